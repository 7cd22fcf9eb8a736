//! Notes, which every program that opens the file sets at the foot of the page and numbers itself.

use super::body::Writer;
use super::inline::Dress;
use super::paragraph::Paragraph;
use super::style::Style;
use super::xml::Xml;
use crate::report::block::Inline;

/// The ids and kinds of the lines that part notes from the text.
pub const SEPARATORS: [(i32, &str); 2] = [(-1, "separator"), (0, "continuationSeparator")];

impl<'a> Writer<'a> {
    /// The mark of a note.
    pub fn mark(&mut self, content: &'a [Inline]) {
        self.notes.push(content);
        let id = self.notes.len();
        self.xml.open("w:r", &[]);
        self.xml.open("w:rPr", &[]);
        self.xml.value("w:rStyle", Style::NoteMark.id());
        self.xml.close();
        self.xml.empty("w:footnoteReference", &[("w:id", &id)]);
        self.xml.close();
    }

    /// Writes the part that holds the notes, if there are any.
    pub fn notes(&mut self) -> Option<String> {
        if self.notes.is_empty() {
            return None;
        }
        let office = "http://schemas.openxmlformats.org";
        self.xml.open(
            "w:footnotes",
            &[
                ("xmlns:w", &format!("{office}/wordprocessingml/2006/main")),
                ("xmlns:r", &format!("{office}/officeDocument/2006/relationships")),
            ],
        );
        self.starts_page = false;
        for (id, kind) in SEPARATORS {
            self.xml.open("w:footnote", &[("w:type", &kind), ("w:id", &id)]);
            self.paragraph(Paragraph::plain(Style::Spacer));
            self.xml.open("w:r", &[]);
            self.xml.empty(if id < 0 { "w:separator" } else { "w:continuationSeparator" }, &[]);
            self.xml.close_through("w:footnote");
        }
        // A note could hold another only if a document broke its promise; it would be written too.
        let mut index = 0;
        while let Some(content) = self.notes.get(index).copied() {
            index += 1;
            self.xml.open("w:footnote", &[("w:id", &index)]);
            self.paragraph(Paragraph::plain(Style::NoteText).of(content, self.from_right));
            self.xml.open("w:r", &[]);
            self.xml.open("w:rPr", &[]);
            self.xml.value("w:rStyle", Style::NoteMark.id());
            self.xml.close();
            self.xml.empty("w:footnoteRef", &[]);
            self.xml.close();
            self.run(" ", Dress::default());
            self.runs(content, Dress::default());
            self.xml.close_through("w:footnote");
        }
        Some(std::mem::replace(&mut self.xml, Xml::part()).finish())
    }
}
