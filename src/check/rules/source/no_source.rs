//! Statements that nobody can trace.

use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(NO_SOURCE, "no-source", Source, Error, "a question or a part of the catalogue names no source");
rule!(MISSING_CONTACT, "missing-contact", Source, Error, "the catalogue has hubs and names nobody to ask about them");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    for (_, question) in &parts.questions {
        sources(*question, &named("question", *question), findings);
    }
    for entry in parts.entries() {
        sources(entry, &named("entry", entry), findings);
    }
    for proposal in &parts.proposals {
        sources(*proposal, "section `proposal`", findings);
    }
    let has_contact = parts.catalogues.iter().any(|catalogue| catalogue.get("contact").is_some());
    if let Some(hub) = parts.hubs.first().filter(|_| !has_contact) {
        findings.add(|| {
            hub.finding_at_id(&MISSING_CONTACT, "nobody is named whom a parliament can ask about the hubs")
                .help("write `contact:` with `address:` and `source:` in one file of the catalogue")
        });
    }
}

fn named(what: &str, item: Item<'_>) -> String {
    format!("{what} {}", in_ticks(item.text_of("id").unwrap_or_default()))
}

fn sources(item: Item<'_>, what: &str, findings: &mut Findings) {
    let Some(sources) = item.get("sources") else { return };
    if sources.is_empty_list() {
        findings.add(|| {
            sources
                .finding_at_key(&NO_SOURCE, format!("the {what} names no source"))
                .help("name where it can be traced to, or leave it out until there is a source")
        });
    }
}
