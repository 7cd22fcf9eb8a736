//! A target that everything has reached.

use super::NEVER_RECOMMENDED;
use crate::check::item::Item;
use crate::check::pack::Parts;
use crate::check::rules::scoring::ladder::level;
use crate::diagnostic::Findings;

/// A target and its level, which is one of the scale's.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target<'t> {
    pub item: Item<'t>,
    pub level: usize,
}

impl<'t> Target<'t> {
    pub fn of(parts: &Parts<'t>) -> Option<Target<'t>> {
        let item = parts.rubric_at(&["recommending", "target"])?;
        let level = level(item).filter(|level| *level <= parts.scale.len())?;
        Some(Target { item, level })
    }

    /// The target, where something can be below it.
    pub fn above_the_lowest(parts: &Parts<'t>) -> Option<Target<'t>> {
        Target::of(parts).filter(|target| target.level > 1)
    }
}

pub(super) fn check(parts: &Parts<'_>, findings: &mut Findings) {
    let has_guides = parts.guides.iter().any(|guide| guide.text_of("kind") == Some("guide"));
    if parts.practices.is_empty() && !has_guides {
        return;
    }
    let Some(target) = Target::of(parts).filter(|target| target.level == 1) else { return };
    findings.add(|| {
        let message = "no practice and no guide is ever recommended: nothing is below the lowest level";
        target
            .item
            .finding(&NEVER_RECOMMENDED, message)
            .help(format!("write a level from 2 to {}, at which an area needs nothing more", parts.scale.len()))
    });
}
