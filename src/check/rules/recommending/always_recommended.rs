//! Hubs that every parliament gets, whatever it says of itself.

use std::collections::BTreeSet;

use super::regional::{RegionalHub, is_for_every_level, regional_hubs};
use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, rule};

rule!(
    ALWAYS_RECOMMENDED,
    "always-recommended",
    Recommending,
    Warning,
    "a hub for some that every parliament is sent to"
);

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    // With one choice alone there is nothing to tell parliaments apart by.
    let choices = |question: &str| -> Option<BTreeSet<&str>> {
        let choices: BTreeSet<&str> = parts.choices(question)?.into_iter().collect();
        (choices.len() > 1).then_some(choices)
    };
    if let Some(regions) = choices("region") {
        let is_for_all =
            |one: &RegionalHub<'_>| one.regions.len() == regions.len() && one.taken == 0 && is_for_every_level(one.hub);
        for one in regional_hubs(parts).unwrap_or_default().into_iter().filter(is_for_all) {
            let place = one.hub.get("regions").unwrap_or(one.hub);
            findings.add(|| {
                place
                    .finding(&ALWAYS_RECOMMENDED, "every parliament that names its region is sent to this hub")
                    .label("these are all regions of the profile")
                    .help("keep the regions that it gathers, or write `kind: thematic` and the areas that it serves")
            });
        }
    }
    if let Some(languages) = choices("languages") {
        for hub in parts.hubs.iter().filter(|hub| hub.text_of("kind") == Some("language")) {
            let named: BTreeSet<&str> = hub.list("languages").filter_map(Item::text).collect();
            if !named.is_superset(&languages) || !is_for_every_level(*hub) {
                continue;
            }
            let place = hub.get("languages").unwrap_or(*hub);
            findings.add(|| {
                place
                    .finding(&ALWAYS_RECOMMENDED, "every parliament that names a language is sent to this hub")
                    .label("these are all languages of the profile")
                    .help("keep the languages that it gathers, or write `kind: thematic` and the areas that it serves")
            });
        }
    }
}
