//! Factors that push the wrong way.

use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(
    FACTOR_REVERSES,
    "factor-reverses",
    Recommending,
    Warning,
    "a factor puts behind what it should bring forward, or the other way round"
);

/// Factors that bring something forward: where they stand, and what for.
const FORWARD: [(&str, &str, &str); 5] = [
    ("practices", "priority", "practices for a priority of the parliament"),
    ("practices", "core_gap", "practices that lift a core question"),
    ("practices", "same_region", "practices from the parliament's own region"),
    ("hubs", "active", "hubs that are known to be at work"),
    ("hubs", "same_language", "hubs that work in a language of the parliament"),
];

/// Strongest first.
const GRADES: [&str; 3] = ["article", "summary", "commitment"];

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let factor = |item: Item<'_>| item.number().filter(|factor| *factor > 0.0);
    for (part, key, what) in FORWARD {
        if let Some(item) = context.parts.rubric_at(&["recommending", part, key])
            && factor(item).is_some_and(|factor| factor < 1.0)
        {
            findings.add(|| {
                item.finding(&FACTOR_REVERSES, format!("{what} are put behind others"))
                    .help("write a number above 1 to bring them forward, or 1 to treat them alike")
            });
        }
    }
    let Some(rules) = context.parts.rubric_at(&["recommending", "practices"]) else { return };
    if let Some(item) = rules.get("further_area")
        && factor(item).is_some_and(|factor| factor > 1.0)
    {
        findings.add(|| {
            item.finding(&FACTOR_REVERSES, "a practice counts for more in areas that are not its best fit")
                .help("write a number below 1, or 1 to treat its areas alike")
        });
    }
    if let Some(table) = rules.get("evidence") {
        grades(table, findings);
    }
}

fn grades(table: Item<'_>, findings: &mut Findings) {
    let mut weakest: Option<(&str, Item<'_>, f64)> = None;
    for grade in GRADES {
        let Some(item) = table.get(grade) else { continue };
        let Some(factor) = item.number().filter(|factor| *factor > 0.0) else { continue };
        match weakest {
            Some((stronger, first, least)) if factor > least => findings.add(|| {
                let least = in_ticks(first.text().unwrap_or_default());
                item.finding(
                    &FACTOR_REVERSES,
                    format!("a source that is `{grade}` counts for more than one that is `{stronger}`"),
                )
                .also(first.file, first.place(), "the stronger source counts for less")
                .help(format!("write {least} or less, or a larger number for `{stronger}`"))
            }),
            _ => {
                weakest = Some((grade, item, factor));
                if factor > 1.0 {
                    findings.add(|| {
                        item.finding(&FACTOR_REVERSES, "a practice is credited with more than it lifts")
                            .help("write a number from 0 to 1; only the best source is worth 1")
                    });
                }
            }
        }
    }
}
