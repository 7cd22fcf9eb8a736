//! Where something stands in a text.

use std::ops::Range;

/// A place in a text, as an editor shows it and as the text is cut.
///
/// The numbers are small because a file of 16 MiB can hold millions of places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// From 1.
    pub line: u32,
    /// From 1, in characters; a byte order mark is not counted.
    pub column: u32,
    start: u32,
    end: u32,
}

impl Place {
    /// The first character of a text.
    pub const START: Place = Place { line: 1, column: 1, start: 0, end: 0 };

    /// A place from its line and column, both from 1, and its bytes in the text. An end before the start is the start.
    pub fn new(line: usize, column: usize, bytes: Range<usize>) -> Place {
        Place {
            line: small(line),
            column: small(column),
            start: small(bytes.start),
            end: small(bytes.end.max(bytes.start)),
        }
    }

    /// The part of the text in bytes. Empty for a value that is not written, and for lists and mappings without brackets.
    pub fn bytes(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Line and column.
    pub fn line_and_column(self) -> (usize, usize) {
        (self.line as usize, self.column as usize)
    }
}

/// Texts are at most 16 MiB long.
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
