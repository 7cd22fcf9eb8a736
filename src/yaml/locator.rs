//! From the parser's places to ours: it counts characters, and Rust cuts texts at bytes.

use saphyr_parser::{Marker, Span};

use crate::diagnostic::Place;

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
        let bytes = start + self.skipped..end.max(start) + self.skipped;
        Place::new(span.start.line(), span.start.col() + 1, bytes)
    }

    /// The place of one byte. Slow: it counts from the start.
    pub fn place_of(&self, byte: usize) -> Place {
        let before = &self.text[..byte];
        let column = before.rsplit(['\n', '\r']).next().unwrap_or_default().chars().count() + 1;
        let lone_returns = before.matches('\r').count() - before.matches("\r\n").count();
        let line = before.matches('\n').count() + lone_returns + 1;
        let at = byte + self.skipped;
        Place::new(line, column, at..at)
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
