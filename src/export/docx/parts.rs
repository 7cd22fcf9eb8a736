//! What surrounds the text: footers, settings, properties, and the lists that tie the parts together.

use jiff::Timestamp;

use super::note;
use super::style::Style;
use super::xml::{Attribute, Xml};
use crate::report::block::Document;
use crate::report::direction;
use crate::report::footer::Footer;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006";
const OFFICE_TYPE: &str = "application/vnd.openxmlformats-officedocument";

/// Relationship ids of the two footers.
pub const FOOTER: &str = "footer";
pub const NO_FOOTER: &str = "no-footer";

/// In characters: two lines; a footer that is longer takes the page from its text.
const LONGEST_FOOTER: usize = 180;

/// The relationship id of the address of this index.
pub fn address_id(index: usize) -> String {
    format!("address{index}")
}

/// The relationship id of the picture of this index.
pub fn picture_id(index: usize) -> String {
    format!("picture{index}")
}

/// The part that holds the picture of this index, from the folder of the document's part.
pub fn picture_file(index: usize) -> String {
    format!("media/picture{index}.png")
}

pub fn content_types(has_notes: bool) -> String {
    let mut xml = Xml::part();
    xml.open("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))]);
    let relationships = "application/vnd.openxmlformats-package.relationships+xml";
    xml.empty("Default", &[("Extension", &"rels"), ("ContentType", &relationships)]);
    xml.empty("Default", &[("Extension", &"xml"), ("ContentType", &"application/xml")]);
    xml.empty("Default", &[("Extension", &"png"), ("ContentType", &"image/png")]);
    let word = |part: &str| format!("{OFFICE_TYPE}.wordprocessingml.{part}+xml");
    let parts = [
        ("/word/document.xml", word("document.main")),
        ("/word/styles.xml", word("styles")),
        ("/word/numbering.xml", word("numbering")),
        ("/word/settings.xml", word("settings")),
        ("/word/fontTable.xml", word("fontTable")),
        ("/word/footer.xml", word("footer")),
        ("/word/no-footer.xml", word("footer")),
        ("/word/theme/theme1.xml", format!("{OFFICE_TYPE}.theme+xml")),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
        ("/docProps/app.xml", format!("{OFFICE_TYPE}.extended-properties+xml")),
    ];
    if has_notes {
        xml.empty("Override", &[("PartName", &"/word/footnotes.xml"), ("ContentType", &word("footnotes"))]);
    }
    for (name, kind) in &parts {
        xml.empty("Override", &[("PartName", name), ("ContentType", kind)]);
    }
    xml.finish()
}

pub fn package_relationships() -> String {
    let mut xml = Xml::part();
    xml.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    let office = |name: &str| format!("{OFFICE}/relationships/{name}");
    relationship(&mut xml, "document", &office("officeDocument"), "word/document.xml");
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    relationship(&mut xml, "core", &core, "docProps/core.xml");
    relationship(&mut xml, "app", &office("extended-properties"), "docProps/app.xml");
    xml.finish()
}

/// What the text refers to: the other parts, pictures, and the addresses that its links lead to.
pub fn relationships(addresses: &[String], pictures: usize, has_notes: bool) -> String {
    let mut xml = Xml::part();
    xml.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    let office = |name: &str| format!("{OFFICE}/relationships/{name}");
    for (id, kind, target) in [
        ("styles", "styles", "styles.xml"),
        ("numbering", "numbering", "numbering.xml"),
        ("settings", "settings", "settings.xml"),
        ("fonts", "fontTable", "fontTable.xml"),
        ("theme", "theme", "theme/theme1.xml"),
        (FOOTER, "footer", "footer.xml"),
        (NO_FOOTER, "footer", "no-footer.xml"),
    ] {
        relationship(&mut xml, id, &office(kind), target);
    }
    if has_notes {
        relationship(&mut xml, "notes", &office("footnotes"), "footnotes.xml");
    }
    for index in 0..pictures {
        relationship(&mut xml, &picture_id(index), &office("image"), &picture_file(index));
    }
    links(&mut xml, addresses);
    xml.finish()
}

/// What the notes refer to: the addresses, by the ids that they have in the text.
pub fn note_relationships(addresses: &[String]) -> String {
    let mut xml = Xml::part();
    xml.open("Relationships", &[("xmlns", &format!("{PACKAGE}/relationships"))]);
    links(&mut xml, addresses);
    xml.finish()
}

fn links(xml: &mut Xml, addresses: &[String]) {
    for (index, address) in addresses.iter().enumerate() {
        let attributes: [Attribute<'_>; 4] = [
            ("Id", &address_id(index)),
            ("Type", &format!("{OFFICE}/relationships/hyperlink")),
            ("Target", address),
            ("TargetMode", &"External"),
        ];
        xml.empty("Relationship", &attributes);
    }
}

fn relationship(xml: &mut Xml, id: &str, kind: &str, target: &str) {
    xml.empty("Relationship", &[("Id", &id), ("Type", &kind), ("Target", &target)]);
}

pub fn settings(language: &str, has_notes: bool) -> String {
    let mut xml = Xml::part();
    xml.open("w:settings", &[("xmlns:w", &WORD)]);
    xml.value("w:defaultTabStop", 720);
    xml.value("w:characterSpacingControl", "doNotCompress");
    if has_notes {
        xml.open("w:footnotePr", &[]);
        for (id, _) in note::SEPARATORS {
            xml.empty("w:footnote", &[("w:id", &id)]);
        }
        xml.close();
    }
    xml.open("w:compat", &[]);
    // Without it, Word opens the file as one of Word 2007 and says so in the title bar.
    xml.empty(
        "w:compatSetting",
        &[("w:name", &"compatibilityMode"), ("w:uri", &"http://schemas.microsoft.com/office/word"), ("w:val", &15)],
    );
    xml.close();
    xml.value("w:themeFontLang", super::style::language(language));
    xml.empty(
        "w:clrSchemeMapping",
        &[
            ("w:bg1", &"light1"),
            ("w:t1", &"dark1"),
            ("w:bg2", &"light2"),
            ("w:t2", &"dark2"),
            ("w:accent1", &"accent1"),
            ("w:accent2", &"accent2"),
            ("w:accent3", &"accent3"),
            ("w:accent4", &"accent4"),
            ("w:accent5", &"accent5"),
            ("w:accent6", &"accent6"),
            ("w:hyperlink", &"hyperlink"),
            ("w:followedHyperlink", &"followedHyperlink"),
        ],
    );
    xml.finish()
}

/// The foot of every page but the covers: the document's footer, and the page's number at the other side.
pub fn footer(footer: &Footer, numbering: &str, from_right: bool) -> String {
    let mut xml = Xml::part();
    xml.open("w:ftr", &[("xmlns:w", &WORD)]);
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    xml.value("w:pStyle", Style::Footer.id());
    xml.close();
    let words = |xml: &mut Xml, words: &str| {
        if !from_right {
            return text_run(xml, &direction::without_isolates(words), false);
        }
        let words = direction::with_embeddings(words, true);
        for (part, from_right) in direction::parts_with_numbers(&words, true) {
            text_run(xml, &words[part], from_right);
        }
    };
    words(&mut xml, &footer.fitted(|words| words.chars().count() <= LONGEST_FOOTER));
    xml.open("w:r", &[]);
    xml.empty("w:tab", &[]);
    xml.close();
    field(&mut xml, " PAGE ");
    words(&mut xml, &format!(" {numbering} "));
    field(&mut xml, " NUMPAGES ");
    xml.finish()
}

fn text_run(xml: &mut Xml, words: &str, from_right: bool) {
    xml.open("w:r", &[]);
    if from_right {
        xml.open("w:rPr", &[]);
        xml.empty("w:rtl", &[]);
        xml.close();
    }
    xml.leaf("w:t", &[("xml:space", &"preserve")], words);
    xml.close();
}

/// A field whose value every program works out as it lays out the page.
fn field(xml: &mut Xml, instruction: &str) {
    xml.open("w:fldSimple", &[("w:instr", &instruction)]);
    text_run(xml, "1", false);
    xml.close();
}

pub fn no_footer() -> String {
    let mut xml = Xml::part();
    xml.open("w:ftr", &[("xmlns:w", &WORD)]);
    xml.empty("w:p", &[]);
    xml.finish()
}

pub fn core_properties(document: &Document, created: Timestamp) -> String {
    let mut xml = Xml::part();
    let terms = "http://purl.org/dc/terms/";
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", &format!("{PACKAGE}/metadata/core-properties")),
            ("xmlns:dc", &"http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", &terms),
            ("xmlns:xsi", &"http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    let title = if document.title.trim().is_empty() { "Untitled" } else { document.title.trim() };
    xml.leaf("dc:title", &[], title);
    xml.leaf("dc:language", &[], super::style::language(&document.language));
    for name in ["dcterms:created", "dcterms:modified"] {
        xml.leaf(name, &[("xsi:type", &"dcterms:W3CDTF")], &created.strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
    }
    xml.finish()
}

pub fn program_properties() -> String {
    let mut xml = Xml::part();
    xml.open("Properties", &[("xmlns", &format!("{OFFICE}/extended-properties"))]);
    xml.leaf("Application", &[], "hemicycle");
    xml.finish()
}
