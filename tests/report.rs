//! A report says what the answers say, as they were typed.

mod benchmark;
mod change;
mod chart;
mod examples;
mod origin;
mod scale;
mod svg;
mod template;
mod workshop;

use std::slice;

use hemicycle::answers::{self, Answers};
use hemicycle::report::block::{Block, CalloutKind, Document, Inline, notes, plain_text};
use hemicycle::report::drawing::{Drawing, Shape};
use hemicycle::report::theme::{Colour, Theme};
use hemicycle::report::{Looks, Report, assess, document};
use hemicycle::rubric::{EvidenceClass, builtin_pack};
use hemicycle::words::Words;

use crate::support::{all_at, answer, id, no_answers, program};

fn report(answers: &Answers) -> Report {
    assess(&builtin_pack(), answers)
}

fn made(answers: &Answers) -> Document {
    document(report(answers), &Looks::builtin(), &Words::english()).expect("a document")
}

fn case(name: &str) -> Answers {
    let text = std::fs::read_to_string(program::case(name)).expect("a case");
    answers::read(&text, &builtin_pack().rubric).expect("a valid case")
}

/// Every block, with the inner ones after the block they stand in.
fn flat(blocks: &[Block]) -> Vec<&Block> {
    blocks
        .iter()
        .flat_map(|block| {
            let inner = match block {
                Block::Cover(inner)
                | Block::Banner(inner)
                | Block::Sheet(inner)
                | Block::Fine(inner)
                | Block::Callout { blocks: inner, .. } => flat(inner),
                Block::List { items, .. } | Block::Choices(items) => items.iter().flat_map(|item| flat(item)).collect(),
                Block::Columns(columns) => columns.iter().flat_map(|column| flat(column)).collect(),
                Block::Contents { .. }
                | Block::Heading { .. }
                | Block::Paragraph(_)
                | Block::Lines { .. }
                | Block::Table(_)
                | Block::Figure(_)
                | Block::PageBreak => Vec::new(),
            };
            std::iter::once(block).chain(inner)
        })
        .collect()
}

fn lines(document: &Document) -> Vec<String> {
    (flat(&document.blocks).into_iter())
        .flat_map(|block| match block {
            Block::Heading { text, .. } | Block::Paragraph(text) => vec![plain_text(text)],
            Block::Table(table) => {
                let rows = std::iter::once(&table.header).chain(&table.rows);
                rows.map(|row| row.iter().map(|cell| plain_text(cell)).collect::<Vec<_>>().join(" | ")).collect()
            }
            _ => Vec::new(),
        })
        .collect()
}

fn drawings(document: &Document) -> Vec<&Drawing> {
    let blocks = flat(&document.blocks).into_iter();
    blocks.filter_map(|block| if let Block::Figure(drawing) = block { Some(drawing) } else { None }).collect()
}

#[test]
fn what_an_assessor_types_appears_as_typed() {
    let typed = [
        "# not a heading",
        "1. not a list",
        "- nor this",
        "*plain* _text_ `code` ~~gone~~",
        "```` not a fence",
        "[a](https://link.example) ![b](c) <b>d</b> &amp; \\",
        "{{ report }} {% raw %} {# none #}",
        "| a | b |",
        "=== --- ***",
        "a mark[^source] and [^1]: no note",
        "[^1]: nor this",
        "Été à l'Assemblée : «œuvre» – 100 %",
    ];
    let mut answers = all_at(&builtin_pack().rubric, 3, EvidenceClass::Document);
    let ids: Vec<_> = answers.responses.keys().cloned().collect();
    for (id, note) in ids.iter().zip(typed) {
        answers.responses.get_mut(id).expect("answered").note = note.to_owned();
    }
    let lines = lines(&made(&answers));
    for note in typed {
        assert!(lines.contains(&format!("Note: {note}")), "`{note}` does not appear as typed");
    }
}

#[test]
fn a_note_of_several_lines_keeps_them() {
    let mut answers = all_at(&builtin_pack().rubric, 3, EvidenceClass::Document);
    let response = answers.responses.values_mut().next().expect("answered");
    response.note = "Two papers:\n- the plan\n- the *minutes*\n\n\n\n# Both are public.\n".to_owned();
    let document = made(&answers);
    let paragraphs = flat(&document.blocks).into_iter();
    let note = paragraphs.filter_map(|block| if let Block::Paragraph(inlines) = block { Some(inlines) } else { None });
    let note =
        note.into_iter().find(|inlines| plain_text(inlines).starts_with("Note: Two")).expect("the note is there");
    let text = |words: &str| Inline::Text(words.to_owned());
    let lines: Vec<&[Inline]> = note.split(|inline| *inline == Inline::LineBreak).collect();
    let expected = [text("Note: Two papers:"), text("- the plan"), text("- the *minutes*")];
    assert_eq!(lines[..3], expected.each_ref().map(std::slice::from_ref));
    assert!(lines[3].is_empty(), "an empty line between paragraphs");
    assert_eq!(lines[4..], [&[text("# Both are public.")]]);
}

