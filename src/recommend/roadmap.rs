//! What to do when.

use super::hubs::{HubAction, HubRecommendation};
use super::plan::{Plan, PlannedPractice};
use super::practices::PracticeRecommendation;
use crate::identifier::QuestionId;
use crate::rubric::{Hub, LevelNumber, Practice, Rubric};
use crate::score::{Gate, Scorecard, missing_proof};

/// A stretch of time and what belongs to it.
#[derive(Debug, Clone)]
pub struct Horizon<'a> {
    pub title: &'a str,
    pub steps: Vec<Step<'a>>,
}

/// One thing to do.
#[derive(Debug, Clone)]
pub enum Step<'a> {
    /// Clear up questions that have no known answer; core questions first.
    FindOut { questions: Vec<QuestionId> },
    /// Lift a core question that holds a dimension's level down.
    Lift { question: QuestionId, needed: LevelNumber },
    /// Name the documents that claims lack; those that raise a score most come first.
    Prove { questions: Vec<QuestionId> },
    /// Join a hub, or ask about it.
    Contact { hub: &'a Hub, action: HubAction },
    /// Start a practice; under a budget with the staff days that the rubric assumes.
    Start { practice: &'a Practice, days: Option<u32> },
}

pub(super) fn plan<'a>(
    rubric: &'a Rubric,
    scorecard: &Scorecard,
    practices: &[PracticeRecommendation<'a>],
    plan: Option<&Plan<'a>>,
    hubs: &[HubRecommendation<'a>],
) -> Vec<Horizon<'a>> {
    let rules = &rubric.recommending.roadmap;
    let mut horizons: Vec<Horizon<'a>> =
        rules.horizons.iter().map(|title| Horizon { title, steps: Vec::new() }).collect();
    let Some(nearest) = horizons.first_mut() else { return horizons };
    let open = scorecard.questions().filter(|question| question.is_open());
    let mut open: Vec<QuestionId> = open.map(|question| question.question.clone()).collect();
    open.sort_by_key(|id| !rubric.question(id).is_some_and(|question| question.core));
    if !open.is_empty() {
        nearest.steps.push(Step::FindOut { questions: open });
    }
    for gate in scorecard.dimensions.iter().flat_map(|dimension| &dimension.held_by) {
        if let Gate::WeakestCore { questions, needed } = gate {
            let lift = |question: &QuestionId| Step::Lift { question: question.clone(), needed: *needed };
            nearest.steps.extend(questions.iter().map(lift));
        }
    }
    let unproven: Vec<QuestionId> = missing_proof(rubric, scorecard).into_iter().map(|proof| proof.question).collect();
    if !unproven.is_empty() {
        nearest.steps.push(Step::Prove { questions: unproven });
    }
    nearest.steps.extend(hubs.iter().map(|hub| Step::Contact { hub: hub.hub, action: hub.action }));
    if let Some(plan) = plan {
        for (horizon, planned) in horizons.iter_mut().zip(&plan.horizons) {
            let start =
                |one: &PlannedPractice<'a>| Step::Start { practice: one.recommendation.practice, days: Some(one.days) };
            horizon.steps.extend(planned.practices.iter().map(start));
        }
        return horizons;
    }
    let mut near = 0;
    for recommendation in practices {
        let practice = recommendation.practice;
        let mut index = rules.horizon_by_cost[&practice.cost] - 1;
        if index == 0 {
            near += 1;
            if near > rules.nearest_at_most {
                index = 1.min(horizons.len() - 1);
            }
        }
        horizons[index].steps.push(Step::Start { practice, days: None });
    }
    horizons
}
