//! What the parliament answered, and the scores that came of it.

use schemars::JsonSchema;
use serde::Serialize;

use super::questionnaire::LevelView;
use crate::report::explained::{LevelLiftView, SurenessView};
use crate::score::{Coverage, ShownPoints, Status};

/// Who the parliament is, in words; an empty text was not given.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ParliamentView {
    /// “The parliament” where the answers give none.
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
    /// Whether somebody outside checked it; then the holder is who did.
    pub is_verified: bool,
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
