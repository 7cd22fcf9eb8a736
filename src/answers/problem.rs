//! What is wrong with an answers file, collected while it is read.

use std::fmt;

use crate::diagnostic::{Place, plainly};
use crate::yaml::YamlError;

/// Why answers cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswersError {
    /// The text is not YAML of the accepted kind.
    Unreadable(YamlError),
    /// The answers belong to another rubric; line and column are those of its id.
    OtherRubric { named: String, expected: String, line: usize, column: usize },
    /// The answers do not fit the rubric; all places at once, in the order of the lines.
    Unfit(Vec<Problem>),
}

/// One place where answers do not fit the rubric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// The keys that lead there, for example `responses.transparency.proceedings.broadcast.level`; empty for the whole
    /// file.
    pub place: String,
    /// What is wrong and what to do, in one sentence without a full stop.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place.as_str() {
            "" => formatter.write_str(&self.message),
            place => write!(formatter, "{place}: {}", self.message),
        }
    }
}

impl fmt::Display for AnswersError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AnswersError::Unreadable(error) => error.fmt(formatter),
            AnswersError::OtherRubric { named, expected, .. } => {
                let named = plainly(named);
                write!(formatter, "these answers belong to the rubric `{named}`, not to `{expected}`")
            }
            AnswersError::Unfit(problems) => {
                let lines: Vec<String> = (problems.iter())
                    .map(|problem| format!("line {}, column {}: {problem}", problem.line, problem.column))
                    .collect();
                formatter.write_str(&lines.join("\n"))
            }
        }
    }
}

impl std::error::Error for AnswersError {}

/// How many problems are told at once. A person stops reading long before; a hostile file could hold millions.
pub const MOST_PROBLEMS: usize = 1000;

/// The problems found so far.
#[derive(Debug, Default)]
pub(super) struct Problems {
    found: Vec<Problem>,
}

impl Problems {
    /// The message is made only where there is room for it.
    pub fn add(&mut self, at: Place, place: &str, message: impl FnOnce() -> String) {
        if self.found.len() < MOST_PROBLEMS {
            let (line, column) = at.line_and_column();
            self.found.push(Problem { line, column, place: place.to_owned(), message: message() });
        }
    }

    /// All problems in the order of the file.
    pub fn sorted(mut self) -> Vec<Problem> {
        self.found.sort_by_key(|problem| (problem.line, problem.column));
        self.found
    }
}
