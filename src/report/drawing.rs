//! Vector drawings that know nothing of the format they will be written in.
//!
//! Lengths are in points (1/72 inch). The origin is the upper left corner; y grows downwards.

use std::sync::Arc;

use super::artwork::Artwork;
use super::block::Block;
use super::picture::Picture;
use super::theme::Colour;

/// A drawing, with the words that stand for it where it cannot be seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Natural width; an output that has less room scales the whole drawing down.
    pub width: f32,
    pub height: f32,
    pub shapes: Vec<Shape>,
    /// Says in words what the drawing shows, numbers included.
    pub alternative: String,
    /// Printed under the drawing, on the cover of a page or a Word file before it.
    pub caption: Option<String>,
    /// Said in place of drawing and caption by an output that draws nothing; where it is empty, caption and alternative are.
    pub instead: Vec<Block>,
}

impl Drawing {
    /// A drawing of which every output leaves no trace.
    pub fn nothing() -> Drawing {
        Drawing {
            width: 0.0,
            height: 0.0,
            shapes: Vec::new(),
            alternative: String::new(),
            caption: None,
            instead: Vec::new(),
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    Rectangle { x: f32, y: f32, width: f32, height: f32, fill: Option<Colour>, stroke: Option<Stroke> },
    Polygon { points: Vec<(f32, f32)>, fill: Option<Colour>, stroke: Option<Stroke> },
    Line { points: Vec<(f32, f32)>, stroke: Stroke },
    Circle { x: f32, y: f32, radius: f32, fill: Option<Colour>, stroke: Option<Stroke> },
    Text { x: f32, baseline: f32, size: f32, weight: Weight, anchor: Anchor, colour: Colour, text: String },
    Picture { x: f32, y: f32, width: f32, height: f32, picture: Arc<Picture> },
    Artwork { x: f32, y: f32, width: f32, height: f32, artwork: Arc<Artwork> },
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    pub colour: Colour,
    pub width: f32,
    /// Length of dash and gap; `None` for an unbroken line.
    pub dash: Option<f32>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    Regular,
    Bold,
}

/// Which point of a text its `x` names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}
