//! Words as a person meets them.

use crate::check::registry::Check;
use crate::diagnostic::Rule;

/// The checks of this family.
pub const CHECKS: &[Check] = &[];

/// The rules of this family.
pub const RULES: &[&Rule] = &[];
