//! What the marks of a chart mean, side by side and on as many lines as they need.

use super::lettering::{lines, widest};
use super::text;
use crate::report::drawing::{Anchor, Shape, Weight};
use crate::report::theme::Colours;

/// A mark and what it means.
pub(super) struct Entry<'a> {
    /// The mark's shapes, its lower left corner at this place.
    pub mark: &'a dyn Fn(f32, f32) -> Vec<Shape>,
    /// Of the mark, in points.
    pub width: f32,
    pub label: String,
    /// A mark that the chart does not have gets no key.
    pub is_drawn: bool,
}

/// The largest that a mark is, in points.
pub(super) const MARK: (f32, f32) = (18.0, 9.0);

const SIZE: f32 = 8.5;
const LINE: f32 = 14.0;
const BEHIND_MARK: f32 = 5.0;
const BETWEEN: f32 = 12.0;

/// Draws the entries between two edges, and returns where the room below them begins.
pub(super) fn draw(
    entries: &[Entry<'_>],
    (from, to): (f32, f32),
    top: f32,
    colours: &Colours,
    shapes: &mut Vec<Shape>,
) -> f32 {
    let (mut x, mut baseline) = (from, top + LINE - 3.0);
    for entry in entries.iter().filter(|entry| entry.is_drawn) {
        let before_label = entry.width + BEHIND_MARK;
        let lines = lines(&entry.label, to - from - before_label, SIZE, Weight::Regular);
        let widest = widest(&lines, SIZE, Weight::Regular);
        if x > from && x + before_label + widest > to {
            (x, baseline) = (from, baseline + LINE);
        }
        shapes.extend((entry.mark)(x, baseline + 1.0));
        for (index, line) in lines.iter().enumerate() {
            baseline += if index > 0 { LINE } else { 0.0 };
            let at = x + before_label;
            shapes.push(text(at, baseline, SIZE, Weight::Regular, Anchor::Start, colours.muted, line));
        }
        x += before_label + widest + BETWEEN;
    }
    baseline + 4.0
}
