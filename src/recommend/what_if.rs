//! The scores as they would be if some practices had done their work.

use super::gap::Gaps;
use super::lift::{Lift, lifted, with_lifts};
use super::unfit::{Unfit, unfit};
use crate::answers::Answers;
use crate::rubric::{Pack, Practice};
use crate::score::{Scorecard, score};

/// An assumption, and nothing that a parliament has reached.
#[derive(Debug, Clone)]
pub struct WhatIf<'a> {
    /// In the order in which they are supposed to come.
    pub practices: Vec<SupposedPractice<'a>>,
    pub after: Scorecard,
}

/// A practice with the answers that it would lift.
#[derive(Debug, Clone)]
pub struct SupposedPractice<'a> {
    pub practice: &'a Practice,
    /// Empty where it changes no answer.
    pub lifts: Vec<Lift>,
    /// What keeps it from fitting when it comes; it is supposed all the same.
    pub unfit: Option<Unfit>,
}

/// Supposes practices, one after the other: each lifts the answers that it is for in all its areas, whatever the target, and
/// each of them is proven. See [`crate::docs::recommending`].
pub fn what_if<'a>(pack: &'a Pack, answers: &Answers, practices: &[&'a Practice]) -> WhatIf<'a> {
    let rubric = &pack.rubric;
    let mut supposed = answers.clone();
    let mut after = score(rubric, answers);
    let mut told = Vec::new();
    for practice in practices {
        let unfit = unfit(practice, &supposed, &Gaps::of(rubric, &supposed, &after));
        let answers_of_practice = after.questions().filter(|question| practice.questions.contains(&question.question));
        let lifts: Vec<Lift> = answers_of_practice
            .filter_map(|question| {
                let from = question.claimed()?;
                let to = lifted(practice, from, practice.lifts_to, rubric)?;
                Some(Lift { question: question.question.clone(), from, to })
            })
            .collect();
        supposed = with_lifts(&supposed, &lifts);
        after = score(rubric, &supposed);
        told.push(SupposedPractice { practice, lifts, unfit });
    }
    WhatIf { practices: told, after }
}
