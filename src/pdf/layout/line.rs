//! Text to lines: break opportunities by UAX #14, filled first-fit, with emergency breaks in words wider than a column.

use std::rc::Rc;

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::text::Text;
use crate::pdf::font::{ShapedWord, Shaper};

/// Widths are sums of many small numbers; a line may be this much too wide, in points.
const TOLERANCE: f32 = 0.01;

/// What stands between two break opportunities: mostly a word with the space after it.
#[derive(Debug, Clone)]
pub struct Piece {
    fragments: Vec<Fragment>,
    /// Without spaces at the end.
    width: f32,
    /// Of the spaces at the end.
    space: f32,
    ends_line: bool,
}

/// A part of a piece in one dress.
#[derive(Debug, Clone)]
pub struct Fragment {
    /// Index in [`Text::spans`].
    pub span: usize,
    pub word: Rc<ShapedWord>,
    /// How many spaces follow.
    pub spaces: usize,
}

/// A line of text.
#[derive(Debug, Clone, Default)]
pub struct Line {
    pub fragments: Vec<Fragment>,
    /// Without spaces at the end.
    pub width: f32,
}

/// Cuts text at its break opportunities and shapes what lies between them.
pub fn pieces(text: &Text, size: f32, shaper: &mut Shaper) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut span = 0;
    for (end, opportunity) in linebreaks(&text.content) {
        let mut piece = Piece {
            fragments: Vec::new(),
            width: 0.0,
            space: 0.0,
            ends_line: opportunity == BreakOpportunity::Mandatory,
        };
        let visible = start + text.content[start..end].trim_end_matches([' ', '\n']).len();
        while start < end {
            while text.spans[span].range.end <= start {
                span += 1;
            }
            let stop = end.min(text.spans[span].range.end);
            let face = text.spans[span].face;
            let seen = visible.clamp(start, stop);
            let word = shaper.word(face, &text.content[start..seen]);
            let spaces = text.content[seen..stop].chars().filter(|character| *character == ' ').count();
            piece.width += word.width * size;
            piece.space += shaper.word(face, " ").width * size * spaces as f32;
            piece.fragments.push(Fragment { span, word, spaces });
            start = stop;
        }
        pieces.push(piece);
    }
    pieces
}

/// Width of the widest piece: a column narrower than this must break words.
pub fn narrowest(pieces: &[Piece]) -> f32 {
    pieces.iter().map(|piece| piece.width).fold(0.0, f32::max)
}

/// Width of the text without any break that is not in the text itself.
pub fn natural(pieces: &[Piece]) -> f32 {
    lines(pieces, f32::INFINITY, 0.0, &Text::default(), None).iter().map(|line| line.width).fold(0.0, f32::max)
}

/// Fills lines of a width.
pub fn fill(pieces: &[Piece], width: f32, size: f32, text: &Text, shaper: &mut Shaper) -> Vec<Line> {
    lines(pieces, width, size, text, Some(shaper))
}

fn lines(pieces: &[Piece], width: f32, size: f32, text: &Text, mut shaper: Option<&mut Shaper>) -> Vec<Line> {
    let mut filler = Filler { width, lines: Vec::new(), line: Line::default(), space: 0.0 };
    for (index, piece) in pieces.iter().enumerate() {
        match &mut shaper {
            Some(shaper) if piece.width > width + TOLERANCE => {
                for part in split(piece, width, size, text, shaper) {
                    filler.push(&part);
                }
            }
            _ => filler.push(piece),
        }
        if piece.ends_line && index + 1 < pieces.len() {
            filler.end_line();
        }
    }
    if !filler.line.fragments.is_empty() {
        filler.end_line();
    }
    filler.lines
}

struct Filler {
    width: f32,
    lines: Vec<Line>,
    line: Line,
    /// Width of the spaces after what stands on the line.
    space: f32,
}

impl Filler {
    fn push(&mut self, piece: &Piece) {
        if !self.line.fragments.is_empty() && self.line.width + self.space + piece.width > self.width + TOLERANCE {
            self.end_line();
        }
        if piece.width > 0.0 {
            self.line.width += self.space + piece.width;
            self.space = 0.0;
        }
        self.space += piece.space;
        self.line.fragments.extend(piece.fragments.iter().cloned());
    }

    fn end_line(&mut self) {
        self.lines.push(std::mem::take(&mut self.line));
        self.space = 0.0;
    }
}

/// Cuts a piece that is too wide for any line into parts that fit, between letters.
fn split(piece: &Piece, width: f32, size: f32, text: &Text, shaper: &mut Shaper) -> Vec<Piece> {
    let mut parts: Vec<Piece> = Vec::new();
    let mut part = Piece { fragments: Vec::new(), width: 0.0, space: 0.0, ends_line: false };
    for fragment in &piece.fragments {
        for run in &fragment.word.runs {
            let mut start = 0;
            let mut taken = 0.0;
            for glyph in &run.glyphs {
                let advance = glyph.advance * size;
                let at = glyph.text.start;
                let is_letter = glyph.advance > 0.0 && !glyph.text.is_empty();
                if is_letter && part.width + taken + advance > width - TOLERANCE && part.width + taken > 0.0 {
                    part.add(fragment.span, shaper.word(run.face, &run.text[start..at]), size);
                    let full = Piece { fragments: Vec::new(), width: 0.0, space: 0.0, ends_line: false };
                    parts.push(std::mem::replace(&mut part, full));
                    (start, taken) = (at, 0.0);
                }
                taken += advance;
            }
            part.add(fragment.span, shaper.word(run.face, &run.text[start..]), size);
        }
        if let Some(last) = part.fragments.last_mut() {
            last.spaces = fragment.spaces;
        }
        part.space = shaper.word(text.spans[fragment.span].face, " ").width * size * fragment.spaces as f32;
    }
    parts.push(part);
    parts
}

impl Piece {
    fn add(&mut self, span: usize, word: Rc<ShapedWord>, size: f32) {
        self.width += word.width * size;
        self.fragments.push(Fragment { span, word, spaces: 0 });
    }
}
