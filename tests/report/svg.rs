//! Logos drawn as SVG: what is drawn, and what is refused with what to do.

use hemicycle::report::artwork::{Ink, Inside, Part, Segment};
use hemicycle::report::found_file::Unusable;
use hemicycle::report::svg;
use hemicycle::report::theme::Colour;
use proptest::prelude::*;

/// A drawing of 100 by 50 units, in points as large as they are.
fn read(content: &str) -> Result<Vec<Part>, Unusable> {
    svg::read(file(content).as_bytes(), (100.0, 50.0)).map(|artwork| artwork.parts)
}

fn file(content: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 100 50\">\
         {content}</svg>"
    )
}

const AREA: &str = "<path d=\"M0 0H9V9Z\"/>";

#[test]
fn areas_lines_and_clips_are_drawn_where_they_stand() {
    let parts = read(
        "<style>.a { fill: #102030; fill-rule: evenodd }</style>\
         <g transform=\"translate(10 5) scale(2)\"><path class=\"a\" d=\"M0 0H4V4Z\" opacity=\".5\"/></g>\
         <clipPath id=\"c\"><path d=\"M0 0H50V50Z\"/></clipPath>\
         <g clip-path=\"url(#c)\"><path d=\"M0 0H8\" fill=\"none\" stroke=\"#ff0000\" stroke-width=\"3\" stroke-dasharray=\"2 1\"/></g>",
    )
    .expect("a drawing");
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
    let gradient =
        "<linearGradient id=\"g\"><stop offset=\"0\"/><stop offset=\"1\" stop-color=\"red\"/></linearGradient>";
    let refused: [(&str, String); 20] = [
        ("holds text; convert the text to paths", format!("{AREA}<text y=\"9\">Example</text>")),
        ("holds a picture made of pixels", "<image href=\"/etc/hostname\" width=\"9\" height=\"9\"/>".into()),
        ("holds a piece of a web page", format!("{AREA}<foreignObject width=\"9\" height=\"9\"/>")),
        ("a gradient or a pattern; use plain colours", format!("{gradient}<path d=\"M0 0H9V9Z\" fill=\"url(#g)\"/>")),
        ("a gradient or a pattern", format!("<style>path {{ fill: url(#g) }}</style>{gradient}{AREA}")),
        ("has a filter", "<path d=\"M0 0H9V9Z\" style=\"filter: blur(2px)\"/>".into()),
        ("has a mask", format!("<mask id=\"m\">{AREA}</mask><path d=\"M0 0H9V9Z\" mask=\"url(#m)\"/>")),
        ("mixes colours", "<path d=\"M0 0H9V9Z\" style=\"mix-blend-mode: multiply\"/>".into()),
        ("has marks on its lines", "<path d=\"M0 0H9\" stroke=\"red\" marker-end=\"url(#m)\"/>".into()),
        ("uses a part of another file", format!("{AREA}<use href=\"http://example.org/arms.svg#a\"/>")),
        ("uses a part of another file", format!("<style>@import \"arms.css\";</style>{AREA}")),
        ("uses a part that is not there", format!("{AREA}<use href=\"#a\"/>")),
        ("seen through together", format!("<g opacity=\".5\">{AREA}{AREA}</g>")),
        (
            "cut out along shapes that lie upon each other",
            format!("<clipPath id=\"c\">{AREA}{AREA}</clipPath><path d=\"M0 0H9V9Z\" clip-path=\"url(#c)\"/>"),
        ),
        ("shows nothing", String::new()),
        ("has parts far outside of its edges", "<path d=\"M0 0H1e9V9Z\"/>".into()),
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
        format!("<linearGradient id=\"unused\"/>{AREA}"),
        format!("<script>alert(1)</script>{AREA}<title>Arms</title><desc>Of Example</desc>"),
        format!("<sodipodi:view xmlns:sodipodi=\"http://sodipodi.example\" fill=\"url(#g)\"/>{AREA}"),
        format!("<g opacity=\".5\">{AREA}<path d=\"M20 0H29V9Z\"/></g>"),
    ] {
        assert!(read(&content).is_ok(), "{content}: {:?}", read(&content));
    }
}

proptest! {
    /// Whatever a slip of the hand or a bad will makes of a file, it is drawn or refused.
    #[test]
    fn no_file_makes_the_reader_panic(
        place in 0.0..1.0_f32,
        length in 0..9_usize,
        piece in prop::sample::select(vec![
            "", "0", "-1", "1e30", "NaN", "url(#c)", "#a", "\"", "<g>", "</g>", "matrix(0 0 0 0 0 0)", "scale(1e-9)", "M", "Z",
            "<use href=\"#a\"/>", "clipPath", "%", "&a;", "\u{e9}",
        ]),
    ) {
        let sound = file(
            "<clipPath id=\"c\"><circle cx=\"9\" cy=\"9\" r=\"8\"/></clipPath><g id=\"a\" opacity=\".5\" clip-path=\"url(#c)\">\
             <path d=\"M0 0Q9 9 18 0T9 9A3 4 0 0 1 0 0Z\" transform=\"scale(2 .5)\" stroke=\"red\" stroke-dasharray=\"2 1\" fill=\"none\"/>\
             </g><rect width=\"9\" height=\"9\" rx=\"2\" stroke-linejoin=\"bevel\"/>",
        );
        let letters: Vec<char> = sound.chars().collect();
        let from = (place * letters.len() as f32) as usize;
        let changed: String =
            letters[..from].iter().copied().chain(piece.chars()).chain(letters[from..].iter().skip(length).copied()).collect();
        if let Ok(artwork) = svg::read(changed.as_bytes(), (150.0, 64.0)) {
            prop_assert!(artwork.width > 0.0 && artwork.height > 0.0 && !artwork.parts.is_empty());
            prop_assert!(svg::picture(&artwork).is_ok());
        }
    }
}
