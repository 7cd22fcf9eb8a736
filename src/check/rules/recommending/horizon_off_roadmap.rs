//! Practices that would start in a horizon that the roadmap has not.

use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(
    HORIZON_OFF_ROADMAP,
    "horizon-off-roadmap",
    Recommending,
    Error,
    "practices of a cost start in a horizon that the roadmap has not"
);

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(roadmap) = context.parts.rubric_at(&["recommending", "roadmap"]) else { return };
    let Some(horizons) = roadmap.get("horizons") else { return };
    let count = horizons.items().count();
    let by_cost = roadmap.get("horizon_by_cost").into_iter().flat_map(Item::entries);
    for (cost, item) in by_cost {
        let is_beyond = |number: i64| usize::try_from(number).is_ok_and(|number| number > count);
        if count == 0 || !item.whole().is_some_and(is_beyond) {
            continue;
        }
        findings.add(|| {
            let number = in_ticks(item.text().unwrap_or_default());
            let (there_are, write) = match count {
                1 => ("there is one horizon".to_owned(), "write 1".to_owned()),
                _ => (format!("there are {count} horizons"), format!("write a number from 1 to {count}")),
            };
            let message = format!("practices of cost {} start in horizon {number}, but {there_are}", in_ticks(cost));
            item.finding(&HORIZON_OFF_ROADMAP, message)
                .also(horizons.file, horizons.place(), "the horizons")
                .help(format!("{write}, or add a horizon"))
        });
    }
}
