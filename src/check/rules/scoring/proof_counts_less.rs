//! Rules of evidence by which a higher claim, or more proof, counts as less.

use super::ladder::level;
use crate::check::context::Context;
use crate::diagnostic::{Findings, rule};

rule!(PROOF_COUNTS_LESS, "proof-counts-less", Scoring, Error, "a higher claim, or more proof, counts as less");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(rules) = context.parts.rubric_at(&["scoring", "evidence"]) else { return };
    let is_on_scale = |number: &usize| context.parts.top().is_none_or(|top| *number <= top as usize);
    let number = |key: &str| {
        let item = rules.get(key)?;
        Some((item, level(item).filter(is_on_scale)?))
    };
    let Some((without, unproven)) = number("without") else { return };
    if let Some((needed_from, needed)) = number("needed_from")
        && unproven + 1 < needed
    {
        findings.add(|| {
            let below = needed - 1;
            let message = format!(
                "a claim of level {needed} without proof counts as {unproven}, less than a claim of level {below}, \
                 which needs none"
            );
            without
                .finding(&PROOF_COUNTS_LESS, message)
                .also(needed_from.file, needed_from.place(), "proof is needed from here")
                .help(format!("write `without: {below}`, or `needed_from: {}`", unproven + 1))
        });
    }
    if let Some((old_carries, old)) = number("old_carries")
        && old < unproven
    {
        findings.add(|| {
            let message =
                format!("old proof carries level {old}, less than the {unproven} that a claim has without any");
            old_carries
                .finding(&PROOF_COUNTS_LESS, message)
                .also(without.file, without.place(), "what a claim without proof counts as")
                .help(format!("write `old_carries: {unproven}` or more, or `without: {old}` or less"))
        });
    }
}
