//! Everything that a report can say, as values: the contract between meaning and form.
//!
//! Templates see these names, so a change here is a change of the template language. Points are rounded to the decimals of the rubric;
//! what has no score is `none` in a template and never zero.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

use super::change::ChangeView;
use super::explained::{LevelLiftView, ProofView, SurenessView};
use super::origin::Origin;
use crate::recommend::{Exclusion, HubAction, Unfit};
use crate::rubric::{AreaScores, DimensionScores, GuideKind, NotApplicableCounts, UnknownCounts};
use crate::score::{Coverage, ShownPoints, Status};

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
    /// The areas with the highest and the lowest evidenced scores.
    /// The areas with the highest evidenced scores, of those that are at the rubric's target.
    pub strongest: ExtremesView,
    /// The areas with the highest evidenced scores, where none is at the rubric's target.
    pub highest_so_far: ExtremesView,
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

/// Who the parliament is, in words; an empty text was not given.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ParliamentView {
    pub name: String,
    pub chamber: String,
    pub country: String,
    pub region: String,
    pub languages: Vec<String>,
    pub resources: String,
    pub priorities: Vec<String>,
    pub offers: String,
    pub assessor_name: String,
    pub assessor_role: String,
}

/// How many questions there are, and how they were answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CoverageView {
    pub questions: usize,
    #[serde(flatten)]
    pub counts: Coverage,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DimensionView {
    pub id: String,
    pub title: String,
    pub definition: String,
    pub claimed: Option<ShownPoints>,
    pub evidenced: Option<ShownPoints>,
    /// The interval of the evidenced score.
    pub low: Option<ShownPoints>,
    pub high: Option<ShownPoints>,
    pub status: Status,
    pub level: Option<LevelView>,
    pub level_by_score: Option<LevelView>,
    /// The evidenced score with two decimals more than scores have.
    pub evidenced_exact: Option<ShownPoints>,
    /// How sure the level is; none without a level.
    pub sureness: Option<SurenessView>,
    /// What would lift the level; none at the top, and where no question applies.
    pub lift: Option<LevelLiftView>,
    /// What holds the level below the score; empty where nothing does.
    pub held_by: Vec<GateView>,
    pub coverage: CoverageView,
    pub areas: Vec<AreaView>,
    /// The lowest claimed answers below the target, at most three; core questions first among equals.
    pub lowest: Vec<QuestionView>,
}

/// What holds a level down, and what would lift it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GateView {
    pub kind: GateKind,
    /// The core questions that would have to rise or be answered.
    pub questions: Vec<QuestionMention>,
    /// The areas that would have to rise.
    pub areas: Vec<AreaMention>,
    /// The evidenced level that those questions need.
    pub needed: Option<LevelView>,
}

