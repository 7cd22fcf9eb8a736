//! What a rubric consists of.

use std::collections::BTreeMap;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::benchmark::Benchmark;
use super::catalogue::Catalogue;
use super::profile::ProfileQuestions;
use super::recommending::Recommending;
use super::schema::{every_key, level_texts};
use super::scoring::Scoring;
use crate::date::PartialDate;
use crate::fingerprint::fingerprint_of_files;
use crate::form::Form;
use crate::identifier::{AreaId, DimensionId, QuestionId, SourceId};

/// A rubric with its catalogue.
#[derive(Debug, Clone)]
pub struct Pack {
    /// What is asked and how it is scored.
    pub rubric: Rubric,
    /// What can be recommended.
    pub catalogue: Catalogue,
    /// What it was read from.
    pub texts: Texts,
}

/// The texts of a pack's files, as far as they are needed for its fingerprint.
#[derive(Debug, Clone)]
pub enum Texts {
    /// The rubric's, then those of the catalogue's files in the order of reading.
    Read(Vec<String>),
    /// Those of the built-in pack, which the program does not read.
    Prepared { fingerprint: &'static str },
}

impl Pack {
    /// 16 hexadecimal digits that change when a sign changes in the file of the rubric or in one of its catalogue.
    ///
    /// By [`crate::fingerprint`]; where the files lie does not count. It takes about a millisecond for 700 KB.
    pub fn fingerprint(&self) -> String {
        match &self.texts {
            Texts::Read(texts) => fingerprint_of_files(texts.iter().map(|text| ("", text.as_str()))),
            Texts::Prepared { fingerprint } => (*fingerprint).to_owned(),
        }
    }
}

/// A questionnaire: dimensions, their areas, their questions, and how answers become scores.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rubric {
    /// The name by which answers and translations know the rubric.
    #[schemars(regex(pattern = Form::Identifier.pattern()))]
    pub id: String,
    /// Answers name the version they were given for.
    pub version: String,
    /// The day on which this version was published.
    pub date: PartialDate,
    /// BCP 47 tag of the language of the texts.
    #[schemars(regex(pattern = Form::Language.pattern()))]
    pub language: String,
    /// The name of the rubric as it stands on the report.
    pub title: String,
    /// What the assessment is for, and what it is not for.
    pub purpose: String,
    /// Who or what one assessment is about.
    pub unit: String,
    /// Rules for choosing a level, told to assessors.
    pub how_to_answer: Vec<String>,
    /// Lowest level first, numbered 1, 2, 3 …
    #[schemars(length(min = 2, max = 9))]
    pub scale: Vec<ScaleLevel>,
    /// The words for each class of evidence.
    #[schemars(schema_with = "every_key::<EvidenceClass, EvidenceText>")]
    pub evidence: BTreeMap<EvidenceClass, EvidenceText>,
    /// How answers become scores and levels.
    pub scoring: Scoring,
    /// How scores and profile become recommendations.
    pub recommending: Recommending,
    /// What is asked about the parliament before the dimensions.
    pub profile: ProfileQuestions,
    /// Where ideas can be traced to, by the ids that questions name.
    pub sources: BTreeMap<SourceId, Source>,
    /// Published figures beside the questions, as context. No score rests on them.
    #[serde(default)]
    pub benchmarks: Vec<Benchmark>,
    /// The dimensions, in the order in which they are asked.
    #[schemars(length(min = 1))]
    pub dimensions: Vec<Dimension>,
}

impl Rubric {
    /// All areas in order.
    pub fn areas(&self) -> impl Iterator<Item = &Area> {
        self.dimensions.iter().flat_map(|dimension| &dimension.areas)
    }

    /// All questions in order.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.areas().flat_map(|area| &area.questions)
    }

    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions().find(|question| &question.id == id)
    }

    /// The published figures that belong to a question, in the rubric's order.
    pub fn benchmarks_of(&self, id: &QuestionId) -> impl Iterator<Item = &Benchmark> {
        self.benchmarks.iter().filter(move |benchmark| benchmark.questions.contains(id))
    }

    /// What is known of a source.
    ///
    /// # Panics
    ///
    /// Never for a source that this rubric names: a rubric with others is refused when it is checked.
    pub fn source(&self, id: &SourceId) -> &Source {
        self.sources.get(id).expect("sources are checked when a rubric is read")
    }

    pub fn area(&self, id: &AreaId) -> Option<&Area> {
        self.areas().find(|area| &area.id == id)
    }

    /// The dimension that an area stands in.
    pub fn dimension_of(&self, id: &AreaId) -> Option<&Dimension> {
        self.dimensions.iter().find(|dimension| dimension.areas.iter().any(|area| &area.id == id))
    }

    /// The scale's entry for a level.
    ///
    /// # Panics
    ///
    /// Never for a level of this rubric: answers with other levels are refused when they are read.
    pub fn level(&self, number: LevelNumber) -> &ScaleLevel {
        self.scale.get(usize::from(number.0) - 1).expect("levels are checked against the scale when they are read")
    }

    /// The highest level of the scale.
    pub fn top(&self) -> LevelNumber {
        LevelNumber(u8::try_from(self.scale.len()).expect("a scale has at most 9 levels"))
    }
}

