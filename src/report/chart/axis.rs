//! The axis of scores, from 0 to the most points that there can be, and the heads of the columns of numbers beside it.

use super::lettering::{Look, lines};
use super::text;
use crate::report::drawing::{Anchor, Shape, Stroke, Weight};
use crate::report::theme::Colours;

/// A column of numbers, which ends where its heading does.
pub(super) struct Column {
    pub to: f32,
    /// How wide its heading may be.
    pub room: f32,
    pub heading: String,
}

const SIZE: f32 = 8.0;
const LINE: f32 = 9.5;
const ABOVE_CHART: f32 = 8.0;

/// Lines from the head of a chart down to `bottom`, with their points and the columns' headings above.
pub(super) fn axis(
    (from, width): (f32, f32),
    (head, bottom): (f32, f32),
    up_to: u8,
    columns: &[Column],
    colours: &Colours,
) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for points in marks(up_to) {
        let x = from + points / f32::from(up_to) * width;
        let stroke = Stroke { colour: colours.rule, width: 0.5, dash: None };
        shapes.push(Shape::Line { points: vec![(x, head - 4.0), (x, bottom)], stroke });
        let label = points.to_string();
        shapes.push(text(x, head - ABOVE_CHART, SIZE, Weight::Regular, Anchor::Middle, colours.muted, &label));
    }
    let look = look(colours);
    for column in columns {
        let heading = heading(column);
        look.draw(&heading, (column.to, head - ABOVE_CHART - look.further(&heading)), Anchor::End, &mut shapes);
    }
    shapes
}

/// Where a chart begins below the headings of its columns.
pub(super) fn head(columns: &[Column], colours: &Colours) -> f32 {
    const ONE_LINE: f32 = 17.0;
    let further = columns.iter().map(|column| look(colours).further(&heading(column)));
    ONE_LINE + further.fold(0.0, f32::max)
}

fn heading(column: &Column) -> Vec<String> {
    lines(&column.heading, column.room, SIZE, Weight::Regular)
}

fn look(colours: &Colours) -> Look {
    Look { size: SIZE, line: LINE, weight: Weight::Regular, colour: colours.muted }
}

/// Every point of a short scale, every quarter of a long one.
fn marks(up_to: u8) -> Vec<f32> {
    const SHORT: u8 = 10;
    match up_to {
        0..=SHORT => (0..=up_to).map(f32::from).collect(),
        _ => (0..=4_u8).map(|quarter| f32::from(up_to) * f32::from(quarter) / 4.0).collect(),
    }
}
