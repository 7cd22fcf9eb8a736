//! From an answers file to everything that is known about it.

use std::fmt::Display;
use std::path::{Path, PathBuf};

use anyhow::Result;
use hemicycle::answers::{self, Answers, AnswersError, Budget, MOST_PROBLEMS};
use hemicycle::rubric::Pack;
use hemicycle::words::{Value, Words};

use super::exit_status::{self, ExitStatus, Failure};
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

/// The same, with the budget that the command line names in place of their own.
///
/// # Errors
///
/// As [`read_answers`]; or the budget is none (status 2).
pub fn read_answers_with_budget(path: &Path, budget: Option<&str>, pack: &Pack, words: &Words) -> Result<Answers> {
    let stated = budget.map(|word| Budget::read(word.trim(), &pack.rubric)).transpose();
    let stated = stated.map_err(|advice| {
        Failure::new(ExitStatus::WrongUsage, words.say_with("budget-unknown", &[("advice", (&advice).into())]))
    })?;
    let mut answers = read_answers(path, pack, words)?;
    if stated.is_some() {
        answers.profile.budget = stated;
    }
    Ok(answers)
}

/// What is made of each file, with the worst status: a file that cannot be used is told and left out.
pub fn of_each<T>(files: &[PathBuf], mut make: impl FnMut(&Path) -> Result<T>) -> (Vec<T>, ExitStatus) {
    let (mut made, mut status) = (Vec::new(), ExitStatus::Fine);
    for file in files {
        match make(file) {
            Ok(one) => made.push(one),
            Err(error) => status = status.max(exit_status::report(&error)),
        }
    }
    (made, status)
}

/// What was read from a file, if it fits the rubric; as [`read_answers`].
///
/// # Errors
///
/// As [`read_answers`].
pub fn accept(read: Result<Answers, AnswersError>, path: &Path, pack: &Pack, words: &Words) -> Result<Answers> {
    let answers =
        read.map_err(|error| unusable(path, &error, words, |values| words.say_with("answers-unusable", values)))?;
    warn_of_what_is_stale(&answers, path, pack, words);
    Ok(answers)
}

/// Says in one sentence which answers were given to something else than what is asked now.
fn warn_of_what_is_stale(answers: &Answers, path: &Path, pack: &Pack, words: &Words) {
    let (given, current) = (answers.rubric.version.trim(), &pack.rubric.version);
    let to_confirm: Vec<String> = answers.to_be_confirmed(&pack.rubric).iter().map(ToString::to_string).collect();
    // Those that went earlier were told when the file was carried over.
    let retired = answers.retired.iter().filter(|retired| given != current && retired.version == given);
    let retired: Vec<String> = retired.map(|retired| retired.question.to_string()).collect();
    let choices = answers.retired_choices.iter().filter(|retired| given != current && retired.version == given);
    let choices: Vec<&str> = choices.map(|retired| retired.choice.as_str()).collect();
    let mut parts = Vec::new();
    if !to_confirm.is_empty() {
        let named = to_confirm.join(", ");
        let values = [("count", to_confirm.len().into()), ("questions", (&named).into())];
        parts.push(words.say_with("stale-to-confirm", &values));
    }
    if !retired.is_empty() {
        let named = retired.join(", ");
        let values = [("count", retired.len().into()), ("questions", (&named).into())];
        parts.push(words.say_with("stale-retired", &values));
    }
    if !choices.is_empty() {
        let named = choices.join(", ");
        let values = [("count", choices.len().into()), ("choices", (&named).into())];
        parts.push(words.say_with("stale-choices", &values));
    }
    let stale = parts.join("; ");
    let path = path.display().to_string();
    let path = ("path", (&path).into());
    if given != current {
        let stale = if stale.is_empty() { stale } else { format!(": {stale}") };
        let values = [path, ("given", given.into()), ("current", current.into()), ("stale", (&stale).into())];
        tell(&words.say_with("answers-other-version", &values));
    } else if !stale.is_empty() {
        tell(&words.say_with("answers-to-confirm", &[path, ("stale", (&stale).into())]));
    }
}

/// Tells what is wrong with an answers file, and says in a sentence with its path and problems that it cannot be used.
pub fn unusable(
    path: &Path,
    error: &AnswersError,
    words: &Words,
    sentence: impl Fn(&[(&str, Value<'_>)]) -> String,
) -> Failure {
    let shown = path.display().to_string();
    let message = match error {
        AnswersError::NewerVersion { given, current, .. } => {
            let values = [("path", (&shown).into()), ("given", given.into()), ("current", current.into())];
            words.say_with("answers-newer-version", &values)
        }
        AnswersError::Unreadable(_) | AnswersError::OtherRubric { .. } | AnswersError::Unfit(_) => {
            let count = tell_problems(path, error, words);
            sentence(&[("path", (&shown).into()), ("problems", (&count).into())])
        }
    };
    Failure::new(ExitStatus::Problems, message)
}

/// Tells every problem of an answers file in a line of its own, as compilers do, so that editors can jump to it. Returns
/// how many there are, in words.
fn tell_problems(path: &Path, error: &AnswersError, words: &Words) -> String {
    let path = path.display();
    let at = |line: usize, column: usize, message: &dyn Display| format!("{path}:{line}:{column}: {message}");
    let lines = match error {
        AnswersError::Unreadable(error) => vec![match error.line_and_column() {
            Some((line, column)) => at(line, column, &error.message),
            None => format!("{path}: {}", error.message),
        }],
        AnswersError::OtherRubric { line, column, .. } | AnswersError::NewerVersion { line, column, .. } => {
            vec![at(*line, *column, error)]
        }
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
