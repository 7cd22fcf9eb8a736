//! A gate that holds every dimension.

use super::ladder::{Ladder, reaches};
use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(GATE_ALWAYS_BINDS, "gate-always-binds", Scoring, Warning, "a gate that no answers can pass");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    let Some(ladder) = Ladder::of(parts) else { return };
    let Some(item) = parts.rubric_at(&["scoring", "gates", "top_needs_every_area_from"]) else { return };
    let up_to = parts.rubric_at(&["scoring", "points", "up_to"]).and_then(Item::number).unwrap_or(100.0);
    // What no score can be is told as such.
    let Some(needed) = item.number().filter(|number| (0.0..=up_to).contains(number)) else { return };
    let Some(points) = parts.scale.last().and_then(|level| level.get("points")) else { return };
    // A top level that no score reaches is told as such.
    let top_is_reached = ladder.from(ladder.top()).is_some_and(|from| reaches(ladder.most(), from));
    if top_is_reached && !reaches(ladder.most(), needed) {
        findings.add(|| {
            let most = in_ticks(points.text().unwrap_or_default());
            item.finding(&GATE_ALWAYS_BINDS, "no dimension is ever given the top level")
                .label("no area can have so many points")
                .also(points.file, points.place(), "the most that an area can have")
                .help(format!("write {most} or less"))
        });
    }
}
