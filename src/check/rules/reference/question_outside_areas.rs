//! A practice whose areas and questions do not belong together.

use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(
    QUESTION_OUTSIDE_AREAS,
    "question-outside-areas",
    Reference,
    Error,
    "a practice answers a question of an area that it does not name, or names an area of which it answers no question"
);

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    for practice in &context.parts.practices {
        one(context, *practice, findings);
    }
}

fn one(context: &Context<'_>, practice: Item<'_>, findings: &mut Findings) {
    let parts = context.parts;
    let areas: Vec<&str> = practice.list("areas").filter_map(Item::text).collect();
    let area_of = |question: Item<'_>| parts.question(question.text()?)?.0.text_of("id");
    if practice.get("areas").is_none() || practice.get("questions").is_none() {
        return;
    }
    // A name that leads nowhere is told as such; what it should be may belong to the others.
    let all_areas_are_known = practice.list("areas").all(|area| area.text().is_some_and(|id| parts.area(id).is_some()));
    let all_questions_are_known = practice.list("questions").all(|question| area_of(question).is_some());
    for question in practice.list("questions") {
        let outside = area_of(question).filter(|area| all_areas_are_known && !areas.contains(area));
        let Some(area) = outside else { continue };
        findings.add(|| {
            let name = in_ticks(question.text().unwrap_or_default());
            question
                .finding(&QUESTION_OUTSIDE_AREAS, format!("{name} stands in none of the practice's areas"))
                .help(format!("add {} to its `areas:`, or remove the question", in_ticks(area)))
        });
    }
    for area in practice.list("areas") {
        let Some(id) = area.text().filter(|id| parts.area(id).is_some()) else { continue };
        if all_questions_are_known && !practice.list("questions").any(|question| area_of(question) == Some(id)) {
            findings.add(|| {
                area.finding(&QUESTION_OUTSIDE_AREAS, format!("the practice answers no question of {}", in_ticks(id)))
                    .help("add one of its questions to `questions:`, or remove the area")
            });
        }
    }
}
