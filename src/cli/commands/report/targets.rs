//! Where each report goes: never onto answers, onto another report, or onto something that was written by hand.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::ValueEnum;
use hemicycle::pdf::{self, OriginError};
use hemicycle::words::Words;

use super::verify::beginning;
use crate::cli::arguments::{ReportFormat, ReportOptions, WorksheetOptions};
use crate::cli::exit_status::{ExitStatus, Failure};
use crate::cli::files::{folder_of, is_same_file, starts_with};

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
    if let Some(path) = options.output.as_deref().filter(|_| !into_folder) {
        check_ending(path, options.format, words)?;
    }
    let target = |file: &PathBuf| {
        let beside = file.with_file_name(name(file, options));
        match &options.output {
            Some(folder) if into_folder => folder.join(beside.file_name().unwrap_or_default()),
            Some(path) => path.clone(),
            None => beside,
        }
    };
    let targets: Vec<PathBuf> = options.files.iter().map(target).collect();
    let places: Vec<PathBuf> = targets.iter().map(|path| place(path)).collect();
    for (index, path) in targets.iter().enumerate() {
        let shown = path.display().to_string();
        let values = [("path", (&shown).into())];
        let message = if options.files.iter().chain(&options.before).any(|file| is_same_file(file, path)) {
            words.say_with("report-onto-answers", &values)
        } else if places[..index].contains(&places[index]) {
            words.say_with("report-twice-in-one-place", &values)
        } else if is_a_source(&places[index], options.template.as_deref(), options.theme.as_deref()) {
            words.say_with("report-onto-source", &values)
        } else if !options.overwrite && is_in_the_way(path, options.format) {
            words.say_with("report-there-already", &values)
        } else {
            continue;
        };
        return Err(Failure::new(ExitStatus::WrongUsage, message).into());
    }
    Ok(targets)
}

/// The name of a file's report; one that is not the whole report must not take its place.
fn name(file: &Path, options: &ReportOptions) -> OsString {
    let mut name = file.file_stem().unwrap_or_default().to_owned();
    if options.leadership {
        name.push("-leadership");
    } else if !options.sections.is_empty() {
        name.push("-sections");
    }
    name.push(".");
    name.push(options.format.extension());
    name
}

/// Whether a document that is made from no answers may go to a place.
///
/// # Errors
///
/// It would take the place of something that must not be lost (status 2).
pub fn check_target(path: &Path, options: &WorksheetOptions, words: &Words) -> Result<()> {
    check_ending(path, options.format, words)?;
    let shown = path.display().to_string();
    let values = [("path", (&shown).into())];
    let message = if is_a_source(&place(path), options.template.as_deref(), options.theme.as_deref()) {
        words.say_with("report-onto-source", &values)
    // A worksheet is there to be written into, as a PDF too.
    } else if !options.overwrite && is_there(path) {
        words.say_with("report-there-already", &values)
    } else {
        return Ok(());
    };
    Err(Failure::new(ExitStatus::WrongUsage, message).into())
}

/// Whether the name of a file belongs to the format that is written there. An ending that no format has says nothing.
fn check_ending(path: &Path, format: ReportFormat, words: &Words) -> Result<()> {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let ending = if ending == "htm" { "html" } else { &ending };
    let is_of = |format: &ReportFormat| format.extension() == ending;
    match ReportFormat::value_variants().iter().find(|format| is_of(format)) {
        Some(named) if *named != format => {
            let shown = path.display().to_string();
            let values =
                [("path", (&shown).into()), ("named", named.extension().into()), ("format", format.extension().into())];
            let message = words.say_with("report-named-for-other-format", &values);
            Err(Failure::new(ExitStatus::WrongUsage, message).into())
        }
        Some(_) | None => Ok(()),
    }
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

/// What stands where the report of an interview would go, and is no report.
pub fn in_the_way(answers: &Path) -> Option<PathBuf> {
    Some(beside(answers)).filter(|path| is_in_the_way(path, ReportFormat::Pdf))
}

/// The same for all names of a place, whether or not something is there.
fn place(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| {
        let folder = folder_of(path);
        fs::canonicalize(&folder).unwrap_or(folder).join(path.file_name().unwrap_or_default())
    })
}

/// Whether a place holds what reports are made from: answers, rubrics, the template or the theme in use.
fn is_a_source(place: &Path, template: Option<&Path>, theme: Option<&Path>) -> bool {
    let is_yaml =
        place.extension().is_some_and(|ending| ["yaml", "yml"].iter().any(|yaml| ending.eq_ignore_ascii_case(yaml)));
    let is_in_template = || {
        let template = template.and_then(|folder| fs::canonicalize(folder).ok());
        place.extension().is_some_and(|ending| ending == "md" || ending == "ftl")
            && place.parent() == template.as_deref()
    };
    (is_yaml && is_there(place)) || is_in_template() || theme.is_some_and(|theme| is_same_file(theme, place))
}

/// Whether a file with something in it is there that a new report must not replace unasked. A PDF that this program wrote can
/// be written again; in the other formats people go on writing.
fn is_in_the_way(path: &Path, format: ReportFormat) -> bool {
    match format {
        ReportFormat::Pdf => is_there(path) && !is_a_report(path),
        ReportFormat::Html | ReportFormat::Markdown | ReportFormat::Docx | ReportFormat::Svg => is_there(path),
    }
}

fn is_there(path: &Path) -> bool {
    starts_with(path, b"").is_some()
}

fn is_a_report(path: &Path) -> bool {
    // What cannot be read cannot be known to be one.
    beginning(path).is_ok_and(|bytes| match pdf::origin(&bytes) {
        Ok(_) | Err(OriginError::Garbled(_)) => true,
        Err(OriginError::NotPdf | OriginError::NotSaid) => false,
    })
}
