//! Words wider than a line, cut between letters.

use super::super::evenness::Stretch;
use super::super::text::Destination;
use super::{Divider, Fragment, Part, PartKind, TOLERANCE, end_as};
use crate::pdf::shaped::{RunId, ShapedWord};

/// A heading's word is cut to parts of one length in as few lines as it needs, or in a few more; so many are tried.
const TRIES: usize = 3;
/// In em: so much wider an Arabic letter may be where it ends a part of its word than where it is joined to the next; measured on
/// the bundled faces.
const TAIL: f32 = 0.76;

impl Divider<'_> {
    /// Cuts a piece that is too wide for any line into parts that fit, between letters: parts that fill their lines, or in
    /// a heading parts of one length.
    pub(super) fn letters(&mut self, index: usize) -> Vec<Part> {
        if self.may_hyphenate {
            return self.cut(index, f32::INFINITY);
        }
        let whole = self.pieces.pieces[index].width;
        let fewest = (whole / self.width).ceil() as usize;
        for count in fewest..fewest.saturating_add(TRIES) {
            let parts = self.cut(index, whole / count as f32);
            // Where lines would be all but full, a letter may be left over.
            if parts.len() <= count {
                return parts;
            }
        }
        self.cut(index, f32::INFINITY)
    }

    /// Cuts a piece between letters: before what does not fit on a line, and as near as can be to each
    /// multiple of a share of its width.
    fn cut(&mut self, index: usize, share: f32) -> Vec<Part> {
        let (width, size) = (self.width, self.size);
        let mut parts: Vec<Cut> = Vec::new();
        let mut part = Cut::default();
        // Of all parts before.
        let mut before = 0.0;
        for fragment in self.pieces.fragments(index) {
            let is_mark = self.is_mark(fragment.span);
            if is_mark {
                if part.width + fragment.word.width * size > width - TOLERANCE && part.width > 0.0 {
                    before += part.width;
                    parts.push(std::mem::take(&mut part));
                }
                part.add(fragment, fragment.word, size);
            }
            let runs: Vec<RunId> = match fragment.level.is_rtl() {
                true => fragment.word.runs().rev().collect(),
                false => fragment.word.runs().collect(),
            };
            for run in runs.into_iter().filter(|_| !is_mark) {
                let length = self.shaper.shaped().run(run).text.len();
                let mut start = 0;
                let mut taken = 0.0;
                let width = if fragment.level.is_rtl() { width - TAIL * size } else { width };
                let glyphs = self.shaper.shaped().run(run).glyphs.to_vec();
                for glyph in glyphs {
                    let advance = glyph.advance * size;
                    let at = glyph.text().start;
                    let is_letter = glyph.advance > 0.0 && !glyph.text().is_empty();
                    let line = part.width + taken;
                    let is_full = line + advance > width - TOLERANCE;
                    let is_even = before + line + advance / 2.0 > share * (parts.len() + 1) as f32;
                    if is_letter && (is_full || is_even) && line > 0.0 {
                        part.add(fragment, self.shaper.part(run, start..at), size);
                        before += part.width;
                        parts.push(std::mem::take(&mut part));
                        (start, taken) = (at, 0.0);
                    }
                    taken += advance;
                }
                part.add(fragment, self.shaper.part(run, start..length), size);
            }
            if let Some(last) = part.fragments.last_mut() {
                last.spaces = fragment.spaces;
            }
        }
        parts.push(part);
        let cut = |part: Cut| {
            let stretch = Stretch { width: part.width, space: 0.0, hyphen: 0.0, ends_line: false, is_tied: false };
            Part { piece: index, stretch, kind: PartKind::Letters(part.fragments) }
        };
        end_as(&self.pieces.pieces[index], parts.into_iter().map(cut).collect())
    }

    /// Whether a span is the mark of a note, which is never cut.
    fn is_mark(&self, span: usize) -> bool {
        let link = self.text.spans[span].link;
        link.is_some_and(|link| matches!(self.text.links[link].destination, Destination::Note(_)))
    }
}

/// What fits on a line of a piece that is too wide for one.
#[derive(Default)]
struct Cut {
    fragments: Vec<Fragment>,
    width: f32,
}

impl Cut {
    /// Adds a part of a fragment.
    fn add(&mut self, whole: &Fragment, word: ShapedWord, size: f32) {
        self.width += word.width * size;
        self.fragments.push(Fragment { word, spaces: 0, ..*whole });
    }
}
