//! Practices that no answers can bring about.

use super::NEVER_RECOMMENDED;
use super::target::Target;
use crate::check::item::Item;
use crate::check::pack::Parts;
use crate::check::rules::scoring::ladder::{Ladder, level};
use crate::diagnostic::{Findings, in_ticks};

pub(super) fn check(parts: &Parts<'_>, findings: &mut Findings) {
    let Some(target) = Target::above_the_lowest(parts) else { return };
    let ladder = Ladder::of(parts);
    for practice in &parts.practices {
        let (Some(from), Some(to)) = (practice.get("min_level"), practice.get("lifts_to")) else { continue };
        let on_scale = |item: Item<'_>| level(item).filter(|level| *level <= parts.scale.len());
        // A practice that lifts nothing is told as such.
        let (Some(begin), Some(end)) = (on_scale(from), on_scale(to)) else { continue };
        if begin >= end {
            continue;
        }
        if begin >= target.level {
            findings.add(|| {
                from.finding(&NEVER_RECOMMENDED, "this practice is never recommended at the rubric's target")
                    .label(format!("an answer at level {begin} needs no practice"))
                    .also(target.item.file, target.item.place(), "what is at the target needs nothing more")
                    .help(format!("write a `min_level` below {}", target.level))
            });
        } else if let Some(ladder) = &ladder {
            contradiction(*practice, end.min(target.level), ladder, parts, findings);
        }
    }
}

/// A practice that lifts answers of an area only where the area cannot be as high as the practice requires of it.
fn contradiction(practice: Item<'_>, ceiling: usize, ladder: &Ladder, parts: &Parts<'_>, findings: &mut Findings) {
    let lifted: Vec<&str> = (practice.list("questions").filter_map(Item::text))
        .filter_map(|question| parts.question(question)?.0.text_of("id"))
        .collect();
    let mut contradicted = None;
    for id in practice.list("areas").filter_map(Item::text).filter(|id| lifted.contains(id)) {
        let required = practice.at(&["requires", "areas"]).and_then(|areas| areas.get(id));
        let Some((required, needed)) = required.and_then(|item| Some((item, level(item)?))) else { return };
        let questions = parts.area(id).map_or(0, |area| area.list("questions").count());
        let Some(highest) = ladder.best_with_answer_at(ceiling - 1, questions) else { return };
        let reached = ladder.level_of(highest);
        if reached >= needed || needed > ladder.top() {
            return;
        }
        contradicted = contradicted.or(Some((id, required, reached)));
    }
    let Some((id, required, reached)) = contradicted else { return };
    findings.add(|| {
        required
            .finding(&NEVER_RECOMMENDED, "this practice is never recommended")
            .label(format!("with an answer below level {ceiling} the area is at level {reached} at most"))
            .also(practice.file, practice.id_place(), format!("lifts answers of {} below that level", in_ticks(id)))
            .help(format!("write {reached} or less, or require the level of another area"))
    });
}
