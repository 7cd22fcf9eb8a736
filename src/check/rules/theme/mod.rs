//! Colours that can be read.

mod contrast;

use crate::check::registry::Check;
use crate::diagnostic::Rule;

/// The checks of this family.
pub const CHECKS: &[Check] = &[contrast::check];

/// The rules of this family.
pub const RULES: &[&Rule] = &[&contrast::LEVEL_COLOURS_ALIKE, &contrast::LOW_CONTRAST, &contrast::TOO_FEW_COLOURS];
