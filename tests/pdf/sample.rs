//! Documents for the tests: short ways to write blocks, and one report that strains the layout.

use hemicycle::report::block::{Alignment, Block, CalloutKind, Document, Inline, Table};
use hemicycle::report::drawing::{Anchor, Drawing, Shape, Stroke, Weight};
use hemicycle::report::theme::{Colour, Colours, Cover, Fonts, Headings, PageSize, Theme};
use std::f32::consts::PI;

pub fn colour(hex: &str) -> Colour {
    Colour::try_from(hex.to_owned()).expect("a colour of the test is written #rrggbb")
}

/// The colours of templates/report/theme.yaml.
pub fn theme() -> Theme {
    let levels = ["#cfe0ee", "#9dc0dc", "#5f97c2", "#2f6a9b", "#153f66"].map(colour).to_vec();
    Theme {
        headings: Headings::Serif,
        cover: Cover::Panel,
        fonts: Fonts::default(),
        logo: None,
        language: None,
        page: PageSize::A4,
        colours: Colours {
            ink: colour("#1d2733"),
            muted: colour("#566270"),
            accent: colour("#1b3a5c"),
            on_accent: colour("#ffffff"),
            tint: colour("#eef2f6"),
            rule: colour("#c9d2dc"),
            caution: colour("#a8501a"),
            levels,
            no_level: colour("#ffffff"),
        },
    }
}

pub fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "Readiness to innovate".into(),
        language: "en".into(),
        numbering: "of".into(),
        footer: "Parliament of Exampleland · Readiness to innovate · 2026".into(),
        origin: None,
        blocks,
    }
}

pub fn text(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.into())]
}

pub fn strong(words: &str) -> Inline {
    Inline::Strong(text(words))
}

pub fn link(words: &str, target: &str) -> Inline {
    Inline::Link { target: target.into(), content: text(words) }
}

pub fn note(number: usize, words: &str) -> Inline {
    Inline::Note { number, content: text(words) }
}

pub fn paragraph(words: &str) -> Block {
    Block::Paragraph(text(words))
}

pub fn heading(level: u8, words: &str) -> Block {
    let anchor = words.to_lowercase().replace(' ', "-");
    Block::Heading { level, text: text(words), anchor }
}

pub fn bullets(items: &[&str]) -> Block {
    Block::List { start: None, items: items.iter().map(|item| vec![paragraph(item)]).collect() }
}

pub fn numbers(items: &[&str]) -> Block {
    Block::List { start: Some(1), items: items.iter().map(|item| vec![paragraph(item)]).collect() }
}

pub fn callout(kind: CalloutKind, blocks: Vec<Block>) -> Block {
    Block::Callout { kind, blocks }
}

/// A table whose last column holds numbers.
pub fn table(header: &[&str], rows: Vec<Vec<String>>) -> Block {
    let mut alignment = vec![Alignment::Start; header.len()];
    *alignment.last_mut().expect("a table of the test has columns") = Alignment::End;
    let header = header.iter().map(|cell| text(cell)).collect();
    let rows = rows.into_iter().map(|row| row.iter().map(|cell| text(cell)).collect()).collect();
    Block::Table(Table { alignment, header, rows })
}

/// Bars with labels, as the report draws them.
pub fn bars(title: &str, values: &[(&str, f32)]) -> Drawing {
    let theme = theme().colours;
    let mut shapes = Vec::new();
    for (index, (label, value)) in values.iter().enumerate() {
        let y = 6.0 + 24.0 * index as f32;
        let ink = theme.ink;
        shapes.push(Shape::Text {
            x: 148.0,
            baseline: y + 11.0,
            size: 9.0,
            weight: Weight::Regular,
            anchor: Anchor::End,
            colour: ink,
            text: (*label).into(),
        });
        let width = 250.0;
        shapes.push(Shape::Rectangle { x: 156.0, y, width, height: 14.0, fill: Some(theme.tint), stroke: None });
        let fill = Some(theme.levels[3]);
        shapes.push(Shape::Rectangle { x: 156.0, y, width: width * value / 100.0, height: 14.0, fill, stroke: None });
        shapes.push(Shape::Text {
            x: 414.0,
            baseline: y + 11.0,
            size: 9.0,
            weight: Weight::Bold,
            anchor: Anchor::Start,
            colour: ink,
            text: format!("{value:.0}"),
        });
    }
    let words: Vec<String> = values.iter().map(|(label, value)| format!("{label} {value:.0}")).collect();
    Drawing {
        width: 440.0,
        height: 12.0 + 24.0 * values.len() as f32,
        shapes,
        alternative: format!("Bar chart, points out of 100: {}", words.join(", ")),
        caption: Some(title.into()),
        instead: Vec::new(),
    }
}

