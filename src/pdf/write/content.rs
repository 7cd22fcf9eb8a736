//! A page's items as printpdf operations.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, Line, LineDashPattern, LinePoint, Op, PaintMode, PdfFontHandle, Point, Polygon,
    PolygonRing, Pt, Rgb, TextItem, TextMatrix, WindingOrder,
};

use super::embed::{EmbeddedFont, EmbeddedFonts};
use super::object::rounded;
use super::picture::EmbeddedPictures;
use super::tags;
use crate::pdf::font::Face;
use crate::pdf::scene::{Area, Glyph, Item, Mark, Page, Scene, TextRun};
use crate::report::drawing::Stroke;
use crate::report::theme::Colour;

/// Distance of a circle's control points, as part of its radius, for four Bézier curves.
const CIRCLE: f32 = 0.552_284_8;

/// Everything that a page shows.
pub fn operations(page: &Page, scene: &Scene, fonts: &EmbeddedFonts, pictures: &EmbeddedPictures) -> Vec<Op> {
    let mut pen = Pen { operations: Vec::new(), page_height: scene.page_size.1, fill: None, font: None };
    for item in &page.items {
        match item {
            Item::Begin(mark) => pen.begin(*mark, scene),
            Item::End => pen.operations.push(Op::EndMarkedContent),
            Item::Text(run) => pen.text(run, fonts.font(run.face)),
            Item::Rectangle { area, fill, stroke } => pen.path(&corners(*area), true, *fill, *stroke),
            Item::Polygon { points, closed, fill, stroke } => {
                let points: Vec<_> = points.iter().map(|point| (*point, false)).collect();
                pen.path(&points, *closed, *fill, *stroke);
            }
            Item::Circle { centre, radius, fill, stroke } => pen.path(&circle(*centre, *radius), true, *fill, *stroke),
            Item::Picture { area, picture } => {
                pen.operations.push(pictures.operation(picture, *area, scene.page_size.1));
            }
        }
    }
    pen.operations
}

struct Pen {
    operations: Vec<Op>,
    page_height: f32,
    /// The fill colour in force.
    fill: Option<Colour>,
    /// The face and size in force.
    font: Option<(Face, f32)>,
}

impl Pen {
    fn begin(&mut self, mark: Mark, scene: &Scene) {
        let (tag, properties) = match mark {
            Mark::Content { node, sequence } => {
                let tag = tags::name(scene.structure.nodes[node.0].role);
                (tag, vec![("MCID", DictItem::Int(sequence as i64))])
            }
            Mark::Ornament => ("Artifact".into(), vec![("Type", name("Layout"))]),
            Mark::Footer => ("Artifact".into(), vec![("Type", name("Pagination")), ("Subtype", name("Footer"))]),
        };
        let map = properties.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<BTreeMap<_, _>>();
        let properties = DictItem::Dict { map };
        self.operations.push(Op::BeginMarkedContentWithProperties { tag, properties });
    }

    fn fill(&mut self, colour: Colour) {
        if self.fill.replace(colour) != Some(colour) {
            self.operations.push(Op::SetFillColor { col: rgb(colour) });
        }
    }

