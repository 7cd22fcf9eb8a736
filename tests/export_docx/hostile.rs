//! Whatever was typed is text, and whatever was nested is written.

use hemicycle::report::block::{Block, CalloutKind, Document, Inline, Table};
use hemicycle::report::drawing::{Anchor, Drawing, Shape, Stroke, Weight};
use hemicycle::report::theme::Theme;
use proptest::prelude::*;

use super::package::{Package, all, first, tree, words};
use super::sample::{callout, chart, deep_callout, deep_list, document, heading, link, list, paragraph, table, text};
use super::{made, of};

/// Markup, entities, a CDATA end, characters that XML forbids, and some that it allows.
const TYPED: &str = "</w:t><w:br/>&amp;&#0;]]>\"'\u{0}\u{1}\u{b}\u{1f}\u{fffe}\u{ffff}\u{7f}\u{85}\u{202e}é日🎉";
/// The same with the sign for what cannot be shown in place of what XML forbids.
const READ: &str =
    "</w:t><w:br/>&amp;&#0;]]>\"'\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{7f}\u{85}\u{202e}é日🎉";

#[test]
fn typed_markup_is_text_everywhere() {
    let mut drawing = chart(TYPED, Some(TYPED));
    if let Some(Shape::Text { text, .. }) = drawing.shapes.last_mut() {
        *text = TYPED.into();
    }
    let blocks = vec![
        Block::Cover(vec![heading(1, &format!("title {TYPED}")), heading(2, &format!("subtitle {TYPED}"))]),
        Block::Contents { deepest: 1 },
        heading(1, TYPED),
        Block::Paragraph(vec![link(TYPED, &format!("https://a.example/{TYPED}")), Inline::Code(TYPED.into())]),
        table(&[TYPED], &[&[TYPED]]),
        list(None, &[TYPED]),
        Block::Figure(drawing),
    ];
    let everywhere = Document {
        title: TYPED.into(),
        language: "\"><x/>".into(),
        footer: TYPED.into(),
        numbering: TYPED.into(),
        blocks,
        origin: None,
    };
    let package = made(&everywhere);
    package.parts.iter().for_each(|(_, part)| drop(tree(part)));
    let body = tree(package.body());
    // Two on the cover, the heading, link and code, two cells, the item, the label, the caption.
    assert_eq!(words(body.root()).matches(READ).count(), 10);
    // In the contents a title stands on one line, so what ends lines is a space.
    let entry = "\"'\u{fffd}\u{fffd} \u{fffd}\u{fffd}\u{fffd}\u{7f} \u{202e}é日🎉";
    assert_eq!(words(body.root()).matches(entry).count(), 1);
    let figure = all(body.root(), "docPr").into_iter().filter_map(|object| object.attribute("descr")).next();
    assert_eq!(figure, Some(READ));
    let title = tree(package.part("docProps/core.xml"));
    assert_eq!(first(title.root(), "title").and_then(|title| title.text()), Some(READ));
    assert!(words(tree(package.part("word/footer.xml")).root()).contains("]]>"));
}

#[test]
fn ends_of_lines_in_the_words_of_a_figure_are_kept() {
    let package = of(vec![Block::Figure(chart("one\ntwo\tthree", None))]);
    let body = tree(package.body());
    assert_eq!(first(body.root(), "docPr").and_then(|object| object.attribute("descr")), Some("one\ntwo\tthree"));
}

#[test]
fn a_title_too_long_for_the_largest_letters_is_set_smaller() {
    let package = of(vec![Block::Cover(vec![heading(1, &"long title ".repeat(40))])]);
    let body = tree(package.body());
    let title = all(body.root(), "p")[0];
    assert_eq!(super::package::value(title, "sz"), Some("36"));
}

#[test]
fn a_footer_without_end_leaves_the_page_to_the_text() {
    let package = made(&Document { footer: "é".repeat(5000).as_str().into(), ..document(Vec::new()) });
    let footer = tree(package.part("word/footer.xml"));
    assert_eq!(words(footer.root()), format!("{}…1 of 1", "é".repeat(179)));
}

#[test]
fn lists_nested_without_end_end_at_the_last_level_of_word() {
    let package = of(vec![deep_list(2000)]);
    let body = tree(package.body());
    let levels: Vec<u8> =
        all(body.root(), "ilvl").iter().filter_map(|level| super::package::word(*level, "val")?.parse().ok()).collect();
    assert_eq!(levels.len(), 2001);
    assert_eq!(levels.iter().max(), Some(&8));
}

