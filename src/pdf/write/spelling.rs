//! Words as the strings of content (ISO 32000-1, 9.4.3), each spelled once.

use std::ops::Range;

use super::embed::{EmbeddedFont, EmbeddedFonts};
use super::operand;
use crate::pdf::scene::{Scene, TextRun};
use crate::pdf::shaped::{Glyph, RunId, ShapedRun};

/// How all words of a document are spelled.
pub struct Spellings {
    bytes: Vec<u8>,
    /// By [`RunId::index`]; those that are not in use are not spelled.
    runs: Vec<Option<Spelling>>,
}

#[derive(Debug, Clone)]
struct Spelling {
    /// What stands within the brackets.
    bytes: Range<usize>,
    /// Whether numbers stand between the letters.
    is_divided: bool,
    /// The number between this word and the next, where one is needed.
    after: Option<i64>,
    /// Whether all glyphs stand on the baseline, where the ones before them end.
    is_in_line: bool,
    /// From the left edge to where the first glyph begins, in em.
    start: f32,
}

impl Spellings {
    pub fn of(scene: &Scene, fonts: &EmbeddedFonts<'_>) -> Spellings {
        let mut spellings = Spellings { bytes: Vec::new(), runs: vec![None; scene.words.len()] };
        for word in scene.texts().flat_map(|text| &text.words) {
            if spellings.runs[word.index()].is_none() {
                let run = scene.words.run(*word);
                spellings.runs[word.index()] = Some(spellings.spell(run, fonts.font(run.face)));
            }
        }
        spellings
    }

    fn spell(&mut self, run: ShapedRun, font: &EmbeddedFont) -> Spelling {
        let from = self.bytes.len();
        let (is_divided, after) = if run.from_right {
            (spell_from_right(&mut self.bytes, run, font), None)
        } else {
            spell(&mut self.bytes, run.spelt(), font)
        };
        let is_in_line = run.glyphs.iter().all(is_in_line);
        Spelling { bytes: from..self.bytes.len(), is_divided, after, is_in_line, start: run.start() }
    }

    fn get(&self, run: RunId) -> &Spelling {
        self.runs[run.index()].as_ref().expect("every word on a page was spelled")
    }

    /// Whether there is something of a text to be seen, and all of it stands on one line.
    pub fn are_in_line(&self, text: &TextRun) -> bool {
        let mut words = text.words.iter().map(|word| self.get(*word));
        words.clone().any(|word| !word.bytes.is_empty()) && words.all(|word| word.is_in_line)
    }

    /// From the left edge of a text to where its first glyph begins, in points.
    pub fn start(&self, text: &TextRun) -> f32 {
        text.words.first().map_or(0.0, |word| self.get(*word).start * text.size)
    }

    /// Writes a text that stands on one line as one operator.
    pub fn write(&self, out: &mut Vec<u8>, text: &TextRun) {
        let Some((last, before)) = text.words.split_last() else { return };
        let is_divided = self.get(*last).is_divided
            || before.iter().map(|word| self.get(*word)).any(|word| word.is_divided || word.after.is_some());
        out.extend_from_slice(if is_divided { b"[(" } else { b"(" });
        for word in before.iter().map(|word| self.get(*word)) {
            out.extend_from_slice(&self.bytes[word.bytes.clone()]);
            if let Some(number) = word.after {
                divide(out, number);
            }
        }
        out.extend_from_slice(&self.bytes[self.get(*last).bytes.clone()]);
        out.extend_from_slice(if is_divided { b")]TJ\n" } else { b")Tj\n" });
    }
}

/// Writes glyphs that stand on one line as one operator.
pub fn write_glyphs<'a>(
    out: &mut Vec<u8>,
    glyphs: impl IntoIterator<Item = (&'a Glyph, &'a str)>,
    font: &EmbeddedFont,
) {
    let mut inside = Vec::new();
    let (is_divided, _) = spell(&mut inside, glyphs, font);
    out.extend_from_slice(if is_divided { b"[(" } else { b"(" });
    out.extend_from_slice(&inside);
    out.extend_from_slice(if is_divided { b")]TJ\n" } else { b")Tj\n" });
}

/// Whether a glyph stands where the one before it ends.
pub fn is_in_line(glyph: &Glyph) -> bool {
    glyph.offset == (0.0, 0.0)
}

/// Glyphs, with the numbers that move the pen between them: the viewer's own advance less the wanted one, in
/// thousandths of an em. Gives whether there are any, and the number after the last glyph.
fn spell<'a>(
    out: &mut Vec<u8>,
    glyphs: impl IntoIterator<Item = (&'a Glyph, &'a str)>,
    font: &EmbeddedFont,
) -> (bool, Option<i64>) {
    let mut is_divided = false;
    let mut number = None;
    for (glyph, text) in glyphs {
        if let Some(number) = number {
            divide(out, number);
            is_divided = true;
        }
        font.codes.write(out, font.code(glyph.id, text));
        let difference = font.advance(glyph.id) as f32 - glyph.advance * 1000.0;
        number = (difference.abs() >= 0.5).then(|| difference.round() as i64);
    }
    (is_divided, number)
}

/// The same from right to left: from the end of each glyph the pen goes back to where the next one begins. So the content
/// says the letters in the order in which they are read (ISO 32000-1, 14.8.2.3.3). Gives whether numbers stand between them.
fn spell_from_right(out: &mut Vec<u8>, run: ShapedRun, font: &EmbeddedFont) -> bool {
    for (index, (glyph, text)) in run.spelt().enumerate() {
        font.codes.write(out, font.code(glyph.id, text));
        if let Some(next) = run.glyphs.get(index + 1) {
            divide(out, i64::from(font.advance(glyph.id)) + (next.advance * 1000.0).round() as i64);
        }
    }
    run.glyphs.len() > 1
}

fn divide(out: &mut Vec<u8>, number: i64) {
    out.push(b')');
    operand::integer(out, number);
    out.push(b'(');
}
