//! No text and no place breaks a format, and nothing from a text reaches a terminal as a command.

use hemicycle::diagnostic::render::{Terminal, concise, full, github, gitlab, json, junit, sarif};
use hemicycle::diagnostic::{Edit, FileId, Finding, Fix, Place, Severity, Source};
use proptest::prelude::*;
use serde_json::Value;

use super::sample::{DUPLICATE_ID, SHORT_TITLE, UNCLEAR_VALUE, rules};

/// Characters that are wide, marked, invisible, obeyed or ends of lines, more often than chance has them.
fn text(longest: usize) -> impl Strategy<Value = String> {
    let character = prop_oneof![
        4 => any::<char>(),
        4 => prop::char::range(' ', '~'),
        2 => Just('\n'),
        2 => prop::sample::select(vec![
            '\r', '\t', '\0', '\u{1b}', '\u{9b}', '\u{feff}', '\u{202e}', '\u{2028}', '\u{200d}', '\u{301}', '議', '👩',
            '\u{ffff}', '\u{7f}', '%', '&', '<', '"',
        ]),
    ];
    prop::collection::vec(character, 0..longest).prop_map(|characters| characters.into_iter().collect())
}

/// Any place, and in half of all cases one that the text has.
fn place(source: &Source, line: usize, column: usize, start: usize, length: usize) -> Place {
    match line % 2 {
        0 => source.place(start..start + length),
        _ => Place::new(line, column, start..start + length),
    }
}

prop_compose! {
    fn case()(
        texts in prop::collection::vec(text(120), 1..3),
        long in text(30),
        repeated in prop::bool::weighted(0.3),
        places in prop::collection::vec((0usize..3, 0usize..12, 0usize..40, 0usize..4_000, 0usize..60), 1..6),
        words in text(12),
        replacement in text(6),
    ) -> (Vec<Source>, Vec<Finding>) {
        let mut sources: Vec<Source> = texts.into_iter().map(|text| Source::new(words.clone(), text)).collect();
        if repeated {
            sources.push(Source::new("long.yaml", long.repeat(80)));
        }
        let mut at = places.iter().map(|(file, line, column, start, length)| {
            let file = FileId(file % sources.len());
            // Mostly within short texts too.
            let start = if start % 3 == 0 { *start } else { start % (sources[file.0].text.len() + 2) };
            (file, place(&sources[file.0], *line, *column, start, *length))
        });
        let (file, first) = at.next().expect("one at least");
        let rule = [&DUPLICATE_ID, &UNCLEAR_VALUE, &SHORT_TITLE][first.line as usize % 3];
        let mut finding = Finding::new(rule, file, first, words.clone()).label(words.clone()).help(words.clone());
        finding.path = words.clone();
        let edits = at.clone().map(|(_, place)| Edit { bytes: place.bytes(), text: replacement.clone() }).collect();
        finding.fix = Some(Fix { title: words.clone(), edits });
        for (file, place) in at {
            finding = finding.also(file, place, words.clone());
        }
        (sources, vec![finding.clone(), finding])
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_text_and_any_place_can_be_shown((sources, findings) in case(), width in 0usize..200) {
        for format in [json, gitlab, |findings: &[Finding], sources: &[Source]| sarif(findings, sources, &rules(), "1")] {
            let document: Result<Value, _> = serde_json::from_str(&format(&findings, &sources));
            prop_assert!(document.is_ok());
        }
        let drawn = full(&findings, &sources, Terminal { colour: false, width });
        for shown in [drawn, concise(&findings, &sources), github(&findings, &sources), junit(&findings, &sources, Severity::Warning)] {
            prop_assert_eq!(shown.chars().find(|character| is_obeyed(*character)), None, "{:?}", shown);
        }
        full(&findings, &sources, Terminal { colour: true, width });
    }

    #[test]
    fn a_finding_is_one_line_for_an_editor_and_one_command_for_github((sources, findings) in case()) {
        prop_assert_eq!(concise(&findings, &sources).lines().count(), findings.len());
        prop_assert_eq!(github(&findings, &sources).lines().count(), findings.len());
    }
}

fn is_obeyed(character: char) -> bool {
    (character.is_control() && character != '\n')
        || matches!(character, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
