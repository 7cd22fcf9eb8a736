//! Blocks to strips, top to bottom.

use std::collections::BTreeMap;

use super::column::Column;
use super::hyphenation::Hyphenation;
use super::strip::{Break, Frame, Strip};
use super::style::{self, HeadingStyle, TextStyle};
use super::text::{self, Destination, Text};
use super::{draw, line, nesting};
use crate::pdf::font::Shaper;
use crate::pdf::scene::{NodeId, Role, Structure};
use crate::report::block::{Alignment, Block, Inline, plain_text};
use crate::report::theme::{Colours, Theme};

/// The strips of a document so far, and what is needed to make more.
pub struct Flow<'a> {
    pub shaper: &'a mut Shaper,
    pub theme: &'a Theme,
    /// Those of the theme.
    pub colours: &'a Colours,
    pub hyphenation: Hyphenation,
    /// Whether the document is read from the right; see [`super::mirror`].
    pub from_right: bool,
    pub structure: Structure,
    pub strips: Vec<Strip>,
    pub frames: Vec<Frame>,
    /// The strips of each table's header, to be repeated.
    pub headers: Vec<Vec<Strip>>,
    /// Every heading of the document, in order.
    pub headings: &'a [HeadingEntry],
    pub anchors: &'a BTreeMap<String, usize>,
    /// The page's text area.
    pub page: Column,
    pub page_height: f32,
    /// How many headings have been met.
    pub headings_met: usize,
    pub(super) open_frames: Vec<usize>,
    pub(super) list_depth: usize,
    pub(super) in_banner: bool,
    /// The looks of running text.
    pub(super) body: TextStyle,
    /// How many blocks are around the one being laid out.
    depth: usize,
    space: f32,
    pub(super) next_break: Break,
    /// The levels of the headings that the next one may stand under, outermost first.
    pub(super) open_headings: Vec<u8>,
}

/// A heading, known before the document is laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingEntry {
    pub level: u8,
    pub title: String,
    pub in_contents: bool,
    pub in_outline: bool,
}

/// A place in a flow, with all that decides what comes after it.
pub struct Mark {
    structure: Structure,
    frames: usize,
    headers: usize,
    headings_met: usize,
    open_headings: Vec<u8>,
}

