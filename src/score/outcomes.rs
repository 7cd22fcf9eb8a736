//! Every way in which the answers of a dimension can turn out, gathered by the level that it gives.
//!
//! The ways are not listed, there are too many. Those that are alike in all that matters to the level are kept as one: the
//! same sum (or lowest points, or stage), the same weakest core question, the same areas at the floor. What is kept of them is
//! a [`Measure`]: how likely they are together, or the smallest of them.
//!
//! Sums are whole numbers of a billionth of a thousandth of a point, so equal sums are equal, and what is lost is far less than
//! what [`Points::reach`] forgives.

use std::collections::BTreeMap;

use super::dimension::{AreaScore, DimensionScore, level_of, under_gates};
use super::points::Points;
use super::question::QuestionScore;
use super::together::{of_stage, points_of, stages};
use crate::rubric::{Area, AreaScores, Dimension, DimensionScores, LevelNumber, Question, Rubric};

/// What is kept of the ways that are alike.
pub(super) trait Measure: Clone {
    /// Of the one way in which no question has been looked at.
    fn start() -> Self;
    /// Of each of these ways followed by one of those.
    fn and(&self, then: &Self) -> Self;
    /// Of these ways and those.
    fn or(self, other: Self) -> Self;
    /// Whether it is still worth following.
    fn goes_on(&self) -> bool {
        true
    }
}

/// One way in which an answer can turn out.
#[derive(Debug, Clone)]
pub(super) struct Turn<M> {
    /// The level that counts in the score; `None` where the question is left out.
    pub level: Option<LevelNumber>,
    pub measure: M,
}

/// A dimension with what its answers were.
#[derive(Debug, Clone, Copy)]
pub(super) struct Answered<'a> {
    pub dimension: &'a Dimension,
    pub score: &'a DimensionScore,
    pub rubric: &'a Rubric,
}

impl<'a> Answered<'a> {
    /// What is measured of all ways that give each level, where every question turns out in one of its `turns`. Ways that give
    /// no score are left out; whether an open core question leaves no level is for the caller to look at.
    pub fn outcomes<M: Measure>(
        self,
        mut turns: impl FnMut(&'a Question, &'a QuestionScore) -> Vec<Turn<M>>,
    ) -> BTreeMap<LevelNumber, M> {
        let mut ways = BTreeMap::from([(Whole::default(), M::start())]);
        for (area, score) in self.dimension.areas.iter().zip(&self.score.areas) {
            let parts = self.parts(area, score, &mut turns);
            ways = combined(&ways, &parts, |whole, part| whole.with(part, area, self.rubric));
        }
        let mut levels: BTreeMap<LevelNumber, M> = BTreeMap::new();
        for (whole, measure) in ways {
            if let Some(level) = whole.level(self.rubric) {
                add(&mut levels, level, measure);
            }
        }
        levels
    }

    /// What an area can be.
    fn parts<M: Measure>(
        self,
        area: &'a Area,
        score: &'a AreaScore,
        turns: &mut impl FnMut(&'a Question, &'a QuestionScore) -> Vec<Turn<M>>,
    ) -> BTreeMap<Part, M> {
        let mut ways = BTreeMap::from([(Gathered::default(), M::start())]);
        for (question, score) in area.questions.iter().zip(&score.questions) {
            let mut levels: BTreeMap<Option<LevelNumber>, M> = BTreeMap::new();
            for turn in turns(question, score) {
                add(&mut levels, turn.level, turn.measure);
            }
            ways = combined(&ways, &levels, |gathered, level| gathered.with(question, *level, self.rubric));
        }
        let mut parts = BTreeMap::new();
        for (gathered, measure) in ways {
            add(&mut parts, gathered.part(score.applies(), self.rubric), measure);
        }
        parts
    }
}

/// Billionths of a thousandth of a point.
type Sum = i64;
const OF_A_POINT: f64 = 1e12;

fn sum_of(points: Points) -> Sum {
    (points.value() * OF_A_POINT).round() as Sum
}

/// What matters of the questions of an area that have been looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Gathered {
    /// Of the points by weight, where areas are means; the lowest, or the lowest stage that was missed, elsewhere.
    sum: Sum,
    weight: u32,
    weakest_core: Option<LevelNumber>,
}

