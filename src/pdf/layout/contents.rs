//! The list of headings with their pages.

use super::column::Column;
use super::flow::Flow;
use super::line;
use super::strip::{PageNumber, Strip, StripLink};
use super::text::{Destination, Text};
use super::{draw, style};
use crate::pdf::scene::{Area, Item, Mark, NodeId, Role};
use crate::report::block::Inline;
use crate::report::drawing::Stroke;

/// Kept free at the right for page numbers.
const NUMBER_WIDTH: f32 = 26.0;
/// From a title to its dots, and from the dots to the number.
const LEADER_GAP: f32 = 6.0;

impl Flow<'_> {
    pub(super) fn contents(&mut self, deepest: u8, column: Column, parent: NodeId) {
        self.separate(style::PARAGRAPH_SPACE);
        let contents = self.structure.add(parent, Role::Contents);
        let is_listed = |heading: &usize| {
            let entry = &self.headings[*heading];
            entry.in_contents && entry.level <= deepest
        };
        let listed: Vec<usize> = (0..self.headings.len()).filter(is_listed).collect();
        for (index, heading) in listed.into_iter().enumerate() {
            if index > 0 {
                self.separate_exactly(if self.headings[heading].level <= 1 { 9.0 } else { 2.5 });
            }
            self.contents_entry(heading, column, contents);
        }
        self.separate_exactly(style::BLOCK_SPACE);
    }

    fn contents_entry(&mut self, heading: usize, column: Column, contents: NodeId) {
        let entry = &self.headings[heading];
        let (level, title) = (entry.level, entry.title.clone());
        let looks = style::contents_entry(self.colours, level);
        let titles = if level <= 1 { column } else { column.indented(16.0) };
        let titles = titles.inset(0.0, NUMBER_WIDTH + LEADER_GAP);
        let item = self.structure.add(contents, Role::ContentsItem);
        let reference = self.structure.add(item, Role::Reference);
        let link = self.structure.add_unplaced(reference, Role::Link);
        let text: Text = self.text(&[Inline::Text(title.clone())], &looks);
        let pieces = line::pieces(&text, looks.size, self.shaper);
        let lines = line::fill(&pieces, titles.width, &text, &looks, self.hyphenation, self.shaper);
        let first = self.strips.len();
        let mut lettering = draw::Lettering::new(&text, &looks, link);
        for (index, line) in lines.iter().enumerate() {
            let mut strip = Strip::new(looks.line_height, Vec::new());
            lettering.draw(line, &mut strip, titles.x, looks.baseline(), self);
            let right = column.x + column.width;
            if index + 1 == lines.len() {
                let from = titles.x + line.width + LEADER_GAP;
                strip.items.extend(self.leader(from, right - NUMBER_WIDTH, looks.baseline()));
                strip.page_number = Some(PageNumber { heading, right, node: link, level, scale: 1.0 });
            }
            let area = Area { x: titles.x, y: 0.0, width: right - titles.x, height: looks.line_height };
            let destination = Destination::Heading(heading);
            strip.links.push(StripLink { area, destination, description: title.clone(), node: link });
            self.push(strip);
        }
        self.keep_together(first, super::strip::Break::Tight);
    }

    /// Dots that lead the eye to the number.
    fn leader(&self, from: f32, to: f32, baseline: f32) -> Vec<Item> {
        if to - from < 12.0 {
            return Vec::new();
        }
        let stroke = Stroke { colour: self.colours.rule, width: 0.8, dash: Some(1.6) };
        // All leaders begin on one grid, so that their dots stand under each other.
        let from = (from / 3.2).ceil() * 3.2;
        let points = vec![(from, baseline - 0.5), (to, baseline - 0.5)];
        vec![
            Item::Begin(Mark::Ornament),
            Item::Polygon { points, closed: false, fill: None, stroke: Some(stroke) },
            Item::End,
        ]
    }
}
