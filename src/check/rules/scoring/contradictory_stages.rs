//! Stages that cannot be climbed one after the other.

use crate::check::context::Context;
use crate::check::item::Item;
use crate::check::pack::Parts;
use crate::diagnostic::{Findings, rule};

rule!(CONTRADICTORY_STAGES, "contradictory-stages", Scoring, Error, "the stages of an area contradict each other");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    let stages = parts.rubric_at(&["scoring", "stages"]);
    if let Some(areas) = parts.rubric_at(&["scoring", "areas"]).filter(|areas| areas.text() == Some("stages"))
        && stages.is_none()
    {
        findings.add(|| {
            areas
                .finding(&CONTRADICTORY_STAGES, "areas are scored by stages, and nothing says which there are")
                .help("write `stages:` below `scoring:`, with `reached_at:` and `points:`, or `areas: mean`")
        });
    }
    let Some(points) = stages.and_then(|stages| stages.get("points")) else { return };
    let points: Vec<Item<'_>> = points.items().collect();
    rising(&points, findings);
    beyond(parts, &points, findings);
}

fn rising(points: &[Item<'_>], findings: &mut Findings) {
    let mut before = 0.0;
    for (index, item) in points.iter().enumerate() {
        let Some(number) = item.number() else { return };
        if number <= before {
            findings.add(|| {
                let stage = index + 1;
                item.finding(&CONTRADICTORY_STAGES, format!("stage {stage} is worth no more than what is below it"))
                    .help(format!("write a number above {before}"))
            });
        }
        before = number;
    }
}

fn beyond(parts: &Parts<'_>, points: &[Item<'_>], findings: &mut Findings) {
    let Some(last) = points.last() else { return };
    for (_, question) in &parts.questions {
        let Some(stage) = question.get("stage") else { continue };
        // What no rubric could have is told as out of range.
        let is_beyond = |number: &i64| *number > points.len() as i64 && *number <= 9;
        let Some(number) = stage.whole().filter(is_beyond) else { continue };
        findings.add(|| {
            stage
                .finding(&CONTRADICTORY_STAGES, format!("there is no stage {number}"))
                .also(last.file, last.place(), "the last stage")
                .help(format!("write a stage from 1 to {}, or the points of more stages", points.len()))
        });
    }
}
