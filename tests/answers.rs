//! Answers files are read strictly, written readably, and survive the round trip.

use std::sync::LazyLock;

use hemicycle::answers::{self, AnswersError, Fingerprint, Rating};
use hemicycle::rubric::{EvidenceClass, LevelNumber, Rubric};
use proptest::prelude::*;

use crate::support::{all_at, evidence, id, no_answers, rated, rubric};

mod carried;
mod codes;
mod comments;
mod mistakes;
mod mutants;

const HEAD: &str = "rubric: {id: parliament-innovation, version: '1.0'}\nstarted: 2026-11-23\n";

fn problems(responses: &str) -> Vec<String> {
    let text = format!("{HEAD}responses:\n{responses}");
    match answers::read(&text, &rubric()) {
        Err(AnswersError::Unfit(problems)) => problems.iter().map(ToString::to_string).collect(),
        other => panic!("expected problems, not {other:?}"),
    }
}

#[test]
fn what_is_written_is_read_back() {
    let rubric = rubric();
    let mut answers = all_at(&rubric, 4, EvidenceClass::Public);
    let reason = "The constitution asks for physical presence (article 12).".to_owned();
    let remote = id("digital-adoption.tools.remote-meetings");
    answers.responses.insert(remote, rated(Rating::NotApplicable { reason }, Vec::new()));
    let mut unsure = rated(Rating::Unknown, Vec::new());
    unsure.note = "Ask the registry: «who keeps it?»\n# not a comment".to_owned();
    unsure.answered_at = Some("2026-11-04T09:12:00Z".parse().expect("a time"));
    let plan = id("innovation-culture.strategy.plan");
    unsure.wording = rubric.question(&plan).map(Fingerprint::of);
    answers.responses.insert(plan, unsure);
    answers.profile.offers = "yes".to_owned();
    let text = answers::write(&answers, &rubric).expect("answers can be written");
    assert_eq!(answers::read(&text, &rubric).expect("what was written is valid"), answers);
}

#[test]
fn every_problem_is_told_at_once_with_what_to_do() {
    let responses = "  transparency.proceedings.brodcast: {level: 3}\n  \
                     transparency.proceedings.records: {level: 6}\n  \
                     transparency.open-data.policy: {level: not_applicable}\n  \
                     transparency.open-data.downloads: {level: 3, evidence: [{class: public, title: Portal}]}\n";
    let problems = problems(responses);
    assert_eq!(problems.len(), 4, "{problems:#?}");
    assert!(problems.iter().any(|problem| problem.contains("did you mean `transparency.proceedings.broadcast`?")));
    assert!(problems.iter().any(|problem| problem.contains("level `6` is not on the scale; write 1 to 5")));
    assert!(problems.iter().any(|problem| problem.contains("this question always applies")));
    assert!(problems.iter().any(|problem| problem.contains("class `public` needs a link")));
}

#[test]
fn answers_to_another_rubric_are_refused() {
    let text = HEAD.replace("parliament-innovation", "parliament-budget");
    let named = "parliament-budget".to_owned();
    let expected = "parliament-innovation".to_owned();
    assert_eq!(
        answers::read(&text, &rubric()),
        Err(AnswersError::OtherRubric { named, expected, line: 1, column: 14 })
    );
}

#[test]
fn a_bare_level_is_an_answer() {
    let text = format!("{HEAD}responses: {{transparency.proceedings.broadcast: 3}}\n");
    let answers = answers::read(&text, &rubric()).expect("a level can mean one thing only");
    let response = &answers.responses[&id("transparency.proceedings.broadcast")];
    assert_eq!(response, &rated(Rating::Level(LevelNumber(3)), Vec::new()));
}

#[test]
fn texts_are_taken_as_they_were_typed() {
    for (written, meant) in [
        ("No", "No"),
        ("012", "012"),
        ("1e3", "1e3"),
        ("2026-01-01", "2026-01-01"),
        ("'null'", "null"),
        ("null", ""),
        ("~", ""),
        ("", ""),
        ("NULL", "NULL"),
        ("  Senate  # of Testland", "Senate"),
    ] {
        let answers = answers::read(&format!("{HEAD}profile:\n  parliament: {written}\n"), &rubric());
        assert_eq!(answers.expect("any text is a name").profile.parliament, meant, "of {written:?}");
    }
}

