//! Markdown that says what the blocks say: reading it back gives them again.

use hemicycle::export;
use hemicycle::report::block::{Alignment, Block, CalloutKind, Document, Inline, Table, notes, plain_text};
use hemicycle::report::markdown::{self, Drawings};
use proptest::prelude::*;

use super::{CASES, case, made, others};
use crate::pdf::sample;

fn written(blocks: &[Block]) -> String {
    let document = Document {
        title: "Title".to_owned(),
        language: "en".to_owned(),
        footer: "".into(),
        numbering: String::new(),
        blocks: blocks.to_vec(),
        origin: None,
    };
    export::markdown(&document)
}

fn read(markdown: &str) -> Vec<Block> {
    markdown::blocks(markdown, &Drawings { chart: &|_| None, logo: None }).expect("no directive is written")
}

fn paragraph(inlines: Vec<Inline>) -> Block {
    Block::Paragraph(inlines)
}

fn text(words: &str) -> Inline {
    Inline::Text(words.to_owned())
}

/// The blocks that Markdown has signs for, in the place of those that it has none for.
fn as_markdown_has_them(blocks: &[Block]) -> Vec<Block> {
    let mut plain = Vec::new();
    for block in blocks {
        match block {
            Block::Cover(inner) | Block::Banner(inner) | Block::Sheet(inner) | Block::Fine(inner) => {
                plain.extend(as_markdown_has_them(inner));
            }
            Block::Callout { kind: CalloutKind::Card | CalloutKind::Group, blocks } => {
                plain.extend(as_markdown_has_them(blocks));
            }
            Block::Callout { kind: CalloutKind::Note | CalloutKind::Caution, blocks } => {
                plain.push(Block::Callout { kind: CalloutKind::Note, blocks: as_markdown_has_them(blocks) });
            }
            Block::List { start, items } => {
                let items = items.iter().map(|item| as_markdown_has_them(item)).collect();
                plain.push(Block::List { start: *start, items });
            }
            Block::Choices(items) => {
                plain.push(Block::Choices(items.iter().map(|item| as_markdown_has_them(item)).collect()));
            }
            Block::Lines { label, .. } if label.is_empty() => {}
            Block::Lines { label, .. } => plain.push(paragraph(label.clone())),
            Block::Figure(drawing) if !drawing.instead.is_empty() => {
                plain.extend(as_markdown_has_them(&drawing.instead))
            }
            Block::Figure(drawing) => {
                plain.extend(
                    drawing.caption.iter().map(|caption| paragraph(vec![Inline::Emphasis(vec![text(caption)])])),
                );
                plain.push(paragraph(vec![text(&drawing.alternative)]));
            }
            Block::Columns(columns) => columns.iter().for_each(|column| plain.extend(as_markdown_has_them(column))),
            Block::Contents { .. } | Block::PageBreak => {}
            Block::Heading { .. } | Block::Paragraph(_) | Block::Table(_) => plain.push(block.clone()),
        }
    }
    plain
}

#[test]
fn reading_the_worked_examples_back_gives_the_same_blocks() {
    for name in CASES {
        let document = made(&case(name));
        let mut blocks = read(&export::markdown(&document));
        let contents = blocks.iter().position(|block| matches!(block, Block::List { .. })).expect("the contents");
        let Block::List { items, .. } = blocks.remove(contents) else { unreachable!() };
        assert_eq!(items.len(), if name == "advanced" { 12 } else { 13 }, "{name}");
        let expected = as_markdown_has_them(&document.blocks);
        for (block, expected) in blocks.iter().zip(&expected) {
            assert_eq!(block, expected, "{name}");
        }
        assert_eq!(blocks.len(), expected.len(), "{name}");
        for item in items {
            let [Block::Paragraph(entry)] = &item[..] else { panic!("{item:?}") };
            let [Inline::Link { target, content }] = &entry[..] else { panic!("{entry:?}") };
            let leads_to = |block: &Block| match block {
                Block::Heading { text, anchor, .. } => {
                    format!("#{anchor}") == *target && plain_text(text) == plain_text(content)
                }
                _ => false,
            };
            assert!(blocks.iter().any(leads_to), "{target} leads nowhere");
        }
    }
}

