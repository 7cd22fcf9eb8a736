//! What a piece of evidence must name so that somebody else can find it.

use std::fmt;

use super::model::Evidence;
use crate::form::is_web_address;
use crate::rubric::EvidenceClass;

/// Why a piece of evidence cannot be traced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EvidenceProblem {
    TitleMissing,
    LinkMissing,
    LinkUnusable,
    /// A document needs a date, a holder or a link.
    SourceMissing,
    /// Verified evidence needs whoever has checked it, who stands as its holder.
    CheckerMissing,
}

impl EvidenceProblem {
    /// The first thing that is missing, by the same rules by which an answers file is checked.
    pub fn of(evidence: &Evidence) -> Option<EvidenceProblem> {
        let link = evidence.link.trim();
        if evidence.title.trim().is_empty() {
            return Some(EvidenceProblem::TitleMissing);
        }
        if !link.is_empty() && !is_web_address(link) {
            return Some(EvidenceProblem::LinkUnusable);
        }
        let has_holder = !evidence.holder.trim().is_empty();
        EvidenceProblem::of_class(evidence.class, !link.is_empty(), has_holder, evidence.date.is_some())
    }

    /// What a class needs and a piece of evidence has not.
    pub(super) fn of_class(
        class: EvidenceClass,
        has_link: bool,
        has_holder: bool,
        has_date: bool,
    ) -> Option<EvidenceProblem> {
        match class {
            EvidenceClass::Public if !has_link => Some(EvidenceProblem::LinkMissing),
            EvidenceClass::Document if !(has_link || has_holder || has_date) => Some(EvidenceProblem::SourceMissing),
            EvidenceClass::Verified if !has_holder => Some(EvidenceProblem::CheckerMissing),
            EvidenceClass::None
            | EvidenceClass::Stated
            | EvidenceClass::Document
            | EvidenceClass::Public
            | EvidenceClass::Verified => None,
        }
    }
}

impl fmt::Display for EvidenceProblem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            EvidenceProblem::TitleMissing => "the evidence has no title",
            EvidenceProblem::LinkMissing => "public evidence needs a link",
            EvidenceProblem::LinkUnusable => "the link must begin with https:// or http://",
            EvidenceProblem::SourceMissing => "a document needs a date, a holder or a link",
            EvidenceProblem::CheckerMissing => "verified evidence needs whoever has checked it",
        })
    }
}
