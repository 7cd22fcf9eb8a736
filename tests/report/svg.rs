//! Logos drawn as SVG: what is drawn, and what is refused with what to do.

use hemicycle::report::artwork::{Ink, Inside, Part, Segment};
use hemicycle::report::found_file::Unusable;
use hemicycle::report::picture::Picture;
use hemicycle::report::svg::{self, Shown};
use hemicycle::report::theme::Colour;
use proptest::prelude::*;

/// A drawing of 100 by 50 units, in points as large as they are.
fn read(content: &str) -> Result<Shown, Unusable> {
    svg::read(file(content).as_bytes(), (100.0, 50.0))
}

fn parts(content: &str) -> Vec<Part> {
    match read(content).expect(content) {
        Shown::Artwork(artwork) => artwork.parts,
        Shown::Picture(picture) => panic!("{content}: {picture:?}"),
    }
}

fn picture(content: &str) -> Picture {
    match read(content).expect(content) {
        Shown::Artwork(artwork) => panic!("{content}: {artwork:?}"),
        Shown::Picture(picture) => picture,
    }
}

fn file(content: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 100 50\">\
         {content}</svg>"
    )
}

const AREA: &str = "<path d=\"M0 0H9V9Z\"/>";
/// From black on the left to red on the right.
const GRADIENT: &str =
    "<linearGradient id=\"g\"><stop offset=\"0\"/><stop offset=\"1\" stop-color=\"red\"/></linearGradient>";

#[test]
fn areas_lines_and_clips_are_drawn_where_they_stand() {
    let parts = parts(
        "<style>.a { fill: #102030; fill-rule: evenodd }</style>\
         <g transform=\"translate(10 5) scale(2)\"><path class=\"a\" d=\"M0 0H4V4Z\" opacity=\".5\"/></g>\
         <clipPath id=\"c\"><path d=\"M0 0H50V50Z\"/></clipPath>\
         <g clip-path=\"url(#c)\"><path d=\"M0 0H8\" fill=\"none\" stroke=\"#ff0000\" stroke-width=\"3\" stroke-dasharray=\"2 1\"/></g>",
    );
    let [Part::Area { outline, inside, ink }, Part::Clipped { outline: hole, parts, .. }] = parts.as_slice() else {
        panic!("{parts:?}")
    };
    let corners = [Segment::Move((10.0, 5.0)), Segment::Line((18.0, 5.0)), Segment::Line((18.0, 13.0)), Segment::Close];
    assert_eq!((outline.as_slice(), *inside), (&corners[..], Inside::EvenOdd));
    assert_eq!(*ink, Ink { colour: Colour { red: 16, green: 32, blue: 48 }, opacity: 500 });
    assert_eq!(hole[1], Segment::Line((50.0, 0.0)));
    let [Part::Line { pen, .. }] = parts.as_slice() else { panic!("{parts:?}") };
    assert_eq!((pen.width, pen.dashes.as_slice()), (3.0, &[2.0, 1.0][..]));
}

