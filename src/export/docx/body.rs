//! Blocks to the document part.

use std::sync::Arc;

use super::cover;
use super::numbering::{self, BULLETS, LEVELS, NumberedList};
use super::paragraph::Paragraph;
use super::parts;
use super::style::{self, Style};
use super::xml::Xml;
use super::{callout, columns, contents, keeping};
use crate::report::block::{Block, CalloutKind, Document, Inline};
use crate::report::drawing::Drawing;
use crate::report::picture::Picture;
use crate::report::theme::Theme;

/// The document part, and what the other parts must know of it.
pub struct Body {
    pub text: String,
    /// Where links lead that leave the document; their index is part of their relationship id.
    pub addresses: Vec<String>,
    /// Their index is part of their relationship id.
    pub pictures: Vec<Arc<Picture>>,
    pub numbered_lists: Vec<NumberedList>,
    /// The part that holds the notes; it has the addresses of the document part.
    pub notes: Option<String>,
}

/// The part while it is written.
pub struct Writer<'a> {
    pub xml: Xml,
    pub theme: &'a Theme,
    pub addresses: Vec<String>,
    pub pictures: Vec<Arc<Picture>>,
    /// What the notes say whose marks have been written.
    pub notes: Vec<&'a [Inline]>,
    pub headings: contents::Headings<'a>,
    /// How many objects have an id already: drawings, and the shapes in them.
    pub objects: u32,
    /// The next paragraph begins a page.
    pub starts_page: bool,
    /// Whether what was written last is a paragraph: a cell must not end without one.
    pub ends_in_paragraph: bool,
    /// Whether the document is read from the right, and so each paragraph that does not say otherwise.
    pub from_right: bool,
    /// Whether the text of the open paragraph begins at the right.
    pub begins_at_right: bool,
    numbered_lists: Vec<NumberedList>,
    section: Section,
}

/// Where in the document the next block will stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Section {
    /// Nothing is written yet.
    Empty,
    Running,
    /// A cover is written and must be closed before anything else.
    AfterCover,
}

/// How the text of a block speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    Body,
    Fine,
    Cover,
}

/// An item of a list that a block belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// From 0.
    pub level: u8,
    /// Numbering instance of the item, for the block that begins it.
    pub begins: Option<usize>,
}

/// A column that a block stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// In twips.
    pub width: u32,
    /// How many boxes the column itself stands in.
    pub boxes: u8,
}

/// What surrounds a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Neither in a list nor in a callout.
    pub is_top: bool,
    pub is_contents_title: bool,
    pub voice: Voice,
    /// The frame that each paragraph carries.
    pub frame: Option<CalloutKind>,
    /// How many boxes the block stands in.
    pub boxes: u8,
    pub column: Option<Column>,
    pub item: Option<Item>,
    /// Blocks within this one stay on one page.
    pub is_chained: bool,
    /// The end of this block stays on one page with what follows it.
    pub keeps_with_next: bool,
}

const TOP: Place = Place {
    is_top: true,
    is_contents_title: false,
    voice: Voice::Body,
    frame: None,
    boxes: 0,
    column: None,
    item: None,
    is_chained: false,
    keeps_with_next: false,
};

