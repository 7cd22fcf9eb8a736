//! Which documents are missing, and what naming each of them alone would add.

use super::dimension::{DimensionScore, points_if};
use super::question::{QuestionScore, Shortfall, Standing};
use super::scorecard::Scorecard;
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
    let missing = score.questions().filter_map(|question| match question.standing {
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
    let then = points_if(dimension, &score.areas, rubric, |question| match question.question == proved.question {
        true => question.claimed(),
        false => question.evidenced_in_scores(rubric),
    })?;
    Some((then.value() - now.value()).max(0.0))
}
