//! A practice or a guide whose areas and questions do not belong together.

use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(
    QUESTION_OUTSIDE_AREAS,
    "question-outside-areas",
    Reference,
    Error,
    "a practice or a guide answers a question of an area that it does not name, or names an area of which it answers no question"
);

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let practices = context.parts.practices.iter().map(|practice| (*practice, "practice"));
    // A guide that names no questions answers all of its areas.
    let is_narrow = |guide: &&Item<'_>| guide.list("questions").next().is_some();
    let guides = context.parts.guides.iter().filter(is_narrow).map(|guide| (*guide, "guide"));
    practices.chain(guides).for_each(|(entry, kind)| one(context, entry, kind, findings));
}

fn one(context: &Context<'_>, entry: Item<'_>, kind: &str, findings: &mut Findings) {
    let parts = context.parts;
    let areas: Vec<&str> = entry.list("areas").filter_map(Item::text).collect();
    let area_of = |question: Item<'_>| parts.question(question.text()?)?.0.text_of("id");
    if entry.get("areas").is_none() || entry.get("questions").is_none() {
        return;
    }
    // A name that leads nowhere is told as such; what it should be may belong to the others.
    let all_areas_are_known = entry.list("areas").all(|area| area.text().is_some_and(|id| parts.area(id).is_some()));
    let all_questions_are_known = entry.list("questions").all(|question| area_of(question).is_some());
    for question in entry.list("questions") {
        let outside = area_of(question).filter(|area| all_areas_are_known && !areas.contains(area));
        let Some(area) = outside else { continue };
        findings.add(|| {
            let name = in_ticks(question.text().unwrap_or_default());
            question
                .finding(&QUESTION_OUTSIDE_AREAS, format!("{name} stands in none of the {kind}'s areas"))
                .help(format!("add {} to its `areas:`, or remove the question", in_ticks(area)))
        });
    }
    for area in entry.list("areas") {
        let Some(id) = area.text().filter(|id| parts.area(id).is_some()) else { continue };
        if all_questions_are_known && !entry.list("questions").any(|question| area_of(question) == Some(id)) {
            findings.add(|| {
                area.finding(&QUESTION_OUTSIDE_AREAS, format!("the {kind} answers no question of {}", in_ticks(id)))
                    .help("add one of its questions to `questions:`, or remove the area")
            });
        }
    }
}
