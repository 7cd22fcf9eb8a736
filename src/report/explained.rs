//! What a score rests on and what would change it: documents that are missing, how sure a level is, what would lift it.

use schemars::JsonSchema;
use serde::Serialize;

use super::build::Context;
use super::model::{LevelView, QuestionMention, ShortfallView};
use crate::identifier::QuestionId;
use crate::rubric::{Dimension, EvidenceClass, PointScale};
use crate::score::{
    Deed, DimensionScore, Lift, MissingProof, Points, ShownPoints, lift as lift_of, missing_proof,
    sureness as sureness_of,
};

/// A claim that would count in full if recent evidence of the right class were named.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ProofView {
    pub question: String,
    /// From 1, through the whole rubric.
    pub number: usize,
    pub text: String,
    pub dimension: String,
    pub dimension_title: String,
    pub claimed: LevelView,
    pub evidenced: LevelView,
    /// The name of the weakest class of evidence that is enough, and whether that means a link.
    pub needed: String,
    pub is_link: bool,
    pub shortfall: ShortfallView,
    /// The points that the evidenced score of the dimension would have more, with one decimal more than scores have; none
    /// where the dimension has no score.
    pub gain: Option<ShownPoints>,
}

/// How sure the level of a dimension is.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SurenessView {
    /// In how many of 100 the level would stay if each answer were a level off with the chance of the rubric; 100 and 0
    /// only where that is certain. None where the rubric states no chance.
    pub stays_in_100: Option<u8>,
    /// The chance, in 100.
    pub chance_in_100: Option<u8>,
    /// The fewest answers that would change the level if each were one level higher; empty where none would.
    pub rises_with: Vec<QuestionMention>,
    /// The fewest answers that would change the level if each were one level lower; empty where none would.
    pub falls_with: Vec<QuestionMention>,
}

/// The smallest set of answers whose change would lift the level of a dimension.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LevelLiftView {
    /// The level that would be reached; none where there is no level yet and any will do.
    pub to: Option<LevelView>,
    pub changes: Vec<LiftChangeView>,
    /// Where there is no level yet: how many open questions beside those of the changes must be answered.
    pub further: usize,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LiftChangeView {
    pub question: String,
    /// From 1, through the whole rubric.
    pub number: usize,
    pub text: String,
    pub deed: DeedKind,
    /// The claimed level; none where the question is open.
    pub from: Option<LevelView>,
    /// The level at which the answer would count; none where any would do.
    pub to: Option<LevelView>,
}

/// What is to be done about an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DeedKind {
    NameEvidence,
    RaisePractice,
    Answer,
}

/// The claims that lack proof, the one that would raise its dimension most first.
pub(super) fn proof(context: &Context<'_>) -> Vec<ProofView> {
    let rubric = &context.pack.rubric;
    let scale = PointScale { decimals: rubric.scoring.points.decimals + 1, ..rubric.scoring.points };
    let view = |proof: MissingProof| {
        let dimension = rubric.dimensions.iter().find(|one| one.id == proof.dimension);
        ProofView {
            number: context.number_of(&proof.question),
            text: context.question(&proof.question).text.clone(),
            question: proof.question.to_string(),
            dimension: proof.dimension.to_string(),
            dimension_title: dimension.map(|one| one.title.clone()).unwrap_or_default(),
            claimed: context.level(proof.claimed),
            evidenced: context.level(proof.evidenced),
            needed: context.class_name(proof.needed),
            is_link: proof.needed == EvidenceClass::Public,
            shortfall: context.shortfall(proof.shortfall),
            gain: proof.gain.map(|gain| Points::new(gain).shown(scale)),
        }
    };
    missing_proof(rubric, context.scorecard).into_iter().map(view).collect()
}

pub(super) fn sureness(context: &Context<'_>, dimension: &Dimension, score: &DimensionScore) -> Option<SurenessView> {
    let rubric = &context.pack.rubric;
    let found = sureness_of(dimension, score, rubric, context.answers)?;
    let mentions = |questions: &[QuestionId]| questions.iter().map(|id| context.mention(id)).collect();
    Some(SurenessView {
        stays_in_100: found.stays.map(in_100),
        chance_in_100: rubric.scoring.sureness.map(|rule| in_100(rule.chance)),
        rises_with: mentions(&found.rises_with),
        falls_with: mentions(&found.falls_with),
    })
}

/// A share as a whole number of 100 that never makes certain what is not.
fn in_100(share: f64) -> u8 {
    const NEARLY: f64 = 1e-12;
    let whole = (share * 100.0).round() as u8;
    match whole {
        100 if share < 1.0 - NEARLY => 99,
        0 if share > NEARLY => 1,
        _ => whole,
    }
}

pub(super) fn lift(context: &Context<'_>, dimension: &Dimension, score: &DimensionScore) -> Option<LevelLiftView> {
    let change = |question: &QuestionId, deed, from, to| LiftChangeView {
        question: question.to_string(),
        number: context.number_of(question),
        text: context.question(question).text.clone(),
        deed,
        from,
        to,
    };
    match lift_of(dimension, score, &context.pack.rubric)? {
        Lift::Changes { to, changes } => {
            let changes = changes.iter().map(|one| {
                let level = |number| Some(context.level(number));
                match one.deed {
                    Deed::NameEvidence { claimed } => {
                        change(&one.question, DeedKind::NameEvidence, level(claimed), level(claimed))
                    }
                    Deed::RaisePractice { from, to } => {
                        change(&one.question, DeedKind::RaisePractice, level(from), level(to))
                    }
                    Deed::Answer { at } => change(&one.question, DeedKind::Answer, None, level(at)),
                }
            });
            Some(LevelLiftView { to: Some(context.level(to)), changes: changes.collect(), further: 0 })
        }
        Lift::Answers { core, further } => {
            let changes = core.iter().map(|question| change(question, DeedKind::Answer, None, None)).collect();
            Some(LevelLiftView { to: None, changes, further })
        }
    }
}
