//! A translation of another rubric.

use crate::check::context::Context;
use crate::diagnostic::{Findings, in_ticks, plainly, rule};

rule!(
    UNKNOWN_RUBRIC,
    "unknown-rubric",
    Translation,
    Error,
    "a translation names another rubric than the one beside it"
);

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(id) = context.parts.rubric.and_then(|rubric| rubric.get("id")) else { return };
    let Some(own) = id.text() else { return };
    for translates in context.parts.translations.iter().filter_map(|root| root.get("translates")) {
        let Some(named) = translates.text().filter(|named| *named != own) else { continue };
        findings.add(|| {
            let message = format!("this translates {}, but the rubric here is {}", in_ticks(named), in_ticks(own));
            translates
                .finding(&UNKNOWN_RUBRIC, message)
                .also(id.file, id.place(), "the rubric's id")
                .help(format!("write `translates: {}`, or move the file beside its own rubric", plainly(own)))
        });
    }
}
