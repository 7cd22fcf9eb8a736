//! Points that are more than the rubric's scores can be.

use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, rule};

rule!(POINTS_ABOVE_MOST, "points-above-most", Scoring, Error, "more points than the rubric's scores go up to");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    let Some(up_to) = parts.rubric_at(&["scoring", "points", "up_to"]) else { return };
    let Some(most) = up_to.number().filter(|most| (1.0..=100.0).contains(most)) else { return };
    let of_levels = parts.scale.iter().flat_map(|level| ["points", "from"].map(|key| level.get(key)));
    let floor = parts.rubric_at(&["scoring", "gates", "top_needs_every_area_from"]);
    let of_stages = parts.rubric_at(&["scoring", "stages", "points"]).into_iter().flat_map(Item::items);
    for item in of_levels.flatten().chain(floor).chain(of_stages) {
        // What no scale could have is told as out of range.
        let Some(points) = item.number().filter(|points| *points > most && *points <= 100.0) else { continue };
        findings.add(|| {
            item.finding(&POINTS_ABOVE_MOST, format!("{points} points are more than a score can be"))
                .also(up_to.file, up_to.place(), "scores go up to this")
                .help(format!("write {most} or less, or a higher `up_to`"))
        });
    }
}
