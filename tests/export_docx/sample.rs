//! Short ways to write documents.

use hemicycle::report::block::{Alignment, Block, CalloutKind, Document, Inline, Table};
use hemicycle::report::drawing::{Anchor, Drawing, Shape, Stroke, Weight};
use hemicycle::report::theme::Theme;

pub fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "Readiness".into(),
        language: "fr".into(),
        numbering: "of".into(),
        footer: "Parliament · 2026".into(),
        blocks,
        origin: None,
    }
}

pub fn text(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.into())]
}

pub fn paragraph(words: &str) -> Block {
    Block::Paragraph(text(words))
}

pub fn heading(level: u8, words: &str) -> Block {
    Block::Heading { level, text: text(words), anchor: words.to_lowercase() }
}

pub fn list(start: Option<u64>, items: &[&str]) -> Block {
    Block::List { start, items: items.iter().map(|item| vec![paragraph(item)]).collect() }
}

pub fn callout(kind: CalloutKind, blocks: Vec<Block>) -> Block {
    Block::Callout { kind, blocks }
}

pub fn link(words: &str, target: &str) -> Inline {
    Inline::Link { target: target.into(), content: text(words) }
}

pub fn table(header: &[&str], rows: &[&[&str]]) -> Block {
    let cells = |row: &[&str]| row.iter().map(|cell| text(cell)).collect::<Vec<_>>();
    let mut alignment = vec![Alignment::Start; header.len()];
    alignment[header.len() - 1] = Alignment::End;
    Block::Table(Table { alignment, header: cells(header), rows: rows.iter().map(|row| cells(row)).collect() })
}

/// One of each shape.
pub fn chart(alternative: &str, caption: Option<&str>) -> Drawing {
    let colours = Theme::builtin().colours;
    let stroke = Stroke { colour: colours.ink, width: 0.8, dash: Some(2.0) };
    let shapes = vec![
        Shape::Rectangle { x: 10.0, y: 10.0, width: 80.0, height: 12.0, fill: Some(colours.accent), stroke: None },
        Shape::Circle { x: 30.0, y: 40.0, radius: 5.0, fill: None, stroke: Some(stroke) },
        Shape::Line { points: vec![(10.0, 5.0), (10.0, 50.0)], stroke },
        Shape::Polygon { points: vec![(50.0, 30.0), (60.0, 50.0), (40.0, 50.0)], fill: None, stroke: Some(stroke) },
        Shape::Text {
            x: 95.0,
            baseline: 20.0,
            size: 9.0,
            weight: Weight::Bold,
            anchor: Anchor::Start,
            colour: colours.ink,
            text: "38".into(),
        },
    ];
    Drawing {
        width: 200.0,
        height: 60.0,
        shapes,
        alternative: alternative.into(),
        caption: caption.map(str::to_owned),
        instead: Vec::new(),
    }
}

/// Lists in lists, as deep as asked for.
pub fn deep_list(depth: usize) -> Block {
    let mut block = list(None, &["the deepest item"]);
    for level in 0..depth {
        block = Block::List { start: (level % 2 == 0).then_some(3), items: vec![vec![paragraph("outer"), block]] };
    }
    block
}

/// Callouts in callouts, as deep as asked for.
pub fn deep_callout(depth: usize) -> Block {
    (0..depth).fold(paragraph("the innermost"), |block, _| callout(CalloutKind::Card, vec![block]))
}

/// One document with everything in it.
pub fn everything() -> Document {
    document(vec![
        Block::Cover(vec![
            heading(1, "Title"),
            heading(2, "Subtitle"),
            paragraph("Spécimène"),
            Block::Figure(chart("A small chart", None)),
        ]),
        heading(1, "Contents"),
        Block::Contents { deepest: 2 },
        heading(1, "Summary"),
        Block::Paragraph(vec![
            Inline::Text("See ".into()),
            link("the annex", "#annex"),
            Inline::Text(" or ".into()),
            link("the site", "https://parliament.example/plan"),
            Inline::LineBreak,
            Inline::Strong(vec![Inline::Emphasis(text("both")), Inline::Code("code".into())]),
            Inline::Note {
                number: 1,
                content: vec![text("See ").remove(0), link("there", "https://source.example/a")],
            },
        ]),
        list(None, &["a bullet", "another"]),
        table(&["Dimension", "Points"], &[&["Culture", "38"], &["Transparency", "31"]]),
        Block::Figure(chart("Culture 38 of 100", Some("Figure 1"))),
        heading(2, "Cards"),
        callout(CalloutKind::Card, vec![heading(3, "First card"), paragraph("Its text.")]),
        callout(CalloutKind::Note, vec![paragraph("Before a list."), list(Some(2), &["second", "third"])]),
        callout(CalloutKind::Caution, vec![paragraph("Careful.")]),
        Block::PageBreak,
        Block::Banner(vec![heading(1, "Banner"), paragraph("Under it.")]),
        Block::Sheet(vec![paragraph("On one page.")]),
        Block::Choices(vec![vec![paragraph("One choice.")], vec![list(None, &["another"])], vec![]]),
        Block::Lines { label: vec![Inline::Text("Notes:".to_owned())], count: 2 },
        Block::Columns([vec![paragraph("Left.")], vec![list(None, &["right"])]]),
        Block::Fine(vec![heading(2, "Fine"), paragraph("Small."), list(None, &["small bullet"])]),
        heading(1, "Annex"),
        callout(CalloutKind::Group, vec![heading(4, "A question"), paragraph("Its answer.")]),
    ])
}
