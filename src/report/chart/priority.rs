//! The mark of an area that the parliament chose, the same in every chart.

use super::legend::MARK;
use crate::report::drawing::Shape;
use crate::report::theme::Colour;

/// From the middle of the diamond to a corner.
pub(super) const DIAMOND: f32 = 4.0;

/// The mark around this place.
pub(super) fn diamond((x, y): (f32, f32), colour: Colour) -> Shape {
    let points = vec![(x, y - DIAMOND), (x + DIAMOND, y), (x, y + DIAMOND), (x - DIAMOND, y)];
    Shape::Polygon { points, fill: Some(colour), stroke: None }
}

/// The mark in a legend.
pub(super) fn key((x, bottom): (f32, f32), colour: Colour) -> Shape {
    diamond((x + DIAMOND, bottom - MARK.1 / 2.0), colour)
}
