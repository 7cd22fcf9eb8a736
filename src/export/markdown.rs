//! A document as Markdown, to be edited elsewhere.
//!
//! CommonMark with tables and notes and nothing else: what Markdown has no sign for (cover, frames, small print) is written as the
//! blocks that it holds, and a chart as a table or a sentence with its numbers. Reading the text with
//! [`crate::report::markdown::blocks`] gives the same headings, paragraphs, lists, tables and links again.

mod text;

use super::outline::Outline;
use crate::report::block::{Alignment, Block, CalloutKind, DEEPEST, Document, Inline, Table, leaves, notes};
use crate::report::drawing::Drawing;
use text::{Place, text};

/// Writes a document as Markdown.
pub fn markdown(document: &Document) -> String {
    let outline = Outline::of(document, &[]);
    let mut pieces = Pieces { outline: &outline, depth: 0, pieces: Vec::new(), bullets: None };
    pieces.blocks(&document.blocks);
    pieces.notes(&document.blocks);
    let mut markdown = pieces.pieces.join("\n\n");
    markdown.push('\n');
    markdown
}

/// What stands one under the other, to be parted by empty lines.
struct Pieces<'a> {
    outline: &'a Outline,
    depth: usize,
    pieces: Vec<String>,
    /// The mark of the list that was written last, if nothing came after it.
    bullets: Option<Mark>,
}

/// The sign after or before a list's items. Two lists under each other are one list unless their signs differ.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Dash,
    Star,
    Plus,
    Point,
    Bracket,
}

/// The largest number that an item of a list may have.
const LARGEST: u64 = 999_999_999;

