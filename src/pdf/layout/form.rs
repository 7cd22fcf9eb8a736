//! What is filled in by hand: boxes to tick, and lines to write on.
//!
//! A box is a sign of the text, so that a screen reader says it too; lines are only to be seen.

use super::column::Column;
use super::compose::marked;
use super::flow::Flow;
use super::strip::{Break, Strip};
use super::text::Text;
use super::{draw, line, style};
use crate::pdf::font::Face;
use crate::pdf::scene::{Area, Item, Mark, NodeId, Role};
use crate::report::block::{Alignment, Block, Inline, item_begins_at_right};

const EMPTY_BOX: &str = "☐";
/// Large enough for a pen.
const BOX_SIZE: f32 = 15.0;
/// From a box's edge to the text behind it.
const BOX_INDENT: f32 = 23.0;
/// Between two choices.
const CHOICE_SPACE: f32 = 3.0;
/// So many choices stand in two columns if each is short.
const MANY_CHOICES: usize = 6;
/// From line to line: room for handwriting.
const LINE_HEIGHT: f32 = 21.0;
/// Where a line stands in its height.
const LINE_DEPTH: f32 = 17.0;
/// From a label to the line behind it.
const LABEL_GAP: f32 = 7.0;
/// Part of the width that a line behind a label needs; else it begins below.
const SHORTEST_LINE: f32 = 0.3;

impl Flow<'_> {
    pub(super) fn choices(&mut self, items: &[Vec<Block>], column: Column, parent: NodeId) {
        self.separate(style::ITEM_SPACE);
        let list = self.structure.add(parent, Role::List { numbered: false });
        match self.short_choices(items, column) {
            Some(texts) => self.two_columns(&texts, column, list),
            None => items.iter().for_each(|blocks| self.choice(blocks, column, list)),
        }
        self.separate(style::paragraph_space(&self.body));
    }

    fn choice(&mut self, blocks: &[Block], column: Column, list: NodeId) {
        let (label, body_node) = self.choice_nodes(list);
        let (first, space) = (self.strips.len(), self.take_space());
        let is_opposite = item_begins_at_right(blocks, self.from_right) != self.from_right;
        let inner = if is_opposite { column.inset(0.0, BOX_INDENT) } else { column.inset(BOX_INDENT, 0.0) };
        self.blocks(blocks, inner, body_node);
        if self.strips.len() == first {
            self.push(Strip::new(self.body.line_height, Vec::new()));
        }
        let side = if is_opposite { Alignment::End } else { Alignment::Start };
        let x = column.aligned(self.shaper.word(Face::Regular, EMPTY_BOX).width * BOX_SIZE, side);
        let empty_box = self.empty_box(x, label);
        let strip = &mut self.strips[first];
        strip.space_before = space;
        strip.items.splice(0..0, empty_box);
        self.keep_together(first, Break::Tight);
        self.separate_exactly(CHOICE_SPACE);
    }

    /// The texts of many choices, if each has one line in half of the column.
    fn short_choices(&mut self, items: &[Vec<Block>], column: Column) -> Option<Vec<Text>> {
        if items.len() < MANY_CHOICES {
            return None;
        }
        let look = self.body;
        let text = |blocks: &Vec<Block>| match blocks.as_slice() {
            [Block::Paragraph(inlines)] => {
                let text = self.text(inlines, &look);
                let pieces = line::pieces(&text, look.size, self.shaper);
                let is_short = line::natural(&pieces) <= column.width / 2.0 - BOX_INDENT - LABEL_GAP;
                (is_short && !pieces.is_empty()).then_some(text)
            }
            _ => None,
        };
        items.iter().map(text).collect()
    }

    /// Down the left column, then down the right one, as a screen reader goes too.
    fn two_columns(&mut self, texts: &[Text], column: Column, list: NodeId) {
        let look = self.body;
        let nodes: Vec<(NodeId, NodeId)> = texts.iter().map(|_| self.choice_nodes(list)).collect();
        let rows = texts.len().div_ceil(2);
        for row in 0..rows {
            let mut strip = Strip::new(look.line_height, Vec::new());
            for (index, x) in [(row, column.x), (row + rows, column.x + column.width / 2.0)] {
                let (Some(text), Some((label, body))) = (texts.get(index), nodes.get(index)) else { continue };
                strip.items.extend(self.empty_box(x, *label));
                let node = self.structure.add(*body, Role::Paragraph);
                let pieces = line::pieces(text, look.size, self.shaper);
                let mut lettering = draw::Lettering::new(text, &look, node);
                for line in line::fill(&pieces, column.width, text, &look, self.hyphenation, self.shaper) {
                    lettering.draw(&line, &mut strip, x + BOX_INDENT, look.baseline(), self);
                }
            }
            self.push(strip);
            self.separate_exactly(CHOICE_SPACE);
        }
    }

    /// The elements of an item's box and of its text.
    fn choice_nodes(&mut self, list: NodeId) -> (NodeId, NodeId) {
        let item = self.structure.add(list, Role::ListItem);
        (self.structure.add(item, Role::Label), self.structure.add(item, Role::ListBody))
    }

    fn empty_box(&mut self, x: f32, label: NodeId) -> Vec<Item> {
        // It stands about the middle of the letters.
        let baseline = self.body.baseline() + BOX_SIZE * 0.1;
        let ink = self.colours.ink;
        let runs = draw::plain_runs(EMPTY_BOX, Face::Regular, BOX_SIZE, x, baseline, ink, self.shaper);
        marked(Mark::Content { node: label, sequence: 0 }, runs.into_iter().map(Item::Text).collect())
    }

    pub(super) fn lines(&mut self, label: &[Inline], count: usize, column: Column, parent: NodeId) {
        let (look, first) = (self.body, self.strips.len());
        let text = self.text(label, &look);
        let pieces = line::pieces(&text, look.size, self.shaper);
        let written = line::fill(&pieces, column.width, &text, &look, self.hyphenation, self.shaper);
        let node = self.structure.add(parent, Role::Paragraph);
        let mut lettering = draw::Lettering::new(&text, &look, node);
        let mut left = column.width;
        for (index, line) in written.iter().enumerate() {
            let is_last = index + 1 == written.len();
            let from = if line.width > 0.0 { line.width + LABEL_GAP } else { 0.0 };
            left =
                if is_last && column.width - from >= column.width * SHORTEST_LINE { column.width - from } else { 0.0 };
            let height = if left > 0.0 { LINE_HEIGHT } else { look.line_height };
            let baseline = if left > 0.0 { LINE_DEPTH - 2.0 } else { look.baseline() };
            let mut strip = Strip::new(height, Vec::new());
            lettering.draw(line, &mut strip, column.x, baseline, self);
            if left > 0.0 {
                strip.items.extend(self.rule(Column { x: column.x + from, width: left }));
            }
            self.push(strip);
        }
        // A label that leaves no room has all its lines below.
        let behind = usize::from(!written.is_empty() && left > 0.0);
        for _ in behind..count {
            let rule = self.rule(column);
            self.push(Strip::new(LINE_HEIGHT, rule));
        }
        self.keep_together(first, Break::Tight);
        self.separate_exactly(style::ITEM_SPACE);
    }

    fn rule(&self, column: Column) -> Vec<Item> {
        let area = Area { x: column.x, y: LINE_DEPTH, width: column.width, height: 0.6 };
        marked(Mark::Ornament, vec![Item::Rectangle { area, fill: Some(self.colours.muted), stroke: None }])
    }
}
