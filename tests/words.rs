//! The program's own words are complete and plain.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use hemicycle::words::{self, ProblemKind, Value, Words};
use proptest::prelude::*;

const PROGRAM: &str = include_str!("../templates/words/en.ftl");
const REPORT: &str = include_str!("../templates/report/words.ftl");

#[test]
fn every_sentence_that_the_source_names_exists_and_every_sentence_is_used() {
    let used = names_in_source();
    let defined: BTreeSet<String> = names(PROGRAM).into_iter().chain(names(REPORT)).collect();
    let missing: Vec<&String> = used.difference(&defined).collect();
    let unused: Vec<&String> = defined.difference(&used).collect();
    assert!(missing.is_empty(), "named in the source but in no file of words: {missing:?}");
    assert!(unused.is_empty(), "in a file of words but not named in the source: {unused:?}");
}

#[test]
fn the_words_are_read_and_plain() {
    Words::english();
    for line in PROGRAM.lines().chain(REPORT.lines()).filter(|line| !line.starts_with('#')) {
        assert!(!line.contains('!'), "no exclamation marks: {line}");
    }
}

#[test]
fn what_a_report_says_can_be_translated() {
    let is_of_a_report = |path: &str| {
        path.starts_with("src/report")
            || path.starts_with("src/export/html")
            || path.starts_with("src/pdf")
            || path == "src/words/date.rs"
    };
    let said: BTreeSet<String> = names_in_source_where(is_of_a_report);
    let translatable = names(REPORT);
    let kept: Vec<&String> = said.difference(&translatable).collect();
    assert!(kept.is_empty(), "not in templates/report/words.ftl, where a template has its own: {kept:?}");
    // The titles of charts as files of their own are said by the command that writes them.
    let idle = translatable.difference(&said).filter(|name| !name.starts_with("chart-title"));
    assert_eq!(idle.collect::<Vec<_>>(), Vec::<&String>::new(), "said by no report");
}

fn names(words: &str) -> BTreeSet<String> {
    (words.lines())
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
        .collect()
}

/// Names after `say(`, `say_with(` and the like: texts in kebab-case that begin a call.
fn names_in_source() -> BTreeSet<String> {
    names_in_source_where(|_| true)
}

/// The same in files whose path from the project's root is meant.
fn names_in_source_where(is_meant: impl Fn(&str) -> bool) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut names = BTreeSet::new();
    let mut folders = vec![root.join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if is_meant(&path.strip_prefix(root).expect("a part").to_string_lossy().replace('\\', "/")) {
                let text = fs::read_to_string(&path).expect("a source file");
                for (index, _) in text.match_indices("say(").chain(text.match_indices("say_with(")) {
                    let rest = text[index..].split_once('(').map_or("", |(_, rest)| rest).trim_start();
                    if let Some(name) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()) {
                        names.insert(name.to_owned());
                    }
                }
            }
        }
    }
    names
}

#[test]
fn a_number_asks_for_the_form_that_it_has_in_the_language() {
    let text = "chart-step-prove = { $count ->\n    [one] one\n    [few] few\n   *[other] other\n}\n";
    let form = |language: &str, count: usize| {
        Words::with_own(text, language).say_with("chart-step-prove", &[("count", count.into())])
    };
    for (language, count, expected) in [
        ("en", 0, "other"),
        ("en", 1, "one"),
        ("fr", 0, "one"),
        ("fr-CA", 2, "other"),
        ("pl", 3, "few"),
        ("zxx", 1, "one"),
        ("no language", 1, "one"),
    ] {
        assert_eq!(form(language, count), expected, "{count} in {language}");
    }
}

#[test]
fn a_word_of_ones_own_is_one_line_and_what_cannot_be_said_is_said_in_english() {
    let text = "chart-now = eins\n    zwei{ \"\\u0007\" }\u{a0}drei\nchart-range = { $bas }\nchart-before = { chart-change }\n\
                chart-change = { chart-before }\n";
    let words = Words::with_own(text, "de");
    assert_eq!(words.say("chart-now"), "eins zwei \u{a0}drei");
    let (low, high) = (("low", Value::Text("1")), ("high", Value::Text("2")));
    assert_eq!(words.say_with("chart-range", &[low, high]), "1 to 2");
    assert_eq!(words.say("chart-before"), "before");
}

