//! `hemicycle explain`: what a finding means.

use anyhow::Result;
use hemicycle::check::all_rules;
use hemicycle::diagnostic::{Family, Rule};
use hemicycle::words::Words;

use crate::cli::arguments::ExplainOptions;
use crate::cli::commands::validate::rule_of_code;
use crate::cli::exit_status::ExitStatus;
use crate::cli::output::print;

/// Prints the page of a code, or the list of all codes.
pub fn run(options: &ExplainOptions) -> Result<ExitStatus> {
    let words = Words::english();
    match &options.code {
        Some(code) => print(&page(rule_of_code(code, &words)?))?,
        None => print(&list(&words))?,
    }
    Ok(ExitStatus::Fine)
}

fn page(rule: &Rule) -> String {
    format!("# {} ({}, {})\n\n{}.\n\n{}", rule.code, rule.family, rule.severity, rule.summary, rule.explanation)
}

/// All codes with what they mean, family by family.
fn list(words: &Words) -> String {
    let widest = all_rules().iter().map(|rule| rule.code.len()).max().unwrap_or_default();
    let mut text = String::new();
    for family in Family::ALL {
        text.push_str(&format!("{family}\n"));
        for rule in all_rules().iter().filter(|rule| rule.family == family) {
            text.push_str(&format!("  {:widest$}  {:7}  {}\n", rule.code, rule.severity, rule.summary));
        }
        text.push('\n');
    }
    text + &words.say("explain-one") + "\n"
}