#[test]
fn what_cannot_be_drawn_is_refused_with_what_to_do() {
    let twice = |content: &str| format!("<g id=\"a0\">{AREA}</g>{content}");
    let bomb: String = (1..12)
        .map(|number| format!("<g id=\"a{number}\">{}</g>", format!("<use href=\"#a{}\"/>", number - 1).repeat(10)))
        .collect();
    let mesh = "<meshgradient id=\"g\"/><path d=\"M0 0H9V9Z\" fill=\"url(#g)\"/>";
    let filter =
        |content: &str| format!("<filter id=\"f\">{content}</filter><path d=\"M0 0H9V9Z\" filter=\"url(#f)\"/>");
    let refused: [(&str, String); 22] = [
        ("holds text; convert the text to paths", format!("{AREA}<text y=\"9\">Example</text>")),
        ("holds a picture made of pixels", "<image href=\"/etc/hostname\" width=\"9\" height=\"9\"/>".into()),
        ("holds a piece of a web page", format!("{AREA}<foreignObject width=\"9\" height=\"9\"/>")),
        ("such as a mesh; use a gradient", mesh.into()),
        ("uses a part that is not there", "<path d=\"M0 0H9V9Z\" fill=\"url(#g)\"/>".into()),
        ("uses a part of another file", "<path d=\"M0 0H9V9Z\" fill=\"url(arms.svg#g)\"/>".into()),
        ("a filter that is not known here", filter("<feTurbulence baseFrequency=\"1\"/>")),
        ("a filter that is not known here", filter("<feImage href=\"arms.png\"/>")),
        ("a blur or a shadow that reaches too far", filter("<feGaussianBlur stdDeviation=\"9999\"/>")),
        (
            "has a drop shadow in a colour",
            "<path d=\"M0 0H9V9Z\" style=\"filter: drop-shadow(1px 1px 1px #123456)\"/>".into(),
        ),
        ("has marks on its lines", "<path d=\"M0 0H9\" stroke=\"red\" marker-end=\"url(#m)\"/>".into()),
        ("uses a part of another file", format!("{AREA}<use href=\"http://example.org/arms.svg#a\"/>")),
        ("uses a part of another file", format!("<style>@import \"arms.css\";</style>{AREA}")),
        ("uses a part that is not there", format!("{AREA}<use href=\"#a\"/>")),
        ("shows nothing", String::new()),
        ("shows nothing", format!("{GRADIENT}<path d=\"M0 0H9V9Z\" fill=\"url(#g)\" fill-opacity=\"0\"/>")),
        ("has parts far outside of its edges", "<path d=\"M0 0H1e9V9Z\"/>".into()),
        ("has parts far outside of its edges", format!("{GRADIENT}<path d=\"M0 0H1e9V9Z\" fill=\"url(#g)\"/>")),
        ("too many dashes", "<path d=\"M0 0H90\" stroke=\"red\" stroke-dasharray=\"0.00001\"/>".into()),
        ("has too many parts", twice(&bomb)),
        ("has parts within parts without an end", "<g id=\"a\"><use href=\"#a\"/></g>".into()),
        ("has parts within parts without an end", format!("{}{AREA}{}", "<g>".repeat(40_000), "</g>".repeat(40_000))),
    ];
    for (words, content) in refused {
        let error = read(&content).expect_err(words).to_string();
        assert!(error.contains(words), "{words}: {error}");
        assert!(error.contains("; "), "no advice: {error}");
    }
}

