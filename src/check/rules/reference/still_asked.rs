//! A question that takes the place of one that is still asked.

use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Finding, Findings, in_ticks, rule};

rule!(STILL_ASKED, "still-asked", Reference, Error, "a question replaces one that is still asked");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    for (_, question) in &parts.questions {
        for replaced in question.list("replaces") {
            let asked = replaced.text().and_then(|id| Some((id, parts.question(id)?.1)));
            let Some((id, asked)) = asked else { continue };
            findings.add(|| one(*question, replaced, id, asked));
        }
    }
}

fn one(question: Item<'_>, replaced: Item<'_>, id: &str, asked: Item<'_>) -> Finding {
    if question.text_of("id") == Some(id) {
        let message = format!("the question {} replaces itself", in_ticks(id));
        return replaced
            .finding(&STILL_ASKED, message)
            .help("name the id that it had in an earlier version, or remove it");
    }
    replaced
        .finding(&STILL_ASKED, format!("the question {} is still asked", in_ticks(id)))
        .label("replaced here")
        .also(asked.file, asked.id_place(), "asked here")
        .help("give the question that is asked another id, or remove this one")
}