/// Finds what is wrong with a text and says every word with it.
fn bear(text: &str) {
    for problem in words::problems(text) {
        assert!(problem.bytes.start <= problem.bytes.end && problem.bytes.end <= text.len(), "{problem:?} in {text:?}");
        assert!(text.is_char_boundary(problem.bytes.start) && text.is_char_boundary(problem.bytes.end), "{problem:?}");
    }
    let words = Words::with_own(text, "fr");
    let gaps: BTreeSet<&str> = REPORT.split("{ $").skip(1).filter_map(|rest| rest.split(' ').next()).collect();
    let values: Vec<(&str, Value<'_>)> = gaps.iter().map(|gap| (*gap, Value::Count(3))).collect();
    for name in words::names() {
        words.say_with(name, &values);
    }
}

#[test]
fn damaged_words_are_told_and_never_end_the_program() {
    for cut in (0..REPORT.len()).filter(|cut| REPORT.is_char_boundary(*cut)).step_by(37) {
        bear(&REPORT[..cut]);
        bear(&REPORT[cut..]);
    }
    for (index, sign) in "{}$-=[]*.\"\\(\n\r\u{feff}é\u{0}".chars().cycle().enumerate().take(400) {
        let place = (index * 9173) % REPORT.len();
        let place = (place..).find(|place| REPORT.is_char_boundary(*place)).expect("an end");
        bear(&format!("{}{sign}{}", &REPORT[..place], &REPORT[place..]));
    }
    let deep = |sign: &str| format!("chart-now = {}", sign.repeat(100_000));
    let chain: String = (0..2_000).map(|step| format!("-t{step} = {{ -t{} }}\n", step + 1)).collect();
    let doubled: String = (0..40).map(|step| format!("-t{step} = {{ -t{n} }}{{ -t{n} }}\n", n = step + 1)).collect();
    let number = "9".repeat(400);
    for hostile in [
        deep("{"),
        deep("{\n"),
        deep("{ A("),
        deep("{ A(\nB("),
        deep("{ -t(a: "),
        deep("{ \"{\" }"),
        format!("chart-now = {{ -t0 }}\n{chain}"),
        format!("chart-now = {{ -t0 }}\n{doubled}-t40 = x\n"),
        format!("chart-now = {{ {number} ->\n *[one] x\n}}\n"),
        format!("chart-now = {{ 0.{number} ->\n *[one] x\n}}\n"),
        format!("chart-now = {{ -t(a: {number}) }}\n-t = {{ $a ->\n *[one] x\n}}\n"),
        "chart-now = { \"\\u12é\" }".to_owned(),
        "chart-now = { \"\\U00012é\" }".to_owned(),
        "chart-now = { \"\\uD800\\u0000\" }".to_owned(),
        "chart-now = { \"\\u".to_owned(),
        "chart-now = { chart-now }".to_owned(),
    ] {
        bear(&hostile);
    }
    assert!(words::problems(REPORT).is_empty());
}

#[test]
fn a_brace_without_an_end_is_told_where_it_begins_and_takes_no_other_word_with_it() {
    let text = REPORT.replacen("chart-claimed = claimed", "chart-claimed = déclaré {", 1);
    let problems = words::problems(&text);
    let [problem] = &problems[..] else { panic!("{problems:?}") };
    assert_eq!(problem.bytes.start, text.find("déclaré {").expect("the word") + "déclaré ".len());
    assert!(matches!(problem.kind, ProblemKind::Syntax { what: "this brace has no end here", .. }), "{problem:?}");
}

#[test]
fn words_that_cannot_be_put_together_are_told() {
    let laughs: String = (0..9).map(|step| format!("-t{step} = {{ -t{n} }}{{ -t{n} }}\n", n = step + 1)).collect();
    let text = format!("chart-now = {{ -t0 }}\n{laughs}-t9 = x\n");
    let is_told = |problem: &words::Problem| problem.kind == ProblemKind::Endless { name: "chart-now".to_owned() };
    assert!(words::problems(&text).iter().any(is_told));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn any_text_can_be_held_against_the_words(text in "([a-z]{1,3}|chart-now|=|\\n| |\\{|\\}|\\$|->|\\[one\\]|\\*|\"|\\\\u|é|[0-9]{1,5}|-|\\(|\\)){0,60}") {
        bear(&format!("chart-now = {text}"));
        bear(&text);
    }
}
