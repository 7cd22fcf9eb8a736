//! The scores of one assessment, side by side.

use super::dimension::{AreaScore, DimensionScore, dimension_score};
use super::question::QuestionScore;
use crate::answers::Answers;
use crate::identifier::{AreaId, QuestionId};
use crate::rubric::Rubric;

/// One score for each dimension, in the rubric's order. There is no total.
#[derive(Debug, Clone, PartialEq)]
pub struct Scorecard {
    pub dimensions: Vec<DimensionScore>,
}

impl Scorecard {
    pub fn areas(&self) -> impl Iterator<Item = &AreaScore> {
        self.dimensions.iter().flat_map(|dimension| &dimension.areas)
    }

    pub fn area(&self, id: &AreaId) -> Option<&AreaScore> {
        self.areas().find(|area| &area.area == id)
    }

    pub fn questions(&self) -> impl Iterator<Item = &QuestionScore> {
        self.areas().flat_map(|area| &area.questions)
    }

    pub fn question(&self, id: &QuestionId) -> Option<&QuestionScore> {
        self.questions().find(|question| &question.question == id)
    }
}

/// Scores answers by the rules of their rubric, see [`crate::docs::scoring`].
pub fn score(rubric: &Rubric, answers: &Answers) -> Scorecard {
    let dimensions = rubric.dimensions.iter().map(|dimension| dimension_score(dimension, rubric, answers)).collect();
    Scorecard { dimensions }
}
