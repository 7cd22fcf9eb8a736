//! Text to lines: break opportunities by UAX #14, the most even lines of a whole paragraph, hyphens where those would
//! leave much of a line empty, and emergency breaks in words wider than a column.

mod letters;

use std::ops::Range;

use unicode_bidi::Level;
use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::bond::{is_tied, is_whole};
use super::direction::Directions;
use super::evenness::{LastLine, Stretch, line_ends, worst_gap};
use super::hyphenation::Hyphenation;
use super::style::TextStyle;
use super::text::Text;
use crate::pdf::font::Shaper;
use crate::pdf::shaped::ShapedWord;

/// A part of a broken word keeps this much away from the edge, in points, for widths are sums of many small numbers.
const TOLERANCE: f32 = 0.01;
/// Hyphens are considered when a line would stay empty by more than this part of its width.
const WIDEST_GAP: f32 = 0.2;
/// In em: a syllable that ends a line may be so much wider than within its word.
const KERNING: f32 = 0.02;
/// An author's own mark of where a word may be divided.
const SOFT_HYPHEN: char = '\u{ad}';

/// A text, cut at its break opportunities.
#[derive(Debug, Clone, Default)]
pub struct Pieces {
    pieces: Vec<Piece>,
    /// Of one piece after the other.
    fragments: Vec<Fragment>,
    /// Whether the text begins at the right.
    from_right: bool,
}

/// What stands between two break opportunities: mostly a word with the space after it.
#[derive(Debug, Clone, Default)]
struct Piece {
    /// Its part of all fragments.
    fragments: Range<usize>,
    /// Without spaces at the end.
    width: f32,
    /// Of the spaces at the end.
    space: f32,
    /// Of the hyphen that is set when a line ends here.
    hyphen: f32,
    ends_line: bool,
    /// Whether it is a number that belongs to the word after it.
    is_tied: bool,
}

/// A part of a piece in one dress.
#[derive(Debug, Clone, Copy)]
pub struct Fragment {
    /// Index in [`Text::spans`].
    pub span: usize,
    pub word: ShapedWord,
    /// How many spaces follow.
    pub spaces: usize,
    /// Which way word and spaces run: odd from the right.
    pub level: Level,
}

/// A line of text.
#[derive(Debug, Clone, Default)]
pub struct Line {
    pub fragments: Vec<Fragment>,
    /// Without spaces at the end.
    pub width: f32,
    /// Whether its text begins at the right.
    pub from_right: bool,
    /// Whether its text begins at another side than the document.
    pub is_opposite: bool,
}

impl Pieces {
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    fn fragments(&self, piece: usize) -> &[Fragment] {
        &self.fragments[self.pieces[piece].fragments.clone()]
    }
}

/// Cuts text at its break opportunities and shapes what lies between them.
pub fn pieces(text: &Text, size: f32, shaper: &mut Shaper) -> Pieces {
    // A word has five letters and a space on average.
    let expected = text.content.len() / 6 + 1;
    let directions = Directions::of(&text.content, text.in_document_from_right);
    let from_right = directions.as_ref().is_some_and(|directions| directions.from_right);
    let (pieces, fragments) = (Vec::with_capacity(expected), Vec::with_capacity(expected));
    let mut pieces = Pieces { pieces, fragments, from_right };
    let mut start = 0;
    let mut span = 0;
    for (end, opportunity) in linebreaks(&text.content) {
        let words = &text.content[start..end];
        let after = &text.content[end..];
        if opportunity == BreakOpportunity::Allowed && is_whole(words, after) {
            continue;
        }
        let visible = start + words.trim_end_matches([' ', '\n']).len();
        let first = pieces.fragments.len();
        let ends_line = opportunity == BreakOpportunity::Mandatory;
        let mut piece = Piece { ends_line, is_tied: is_tied(words, after), ..Piece::default() };
        while start < end {
            while text.spans[span].range.end <= start {
                span += 1;
            }
            let stop = end.min(text.spans[span].range.end);
            let stop = directions.as_ref().map_or(stop, |directions| directions.end_of_level(start, stop));
            let level = directions.as_ref().map_or(Level::ltr(), |directions| directions.level(start));
            let face = text.spans[span].face;
            let seen = visible.clamp(start, stop);
            let word = shaper.word_running(face, &text.content[start..seen], level.is_rtl());
            let spaces = text.content[seen..stop].chars().filter(|character| *character == ' ').count();
            piece.width += word.width * size;
            piece.space += shaper.space(face).width * size * spaces as f32;
            pieces.fragments.push(Fragment { span, word, spaces, level });
            start = stop;
        }
        if words.ends_with(SOFT_HYPHEN) {
            piece.hyphen = shaper.hyphen(text.spans[span].face).width * size;
        }
        piece.fragments = first..pieces.fragments.len();
        pieces.pieces.push(piece);
    }
    pieces
}

