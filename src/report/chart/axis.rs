//! The axis of scores, from 0 to 100 points, and the heads of the columns of numbers beside it.

use super::{position, text};
use crate::report::drawing::{Anchor, Shape, Stroke, Weight};
use crate::report::theme::Colours;

const SIZE: f32 = 8.0;

/// Lines from the head of a chart down to `bottom`, with their points above; a column ends where its head does.
pub(super) fn axis(
    (from, width): (f32, f32),
    (head, bottom): (f32, f32),
    columns: &[(f32, String)],
    colours: &Colours,
) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for points in [0, 25, 50, 75, 100] {
        let x = position(points, from, width);
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
