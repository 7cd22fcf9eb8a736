//! One mistake is told once: what only follows from it is left out.

use hemicycle::diagnostic::{Severity, Source};

use super::fixture::findings;
use crate::support::sample_pack::Texts;

const CASE: &str = "rubric: {id: sample, version: '1'}\nstarted: 2026-11-23\nresponses: {doing.plans.written: 2}\n\
                    expect: {hubs: [], dimensions: {showing: {level: 2}}}\n";

/// Words for parts whose ids the tests change.
const TRANSLATION: &str = "\
translates: sample
language: fr
dimensions:
  showing: {of: a, title: Montrer, definition: Ce qui est visible.}
areas:
  doing.tools: {of: a, title: Outils, why: Les outils font gagner du temps.}
questions:
  doing.plans.written: {of: a, text: Un plan ?, levels: {1: a, 2: b, 3: c, 4: d, 5: e}, evidence: [x], ask: [y]}
  doing.plans.owned:
    {of: a, text: Qui ?, not_applicable: Non., levels: {1: a, 2: b, 3: c, 4: d, 5: e}, evidence: [x], ask: [y]}
";

/// Codes of the errors and warnings that a change of the sample brings about, in their order. What is told of the
/// translation as such, which is neither whole nor fresh, is left out.
fn told(change: impl Fn(&mut Texts)) -> Vec<&'static str> {
    let all = |texts: &Texts| -> Vec<(String, &'static str)> {
        let mut files = texts.files();
        files.push(Source::new("cases/one.yaml", CASE));
        files.push(Source::new("translations/fr.yaml", TRANSLATION));
        (findings(&files).iter().filter(|finding| finding.rule.severity > Severity::Advice))
            .map(|finding| (format!("{} {}", files[finding.at.file.0].name, finding.message), finding.rule.code))
            .collect()
    };
    let mut texts = Texts::of_the_sample();
    let before = all(&texts);
    change(&mut texts);
    all(&texts).into_iter().filter(|finding| !before.contains(finding)).map(|(_, code)| code).collect()
}

fn replaced(text: &str, this: &str, that: &str) -> String {
    assert_eq!(text.matches(this).count(), 1, "{this}");
    text.replace(this, that)
}

#[test]
fn a_misspelt_name_in_a_practice_says_nothing_of_the_other_list() {
    let question = |texts: &mut Texts| {
        texts.practices = replaced(&texts.practices, "questions: [doing.tools.used]", "questions: [doing.tools.usd]");
    };
    assert_eq!(told(question), ["unknown-question"]);
    let area = |texts: &mut Texts| {
        texts.practices = replaced(&texts.practices, "    areas: [doing.tools]", "    areas: [doing.tool]");
    };
    assert_eq!(told(area), ["unknown-area"]);
}

#[test]
fn what_refers_to_a_part_whose_id_was_written_over_is_not_told() {
    let question = |texts: &mut Texts| {
        let (this, that) = ("questions: [doing.tools.used]", "questions: [doing.tools.used, doing.plans.owned]");
        texts.practices = replaced(&texts.practices, this, that);
        texts.practices =
            replaced(&texts.practices, "    areas: [doing.tools]", "    areas: [doing.tools, doing.plans]");
        texts.rubric = replaced(&texts.rubric, "- id: doing.plans.owned", "- id: doing.plans.written");
    };
    assert_eq!(told(question), ["duplicate-id"]);
    let area = |texts: &mut Texts| texts.rubric = replaced(&texts.rubric, "- id: doing.tools\n", "- id: doing.plans\n");
    assert_eq!(told(area), ["duplicate-id"]);
    let dimension = |texts: &mut Texts| texts.rubric = replaced(&texts.rubric, "- id: showing\n", "- id: doing\n");
    assert_eq!(told(dimension), ["duplicate-id"]);
    let choice = |texts: &mut Texts| texts.rubric = replaced(&texts.rubric, "{id: south,", "{id: north,");
    assert_eq!(told(choice), ["duplicate-id"]);
}

#[test]
fn a_misspelt_name_is_told_beside_a_repeated_id_that_it_cannot_stand_for() {
    let change = |texts: &mut Texts| {
        texts.practices = replaced(&texts.practices, "questions: [doing.tools.used]", "questions: [doing.tools.usd]");
        texts.rubric = replaced(&texts.rubric, "- id: doing.plans.owned", "- id: doing.plans.written");
    };
    assert_eq!(told(change), ["duplicate-id", "unknown-question"]);
}
