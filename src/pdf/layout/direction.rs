//! Which way the words of a paragraph run, and where each stands on its line (Unicode Standard Annex 9).

use unicode_bidi::{BidiInfo, Level};

use super::line::{Fragment, Line};
use crate::report::direction::{base_level, begins_at_right, has_right_to_left};

/// The embedding level of each byte of a text in which something runs from right to left.
pub struct Directions {
    /// Whether the text begins at the right.
    pub from_right: bool,
    levels: Vec<Level>,
}

impl Directions {
    /// Nothing for a text that runs from left to right all through, in a document that does too.
    pub fn of(text: &str, in_document_from_right: bool) -> Option<Directions> {
        (in_document_from_right || has_right_to_left(text)).then(|| {
            let from_right = begins_at_right(text, in_document_from_right);
            Directions { from_right, levels: BidiInfo::new(text, Some(base_level(from_right))).levels }
        })
    }

    pub fn level(&self, at: usize) -> Level {
        self.levels[at]
    }

    /// Where the level that begins at a place ends, at the latest at a given end.
    pub fn end_of_level(&self, start: usize, end: usize) -> usize {
        let level = self.levels[start];
        self.levels[start..end].iter().position(|other| *other != level).map_or(end, |length| start + length)
    }
}

/// The left edge of a fragment's word and of the spaces after it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Place {
    pub word: f32,
    pub spaces: f32,
}

/// Where the fragments of a line stand that begins at `x`; `space` is the width of a fragment's spaces and all lengths are in
/// points.
pub fn places(line: &Line, size: f32, x: f32, mut space: impl FnMut(&Fragment) -> f32) -> Vec<Place> {
    let fragments = &line.fragments;
    let base = base_level(line.from_right);
    // Spaces at the end of a line belong to the paragraph, not to the word before them (rule L1).
    let visible = fragments.iter().rposition(|fragment| fragment.word.width > 0.0).map_or(0, |last| last + 1);
    let spaces_level = |index: usize, fragment: &Fragment| if index + 1 >= visible { base } else { fragment.level };
    let mut levels = Vec::with_capacity(fragments.len() * 2);
    let mut widths = Vec::with_capacity(fragments.len() * 2);
    for (index, fragment) in fragments.iter().enumerate() {
        levels.extend([fragment.level, spaces_level(index, fragment)]);
        widths.extend([fragment.word.width * size, space(fragment)]);
    }
    // Those at the end of a line from the right stand left of it.
    let hanging: f32 =
        if line.from_right { widths.iter().skip(1).step_by(2).skip(visible.max(1) - 1).sum() } else { 0.0 };
    let mut edge = x - hanging;
    let mut places = vec![Place::default(); fragments.len()];
    for part in BidiInfo::reorder_visual(&levels) {
        let place = &mut places[part / 2];
        *(if part % 2 == 0 { &mut place.word } else { &mut place.spaces }) = edge;
        edge += widths[part];
    }
    places
}
