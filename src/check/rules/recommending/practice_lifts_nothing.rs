//! A practice whose effect ends where it begins.

use crate::check::context::Context;
use crate::check::rules::scoring::ladder::level;
use crate::diagnostic::{Findings, rule};

rule!(
    PRACTICE_LIFTS_NOTHING,
    "practice-lifts-nothing",
    Recommending,
    Error,
    "a practice ends at the level at which it begins, or below"
);

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    for practice in &context.parts.practices {
        let (Some(from), Some(to)) = (practice.get("min_level"), practice.get("lifts_to")) else { continue };
        let (Some(begin), Some(end)) = (level(from), level(to)) else { continue };
        if end > begin {
            continue;
        }
        findings.add(|| {
            let message = format!("the practice needs level {begin} and lifts to level {end}, so it lifts nothing");
            let below = if end > 1 { format!(", or a `min_level` below {end}") } else { String::new() };
            to.finding(&PRACTICE_LIFTS_NOTHING, message)
                .also(from.file, from.place(), "it begins here")
                .help(format!("write a `lifts_to` above {begin}{below}"))
        });
    }
}
