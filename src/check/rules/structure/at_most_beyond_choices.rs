//! A limit that nobody can reach.

use crate::check::context::Context;
use crate::check::item::Item;
use crate::check::pack::PROFILE_CHOICES;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(
    AT_MOST_BEYOND_CHOICES,
    "at-most-beyond-choices",
    Structure,
    Warning,
    "a question of the profile allows more choices than it has"
);

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    for question in PROFILE_CHOICES {
        let choices = parts.rubric_at(&["profile", question, "choices"]);
        let count = choices.map_or(0, |choices| choices.items().count());
        tell(context, question, count, "choices", findings);
    }
    tell(context, "priorities", parts.areas.len(), "areas", findings);
}

/// `count`: how many there are; with none it is told elsewhere that they are missing.
fn tell(context: &Context<'_>, question: &str, count: usize, what: &str, findings: &mut Findings) {
    let at_most = context.parts.rubric_at(&["profile", question, "at_most"]);
    let most = at_most.and_then(Item::whole).and_then(|most| usize::try_from(most).ok());
    let Some((at_most, most)) = at_most.zip(most).filter(|(_, most)| count > 0 && *most > count) else { return };
    findings.add(|| {
        let message = format!("{} lets people choose {most}, and there are {count} {what}", in_ticks(question));
        at_most.finding(&AT_MOST_BEYOND_CHOICES, message).help(format!("write at most {count}, or add what is missing"))
    });
}
