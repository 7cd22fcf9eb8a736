//! Why a practice does not fit.

use schemars::JsonSchema;
use serde::Serialize;

use super::gap::Gaps;
use super::practices::ceiling;
use crate::answers::Answers;
use crate::rubric::Practice;

/// The first thing that keeps a practice from being a candidate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unfit {
    /// It needs other resources than the parliament has.
    Resources,
    /// Another area that it needs is too low.
    Prerequisite,
    /// None of its questions has an answer with a level.
    Unanswered,
    /// An answer that it could lift is too low for it yet.
    NotReady,
    /// All its questions are as high as it lifts them, or at the target.
    Reached,
}

/// `None` where the practice fits an area.
pub(super) fn unfit(practice: &Practice, answers: &Answers, gaps: &Gaps<'_>) -> Option<Unfit> {
    if has_other_resources(practice, answers) {
        return Some(Unfit::Resources);
    }
    if practice.requires.areas.iter().any(|(area, needed)| gaps.is_below(area, *needed)) {
        return Some(Unfit::Prerequisite);
    }
    let (mut is_answered, mut is_short) = (false, false);
    for gap in practice.areas.iter().filter_map(|area| gaps.area(area)) {
        let asked = gap.score.questions.iter().filter(|question| practice.questions.contains(&question.question));
        for level in asked.filter_map(|question| question.claimed()) {
            is_answered = true;
            let below = level < ceiling(practice, gap);
            if below && level >= practice.min_level {
                return None;
            }
            is_short |= below;
        }
    }
    Some(match (is_answered, is_short) {
        (false, _) => Unfit::Unanswered,
        (true, true) => Unfit::NotReady,
        (true, false) => Unfit::Reached,
    })
}

/// Whether the parliament named resources that are none of those that the practice needs.
pub(super) fn has_other_resources(practice: &Practice, answers: &Answers) -> bool {
    let needed = &practice.requires.resources;
    let is_other = |resources: &String| !needed.is_empty() && !needed.contains(resources);
    answers.profile.resources.as_ref().is_some_and(is_other)
}