#[test]
fn a_chart_becomes_its_numbers_and_no_word_speaks_of_a_picture() {
    let markdown = export::markdown(&made(&case("uneven")));
    for said in [
        "With a level: 39 of 48 questions.",
        "_The scores of the dimensions in points, 0 to 100._\n\n| Dimension | Claimed | Evidenced | Range | Level |",
        "| Digital adoption | 33 | 28 | 17 to 50 | 2 Occasional (provisional) |",
        "| Dimension | Area | Claimed | Evidenced | Level |",
        "| Digital adoption | Data and connected systems (chosen by the parliament) | no score | no score | no level |",
        "| Area | Claimed | Evidenced |",
        "In the second year: nothing planned.",
    ] {
        assert!(markdown.contains(said), "{said}");
    }
    for seen in ["```", "Bar chart", "half circle", " bands ", "darker", " ring ", "diamond", "shaded"] {
        assert!(!markdown.contains(seen), "{seen}");
    }
}

#[test]
fn no_straight_quotation_mark_is_printed() {
    let examples = CASES.map(|name| made(&case(name)));
    for document in examples.iter().chain(&others()) {
        let markdown = export::markdown(document);
        let is_printed = |word: &&str| word.contains(['"', '\'']) && !word.contains("https://");
        let straight: Vec<&str> = markdown.split_whitespace().filter(is_printed).collect();
        assert_eq!(straight, Vec::<&str>::new(), "{}", document.title);
    }
}

#[test]
fn a_consultant_finds_plain_markdown() {
    let link = Inline::Link { target: "https://a.example/(b)_c".to_owned(), content: vec![text("R&D [1]")] };
    let row = |cells: &[&str]| cells.iter().map(|cell| vec![text(cell)]).collect::<Vec<_>>();
    let blocks = [
        Block::Heading { level: 2, text: vec![text("1. Issue #4")], anchor: "1-issue-4".to_owned() },
        paragraph(vec![text("2026. A year of 1.5 % - and "), Inline::Strong(vec![text("more")]), text(", by "), link]),
        paragraph(vec![text("12. not a list"), Inline::LineBreak, text("- nor this")]),
        Block::List {
            start: None,
            items: vec![vec![paragraph(vec![text("one")])], vec![paragraph(vec![text("two")])]],
        },
        Block::List {
            start: Some(3),
            items: vec![vec![paragraph(vec![text("three")]), paragraph(vec![text("more")])]],
        },
        Block::Table(Table {
            alignment: vec![Alignment::Start, Alignment::End],
            header: row(&["A", "B"]),
            rows: vec![row(&["x | y", "<b>"])],
        }),
        Block::Callout { kind: CalloutKind::Caution, blocks: vec![paragraph(vec![text("Take care.")])] },
    ];
    let markdown = written(&blocks);
    let expected = r"## 1. Issue \#4

2026\. A year of 1.5 % - and **more**, by [R&D \[1\]](https://a.example/\(b\)_c)

12\. not a list\
\- nor this

- one
- two

3. three

   more

| A | B |
| :-- | --: |
| x \| y | \<b> |

> Take care.
";
    assert_eq!(markdown, expected);
}

#[test]
fn a_link_that_a_browser_could_run_is_only_its_words() {
    let link = |target: &str| Inline::Link { target: target.to_owned(), content: vec![text("here")] };
    assert_eq!(written(&[paragraph(vec![link("javascript:alert(1)")])]), "here\n");
}

#[test]
fn the_summary_and_the_worksheet_come_back_too() {
    for document in others() {
        let read = read(&export::markdown(&document));
        assert_eq!(read, as_markdown_has_them(&document.blocks), "{}", document.title);
    }
}

#[test]
fn documents_that_nobody_should_write_keep_their_headings() {
    /// Without recursion: some of the documents are nested without end.
    fn headings(blocks: &[Block]) -> usize {
        let (mut waiting, mut count): (Vec<&Block>, usize) = (blocks.iter().collect(), 0);
        while let Some(block) = waiting.pop() {
            match block {
                Block::Heading { .. } => count += 1,
                Block::Cover(inner)
                | Block::Banner(inner)
                | Block::Sheet(inner)
                | Block::Fine(inner)
                | Block::Callout { blocks: inner, .. } => waiting.extend(inner),
                Block::List { items, .. } | Block::Choices(items) => waiting.extend(items.iter().flatten()),
                Block::Columns(columns) => waiting.extend(columns.iter().flatten()),
                Block::Contents { .. }
                | Block::Paragraph(_)
                | Block::Lines { .. }
                | Block::Table(_)
                | Block::Figure(_)
                | Block::PageBreak => {}
            }
        }
        count
    }
    for blocks in sample::hostile().into_iter().chain([sample::report().blocks]) {
        let count = headings(&blocks);
        assert_eq!(headings(&read(&export::markdown(&sample::document(blocks)))), count);
    }
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zé0-9 ,.’“”(-]{1,12}",
        2 => "[ -~]{1,10}",
        1 => "[ \\t\\u{a0}*_`#&;|<>\\[\\]!:$~=+\\\\.)(0-9-]{1,8}",
        1 => "[日本🎉Ⓐ—é*a]{1,4}",
    ]
}

