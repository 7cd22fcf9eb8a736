//! Words in another language are held to what holds for the rubric's own.

use hemicycle::diagnostic::Source;

use super::fixture::findings;

const QUESTION: &str =
    "dimensions: [{id: a, areas: [{id: a.b, questions: [{id: a.b.c, levels: {1: Few., 2: Few.}}]}]}]";

/// `file: code` of what is told of these files, without what a fragment lacks.
fn told(files: &[(&str, &str)]) -> Vec<String> {
    let files: Vec<Source> = files.iter().map(|(name, text)| Source::new(*name, *text)).collect();
    let of_interest = |code: &str| code != "missing-field" && code != "no-core-question";
    (findings(&files).iter().filter(|finding| of_interest(finding.rule.code)))
        .map(|finding| format!("{}: {}", files[finding.at.file.0].name, finding.rule.code))
        .collect()
}

#[test]
fn levels_that_the_rubric_itself_does_not_keep_apart_are_told_once() {
    let translation = "translates: sample\nlanguage: fr\nquestions: {a.b.c: {levels: {1: Peu., 2: Peu.}}}\n";
    let files = [("rubric.yaml", QUESTION), ("translations/fr.yaml", translation)];
    assert_eq!(told(&files), ["rubric.yaml: same-level-text"]);
}

#[test]
fn a_copy_under_another_name_is_told_with_the_place_of_the_other() {
    let french = "translates: sample\nlanguage: fr\n";
    let files = [Source::new("translations/de.yaml", french), Source::new("translations/fr.yaml", french)];
    let all = findings(&files);
    let [finding] = all.as_slice() else { panic!("{all:?}") };
    assert_eq!(finding.rule.code, "translation-language");
    assert_eq!(finding.help.as_deref(), Some("write `language: de`"));
    assert_eq!(files[finding.also[0].file.0].name, "translations/fr.yaml");
}
