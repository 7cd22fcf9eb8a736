//! What answers would be if practices had done their work.

use crate::answers::{Answers, Evidence, Rating};
use crate::date::PartialDate;
use crate::identifier::QuestionId;
use crate::rubric::{EvidenceClass, LevelNumber, Practice, Rubric};

/// An answer that would rise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lift {
    pub question: QuestionId,
    /// The claimed level before.
    pub from: LevelNumber,
    pub to: LevelNumber,
}

/// The level to which a practice lifts an answer: the highest up to its `lifts_to` that is at most `lift_at_most` points above.
/// `None` where the answer is not ready, or gains nothing below the ceiling.
pub(super) fn lifted(
    practice: &Practice,
    level: LevelNumber,
    ceiling: LevelNumber,
    rubric: &Rubric,
) -> Option<LevelNumber> {
    if level < practice.min_level || level >= ceiling {
        return None;
    }
    let most = rubric.level(level).points + rubric.recommending.practices.lift_at_most;
    let reached = rubric.scale.iter().rev().find(|one| one.level <= practice.lifts_to && one.points <= most)?;
    (reached.level > level).then_some(reached.level)
}

/// The answers with some of them lifted, each with the evidence that its level needs. They are an assumption to reckon with,
/// and nothing to be shown as what a parliament said.
pub(super) fn with_lifts<'l>(answers: &Answers, lifts: impl IntoIterator<Item = &'l Lift>) -> Answers {
    let mut answers = answers.clone();
    for lift in lifts {
        let Some(day) = answers.responses.get(&lift.question).map(|response| answers.day_of(response)) else {
            continue;
        };
        if let Some(response) = answers.responses.get_mut(&lift.question) {
            response.rating = Rating::Level(lift.to);
            response.evidence.push(Evidence {
                class: EvidenceClass::Verified,
                title: ASSUMED.to_owned(),
                date: Some(PartialDate::from(day)),
                holder: String::new(),
                link: ASSUMED.to_owned(),
            });
        }
    }
    answers
}

/// Stands where evidence is assumed.
const ASSUMED: &str = "assumed";
