//! Values that fit their keys, and not each other.

mod at_most_beyond_choices;

use crate::check::registry::Check;
use crate::diagnostic::Rule;

/// The checks of this family.
pub const CHECKS: &[Check] = &[at_most_beyond_choices::check];

/// The rules of this family.
pub const RULES: &[&Rule] = &[&at_most_beyond_choices::AT_MOST_BEYOND_CHOICES];
