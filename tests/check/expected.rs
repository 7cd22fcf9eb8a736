//! What a case expects is told whole: dead names and differences in one run, each once.

use hemicycle::diagnostic::Source;

use super::fixture::findings;
use crate::support::sample_pack::Texts;

/// `code: message; help` of everything that is told of a case on the sample pack.
fn told(expect: &str, change: fn(&mut Texts)) -> Vec<String> {
    let mut texts = Texts::of_the_sample();
    change(&mut texts);
    let mut files = texts.files();
    let answers = "responses: {doing.plans.written: 2, doing.plans.owned: 2, doing.tools.used: 2}";
    let text = format!("rubric: {{id: sample, version: '1'}}\nstarted: 2026-11-23\n{answers}\nexpect: {{{expect}}}\n");
    files.push(Source::new("cases/one.yaml", text));
    let of_case = |file: usize| files[file].name == "cases/one.yaml";
    (findings(&files).iter().filter(|finding| of_case(finding.at.file.0)))
        .map(|finding| format!("{}: {}; {}", finding.rule.code, finding.message, finding.help.as_deref().unwrap_or("")))
        .collect()
}

#[test]
fn a_dead_name_hides_no_difference_and_makes_none() {
    assert_eq!(
        told(
            "practices: [practise], dimensions: {dong: {level: 1}, doing: {claimed: 26, evidenced: 25, level: 2}}",
            |_| {}
        ),
        [
            "unknown-entry: there is no practice `practise`; did you mean `practice`?",
            "unknown-dimension: there is no dimension `dong`; did you mean `doing`?",
            "case-differs: claimed of `doing` comes to 25, not 26; write `claimed: 25` if this is what the answers should \
             give; otherwise correct the rubric or the answers",
        ]
    );
}

#[test]
fn a_dead_name_is_told_although_the_case_is_not_run() {
    let with_an_error = |texts: &mut Texts| texts.rubric = texts.rubric.replace("core: true", "core: maybe");
    let told = told("hubs: [hubb]", with_an_error);
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[0].starts_with("case-not-run: "), "{told:?}");
    assert_eq!(told[1], "unknown-entry: there is no hub `hubb`; did you mean `hub`?");
}
