//! How far each area is from the target that the parliament has for it.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use super::target::target_of;
use crate::answers::Answers;
use crate::identifier::{AreaId, QuestionId};
use crate::rubric::{LevelNumber, Rubric};
use crate::score::{AreaScore, Points, Scorecard, level_of};

/// The areas that have a claimed score, and what they lack.
pub(super) struct Gaps<'s> {
    rubric: &'s Rubric,
    areas: BTreeMap<&'s AreaId, Gap<'s>>,
    /// The level of the claimed score of each area's dimension, where it has one; no gate holds it.
    dimension_levels: BTreeMap<&'s AreaId, LevelNumber>,
}

/// What one area's answers lack to the target.
pub(super) struct Gap<'s> {
    pub score: &'s AreaScore,
    pub level: LevelNumber,
    /// The level that the area and its answers are to reach.
    pub target: LevelNumber,
    /// The mean of what each answer lacks in points to the target, by the weights of the questions; 0 where no answer is below it.
    /// Multiplied where the parliament chose the area.
    pub width: f64,
    pub is_priority: bool,
}

/// The gaps of several areas taken together. Areas without a score have no part in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Need {
    /// In points; more in areas that the parliament chose.
    pub widest: f64,
    pub mean: f64,
}

impl Need {
    fn of(widths: Vec<f64>) -> Need {
        let widest = widths.iter().copied().fold(0.0, f64::max);
        Need { widest, mean: widths.iter().sum::<f64>() / widths.len().max(1) as f64 }
    }

    pub(super) fn is_any(&self) -> bool {
        self.widest > 0.0
    }

    /// The greatest need first: by the widest gap, then by the mean. A subject that is served beside others counts as much as
    /// one that is served alone.
    pub(super) fn greatest_first(left: &Need, right: &Need) -> Ordering {
        right.widest.total_cmp(&left.widest).then_with(|| right.mean.total_cmp(&left.mean))
    }
}

/// The mean of what the answers to these questions of an area lack, or to any where none is named; `None` of no answer. A better
/// answer makes up for none that is below the target.
fn shortfall(score: &AreaScore, questions: &[QuestionId], target: LevelNumber, rubric: &Rubric) -> Option<f64> {
    let needed = rubric.level(target).points;
    let short = answers(score, questions).into_iter().filter_map(|(id, level)| {
        let short = if level < target { (needed - rubric.level(level).points).max(0.0) } else { 0.0 };
        Some((Points::new(short), rubric.question(&id)?.weight))
    });
    Points::weighted_mean(short).map(Points::value)
}

/// What is lacking counts for more in an area that the parliament chose.
fn widened(short: f64, is_priority: bool, rubric: &Rubric) -> f64 {
    if is_priority { short * rubric.recommending.practices.priority } else { short }
}

fn answers(score: &AreaScore, questions: &[QuestionId]) -> Vec<(QuestionId, LevelNumber)> {
    let is_meant = |id: &QuestionId| questions.is_empty() || questions.contains(id);
    let meant = score.questions.iter().filter(|question| is_meant(&question.question));
    meant.filter_map(|question| Some((question.question.clone(), question.claimed()?))).collect()
}

impl<'s> Gaps<'s> {
    pub fn of(rubric: &'s Rubric, answers: &Answers, scorecard: &'s Scorecard) -> Gaps<'s> {
        let areas = scorecard.areas().filter_map(|score| {
            let claimed = score.claimed?;
            let level = level_of(claimed, rubric);
            let is_priority = answers.profile.priorities.contains(&score.area);
            let target = target_of(&score.area, &answers.profile, rubric);
            let short = shortfall(score, &[], target, rubric).unwrap_or_default();
            let width = widened(short, is_priority, rubric);
            Some((&score.area, Gap { score, level, target, width, is_priority }))
        });
        let dimension_levels = scorecard.dimensions.iter().flat_map(|dimension| {
            let level = dimension.claimed.map(|claimed| level_of(claimed, rubric));
            dimension.areas.iter().filter_map(move |area| Some((&area.area, level?)))
        });
        Gaps { rubric, areas: areas.collect(), dimension_levels: dimension_levels.collect() }
    }

    /// The level of the claimed score of an area's dimension; without a score it is taken for the lowest.
    pub fn dimension_level(&self, area: &AreaId) -> LevelNumber {
        self.dimension_levels.get(area).copied().unwrap_or_else(LevelNumber::lowest)
    }

    pub fn area(&self, id: &AreaId) -> Option<&Gap<'s>> {
        self.areas.get(id)
    }

    /// How much need there is of something that serves these areas, or every area where none is named.
    pub fn need(&self, areas: &[AreaId]) -> Need {
        Need::of(match areas {
            [] => self.areas.values().map(|gap| gap.width).collect(),
            named => self.widths(named),
        })
    }

    fn widths(&self, areas: &[AreaId]) -> Vec<f64> {
        areas.iter().filter_map(|id| self.area(id)).map(|gap| gap.width).collect()
    }

    /// The same of something that answers these questions of the areas, or all where none is named.
    pub fn need_of(&self, areas: &[AreaId], questions: &[QuestionId]) -> Need {
        Need::of(areas.iter().filter_map(|area| self.width(area, questions)).collect())
    }

    fn width(&self, area: &AreaId, questions: &[QuestionId]) -> Option<f64> {
        let gap = self.area(area)?;
        let short = shortfall(gap.score, questions, gap.target, self.rubric)?;
        Some(widened(short, gap.is_priority, self.rubric))
    }

    /// The answers to these questions of an area, or to any where none is named, that are below the target, the lowest first.
    pub fn answers_below(&self, area: &AreaId, questions: &[QuestionId]) -> Vec<(QuestionId, LevelNumber)> {
        let Some(gap) = self.area(area) else { return Vec::new() };
        let mut below = answers(gap.score, questions);
        below.retain(|(_, level)| *level < gap.target);
        below.sort_by_key(|(_, level)| *level);
        below
    }

    /// The answers to these questions of an area, or to any where none is named, the highest first.
    pub fn answers(&self, area: &AreaId, questions: &[QuestionId]) -> Vec<(QuestionId, LevelNumber)> {
        let mut found = self.area(area).map(|gap| answers(gap.score, questions)).unwrap_or_default();
        found.sort_by_key(|(_, level)| Reverse(*level));
        found
    }

    /// Whether an area is known to be below a level.
    pub fn is_below(&self, id: &AreaId, level: LevelNumber) -> bool {
        self.area(id).is_some_and(|gap| gap.level < level)
    }

    /// The mean of the gaps of those areas that have a score; 0 when none has.
    pub fn mean(&self, areas: &[AreaId]) -> f64 {
        Need::of(self.widths(areas)).mean
    }

    /// Those of the areas that have a gap, the widest first.
    pub fn widest(&self, areas: &[AreaId]) -> Vec<AreaId> {
        self.widest_of(areas, &[])
    }

    /// The same by the answers to these questions, or to all where none is named.
    pub fn widest_of(&self, areas: &[AreaId], questions: &[QuestionId]) -> Vec<AreaId> {
        let widths = areas.iter().filter_map(|id| Some((id, self.width(id, questions)?)));
        let mut open: Vec<(&AreaId, f64)> = widths.filter(|(_, width)| *width > 0.0).collect();
        open.sort_by(|left, right| right.1.total_cmp(&left.1));
        open.into_iter().map(|(id, _)| id.clone()).collect()
    }
}
