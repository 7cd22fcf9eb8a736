//! Blocks between fences, whose first words say what becomes of them.

use super::TemplateFile;
use crate::diagnostic::{Finding, advice, in_ticks, rule};
use crate::report::chart::CHARTS;
use crate::report::markdown::DIRECTIVES;

rule!(UNKNOWN_DIRECTIVE, "unknown-directive", Template, Error, "a block between fences that means nothing to a report");
rule!(UNKNOWN_CHART, "unknown-chart", Template, Error, "a template asks for a chart that does not exist");

/// What stands behind the fences of a file, as far as it does not depend on the report.
pub(super) fn check(file: &TemplateFile<'_>) -> Vec<Finding> {
    let mut in_comment = false;
    let lines = file.source.text.lines().filter(|line| {
        let was_in_comment = in_comment;
        let opened = line.rfind("{#");
        let closed = line.rfind("#}");
        in_comment = if in_comment { closed.is_none() || opened > closed } else { opened.is_some() && opened > closed };
        !was_in_comment
    });
    lines.filter_map(|line| finding(file, behind_fence(line)?)).collect()
}

/// The words behind a fence, which may stand in a list or a quotation; `None` for other lines, and for a fence that ends a
/// block.
fn behind_fence(line: &str) -> Option<&str> {
    let marks = |character: char| character.is_ascii_digit() || " \t>-*+.)".contains(character);
    let line = line.trim_start_matches(marks).trim_end();
    let words = ["`", "~"].into_iter().find(|sign| line.starts_with(&sign.repeat(3)))?;
    let behind = line.trim_start_matches(words).trim_start();
    // Behind a fence of backticks stands no other one: it is code within a line.
    let is_code = words == "`" && behind.contains('`');
    Some(behind).filter(|behind| !behind.is_empty() && !is_code)
}

fn finding(file: &TemplateFile<'_>, words: &str) -> Option<Finding> {
    let (name, rest) = words.split_once(' ').unwrap_or((words, ""));
    let chart = rest.trim();
    // Only behind `areas` stands something more.
    let (chart_name, more) = chart.split_once(' ').unwrap_or((chart, ""));
    let chart_name = if more.is_empty() || chart_name == "areas" { chart_name } else { chart };
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
