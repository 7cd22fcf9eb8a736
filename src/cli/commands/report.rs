//! `hemicycle report`: the report of an answers file.

mod before;
mod chart;
pub mod looks;
mod targets;
mod verify;

use std::path::{Path, PathBuf};

use anyhow::Result;
use hemicycle::answers::Answers;
use hemicycle::export::{self, Shape};
use hemicycle::pdf;
use hemicycle::report::block::Document;
use hemicycle::report::theme::Theme;
use hemicycle::report::{Looks, Report, assess, document};
use hemicycle::rubric::{Pack, builtin_pack};
use hemicycle::words::Words;

use crate::cli::arguments::{ReportFormat, ReportOptions};
use crate::cli::assessment::read_answers_with_budget;
use crate::cli::clock::report_time;
use crate::cli::exit_status::{self, ExitStatus, Failure};
use crate::cli::files::{could_not_write, write_atomically};
use crate::cli::output::{line_width, print, tell};
use before::Earlier;
use targets::{beside, targets};
pub use targets::{check_target, in_the_way, would_replace};

/// Writes the report of each file.
pub fn run(options: &ReportOptions) -> Result<ExitStatus> {
    let pack = builtin_pack();
    let words = Words::english();
    chart::check(options, &words)?;
    let targets = targets(options, &words)?;
    let budget = options.budget.as_deref();
    let mut looks = looks::read(options.template.as_deref(), options.theme.as_deref(), &words)?;
    looks.extent = looks::extent(&options.sections, options.leadership, &looks.template, &words)?;
    if looks.extent.needs_earlier_answers() && options.before.is_none() {
        return Err(Failure::new(ExitStatus::WrongUsage, words.say("report-change-needs-before")).into());
    }
    let own = looks.words(&pack.rubric);
    let earlier = Earlier::read(options, &pack, &own, &words)?;
    if let (Some(file), Some(answers)) = (&options.verify, &options.answers) {
        let report = earlier.compare(
            &pack,
            &read_answers_with_budget(answers, budget, &pack, &words)?,
            answers,
            &own,
            &words,
        )?;
        return verify::verify(file, &report, &looks, &own, &words);
    }
    let mut status = ExitStatus::Fine;
    for (file, path) in options.files.iter().zip(&targets) {
        let written = read_answers_with_budget(file, budget, &pack, &words).and_then(|answers| {
            let report = earlier.compare(&pack, &answers, file, &own, &words)?;
            match &options.chart {
                Some(name) => chart::write(name, &report, &looks, path, &own, &words),
                None => write_report(report, &looks, options.format, path, &own, &words),
            }
        });
        match written {
            Ok(()) => tell(&words.say_with("report-written", &[("path", (&path.display().to_string()).into())])),
            // One file that cannot be used must not cost the reports of the others.
            Err(error) => status = status.max(exit_status::report(&error)),
        }
    }
    Ok(status)
}

/// After an interview: prints the scorecard on standard output and writes the report beside the answers.
/// Returns the report's path.
///
/// # Errors
///
/// The report cannot be written.
pub fn finish(pack: &Pack, answers: &Answers, shape: Shape, file: &Path) -> Result<PathBuf> {
    let words = Words::english();
    let report = assess(pack, answers);
    print(&format!("{}\n", export::scorecard(&report, shape, line_width(), &words)))?;
    let path = beside(file);
    write_report(report, &Looks::builtin(), ReportFormat::Pdf, &path, &words, &words)?;
    Ok(path)
}

/// Writes a report, or another document of its template, in a format. Its `own` words are those of its looks.
///
/// # Errors
///
/// The template has a mistake (status 1), or the file cannot be written (status 74).
pub fn write_report(
    report: Report,
    looks: &Looks,
    format: ReportFormat,
    path: &Path,
    own: &Words,
    words: &Words,
) -> Result<()> {
    let producer = format!("{} {}", report.program.name, report.program.version);
    let document = document(report, looks, own).map_err(|error| looks::refused(&error, words))?;
    let bytes = match format {
        ReportFormat::Pdf => pdf_bytes(producer, &document, &looks.theme, words)?,
        ReportFormat::Html => export::html(&document, &looks.theme, own).into_bytes(),
        ReportFormat::Markdown => export::markdown(&document).into_bytes(),
        ReportFormat::Docx => export::docx(&document, &looks.theme, report_time()?.as_second())?,
        ReportFormat::Svg => return Err(chart::unnamed(words).into()),
    };
    write_atomically(path, &bytes).map_err(|error| could_not_write(path, &error).into())
}

fn pdf_bytes(producer: String, document: &Document, theme: &Theme, words: &Words) -> Result<Vec<u8>> {
    let options = pdf::Options { created: report_time()?.as_second(), producer };
    let made = pdf::write(document, theme, &options).map_err(|error| match error {
        // Those of the program are read by a test; so it is one that the theme brings.
        pdf::PdfError::Font { .. } => Failure::new(ExitStatus::Problems, error.to_string()).into(),
        other => anyhow::Error::from(other),
    })?;
    if !made.missing.is_empty() {
        let characters: Vec<String> = made.missing.iter().map(char::to_string).collect();
        tell(&words.say_with("report-missing-characters", &[("characters", (&characters.join(" ")).into())]));
    }
    Ok(made.bytes)
}