#[test]
fn nothing_answered_still_gives_an_honest_report() {
    let lines = lines(&made(&no_answers(&builtin_pack().rubric)));
    assert!(lines.iter().any(|line| line.starts_with("Nothing can be recommended yet")));
    assert!(lines.iter().any(|line| line == "Transparency | no score | no score | 0 to 100 | no level"));
    assert!(lines.iter().any(|line| line == "Draft: 48 of 48 questions are open"));
    assert!(lines.iter().any(|line| line.starts_with("Assembly of Testland began to look at how ready it is")));
    assert!(!lines.iter().any(|line| line.contains("The result is a profile") || line.contains("persons named")));
}

#[test]
fn while_little_is_known_the_first_deed_is_to_find_out() {
    let rubric = builtin_pack().rubric;
    let mut answers = no_answers(&rubric);
    let known = rubric.questions().next().expect("a question");
    answer(&mut answers, known, 5, EvidenceClass::Verified);
    let lines = lines(&made(&answers));
    let place = |words: &str| lines.iter().position(|line| line.starts_with(words)).expect(words);
    let first = &lines[place("What to do first")..place("The profile")];
    assert!(
        first.iter().any(|line| line.starts_with("Clear up 47 open questions. First step: Ask those")),
        "{first:?}"
    );
}

#[test]
fn one_open_question_is_one_and_who_verified_is_no_keeper() {
    let rubric = builtin_pack().rubric;
    let mut answers = all_at(&rubric, 5, EvidenceClass::Verified);
    let open = rubric.questions().next().expect("a question").id.clone();
    answers.responses.remove(&open);
    for evidence in answers.responses.values_mut().flat_map(|response| &mut response.evidence) {
        evidence.holder = "Court of audit".to_owned();
    }
    let lines = lines(&made(&answers));
    assert!(lines.iter().any(|line| line == "Draft: 1 of 48 questions is open"));
    assert!(lines.iter().any(|line| line.contains(", checked by Court of audit")));
    assert!(!lines.iter().any(|line| line.contains("kept by")));
}

#[test]
fn the_report_tells_what_holds_a_level_and_what_would_lift_it() {
    let lines = lines(&made(&case("advanced"))).join("\n");
    assert!(lines.contains("The score alone would give 4 Measured. It is held at 3 Established"));
    assert!(lines.contains("To lift it, reach 3 Established, with proof, in: “Does parliament measure whether"));
    let lines = self::lines(&made(&case("uneven"))).join("\n");
    assert!(lines.contains("It has no level, because a core question is open. To get one, answer: “Does parliament"));
}

#[test]
fn a_chosen_area_without_a_fitting_practice_is_named() {
    let lines = lines(&made(&case("advanced"))).join("\n");
    assert!(lines.contains("You chose Foresight and learning"));
}

#[test]
fn every_question_stands_in_the_appendix_with_its_answer() {
    let answers = case("uneven");
    let report = report(&answers);
    let lines = lines(&made(&answers));
    for question in report.dimensions.iter().flat_map(|one| &one.areas).flat_map(|area| &area.questions) {
        let heading = format!("{}. {}{}", question.number, question.text, if question.core { " (core)" } else { "" });
        let place = lines.iter().position(|line| *line == heading).unwrap_or_else(|| panic!("no {heading}"));
        let answer = &lines[place + 1];
        match question.standing {
            "level" => assert!(answer.contains(&question.level_text), "{heading}: {answer}"),
            "unknown" => assert_eq!(answer, "Don’t know."),
            "unanswered" => assert_eq!(answer, "Not answered."),
            other => panic!("{other}"),
        }
    }
}

#[test]
fn every_recommendation_says_why() {
    for name in ["small-island", "uneven", "advanced"] {
        let document = made(&case(name));
        let cards: Vec<String> = (flat(&document.blocks).into_iter())
            .filter_map(|block| {
                if let Block::Callout { kind: CalloutKind::Card, blocks } = block { Some(blocks) } else { None }
            })
            .map(|blocks| {
                let inner = Document { blocks: blocks.clone(), ..document.clone() };
                lines(&inner).join("\n")
            })
            .collect();
        assert!(cards.len() >= 4, "{name}");
        for card in cards {
            assert!(card.contains("Why:"), "{card}");
        }
    }
}

