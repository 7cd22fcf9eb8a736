//! Answers that have no place in the rubric any more, as they stand in the file.

use std::sync::LazyLock;

use super::item::{Fields, Item, no_hint};
use super::model::Retired;
use super::problem::Problems;
use super::response::{Asked, KEYS, of_fields, question_id};
use super::when::present;
use crate::rubric::Rubric;

/// Reads the `retired:` list.
pub(super) fn retired(file: &Fields<'_>, rubric: &Rubric, problems: &mut Problems) -> Vec<Retired> {
    let items = file.get("retired").map(|item| item.list(problems)).unwrap_or_default();
    items.iter().filter_map(|item| one(item, rubric, problems)).collect()
}

fn one(item: &Item<'_>, rubric: &Rubric, problems: &mut Problems) -> Option<Retired> {
    // A response, and what it was given to.
    static ALL_KEYS: LazyLock<Vec<&str>> = LazyLock::new(|| [&["question", "version"], KEYS].concat());
    let fields = item.fields(&ALL_KEYS, no_hint, problems)?;
    let question = fields
        .required("question", "`question:` and the id of the question", problems)
        .and_then(|item| present(item, "doing.plans.written", problems).and(question_id(item, problems)));
    let version = fields
        .required("version", "the version of the rubric that was answered", problems)
        .and_then(|item| present(item, "0.9", problems).map(|_| item.text(problems)));
    let response = of_fields(&fields, Asked { rubric, question: None }, problems);
    Some(Retired { question: question?, version: version?, response: response? })
}
