//! Which practices to start when, under a budget of staff time.
//!
//! The plan is the best there is, not a good one: see [`crate::docs::recommending`] for what best means, and
//! [`knapsack`] for how it is found.

mod knapsack;
mod options;

use super::gap::Gaps;
use super::lift::{Lift, with_lifts};
use super::practices::{PracticeRecommendation, Sorted, recommendation};
use crate::answers::{Answers, Budget};
use crate::rubric::{Pack, PlanRules};
use crate::score::{Scorecard, score};
use options::{AreaOption, Options};

/// How many horizons a plan can have.
const HORIZONS: usize = 3;

/// What to start in each horizon, and what would come of it.
#[derive(Debug, Clone)]
pub struct Plan<'a> {
    pub budget: Budget,
    pub days_per_quarter: u32,
    /// The nearest first; as many as the rubric gives quarters for.
    pub horizons: Vec<PlannedHorizon<'a>>,
    /// The scores if every practice lifted its answers and each was proven.
    pub after: Scorecard,
}

/// A stretch of time and what starts in it.
#[derive(Debug, Clone)]
pub struct PlannedHorizon<'a> {
    /// The staff days that the budget gives.
    pub days: u32,
    pub practices: Vec<PlannedPractice<'a>>,
}

/// A practice with its place in a plan.
#[derive(Debug, Clone)]
pub struct PlannedPractice<'a> {
    /// Because of the answers as they would be when it starts.
    pub recommendation: PracticeRecommendation<'a>,
    /// The staff days that the rubric assumes.
    pub days: u32,
    pub lifts: Vec<Lift>,
}

/// The plan under the budget that the profile states; `None` where it states none, or the rubric plans without.
pub(super) fn plan<'a>(pack: &'a Pack, answers: &Answers, gaps: &Gaps<'_>, sorted: &Sorted<'a>) -> Option<Plan<'a>> {
    let rules = pack.rubric.recommending.plan.as_ref()?;
    let budget = answers.profile.budget.clone()?;
    let days_per_quarter = budget.days_per_quarter(&pack.rubric)?;
    let days = days_of_horizons(pack, rules, days_per_quarter);
    let options = Options::of(pack, answers, gaps, days.len(), sorted);
    let chosen = knapsack::best(&options, rules, &days);
    let (mut horizons, mut lifted) = (Vec::new(), answers.clone());
    for (index, days) in days.into_iter().enumerate() {
        let practices = starting_in(index, &chosen, pack, rules, &lifted);
        lifted = with_lifts(&lifted, practices.iter().flat_map(|planned| &planned.lifts));
        horizons.push(PlannedHorizon { days, practices });
    }
    Some(Plan { budget, days_per_quarter, horizons, after: score(&pack.rubric, &lifted) })
}

/// The staff days of each horizon of the roadmap for which the rubric gives quarters.
fn days_of_horizons(pack: &Pack, rules: &PlanRules, days_per_quarter: u32) -> Vec<u32> {
    let horizons = pack.rubric.recommending.roadmap.horizons.len().min(HORIZONS);
    rules.quarters.iter().take(horizons).map(|quarters| quarters.saturating_mul(days_per_quarter)).collect()
}

/// What starts in a horizon: core questions first, then the greatest gain.
fn starting_in<'a>(
    index: usize,
    chosen: &[&AreaOption<'a>],
    pack: &'a Pack,
    rules: &PlanRules,
    answers: &Answers,
) -> Vec<PlannedPractice<'a>> {
    let card = score(&pack.rubric, answers);
    let gaps = Gaps::of(&pack.rubric, answers, &card);
    let mut starting: Vec<(PlannedPractice<'a>, i64)> = (chosen.iter())
        .filter_map(|option| Some((option, option.steps[index].as_ref()?)))
        .filter_map(|(option, step)| {
            let practice = step.practice;
            let gap = gaps.area(option.area)?;
            let is_best_area = practice.areas.first() == Some(option.area);
            let recommendation = recommendation(practice, option.area, is_best_area, gap, &pack.rubric, answers)?;
            let days = rules.days[&practice.cost];
            Some((PlannedPractice { recommendation, days, lifts: step.lifts.clone() }, step.gain))
        })
        .collect();
    starting.sort_by(|(left, left_gain), (right, right_gain)| {
        (right.recommendation.core_below_target.cmp(&left.recommendation.core_below_target))
            .then_with(|| right_gain.cmp(left_gain))
            .then_with(|| left.recommendation.practice.id.cmp(&right.recommendation.practice.id))
    });
    starting.into_iter().map(|(planned, _)| planned).collect()
}

impl<'a> Plan<'a> {
    /// Everything that is planned, the nearest first.
    pub fn practices(&self) -> impl Iterator<Item = &PlannedPractice<'a>> {
        self.horizons.iter().flat_map(|horizon| &horizon.practices)
    }

    /// Whether a practice of so many days would fit into a horizon on its own.
    pub fn has_room_for(&self, days: u32) -> bool {
        self.horizons.iter().any(|horizon| horizon.days >= days)
    }
}
