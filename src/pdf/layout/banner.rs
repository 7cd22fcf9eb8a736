//! The banner: a title at the head of a page, on a panel or on the paper, with the colours of the levels below.

use super::column::Column;
use super::compose::marked;
use super::flow::Flow;
use super::line;
use super::strip::{Break, FrameLooks, Strip};
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
        let space = self.take_space();
        self.separate_exactly(space);
        let was_in_banner = std::mem::replace(&mut self.in_banner, true);
        let first = self.framed(column, (looks, padding), style::banner_body(self.theme), |flow| {
            flow.blocks(blocks, column.inset(inset, inset), node);
        });
        // One without words keeps its distance too.
        self.strips[first].space_before = space;
        self.in_banner = was_in_banner;
        self.separate_exactly(0.0);
        self.keep_next(Break::Never);
        let area = Area { x: column.x, y: 0.0, width: column.width, height: BAND_HEIGHT };
        self.push(Strip::new(BAND_HEIGHT, marked(Mark::Ornament, band(area, &self.colours.levels).collect())));
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

/// The colours of the levels side by side.
pub fn band(area: Area, levels: &[Colour]) -> impl Iterator<Item = Item> {
    let width = area.width / levels.len().max(1) as f32;
    levels.iter().enumerate().map(move |(index, colour)| {
        let area = Area { x: area.x + width * index as f32, width, ..area };
        Item::Rectangle { area, fill: Some(*colour), stroke: None }
    })
}
