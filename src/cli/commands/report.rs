//! `hemicycle report`: the report of an answers file.

mod looks;
mod verify;

use std::path::{Path, PathBuf};

use anyhow::Result;
use hemicycle::answers::Answers;
use hemicycle::export;
use hemicycle::pdf;
use hemicycle::report::{Looks, Report, document};
use hemicycle::rubric::{Pack, builtin_pack};
use hemicycle::words::Words;

use crate::cli::arguments::ReportOptions;
use crate::cli::assessment::{assess, read_answers};
use crate::cli::clock::report_time;
use crate::cli::exit_status::{self, ExitStatus, Failure};
use crate::cli::files::{could_not_write, is_same_file, starts_with, write_atomically};
use crate::cli::output::{line_width, print, tell};

/// Writes the report of each file.
pub fn run(options: &ReportOptions) -> Result<ExitStatus> {
    let pack = builtin_pack();
    let words = Words::english();
    let targets = targets(options, &words)?;
    let looks = looks::read(options.template.as_deref(), options.theme.as_deref(), &words)?;
    if let (Some(file), Some(answers)) = (&options.verify, &options.answers) {
        let report = assess(&pack, &read_answers(answers, &pack, &words)?);
        return verify::verify(file, &report, &looks, &words);
    }
    let mut status = ExitStatus::Fine;
    for (file, path) in options.files.iter().zip(&targets) {
        let written = read_answers(file, &pack, &words)
            .and_then(|answers| write_report(&assess(&pack, &answers), &looks, path, &words));
        match written {
            Ok(()) => tell(&words.say_with("report-written", &[("path", (&path.display().to_string()).into())])),
            // One file that cannot be used must not cost the reports of the others.
            Err(error) => status = status.max(exit_status::report(&error)),
        }
    }
    Ok(status)
}

const REPORT_EXTENSION: &str = "pdf";

/// Whether the report of an interview would take the place of its answers.
pub fn would_replace(answers: &Path) -> bool {
    // Some disks know no case, and a link may lead to the answers.
    let is_report = answers.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(REPORT_EXTENSION));
    is_report || is_same_file(&answers.with_extension(REPORT_EXTENSION), answers)
}

/// Whether a file is there that is no report: something that must not be lost.
fn is_other_than_a_report(path: &Path) -> bool {
    starts_with(path, b"%PDF-").is_some_and(|is_report| !is_report)
}

/// Where each report goes; never onto an answers file or onto another report.
fn targets(options: &ReportOptions, words: &Words) -> Result<Vec<PathBuf>> {
    let into_folder = options.output.as_deref().is_some_and(Path::is_dir);
    if options.files.len() > 1 && options.output.is_some() && !into_folder {
        return Err(Failure::new(ExitStatus::WrongUsage, words.say("report-several-need-a-folder")).into());
    }
    let target = |file: &PathBuf| {
        let beside = file.with_extension(REPORT_EXTENSION);
        match &options.output {
            Some(folder) if into_folder => folder.join(beside.file_name().unwrap_or_default()),
            Some(path) => path.clone(),
            None => beside,
        }
    };
    let targets: Vec<PathBuf> = options.files.iter().map(target).collect();
    for (index, path) in targets.iter().enumerate() {
        let shown = path.display().to_string();
        let message = if options.files.iter().any(|file| is_same_file(file, path)) {
            words.say_with("report-onto-answers", &[("path", (&shown).into())])
        } else if targets[..index].contains(path) {
            words.say_with("report-twice-in-one-place", &[("path", (&shown).into())])
        } else if is_other_than_a_report(path) {
            words.say_with("report-onto-another-file", &[("path", (&shown).into())])
        } else {
            continue;
        };
        return Err(Failure::new(ExitStatus::WrongUsage, message).into());
    }
    Ok(targets)
}

/// After an interview: prints the scorecard on standard output and writes the report beside the answers.
/// Returns the report's path.
///
/// # Errors
///
/// The report cannot be written.
pub fn finish(pack: &Pack, answers: &Answers, file: &Path) -> Result<PathBuf> {
    let words = Words::english();
    let report = assess(pack, answers);
    print(&format!("{}\n", export::scorecard(&report, line_width(), &words)))?;
    let path = file.with_extension(REPORT_EXTENSION);
    write_report(&report, &Looks::builtin(), &path, &words)?;
    Ok(path)
}

fn write_report(report: &Report, looks: &Looks, path: &Path, words: &Words) -> Result<()> {
    let document = document(report, looks, words)?;
    let options = pdf::Options {
        created: report_time()?.as_second(),
        producer: format!("{} {}", report.program.name, report.program.version),
    };
    let made = pdf::write(&document, &looks.theme, &options)?;
    if !made.missing.is_empty() {
        let characters: Vec<String> = made.missing.iter().map(char::to_string).collect();
        tell(&words.say_with("report-missing-characters", &[("characters", (&characters.join(" ")).into())]));
    }
    write_atomically(path, &made.bytes).map_err(|error| could_not_write(path, &error).into())
}
