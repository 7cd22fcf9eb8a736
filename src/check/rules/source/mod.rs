//! Where facts come from.

mod future_date;
mod no_source;

use crate::check::registry::Check;
use crate::diagnostic::Rule;

/// The checks of this family.
pub const CHECKS: &[Check] = &[future_date::check, no_source::check];

/// The rules of this family.
pub const RULES: &[&Rule] = &[&future_date::FUTURE_DATE, &no_source::MISSING_CONTACT, &no_source::NO_SOURCE];
