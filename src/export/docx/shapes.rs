//! Shapes of a drawing to shapes of Word.

use std::sync::Arc;

use unicode_width::UnicodeWidthStr;

use super::canvas::{Area, Canvas, FARTHEST, emu, place};
use super::parts;
use super::style::Style;
use super::theme::hexadecimal;
use super::xml::Xml;
use crate::report::drawing::{Anchor, Shape, Stroke, Weight};
use crate::report::picture::Picture;
use crate::report::svg;
use crate::report::theme::Colour;

/// Generous width of a character, in em: a label must not wrap.
const CHARACTER: f32 = 0.62;
/// From the baseline of a text to the middle of its line, in em; much alike in all fonts.
const MIDDLE: f32 = 0.36;

/// What a shape says of itself beside its area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind<'a> {
    /// With the words of the drawing, if it has any.
    Ground(&'a str),
    Shape,
    /// From the lower left to the upper right.
    RisingLine,
    Text,
}

/// Writes the shapes of one drawing.
pub struct Shapes<'a> {
    pub xml: &'a mut Xml,
    /// How many objects of the document have an id already.
    pub objects: &'a mut u32,
    pub canvas: &'a Canvas,
    /// The pictures of the document so far, each once.
    pub pictures: &'a mut Vec<Arc<Picture>>,
}

