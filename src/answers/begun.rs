//! A piece of evidence that somebody began to write down.

use schemars::JsonSchema;
use serde::Serialize;

use super::evidence;
use super::item::{Item, no_hint};
use super::problem::Problems;
use crate::rubric::EvidenceClass;

/// A piece of evidence that was begun in the interview and is not complete, as far as it was typed. It counts nowhere; the
/// interview goes on with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BegunEvidence {
    pub class: EvidenceClass,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// As it was typed, so perhaps no date yet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub holder: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub link: String,
}

impl BegunEvidence {
    /// Nothing is typed yet.
    pub fn of(class: EvidenceClass) -> BegunEvidence {
        let nothing = String::new;
        BegunEvidence { class, title: nothing(), date: nothing(), holder: nothing(), link: nothing() }
    }
}

/// Reads what was begun.
pub(super) fn begun(item: &Item<'_>, problems: &mut Problems) -> Option<BegunEvidence> {
    if item.node.is_nothing() {
        return None;
    }
    let fields = item.fields(evidence::KEYS, no_hint, problems)?;
    let class = fields.required("class", "for example `class: document`", problems)?;
    Some(BegunEvidence {
        class: evidence::class(class, problems)?,
        title: fields.text("title", problems),
        date: fields.text("date", problems),
        holder: fields.text("holder", problems),
        link: fields.text("link", problems),
    })
}
