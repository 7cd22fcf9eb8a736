//! Reports in fonts of one's own.

use std::fs;
use std::path::Path;

use roxmltree::Document as Tree;
use tempfile::TempDir;

use crate::support::program::{Run, case, command, is_present, report_words, run, text};

/// A folder with a theme that names these fonts and the files of the tests.
fn folder(fonts: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let theme = fs::read_to_string(root.join("templates/report/theme.yaml")).expect("a theme");
    fs::write(folder.path().join("theme.yaml"), format!("fonts:\n{fonts}\n{theme}")).expect("written");
    for entry in fs::read_dir(root.join("tests/fixtures/fonts")).expect("a folder") {
        let path = entry.expect("a file").path();
        fs::copy(&path, folder.path().join(path.file_name().expect("a name"))).expect("copied");
    }
    folder
}

fn report(folder: &TempDir, arguments: &[&str]) -> Run {
    let case = case("uneven");
    let arguments = ["report", text(&case), "--theme", "theme.yaml"].into_iter().chain(arguments.iter().copied());
    run(command().current_dir(folder.path()).env("SOURCE_DATE_EPOCH", "1795392000").args(arguments))
}

const HOUSE: &str = "  text:\n    regular: HouseSans-Regular.ttf\n    bold: HouseSans-Bold.ttf\n  headings:\n    bold: HouseSerif-Bold.otf";

/// The names of the fonts in a PDF, without the mark of a cut font.
fn fonts(path: &Path) -> Vec<String> {
    let file = lopdf::Document::load(path).expect("a PDF");
    let dictionaries = file.objects.values().filter_map(|object| object.as_dict().ok());
    let names = dictionaries.filter(|font| font.get_type().is_ok_and(|kind| kind == b"FontDescriptor"));
    let mut names: Vec<String> = names
        .map(|font| {
            assert!(font.has(b"FontFile2") || font.has(b"FontFile3"), "not embedded");
            let name = String::from_utf8_lossy(font.get(b"FontName").and_then(lopdf::Object::as_name).expect("a name"));
            name.split_once('+').expect("a mark").1.to_owned()
        })
        .collect();
    names.sort();
    names
}

#[test]
fn a_report_is_set_in_the_fonts_of_its_theme_and_in_the_built_in_ones_what_they_lack() {
    let folder = folder(HOUSE);
    let path = folder.path().join("report.pdf");
    report(&folder, &["-o", "report.pdf"]).ends_with(0);
    let all = ["HouseSans-Bold", "HouseSans-Regular", "HouseSerif-Bold", "NotoSans-Italic", "NotoSans-Regular"];
    let named = fonts(&path);
    for name in all {
        assert!(named.iter().any(|other| other == name), "{name} is not in {named:?}");
    }
    let first = fs::read(&path).expect("a report");
    report(&folder, &["-o", "again.pdf"]).ends_with(0);
    assert!(first == fs::read(folder.path().join("again.pdf")).expect("a report"), "other bytes the second time");
    if is_present("pdftotext") {
        let words = report_words(&path);
        for words_of_it in ["Innovation readiness", "Assemblée nationale de Spécimène", "Require a second log-in step"]
        {
            assert!(words.contains(words_of_it), "`{words_of_it}` is not in the report");
        }
    }
    // What a font looks like is a part of what the report was made from.
    let case = case("uneven");
    let verify = ["report", "--verify", "report.pdf", "--answers", text(&case), "--theme", "theme.yaml"];
    run(command().current_dir(folder.path()).args(verify)).ends_with(0);
    fs::copy(folder.path().join("HouseSans-Bold.ttf"), folder.path().join("HouseSans-Regular.ttf")).expect("copied");
    let told = run(command().current_dir(folder.path()).args(verify)).ends_with(1);
    assert!((told.out + &told.error).contains("theme"));
}

#[test]
fn a_page_and_a_word_file_name_the_fonts() {
    let folder = folder(HOUSE);
    report(&folder, &["--format", "html", "-o", "report.html"]).ends_with(0);
    let page = fs::read_to_string(folder.path().join("report.html")).expect("a page");
    assert!(page.contains("--sans: \"House Sans\", "), "the text is not in the theme's font");
    assert!(page.contains("--headings: \"House Serif\", "), "the headings are not in the theme's font");
    report(&folder, &["--format", "docx", "-o", "report.docx"]).ends_with(0);
    let file = fs::File::open(folder.path().join("report.docx")).expect("a file");
    let mut archive = zip::ZipArchive::new(file).expect("an archive");
    let theme = std::io::read_to_string(archive.by_name("word/theme/theme1.xml").expect("a theme")).expect("text");
    for name in ["House Sans", "House Serif"] {
        assert!(theme.contains(&format!("typeface=\"{name}\"")), "{name} is not in the theme");
    }
}

