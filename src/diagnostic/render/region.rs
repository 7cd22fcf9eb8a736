//! Where a place begins and ends, in lines and columns.

use std::ops::Range;

use crate::diagnostic::{Edit, Label, Place, Position, Source};

/// Two positions; the end is the first character that no longer belongs to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) start: Position,
    pub(super) end: Position,
}

impl Region {
    /// The region of a label in its source.
    pub(super) fn of(label: &Label, source: &Source) -> Region {
        let (line, column) = label.place.line_and_column();
        let start = Position { line, column };
        Region { start, end: end_from(start, within(source, label.place.bytes()), source) }
    }

    /// The region of an edit that belongs to a place.
    ///
    /// An edit within the place is counted from there: counting from the start of a line takes long where a whole
    /// file is one line.
    pub(super) fn of_edit(edit: &Edit, place: Place, source: &Source) -> Region {
        let bytes = within(source, edit.bytes.clone());
        let known = within(source, place.bytes());
        let start = if (known.start..=known.end).contains(&bytes.start) {
            let (line, column) = place.line_and_column();
            end_from(Position { line, column }, known.start..bytes.start, source)
        } else {
            source.position(bytes.start)
        };
        Region { start, end: end_from(start, bytes, source) }
    }
}

/// The bytes, moved to starts of characters within the text.
pub(super) fn within(source: &Source, bytes: Range<usize>) -> Range<usize> {
    let start = source.boundary(bytes.start);
    start..source.boundary(bytes.end).max(start)
}

/// Where the bytes end, given where they start.
fn end_from(start: Position, bytes: Range<usize>, source: &Source) -> Position {
    let text = source.text.as_bytes();
    let ends_line = |index: &usize| match text[*index] {
        b'\n' => true,
        b'\r' => text.get(index + 1) != Some(&b'\n'),
        _ => false,
    };
    let mut ends = bytes.clone().filter(ends_line);
    match ends.next_back() {
        None => Position { line: start.line, column: start.column + characters(&source.text[bytes]) },
        Some(last) => {
            Position { line: start.line + ends.count() + 1, column: characters(&source.text[last + 1..bytes.end]) + 1 }
        }
    }
}

/// How many columns a text takes; a byte order mark takes none.
fn characters(text: &str) -> usize {
    text.trim_start_matches('\u{feff}').chars().count()
}
