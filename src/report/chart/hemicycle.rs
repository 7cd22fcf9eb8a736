//! The emblem: a half circle of seats, one for each question, coloured by its claimed level.

use std::f32::consts::PI;

use super::instead;
use crate::report::drawing::{Drawing, Shape, Stroke};
use crate::report::model::{QuestionView, Report};
use crate::report::theme::{Colour, Colours};
use crate::words::Words;

const WIDTH: f32 = 360.0;
const OUTER: f32 = 165.0;
const INNER: f32 = 70.0;
/// Room between two seats, as a share of the distance between rows.
const SEAT: f32 = 0.36;

pub fn draw(report: &Report, colours: &Colours, words: &Words) -> Drawing {
    let questions: Vec<&QuestionView> =
        report.dimensions.iter().flat_map(|dimension| &dimension.areas).flat_map(|area| &area.questions).collect();
    let seats = seats(questions.len());
    let (centre, base) = (WIDTH / 2.0, OUTER + 15.0);
    let shapes = (questions.iter().zip(&seats.places))
        .map(|(question, (radius, angle))| Shape::Circle {
            x: centre - radius * angle.cos(),
            y: base - radius * angle.sin(),
            radius: seats.radius,
            fill: colour(question, colours),
            stroke: Some(Stroke { colour: colours.accent, width: 0.9, dash: None }),
        })
        .collect();
    let coverage = report.coverage.counts;
    let alternative = words.say_with(
        "chart-hemicycle-alternative",
        &[
            ("questions", report.coverage.questions.into()),
            ("answered", coverage.with_level.into()),
            ("open", coverage.open().into()),
        ],
    );
    let (with_level, all) = (coverage.with_level, report.coverage.questions);
    let ring = (with_level < all).then(|| words.say("chart-hemicycle-ring"));
    let caption =
        [Some(words.say("chart-hemicycle-caption")), ring].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let told = words.say_with("chart-hemicycle-told", &[("questions", all.into()), ("answered", with_level.into())]);
    Drawing {
        width: WIDTH,
        height: base + 15.0,
        shapes,
        alternative,
        // Where all seats are empty there is no shade to explain.
        caption: (with_level > 0).then_some(caption),
        instead: instead::sentence(told),
    }
}

/// A question without a level is an empty ring.
fn colour(question: &QuestionView, colours: &Colours) -> Option<Colour> {
    let level = question.claimed.as_ref().map(|level| usize::from(level.number) - 1);
    level.and_then(|index| colours.levels.get(index)).copied()
}

struct Seats {
    /// Distance from the centre and angle from the left, in radians; from left to right.
    places: Vec<(f32, f32)>,
    radius: f32,
}

/// Places for so many seats in rows of equal spacing, filled so that neighbours belong together.
fn seats(count: usize) -> Seats {
    if count == 0 {
        return Seats { places: Vec::new(), radius: 0.0 };
    }
    let rows = (1..=8).find(|rows| capacity(*rows) >= count as f32).unwrap_or(8);
    let gap = row_gap(rows);
    let radii: Vec<f32> = (0..rows).map(|row| OUTER - row as f32 * gap).collect();
    let total: f32 = radii.iter().sum();
    let mut places = Vec::with_capacity(count);
    let (mut placed, mut passed) = (0, 0.0);
    for radius in radii {
        passed += radius;
        let until = (count as f32 * passed / total).round() as usize;
        let in_row = until.min(count) - placed;
        placed += in_row;
        for seat in 0..in_row {
            let share = if in_row == 1 { 0.5 } else { seat as f32 / (in_row - 1) as f32 };
            places.push((radius, share * PI));
        }
    }
    places.sort_by(|left, right| left.1.total_cmp(&right.1).then(right.0.total_cmp(&left.0)));
    Seats { places, radius: (gap * SEAT).min(PI * OUTER / count as f32) }
}

fn row_gap(rows: usize) -> f32 {
    (OUTER - INNER) / rows.saturating_sub(1).max(2) as f32
}

/// How many seats fit when seats along a row stand as close as rows do.
fn capacity(rows: usize) -> f32 {
    let gap = row_gap(rows);
    (0..rows).map(|row| PI * (OUTER - row as f32 * gap) / gap + 1.0).sum()
}
