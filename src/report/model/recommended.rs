//! What is recommended, why, and what was left out.

use schemars::JsonSchema;
use serde::Serialize;

use super::assessed::{AnswerMention, AreaMention, EvidenceView, SourceView};
use super::questionnaire::LevelView;
use crate::recommend::{Exclusion, HubAction, Unfit};
use crate::rubric::GuideKind;

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
