//! Lists that name something twice.

use std::collections::HashMap;

use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(REPEATED_REFERENCE, "repeated-reference", Reference, Warning, "a list names the same thing twice");

/// The lists of an entry of the catalogue that name parts of the rubric.
const LISTS: [&str; 4] = ["areas", "questions", "regions", "languages"];

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    for (_, question) in &parts.questions {
        distinct(question.get("sources"), "sources", findings);
        distinct(question.get("replaces"), "replaces", findings);
    }
    for benchmark in &parts.benchmarks {
        distinct(benchmark.get("questions"), "questions", findings);
    }
    for entry in parts.entries() {
        for key in LISTS {
            distinct(entry.get(key), key, findings);
        }
        distinct(entry.at(&["requires", "resources"]), "resources", findings);
    }
    let suited = parts.rubric_at(&["recommending", "practices", "low_cost_suits"]);
    distinct(suited, "low_cost_suits", findings);
}

fn distinct(list: Option<Item<'_>>, key: &str, findings: &mut Findings) {
    let mut seen: HashMap<&str, Item<'_>> = HashMap::new();
    for item in list.into_iter().flat_map(Item::items) {
        let Some(name) = item.text() else { continue };
        match seen.get(name) {
            Some(first) => findings.add(|| {
                item.finding(&REPEATED_REFERENCE, format!("{} names {} twice", in_ticks(key), in_ticks(name)))
                    .label("named again here")
                    .also(first.file, first.place(), "first named here")
                    .help("remove one of the two, or write the one that was meant")
            }),
            None => drop(seen.insert(name, item)),
        }
    }
}
