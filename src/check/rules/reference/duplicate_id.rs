//! Two parts of one kind with one id.

use std::collections::HashMap;

use crate::check::context::Context;
use crate::check::item::Item;
use crate::check::pack::PROFILE_CHOICES;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(DUPLICATE_ID, "duplicate-id", Reference, Error, "two parts have the same id");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    unique("dimensions", parts.dimensions.iter().copied(), findings);
    unique("areas", parts.areas.iter().map(|(_, area)| *area), findings);
    unique("questions", parts.questions.iter().map(|(_, question)| *question), findings);
    unique("entries of the catalogue", parts.entries(), findings);
    for field in PROFILE_CHOICES {
        if let Some(choices) = parts.rubric_at(&["profile", field, "choices"]) {
            unique("choices", choices.items(), findings);
        }
    }
}

fn unique<'t>(kind: &str, items: impl Iterator<Item = Item<'t>>, findings: &mut Findings) {
    let mut seen: HashMap<&str, Item<'t>> = HashMap::new();
    for item in items {
        let Some(id) = item.text_of("id") else { continue };
        match seen.get(id) {
            Some(first) => findings.add(|| {
                item.finding_at_id(&DUPLICATE_ID, format!("two {kind} have the id {}", in_ticks(id)))
                    .label("used again here")
                    .also(first.file, first.id_place(), "first used here")
                    .help("give one of them another id, and change what refers to it")
            }),
            None => drop(seen.insert(id, item)),
        }
    }
}
