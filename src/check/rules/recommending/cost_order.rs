//! Costs that count the wrong way round.

use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(COST_ORDER, "cost-order", Recommending, Warning, "a dearer practice counts as the cheaper one");

/// Cheapest first.
const COSTS: [&str; 3] = ["low", "medium", "high"];

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let rules = context.parts.rubric_at(&["recommending", "practices"]);
    let for_all = rules.and_then(|rules| rules.get("cost"));
    let by_resources = rules.and_then(|rules| rules.get("cost_with_resources"));
    let by_resources = by_resources.into_iter().flat_map(Item::entries).map(|(_, table)| table);
    let in_days = context.parts.rubric_at(&["recommending", "plan", "days"]);
    for (table, more) in
        (for_all.into_iter().chain(by_resources).map(|table| (table, "what a lift is divided by here is more")))
            .chain(in_days.map(|table| (table, "it is assumed to take more days")))
    {
        let mut dearest: Option<(&str, Item<'_>, f64)> = None;
        for cost in COSTS {
            let Some(item) = table.get(cost) else { continue };
            let Some(divisor) = item.number().filter(|divisor| *divisor > 0.0) else { continue };
            match dearest {
                Some((cheaper, first, most)) if divisor < most => findings.add(|| {
                    let most = in_ticks(first.text().unwrap_or_default());
                    item.finding(
                        &COST_ORDER,
                        format!("a practice of {cost} cost counts as cheaper than one of {cheaper} cost"),
                    )
                    .also(first.file, first.place(), more)
                    .help(format!("write {most} or more"))
                }),
                _ => dearest = Some((cost, item, divisor)),
            }
        }
    }
}
