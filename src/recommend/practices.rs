//! Which practices to adopt, in which order, and why.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::gap::{Gap, Gaps};
use super::plan::Plan;
use super::unfit::{Unfit, unfit};
use super::worth::Worth;
use crate::answers::Answers;
use crate::identifier::{AreaId, DimensionId, QuestionId};
use crate::rubric::{Cost, LevelNumber, Pack, Practice, Rubric};
use crate::score::Points;

/// One practice, for one area.
#[derive(Debug, Clone)]
pub struct PracticeRecommendation<'a> {
    pub practice: &'a Practice,
    pub area: AreaId,
    /// The claimed score of the area, in the rubric's points.
    pub area_claimed: f64,
    /// What its place in the order rests on.
    pub worth: Worth,
    /// The answers that the practice would lift, lowest first; never empty.
    pub because: Vec<(QuestionId, LevelNumber)>,
    pub is_priority: bool,
    pub core_below_target: bool,
    pub same_region: bool,
    /// The practice costs little, which suits the parliament's resources.
    pub affordable: bool,
    pub would_fall_away_if: Removal,
}

/// The answers with which a recommendation would not have been made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Removal {
    /// This question at this level or above.
    One { question: QuestionId, level: LevelNumber },
    /// Every answer that the practice would lift at this level or above.
    All { level: LevelNumber },
}

/// Every practice of the catalogue, sorted by what became of it.
pub(super) struct Sorted<'a> {
    /// The most worthwhile first.
    pub chosen: Vec<PracticeRecommendation<'a>>,
    pub left_out: Vec<LeftOut<'a>>,
    pub unfit: Vec<UnfitPractice<'a>>,
}

/// A practice that fits and is not recommended, because others are worth more.
#[derive(Debug, Clone)]
pub struct LeftOut<'a> {
    pub fit: PracticeRecommendation<'a>,
    pub limit: Limit,
}

/// Which limit of the rubric leaves a practice out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// The area has as many as it can have.
    Area,
    /// The dimension has as many as it can have.
    Dimension,
    /// There are as many as there can be.
    Total,
    /// No horizon of the plan has enough days for it.
    TooLarge,
    /// The plan lifts more without it.
    Plan,
}

/// A practice that does not fit.
#[derive(Debug, Clone)]
pub struct UnfitPractice<'a> {
    pub practice: &'a Practice,
    pub reason: Unfit,
}

pub(super) fn sort<'a>(pack: &'a Pack, answers: &Answers, gaps: &Gaps<'_>) -> Sorted<'a> {
    let mut candidates: Vec<PracticeRecommendation<'a>> = Vec::new();
    let mut sorted = Sorted { chosen: Vec::new(), left_out: Vec::new(), unfit: Vec::new() };
    for practice in &pack.catalogue.practices {
        match best_fit(practice, &pack.rubric, answers, gaps) {
            Ok(fit) => candidates.push(fit),
            Err(reason) => sorted.unfit.push(UnfitPractice { practice, reason }),
        }
    }
    candidates.sort_by(by_worth);
    let mut places = Places { pack, in_area: BTreeMap::new(), in_dimension: BTreeMap::new() };
    for candidate in candidates {
        match places.limit(&candidate.area, sorted.chosen.len()) {
            None => {
                places.take(&candidate.area);
                sorted.chosen.push(candidate);
            }
            Some(limit) => sorted.left_out.push(LeftOut { fit: candidate, limit }),
        }
    }
    sorted
}

impl<'a> Sorted<'a> {
    /// The area for which a practice fits, else the first that it names.
    pub fn area_of(&self, practice: &Practice) -> Option<AreaId> {
        let fits = self.chosen.iter().chain(self.left_out.iter().map(|one| &one.fit));
        let fit = fits.into_iter().find(|fit| fit.practice.id == practice.id).map(|fit| &fit.area);
        fit.or(practice.areas.first()).cloned()
    }

    /// The same with what a plan holds as chosen. What it starts later may not fit yet.
    pub fn by_plan(self, plan: &Plan<'a>, pack: &Pack) -> Sorted<'a> {
        let is_planned =
            |practice: &Practice| plan.practices().any(|planned| planned.recommendation.practice.id == practice.id);
        let days = pack.rubric.recommending.plan.as_ref().map(|rules| &rules.days);
        let is_too_large = |practice: &Practice| days.is_some_and(|days| !plan.has_room_for(days[&practice.cost]));
        let fits = self.chosen.into_iter().chain(self.left_out.into_iter().map(|one| one.fit));
        let mut rest: Vec<PracticeRecommendation<'a>> = fits.filter(|fit| !is_planned(fit.practice)).collect();
        rest.sort_by(by_worth);
        let left_out = rest.into_iter().map(|fit| {
            let limit = if is_too_large(fit.practice) { Limit::TooLarge } else { Limit::Plan };
            LeftOut { fit, limit }
        });
        Sorted {
            chosen: plan.practices().map(|planned| planned.recommendation.clone()).collect(),
            left_out: left_out.collect(),
            unfit: self.unfit.into_iter().filter(|one| !is_planned(one.practice)).collect(),
        }
    }
}

/// The most worthwhile first; of equal ones that for the area with the lower score, then by their ids.
fn by_worth(left: &PracticeRecommendation<'_>, right: &PracticeRecommendation<'_>) -> Ordering {
    (right.worth.value().total_cmp(&left.worth.value()))
        .then_with(|| left.area_claimed.total_cmp(&right.area_claimed))
        .then_with(|| left.practice.id.cmp(&right.practice.id))
}

/// How many practices each area and dimension has.
struct Places<'a> {
    pack: &'a Pack,
    in_area: BTreeMap<AreaId, usize>,
    in_dimension: BTreeMap<DimensionId, usize>,
}

