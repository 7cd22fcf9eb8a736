//! The numbers of scoring, as the rubric states them. What they do is told in [`crate::docs::scoring`].

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::model::{EvidenceClass, LevelNumber};
use crate::identifier::DimensionId;

/// How answers become scores and levels.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scoring {
    /// The numbers in which scores are given.
    #[serde(default)]
    pub points: PointScale,
    /// How the points of its questions become the score of an area.
    #[serde(default)]
    pub areas: AreaScores,
    /// How the scores of its areas become the score of a dimension.
    #[serde(default)]
    pub dimensions: DimensionScores,
    /// The stages of an area, where `areas` is `stages`.
    pub stages: Option<Stages>,
    /// What a claim needs in order to count in full.
    pub evidence: EvidenceRules,
    /// What can hold a dimension's level below its score.
    pub gates: GateRules,
    /// What questions without a known answer do.
    pub unknown: UnknownRules,
    /// What questions that do not apply do.
    #[serde(default)]
    pub not_applicable: NotApplicableRules,
    /// How likely it is that an answer is a level off; without it nothing is said of how sure a level is.
    pub sureness: Option<Sureness>,
}

/// The numbers in which scores are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PointScale {
    /// The most points of an answer and of any score, 1 to 100; the least are 0.
    #[schemars(range(min = 1, max = 100))]
    pub up_to: u8,
    /// How many decimals of a score are shown, 0 to 2.
    #[serde(default)]
    #[schemars(range(min = 0, max = 2))]
    pub decimals: u8,
}

impl Default for PointScale {
    fn default() -> PointScale {
        PointScale { up_to: 100, decimals: 0 }
    }
}

/// How the points of its questions become the score of an area.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum AreaScores {
    /// Their mean, by the weights of the questions.
    #[default]
    Mean,
    /// The lowest of them.
    Minimum,
    /// The points of the highest stage that is reached: all questions of it and of those below are well enough answered.
    Stages,
}

/// How the scores of its areas become the score of a dimension.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum DimensionScores {
    /// Their mean, by the weights of the areas.
    #[default]
    Mean,
    /// The lowest of them.
    Minimum,
}

/// The stages of an area, one above the other.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stages {
    /// The level from which a question is well enough answered for its stage.
    pub reached_at: LevelNumber,
    /// What an area has that reached a stage, the lowest stage first; without the first it has 0 points.
    #[schemars(length(min = 1, max = 9), inner(range(min = 0, max = 100)))]
    pub points: Vec<f64>,
}

/// What a claim needs in order to count in full.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvidenceRules {
    /// Claims at this level or above need evidence.
    pub needed_from: LevelNumber,
    /// The weakest class that is enough.
    pub at_least: EvidenceClass,
    /// Dimensions that ask for a stronger class.
    #[serde(default)]
    pub at_least_in: BTreeMap<DimensionId, EvidenceClass>,
    /// What a claim without such evidence counts as.
    pub without: LevelNumber,
    /// Evidence older than this on the day of the answer, in months from 1 to 1200, is old; so is evidence without a date.
    #[schemars(range(min = 1, max = 1200))]
    pub old_after_months: u16,
    /// The highest level that old evidence can carry.
    pub old_carries: LevelNumber,
}

/// What can hold a dimension's level below its score.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GateRules {
    /// The level is at most this many above the weakest core question, 0 to 8; without it no core question holds a level.
    #[schemars(range(min = 0, max = 8))]
    pub above_weakest_core: Option<u8>,
    /// The top level needs every area at this score or above, 0 to 100 points; without it no area holds a level.
    #[schemars(range(min = 0, max = 100))]
    pub top_needs_every_area_from: Option<f64>,
}

/// What questions without a known answer do.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnknownRules {
    /// With a larger share unknown the score is provisional, 0.0 to 1.0.
    #[schemars(range(min = 0, max = 1))]
    pub provisional_above: f64,
    /// With a larger share unknown there is no score, 0.0 to 1.0.
    #[schemars(range(min = 0, max = 1))]
    pub no_score_above: f64,
    /// Whether an unknown core question leaves the dimension without a level.
    pub core_leaves_no_level: bool,
    /// What a question without a known answer is taken for in the scores.
    #[serde(default)]
    pub counts_as: UnknownCounts,
}

/// What a question without a known answer is taken for in the scores.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum UnknownCounts {
    /// It is left out.
    #[default]
    Nothing,
    /// An answer at the lowest level.
    Lowest,
}

/// What questions that do not apply do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotApplicableRules {
    /// What a question that does not apply is taken for in the scores.
    pub counts_as: NotApplicableCounts,
}

/// What a question that does not apply is taken for in the scores.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum NotApplicableCounts {
    /// It is left out.
    #[default]
    Nothing,
    /// An answer at the lowest level.
    Lowest,
    /// An answer at the highest level.
    Highest,
}

/// How likely it is that an answer is a level off.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sureness {
    /// With this chance, 0.0 to 1.0, an answer is one level off: half of it up and half down, and at an end of the scale all of
    /// it the only way that there is. It is an assumption.
    #[schemars(range(min = 0, max = 1))]
    pub chance: f64,
}
