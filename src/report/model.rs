//! Everything that a report can say, as values: the contract between meaning and form.
//!
//! Templates see these names, so a change here is a change of the template language. Points are rounded to the decimals of the rubric;
//! what has no score is `none` in a template and never zero.

mod assessed;
mod planned;
mod questionnaire;
mod recommended;

use schemars::JsonSchema;
use serde::Serialize;

use super::change::ChangeView;
use super::explained::ProofView;
use super::origin::Origin;
use crate::score::ShownPoints;

pub use assessed::{
    AnswerMention, AreaMention, AreaView, BenchmarkView, CoverageView, DimensionView, EvidenceView, GateKind, GateView,
    ParliamentView, QuestionMention, QuestionView, ShortfallView, SourceView,
};
pub use planned::{
    HorizonView, LiftView, OutlookView, PlanView, PlannedHorizonView, PlannedPracticeView, StepView,
    SupposedPracticeView, WhatIfView,
};
pub use questionnaire::{
    BudgetView, EvidenceClassView, LevelView, ProfileQuestionView, RubricView, ScoringView, StagesView, StricterView,
};
pub use recommended::{
    ExcludedView, FallsAwayView, GuideView, HubView, HubWorthView, LeftOutView, MeanwhileView, NeedView, NetworkView,
    PracticeView, TargetView, UnfitView, WorthView, WriteAboutView,
};

/// The version of this contract; it rises when a name changes its meaning or disappears.
pub const FORMAT_VERSION: u32 = 1;

/// One assessment with its scores and recommendations.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Report {
    pub format_version: u32,
    pub program: ProgramView,
    pub rubric: RubricView,
    pub parliament: ParliamentView,
    /// The day of the first and of the last answer, in words.
    pub first_day: String,
    pub last_day: String,
    pub coverage: CoverageView,
    /// How many answers were given to other questions or earlier wordings, and were not confirmed since. They count as they are.
    pub to_confirm: usize,
    pub dimensions: Vec<DimensionView>,
    /// The areas with the highest evidenced scores, of those that are at the rubric's target.
    pub strongest: ExtremesView,
    /// The areas with the highest evidenced scores, where none is at the rubric's target.
    pub highest_so_far: ExtremesView,
    /// The areas with the lowest evidenced scores.
    pub weakest: ExtremesView,
    /// Claims that lack proof; the one whose proof alone would raise the evidenced score of its dimension most comes first.
    pub proof: Vec<ProofView>,
    /// Areas in which no question has a level.
    pub without_score: Vec<AreaMention>,
    /// Areas that the parliament chose and for which the catalogue holds no practice that fits.
    pub priorities_without_practice: Vec<AreaMention>,
    /// Areas that the parliament chose, and whose questions are all open or do not apply.
    pub priorities_open: Vec<AreaMention>,
    /// Levels that the parliament set itself as targets; elsewhere `rubric.target` holds.
    pub targets: Vec<TargetView>,
    pub practices: Vec<PracticeView>,
    /// Practices that fit and found no place, the most worthwhile first.
    pub left_out: Vec<LeftOutView>,
    /// Practices that do not fit, with why.
    pub unfit: Vec<UnfitView>,
    pub hubs: Vec<HubView>,
    /// Hubs that are not recommended, with why; the same of networks, guides and instruments.
    pub excluded_hubs: Vec<ExcludedView>,
    pub networks: Vec<NetworkView>,
    pub excluded_networks: Vec<ExcludedView>,
    pub guides: Vec<GuideView>,
    pub instruments: Vec<GuideView>,
    pub excluded_guides: Vec<ExcludedView>,
    /// The roadmap's practices under a budget; none where no budget was stated.
    pub plan: Option<PlanView>,
    pub roadmap: Vec<HorizonView>,
    /// What has changed since an earlier assessment, where one was given.
    pub change: Option<ChangeView>,
    /// Whom to ask about hubs.
    pub contact: ContactView,
    /// What the report is made from.
    pub origin: Origin,
}

/// At most three areas at one end of the scores.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ExtremesView {
    pub areas: Vec<AreaMention>,
    /// How many further areas have the score of the last one.
    pub more: usize,
    pub score: Option<ShownPoints>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ProgramView {
    pub name: &'static str,
    pub version: &'static str,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ContactView {
    pub address: String,
    pub source: String,
}
