//! `hemicycle explain` says what every finding means.

use hemicycle::check::all_rules;

use crate::support::program::hemicycle;

#[test]
fn every_code_has_a_page_with_a_wrong_and_a_right_example() {
    for rule in all_rules() {
        let run = hemicycle(["explain", rule.code]).ends_with(0);
        assert!(run.out.starts_with(&format!("# {} ({}, {})\n", rule.code, rule.family, rule.severity)), "{}", run.out);
        assert!(run.out.contains("```"), "{}", run.out);
    }
}

#[test]
fn without_a_code_all_are_listed() {
    let run = hemicycle(["explain"]).ends_with(0);
    for rule in all_rules() {
        assert!(run.out.lines().any(|line| line.trim_start().starts_with(rule.code)), "{}", rule.code);
    }
}

#[test]
fn a_misspelt_code_is_wrong_usage_and_names_the_nearest() {
    hemicycle(["explain", "duplicte-id"]).ends_with(2).says(&["did you mean `duplicate-id`?"]);
    hemicycle(["explain", "quite-another"]).ends_with(2).says(&["`hemicycle explain` lists them all"]);
}