/// Width of the widest piece: a column narrower than this must break words.
pub fn narrowest(pieces: &Pieces) -> f32 {
    pieces.pieces.iter().map(|piece| piece.width + piece.hyphen).fold(0.0, f32::max)
}

/// Width of the text without any break that is not in the text itself.
pub fn natural(pieces: &Pieces) -> f32 {
    let line = |line: &[Piece]| {
        let space: f32 = line.iter().rev().skip(1).map(|piece| piece.space).sum();
        space + line.iter().map(|piece| piece.width).sum::<f32>()
    };
    pieces.pieces.split_inclusive(|piece| piece.ends_line).map(line).fold(0.0, f32::max)
}

/// Breaks text into lines of at most a width.
pub fn fill(
    pieces: &Pieces,
    width: f32,
    text: &Text,
    style: &TextStyle,
    hyphenation: Hyphenation,
    shaper: &mut Shaper,
) -> Vec<Line> {
    let stretches: Vec<Stretch> = pieces.pieces.iter().map(Piece::stretch).collect();
    let ends = line_ends(&stretches, width, style.last_line);
    let mut setter = Setter { pieces, text, size: style.size, shaper };
    if worst_gap(&stretches, &ends, width) <= WIDEST_GAP {
        return ranges(&ends).map(|line| setter.line_of_pieces(line)).collect();
    }
    let may_hyphenate = style.last_line == LastLine::Free;
    let mut divider =
        Divider { pieces, width, text, size: style.size, hyphenation, may_hyphenate, shaper: setter.shaper };
    let parts: Vec<Part> = (0..pieces.pieces.len()).flat_map(|piece| divider.parts(piece)).collect();
    let stretches: Vec<Stretch> = parts.iter().map(|part| part.stretch).collect();
    let ends = line_ends(&stretches, width, style.last_line);
    ranges(&ends).map(|line| setter.line(&parts[line.clone()], line.end == parts.len())).collect()
}

/// What lies between the ends of lines.
fn ranges(ends: &[usize]) -> impl Iterator<Item = Range<usize>> {
    std::iter::once(0).chain(ends.iter().copied()).zip(ends).map(|(start, end)| start..*end)
}

/// What lines may end after: a piece or a part of one.
struct Part {
    piece: usize,
    stretch: Stretch,
    kind: PartKind,
}

enum PartKind {
    Whole,
    /// These bytes of the piece's only run.
    Syllable(Range<usize>),
    /// As many letters of a word as fit on a line.
    Letters(Vec<Fragment>),
}

/// Puts parts together to lines.
struct Setter<'a> {
    pieces: &'a Pieces,
    text: &'a Text,
    size: f32,
    shaper: &'a mut Shaper,
}

impl Setter<'_> {
    /// A line of pieces none of which is divided.
    fn line_of_pieces(&mut self, pieces: Range<usize>) -> Line {
        let is_last = pieces.end == self.pieces.pieces.len();
        let mut line = Builder::new(pieces.len() + 1, self.size);
        for piece in pieces.clone() {
            line.line.fragments.extend_from_slice(self.pieces.fragments(piece));
            line.end_piece(self.pieces.pieces[piece].space);
        }
        let has_hyphen = !is_last && pieces.last().is_some_and(|last| self.pieces.pieces[last].hyphen > 0.0);
        self.finish(line.line, has_hyphen)
    }

    fn line(&mut self, parts: &[Part], is_last: bool) -> Line {
        let mut line = Builder::new(parts.len() + 1, self.size);
        for group in parts.chunk_by(|left, right| left.piece == right.piece) {
            self.add_fragments(group, &mut line.line.fragments);
            line.end_piece(group.iter().map(|part| part.stretch.space).sum());
        }
        let has_hyphen = !is_last && parts.last().is_some_and(|part| part.stretch.hyphen > 0.0);
        self.finish(line.line, has_hyphen)
    }

    fn finish(&mut self, mut line: Line, has_hyphen: bool) -> Line {
        line.from_right = self.pieces.from_right;
        line.is_opposite = line.from_right != self.text.in_document_from_right;
        if let Some(last) = line.fragments.last().filter(|_| has_hyphen) {
            let Fragment { span, level, .. } = *last;
            let word = self.shaper.hyphen(self.text.spans[span].face);
            line.width += word.width * self.size;
            line.fragments.push(Fragment { span, word, spaces: 0, level });
        }
        line
    }

    /// Adds what stands on a line of one piece; syllables that stay together are shaped together.
    fn add_fragments(&mut self, parts: &[Part], line: &mut Vec<Fragment>) {
        let fragments = self.pieces.fragments(parts[0].piece);
        match (&parts[0].kind, &parts[parts.len() - 1].kind) {
            (PartKind::Syllable(first), PartKind::Syllable(last)) => {
                let whole = fragments[0];
                let run = whole.word.only_run().expect("only words of one run are divided at syllables");
                let is_end = last.end == self.shaper.shaped().run(run).text.len();
                let word = self.shaper.part(run, first.start..last.end);
                line.push(Fragment { word, spaces: if is_end { whole.spaces } else { 0 }, ..whole });
            }
            (PartKind::Letters(_), _) | (_, PartKind::Letters(_)) => {
                for part in parts {
                    match &part.kind {
                        PartKind::Letters(fragments) => line.extend_from_slice(fragments),
                        PartKind::Whole | PartKind::Syllable(_) => {}
                    }
                }
            }
            (PartKind::Whole, _) | (_, PartKind::Whole) => line.extend_from_slice(fragments),
        }
    }
}

