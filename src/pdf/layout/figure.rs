//! Drawings in the text, scaled to their column, with their captions.

use super::column::Column;
use super::compose::content_of;
use super::flow::Flow;
use super::strip::{Break, Strip};
use super::style;
use crate::pdf::font::{Face, Shaper};
use crate::pdf::layout::draw;
use crate::pdf::scene::{Area, Item, Mark, NodeId, Role};
use crate::report::block::{Alignment, Inline};
use crate::report::drawing::{Anchor, Drawing, Shape, Stroke, Weight};

/// The largest distance that a PDF may hold (ISO 32000-1, annex C); what lies further out is not drawn.
const FARTHEST: f32 = 14_400.0;
/// A drawing that needs to grow by no more than this takes the whole width, so that its edges are those of the text.
const MOST_GROWTH: f32 = 1.1;

impl Flow<'_> {
    pub(super) fn figure(&mut self, drawing: &Drawing, column: Column, parent: NodeId) {
        self.figure_within(drawing, column, self.page_height * 0.92, Alignment::Start, parent);
    }

    /// A drawing that is no taller, with its caption, than a height. A caption stands under its drawing: in the middle where that
    /// stands there alone, or else at a side.
    pub(super) fn figure_within(
        &mut self,
        drawing: &Drawing,
        column: Column,
        height: f32,
        side: Alignment,
        parent: NodeId,
    ) {
        self.separate(style::BLOCK_SPACE);
        let group = self.structure.add(parent, Role::Group);
        let caption = drawing.caption.as_deref().map(str::trim).filter(|caption| !caption.is_empty());
        let caption_style = style::caption(self.colours);
        // Room for a caption of three lines.
        let tallest = height - 3.0 * caption_style.line_height;
        let fitted = fit(drawing, column.width, tallest);
        let is_narrow = fitted.is_some_and(|(width, _, _)| width < column.width * 0.9);
        let alignment = if is_narrow { Alignment::Centre } else { side };
        if let Some((width, height, scale)) = fitted {
            let x = column.aligned(width, Alignment::Centre);
            let area = Area { x, y: 0.0, width, height };
            let mark = self.figure_mark(drawing, group);
            let mut strip = Strip::new(height, shapes(drawing, area, scale, self));
            strip.items.insert(0, Item::Begin(mark));
            strip.items.push(Item::End);
            if let Mark::Content { node, .. } = mark {
                strip.figures.push((node, area));
            }
            self.push(strip);
            self.separate(7.0);
            if caption.is_some() {
                self.keep_next(Break::Tight);
            }
        }
        if let Some(caption) = caption {
            let node = self.structure.add(group, Role::Caption);
            let words = [Inline::Text(caption.to_owned())];
            self.paragraph(&words, &caption_style, column, alignment, node);
        }
        self.separate(style::BLOCK_SPACE);
    }

    /// What a drawing is to those who hear the document: a figure, or an ornament where it has no words.
    pub(super) fn figure_mark(&mut self, drawing: &Drawing, parent: NodeId) -> Mark {
        match drawing.alternative.trim() {
            "" => Mark::Ornament,
            alternative => {
                let node = self.structure.add(parent, Role::Figure);
                self.structure.nodes[node.0].alternative = Some(alternative.to_owned());
                content_of(node)
            }
        }
    }
}

/// Width, height and scale of a drawing within a room; nothing if there is nothing to draw.
pub fn fit(drawing: &Drawing, width: f32, height: f32) -> Option<(f32, f32, f32)> {
    let sizes = [drawing.width, drawing.height, width, height];
    let has_size = sizes.iter().all(|length| length.is_finite() && *length > 0.0);
    if !has_size || !drawing.shapes.iter().any(is_drawable) {
        return None;
    }
    let across = width / drawing.width;
    let scale = (if across <= MOST_GROWTH { across } else { 1.0 }).min(height / drawing.height);
    Some((drawing.width * scale, drawing.height * scale, scale))
}

/// A drawing's shapes as items within an area; its axes run from the left in any document.
pub fn shapes(drawing: &Drawing, area: Area, scale: f32, flow: &mut Flow) -> Vec<Item> {
    let own_order = flow.own_order(area.x, area.width);
    let place = Placement { x: area.x, y: area.y, scale };
    let drawable = drawing.shapes.iter().filter(|shape| is_drawable(shape));
    let items = drawable.flat_map(|shape| place.items(shape, flow.shaper));
    match own_order {
        Some(mirror) => items.map(|item| mirror.item(item)).collect(),
        None => items.collect(),
    }
}

struct Placement {
    x: f32,
    y: f32,
    scale: f32,
}

impl Placement {
    fn point(&self, (x, y): (f32, f32)) -> (f32, f32) {
        (self.x + x * self.scale, self.y + y * self.scale)
    }

    fn area(&self, x: f32, y: f32, width: f32, height: f32) -> Area {
        let (left, top) = self.point((x, y));
        Area { x: left, y: top, width: width * self.scale, height: height * self.scale }
    }

    fn stroke(&self, stroke: Stroke) -> Stroke {
        Stroke { width: stroke.width * self.scale, dash: stroke.dash.map(|dash| dash * self.scale), ..stroke }
    }

