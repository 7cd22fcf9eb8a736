//! `hemicycle explain`: what a finding means.

use std::borrow::Cow;

use anyhow::Result;
use hemicycle::check::all_rules;
use hemicycle::diagnostic::{Family, Rule};
use hemicycle::words::Words;

use crate::cli::arguments::ExplainOptions;
use crate::cli::commands::validate::rule_of_code;
use crate::cli::exit_status::ExitStatus;
use crate::cli::output::{line_width, print};

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
    let explanation = fitted(rule.explanation, line_width());
    format!("# {} ({}, {})\n\n{}.\n\n{explanation}", rule.code, rule.family, rule.severity, rule.summary)
}

/// A page with the lines of its paragraphs broken anew; lists and examples stay as they are.
fn fitted(page: &str, width: usize) -> String {
    let (mut lines, mut paragraph, mut fence) = (Vec::new(), Vec::new(), None);
    for line in page.lines().chain([""]) {
        let opens = line.strip_prefix("```").map(|rest| 3 + rest.len() - rest.trim_start_matches('`').len());
        let is_prose = fence.is_none() && opens.is_none() && !line.is_empty() && !line.starts_with(['-', ' ', '|']);
        if is_prose {
            paragraph.push(line);
            continue;
        }
        if !paragraph.is_empty() {
            lines.extend(textwrap::wrap(&paragraph.join(" "), width).into_iter().map(Cow::into_owned));
            paragraph.clear();
        }
        lines.push(line.to_owned());
        fence = match (fence, opens) {
            (None, opened) => opened,
            (Some(open), Some(closed)) if closed >= open && line.trim_end_matches('`').is_empty() => None,
            (Some(open), _) => Some(open),
        };
    }
    // The page ended with a line end, and the empty line that ended its last paragraph makes another.
    lines.join("\n")
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
