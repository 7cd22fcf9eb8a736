//! `hemicycle report --chart`: one chart as a file of its own.

use std::path::Path;

use anyhow::Result;
use hemicycle::diagnostic::advice_and_all;
use hemicycle::export;
use hemicycle::report::chart::{CHARTS, chart};
use hemicycle::report::{Looks, Report};
use hemicycle::words::Words;

use crate::cli::arguments::{ReportFormat, ReportOptions};
use crate::cli::exit_status::{ExitStatus, Failure};
use crate::cli::files::{could_not_write, write_atomically};

/// Whether a chart and its format are asked for together, and the chart by a name that there is.
///
/// # Errors
///
/// They are not (status 2).
pub fn check(options: &ReportOptions, words: &Words) -> Result<()> {
    let is_picture = options.format == ReportFormat::Svg;
    let message = match &options.chart {
        Some(name) if !is_known(name) => no_such(name, words),
        Some(_) if !is_picture => words.say("chart-needs-svg"),
        None if is_picture => return Err(unnamed(words).into()),
        Some(_) | None => return Ok(()),
    };
    Err(Failure::new(ExitStatus::WrongUsage, message).into())
}

/// A picture is asked for, and not which.
pub fn unnamed(words: &Words) -> Failure {
    Failure::new(ExitStatus::WrongUsage, words.say_with("svg-needs-chart", &[("names", (&names()).into())]))
}

/// Writes one chart of a report.
///
/// # Errors
///
/// There is no such dimension (status 2), nothing to draw (status 1), or the file cannot be written.
pub fn write(name: &str, report: &Report, looks: &Looks, path: &Path, own: &Words, words: &Words) -> Result<()> {
    let drawing = chart(name, report, &looks.theme, own)
        .ok_or_else(|| Failure::new(ExitStatus::WrongUsage, no_such_dimension(name, report, words)))?;
    let kind = match name.split_whitespace().next().unwrap_or_default() {
        "hemicycle" => own.say("chart-title-hemicycle"),
        "profile" => own.say("chart-title-profile"),
        "heat-map" => own.say("chart-title-heat-map"),
        "before-after" => own.say("chart-title-before-after"),
        "roadmap" => own.say("chart-title-roadmap"),
        _ => own.say("chart-title-areas"),
    };
    let parliament = &report.parliament.name;
    let values = [("chart", (&kind).into()), ("parliament", parliament.into()), ("day", (&report.last_day).into())];
    let title = own.say_with("chart-title", &values);
    let picture =
        export::svg_file(&drawing, &title, looks.language(&report.rubric.language)).ok_or_else(|| match name {
            "before-after" => Failure::new(ExitStatus::WrongUsage, words.say("chart-needs-before")),
            _ => Failure::new(ExitStatus::Problems, words.say_with("chart-of-nothing", &[("name", name.into())])),
        })?;
    write_atomically(path, picture.as_bytes()).map_err(|error| could_not_write(path, &error).into())
}

fn is_known(name: &str) -> bool {
    let mut parts = name.split_whitespace();
    let first = parts.next().unwrap_or_default();
    CHARTS.contains(&first) && (parts.next().is_none() || first == "areas")
}

fn names() -> String {
    CHARTS.join(", ")
}

fn no_such(name: &str, words: &Words) -> String {
    unknown(name, CHARTS, words)
}

fn no_such_dimension(name: &str, report: &Report, words: &Words) -> String {
    let ids: Vec<String> = report.dimensions.iter().map(|dimension| format!("areas {}", dimension.id)).collect();
    unknown(name, &ids.iter().map(String::as_str).collect::<Vec<_>>(), words)
}

fn unknown(name: &str, offered: &[&str], words: &Words) -> String {
    words.say_with(
        "chart-unknown",
        &[("name", name.into()), ("advice", (&advice_and_all(name, offered, "one of")).into())],
    )
}
