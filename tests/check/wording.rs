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

/// `message; help` of everything with this code in a rubric, and the text that its fixes would put in.
fn corrected(code: &str, text: &str) -> Vec<(String, Option<String>)> {
    let found = findings(&[Source::new("rubric.yaml", text)]);
    (found.iter().filter(|finding| finding.rule.code == code))
        .map(|finding| {
            let told = format!("{}; {}", finding.message, finding.help.as_deref().unwrap_or_default());
            (told, finding.fix.as_ref().map(|fix| fix.edits[0].text.clone()))
        })
        .collect()
}

#[test]
fn a_truth_in_quotes_is_told_as_a_text() {
    let told = corrected("wrong-type", "scoring: {unknown: {core_leaves_no_level: \"true\"}}\n");
    let words = "`core_leaves_no_level` must be `true` or `false`, not a text in quotes; remove the quotes: `true`";
    assert_eq!(told, [(words.to_owned(), Some("true".to_owned()))]);
}

#[test]
fn a_number_written_as_elsewhere_is_told_as_it_must_be_written() {
    let help = |text: String| -> String {
        let told = told("wrong-type", "rubric.yaml", &text);
        let [told] = told.as_slice() else { panic!("{text}: {told:?}") };
        told.split_once("; ").expect("a help").1.to_owned()
    };
    let share = |value: &str| help(format!("scoring:\n  unknown:\n    no_score_above: {value}\n"));
    let plainly = "write a number from 0 to 1, in decimal digits without signs between";
    for (value, expected) in [
        ("0,20", "write `0.20`"),
        ("\"0,20\"", "write `0.20`"),
        ("20%", "write `0.20`"),
        ("5 %", "write `0.05`"),
        ("12,5%", "write `0.125`"),
        ("101%", plainly),
        ("1,5", plainly),
        ("some", plainly),
    ] {
        assert_eq!(share(value), expected, "{value}");
    }
    let hostile = format!("0,{}%", "0".repeat(70_000));
    assert_eq!(share(&hostile), plainly);
    let points = |value: &str| help(format!("scale:\n  - points: {value}\n  - level: 2\n"));
    assert_eq!(points("37,5"), "write `37.5`");
    // A comma before three digits may part thousands.
    assert_eq!(points("1,000"), "write a number from 0 to 100, in decimal digits without signs between");
}

#[test]
fn a_value_that_became_a_comment_is_told_with_its_quotes() {
    let colours = "colours:\n  muted: #566270 # captions\n  levels:\n    - #cfe0ee\n";
    let found = findings(&[Source::new("theme.yaml", colours)]);
    let fixes: Vec<&str> = found.iter().flat_map(|finding| &finding.fix).map(|fix| &*fix.edits[0].text).collect();
    assert_eq!(fixes, ["\"#566270\"", "\"#cfe0ee\""]);
    assert_eq!(
        told("empty-value", "theme.yaml", "colours:\n  muted: #566270\n"),
        ["`muted` has no value, because `#` begins a comment; put it between quotes: `\"#566270\"`"]
    );
    assert_eq!(
        corrected("empty-value", "title: # Innovation\n"),
        [(
            "`title` has no value, because `#` begins a comment; if it is meant as the text, put it between quotes: \
             `'# Innovation'`"
                .to_owned(),
            None
        )]
    );
    for other in ["title: # ---\n", "title: #\n", "title:\n# Innovation\n", "scale: # the steps\n"] {
        assert!(!told("empty-value", "rubric.yaml", other)[0].contains("comment"), "{other}");
    }
}

#[test]
fn an_empty_date_is_told_as_empty() {
    assert_eq!(
        told("empty-value", "rubric.yaml", "date: \"\"\n"),
        ["`date` is empty; write a year, a month or a day between quotes: \"2026\", \"2026-03\" or \"2026-03-15\""]
    );
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
