//! The steps of the roadmap, the plan under a budget, and what a supposed practice would do.

use schemars::JsonSchema;
use serde::Serialize;

use super::questionnaire::LevelView;
use crate::recommend::Unfit;
use crate::score::ShownPoints;

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HorizonView {
    pub title: String,
    pub steps: Vec<StepView>,
}

/// One row of the roadmap.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StepView {
    /// `find_out`, `lift`, `prove`, `join`, `ask_first`, `contribute` or `start`.
    pub kind: &'static str,
    /// The id of the hub, of the practice or of the question to lift; empty for other work on answers.
    pub id: String,
    /// The hub's name, the practice's title or the question to lift; empty for other work on answers.
    pub subject: String,
    /// The questions that `find_out` and `prove` are about.
    pub questions: Vec<String>,
    pub first_step: String,
    /// For `lift`: the level to reach.
    pub level: Option<LevelView>,
    /// The roles that would lead; empty where that is for the coordinator to say.
    pub owners: Vec<String>,
    /// For `start` under a budget: the staff days that the rubric assumes.
    pub days: Option<u32>,
}

/// What to start when, under a budget of staff time. Days are the rubric's assumption.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlanView {
    /// As it was stated: a name or a number of days.
    pub budget: String,
    pub days_per_quarter: u32,
    /// The staff days that a practice of this cost is assumed to take.
    pub days_of_low_cost: u32,
    pub days_of_medium_cost: u32,
    pub days_of_high_cost: u32,
    pub horizons: Vec<PlannedHorizonView>,
    /// The scores of today, and those if every practice lifted its answers and each was proven.
    pub dimensions: Vec<OutlookView>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlannedHorizonView {
    pub title: String,
    /// The staff days that there are, and those that are planned.
    pub days: u32,
    pub planned_days: u32,
    pub practices: Vec<PlannedPracticeView>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlannedPracticeView {
    pub id: String,
    pub title: String,
    pub days: u32,
    pub lifts: Vec<LiftView>,
}

/// An answer that would rise.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LiftView {
    pub id: String,
    pub question: String,
    pub from: LevelView,
    pub to: LevelView,
}

/// What would come of some practices: an assumption beside today's scores.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct WhatIfView {
    pub format_version: u32,
    /// Always: nothing of this has been reached.
    pub is_assumption: bool,
    pub parliament: String,
    /// In the order in which they are supposed to come.
    pub practices: Vec<SupposedPracticeView>,
    pub dimensions: Vec<OutlookView>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SupposedPracticeView {
    pub id: String,
    pub title: String,
    /// Empty where the practice changes no answer.
    pub lifts: Vec<LiftView>,
    /// What keeps the practice from fitting when it comes.
    pub unfit: Option<Unfit>,
}

/// A dimension today, and as it is assumed to become.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OutlookView {
    pub id: String,
    pub title: String,
    pub evidenced: Option<ShownPoints>,
    pub claimed: Option<ShownPoints>,
    pub level: Option<LevelView>,
    pub evidenced_then: Option<ShownPoints>,
    pub claimed_then: Option<ShownPoints>,
    pub level_then: Option<LevelView>,
}