/// What remains to be written. Kept on a stack of our own, so that no nesting can exhaust the program's.
pub enum Step<'a> {
    Block(&'a Block, Place),
    /// The text behind a box.
    Choice(&'a [Inline], Place),
    /// After the paragraphs of a frame: without something between them, two frames would become one.
    EndFrame(Place),
    EndBox,
    /// Has the width of the column.
    NextColumn(u32),
    EndColumns(Place),
    /// What stands at the foot of a cover: a logo, and the emblem.
    CoverFoot(Option<&'a Drawing>, &'a Drawing, Place),
    EndCover,
}

/// Writes the document part.
pub fn write(document: &Document, theme: &Theme) -> Body {
    let mut writer = Writer {
        xml: Xml::part(),
        theme,
        addresses: Vec::new(),
        pictures: Vec::new(),
        notes: Vec::new(),
        headings: contents::Headings::of(&document.blocks),
        objects: 0,
        starts_page: false,
        ends_in_paragraph: false,
        from_right: document.begins_at_right(),
        begins_at_right: false,
        numbered_lists: Vec::new(),
        section: Section::Empty,
    };
    writer.begin();
    let mut steps = Vec::new();
    push(&document.blocks, TOP, &mut steps);
    while let Some(step) = steps.pop() {
        match step {
            Step::Block(block, place) => writer.block(block, place, &mut steps),
            Step::Choice(text, place) => writer.choice(text, place),
            Step::EndFrame(place) => writer.spacer(place.keeps_with_next),
            Step::EndBox => callout::end_box(&mut writer),
            Step::NextColumn(width) => columns::next_column(&mut writer, width),
            Step::EndColumns(place) => columns::end_columns(&mut writer, &place),
            Step::CoverFoot(logo, emblem, place) => writer.cover_figures(logo, emblem, place),
            Step::EndCover => writer.section = Section::AfterCover,
        }
    }
    writer.section_properties(writer.section == Section::AfterCover);
    let text = std::mem::replace(&mut writer.xml, Xml::part()).finish();
    let notes = writer.notes();
    Body { text, notes, addresses: writer.addresses, pictures: writer.pictures, numbered_lists: writer.numbered_lists }
}

/// Puts blocks on the stack, to be written in their order.
pub fn push<'a>(blocks: &'a [Block], place: Place, steps: &mut Vec<Step<'a>>) {
    for (index, block) in blocks.iter().enumerate().rev() {
        let next = blocks.get(index + 1);
        let keeps_with_next = match next {
            Some(next) => place.is_chained || keeping::stays(block, next, blocks.get(index + 2)),
            None => place.keeps_with_next,
        };
        let is_contents_title = matches!(next, Some(Block::Contents { .. }));
        steps.push(Step::Block(block, Place { keeps_with_next, is_contents_title, ..place }));
    }
}

impl<'a> Writer<'a> {
    fn block(&mut self, block: &'a Block, mut place: Place, steps: &mut Vec<Step<'a>>) {
        if self.section == Section::AfterCover {
            self.end_section(true);
        }
        let is_empty = self.section == Section::Empty;
        self.section = Section::Running;
        let holds_text = matches!(block, Block::Paragraph(_) | Block::Heading { .. });
        if !holds_text && let Some(begins) = place.item.and_then(|item| item.begins) {
            // The item's sign stands on a line of its own.
            let style = self.text_style(&place);
            self.paragraph(Paragraph::numbered(style, place, begins));
            self.xml.close();
            place.item = place.item.map(|item| Item { begins: None, ..item });
        }
        match block {
            Block::Cover(blocks) if place.is_top => {
                if !is_empty {
                    self.end_section(false);
                }
                steps.push(Step::EndCover);
                cover::cover(self, blocks, Place { voice: Voice::Cover, is_top: false, ..place }, steps);
            }
            Block::Cover(blocks) => push(blocks, place, steps),
            Block::Banner(blocks) => push(blocks, Place { is_top: false, ..place }, steps),
            Block::Sheet(blocks) => {
                self.starts_page |= place.is_top && !is_empty;
                push(blocks, place, steps);
            }
            Block::Choices(items) => self.choices(items, place, steps),
            Block::Lines { label, count } => self.lines(label, *count, place),
            Block::Columns(both) => columns::columns(self, both, place, steps),
            Block::Fine(blocks) => push(blocks, Place { voice: Voice::Fine, ..place }, steps),
            Block::Contents { deepest } => contents::contents(self, *deepest),
            Block::Heading { level, text, anchor } => self.heading(*level, text, anchor, place),
            Block::Paragraph(text) => self.text(text, place),
            Block::List { start, items } => self.list(*start, items, place, steps),
            Block::Table(table) => self.table(table, place),
            Block::Figure(drawing) => self.figure(drawing, place),
            Block::Callout { kind, blocks } => callout::callout(self, *kind, blocks, place, steps),
            Block::PageBreak => self.starts_page = true,
        }
    }

    fn list(&mut self, start: Option<u64>, items: &'a [Vec<Block>], place: Place, steps: &mut Vec<Step<'a>>) {
        let level = place.item.map_or(0, |item| (item.level + 1).min(LEVELS - 1));
        let begins = match start {
            None => BULLETS,
            Some(start) => {
                self.numbered_lists.push(NumberedList { level, start });
                numbering::instance(self.numbered_lists.len() - 1)
            }
        };
        for (index, item) in items.iter().enumerate().rev() {
            let keeps_with_next = item_keeps(index, items.len(), &place);
            let first = Place {
                is_top: false,
                item: Some(Item { level, begins: Some(begins) }),
                keeps_with_next,
                is_chained: place.is_chained,
                ..place
            };
            let Some((block, rest)) = item.split_first() else { continue };
            push(rest, Place { item: Some(Item { level, begins: None }), ..first }, steps);
            let keeps_with_next = if rest.is_empty() { keeps_with_next } else { place.is_chained };
            steps.push(Step::Block(block, Place { keeps_with_next, ..first }));
        }
    }

