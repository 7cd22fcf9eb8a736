//! Regional hubs and the places that there are for them.

use std::collections::{BTreeSet, HashMap};

use crate::check::item::Item;
use crate::check::pack::Parts;

/// A regional hub, and what comes before it for every parliament of its regions.
#[derive(Debug)]
pub(super) struct RegionalHub<'t> {
    pub hub: Item<'t>,
    /// Those of its regions that a parliament can choose.
    pub regions: BTreeSet<&'t str>,
    /// Of those, the regions where hubs before it leave no place.
    pub taken: usize,
    /// The hub before it that took the last place in the first such region.
    pub taken_by: Option<Item<'t>>,
}

/// Whether a hub is of use to parliaments at any level. Its level is that of its first area, so without areas it has none.
pub(super) fn is_for_every_level(hub: Item<'_>) -> bool {
    hub.list("areas").next().is_none() || hub.get("min_level").is_none_or(|level| level.whole() == Some(1))
}

/// All regional hubs in the order in which places are given: those that are active first, and within that the catalogue's. A hub
/// that is not for every level takes no place from others, since it can be left out.
///
/// `None` where the choices of the profile or the number of places are not known.
pub(super) fn regional_hubs<'t>(parts: &Parts<'t>) -> Option<Vec<RegionalHub<'t>>> {
    let choices: BTreeSet<&str> = parts.choices("region")?.into_iter().collect();
    let places = parts.rubric_at(&["recommending", "hubs", "regional_at_most"])?.whole()?;
    let places = usize::try_from(places).ok()?;
    let mut before: HashMap<&str, Vec<Item<'t>>> = HashMap::new();
    let mut hubs: Vec<&Item<'t>> = parts.hubs.iter().filter(|hub| hub.text_of("kind") == Some("regional")).collect();
    hubs.sort_by_key(|hub| hub.text_of("status") != Some("active"));
    let found = hubs.into_iter().map(|hub| {
        let named: BTreeSet<&'t str> = hub.list("regions").filter_map(Item::text).collect();
        let regions: BTreeSet<&'t str> = named.intersection(&choices).copied().collect();
        let is_taken = |region: &&&'t str| before.get(**region).map_or(0, Vec::len) >= places;
        let taken = regions.iter().filter(is_taken).count();
        let first = regions.iter().find(is_taken).and_then(|region| before.get(*region));
        let taken_by = first.and_then(|hubs| hubs.get(places.checked_sub(1)?)).copied();
        if is_for_every_level(*hub) {
            for region in &regions {
                before.entry(region).or_default().push(*hub);
            }
        }
        RegionalHub { hub: *hub, regions, taken, taken_by }
    });
    Some(found.collect())
}
