//! Two columns side by side, and what becomes of them where they do not fit so.

use hemicycle::pdf::scene::{NodeId, Scene};
use hemicycle::report::block::{Block, CalloutKind, Inline};

use super::reading::{all_texts, words};
use super::sample::{self, PROSE, bullets, callout, document, heading, note, paragraph, table};
use super::{BOTTOM, SIDE, lay_out, nothing_overlaps};

/// The left edges of the runs that hold a word, each with its page.
fn places(scene: &Scene, word: &str) -> Vec<(usize, f32, f32)> {
    let texts = all_texts(scene);
    let found = texts.iter().filter(|text| text.text.contains(word));
    found.map(|text| (text.page, text.run.x, text.run.baseline)).collect()
}

fn all_within_the_margins(scene: &Scene) {
    for text in all_texts(scene).iter().filter(|text| !text.is_footer) {
        let run = text.run;
        assert!(run.x >= SIDE - 0.1 && run.x + run.width <= 595.28 - SIDE + 0.1, "`{}`", text.text);
        assert!(run.baseline <= 841.89 - BOTTOM, "`{}`", text.text);
    }
}

#[test]
fn columns_begin_at_one_height_and_are_read_one_after_the_other() {
    let left = vec![heading(3, "Left"), paragraph(PROSE), bullets(&["first", "second"])];
    let right = vec![heading(3, "Right"), table(&["Key", "Value"], vec![vec!["a".into(), "1".into()]])];
    let scene = lay_out(&document(vec![paragraph("Before."), Block::Columns([left, right]), paragraph("After.")]));
    let ([(0, left, top)], [(0, right, also_top)]) = (&places(&scene, "Left")[..], &places(&scene, "Right")[..]) else {
        panic!("both headings are on the first page");
    };
    assert!(top == also_top && *left == SIDE && *right > 595.28 / 2.0, "{left} and {right}");
    all_within_the_margins(&scene);
    nothing_overlaps(&scene);
    let said = words(&scene, NodeId(0));
    let order: Vec<_> = ["Before.", "Left", "second", "Right", "Value", "After."].map(|word| said.find(word)).into();
    assert!(order.is_sorted() && order.iter().all(Option::is_some), "{order:?}");
}

#[test]
fn columns_that_fit_a_page_move_there_together() {
    for filler in 0..40 {
        let side = |name: &str| vec![paragraph(name), paragraph(PROSE), Block::Figure(sample::hemicycle())];
        let mut blocks = vec![paragraph("A line."); filler];
        blocks.push(Block::Columns([side("Left"), side("Right")]));
        let scene = lay_out(&document(blocks));
        let (left, right) = (places(&scene, "Left")[0], places(&scene, "Right")[0]);
        assert_eq!((left.0, left.2), (right.0, right.2), "after {filler} lines");
        all_within_the_margins(&scene);
        nothing_overlaps(&scene);
    }
}

#[test]
fn columns_taller_than_a_page_follow_each_other_and_lose_nothing() {
    let tall = |name: &str, number| {
        let mut blocks = vec![heading(2, name); 2];
        blocks.extend(vec![paragraph(PROSE); 20]);
        blocks.push(Block::Paragraph(vec![Inline::Text("Said".into()), note(number, "By whom.")]));
        blocks.push(callout(CalloutKind::Card, vec![heading(3, "Card"), paragraph(PROSE)]));
        blocks
    };
    let scene = lay_out(&document(vec![Block::Columns([tall("Left", 1), tall("Right", 2)]), heading(2, "End")]));
    let last_left = places(&scene, "Left").pop().expect("a heading");
    let first_right = places(&scene, "Right")[0];
    assert!(first_right.0 > last_left.0 && first_right.1 == SIDE, "{first_right:?} after {last_left:?}");
    all_within_the_margins(&scene);
    nothing_overlaps(&scene);
    let said = words(&scene, NodeId(0)).replace('\u{ad}', "");
    assert_eq!(said.matches(PROSE).count(), 42);
    let headings: Vec<&str> = scene.outline.iter().map(|entry| entry.title.as_str()).collect();
    assert_eq!(headings, ["Left", "Left", "Card", "Right", "Right", "Card", "End"]);
}

#[test]
fn columns_in_columns_in_cards_and_with_page_breaks_keep_their_words() {
    let inner = Block::Columns([vec![paragraph("one")], vec![Block::PageBreak, paragraph("two")]]);
    let within = Block::Columns([
        vec![inner.clone(), Block::Contents { deepest: 2 }],
        vec![callout(CalloutKind::Note, vec![inner])],
    ]);
    let scene = lay_out(&document(vec![
        heading(1, "Top"),
        callout(CalloutKind::Card, vec![within, Block::Columns([vec![], vec![]])]),
    ]));
    assert_eq!(words(&scene, NodeId(0)).matches("two").count(), 2);
    all_within_the_margins(&scene);
    nothing_overlaps(&scene);
}
