//! Every format on the same findings.

use hemicycle::diagnostic::render::{Terminal, concise, full, github, gitlab, json, junit};
use hemicycle::diagnostic::{Finding, Severity, Source};

use super::sample::{HUBS, PLAIN, findings, place, sources};

fn sample() -> (Vec<Finding>, Vec<Source>) {
    let sources = sources();
    (findings(&sources), sources)
}

#[test]
fn a_person_sees_what_is_wrong_where_and_what_to_do() {
    let (findings, sources) = sample();
    insta::assert_snapshot!(full(&findings, &sources, PLAIN));
}

#[test]
fn an_editor_finds_place_and_message_in_one_line() {
    let (findings, sources) = sample();
    insta::assert_snapshot!(concise(&findings, &sources));
}

#[test]
fn a_program_gets_everything_that_is_known() {
    let (findings, sources) = sample();
    insta::assert_snapshot!(json(&findings, &sources));
}

#[test]
fn github_gets_a_command_for_each_finding() {
    let (findings, sources) = sample();
    insta::assert_snapshot!(github(&findings, &sources));
}

#[test]
fn gitlab_gets_an_issue_for_each_finding() {
    let (findings, sources) = sample();
    insta::assert_snapshot!(gitlab(&findings, &sources));
}

#[test]
fn a_checked_file_is_a_suite_and_only_advice_and_clean_files_pass() {
    let (findings, sources) = sample();
    insta::assert_snapshot!(junit(&findings, &sources, Severity::Warning));
}

#[test]
fn without_findings_people_read_nothing_and_programs_an_empty_document() {
    let sources = sources();
    assert_eq!(full(&[], &sources, PLAIN), "");
    assert_eq!(concise(&[], &sources), "");
    assert_eq!(github(&[], &sources), "");
    assert_eq!(gitlab(&[], &sources), "[]\n");
    assert!(json(&[], &sources).contains("\"findings\": [],"));
    assert!(junit(&[], &sources, Severity::Warning).contains("tests=\"4\" failures=\"0\""));
}

#[test]
fn colour_adds_nothing_but_colour() {
    let (findings, sources) = sample();
    let coloured = full(&findings, &sources, Terminal { colour: true, ..PLAIN });
    assert!(coloured.contains("\u{1b}[1m\u{1b}[91merror[duplicate-id]"), "{coloured:?}");
    assert_eq!(without_colour(&coloured), full(&findings, &sources, PLAIN));
}

#[test]
fn a_narrow_terminal_still_shows_the_mark() {
    let sources = sources();
    let finding = findings(&sources).swap_remove(0).label("a name");
    let narrow = full(&[finding], &sources, Terminal { colour: false, width: 20 });
    assert!(narrow.contains("^^^"), "{narrow}");
}

#[test]
fn a_mark_for_services_outlives_new_lines_above_it() {
    let marks =
        |text: String| text.lines().filter(|line| line.contains("fingerprint")).map(str::to_owned).collect::<Vec<_>>();
    let report = |above: &str| {
        let mut sources = sources();
        sources[HUBS.0] = Source::new("hubs.yaml", format!("{above}a: x\nb: x\n"));
        let rule = &super::sample::DUPLICATE_ID;
        let two = [0, 1].map(|nth| Finding::new(rule, HUBS, place(&sources[HUBS.0], "x", nth), "`x` is not known"));
        marks(gitlab(&two, &sources))
    };
    let before = report("");
    assert_eq!(before.len(), 2);
    assert_ne!(before[0], before[1], "two findings of one file are told apart");
    assert_eq!(report("# A comment\n\n"), before);
}

fn without_colour(text: &str) -> String {
    let mut plain = String::new();
    for (index, piece) in text.split('\u{1b}').enumerate() {
        plain.push_str(if index == 0 { piece } else { piece.split_once('m').expect("a colour ends with m").1 });
    }
    plain
}
