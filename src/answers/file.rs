//! The answers file: YAML that a person can read, edit and compare.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::check::{self, AnswersError};
use super::fingerprint::Fingerprint;
use super::model::{Answers, Assessor, Evidence, Expectation, Profile, Rating, Response, RubricReference};
use crate::identifier::QuestionId;
use crate::rubric::{LevelNumber, Rubric};
use crate::yaml::{self, YamlError};

const HEADER: &str = "\
# Answers to a hemicycle assessment. The program saves after every answer; edit by hand only while it is not running.
# level: the number of a level, `unknown` or `not_applicable` (then with a reason).
";

/// Reads an answers file or a case and checks it against its rubric.
///
/// # Errors
///
/// Text that is not YAML of this kind, or every place where the answers do not fit the rubric.
pub fn read(text: &str, rubric: &Rubric) -> Result<Answers, AnswersError> {
    let raw: RawAnswers = yaml::read(text).map_err(AnswersError::Unreadable)?;
    check::check(raw, rubric)
}

/// Writes answers in the order of the rubric's questions.
///
/// # Errors
///
/// None in practice; the YAML writer's own words otherwise.
pub fn write(answers: &Answers, rubric: &Rubric) -> Result<String, YamlError> {
    let head = Head {
        rubric: &answers.rubric,
        started: answers.started,
        profile: &answers.profile,
        assessor: (answers.assessor != Assessor::default()).then_some(&answers.assessor),
    };
    let mut text = format!("{HEADER}{}", yaml::write(&head)?);
    if answers.responses.is_empty() {
        text.push_str("responses: {}\n");
    } else {
        text.push_str("responses:\n");
    }
    for question in rubric.questions() {
        let Some(response) = answers.responses.get(&question.id) else { continue };
        let one = BTreeMap::from([(&question.id, RawResponse::from(response))]);
        text.push_str(&format!("  # {}\n", question.text));
        for line in yaml::write(&one)?.lines() {
            text.push_str(&format!("  {line}\n"));
        }
    }
    if let Some(expect) = &answers.expect {
        text.push_str(&yaml::write(&BTreeMap::from([("expect", expect)]))?);
    }
    Ok(text)
}

#[derive(Serialize)]
struct Head<'a> {
    rubric: &'a RubricReference,
    started: Date,
    profile: &'a Profile,
    #[serde(skip_serializing_if = "Option::is_none")]
    assessor: Option<&'a Assessor>,
}

/// The file as it stands, before it is checked.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawAnswers {
    pub rubric: RubricReference,
    pub started: Date,
    #[serde(default)]
    pub profile: Profile,
    #[serde(default)]
    pub assessor: Assessor,
    #[serde(default)]
    pub responses: BTreeMap<QuestionId, RawResponse>,
    pub expect: Option<Expectation>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawResponse {
    pub level: RawLevel,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wording: Option<Fingerprint>,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, expecting = "a level is a number, `unknown` or `not_applicable`")]
pub(super) enum RawLevel {
    Number(LevelNumber),
    Word(RawWord),
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum RawWord {
    Unknown,
    NotApplicable,
}

impl From<&Response> for RawResponse {
    fn from(response: &Response) -> Self {
        let (level, reason) = match &response.rating {
            Rating::Level(number) => (RawLevel::Number(*number), String::new()),
            Rating::Unknown => (RawLevel::Word(RawWord::Unknown), String::new()),
            Rating::NotApplicable { reason } => (RawLevel::Word(RawWord::NotApplicable), reason.clone()),
        };
        RawResponse {
            level,
            reason,
            evidence: response.evidence.clone(),
            note: response.note.clone(),
            answered_at: response.answered_at,
            wording: response.wording.clone(),
        }
    }
}
