//! Levels of the scale that no score can be at.

use super::ladder::{Ladder, reaches};
use crate::check::context::Context;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(UNREACHABLE_LEVEL, "unreachable-level", Scoring, Warning, "a level of the scale that no score can be at");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let scale = &context.parts.scale;
    let Some(ladder) = Ladder::of(context.parts) else { return };
    let written = |index: usize, key: &str| {
        let item = scale.get(index)?.get(key)?;
        Some((item, in_ticks(item.text()?)))
    };
    for index in 0..ladder.top() {
        let number = index + 1;
        let Some((from, _)) = written(index, "from") else { continue };
        if let Some((points, most)) = written(ladder.top() - 1, "points")
            && ladder.from(number).is_some_and(|begin| !reaches(ladder.most(), begin))
        {
            findings.add(|| {
                from.finding(&UNREACHABLE_LEVEL, format!("no score reaches level {number}"))
                    .also(points.file, points.place(), "no score is above this")
                    .help(format!("write a `from` of {most} or less, or give the highest level more points"))
            });
        }
        if let Some((points, least)) = written(0, "points")
            && let Some((next, _)) = written(number, "from")
            && ladder.from(number + 1).is_some_and(|begin| reaches(ladder.least(), begin))
        {
            findings.add(|| {
                from.finding(&UNREACHABLE_LEVEL, format!("every score is above level {number}"))
                    .also(points.file, points.place(), "no score is below this")
                    .also(next.file, next.place(), "the next level begins here")
                    .help(format!(
                        "begin the next level above {least}, or give the lowest level fewer points, such as `points: 0`"
                    ))
            });
        }
    }
}
