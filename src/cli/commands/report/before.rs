//! The earlier assessment that a report compares with.

use std::path::{Path, PathBuf};

use anyhow::Result;
use hemicycle::answers::{self, Answers, AnswersError};
use hemicycle::report::change::Assessment;
use hemicycle::report::{Report, assess_in, change};
use hemicycle::rubric::Pack;
use hemicycle::words::Words;

use crate::cli::arguments::ReportOptions;
use crate::cli::assessment::accept;
use crate::cli::exit_status::{ExitStatus, Failure};
use crate::cli::files::{is_same_file, read_text};
use crate::cli::output::tell;

/// The answers that `--before` names and what was made of them; nothing without it.
pub struct Earlier(Option<(PathBuf, Answers, Report)>);

impl Earlier {
    /// # Errors
    ///
    /// The file cannot be read or does not fit; or it is that of a report itself, belongs to another rubric, or is to be
    /// held against several files (status 2).
    pub fn read(options: &ReportOptions, pack: &Pack, own: &Words, words: &Words) -> Result<Earlier> {
        let Some(path) = &options.before else { return Ok(Earlier(None)) };
        let shown = path.display().to_string();
        let wrong_usage = |message: String| Failure::new(ExitStatus::WrongUsage, message);
        if options.files.len() > 1 {
            return Err(wrong_usage(words.say("before-several")).into());
        }
        if options.files.iter().chain(&options.answers).any(|file| is_same_file(file, path)) {
            return Err(wrong_usage(words.say_with("before-same-file", &[("path", (&shown).into())])).into());
        }
        let read = answers::read(&read_text(path)?, &pack.rubric);
        if let Err(AnswersError::OtherRubric { named, expected, .. }) = &read {
            let values = [("path", (&shown).into()), ("named", named.into()), ("expected", expected.into())];
            return Err(wrong_usage(words.say_with("before-other-rubric", &values)).into());
        }
        let answers = accept(read, path, pack, words)?;
        let report = assess_in(own, pack, &answers);
        Ok(Earlier(Some((path.clone(), answers, report))))
    }

    /// The report of some answers in the `own` words of its looks, with what has changed since. Another parliament's name is told.
    ///
    /// # Errors
    ///
    /// The answers that should be the earlier ones are later (status 2).
    pub fn compare(&self, pack: &Pack, answers: &Answers, file: &Path, own: &Words, words: &Words) -> Result<Report> {
        let mut report = assess_in(own, pack, answers);
        let Some((path, before, earlier)) = &self.0 else { return Ok(report) };
        let (path, file) = (path.display().to_string(), file.display().to_string());
        if before.last_day() > answers.last_day() {
            let values = [("path", (&path).into()), ("file", (&file).into())];
            return Err(Failure::new(ExitStatus::WrongUsage, words.say_with("before-is-later", &values)).into());
        }
        let compared =
            change(pack, Assessment { answers: before, report: earlier }, Assessment { answers, report: &report });
        if let Some(other) = &compared.earlier.other_parliament {
            let name = &report.parliament.name;
            let values = [("path", (&path).into()), ("other", other.into()), ("name", name.into())];
            tell(&words.say_with("before-other-parliament", &values));
        }
        report.change = Some(compared);
        report.origin = report.origin.with_before(before);
        Ok(report)
    }
}
