//! Names that a case expects and that lead nowhere.

use super::unknown::UNKNOWN_DIMENSION;
use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(UNKNOWN_ENTRY, "unknown-entry", Reference, Error, "a case expects an entry that the catalogue has not");

/// The lists of a case, and what one of their members is called.
const LISTS: [(&str, &str); 3] = [("hubs", "hub"), ("networks", "network"), ("practices", "practice")];

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let cases = context.parts.cases.iter().filter(|case| case.get("expect").is_some());
    let cases: Vec<Item<'_>> = cases.copied().collect();
    // Names in what could not be read are not known.
    if cases.is_empty() || !context.parts.is_whole {
        return;
    }
    let names = Names::of(context);
    for case in cases {
        let rubric = case.at(&["rubric", "id"]).and_then(Item::text);
        let is_of_it = rubric.zip(names.rubric).is_none_or(|(named, own)| named == own);
        if let Some(expect) = case.get("expect").filter(|_| is_of_it) {
            if !names.may_hide_dimensions {
                dimensions(expect, &names, findings);
            }
            if !names.may_hide_entries {
                entries(expect, &names, findings);
            }
        }
    }
}

/// The names that there are.
struct Names<'t> {
    rubric: Option<&'t str>,
    dimensions: Vec<&'t str>,
    /// Whether an id stands twice where these should stand.
    may_hide_dimensions: bool,
    may_hide_entries: bool,
    /// One list for each of [`LISTS`].
    entries: [Vec<&'t str>; 3],
}

impl<'t> Names<'t> {
    /// Those of the pack that a case stands in, else of the pack that it is held against.
    fn of(context: &Context<'t>) -> Names<'t> {
        let parts = context.parts;
        let ids = |items: &[Item<'t>]| -> Vec<&'t str> { items.iter().filter_map(|item| item.text_of("id")).collect() };
        if let Some(rubric) = parts.rubric {
            return Names {
                rubric: rubric.text_of("id"),
                dimensions: ids(&parts.dimensions),
                may_hide_dimensions: parts.repeated_dimensions.may_hide(""),
                may_hide_entries: parts.may_hide_entry(),
                entries: [ids(&parts.hubs), ids(&parts.networks), ids(&parts.practices)],
            };
        }
        let pack = context.pack;
        let catalogue = &pack.catalogue;
        Names {
            rubric: Some(&pack.rubric.id),
            dimensions: pack.rubric.dimensions.iter().map(|one| one.id.as_str()).collect(),
            may_hide_dimensions: false,
            may_hide_entries: false,
            entries: [
                catalogue.hubs.iter().map(|one| one.id.as_str()).collect(),
                catalogue.networks.iter().map(|one| one.id.as_str()).collect(),
                catalogue.practices.iter().map(|one| one.id.as_str()).collect(),
            ],
        }
    }
}

fn dimensions(expect: Item<'_>, names: &Names<'_>, findings: &mut Findings) {
    let known = &names.dimensions;
    let expected = expect.get("dimensions").into_iter().flat_map(Item::entries);
    for (name, item) in expected.filter(|(name, _)| !known.is_empty() && !known.contains(name)) {
        let help = findings.advice(name, known);
        findings.add(|| {
            item.finding_at_key(&UNKNOWN_DIMENSION, format!("there is no dimension {}", in_ticks(name))).help(help)
        });
    }
}

fn entries(expect: Item<'_>, names: &Names<'_>, findings: &mut Findings) {
    let lists = &names.entries;
    for ((key, what), known) in LISTS.iter().zip(lists) {
        for item in expect.list(key) {
            let Some(name) = item.text().filter(|name| !known.contains(name)) else { continue };
            let elsewhere = LISTS.iter().zip(lists).find(|(_, others)| others.contains(&name));
            let help = match elsewhere {
                Some(((other, _), _)) => format!("it stands under `{other}:` of the catalogue; move it to `{other}:`"),
                None if known.is_empty() => format!("the catalogue has no {key}; remove it"),
                None => findings.advice(name, known),
            };
            findings.add(|| item.finding(&UNKNOWN_ENTRY, format!("there is no {what} {}", in_ticks(name))).help(help));
        }
    }
}
