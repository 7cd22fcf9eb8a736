//! What becomes of answers when the rubric has changed since they were given. Nothing of them is lost.

use std::collections::BTreeMap;

use super::fingerprint::Fingerprint;
use super::model::{Answers, CarriedFrom, Rating, Response, Retired};
use super::views::View;
use crate::identifier::QuestionId;
use crate::rubric::{Question, Rubric};

impl Answers {
    /// The answers as ones to the rubric's present version. [`super::read`] has sorted them already.
    pub fn at_version_of(mut self, rubric: &Rubric) -> Answers {
        self.rubric.version.clone_from(&rubric.version);
        self
    }

    /// Whether an answer was given to another question than the one that it stands at now, by its words or its id.
    pub fn is_to_be_confirmed(&self, question: &Question) -> bool {
        is_to_be_confirmed(&self.responses, question)
    }

    /// The questions whose answers are to be confirmed, by their places in the questionnaire, from 1.
    pub fn to_be_confirmed(&self, rubric: &Rubric) -> Vec<usize> {
        let questions = (1..).zip(rubric.questions());
        questions.filter(|(_, question)| self.is_to_be_confirmed(question)).map(|(number, _)| number).collect()
    }
}

/// Whether the answer to a question, where there is one, was given to another.
pub(super) fn is_to_be_confirmed(responses: &BTreeMap<QuestionId, Response>, question: &Question) -> bool {
    let reads_otherwise = |wording: &Fingerprint| *wording != Fingerprint::of(question);
    responses.get(&question.id).is_some_and(|response| {
        response.carried_from.is_some() || response.wording.as_ref().is_some_and(reads_otherwise)
    })
}

/// Whether answers to a question that is no longer asked are carried to another one.
pub(super) fn is_replaced(id: &str, rubric: &Rubric) -> bool {
    rubric.questions().any(|question| question.replaces.iter().any(|old| old.as_str() == id))
}

/// Adds answers that were given to an earlier version to those that need no sorting.
///
/// An answer stays at its question where that has the same words, and else is to be confirmed there. Where the question is
/// gone, its answer goes to the questions that replace it, to be confirmed. An answer that has no such place, or that its
/// question does not allow any more, is retired.
pub(super) fn carry(
    earlier: BTreeMap<QuestionId, Response>,
    version: &str,
    rubric: &Rubric,
    responses: &mut BTreeMap<QuestionId, Response>,
) -> Vec<Retired> {
    let mut carried = Vec::new();
    for question in rubric.questions() {
        if responses.contains_key(&question.id) {
            continue;
        }
        let mut sources = std::iter::once(&question.id).chain(&question.replaces);
        let found = sources.find_map(|id| Some((id, earlier.get(id).filter(|response| allows(question, response))?)));
        let Some((id, response)) = found else { continue };
        responses.insert(question.id.clone(), at(question, id, response, version));
        carried.push(id.clone());
    }
    let without_place = earlier.into_iter().filter(|(id, _)| !carried.contains(id));
    without_place.map(|(question, response)| Retired { question, version: version.to_owned(), response }).collect()
}

fn allows(question: &Question, response: &Response) -> bool {
    let rating = match &response.rating {
        Rating::Level(level) => question.levels.contains_key(level),
        Rating::NotApplicable { .. } => question.not_applicable.is_some(),
        Rating::Unknown => true,
    };
    let view = |view: &View| match view {
        View::Level(level) => question.levels.contains_key(level),
        View::NotApplicable | View::Unknown => true,
    };
    rating && response.views.of_participants.iter().all(view)
}

/// The answer at its place now. Without a mark of its wording nobody can tell whether the question still reads the same.
fn at(question: &Question, source: &QuestionId, response: &Response, version: &str) -> Response {
    let mut response = response.clone();
    let is_the_same = *source == question.id && response.wording == Some(Fingerprint::of(question));
    if !is_the_same && response.carried_from.is_none() {
        let other = (*source != question.id).then(|| source.clone());
        response.carried_from = Some(CarriedFrom { version: version.to_owned(), question: other });
    }
    response
}
