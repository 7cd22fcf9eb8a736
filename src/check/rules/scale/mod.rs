//! Levels and their texts.

mod core;
mod levels;
mod texts;

use crate::check::registry::Check;
use crate::diagnostic::Rule;

/// The checks of this family.
pub const CHECKS: &[Check] = &[core::check, levels::check, texts::check];

/// The rules of this family.
pub const RULES: &[&Rule] = &[
    &core::CONDITION_MISSING,
    &core::CORE_NOT_APPLICABLE,
    &core::NO_CORE_QUESTION,
    &levels::SCALE_GAP,
    &levels::SCALE_NOT_FROM_ZERO,
    &levels::SCALE_NOT_RISING,
    &texts::MISSING_LEVEL_TEXT,
    &texts::SAME_LEVEL_TEXT,
    &texts::SURPLUS_LEVEL_TEXT,
];
