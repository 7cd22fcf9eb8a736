//! A logo that cannot be drawn.

use crate::check::context::Context;
use crate::diagnostic::{Findings, in_ticks, rule};
use crate::report::logo;

rule!(UNUSABLE_LOGO, "unusable-logo", Theme, Error, "the file of the logo is missing or no picture that can be used");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(file) = context.parts.theme.and_then(|theme| theme.at(&["logo", "file"])) else { return };
    let Some(name) = file.text() else { return };
    let Some(found) = context.found(file) else { return };
    let Err(error) = logo::check(found) else { return };
    findings.add(|| file.finding(&UNUSABLE_LOGO, format!("{} {}", in_ticks(name), error.problem)).help(error.advice));
}
