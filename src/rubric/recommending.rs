//! The numbers of recommending, as the rubric states them. What they do is told in [`crate::docs::recommending`].

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::catalogue::{Cost, EvidenceGrade};
use super::model::LevelNumber;
use super::schema::{CostFactors, DayCount, Factor, HorizonNumber, every_key};

/// How scores and profile become recommendations.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recommending {
    /// A question or an area below this level has a gap.
    pub target: LevelNumber,
    /// How practices are chosen and put in order.
    pub practices: PracticeRules,
    /// How hubs, networks and guides are chosen.
    pub hubs: HubRules,
    /// How what is recommended is spread over time.
    pub roadmap: RoadmapRules,
    /// How practices are planned where the parliament says what staff time it can spend; without it no budget can be stated.
    pub plan: Option<PlanRules>,
}

/// How practices are chosen and put in order.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PracticeRules {
    /// The most practices that are recommended.
    pub at_most: usize,
    /// The most practices for one area.
    pub at_most_per_area: usize,
    /// The most practices for one dimension.
    pub at_most_per_dimension: usize,
    /// What a practice's lift is divided by.
    #[schemars(schema_with = "every_key::<Cost, Factor>")]
    pub cost: BTreeMap<Cost, f64>,
    /// The same for a parliament whose resources have this id in the profile.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, CostFactors>")]
    pub cost_with_resources: BTreeMap<String, BTreeMap<Cost, f64>>,
    /// Ids of the profile's resources for which a low cost is a reason of its own.
    #[serde(default)]
    pub low_cost_suits: Vec<String>,
    /// What a practice's lift is multiplied by, 0.0 to 1.0.
    #[schemars(schema_with = "every_key::<EvidenceGrade, Factor>")]
    pub evidence: BTreeMap<EvidenceGrade, f64>,
    /// Multiplies the lift in an area that the parliament named a priority.
    #[schemars(with = "Factor")]
    pub priority: f64,
    /// Multiplies the lift where the practice lifts a core question.
    #[schemars(with = "Factor")]
    pub core_gap: f64,
    /// Multiplies the lift when the practice comes from the parliament's own region.
    #[schemars(with = "Factor")]
    pub same_region: f64,
    /// Multiplies the lift in an area that is not the practice's best fit, 0.0 to 1.0.
    #[schemars(with = "Factor")]
    pub further_area: f64,
    /// The most that a practice is credited with lifting, 0 to 100 points.
    #[schemars(extend("exclusiveMinimum" = 0), range(max = 100))]
    pub lift_at_most: f64,
}

/// How hubs, networks and guides are chosen.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HubRules {
    /// The most hubs of a region or language.
    pub regional_at_most: usize,
    /// The most hubs of a theme.
    pub thematic_at_most: usize,
    /// The most networks for gaps; those that take the place of a hub come beside them. With 0 none is named at all.
    pub networks_at_most: usize,
    /// The most guides.
    pub guides_at_most: usize,
    /// The most hubs of a theme to contribute to, beside those of `thematic_at_most`; without it as many as those leave free.
    pub contribute_at_most: Option<usize>,
    /// A dimension at this level or above can contribute to a hub.
    pub contribute_from: LevelNumber,
    /// Multiplies the gap of a hub of a theme that is known to be at work; 1.0 without it.
    #[serde(default = "without_effect")]
    #[schemars(with = "Factor")]
    pub active: f64,
    /// Multiplies the gap of a hub of a theme that works in a language of the parliament; 1.0 without it.
    #[serde(default = "without_effect")]
    #[schemars(with = "Factor")]
    pub same_language: f64,
}

/// How what is recommended is spread over time.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoadmapRules {
    /// The horizons, nearest first.
    #[schemars(length(min = 1))]
    pub horizons: Vec<String>,
    /// The horizon, from 1, in which a practice of this cost starts.
    #[schemars(schema_with = "every_key::<Cost, HorizonNumber>")]
    pub horizon_by_cost: BTreeMap<Cost, usize>,
    /// The most practices in the nearest horizon; those beyond it move to the next.
    pub nearest_at_most: usize,
}

/// How practices are planned under a budget of staff time.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanRules {
    /// The staff days that a practice of this cost is assumed to take. An assumption of the rubric for planning, and no fact
    /// about a practice.
    #[schemars(schema_with = "every_key::<Cost, DayCount>")]
    pub days: BTreeMap<Cost, u32>,
    /// Staff days per quarter, by the names under which a parliament can state them.
    #[schemars(with = "BTreeMap<String, DayCount>")]
    pub budgets: BTreeMap<String, u32>,
    /// How many quarters each horizon of the roadmap has, nearest first.
    #[schemars(length(min = 1, max = 3), inner(range(min = 1, max = 40)))]
    pub quarters: Vec<u32>,
    /// The most practices that start in one horizon.
    #[schemars(range(min = 1, max = 5))]
    pub at_most_per_horizon: usize,
}

impl PlanRules {
    /// The named budgets in staff days per quarter, the smallest first.
    pub fn budgets_by_size(&self) -> Vec<(&str, u32)> {
        let mut named: Vec<(&str, u32)> = self.budgets.iter().map(|(name, days)| (name.as_str(), *days)).collect();
        named.sort_by_key(|(_, days)| *days);
        named
    }
}

/// The factor that changes nothing.
fn without_effect() -> f64 {
    1.0
}
