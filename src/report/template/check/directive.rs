//! Blocks between fences, whose first words say what becomes of them.

use super::TemplateFile;
use crate::diagnostic::{Finding, advice, in_ticks, rule};
use crate::report::chart::CHARTS;
use crate::report::markdown::DIRECTIVES;

rule!(UNKNOWN_DIRECTIVE, "unknown-directive", Template, Error, "a block between fences that means nothing to a report");
rule!(UNKNOWN_CHART, "unknown-chart", Template, Error, "a template asks for a chart that does not exist");

/// What stands behind the fences of a file, as far as it does not depend on the report.
pub(super) fn check(file: &TemplateFile<'_>) -> Vec<Finding> {
    file.source.text.lines().filter_map(|line| finding(file, behind_fence(line)?)).collect()
}

/// The words behind a fence; `None` for other lines, and for a fence that ends a block.
fn behind_fence(line: &str) -> Option<&str> {
    let line = line.trim();
    let words = ["`", "~"].into_iter().find(|sign| line.starts_with(&sign.repeat(3)))?;
    Some(line.trim_start_matches(words).trim_start()).filter(|words| !words.is_empty())
}

fn finding(file: &TemplateFile<'_>, words: &str) -> Option<Finding> {
    let (name, rest) = words.split_once(char::is_whitespace).unwrap_or((words, ""));
    let chart = rest.trim();
    let chart_name = chart.split_whitespace().next().unwrap_or_default();
    let is_chart = CHARTS.contains(&chart_name);
    if is_worked_out(name) || (DIRECTIVES.contains(&name) && (name != "chart" || is_chart || is_worked_out(chart_name)))
    {
        return None;
    }
    let new = |rule, part: &str, message| Finding::new(rule, file.id, file.place_of(part), message);
    Some(match name {
        "chart" if chart.is_empty() => new(&UNKNOWN_CHART, name, "no chart is named here".to_owned())
            .help(format!("write its name behind it, one of: {}", CHARTS.join(", "))),
        "chart" => new(&UNKNOWN_CHART, chart_name, format!("there is no chart {}", in_ticks(chart_name)))
            .help(advice(chart_name, CHARTS)),
        _ => new(&UNKNOWN_DIRECTIVE, name, format!("there is no directive {}", in_ticks(name)))
            .help(advice(name, DIRECTIVES)),
    })
}

/// Whether the report decides what the word is.
fn is_worked_out(word: &str) -> bool {
    word.contains("{{") || word.contains("{%")
}