/// A hemicycle of seats, for the cover.
pub fn hemicycle() -> Drawing {
    let levels = theme().colours.levels;
    let mut shapes = Vec::new();
    for row in 0..6 {
        let radius = 60.0 + 20.0 * row as f32;
        let seats = 10 + 4 * row;
        for seat in 0..seats {
            let angle = PI * seat as f32 / (seats - 1) as f32;
            let (x, y) = (175.0 - radius * angle.cos(), 170.0 - radius * angle.sin());
            let fill = Some(levels[(seat * 3 / seats) as usize]);
            shapes.push(Shape::Circle { x, y, radius: 6.0, fill, stroke: None });
        }
    }
    Drawing {
        width: 350.0,
        height: 180.0,
        shapes,
        alternative: "A hemicycle of seats".into(),
        caption: None,
        instead: Vec::new(),
    }
}

/// Nothing but shapes that cannot be drawn.
pub fn undrawable() -> Drawing {
    let stroke = Stroke { colour: theme().colours.ink, width: f32::NAN, dash: None };
    let shapes = vec![
        Shape::Line { points: vec![(0.0, 0.0), (1.0, 1.0)], stroke },
        Shape::Circle { x: f32::INFINITY, y: 0.0, radius: 3.0, fill: None, stroke: None },
        Shape::Polygon { points: vec![], fill: None, stroke: None },
    ];
    Drawing {
        width: 100.0,
        height: 100.0,
        shapes,
        alternative: "Nothing".into(),
        caption: Some("Nothing".into()),
        instead: Vec::new(),
    }
}

pub const PROSE: &str = "The Parliament has published its assessment of digital maturity: offices, staff and final \
    affairs were looked at in the light of evidence, not of intention. Efficiency, œuvre, données ouvertes et \
    coopération; los diputados señalan que la información está disponible en línea — ¿cuándo? São necessárias ações \
    de formação, avaliação e comunicação. Łódź, Ærøskøbing and naïve façades are written as they should be.";

pub fn cover() -> Block {
    Block::Cover(vec![
        heading(1, "How ready is the Parliament of Exampleland to innovate, and what should it do next?"),
        heading(2, "Report of the self-assessment, first round"),
        Block::Figure(hemicycle()),
        Block::Paragraph(vec![strong("Parliament of Exampleland")]),
        paragraph("Assessed by the Office of the Secretary General, 12 May to 3 June 2026"),
        paragraph("Rubric: Parliament innovation 1.0"),
    ])
}

/// A report with all that a report may have, and some of what it should not.
pub fn report() -> Document {
    let mut blocks = vec![cover(), heading(1, "Contents"), Block::Contents { deepest: 2 }];
    blocks.extend(summary());
    for (index, name) in ["Strategy and leadership", "People and skills", "Data and evidence"].iter().enumerate() {
        blocks.extend(dimension(index + 1, name));
    }
    blocks.extend(annex());
    document(blocks)
}

