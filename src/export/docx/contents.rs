//! The contents, and the bookmarks that its entries and other links lead to.

use std::collections::{BTreeMap, BTreeSet};

use super::body::Writer;
use super::inline::Dress;
use super::paragraph::Paragraph;
use super::style::Style;
use crate::report::block::{Block, plain_text};

/// The headings of a document.
pub struct Headings<'a> {
    /// Anchor to number.
    numbers: BTreeMap<&'a str, usize>,
    /// Numbers whose bookmark is written.
    written: BTreeSet<usize>,
    entries: Vec<Entry>,
}

/// A heading that contents may list.
struct Entry {
    level: u8,
    title: String,
    bookmark: String,
}

impl<'a> Headings<'a> {
    pub fn of(blocks: &'a [Block]) -> Headings<'a> {
        let mut headings = Headings { numbers: BTreeMap::new(), written: BTreeSet::new(), entries: Vec::new() };
        // Each block with whether its headings are listed.
        let mut waiting: Vec<(&Block, bool)> = Vec::new();
        push(blocks, true, &mut waiting);
        while let Some((block, is_listed)) = waiting.pop() {
            match block {
                Block::Heading { level, text, anchor } => headings.add(*level, plain_text(text), anchor, is_listed),
                Block::Cover(inner) => push(inner, false, &mut waiting),
                Block::Banner(inner)
                | Block::Sheet(inner)
                | Block::Fine(inner)
                | Block::Callout { blocks: inner, .. } => push(inner, is_listed, &mut waiting),
                Block::List { items, .. } | Block::Choices(items) => {
                    for item in items.iter().rev() {
                        push(item, is_listed, &mut waiting);
                    }
                }
                Block::Columns([left, right]) => {
                    push(right, is_listed, &mut waiting);
                    push(left, is_listed, &mut waiting);
                }
                Block::Contents { .. }
                | Block::Paragraph(_)
                | Block::Lines { .. }
                | Block::Table(_)
                | Block::Figure(_)
                | Block::PageBreak => {}
            }
        }
        headings
    }

    fn add(&mut self, level: u8, title: String, anchor: &'a str, is_listed: bool) {
        let next = self.numbers.len() + 1;
        let number = *self.numbers.entry(anchor).or_insert(next);
        let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
        if is_listed && !title.is_empty() {
            self.entries.push(Entry { level, title, bookmark: name(number) });
        }
    }

    /// The bookmark of the heading with this anchor.
    pub fn bookmark(&self, anchor: &str) -> Option<String> {
        self.numbers.get(anchor).map(|number| name(*number))
    }
}

/// Anchors may hold what bookmarks may not. Word hides names that begin with an underscore.
fn name(number: usize) -> String {
    format!("_Ref{number:08}")
}

fn push<'a>(blocks: &'a [Block], is_listed: bool, waiting: &mut Vec<(&'a Block, bool)>) {
    for (index, block) in blocks.iter().enumerate().rev() {
        // The title of the contents is not listed in them.
        let is_title = matches!(blocks.get(index + 1), Some(Block::Contents { .. }));
        waiting.push((block, is_listed && !is_title));
    }
}

impl Writer<'_> {
    /// Content that links to its anchor lead to.
    pub fn bookmarked(&mut self, anchor: &str, content: impl FnOnce(&mut Self)) {
        let number = self.headings.numbers.get(anchor).copied().filter(|number| self.headings.written.insert(*number));
        if let Some(number) = number {
            self.xml.empty("w:bookmarkStart", &[("w:id", &number), ("w:name", &name(number))]);
        }
        content(self);
        if let Some(number) = number {
            self.xml.empty("w:bookmarkEnd", &[("w:id", &number)]);
        }
    }
}

/// Writes a field that lists the headings down to a level, with its entries.
///
/// Only the program that lays out the pages knows their numbers, and no mark has every program work them out as it opens the file:
/// some leave them empty, and Word asks its reader first whether it may. So each entry is a link and claims no page (`\n`); who wants
/// numbers has them from the dialogue in which Word asks how contents look.
pub fn contents(writer: &mut Writer<'_>, deepest: u8) {
    let deepest = deepest.clamp(1, 2);
    let entries = std::mem::take(&mut writer.headings.entries);
    let listed: Vec<&Entry> = entries.iter().filter(|entry| entry.level <= deepest).collect();
    // The frame that Word's own contents have: it shows the button that updates them.
    writer.xml.open("w:sdt", &[]);
    writer.xml.open("w:sdtPr", &[]);
    writer.xml.open("w:docPartObj", &[]);
    writer.xml.value("w:docPartGallery", "Table of Contents");
    writer.xml.empty("w:docPartUnique", &[]);
    writer.xml.close();
    writer.xml.close();
    writer.xml.open("w:sdtContent", &[]);
    let instruction = format!(" TOC \\o \"1-{deepest}\" \\n \\h \\z \\u ");
    if listed.is_empty() {
        writer.paragraph(Paragraph::plain(Style::Contents1));
        begin_field(writer, &instruction);
        end_field(writer);
        writer.xml.close();
    }
    for (index, entry) in listed.iter().enumerate() {
        let style = if entry.level <= 1 { Style::Contents1 } else { Style::Contents2 };
        writer.paragraph(Paragraph::plain(style));
        if index == 0 {
            begin_field(writer, &instruction);
        }
        writer.xml.open("w:hyperlink", &[("w:anchor", &entry.bookmark), ("w:history", &1)]);
        match writer.from_right {
            true => writer.both_ways(&entry.title, Dress::default()),
            false => writer.run(&entry.title, Dress::default()),
        }
        writer.xml.close();
        if index + 1 == listed.len() {
            end_field(writer);
        }
        writer.xml.close();
    }
    writer.xml.close();
    writer.xml.close();
    writer.ends_in_paragraph = false;
    writer.headings.entries = entries;
}

fn begin_field(writer: &mut Writer<'_>, instruction: &str) {
    mark(writer, "begin");
    writer.xml.open("w:r", &[]);
    writer.xml.leaf("w:instrText", &[("xml:space", &"preserve")], instruction);
    writer.xml.close();
    mark(writer, "separate");
}

fn end_field(writer: &mut Writer<'_>) {
    mark(writer, "end");
}

fn mark(writer: &mut Writer<'_>, kind: &str) {
    writer.xml.open("w:r", &[]);
    writer.xml.empty("w:fldChar", &[("w:fldCharType", &kind)]);
    writer.xml.close();
}
