//! Reports with a template, a theme and a logo of one's own.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use hemicycle::report::theme::BUILTIN_THEMES;
use tempfile::TempDir;

use crate::support::program::{Run, case, command, hemicycle, is_present, report_words, run, text};

/// A folder with a copy of the built-in template in `ours`.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    run(command().current_dir(folder.path()).args(["new", "template", "ours"])).ends_with(0);
    folder
}

fn report(folder: &Path, arguments: &[&str]) -> Run {
    let case = case("uneven");
    let output = if arguments.contains(&"-o") { &[][..] } else { &["-o", "report.pdf"] };
    let arguments = ["report", text(&case)].into_iter().chain(output.iter().chain(arguments).copied());
    run(command().current_dir(folder).env("SOURCE_DATE_EPOCH", "1795392000").args(arguments))
}

fn change(path: PathBuf, from: &str, to: &str) {
    let before = fs::read_to_string(&path).expect("a file");
    assert!(before.contains(from), "{} has no {from}", path.display());
    fs::write(path, before.replacen(from, to, 1)).expect("written");
}

/// A picture of one row: a pixel of each colour.
fn png(colours: &[[u8; 4]]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, u32::try_from(colours.len()).expect("few"), 1);
    encoder.set_color(png::ColorType::Rgba);
    let mut writer = encoder.write_header().expect("a head");
    writer.write_image_data(&colours.concat()).expect("pixels");
    writer.finish().expect("an end");
    bytes
}

#[test]
fn a_new_template_is_sound_and_makes_the_same_report() {
    let folder = folder();
    let run = hemicycle(["validate", text(&folder.path().join("ours")), "--deny", "warnings"]).ends_with(0);
    assert!(run.error.contains("19 files checked, nothing found."), "{}", run.error);
    report(folder.path(), &[]).ends_with(0);
    let built_in = fs::read(folder.path().join("report.pdf")).expect("a report");
    report(folder.path(), &["--template", "ours"]).ends_with(0);
    assert!(built_in == fs::read(folder.path().join("report.pdf")).expect("a report"));
}

#[test]
fn a_logo_a_colour_and_a_paragraph_of_ones_own_are_in_the_report() {
    let folder = folder();
    let ours = folder.path().join("ours");
    change(ours.join("summary.md"), "# Summary", "# Summary\n\nPrepared by Example Consulting.");
    change(ours.join("theme.yaml"), "accent: \"#1b3a5c\"", "accent: \"#5a1b5c\"");
    change(ours.join("theme.yaml"), "page:", "logo:\n  file: mark.png\n  alternative: Arms of Example\npage:");
    fs::write(ours.join("mark.png"), png(&[[200, 0, 0, 255], [0, 0, 0, 0]])).expect("a file");
    report(folder.path(), &["--template", "ours"]).ends_with(0);
    let path = folder.path().join("report.pdf");
    let file = lopdf::Document::load(&path).expect("a PDF");
    let first = *file.get_pages().get(&1).expect("a cover");
    let images = file.get_page_images(first).expect("images");
    assert_eq!(images.iter().map(|image| (image.width, image.height)).collect::<Vec<_>>(), [(2, 1)]);
    let content = String::from_utf8_lossy(&file.get_page_content(first)).into_owned();
    // 0x5a, 0x1b and 0x5c of 255.
    assert!(content.contains(".353 .106 .361 rg"), "{content}");
    let names_the_arms = |object: &lopdf::Object| {
        let alternative = object.as_dict().ok().and_then(|dictionary| dictionary.get(b"Alt").ok());
        alternative.and_then(|text| lopdf::decode_text_string(text).ok()).is_some_and(|text| text == "Arms of Example")
    };
    assert!(file.objects.values().any(names_the_arms));
    if is_present("pdftotext") {
        assert!(report_words(&path).contains("Prepared by Example Consulting."));
    }
}

