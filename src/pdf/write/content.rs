//! A page's items as the operators of its content stream (ISO 32000-1, annex A).
//!
//! printpdf would write each glyph as a string of its own. Here a run is one string as far as kerning allows, lines are
//! placed relative to each other, and what is in force already is not said again: a third of the size, and most of the
//! time for compressing it.

use super::embed::{EmbeddedFonts, resource_name};
use super::picture::EmbeddedPictures;
use super::spelling::{Spellings, is_in_line, write_glyphs};
use super::{artwork, operand, tags};
use crate::pdf::font::Face;
use crate::pdf::scene::{Area, Item, Mark, Page, Scene, TextRun};
use crate::pdf::shaped::{Glyph, ShapedRun};
use crate::report::drawing::Stroke;
use crate::report::theme::Colour;

/// Distance of a circle's control points, as part of its radius, for four Bézier curves.
const CIRCLE: f32 = 0.552_284_8;

/// What the pages' content calls.
pub struct Resources<'a> {
    pub fonts: &'a EmbeddedFonts<'a>,
    pub spellings: &'a Spellings,
    pub pictures: &'a EmbeddedPictures,
}

/// Everything that a page shows, in place of what is in `out`.
pub fn bytes(page: &Page, scene: &Scene, resources: &Resources, mut out: Vec<u8>) -> Vec<u8> {
    out.clear();
    let mut pen = Pen { out, page_height: scene.page_size.1, ..Pen::default() };
    for (index, item) in page.items.iter().enumerate() {
        match item {
            Item::Begin(mark) => pen.begin(*mark, &page.items[index + 1..], scene),
            Item::End => pen.end(),
            Item::Text(run) => pen.text(run, scene, resources),
            Item::Rectangle { area, fill, stroke } => pen.painted(*fill, *stroke, |pen| pen.rectangle(*area)),
            Item::Polygon { points, closed, fill, stroke } => {
                pen.painted(*fill, *stroke, |pen| pen.polygon(points, *closed));
            }
            Item::Circle { centre, radius, fill, stroke } => {
                pen.painted(*fill, *stroke, |pen| pen.circle(*centre, *radius));
            }
            Item::Picture { area, picture } => pen.picture(&resources.pictures.resource_name(picture), *area),
            Item::Artwork { area, artwork } => {
                pen.close_text();
                artwork::write(&mut pen.out, artwork, *area, pen.page_height);
            }
        }
    }
    pen.close_text();
    pen.out
}

/// Writes operators, and remembers what is in force.
#[derive(Default)]
struct Pen {
    out: Vec<u8>,
    page_height: f32,
    /// Where the last line of the open text object began, in hundredths of a point; nothing when none is open.
    line: Option<(i32, i32)>,
    /// Whether the mark that is open was begun within the text object.
    is_mark_in_text: bool,
    fill: Option<Colour>,
    font: Option<(Face, f32)>,
    stroke: Option<Stroke>,
}

impl Pen {
    /// Marks and text objects must not overlap (ISO 32000-1, 14.6.1): marks of nothing but text stand within a text
    /// object, which neighbours share; in all others each run has its own.
    fn begin(&mut self, mark: Mark, following: &[Item], scene: &Scene) {
        let mut marked = following.iter().take_while(|item| !matches!(item, Item::End));
        self.is_mark_in_text = marked.all(|item| matches!(item, Item::Text(_)));
        if self.is_mark_in_text {
            self.open_text()
        } else {
            self.close_text()
        }
        match mark {
            Mark::Content { node, sequence } => {
                self.out.push(b'/');
                self.out.extend_from_slice(tags::name(scene.structure.nodes[node.0].role).as_bytes());
                self.out.extend_from_slice(b"<</MCID ");
                operand::integer(&mut self.out, sequence as i64);
                self.out.extend_from_slice(b">>BDC\n");
            }
            Mark::Ornament => self.out.extend_from_slice(b"/Artifact<</Type/Layout>>BDC\n"),
            Mark::Footer => self.out.extend_from_slice(b"/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"),
        }
    }

    fn end(&mut self) {
        if !self.is_mark_in_text {
            self.close_text();
        }
        self.is_mark_in_text = false;
        self.out.extend_from_slice(b"EMC\n");
    }

    fn open_text(&mut self) {
        if self.line.is_none() {
            self.out.extend_from_slice(b"BT\n");
            self.line = Some((0, 0));
        }
    }

    fn close_text(&mut self) {
        if self.line.take().is_some() {
            self.out.extend_from_slice(b"ET\n");
        }
    }

    /// A run; accents that stand off the baseline are placed on their own.
    fn text(&mut self, run: &TextRun, scene: &Scene, resources: &Resources) {
        self.open_text();
        self.fill(run.colour);
        if self.font.replace((run.face, run.size)) != Some((run.face, run.size)) {
            self.out.push(b'/');
            self.out.extend_from_slice(resource_name(run.face).as_bytes());
            self.out.push(b' ');
            self.length(run.size);
            self.out.extend_from_slice(b"Tf\n");
        }
        if resources.spellings.are_in_line(run) {
            self.begin_line(run.x + resources.spellings.start(run), self.page_height - run.baseline);
            resources.spellings.write(&mut self.out, run);
        } else {
            self.text_off_line(run, scene, resources);
        }
    }

