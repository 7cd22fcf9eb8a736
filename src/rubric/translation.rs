//! A rubric's words in another language.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::model::EvidenceClass;
use super::schema::{level_texts, of_each_level};
use crate::form::Form;
use crate::identifier::{AreaId, DimensionId, QuestionId};

/// The words of a rubric in another language, by the ids of what they belong to.
///
/// Each block says of which wording it is the translation: `of` is the mark of the texts in the rubric's own language, so
/// that a change there is noticed here. The mark is made from all texts of the part that the rubric has, in the order of the
/// fields of its block; `hemicycle validate` names it:
///
/// - the rubric: `title`, `purpose`, `unit`, each of `how_to_answer`
/// - a level of the scale, a class of evidence: `name`, `meaning`
/// - a question of the profile: `ask`, `help`, the name of each of `choices` in the rubric's order
/// - a dimension: `title`, `definition`
/// - an area: `title`, `why`
/// - a question: `text`, `not_applicable`, each of `levels` from 1, each of `evidence`, each of `ask`
///
/// What the rubric leaves out, for example `help`, is left out of the mark too.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Translation {
    /// The id of the rubric.
    #[schemars(regex(pattern = Form::Identifier.pattern()))]
    pub translates: String,
    /// BCP 47 tag of the language of these words.
    #[schemars(regex(pattern = Form::Language.pattern()))]
    pub language: String,
    /// The words about the rubric as a whole.
    pub rubric: Option<RubricWords>,
    /// The words of the scale, by the numbers of the levels.
    #[serde(default)]
    #[schemars(schema_with = "of_each_level::<NameWords>")]
    pub scale: BTreeMap<u8, NameWords>,
    /// The words for the classes of evidence.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, NameWords>")]
    pub evidence: BTreeMap<EvidenceClass, NameWords>,
    /// The words of the profile's questions, by their keys.
    #[serde(default)]
    pub profile: BTreeMap<String, FieldWords>,
    /// The words of the dimensions, by their ids.
    #[serde(default)]
    pub dimensions: BTreeMap<DimensionId, DimensionWords>,
    /// The words of the areas, by their ids.
    #[serde(default)]
    pub areas: BTreeMap<AreaId, AreaWords>,
    /// The words of the questions, by their ids.
    #[serde(default)]
    pub questions: BTreeMap<QuestionId, QuestionWords>,
}

/// The words about a rubric as a whole.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RubricWords {
    /// The mark of the wording that was translated.
    #[schemars(regex(pattern = Form::Fingerprint.pattern()))]
    pub of: String,
    pub title: String,
    pub purpose: String,
    pub unit: String,
    pub how_to_answer: Vec<String>,
}

/// A name and what it means.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NameWords {
    /// The mark of the wording that was translated.
    #[schemars(regex(pattern = Form::Fingerprint.pattern()))]
    pub of: String,
    pub name: String,
    pub meaning: String,
}

/// The words of a question of the profile.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FieldWords {
    /// The mark of the wording that was translated.
    #[schemars(regex(pattern = Form::Fingerprint.pattern()))]
    pub of: String,
    pub ask: String,
    pub help: Option<String>,
    /// The names of the choices, by their ids.
    #[serde(default)]
    pub choices: BTreeMap<String, String>,
}

/// The words of a dimension.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DimensionWords {
    /// The mark of the wording that was translated.
    #[schemars(regex(pattern = Form::Fingerprint.pattern()))]
    pub of: String,
    pub title: String,
    pub definition: String,
}

/// The words of an area.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AreaWords {
    /// The mark of the wording that was translated.
    #[schemars(regex(pattern = Form::Fingerprint.pattern()))]
    pub of: String,
    pub title: String,
    pub why: String,
}

/// The words of a question.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionWords {
    /// The mark of the wording that was translated.
    #[schemars(regex(pattern = Form::Fingerprint.pattern()))]
    pub of: String,
    pub text: String,
    pub not_applicable: Option<String>,
    #[schemars(schema_with = "level_texts")]
    pub levels: BTreeMap<u8, String>,
    pub evidence: Vec<String>,
    pub ask: Vec<String>,
}
