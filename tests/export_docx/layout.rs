//! What has room, what stands side by side, and what stays on one page.

use hemicycle::export;
use hemicycle::report::block::{Alignment, Block, Inline, Table};
use hemicycle::report::drawing::Drawing;
use hemicycle::report::theme::{Logo, PageSize, Theme};
use roxmltree::Node;

use super::package::{Package, all, first, has, paragraph, style, tree, value, word, words};
use super::sample::{self, chart, document, heading, list, table, text};
use super::{CREATED, of};

/// Of the columns of all tables, in twips.
fn widths(node: Node<'_, '_>) -> Vec<u32> {
    let width = |column: &Node<'_, '_>| word(*column, "w").and_then(|width| width.parse().ok()).expect("a width");
    all(node, "gridCol").iter().map(width).collect()
}

#[test]
fn columns_take_the_width_of_the_text_together() {
    let long = "A long answer that needs many words to say what it says, and then some more. ".repeat(3);
    let package = of(vec![table(&["Question", "Answer", "N"], &[&["Q1", &long, "1"]])]);
    let widths = widths(tree(package.body()).root());
    // A4 is 11906 twips wide, less margins of 1360: 9186, and a twip a column is lost in rounding at most.
    let sum: u32 = widths.iter().sum();
    assert!((9183..=9186).contains(&sum), "{widths:?}");
    assert!(widths[1] > 3 * widths[0] && widths[0] > widths[2], "{widths:?}");
}

#[test]
fn a_column_to_fill_in_by_hand_is_4_cm_wide() {
    let long = "Name those who would know, and ask them first what holds the level down. ".repeat(2);
    let package = of(vec![table(&["What", "First step", "Name and date"], &[&[&long, &long, ""]])]);
    let widths = widths(tree(package.body()).root());
    // 4 cm are 4 / 2.54 × 1440 = 2268 twips.
    assert!((2268..2300).contains(&widths[2]), "{widths:?}");
}

#[test]
fn no_column_is_narrower_than_its_longest_word() {
    let long = "A long answer that needs many words to say what it says, and then some more. ".repeat(3);
    let code = vec![Inline::Code("dc9e28ebc586a598".into())];
    let made = Table {
        alignment: vec![Alignment::Start; 5],
        header: ["Answer", "Reason", "Claimed", "Mmmmm", "Made"].map(text).to_vec(),
        rows: vec![vec![text(&long), text(&long), text("4"), text("4"), code]],
    };
    let widths = widths(tree(of(vec![Block::Table(made)]).body()).root());
    // In Noto Sans Bold of 9.5 points: 0.64 + 0.30 + 0.60 + 0.30 + 0.98 + 0.59 + 0.63 = 4.04, of 190 twips, and 200 beside it.
    assert!(widths[2] >= 968, "{widths:?}");
    // 0.94 and four of 0.98 are 4.86.
    assert!(widths[3] >= 1123, "{widths:?}");
    // Sixteen letters of 0.6.
    assert!(widths[4] >= 2024, "{widths:?}");
}

#[test]
fn only_words_that_are_too_long_are_broken_where_room_is_short() {
    let endless = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen";
    let row = [endless, endless, endless, endless, endless, "Claimed"];
    let widths = widths(tree(of(vec![table(&["A", "B", "C", "D", "E", "Evidenced"], &[&row])]).body()).root());
    assert!(widths.iter().sum::<u32>() <= 9186, "{widths:?}");
    // E 0.56, v 0.57, i 0.30, d 0.63, e 0.59, n 0.66, c 0.51, e 0.59, d 0.63 are 5.04, of 190 twips, and 200 beside it.
    assert!(widths[5] >= 1158, "{widths:?}");
}

#[test]
fn columns_stand_side_by_side_without_being_a_table_to_look_things_up_in() {
    let columns = Block::Columns([vec![heading(3, "Left"), sample::paragraph("one")], vec![list(None, &["two"])]]);
    let package = of(vec![columns, sample::paragraph("after")]);
    let body = tree(package.body());
    let cells: Vec<String> = all(body.root(), "tc").into_iter().map(words).collect();
    assert_eq!(cells, ["Leftone", "two"]);
    assert_eq!((all(body.root(), "tr").len(), has(body.root(), "tblHeader")), (1, false));
    assert_eq!(first(body.root(), "tblLook").and_then(|look| word(look, "firstRow")), Some("0"));
    // Half of 9186 each.
    assert_eq!(widths(body.root()), [4593, 4593]);
}

#[test]
fn columns_in_a_column_follow_each_other() {
    let inner = Block::Columns([vec![sample::paragraph("one")], vec![sample::paragraph("two")]]);
    let package = of(vec![Block::Columns([vec![inner], vec![Block::Figure(chart("wide", None))]])]);
    let body = tree(package.body());
    let cells: Vec<String> = all(body.root(), "tc").into_iter().map(words).collect();
    assert_eq!(cells, ["onetwo", "38"]);
}

