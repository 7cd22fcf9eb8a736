//! Names by which one part speaks of another.

mod duplicate_id;

use crate::check::registry::Check;
use crate::diagnostic::Rule;

/// The checks of this family.
pub const CHECKS: &[Check] = &[duplicate_id::check];

/// The rules of this family.
pub const RULES: &[&Rule] = &[&duplicate_id::DUPLICATE_ID];
