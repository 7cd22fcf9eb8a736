//! Blocks between fences, whose first words say what becomes of them.

use super::TemplateFile;
use crate::diagnostic::{Finding, advice, in_ticks, rule};
use crate::report::block::MOST_LINES;
use crate::report::chart::CHARTS;
use crate::report::markdown::{self, DIRECTIVES, fence};

rule!(UNKNOWN_DIRECTIVE, "unknown-directive", Template, Error, "a block between fences that means nothing to a report");
rule!(UNKNOWN_CHART, "unknown-chart", Template, Error, "a template asks for a chart that does not exist");
rule!(DIRECTIVE_WORDS, "directive-words", Template, Error, "words behind a directive that it does not take");

/// What stands behind the fences of a file, as far as it does not depend on the report.
pub(super) fn check(file: &TemplateFile<'_>, dimensions: &[&str]) -> Vec<Finding> {
    let fences = fences(&file.source.text).into_iter().filter(|fence| !fence.words.is_empty());
    fences
        .filter_map(|fence| finding(file, fence.words, dimensions).or_else(|| wrong_words(file, fence.words)))
        .collect()
}

/// A line with which a block begins or ends, and where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Fence<'t> {
    /// The byte of its first sign.
    pub(super) start: usize,
    pub(super) sign: char,
    /// How many signs, at least 3.
    pub(super) length: usize,
    /// What stands behind it; nothing where a block ends.
    pub(super) words: &'t str,
}

/// The fences of a text that are not in a comment. They may stand in a list or a quotation.
pub(super) fn fences(text: &str) -> Vec<Fence<'_>> {
    lines(text).filter_map(|(start, line)| placed(line, start)).collect()
}

/// The lines of a text that do not begin within a comment, each with its first byte.
pub(super) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut in_comment = false;
    let mut next = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let start = next;
        next += line.len();
        let was_in_comment = in_comment;
        let (opened, closed) = (line.rfind("{#"), line.rfind("#}"));
        in_comment = if in_comment { closed.is_none() || opened > closed } else { opened.is_some() && opened > closed };
        (!was_in_comment).then_some((start, line))
    })
}

fn placed(line: &str, start: usize) -> Option<Fence<'_>> {
    let marks = |character: char| character.is_ascii_digit() || " \t>-*+.)\u{feff}".contains(character);
    let begun = line.trim_start_matches(marks);
    let markdown::Fence { sign, length, words } = fence(begun)?;
    Some(Fence { start: start + line.len() - begun.len(), sign, length, words })
}

fn finding(file: &TemplateFile<'_>, words: &str, dimensions: &[&str]) -> Option<Finding> {
    let (name, rest) = words.split_once(' ').unwrap_or((words, ""));
    let chart = rest.trim();
    // Only behind `areas` stands something more.
    let (chart_name, more) = chart.split_once(' ').unwrap_or((chart, ""));
    let chart_name = if more.is_empty() || chart_name == "areas" { chart_name } else { chart };
    let is_chart = CHARTS.contains(&chart_name);
    let dimension = more.trim();
    if name == "chart" && chart_name == "areas" && !dimension.is_empty() && !dimensions.is_empty() {
        let is_unknown = !is_worked_out(dimension) && !dimensions.contains(&dimension);
        let message = || format!("there is no dimension {} for the chart `areas`", in_ticks(dimension));
        let finding = || Finding::new(&UNKNOWN_CHART, file.id, file.place_of(dimension), message());
        return is_unknown.then(|| finding().help(advice(dimension, dimensions)));
    }
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

/// Words behind the name of a directive that it does not take.
fn wrong_words(file: &TemplateFile<'_>, words: &str) -> Option<Finding> {
    let (name, rest) = words.split_once(' ')?;
    let rest = rest.trim();
    if is_worked_out(words) || !DIRECTIVES.contains(&name) {
        return None;
    }
    let number = || rest.parse().is_ok_and(|count: usize| (1..=MOST_LINES).contains(&count));
    let takes = match name {
        // Their words are told by rules of their own.
        "chart" | "language" => return None,
        "contents" if ["1", "2"].contains(&rest) => return None,
        "contents" => "write 1 behind it for chapters alone, or nothing".to_owned(),
        "lines" if number() => return None,
        "lines" => format!("write how many lines there are, from 1 to {MOST_LINES}, and their words in a line below"),
        _ => format!("leave it out; what is to stand in the block begins in the line below ```{name}"),
    };
    let message = format!("{} behind {} means nothing", in_ticks(rest), in_ticks(name));
    Some(Finding::new(&DIRECTIVE_WORDS, file.id, file.place_of(rest), message).help(takes))
}

/// Whether the report decides what the word is.
fn is_worked_out(word: &str) -> bool {
    word.contains("{{") || word.contains("{%")
}
