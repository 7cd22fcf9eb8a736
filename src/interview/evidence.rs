//! What a piece of evidence must name so that somebody else can find it.

use std::fmt;

use crate::answers::{Evidence, is_web_address};
use crate::rubric::EvidenceClass;

/// Why a piece of evidence cannot be traced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EvidenceProblem {
    TitleMissing,
    LinkMissing,
    LinkUnusable,
    /// A document needs a date, a holder or a link.
    SourceMissing,
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
        let sourced = !link.is_empty() || !evidence.holder.trim().is_empty() || evidence.date.is_some();
        match evidence.class {
            EvidenceClass::Public if link.is_empty() => Some(EvidenceProblem::LinkMissing),
            EvidenceClass::Document if !sourced => Some(EvidenceProblem::SourceMissing),
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
        })
    }
}
