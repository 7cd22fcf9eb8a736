//! How scores become recommendations.

mod always_recommended;
mod area_without_entry;
mod cost_order;
mod factor_reverses;
mod horizon_off_roadmap;
mod never_recommended;
mod practice_lifts_nothing;
mod quarters_differ;
mod regional;

use crate::check::registry::Check;
use crate::diagnostic::Rule;

/// The checks of this family.
pub const CHECKS: &[Check] = &[
    practice_lifts_nothing::check,
    never_recommended::check,
    always_recommended::check,
    area_without_entry::check,
    horizon_off_roadmap::check,
    quarters_differ::check,
    cost_order::check,
    factor_reverses::check,
];

/// The rules of this family.
pub const RULES: &[&Rule] = &[
    &always_recommended::ALWAYS_RECOMMENDED,
    &area_without_entry::AREA_WITHOUT_ENTRY,
    &cost_order::COST_ORDER,
    &factor_reverses::FACTOR_REVERSES,
    &horizon_off_roadmap::HORIZON_OFF_ROADMAP,
    &never_recommended::NEVER_RECOMMENDED,
    &practice_lifts_nothing::PRACTICE_LIFTS_NOTHING,
    &quarters_differ::QUARTERS_DIFFER,
];
