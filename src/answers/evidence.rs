//! What shows a claim to be true, read and checked.

use super::item::{Item, no_hint};
use super::model::Evidence;
use super::problem::Problems;
use super::rules::UNTRACEABLE_EVIDENCE;
use super::traceable::EvidenceProblem;
use super::when::{date, present};
use crate::diagnostic::advice;
use crate::diagnostic::in_ticks;
use crate::diagnostic::structure::{UNKNOWN_VALUE, WRONG_TYPE};
use crate::form::is_web_address;
use crate::rubric::EvidenceClass;

/// Reads the evidence of a response.
pub(super) fn list(item: Option<&Item<'_>>, problems: &mut Problems) -> Vec<Evidence> {
    let Some(item) = item else { return Vec::new() };
    if !item.is_blank() && item.node.text().is_some() {
        item.problem(problems, &WRONG_TYPE, || {
            let example = in_ticks("- {class: document, title: Plan, date: 2026-03}");
            format!(
                "evidence is a list of documents with their keys; write each in a line below, for example {example}"
            )
        });
        return Vec::new();
    }
    let items = item.list(problems);
    items.iter().filter_map(|item| one(item, problems)).collect()
}

/// What a piece of evidence can hold.
pub(super) const KEYS: &[&str] = &["class", "title", "date", "holder", "link"];

fn one(item: &Item<'_>, problems: &mut Problems) -> Option<Evidence> {
    let fields = item.fields(KEYS, no_hint, problems)?;
    let class =
        fields.required("class", "for example `class: document`", problems).and_then(|item| class(item, problems));
    let titled = fields.required("title", "`title:` and the name of the document", problems);
    let title = titled.map(|item| item.text(problems)).unwrap_or_default();
    if let Some(item) = titled.filter(|item| item.node.text().is_some() && title.trim().is_empty()) {
        item.problem(problems, &UNTRACEABLE_EVIDENCE, || {
            "no title is written; name the document, or who states it".to_owned()
        });
    }
    let holder = fields.text("holder", problems);
    let linked = fields.get("link");
    let link = linked.map(|item| item.text(problems)).unwrap_or_default();
    let address = link.trim();
    if let Some(item) = linked.filter(|_| !address.is_empty() && !is_web_address(address)) {
        item.problem(problems, &UNTRACEABLE_EVIDENCE, || {
            format!("{} is not a web address; it must begin with https:// or http://", in_ticks(address))
        });
    }
    let dated = fields.get("date").filter(|item| !item.node.is_nothing());
    let date = dated.and_then(|item| date(item, problems));
    let class = class?;
    match EvidenceProblem::of_class(class, !address.is_empty(), !holder.trim().is_empty(), dated.is_some()) {
        Some(EvidenceProblem::LinkMissing) => {
            item.problem(problems, &UNTRACEABLE_EVIDENCE, || {
                "class `public` needs a link that anyone can open".to_owned()
            });
        }
        Some(EvidenceProblem::SourceMissing) => {
            item.problem(problems, &UNTRACEABLE_EVIDENCE, || {
                "class `document` needs a date, a holder or a link".to_owned()
            });
        }
        Some(EvidenceProblem::CheckerMissing) => {
            item.problem(problems, &UNTRACEABLE_EVIDENCE, || {
                "class `verified` needs `holder:` and the office or role that has checked it".to_owned()
            });
        }
        // What is wrong with a field was told at the field.
        Some(EvidenceProblem::TitleMissing | EvidenceProblem::LinkUnusable) | None => {}
    }
    Some(Evidence { class, title, date, holder, link })
}

pub(super) fn class(item: &Item<'_>, problems: &mut Problems) -> Option<EvidenceClass> {
    let word = present(item, "document", problems)?;
    let class = EvidenceClass::ALL.into_iter().find(|class| name(*class) == word);
    if class.is_none() {
        let names = EvidenceClass::ALL.map(name);
        item.problem(problems, &UNKNOWN_VALUE, || {
            format!("{} is no class of evidence; {}", in_ticks(word), advice(word, &names))
        });
    }
    class
}

pub(super) fn name(class: EvidenceClass) -> &'static str {
    match class {
        EvidenceClass::None => "none",
        EvidenceClass::Stated => "stated",
        EvidenceClass::Document => "document",
        EvidenceClass::Public => "public",
        EvidenceClass::Verified => "verified",
    }
}
