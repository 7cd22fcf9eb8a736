//! The answers of one assessment.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use super::begun::BegunEvidence;
use super::budget::Budget;
use super::fingerprint::Fingerprint;
use super::raw::{LEVEL_IN_QUOTES, POINTS_IN_QUOTES};
use super::views::Views;
use crate::date::PartialDate;
use crate::form::Form;
use crate::identifier::{AreaId, DimensionId, EntryId, QuestionId};
use crate::rubric::{EvidenceClass, LevelNumber, Rubric};

/// Everything that was said in one assessment. A question without a response is not answered yet.
#[derive(Debug, Clone, PartialEq)]
pub struct Answers {
    pub rubric: RubricReference,
    /// The day the assessment began.
    pub started: Date,
    pub profile: Profile,
    pub assessor: Assessor,
    pub responses: BTreeMap<QuestionId, Response>,
    /// Answers that have no place in the rubric any more. They count in no score.
    pub retired: Vec<Retired>,
    /// What was chosen in the profile and has no place in the rubric any more.
    pub retired_choices: Vec<RetiredChoice>,
    /// Present in a case: what the answers must lead to.
    pub expect: Option<Expectation>,
}

impl Answers {
    /// Those of an assessment that begins: nothing is answered yet.
    pub fn none(rubric: &Rubric, started: Date) -> Answers {
        Answers {
            rubric: RubricReference { id: rubric.id.clone(), version: rubric.version.clone() },
            started,
            profile: Profile::default(),
            assessor: Assessor::default(),
            responses: BTreeMap::new(),
            retired: Vec::new(),
            retired_choices: Vec::new(),
            expect: None,
        }
    }

    /// The day of the last answer; the day of the start where no answer has a time.
    pub fn last_day(&self) -> Date {
        self.responses.values().filter_map(Response::day).max().unwrap_or(self.started)
    }

    /// The day a response was given; the day of the start where it has no time.
    pub fn day_of(&self, response: &Response) -> Date {
        response.day().unwrap_or(self.started)
    }
}

/// Which questionnaire the answers belong to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RubricReference {
    /// The rubric's id.
    #[schemars(regex(pattern = Form::Identifier.pattern()))]
    pub id: String,
    /// The version of the rubric when the answers were given.
    pub version: String,
}

/// Who the parliament is. Ids are those of the rubric's profile questions.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Profile {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub parliament: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chamber: Option<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub country: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resources: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub priorities: Vec<AreaId>,
    /// The levels that the parliament wants to reach, by the ids of dimensions and areas; what an area says goes before what
    /// its dimension says, and where neither says anything the rubric's target holds. They change no score.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[schemars(schema_with = "targets")]
    pub targets: BTreeMap<String, LevelNumber>,
    /// The staff time that the parliament can spend on practices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub budget: Option<Budget>,
    /// What the parliament could offer to others, in its own words.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub offers: String,
}

impl Profile {
    /// The first of some languages that the parliament named.
    pub fn shared_language<'l>(&self, languages: &'l [String]) -> Option<&'l String> {
        languages.iter().find(|language| self.languages.contains(language))
    }

    /// Whether the parliament named languages, and none of these.
    pub fn knows_none_of(&self, languages: &[String]) -> bool {
        !languages.is_empty() && !self.languages.is_empty() && self.shared_language(languages).is_none()
    }

    /// Whether the parliament named one of these regions as its own.
    pub fn is_in(&self, regions: &[String]) -> bool {
        self.region.as_ref().is_some_and(|region| regions.contains(region))
    }
}

/// Who answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Assessor {
    #[serde(skip_serializing_if = "String::is_empty")]
    pub name: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub role: String,
}

/// The answer to one question.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    pub rating: Rating,
    pub evidence: Vec<Evidence>,
    pub note: String,
    pub answered_at: Option<Timestamp>,
    /// The question's wording when it was answered.
    pub wording: Option<Fingerprint>,
    /// What the participants of a workshop answered before they agreed; empty where one person answered.
    pub views: Views,
    /// What was begun as a piece of evidence and is not complete; it counts nowhere.
    pub begun: Option<BegunEvidence>,
    /// Present in an answer to a question that may read otherwise now, until it is confirmed or changed.
    pub carried_from: Option<CarriedFrom>,
}

/// Where an answer was given that is to be confirmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CarriedFrom {
    /// The version of the rubric when the answer was given.
    pub version: String,
    /// The question that was answered, where it was another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionId>,
}

/// An answer to a question that is no longer asked, or that the question does not allow any more.
#[derive(Debug, Clone, PartialEq)]
pub struct Retired {
    pub question: QuestionId,
    /// The last version of the rubric in which the answer had its place.
    pub version: String,
    pub response: Response,
}

/// Something chosen in the profile that the rubric does not offer any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RetiredChoice {
    /// The key of the profile under which it stood.
    pub profile: ProfileKey,
    /// What stood there; for a target the id and the level.
    pub choice: String,
    /// The last version of the rubric in which it had its place.
    pub version: String,
}

/// A part of the profile that holds ids of the rubric.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProfileKey {
    Chamber,
    Region,
    Languages,
    Resources,
    Priorities,
    Targets,
    Budget,
}

impl ProfileKey {
    pub const ALL: [ProfileKey; 7] = [
        ProfileKey::Chamber,
        ProfileKey::Region,
        ProfileKey::Languages,
        ProfileKey::Resources,
        ProfileKey::Priorities,
        ProfileKey::Targets,
        ProfileKey::Budget,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            ProfileKey::Chamber => "chamber",
            ProfileKey::Region => "region",
            ProfileKey::Languages => "languages",
            ProfileKey::Resources => "resources",
            ProfileKey::Priorities => "priorities",
            ProfileKey::Targets => "targets",
            ProfileKey::Budget => "budget",
        }
    }
}

impl Response {
    fn day(&self) -> Option<Date> {
        self.answered_at.map(|moment| Offset::UTC.to_datetime(moment).date())
    }
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rating {
    Level(LevelNumber),
    NotApplicable {
        /// Why, in the assessor's words; never empty.
        reason: String,
    },
    /// The assessor does not know.
    Unknown,
}

/// Something that shows a claim to be true.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    pub class: EvidenceClass,
    pub title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// Who keeps it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub holder: String,
    /// Where anyone can open it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,
}

/// What a case's answers must lead to.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Expectation {
    pub dimensions: BTreeMap<DimensionId, ExpectedDimension>,
    pub hubs: Vec<EntryId>,
    pub networks: Vec<EntryId>,
    pub practices: Vec<EntryId>,
}

/// What one dimension must come to: whole points, and the level's number or none. The numbers may be written between quotes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ExpectedDimension {
    #[schemars(extend("type" = ["integer", "string", "null"], "pattern" = POINTS_IN_QUOTES))]
    pub claimed: Option<i64>,
    #[schemars(extend("type" = ["integer", "string", "null"], "pattern" = POINTS_IN_QUOTES))]
    pub evidenced: Option<i64>,
    #[schemars(extend("type" = ["integer", "string", "null"], "pattern" = LEVEL_IN_QUOTES))]
    pub level: Option<LevelNumber>,
}

fn targets(_: &mut SchemaGenerator) -> Schema {
    let level = json_schema!({ "type": ["integer", "string"], "minimum": 1, "maximum": 9, "pattern": LEVEL_IN_QUOTES });
    json_schema!({ "type": "object", "additionalProperties": level })
}
