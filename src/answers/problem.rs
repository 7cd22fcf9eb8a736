//! What is wrong with an answers file, collected while it is read.

use std::fmt;

use crate::diagnostic::{FileId, Finding, Place, Rule, Severity, plainly, two_parts};
use crate::yaml::YamlError;

/// Why answers cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswersError {
    /// The text is not YAML of the accepted kind.
    Unreadable(YamlError),
    /// The answers belong to another rubric; line and column are those of its id.
    OtherRubric { named: String, expected: String, line: usize, column: usize },
    /// The answers were given to a newer version of the rubric; line and column are those of the version.
    NewerVersion { given: String, current: String, line: usize, column: usize },
    /// The answers do not fit the rubric; all places at once, in the order of the lines.
    Unfit(Vec<Problem>),
}

/// One place where answers do not fit the rubric, or may not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    pub rule: &'static Rule,
    pub at: Place,
    /// Where the same stands before, for what must not stand twice.
    pub first: Option<Place>,
    /// The keys that lead there, for example `responses.transparency.proceedings.broadcast.level`; empty for the whole
    /// file.
    pub place: String,
    /// What is wrong and what to do, in one sentence without a full stop.
    pub message: String,
}

impl Problem {
    /// What is wrong, and what to do where the message says so.
    pub fn parts(&self) -> (&str, Option<&str>) {
        two_parts(&self.message)
    }

    /// The problem as a finding in a file. Its path is left empty.
    pub fn finding(&self, file: FileId) -> Finding {
        let (wrong, advice) = self.parts();
        let mut finding = Finding::new(self.rule, file, self.at, wrong);
        finding.help = advice.map(str::to_owned);
        match self.first {
            Some(first) => finding.also(file, first, "first here"),
            None => finding,
        }
    }
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
            AnswersError::NewerVersion { given, current, .. } => {
                let given = plainly(given);
                write!(
                    formatter,
                    "these answers were given to version `{given}` of the rubric, which is newer than this one, `{current}`"
                )
            }
            AnswersError::Unfit(problems) => {
                let lines: Vec<String> = (problems.iter())
                    .map(|problem| format!("line {}, column {}: {problem}", problem.at.line, problem.at.column))
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
    errors: Vec<Problem>,
    /// Apart, so that no number of them can hide an error.
    others: Vec<Problem>,
}

impl Problems {
    /// Whether so few problems were found that looking for the nearest name is worth its time.
    pub fn are_few(&self) -> bool {
        const MOST_SUGGESTIONS: usize = 50;
        self.errors.len() < MOST_SUGGESTIONS
    }

    /// The message is made only where there is room for it.
    pub fn add(&mut self, rule: &'static Rule, at: Place, place: &str, message: impl FnOnce() -> String) {
        self.push(rule, at, None, place, message);
    }

    /// Something that stands already where it first stood.
    pub fn add_again(
        &mut self,
        rule: &'static Rule,
        at: Place,
        first: Place,
        place: &str,
        message: impl FnOnce() -> String,
    ) {
        self.push(rule, at, Some(first), place, message);
    }

    fn push(
        &mut self,
        rule: &'static Rule,
        at: Place,
        first: Option<Place>,
        place: &str,
        message: impl FnOnce() -> String,
    ) {
        let found = match rule.severity {
            Severity::Error => &mut self.errors,
            Severity::Warning | Severity::Advice => &mut self.others,
        };
        if found.len() < MOST_PROBLEMS {
            found.push(Problem { rule, at, first, place: place.to_owned(), message: message() });
        }
    }

    /// The problems that make the answers unusable, in the order of the file.
    pub fn errors(self) -> Vec<Problem> {
        in_order(self.errors)
    }

    /// All problems in the order of the file.
    pub fn sorted(mut self) -> Vec<Problem> {
        self.errors.append(&mut self.others);
        in_order(self.errors)
    }
}

fn in_order(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort_by_key(|problem| problem.at.line_and_column());
    problems
}