fn summary() -> Vec<Block> {
    let dimensions = [
        ("Strategy and leadership", 62.0),
        ("People and skills", 38.0),
        ("Data and evidence", 45.0),
        ("Citizens and openness", 71.0),
        ("Technology", 54.0),
    ];
    vec![
        heading(1, "Summary"),
        Block::Paragraph(vec![
            Inline::Text("The Parliament is ".into()),
            strong("well placed"),
            Inline::Text(" to innovate: it has a ".into()),
            Inline::Emphasis(text("mandate")),
            Inline::Text(", a budget and people who want to. What it lacks is ".into()),
            link("evidence that what it tries works", "#data-and-evidence"),
            Inline::Text(". See also the ".into()),
            link("World e-Parliament Report of the Inter-Parliamentary Union", "https://www.ipu.org/resources"),
            Inline::Text(" and the key ".into()),
            Inline::Code("people.skills.training".into()),
            Inline::Text(".".into()),
        ]),
        paragraph(PROSE),
        Block::Figure(bars("Figure 1. Points for each dimension, out of 100", &dimensions)),
        callout(
            CalloutKind::Note,
            vec![
                Block::Paragraph(vec![strong("How to read this report.")]),
                paragraph(
                    "Points run from 0 to 100. A dimension without a score is one about which nothing could be said; it is not zero.",
                ),
            ],
        ),
        heading(2, "Three things to do first"),
        paragraph("In the next hundred days the Secretary General can:"),
        numbers(&[
            "Name one person who answers for innovation, and give that person two hours of the board's time in each quarter.",
            "Write down what every running pilot is meant to show, and by when → then end those that show nothing ✓.",
            "Publish the results.",
        ]),
        callout(
            CalloutKind::Caution,
            vec![
                Block::Paragraph(vec![strong("Two gates hold the level down.")]),
                paragraph(
                    "Whatever the points say, a Parliament without a mandate for its innovation unit is at level 2 at most (≥ 3 needs a decision of the Bureau).",
                ),
            ],
        ),
        heading(2, "Levels by dimension"),
        table(
            &["Dimension", "Level", "What holds it", "Points"],
            dimensions
                .iter()
                .map(|(name, points)| {
                    vec![
                        (*name).into(),
                        "Practising".into(),
                        "Evidence is missing for two of five areas".into(),
                        format!("{points:.1}"),
                    ]
                })
                .collect(),
        ),
    ]
}

fn dimension(number: usize, name: &str) -> Vec<Block> {
    let mut blocks = vec![heading(1, name), paragraph(PROSE)];
    for area in 1..=3 {
        blocks.push(heading(2, &format!("Area {number}.{area} of {name}")));
        blocks.push(paragraph(PROSE));
        blocks.push(Block::List {
            start: None,
            items: vec![
                vec![paragraph("There is a strategy, adopted by the Bureau and known to staff.")],
                vec![
                    paragraph("Pilots are chosen in the open:"),
                    bullets(&["by a call to all departments, once a year;", "by a panel with members and staff."]),
                ],
                vec![paragraph("Results are published within three months, whatever they are, in all working languages of the house.")],
            ],
        });
        blocks.push(heading(3, &format!("What was said about {number}.{area}")));
        blocks.push(paragraph(PROSE));
        blocks.push(callout(
            CalloutKind::Card,
            vec![
                heading(3, &format!("Recommendation {number}.{area}: keep a register of pilots")),
                paragraph("A register makes visible what is being tried, by whom, and what came of it. It needs no software: a table that is kept up to date is enough."),
                bullets(&["First step: list what is running now.", "Effort: small. Who: the innovation unit.", "Because: answers 2.3 and 4.1 claim pilots but give no evidence."]),
            ],
        ));
        blocks.push(heading(4, &format!("Evidence for {number}.{area}")));
        blocks.push(paragraph(PROSE));
    }
    blocks
}

fn annex() -> Vec<Block> {
    let rows = (1..=200)
        .map(|row| {
            let answer = &PROSE[..PROSE.char_indices().nth(20 + row * 37 % 260).map_or(0, |(index, _)| index)];
            vec![format!("Q{row}"), answer.to_owned(), "Practising".into(), format!("{:.1}", row as f32 / 2.0)]
        })
        .collect();
    let long_word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfabrikantenverband".repeat(3);
    vec![
        heading(1, "Annex"),
        heading(2, "All answers"),
        table(&["Question", "Answer", "Level", "Points"], rows),
        heading(2, "Hard cases"),
        paragraph(
            "Tiếng Việt, Ελληνικά, Кириллица, e\u{301} q\u{303}\u{325} x\u{304}y; « guillemets » 1\u{202f}000 ½ €, AVATAR To Ty fi fl ffi",
        ),
        paragraph(&long_word),
        paragraph(
            "https://www.example.org/a/very/long/address/that/goes/on/and/on/without/an/end/in/sight/and/then/some/more?with=parameters&and=more",
        ),
        Block::Paragraph(vec![link("nowhere", "#no-such-anchor"), Inline::Text(" and 日本 🎉 العربية".into())]),
        Block::Figure(undrawable()),
        Block::Figure(Drawing {
            caption: Some("Figure 2. A hemicycle, smaller than its column".into()),
            ..hemicycle()
        }),
        table(
            &["Address", "Note", "N"],
            vec![
                vec!["https://www.example.org/a/very/long/address/that/goes/on/and/on".into(), long_word, "1".into()],
                vec![String::new(), String::new(), String::new()],
            ],
        ),
        callout(CalloutKind::Note, (0..22).map(|_| paragraph(PROSE)).collect()),
        table(&["One", "Tall cell"], vec![vec!["a".into(), PROSE.repeat(20)]]),
        deep_list(12),
    ]
}

