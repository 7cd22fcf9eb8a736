//! How large a drawing is on the page, and where in it a shape lies.

use super::xml::Xml;
use crate::report::drawing::{Drawing, Shape};

const EMU_PER_POINT: f32 = 12_700.0;
/// What lies further out is not drawn: Word knows no longer distances.
pub const FARTHEST: f32 = 1584.0;

/// A rectangle in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

impl Area {
    /// The smallest rectangle around points, or `None` if one of them lies nowhere.
    pub fn around(points: &[(f32, f32)]) -> Option<Area> {
        let lies_near = |value: f32| value.is_finite() && value.abs() <= FARTHEST;
        if points.is_empty() || !points.iter().all(|(x, y)| lies_near(*x) && lies_near(*y)) {
            return None;
        }
        let ends = |part: fn(&(f32, f32)) -> f32| {
            let values = points.iter().map(part);
            (values.clone().fold(f32::INFINITY, f32::min), values.fold(f32::NEG_INFINITY, f32::max))
        };
        let ((left, right), (top, bottom)) = (ends(|point| point.0), ends(|point| point.1));
        Some(Area { x: left, y: top, width: right - left, height: bottom - top })
    }

    pub fn corners(&self) -> [(f32, f32); 2] {
        [(self.x, self.y), (self.x + self.width, self.y + self.height)]
    }
}

/// What the drawing is drawn on: its own area, widened to all its shapes, because LibreOffice takes a group to be as
/// large as what it holds.
pub struct Canvas {
    pub area: Area,
    pub scale: f32,
}

impl Canvas {
    /// `None` for a drawing without an area.
    pub fn of(drawing: &Drawing, width: f32, tallest: f32) -> Option<Canvas> {
        let own = Area::around(&[(0.0, 0.0), (drawing.width, drawing.height)])?;
        if drawing.width < 1.0 || drawing.height < 1.0 {
            return None;
        }
        let mut corners = own.corners().to_vec();
        corners.extend(drawing.shapes.iter().filter_map(place).flat_map(|area| area.corners()));
        let area = Area::around(&corners)?;
        let scale = (width / area.width).min(tallest / area.height).min(1.0);
        Some(Canvas { area, scale })
    }

    pub fn outer(&self) -> (i64, i64) {
        (emu(self.area.width * self.scale), emu(self.area.height * self.scale))
    }

    pub fn group(&self, xml: &mut Xml) {
        let (width, height) = self.outer();
        xml.open("wpg:grpSpPr", &[]);
        xml.open("a:xfrm", &[]);
        xml.empty("a:off", &[("x", &0), ("y", &0)]);
        xml.empty("a:ext", &[("cx", &width), ("cy", &height)]);
        xml.empty("a:chOff", &[("x", &0), ("y", &0)]);
        xml.empty("a:chExt", &[("cx", &width), ("cy", &height)]);
        xml.close();
        xml.close();
    }

    /// From the drawing's points to those of the page.
    pub fn scaled(&self, area: Area) -> Area {
        Area {
            x: (area.x - self.area.x) * self.scale,
            y: (area.y - self.area.y) * self.scale,
            width: area.width * self.scale,
            height: area.height * self.scale,
        }
    }
}

/// Where a shape lies, as far as that can widen the drawing: a text never does.
pub fn place(shape: &Shape) -> Option<Area> {
    match shape {
        Shape::Rectangle { x, y, width, height, .. }
        | Shape::Picture { x, y, width, height, .. }
        | Shape::Artwork { x, y, width, height, .. } => Area::around(&[(*x, *y), (x + width, y + height)]),
        Shape::Polygon { points, .. } | Shape::Line { points, .. } => Area::around(points),
        Shape::Circle { x, y, radius, .. } => Area::around(&[(x - radius, y - radius), (x + radius, y + radius)]),
        Shape::Text { .. } => None,
    }
}

/// Points in the unit of drawings.
pub fn emu(points: f32) -> i64 {
    (points * EMU_PER_POINT).round() as i64
}
