//! The numbers of scoring, as the rubric states them. What they do is told in [`crate::docs::scoring`].

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::model::{EvidenceClass, LevelNumber};
use crate::identifier::DimensionId;

/// How answers become scores and levels.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scoring {
    /// What a claim needs in order to count in full.
    pub evidence: EvidenceRules,
    /// What can hold a dimension's level below its score.
    pub gates: GateRules,
    /// What questions without a known answer do.
    pub unknown: UnknownRules,
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
    /// The level is at most this many above the weakest core question, 0 to 8.
    #[schemars(range(min = 0, max = 8))]
    pub above_weakest_core: u8,
    /// The top level needs every area at this score or above, 0 to 100 points.
    #[schemars(range(min = 0, max = 100))]
    pub top_needs_every_area_from: f64,
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
}
