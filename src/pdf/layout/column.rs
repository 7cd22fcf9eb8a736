//! The stretch of a page's width that text may use, counted from the edge where the document begins.

use super::line::Line;
use super::style::NARROWEST_COLUMN;
use crate::report::block::Alignment;

/// Left edge and width, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    pub x: f32,
    pub width: f32,
}

impl Column {
    /// The same column with its left edge moved in, unless it would become too narrow to read.
    pub fn indented(self, by: f32) -> Column {
        let by = by.min((self.width - NARROWEST_COLUMN).max(0.0));
        Column { x: self.x + by, width: self.width - by }
    }

    /// The same column with both edges moved in.
    pub fn inset(self, left: f32, right: f32) -> Column {
        Column { x: self.x + left, width: self.width - left - right }
    }

    /// Where the left edge of a line is: one that is read from the other side than the document starts there.
    pub fn line_edge(self, line: &Line, alignment: Alignment) -> f32 {
        match alignment {
            Alignment::Start if line.is_opposite => self.aligned(line.width, Alignment::End),
            Alignment::Start | Alignment::Centre | Alignment::End => self.aligned(line.width, alignment),
        }
    }

    /// Where something of a width begins.
    pub fn aligned(self, width: f32, alignment: Alignment) -> f32 {
        match alignment {
            Alignment::Start => self.x,
            Alignment::Centre => self.x + (self.width - width) / 2.0,
            Alignment::End => self.x + self.width - width,
        }
    }
}
