//! From the tree of an answers file to answers that fit their rubric, or to everything that is wrong with it.

use std::collections::BTreeMap;

use super::carry::{carry, is_replaced, is_to_be_confirmed};
use super::expectation::expectation;
use super::head::{Unjudged, assessor, place_of_version, rubric_reference};
use super::item::{Fields, Item};
use super::model::{Answers, Response, RubricReference};
use super::problem::Problems;
use super::profile::{PROFILE, profile, retired_choices};
use super::response::{Asked, response};
use super::retired::retired;
use super::rules::{OTHER_VERSION, UNKNOWN_QUESTION};
use super::version::Age;
use super::when::day;
use crate::diagnostic::structure::WRONG_TYPE;
use crate::diagnostic::{advice_or, in_ticks};
use crate::form::Form;
use crate::identifier::QuestionId;
use crate::rubric::Rubric;
use crate::yaml::Node;

const KEYS: &[&str] =
    &["rubric", "started", "profile", "assessor", "responses", "retired", "retired_choices", "expect"];

/// Reads and checks in one walk, so that a mistake in one place does not hide another elsewhere. The answers are whole
/// only where no problem is an error; `None` where a part without which there are none is missing.
///
/// # Errors
///
/// Another rubric, or a newer version of it.
pub(super) fn answers(root: &Node, rubric: &Rubric, problems: &mut Problems) -> Result<Option<Answers>, Unjudged> {
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
    let age = reference.as_ref().map_or(Age::Same, |(_, age)| *age);
    let earlier = reference.as_ref().filter(|_| age == Age::Older).map(|(reference, _)| reference.version.trim());
    let (profile, newly_retired_choices) = profile(&fields, rubric, earlier, problems);
    let assessor = assessor(&fields, problems);
    let mut retired = retired(&fields, rubric, problems);
    let mut retired_choices = retired_choices(&fields, problems);
    let Given { mut responses, earlier } = responses(&fields, rubric, age, problems);
    let expect = expectation(&fields, rubric, problems);
    let Some((reference, _)) = reference else { return Ok(None) };
    let newly_retired = carry(earlier, reference.version.trim(), rubric, &mut responses);
    if age == Age::Older {
        let to_confirm = rubric.questions().filter(|question| is_to_be_confirmed(&responses, question)).count();
        let changes = Changes { to_confirm, retired: newly_retired.len(), choices: newly_retired_choices.len() };
        tell_age(&reference, changes, &fields, rubric, problems);
    }
    retired.extend(newly_retired);
    retired_choices.extend(newly_retired_choices);
    let Some(started) = started else { return Ok(None) };
    Ok(Some(Answers { rubric: reference, started, profile, assessor, responses, retired, retired_choices, expect }))
}

/// Answers that need no sorting, and those that were given to an earlier version.
struct Given {
    responses: BTreeMap<QuestionId, Response>,
    earlier: BTreeMap<QuestionId, Response>,
}

fn responses(file: &Fields<'_>, rubric: &Rubric, age: Age, problems: &mut Problems) -> Given {
    let mut given = Given { responses: BTreeMap::new(), earlier: BTreeMap::new() };
    let entries = file.get("responses").and_then(|item| item.entries(|| "ids of questions".to_owned(), problems));
    let questions: BTreeMap<&str, _> = rubric.questions().map(|question| (question.id.as_str(), question)).collect();
    for (id, item) in entries.unwrap_or_default() {
        let question = questions.get(id).copied();
        if age == Age::Same && question.is_some() {
            if let Some(response) = response(&item, Asked { rubric, question }, problems) {
                given.responses.insert(QuestionId::from(id), response);
            }
            continue;
        }
        let was_asked = question.is_some() || age == Age::Older && is_id_of_a_question(id) || is_replaced(id, rubric);
        if !was_asked {
            let are_few = problems.are_few();
            problems.add(&UNKNOWN_QUESTION, item.key_place(), &item.path, || unknown_question(id, rubric, are_few));
        } else if let Some(response) = response(&item, Asked { rubric, question: None }, problems) {
            given.earlier.insert(QuestionId::from(id), response);
        }
    }
    given
}

/// Whether an id that is none of the rubric's may have been one of a question, and not a key that slipped in here.
fn is_id_of_a_question(id: &str) -> bool {
    id.contains('.') && Form::Identifier.accepts(id)
}

/// How much of answers to an earlier version is not as it was.
struct Changes {
    to_confirm: usize,
    retired: usize,
    choices: usize,
}

/// One warning that says what has become of answers to an earlier version.
fn tell_age(
    reference: &RubricReference,
    Changes { to_confirm, retired, choices }: Changes,
    fields: &Fields<'_>,
    rubric: &Rubric,
    problems: &mut Problems,
) {
    let Some((place, path)) = place_of_version(fields) else { return };
    problems.add(&OTHER_VERSION, place, &path, || {
        let (given, current) = (in_ticks(reference.version.trim()), &rubric.version);
        let count = |count: usize, one: &str, several: &str| match count {
            0 => None,
            1 => Some(format!("1 {one}")),
            more => Some(format!("{more} {several}")),
        };
        let changes = [
            count(to_confirm, "answer is to be confirmed", "answers are to be confirmed"),
            count(retired, "answer has no place any more", "answers have no place any more"),
            count(choices, "choice of the profile has no place any more", "choices of the profile have no place any more"),
        ];
        let changes: Vec<String> = changes.into_iter().flatten().collect();
        let changes = if changes.is_empty() { String::new() } else { format!(": {}", changes.join(", ")) };
        let or_write = match retired + choices {
            0 => format!(", or write `version: '{current}'` if they still hold"),
            _ => String::new(),
        };
        format!(
            "these answers were given to version {given} of the rubric, which is at `{current}` now{changes}; look through \
             them in the interview{or_write}"
        )
    });
}

fn unknown_question(id: &str, rubric: &Rubric, are_few: bool) -> String {
    if ["level", "reason", "evidence", "note", "begun", "answered_at", "wording", "carried_from"].contains(&id) {
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
    if PROFILE.contains(&key) {
        return Some("it belongs under `profile`; indent it by two spaces".to_owned());
    }
    None
}
