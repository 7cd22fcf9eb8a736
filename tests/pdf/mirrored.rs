//! Documents in a language that is written from the right: everything that has a side changes it.

use hemicycle::pdf::scene::{Area, Item, NodeId, Role, Scene};
use hemicycle::report::block::{Block, CalloutKind, Document};

use super::reading::{all_texts, elements, words};
use super::sample::{self, PROSE, bars, callout, document, heading, link, numbers, paragraph, table, text};
use super::{BOTTOM, SIDE, TOP, lay_out, nothing_overlaps};

const WIDTH: f32 = 595.276;
const RIGHT: f32 = WIDTH - SIDE;

fn in_arabic(blocks: Vec<Block>) -> Document {
    Document { language: "ar-EG".into(), ..document(blocks) }
}

/// The left and the right edge of the runs that say just these words.
fn extents(scene: &Scene, words: &str) -> Vec<(f32, f32)> {
    let found = all_texts(scene).into_iter().filter(|text| text.text.trim() == words);
    found.map(|text| (text.run.x, text.run.x + text.run.width)).collect()
}

fn extent(scene: &Scene, words: &str) -> (f32, f32) {
    *extents(scene, words).first().unwrap_or_else(|| panic!("nothing says just `{words}`"))
}

fn is_about(left: f32, right: f32) -> bool {
    (left - right).abs() < 0.1
}

fn rectangles(scene: &Scene) -> impl Iterator<Item = Area> {
    scene.pages.iter().flat_map(|page| &page.items).filter_map(|item| match item {
        Item::Rectangle { area, .. } => Some(*area),
        _ => None,
    })
}

#[test]
fn what_letters_do_not_decide_begins_at_the_right() {
    let scene =
        lay_out(&in_arabic(vec![heading(2, "2026"), paragraph("48"), paragraph("Council"), paragraph("المجلس")]));
    assert!(is_about(extent(&scene, "2026").1, RIGHT) && is_about(extent(&scene, "48").1, RIGHT));
    assert!(is_about(extent(&scene, "المجلس").1, RIGHT) && is_about(extent(&scene, "Council").0, SIDE));
}

#[test]
fn the_first_column_of_a_table_is_the_right_one_and_numbers_end_at_the_left() {
    let rows = [["مصر", "12"], ["المغرب", "7"]].map(|row| row.map(str::to_owned).into()).into();
    let scene = lay_out(&in_arabic(vec![table(&["البلد", "العدد"], rows)]));
    let padding = 5.0;
    assert!(is_about(extent(&scene, "مصر").1, RIGHT - padding) && is_about(extent(&scene, "البلد").1, RIGHT - padding));
    assert!(is_about(extent(&scene, "12").0, SIDE + padding) && is_about(extent(&scene, "7").0, SIDE + padding));
    let said = elements(&scene, |role| role == Role::TableRow).into_iter().map(|row| words(&scene, row));
    assert_eq!(said.collect::<Vec<_>>(), ["البلدالعدد", "مصر12", "المغرب7"]);
}

#[test]
fn labels_columns_and_boxes_begin_at_the_right() {
    let item = |words: &str| vec![paragraph(words)];
    let columns = [item("اليمين"), item("اليسار")];
    let choices = Block::Choices(["نعم", "لا", "Unknown"].map(item).into());
    let label = Block::Lines { label: text("الاسم"), count: 1 };
    let scene = lay_out(&in_arabic(vec![numbers(&["المجلس"]), Block::Columns(columns), choices, label]));
    // The stop stands behind the number, and so left of it.
    let (number, stop, words) = (extent(&scene, "1"), extent(&scene, "."), extent(&scene, "المجلس"));
    assert!(number.1 <= RIGHT && number.0 >= stop.1 - 0.1 && stop.0 > words.1, "{number:?} {stop:?} {words:?}");
    assert!(is_about(extent(&scene, "اليمين").1, RIGHT) && extent(&scene, "اليسار").1 < WIDTH / 2.0);
    // A box stands where its text begins.
    let boxes = extents(&scene, "☐");
    assert!(is_about(boxes[0].1, RIGHT) && is_about(boxes[1].1, RIGHT) && is_about(boxes[2].0, SIDE), "{boxes:?}");
    assert!(extent(&scene, "Unknown").0 > boxes[2].1);
    assert!(extent(&scene, "☐").0 > extent(&scene, "نعم").1);
    let label = extent(&scene, "الاسم");
    assert!(is_about(label.1, RIGHT));
    assert!(rectangles(&scene).any(|line| is_about(line.x, SIDE) && line.width > 300.0 && line.right() < label.0));
    assert!(words_in_order(&scene, &["المجلس", "اليمين", "اليسار", "نعم", "لا", "الاسم"]));
}

