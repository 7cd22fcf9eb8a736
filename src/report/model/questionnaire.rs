//! The rubric as a report shows it: its scale, its questions on the parliament, and how it scores.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

use crate::rubric::{AreaScores, DimensionScores, NotApplicableCounts, UnknownCounts};
use crate::score::ShownPoints;

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RubricView {
    pub id: String,
    pub version: String,
    /// The version that the answers name, where it is another one.
    pub answered_version: Option<String>,
    /// BCP 47 tag.
    pub language: String,
    pub title: String,
    pub purpose: String,
    pub unit: String,
    pub how_to_answer: Vec<String>,
    pub scale: Vec<LevelView>,
    pub evidence: Vec<EvidenceClassView>,
    /// What is asked about the parliament before the dimensions.
    pub profile: Vec<ProfileQuestionView>,
    /// The budgets that the rubric names, the smallest first; empty where it has no rules for a plan.
    pub budgets: Vec<BudgetView>,
    pub scoring: ScoringView,
    pub target: LevelView,
}

/// A budget that the rubric names.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BudgetView {
    pub name: String,
    /// Staff days in three months.
    pub days: u32,
}

/// A question about the parliament.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ProfileQuestionView {
    pub ask: String,
    /// A word of help; may be empty.
    pub help: String,
    /// Empty where the answer is in free words.
    pub choices: Vec<String>,
    /// How many of the choices may be taken.
    pub at_most: usize,
}

/// The numbers of scoring that the method explains.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ScoringView {
    /// The most points that an answer or a score can have.
    pub points_up_to: u8,
    pub areas: AreaScores,
    pub dimensions: DimensionScores,
    /// Whether some questions or areas count for more than others.
    pub is_weighted: bool,
    /// The stages of an area; none where areas are not scored by stages.
    pub stages: Option<StagesView>,
    /// What an open question, and one that does not apply, is taken for.
    pub unknown_counts_as: UnknownCounts,
    pub not_applicable_counts_as: NotApplicableCounts,
    pub evidence_from: LevelView,
    pub evidence_class: String,
    pub stricter: Vec<StricterView>,
    pub without_evidence: LevelView,
    pub old_after_months: u16,
    pub old_carries: LevelView,
    /// How many levels above the weakest core question a level can be; none where no core question holds it.
    pub above_weakest_core: Option<u8>,
    /// The points that the top level needs in every area; none where it needs none.
    pub every_area_from: Option<ShownPoints>,
    pub provisional_above_percent: i64,
    pub no_score_above_percent: i64,
    pub core_leaves_no_level: bool,
}

/// What an area is worth that reached a stage, the lowest first.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StagesView {
    /// The level from which a question is well enough answered for its stage.
    pub reached_at: LevelView,
    pub points: Vec<ShownPoints>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StricterView {
    pub dimension: String,
    pub class: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct LevelView {
    pub number: u8,
    pub name: String,
    pub points: ShownPoints,
    /// The score from which a dimension is at this level; may end in .5.
    pub from: f64,
    pub meaning: String,
}

/// As a reader knows it, for example "3 Established".
impl fmt::Display for LevelView {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.number, self.name)
    }
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EvidenceClassView {
    pub name: String,
    pub meaning: String,
}