#[test]
fn the_address_and_the_date_of_every_source_are_printed_in_a_note() {
    for name in ["small-island", "uneven", "advanced"] {
        let answers = case(name);
        let (report, document) = (report(&answers), made(&answers));
        let notes = notes(&document.blocks);
        let words: Vec<String> = notes.iter().map(|(_, said)| plain_text(said)).collect();
        let practices = report.practices.iter().map(|one| (&one.sources[..], &one.as_of));
        let hubs = report.hubs.iter().map(|one| (&one.sources[..], &one.as_of));
        let networks = report.networks.iter().map(|one| (&one.sources[..], &one.as_of));
        let guides = report.guides.iter().chain(&report.instruments).map(|one| (&one.sources[..], &one.as_of));
        let questions = report.dimensions.iter().flat_map(|one| &one.areas).flat_map(|area| &area.questions);
        let benchmarks =
            questions.flat_map(|one| &one.benchmarks).map(|one| (slice::from_ref(&one.source), &one.as_of));
        let entries: Vec<_> = practices.chain(hubs).chain(networks).chain(guides).chain(benchmarks).collect();
        assert_eq!(notes.len(), entries.len(), "{name}");
        for (note, (sources, as_of)) in notes.iter().zip(&entries) {
            let said = &words[note.0 - 1];
            for source in *sources {
                assert!(leads_to(note.1, &source.url), "{name}: {said}");
            }
            // What an earlier note says in full is said in short.
            if let Some(number) = number_after(said, "As note ") {
                let (sources, date) = entries[number - 1];
                assert!(number < note.0 && leads_to(note.1, &sources[0].url) && date == *as_of, "{name}: {said}");
                continue;
            }
            assert!(said.contains(&format!("as of {as_of}")), "{name}: {said}");
            for source in *sources {
                let in_full = said.contains(&format!("{}, {}", source.title, source.url));
                let earlier = number_after(said, &format!("{}, the page of note ", source.title));
                let is_printed = |number: usize| number < note.0 && words[number - 1].contains(&source.url);
                assert!(in_full || earlier.is_some_and(is_printed), "{name}: {said}");
            }
        }
    }
}

/// Whether a note has a link to this address.
fn leads_to(note: &[Inline], address: &str) -> bool {
    note.iter().any(|inline| matches!(inline, Inline::Link { target, .. } if target == address))
}

fn number_after(said: &str, words: &str) -> Option<usize> {
    let (_, rest) = said.split_once(words)?;
    rest.split(|sign: char| !sign.is_ascii_digit()).next()?.parse().ok()
}

#[test]
fn a_drawing_tells_in_words_what_it_shows_and_stays_within_its_edges() {
    let document = made(&case("uneven"));
    let drawings = drawings(&document);
    assert_eq!(drawings.len(), 8, "the emblem, the profile, all areas, the areas of four dimensions, and the roadmap");
    assert!(drawings[1].alternative.contains("Digital adoption: claimed 33, evidenced 28, between 17 and 50"));
    assert!(
        drawings[2].alternative.contains("Data and connected systems (chosen by the parliament): evidenced no score")
    );
    for drawing in drawings {
        for shape in &drawing.shapes {
            let (left, right) = match shape {
                Shape::Rectangle { x, width, .. }
                | Shape::Picture { x, width, .. }
                | Shape::Artwork { x, width, .. } => (*x, x + width),
                Shape::Circle { x, radius, .. } => (x - radius, x + radius),
                Shape::Polygon { points, .. } | Shape::Line { points, .. } => (
                    points.iter().map(|point| point.0).fold(f32::MAX, f32::min),
                    points.iter().map(|point| point.0).fold(f32::MIN, f32::max),
                ),
                Shape::Text { x, .. } => (*x, *x),
            };
            assert!(left >= -0.1 && right <= drawing.width + 0.1, "{shape:?} leaves the drawing");
        }
    }
}

#[test]
fn an_answer_that_is_not_confirmed_is_marked_on_the_cover_in_the_summary_and_at_its_question() {
    let rubric = builtin_pack().rubric;
    let mut answers = all_at(&rubric, 2, EvidenceClass::None);
    let plan = id("innovation-culture.strategy.plan");
    let other = rubric.questions().find(|question| question.id != plan).expect("another question");
    answers.responses.get_mut(&plan).expect("answered").wording = Some(answers::Fingerprint::of(other));
    let lines = lines(&made(&answers));
    let marks = lines.iter().filter(|line| line.contains("Not confirmed: this answer was given")).count();
    assert_eq!(marks, 1);
    assert!(lines.iter().any(|line| line.contains("Draft: 1 answer is not confirmed")), "{lines:?}");
    assert!(lines.iter().any(|line| line.contains("1 answer is not confirmed. It was given")), "{lines:?}");
}

#[test]
fn text_colours_stand_out_from_the_paper() {
    let colours = Theme::builtin().colours;
    let white = Colour { red: 255, green: 255, blue: 255 };
    for colour in [colours.ink, colours.muted, colours.accent, colours.caution] {
        assert!(contrast(colour, white) >= 4.5, "{colour:?} on white");
    }
    assert!(contrast(colours.on_accent, colours.accent) >= 4.5);
    assert!(contrast(colours.ink, colours.tint) >= 4.5);
    assert_eq!(colours.levels.len(), builtin_pack().rubric.scale.len());
}

/// The contrast of two colours by WCAG 2.1, 1.0 to 21.0.
fn contrast(one: Colour, other: Colour) -> f64 {
    let luminance = |colour: Colour| {
        let part = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(colour.red) + 0.7152 * part(colour.green) + 0.0722 * part(colour.blue)
    };
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}
