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
    let top = context.parts.top().and_then(|top| usize::try_from(top).ok()).unwrap_or(9);
    for practice in &context.parts.practices {
        let (Some(from), Some(to)) = (practice.get("min_level"), practice.get("lifts_to")) else { continue };
        let (Some(begin), Some(end)) = (level(from), level(to)) else { continue };
        if end > begin {
            continue;
        }
        findings.add(|| {
            let message = format!("the practice needs level {begin} and lifts to level {end}, so it lifts nothing");
            let help = match (begin < top, end > 1) {
                (true, true) => format!("write a `lifts_to` above {begin}, or a `min_level` below {end}"),
                (true, false) => format!("write a `lifts_to` above {begin}"),
                (false, true) => format!("write a `min_level` below {end}"),
                (false, false) => "write a `min_level` that is below `lifts_to`".to_owned(),
            };
            to.finding(&PRACTICE_LIFTS_NOTHING, message).also(from.file, from.place(), "it begins here").help(help)
        });
    }
}
