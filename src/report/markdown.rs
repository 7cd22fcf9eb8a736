//! Markdown to blocks.
//!
//! CommonMark with tables, with boxes to tick (a list whose items begin with `[ ]`) and with notes: `[^name]` is the mark of a note,
//! and a line `[^name]: text` in the same block between fences, or in one around it, says the note. Raw HTML is text. Words in
//! another language are written `[words](lang:TAG)`. Beyond that a fenced block whose first word is one of these is a directive, and
//! what stands in it is Markdown again: `cover`, `banner`, `page`, `contents` (with ` 1` for chapters only), `chart NAME`, `logo`,
//! `note`, `caution`, `card`, `group`, `fine`, `lines` (with a number, and a label in it), `columns` (a line `---` parts the left from
//! the right), `language TAG`, `page-break`.

mod columns;
mod fence;
mod inline;
mod language;
mod notes;
mod shallow;
mod slip;
mod table;

use std::collections::BTreeSet;
use std::fmt;
use std::iter::Peekable;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::block::{Block, CalloutKind, Inline, MOST_LINES, plain_text};
use super::drawing::Drawing;
use crate::form::Form;
pub(super) use columns::parted;
pub(super) use fence::{Fence, fence};
use inline::{inlines, is_block, push_text};
use notes::Notes;
use shallow::Shallow;
pub(super) use slip::{SOME_CELLS, Slip, SlipKind, VALUE, slips};
use table::table;

/// Why Markdown could not be made into blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MarkdownError {
    UnknownDirective(String),
    UnknownChart(String),
    UnknownLanguage(String),
    /// Nothing parts the left column from the right.
    OneColumn,
    /// More than one line parts columns.
    ManyColumns,
}

impl fmt::Display for MarkdownError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            MarkdownError::UnknownDirective(name) => {
                write!(formatter, "there is no directive `{name}`; write one of {}", DIRECTIVES.join(", "))
            }
            MarkdownError::UnknownChart(name) => write!(formatter, "there is no chart `{name}`"),
            MarkdownError::UnknownLanguage(tag) => {
                write!(formatter, "`language` names no language: `{tag}`; write a tag behind it, such as fr or pt-BR")
            }
            MarkdownError::OneColumn => {
                write!(formatter, "`columns` has one column; write a line `---` between the left and the right one")
            }
            MarkdownError::ManyColumns => {
                write!(
                    formatter,
                    "`columns` has more than two columns; leave one line `---` between the left and the right one"
                )
            }
        }
    }
}

impl std::error::Error for MarkdownError {}

/// The first words of the fenced blocks that mean something.
pub const DIRECTIVES: &[&str] = &[
    "cover",
    "banner",
    "page",
    "contents",
    "chart",
    "logo",
    "note",
    "caution",
    "card",
    "group",
    "fine",
    "lines",
    "columns",
    "language",
    "page-break",
];

/// The drawings that Markdown can ask for.
pub struct Drawings<'a> {
    /// The chart of a name: the words after `chart`.
    pub chart: &'a dyn Fn(&str) -> Option<Drawing>,
    /// Without it, `logo` leaves nothing.
    pub logo: Option<&'a Drawing>,
}

/// Makes blocks of Markdown.
///
/// # Errors
///
/// A directive or a chart that does not exist.
pub fn blocks(markdown: &str, drawings: &Drawings<'_>) -> Result<Vec<Block>, MarkdownError> {
    Reader { drawings, anchors: BTreeSet::new(), has_box: false, notes: Notes::default() }.read(markdown)
}

struct Reader<'a> {
    drawings: &'a Drawings<'a>,
    anchors: BTreeSet<String>,
    /// Whether the item of a list that is read begins with a box.
    has_box: bool,
    notes: Notes,
}

type Events<'e> = Peekable<Shallow<'e>>;

/// What is read beyond CommonMark.
const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_FOOTNOTES).union(Options::ENABLE_TASKLISTS);

fn events(markdown: &str) -> Events<'_> {
    Shallow::new(Parser::new_ext(markdown, OPTIONS)).peekable()
}