#[test]
fn a_file_that_is_damaged_or_hostile_is_refused() {
    let says = |file: &[u8], words: &str| {
        let error = svg::read(file, (100.0, 50.0)).expect_err(words).to_string();
        assert!(error.contains(words), "{words}: {error}");
    };
    says(&file(AREA).as_bytes()[..file(AREA).len() - 3], "ends too early");
    says(file("<g></h>").as_bytes(), "is damaged at line 1, column");
    says(b"<svg>\xe9</svg>", "is no text in UTF-8");
    says(&vec![b' '; svg::LARGEST + 1], "has more than 2 MiB");
    says(b"<?xml-stylesheet href=\"a.css\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>", "a part of another file");
    let declared = |entities: &str, body: &str| format!("<!DOCTYPE svg [{entities}]>{}", file(body)).into_bytes();
    says(&declared("<!ENTITY a SYSTEM \"file:///etc/hostname\">", "<desc>&a;</desc>"), "is damaged");
    says(&declared("<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">", "<desc>&b;</desc>"), "too much of its entities");
    let long = format!("<!ENTITY a \"{}\">", "a".repeat(100_000));
    says(&declared(&long, &"<desc>&a;</desc>".repeat(1000)), "too much of its entities");
}

#[test]
fn what_shows_nothing_of_its_own_is_no_hindrance() {
    for content in [
        format!("{AREA}<text x=\"9\"> </text>"),
        format!("<linearGradient id=\"unused\"/><filter id=\"f\"><feTurbulence/></filter>{AREA}"),
        format!("<script>alert(1)</script>{AREA}<title>Arms</title><desc>Of Example</desc>"),
        format!("<sodipodi:view xmlns:sodipodi=\"http://sodipodi.example\" fill=\"url(#g)\"/>{AREA}"),
        format!("<g opacity=\".5\">{AREA}<path d=\"M20 0H29V9Z\"/></g>"),
    ] {
        assert!(!parts(&content).is_empty(), "{content}");
    }
}

/// The colour and the opacity of a picture at a place of the drawing, of 100 by 50 units.
fn at(picture: &Picture, x: f32, y: f32) -> [u8; 4] {
    let pixel = |place: f32, side: u32, units: f32| ((place / units * side as f32) as u32).min(side - 1);
    let (column, row) = (pixel(x, picture.width, 100.0), pixel(y, picture.height, 50.0));
    picture.pixels.as_chunks::<4>().0[(row * picture.width + column) as usize]
}

const WHOLE: &str = "<path d=\"M0 0H100V50H0Z\"";

#[test]
fn what_needs_more_than_plain_colours_is_painted_in_pixels() {
    let linear = picture(&format!("{GRADIENT}{WHOLE} fill=\"url(#g)\"/>"));
    // 100 by 50 points at 600 pixels to the inch.
    assert_eq!((linear.width, linear.height), (833, 417));
    let [left, middle, right] = [0.0, 50.0, 100.0].map(|x| at(&linear, x, 25.0));
    assert_eq!([left[0], right[0]], [0, 255]);
    assert!((126..=129).contains(&middle[0]) && middle[1..] == [0, 0, 255], "{middle:?}");
    let stop = |offset: &str, opacity: &str| format!("<stop offset=\"{offset}\" stop-opacity=\"{opacity}\"/>");
    let radial = format!("<radialGradient id=\"r\">{}{}</radialGradient>", stop("0", "1"), stop("1", "0"));
    let glow = picture(&format!("{radial}<circle cx=\"50\" cy=\"25\" r=\"20\" fill=\"url(#r)\" opacity=\".5\"/>"));
    // Half of what is whole in the middle, of what is half between, and nothing at the edge.
    let [middle, between, edge] = [50.0, 60.0, 69.9].map(|x| i16::from(at(&glow, x, 25.0)[3]));
    assert!((middle - 127).abs() <= 2 && (between - 64).abs() <= 2 && edge <= 2, "{middle} {between} {edge}");
    let tiles = "<pattern id=\"p\" width=\".5\" height=\"1\"><path d=\"M0 0H25V50H0Z\" fill=\"#123456\"/></pattern>";
    let tiled = picture(&format!("{tiles}{WHOLE} fill=\"url(#p)\"/>"));
    let seen = [10.0, 40.0, 60.0, 90.0].map(|x| at(&tiled, x, 25.0));
    assert_eq!(seen, [[0x12, 0x34, 0x56, 255], [0; 4], [0x12, 0x34, 0x56, 255], [0; 4]]);
}

#[test]
fn masks_filters_blends_and_what_lies_upon_each_other_are_painted() {
    let left_half = "<path d=\"M0 0H50V50H0Z\" fill=\"#fff\"/>";
    let masked = picture(&format!(
        "<style>.m {{ mask: url(#m) }}</style><mask id=\"m\">{left_half}</mask>{WHOLE} class=\"m\"/>"
    ));
    assert_eq!([at(&masked, 25.0, 25.0), at(&masked, 75.0, 25.0)], [[0, 0, 0, 255], [0; 4]]);
    let square = "<path d=\"M40 15H60V35H40Z\"";
    let shadow = "<filter id=\"s\" width=\"3\" color-interpolation-filters=\"sRGB\"><feFlood flood-color=\"#123456\"/>\
                  <feComposite in2=\"SourceAlpha\" operator=\"in\"/><feOffset dx=\"20\"/>\
                  <feMerge><feMergeNode/><feMergeNode in=\"SourceGraphic\"/></feMerge></filter>";
    let shadowed = picture(&format!("{shadow}{square} filter=\"url(#s)\"/>"));
    assert_eq!([at(&shadowed, 50.0, 25.0), at(&shadowed, 65.0, 25.0)], [[0, 0, 0, 255], [0x12, 0x34, 0x56, 255]]);
    let soft = picture(&format!("{square} style=\"filter: drop-shadow(20px 0 0 black)\" fill=\"red\"/>"));
    assert_eq!([at(&soft, 50.0, 25.0), at(&soft, 65.0, 25.0)], [[255, 0, 0, 255], [0, 0, 0, 255]]);
    let yellow_on_blue = "<path d=\"M0 0H100V50H0Z\" fill=\"#0ff\"/><path d=\"M40 15H60V35H40Z\" fill=\"#ff0\"";
    let mixed = picture(&format!("{yellow_on_blue} style=\"mix-blend-mode: multiply\"/>"));
    assert_eq!([at(&mixed, 50.0, 25.0), at(&mixed, 10.0, 25.0)], [[0, 255, 0, 255], [0, 255, 255, 255]]);
    // Seen through together: where both lie it is as dark as where one lies.
    let together = picture(&format!("<g opacity=\".5\">{square}/>{square} transform=\"translate(10)\"/></g>"));
    let opacities = [45.0, 55.0, 65.0].map(|x| at(&together, x, 25.0)[3]);
    assert!(opacities.iter().all(|opacity| (127..=128).contains(opacity)), "{opacities:?}");
    let clip = format!("<clipPath id=\"c\">{square}/>{square} transform=\"translate(10)\"/></clipPath>");
    let cut = picture(&format!("{clip}{WHOLE} clip-path=\"url(#c)\"/>"));
    assert_eq!([45.0, 55.0, 65.0, 75.0].map(|x| at(&cut, x, 25.0)[3]), [255, 255, 255, 0]);
}

#[test]
fn a_drawing_that_asks_for_too_much_is_refused_before_it_is_painted() {
    let gradient_area = format!("{WHOLE} fill=\"url(#g)\"/>");
    let chain = |kind: &str, used: &str, copies: usize| {
        let content =
            |number: usize| format!("<path d=\"M0 0H9V9Z\" {used}=\"url(#n{})\"/>", number + 1).repeat(copies);
        let last = format!("<{kind} id=\"n12\" width=\"9\" height=\"9\">{AREA}</{kind}>");
        let all = (0..12)
            .map(|number| format!("<{kind} id=\"n{number}\" width=\"9\" height=\"9\">{}</{kind}>", content(number)));
        all.collect::<String>() + &last + &format!("{WHOLE} {used}=\"url(#n0)\"/>")
    };
    let filter = |attributes: &str, content: &str| {
        format!("<filter id=\"f\" {attributes}>{content}</filter>{WHOLE} filter=\"url(#f)\"/>")
    };
    let blur = "<feGaussianBlur stdDeviation=\"1\"/>";
    let by_class = "<style>.a g > .m{mask:url(#n1)} [x='a b'], .n{mask:url(#n2)} * .o{mask:url(#n0)}</style>";
    let classes: String = (0..3)
        .map(|number| {
            format!("<mask id=\"n{number}\">{}</mask>", "<path class=\"m\" x=\"a b\" d=\"M0 0H9V9Z\"/>".repeat(9))
        })
        .collect();
    let zigzag: String = (0..200_000).map(|number| format!("L{} {}", number % 100, number % 2 * 50)).collect();
    let refused: [(&str, String); 18] = [
        ("has parts far outside", filter("x=\"-1e7\" width=\"1e9\"", blur)),
        ("has parts far outside", filter("filterUnits=\"userSpaceOnUse\" width=\"1e30\" height=\"9\"", blur)),
        ("has parts far outside", filter("", "<feFlood x=\"1e20\" width=\"1e20\"/>")),
        ("reaches too far", filter("", "<feOffset dx=\"1e9\" dy=\"-1e30\"/>")),
        ("would take too much memory", filter("", &blur.repeat(1000))),
        ("would take too long", filter("", "<feMorphology radius=\"9\"/>")),
        ("has too many parts", chain("pattern", "fill", 9)),
        ("has too many parts", chain("pattern", "stroke", 9)),
        ("has too many parts", chain("mask", "mask", 9)),
        ("has too many parts", chain("clipPath", "clip-path", 9)),
        ("without an end", format!("{by_class}{classes}<g>{WHOLE} class=\"m o\"/></g>")),
        (
            "without an end",
            format!("<g fill=\"url(#p)\"><pattern id=\"p\" width=\"9\" height=\"9\">{AREA}</pattern>{AREA}</g>"),
        ),
        ("would take too long", format!("{GRADIENT}{}", gradient_area.repeat(9000))),
        (
            "would take too long",
            format!("{GRADIENT}{}", "<path d=\"M-900 -900H900V900Z\" fill=\"url(#g)\" opacity=\".9\"/>".repeat(99)),
        ),
        (
            "would take too much memory",
            format!(
                "{GRADIENT}{}<path d=\"M-900 -900H900V900Z\" fill=\"url(#g)\"/>{}",
                "<g opacity=\".9\">".repeat(90),
                "</g>".repeat(90)
            ),
        ),
        (
            "would take too much memory",
            format!("<pattern id=\"p\" width=\"900\" height=\"900\">{AREA}</pattern>{WHOLE} fill=\"url(#p)\"/>"),
        ),
        (
            "too fine to be seen",
            format!("<pattern id=\"p\" width=\"1e-9\" height=\"1e-9\">{AREA}</pattern>{WHOLE} fill=\"url(#p)\"/>"),
        ),
        ("would take too long", format!("{GRADIENT}<path d=\"M0 0{zigzag}\" fill=\"url(#g)\"/>")),
    ];
    for (words, content) in refused {
        let error = read(&content).expect_err(words).to_string();
        assert!(error.contains(words), "{words}: {error}: {}", content.chars().take(200).collect::<String>());
    }
    // Deep, and small all the same.
    let deep = (0..40).map(|number| {
        format!("<mask id=\"n{number}\"><path d=\"M0 0H9V9Z\" fill=\"#fff\" mask=\"url(#n{})\"/></mask>", number + 1)
    });
    let last = "<mask id=\"n40\"><path d=\"M0 0H9V9Z\" fill=\"#fff\"/></mask>";
    picture(&format!("{}{last}{WHOLE} mask=\"url(#n0)\"/>", deep.collect::<String>()));
}

proptest! {
    /// Whatever a slip of the hand or a bad will makes of a file, it is drawn or refused.
    #[test]
    fn no_file_makes_the_reader_panic(
        place in 0.0..1.0_f32,
        length in 0..9_usize,
        is_painted in any::<bool>(),
        piece in prop::sample::select(vec![
            "", "0", "-1", "1e30", "NaN", "url(#c)", "#a", "\"", "<g>", "</g>", "matrix(0 0 0 0 0 0)", "scale(1e-9)", "M", "Z",
            "<use href=\"#a\"/>", "clipPath", "%", "&a;", "\u{e9}", "url(#f)", "url(#m)", "url(#p)", "999999", "mask", "in2",
        ]),
    ) {
        let sound = file(
            "<clipPath id=\"c\"><circle cx=\"9\" cy=\"9\" r=\"8\"/></clipPath><g id=\"a\" opacity=\".5\" clip-path=\"url(#c)\">\
             <path d=\"M0 0Q9 9 18 0T9 9A3 4 0 0 1 0 0Z\" transform=\"scale(2 .5)\" stroke=\"red\" stroke-dasharray=\"2 1\" fill=\"none\"/>\
             </g><rect width=\"9\" height=\"9\" rx=\"2\" stroke-linejoin=\"bevel\"/>",
        );
        let painted = file(
            "<radialGradient id=\"r\" fr=\".1\"><stop offset=\".2\"/><stop offset=\"1\" stop-opacity=\".5\"/></radialGradient>\
             <pattern id=\"p\" width=\".2\" height=\".3\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"5\" fill=\"url(#r)\"/></pattern>\
             <mask id=\"m\"><circle cx=\"9\" cy=\"9\" r=\"8\" fill=\"#fff\" stroke=\"url(#p)\"/></mask>\
             <filter id=\"f\" x=\"-.1\" width=\"1.4\"><feGaussianBlur in=\"SourceAlpha\" stdDeviation=\"1 .1\"/><feOffset dx=\"1\" result=\"o\"/>\
             <feMorphology radius=\".1\"/><feColorMatrix type=\"hueRotate\" values=\"9\"/><feFlood x=\"1\" width=\"3\"/>\
             <feComposite operator=\"arithmetic\" k1=\"1\" in2=\"o\"/><feBlend in=\"SourceGraphic\" in2=\"o\"/><feMerge><feMergeNode/></feMerge>\
             <feDropShadow dx=\"1\"/><feComponentTransfer><feFuncA type=\"table\" tableValues=\"0 1\"/></feComponentTransfer></filter>\
             <g filter=\"url(#f)\" transform=\"rotate(9)\" style=\"mix-blend-mode:screen\"><path d=\"M0 0Q9 9 18 0T9 9Z\" fill=\"url(#p)\" mask=\"url(#m)\"/></g>",
        );
        let sound = if is_painted { painted } else { sound };
        let letters: Vec<char> = sound.chars().collect();
        let from = (place * letters.len() as f32) as usize;
        let changed: String =
            letters[..from].iter().copied().chain(piece.chars()).chain(letters[from..].iter().skip(length).copied()).collect();
        match svg::read(changed.as_bytes(), (15.0, 6.4)) {
            Ok(Shown::Artwork(artwork)) => {
                prop_assert!(artwork.width > 0.0 && artwork.height > 0.0 && !artwork.parts.is_empty());
                prop_assert!(svg::picture(&artwork).is_ok());
            }
            Ok(Shown::Picture(picture)) => prop_assert!(picture.pixels.iter().any(|value| *value > 0)),
            Err(_) => {}
        }
    }
}
