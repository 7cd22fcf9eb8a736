//! How points come together: those of its questions to the score of an area, those of its areas to that of a dimension.

use super::points::Points;
use crate::rubric::{Area, AreaScores, DimensionScores, LevelNumber, Question, Rubric, Stages};

/// The score of an area whose questions count as these levels; `None` of no question.
pub fn of_area<'r>(
    levels: impl Iterator<Item = (&'r Question, LevelNumber)> + Clone,
    rubric: &Rubric,
) -> Option<Points> {
    let points = levels.clone().map(|(question, level)| (points_of(level, rubric), question.weight));
    match rubric.scoring.areas {
        AreaScores::Mean => Points::weighted_mean(points),
        AreaScores::Minimum => lowest(points.map(|(points, _)| points)),
        AreaScores::Stages => {
            levels.clone().next()?;
            let stages = stages(rubric);
            let missed = levels.filter(|(_, level)| *level < stages.reached_at).map(|(question, _)| question.stage);
            Some(of_stage(missed.min(), stages))
        }
    }
}

/// The score of a dimension whose areas have these scores; `None` of no area.
pub(super) fn of_dimension<'r>(areas: impl Iterator<Item = (&'r Area, Points)>, rubric: &Rubric) -> Option<Points> {
    match rubric.scoring.dimensions {
        DimensionScores::Mean => Points::weighted_mean(areas.map(|(area, points)| (points, area.weight))),
        DimensionScores::Minimum => lowest(areas.map(|(_, points)| points)),
    }
}

/// What an answer at a level is worth.
pub(super) fn points_of(level: LevelNumber, rubric: &Rubric) -> Points {
    Points::new(rubric.level(level).points)
}

/// The points of an area in which this is the lowest stage that is not reached; `None` where every stage is.
pub(super) fn of_stage(missed: Option<u8>, stages: &Stages) -> Points {
    let reached = missed.map_or(stages.points.len(), |stage| usize::from(stage) - 1);
    Points::new(reached.checked_sub(1).map_or(0.0, |index| stages.points[index]))
}

/// # Panics
///
/// Never for a rubric that was checked: one whose areas are scored by stages has stages, and no question is beyond them.
pub(super) fn stages(rubric: &Rubric) -> &Stages {
    rubric.scoring.stages.as_ref().expect("a rubric that scores by stages has stages")
}

fn lowest(points: impl Iterator<Item = Points>) -> Option<Points> {
    points.min_by(|left, right| left.value().total_cmp(&right.value()))
}
