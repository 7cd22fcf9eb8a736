//! Parts that have the id of another part of their kind.

use std::collections::HashSet;

use super::item::Item;

/// The ids of one kind of parts that stand more than once.
///
/// Where one stands twice, another is missing: whatever refers to that one leads nowhere, and is right all the same.
#[derive(Debug, Default)]
pub(super) struct Repeated<'t> {
    ids: HashSet<&'t str>,
    /// Beginnings of the id that is probably missing.
    beginnings: Vec<&'t str>,
}

impl<'t> Repeated<'t> {
    /// Each part with the one that it stands in, by whose id its own begins; without one any id may be missing.
    pub fn of(parts: impl Iterator<Item = (Option<Item<'t>>, Item<'t>)> + Clone) -> Repeated<'t> {
        let mut seen = HashSet::new();
        let ids: HashSet<&'t str> =
            parts.clone().filter_map(|(_, part)| part.text_of("id")).filter(|id| !seen.insert(*id)).collect();
        let is_repeated = |part: &Item<'t>| part.text_of("id").is_some_and(|id| ids.contains(id));
        let beginnings = parts
            .filter(|(_, part)| is_repeated(part))
            .map(|(parent, _)| parent.and_then(|parent| parent.text_of("id")).unwrap_or_default())
            .collect();
        Repeated { ids, beginnings }
    }

    pub fn contains(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    /// Whether a name that leads nowhere may be that of a part whose id was written over.
    pub fn may_hide(&self, name: &str) -> bool {
        self.beginnings.iter().any(|beginning| name.starts_with(beginning))
    }
}
