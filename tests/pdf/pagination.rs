//! Pages of documents made at random: what stands together stays together wherever it can.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use hemicycle::pdf;
use hemicycle::pdf::scene::{Item, Role, Scene};
use hemicycle::report::block::{Block, CalloutKind};
use hemicycle::report::theme::{PageSize, Theme};
use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_oneof};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::reading::{Placed, all_texts, elements, pages_of, role, texts, words};
use super::sample::{PROSE, bullets, callout, document, heading, paragraph, table};
use super::{BOTTOM, TOP, lay_out};
use crate::export::{CASES, case, made};

/// Words of many lengths, so that lines end anywhere.
const WORDS: [&str; 8] = ["a", "of", "bill", "reads", "committee", "sitting", "parliamentary", "recommendations"];

/// A line, a few, or many more than fit a page.
fn prose() -> impl Strategy<Value = String> {
    let length = prop_oneof![1_usize..12, 12_usize..120, 600_usize..1200];
    length
        .prop_flat_map(|length| vec(0..WORDS.len(), length))
        .prop_map(|picked| picked.into_iter().map(|index| WORDS[index]).collect::<Vec<_>>().join(" "))
}

/// Rows of one to five lines: any of them fits a page.
fn rows() -> impl Strategy<Value = Vec<Vec<String>>> {
    let row = vec(0..WORDS.len(), 1..40).prop_map(|picked| {
        let cell = picked.into_iter().map(|index| WORDS[index]).collect::<Vec<_>>().join(" ");
        vec![cell, "7".to_owned()]
    });
    vec(row, 1..60)
}

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![
        6 => prose().prop_map(|words| paragraph(&words)),
        // No heading that begins a page, nor a page break: those may well follow a heading.
        3 => (2_u8..5).prop_map(|level| heading(level, "Heading of a part")),
        1 => rows().prop_map(|rows| table(&["Question", "Level"], rows)),
        1 => vec(prose(), 1..6).prop_map(|items| bullets(&items.iter().map(String::as_str).collect::<Vec<_>>())),
    ]
}

