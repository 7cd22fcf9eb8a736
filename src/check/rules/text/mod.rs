//! Words as a person meets them.

mod repeated_question;
mod same_choice_name;
mod too_long;

use crate::check::registry::Check;
use crate::diagnostic::Rule;

/// The checks of this family.
pub const CHECKS: &[Check] = &[repeated_question::check, same_choice_name::check, too_long::check];

/// The rules of this family.
pub const RULES: &[&Rule] =
    &[&repeated_question::REPEATED_QUESTION, &same_choice_name::SAME_CHOICE_NAME, &too_long::TEXT_TOO_LONG];
