//! A short mark of a question's wording, so that a later rubric cannot silently change what was answered.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fingerprint::fingerprint;
use crate::form::Form;
use crate::rubric::Question;

/// 16 hexadecimal digits that change when a question's text or one of its levels changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(inline)]
pub struct Fingerprint(#[schemars(regex(pattern = Form::Fingerprint.pattern()))] String);

impl Fingerprint {
    /// The mark of a question as it is worded now: its text and its level texts, by [`crate::fingerprint`].
    pub fn of(question: &Question) -> Fingerprint {
        let texts = std::iter::once(&question.text).chain(question.levels.values());
        Fingerprint(fingerprint(texts.map(String::as_str)))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
