//! Pages of documents made at random: what stands together stays together wherever it can.

use std::collections::{BTreeMap, BTreeSet};

use hemicycle::pdf::scene::{Role, Scene};
use hemicycle::report::block::Block;
use proptest::collection::vec;
use proptest::prelude::{Strategy, prop_oneof};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::lay_out;
use super::reading::{all_texts, elements, pages_of, role, texts, words};
use super::sample::{bullets, document, heading, paragraph, table};

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
