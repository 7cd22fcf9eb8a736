//! `hemicycle report`: the report of an answers file.

use std::path::{Path, PathBuf};

use anyhow::Result;
use hemicycle::answers::Answers;
use hemicycle::export;
use hemicycle::pdf;
use hemicycle::report::document;
use hemicycle::report::template::Template;
use hemicycle::report::theme::Theme;
use hemicycle::rubric::{Pack, builtin_pack};
use hemicycle::words::Words;

use crate::cli::arguments::ReportOptions;
use crate::cli::assessment::{assess, read_answers};
use crate::cli::clock::report_time;
use crate::cli::exit_status::{ExitStatus, Failure};
use crate::cli::files::{could_not_write, write_atomically};
use crate::cli::output::{line_width, print, tell};

/// Writes the report of each file.
pub fn run(options: &ReportOptions) -> Result<ExitStatus> {
    let pack = builtin_pack();
    let words = Words::english();
    let into_folder = options.output.as_deref().is_some_and(Path::is_dir);
    if options.files.len() > 1 && options.output.is_some() && !into_folder {
        return Err(Failure::new(ExitStatus::WrongUsage, words.say("report-several-need-a-folder")).into());
    }
    for file in &options.files {
        let answers = read_answers(file, &pack)?;
        let path = match &options.output {
            Some(folder) if into_folder => folder.join(file.with_extension("pdf").file_name().unwrap_or_default()),
            Some(path) => path.clone(),
            None => file.with_extension("pdf"),
        };
        write_report(&pack, &answers, &path, &words)?;
        tell(&words.say_with("report-written", &[("path", (&path.display().to_string()).into())]));
    }
    Ok(ExitStatus::Fine)
}

/// After an interview: prints the scorecard on standard output and writes the report beside the answers.
/// Returns the report's path.
///
/// # Errors
///
/// The report cannot be written.
pub fn finish(pack: &Pack, answers: &Answers, file: &Path) -> Result<PathBuf> {
    let words = Words::english();
    print(&format!("{}\n", export::scorecard(&assess(pack, answers), line_width(), &words)))?;
    let path = file.with_extension("pdf");
    write_report(pack, answers, &path, &words)?;
    Ok(path)
}

fn write_report(pack: &Pack, answers: &Answers, path: &Path, words: &Words) -> Result<()> {
    let theme = Theme::builtin();
    let report = assess(pack, answers);
    let document = document(&report, &Template::builtin(), &theme, words)?;
    let options = pdf::Options {
        created: report_time()?.as_second(),
        producer: format!("{} {}", report.program.name, report.program.version),
    };
    let made = pdf::write(&document, &theme, &options)?;
    if !made.missing.is_empty() {
        let characters: Vec<String> = made.missing.iter().map(char::to_string).collect();
        tell(&words.say_with("report-missing-characters", &[("characters", (&characters.join(" ")).into())]));
    }
    write_atomically(path, &made.bytes).map_err(|error| could_not_write(path, &error).into())
}
