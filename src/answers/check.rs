//! From the tree of an answers file to answers that fit their rubric, or to everything that is wrong with it.

use std::collections::BTreeMap;

use super::expectation::expectation;
use super::head::{assessor, profile, rubric_reference};
use super::item::{Fields, Item};
use super::model::{Answers, Response};
use super::problem::{AnswersError, Problems};
use super::response::response;
use super::when::day;
use crate::diagnostic::advice_or;
use crate::identifier::QuestionId;
use crate::rubric::Rubric;
use crate::yaml::Node;

const KEYS: &[&str] = &["rubric", "started", "profile", "assessor", "responses", "expect"];

/// Reads and checks in one walk, so that a mistake in one place does not hide another elsewhere.
pub(super) fn answers(root: &Node, rubric: &Rubric) -> Result<Answers, AnswersError> {
    let mut problems = Problems::default();
    let file = Item::root(root);
    if root.text().is_some() {
        file.problem(&mut problems, || {
            "this is not an answers file, which begins with `rubric:`; name another one".to_owned()
        });
        return Err(AnswersError::Unfit(problems.sorted()));
    }
    let Some(fields) = file.fields(KEYS, |key| misplaced(key, rubric), &mut problems) else {
        return Err(AnswersError::Unfit(problems.sorted()));
    };
    let reference = rubric_reference(&fields, rubric, &mut problems)?;
    let started = fields
        .required("started", "for example `started: 2026-11-23`", &mut problems)
        .and_then(|item| day(item, &mut problems));
    let profile = profile(&fields, rubric, &mut problems);
    let assessor = assessor(&fields, &mut problems);
    let responses = responses(&fields, rubric, &mut problems);
    let expect = expectation(&fields, rubric, &mut problems);
    let problems = problems.sorted();
    match (reference, started) {
        (Some(rubric), Some(started)) if problems.is_empty() => {
            Ok(Answers { rubric, started, profile, assessor, responses, expect })
        }
        _ => Err(AnswersError::Unfit(problems)),
    }
}

fn responses(file: &Fields<'_>, rubric: &Rubric, problems: &mut Problems) -> BTreeMap<QuestionId, Response> {
    let mut responses = BTreeMap::new();
    let entries = file.get("responses").and_then(|item| item.entries("ids of questions", problems));
    let questions: BTreeMap<&str, _> = rubric.questions().map(|question| (question.id.as_str(), question)).collect();
    for (id, item) in entries.unwrap_or_default() {
        let Some(question) = questions.get(id) else {
            problems.add(item.key_place(), &item.path, || unknown_question(id, rubric));
            continue;
        };
        if let Some(response) = response(&item, question, rubric, problems) {
            responses.insert(question.id.clone(), response);
        }
    }
    responses
}

fn unknown_question(id: &str, rubric: &Rubric) -> String {
    if ["level", "reason", "evidence", "note", "answered_at", "wording"].contains(&id) {
        return format!("`{id}` belongs to a question; indent it further than the question's id");
    }
    if KEYS.contains(&id) {
        return format!("`{id}` does not belong to the responses; begin it in the first column");
    }
    let questions: Vec<&str> = rubric.questions().map(|question| question.id.as_str()).collect();
    let advice = advice_or(id, &questions, || "remove it, or correct the id".to_owned());
    format!("the rubric `{}` has no such question; {advice}", rubric.id)
}

/// A key at the start of a line that belongs further in.
fn misplaced(key: &str, rubric: &Rubric) -> Option<String> {
    if rubric.questions().any(|question| question.id.as_str() == key) {
        return Some("a question belongs under `responses`; indent it and its answer by two spaces".to_owned());
    }
    const PROFILE: &[&str] =
        &["parliament", "chamber", "country", "region", "languages", "resources", "priorities", "offers"];
    if PROFILE.contains(&key) {
        return Some("it belongs under `profile`; indent it by two spaces".to_owned());
    }
    None
}
