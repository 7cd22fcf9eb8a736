//! A gate or a limit that can never hold anything.
//!
//! Told is only what another number would change: where the shape of a rubric leaves a gate nothing to hold, such as
//! the areas of a dimension that has one area, no number is wrong.

mod areas;
mod proof;
mod unknown;
mod weakest_core;

use crate::check::context::Context;
use crate::diagnostic::{Findings, rule};

rule!(GATE_NEVER_BINDS, "gate-never-binds", Scoring, Warning, "a gate or a limit that can never hold anything");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    proof::check(context.parts, findings);
    weakest_core::check(context.parts, findings);
    areas::check(context.parts, findings);
    unknown::check(context.parts, findings);
}
