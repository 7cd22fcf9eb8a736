//! From an answers file to everything that is known about it.

use std::fmt::Display;
use std::path::Path;

use anyhow::Result;
use hemicycle::answers::{self, Answers, AnswersError, MOST_PROBLEMS};
use hemicycle::rubric::Pack;
use hemicycle::words::Words;

use super::exit_status::{ExitStatus, Failure};
use super::files::read_text;
use super::output::tell;

/// Reads answers and checks them against the rubric. Answers to another version of it are told on the error stream.
///
/// # Errors
///
/// The file cannot be read (status 74), or its content does not fit (status 1); then every problem has been told.
pub fn read_answers(path: &Path, pack: &Pack, words: &Words) -> Result<Answers> {
    accept(answers::read(&read_text(path)?, &pack.rubric), path, pack, words)
}

/// What was read from a file, if it fits the rubric; as [`read_answers`].
///
/// # Errors
///
/// As [`read_answers`].
pub fn accept(read: Result<Answers, AnswersError>, path: &Path, pack: &Pack, words: &Words) -> Result<Answers> {
    let shown = path.display().to_string();
    let answers = read.map_err(|error| {
        let count = tell_problems(path, &error, words);
        let values = [("path", (&shown).into()), ("problems", (&count).into())];
        Failure::new(ExitStatus::Problems, words.say_with("answers-unusable", &values))
    })?;
    let (given, current) = (&answers.rubric.version, &pack.rubric.version);
    if given != current {
        let values = [("path", (&shown).into()), ("given", given.into()), ("current", current.into())];
        tell(&words.say_with("answers-other-version", &values));
    }
    Ok(answers)
}

/// Tells every problem of an answers file in a line of its own, as compilers do, so that editors can jump to it. Returns
/// how many there are, in words.
pub fn tell_problems(path: &Path, error: &AnswersError, words: &Words) -> String {
    let path = path.display();
    let at = |line: usize, column: usize, message: &dyn Display| format!("{path}:{line}:{column}: {message}");
    let lines = match error {
        AnswersError::Unreadable(error) => vec![match error.line_and_column() {
            Some((line, column)) => at(line, column, &error.message),
            None => format!("{path}: {}", error.message),
        }],
        AnswersError::OtherRubric { line, column, .. } => vec![at(*line, *column, error)],
        AnswersError::Unfit(problems) => problems
            .iter()
            .map(|problem| {
                let (line, column) = problem.at.line_and_column();
                at(line, column, problem)
            })
            .collect(),
    };
    tell(&lines.join("\n"));
    let count = [("count", lines.len().into())];
    if lines.len() < MOST_PROBLEMS {
        words.say_with("problems-counted", &count)
    } else {
        words.say_with("problems-too-many", &count)
    }
}
