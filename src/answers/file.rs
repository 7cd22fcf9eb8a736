//! The answers file: YAML that a person can read, edit and compare.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::check;
use super::harmless::harmless;
use super::head::Unjudged;
use super::model::{Answers, Assessor, Profile, Rating, Response, Retired, RubricReference};
use super::problem::{AnswersError, Problem, Problems};
use super::raw::{RawLevel, RawResponse, RawRetired, RawWord};
use super::rules::{NEWER_VERSION, OTHER_RUBRIC};
use super::views::View;
use crate::diagnostic::in_ticks;
use crate::rubric::Rubric;
use crate::yaml::{self, Node, YamlError};

const HEADER: &str = "\
# Answers to a hemicycle assessment. The program saves after every answer; edit by hand only while it is not running.
# level: the number of a level, `unknown` or `not_applicable` (then with a reason).
";

const RETIRED: &str =
    "# Answers that have no place in the questionnaire any more. They are kept, and count in no score.\n";

const RETIRED_CHOICES: &str =
    "# Choices of the profile that are no longer offered. They are kept, and change nothing.\n";

/// Reads an answers file or a case and checks it against its rubric.
///
/// # Errors
///
/// Text that is not YAML of the accepted kind, answers to another rubric or a newer version of it, or every place where the answers do not fit
/// theirs.
pub fn read(text: &str, rubric: &Rubric) -> Result<Answers, AnswersError> {
    of_tree(&yaml::tree(text).map_err(AnswersError::Unreadable)?, rubric)
}

/// The same for a text that is a tree already.
///
/// # Errors
///
/// Answers to another rubric or a newer version of it, or every place where the answers do not fit theirs.
pub fn of_tree(root: &Node, rubric: &Rubric) -> Result<Answers, AnswersError> {
    let mut problems = Problems::default();
    let answers = check::answers(root, rubric, &mut problems).map_err(|unjudged| match unjudged {
        Unjudged::OtherRubric { named, at } => {
            let (line, column) = at.line_and_column();
            AnswersError::OtherRubric { named, expected: rubric.id.clone(), line, column }
        }
        Unjudged::NewerVersion { given, at } => {
            let (line, column) = at.line_and_column();
            AnswersError::NewerVersion { given, current: rubric.version.clone(), line, column }
        }
    })?;
    match (answers, problems.errors()) {
        (Some(answers), errors) if errors.is_empty() => Ok(answers),
        (_, errors) => Err(AnswersError::Unfit(errors)),
    }
}

/// Everything that is wrong with an answers file or a case, and everything that probably is, in the order of the lines.
///
/// Where there is no error, [`read`] accepts the text.
pub fn examine(root: &Node, rubric: &Rubric) -> Vec<Problem> {
    let mut problems = Problems::default();
    match check::answers(root, rubric, &mut problems) {
        Ok(_) => {}
        Err(Unjudged::OtherRubric { named, at }) => problems.add(&OTHER_RUBRIC, at, "rubric.id", || {
            let (named, expected) = (in_ticks(&named), &rubric.id);
            format!(
                "these answers belong to the rubric {named}, not to `{expected}`; name the rubric that they belong to, or \
                 write `id: {expected}`"
            )
        }),
        Err(Unjudged::NewerVersion { given, at }) => problems.add(&NEWER_VERSION, at, "rubric.version", || {
            let (given, current) = (in_ticks(&given), &rubric.version);
            format!(
                "these answers were given to version {given} of the rubric, which is newer than this one, `{current}`; use \
                 the hemicycle or the rubric that they were given to"
            )
        }),
    }
    problems.sorted()
}

/// Writes answers in the order of the rubric's questions. What is written can be read: control characters, which
/// [`read`] refuses, become spaces.
///
/// # Errors
///
/// None in practice; the YAML writer's own words otherwise.
pub fn write(answers: &Answers, rubric: &Rubric) -> Result<String, YamlError> {
    let answers = &harmless(answers);
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
        let words: Vec<&str> = question.text.split_whitespace().collect();
        text.push_str(&format!("  # {}\n", words.join(" ")));
        for line in yaml::write(&one)?.lines() {
            text.push_str(&format!("  {line}\n"));
        }
    }
    if !answers.retired.is_empty() {
        text.push_str(RETIRED);
        let retired: Vec<RawRetired> = answers.retired.iter().map(RawRetired::from).collect();
        text.push_str(&yaml::write(&BTreeMap::from([("retired", retired)]))?);
    }
    if !answers.retired_choices.is_empty() {
        text.push_str(RETIRED_CHOICES);
        text.push_str(&yaml::write(&BTreeMap::from([("retired_choices", &answers.retired_choices)]))?);
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

impl From<View> for RawLevel {
    fn from(view: View) -> RawLevel {
        match view {
            View::Level(number) => RawLevel::Number(number),
            View::Unknown => RawLevel::Word(RawWord::Unknown),
            View::NotApplicable => RawLevel::Word(RawWord::NotApplicable),
        }
    }
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
            views: response.views.of_participants.iter().map(|view| RawLevel::from(*view)).collect(),
            minority: response.views.minority.clone(),
            begun: response.begun.clone(),
            answered_at: response.answered_at,
            wording: response.wording.clone(),
            carried_from: response.carried_from.clone(),
        }
    }
}

impl From<&Retired> for RawRetired {
    fn from(retired: &Retired) -> Self {
        let Retired { question, version, response } = retired;
        RawRetired { question: question.clone(), version: version.clone(), response: response.into() }
    }
}
