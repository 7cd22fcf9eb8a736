//! Where something stands in a text.

use std::ops::Range;

use saphyr_parser::{Marker, Span};

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

    /// The part of the text in bytes. Empty for a value that is not written, and for lists and mappings without brackets.
    pub fn bytes(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Line and column.
    pub fn line_and_column(self) -> (usize, usize) {
        (self.line as usize, self.column as usize)
    }
}

/// Finds the places that the parser speaks of: it counts characters, and Rust cuts texts at bytes.
pub(super) struct Locator<'a> {
    text: &'a str,
    /// What was left out before the text.
    skipped: usize,
    /// The byte at which every [`STRIDE`]th character begins.
    marks: Vec<usize>,
}

/// Far enough apart to be small, near enough to be found at once.
const STRIDE: usize = 16;

impl<'a> Locator<'a> {
    /// `skipped` is the number of bytes that were cut off before this text.
    pub fn new(text: &'a str, skipped: usize) -> Locator<'a> {
        let marks = text.char_indices().step_by(STRIDE).map(|(byte, _)| byte).collect();
        Locator { text, skipped, marks }
    }

    pub fn place(&self, span: &Span) -> Place {
        let (start, end) = (self.byte(&span.start), self.byte(&span.end));
        Place {
            line: small(span.start.line()),
            column: small(span.start.col() + 1),
            start: small(start + self.skipped),
            end: small(end.max(start) + self.skipped),
        }
    }

    /// The place of one byte. Slow: it counts from the start.
    pub fn place_of(&self, byte: usize) -> Place {
        let before = &self.text[..byte];
        let column = before.rsplit(['\n', '\r']).next().unwrap_or_default().chars().count() + 1;
        let lone_returns = before.matches('\r').count() - before.matches("\r\n").count();
        let line = before.matches('\n').count() + lone_returns + 1;
        let at = small(byte + self.skipped);
        Place { line: small(line), column: small(column), start: at, end: at }
    }

    /// The byte in this text at which a place begins.
    pub fn start_of(&self, place: Place) -> usize {
        place.bytes().start.saturating_sub(self.skipped)
    }

    /// The byte in the text at which the character of a marker begins; the text's end beyond the last.
    pub fn byte(&self, marker: &Marker) -> usize {
        let Some(&near) = self.marks.get(marker.index() / STRIDE) else { return self.text.len() };
        let rest = &self.text[near..];
        rest.char_indices().nth(marker.index() % STRIDE).map_or(self.text.len(), |(byte, _)| near + byte)
    }
}

/// Texts are at most 16 MiB long.
fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