impl<'a> Flow<'a> {
    pub fn new(
        shaper: &'a mut Shaper,
        theme: &'a Theme,
        hyphenation: Hyphenation,
        (headings, anchors): (&'a [HeadingEntry], &'a BTreeMap<String, usize>),
        (page, page_height): (Column, f32),
    ) -> Flow<'a> {
        Flow {
            shaper,
            theme,
            colours: &theme.colours,
            hyphenation,
            from_right: false,
            structure: Structure::new(),
            strips: Vec::new(),
            frames: Vec::new(),
            headers: Vec::new(),
            headings,
            anchors,
            page,
            page_height,
            headings_met: 0,
            open_frames: Vec::new(),
            list_depth: 0,
            in_banner: false,
            body: style::body(&theme.colours),
            depth: 0,
            space: 0.0,
            next_break: Break::Free,
            open_headings: Vec::new(),
        }
    }

    /// How far the flow has come, to try again from here.
    pub fn mark(&self) -> Mark {
        Mark {
            structure: self.structure.clone(),
            frames: self.frames.len(),
            headers: self.headers.len(),
            headings_met: self.headings_met,
            open_headings: self.open_headings.clone(),
        }
    }

    /// Forgets what was laid out since a mark; before it, no strips were waiting.
    pub fn go_back_to(&mut self, mark: &Mark) {
        self.structure.clone_from(&mark.structure);
        self.strips.clear();
        self.frames.truncate(mark.frames);
        self.headers.truncate(mark.headers);
        self.headings_met = mark.headings_met;
        self.open_headings.clone_from(&mark.open_headings);
        self.space = 0.0;
        self.next_break = Break::Free;
    }

    pub fn blocks(&mut self, blocks: &[Block], column: Column, parent: NodeId) {
        if self.depth >= nesting::DEEPEST {
            return nesting::leaves(blocks).into_iter().for_each(|block| self.block(block, column, parent));
        }
        self.depth += 1;
        for (index, block) in blocks.iter().enumerate() {
            self.block(block, column, parent);
            if let Block::Paragraph(inlines) = block
                && blocks.get(index + 1).is_some_and(begins_with_entries)
            {
                // Under a heading, such a paragraph says how to read what follows, and would stand alone with it.
                let is_under_heading = index > 0 && matches!(blocks[index - 1], Block::Heading { .. });
                if is_under_heading || ends_with_colon(inlines) {
                    self.keep_next(Break::Tight);
                }
            }
        }
        self.depth -= 1;
    }

    pub fn block(&mut self, block: &Block, column: Column, parent: NodeId) {
        match block {
            // A cover within other blocks is not a page of its own.
            Block::Cover(blocks) => self.blocks(blocks, column, parent),
            Block::Banner(blocks) => self.banner(blocks, column, parent),
            // A sheet within other blocks only begins a page.
            Block::Sheet(blocks) => {
                self.keep_next(Break::Forced);
                self.blocks(blocks, column, parent);
                self.keep_next(Break::Forced);
            }
            Block::Choices(items) => self.choices(items, column, parent),
            Block::Lines { label, count } => self.lines(label, *count, column, parent),
            Block::Contents { deepest } => self.contents(*deepest, column, parent),
            Block::Heading { level, text, .. } => self.heading(*level, text, column, parent),
            Block::Paragraph(inlines) => {
                let space = style::paragraph_space(&self.body);
                self.separate(space);
                let node = self.structure.add(parent, Role::Paragraph);
                let body = self.body;
                self.paragraph(inlines, &body, column, Alignment::Start, node);
                self.separate(space);
            }
            Block::List { start, items } => self.list(*start, items, column, parent),
            Block::Table(table) => self.table(table, column, parent),
            Block::Figure(drawing) => self.figure(drawing, column, parent),
            Block::Columns(columns) => self.columns(columns, column, parent),
            Block::Callout { kind, blocks } => self.callout(*kind, blocks, column, parent),
            Block::Fine(blocks) => {
                let outside = std::mem::replace(&mut self.body, style::fine_body(self.colours));
                self.blocks(blocks, column, parent);
                self.body = outside;
            }
            Block::PageBreak => self.keep_next(Break::Forced),
        }
    }

    /// Says that at least this much stays free before the next strip.
    pub fn separate(&mut self, space: f32) {
        self.space = self.space.max(space);
    }

    /// Says that whatever was wanted, this much stays free before the next strip.
    pub fn separate_exactly(&mut self, space: f32) {
        self.space = space;
    }

    /// The space that was to stay free before the next strip, which the caller sees to from here.
    pub fn take_space(&mut self) -> f32 {
        std::mem::take(&mut self.space)
    }

    /// Says how unwelcome a page break before the next strip is.
    pub fn keep_next(&mut self, wanted: Break) {
        self.next_break = self.next_break.max(wanted);
    }

    pub fn push(&mut self, mut strip: Strip) {
        strip.space_before = std::mem::take(&mut self.space);
        strip.break_before = strip.break_before.max(std::mem::replace(&mut self.next_break, Break::Free));
        strip.frames.clone_from(&self.open_frames);
        self.strips.push(strip);
    }

    /// Dresses inlines for a style, and finds out where their links lead.
    pub fn text(&self, inlines: &[Inline], style: &TextStyle) -> Text {
        let resolve = |target: &str| match target.strip_prefix('#') {
            Some(anchor) => self.anchors.get(anchor).map(|heading| Destination::Heading(*heading)),
            None if ["http://", "https://", "mailto:"].iter().any(|scheme| target.starts_with(scheme)) => {
                Some(Destination::Address(target.to_owned()))
            }
            None => None,
        };
        text::text(inlines, style, self.from_right, &resolve)
    }

    /// The lines of a paragraph, one strip each; never one line alone at the top or foot of a page.
    pub fn paragraph(
        &mut self,
        inlines: &[Inline],
        style: &TextStyle,
        column: Column,
        alignment: Alignment,
        node: NodeId,
    ) {
        let text = self.text(inlines, style);
        let pieces = line::pieces(&text, style.size, self.shaper);
        let lines = line::fill(&pieces, column.width, &text, style, self.hyphenation, self.shaper);
        let count = lines.len();
        let mut lettering = draw::Lettering::new(&text, style, node);
        for (index, line) in lines.iter().enumerate() {
            let x = column.line_edge(line, alignment);
            let mut strip = Strip::new(style.line_height, Vec::new());
            lettering.draw(line, &mut strip, x, style.baseline(), self);
            if index == 1 || (index > 1 && index + 1 == count) {
                strip.break_before = Break::Tight;
            }
            self.push(strip);
        }
    }

    fn heading(&mut self, level: u8, inlines: &[Inline], column: Column, parent: NodeId) {
        let looks = if self.in_banner {
            self.banner_heading(level, inlines, column)
        } else if self.open_frames.is_empty() {
            style::heading(self.theme, level)
        } else {
            style::callout_heading(self.colours, level)
        };
        let is_top = self.open_frames.is_empty() && parent == Structure::ROOT;
        if level <= 1 && is_top {
            self.keep_next(Break::Chapter);
        }
        self.heading_as(level, inlines, &looks, column, parent);
    }

    /// A heading in given looks; it stays with what follows.
    pub fn heading_as(&mut self, level: u8, inlines: &[Inline], looks: &HeadingStyle, column: Column, parent: NodeId) {
        // Right under another heading, the two are read as one and stand closer.
        let follows_heading = self.next_break == Break::Never;
        self.separate(if follows_heading { looks.space_before * 0.5 } else { looks.space_before });
        let node = self.heading_node(level, parent);
        let first = self.strips.len();
        self.paragraph(inlines, &looks.text, column, Alignment::Start, node);
        if self.strips.len() == first {
            // A heading without words is still a place that links may lead to.
            self.push(Strip::new(0.0, Vec::new()));
        }
        for strip in &mut self.strips[first + 1..] {
            strip.break_before = Break::Never;
        }
        self.strips[first].headings.push(self.headings_met);
        self.headings_met += 1;
        self.separate_exactly(looks.space_after);
        self.keep_next(Break::Never);
    }

    /// The element of a heading; levels never leap downwards (PDF/UA-1, 7.4.2), and headings of one level under the same
    /// heading stay of one level.
    pub fn heading_node(&mut self, level: u8, parent: NodeId) -> NodeId {
        self.open_headings.retain(|open| *open < level);
        self.open_headings.push(level);
        let depth = u8::try_from(self.open_headings.len()).map_or(6, |depth| depth.min(6));
        self.structure.add(parent, Role::Heading(depth))
    }
}

fn begins_with_entries(block: &Block) -> bool {
    match block {
        Block::List { .. } | Block::Table(_) => true,
        Block::Fine(blocks) => blocks.first().is_some_and(begins_with_entries),
        _ => false,
    }
}

fn ends_with_colon(inlines: &[Inline]) -> bool {
    plain_text(inlines).trim_end().ends_with(':')
}
