//! Words as a person meets them.

mod repeated_question;
mod too_long;

use crate::check::registry::Check;
use crate::diagnostic::Rule;

/// The checks of this family.
pub const CHECKS: &[Check] = &[repeated_question::check, too_long::check];

/// The rules of this family.
pub const RULES: &[&Rule] = &[&repeated_question::REPEATED_QUESTION, &too_long::TEXT_TOO_LONG];
