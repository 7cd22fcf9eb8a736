//! A font that cannot be a part of reports.

use super::fonts;
use crate::check::context::Context;
use crate::diagnostic::{Findings, in_ticks, rule};
use crate::report::typeface;

rule!(
    UNUSABLE_FONT,
    "unusable-font",
    Theme,
    Error,
    "the file of a font is missing, no font, or one that may not be embedded"
);

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(theme) = context.parts.theme else { return };
    for file in fonts(theme) {
        let (Some(name), Some(found)) = (file.text(), context.found(file)) else { continue };
        let Err(error) = typeface::read(found) else { continue };
        findings
            .add(|| file.finding(&UNUSABLE_FONT, format!("{} {}", in_ticks(name), error.problem)).help(error.advice));
    }
}