impl Reader<'_> {
    fn read(&mut self, markdown: &str) -> Result<Vec<Block>, MarkdownError> {
        let outside = self.notes.clone();
        let markdown = self.notes.enter(markdown);
        let blocks = self.blocks(&mut events(&markdown), None);
        self.notes.leave(outside);
        blocks
    }

    /// Blocks up to an end tag, or to the end of the text.
    fn blocks(&mut self, events: &mut Events<'_>, end: Option<TagEnd>) -> Result<Vec<Block>, MarkdownError> {
        let mut blocks = Vec::new();
        while let Some(event) = events.peek() {
            match event {
                Event::End(tag) if Some(*tag) == end => {
                    events.next();
                    break;
                }
                Event::Start(Tag::FootnoteDefinition(_)) => notes::skip_definition(events),
                Event::Start(tag) if is_block(tag) => {
                    let Some(Event::Start(tag)) = events.next() else { break };
                    self.block(tag, events, &mut blocks)?;
                }
                Event::Rule => {
                    events.next();
                }
                Event::End(_) => {
                    events.next();
                }
                // Items of a tight list hold their text without a paragraph around it.
                _ => blocks.push(Block::Paragraph(inlines(events, &mut self.notes))),
            }
        }
        Ok(blocks)
    }

    fn block(&mut self, tag: Tag<'_>, events: &mut Events<'_>, blocks: &mut Vec<Block>) -> Result<(), MarkdownError> {
        match tag {
            Tag::Heading { level, .. } => {
                let text = inlines(events, &mut self.notes);
                events.next();
                let anchor = self.anchor(&plain_text(&text));
                blocks.push(Block::Heading { level: heading_level(level), text, anchor });
            }
            Tag::List(start) => {
                let mut items = Vec::new();
                let mut boxes = 0;
                let outer = self.has_box;
                while let Some(Event::Start(Tag::Item)) = events.peek() {
                    events.next();
                    self.has_box = take_box(events);
                    items.push(self.blocks(events, Some(TagEnd::Item))?);
                    boxes += usize::from(self.has_box);
                }
                events.next();
                self.has_box = outer;
                let is_choice = boxes > 0 && boxes == items.len();
                blocks.push(if is_choice { Block::Choices(items) } else { Block::List { start, items } });
            }
            Tag::BlockQuote(kind) => {
                let inner = self.blocks(events, Some(TagEnd::BlockQuote(kind)))?;
                blocks.push(Block::Callout { kind: CalloutKind::Note, blocks: inner });
            }
            Tag::CodeBlock(kind) => {
                let mut text = String::new();
                while let Some(Event::Text(part)) = events.peek() {
                    text.push_str(part);
                    events.next();
                }
                events.next();
                match kind {
                    // Without words it is what it is elsewhere.
                    CodeBlockKind::Fenced(words) if words.trim().is_empty() => {
                        blocks.push(Block::Paragraph(vec![Inline::Code(text)]));
                    }
                    CodeBlockKind::Fenced(words) => blocks.extend(self.directive(words.trim(), &text)?),
                    CodeBlockKind::Indented => blocks.push(Block::Paragraph(vec![Inline::Code(text)])),
                }
            }
            Tag::Table(alignment) => blocks.push(Block::Table(table(&alignment, events, &mut self.notes))),
            Tag::HtmlBlock => {
                let mut text = String::new();
                while let Some(Event::Html(part) | Event::Text(part)) = events.peek() {
                    text.push_str(part);
                    events.next();
                }
                events.next();
                blocks.push(Block::Paragraph(vec![Inline::Text(text.trim().to_owned())]));
            }
            _ => {
                self.has_box |= take_box(events);
                let text = inlines(events, &mut self.notes);
                events.next();
                blocks.push(Block::Paragraph(text));
            }
        }
        Ok(())
    }

    /// The blocks of a directive: mostly one, none for a logo where there is none.
    fn directive(&mut self, words: &str, content: &str) -> Result<Vec<Block>, MarkdownError> {
        let (name, rest) = words.split_once(' ').unwrap_or((words, ""));
        let callout = |kind| Block::Callout { kind, blocks: Vec::new() };
        let mut block = match name {
            "cover" => Block::Cover(Vec::new()),
            "banner" => Block::Banner(Vec::new()),
            "page" => Block::Sheet(Vec::new()),
            "lines" => {
                let count = rest.trim().parse().unwrap_or(1).clamp(1, MOST_LINES);
                return Ok(vec![Block::Lines { label: label(self.read(content)?), count }]);
            }
            "contents" => Block::Contents { deepest: if rest.trim() == "1" { 1 } else { 2 } },
            "page-break" => Block::PageBreak,
            "language" => {
                let tag = Some(rest.trim()).filter(|tag| Form::Language.accepts(tag));
                let tag = tag.ok_or_else(|| MarkdownError::UnknownLanguage(rest.trim().to_owned()))?;
                let mut inner = self.read(content)?;
                language::mark(&mut inner, tag);
                return Ok(inner);
            }
            "columns" => {
                let (left, right) = parted(content).ok_or(MarkdownError::OneColumn)?;
                if parted(right).is_some() {
                    return Err(MarkdownError::ManyColumns);
                }
                // What one column says is known in the other.
                let outside = self.notes.clone();
                self.notes.enter(content);
                let columns = [self.read(left)?, self.read(right)?];
                self.notes.leave(outside);
                return Ok(vec![Block::Columns(columns)]);
            }
            "fine" => Block::Fine(Vec::new()),
            "note" => callout(CalloutKind::Note),
            "caution" => callout(CalloutKind::Caution),
            "card" => callout(CalloutKind::Card),
            "group" => callout(CalloutKind::Group),
            "chart" => {
                let rest = rest.trim();
                let drawing =
                    (self.drawings.chart)(rest).ok_or_else(|| MarkdownError::UnknownChart(rest.to_owned()))?;
                Block::Figure(drawing)
            }
            "logo" => return Ok(self.drawings.logo.cloned().map(Block::Figure).into_iter().collect()),
            _ => return Err(MarkdownError::UnknownDirective(words.to_owned())),
        };
        if matches!(block, Block::Cover(_)) {
            self.notes.are_in_brackets = true;
        }
        if let Block::Cover(inner)
        | Block::Banner(inner)
        | Block::Sheet(inner)
        | Block::Fine(inner)
        | Block::Callout { blocks: inner, .. } = &mut block
        {
            *inner = self.read(content)?;
        }
        self.notes.are_in_brackets &= !matches!(block, Block::Cover(_));
        Ok(vec![block])
    }

    /// A name for a heading that no other heading of the document has.
    fn anchor(&mut self, text: &str) -> String {
        let mut base = String::with_capacity(text.len());
        let text = text.to_lowercase();
        for word in text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()) {
            if !base.is_empty() {
                base.push('-');
            }
            base.push_str(word);
        }
        if base.is_empty() {
            base.push_str("section");
        }
        let mut anchor = base.clone();
        let mut count = 1;
        while !self.anchors.insert(anchor.clone()) {
            count += 1;
            anchor = format!("{base}-{count}");
        }
        anchor
    }
}