impl Pieces<'_> {
    fn blocks(&mut self, blocks: &[Block]) {
        if self.depth >= DEEPEST {
            return leaves(blocks).into_iter().for_each(|block| self.block(block));
        }
        self.depth += 1;
        for block in blocks {
            self.block(block);
        }
        self.depth -= 1;
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Cover(inner) => {
                self.blocks(inner);
                self.rule();
            }
            Block::Banner(inner) | Block::Sheet(inner) | Block::Fine(inner) => self.blocks(inner),
            Block::Columns(columns) => columns.iter().for_each(|column| self.blocks(column)),
            Block::Choices(items) => self.choices(items),
            Block::Lines { label, .. } => self.paragraph(label),
            Block::Callout { kind, blocks } => match kind {
                CalloutKind::Note | CalloutKind::Caution => self.quote(blocks),
                CalloutKind::Card | CalloutKind::Group => self.blocks(blocks),
            },
            Block::Contents { deepest } => self.contents(*deepest),
            Block::Heading { level, text, .. } => {
                let signs = "#".repeat(usize::from(*level).clamp(1, 6));
                let words = self::text(text, Place::Heading);
                self.push(format!("{signs} {words}").trim_end().to_owned());
            }
            Block::Paragraph(text) => self.paragraph(text),
            Block::List { start, items } => self.list(*start, items),
            Block::Table(table) => self.push(self::table(table)),
            Block::Figure(drawing) => self.figure(drawing),
            Block::PageBreak => self.rule(),
        }
    }

    fn push(&mut self, piece: String) {
        if !piece.is_empty() {
            self.pieces.push(piece);
            self.bullets = None;
        }
    }

    /// The pieces of blocks that stand within another block.
    fn inner(&self, blocks: &[Block]) -> Vec<String> {
        let mut inner = Pieces { outline: self.outline, depth: self.depth, pieces: Vec::new(), bullets: None };
        inner.blocks(blocks);
        inner.pieces
    }

    fn rule(&mut self) {
        // Within a list or a quotation nothing is parted from anything.
        if self.depth <= 1 && !self.pieces.is_empty() {
            self.push("---".to_owned());
        }
    }

    fn paragraph(&mut self, text: &[Inline]) {
        self.push(self::text(text, Place::Line));
    }

    fn quote(&mut self, blocks: &[Block]) {
        let inner = self.inner(blocks).join("\n\n");
        if !inner.is_empty() {
            self.push(prefixed(&inner, "> ", "> "));
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>]) {
        let is_even = self.depth.is_multiple_of(2);
        let mark = match (start, self.bullets) {
            (Some(_), Some(Mark::Point)) => Mark::Bracket,
            (Some(_), _) => Mark::Point,
            (None, Some(Mark::Dash | Mark::Star)) => Mark::Plus,
            // Three dashes within each other would be a line across the page.
            (None, _) if is_even => Mark::Star,
            (None, _) => Mark::Dash,
        };
        let mut is_loose = false;
        let mut written = Vec::new();
        let mut number = start.unwrap_or_default();
        for item in items {
            let pieces = self.inner(item);
            is_loose |= pieces.len() > 1;
            let sign = match mark {
                Mark::Dash => "-".to_owned(),
                Mark::Star => "*".to_owned(),
                Mark::Plus => "+".to_owned(),
                Mark::Point => format!("{}.", number.min(LARGEST)),
                Mark::Bracket => format!("{})", number.min(LARGEST)),
            };
            let indent = " ".repeat(sign.len() + 1);
            written.push(match pieces.is_empty() {
                true => sign,
                false => prefixed(&pieces.join("\n\n"), &format!("{sign} "), &indent),
            });
            number = number.saturating_add(1);
        }
        self.push(written.join(if is_loose { "\n\n" } else { "\n" }));
        self.bullets = Some(mark);
    }

    fn choices(&mut self, items: &[Vec<Block>]) {
        let boxes = items.iter().map(|item| {
            let words = self.inner(item).join("\n\n");
            prefixed(&words, "- [ ] ", "  ")
        });
        let boxes = boxes.collect::<Vec<_>>().join("\n");
        self.push(boxes);
        self.bullets = Some(Mark::Dash);
    }

    fn figure(&mut self, drawing: &Drawing) {
        if !drawing.instead.is_empty() {
            return self.blocks(&drawing.instead);
        }
        if let Some(caption) = &drawing.caption {
            self.paragraph(&[Inline::Emphasis(vec![Inline::Text(caption.clone())])]);
        }
        self.paragraph(&[Inline::Text(drawing.alternative.clone())]);
    }

    fn notes(&mut self, blocks: &[Block]) {
        for (number, content) in notes(blocks) {
            let words = self::text(content, Place::Line);
            self.push(prefixed(&words, &format!("[^{number}]: "), "    "));
        }
    }

    fn contents(&mut self, deepest: u8) {
        let entry = |title: &str, id: &str| {
            let content = vec![Inline::Text(title.to_owned())];
            vec![Block::Paragraph(vec![Inline::Link { target: format!("#{id}"), content }])]
        };
        let mut items: Vec<Vec<Block>> = Vec::new();
        for heading in self.outline.listed(deepest) {
            match items.last_mut() {
                Some(chapter) if heading.level > 1 => match chapter.get_mut(1) {
                    Some(Block::List { items, .. }) => items.push(entry(&heading.title, &heading.id)),
                    _ => chapter.push(Block::List { start: None, items: vec![entry(&heading.title, &heading.id)] }),
                },
                _ => items.push(entry(&heading.title, &heading.id)),
            }
        }
        if !items.is_empty() {
            self.list(None, &items);
        }
    }
}

/// Every line after a prefix; empty lines only after what is seen of it.
fn prefixed(text: &str, first: &str, others: &str) -> String {
    let lines = text.lines().enumerate().map(|(index, line)| {
        let prefix = if index == 0 { first } else { others };
        if line.is_empty() { prefix.trim_end().to_owned() } else { format!("{prefix}{line}") }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn table(table: &Table) -> String {
    let columns = table.rows.iter().map(Vec::len).chain([table.header.len()]).max().unwrap_or(0);
    if columns == 0 {
        return String::new();
    }
    let row = |cells: &[Vec<Inline>]| {
        let cells =
            (0..columns).map(|column| cells.get(column).map_or_else(String::new, |cell| text(cell, Place::Cell)));
        format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
    };
    let marks = (0..columns).map(|column| match table.alignment.get(column) {
        Some(Alignment::Centre) => ":-:",
        Some(Alignment::End) => "--:",
        Some(Alignment::Start) | None => ":--",
    });
    let marks = format!("| {} |", marks.collect::<Vec<_>>().join(" | "));
    let rows = table.rows.iter().map(|cells| row(cells));
    [row(&table.header), marks].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}
