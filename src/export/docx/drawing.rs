//! Figures: a drawing becomes a group of Word's own shapes, sharp at any size and open to editing.
//!
//! Word (from 2010) and LibreOffice draw it; a program that does not know such shapes shows the alternative text in its
//! place. The text alternative is that of the group, so that a screen reader says one thing, not every label.

use super::body::{Place, Voice, Writer, indent};
use super::canvas::Canvas;
use super::inline::Dress;
use super::paragraph::Paragraph;
use super::shapes::Shapes;
use super::style::Style;
use super::xml::Xml;
use crate::report::block::Inline;
use crate::report::drawing::Drawing;

const TWIPS_PER_POINT: f32 = 20.0;
/// The part of the page's height that a figure may take.
const TALLEST: f32 = 0.72;
/// The part of the text's width that the cover's emblem takes, alone and beside a logo, and the most that a logo takes.
const EMBLEM_WIDTH: f32 = 0.62;
const EMBLEM_WIDTH_BESIDE_LOGO: f32 = 0.5;
const LOGO_WIDTH: f32 = 0.45;

impl Writer<'_> {
    pub fn figure(&mut self, drawing: &Drawing, place: Place) {
        let caption = drawing.caption.as_deref().map(str::trim).filter(|caption| !caption.is_empty());
        if place.voice == Voice::Cover {
            self.cover_figures(None, drawing, place);
            return;
        }
        let left = place.item.map(|_| indent(&place));
        let keeps_with_next = caption.is_some() || place.keeps_with_next;
        self.paragraph(Paragraph { left, ..Paragraph::kept(Style::Figure, keeps_with_next) });
        let width = self.width(&place);
        self.drawing(drawing, width);
        self.xml.close();
        if let Some(caption) = caption {
            self.captioned(caption, Paragraph { left, ..Paragraph::kept(Style::Caption, place.keeps_with_next) });
        }
    }

    /// The emblem at the right, with its caption above, and in the same line a logo at the left, as in the PDF.
    pub fn cover_figures(&mut self, logo: Option<&Drawing>, emblem: &Drawing, place: Place) {
        if let Some(caption) = emblem.caption.as_deref().map(str::trim).filter(|caption| !caption.is_empty()) {
            self.captioned(caption, Paragraph::kept(Style::CoverText, true));
        }
        self.paragraph(Paragraph::kept(Style::CoverFigure, place.keeps_with_next));
        let width = self.width(&place) as f32;
        if let Some(logo) = logo {
            self.drawing(logo, (width * LOGO_WIDTH) as u32);
        }
        self.xml.open("w:r", &[]);
        self.xml.empty("w:tab", &[]);
        self.xml.close();
        let part = if self.theme.logo.is_some() { EMBLEM_WIDTH_BESIDE_LOGO } else { EMBLEM_WIDTH };
        self.drawing(emblem, (width * part) as u32);
        self.xml.close();
    }

    fn captioned(&mut self, caption: &str, paragraph: Paragraph) {
        if self.from_right {
            let words = [Inline::Text(caption.to_owned())];
            self.paragraph(paragraph.of(&words, true));
            self.both_ways(caption, Dress::default());
        } else {
            self.paragraph(paragraph);
            self.run(caption, Dress::default());
        }
        self.xml.close();
    }

    /// A run with a drawing, scaled down to the width in twips where it must be.
    pub fn drawing(&mut self, drawing: &Drawing, width: u32) {
        let alternative = drawing.alternative.trim();
        let tallest = self.theme.page.points().1 * TALLEST;
        let Some(canvas) = Canvas::of(drawing, width as f32 / TWIPS_PER_POINT, tallest) else {
            self.run(alternative, Dress { is_emphasis: true, ..Dress::default() });
            return;
        };
        self.xml.open("w:r", &[]);
        self.xml.open("mc:AlternateContent", &[]);
        self.xml.open("mc:Choice", &[("Requires", &"wpg")]);
        self.xml.open("w:drawing", &[]);
        let none = 0;
        self.xml.open("wp:inline", &[("distT", &none), ("distB", &none), ("distL", &none), ("distR", &none)]);
        let (outer_width, outer_height) = canvas.outer();
        self.xml.empty("wp:extent", &[("cx", &outer_width), ("cy", &outer_height)]);
        self.objects += 1;
        describe(&mut self.xml, self.objects, alternative);
        self.xml.empty("wp:cNvGraphicFramePr", &[]);
        self.xml.open("a:graphic", &[]);
        let group = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
        self.xml.open("a:graphicData", &[("uri", &group)]);
        self.xml.open("wpg:wgp", &[]);
        self.xml.empty("wpg:cNvGrpSpPr", &[]);
        canvas.group(&mut self.xml);
        let mut shapes =
            Shapes { xml: &mut self.xml, objects: &mut self.objects, canvas: &canvas, pictures: &mut self.pictures };
        shapes.ground(alternative);
        for shape in &drawing.shapes {
            shapes.shape(shape);
        }
        self.xml.close_through("mc:Choice");
        self.xml.open("mc:Fallback", &[]);
        self.xml.leaf("w:t", &[("xml:space", &"preserve")], alternative);
        self.xml.close_through("w:r");
    }
}

/// The words that stand for a figure; one without words is an ornament.
fn describe(xml: &mut Xml, number: u32, alternative: &str) {
    let name = format!("Figure {number}");
    if !alternative.is_empty() {
        xml.empty("wp:docPr", &[("id", &number), ("name", &name), ("descr", &alternative)]);
        return;
    }
    xml.open("wp:docPr", &[("id", &number), ("name", &name)]);
    xml.open("a:extLst", &[]);
    xml.open("a:ext", &[("uri", &"{C183D7F6-B498-43B3-948B-1728B52AA6E4}")]);
    let namespace = "http://schemas.microsoft.com/office/drawing/2017/decorative";
    xml.empty("adec:decorative", &[("xmlns:adec", &namespace), ("val", &1)]);
    xml.close_through("wp:docPr");
}
