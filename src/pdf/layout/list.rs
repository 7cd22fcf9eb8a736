//! Bulleted and numbered lists with hanging labels.

use super::column::Column;
use super::flow::Flow;
use super::strip::{Break, Strip};
use super::{draw, style};
use crate::pdf::font::Face;
use crate::pdf::scene::{Item, Mark, NodeId, Role};
use crate::report::block::{Block, item_begins_at_right};
use crate::report::direction;

/// From a label to the text of its item.
const LABEL_GAP: f32 = 7.0;
/// From the edge of the column to a bullet.
const BULLET_INDENT: f32 = 4.0;
/// An item of at most so many lines is not split between pages.
const WHOLE_ITEM: usize = 6;
/// Labels of nested bulleted lists take turns.
const BULLETS: [&str; 2] = ["•", "–"];

impl Flow<'_> {
    pub(super) fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], column: Column, parent: NodeId) {
        let body = self.body;
        let depth = self.list_depth;
        let labels: Vec<String> = match start {
            None => vec![BULLETS[depth % BULLETS.len()].to_owned(); items.len()],
            Some(first) => (0..items.len() as u64).map(|index| format!("{}.", first.saturating_add(index))).collect(),
        };
        let widest =
            labels.iter().map(|label| self.shaper.word(Face::Regular, label).width * body.size).fold(0.0, f32::max);
        let indent = (widest + LABEL_GAP).max(style::LIST_INDENT);
        // Where there is no room left, a list within a list puts its labels under those of the outer one.
        let is_narrow = depth > 0 && column.width - indent < style::NARROWEST_COLUMN;
        let column = if is_narrow { column.inset(-indent, 0.0) } else { column };
        if depth == 0 {
            self.separate(style::PARAGRAPH_SPACE);
        } else {
            self.separate_exactly(style::ITEM_SPACE);
        }
        let list = self.structure.add(parent, Role::List { numbered: start.is_some() });
        self.list_depth += 1;
        for (blocks, label) in items.iter().zip(&labels) {
            let item = self.structure.add(list, Role::ListItem);
            let label_node = self.structure.add(item, Role::Label);
            let body_node = self.structure.add(item, Role::ListBody);
            let first = self.strips.len();
            let space = self.take_space();
            let from_right = item_begins_at_right(blocks, self.from_right);
            let is_opposite = from_right != self.from_right;
            let inner = if is_opposite { column.inset(0.0, indent) } else { column.inset(indent, 0.0) };
            self.blocks(blocks, inner, body_node);
            if self.strips.len() == first {
                self.push(Strip::new(body.line_height, Vec::new()));
            }
            let width = self.shaper.word(Face::Regular, label).width * body.size;
            let to_text = (indent - LABEL_GAP - width).max(0.0);
            let from_edge = if start.is_none() { BULLET_INDENT } else { to_text };
            let x = if is_opposite { column.x + column.width - from_edge - width } else { column.x + from_edge };
            let mut runs = Vec::with_capacity(1);
            let mut from = x;
            // The stop of a number stands behind it, whichever way one reads.
            for (part, _) in direction::parts(label, from_right && !is_opposite) {
                let part = &label[part];
                runs.extend(draw::plain_runs(
                    part,
                    Face::Regular,
                    body.size,
                    from,
                    body.baseline(),
                    self.colours.accent,
                    self.shaper,
                ));
                from += self.shaper.word(Face::Regular, part).width * body.size;
            }
            let strip = &mut self.strips[first];
            strip.space_before = space;
            let label = std::iter::once(Item::Begin(Mark::Content { node: label_node, sequence: 0 }))
                .chain(runs.into_iter().map(Item::Text))
                .chain([Item::End]);
            strip.items.splice(0..0, label);
            if self.strips.len() - first <= WHOLE_ITEM {
                self.keep_together(first, Break::Keep);
            }
            self.separate_exactly(style::ITEM_SPACE);
        }
        self.list_depth -= 1;
        self.separate(if depth == 0 { style::PARAGRAPH_SPACE } else { style::ITEM_SPACE });
    }
}
