//! A rubric's words in another language.

mod group;
mod whole;
mod words;

use crate::check::registry::Check;
use crate::diagnostic::Rule;

/// The checks of this family.
pub const CHECKS: &[Check] = &[whole::check, words::check];

/// The rules of this family.
pub const RULES: &[&Rule] = &[
    &whole::TRANSLATION_LANGUAGE,
    &whole::UNKNOWN_RUBRIC,
    &words::MISSING_TRANSLATION,
    &words::SAME_AS_ORIGINAL,
    &words::STALE_TRANSLATION,
    &words::SURPLUS_TRANSLATION,
];
