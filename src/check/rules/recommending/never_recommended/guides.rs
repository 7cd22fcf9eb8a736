//! Guides and instruments that no answers can bring about.

use super::NEVER_RECOMMENDED;
use super::target::Target;
use crate::check::item::Item;
use crate::check::pack::Parts;
use crate::check::rules::scoring::ladder::{Ladder, level};
use crate::diagnostic::Findings;

pub(super) fn check(parts: &Parts<'_>, findings: &mut Findings) {
    let target = Target::above_the_lowest(parts);
    let ladder = Ladder::of(parts).filter(Ladder::is_of_plain_means);
    for guide in &parts.guides {
        let Some(kind) = guide.text_of("kind").filter(|kind| ["guide", "instrument"].contains(kind)) else { continue };
        without_area(*guide, kind, findings);
        let Some(target) = target.filter(|_| kind == "guide") else { continue };
        let Some(from) = guide.get("min_level") else { continue };
        let begin = level(from).filter(|level| (target.level..=parts.scale.len()).contains(level));
        if let Some(begin) = begin
            && let Some(ladder) = &ladder
            && needs_nothing(*guide, begin, target, ladder, parts)
        {
            findings.add(|| {
                from.finding(&NEVER_RECOMMENDED, "this guide is never recommended")
                    .label(format!("an area at level {begin} has no answer below the target"))
                    .also(target.item.file, target.item.place(), "what is at the target needs nothing more")
                    .help(format!("write a `min_level` below {}", target.level))
            });
        }
    }
}

/// Whether none of the guide's areas can be at a level while one of its answers is below the target.
fn needs_nothing(guide: Item<'_>, begin: usize, target: Target<'_>, ladder: &Ladder, parts: &Parts<'_>) -> bool {
    let areas: Option<Vec<Item<'_>>> = guide.list("areas").map(|area| parts.area(area.text()?)).collect();
    let can_need = |area: &Item<'_>| {
        let best = ladder.best_with_answer_at(target.level - 1, area.list("questions").count());
        best.is_some_and(|best| ladder.level_of(best) >= begin)
    };
    areas.is_some_and(|areas| !areas.is_empty() && !areas.iter().any(can_need))
}

fn without_area(guide: Item<'_>, kind: &str, findings: &mut Findings) {
    let Some(areas) = guide.get("areas").filter(|areas| areas.is_empty_list()) else { return };
    findings.add(|| {
        areas
            .finding(&NEVER_RECOMMENDED, format!("this {kind} is never recommended: it is for no area"))
            .help("name the areas that it is for")
    });
}