#[test]
fn a_byte_order_mark_and_the_line_ends_of_windows_are_no_mistake() {
    let text = format!("\u{feff}{HEAD}profile: {{country: Testland}}\n").replace('\n', "\r\n");
    assert_eq!(answers::read(&text, &rubric()).expect("valid answers").profile.country, "Testland");
}

#[test]
fn control_characters_of_a_paste_become_spaces_in_the_file() {
    let rubric = rubric();
    let mut answers = no_answers(&rubric);
    answers.profile.parliament = "\u{1b}[31mSenate\r\nof\tTestland".to_owned();
    let text = answers::write(&answers, &rubric).expect("answers can be written");
    let back = answers::read(&text, &rubric).expect("what was written is valid");
    assert_eq!(back.profile.parliament, " [31mSenate\nof\tTestland");
}

#[test]
fn no_message_carries_a_control_character() {
    let text = format!("{HEAD}\"\\e[31mkey\": 1\nresponses: {{\"\\e[31m\": 3, broadcast: \"\\e[31m\"}}\n");
    let error = answers::read(&text, &rubric()).expect_err("there are no such keys").to_string();
    assert!(!error.contains('\u{1b}'), "{error:?}");
}

#[test]
fn a_million_mistakes_are_not_all_told() {
    let keys: String = (0..200_000).map(|number| format!("{number}:\n")).collect();
    match answers::read(&keys, &rubric()) {
        Err(AnswersError::Unfit(problems)) => assert_eq!(problems.len(), answers::MOST_PROBLEMS),
        other => panic!("expected problems, not {other:?}"),
    }
}

#[test]
fn the_fingerprint_follows_the_wording_and_not_the_layout() {
    let mut question = rubric().questions().next().expect("a question").clone();
    let before = Fingerprint::of(&question);
    question.text = question.text.replace(' ', "  ");
    assert_eq!(Fingerprint::of(&question), before);
    question.levels.insert(LevelNumber(3), "Something else is asked for now.".to_owned());
    assert_ne!(Fingerprint::of(&question), before);
}

/// Read once: it takes longer than a file of answers.
static RUBRIC: LazyLock<Rubric> = LazyLock::new(rubric);

/// Texts that YAML could take for something else, and any other text without control characters.
fn typed() -> impl Strategy<Value = String> {
    let special = prop::sample::select(vec![
        "No",
        "012",
        "~",
        "null",
        "2026-01-01",
        "1e3",
        " ",
        ": ",
        " #",
        "#",
        "- ",
        "---",
        "...",
        "\n",
        "\n\n",
        "\t",
        "\u{2028}",
        "\u{2029}",
        "\u{feff}",
        "'",
        "\"",
        "\\",
        "|",
        ">",
        "{",
        "]",
        ",",
        "&a",
        "*a",
        "!",
        "%",
        "é",
        "x",
    ]);
    prop_oneof![
        prop::collection::vec(special, 0..8).prop_map(|parts| parts.concat()),
        "[\\PC\n\t]{0,200}",
        // Unassigned and private characters are texts too.
        ".{0,60}".prop_map(|text| text.replace(char::is_control, "?")),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn whatever_is_typed_survives_the_file(note in typed(), title in typed(), name in typed(), reason in typed()) {
        let rubric = &*RUBRIC;
        let mut answers = no_answers(rubric);
        answers.profile.parliament = name;
        let mut proof = evidence(EvidenceClass::Public).expect("evidence of this class");
        proof.title = format!("T{title}");
        proof.holder = title;
        let mut response = rated(Rating::Level(LevelNumber(3)), vec![proof]);
        response.note = note;
        answers.responses.insert(id("innovation-culture.strategy.plan"), response);
        let reason = format!("{reason}.");
        let remote = rated(Rating::NotApplicable { reason }, Vec::new());
        answers.responses.insert(id("digital-adoption.tools.remote-meetings"), remote);
        let text = answers::write(&answers, rubric).expect("answers can be written");
        prop_assert_eq!(answers::read(&text, rubric), Ok(answers));
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "(rubric:|started:|responses:|  |- |\\{|\\}|\\[|&a|\\*a|[a-z0-9 :\n'\"]){0,60}") {
        let _ = answers::read(&text, &RUBRIC);
    }
}
