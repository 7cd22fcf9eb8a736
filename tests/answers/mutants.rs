//! A valid file with a few lines changed, as by a hand that slips: the reader never panics, and what it accepts it keeps.

use std::sync::LazyLock;

use hemicycle::answers;
use hemicycle::diagnostic::Severity;
use hemicycle::rubric::Rubric;
use hemicycle::yaml;
use proptest::prelude::*;

use crate::support::rubric;

const CASE: &str = include_str!("../../rubrics/parliament-innovation/cases/uneven.yaml");

/// The same answers, given to an earlier version, with some that have no place any more.
static OLDER: LazyLock<String> = LazyLock::new(|| {
    let retired = "retired:\n- question: a.b.older\n  version: '0.8'\n  level: 9\n  note: Long ago\n  carried_from:\n    \
                   version: '0.7'\n    question: a.b.oldest\n";
    let older =
        CASE.replace("version: \"1.0\"", "version: \"0.9\"").replace("responses:\n", "responses:\n  a.b.gone: 8\n");
    assert!(older.contains("0.9") && older.contains("a.b.gone"));
    older.replace("expect:\n", &format!("{retired}expect:\n"))
});

fn lines(is_older: bool) -> Vec<String> {
    let text = if is_older { OLDER.as_str() } else { CASE };
    text.lines().map(str::to_owned).collect()
}

/// Read once: it takes longer than a mutant.
static RUBRIC: LazyLock<Rubric> = LazyLock::new(rubric);

/// One slip of the hand, in a line.
#[derive(Debug, Clone)]
enum Slip {
    Delete,
    Duplicate,
    Indent(usize),
    Outdent(usize),
    Value(String),
    Key(String),
    Character(usize, String),
    Swap,
}

fn slip() -> impl Strategy<Value = Slip> {
    let value = prop::sample::select(vec![
        "",
        "~",
        "3",
        "'3'",
        "0",
        "unknown",
        "not_applicable",
        "No",
        "[",
        "]",
        "{a: b}",
        "[fr, en]",
        "'",
        "\"",
        "\"\\e\"",
        "*x",
        "&x y",
        "!t z",
        "- a",
        "a: b",
        "|",
        ">-",
        "2026-11",
        "23.11.2026",
        "# x",
        "fr",
        "---",
        "\u{2028}",
    ]);
    let key = prop::sample::select(vec!["level", "note", "reason", "rubric", "", "?", "<<", "[a]", "- title", "\"q"]);
    let character =
        prop::sample::select(vec![" ", "\t", ":", "'", "\"", "-", "#", ",", "é", "\u{feff}", "\r", "\n", "\0"]);
    prop_oneof![
        Just(Slip::Delete),
        Just(Slip::Duplicate),
        Just(Slip::Swap),
        (1..5_usize).prop_map(Slip::Indent),
        (1..5_usize).prop_map(Slip::Outdent),
        value.prop_map(|text| Slip::Value(text.to_owned())),
        key.prop_map(|text| Slip::Key(text.to_owned())),
        (0..80_usize, character).prop_map(|(at, text)| Slip::Character(at, text.to_owned())),
    ]
}

fn apply(lines: &mut Vec<String>, at: usize, slip: &Slip) {
    let at = at % lines.len().max(1);
    let Some(line) = lines.get_mut(at) else { return };
    match slip {
        Slip::Delete => drop(lines.remove(at)),
        Slip::Duplicate => lines.insert(at, lines[at].clone()),
        Slip::Swap => {
            let other = (at + 1) % lines.len();
            lines.swap(at, other);
        }
        Slip::Indent(spaces) => line.insert_str(0, &" ".repeat(*spaces)),
        Slip::Outdent(spaces) => {
            let there = line.len() - line.trim_start_matches(' ').len();
            line.replace_range(..there.min(*spaces), "");
        }
        Slip::Value(value) => {
            if let Some((key, _)) = line.split_once(": ") {
                *line = format!("{key}: {value}");
            }
        }
        Slip::Key(key) => {
            if let Some((before, value)) = line.split_once(':') {
                let indent = before.len() - before.trim_start_matches([' ', '-']).len();
                *line = format!("{}{key}:{value}", &before[..indent]);
            }
        }
        Slip::Character(at, character) => {
            let at = line.char_indices().map(|(byte, _)| byte).nth(*at).unwrap_or(line.len());
            line.insert_str(at, character);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn a_slip_of_the_hand_is_told_or_kept(
        is_older in any::<bool>(),
        slips in prop::collection::vec((any::<usize>(), slip()), 1..4),
    ) {
        let mut lines = lines(is_older);
        for (at, slip) in &slips {
            apply(&mut lines, *at, slip);
        }
        let text = lines.join("\n");
        match answers::read(&text, &RUBRIC) {
            Err(error) => {
                let message = error.to_string();
                prop_assert!(!message.is_empty() && !message.chars().any(|sign| sign.is_control() && sign != '\n'));
            }
            Ok(read) => {
                let written = answers::write(&read, &RUBRIC).expect("answers can be written");
                prop_assert_eq!(answers::read(&written, &RUBRIC), Ok(read), "written as:\n{}", written);
            }
        }
    }
    #[test]
    fn examining_finds_an_error_where_reading_does_and_points_into_the_text(
        is_older in any::<bool>(),
        slips in prop::collection::vec((any::<usize>(), slip()), 1..4),
    ) {
        let mut lines = lines(is_older);
        for (at, slip) in &slips {
            apply(&mut lines, *at, slip);
        }
        let text = lines.join("\n");
        if let Ok(root) = yaml::tree(&text) {
            let problems = answers::examine(&root, &RUBRIC);
            let is_wrong = problems.iter().any(|problem| problem.rule.severity == Severity::Error);
            prop_assert_eq!(answers::read(&text, &RUBRIC).is_err(), is_wrong, "{:#?}", problems);
            for problem in problems {
                prop_assert!(text.get(problem.at.bytes()).is_some(), "{:?}", problem);
            }
        }
    }
}
