//! Each problem of an answers file has the code of its rule.

use std::sync::LazyLock;

use hemicycle::answers::{self, AnswersError, Fingerprint, Problem, rules};
use hemicycle::diagnostic::{FileId, Severity, structure, unreadable};
use hemicycle::rubric::Rubric;
use hemicycle::yaml;

use crate::support::{id, rubric};

const VALID: &str = "\
rubric: {id: parliament-innovation, version: '1.0'}
started: 2026-11-23
profile: {chamber: lower, languages: [fr, en], parliament: Senate}
responses:
  transparency.proceedings.broadcast:
    level: 3
    evidence: [{class: public, title: Rules, link: https://parliament.example, date: 2026}]
  digital-adoption.tools.remote-meetings:
    level: not_applicable
    reason: The law forbids it
expect: {dimensions: {transparency: {level: 3}}}
";

/// What is changed in the valid file, the codes of what is then wrong, and a change near it that is right.
const SLIPS: &[(&str, &str, &[&str], &str)] = &[
    ("parliament-innovation", "parliament-budget", &["other-rubric"], "'parliament-innovation'"),
    ("parliament-innovation", "parliament-inovation", &["other-rubric"], "parliament-innovation "),
    ("version: '1.0'", "version: '0.9'", &["other-version"], "version: 1.0"),
    ("version: '1.0'", "version: '1.1'", &["newer-version"], "version: '1.0' "),
    ("version: '1.0'", "version: ''", &["empty-value"], "version: \"1.0\""),
    ("started: 2026-11-23", "started: 23.11.2026", &["invalid-date"], "started: '2026-11-23'"),
    ("started: 2026-11-23\n", "", &["missing-field"], "\nstarted: 2026-11-23\n"),
    ("started:", "assessor: Ada\nstarted:", &["wrong-type"], "assessor: {name: Ada}\nstarted:"),
    ("started:", "assesor:\nstarted:", &["unknown-field"], "assessor:\nstarted:"),
    ("parliament: Senate", "parliament: \"\\e\"", &["control-character"], "parliament: \"\\t\""),
    ("chamber: lower", "chamber: Lower", &["unknown-choice"], "chamber: 'lower'"),
    ("[fr, en]", "[fr, en, fr]", &["repeated-choice"], "[fr, en, es]"),
    ("[fr, en]", "[ar, zh, en, fr, de, pt, ru]", &["too-many-choices"], "[ar, zh, en, fr, de, pt]"),
    ("[fr, en]", "fr", &["wrong-type"], "[fr]"),
    ("proceedings.broadcast", "proceedings.brodcast", &["unknown-question"], "proceedings.records"),
    ("    level: 3\n", "    level: 6\n", &["level-off-scale"], "    level: 5\n"),
    ("    level: 3\n", "    level: seven\n", &["level-off-scale"], "    level: unknown\n"),
    ("    level: 3\n", "    level:\n", &["empty-value"], "    level: '3'\n"),
    ("    level: 3\n", "    level: 3\n    level: 3\n", &["duplicate-key"], "    level: 3\n    # level: 3\n"),
    ("    level: 3\n", "    level: not_applicable\n", &["not-applicable-not-allowed"], "    level: 1\n"),
    ("    level: 3\n", "    level: 3\n    reason: Late\n", &["misplaced-reason"], "    level: 3\n    reason: ''\n"),
    ("    level: 3\n", "    level: 3\n    wording: abc\n", &["wrong-type"], "    level: 3\n    wording:\n"),
    ("    reason: The law forbids it\n", "", &["missing-reason"], "    reason: x\n"),
    ("    reason: The law forbids it\n", "    reason: ' '\n", &["missing-reason"], "    reason: 12\n"),
    ("class: public", "class: publik", &["unknown-value"], "class: stated"),
    ("class: public", "class: verified", &["untraceable-evidence"], "class: verified, holder: Internal audit"),
    (", link: https://parliament.example", "", &["untraceable-evidence"], ", link: http://parliament.example"),
    ("https://parliament.example", "parliament.example", &["untraceable-evidence"], "https://parliament.example/a?b=c"),
    ("title: Rules", "title: ''", &["untraceable-evidence"], "title: 2022"),
    ("{transparency: {level: 3}}", "{transparancy: {level: 9}}", &["level-off-scale"], "{}"),
];

/// Read once: it takes longer than a file of answers.
static RUBRIC: LazyLock<Rubric> = LazyLock::new(rubric);

fn examined(text: &str) -> Vec<Problem> {
    answers::examine(&yaml::tree(text).expect("it is YAML"), &RUBRIC)
}

fn codes(text: &str) -> Vec<&'static str> {
    examined(text).iter().map(|problem| problem.rule.code).collect()
}

#[test]
fn every_slip_has_its_code_and_its_near_miss_has_none() {
    assert_eq!(codes(VALID), [""; 0]);
    for (right, wrong, expected, near_miss) in SLIPS {
        assert_eq!(VALID.matches(right).count(), 1, "`{right}` is there once");
        assert_eq!(codes(&VALID.replace(right, wrong)), *expected, "of {wrong}");
        assert_eq!(codes(&VALID.replace(right, near_miss)), [""; 0], "of {near_miss}");
    }
}

#[test]
fn every_rule_for_answers_has_a_slip_in_the_table() {
    let told: Vec<&str> = SLIPS.iter().flat_map(|(_, _, codes, _)| codes.iter().copied()).collect();
    let untold = |code: &&str| !told.contains(code);
    let rules = rules::RULES.into_iter().chain(structure::RULES).chain([&unreadable::CONTROL_CHARACTER]);
    assert_eq!(rules.map(|rule| rule.code).filter(untold).collect::<Vec<_>>(), ["wording-changed"]);
}

#[test]
fn a_question_that_was_reworded_since_is_a_warning_at_its_mark() {
    let question = RUBRIC.question(&id("transparency.proceedings.broadcast")).expect("a question");
    let with_mark = |mark: &str| VALID.replace("    level: 3\n", &format!("    level: 3\n    wording: {mark}\n"));
    assert_eq!(codes(&with_mark(&Fingerprint::of(question).to_string())), [""; 0]);

    let text = with_mark("0123456789abcdef");
    let problems = examined(&text);
    let [problem] = problems.as_slice() else { panic!("one problem, not {problems:#?}") };
    assert_eq!((problem.rule.code, problem.rule.severity), ("wording-changed", Severity::Warning));
    assert_eq!(&text[problem.at.bytes()], "0123456789abcdef");
    assert!(answers::read(&text, &RUBRIC).is_ok(), "a warning does not keep answers from being used");
}

#[test]
fn answers_to_another_version_can_be_used_with_a_warning() {
    let text = VALID.replace("'1.0'", "0.9");
    let finding = examined(&text)[0].finding(FileId(0));
    assert_eq!(finding.rule.severity, Severity::Warning);
    assert_eq!(
        finding.message,
        "these answers were given to version `0.9` of the rubric, which is at `1.0` now: 2 answers are to be confirmed"
    );
    let help = "look through them in the interview, or write `version: '1.0'` if they still hold";
    assert_eq!(finding.help.as_deref(), Some(help));
    assert!(answers::read(&text, &RUBRIC).is_ok());
}

#[test]
fn answers_to_another_rubric_have_no_further_problems() {
    let text = VALID.replace("parliament-innovation", "parliament-budget").replace("level: 3", "level: 9");
    let problems = examined(&text);
    let [problem] = problems.as_slice() else { panic!("one problem, not {problems:#?}") };
    assert_eq!(
        problem.to_string(),
        "rubric.id: these answers belong to the rubric `parliament-budget`, not to `parliament-innovation`; name the \
         rubric that they belong to, or write `id: parliament-innovation`"
    );
    assert_eq!(&text[problem.at.bytes()], "parliament-budget");
}

#[test]
fn no_number_of_warnings_hides_an_error() {
    let mut rubric = rubric();
    let question = rubric.dimensions[0].areas[0].questions[0].clone();
    let questions = (0..=answers::MOST_PROBLEMS).map(|number| {
        let mut question = question.clone();
        question.id = id(&format!("a.b.q{number}"));
        question
    });
    rubric.dimensions[0].areas[0].questions = questions.collect();
    let last = answers::MOST_PROBLEMS;
    let marks = (0..last).map(|number| format!("  a.b.q{number}: {{level: 3, wording: 0123456789abcdef}}\n"));
    let head = VALID.split("profile:").next().expect("a head");
    let text = format!("{head}responses:\n{}  a.b.q{last}: {{level: 9}}\n", marks.collect::<String>());
    match answers::read(&text, &rubric) {
        Err(AnswersError::Unfit(problems)) => assert_eq!(problems.len(), 1, "{problems:#?}"),
        other => panic!("expected a problem, not {other:?}"),
    }
}

#[test]
fn a_problem_is_parted_into_what_is_wrong_and_what_to_do() {
    let advice = "write a whole number from 1 to 5, `unknown` or `not_applicable`";
    for written in ["half", "a; b", "it`s"] {
        let text = VALID.replace("    level: 3\n", &format!("    level: \"{written}\"\n"));
        let finding = examined(&text)[0].finding(FileId(0));
        assert_eq!(finding.message, format!("`{written}` is no level"));
        assert_eq!(finding.help.as_deref(), Some(advice), "of {written}");
    }
    let repeated = VALID.replace("[fr, en]", "[fr, en, fr]");
    let finding = examined(&repeated)[0].finding(FileId(0));
    assert_eq!(
        (finding.message.as_str(), finding.help.as_deref()),
        ("`fr` stands twice, first in line 3", Some("keep one"))
    );
    assert_eq!(finding.also.iter().map(|label| &repeated[label.place.bytes()]).collect::<Vec<_>>(), ["fr"]);
}

#[test]
fn the_page_of_each_rule_shows_a_wrong_and_a_right_file() {
    let pages =
        rules::RULES.iter().chain(&structure::RULES).filter(|rule| rule.explanation.contains("```yaml answers"));
    let mut count = 0;
    for rule in pages {
        let files: Vec<&str> = rule.explanation.split("```yaml answers.yaml\n").skip(1).collect();
        let [wrong, right] = files.as_slice() else { panic!("two examples, not {files:?}") };
        let told = |file: &str| {
            let mut codes = codes(file.split("```").next().expect("an example"));
            codes.retain(|code| *code != "missing-field" || rule.code == "missing-field");
            codes
        };
        assert_eq!(told(wrong), [rule.code], "in the wrong example");
        assert_eq!(told(right), [""; 0], "in the right example of {}", rule.code);
        count += 1;
    }
    assert!(count >= rules::RULES.len(), "{count} pages");
}
