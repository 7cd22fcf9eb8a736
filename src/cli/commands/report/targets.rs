//! Where each report goes: never onto answers, onto another report, or onto something that was written by hand.

use std::path::{Path, PathBuf};

use anyhow::Result;
use hemicycle::words::Words;

use crate::cli::arguments::{ReportFormat, ReportOptions};
use crate::cli::exit_status::{ExitStatus, Failure};
use crate::cli::files::{is_same_file, starts_with};

/// The path of each file's report.
///
/// # Errors
///
/// A report would take the place of something that must not be lost.
pub fn targets(options: &ReportOptions, words: &Words) -> Result<Vec<PathBuf>> {
    let into_folder = options.output.as_deref().is_some_and(Path::is_dir);
    if options.files.len() > 1 && options.output.is_some() && !into_folder {
        return Err(Failure::new(ExitStatus::WrongUsage, words.say("report-several-need-a-folder")).into());
    }
    let target = |file: &PathBuf| {
        let beside = file.with_extension(options.format.extension());
        match &options.output {
            Some(folder) if into_folder => folder.join(beside.file_name().unwrap_or_default()),
            Some(path) => path.clone(),
            None => beside,
        }
    };
    let targets: Vec<PathBuf> = options.files.iter().map(target).collect();
    for (index, path) in targets.iter().enumerate() {
        let shown = path.display().to_string();
        let values = [("path", (&shown).into())];
        let message = if options.files.iter().any(|file| is_same_file(file, path)) {
            words.say_with("report-onto-answers", &values)
        } else if targets[..index].contains(path) {
            words.say_with("report-twice-in-one-place", &values)
        } else if is_other_than_a_pdf(path) && options.format == ReportFormat::Pdf {
            words.say_with("report-onto-another-file", &values)
        } else if is_there(path) && options.format != ReportFormat::Pdf && !options.overwrite {
            words.say_with("report-there-already", &values)
        } else {
            continue;
        };
        return Err(Failure::new(ExitStatus::WrongUsage, message).into());
    }
    Ok(targets)
}

/// The report of an interview, beside its answers.
pub fn beside(answers: &Path) -> PathBuf {
    answers.with_extension(ReportFormat::Pdf.extension())
}

/// Whether the report of an interview would take the place of its answers.
pub fn would_replace(answers: &Path) -> bool {
    // Some disks know no case, and a link may lead to the answers.
    let extension = ReportFormat::Pdf.extension();
    let is_report = answers.extension().is_some_and(|other| other.eq_ignore_ascii_case(extension));
    is_report || is_same_file(&beside(answers), answers)
}

/// Whether a file is there that is no PDF: something that must not be lost.
fn is_other_than_a_pdf(path: &Path) -> bool {
    starts_with(path, b"%PDF-").is_some_and(|is_pdf| !is_pdf)
}

/// Whether a file with something in it is there; in these formats people go on writing.
fn is_there(path: &Path) -> bool {
    starts_with(path, b"").is_some()
}
