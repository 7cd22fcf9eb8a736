//! From the tree of an answers file to answers that fit their rubric, or to everything that is wrong with it.

use std::collections::BTreeMap;

use super::expectation::expectation;
use super::head::{OtherRubric, assessor, profile, rubric_reference};
use super::item::{Fields, Item};
use super::model::{Answers, Response};
use super::problem::Problems;
use super::response::response;
use super::rules::UNKNOWN_QUESTION;
use super::when::day;
use crate::diagnostic::advice_or;
use crate::diagnostic::structure::WRONG_TYPE;
use crate::identifier::QuestionId;
use crate::rubric::Rubric;
use crate::yaml::Node;

const KEYS: &[&str] = &["rubric", "started", "profile", "assessor", "responses", "expect"];

/// Reads and checks in one walk, so that a mistake in one place does not hide another elsewhere. The answers are whole
/// only where no problem is an error; `None` where a part without which there are none is missing.
///
/// # Errors
///
/// Another rubric.
pub(super) fn answers(root: &Node, rubric: &Rubric, problems: &mut Problems) -> Result<Option<Answers>, OtherRubric> {
    let file = Item::root(root);
    if root.text().is_some() {
        file.problem(problems, &WRONG_TYPE, || {
            "this is not an answers file, which begins with `rubric:`; name another one".to_owned()
        });
        return Ok(None);
    }
    let Some(fields) = file.fields(KEYS, |key| misplaced(key, rubric), problems) else { return Ok(None) };
    let reference = rubric_reference(&fields, rubric, problems)?;
    let started =
        fields.required("started", "for example `started: 2026-11-23`", problems).and_then(|item| day(item, problems));
    let profile = profile(&fields, rubric, problems);
    let assessor = assessor(&fields, problems);
    let responses = responses(&fields, rubric, problems);
    let expect = expectation(&fields, rubric, problems);
    let (Some(rubric), Some(started)) = (reference, started) else { return Ok(None) };
    Ok(Some(Answers { rubric, started, profile, assessor, responses, expect }))
}

fn responses(file: &Fields<'_>, rubric: &Rubric, problems: &mut Problems) -> BTreeMap<QuestionId, Response> {
    let mut responses = BTreeMap::new();
    let entries = file.get("responses").and_then(|item| item.entries("ids of questions", problems));
    let questions: BTreeMap<&str, _> = rubric.questions().map(|question| (question.id.as_str(), question)).collect();
    for (id, item) in entries.unwrap_or_default() {
        let Some(question) = questions.get(id) else {
            let are_few = problems.are_few();
            problems.add(&UNKNOWN_QUESTION, item.key_place(), &item.path, || unknown_question(id, rubric, are_few));
            continue;
        };
        if let Some(response) = response(&item, question, rubric, problems) {
            responses.insert(question.id.clone(), response);
        }
    }
    responses
}

fn unknown_question(id: &str, rubric: &Rubric, are_few: bool) -> String {
    if ["level", "reason", "evidence", "note", "answered_at", "wording"].contains(&id) {
        return format!("`{id}` belongs to a question; indent it further than the question's id");
    }
    if KEYS.contains(&id) {
        return format!("`{id}` does not belong to the responses; begin it in the first column");
    }
    let all = rubric.questions().map(|question| question.id.as_str());
    let questions: Vec<&str> = if are_few { all.collect() } else { Vec::new() };
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