/// Text with emphasis in emphasis, as deep as is said.
fn inlines(breaks: bool, depth: u32) -> impl Strategy<Value = Vec<Inline>> {
    let target = "(https://a\\.example/[!-~é]{0,8}|#[a-z-]{1,6}|mailto:[a-z]{1,4}@b\\.example)";
    let leaf = prop_oneof![
        5 => words().prop_map(Inline::Text),
        1 => "[ -~é]{1,6}".prop_map(Inline::Code),
        1 => (target, words()).prop_map(|(target, words)| Inline::Link { target, content: vec![Inline::Text(words)] }),
        1 => words().prop_map(|words| Inline::Note { number: 0, content: vec![Inline::Text(words)] }),
        u32::from(breaks) => Just(Inline::LineBreak),
    ];
    let one = leaf.prop_recursive(depth, 8, 3, |inner| {
        let inner = prop::collection::vec(inner, 1..4).prop_map(as_read);
        prop_oneof![inner.clone().prop_map(Inline::Strong), inner.prop_map(Inline::Emphasis)]
    });
    prop::collection::vec(one, 1..5).prop_map(as_read)
}

/// As Markdown is read: neighbouring texts are one, neighbouring pieces of code too, breaks are between words, white space is a space.
fn as_read(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut read: Vec<Inline> = Vec::new();
    for inline in inlines {
        let follows_mark = ends_with_mark(&read);
        match (read.last_mut(), inline) {
            (Some(Inline::Text(last)), Inline::Text(more)) | (Some(Inline::Code(last)), Inline::Code(more)) => {
                last.push_str(&more);
            }
            (None | Some(Inline::LineBreak), Inline::LineBreak) => {}
            // Marks do not stand side by side.
            (Some(_), Inline::Note { .. }) if follows_mark => {}
            // What would part them is read as text.
            (Some(Inline::Note { .. }), Inline::Link { .. }) => {}
            (_, other) => read.push(other),
        }
    }
    if read.last() == Some(&Inline::LineBreak) {
        read.pop();
    }
    if read.is_empty() {
        read.push(text("x"));
    }
    read.into_iter().map(with_spaces).collect()
}

fn ends_with_mark(inlines: &[Inline]) -> bool {
    match inlines.last() {
        Some(Inline::Note { .. }) => true,
        Some(Inline::Strong(inner) | Inline::Emphasis(inner)) => ends_with_mark(inner),
        _ => false,
    }
}

/// Numbers the notes as they are numbered when they are read.
fn numbered(blocks: Vec<Block>, met: &mut usize) -> Vec<Block> {
    let cells =
        |row: Vec<Vec<Inline>>, met: &mut usize| row.into_iter().map(|cell| marks_numbered(cell, met)).collect();
    blocks
        .into_iter()
        .map(|block| match block {
            Block::Heading { level, text, anchor } => Block::Heading { level, text: marks_numbered(text, met), anchor },
            Block::Paragraph(text) => Block::Paragraph(marks_numbered(text, met)),
            Block::List { start, items } => {
                Block::List { start, items: items.into_iter().map(|item| numbered(item, met)).collect() }
            }
            Block::Table(Table { alignment, header, rows }) => {
                let header = cells(header, met);
                let rows = rows.into_iter().map(|row| cells(row, met)).collect();
                Block::Table(Table { alignment, header, rows })
            }
            Block::Callout { kind, blocks } => Block::Callout { kind, blocks: numbered(blocks, met) },
            other => other,
        })
        .collect()
}

