//! The file as a whole: parts that find each other, covers and footers, one date, the same bytes.

use std::collections::BTreeSet;

use hemicycle::export;
use hemicycle::report::block::Block;
use hemicycle::report::theme::Theme;

use super::package::{Package, RELATIONSHIPS, all, first, tree, value, word, words};
use super::sample::{document, everything, heading, paragraph};
use super::{CREATED, made, of};

#[test]
fn every_part_is_announced_and_every_announced_part_is_there() {
    let package = made(&everything());
    let types = tree(package.part("[Content_Types].xml"));
    let announced: BTreeSet<&str> =
        all(types.root(), "Override").iter().filter_map(|part| part.attribute("PartName")?.strip_prefix('/')).collect();
    let is_plain = |name: &str| name.ends_with(".rels") || name == "[Content_Types].xml";
    let parts: BTreeSet<&str> =
        package.parts.iter().map(|(name, _)| name.as_str()).filter(|name| !is_plain(name)).collect();
    assert_eq!(announced, parts);
    for (relationships, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
        for one in all(tree(package.part(relationships)).root(), "Relationship") {
            let target = format!("{folder}{}", one.attribute("Target").expect("a target"));
            assert!(one.attribute("TargetMode").is_some() || parts.contains(target.as_str()), "{target} is missing");
        }
    }
    assert_eq!(package.parts[0].0, "[Content_Types].xml", "readers that look at the start know the format by it");
}

#[test]
fn notes_are_those_of_the_program_that_opens_the_file() {
    let package = made(&everything());
    let (body, notes) = (tree(package.body()), tree(package.part("word/footnotes.xml")));
    let marks: Vec<_> = all(body.root(), "footnoteReference").into_iter().filter_map(|mark| word(mark, "id")).collect();
    assert_eq!(marks, ["1"]);
    let ids: Vec<_> = all(notes.root(), "footnote").into_iter().filter_map(|note| word(note, "id")).collect();
    assert_eq!(ids, ["-1", "0", "1"]);
    assert_eq!(words(notes.root()), " See there");
    let id = first(notes.root(), "hyperlink").and_then(|link| link.attribute((RELATIONSHIPS, "id"))).expect("a link");
    let relationships = tree(package.part("word/_rels/footnotes.xml.rels"));
    let target = all(relationships.root(), "Relationship").into_iter().find(|one| one.attribute("Id") == Some(id));
    assert_eq!(target.and_then(|one| one.attribute("Target")), Some("https://source.example/a"));
}

#[test]
fn every_style_and_relationship_in_use_is_defined() {
    let package = made(&everything());
    let (body, styles) = (tree(package.body()), tree(package.part("word/styles.xml")));
    let defined: BTreeSet<_> = all(styles.root(), "style").into_iter().filter_map(|one| word(one, "styleId")).collect();
    let used = ["pStyle", "rStyle", "tblStyle"].into_iter().flat_map(|name| all(body.root(), name));
    let based = ["basedOn", "next"].into_iter().flat_map(|name| all(styles.root(), name));
    for style in used.chain(based).filter_map(|one| word(one, "val")) {
        assert!(defined.contains(style), "{style} is not defined");
    }
    let relationships = tree(package.part("word/_rels/document.xml.rels"));
    let known: BTreeSet<_> =
        all(relationships.root(), "Relationship").into_iter().filter_map(|one| one.attribute("Id")).collect();
    let referred = body.descendants().filter_map(|node| node.attribute((RELATIONSHIPS, "id")));
    for id in referred {
        assert!(known.contains(id), "{id} is not defined");
    }
}

#[test]
fn objects_and_bookmarks_have_ids_of_their_own() {
    let package = made(&everything());
    let body = tree(package.body());
    let objects: Vec<_> = ["docPr", "cNvPr"].into_iter().flat_map(|name| all(body.root(), name)).collect();
    let ids: BTreeSet<_> = objects.iter().filter_map(|object| object.attribute("id")).collect();
    assert_eq!(ids.len(), objects.len());
    let bookmarks = all(body.root(), "bookmarkStart");
    let names: BTreeSet<_> = bookmarks.iter().filter_map(|bookmark| word(*bookmark, "name")).collect();
    assert_eq!(names.len(), bookmarks.len());
}

