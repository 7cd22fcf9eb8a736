//! What is filled in: boxes that can be ticked, and lines to write on.

use super::body::{Place, Writer, indent};
use super::inline::Dress;
use super::paragraph::Paragraph;
use super::style::Style;
use crate::report::block::{Inline, plain_text};

/// A label with more characters leaves no room to write behind it.
const LONGEST_LABEL: usize = 60;
const EMPTY: &str = "☐";
/// The font that every program with boxes has a box in.
const BOXES: &str = "MS Gothic";

impl<'a> Writer<'a> {
    /// A paragraph behind a box.
    pub fn choice(&mut self, text: &'a [Inline], place: Place) {
        let style = self.text_style(&place);
        let hanging = super::style::LIST_INDENT;
        let left = indent(&place).max(hanging);
        let paragraph = Paragraph::kept(style, place.keeps_with_next).of(text, self.from_right);
        self.paragraph(Paragraph { hangs: Some((left, hanging)), ..paragraph });
        self.check_box();
        self.xml.open("w:r", &[]);
        self.xml.empty("w:tab", &[]);
        self.xml.close();
        self.runs(text, Dress::default());
        self.xml.close();
    }

    /// Paragraphs with lines: the label at the beginning of the first one, or above it if it leaves no room there.
    pub fn lines(&mut self, label: &'a [Inline], count: usize, place: Place) {
        let is_short = plain_text(label).chars().count() <= LONGEST_LABEL;
        if !is_short {
            self.text(label, Place { keeps_with_next: true, ..place });
        }
        for index in 0..count {
            let left = (place.item.is_some()).then(|| indent(&place));
            let keeps_with_next = place.keeps_with_next || index + 1 < count;
            self.paragraph(Paragraph {
                left,
                ..Paragraph::kept(Style::WriteIn, keeps_with_next).of(label, self.from_right)
            });
            if index == 0 && is_short {
                self.runs(label, Dress::default());
                self.run(" ", Dress::default());
            }
            self.xml.close();
        }
    }

    fn check_box(&mut self) {
        self.xml.open("w:sdt", &[]);
        self.xml.open("w:sdtPr", &[]);
        self.xml.open("w14:checkbox", &[]);
        self.xml.empty("w14:checked", &[("w14:val", &0)]);
        self.xml.empty("w14:checkedState", &[("w14:val", &"2612"), ("w14:font", &BOXES)]);
        self.xml.empty("w14:uncheckedState", &[("w14:val", &"2610"), ("w14:font", &BOXES)]);
        self.xml.close();
        self.xml.close();
        self.xml.open("w:sdtContent", &[]);
        self.xml.open("w:r", &[]);
        self.xml.open("w:rPr", &[]);
        self.xml.empty("w:rFonts", &[("w:ascii", &BOXES), ("w:eastAsia", &BOXES), ("w:hAnsi", &BOXES)]);
        self.xml.close();
        self.xml.leaf("w:t", &[], EMPTY);
        self.xml.close();
        self.xml.close();
        self.xml.close();
    }
}
