//! Limits that leave no place at all.

use super::NEVER_RECOMMENDED;
use crate::check::item::Item;
use crate::check::pack::Parts;
use crate::diagnostic::Findings;

pub(super) fn check(parts: &Parts<'_>, findings: &mut Findings) {
    let Some(rules) = parts.rubric_at(&["recommending"]) else { return };
    let has_kind = |items: &[Item<'_>], kind: &str| items.iter().any(|item| item.text_of("kind") == Some(kind));
    let limits: [(&[&str], &str, bool); 7] = [
        (&["practices", "at_most"], "practice", !parts.practices.is_empty()),
        (&["practices", "at_most_per_area"], "practice", !parts.practices.is_empty()),
        (&["practices", "at_most_per_dimension"], "practice", !parts.practices.is_empty()),
        (&["hubs", "regional_at_most"], "regional hub", has_kind(&parts.hubs, "regional")),
        (&["hubs", "thematic_at_most"], "thematic hub", has_kind(&parts.hubs, "thematic")),
        (&["hubs", "networks_at_most"], "network", !parts.networks.is_empty()),
        (&["hubs", "guides_at_most"], "guide", has_kind(&parts.guides, "guide")),
    ];
    for (keys, kind, is_in_catalogue) in limits {
        if let Some(item) = rules.at(keys)
            && item.whole() == Some(0)
            && is_in_catalogue
        {
            findings.add(|| {
                item.finding(&NEVER_RECOMMENDED, format!("no {kind} of the catalogue is ever recommended"))
                    .label("there is no place for any")
                    .help("write 1 or more")
            });
        }
    }
}
