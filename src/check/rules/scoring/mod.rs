//! How answers become scores.

mod contradictory_stages;
mod gate_always_binds;
mod gate_never_binds;
mod idle_setting;
pub(super) mod ladder;
mod level_off_scale;
mod points_above_most;
mod proof_counts_less;
mod shares;
mod threshold_order;
mod unreachable_level;

use crate::check::registry::Check;
use crate::diagnostic::Rule;

/// The checks of this family.
pub const CHECKS: &[Check] = &[
    level_off_scale::check,
    proof_counts_less::check,
    threshold_order::check,
    gate_never_binds::check,
    gate_always_binds::check,
    unreachable_level::check,
    points_above_most::check,
    contradictory_stages::check,
    idle_setting::check,
];

/// The rules of this family; `level-off-scale` is registered with the rules about answers.
pub const RULES: &[&Rule] = &[
    &contradictory_stages::CONTRADICTORY_STAGES,
    &gate_always_binds::GATE_ALWAYS_BINDS,
    &gate_never_binds::GATE_NEVER_BINDS,
    &idle_setting::IDLE_SETTING,
    &points_above_most::POINTS_ABOVE_MOST,
    &proof_counts_less::PROOF_COUNTS_LESS,
    &threshold_order::THRESHOLD_ORDER,
    &unreachable_level::UNREACHABLE_LEVEL,
];