impl Gathered {
    fn with(self, question: &Question, level: Option<LevelNumber>, rubric: &Rubric) -> Gathered {
        let Some(level) = level else { return self };
        let points = sum_of(points_of(level, rubric));
        let is_first = self.weight == 0;
        let lowest = |next: Sum| if is_first { next } else { self.sum.min(next) };
        let (sum, weight) = match rubric.scoring.areas {
            AreaScores::Mean => {
                (self.sum + points * Sum::from(question.weight), self.weight + u32::from(question.weight))
            }
            AreaScores::Minimum => (lowest(points), 1),
            AreaScores::Stages => {
                let is_missed = level < stages(rubric).reached_at;
                (lowest(if is_missed { Sum::from(question.stage) } else { NONE_MISSED }), 1)
            }
        };
        let weakest_core = if question.core { weaker(self.weakest_core, Some(level)) } else { self.weakest_core };
        Gathered { sum, weight, weakest_core }
    }

    fn part(self, applies: bool, rubric: &Rubric) -> Part {
        let points = (self.weight > 0).then(|| match rubric.scoring.areas {
            AreaScores::Mean => (self.sum as f64 / f64::from(self.weight)).round() as Sum,
            AreaScores::Minimum => self.sum,
            AreaScores::Stages => {
                let missed = u8::try_from(self.sum).ok().filter(|_| self.sum < NONE_MISSED);
                sum_of(of_stage(missed, stages(rubric)))
            }
        });
        let floor = rubric.scoring.gates.top_needs_every_area_from;
        let is_low = |floor: f64| applies && !points.is_some_and(|points| of_sum(points, 1).reach(floor));
        Part { points, weakest_core: self.weakest_core, is_low: floor.is_some_and(is_low) }
    }
}

/// Above every stage.
const NONE_MISSED: Sum = Sum::MAX;

/// What matters of a whole area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    points: Option<Sum>,
    weakest_core: Option<LevelNumber>,
    /// Too low for the top level.
    is_low: bool,
}

/// What matters of the areas of a dimension that have been looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Whole {
    sum: Sum,
    weight: u32,
    weakest_core: Option<LevelNumber>,
    has_low_area: bool,
}

impl Whole {
    fn with(self, part: &Part, area: &Area, rubric: &Rubric) -> Whole {
        let (sum, weight) = match (part.points, rubric.scoring.dimensions) {
            (None, _) => (self.sum, self.weight),
            (Some(points), DimensionScores::Mean) => {
                (self.sum + points * Sum::from(area.weight), self.weight + u32::from(area.weight))
            }
            (Some(points), DimensionScores::Minimum) if self.weight > 0 => (self.sum.min(points), 1),
            (Some(points), DimensionScores::Minimum) => (points, 1),
        };
        Whole {
            sum,
            weight,
            weakest_core: weaker(self.weakest_core, part.weakest_core),
            has_low_area: self.has_low_area || part.is_low,
        }
    }

    fn level(self, rubric: &Rubric) -> Option<LevelNumber> {
        let points = (self.weight > 0).then(|| of_sum(self.sum, self.weight))?;
        Some(under_gates(level_of(points, rubric), self.weakest_core, self.has_low_area, rubric))
    }
}

fn of_sum(sum: Sum, weight: u32) -> Points {
    Points::new((sum as f64 / f64::from(weight) / OF_A_POINT).clamp(0.0, 100.0))
}

fn weaker(one: Option<LevelNumber>, other: Option<LevelNumber>) -> Option<LevelNumber> {
    one.into_iter().chain(other).min()
}

/// Each way of the one followed by each of the other, where that goes on.
fn combined<A: Ord, B: Ord, C: Ord, M: Measure>(
    ways: &BTreeMap<A, M>,
    then: &BTreeMap<B, M>,
    join: impl Fn(&A, &B) -> C,
) -> BTreeMap<C, M> {
    let mut joined = BTreeMap::new();
    for (way, measure) in ways {
        for (next, of_next) in then {
            let measure = measure.and(of_next);
            if measure.goes_on() {
                add(&mut joined, join(way, next), measure);
            }
        }
    }
    joined
}

fn add<K: Ord, M: Measure>(ways: &mut BTreeMap<K, M>, key: K, measure: M) {
    let kept = match ways.remove(&key) {
        Some(other) => other.or(measure),
        None => measure,
    };
    ways.insert(key, kept);
}