/// Goes past the box with which an item of a list, or its first paragraph, begins.
fn take_box(events: &mut Events<'_>) -> bool {
    events.next_if(|event| matches!(event, Event::TaskListMarker(_))).is_some()
}

/// The text of blocks on one line.
fn label(blocks: Vec<Block>) -> Vec<Inline> {
    let mut label = Vec::new();
    for block in blocks {
        if let Block::Paragraph(text) | Block::Heading { text, .. } = block {
            if !label.is_empty() {
                push_text(&mut label, " ");
            }
            label.extend(text);
        }
    }
    label
}

fn heading_level(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => 4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::block::{Alignment, Table, leaves};

    const NO_DRAWINGS: Drawings<'_> = Drawings { chart: &|_| None, logo: None };

    fn read(markdown: &str) -> Vec<Block> {
        blocks(markdown, &NO_DRAWINGS).expect("valid Markdown")
    }

    fn text(words: &str) -> Inline {
        Inline::Text(words.to_owned())
    }

    #[test]
    fn a_table_keeps_its_rows_and_links() {
        let blocks = read("| A | B |\n|---|--:|\n| [x](https://a.example) | 1 |\n");
        let link = Inline::Link { target: "https://a.example".to_owned(), content: vec![text("x")] };
        let expected = Table {
            alignment: vec![Alignment::Start, Alignment::End],
            header: vec![vec![text("A")], vec![text("B")]],
            rows: vec![vec![vec![link], vec![text("1")]]],
        };
        assert_eq!(blocks, [Block::Table(expected)]);
    }

    #[test]
    fn a_directive_holds_markdown_again() {
        let blocks = read("```card\n**Title**\n\n- one\n```\n");
        let [Block::Callout { kind: CalloutKind::Card, blocks }] = &blocks[..] else { panic!("{blocks:?}") };
        assert_eq!(blocks[0], Block::Paragraph(vec![Inline::Strong(vec![text("Title")])]));
        assert_eq!(blocks[1], Block::List { start: None, items: vec![vec![Block::Paragraph(vec![text("one")])]] });
    }

    #[test]
    fn what_is_nested_deeper_than_anyone_writes_is_text() {
        for (opening, closing) in [("> ", ""), ("- ", ""), ("1. ", ""), ("**", "**"), ("*", "*"), ("> - ", "")] {
            let markdown = format!("{}a word{}\n\nafter\n", opening.repeat(30_000), closing.repeat(30_000));
            for markdown in [&markdown, &format!("One[^a]\n\n[^a]: {markdown}")] {
                let blocks = read(markdown);
                let words: Vec<String> = leaves(&blocks)
                    .iter()
                    .filter_map(|block| if let Block::Paragraph(text) = block { Some(plain_text(text)) } else { None })
                    .collect();
                assert_eq!(words.last().map(String::as_str), Some("after"), "{opening}");
            }
        }
    }

    #[test]
    fn the_end_of_a_line_can_be_written_as_a_number() {
        let blocks = read("one&#10;&#10;two\n\n| A |\n|---|\n| a&#10;b |\n");
        let paragraph = vec![text("one"), Inline::LineBreak, Inline::LineBreak, text("two")];
        assert_eq!(blocks[0], Block::Paragraph(paragraph));
        let Block::Table(table) = &blocks[1] else { panic!("{blocks:?}") };
        assert_eq!(table.rows, [[vec![text("a"), Inline::LineBreak, text("b")]]]);
    }

    #[test]
    fn a_list_of_boxes_is_a_choice_and_lines_have_a_label() {
        let item = |words| vec![Block::Paragraph(vec![text(words)])];
        assert_eq!(read("- [ ] one\n- [ ] two\n"), [Block::Choices(vec![item("one"), item("two")])]);
        assert_eq!(read("- [ ] one\n\n- [ ] two\n"), [Block::Choices(vec![item("one"), item("two")])]);
        assert!(matches!(&read("- [ ] one\n- two\n")[..], [Block::List { items, .. }] if items.len() == 2));
        let [Block::Paragraph(_), Block::Lines { label, count: 3 }] =
            &read("a\n```lines 3\n*Who*\nand when\n```\n")[..]
        else {
            panic!("no lines");
        };
        assert_eq!(plain_text(label), "Who and when");
        assert_eq!(read("```lines 0\n```\n"), [Block::Lines { label: vec![], count: 1 }]);
    }

    #[test]
    fn two_columns_are_parted_by_a_line() {
        let paragraph = |words: &str| vec![Block::Paragraph(vec![text(words)])];
        let expected = [Block::Columns([paragraph("left"), paragraph("right")])];
        assert_eq!(read("```columns\nleft\n---\nright\n```\n"), expected);
        assert_eq!(blocks("```columns\nleft\n```\n", &NO_DRAWINGS), Err(MarkdownError::OneColumn));
        let three = "```columns\nleft\n---\nmiddle\n---\nright\n```\n";
        assert_eq!(blocks(three, &NO_DRAWINGS), Err(MarkdownError::ManyColumns));
    }

    #[test]
    fn html_is_only_text() {
        assert_eq!(read("a <b>c</b>"), [Block::Paragraph(vec![text("a <b>c</b>")])]);
    }

    #[test]
    fn headings_of_one_name_have_different_anchors() {
        let blocks = read("# Same\n\n# Same\n");
        let anchors: Vec<&str> = (blocks.iter())
            .filter_map(|block| if let Block::Heading { anchor, .. } = block { Some(anchor.as_str()) } else { None })
            .collect();
        assert_eq!(anchors, ["same", "same-2"]);
    }

    #[test]
    fn what_does_not_exist_is_named() {
        let unknown = blocks("```chart pie\n```\n", &NO_DRAWINGS);
        assert_eq!(unknown, Err(MarkdownError::UnknownChart("pie".to_owned())));
        let unknown = blocks("```sidebar\n```\n", &NO_DRAWINGS);
        assert_eq!(unknown, Err(MarkdownError::UnknownDirective("sidebar".to_owned())));
    }
}
