//! What is told says what to write, in words that fit the key.

use hemicycle::diagnostic::Source;

use super::fixture::findings;

/// `message; help` of everything with this code in a file.
fn told(code: &str, name: &str, text: &str) -> Vec<String> {
    let found = findings(&[Source::new(name, text)]);
    (found.iter().filter(|finding| finding.rule.code == code))
        .map(|finding| format!("{}; {}", finding.message, finding.help.as_deref().unwrap_or_default()))
        .collect()
}

#[test]
fn a_date_to_come_is_told_with_what_belongs_at_its_key() {
    let told = |name: &str, text: &str| told("future-date", name, text);
    let future = "`2096-01-01` has not come yet; write the";
    assert_eq!(
        told("rubric.yaml", "date: 2096-01-01\n"),
        [format!("{future} day on which this version was published")]
    );
    assert_eq!(
        told("rubric.yaml", "sources: {one: {as_of: 2096-01-01}}\n"),
        [format!("{future} day on which it was seen")]
    );
    let year = "`2096` has not come yet; write the year in which it";
    let practice = "practices: [{id: one, year: 2096}]\n";
    assert_eq!(told("catalogue/practices.yaml", practice), [format!("{year} began")]);
    assert_eq!(told("catalogue/guides.yaml", "guides: [{id: one, year: 2096}]\n"), [format!("{year} was published")]);
    let answers = "rubric: {id: parliament-innovation, version: '1.0'}\nstarted: 2096-01-01\n";
    assert_eq!(told("answers.yaml", answers), [format!("{future} day on which the assessment began")]);
}

#[test]
fn a_scale_of_one_level_is_told_once_and_not_at_every_level() {
    let text = "scale: [{level: 1, points: 0, from: 0}]\nrecommending: {target: 4}\n\
                dimensions: [{id: a, areas: [{id: a.b, questions: [{id: a.b.c, core: true, levels: {1: a, 2: b}}]}]}]\n";
    let found = findings(&[Source::new("rubric.yaml", text)]);
    let codes: Vec<&str> =
        found.iter().map(|finding| finding.rule.code).filter(|code| *code != "missing-field").collect();
    assert_eq!(codes, ["wrong-length"]);
}