#[test]
fn a_logo_in_vectors_is_vectors_in_the_pdf_and_the_page_and_a_picture_in_word() {
    let folder = folder();
    let ours = folder.path().join("ours");
    change(ours.join("theme.yaml"), "page:", "logo:\n  file: mark.svg\n  alternative: Arms of Example\npage:");
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 128'><script>alert(1)</script>\
               <clipPath id='c'><circle cx='64' cy='64' r='60'/></clipPath>\
               <path d='M0 0H128V128H0Z' fill='#123456' clip-path='url(#c)'/>\
               <path d='M150 20Q220 120 290 20' fill='none' stroke='#fedcba' stroke-opacity='.25'/></svg>";
    fs::write(ours.join("mark.svg"), svg).expect("a file");
    report(folder.path(), &["--template", "ours"]).ends_with(0);
    let file = lopdf::Document::load(folder.path().join("report.pdf")).expect("a PDF");
    let cover = *file.get_pages().get(&1).expect("a cover");
    assert!(file.get_page_images(cover).expect("images").is_empty());
    let content = String::from_utf8_lossy(&file.get_page_content(cover)).into_owned();
    // A clip path around an area, and a line through which the ground is seen: 0x12, 0x34, 0x56 and 0xfe, 0xdc, 0xba of 255.
    for expected in ["W n\n.071 .204 .337 rg\n", "q /A250 gs\n.996 .863 .729 RG\n"] {
        assert!(content.contains(expected), "{expected} is not in {content}");
    }
    let page = file.get_dictionary(cover).expect("a page");
    let resources = file.get_dict_in_dict(page, b"Resources").expect("resources");
    let states = file.get_dict_in_dict(resources, b"ExtGState").expect("states");
    let state = states.get(b"A250").and_then(lopdf::Object::as_dict).expect("the state");
    assert_eq!(state.get(b"CA").and_then(lopdf::Object::as_float).expect("an opacity"), 0.25);
    let other = |format: &str| {
        report(folder.path(), &["--template", "ours", "--format", format, "-o", "other", "--overwrite"]).ends_with(0);
        fs::read(folder.path().join("other")).expect("a report")
    };
    let page = String::from_utf8(other("html")).expect("UTF-8");
    let drawing = page.split("data:image/svg+xml;base64,").nth(1).and_then(|rest| rest.split('"').next());
    let drawing = BASE64_STANDARD.decode(drawing.expect("a drawing")).expect("base64");
    let drawing = String::from_utf8(drawing).expect("UTF-8");
    let drawn = roxmltree::Document::parse(&drawing).expect("XML");
    let elements: Vec<&str> =
        drawn.root_element().descendants().skip(1).map(|element| element.tag_name().name()).collect();
    assert_eq!(elements, ["clipPath", "path", "g", "path", "path"]);
    let mut word = zip::ZipArchive::new(std::io::Cursor::new(other("docx"))).expect("a ZIP file");
    let mut picture = Vec::new();
    let mut part = word.by_name("word/media/picture0.png").expect("the picture");
    std::io::Read::read_to_end(&mut part, &mut picture).expect("its bytes");
    let mut reader = png::Decoder::new(std::io::Cursor::new(picture)).read_info().expect("a picture");
    let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
    let frame = reader.next_frame(&mut pixels).expect("pixels");
    // 150 points wide at 600 pixels to the inch.
    assert_eq!((frame.width, frame.height), (1250, 533));
    let pixel = |x: u32, y: u32| pixels[((y * frame.width + x) * 4) as usize..][..4].to_vec();
    assert_eq!([pixel(267, 267), pixel(2, 2)], [vec![0x12, 0x34, 0x56, 255], vec![0; 4]]);
}

#[test]
fn a_logo_with_gradients_is_a_picture_in_every_format_the_same_each_time_and_sound() {
    let folder = folder();
    let ours = folder.path().join("ours");
    change(ours.join("theme.yaml"), "page:", "logo:\n  file: mark.svg\n  alternative: Arms of Example\npage:");
    fs::write(ours.join("mark.svg"), include_str!("../fixtures/logos/gradients.svg")).expect("a file");
    run(command().current_dir(folder.path()).args(["validate", "ours", "--deny", "warnings"])).ends_with(0);
    let other = |format: &str| {
        report(folder.path(), &["--template", "ours", "--format", format, "-o", "other", "--overwrite"]).ends_with(0);
        fs::read(folder.path().join("other")).expect("a report")
    };
    let pdf = other("pdf");
    assert!(pdf == other("pdf"), "the bytes differ from one run to the next");
    let file = lopdf::Document::load_mem(&pdf).expect("a PDF");
    let cover = *file.get_pages().get(&1).expect("a cover");
    let images = file.get_page_images(cover).expect("images");
    // 150 points wide at 600 pixels to the inch, and seen through.
    assert_eq!(images.iter().map(|image| (image.width, image.height)).collect::<Vec<_>>(), [(1250, 533)]);
    assert!(images[0].origin_dict.has(b"SMask"));
    let page = String::from_utf8(other("html")).expect("UTF-8");
    let shown = page.split("data:image/png;base64,").nth(1).and_then(|rest| rest.split('"').next()).expect("a picture");
    let mut word = zip::ZipArchive::new(std::io::Cursor::new(other("docx"))).expect("a ZIP file");
    let mut picture = Vec::new();
    let mut part = word.by_name("word/media/picture0.png").expect("the picture");
    std::io::Read::read_to_end(&mut part, &mut picture).expect("its bytes");
    assert!(picture == BASE64_STANDARD.decode(shown).expect("base64"));
}

