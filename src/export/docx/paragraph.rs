//! Paragraphs and headings.

use super::body::{Place, Voice, Writer, indent};
use super::inline::Dress;
use super::numbering::BULLETS;
use super::style::{self, Style};
use crate::report::block::{Inline, begins_at_right};

/// What a paragraph says beside its style.
pub struct Paragraph {
    pub style: Style,
    pub keeps_with_next: bool,
    /// Numbering instance and level.
    pub number: Option<(usize, u8)>,
    /// Indentation, if it is not the style's.
    pub left: Option<u32>,
    /// Indentation, and how far the first line begins before it.
    pub hangs: Option<(u32, u32)>,
    pub alignment: Option<&'static str>,
    /// Level among the headings, if it is not the style's.
    pub outline: Option<u8>,
    /// Whether its text begins at the right, if it need not begin where the document does.
    pub from_right: Option<bool>,
}

impl Paragraph {
    pub fn plain(style: Style) -> Paragraph {
        Paragraph {
            style,
            keeps_with_next: false,
            number: None,
            left: None,
            hangs: None,
            alignment: None,
            outline: None,
            from_right: None,
        }
    }

    pub fn kept(style: Style, keeps_with_next: bool) -> Paragraph {
        Paragraph { keeps_with_next, ..Paragraph::plain(style) }
    }

    /// The same, beginning on the side where its text does.
    pub fn of(self, text: &[Inline], in_document_from_right: bool) -> Paragraph {
        Paragraph { from_right: Some(begins_at_right(text, in_document_from_right)), ..self }
    }

    /// A paragraph that begins an item of a list.
    pub fn numbered(style: Style, place: Place, instance: usize) -> Paragraph {
        let level = place.item.map_or(0, |item| item.level);
        Paragraph { number: Some((instance, level)), ..Paragraph::kept(style, place.keeps_with_next) }
    }
}

impl<'a> Writer<'a> {
    /// Begins a paragraph, which the caller closes.
    pub fn paragraph(&mut self, paragraph: Paragraph) {
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        self.xml.value("w:pStyle", paragraph.style.id());
        if paragraph.keeps_with_next {
            self.xml.empty("w:keepNext", &[]);
        }
        if std::mem::take(&mut self.starts_page) {
            self.xml.empty("w:pageBreakBefore", &[]);
        }
        if let Some((instance, level)) = paragraph.number {
            self.xml.open("w:numPr", &[]);
            self.xml.value("w:ilvl", level);
            self.xml.value("w:numId", instance);
            self.xml.close();
        }
        let from_right = paragraph.from_right.unwrap_or(self.from_right);
        let is_opposite = from_right != self.from_right;
        match (is_opposite, from_right) {
            (true, true) => self.xml.empty("w:bidi", &[]),
            (true, false) => self.xml.value("w:bidi", 0),
            (false, _) => {}
        }
        if let Some(left) = paragraph.left {
            self.xml.empty("w:ind", &[("w:left", &left)]);
        }
        if let Some((left, hanging)) = paragraph.hangs {
            self.xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &hanging)]);
        }
        // Word takes `right` of a paragraph from the right for the side where its lines end.
        let is_there_already = is_opposite && paragraph.alignment == Some("right");
        if let Some(alignment) = paragraph.alignment.filter(|_| !is_there_already) {
            self.xml.value("w:jc", alignment);
        }
        if let Some(outline) = paragraph.outline {
            self.xml.value("w:outlineLvl", outline);
        }
        self.xml.close();
        self.begins_at_right = from_right;
        self.ends_in_paragraph = true;
    }

    /// A paragraph of running text.
    pub fn text(&mut self, text: &'a [Inline], place: Place) {
        let style = self.text_style(&place);
        let paragraph = self.placed(style, &place).of(text, self.from_right);
        self.paragraph(paragraph);
        self.runs(text, Dress::default());
        self.xml.close();
    }

    pub fn heading(&mut self, level: u8, text: &'a [Inline], anchor: &str, place: Place) {
        let in_callout = place.frame.is_some() || place.boxes > 0;
        let style = match place.frame.and_then(style::callout) {
            Some((_, heading, _)) => heading,
            None if place.is_contents_title => Style::ContentsTitle,
            None if in_callout => Style::BoxHeading,
            None => Style::heading(level),
        };
        let mut paragraph = self.placed(style, &place).of(text, self.from_right);
        // The styles of headings in callouts are those of level 3.
        let outline = level.clamp(1, 4) - 1;
        paragraph.outline = (in_callout && outline != 2).then_some(outline);
        self.paragraph(paragraph);
        self.bookmarked(anchor, |writer| writer.runs(text, Dress::default()));
        self.xml.close();
    }

    fn placed(&self, style: Style, place: &Place) -> Paragraph {
        let Some(item) = place.item else { return Paragraph::kept(style, place.keeps_with_next) };
        if let Some(instance) = item.begins {
            return Paragraph::numbered(style, *place, instance);
        }
        // The style itself stands as deep as the first level.
        let left =
            (item.level > 0 || !matches!(style, Style::ListContinue | Style::FineListContinue)).then(|| indent(place));
        Paragraph { left, ..Paragraph::kept(style, place.keeps_with_next) }
    }

    /// The style of running text in this place.
    pub fn text_style(&self, place: &Place) -> Style {
        if let Some((text, _, _)) = place.frame.and_then(style::callout) {
            return text;
        }
        let is_fine = place.voice == Voice::Fine;
        match (place.item.map(|item| item.begins), place.voice) {
            (Some(Some(BULLETS)), _) if is_fine => Style::FineListBullet,
            (Some(Some(BULLETS)), _) => Style::ListBullet,
            (Some(Some(_)), _) if is_fine => Style::FineListNumber,
            (Some(Some(_)), _) => Style::ListNumber,
            (Some(None), _) if is_fine => Style::FineListContinue,
            (Some(None), _) => Style::ListContinue,
            (None, Voice::Fine) => Style::FinePrint,
            (None, Voice::Cover) => Style::CoverText,
            (None, Voice::Body) => Style::BodyText,
        }
    }
}
