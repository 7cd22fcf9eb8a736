//! A score of areas that every dimension with a top score has anyway.

use super::GATE_NEVER_BINDS;
use crate::check::item::Item;
use crate::check::pack::Parts;
use crate::check::rules::scoring::ladder::{Ladder, reaches};
use crate::check::rules::scoring::shares::Share;
use crate::diagnostic::{Findings, in_ticks};

pub(super) fn check(parts: &Parts<'_>, findings: &mut Findings) {
    let Some(ladder) = Ladder::of(parts).filter(Ladder::is_of_plain_means) else { return };
    let Some(item) = parts.rubric_at(&["scoring", "gates", "top_needs_every_area_from"]) else { return };
    let Some(needed) = item.number().filter(|number| (0.0..=100.0).contains(number)) else { return };
    let Some(no_score_above) = Share::of(parts, "no_score_above") else { return };
    let core_leaves_no_level = parts.rubric_at(&["scoring", "unknown", "core_leaves_no_level"]).and_then(Item::truth);
    let shapes: Vec<Shape> = parts.dimensions.iter().filter_map(|dimension| Shape::of(*dimension)).collect();
    if shapes.len() != parts.dimensions.len() {
        return;
    }
    let can_hold = |shape: &Shape| {
        shape.low_area_can_hold(needed, &ladder)
            || shape.unknown_area_can_hold(no_score_above.share, core_leaves_no_level.unwrap_or(false))
    };
    let Some(index) = lowest_that_allows_the_top(&shapes, &ladder) else { return };
    if shapes.iter().any(can_hold) {
        return;
    }
    let Some(points) = parts.scale.get(index).and_then(|level| level.get("points")) else { return };
    findings.add(|| {
        item.finding(&GATE_NEVER_BINDS, "no area ever keeps a dimension from the top level")
            .label("with a lower area the score is below the top already")
            .help(format!("write a number above {}", in_ticks(points.text().unwrap_or_default())))
    });
}

/// The areas of a dimension, each of which has a question.
struct Shape {
    areas: Vec<AreaShape>,
    questions: usize,
}

struct AreaShape {
    questions: usize,
    /// Those that apply to everyone.
    always_apply: usize,
    has_core: bool,
}

impl Shape {
    fn of(dimension: Item<'_>) -> Option<Shape> {
        let areas: Vec<AreaShape> = dimension.list("areas").map(AreaShape::of).collect();
        let is_whole = !areas.is_empty() && areas.iter().all(|area| area.questions > 0);
        is_whole.then(|| Shape { questions: areas.iter().map(|area| area.questions).sum(), areas })
    }

    /// Whether an area can be below a number in a dimension whose score is at the top level.
    fn low_area_can_hold(&self, needed: f64, ladder: &Ladder) -> bool {
        let top = ladder.from(ladder.top()).unwrap_or_default();
        needed > ladder.least() && ladder.best_with_area_at(needed, self.areas.len()) > top
    }

    /// Whether an area can have no known answer in a dimension that has a level.
    fn unknown_area_can_hold(&self, no_score_above: f64, core_leaves_no_level: bool) -> bool {
        self.areas.len() > 1
            && self.areas.iter().any(|area| {
                let unknown = area.always_apply.max(1);
                let known = self.questions - area.questions;
                let share = unknown as f64 / (known + unknown) as f64;
                share <= no_score_above && !(core_leaves_no_level && area.has_core)
            })
    }
}

impl AreaShape {
    fn of(area: Item<'_>) -> AreaShape {
        let always = |question: &Item<'_>| question.get("not_applicable").is_none_or(|one| one.node.is_nothing());
        let core = |question: Item<'_>| question.get("core").and_then(Item::truth) == Some(true);
        AreaShape {
            questions: area.list("questions").count(),
            always_apply: area.list("questions").filter(always).count(),
            has_core: area.list("questions").any(core),
        }
    }
}

/// The index of the lowest level that a whole area can be at in a dimension whose score is at the top level, among
/// dimensions of several areas; `None` where there is none below the top.
fn lowest_that_allows_the_top(shapes: &[Shape], ladder: &Ladder) -> Option<usize> {
    let areas = shapes.iter().map(|shape| shape.areas.len()).max().filter(|areas| *areas > 1)?;
    let top = ladder.from(ladder.top())?;
    (1..ladder.top())
        .find(|level| {
            let points = ladder.points(*level).unwrap_or_default();
            reaches(ladder.best_with_area_at(points, areas), top)
        })
        .map(|level| level - 1)
}