#[test]
fn callouts_nested_without_end_are_boxes_only_at_first() {
    let package = of(vec![deep_callout(2000)]);
    let body = tree(package.body());
    assert_eq!(all(body.root(), "tbl").len(), 4);
    assert_eq!(words(body.root()), "the innermost");
}

#[test]
fn what_cannot_be_drawn_is_said() {
    let stroke = Stroke { colour: Theme::builtin().colours.ink, width: f32::NAN, dash: Some(f32::INFINITY) };
    let shapes = vec![
        Shape::Line { points: vec![(0.0, 0.0), (1.0, 1.0)], stroke },
        Shape::Circle { x: f32::INFINITY, y: 0.0, radius: 3.0, fill: None, stroke: None },
        Shape::Polygon { points: vec![], fill: None, stroke: None },
        Shape::Rectangle { x: 0.0, y: 0.0, width: f32::NAN, height: 1e30, fill: None, stroke: None },
        Shape::Text {
            x: 1e30,
            baseline: 0.0,
            size: f32::NAN,
            weight: Weight::Bold,
            anchor: Anchor::Middle,
            colour: stroke.colour,
            text: "x".into(),
        },
    ];
    let drawing =
        Drawing { width: 100.0, height: 50.0, shapes, alternative: "Said".into(), caption: None, instead: Vec::new() };
    let nowhere = Drawing { width: f32::NAN, ..drawing.clone() };
    let package = of(vec![Block::Figure(drawing), Block::Figure(nowhere)]);
    let body = tree(package.body());
    // The line without a stroke is left, and the ground.
    assert_eq!(all(body.root(), "wsp").len(), 2);
    assert!(!package.body().contains("NaN") && !package.body().contains("inf"));
    assert_eq!(words(body.root()), "Said", "a drawing without a size is replaced by its words");
}

#[test]
fn a_table_with_more_columns_than_word_opens_loses_no_text() {
    let cells: Vec<String> = (1..=100).map(|number| format!("c{number}")).collect();
    let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
    let package = of(vec![table(&cells, &[&cells])]);
    let body = tree(package.body());
    assert_eq!(all(body.root(), "gridCol").len(), 63);
    assert_eq!(words(body.root()), cells.concat().repeat(2));
}

#[test]
fn documents_that_nobody_should_write_are_written_all_the_same() {
    let long = "x".repeat(10_000);
    let ragged =
        Table { alignment: Vec::new(), header: vec![text("a")], rows: vec![vec![], vec![text("b"), text("c")]] };
    let empty = Table { alignment: Vec::new(), header: Vec::new(), rows: vec![vec![]] };
    let cover =
        || Block::Cover(vec![heading(1, &long), Block::Figure(chart("e", None)), list(None, &["on the cover"])]);
    let documents = [
        vec![],
        vec![Block::Cover(vec![])],
        vec![Block::Contents { deepest: 200 }, Block::Contents { deepest: 0 }],
        vec![Block::PageBreak, Block::PageBreak],
        vec![heading(0, ""), heading(200, ""), Block::Contents { deepest: 2 }, heading(1, "same"), heading(1, "same")],
        vec![cover(), Block::PageBreak, cover(), paragraph(&long), cover()],
        vec![callout(CalloutKind::Note, vec![cover(), Block::PageBreak, Block::Contents { deepest: 1 }])],
        vec![callout(CalloutKind::Caution, vec![]), callout(CalloutKind::Card, vec![Block::PageBreak])],
        vec![Block::List {
            start: Some(u64::MAX),
            items: vec![vec![], vec![list(None, &[])], vec![Block::Table(ragged), deep_callout(3)]],
        }],
        vec![Block::Table(empty)],
    ];
    for blocks in documents {
        let package = of(blocks);
        package.parts.iter().for_each(|(_, part)| drop(tree(part)));
        let body = tree(package.body());
        for cell in all(body.root(), "tc") {
            let last = cell.last_element_child().expect("a cell is never empty");
            assert_eq!(last.tag_name().name(), "p", "Word refuses a cell that does not end in a paragraph");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_can_be_typed_and_is_read_again(typed in any::<String>()) {
        let bytes = hemicycle::export::docx(&document(vec![paragraph(&typed)]), &Theme::builtin(), 0).expect("a Word file");
        let package = Package::read(&bytes);
        let is_forbidden = |character: char| {
            let is_control = character < ' ' && !"\t\n\r".contains(character);
            is_control || matches!(character, '\u{fffe}' | '\u{ffff}')
        };
        prop_assert_eq!(words(tree(package.body()).root()), typed.replace(is_forbidden, "\u{fffd}"));
    }
}