/// The font with these names instead of its own: the family and, for PostScript, the one that a PDF calls it by.
fn renamed(font: &[u8], family: &str, postscript: &str) -> Vec<u8> {
    let big = |number: usize| (number as u32).to_be_bytes();
    let short = |number: usize| u16::try_from(number).expect("a short number").to_be_bytes();
    let utf16 = |name: &str| name.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    let names = [(1, utf16(family)), (6, utf16(postscript))];
    let mut table = [short(0), short(names.len()), short(6 + 12 * names.len())].concat();
    let mut offset = 0;
    for (id, name) in &names {
        // For Windows, in Unicode, in English.
        let record = [3, 1, 0x409, *id, name.len(), offset].map(short).concat();
        table.extend(record);
        offset += name.len();
    }
    names.iter().for_each(|(_, name)| table.extend(name));
    let mut font = font.to_vec();
    let directory = usize::from(u16::from_be_bytes([font[4], font[5]]));
    let entry = (0..directory).map(|index| 12 + 16 * index).find(|at| &font[*at..at + 4] == b"name").expect("names");
    let place = [big(font.len()), big(table.len())].concat();
    font[entry + 8..entry + 16].copy_from_slice(&place);
    font.extend(table);
    font
}

#[test]
fn the_name_of_a_font_is_a_name_and_nothing_else_whatever_it_holds() {
    let (most, markup) = (63, "A\"B'</style><script>x</script>\\a & ]]> {}; */\n\rC\u{0}");
    let long = format!("\"><{}", "Long ".repeat(2_000));
    for hostile in [markup, &long] {
        let folder = folder("  text:\n    regular: House.ttf\n    bold: House.ttf");
        let font = fs::read(folder.path().join("HouseSans-Regular.ttf")).expect("a font");
        let postscript = format!("N/x (y) <z> #20 %\n{hostile}");
        fs::write(folder.path().join("House.ttf"), renamed(&font, hostile, &postscript)).expect("written");
        let name: String = hostile.chars().filter(|letter| !letter.is_control()).take(most).collect();
        let name = name.trim();

        report(&folder, &["-o", "report.pdf"]).ends_with(0);
        let names = fonts(&folder.path().join("report.pdf"));
        let own = names.iter().find(|name| name.starts_with("Nxyz20")).expect("the font is in the PDF");
        assert!(
            own.len() <= most && own.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-'),
            "{own}"
        );

        report(&folder, &["--format", "html", "-o", "report.html"]).ends_with(0);
        let page = fs::read_to_string(folder.path().join("report.html")).expect("a page");
        assert_eq!(page.matches("</style").count(), 1, "the name ends the style");
        assert!(!page.contains("<script"), "the name is a script");
        assert_eq!(css_family(&page), name);

        report(&folder, &["--format", "docx", "-o", "report.docx"]).ends_with(0);
        let file = fs::File::open(folder.path().join("report.docx")).expect("a file");
        let mut archive = zip::ZipArchive::new(file).expect("an archive");
        let theme = std::io::read_to_string(archive.by_name("word/theme/theme1.xml").expect("a theme")).expect("text");
        let theme = Tree::parse(&theme).expect("XML");
        let minor = theme.descendants().find(|node| node.tag_name().name() == "minorFont").expect("a font for text");
        let typeface = minor.first_element_child().and_then(|latin| latin.attribute("typeface"));
        assert_eq!(typeface, Some(name));
    }
}

/// The first family of a page's text, as a browser reads the string.
fn css_family(page: &str) -> String {
    let (_, rest) = page.split_once("--sans: \"").expect("a family");
    let mut family = String::new();
    let mut letters = rest.chars().peekable();
    while let Some(letter) = letters.next().filter(|letter| *letter != '"') {
        if letter != '\\' {
            family.push(letter);
            continue;
        }
        let mut number = String::new();
        while let Some(digit) = letters.next_if(|next| next.is_ascii_hexdigit() && number.len() < 6) {
            number.push(digit);
        }
        if number.is_empty() {
            family.extend(letters.next());
        } else {
            letters.next_if_eq(&' ');
            family.extend(u32::from_str_radix(&number, 16).ok().and_then(char::from_u32));
        }
    }
    family
}

#[test]
fn a_font_that_cannot_be_used_is_told_at_its_line_and_no_report_written() {
    for (name, problem) in [
        ("House.ttf", "does not exist"),
        ("README.md", "is no font that is known here"),
        ("HouseSans.ttc", "is a collection of fonts"),
        ("HouseSans-Variable.ttf", "is a variable font"),
        ("HouseSans-Restricted.ttf", "may not be a part of documents, as its makers say in it (fsType)"),
        ("Cut.ttf", "is damaged"),
    ] {
        let folder = folder(&format!("  text:\n    regular: {name}"));
        let font = fs::read(folder.path().join("HouseSans-Regular.ttf")).expect("a font");
        fs::write(folder.path().join("Cut.ttf"), &font[..font.len() / 2]).expect("written");
        let problem = format!("`{name}` {problem}");
        let words = ["theme.yaml:3:14", "unusable-font", &problem];
        let told = run(command().current_dir(folder.path()).args(["validate", "theme.yaml"])).ends_with(1);
        Run { status: told.status, error: told.out + &told.error, out: String::new() }.says(&words);
        report(&folder, &["-o", "report.pdf"]).ends_with(1).says(&words);
        assert!(!folder.path().join("report.pdf").exists(), "{name}");
    }
}
