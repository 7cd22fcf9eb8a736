//! The shares of unknown answers from which a score is provisional, or no score at all.

use crate::check::item::Item;
use crate::check::pack::Parts;

/// Both shares.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shares<'t> {
    pub provisional_above: Share<'t>,
    pub no_score_above: Share<'t>,
}

/// A share, 0.0 to 1.0.
#[derive(Debug, Clone, Copy)]
pub(super) struct Share<'t> {
    pub item: Item<'t>,
    pub share: f64,
    pub written: &'t str,
}

impl<'t> Shares<'t> {
    /// `None` where one of them is missing or no share.
    pub fn of(parts: &Parts<'t>) -> Option<Shares<'t>> {
        Some(Shares {
            provisional_above: Share::of(parts, "provisional_above")?,
            no_score_above: Share::of(parts, "no_score_above")?,
        })
    }
}

impl<'t> Share<'t> {
    pub fn of(parts: &Parts<'t>, key: &str) -> Option<Share<'t>> {
        let item = parts.rubric_at(&["scoring", "unknown", key])?;
        let share = item.number().filter(|share| (0.0..=1.0).contains(share))?;
        Some(Share { item, share, written: item.text()? })
    }
}
