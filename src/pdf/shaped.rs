//! The words of a document as glyphs, each once: lines refer to them by number.

use std::ops::Range;

use super::font::Face;

/// Every word that a document shows, in one run for each face that it needs.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ShapedWords {
    text: String,
    glyphs: Vec<Glyph>,
    runs: Vec<Run>,
}

/// A piece of a word in one face: its place in [`ShapedWords`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RunId(u32);

/// A word, in as many runs as it needs faces; runs of one word stand from left to right.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShapedWord {
    first: u32,
    count: u32,
    /// In em.
    pub width: f32,
}

/// What a run looks like.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShapedRun<'a> {
    pub face: Face,
    /// What a reader copies; every glyph names its part of it.
    pub text: &'a str,
    /// In reading order.
    pub glyphs: &'a [Glyph],
    /// Whether the first glyph is the rightmost.
    pub from_right: bool,
    /// In em.
    pub width: f32,
}

/// A glyph of a bundled face; lengths are in em.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    pub id: u16,
    pub advance: f32,
    /// Moves this glyph alone, to the right and up; for accents put together from parts.
    pub offset: (f32, f32),
    /// The bytes of its run's text that the glyph stands for; none for the further glyphs of one letter.
    start: u32,
    end: u32,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Run {
    face: Face,
    text: (u32, u32),
    glyphs: (u32, u32),
    from_right: bool,
    width: f32,
}

impl RunId {
    /// Its place among the runs of the document.
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

impl ShapedWord {
    pub fn runs(self) -> impl DoubleEndedIterator<Item = RunId> + ExactSizeIterator {
        (self.first..self.first + self.count).map(RunId)
    }

    /// The run of a word that has no other.
    pub fn only_run(self) -> Option<RunId> {
        (self.count == 1).then_some(RunId(self.first))
    }
}

impl ShapedWords {
    /// How many runs there are.
    pub fn len(&self) -> usize {
        self.runs.len()
    }

    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    pub fn run(&self, run: RunId) -> ShapedRun<'_> {
        let Run { face, text, glyphs, from_right, width } = self.runs[run.index()];
        let (text, glyphs) = (&self.text[range(text)], &self.glyphs[range(glyphs)]);
        ShapedRun { face, text, glyphs, from_right, width }
    }

    /// Face and width of a run, in em, and whether it runs from the right.
    pub fn extent(&self, run: RunId) -> (Face, f32, bool) {
        let run = &self.runs[run.index()];
        (run.face, run.width, run.from_right)
    }

    /// Adds a run; its glyphs stand for parts of the text, one after the other.
    pub(super) fn add(&mut self, face: Face, text: &str, glyphs: impl IntoIterator<Item = Glyph>, from_right: bool) {
        let (text_start, glyphs_start) = (self.text.len(), self.glyphs.len());
        self.text.push_str(text);
        self.glyphs.extend(glyphs);
        let width = self.glyphs[glyphs_start..].iter().map(|glyph| glyph.advance).sum();
        let text = (short(text_start), short(self.text.len()));
        let glyphs = (short(glyphs_start), short(self.glyphs.len()));
        self.runs.push(Run { face, text, glyphs, from_right, width });
    }

    /// The word that the runs from the `first` on are.
    pub(super) fn word(&self, first: usize) -> ShapedWord {
        let runs = &self.runs[first..];
        ShapedWord { first: short(first), count: short(runs.len()), width: runs.iter().map(|run| run.width).sum() }
    }
}

impl<'a> ShapedRun<'a> {
    /// Each glyph, and what it stands for.
    pub fn spelt(&self) -> impl Iterator<Item = (&'a Glyph, &'a str)> + Clone + use<'a> {
        let text = self.text;
        self.glyphs.iter().map(move |glyph| (glyph, &text[glyph.text()]))
    }

    /// From the left edge to where the first glyph begins, in em.
    pub fn start(&self) -> f32 {
        let first = self.glyphs.first().map_or(0.0, |glyph| glyph.advance);
        if self.from_right { self.width - first } else { 0.0 }
    }
}

impl Glyph {
    pub(super) fn new(id: u16, advance: f32, offset: (f32, f32), text: Range<usize>) -> Glyph {
        Glyph { id, advance, offset, start: short(text.start), end: short(text.end) }
    }

    /// The bytes of its run's text that the glyph stands for; none for the further glyphs of one letter.
    pub fn text(&self) -> Range<usize> {
        range((self.start, self.end))
    }
}

fn range((start, end): (u32, u32)) -> Range<usize> {
    start as usize..end as usize
}

fn short(place: usize) -> u32 {
    u32::try_from(place).expect("a document has less than four gigabytes of words")
}