#[test]
fn mistakes_in_template_and_theme_are_told_together_and_nothing_is_written() {
    let folder = folder();
    let ours = folder.path().join("ours");
    change(ours.join("cover.md"), "report.rubric.title", "report.rubric.titel");
    change(ours.join("theme.yaml"), "muted: \"#566270\"", "muted: \"#d0d0d0\"");
    let run = report(folder.path(), &["--template", "ours"]).ends_with(1);
    for expected in ["ours/cover.md:2:20", "did you mean `title`?", "error[low-contrast]", "no report was written"] {
        assert!(run.error.contains(expected), "{expected}: {}", run.error);
    }
    assert!(!folder.path().join("report.pdf").exists());
}

#[test]
fn a_logo_that_is_missing_or_no_picture_is_told_alike_by_validate_and_report() {
    let folder = folder();
    let ours = folder.path().join("ours");
    change(ours.join("theme.yaml"), "page:", "logo:\n  file: mark.png\n  alternative: Arms\npage:");
    let theme = fs::read_to_string(ours.join("theme.yaml")).expect("a theme");
    let line = theme.lines().position(|line| line == "  file: mark.png").expect("the line") + 1;
    let mark = ours.join("mark.png");
    let is_told = |words: &[&str]| {
        let place = format!("ours/theme.yaml:{line}:9");
        let expected = [&[place.as_str(), "error[unusable-logo]", "`mark.png` "], words].concat();
        for asked in ["ours", "ours/theme.yaml"] {
            let told = run(command().current_dir(folder.path()).args(["validate", asked])).ends_with(1).out;
            assert!(expected.iter().all(|words| told.contains(words)), "{told}");
        }
        report(folder.path(), &["--template", "ours"]).ends_with(1).says(&expected);
        assert!(!folder.path().join("report.pdf").exists());
    };
    is_told(&["does not exist", "begins at the folder of the theme"]);
    fs::write(&mark, b"\xff\xd8\xff\xe0").expect("a file");
    is_told(&["is a JPEG picture", "open it and save it as PNG; a new name is not enough"]);
    fs::write(&mark, &png(&[[0; 4]])[..40]).expect("a file");
    is_told(&["is damaged"]);
    fs::write(&mark, vec![0; 16 * 1024 * 1024 + 1]).expect("a file");
    is_told(&["has more than 16 MiB"]);
    fs::remove_file(&mark).expect("gone");
    fs::create_dir(&mark).expect("a folder");
    is_told(&["is a folder", "name a PNG or SVG file"]);
    fs::remove_dir(&mark).expect("gone");
    #[cfg(unix)]
    {
        assert!(std::process::Command::new("mkfifo").arg(&mark).status().expect("mkfifo").success());
        is_told(&["is a pipe"]);
        fs::remove_file(&mark).expect("gone");
    }
    let input = fs::File::open(ours.join("theme.yaml")).expect("a theme");
    let arguments = ["validate", "-", "--stdin-filename", "ours/theme.yaml"];
    run(command().current_dir(folder.path()).stdin(input).args(arguments)).ends_with(0);
    // Who allows it has no report all the same.
    change(
        ours.join("theme.yaml"),
        "  file: mark.png",
        "  # hemicycle: allow unusable-logo: to come\n  file: mark.png",
    );
    run(command().current_dir(folder.path()).args(["validate", "ours"])).ends_with(0);
    report(folder.path(), &["--template", "ours"]).ends_with(1).says(&["mark.png does not exist"]);
}

#[test]
fn every_built_in_theme_is_sound_and_makes_a_report() {
    let folder = folder();
    for (name, text) in BUILTIN_THEMES {
        fs::write(folder.path().join("theme.yaml"), text).expect("a file");
        let check = ["validate", "theme.yaml", "--deny", "warnings"];
        run(command().current_dir(folder.path()).args(check)).ends_with(0);
        report(folder.path(), &["--theme", name]).ends_with(0);
        report(folder.path(), &["--theme", "theme.yaml"]).ends_with(0);
    }
    report(folder.path(), &["--theme", "blue"]).ends_with(2).says(&["`navy`, `forest`, `paper`"]);
    report(folder.path(), &["--theme", "blue.yaml"]).ends_with(74);
    report(folder.path(), &["--template", "."]).ends_with(2).says(&["no report.md", "hemicycle new template"]);
    report(folder.path(), &["--template", "nowhere"]).ends_with(2).says(&["there is no folder nowhere"]);
    report(folder.path(), &["--template", "ours/cover.md"]).ends_with(2).says(&["is a file; name the folder"]);
}

