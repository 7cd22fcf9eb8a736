//! From an answers file to everything that is known about it.

use std::path::Path;

use anyhow::Result;
use hemicycle::answers::{self, Answers, AnswersError};
use hemicycle::recommend::recommend;
use hemicycle::report::{self, Report};
use hemicycle::rubric::Pack;
use hemicycle::score::score;
use hemicycle::words::Words;

use super::exit_status::{ExitStatus, Failure};
use super::files::read_text;
use super::output::tell;

/// Reads answers and checks them against the rubric. Answers to another version of it are told on the error stream.
///
/// # Errors
///
/// The file cannot be read (status 74), or its content does not fit (status 1): every problem with its place.
pub fn read_answers(path: &Path, pack: &Pack, words: &Words) -> Result<Answers> {
    let text = read_text(path)?;
    let answers = answers::read(&text, &pack.rubric).map_err(|error| unusable(path, &error))?;
    let (given, current) = (&answers.rubric.version, &pack.rubric.version);
    if given != current {
        let path = path.display().to_string();
        let values = [("path", (&path).into()), ("given", given.into()), ("current", current.into())];
        tell(&words.say_with("answers-other-version", &values));
    }
    Ok(answers)
}

fn unusable(path: &Path, error: &AnswersError) -> Failure {
    let path = path.display();
    let message = match error {
        AnswersError::Unreadable(error) => match error.place {
            Some((line, column)) => format!("{path}:{line}:{column}: {}", error.message),
            None => format!("{path}: {}", error.message),
        },
        AnswersError::OtherRubric { .. } => format!("{path}: {error}"),
        AnswersError::Unfit(problems) => {
            let places: Vec<String> =
                problems.iter().map(|problem| format!("  {}: {}", problem.place, problem.message)).collect();
            format!("{path} does not fit its rubric:\n{}", places.join("\n"))
        }
    };
    Failure::new(ExitStatus::Problems, message)
}

/// Scores answers, recommends, and puts everything together.
pub fn assess(pack: &Pack, answers: &Answers) -> Report {
    let scorecard = score(&pack.rubric, answers);
    let recommendations = recommend(pack, answers, &scorecard);
    report::build(pack, answers, &scorecard, &recommendations)
}
