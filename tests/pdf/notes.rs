//! Notes at the foot of the page on which their marks stand.

use std::collections::BTreeMap;

use hemicycle::pdf::scene::{Item, NodeId, Role, Scene, Target};
use hemicycle::report::block::{Block, CalloutKind, Inline, Table};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, prop_oneof};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::reading::{all_texts, elements, pages_of, words};
use super::sample::{callout, document, heading, note, paragraph, text};
use super::{BOTTOM, SIDE, TOP, lay_out, nothing_overlaps};

/// Page height of A4, in points.
const PAGE: f32 = 841.89;

fn note_elements(scene: &Scene) -> BTreeMap<usize, NodeId> {
    let number = |node: &NodeId| match scene.structure.nodes[node.0].role {
        Role::Note(number) => number,
        _ => 0,
    };
    let notes = elements(scene, |role| matches!(role, Role::Note(_)));
    let by_number: BTreeMap<usize, NodeId> = notes.iter().map(|node| (number(node), *node)).collect();
    assert_eq!(by_number.len(), notes.len(), "a note is there twice");
    by_number
}

/// Where the short rule above the notes of a page is.
fn rule(scene: &Scene, page: usize) -> Option<f32> {
    scene.pages[page].items.iter().find_map(|item| match item {
        Item::Rectangle { area, .. } if area.width == 96.0 => Some(area.y),
        _ => None,
    })
}

/// What the words of note `number` are: so many that it is one line or many pages.
fn said(number: usize, length: usize) -> String {
    (0..length).map(|index| format!("n{number}w{index}")).collect::<Vec<_>>().join(" ")
}

/// Paragraphs, cards and tables with marks; the lengths are those of the notes.
fn blocks() -> impl Strategy<Value = Vec<(u8, usize, Vec<usize>)>> {
    let length = prop_oneof![6 => 1_usize..30, 2 => 30_usize..300, 1 => Just(2500_usize)];
    vec((0_u8..5, 1_usize..160, vec(length, 0..4)), 1..24)
}

fn made(plan: &[(u8, usize, Vec<usize>)]) -> (Vec<Block>, BTreeMap<usize, String>) {
    let mut notes = BTreeMap::new();
    let mut blocks = Vec::new();
    for (kind, length, lengths) in plan {
        let mut content = text("word of the text ".repeat(*length).trim_end());
        for length in lengths {
            let number = notes.len() + 1;
            notes.insert(number, said(number, *length));
            content.extend([note(number, &notes[&number]), Inline::Text(" and more".into())]);
        }
        blocks.push(match kind {
            0 => Block::Table(Table { alignment: Vec::new(), header: vec![text("A")], rows: vec![vec![content]; 1] }),
            1 => callout(CalloutKind::Card, vec![heading(3, "A card"), Block::Paragraph(content)]),
            2 => Block::List { start: None, items: vec![vec![Block::Paragraph(content)]] },
            3 => Block::Heading { level: 2, text: content, anchor: String::new() },
            _ => Block::Paragraph(content),
        });
    }
    (blocks, notes)
}