/// A line as far as it has come.
struct Builder {
    line: Line,
    size: f32,
    /// How many fragments are counted in the width.
    counted: usize,
    /// Of the spaces at the end; they count only if there is something to see after them.
    space: f32,
}

impl Builder {
    fn new(expected: usize, size: f32) -> Builder {
        let line = Line { fragments: Vec::with_capacity(expected), ..Line::default() };
        Builder { line, size, counted: 0, space: 0.0 }
    }

    /// Counts the fragments that were added since, and the space after them.
    fn end_piece(&mut self, space: f32) {
        let added = &self.line.fragments[self.counted..];
        self.counted += added.len();
        let width = added.iter().map(|fragment| fragment.word.width).sum::<f32>() * self.size;
        if width > 0.0 {
            self.line.width += self.space + width;
            self.space = 0.0;
        }
        self.space += space;
    }
}

/// Divides words that do not fit well.
struct Divider<'a> {
    pieces: &'a Pieces,
    width: f32,
    text: &'a Text,
    size: f32,
    hyphenation: Hyphenation,
    may_hyphenate: bool,
    shaper: &'a mut Shaper,
}

impl Divider<'_> {
    /// The parts of a piece that lines may end after: between syllables, or between letters if a part of the word is
    /// too wide for any line even so.
    fn parts(&mut self, piece: usize) -> Vec<Part> {
        let parts = self.syllables(piece);
        let is_too_wide = |part: &Part| part.stretch.width + part.stretch.hyphen > self.width;
        let is_wide = self.pieces.pieces[piece].width > self.width;
        if is_wide && parts.iter().any(is_too_wide) { self.letters(piece) } else { parts }
    }

    fn syllables(&mut self, index: usize) -> Vec<Part> {
        let piece = &self.pieces.pieces[index];
        let whole = || vec![Part { piece: index, stretch: piece.stretch(), kind: PartKind::Whole }];
        let ([fragment], true) = (self.pieces.fragments(index), self.may_hyphenate) else { return whole() };
        let (Some(run), false) = (fragment.word.only_run(), self.text.spans[fragment.span].is_code) else {
            return whole();
        };
        let hyphen = (self.shaper.hyphen(self.shaper.shaped().run(run).face).width + KERNING) * self.size;
        let run = self.shaper.shaped().run(run);
        // A break in a ligature would need other glyphs than the word has.
        let is_between_glyphs = |place: &usize| run.glyphs.iter().any(|glyph| glyph.text().start == *place);
        let mut places = self.hyphenation_of(fragment.span).places(run.text);
        places.retain(is_between_glyphs);
        let mut parts = Vec::with_capacity(places.len() + 1);
        let mut start = 0;
        for end in places.into_iter().chain([run.text.len()]) {
            let glyphs = run.glyphs.iter().filter(|glyph| (start..end).contains(&glyph.text().start));
            let width = glyphs.map(|glyph| glyph.advance).sum::<f32>() * self.size;
            let stretch = Stretch { width, space: 0.0, hyphen, ends_line: false, is_tied: false };
            parts.push(Part { piece: index, stretch, kind: PartKind::Syllable(start..end) });
            start = end;
        }
        end_as(piece, parts)
    }

    fn hyphenation_of(&self, span: usize) -> Hyphenation {
        let language = self.text.spans[span].language;
        language.map_or(self.hyphenation, |language| Hyphenation::of_language(&self.text.languages[language]))
    }
}

/// After the last part comes what came after the piece.
fn end_as(piece: &Piece, mut parts: Vec<Part>) -> Vec<Part> {
    if let Some(last) = parts.last_mut() {
        last.stretch = Stretch { width: last.stretch.width, ..piece.stretch() };
    }
    parts
}

impl Piece {
    fn stretch(&self) -> Stretch {
        let Piece { width, space, hyphen, ends_line, is_tied, .. } = *self;
        Stretch { width, space, hyphen, ends_line, is_tied }
    }
}