    fn items(&self, shape: &Shape, shaper: &mut Shaper) -> Vec<Item> {
        match shape {
            Shape::Rectangle { x, y, width, height, fill, stroke } => {
                let area = self.area(*x, *y, *width, *height);
                vec![Item::Rectangle { area, fill: *fill, stroke: stroke.map(|stroke| self.stroke(stroke)) }]
            }
            Shape::Polygon { points, fill, stroke } => vec![Item::Polygon {
                points: points.iter().map(|point| self.point(*point)).collect(),
                closed: true,
                fill: *fill,
                stroke: stroke.map(|stroke| self.stroke(stroke)),
            }],
            Shape::Line { points, stroke } => vec![Item::Polygon {
                points: points.iter().map(|point| self.point(*point)).collect(),
                closed: false,
                fill: None,
                stroke: Some(self.stroke(*stroke)),
            }],
            Shape::Circle { x, y, radius, fill, stroke } => vec![Item::Circle {
                centre: self.point((*x, *y)),
                radius: radius * self.scale,
                fill: *fill,
                stroke: stroke.map(|stroke| self.stroke(stroke)),
            }],
            Shape::Picture { x, y, width, height, picture } => {
                vec![Item::Picture { area: self.area(*x, *y, *width, *height), picture: picture.clone() }]
            }
            Shape::Artwork { x, y, width, height, artwork } => {
                vec![Item::Artwork { area: self.area(*x, *y, *width, *height), artwork: artwork.clone() }]
            }
            Shape::Text { x, baseline, size, weight, anchor, colour, text } => {
                let face = match weight {
                    Weight::Regular => Face::Regular,
                    Weight::Bold => Face::Bold,
                };
                let size = size * self.scale;
                let (x, baseline) = self.point((*x, *baseline));
                // Charts leave room for the bundled faces; a wider one of the theme's own is made to fit.
                let own = shaper.word(face, text).width;
                let room = shaper.bundled_width(face, text).unwrap_or(own);
                let size = if own > room { size * room / own } else { size };
                let width = own * size;
                let x = match anchor {
                    Anchor::Start => x,
                    Anchor::Middle => x - width / 2.0,
                    Anchor::End => x - width,
                };
                let runs = draw::plain_runs(text, face, size, x, baseline, *colour, shaper);
                runs.into_iter().map(Item::Text).collect()
            }
        }
    }
}

/// Whether all numbers of a shape can be written; a shape with NaN in it is left out.
fn is_drawable(shape: &Shape) -> bool {
    let stroke_ok =
        |stroke: &Stroke| is_length(stroke.width) && stroke.dash.is_none_or(|dash| is_length(dash) && dash > 0.0);
    let stroke_absent_or_ok = |stroke: &Option<Stroke>| stroke.as_ref().is_none_or(stroke_ok);
    let points_ok =
        |points: &[(f32, f32)]| points.len() >= 2 && points.iter().all(|(x, y)| is_coordinate(*x) && is_coordinate(*y));
    match shape {
        Shape::Rectangle { x, y, width, height, stroke, .. } => {
            is_coordinate(*x)
                && is_coordinate(*y)
                && is_length(*width)
                && is_length(*height)
                && stroke_absent_or_ok(stroke)
        }
        Shape::Picture { x, y, width, height, .. } | Shape::Artwork { x, y, width, height, .. } => {
            is_coordinate(*x) && is_coordinate(*y) && is_length(*width) && is_length(*height)
        }
        Shape::Polygon { points, stroke, .. } => points_ok(points) && stroke_absent_or_ok(stroke),
        Shape::Line { points, stroke } => points_ok(points) && stroke_ok(stroke),
        Shape::Circle { x, y, radius, stroke, .. } => {
            is_coordinate(*x) && is_coordinate(*y) && is_length(*radius) && stroke_absent_or_ok(stroke)
        }
        Shape::Text { x, baseline, size, text, .. } => {
            is_coordinate(*x) && is_coordinate(*baseline) && is_length(*size) && *size > 0.0 && !text.trim().is_empty()
        }
    }
}

fn is_coordinate(number: f32) -> bool {
    number.is_finite() && number.abs() <= FARTHEST
}

fn is_length(number: f32) -> bool {
    (0.0..=FARTHEST).contains(&number)
}

#[cfg(test)]
mod tests {
    use super::fit;
    use crate::report::drawing::{Drawing, Shape};

    #[test]
    fn a_drawing_about_as_wide_as_its_room_takes_all_of_it() {
        let points = vec![(0.0, 0.0), (1.0, 1.0), (0.0, 1.0)];
        let shapes = vec![Shape::Polygon { points, fill: None, stroke: None }];
        let drawing = Drawing { width: 400.0, height: 100.0, shapes, ..Drawing::nothing() };
        assert_eq!(fit(&drawing, 440.0, 500.0).map(|(width, ..)| width.round()), Some(440.0));
        assert_eq!(fit(&drawing, 500.0, 500.0), Some((400.0, 100.0, 1.0)), "a small one stays as it is");
        assert_eq!(fit(&drawing, 200.0, 500.0), Some((200.0, 50.0, 0.5)));
        assert_eq!(fit(&drawing, 420.0, 80.0), Some((320.0, 80.0, 0.8)));
        assert_eq!(fit(&drawing, 420.0, -1.0), None);
    }
}
