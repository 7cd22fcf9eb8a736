//! Callouts: blocks in a frame, on one page if they fit on one.

use super::column::Column;
use super::flow::Flow;
use super::strip::{Break, Frame, FrameLooks, Strip};
use super::style::TextStyle;
use super::{arrange, style};
use crate::pdf::scene::{NodeId, Role};
use crate::report::block::{Block, CalloutKind};

/// Callouts nested deeper than this have no frame of their own; the frames would fill the page.
const DEEPEST: usize = 3;
/// A card that is parted has at least so many lines on the page where it begins, with its heading,
const FEWEST_LINES_ABOVE: usize = 4;
/// and so many on the next.
const FEWEST_LINES_BELOW: usize = 3;

impl Flow<'_> {
    pub(super) fn callout(&mut self, kind: CalloutKind, blocks: &[Block], column: Column, parent: NodeId) {
        let node = self.structure.add(parent, Role::Group);
        if self.open_frames.len() >= DEEPEST {
            return self.blocks(blocks, column, node);
        }
        if kind == CalloutKind::Group {
            let first = self.strips.len();
            self.blocks(blocks, column, node);
            return self.keep_together(first, Break::Keep);
        }
        self.separate(style::BLOCK_SPACE);
        let (looks, left, right, padding) = self.callout_looks(kind);
        let inner = column.inset(left, right);
        let first = self.framed(column, (looks, padding), style::callout_body(self.colours), |flow| {
            flow.blocks(blocks, inner, node);
        });
        let seams = if kind == CalloutKind::Card { self.seams(first) } else { Vec::new() };
        self.keep_together(first, Break::Keep);
        for seam in seams {
            self.strips[seam].break_before = Break::Seam;
        }
        self.separate_exactly(style::BLOCK_SPACE);
    }

    fn callout_looks(&self, kind: CalloutKind) -> (FrameLooks, f32, f32, f32) {
        let none = FrameLooks { ground: None, border: None, bar: None, line_below: None };
        let colours = self.colours;
        match kind {
            CalloutKind::Note => (FrameLooks { ground: Some(colours.tint), ..none }, 16.0, 16.0, 13.0),
            CalloutKind::Caution => (FrameLooks { bar: Some(colours.caution), ..none }, 18.0, 0.0, 5.0),
            CalloutKind::Group => (none, 0.0, 0.0, 0.0),
            CalloutKind::Card => (FrameLooks { border: Some(colours.rule), ..none }, 16.0, 16.0, 14.0),
        }
    }

    /// Lays what is in a frame, in the looks of its running text; at least an empty strip. Returns the first strip. It begins
    /// at the frame's padding, whatever space it would like above.
    pub(super) fn framed(
        &mut self,
        column: Column,
        (looks, padding): (FrameLooks, f32),
        body: TextStyle,
        lay: impl FnOnce(&mut Self),
    ) -> usize {
        let Column { x, width } = column;
        self.frames.push(Frame { x, width, padding_top: padding, padding_bottom: padding, looks });
        self.open_frames.push(self.frames.len() - 1);
        let outside = std::mem::replace(&mut self.body, body);
        let (first, space) = (self.strips.len(), self.take_space());
        lay(self);
        match self.strips.get_mut(first) {
            Some(strip) => strip.space_before = space,
            None => self.push(Strip::new(0.0, Vec::new())),
        }
        self.body = outside;
        self.open_frames.pop();
        first
    }

    /// The strips from `first` on that begin a block, with enough lines before and after them to stand alone.
    fn seams(&self, first: usize) -> Vec<usize> {
        let places = first + FEWEST_LINES_ABOVE..(self.strips.len() + 1).saturating_sub(FEWEST_LINES_BELOW);
        // Only blocks have space between them, lines have not.
        let is_seam = |strip: &Strip| strip.break_before == Break::Free && strip.space_before > 0.0;
        places.filter(|place| is_seam(&self.strips[*place])).collect()
    }

    /// Makes page breaks within the strips from `first` on unwelcome, if they fit on one page at all.
    pub(super) fn keep_together(&mut self, first: usize, wanted: Break) {
        let table = self.strips.get(first).and_then(|strip| strip.table);
        let header: &[Strip] = table.map_or(&[], |table| self.headers[table].as_slice());
        if arrange::height(header, &self.strips[first..], &self.frames) <= self.page_height {
            for strip in self.strips.iter_mut().skip(first + 1) {
                strip.break_before = strip.break_before.max(wanted);
            }
        }
    }
}
