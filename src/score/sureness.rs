//! How sure a level is: what it takes to change it, and how likely it is to stay if answers are a little off.

use super::changes::Changes;
use super::dimension::DimensionScore;
use super::outcomes::{Answered, Measure, Turn};
use super::question::{QuestionScore, evidenced_at};
use crate::answers::Answers;
use crate::identifier::QuestionId;
use crate::rubric::{Dimension, LevelNumber, Rubric};

/// How sure the level of a dimension is.
#[derive(Debug, Clone, PartialEq)]
pub struct LevelSureness {
    /// How likely it is that the level stays when every answer is, independently, one level off with the rubric's chance,
    /// 0.0 to 1.0; `None` where the rubric states no chance.
    pub stays: Option<f64>,
    /// The fewest answers that would have to be one level higher for a higher level; empty where that is not enough, even
    /// if all were.
    pub rises_with: Vec<QuestionId>,
    /// The fewest answers that would have to be one level lower for a lower level; empty where that is not enough.
    pub falls_with: Vec<QuestionId>,
}

/// How sure the level of a dimension is; `None` where it has no level.
///
/// What is off is the level that was answered; the evidence stays, and may carry less than the level would be. Open
/// questions stay open.
pub fn sureness(
    dimension: &Dimension,
    score: &DimensionScore,
    rubric: &Rubric,
    answers: &Answers,
) -> Option<LevelSureness> {
    let level = score.level?;
    let slips = Slips { of: Answered { dimension, score, rubric }, answers };
    let fewest = |direction: Direction| {
        let outcomes = slips.fewest(direction);
        let changed = outcomes.into_iter().filter(|(other, _)| match direction {
            Direction::Up => *other > level,
            Direction::Down => *other < level,
        });
        let questions: Vec<&QuestionId> = score.questions().map(|question| &question.question).collect();
        let smallest = changed.map(|(_, changes)| changes).min();
        smallest.iter().flat_map(|changes| changes.list()).map(|(index, _)| questions[*index].clone()).collect()
    };
    Some(LevelSureness {
        stays: rubric.scoring.sureness.map(|rule| slips.chance_of(level, rule.chance)),
        rises_with: fewest(Direction::Up),
        falls_with: fewest(Direction::Down),
    })
}

#[derive(Debug, Clone, Copy)]
enum Direction {
    Up,
    Down,
}

/// Answers that may be a level off.
#[derive(Clone, Copy)]
struct Slips<'a> {
    of: Answered<'a>,
    answers: &'a Answers,
}

impl Slips<'_> {
    /// How likely it is that the level is this one.
    fn chance_of(self, level: LevelNumber, chance: f64) -> f64 {
        let mut outcomes = self.of.outcomes(|_, score| {
            let Some(claimed) = score.claimed() else { return self.as_it_is(score, Chance(1.0)) };
            let (above, below) = (self.off(score, claimed, Direction::Up), self.off(score, claimed, Direction::Down));
            let half = if above.is_some() && below.is_some() { chance / 2.0 } else { chance };
            let off = above.into_iter().chain(below).map(|level| Turn { level: Some(level), measure: Chance(half) });
            self.as_it_is(score, Chance(1.0 - chance)).into_iter().chain(off).collect()
        });
        outcomes.remove(&level).map_or(0.0, |chance| chance.0.clamp(0.0, 1.0))
    }

    /// The fewest answers that are off in one direction, for every level that they give.
    fn fewest(self, direction: Direction) -> std::collections::BTreeMap<LevelNumber, Changes> {
        let mut index = 0;
        self.of.outcomes(|_, score| {
            let stays = self.as_it_is(score, Changes::none(usize::MAX));
            let off = score.claimed().and_then(|claimed| self.off(score, claimed, direction));
            let changed =
                off.map(|level| Turn { level: Some(level), measure: Changes::one(index, level.0, 1, usize::MAX) });
            index += 1;
            stays.into_iter().chain(changed).collect()
        })
    }

    fn as_it_is<M: Measure>(self, score: &QuestionScore, measure: M) -> Vec<Turn<M>> {
        vec![Turn { level: score.evidenced_in_scores(self.of.rubric), measure }]
    }

    /// What counts where the answer is one level off; `None` at the end of the scale.
    fn off(self, score: &QuestionScore, claimed: LevelNumber, direction: Direction) -> Option<LevelNumber> {
        let number = match direction {
            Direction::Up => claimed.0 + 1,
            Direction::Down => claimed.0 - 1,
        };
        let level = LevelNumber(number);
        let is_on_scale = (LevelNumber(1)..=self.of.rubric.top()).contains(&level);
        let Answered { dimension, rubric, .. } = self.of;
        is_on_scale.then(|| evidenced_at(level, &score.question, &dimension.id, rubric, self.answers)).flatten()
    }
}

/// How likely ways are together.
#[derive(Debug, Clone, Copy)]
struct Chance(f64);

impl Measure for Chance {
    fn start() -> Chance {
        Chance(1.0)
    }

    fn and(&self, then: &Chance) -> Chance {
        Chance(self.0 * then.0)
    }

    fn or(self, other: Chance) -> Chance {
        Chance(self.0 + other.0)
    }
}
