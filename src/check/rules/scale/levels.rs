//! The steps of the scale.

use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, rule};

rule!(SCALE_GAP, "scale-gap", Scale, Error, "the levels of the scale are not numbered 1, 2, 3 and so on");
rule!(SCALE_NOT_RISING, "scale-not-rising", Scale, Error, "a level is not worth more than the one below it");
rule!(SCALE_NOT_FROM_ZERO, "scale-not-from-zero", Scale, Error, "the lowest level does not begin at 0");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let scale = &context.parts.scale;
    for (step, expected) in scale.iter().zip(1..) {
        gap(*step, expected, findings);
    }
    for pair in scale.windows(2) {
        let &[below, above] = pair else { continue };
        for key in ["points", "from"] {
            rising(below, above, key, findings);
        }
    }
    if let Some(from) = scale.first().and_then(|lowest| lowest.get("from"))
        && from.number().is_some_and(|number| number != 0.0)
    {
        findings.add(|| {
            from.finding(&SCALE_NOT_FROM_ZERO, "the lowest level must begin at 0, or a low score has no level")
                .help("write `from: 0`")
        });
    }
}

fn gap(step: Item<'_>, expected: i64, findings: &mut Findings) {
    let Some(level) = step.get("level") else { return };
    if level.whole().is_some_and(|number| number != expected && (1..=9).contains(&number)) {
        findings.add(|| {
            let number = level.text().unwrap_or_default();
            level
                .finding(&SCALE_GAP, format!("level {number} stands where level {expected} belongs"))
                .help(format!("write `level: {expected}`, or put the levels in order, lowest first"))
        });
    }
}

fn rising(below: Item<'_>, above: Item<'_>, key: &str, findings: &mut Findings) {
    let (Some(lower), Some(higher)) = (below.get(key), above.get(key)) else { return };
    let (Some(low), Some(high)) = (lower.number(), higher.number()) else { return };
    if high <= low {
        findings.add(|| {
            higher
                .finding(&SCALE_NOT_RISING, format!("`{key}` must be above that of the level below, which is {low}"))
                .also(lower.file, lower.place(), "the level below")
                .help(format!("write a number above {low}"))
        });
    }
}
