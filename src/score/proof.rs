//! Which documents are missing, and what naming each of them alone would add.

use super::dimension::DimensionScore;
use super::points::Points;
use super::question::{QuestionScore, Shortfall, Standing};
use super::scorecard::Scorecard;
use super::together::{of_area, of_dimension};
use crate::identifier::{DimensionId, QuestionId};
use crate::rubric::{Dimension, EvidenceClass, LevelNumber, Rubric};

/// A claim that would count in full if recent evidence of the right class were named.
#[derive(Debug, Clone, PartialEq)]
pub struct MissingProof {
    pub dimension: DimensionId,
    pub question: QuestionId,
    pub claimed: LevelNumber,
    pub evidenced: LevelNumber,
    /// The weakest class of evidence that would be enough.
    pub needed: EvidenceClass,
    pub shortfall: Shortfall,
    /// What the evidenced score of the dimension would have more, in points; `None` where the dimension has no score.
    pub gain: Option<f64>,
}

/// The claims that lack proof: those whose proof alone would raise the evidenced score of their dimension most come first,
/// those of dimensions without a score last, and equals by the id of the question.
pub fn missing_proof(rubric: &Rubric, scorecard: &Scorecard) -> Vec<MissingProof> {
    let dimensions = rubric.dimensions.iter().zip(&scorecard.dimensions);
    let mut missing: Vec<MissingProof> =
        dimensions.flat_map(|(dimension, score)| in_dimension(dimension, score, rubric)).collect();
    missing.sort_by(|left, right| {
        // Two ways of adding up the same gain may differ far behind the point; the id decides between them.
        let size = |proof: &MissingProof| proof.gain.map(|gain| (gain * 1e6).round() as i64);
        size(right).cmp(&size(left)).then_with(|| left.question.cmp(&right.question))
    });
    missing
}

fn in_dimension(dimension: &Dimension, score: &DimensionScore, rubric: &Rubric) -> Vec<MissingProof> {
    let rules = &rubric.scoring.evidence;
    let needed = rules.at_least_in.get(&dimension.id).copied().unwrap_or(rules.at_least);
    let questions = score.areas.iter().flat_map(|area| &area.questions);
    let missing = questions.filter_map(|question| match question.standing {
        Standing::Level { claimed, evidenced, shortfall: Some(shortfall) } => Some(MissingProof {
            dimension: dimension.id.clone(),
            question: question.question.clone(),
            claimed,
            evidenced,
            needed,
            shortfall,
            gain: gain(question, dimension, score, rubric),
        }),
        Standing::Level { shortfall: None, .. }
        | Standing::NotApplicable
        | Standing::Unknown
        | Standing::Unanswered => None,
    });
    missing.collect()
}

fn gain(proved: &QuestionScore, dimension: &Dimension, score: &DimensionScore, rubric: &Rubric) -> Option<f64> {
    let now = score.evidenced?;
    let areas = dimension.areas.iter().zip(&score.areas).filter_map(|(area, score)| {
        let levels = area.questions.iter().zip(&score.questions).filter_map(|(question, score)| {
            let is_proved = score.question == proved.question;
            let level = if is_proved { score.claimed() } else { score.evidenced_in_scores(rubric) };
            Some((question, level?))
        });
        Some((area, of_area(levels, rubric)?))
    });
    let then = of_dimension(areas, rubric).map(Points::value)?;
    Some((then - now.value()).max(0.0))
}