impl Places<'_> {
    fn dimension(&self, area: &AreaId) -> DimensionId {
        let dimension = self.pack.rubric.dimension_of(area);
        dimension.expect("a pack's catalogue names areas of its rubric").id.clone()
    }

    /// The limit that leaves no place for one more practice, the narrowest first.
    fn limit(&self, area: &AreaId, chosen: usize) -> Option<Limit> {
        let rules = &self.pack.rubric.recommending.practices;
        let in_area = self.in_area.get(area).copied().unwrap_or_default();
        let in_dimension = self.in_dimension.get(&self.dimension(area)).copied().unwrap_or_default();
        if in_area >= rules.at_most_per_area {
            Some(Limit::Area)
        } else if in_dimension >= rules.at_most_per_dimension {
            Some(Limit::Dimension)
        } else {
            (chosen >= rules.at_most).then_some(Limit::Total)
        }
    }

    fn take(&mut self, area: &AreaId) {
        *self.in_dimension.entry(self.dimension(area)).or_default() += 1;
        *self.in_area.entry(area.clone()).or_default() += 1;
    }
}

fn best_fit<'a>(
    practice: &'a Practice,
    rubric: &Rubric,
    answers: &Answers,
    gaps: &Gaps<'_>,
) -> Result<PracticeRecommendation<'a>, Unfit> {
    let reason = unfit(practice, answers, gaps);
    if let Some(reason @ (Unfit::Resources | Unfit::Prerequisite)) = reason {
        return Err(reason);
    }
    let fits = practice.areas.iter().enumerate().filter_map(|(index, id)| {
        let gap = gaps.area(id)?;
        recommendation(practice, id, index == 0, gap, rubric, answers)
    });
    // The first area named is the better fit among equals.
    fits.reduce(|best, next| if next.worth.value() > best.worth.value() { next } else { best })
        .ok_or(reason.unwrap_or(Unfit::Unanswered))
}

/// The level from which a question no longer needs the practice.
pub(super) fn ceiling(practice: &Practice, gap: &Gap<'_>) -> LevelNumber {
    practice.lifts_to.min(gap.target)
}

pub(super) fn recommendation<'a>(
    practice: &'a Practice,
    area: &AreaId,
    is_best_area: bool,
    gap: &Gap<'_>,
    rubric: &Rubric,
    answers: &Answers,
) -> Option<PracticeRecommendation<'a>> {
    let rules = &rubric.recommending.practices;
    let ceiling = ceiling(practice, gap);
    let (lowest, because) = answers_that_fit(practice, gap, ceiling)?;
    let resources = answers.profile.resources.as_deref();
    let costs = resources.and_then(|id| rules.cost_with_resources.get(id)).unwrap_or(&rules.cost);
    let same_region = answers.profile.region.as_deref() == Some(practice.region.as_str());
    let core_below_target = because.iter().any(|(id, _)| rubric.question(id).is_some_and(|question| question.core));
    let factor = |applies: bool, factor: f64| if applies { factor } else { 1.0 };
    Some(PracticeRecommendation {
        practice,
        area: area.clone(),
        area_claimed: gap.score.claimed.map_or(0.0, Points::value),
        worth: Worth {
            lift: (rubric.level(ceiling).points - rubric.level(lowest).points).min(rules.lift_at_most),
            cost: costs[&practice.cost],
            source: rules.evidence[&practice.evidence],
            further_area: factor(!is_best_area, rules.further_area),
            priority: factor(gap.is_priority, rules.priority),
            core: factor(core_below_target, rules.core_gap),
            region: factor(same_region, rules.same_region),
        },
        would_fall_away_if: removal(&because, ceiling),
        because,
        is_priority: gap.is_priority,
        core_below_target,
        same_region,
        affordable: practice.cost == Cost::Low
            && resources.is_some_and(|id| rules.low_cost_suits.iter().any(|one| one == id)),
    })
}

/// The answers of the area that the practice would lift, lowest first, and the lowest of them.
fn answers_that_fit(
    practice: &Practice,
    gap: &Gap<'_>,
    ceiling: LevelNumber,
) -> Option<(LevelNumber, Vec<(QuestionId, LevelNumber)>)> {
    let mut because: Vec<(QuestionId, LevelNumber)> = (gap.score.questions.iter())
        .filter(|question| practice.questions.contains(&question.question))
        .filter_map(|question| Some((question.question.clone(), question.claimed()?)))
        .filter(|(_, level)| *level >= practice.min_level && *level < ceiling)
        .collect();
    because.sort_by_key(|(_, level)| *level);
    let (_, lowest) = because.first()?;
    Some((*lowest, because))
}

fn removal(because: &[(QuestionId, LevelNumber)], ceiling: LevelNumber) -> Removal {
    match because {
        [(question, _)] => Removal::One { question: question.clone(), level: ceiling },
        _ => Removal::All { level: ceiling },
    }
}