#[test]
fn whatever_the_document_notes_are_whole_and_below_the_text() {
    let mut runner = TestRunner::new_with_rng(
        Config { cases: 24, failure_persistence: None, ..Config::default() },
        TestRng::deterministic_rng(RngAlgorithm::ChaCha),
    );
    runner
        .run(&blocks(), |plan| {
            let (blocks, notes) = made(&plan);
            let scene = lay_out(&document(blocks));
            all_within_the_margins(&scene);
            nothing_overlaps(&scene);
            notes_below_the_rule(&scene);
            let found = note_elements(&scene);
            assert_eq!(found.len(), notes.len());
            for (number, node) in found {
                assert_eq!(words(&scene, node).replace('\u{ad}', ""), format!("{number}{}", notes[&number]));
            }
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}

fn all_within_the_margins(scene: &Scene) {
    for text in all_texts(scene).iter().filter(|text| !text.is_footer) {
        let run = text.run;
        assert!(run.x >= SIDE - 0.1 && run.x + run.width <= 595.28 - SIDE + 0.1, "`{}`", text.text);
        assert!(run.baseline - 0.7 * run.size >= TOP && run.baseline <= PAGE - BOTTOM, "`{}`", text.text);
    }
}

fn notes_below_the_rule(scene: &Scene) {
    let in_note = |node: NodeId| {
        let mut node = Some(node);
        while let Some(NodeId(index)) = node {
            if matches!(scene.structure.nodes[index].role, Role::Note(_)) {
                return true;
            }
            node = scene.structure.nodes[index].parent;
        }
        false
    };
    for text in all_texts(scene).iter().filter(|text| !text.is_footer) {
        let is_below = rule(scene, text.page).is_some_and(|rule| text.run.baseline > rule);
        assert_eq!(text.node.is_some_and(in_note), is_below, "page {}: `{}`", text.page + 1, text.text);
    }
}

#[test]
fn a_mark_behind_a_word_that_must_be_cut_has_one_note() {
    for letters in 1..160 {
        let marked = |number: usize| vec![Inline::Text("n".repeat(letters)), note(number, "Said once.")];
        let narrow = Table {
            alignment: Vec::new(),
            header: (0..9).map(|_| text("A")).collect(),
            rows: vec![(0..9).map(|cell| marked(10 + cell)).collect()],
        };
        let scene = lay_out(&document(vec![Block::Paragraph(marked(123)), Block::Table(narrow)]));
        all_within_the_margins(&scene);
        assert_eq!(note_elements(&scene).len(), 10, "{letters} letters");
        let marks = elements(&scene, |role| role == Role::Reference);
        assert!(marks.iter().any(|mark| words(&scene, *mark) == "¹²³"), "{letters} letters");
    }
}

#[test]
fn a_note_stands_on_the_page_of_its_mark() {
    for filler in 0..60 {
        let mut blocks = vec![paragraph("A line."); filler];
        blocks.push(Block::Paragraph(vec![Inline::Text("Marked".into()), note(1, &said(1, 40))]));
        blocks.extend(vec![paragraph("A line."); 20]);
        let scene = lay_out(&document(blocks));
        let note = pages_of(&scene, note_elements(&scene)[&1]);
        let mark = all_texts(&scene).iter().find(|text| text.text == "¹").expect("a mark").page;
        assert_eq!(note, [mark], "after {filler} lines");
    }
}

#[test]
fn a_mark_and_its_note_lead_to_each_other() {
    let scene = lay_out(&document(vec![Block::Paragraph(vec![
        Inline::Text("Marked!".into()),
        note(1, "See there."),
        Inline::Text("\u{202f}".into()),
        note(2, "And there."),
    ])]));
    let text: String = all_texts(&scene).iter().filter(|text| !text.is_footer).map(|text| text.text.clone()).collect();
    assert!(text.starts_with("Marked!¹\u{202f}²"), "{text}");
    assert_eq!(scene.links.len(), 4);
    for link in &scene.links {
        let back = scene
            .links
            .iter()
            .find(|other| other.description == link.description && (other.area.y - link.area.y).abs() > 1.0);
        let (Target::Place { y, .. }, Some(back)) = (&link.target, back) else { panic!("{link:?}") };
        assert!((0.0..14.0).contains(&(back.area.y - y).abs()), "{link:?} leads to {y}, not to {back:?}");
    }
    let marks = elements(&scene, |role| role == Role::Reference);
    assert_eq!(marks.iter().map(|mark| words(&scene, *mark)).collect::<Vec<_>>(), ["¹", "²"]);
}

#[test]
fn a_note_comes_after_its_paragraph_for_those_who_listen() {
    let marked = |number, said: &str| Block::Paragraph(vec![Inline::Text(said.into()), note(number, "Note.")]);
    let scene = lay_out(&document(vec![marked(1, "One"), marked(2, "Two"), paragraph("Three")]));
    let order = words(&scene, NodeId(0));
    assert_eq!(order, "One¹1Note.Two²2Note.Three");
}