fn marks_numbered(inlines: Vec<Inline>, met: &mut usize) -> Vec<Inline> {
    let mut one = |inline| match inline {
        Inline::Note { content, .. } => {
            *met += 1;
            Inline::Note { number: *met, content }
        }
        Inline::Strong(inner) => Inline::Strong(marks_numbered(inner, met)),
        Inline::Emphasis(inner) => Inline::Emphasis(marks_numbered(inner, met)),
        other => other,
    };
    inlines.into_iter().map(&mut one).collect()
}

fn with_spaces(inline: Inline) -> Inline {
    let all = |inner: Vec<Inline>| inner.into_iter().map(with_spaces).collect();
    match inline {
        Inline::Text(words) => Inline::Text(words.replace('\t', " ")),
        Inline::Strong(inner) => Inline::Strong(all(inner)),
        Inline::Emphasis(inner) => Inline::Emphasis(all(inner)),
        Inline::Link { target, content } => Inline::Link { target, content: all(content) },
        Inline::Note { number, content } => Inline::Note { number, content: all(content) },
        Inline::Language { tag, content } => Inline::Language { tag, content: all(content) },
        other @ (Inline::Code(_) | Inline::LineBreak) => other,
    }
}

fn table_of(columns: usize) -> impl Strategy<Value = Block> {
    let alignment = prop_oneof![Just(Alignment::Start), Just(Alignment::Centre), Just(Alignment::End)];
    let row = || prop::collection::vec(prop_oneof![1 => Just(Vec::new()), 5 => inlines(false, 1)], columns);
    (prop::collection::vec(alignment, columns), row(), prop::collection::vec(row(), 0..3))
        .prop_map(|(alignment, header, rows)| Block::Table(Table { alignment, header, rows }))
}

fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let leaf = prop_oneof![
        3 => inlines(true, 1).prop_map(Block::Paragraph),
        1 => (1u8..=4, inlines(false, 1)).prop_map(|(level, text)| Block::Heading { level, text, anchor: String::new() }),
        1 => (1usize..4).prop_flat_map(table_of),
    ];
    let one = leaf.prop_recursive(3, 24, 3, |inner| {
        let items = prop::collection::vec(prop::collection::vec(inner.clone(), 1..3), 1..4);
        prop_oneof![
            2 => (prop::option::of(0u64..2000), items).prop_map(|(start, items)| Block::List { start, items }),
            1 => prop::collection::vec(inner, 1..3)
                .prop_map(|blocks| Block::Callout { kind: CalloutKind::Note, blocks }),
        ]
    });
    prop::collection::vec(one, 1..5)
}

/// Headings without their anchors, which are named anew when Markdown is read.
fn without_anchors(blocks: Vec<Block>) -> Vec<Block> {
    let one = |block| match block {
        Block::Heading { level, text, .. } => Block::Heading { level, text, anchor: String::new() },
        Block::List { start, items } => Block::List { start, items: items.into_iter().map(without_anchors).collect() },
        Block::Callout { kind, blocks } => Block::Callout { kind, blocks: without_anchors(blocks) },
        other => other,
    };
    blocks.into_iter().map(one).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn any_blocks_are_read_back_as_they_were(blocks in blocks()) {
        let blocks = numbered(blocks, &mut 0);
        let markdown = written(&blocks);
        prop_assert_eq!(without_anchors(read(&markdown)), blocks, "{}", markdown);
    }

    #[test]
    fn no_word_is_lost_in_nested_emphasis(inlines in inlines(true, 3)) {
        let blocks = read(&written(&[paragraph(inlines.clone())]));
        let [Block::Paragraph(read)] = &blocks[..] else { panic!("{blocks:?}") };
        // Where nothing else parts a mark from a link or from another mark, signs do that say nothing.
        prop_assert_eq!(plain_text(read).replace(['\u{2060}', '\u{202f}'], ""), plain_text(&inlines));
    }

    #[test]
    fn whatever_a_template_says_its_notes_are_numbered_from_one(
        markdown in "([a \\n:`|#>*-]|[\\[\\]^]|\\[\\^a\\]|\\[\\^b\\]|\\n\\[\\^a\\]: |\\n\\n\\[\\^b\\]: |\\n```card\\n|\\n```\\n){0,40}"
    ) {
        let drawings = Drawings { chart: &|_| None, logo: None };
        if let Ok(blocks) = markdown::blocks(&markdown, &drawings) {
            let numbers: Vec<usize> = notes(&blocks).into_iter().map(|(number, _)| number).collect();
            prop_assert_eq!(&numbers, &(1..=numbers.len()).collect::<Vec<_>>());
        }
    }
}
