//! Why an answer was not taken.

use std::fmt;

use crate::answers::EvidenceProblem;
use crate::rubric::LevelNumber;

/// Why an answer was not taken. Nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The questionnaire has no question of this number.
    NoSuchQuestion,
    /// The scale ends at another level.
    NotOnTheScale { top: LevelNumber },
    /// The question always applies.
    AlwaysApplies,
    /// "Not applicable" needs a reason.
    ReasonMissing,
    /// Evidence and notes belong to an answer, and there is none yet.
    NotAnswered,
    /// The piece of evidence cannot be traced.
    Evidence(EvidenceProblem),
    /// The interview cannot do without this part of the profile.
    Required,
    /// The answer is none of the choices.
    NotAChoice,
    /// More were chosen than may be.
    TooMany { at_most: usize },
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::NoSuchQuestion => formatter.write_str("there is no such question"),
            Refusal::NotOnTheScale { top } => write!(formatter, "the scale goes from 1 to {top}"),
            Refusal::AlwaysApplies => formatter.write_str("the question always applies"),
            Refusal::ReasonMissing => formatter.write_str("`not applicable` needs a reason"),
            Refusal::NotAnswered => formatter.write_str("the question has no answer yet"),
            Refusal::Evidence(problem) => problem.fmt(formatter),
            Refusal::Required => formatter.write_str("an answer is required"),
            Refusal::NotAChoice => formatter.write_str("the answer is none of the choices"),
            Refusal::TooMany { at_most } => write!(formatter, "at most {at_most} may be chosen"),
        }
    }
}

impl std::error::Error for Refusal {}
