//! What a document is made of, whatever it will be written as.

use super::direction::{self, without_isolates};
use super::drawing::Drawing;
use super::footer::Footer;
use super::origin::Origin;

/// A whole document: its blocks in reading order, and what is said about it outside the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Shown in the viewer's title bar and in the file's properties.
    pub title: String,
    /// BCP 47 tag of the text's language, for example `en`.
    pub language: String,
    /// Left side of every page's footer.
    pub footer: Footer,
    /// What stands between the page's number and the number of pages, at the right side of the footer.
    pub numbering: String,
    /// What it was made from, where that is known; outputs carry it where a program finds it.
    pub origin: Option<Origin>,
    pub blocks: Vec<Block>,
}

impl Document {
    /// Whether it is read from the right, and so laid out from there.
    pub fn begins_at_right(&self) -> bool {
        direction::language_begins_at_right(&self.language)
    }
}

/// One piece of a document.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A page of its own without footer number: the first heading is the title. There is no place for notes on it.
    Cover(Vec<Block>),
    /// The title at the head of a page, which other blocks follow: the first heading is the title.
    Banner(Vec<Block>),
    /// One page: what would not fit on it is set smaller.
    Sheet(Vec<Block>),
    /// The list of headings with their page numbers, each a link.
    Contents {
        /// The deepest level of heading that is listed, 1 or 2.
        deepest: u8,
    },
    Heading {
        /// 1 to 4; level 1 begins a chapter: on a new page, unless that would leave much of a page empty.
        level: u8,
        text: Vec<Inline>,
        /// Where links of the form `#anchor` lead; unique in the document.
        anchor: String,
    },
    Paragraph(Vec<Inline>),
    List {
        /// The first number of a numbered list; `None` for a bulleted one.
        start: Option<u64>,
        items: Vec<Vec<Block>>,
    },
    /// What can be ticked by hand, each with an empty box.
    Choices(Vec<Vec<Block>>),
    /// Room to write by hand, behind and below a label.
    Lines {
        label: Vec<Inline>,
        /// From 1 to [`MOST_LINES`].
        count: usize,
    },
    Table(Table),
    Figure(Drawing),
    /// Blocks that belong together, set apart from the running text and kept on one page if they fit on one.
    Callout {
        kind: CalloutKind,
        blocks: Vec<Block>,
    },
    /// Two columns side by side where there is room, read one after the other.
    Columns([Vec<Block>; 2]),
    /// Blocks that are looked up rather than read through: set smaller.
    Fine(Vec<Block>),
    PageBreak,
}

/// More lines than these to write on do not stand under one label.
pub const MOST_LINES: usize = 30;

/// A table with one header row.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// One for each column.
    pub alignment: Vec<Alignment>,
    pub header: Vec<Vec<Inline>>,
    /// Every row has as many cells as the header.
    pub rows: Vec<Vec<Vec<Inline>>>,
}

impl Table {
    /// Whether a column has words in its header only, and so is filled in by hand.
    pub fn is_filled_by_hand(&self, column: usize) -> bool {
        let has_words =
            |row: &Vec<Vec<Inline>>| row.get(column).is_some_and(|cell| !plain_text(cell).trim().is_empty());
        has_words(&self.header) && !self.rows.is_empty() && !self.rows.iter().any(has_words)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    Start,
    Centre,
    End,
}

/// How a callout looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CalloutKind {
    /// A remark that helps to read the page: tinted ground.
    Note,
    /// Something the reader must not miss: a strong bar at the side.
    Caution,
    /// One entry of a series, such as a recommendation: a thin frame.
    Card,
    /// Nothing to be seen: the blocks only belong together.
    Group,
}

/// Text within a block.
#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    Text(String),
    Strong(Vec<Inline>),
    Emphasis(Vec<Inline>),
    Code(String),
    Link {
        /// An `http` or `https` or `mailto` address, or `#anchor` of a heading.
        target: String,
        content: Vec<Inline>,
    },
    /// Words in another language than those around them.
    Language {
        /// BCP 47 tag.
        tag: String,
        content: Vec<Inline>,
    },
    /// The mark of a note; what the note says stands at the foot of the page, or where the output has its notes.
    Note {
        /// From 1, through the document in reading order.
        number: usize,
        /// Holds no other note. The mark itself never stands in a link, nor beside another mark.
        content: Vec<Inline>,
    },
    LineBreak,
}

/// The words of a piece of text without their dress and without the marks of notes.
pub fn plain_text(inlines: &[Inline]) -> String {
    let mut text = String::new();
    each_text(inlines, &mut |words| text.push_str(&without_isolates(words)));
    text
}