    /// A run; accents that stand off the baseline are placed on their own.
    fn text(&mut self, run: &TextRun, font: &EmbeddedFont) {
        self.fill(run.colour);
        self.operations.push(Op::StartTextSection);
        if self.font.replace((run.face, run.size)) != Some((run.face, run.size)) {
            let handle = PdfFontHandle::External(font.id.clone());
            self.operations.push(Op::SetFont { font: handle, size: Pt(run.size) });
        }
        let mut x = run.x;
        for group in run.glyphs.chunk_by(|left, right| is_in_line(left) && is_in_line(right)) {
            let (right, up) = group[0].offset;
            let at = (x + right * run.size, run.baseline - up * run.size);
            self.operations.push(Op::SetTextMatrix {
                matrix: TextMatrix::Raw([1.0, 0.0, 0.0, 1.0, rounded(at.0), rounded(self.page_height - at.1)]),
            });
            let glyphs = group.iter().map(|glyph| codepoint(glyph, font)).collect();
            self.operations.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] });
            x += group.iter().map(|glyph| glyph.advance).sum::<f32>() * run.size;
        }
        self.operations.push(Op::EndTextSection);
    }

    fn path(&mut self, points: &[((f32, f32), bool)], closed: bool, fill: Option<Colour>, stroke: Option<Stroke>) {
        let stroke = stroke.filter(|stroke| stroke.width > 0.0);
        let points: Vec<LinePoint> = points.iter().map(|((x, y), bezier)| self.point(*x, *y, *bezier)).collect();
        if let Some(colour) = fill {
            self.fill(colour);
        }
        if let Some(stroke) = stroke {
            self.stroke(stroke);
        }
        let mode = match (fill, stroke) {
            (Some(_), Some(_)) => PaintMode::FillStroke,
            (Some(_), None) => PaintMode::Fill,
            (None, Some(_)) => PaintMode::Stroke,
            (None, None) => return,
        };
        if closed {
            let rings = vec![PolygonRing { points }];
            let polygon = Polygon { rings, mode, winding_order: WindingOrder::NonZero };
            self.operations.push(Op::DrawPolygon { polygon });
        } else {
            self.operations.push(Op::DrawLine { line: Line { points, is_closed: false } });
        }
        if stroke.is_some_and(|stroke| stroke.dash.is_some()) {
            self.operations.push(Op::SetLineDashPattern { dash: LineDashPattern::default() });
        }
    }

    fn stroke(&mut self, stroke: Stroke) {
        self.operations.push(Op::SetOutlineColor { col: rgb(stroke.colour) });
        self.operations.push(Op::SetOutlineThickness { pt: Pt(rounded(stroke.width)) });
        if let Some(dash) = stroke.dash {
            let pattern = [rounded(dash), rounded(dash)].into_iter().collect();
            let dash = LineDashPattern { pattern, ..LineDashPattern::default() };
            self.operations.push(Op::SetLineDashPattern { dash });
        }
    }

    fn point(&self, x: f32, y: f32, bezier: bool) -> LinePoint {
        LinePoint { p: Point { x: Pt(rounded(x)), y: Pt(rounded(self.page_height - y)) }, bezier }
    }
}

/// A glyph with the number that moves the pen on after it: the viewer's own advance less the wanted one, in
/// thousandths of an em. printpdf writes whole numbers as the viewer's advances, and so do the bundled faces, which
/// have 1000 units to the em.
fn codepoint(glyph: &Glyph, font: &EmbeddedFont) -> Codepoint {
    let embedded = font.glyph(glyph.id);
    let own = font.font.parsed_font.get_glyph_width(embedded.id).unwrap_or(0);
    let offset = (f32::from(own) - glyph.advance * 1000.0).round();
    Codepoint { gid: embedded.id, offset, cid: Some(embedded.text.clone()) }
}

fn is_in_line(glyph: &Glyph) -> bool {
    glyph.offset == (0.0, 0.0)
}

fn corners(area: Area) -> [((f32, f32), bool); 4] {
    let (left, top, right, bottom) = (area.x, area.y, area.right(), area.bottom());
    [(left, top), (right, top), (right, bottom), (left, bottom)].map(|corner| (corner, false))
}

fn circle((x, y): (f32, f32), radius: f32) -> [((f32, f32), bool); 13] {
    let (r, c) = (radius, radius * CIRCLE);
    [
        ((x + r, y), false),
        ((x + r, y + c), true),
        ((x + c, y + r), true),
        ((x, y + r), false),
        ((x - c, y + r), true),
        ((x - r, y + c), true),
        ((x - r, y), false),
        ((x - r, y - c), true),
        ((x - c, y - r), true),
        ((x, y - r), false),
        ((x + c, y - r), true),
        ((x + r, y - c), true),
        ((x + r, y), false),
    ]
}

fn rgb(colour: Colour) -> Color {
    let part = |byte: u8| (f32::from(byte) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb { r: part(colour.red), g: part(colour.green), b: part(colour.blue), icc_profile: None })
}

fn name(name: &str) -> DictItem {
    DictItem::Name(name.as_bytes().to_vec())
}
