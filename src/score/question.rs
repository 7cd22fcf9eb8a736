//! What one answer counts as.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::answers::{Answers, Evidence, Rating, Response};
use crate::date::PartialDate;
use crate::identifier::{DimensionId, QuestionId};
use crate::rubric::{
    EvidenceClass, EvidenceRules, LevelNumber, NotApplicableCounts, Question, Rubric, Scoring, UnknownCounts,
};

/// One question with what its answer counts as.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionScore {
    pub question: QuestionId,
    pub core: bool,
    pub standing: Standing,
}

impl QuestionScore {
    /// The level that was answered.
    pub fn claimed(&self) -> Option<LevelNumber> {
        match self.standing {
            Standing::Level { claimed, .. } => Some(claimed),
            Standing::NotApplicable | Standing::Unknown | Standing::Unanswered => None,
        }
    }

    /// The level that the evidence carries.
    pub fn evidenced(&self) -> Option<LevelNumber> {
        match self.standing {
            Standing::Level { evidenced, .. } => Some(evidenced),
            Standing::NotApplicable | Standing::Unknown | Standing::Unanswered => None,
        }
    }

    /// The claimed level that the scores use, where the question is not left out.
    pub fn claimed_in_scores(&self, rubric: &Rubric) -> Option<LevelNumber> {
        self.claimed().or_else(|| self.taken_for(rubric))
    }

    /// The evidenced level that the scores use, where the question is not left out.
    pub fn evidenced_in_scores(&self, rubric: &Rubric) -> Option<LevelNumber> {
        self.evidenced().or_else(|| self.taken_for(rubric))
    }

    /// What a question without a level is taken for.
    fn taken_for(&self, rubric: &Rubric) -> Option<LevelNumber> {
        let rules = &rubric.scoring;
        match self.standing {
            Standing::Level { .. } => None,
            Standing::NotApplicable => match rules.not_applicable.counts_as {
                NotApplicableCounts::Nothing => None,
                NotApplicableCounts::Lowest => Some(LevelNumber(1)),
                NotApplicableCounts::Highest => Some(rubric.top()),
            },
            Standing::Unknown | Standing::Unanswered => match rules.unknown.counts_as {
                UnknownCounts::Nothing => None,
                UnknownCounts::Lowest => Some(LevelNumber(1)),
            },
        }
    }

    /// Whether the question applies but has no known answer.
    pub fn is_open(&self) -> bool {
        match self.standing {
            Standing::Unknown | Standing::Unanswered => true,
            Standing::Level { .. } | Standing::NotApplicable => false,
        }
    }
}

/// What an answer counts as.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Standing {
    Level {
        claimed: LevelNumber,
        evidenced: LevelNumber,
        /// Why the evidenced level is below the claimed one.
        shortfall: Option<Shortfall>,
    },
    NotApplicable,
    Unknown,
    Unanswered,
}

/// What proof is missing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Shortfall {
    /// No evidence of this class was named.
    Missing { needed: EvidenceClass },
    /// The newest evidence is older than the rubric allows for the claim.
    Old { newest: PartialDate },
    /// No evidence that is strong enough has a date.
    Undated,
    /// The evidence is dated after the day of the answer, so it cannot have shown anything yet.
    Future,
}

pub(super) fn question_score(
    question: &Question,
    dimension: &DimensionId,
    scoring: &Scoring,
    answers: &Answers,
) -> QuestionScore {
    let standing = match answers.responses.get(&question.id) {
        None => Standing::Unanswered,
        Some(response) => match response.rating {
            Rating::Unknown => Standing::Unknown,
            Rating::NotApplicable { .. } => Standing::NotApplicable,
            Rating::Level(claimed) => {
                let day = answers.day_of(response);
                let (evidenced, shortfall) = evidenced(claimed, response, dimension, &scoring.evidence, day);
                Standing::Level { claimed, evidenced, shortfall }
            }
        },
    };
    QuestionScore { question: question.id.clone(), core: question.core, standing }
}

/// What a claim would count as with the evidence of an answer.
pub(super) fn evidenced_at(
    claimed: LevelNumber,
    question: &QuestionId,
    dimension: &DimensionId,
    rubric: &Rubric,
    answers: &Answers,
) -> Option<LevelNumber> {
    let response = answers.responses.get(question)?;
    let (level, _) = evidenced(claimed, response, dimension, &rubric.scoring.evidence, answers.day_of(response));
    Some(level)
}

fn evidenced(
    claimed: LevelNumber,
    response: &Response,
    dimension: &DimensionId,
    rules: &EvidenceRules,
    day: Date,
) -> (LevelNumber, Option<Shortfall>) {
    if claimed < rules.needed_from {
        return (claimed, None);
    }
    let needed = rules.at_least_in.get(dimension).copied().unwrap_or(rules.at_least);
    let named = response.evidence.iter().filter(|evidence| is_strong_enough(evidence, needed));
    let is_named = named.clone().next().is_some();
    let strong: Vec<&Evidence> =
        named.filter(|evidence| evidence.date.is_none_or(|date| !date.is_after(day))).collect();
    if strong.is_empty() {
        let level = rules.without.min(claimed);
        let shortfall = if is_named { Shortfall::Future } else { Shortfall::Missing { needed } };
        return (level, (level < claimed).then_some(shortfall));
    }
    if claimed <= rules.old_carries {
        return (claimed, None);
    }
    match strong.iter().filter_map(|evidence| evidence.date).max_by_key(|date| date.latest_day()) {
        None => (rules.old_carries, Some(Shortfall::Undated)),
        Some(newest) if is_old(newest, rules.old_after_months, day) => {
            (rules.old_carries, Some(Shortfall::Old { newest }))
        }
        Some(_) => (claimed, None),
    }
}

fn is_strong_enough(evidence: &Evidence, needed: EvidenceClass) -> bool {
    let has_link = !evidence.link.trim().is_empty();
    evidence.class >= needed && (needed != EvidenceClass::Public || has_link)
}

fn is_old(date: PartialDate, after_months: u16, day: Date) -> bool {
    // A day before the calendar's beginning cannot be subtracted from; nothing is older than that.
    day.checked_sub(i32::from(after_months).months()).is_ok_and(|limit| date.latest_day() < limit)
}