#[test]
fn a_mark_of_the_encoding_at_the_start_of_a_part_changes_nothing() {
    let folder = folder();
    let markdown = |name: &str| {
        let case = case("uneven");
        let arguments = ["report", text(&case), "--template", "ours", "--format", "markdown", "-o", name];
        run(command().current_dir(folder.path()).args(arguments)).ends_with(0);
        let text = fs::read_to_string(folder.path().join(name)).expect("a report");
        text.replace("| Template |", "").split("## What this report").next().expect("a part").to_owned()
    };
    let before = markdown("before.md");
    for part in ["cover.md", "summary.md"] {
        let path = folder.path().join("ours").join(part);
        let text = fs::read_to_string(&path).expect("a part");
        fs::write(&path, format!("\u{feff}{text}")).expect("a part");
    }
    assert_eq!(markdown("after.md"), before);
}

#[test]
fn a_part_in_another_encoding_is_told_once() {
    let folder = folder();
    fs::write(folder.path().join("ours/summary.md"), b"# \xc9t\xe9\n").expect("a part");
    let run = run(command().current_dir(folder.path()).args(["validate", "ours"])).ends_with(1);
    assert!(run.out.contains("not-utf8") && run.error.contains("1 error"), "{}", run.out);
    assert!(!run.out.contains("unknown-template-file"), "{}", run.out);
}

#[test]
fn a_pale_accent_is_told_once_with_a_colour_that_does() {
    let folder = folder();
    let theme = folder.path().join("ours/theme.yaml");
    change(theme.clone(), "accent: \"#1b3a5c\"", "accent: \"#f3b0b8\"");
    let check = || run(command().current_dir(folder.path()).args(["validate", "ours/theme.yaml"]));
    let told = check().ends_with(1).out;
    assert_eq!(told.matches("low-contrast").count(), 1, "{told}");
    let proposed = told.split("write `accent: \"").nth(1).and_then(|rest| rest.get(..7)).expect("a proposal");
    change(theme, "#f3b0b8", proposed);
    assert!(!check().out.contains("low-contrast"));
}

#[test]
fn the_names_of_a_template_are_told_beside_it() {
    let names = fs::read_to_string(folder().path().join("ours/names.txt")).expect("the names");
    for expected in [
        "\n  dimensions: list of dimension\n",
        "\n  claimed: number or none\n",
        "\n  status: \"final\" or \"not_enough_known\"",
        "\narea in short\n",
        "  default, first, join,",
        "  cover, banner, page, contents,",
        "wanted(\"summary\") says whether",
        "  hemicycle, profile, areas, heat-map, before-after, roadmap",
    ] {
        assert!(names.contains(expected), "{expected}: {names}");
    }
    assert!(names.lines().all(|line| line.len() <= 100), "{names}");
}

#[test]
fn a_value_that_is_never_closed_is_shown_where_it_begins() {
    let folder = folder();
    change(folder.path().join("ours/cover.md"), "report.parliament.name }}", "report.parliament.name");
    let run = report(folder.path(), &["--template", "ours"]).ends_with(1);
    assert!(run.error.contains("this is open") && run.error.contains("write `}}` where it ends"), "{}", run.error);
}

#[test]
fn the_language_of_a_theme_is_that_of_the_report() {
    let folder = folder();
    let theme = folder.path().join("ours/theme.yaml");
    change(theme.clone(), "page:", "language: fr\npage:");
    change(folder.path().join("ours/cover.md"), "# {{", "[Palais national](lang:ht)\n\n# {{");
    let case = case("uneven");
    let html = ["report", text(&case), "--template", "ours", "--format", "html", "-o", "report.html"];
    run(command().current_dir(folder.path()).args(html)).ends_with(0);
    let page = fs::read_to_string(folder.path().join("report.html")).expect("a page");
    assert!(page.contains("<html lang=\"fr\">") && page.contains("<span lang=\"ht\">Palais national</span>"));
    change(theme, "language: fr\npage:", "language: French\npage:");
    report(folder.path(), &["--template", "ours", "--overwrite"])
        .ends_with(1)
        .says(&["`French`", "a tag like en, fr or pt-BR"]);
}

#[test]
fn columns_that_nothing_parts_are_told() {
    let folder = folder();
    change(folder.path().join("ours/summary.md"), "# ", "```columns\nOne\n```\n\n# ");
    report(folder.path(), &["--template", "ours"]).ends_with(1).says(&["write a line `---`"]);
}

