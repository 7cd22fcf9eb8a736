//! The axis of scores, from 0 to the most points that there can be, and the heads of the columns of numbers beside it.

use super::text;
use crate::report::drawing::{Anchor, Shape, Stroke, Weight};
use crate::report::theme::Colours;

const SIZE: f32 = 8.0;

/// Lines from the head of a chart down to `bottom`, with their points above; a column ends where its head does.
pub(super) fn axis(
    (from, width): (f32, f32),
    (head, bottom): (f32, f32),
    up_to: u8,
    columns: &[(f32, String)],
    colours: &Colours,
) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for points in marks(up_to) {
        let x = from + points / f32::from(up_to) * width;
        let stroke = Stroke { colour: colours.rule, width: 0.5, dash: None };
        shapes.push(Shape::Line { points: vec![(x, head - 4.0), (x, bottom)], stroke });
        let label = points.to_string();
        shapes.push(text(x, head - 8.0, SIZE, Weight::Regular, Anchor::Middle, colours.muted, &label));
    }
    for (to, heading) in columns {
        shapes.push(text(*to, head - 8.0, SIZE, Weight::Regular, Anchor::End, colours.muted, heading));
    }
    shapes
}

/// Every point of a short scale, every quarter of a long one.
fn marks(up_to: u8) -> Vec<f32> {
    const SHORT: u8 = 10;
    match up_to {
        0..=SHORT => (0..=up_to).map(f32::from).collect(),
        _ => (0..=4_u8).map(|quarter| f32::from(up_to) * f32::from(quarter) / 4.0).collect(),
    }
}
