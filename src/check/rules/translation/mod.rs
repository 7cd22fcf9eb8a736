//! A rubric's words in another language.

mod duplicate_translation;
mod group;
mod missing_translation;
mod original;
mod same_as_original;
mod stale_translation;
mod surplus_translation;
mod translated;
mod translation_language;
mod unknown_rubric;

use crate::check::registry::Check;
use crate::diagnostic::Rule;

pub use group::Group;
pub use original::Text;
pub use translated::{Translated, each, texts};

/// The checks of this family.
pub const CHECKS: &[Check] = &[
    duplicate_translation::check,
    missing_translation::check,
    same_as_original::check,
    stale_translation::check,
    surplus_translation::check,
    translation_language::check,
    unknown_rubric::check,
];

/// The rules of this family.
pub const RULES: &[&Rule] = &[
    &duplicate_translation::DUPLICATE_TRANSLATION,
    &missing_translation::MISSING_TRANSLATION,
    &same_as_original::SAME_AS_ORIGINAL,
    &stale_translation::STALE_TRANSLATION,
    &surplus_translation::SURPLUS_TRANSLATION,
    &translation_language::TRANSLATION_LANGUAGE,
    &unknown_rubric::UNKNOWN_RUBRIC,
];