#[test]
fn parts_stand_apart_whatever_they_end_with() {
    let folder = folder();
    let ours = folder.path().join("ours");
    let included: String = (0..5).map(|number| format!("{{% include \"{number}.md\" %}}\n")).collect();
    change(
        ours.join("report.md"),
        "{% include \"summary.md\" %}\n",
        &format!("{included}{{% include \"profile.md\" %}}\n"),
    );
    for (number, end) in
        ["A paragraph", "- an item", "| A |\n|---|\n| a row |", "> a note", "    code"].iter().enumerate()
    {
        fs::write(ours.join(format!("{number}.md")), end).expect("a part");
    }
    report(folder.path(), &["--template", "ours", "--format", "markdown", "-o", "apart.md"]).ends_with(0);
    let text = fs::read_to_string(folder.path().join("apart.md")).expect("a report");
    for expected in ["\n\nA paragraph\n\n- an item\n\n| A |", "| a row |\n\n", "a note\n\n", "`\n\n# The profile\n\n"] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn what_cannot_be_filled_is_told_in_the_file_and_line_where_it_stands() {
    for (value, expected) in [
        ("report.plan.budget", &["`report.plan` is none here", "ask `{% if report.plan is not none %}` first"][..]),
        ("report.dimensions[9].title", &["has 4 items", "`report.dimensions[9]`", "|length > 9"]),
        ("dimension.level.name", &["`dimension.level` is none here"]),
        ("5 / 0", &["`5 / 0` cannot be worked out", "nothing can be divided by 0"]),
        ("report.parliament.name + 5", &["`+` cannot take a text and a number", "one behind the other"]),
        ("1 + none", &["`+` cannot take a number and none", "ask first whether the value is none"]),
        ("none|length", &["`length` cannot be worked out", "ask first whether the value is none"]),
    ] {
        let folder = folder();
        let part = folder.path().join("ours/dimension.md");
        let text = fs::read_to_string(&part).expect("a part");
        fs::write(&part, format!("{text}\nIt is {{{{ {value} }}}}.\n")).expect("a part");
        let line = text.lines().count() + 2;
        let place = format!("ours/dimension.md:{line}:");
        let expected = [&["error[cannot-fill]", &place, "nothing was written"][..], expected].concat();
        report(folder.path(), &["--template", "ours"]).ends_with(1).says(&expected);
    }
}

#[test]
fn what_markdown_would_lose_is_told_by_report_too() {
    let folder = folder();
    let part = folder.path().join("ours/summary.md");
    let text = fs::read_to_string(&part).expect("a part");
    let line = text.lines().count() + 2;
    let is_told = |slip: &str, expected: &[&str]| {
        fs::write(&part, format!("{text}\n{slip}\n")).expect("a part");
        let place = format!("ours/summary.md:{line}:");
        report(folder.path(), &["--template", "ours"]).ends_with(1).says(&[&[place.as_str()], expected].concat());
    };
    is_told("<p>Thanks.</p>", &["error[raw-html]: `<p>` is HTML", "an empty line begins a new paragraph"]);
    is_told("<!-- to do -->", &["`<!-- to do -->` is HTML", "write a comment as {# … #}"]);
    is_told("![Arms](arms.png)", &["error[no-picture]", "name a logo in theme.yaml"]);
    is_told("| A | B |\n| 1 | 2 |", &["error[broken-table]", "as running text", "|---|---|"]);
    is_told(
        "```chart areas particpation\n```",
        &["there is no dimension `particpation`", "did you mean `participation`?"],
    );
    is_told("```lines x\nName:\n```", &["`x` behind `lines` means nothing", "from 1 to 30"]);
    is_told("```note\nOpen", &["error[unclosed-block]"]);
}

#[test]
fn a_part_of_a_theme_is_told_how_to_begin_with_a_whole_one() {
    let folder = folder();
    fs::write(folder.path().join("theme.yaml"), "colours:\n  accent: \"#1b3a5c\"\n").expect("a theme");
    report(folder.path(), &["--theme", "theme.yaml"]).ends_with(1).says(&["begin with the theme.yaml in a folder"]);
    let theme = folder.path().join("ours/theme.yaml");
    change(theme.clone(), "page: a4", "\tpage: a5");
    report(folder.path(), &["--template", "ours"]).ends_with(1).says(&["the line is indented with a tab"]);
    change(theme, "\tpage: a5", "page: a5");
    report(folder.path(), &["--template", "ours"]).ends_with(1).says(&["did you mean `a4`? Write one of: a4, letter"]);
}
