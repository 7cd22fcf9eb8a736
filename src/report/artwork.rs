//! Drawings of one's own, such as a logo: areas and lines with curves, each of one colour.

use std::fmt;

use super::theme::Colour;

/// A drawing as its file has it, and as what it paints.
#[derive(Clone, PartialEq)]
pub struct Artwork {
    /// Above 0. All lengths of the parts are in its unit, from the upper left corner; what lies outside is not shown.
    pub width: f32,
    /// Above 0.
    pub height: f32,
    /// From the lowest to the uppermost.
    pub parts: Vec<Part>,
    /// The SVG file.
    pub file: Vec<u8>,
}

impl fmt::Debug for Artwork {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Artwork({} x {}, {} parts)", self.width, self.height, self.parts.len())
    }
}

/// A piece of a drawing.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    Area {
        outline: Vec<Segment>,
        inside: Inside,
        ink: Ink,
    },
    Line {
        outline: Vec<Segment>,
        pen: Pen,
        ink: Ink,
    },
    /// Parts that are shown only inside of an outline.
    Clipped {
        outline: Vec<Segment>,
        inside: Inside,
        parts: Vec<Part>,
    },
}

/// One step of an outline; each outline begins with a move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Segment {
    Move((f32, f32)),
    Line((f32, f32)),
    /// A cubic Bézier curve: two control points and where it ends.
    Curve((f32, f32), (f32, f32), (f32, f32)),
    /// Back to where the last move went.
    Close,
}

impl Segment {
    /// The points that it names.
    pub fn points(self) -> impl Iterator<Item = (f32, f32)> {
        let points = match self {
            Segment::Move(to) | Segment::Line(to) => [None, None, Some(to)],
            Segment::Curve(one, two, to) => [Some(one), Some(two), Some(to)],
            Segment::Close => [None; 3],
        };
        points.into_iter().flatten()
    }
}

/// What counts as inside where an outline runs around a place more than once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inside {
    /// Every place that the outline runs around on balance.
    NonZero,
    /// Every place that it runs around an odd number of times.
    EvenOdd,
}

/// What a part is painted with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink {
    pub colour: Colour,
    /// In thousandths, 1 to 1000: how little of the ground is seen through.
    pub opacity: u16,
}

/// How a line is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Pen {
    /// Above 0.
    pub width: f32,
    pub cap: Cap,
    pub join: Join,
    /// How far a pointed corner may reach, as a multiple of the width; at least 1.
    pub miter_limit: f32,
    /// Lengths of dashes and gaps in turn; empty for an unbroken line.
    pub dashes: Vec<f32>,
    /// How far into the dashes the line begins.
    pub dash_start: f32,
}

/// The end of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cap {
    Butt,
    Round,
    Square,
}

/// A corner of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    Miter,
    Round,
    Bevel,
}