fn words_in_order(scene: &Scene, expected: &[&str]) -> bool {
    let said = words(scene, NodeId(0));
    let places: Vec<Option<usize>> = expected.iter().map(|word| said.find(word)).collect();
    places.iter().all(Option::is_some) && places.is_sorted()
}

#[test]
fn contents_lead_from_titles_at_the_right_to_numbers_at_the_left() {
    let scene = lay_out(&in_arabic(vec![Block::Contents { deepest: 2 }, heading(1, "الملخص"), paragraph("المجلس")]));
    let (title, number) = (extents(&scene, "الملخص")[0], extent(&scene, "1"));
    // The space that is heard before the number stands beyond the edge.
    assert!(is_about(title.1, RIGHT) && number.0 < SIDE && number.1 > SIDE && number.1 < SIDE + 10.0, "{number:?}");
    let area = scene.links[0].area;
    assert!(is_about(area.x, SIDE) && is_about(area.right(), RIGHT));
    assert!(words_in_order(&scene, &["الملخص 1"]));
}

#[test]
fn bars_footers_links_and_notes_change_sides() {
    let linked = Block::Paragraph(vec![link("المجلس", "https://parliament.example"), sample::note(1, "الملاحظة")]);
    let scene = lay_out(&in_arabic(vec![callout(CalloutKind::Caution, vec![paragraph("تنبيه")]), linked]));
    assert!(rectangles(&scene).any(|bar| is_about(bar.width, 3.5) && is_about(bar.right(), RIGHT)));
    assert!(extent(&scene, "تنبيه").1 < RIGHT - 10.0);
    let footers = || all_texts(&scene).into_iter().filter(|text| text.is_footer);
    let edge = footers().map(|text| text.run.x).fold(f32::INFINITY, f32::min);
    let number = footers().find(|text| is_about(text.run.x, edge)).expect("a number");
    assert!(number.text.starts_with("1 of") && is_about(edge, SIDE));
    let end = footers().map(|text| text.run.x + text.run.width).fold(0.0, f32::max);
    assert!(is_about(end, RIGHT));
    let (words, area) = (extent(&scene, "المجلس"), scene.links[0].area);
    assert!(is_about(area.x, words.0) && is_about(area.right(), words.1));
    assert!(is_about(extents(&scene, "1")[0].1, RIGHT) && extent(&scene, "الملاحظة").1 < RIGHT - 10.0);
}

#[test]
fn a_chart_keeps_its_axis() {
    let blocks = vec![Block::Figure(bars("شكل 1", &[("الثقافة", 62.0), ("People", 38.0)]))];
    let [plain, turned] = [document(blocks.clone()), in_arabic(blocks)].map(|document| lay_out(&document));
    let shapes = |scene: &Scene| -> Vec<f32> {
        let figure = elements(scene, |role| role == Role::Figure)[0];
        let area = scene.structure.nodes[figure.0].area.expect("a figure has a place");
        let texts = all_texts(scene).into_iter().filter(|text| text.node == Some(figure)).map(|text| text.run.x);
        let bars = rectangles(scene).filter(|bar| (12.0..20.0).contains(&bar.height)).map(|bar| bar.x);
        texts.chain(bars).map(|x| x - area.x).collect()
    };
    let (plain, turned) = (shapes(&plain), shapes(&turned));
    assert!(plain.len() > 6 && plain.len() == turned.len());
    assert!(plain.iter().zip(&turned).all(|(plain, turned)| is_about(*plain, *turned)), "{plain:?} and {turned:?}");
}

#[test]
fn nothing_of_a_whole_report_is_lost_or_leaves_its_place() {
    for blocks in [sample::report().blocks, sample::marked(), vec![paragraph(&format!("المجلس {PROSE} ").repeat(9))]]
    {
        let [plain, turned] =
            ["en", "he"].map(|language| Document { language: language.into(), ..document(blocks.clone()) });
        let (plain, turned) = (lay_out(&plain), lay_out(&turned));
        nothing_overlaps(&turned);
        assert_eq!(words(&plain, NodeId(0)), words(&turned, NodeId(0)));
        let cover = usize::from(matches!(blocks[0], Block::Cover(_)));
        for text in all_texts(&turned).iter().filter(|text| text.page >= cover && !text.is_footer) {
            let run = text.run;
            let space = text.text.starts_with(' ');
            assert!(
                space || run.x >= SIDE - 0.1 && run.x + run.width <= RIGHT + 0.1,
                "{}: `{}`",
                text.page + 1,
                text.text
            );
            assert!(run.baseline > TOP && run.baseline <= 841.89 - BOTTOM, "{}: `{}`", text.page + 1, text.text);
        }
    }
}
