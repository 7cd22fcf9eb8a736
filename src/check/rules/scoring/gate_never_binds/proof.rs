//! What is asked of evidence without any claim ever counting as less.

use super::GATE_NEVER_BINDS;
use crate::check::item::Item;
use crate::check::pack::Parts;
use crate::check::rules::scoring::ladder::level;
use crate::diagnostic::{Findings, in_ticks};

pub(super) fn check(parts: &Parts<'_>, findings: &mut Findings) {
    let Some(rules) = parts.rubric_at(&["scoring", "evidence"]) else { return };
    levels(rules, parts, findings);
    classes(rules, parts, findings);
}

fn levels(rules: Item<'_>, parts: &Parts<'_>, findings: &mut Findings) {
    let Some(last) = parts.scale.last() else { return };
    let top = parts.scale.len();
    let end = last.get("level").map_or(last.key, Item::place);
    let number = |key: &str| rules.get(key).and_then(|item| Some((item, level(item).filter(|one| *one <= top)?)));
    let (needed_from, without, old_carries) = (number("needed_from"), number("without"), number("old_carries"));
    if let Some((item, unproven)) = without
        && unproven == top
    {
        findings.add(|| {
            let below = needed_from.map_or(1, |(_, needed)| needed.max(2) - 1);
            item.finding(&GATE_NEVER_BINDS, "a claim never counts as less because proof is missing")
                .also(last.file, end, "no claim is above this level")
                .help(format!("write `without: {below}`, so that claims above it need proof"))
        });
    }
    if let (Some((item, needed)), Some((without, unproven))) = (needed_from, without)
        && (needed..top).contains(&unproven)
        // Nothing is below the lowest level: where every claim needs proof, that one has nothing to lose.
        && unproven > 1
        // Old proof that carries less than none would take something away; that is told as such.
        && old_carries.is_some_and(|(_, old)| old >= unproven)
    {
        findings.add(|| {
            let claims = match unproven - needed {
                0 => format!("a claim of level {needed} loses"),
                1 => format!("claims of levels {needed} and {unproven} lose"),
                _ => format!("claims of levels {needed} to {unproven} lose"),
            };
            let below = needed.max(2) - 1;
            item.finding(&GATE_NEVER_BINDS, format!("{claims} nothing without the proof that is asked for"))
                .also(without.file, without.place(), "claims up to here stand without proof")
                .help(format!("write `needed_from: {}`, or `without: {below}`", unproven + 1))
        });
    }
    if let Some((item, old)) = old_carries
        && old == top
    {
        findings.add(|| {
            item.finding(&GATE_NEVER_BINDS, "a claim never counts as less because its proof is old")
                .also(last.file, end, "no claim is above this level")
                .help(format!("write `old_carries: {}` or less", top - 1))
        });
    }
}

fn classes(rules: Item<'_>, parts: &Parts<'_>, findings: &mut Findings) {
    let everywhere = rules.get("at_least");
    // A dimension that does not exist is told as such.
    let exists = |dimension: &str| parts.dimensions.is_empty() || parts.dimension(dimension).is_some();
    let named = rules.get("at_least_in").into_iter().flat_map(Item::entries);
    let here: Vec<(&str, Item<'_>)> = named.filter(|(dimension, _)| exists(dimension)).collect();
    for item in everywhere.into_iter().chain(here.iter().map(|(_, item)| *item)) {
        if item.text() == Some("none") {
            findings.add(|| {
                item.finding(&GATE_NEVER_BINDS, "no evidence is ever too weak: `none` is the weakest class")
                    .help("write the weakest class that is to be enough, such as `document`")
            });
        }
    }
    let Some((everywhere, class)) = everywhere.and_then(|item| Some((item, item.text()?))) else { return };
    for (dimension, item) in here.into_iter().filter(|(_, item)| item.text() == Some(class) && class != "none") {
        findings.add(|| {
            let message = format!(
                "{} asks for {}, as every dimension does without being named",
                in_ticks(dimension),
                in_ticks(class)
            );
            item.finding(&GATE_NEVER_BINDS, message)
                .also(everywhere.file, everywhere.place(), "asked for everywhere")
                .help("write a stronger class, or remove this line")
        });
    }
}
