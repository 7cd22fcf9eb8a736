//! Whether answers fit the rubric they name.

use std::fmt;

use super::file::{RawAnswers, RawLevel, RawResponse, RawWord};
use super::model::{Answers, Evidence, Profile, Rating, Response};
use crate::identifier::QuestionId;
use crate::rubric::{ChoiceField, EvidenceClass, Question, Rubric};
use crate::yaml::YamlError;

/// Why answers cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswersError {
    /// The text is not YAML of this kind.
    Unreadable(YamlError),
    /// The answers belong to another rubric.
    OtherRubric { named: String, expected: String },
    /// The answers do not fit the rubric; all places at once.
    Unfit(Vec<Problem>),
}

/// One place where answers do not fit the rubric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The key in the file, for example `responses.transparency.proceedings.broadcast`.
    pub place: String,
    /// What is wrong and what to do, in one sentence without a full stop.
    pub message: String,
}

impl fmt::Display for AnswersError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AnswersError::Unreadable(error) => error.fmt(formatter),
            AnswersError::OtherRubric { named, expected } => {
                write!(formatter, "these answers belong to the rubric `{named}`, not to `{expected}`")
            }
            AnswersError::Unfit(problems) => {
                let lines: Vec<String> =
                    problems.iter().map(|problem| format!("{}: {}", problem.place, problem.message)).collect();
                formatter.write_str(&lines.join("\n"))
            }
        }
    }
}

impl std::error::Error for AnswersError {}

pub(super) fn check(raw: RawAnswers, rubric: &Rubric) -> Result<Answers, AnswersError> {
    if raw.rubric.id != rubric.id {
        return Err(AnswersError::OtherRubric { named: raw.rubric.id, expected: rubric.id.clone() });
    }
    let mut problems = Vec::new();
    check_profile(&raw.profile, rubric, &mut problems);
    let mut responses = std::collections::BTreeMap::new();
    for (id, raw_response) in raw.responses {
        let place = format!("responses.{id}");
        let Some(question) = rubric.question(&id) else {
            problems.push(unknown_question(&id, rubric));
            continue;
        };
        if let Some(response) = check_response(raw_response, question, rubric, &place, &mut problems) {
            responses.insert(id, response);
        }
    }
    if !problems.is_empty() {
        return Err(AnswersError::Unfit(problems));
    }
    Ok(Answers {
        rubric: raw.rubric,
        started: raw.started,
        profile: raw.profile,
        assessor: raw.assessor,
        responses,
        expect: raw.expect,
    })
}

fn unknown_question(id: &QuestionId, rubric: &Rubric) -> Problem {
    let nearest = nearest(id.as_str(), rubric.questions().map(|question| question.id.as_str()));
    let advice = match nearest {
        Some(name) => format!("did you mean `{name}`?"),
        None => "remove it, or correct the id".to_owned(),
    };
    Problem {
        place: format!("responses.{id}"),
        message: format!("the rubric `{}` has no question `{id}`; {advice}", rubric.id),
    }
}

/// The name that shares most with what was typed, if it shares enough to be a likely slip.
fn nearest<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    names
        .map(|name| (strsim::osa_distance(typed, name), name))
        .filter(|(distance, name)| *distance <= name.len() / 3)
        .min()
        .map(|(_, name)| name)
}

fn check_profile(profile: &Profile, rubric: &Rubric, problems: &mut Vec<Problem>) {
    let questions = &rubric.profile;
    let one = |value: &Option<String>| value.iter().cloned().collect::<Vec<String>>();
    check_choices("profile.chamber", &one(&profile.chamber), &questions.chamber, problems);
    check_choices("profile.region", &one(&profile.region), &questions.region, problems);
    check_choices("profile.resources", &one(&profile.resources), &questions.resources, problems);
    for area in &profile.priorities {
        if rubric.area(area).is_none() {
            let advice = match nearest(area.as_str(), rubric.areas().map(|area| area.id.as_str())) {
                Some(name) => format!("did you mean `{name}`?"),
                None => "remove it, or correct the id".to_owned(),
            };
            let message = format!("the rubric `{}` has no area `{area}`; {advice}", rubric.id);
            problems.push(Problem { place: "profile.priorities".to_owned(), message });
        }
    }
    if profile.priorities.len() > questions.priorities.at_most {
        let message = format!("{} areas are named; at most {}", profile.priorities.len(), questions.priorities.at_most);
        problems.push(Problem { place: "profile.priorities".to_owned(), message });
    }
}

fn check_choices(place: &str, values: &[String], field: &ChoiceField, problems: &mut Vec<Problem>) {
    for value in values {
        if !field.choices.iter().any(|choice| &choice.id == value) {
            let known: Vec<&str> = field.choices.iter().map(|choice| choice.id.as_str()).collect();
            let message = format!("`{value}` is none of the choices; write one of: {}", known.join(", "));
            problems.push(Problem { place: place.to_owned(), message });
        }
    }
}

fn check_response(
    raw: RawResponse,
    question: &Question,
    rubric: &Rubric,
    place: &str,
    problems: &mut Vec<Problem>,
) -> Option<Response> {
    let before = problems.len();
    let mut problem = |message: String| problems.push(Problem { place: place.to_owned(), message });
    let reason = raw.reason.trim();
    let rating = match raw.level {
        RawLevel::Number(number) => {
            if !question.levels.contains_key(&number) {
                problem(format!("level {number} is not on the scale; write 1 to {}", rubric.top()));
            }
            Rating::Level(number)
        }
        RawLevel::Word(RawWord::Unknown) => Rating::Unknown,
        RawLevel::Word(RawWord::NotApplicable) => {
            match &question.not_applicable {
                None => problem("this question always applies; write a level, or `unknown`".to_owned()),
                Some(condition) if reason.is_empty() => {
                    problem(format!("`not_applicable` needs a reason; it may be used when {condition}"));
                }
                Some(_) => {}
            }
            Rating::NotApplicable { reason: reason.to_owned() }
        }
    };
    if !reason.is_empty() && raw.level != RawLevel::Word(RawWord::NotApplicable) {
        problem("a reason belongs to `not_applicable` only; move the words to `note`".to_owned());
    }
    for (index, evidence) in raw.evidence.iter().enumerate() {
        if let Some(message) = evidence_problem(evidence) {
            problem(format!("evidence {}: {message}", index + 1));
        }
    }
    (problems.len() == before).then_some(Response {
        rating,
        evidence: raw.evidence,
        note: raw.note,
        answered_at: raw.answered_at,
        wording: raw.wording,
    })
}

fn evidence_problem(evidence: &Evidence) -> Option<String> {
    if evidence.title.trim().is_empty() {
        return Some("it has no title; name the document or say who states it".to_owned());
    }
    let link = evidence.link.trim();
    if !link.is_empty() && !is_web_address(link) {
        return Some(format!("`{link}` is not a web address; it must begin with https:// or http://"));
    }
    match evidence.class {
        EvidenceClass::Public if link.is_empty() => Some("class `public` needs a link that anyone can open".to_owned()),
        EvidenceClass::Document if link.is_empty() && evidence.holder.trim().is_empty() && evidence.date.is_none() => {
            Some("class `document` needs a date, a holder or a link".to_owned())
        }
        _ => None,
    }
}

/// Whether a text looks like an address that a browser opens.
pub fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace))
}