/// A level's number, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub struct LevelNumber(#[schemars(range(min = 1, max = 9))] pub u8);

impl LevelNumber {
    /// Where every scale begins.
    pub fn lowest() -> LevelNumber {
        LevelNumber(1)
    }
}

impl fmt::Display for LevelNumber {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// One step of the scale.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ScaleLevel {
    /// The number of the level, from 1.
    pub level: LevelNumber,
    /// A word or two for the level.
    pub name: String,
    /// What an answer at this level is worth, 0 to 100 points.
    #[schemars(range(min = 0, max = 100))]
    pub points: f64,
    /// The score from which a dimension is at this level, 0 to 100 points.
    #[schemars(range(min = 0, max = 100))]
    pub from: f64,
    /// What the level means for any question.
    pub meaning: String,
}

/// How well a claim is shown to be true, weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum EvidenceClass {
    None,
    Stated,
    Document,
    Public,
    Verified,
}

impl EvidenceClass {
    pub const ALL: [EvidenceClass; 5] = [
        EvidenceClass::None,
        EvidenceClass::Stated,
        EvidenceClass::Document,
        EvidenceClass::Public,
        EvidenceClass::Verified,
    ];
}

/// The words for a class of evidence.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EvidenceText {
    /// A word or two for the class.
    pub name: String,
    /// What counts as evidence of this class.
    pub meaning: String,
}

/// Where an idea can be traced to.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The title of the document or page.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// The address at which it can be read.
    #[schemars(regex(pattern = Form::WebAddress.pattern()))]
    pub url: String,
    /// When it was published or last read.
    pub as_of: PartialDate,
}

/// One of the few things that are never added up with each other.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// The id of the dimension.
    pub id: DimensionId,
    /// A few words for the dimension.
    pub title: String,
    /// What the dimension covers.
    pub definition: String,
    /// The areas, in the order in which they are asked.
    #[schemars(length(min = 1))]
    pub areas: Vec<Area>,
}

impl Dimension {
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.areas.iter().flat_map(|area| &area.questions)
    }
}

/// A group of questions that practices and hubs answer to.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// The id of the area, for example `doing.plans` in the dimension `doing`.
    pub id: AreaId,
    /// A few words for the area.
    pub title: String,
    /// Why the area matters to a parliament.
    pub why: String,
    /// How much the area counts in the mean of its dimension, 1 to 9.
    #[serde(default = "one")]
    #[schemars(range(min = 1, max = 9))]
    pub weight: u8,
    /// The questions, in the order in which they are asked.
    #[schemars(length(min = 1))]
    pub questions: Vec<Question>,
}

/// One question with a text for every level of the scale.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The id of the question, for example `doing.plans.written` in the area `doing.plans`.
    pub id: QuestionId,
    /// The question as it is asked.
    pub text: String,
    /// A basic that a high average must not hide.
    #[serde(default)]
    pub core: bool,
    /// How much the question counts in the mean of its area, 1 to 9.
    #[serde(default = "one")]
    #[schemars(range(min = 1, max = 9))]
    pub weight: u8,
    /// The stage that the question belongs to, from 1, where areas are scored by stages.
    #[serde(default = "one")]
    #[schemars(range(min = 1, max = 9))]
    pub stage: u8,
    /// The condition under which the question does not apply; `None` where it always applies.
    pub not_applicable: Option<String>,
    /// What must be true at each level, by its number.
    #[schemars(schema_with = "level_texts")]
    pub levels: BTreeMap<LevelNumber, String>,
    /// Examples of what can be shown.
    pub evidence: Vec<String>,
    /// Who would know.
    pub ask: Vec<String>,
    /// The ids of the sources that the question can be traced to.
    pub sources: Vec<SourceId>,
    /// The ids of questions of earlier versions that this one takes the place of. Their answers are carried over, to be
    /// confirmed. A question that was split is named by each of its parts.
    #[serde(default)]
    pub replaces: Vec<QuestionId>,
}

impl Question {
    /// The text of a level.
    ///
    /// # Panics
    ///
    /// Never for a level of the question's rubric: every question has a text for every level.
    pub fn level_text(&self, number: LevelNumber) -> &str {
        self.levels.get(&number).expect("a rubric's questions have a text for every level")
    }
}

fn one() -> u8 {
    1
}