/// The kinds of gates, see [`crate::score::Gate`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GateKind {
    WeakestCore,
    AreasTooLow,
    CoreOpen,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct QuestionMention {
    pub id: String,
    pub text: String,
    /// The evidenced level, where there is one.
    pub level: Option<LevelView>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AreaMention {
    pub id: String,
    pub title: String,
    pub dimension: String,
    pub claimed: Option<ShownPoints>,
    pub evidenced: Option<ShownPoints>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AreaView {
    pub id: String,
    pub title: String,
    pub why: String,
    pub claimed: Option<ShownPoints>,
    pub evidenced: Option<ShownPoints>,
    /// The evidenced score with two decimals more than scores have.
    pub evidenced_exact: Option<ShownPoints>,
    /// How much the area counts in its dimension.
    pub weight: u8,
    /// The level of the evidenced score, without gates.
    pub level: Option<LevelView>,
    pub is_priority: bool,
    /// The level that the area is to reach.
    pub target: LevelView,
    pub questions: Vec<QuestionView>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct QuestionView {
    pub id: String,
    /// From 1, through the whole rubric.
    pub number: usize,
    pub text: String,
    pub core: bool,
    /// How much the question counts in its area, and the stage that it belongs to.
    pub weight: u8,
    pub stage: u8,
    /// The level with which the question stands in the evidenced score; none where it is left out.
    pub counts_as: Option<LevelView>,
    /// The texts of all levels, in the order of the scale.
    pub level_texts: Vec<String>,
    /// What must be true of a parliament to which the question does not apply; empty where it always applies.
    pub applies_unless: String,
    /// `level`, `unknown`, `not_applicable` or `unanswered`.
    pub standing: &'static str,
    pub claimed: Option<LevelView>,
    pub evidenced: Option<LevelView>,
    /// The text of the claimed level.
    pub level_text: String,
    /// The level above the claimed one and its text: what to work towards.
    pub next_level: Option<LevelView>,
    pub next_level_text: String,
    pub shortfall: Option<ShortfallView>,
    pub reason: String,
    pub evidence: Vec<EvidenceView>,
    pub note: String,
    /// How many people answered in a workshop, each on their own; 0 where there was none.
    pub participants: usize,
    /// The lowest and the highest level that a participant chose.
    pub lowest: Option<LevelView>,
    pub highest: Option<LevelView>,
    /// The participants differed: levels two or more apart, doubt whether the question applies, or a minority view.
    pub contested: bool,
    /// What those who were outvoted want to have recorded.
    pub minority: String,
    pub ask: Vec<String>,
    pub evidence_hints: Vec<String>,
    /// Published figures on other parliaments, as context and never as a pass mark.
    pub benchmarks: Vec<BenchmarkView>,
    /// The answer was given to another question or to an earlier wording, and was not confirmed since. It counts as it is.
    pub to_confirm: bool,
}

/// A published figure that gives a question its context.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct BenchmarkView {
    /// The figure as a whole sentence.
    pub says: String,
    /// The year that it describes.
    pub year: i16,
    /// Who was asked or counted.
    pub base: String,
    /// What to bear in mind; empty where there is nothing.
    pub caution: String,
    pub source: SourceView,
    /// The date of the source or the day on which it was read, in words.
    pub as_of: String,
}

/// What proof an answer lacks.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ShortfallView {
    /// `missing`, `old`, `undated` or `future`.
    pub kind: &'static str,
    /// For `missing`: the name of the class of evidence that is needed, and whether that means a link.
    pub needed: String,
    pub is_link: bool,
    /// For `old`: the date of the newest evidence, in words.
    pub newest: String,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EvidenceView {
    pub class: String,
    pub title: String,
    pub date: String,
    pub holder: String,
    pub link: String,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SourceView {
    pub title: String,
    pub url: String,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AnswerMention {
    pub question: String,
    pub level: LevelView,
    pub level_text: String,
    /// The level is that of a plan when the practice starts, and not what was answered.
    pub is_planned: bool,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PracticeView {
    pub id: String,
    pub title: String,
    pub parliament: String,
    pub country: String,
    pub year: Option<i16>,
    pub area: String,
    pub dimension: String,
    pub what: String,
    pub result: String,
    /// `low`, `medium` or `high`.
    pub cost: &'static str,
    pub cost_reason: String,
    pub needs: Vec<String>,
    pub first_step: String,
    pub owner: String,
    pub because: Vec<AnswerMention>,
    pub worth: WorthView,
    pub is_priority: bool,
    pub core_below_target: bool,
    pub same_region: bool,
    pub affordable: bool,
    /// The one question whose higher answer would remove the recommendation; empty where all under `because` must rise.
    pub falls_away_question: String,
    pub falls_away_level: LevelView,
    /// `article`, `summary` or `commitment`.
    pub evidence: &'static str,
    pub as_of: String,
    pub as_of_note: String,
    pub sources: Vec<SourceView>,
}

/// What a practice's place in the order rests on: lift over cost, times every factor. A factor that does not apply is 1.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct WorthView {
    pub value: f64,
    /// In points, 0 to 100.
    pub lift: f64,
    pub cost: f64,
    /// For the strength of the source.
    pub source: f64,
    /// Where the area is not the first that the practice names.
    pub further_area: f64,
    pub priority: f64,
    pub core: f64,
    pub region: f64,
}

/// A practice that fits, and the limit that leaves no place for it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LeftOutView {
    pub id: String,
    pub title: String,
    pub area: String,
    pub dimension: String,
    pub worth: WorthView,
    /// `area`, `dimension` or `total`; under a budget `too_large` or `plan`.
    pub limit: &'static str,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct UnfitView {
    pub id: String,
    pub title: String,
    pub reason: Unfit,
}

/// A level that the parliament wants to reach in a dimension or an area.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TargetView {
    pub id: String,
    pub title: String,
    pub level: LevelView,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HubView {
    pub id: String,
    pub name: String,
    pub host: String,
    pub action: HubAction,
    /// `region`, `language`, `gaps` or `strengths`.
    pub because: &'static str,
    /// The region's or language's name, where that is why.
    pub because_name: String,
    /// The areas of the hub that have a gap, the widest first.
    pub gaps: Vec<AreaMention>,
    /// The areas of the hub in which the parliament has something to give.
    pub strengths: Vec<AreaMention>,
    /// What the place of a hub for gaps rests on; none for others.
    pub worth: Option<HubWorthView>,
    /// What members get.
    pub offers: String,
    /// A dated page shows that the hub works.
    pub is_active: bool,
    pub languages: Vec<String>,
    /// The parliament named none of the hub's languages.
    pub is_foreign: bool,
    pub caveat: String,
    pub first_step: String,
    pub contribute: String,
    /// What to write about first. To a hub to join or to ask about: the answers below target in its areas, the lowest first. To one
    /// to contribute to: the proven answers in the areas of strength, the highest first.
    pub write_about: Vec<WriteAboutView>,
    /// What would end the recommendation.
    pub falls_away: FallsAwayView,
    /// Where the hub may not be open: a network that is known to work in the same region or on the same subject.
    pub meanwhile: Option<MeanwhileView>,
    pub as_of: String,
    pub evidence: &'static str,
    pub sources: Vec<SourceView>,
}

/// An answer to speak of when a hub is first written to.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct WriteAboutView {
    pub id: String,
    pub question: String,
    /// The claimed level; for a hub to contribute to the evidenced one.
    pub level: LevelView,
    pub evidence: Vec<EvidenceView>,
}

/// What would end one reason for a hub, a network, a guide or an instrument, if everything else were the same.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct FallsAwayView {
    /// `other_region`: the profile named another region. `none_of_languages`: it named none of these. `no_gap`: no answer in these
    /// areas, or in any where none is named, were below its target. `not_strong`: each of these areas had an answer for which
    /// less than this level is shown. `reached`: all answers under `because` were at their target. `below`: the claimed score of
    /// the area gave a level below this one. `unanswered`: no question of the area had an answer with a level. `open`: the
    /// hub of this name were known to be at work. `regional_hub`: the catalogue had a hub of the region.
    pub kind: &'static str,
    pub areas: Vec<AreaMention>,
    pub names: Vec<String>,
    pub level: Option<LevelView>,
}

/// A network to turn to until a hub is known to be open.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct MeanwhileView {
    pub id: String,
    pub name: String,
    /// The areas that the network and the hub both serve; empty where the network has nothing but the region in common.
    pub areas: Vec<AreaMention>,
}