#[test]
fn colours_come_from_the_theme_so_that_it_can_be_exchanged() {
    let mut theme = Theme::builtin();
    theme.colours.accent = "#7a1f3d".to_owned().try_into().expect("a colour");
    let bytes = export::docx(&everything(), &theme, CREATED).expect("a Word file");
    let package = Package::read(&bytes);
    let styles = tree(package.part("word/styles.xml"));
    let heading = all(styles.root(), "style").into_iter().find(|style| word(*style, "styleId") == Some("Heading1"));
    let colour = first(heading.expect("a style"), "color").expect("a colour");
    assert_eq!((word(colour, "val"), word(colour, "themeColor")), (Some("7A1F3D"), Some("accent1")));
    let accent = tree(package.part("word/theme/theme1.xml"));
    let accent = first(accent.root(), "accent1").expect("a slot").first_element_child().expect("its colour");
    assert_eq!(accent.attribute("val"), Some("7A1F3D"));
}

#[test]
fn every_page_but_the_cover_is_numbered() {
    let package = of(vec![Block::Cover(vec![heading(1, "Title"), paragraph("Draft")]), paragraph("text")]);
    let body = tree(package.body());
    let footers: Vec<_> =
        all(body.root(), "footerReference").iter().map(|one| one.attribute((RELATIONSHIPS, "id"))).collect();
    assert_eq!(footers, [Some("no-footer"), Some("footer")]);
    assert_eq!(words(tree(package.part("word/no-footer.xml")).root()), "");
    let footer = tree(package.part("word/footer.xml"));
    assert_eq!(words(footer.root()), "Parliament · 20261 of 1");
    let fields: Vec<_> = all(footer.root(), "fldSimple").iter().map(|field| word(*field, "instr")).collect();
    assert_eq!(fields, [Some(" PAGE "), Some(" NUMPAGES ")]);
}

#[test]
fn a_cover_alone_is_one_page() {
    let package = of(vec![Block::Cover(vec![heading(1, "Title")])]);
    let body = tree(package.body());
    assert_eq!(all(body.root(), "sectPr").len(), 1);
    assert_eq!(value(body.root(), "pStyle"), Some("Title"));
}

#[test]
fn title_language_and_paper_are_said() {
    let package = made(&everything());
    let properties = tree(package.part("docProps/core.xml"));
    let said = |name: &str| first(properties.root(), name).and_then(|property| property.text());
    assert_eq!((said("title"), said("language")), (Some("Readiness"), Some("fr")));
    assert_eq!(said("created"), Some("2026-02-02T02:40:00Z"));
    let styles = tree(package.part("word/styles.xml"));
    assert_eq!(first(styles.root(), "lang").and_then(|language| word(language, "val")), Some("fr"));
    let body = tree(package.body());
    let paper = first(body.root(), "pgSz").expect("a size");
    // 595.276 by 841.89 points of 20 twips.
    assert_eq!((word(paper, "w"), word(paper, "h")), (Some("11906"), Some("16838")));
}

#[test]
fn the_same_document_is_the_same_bytes() {
    let write = || export::docx(&everything(), &Theme::builtin(), CREATED).expect("a Word file");
    assert_eq!(write(), write());
}

#[test]
fn the_only_date_is_the_one_given() {
    let date = |created| {
        let bytes = export::docx(&document(Vec::new()), &Theme::builtin(), created).expect("a Word file");
        let dates = Package::read(&bytes).dates;
        assert!(dates.iter().all(|date| *date == dates[0]));
        dates[0]
    };
    assert_eq!(date(CREATED), [2026, 2, 2, 2, 40, 0]);
    // What the format cannot say becomes the nearest that it can.
    assert_eq!(date(0), [1980, 1, 1, 0, 0, 0]);
    assert_eq!(date(i64::MIN), [1980, 1, 1, 0, 0, 0]);
    assert_eq!(date(i64::MAX), [2107, 12, 31, 23, 59, 58]);
}