    /// A run in which some accents stand off the baseline.
    fn text_off_line(&mut self, run: &TextRun, scene: &Scene, resources: &Resources) {
        let first = run.words.first().map(|word| scene.words.run(*word));
        if let Some(word) = first.filter(|word| word.from_right) {
            return self.text_from_right(run, word, resources);
        }
        let glyphs: Vec<(&Glyph, &str)> = run.words.iter().flat_map(|word| scene.words.run(*word).spelt()).collect();
        let mut x = run.x;
        for group in glyphs.chunk_by(|(left, _), (right, _)| is_in_line(left) && is_in_line(right)) {
            let (right, up) = group[0].0.offset;
            self.begin_line(x + right * run.size, self.page_height - run.baseline + up * run.size);
            write_glyphs(&mut self.out, group.iter().copied(), resources.fonts.font(run.face));
            x += group.iter().map(|(glyph, _)| glyph.advance).sum::<f32>() * run.size;
        }
    }

    /// A word from right to left with marks above or below its letters.
    fn text_from_right(&mut self, run: &TextRun, word: ShapedRun, resources: &Resources) {
        let mut x = run.x + word.width * run.size;
        for (glyph, text) in word.spelt() {
            x -= glyph.advance * run.size;
            let (right, up) = glyph.offset;
            self.begin_line(x + right * run.size, self.page_height - run.baseline + up * run.size);
            write_glyphs(&mut self.out, [(glyph, text)], resources.fonts.font(run.face));
        }
    }

    fn begin_line(&mut self, x: f32, y: f32) {
        let place = (operand::hundredths(x), operand::hundredths(y));
        let (from_x, from_y) = self.line.replace(place).unwrap_or_default();
        operand::decimal(&mut self.out, i64::from(place.0) - i64::from(from_x), 2);
        self.out.push(b' ');
        operand::decimal(&mut self.out, i64::from(place.1) - i64::from(from_y), 2);
        self.out.extend_from_slice(b" Td\n");
    }

    fn fill(&mut self, colour: Colour) {
        if self.fill.replace(colour) != Some(colour) {
            operand::colour(&mut self.out, colour, b"rg");
        }
    }

    /// Paints a path; `trace` writes where it runs.
    fn painted(&mut self, fill: Option<Colour>, stroke: Option<Stroke>, trace: impl FnOnce(&mut Pen)) {
        let stroke = stroke.filter(|stroke| stroke.width > 0.0);
        let operator: &[u8] = match (fill, stroke) {
            (Some(_), Some(_)) => b"B\n",
            (Some(_), None) => b"f\n",
            (None, Some(_)) => b"S\n",
            (None, None) => return,
        };
        self.close_text();
        if let Some(colour) = fill {
            self.fill(colour);
        }
        if let Some(stroke) = stroke {
            self.stroke(stroke);
        }
        trace(self);
        self.out.extend_from_slice(operator);
    }

    /// An image fills the unit square, which is stretched to its room.
    fn picture(&mut self, name: &str, area: Area) {
        self.close_text();
        self.out.extend_from_slice(b"q\n");
        self.length(area.width);
        self.out.extend_from_slice(b"0 0 ");
        self.length(area.height);
        self.point((area.x, area.bottom()));
        self.out.extend_from_slice(b"cm\n/");
        self.out.extend_from_slice(name.as_bytes());
        self.out.extend_from_slice(b" Do\nQ\n");
    }

    fn stroke(&mut self, stroke: Stroke) {
        let before = self.stroke.replace(stroke);
        if before.map(|before| before.colour) != Some(stroke.colour) {
            operand::colour(&mut self.out, stroke.colour, b"RG");
        }
        if before.map(|before| before.width) != Some(stroke.width) {
            self.length(stroke.width);
            self.out.extend_from_slice(b"w\n");
        }
        if before.and_then(|before| before.dash) != stroke.dash {
            self.out.push(b'[');
            if let Some(dash) = stroke.dash {
                self.length(dash);
            }
            self.out.extend_from_slice(b"]0 d\n");
        }
    }

    fn rectangle(&mut self, area: Area) {
        // Both edges are rounded, not the width: neighbours meet.
        let (left, right) = (operand::hundredths(area.x), operand::hundredths(area.right()));
        let bottom = operand::hundredths(self.page_height - area.bottom());
        let top = operand::hundredths(self.page_height - area.y);
        for number in [left, bottom, right - left, top - bottom] {
            operand::decimal(&mut self.out, i64::from(number), 2);
            self.out.push(b' ');
        }
        self.out.extend_from_slice(b"re\n");
    }

    fn polygon(&mut self, points: &[(f32, f32)], closed: bool) {
        for (index, point) in points.iter().enumerate() {
            self.point(*point);
            self.out.extend_from_slice(if index == 0 { b"m\n" } else { b"l\n" });
        }
        if closed {
            self.out.extend_from_slice(b"h\n");
        }
    }

    fn circle(&mut self, (x, y): (f32, f32), radius: f32) {
        let (r, c) = (radius, radius * CIRCLE);
        self.point((x + r, y));
        self.out.extend_from_slice(b"m\n");
        for curve in [
            [(x + r, y + c), (x + c, y + r), (x, y + r)],
            [(x - c, y + r), (x - r, y + c), (x - r, y)],
            [(x - r, y - c), (x - c, y - r), (x, y - r)],
            [(x + c, y - r), (x + r, y - c), (x + r, y)],
        ] {
            curve.into_iter().for_each(|point| self.point(point));
            self.out.extend_from_slice(b"c\n");
        }
        self.out.extend_from_slice(b"h\n");
    }

    fn point(&mut self, (x, y): (f32, f32)) {
        self.length(x);
        self.length(self.page_height - y);
    }

    fn length(&mut self, points: f32) {
        operand::decimal(&mut self.out, i64::from(operand::hundredths(points)), 2);
        self.out.push(b' ');
    }
}