impl Shapes<'_> {
    /// A rectangle that cannot be seen and is as large as the drawing. It says what the group says, for LibreOffice 7.4,
    /// which forgets the words of groups.
    pub fn ground(&mut self, alternative: &str) {
        self.begin(self.canvas.area, Kind::Ground(alternative));
        self.geometry("rect");
        self.paint(None, None);
        self.end();
    }

    pub fn shape(&mut self, shape: &Shape) {
        let area = place(shape);
        match (shape, area) {
            (Shape::Rectangle { fill, stroke, .. }, Some(area)) => self.preset("rect", area, *fill, *stroke),
            (Shape::Circle { fill, stroke, .. }, Some(area)) => self.preset("ellipse", area, *fill, *stroke),
            (Shape::Polygon { points, fill, stroke }, Some(area)) => self.path(points, true, area, *fill, *stroke),
            (Shape::Line { points, stroke }, Some(area)) => match points.as_slice() {
                [from, to] => self.line(*from, *to, area, *stroke),
                _ => self.path(points, false, area, None, Some(*stroke)),
            },
            (Shape::Text { .. }, _) => self.label(shape),
            (Shape::Picture { picture, .. }, Some(area)) => self.picture(picture, area),
            (Shape::Artwork { artwork, .. }, Some(area)) => {
                if let Ok(picture) = svg::picture(artwork) {
                    self.picture(&Arc::new(picture), area);
                }
            }
            (
                Shape::Rectangle { .. }
                | Shape::Circle { .. }
                | Shape::Polygon { .. }
                | Shape::Line { .. }
                | Shape::Picture { .. }
                | Shape::Artwork { .. },
                None,
            ) => {}
        }
    }

    /// A rectangle that is filled with the picture.
    fn picture(&mut self, picture: &Arc<Picture>, area: Area) {
        let index = self.pictures.iter().position(|other| other == picture).unwrap_or_else(|| {
            self.pictures.push(picture.clone());
            self.pictures.len() - 1
        });
        self.begin(area, Kind::Shape);
        self.geometry("rect");
        self.xml.open("a:blipFill", &[]);
        self.xml.empty("a:blip", &[("r:embed", &parts::picture_id(index))]);
        self.xml.open("a:stretch", &[]);
        self.xml.empty("a:fillRect", &[]);
        self.xml.close();
        self.xml.close();
        self.outline(None);
        self.end();
    }

    /// A straight line is a shape of its own: Word gives it handles at its ends, and it may be upright.
    fn line(&mut self, from: (f32, f32), to: (f32, f32), area: Area, stroke: Stroke) {
        let is_rising = (to.0 - from.0) * (to.1 - from.1) < 0.0;
        self.begin(area, if is_rising { Kind::RisingLine } else { Kind::Shape });
        self.geometry("line");
        self.paint(None, Some(stroke));
        self.end();
    }

    fn preset(&mut self, kind: &str, area: Area, fill: Option<Colour>, stroke: Option<Stroke>) {
        self.begin(area, Kind::Shape);
        self.geometry(kind);
        self.paint(fill, stroke);
        self.end();
    }

    fn geometry(&mut self, kind: &str) {
        self.xml.open("a:prstGeom", &[("prst", &kind)]);
        self.xml.empty("a:avLst", &[]);
        self.xml.close();
    }

    fn path(
        &mut self,
        points: &[(f32, f32)],
        is_closed: bool,
        area: Area,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
    ) {
        self.begin(area, Kind::Shape);
        self.xml.open("a:custGeom", &[]);
        for list in ["a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"] {
            self.xml.empty(list, &[]);
        }
        self.xml.empty("a:rect", &[("l", &0), ("t", &0), ("r", &"r"), ("b", &"b")]);
        self.xml.open("a:pathLst", &[]);
        let size = self.canvas.scaled(area);
        let painted = if is_closed { "norm" } else { "none" };
        self.xml.open("a:path", &[("w", &emu(size.width)), ("h", &emu(size.height)), ("fill", &painted)]);
        for (index, (x, y)) in points.iter().enumerate() {
            self.xml.open(if index == 0 { "a:moveTo" } else { "a:lnTo" }, &[]);
            let (x, y) = ((x - area.x) * self.canvas.scale, (y - area.y) * self.canvas.scale);
            self.xml.empty("a:pt", &[("x", &emu(x)), ("y", &emu(y))]);
            self.xml.close();
        }
        if is_closed {
            self.xml.empty("a:close", &[]);
        }
        self.xml.close_through("a:custGeom");
        self.paint(fill, stroke);
        self.end();
    }

    /// A text stands in a box without margins around the middle of its line, so that it sits right in every font.
    fn label(&mut self, shape: &Shape) {
        let Shape::Text { x, baseline, size, weight, anchor, colour, text } = shape else { return };
        let is_drawable = Area::around(&[(*x, *baseline), (*size, *size)]).is_some() && *size > 0.5;
        if !is_drawable || text.trim().is_empty() {
            return;
        }
        let frame = self.canvas.area;
        let (before, after) = ((x - frame.x).max(1.0), (frame.x + frame.width - x).max(1.0));
        let wished = (text.width() as f32 + 1.0) * CHARACTER * size;
        let (left, width, alignment) = match anchor {
            Anchor::Start => (*x, wished.min(after), "left"),
            Anchor::End => (x - wished.min(before), wished.min(before), "right"),
            Anchor::Middle => {
                let half = (wished / 2.0).min(before).min(after);
                (x - half, 2.0 * half, "center")
            }
        };
        let height = size * 1.3;
        self.begin(Area { x: left, y: baseline - MIDDLE * size - height / 2.0, width, height }, Kind::Text);
        self.geometry("rect");
        self.paint(None, None);
        self.xml.close();
        self.xml.open("wps:txbx", &[]);
        self.xml.open("w:txbxContent", &[]);
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        self.xml.value("w:pStyle", Style::ChartText.id());
        self.xml.value("w:jc", alignment);
        self.xml.close();
        self.xml.open("w:r", &[]);
        self.xml.open("w:rPr", &[]);
        if *weight == Weight::Bold {
            self.xml.empty("w:b", &[]);
            self.xml.empty("w:bCs", &[]);
        }
        self.xml.value("w:color", hexadecimal(*colour));
        let half_points = (size * self.canvas.scale * 2.0).round().max(2.0) as u32;
        self.xml.value("w:sz", half_points);
        self.xml.value("w:szCs", half_points);
        self.xml.close();
        self.xml.leaf("w:t", &[("xml:space", &"preserve")], text);
        self.xml.close_through("wps:txbx");
        self.body();
        self.xml.close();
    }

    /// Begins a shape and its properties.
    fn begin(&mut self, area: Area, kind: Kind<'_>) {
        *self.objects += 1;
        let area = self.canvas.scaled(area);
        self.xml.open("wps:wsp", &[]);
        let name = format!("Shape {}", self.objects);
        match kind {
            Kind::Ground(words) if !words.is_empty() => {
                self.xml.empty("wps:cNvPr", &[("id", self.objects), ("name", &name), ("descr", &words)]);
            }
            Kind::Ground(_) | Kind::Shape | Kind::RisingLine | Kind::Text => {
                self.xml.empty("wps:cNvPr", &[("id", self.objects), ("name", &name)]);
            }
        }
        match kind {
            Kind::Text => self.xml.empty("wps:cNvSpPr", &[("txBox", &1)]),
            Kind::Ground(_) | Kind::Shape | Kind::RisingLine => self.xml.empty("wps:cNvSpPr", &[]),
        }
        self.xml.open("wps:spPr", &[]);
        match kind {
            Kind::RisingLine => self.xml.open("a:xfrm", &[("flipV", &1)]),
            Kind::Ground(_) | Kind::Shape | Kind::Text => self.xml.open("a:xfrm", &[]),
        }
        self.xml.empty("a:off", &[("x", &emu(area.x)), ("y", &emu(area.y))]);
        self.xml.empty("a:ext", &[("cx", &emu(area.width)), ("cy", &emu(area.height))]);
        self.xml.close();
    }

    fn end(&mut self) {
        self.xml.close();
        self.body();
        self.xml.close();
    }

    /// How text lies in the shape; every shape must say it.
    fn body(&mut self) {
        let none = 0;
        self.xml.open(
            "wps:bodyPr",
            &[
                ("wrap", &"square"),
                ("lIns", &none),
                ("tIns", &none),
                ("rIns", &none),
                ("bIns", &none),
                ("anchor", &"ctr"),
            ],
        );
        self.xml.empty("a:noAutofit", &[]);
        self.xml.close();
    }

    fn paint(&mut self, fill: Option<Colour>, stroke: Option<Stroke>) {
        self.fill(fill);
        self.outline(stroke);
    }

    fn outline(&mut self, stroke: Option<Stroke>) {
        let stroke = stroke.filter(|stroke| stroke.width.is_finite() && stroke.width > 0.0 && stroke.width < FARTHEST);
        let Some(stroke) = stroke else {
            self.xml.open("a:ln", &[]);
            self.fill(None);
            self.xml.close();
            return;
        };
        self.xml.open("a:ln", &[("w", &emu(stroke.width * self.canvas.scale).max(1))]);
        self.fill(Some(stroke.colour));
        if let Some(dash) = stroke.dash.filter(|dash| dash.is_finite() && *dash > 0.0) {
            // In thousandths of a percent of the line's width.
            let length = (dash / stroke.width * 100_000.0).min(10_000_000.0) as u32;
            self.xml.open("a:custDash", &[]);
            self.xml.empty("a:ds", &[("d", &length), ("sp", &length)]);
            self.xml.close();
        }
        self.xml.close();
    }

    fn fill(&mut self, colour: Option<Colour>) {
        match colour {
            Some(colour) => {
                self.xml.open("a:solidFill", &[]);
                self.xml.empty("a:srgbClr", &[("val", &hexadecimal(colour))]);
                self.xml.close();
            }
            None => self.xml.empty("a:noFill", &[]),
        }
    }
}
