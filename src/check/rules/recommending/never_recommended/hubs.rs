//! Hubs that no answers can bring about.

use super::NEVER_RECOMMENDED;
use crate::check::item::Item;
use crate::check::pack::Parts;
use crate::check::rules::recommending::regional::{RegionalHub, regional_hubs};
use crate::diagnostic::Findings;

pub(super) fn check(parts: &Parts<'_>, findings: &mut Findings) {
    for one in regional_hubs(parts).unwrap_or_default() {
        regional(&one, findings);
    }
    for hub in &parts.hubs {
        match hub.text_of("kind") {
            Some("language") => by_language(*hub, parts, findings),
            Some("thematic") => thematic(*hub, findings),
            Some(_) | None => {}
        }
    }
}

fn regional(one: &RegionalHub<'_>, findings: &mut Findings) {
    let RegionalHub { hub, regions, taken, taken_by } = one;
    let Some(named) = hub.get("regions") else { return };
    let is_global = named.items().next().is_some() && named.items().all(|region| region.text() == Some("global"));
    // A region that the profile has not is told as such.
    if regions.is_empty() && (is_global || named.is_empty_list()) {
        findings.add(|| {
            let message = match is_global {
                true => "this hub is never recommended: no parliament names `global` as its region",
                false => "this hub is never recommended: a regional hub is chosen by its regions, and it names none",
            };
            named
                .finding(&NEVER_RECOMMENDED, message)
                .help("name the regions that it gathers, or write `kind: thematic` and the areas that it serves")
        });
    } else if let Some(other) = taken_by
        && *taken == regions.len()
    {
        findings.add(|| {
            hub.finding_at_id(&NEVER_RECOMMENDED, "this hub is never recommended: hubs before it take every place")
                .also(other.file, other.id_place(), "this one serves its region and comes first")
                .help("raise `regional_at_most`, or put the hub of fewer regions first")
        });
    }
}

fn by_language(hub: Item<'_>, parts: &Parts<'_>, findings: &mut Findings) {
    let Some(named) = hub.get("languages") else { return };
    let Some(choices) = parts.choices("languages") else { return };
    let is_unknown = |language: Item<'_>| language.text().is_some_and(|language| !choices.contains(&language));
    if named.is_empty_list() {
        findings.add(|| {
            let message = "this hub is never recommended: a language hub is chosen by its languages, and it names none";
            named.finding(&NEVER_RECOMMENDED, message).help("name the languages that it works in")
        });
    } else if named.items().next().is_some() && named.items().all(is_unknown) {
        findings.add(|| {
            named
                .finding(&NEVER_RECOMMENDED, "this hub is never recommended: no parliament can name its language")
                .help("name a language of the profile, or add this one to the choices of `profile.languages`")
        });
    }
}

fn thematic(hub: Item<'_>, findings: &mut Findings) {
    if hub.get("areas").is_some_and(|areas| !areas.is_empty_list()) {
        return;
    }
    findings.add(|| {
        let message = "this hub is never recommended: a thematic hub is chosen by its areas, and it names none";
        hub.finding_at_id(&NEVER_RECOMMENDED, message).help("name the areas that it serves under `areas:`")
    });
}
