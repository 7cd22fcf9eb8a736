//! Each rule tells what it is there for, in words, at its place, and nothing that is nearly so.

mod expected;
pub mod fixture;
mod followups;
mod gates;
mod never_recommended;
mod translations;
mod wording;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use hemicycle::check::all_rules;
use hemicycle::diagnostic::{Family, Finding};

use fixture::{Example, blocks, examples};

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn page(folder: &str, code: &str) -> Option<String> {
    let text = fs::read_to_string(root(folder).join(format!("{code}.md"))).ok()?;
    Some(text.replace("\r\n", "\n"))
}

/// Codes of the findings of an example, without those that only say that it is a fragment, or the sample small.
fn codes(findings: &[Finding], code: &str) -> BTreeSet<&'static str> {
    let is_of_a_fragment = |finding: &&Finding| {
        finding.rule.code != code
            && ["missing-field", "area-without-entry", "case-not-run", "missing-words"].contains(&finding.rule.code)
    };
    findings.iter().filter(|finding| !is_of_a_fragment(finding)).map(|finding| finding.rule.code).collect()
}

/// What is wrong with an example that should be told by this code alone, or by none.
fn complaint(example: &Example, code: &'static str, should_be_told: bool, file: &str) -> Option<String> {
    let findings = example.findings();
    let mut told = codes(&findings, code);
    if code == "case-not-run" && should_be_told {
        // It is there only beside what is wrong with the rubric.
        told.retain(|other| *other == code);
    }
    let expected = if should_be_told { BTreeSet::from([code]) } else { BTreeSet::new() };
    let messages: Vec<&str> = findings.iter().map(|finding| finding.message.as_str()).collect();
    (told != expected)
        .then(|| format!("{file}: {told:?} instead of {expected:?}\n{}\n{messages:#?}\n", example.shown()))
}

#[test]
fn every_page_explains_its_rule_with_a_wrong_and_a_right_example() {
    let mut complaints = Vec::new();
    for rule in all_rules() {
        let page = page("src/docs/findings", rule.code).expect("every rule has a page");
        let blocks = blocks(&page);
        assert!(!blocks.is_empty(), "{}: no example", rule.code);
        if blocks.iter().all(|block| block.language == "sh") {
            continue;
        }
        let (wrong, right) = page.split_once("Right:").unwrap_or_else(|| panic!("{}: no `Right:`", rule.code));
        assert!(wrong.contains("Wrong:"), "{}: no `Wrong:`", rule.code);
        complaints.extend(complaint(&Example::of(wrong), rule.code, true, rule.code));
        complaints.extend(complaint(&Example::of(right), rule.code, false, rule.code));
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn every_rule_has_files_that_trigger_it_and_files_that_nearly_do() {
    let mut complaints = Vec::new();
    for rule in all_rules() {
        let file = format!("tests/fixtures/diagnostic/{}.md", rule.code);
        let Some(text) = page("tests/fixtures/diagnostic", rule.code) else {
            let is_tested_elsewhere = TESTED_ELSEWHERE.contains(&rule.code) || rule.family == Family::Answers;
            assert!(is_tested_elsewhere, "{file} does not exist");
            continue;
        };
        let (triggers, near_misses) = examples(&text);
        assert!(!triggers.is_empty() && !near_misses.is_empty(), "{file} needs both kinds of examples");
        complaints.extend(triggers.iter().filter_map(|example| complaint(example, rule.code, true, &file)));
        complaints.extend(near_misses.iter().filter_map(|example| complaint(example, rule.code, false, &file)));
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

/// Rules about bytes, links and pipes, which no text can show; see the tests of reading, and of `cannot-fill` those of templates. Those about answers are tested in
/// `tests/answers/codes.rs`, that about words that are not there in `tests/cli/translated.rs`.
const TESTED_ELSEWHERE: &[&str] =
    &["cannot-fill", "cannot-read", "folder-loop", "missing-words", "not-a-file", "not-utf8", "too-large", "too-much"];

#[test]
fn every_page_and_every_fixture_belongs_to_a_rule() {
    let codes: BTreeSet<&str> = all_rules().iter().map(|rule| rule.code).collect();
    assert_eq!(codes.len(), all_rules().len(), "a code stands twice");
    for folder in ["src/docs/findings", "tests/fixtures/diagnostic"] {
        for entry in fs::read_dir(root(folder)).expect("the folder") {
            let path = entry.expect("a file").path();
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            assert!(codes.contains(name.as_str()), "{} belongs to no rule", path.display());
        }
    }
}