#[test]
fn no_item_and_no_short_sentence_stands_alone() {
    let long = "Long enough for three lines of text, so that it can stand where it likes. ".repeat(3);
    let package = of(vec![
        sample::paragraph("What rose:"),
        list(None, &["one", "two", "three"]),
        sample::paragraph("7 more areas rose."),
        table(&["Area", "Points"], &[&["Culture", "38"], &["Openness", "31"]]),
        sample::paragraph("One area fell."),
        sample::paragraph(&long),
        sample::paragraph("The end of a chapter."),
        heading(1, "Next"),
        sample::paragraph("Not the last one."),
        sample::paragraph("The last one but one."),
        sample::paragraph("The last one."),
    ]);
    let body = tree(package.body());
    let stays = |words: &str| has(paragraph(&body, words), "keepNext");
    assert!(stays("What rose:"), "what announces a list");
    assert_eq!(["one", "two", "three"].map(stays), [false, true, true]);
    assert!(!stays("7 more areas rose."));
    assert_eq!(["Culture", "38", "Openness", "31"].map(stays), [false, false, true, true]);
    let spacers = all(body.root(), "p").into_iter().filter(|paragraph| style(*paragraph) == Some("Spacer"));
    assert_eq!(spacers.map(|spacer| has(spacer, "keepNext")).collect::<Vec<_>>(), [true]);
    assert!(stays(&long), "the end of a chapter has a line before it");
    assert!(!stays("The end of a chapter."));
    assert_eq!(["Not the last one.", "The last one but one.", "The last one."].map(stays), [false, true, false]);
}

#[test]
fn a_document_of_sheets_is_set_closer() {
    let size = |blocks| {
        let package = of(blocks);
        let styles = tree(package.part("word/styles.xml"));
        let defaults = first(styles.root(), "docDefaults").expect("defaults");
        value(defaults, "sz").map(str::to_owned)
    };
    let sheet = || Block::Sheet(vec![sample::paragraph("On one page.")]);
    // Half points: 10.5 and 9.5 points.
    assert_eq!(size(vec![sheet(), sheet()]).as_deref(), Some("19"));
    assert_eq!(size(vec![sheet(), sample::paragraph("On another.")]).as_deref(), Some("21"));
}

fn cover(page: PageSize, figures: &[Drawing]) -> Package {
    let logo = (figures.len() > 1).then(|| Logo { file: "arms.svg".into(), alternative: "Arms".into() });
    let theme = Theme { page, logo, ..Theme::builtin() };
    let mut blocks = vec![heading(1, "Title"), sample::paragraph("Draft")];
    blocks.extend(figures.iter().cloned().map(Block::Figure));
    let document = document(vec![Block::Cover(blocks), sample::paragraph("text")]);
    Package::read(&export::docx(&document, &theme, CREATED).expect("a Word file"))
}

#[test]
fn a_logo_and_the_emblem_stand_in_one_line_of_the_cover() {
    let package = cover(PageSize::A4, &[chart("Arms", None), chart("Seats", Some("Each seat is a question."))]);
    let body = tree(package.body());
    let foot = all(body.root(), "p").into_iter().find(|paragraph| style(*paragraph) == Some("CoverFigure"));
    let told: Vec<_> = (foot.expect("a foot").descendants())
        .filter_map(|node| match node.tag_name().name() {
            "docPr" => node.attribute("descr"),
            "tab" => Some("to the right"),
            _ => None,
        })
        .collect();
    assert_eq!(told, ["Arms", "to the right", "Seats"]);
    let order: Vec<_> = all(body.root(), "p").into_iter().filter_map(style).collect();
    let place = |name: &str| order.iter().position(|style| *style == name);
    let caption = all(body.root(), "p").into_iter().rfind(|one| style(*one) == Some("CoverText")).map(words);
    assert_eq!(caption.as_deref(), Some("Each seat is a question."));
    assert!(place("CoverText") < place("CoverFigure"));
}

#[test]
fn the_cover_of_lower_paper_leaves_less_above_the_emblem() {
    let above = |page| {
        let package = cover(page, &[chart("Seats", None)]);
        let styles = tree(package.part("word/styles.xml"));
        let look = all(styles.root(), "style").into_iter().find(|look| word(*look, "styleId") == Some("CoverFigure"));
        first(look.expect("a style"), "spacing").and_then(|spacing| word(spacing, "before")?.parse::<u32>().ok())
    };
    // A4 is 50 points higher than Letter.
    assert_eq!((above(PageSize::A4), above(PageSize::Letter)), (Some(900), Some(300)));
}