pub fn deep_list(depth: usize) -> Block {
    let mut item =
        vec![paragraph("The deepest item of this list, with enough words to need a second line in its column.")];
    for level in 0..depth {
        item = vec![
            paragraph(&format!("Level {}", depth - level)),
            Block::List { start: (level % 2 == 0).then_some(9), items: vec![item] },
        ];
    }
    Block::List { start: None, items: vec![item] }
}

/// Notes in all places that have them, columns, words in another language, and a table of very many columns.
pub fn marked() -> Vec<Block> {
    let said = |words: &str, number: usize| {
        vec![Inline::Text(words.into()), note(number, &format!("{PROSE} https://source.example/{number}"))]
    };
    let french = Inline::Language { tag: "fr".into(), content: vec![link("Sénat", "https://senat.example")] };
    let cells = |number: usize| vec![said("One", number), said("Two", number + 1)];
    let columns = [
        vec![heading(2, "Left"), Block::Paragraph(said("In a column", 7)), bullets(&["one", "two"])],
        vec![Block::Figure(hemicycle()), table(&["A", "B"], vec![vec!["a".into(), "1".into()]])],
    ];
    let rows = vec![vec!["W".to_owned(); 60]; 4];
    vec![
        Block::Heading { level: 1, text: said("A heading", 1), anchor: "marked".into() },
        Block::Paragraph(said("A paragraph", 2)),
        Block::Table(Table { alignment: Vec::new(), header: cells(3), rows: vec![cells(5)] }),
        Block::Columns(columns.clone()),
        Block::Columns([vec![paragraph(PROSE); 20], vec![heading(2, "Right"), paragraph(PROSE)]]),
        callout(
            CalloutKind::Card,
            vec![
                heading(3, "A card"),
                Block::Paragraph(vec![Inline::Text("The ".into()), french]),
                Block::Paragraph(vec![
                    Inline::Text("Long".into()),
                    note(8, &PROSE.repeat(30)),
                    Inline::Text("\u{202f}".into()),
                    note(9, "Short."),
                ]),
            ],
        ),
        table(&["W"; 60], rows),
    ]
}

/// Documents that nobody should write and that must be written all the same.
pub fn hostile() -> Vec<Vec<Block>> {
    let long = "x".repeat(10_000);
    vec![
        vec![],
        vec![Block::Cover(vec![])],
        vec![Block::Contents { deepest: 2 }],
        vec![Block::PageBreak, Block::PageBreak],
        vec![heading(1, ""), heading(2, ""), Block::Contents { deepest: 2 }],
        vec![paragraph(""), paragraph(&long), paragraph("\n\t\u{0}\u{ad}\u{200b}")],
        vec![table(&[""], vec![vec![String::new()], vec![long.clone()]])],
        vec![table(&["a", "b"], vec![vec![String::new(), String::new()]; 300])],
        vec![Block::Figure(undrawable()), Block::Cover(vec![Block::Figure(undrawable())])],
        vec![deep_list(2000)],
        vec![Block::Cover(vec![heading(1, &long), heading(2, &long), paragraph(&long), heading(3, &long)])],
        vec![Block::List {
            start: Some(u64::MAX),
            items: vec![vec![], vec![Block::List { start: None, items: vec![] }]],
        }],
        vec![
            Block::Banner(vec![]),
            Block::Sheet(vec![Block::Sheet(vec![heading(1, ""), paragraph(&long)]), heading(1, &long)]),
            Block::Choices(vec![]),
            Block::Choices(vec![vec![], vec![Block::Choices(vec![vec![paragraph(&long)], vec![paragraph("")]])]]),
            Block::Choices(vec![vec![paragraph("short")]; 7]),
            Block::Lines { label: text(&long), count: 200 },
            Block::Lines { label: vec![], count: 0 },
        ],
    ]
}
