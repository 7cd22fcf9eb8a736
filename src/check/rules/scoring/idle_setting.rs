//! Weights and stages that no score ever uses.

use crate::check::context::Context;
use crate::check::item::Item;
use crate::check::pack::Parts;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(IDLE_SETTING, "idle-setting", Scoring, Warning, "a weight or a stage that changes no score");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    let questions: Vec<Item<'_>> = parts.questions.iter().map(|(_, question)| *question).collect();
    let areas: Vec<Item<'_>> = parts.areas.iter().map(|(_, area)| *area).collect();
    weights(parts, "areas", &questions, findings);
    weights(parts, "dimensions", &areas, findings);
    let rule = parts.rubric_at(&["scoring", "areas"]);
    if rule.and_then(Item::text).unwrap_or("mean") == "stages" {
        empty_stages(parts, findings);
        return;
    }
    let stages = parts.rubric_at(&["scoring", "stages"]);
    for item in questions.iter().filter_map(|question| question.get("stage")).chain(stages) {
        findings.add(|| {
            item.finding_at_key(&IDLE_SETTING, "areas are not scored by stages")
                .help("remove it, or write `areas: stages` below `scoring:`")
        });
    }
}

/// Weights in what is not scored by a mean; `key` is that of the rule under `scoring:`.
fn weights(parts: &Parts<'_>, key: &str, weighing: &[Item<'_>], findings: &mut Findings) {
    let Some(rule) = parts.rubric_at(&["scoring", key]) else { return };
    let Some(other) = rule.text().filter(|other| ["minimum", "stages"].contains(other)) else { return };
    for weight in weighing.iter().filter_map(|item| item.get("weight")) {
        findings.add(|| {
            weight
                .finding(
                    &IDLE_SETTING,
                    format!("a weight counts in a mean, and {key} are scored by {}", in_ticks(other)),
                )
                .also(rule.file, rule.place(), "the rule of scoring")
                .help(format!("remove it, or write `{key}: mean` below `scoring:`"))
        });
    }
}

/// Stages in which a dimension has no question: who reaches the stage below has them too.
fn empty_stages(parts: &Parts<'_>, findings: &mut Findings) {
    let Some(points) = parts.rubric_at(&["scoring", "stages", "points"]) else { return };
    for dimension in &parts.dimensions {
        let questions = || dimension.list("areas").flat_map(|area| area.list("questions"));
        let stage = |question: Item<'_>| question.get("stage").map_or(Some(1), Item::whole);
        // A stage that is no number is told as such; it may be any.
        if questions().next().is_none() || questions().any(|question| stage(question).is_none()) {
            continue;
        }
        let is_empty = |number: &i64| !questions().any(|question| stage(question) == Some(*number));
        for (number, item) in (1..).zip(points.items()).filter(|(number, _)| is_empty(number)) {
            findings.add(|| {
                let id = in_ticks(dimension.text_of("id").unwrap_or_default());
                item.finding(&IDLE_SETTING, format!("the dimension {id} has no question at stage {number}"))
                    .help(format!("write `stage: {number}` at a question of it"))
            });
        }
    }
}