    /// Items that each begin with a box.
    fn choices(&mut self, items: &'a [Vec<Block>], place: Place, steps: &mut Vec<Step<'a>>) {
        let level = place.item.map_or(0, |item| (item.level + 1).min(LEVELS - 1));
        for (index, item) in items.iter().enumerate().rev() {
            let keeps_with_next = item_keeps(index, items.len(), &place);
            let inner = Place {
                is_top: false,
                item: Some(Item { level, begins: None }),
                keeps_with_next,
                is_chained: place.is_chained,
                ..place
            };
            let (first, rest) = match item.split_first() {
                Some((Block::Paragraph(text), rest)) => (text.as_slice(), rest),
                _ => ([].as_slice(), item.as_slice()),
            };
            push(rest, inner, steps);
            let keeps_with_next = if rest.is_empty() { keeps_with_next } else { place.is_chained };
            steps.push(Step::Choice(first, Place { keeps_with_next, ..inner }));
        }
    }

    /// Width that a block has, in twips.
    pub fn width(&self, place: &Place) -> u32 {
        let (width, outside) = match place.column {
            Some(column) => (column.width, column.boxes),
            None => (style::text_width(self.theme.page), 0),
        };
        let boxes = u32::from(place.boxes.saturating_sub(outside)) + u32::from(place.frame.is_some());
        width.saturating_sub(2 * style::BOX_INSET * boxes + indent(place)).max(1200)
    }

    /// A little space after what would otherwise touch its neighbour.
    pub fn spacer(&mut self, keeps_with_next: bool) {
        self.paragraph(Paragraph::kept(Style::Spacer, keeps_with_next));
        self.xml.close();
    }

    fn begin(&mut self) {
        let office = "http://schemas.openxmlformats.org";
        self.xml.open(
            "w:document",
            &[
                ("xmlns:w", &format!("{office}/wordprocessingml/2006/main")),
                ("xmlns:r", &format!("{office}/officeDocument/2006/relationships")),
                ("xmlns:wp", &format!("{office}/drawingml/2006/wordprocessingDrawing")),
                ("xmlns:a", &format!("{office}/drawingml/2006/main")),
                ("xmlns:mc", &format!("{office}/markup-compatibility/2006")),
                ("xmlns:wpg", &"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"),
                ("xmlns:wps", &"http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
                ("xmlns:w14", &"http://schemas.microsoft.com/office/word/2010/wordml"),
                // Programs that do not know its check boxes show the sign in them.
                ("mc:Ignorable", &"w14"),
            ],
        );
        self.xml.open("w:body", &[]);
    }

    fn end_section(&mut self, is_cover: bool) {
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        self.xml.value("w:pStyle", Style::Spacer.id());
        self.section_properties(is_cover);
        self.xml.close();
        self.xml.close();
        // A page begins with every section.
        self.starts_page = false;
    }

    fn section_properties(&mut self, is_cover: bool) {
        let (width, height) = style::paper(self.theme.page);
        self.xml.open("w:sectPr", &[]);
        let footer = if is_cover { parts::NO_FOOTER } else { parts::FOOTER };
        // A cover's panel begins at the paper's edge.
        let (top, header) = if is_cover { (0, 0) } else { (style::TOP_MARGIN, style::FOOTER_MARGIN) };
        self.xml.empty("w:footerReference", &[("w:type", &"default"), ("r:id", &footer)]);
        self.xml.value("w:type", "nextPage");
        self.xml.empty("w:pgSz", &[("w:w", &width), ("w:h", &height)]);
        self.xml.empty(
            "w:pgMar",
            &[
                ("w:top", &top),
                ("w:right", &style::SIDE_MARGIN),
                ("w:bottom", &style::BOTTOM_MARGIN),
                ("w:left", &style::SIDE_MARGIN),
                ("w:header", &header),
                ("w:footer", &style::FOOTER_MARGIN),
                ("w:gutter", &0),
            ],
        );
        if self.from_right {
            self.xml.empty("w:bidi", &[]);
        }
        self.xml.close();
    }
}

/// Whether the end of an item of a list stays with what follows it.
fn item_keeps(index: usize, items: usize, place: &Place) -> bool {
    match index + 1 < items {
        true => place.is_chained || keeping::is_last_but_one(index, items),
        false => place.keeps_with_next,
    }
}

/// How far a block is indented by the lists that it stands in.
pub fn indent(place: &Place) -> u32 {
    place.item.map_or(0, |item| style::LIST_INDENT * (u32::from(item.level) + 1))
}
