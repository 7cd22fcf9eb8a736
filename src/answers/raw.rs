//! An answers file as it is written, for writing it and for the JSON Schema that editors use.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::begun::BegunEvidence;
use super::fingerprint::Fingerprint;
use super::model::{Assessor, CarriedFrom, Evidence, Expectation, Profile, RetiredChoice, RubricReference};
use crate::form::Form;
use crate::identifier::QuestionId;
use crate::rubric::LevelNumber;

/// A level's number between quotes, as a regular expression of ECMA 262.
pub(super) const LEVEL_IN_QUOTES: &str = "^[1-9]$";

/// Whole points between quotes, likewise.
pub(super) const POINTS_IN_QUOTES: &str = "^[+-]?[0-9]+$";

/// Answers of one parliament to a rubric.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Answers")]
pub struct AnswersFile {
    /// The rubric that was answered.
    pub rubric: RubricReference,
    /// The day the assessment began.
    #[schemars(with = "String", regex(pattern = Form::Day.pattern()))]
    pub started: Date,
    /// Who the parliament is.
    #[serde(default)]
    pub profile: Profile,
    /// Who answered.
    #[serde(default)]
    pub assessor: Assessor,
    /// The answers, by the ids of the questions.
    #[serde(default)]
    pub responses: BTreeMap<QuestionId, RawEntry>,
    /// Answers to questions that are no longer asked, and answers that their questions no longer allow. They are kept and
    /// count in no score.
    #[serde(default)]
    pub retired: Vec<RawRetired>,
    /// What was chosen in the profile and is no longer offered. It is kept, and nothing is recommended because of it.
    #[serde(default)]
    pub retired_choices: Vec<RetiredChoice>,
    /// What must come of the answers; with it they are a case, which tests the rubric.
    pub expect: Option<Expectation>,
}

/// A level alone, or a level with what belongs to it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum RawEntry {
    Level(RawLevel),
    Response(Box<RawResponse>),
}

/// The answer to one question.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawResponse {
    /// The number of a level, `unknown` or `not_applicable`.
    pub level: RawLevel,
    /// Why the question does not apply.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// What shows the claim to be true.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// Anything else that should be remembered.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// What each participant of a workshop answered before they agreed, in the order of the scale.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub views: Vec<RawLevel>,
    /// What those who were outvoted want to have recorded.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub minority: String,
    /// A piece of evidence that was begun in the interview and is not complete. It counts nowhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub begun: Option<BegunEvidence>,
    /// When the question was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub answered_at: Option<Timestamp>,
    /// The mark of the question's wording when it was answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wording: Option<Fingerprint>,
    /// Where the answer was given, as long as nobody has confirmed it and the question may read otherwise now. Where the
    /// question is still asked, remove it if the answer still holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carried_from: Option<CarriedFrom>,
}

/// An answer that has no place in the rubric any more.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RawRetired {
    /// The question that was answered.
    pub question: QuestionId,
    /// The last version of the rubric in which the answer had its place.
    pub version: String,
    #[serde(flatten)]
    pub response: RawResponse,
}

/// What stands after `level:`. The number may be written between quotes too.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum RawLevel {
    Number(#[schemars(extend("type" = ["integer", "string"], "pattern" = LEVEL_IN_QUOTES))] LevelNumber),
    Word(RawWord),
}

/// An answer that is no level.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RawWord {
    Unknown,
    NotApplicable,
}
