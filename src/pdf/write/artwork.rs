//! The parts of an artwork as operators, and how far each is seen through (ISO 32000-1, 8.5 and 11.6.4.4).

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::operand;
use crate::pdf::PdfError;
use crate::pdf::scene::{Area, Item, Scene};
use crate::report::artwork::{Artwork, Cap, Ink, Inside, Join, Part, Pen, Segment};

/// Writes an artwork into an area of a page; what was in force before is in force after it.
pub fn write(out: &mut Vec<u8>, artwork: &Artwork, area: Area, page_height: f32) {
    let scale = area.width / artwork.width;
    let mut brush = Brush { out, left: area.x, top: page_height - area.y, scale };
    brush.operator(b"q");
    let (right, bottom) = (artwork.width, artwork.height);
    for point in [Segment::Move((0.0, 0.0)), Segment::Line((right, 0.0)), Segment::Line((right, bottom))] {
        brush.segment(point);
    }
    brush.segment(Segment::Line((0.0, bottom)));
    brush.operator(b"h W n");
    artwork.parts.iter().for_each(|part| brush.part(part));
    brush.operator(b"Q");
}

/// Names the degrees of opacity that the artworks use to the pages where artworks are.
///
/// # Errors
///
/// When a page has no resources: a fault of the libraries.
pub fn write_states(document: &mut Document, scene: &Scene, pages: &[ObjectId]) -> Result<(), PdfError> {
    let mut opacities = BTreeSet::new();
    for item in scene.pages.iter().flat_map(|page| &page.items) {
        if let Item::Artwork { artwork, .. } = item {
            artwork.parts.iter().for_each(|part| collect(part, &mut opacities));
        }
    }
    opacities.remove(&OPAQUE);
    if opacities.is_empty() {
        return Ok(());
    }
    let mut states = Dictionary::new();
    for opacity in opacities {
        let degree = Object::Real(f32::from(opacity) / f32::from(OPAQUE));
        states.set(state_name(opacity), dictionary! { "ca" => degree.clone(), "CA" => degree });
    }
    for (page, id) in scene.pages.iter().zip(pages) {
        if page.items.iter().any(|item| matches!(item, Item::Artwork { .. })) {
            document.get_or_create_resources(*id)?.as_dict_mut()?.set("ExtGState", states.clone());
        }
    }
    Ok(())
}

const OPAQUE: u16 = 1000;

fn state_name(opacity: u16) -> String {
    format!("A{opacity}")
}

fn collect(part: &Part, opacities: &mut BTreeSet<u16>) {
    match part {
        Part::Area { ink, .. } | Part::Line { ink, .. } => {
            opacities.insert(ink.opacity);
        }
        Part::Clipped { parts, .. } => parts.iter().for_each(|part| collect(part, opacities)),
    }
}

struct Brush<'a> {
    out: &'a mut Vec<u8>,
    left: f32,
    /// From the foot of the page.
    top: f32,
    scale: f32,
}

impl Brush<'_> {
    fn part(&mut self, part: &Part) {
        match part {
            Part::Area { outline, inside, ink } => self.painted(*ink, b"rg", |brush| {
                brush.outline(outline);
                brush.operator(match inside {
                    Inside::NonZero => b"f",
                    Inside::EvenOdd => b"f*",
                });
            }),
            Part::Line { outline, pen, ink } => self.painted(*ink, b"RG", |brush| {
                brush.pen(pen);
                brush.outline(outline);
                brush.operator(b"S");
            }),
            Part::Clipped { outline, inside, parts } => {
                self.operator(b"q");
                self.outline(outline);
                self.operator(match inside {
                    Inside::NonZero => b"W n",
                    Inside::EvenOdd => b"W* n",
                });
                parts.iter().for_each(|part| self.part(part));
                self.operator(b"Q");
            }
        }
    }

    fn painted(&mut self, ink: Ink, operator: &[u8], paint: impl FnOnce(&mut Self)) {
        let is_clear = ink.opacity < OPAQUE;
        if is_clear {
            self.operator(format!("q /{} gs", state_name(ink.opacity)).as_bytes());
        }
        operand::colour(self.out, ink.colour, operator);
        paint(self);
        if is_clear {
            self.operator(b"Q");
        }
    }

    fn pen(&mut self, pen: &Pen) {
        self.length(pen.width * self.scale);
        self.operator(b"w");
        self.operator(match pen.cap {
            Cap::Butt => b"0 J",
            Cap::Round => b"1 J",
            Cap::Square => b"2 J",
        });
        self.operator(match pen.join {
            Join::Miter => b"0 j",
            Join::Round => b"1 j",
            Join::Bevel => b"2 j",
        });
        self.length(pen.miter_limit);
        self.operator(b"M");
        self.out.push(b'[');
        let dashes: Vec<f32> = pen.dashes.iter().map(|dash| dash * self.scale).collect();
        // Dashes of no length at all are not allowed.
        if dashes.iter().any(|dash| operand::hundredths(*dash) > 0) {
            dashes.iter().for_each(|dash| self.length(*dash));
        }
        self.out.push(b']');
        self.length(pen.dash_start * self.scale);
        self.operator(b"d");
    }

    fn outline(&mut self, outline: &[Segment]) {
        outline.iter().for_each(|segment| self.segment(*segment));
    }

    fn segment(&mut self, segment: Segment) {
        for (x, y) in segment.points() {
            self.length(self.left + x * self.scale);
            self.length(self.top - y * self.scale);
        }
        self.operator(match segment {
            Segment::Move(_) => b"m",
            Segment::Line(_) => b"l",
            Segment::Curve(..) => b"c",
            Segment::Close => b"h",
        });
    }

    fn length(&mut self, points: f32) {
        operand::decimal(self.out, i64::from(operand::hundredths(points)), 2);
        self.out.push(b' ');
    }

    fn operator(&mut self, operator: &[u8]) {
        self.out.extend_from_slice(operator);
        self.out.push(b'\n');
    }
}