/// The parts of a hub's value to a parliament with gaps: the mean gap, times every factor. A factor that does not apply is 1.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct HubWorthView {
    pub value: f64,
    /// In points, 0 to 100; more in areas that the parliament chose.
    pub gap: f64,
    /// Where a dated page shows that the hub works.
    pub active: f64,
    /// Where the hub works in a language that the parliament named.
    pub language: f64,
}

/// How wide the gaps are that a network or a guide is for, in points; more in areas that the parliament chose.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NeedView {
    pub widest: f64,
    pub mean: f64,
}

/// A hub, a network, a guide or an instrument that is not recommended, and why.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ExcludedView {
    pub id: String,
    pub name: String,
    pub reason: Exclusion,
    /// Of a hub of a theme that would suit, and others are worth more.
    pub worth: Option<HubWorthView>,
    /// Of a network or a guide that would suit, and others are needed more.
    pub need: Option<NeedView>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NetworkView {
    pub id: String,
    pub name: String,
    pub audience: String,
    /// `region`, `language` or `global`.
    pub because: &'static str,
    pub because_name: String,
    /// The areas of the network that have a gap, the widest first.
    pub areas: Vec<AreaMention>,
    /// The names of hubs that may not be open, and that the network takes the place of meanwhile.
    pub instead_of: Vec<String>,
    /// The name of the region whose hub the network takes the place of, where the catalogue has none; else empty.
    pub instead_of_region: String,
    /// What the order of the networks rests on.
    pub need: NeedView,
    /// What would end each reason for the network.
    pub falls_away: Vec<FallsAwayView>,
    /// A dated page shows that the network works.
    pub is_active: bool,
    /// The parliament named none of the network's languages.
    pub is_foreign: bool,
    pub offers: String,
    pub for_whom: String,
    pub first_step: String,
    pub as_of: String,
    pub as_of_note: String,
    pub evidence: &'static str,
    pub sources: Vec<SourceView>,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct GuideView {
    pub id: String,
    /// `guide` or `instrument`.
    pub kind: GuideKind,
    pub title: String,
    pub publisher: String,
    pub year: Option<i16>,
    pub usage: String,
    /// For a guide: areas with answers below target that it helps with. For an instrument: areas that it measures more closely.
    pub areas: Vec<AreaMention>,
    /// For a guide: its answers below target, the lowest first. For an instrument: the answers that show that the parliament is
    /// ready for it, the highest first.
    pub because: Vec<AnswerMention>,
    /// Those of the areas that have a gap, the widest first.
    pub gaps: Vec<AreaMention>,
    /// What the order of the guides rests on.
    pub need: NeedView,
    /// The area that it is about above all.
    pub main_area: AreaMention,
    /// The level from which it is of use.
    pub from_level: LevelView,
    pub falls_away: FallsAwayView,
    /// `page` or `mention`.
    pub evidence: &'static str,
    pub as_of: String,
    pub sources: Vec<SourceView>,
}

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

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ContactView {
    pub address: String,
    pub source: String,
}
