//! The banner: a title at the head of a page, on a panel or on the paper, with the colours of the levels below.

use super::column::Column;
use super::compose::marked;
use super::flow::Flow;
use super::line;
use super::strip::{Break, Frame, FrameLooks, Strip};
use super::style::{self, HeadingStyle};
use crate::pdf::scene::{Area, Item, Mark, NodeId, Role};
use crate::report::block::{Block, Inline};
use crate::report::theme::{Colour, Cover};

/// Sizes of the title, and of what stands under it: the first in which it has few lines is taken.
const SIZES: [[f32; 3]; 2] = [[23.0, 18.0, 14.0], [13.0, 11.5, 10.0]];
const MOST_LINES: usize = 3;
/// Height of the strip of level colours below.
const BAND_HEIGHT: f32 = 5.0;
const SPACE_BELOW: f32 = 15.0;

impl Flow<'_> {
    pub(super) fn banner(&mut self, blocks: &[Block], column: Column, parent: NodeId) {
        let node = self.structure.add(parent, Role::Group);
        self.separate(style::BLOCK_SPACE);
        let (ground, inset, padding) = match self.theme.cover {
            Cover::Panel => (Some(self.colours.accent), 20.0, 17.0),
            Cover::Paper => (None, 0.0, 6.0),
        };
        let looks = FrameLooks { ground, border: None, bar: None, line_below: None };
        let (x, width) = (column.x, column.width);
        self.frames.push(Frame { x, width, padding_top: padding, padding_bottom: padding, looks });
        self.open_frames.push(self.frames.len() - 1);
        let outside = std::mem::replace(&mut self.body, style::banner_body(self.theme));
        let was_in_banner = std::mem::replace(&mut self.in_banner, true);
        let space = self.take_space();
        let first = self.strips.len();
        self.blocks(blocks, column.inset(inset, inset), node);
        if self.strips.len() == first {
            self.push(Strip::new(0.0, Vec::new()));
        }
        self.strips[first].space_before = space;
        self.in_banner = was_in_banner;
        self.body = outside;
        self.open_frames.pop();
        self.separate_exactly(0.0);
        self.keep_next(Break::Never);
        self.push(Strip::new(BAND_HEIGHT, band(column, &self.colours.levels)));
        self.keep_together(first, Break::Keep);
        self.separate_exactly(SPACE_BELOW);
    }

    pub(super) fn banner_heading(&mut self, level: u8, inlines: &[Inline], column: Column) -> HeadingStyle {
        let sizes = SIZES[usize::from(level > 1)];
        let mut look = style::banner_heading(self.theme, level, sizes[0]);
        for size in sizes {
            look = style::banner_heading(self.theme, level, size);
            let text = self.text(inlines, &look.text);
            let pieces = line::pieces(&text, size, self.shaper);
            let lines = line::fill(&pieces, column.width, &text, &look.text, self.hyphenation, self.shaper).len();
            if lines <= MOST_LINES {
                break;
            }
        }
        look
    }
}

fn band(column: Column, levels: &[Colour]) -> Vec<Item> {
    let width = column.width / levels.len().max(1) as f32;
    let part = |(index, colour): (usize, &_)| {
        let area = Area { x: column.x + width * index as f32, y: 0.0, width, height: BAND_HEIGHT };
        Item::Rectangle { area, fill: Some(*colour), stroke: None }
    };
    marked(Mark::Ornament, levels.iter().enumerate().map(part).collect())
}
