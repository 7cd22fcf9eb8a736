//! The scores as lines of text for a terminal.

use unicode_width::UnicodeWidthStr;

use crate::report::Report;
use crate::report::model::DimensionView;
use crate::words::Words;

/// Characters of a bar from 0 to 100 points.
const BAR: usize = 20;
/// How many practices are named.
const PRACTICES: usize = 3;

/// The scorecard of one assessment, ready to print, at most `width` characters wide.
pub fn scorecard(report: &Report, width: usize, words: &Words) -> String {
    let mut lines = vec![report.parliament.name.clone(), summary(report, words), String::new()];
    let longest = report.dimensions.iter().map(|dimension| dimension.title.width()).max().unwrap_or(0);
    for dimension in &report.dimensions {
        lines.push(dimension_line(dimension, longest, words));
        lines.extend(remark(dimension, words).map(|remark| wrapped(&remark, width, "  ")));
    }
    lines.push(String::new());
    lines.push(wrapped(&words.say("score-legend"), width, ""));
    if !report.practices.is_empty() || !report.hubs.is_empty() {
        lines.push(String::new());
        lines.push(words.say("score-first-recommendations"));
    }
    for practice in report.practices.iter().take(PRACTICES) {
        let values = [("practice", (&practice.title).into()), ("area", (&practice.area).into())];
        lines.push(item(&words.say_with("score-practice", &values), width));
    }
    if let Some(hub) = report.hubs.first() {
        let name = [("hub", (&hub.name).into())];
        let line = match hub.action {
            "join" => words.say_with("score-hub-join", &name),
            "ask_first" => words.say_with("score-hub-ask", &name),
            _ => words.say_with("score-hub-contribute", &name),
        };
        lines.push(item(&line, width));
    }
    lines.join("\n") + "\n"
}

fn summary(report: &Report, words: &Words) -> String {
    let coverage = report.coverage;
    words.say_with(
        "score-summary",
        &[
            ("day", (&report.last_day).into()),
            ("answered", coverage.with_level.into()),
            ("questions", coverage.questions.into()),
            ("open", (coverage.unknown + coverage.unanswered).into()),
        ],
    )
}

fn dimension_line(dimension: &DimensionView, longest: usize, words: &Words) -> String {
    let pad = " ".repeat(longest - dimension.title.width());
    let level = match &dimension.level {
        Some(level) => format!("{} {}", level.number, level.name),
        None => words.say("chart-no-level"),
    };
    let number = |points: Option<i64>| points.map_or("–".to_owned(), |points| points.to_string());
    let (claimed, evidenced) = (number(dimension.claimed), number(dimension.evidenced));
    format!("{}{pad}  {}  {evidenced:>3}  ({claimed:>3})  {level}", dimension.title, bar(dimension))
}

/// Filled as far as is evidenced, marked as far as is claimed.
fn bar(dimension: &DimensionView) -> String {
    let length = |points: Option<i64>| points.map_or(0, |points| (points.clamp(0, 100) as usize * BAR + 50) / 100);
    let (evidenced, claimed) = (length(dimension.evidenced), length(dimension.claimed));
    (0..BAR)
        .map(|place| match place {
            _ if place < evidenced => '#',
            _ if place < claimed => '+',
            _ => '.',
        })
        .collect()
}

fn remark(dimension: &DimensionView, words: &Words) -> Option<String> {
    if dimension.status == "not_enough_known" {
        return Some(words.say("score-not-enough-known"));
    }
    let gate = dimension.held_by.as_ref()?;
    let questions: Vec<&str> = gate.questions.iter().map(|question| question.text.as_str()).collect();
    let areas: Vec<&str> = gate.areas.iter().map(|area| area.title.as_str()).collect();
    Some(match gate.kind {
        "weakest_core" => words.say_with("score-held-by-core", &[("questions", (&questions.join(" ")).into())]),
        "area_too_low" => words.say_with("score-held-by-area", &[("areas", (&areas.join(", ")).into())]),
        _ => words.say_with("score-core-open", &[("questions", (&questions.join(" ")).into())]),
    })
}

fn wrapped(text: &str, width: usize, indent: &str) -> String {
    textwrap::fill(text, textwrap::Options::new(width.max(40)).initial_indent(indent).subsequent_indent(indent))
}

fn item(text: &str, width: usize) -> String {
    textwrap::fill(text, textwrap::Options::new(width.max(40)).initial_indent("  - ").subsequent_indent("    "))
}