/// Whether a paragraph begins at the right, in a document that does or does not.
pub fn begins_at_right(inlines: &[Inline], in_document_from_right: bool) -> bool {
    let mut text = String::new();
    each_text(inlines, &mut |words| text.push_str(words));
    direction::begins_at_right(&text, in_document_from_right)
}

/// Whether the first paragraph of an item does; then its label stands there too.
pub fn item_begins_at_right(item: &[Block], in_document_from_right: bool) -> bool {
    match item.first() {
        Some(Block::Paragraph(text)) => begins_at_right(text, in_document_from_right),
        _ => in_document_from_right,
    }
}

fn each_text(inlines: &[Inline], take: &mut impl FnMut(&str)) {
    for inline in inlines {
        match inline {
            Inline::Text(words) | Inline::Code(words) => take(words),
            Inline::Strong(inner) | Inline::Emphasis(inner) => each_text(inner, take),
            Inline::Link { content, .. } | Inline::Language { content, .. } => each_text(content, take),
            Inline::Note { .. } => {}
            Inline::LineBreak => take(" "),
        }
    }
}

/// Changes the text of each heading, paragraph, cell and label. Blocks that were read from Markdown are not nested deeply.
pub fn change_texts(blocks: &mut [Block], change: &mut impl FnMut(&mut Vec<Inline>)) {
    for block in blocks {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) | Block::Lines { label: text, .. } => change(text),
            Block::Table(Table { header, rows, .. }) => rows.iter_mut().flatten().chain(header).for_each(&mut *change),
            Block::List { items, .. } | Block::Choices(items) => {
                items.iter_mut().for_each(|item| change_texts(item, change));
            }
            Block::Columns(columns) => columns.iter_mut().for_each(|column| change_texts(column, change)),
            Block::Cover(inner)
            | Block::Banner(inner)
            | Block::Sheet(inner)
            | Block::Fine(inner)
            | Block::Callout { blocks: inner, .. } => change_texts(inner, change),
            // What a chart says is in the language of the report, and it has no notes.
            Block::Figure(_) | Block::Contents { .. } | Block::PageBreak => {}
        }
    }
}

/// All notes in reading order: number and content.
pub fn notes(blocks: &[Block]) -> Vec<(usize, &[Inline])> {
    let mut notes = Vec::new();
    for block in leaves(blocks) {
        match block {
            Block::Heading { text, .. } | Block::Paragraph(text) | Block::Lines { label: text, .. } => {
                push_notes(text, &mut notes);
            }
            Block::Table(table) => {
                for cell in table.rows.iter().chain([&table.header]).flatten() {
                    push_notes(cell, &mut notes);
                }
            }
            _ => {}
        }
    }
    notes.sort_by_key(|(number, _)| *number);
    notes
}

fn push_notes<'a>(inlines: &'a [Inline], notes: &mut Vec<(usize, &'a [Inline])>) {
    for inline in inlines {
        match inline {
            Inline::Note { number, content } => notes.push((*number, content)),
            Inline::Strong(inner) | Inline::Emphasis(inner) => push_notes(inner, notes),
            Inline::Link { content, .. } | Inline::Language { content, .. } => push_notes(content, notes),
            Inline::Text(_) | Inline::Code(_) | Inline::LineBreak => {}
        }
    }
}

/// Lists and callouts nested deeper than this are written as if they were not nested.
pub const DEEPEST: usize = 40;

/// All blocks in reading order, with covers, lists, callouts and columns taken apart.
///
/// Without recursion, so that no document can exhaust the stack.
pub fn leaves(blocks: &[Block]) -> Vec<&Block> {
    let mut leaves = Vec::new();
    let mut waiting: Vec<&Block> = blocks.iter().rev().collect();
    while let Some(block) = waiting.pop() {
        match block {
            Block::List { items, .. } | Block::Choices(items) => {
                waiting.extend(items.iter().rev().flat_map(|item| item.iter().rev()));
            }
            Block::Cover(inner)
            | Block::Banner(inner)
            | Block::Sheet(inner)
            | Block::Fine(inner)
            | Block::Callout { blocks: inner, .. } => {
                waiting.extend(inner.iter().rev());
            }
            Block::Columns([left, right]) => waiting.extend(left.iter().chain(right).rev()),
            Block::Contents { .. }
            | Block::Heading { .. }
            | Block::Paragraph(_)
            | Block::Lines { .. }
            | Block::Table(_)
            | Block::Figure(_)
            | Block::PageBreak => leaves.push(block),
        }
    }
    leaves
}
