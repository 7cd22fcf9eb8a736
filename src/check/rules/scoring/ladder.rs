//! The scale as numbers, for rules that work with what scores can be.

use crate::check::item::Item;
use crate::check::pack::Parts;

/// The points of each level and the score from which a dimension is at it, lowest first; both rise.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::check::rules) struct Ladder {
    points: Vec<f64>,
    from: Vec<f64>,
    /// Whether scores are means in which everything weighs the same.
    is_of_plain_means: bool,
}

impl Ladder {
    /// `None` where areas are scored by stages, whose points are others, and where the scale cannot be used; what is wrong with it is told elsewhere.
    pub fn of(parts: &Parts<'_>) -> Option<Ladder> {
        if parts.rubric_at(&["scoring", "stages"]).is_some() {
            return None;
        }
        let numbers = |key: &str| -> Option<Vec<f64>> {
            parts.scale.iter().map(|level| level.get(key)?.number()).collect::<Option<Vec<f64>>>()
        };
        let (points, from) = (numbers("points")?, numbers("from")?);
        let is_usable = |numbers: &[f64]| {
            numbers.iter().all(|number| (0.0..=100.0).contains(number))
                && numbers.windows(2).all(|pair| pair[0] < pair[1])
        };
        let is_a_ladder =
            (2..=9).contains(&points.len()) && is_usable(&points) && is_usable(&from) && from.first() == Some(&0.0);
        is_a_ladder.then_some(Ladder { points, from, is_of_plain_means: has_plain_means(parts) })
    }

    /// Whether scores are means in which everything weighs the same, as [`Ladder::best_with_area_at`] takes for granted.
    pub fn is_of_plain_means(&self) -> bool {
        self.is_of_plain_means
    }

    /// The number of the highest level.
    pub fn top(&self) -> usize {
        self.points.len()
    }

    /// What an answer at a level is worth; `None` beside the scale.
    pub fn points(&self, level: usize) -> Option<f64> {
        self.points.get(level.checked_sub(1)?).copied()
    }

    /// The score from which a dimension is at a level; `None` beside the scale.
    pub fn from(&self, level: usize) -> Option<f64> {
        self.from.get(level.checked_sub(1)?).copied()
    }

    /// The most that an answer, and so any score, can be worth.
    pub fn most(&self) -> f64 {
        self.points.last().copied().unwrap_or_default()
    }

    /// The least that an answer, and so any score, can be worth.
    pub fn least(&self) -> f64 {
        self.points.first().copied().unwrap_or_default()
    }

    /// The level of a score.
    pub fn level_of(&self, score: f64) -> usize {
        self.from.iter().rposition(|from| reaches(score, *from)).map_or(1, |index| index + 1)
    }

    /// The highest score of a dimension of so many areas, one of which has this score.
    pub fn best_with_area_at(&self, area: f64, areas: usize) -> f64 {
        (area + (areas as f64 - 1.0) * self.most()) / areas as f64
    }

    /// The highest score of an area of so many questions, one of which is answered at this level.
    pub fn best_with_answer_at(&self, level: usize, questions: usize) -> Option<f64> {
        Some((self.points(level)? + (questions as f64 - 1.0) * self.most()) / questions as f64)
    }
}

fn has_plain_means(parts: &Parts<'_>) -> bool {
    let is_mean = |key: &str| {
        let rule = parts.rubric_at(&["scoring", key]);
        rule.and_then(Item::text).unwrap_or("mean") == "mean"
    };
    let is_weighted = |item: &Item<'_>| item.get("weight").is_some();
    is_mean("areas")
        && is_mean("dimensions")
        && !parts.areas.iter().any(|(_, area)| is_weighted(area))
        && !parts.questions.iter().any(|(_, question)| is_weighted(question))
}

/// Whether a score reaches a number of the rubric, as [`crate::score::Points::reach`] sees it.
pub(in crate::check::rules) fn reaches(score: f64, number: f64) -> bool {
    const ROUNDING_ERROR: f64 = 1e-9;
    score + ROUNDING_ERROR >= number
}

/// A number that can be a level of some scale.
pub(in crate::check::rules) fn level(item: Item<'_>) -> Option<usize> {
    item.whole().and_then(|number| usize::try_from(number).ok()).filter(|number| (1..=9).contains(number))
}
