//! Two columns side by side, as one strip; or one after the other where they do not fit so.

use super::arrange::{self, Region};
use super::column::Column;
use super::flow::Flow;
use super::placed::placed;
use super::strip::{Break, Strip, StripLink};
use super::style;
use crate::pdf::scene::{Area, NodeId, Role};
use crate::report::block::Block;

/// Between the two.
const GAP: f32 = 22.0;

impl Flow<'_> {
    pub(super) fn columns(&mut self, columns: &[Vec<Block>; 2], column: Column, parent: NodeId) {
        self.separate(style::paragraph_space(&self.body));
        let node = self.structure.add(parent, Role::Group);
        let width = (column.width - GAP) / 2.0;
        if width < style::NARROWEST_COLUMN || !self.side_by_side(columns, column, width, node) {
            columns.iter().for_each(|blocks| self.blocks(blocks, column, node));
        }
        self.separate(style::paragraph_space(&self.body));
    }

    /// Lays the columns beside each other; if that is not possible, leaves everything as it was.
    fn side_by_side(&mut self, columns: &[Vec<Block>; 2], column: Column, width: f32, node: NodeId) -> bool {
        let mark = self.mark();
        let (space, next_break) = (self.take_space(), std::mem::replace(&mut self.next_break, Break::Free));
        let strips = std::mem::take(&mut self.strips);
        let open_frames = std::mem::take(&mut self.open_frames);
        let parts = [column.x, column.x + width + GAP].map(|x| Column { x, width });
        let laid = columns.iter().zip(parts).map(|(blocks, part)| {
            self.separate_exactly(0.0);
            self.next_break = Break::Free;
            self.blocks(blocks, part, node);
            std::mem::take(&mut self.strips)
        });
        let laid: Vec<Vec<Strip>> = laid.collect();
        // A page that must begin within a column, and page numbers that are written later, have no place in one strip.
        let is_movable = |strip: &Strip| !strip.break_before.begins_page() && strip.page_number.is_none();
        let joined = laid.iter().flatten().all(is_movable).then(|| self.joined(laid));
        let fitting = joined
            .filter(|joined| arrange::height(&[], std::slice::from_ref(joined), &self.frames) <= self.page_height);
        if fitting.is_none() {
            self.go_back_to(&mark);
        }
        (self.strips, self.open_frames, self.next_break) = (strips, open_frames, next_break);
        self.separate_exactly(space);
        let is_laid = fitting.is_some();
        fitting.into_iter().for_each(|joined| self.push(joined));
        is_laid
    }

    /// The strips of columns that begin at one height, as one.
    fn joined(&self, columns: Vec<Vec<Strip>>) -> Strip {
        let mut joined = Strip::new(0.0, Vec::new());
        for strips in columns {
            let (arrangement, height) = arrange::unbroken(strips, &self.frames, Region { top: 0.0, bottom: f32::MAX });
            joined.height = joined.height.max(height);
            joined.items.extend(arrangement.frames);
            for (strip, top) in arrangement.strips {
                let moved = |area: Area| Area { y: area.y + top, ..area };
                joined.items.extend(strip.items.into_iter().map(|item| placed(item, 1.0, top)));
                joined.links.extend(strip.links.into_iter().map(|link| StripLink { area: moved(link.area), ..link }));
                joined.headings.extend(strip.headings);
                joined.notes.extend(strip.notes);
                joined.figures.extend(strip.figures.into_iter().map(|(node, area)| (node, moved(area))));
            }
        }
        joined
    }
}