#[test]
fn whatever_the_document_nothing_stands_alone() {
    // Every document is the same every time: a failure here can be made again.
    let mut runner = TestRunner::new_with_rng(
        Config { cases: 40, failure_persistence: None, ..Config::default() },
        TestRng::deterministic_rng(RngAlgorithm::ChaCha),
    );
    let documents = vec(block(), 1..30);
    runner
        .run(&documents, |blocks| {
            let scene = lay_out(&document(blocks));
            no_line_alone(&scene);
            no_heading_last(&scene);
            rows_whole_below_their_header(&scene);
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
}

/// The words under a heading that introduce a list or a table are read with its first entry, wherever the page ends.
#[test]
fn an_introduction_stays_with_what_it_introduces() {
    let entries = bullets(&["The first entry", "The second entry"]);
    for kind in [
        entries.clone(),
        Block::Fine(vec![entries]),
        table(&["Question", "Level"], vec![vec!["The first entry".into()]]),
    ] {
        let mut breaks = BTreeSet::new();
        for lines in 20..60 {
            let mut blocks = vec![paragraph("A line."); lines];
            blocks.extend([heading(2, "Guides"), paragraph("How to read them."), kind.clone()]);
            let scene = lay_out(&document(blocks));
            let page_of = |said: &str| {
                let page = all_texts(&scene).into_iter().find(|text| text.text.contains(said)).map(|text| text.page);
                page.unwrap_or_else(|| panic!("`{said}` is on no page"))
            };
            assert_eq!(page_of("How to read"), page_of("first"), "after {lines} lines");
            breaks.insert(page_of("first"));
        }
        assert!(breaks.len() > 1, "no page has ended between them");
    }
}

/// A chapter that begins below another one ends on the same page.
#[test]
fn a_chapter_begins_a_page_or_stands_whole_below_another() {
    let mut runner = TestRunner::new_with_rng(
        Config { cases: 30, failure_persistence: None, ..Config::default() },
        TestRng::deterministic_rng(RngAlgorithm::ChaCha),
    );
    let followed_on = Cell::new(0);
    let documents = vec(vec(block(), 1..6), 1..8);
    runner
        .run(&documents, |chapters| {
            let count = chapters.len();
            let blocks = chapters.into_iter().enumerate().flat_map(|(number, mut blocks)| {
                blocks.insert(0, heading(1, &format!("Chapter {number}")));
                // Not to end with a heading, which the next chapter would leave alone.
                blocks.push(paragraph("The last words."));
                blocks
            });
            let scene = lay_out(&document(blocks.collect()));
            no_line_alone(&scene);
            no_heading_last(&scene);
            rows_whole_below_their_header(&scene);
            let texts: Vec<_> = all_texts(&scene).into_iter().filter(|text| !text.is_footer).collect();
            let beginning = |number: usize| {
                let title = format!("Chapter {number}");
                texts.iter().position(|text| text.text == title).unwrap_or(texts.len())
            };
            for number in 1..count {
                let (first, end) = (beginning(number), beginning(number + 1));
                let (before, chapter) = (texts[first - 1].page, &texts[first..end]);
                if chapter[0].page == before {
                    followed_on.set(followed_on.get() + 1);
                    assert!(chapter.iter().all(|text| text.page == before), "chapter {number} goes on");
                }
            }
            Ok(())
        })
        .unwrap_or_else(|error| panic!("{error}"));
    assert!(followed_on.get() > 5, "hardly any chapter has followed on");
}

/// On neither paper is a page begun for a few lines: readers turn pages, and print them.
#[test]
fn no_page_of_a_worked_example_is_almost_empty() {
    for name in CASES {
        let report = made(&case(name));
        for paper in [PageSize::A4, PageSize::Letter] {
            let theme = Theme { page: paper, ..Theme::builtin() };
            let (scene, _) = pdf::lay_out(&report, &theme).expect("the bundled fonts can be read");
            assert!(scene.pages.len() <= 34, "{name} has {} pages on {paper:?}", scene.pages.len());
            for page in 0..scene.pages.len() {
                let running =
                    texts(&scene, page).into_iter().filter(|text| !text.is_footer && !is_in_note(&scene, text));
                let end = running.map(|text| text.run.baseline).fold(0.0, f32::max);
                let filled = (end - TOP) / (scene.page_size.1 - TOP - BOTTOM);
                assert!(filled > 0.15, "page {} of {name} on {paper:?} is filled by {filled}", page + 1);
            }
        }
    }
}

/// Whether a text stands at the foot of the page, as a note.
fn is_in_note(scene: &Scene, text: &Placed) -> bool {
    let nodes = &scene.structure.nodes;
    let above = std::iter::successors(text.node, |node| nodes[node.0].parent);
    above.into_iter().any(|node| matches!(nodes[node.0].role, Role::Note(_)))
}

#[test]
fn a_card_that_would_leave_much_of_a_page_empty_is_parted_between_blocks() {
    let parts = || ["What.", "Why.", "First step.", "Cost."].map(|part| paragraph(&format!("{part} {PROSE}")));
    let card = || callout(CalloutKind::Card, [vec![heading(3, "A practice")], parts().to_vec()].concat());
    let mut parted = BTreeSet::new();
    for lines in 1..32 {
        let mut blocks = vec![paragraph("A line."); lines];
        blocks.push(card());
        let scene = lay_out(&document(blocks));
        let group = elements(&scene, |role| role == Role::Group)[0];
        let pages = pages_of(&scene, group);
        // A frame that goes on is open at the foot of the one page and at the head of the other.
        let is_open = |item: &&Item| matches!(item, Item::Polygon { closed: false, fill: None, .. });
        let open = scene.pages.iter().flat_map(|page| &page.items).filter(is_open).count();
        assert_eq!(open, if pages.len() > 1 { 2 } else { 0 }, "after {lines} lines");
        if pages.len() > 1 {
            parted.insert(lines);
        }
        for paragraph in elements(&scene, |role| role == Role::Paragraph) {
            assert_eq!(pages_of(&scene, paragraph).len(), 1, "`{}` is parted", words(&scene, paragraph));
        }
        // The lines are 21.2 points apart on a page of 706; above a card on the next page a quarter may stay empty.
        let empty = 706.0 - 21.2 * lines as f32;
        assert!(pages[0] == 0 || empty < 0.26 * 706.0, "{empty} points stay empty above the card");
    }
    assert!(parted.len() > 3 && parted.len() < 15, "{parted:?}");
}

/// A page neither begins with the last line of a paragraph nor ends with its first.
fn no_line_alone(scene: &Scene) {
    let mut lines: BTreeMap<_, BTreeMap<usize, BTreeSet<i32>>> = BTreeMap::new();
    for text in all_texts(scene) {
        let Some(node) = text.node.filter(|node| role(scene, *node) == Role::Paragraph) else { continue };
        lines.entry(node).or_default().entry(text.page).or_default().insert((text.run.baseline * 10.0) as i32);
    }
    for (node, pages) in lines.iter().filter(|(_, pages)| pages.len() > 1) {
        let counts: Vec<usize> = pages.values().map(BTreeSet::len).collect();
        // Three lines cannot be parted otherwise than two and one; they are kept together.
        assert!(counts.iter().all(|count| *count >= 2), "{counts:?} lines of `{}`", words(scene, *node));
    }
}

/// Only a heading that ends the document ends a page.
fn no_heading_last(scene: &Scene) {
    for page in 0..scene.pages.len() - 1 {
        let last = texts(scene, page).into_iter().filter_map(|text| text.node).next_back().expect("no page is empty");
        assert!(!matches!(role(scene, last), Role::Heading(_)), "page {} ends with a heading", page + 1);
    }
}

/// Rows are on one page each, and every page with rows shows the header above them.
fn rows_whole_below_their_header(scene: &Scene) {
    for row in elements(scene, |role| role == Role::TableRow) {
        assert!(pages_of(scene, row).len() <= 1, "a row is cut: `{}`", words(scene, row));
    }
    for page in 0..scene.pages.len() {
        let texts = texts(scene, page);
        let is_cell = |node| role(scene, node) == Role::TableCell;
        let first_cell = texts.iter().position(|text| text.node.is_some_and(is_cell));
        let first_header = texts.iter().position(|text| text.text.trim() == "Question");
        if let Some(cell) = first_cell {
            assert!(first_header.is_some_and(|header| header < cell), "page {} has rows without header", page + 1);
        }
    }
}
