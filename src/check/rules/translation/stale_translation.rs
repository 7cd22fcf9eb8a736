//! A translation of a wording that has changed.

use super::group::Group;
use super::original::Part;
use super::translated::each;
use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Finding, Findings, Place, rule};

rule!(STALE_TRANSLATION, "stale-translation", Translation, Warning, "a wording has changed since it was translated");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    each(context, |translated| {
        for (part, block) in translated.pairs() {
            stale(part, block, findings);
        }
    });
}

fn stale(part: &Part<'_>, block: Item<'_>, findings: &mut Findings) {
    let Some(mark) = part.mark() else { return };
    let of = block.get("of").filter(|of| !of.node.is_nothing());
    if of.is_some_and(|of| of.text().is_none_or(|text| text == mark)) {
        return;
    }
    findings.add(|| {
        let finding = match of {
            Some(of) => {
                let message = format!("the wording of {} has changed since it was translated", part.name());
                of.finding(&STALE_TRANSLATION, message)
            }
            None => {
                let message = format!("nothing says which wording of {} was translated", part.name());
                Finding::new(&STALE_TRANSLATION, block.file, block.key, message)
            }
        };
        finding.also(part.item.file, place(part), "the wording now").help(format!(
            "compare the words with those of the rubric, correct what differs, then write `{}`",
            part.mark_line()
        ))
    });
}

/// Where a part of the rubric is shown.
fn place(part: &Part<'_>) -> Place {
    match part.group {
        Group::Rubric => part.item.get("title").map_or(part.item.key, Item::place),
        Group::Scale => part.item.get("level").map_or(part.item.key, Item::place),
        Group::Evidence | Group::Profile => part.item.key,
        Group::Dimensions | Group::Areas | Group::Questions => part.item.id_place(),
    }
}
