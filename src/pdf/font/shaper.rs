//! Text to glyphs, with kerning, ligatures and fallback fonts.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use harfrust::{
    Buffer, ClusterLevel, Direction, Font, GlyphInfo, GlyphPosition, Script, ShapeOptions, ShapePlan, ShaperFont,
};
use unicode_bidi::BidiInfo;

use super::quick_hash::QuickHash;
use super::{Face, Faces};
use crate::pdf::PdfError;
use crate::pdf::shaped::{Glyph, RunId, ShapedRun, ShapedWord, ShapedWords};
use crate::report::direction::{base_level, begins_at_right, has_right_to_left};

/// Shown only where a line ends.
const SOFT_HYPHEN: char = '\u{ad}';
const ZERO_WIDTH_NON_JOINER: char = '\u{200c}';
const ZERO_WIDTH_JOINER: char = '\u{200d}';
/// Drawn in place of a character that no bundled font has.
const REPLACEMENT: &str = "\u{fffd}";

/// Shapes words in the faces of a document and remembers them.
pub struct Shaper {
    faces: Faces,
    /// By [`Face::index`].
    fonts: Vec<Option<Font>>,
    /// By face: of the few scripts and directions that it was shaped in.
    plans: Vec<Vec<(Option<Script>, Direction, ShapePlan)>>,
    shaped: ShapedWords,
    /// By face, so that a word can be looked up without being copied.
    words: Vec<KnownWords>,
    /// The same for words that run from the right.
    words_from_right: Vec<KnownWords>,
    /// By face; they are wanted after every word.
    spaces: Vec<Option<ShapedWord>>,
    hyphens: Vec<Option<ShapedWord>>,
    /// Empty between words, so that its room is used again.
    buffer: Buffer,
    missing: BTreeSet<char>,
}

/// Neighbouring characters of one face.
struct Piece {
    face: Face,
    text: String,
    /// Whether the face has none of them, so that the sign of replacement is drawn for each.
    is_replaced: bool,
}

type KnownWords = HashMap<Box<str>, ShapedWord, QuickHash>;

impl Shaper {
    /// # Errors
    ///
    /// When a font cannot be read: a fault of the build, or of a font that a theme brings.
    pub fn new(faces: Faces) -> Result<Shaper, PdfError> {
        let load = |face: Face| {
            let font = match face.bundled() {
                Some((_, file)) => Font::new(file, 0),
                None => match faces.data(face) {
                    Some(file) => Font::new(file.to_vec(), 0),
                    None => return Ok(None),
                },
            };
            let name = faces.name(face).unwrap_or_default().to_owned();
            font.map(Some).ok_or_else(|| PdfError::Font { face: name, reason: "it is not a font file".into() })
        };
        let fonts = Face::ALL.into_iter().map(load).collect::<Result<_, _>>()?;
        Ok(Shaper {
            faces,
            fonts,
            plans: Face::ALL.map(|_| Vec::new()).into(),
            shaped: ShapedWords::default(),
            words: vec![KnownWords::default(); Face::ALL.len()],
            words_from_right: vec![KnownWords::default(); Face::ALL.len()],
            spaces: vec![None; Face::ALL.len()],
            hyphens: vec![None; Face::ALL.len()],
            buffer: Buffer::new(),
            missing: BTreeSet::new(),
        })
    }

    /// All words shaped, and the characters met that no bundled font has.
    pub fn finish(self) -> (ShapedWords, Vec<char>) {
        (self.shaped, self.missing.into_iter().collect())
    }

    /// The words shaped so far.
    pub fn shaped(&self) -> &ShapedWords {
        &self.shaped
    }

    /// Shapes a word, or remembers how it was shaped. The theme's own face stands in place of a bundled one. What runs from
    /// right to left within it stands so.
    pub fn word(&mut self, face: Face, text: &str) -> ShapedWord {
        if let Some(known) = self.words[face.index()].get(text) {
            return *known;
        }
        let own = self.faces.own(face);
        let word = self.shape(face, own, text);
        self.words[face.index()].insert(text.into(), word);
        word
    }

    /// Shapes a word all of which runs from right to left, whatever its signs.
    pub fn word_from_right(&mut self, face: Face, text: &str) -> ShapedWord {
        if let Some(known) = self.words_from_right[face.index()].get(text) {
            return *known;
        }
        let first = self.shaped.len();
        self.shape_from_right(face, self.faces.own(face), text);
        let word = self.shaped.word(first);
        self.words_from_right[face.index()].insert(text.into(), word);
        word
    }

    /// Either, by which way the word runs.
    pub fn word_running(&mut self, face: Face, text: &str, from_right: bool) -> ShapedWord {
        if from_right { self.word_from_right(face, text) } else { self.word(face, text) }
    }

    /// How wide a word is in the bundled faces alone, in em: charts leave room for their labels by these. `None` where the
    /// theme has no face of its own.
    pub fn bundled_width(&mut self, face: Face, text: &str) -> Option<f32> {
        self.faces.own(face)?;
        Some(self.shape(face, None, text).width)
    }

    fn shape(&mut self, face: Face, own: Option<Face>, text: &str) -> ShapedWord {
        let first = self.shaped.len();
        if own.is_none() && has_all(face, text) {
            self.run(face, text, Direction::LeftToRight);
        } else if has_right_to_left(text) {
            self.shape_both_ways(face, own, text);
        } else {
            self.shape_from_left(face, own, text);
        }
        self.shaped.word(first)
    }

    fn shape_from_left(&mut self, face: Face, own: Option<Face>, text: &str) {
        for piece in self.split_by_face(face, own, text, Direction::LeftToRight) {
            self.piece(&piece, Direction::LeftToRight);
        }
    }

    /// The last of several runs stands at the left.
    fn shape_from_right(&mut self, face: Face, own: Option<Face>, text: &str) {
        for piece in self.split_by_face(face, own, text, Direction::RightToLeft).iter().rev() {
            self.piece(piece, Direction::RightToLeft);
        }
    }

    fn piece(&mut self, piece: &Piece, direction: Direction) {
        match piece.is_replaced {
            true => self.replacements(piece.face, &piece.text, direction == Direction::RightToLeft),
            false => self.run(piece.face, &piece.text, direction),
        }
    }

    /// The sign of replacement for each character, which stays what a reader copies.
    fn replacements(&mut self, face: Face, text: &str, from_right: bool) {
        let units_per_em = self.fill_buffer(face, REPLACEMENT, Direction::LeftToRight);
        let (infos, positions) = (self.buffer.glyph_infos(), self.buffer.glyph_positions());
        let sign = glyphs(infos, positions, REPLACEMENT.len(), units_per_em, |_| true).next();
        let glyphs = text.char_indices().filter_map(|(start, character)| {
            let Glyph { id, advance, offset, .. } = *sign.as_ref()?;
            Some(Glyph::new(id, advance, offset, start..start + character.len_utf8()))
        });
        self.shaped.add(face, text, glyphs, from_right);
    }

    fn shape_both_ways(&mut self, face: Face, own: Option<Face>, text: &str) {
        let directions = BidiInfo::new(text, Some(base_level(begins_at_right(text, false))));
        for paragraph in &directions.paragraphs {
            let (levels, runs) = directions.visual_runs(paragraph, paragraph.range.clone());
            for run in runs {
                match levels[run.start].is_rtl() {
                    true => self.shape_from_right(face, own, &text[run]),
                    false => self.shape_from_left(face, own, &text[run]),
                }
            }
        }
    }

    /// A part of a run, shaped as a word of its own.
    pub fn part(&mut self, run: RunId, part: Range<usize>) -> ShapedWord {
        let run = self.shaped.run(run);
        let (face, text, from_right) = (run.face, run.text[part].to_owned(), run.from_right);
        self.word_running(face, &text, from_right)
    }

    /// A single space.
    pub fn space(&mut self, face: Face) -> ShapedWord {
        if let Some(space) = self.spaces[face.index()] {
            return space;
        }
        let space = self.word(face, " ");
        *self.spaces[face.index()].insert(space)
    }

    /// The hyphen at the end of a line, which is no part of the word: readers copy it as a soft hyphen.
    pub fn hyphen(&mut self, face: Face) -> ShapedWord {
        if let Some(hyphen) = self.hyphens[face.index()] {
            return hyphen;
        }
        let hyphen = self.line_end_hyphen(face);
        *self.hyphens[face.index()].insert(hyphen)
    }

    /// Shaping hides soft hyphens; but all bundled faces for text have a glyph for them, as wide as the hyphen. So have most
    /// others. Where one has the same glyph for both, which a reader could not tell apart, the bundled one stands in.
    fn line_end_hyphen(&mut self, face: Face) -> ShapedWord {
        let own = self.faces.own(face).filter(|own| {
            let typed = self.glyph(*own, '-');
            typed.is_some() && self.glyph(*own, SOFT_HYPHEN).is_some_and(|soft| typed != Some(soft))
        });
        let typed = self.shape(self.faces.stand_in(face), own, "-");
        let first = self.shaped.len();
        for run in typed.runs() {
            let ShapedRun { face, text, glyphs, .. } = self.shaped.run(run);
            let (text, glyphs) = match (self.glyph(face, SOFT_HYPHEN), glyphs) {
                (Some(soft), [Glyph { advance, offset, .. }]) => {
                    let text = SOFT_HYPHEN.to_string();
                    let glyph = Glyph::new(soft, *advance, *offset, 0..text.len());
                    (text, vec![glyph])
                }
                (_, glyphs) => (text.to_owned(), glyphs.to_vec()),
            };
            self.shaped.add(face, &text, glyphs, false);
        }
        self.shaped.word(first)
    }

    /// The glyph of a character, if the face is there and has one.
    fn glyph(&self, face: Face, character: char) -> Option<u16> {
        let glyph = self.fonts[face.index()].as_ref()?.charmap().map_unicode(character)?;
        u16::try_from(glyph.to_u32()).ok().filter(|glyph| *glyph != 0 && self.faces.has_glyph(face, *glyph))
    }

    /// Gives every character the first face that has it; joins neighbours of one face.
    fn split_by_face(&mut self, wanted: Face, own: Option<Face>, text: &str, direction: Direction) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        for character in text.chars() {
            if is_invisible(character) {
                // In Arabic script these say which form a letter takes.
                if let Some(piece) = pieces.last_mut()
                    && direction == Direction::RightToLeft
                    && !piece.is_replaced
                    && matches!(character, ZERO_WIDTH_NON_JOINER | ZERO_WIDTH_JOINER)
                {
                    piece.text.push(character);
                }
                continue;
            }
            let character = as_space(character, || self.face_for(wanted, own, character).is_some());
            let (face, is_replaced) = match self.face_for(wanted, own, character) {
                Some(face) => (face, false),
                None => {
                    self.missing.insert(character);
                    (self.faces.stand_in(wanted), true)
                }
            };
            let character = if is_replaced { as_copied(character) } else { character };
            match pieces.last_mut() {
                Some(last) if last.face == face && last.is_replaced == is_replaced => last.text.push(character),
                _ => pieces.push(Piece { face, text: character.to_string(), is_replaced }),
            }
        }
        pieces
    }

    /// The first face that has a character: the theme's own, the bundled one in its place, then all others.
    fn face_for(&self, wanted: Face, own: Option<Face>, character: char) -> Option<Face> {
        let first = own.into_iter().chain([wanted, self.faces.stand_in(wanted)]);
        first.chain(wanted.fallbacks()).find(|face| self.glyph(*face, character).is_some())
    }

    /// Shapes text of one face; its glyphs are in the buffer then. Gives the units per em of the face.
    fn fill_buffer(&mut self, face: Face, text: &str, direction: Direction) -> f32 {
        let font = self.fonts[face.index()].as_ref().expect("only a face that has the text's characters is asked for");
        let units_per_em = f32::from(font.units_per_em());
        let buffer = &mut self.buffer;
        buffer.clear();
        // Accents written apart keep their own cluster, so that no letter carries another's text.
        buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(direction);
        let script = buffer.script();
        let plans = &mut self.plans[face.index()];
        let is_known = |(known, way, _): &(Option<Script>, Direction, _)| *known == script && *way == direction;
        let known = plans.iter().position(is_known).unwrap_or_else(|| {
            plans.push((script, direction, ShapePlan::new(font, direction, script, buffer.language(), &[])));
            plans.len() - 1
        });
        let plan = &plans[known].2;
        harfrust::shape(&ShaperFont::new(font), buffer, ShapeOptions::new().plan(Some(plan)))
            .expect("the plan was made for this direction and script");
        units_per_em
    }

    fn run(&mut self, face: Face, text: &str, direction: Direction) {
        let units_per_em = self.fill_buffer(face, text, direction);
        let buffer = &self.buffer;
        let faces = &self.faces;
        let has_glyph = |glyph| faces.has_glyph(face, glyph);
        let from_right = direction == Direction::RightToLeft;
        let (infos, positions) = if from_right {
            in_reading_order(buffer)
        } else {
            (Cow::Borrowed(buffer.glyph_infos()), Cow::Borrowed(buffer.glyph_positions()))
        };
        let glyphs = glyphs(&infos, &positions, text.len(), units_per_em, has_glyph);
        if infos.windows(2).all(|pair| pair[0].cluster != pair[1].cluster) {
            self.shaped.add(face, text, glyphs, from_right);
        } else {
            let mut glyphs: Vec<Glyph> = glyphs.collect();
            let font = self.fonts[face.index()].as_ref().expect("the text was shaped in it");
            let text = share_letters(&mut glyphs, text, font);
            self.shaped.add(face, &text, glyphs, from_right);
        }
    }
}

/// Shaping gives what runs from the right in the order in which it stands, the last glyph first.
fn in_reading_order(buffer: &Buffer) -> (Cow<'_, [GlyphInfo]>, Cow<'_, [GlyphPosition]>) {
    let infos = buffer.glyph_infos().iter().rev().copied().collect();
    let positions = buffer.glyph_positions().iter().rev().copied().collect();
    (Cow::Owned(infos), Cow::Owned(positions))
}

/// Reads shaped glyphs; clusters ascend. A glyph that the font does not have is drawn as its first, which stands for none.
fn glyphs(
    infos: &[GlyphInfo],
    positions: &[GlyphPosition],
    length: usize,
    units_per_em: f32,
    has_glyph: impl Fn(u16) -> bool,
) -> impl Iterator<Item = Glyph> {
    infos.iter().zip(positions).enumerate().map(move |(index, (info, position))| {
        let start = info.cluster as usize;
        let is_further = index > 0 && infos[index - 1].cluster == info.cluster;
        let next = infos[index..].iter().find(|next| next.cluster > info.cluster);
        let end = next.map_or(length, |next| next.cluster as usize);
        let em = |units: i32| units as f32 / units_per_em;
        let id = u16::try_from(info.glyph_id).ok().filter(|id| has_glyph(*id)).unwrap_or(0);
        let offset = (em(position.x_offset), em(position.y_offset));
        Glyph::new(id, em(position.x_advance), offset, if is_further { end..end } else { start..end })
    })
}

/// What a reader copies for a character that cannot be drawn: itself, unless it means nothing outside of its font, which
/// PDF/A does not allow (ISO 19005-2, 6.2.11.7.3).
fn as_copied(character: char) -> char {
    let is_private = matches!(character, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    let is_no_character = u32::from(character) & 0xfffe == 0xfffe || matches!(character, '\u{fdd0}'..='\u{fdef}');
    if is_private || is_no_character { char::REPLACEMENT_CHARACTER } else { character }
}

/// Spaces that a font does not have are plain spaces, and so are those that should be copied as such.
fn as_space(character: char, is_drawable: impl Fn() -> bool) -> char {
    let is_plain = character.is_control() || character == '\u{a0}' || !is_drawable();
    if character.is_whitespace() && is_plain { ' ' } else { character }
}

/// Gives each accent of a stack its own letter, in the order in which they are drawn.
///
/// Shaping sorts stacked accents and makes one cluster of them; but a PDF wants to know what each glyph stands for. The
/// order of such accents does not change what a text says (Unicode, canonical ordering). What cannot be told apart
/// stays with the first glyph.
fn share_letters(glyphs: &mut [Glyph], text: &str, font: &Font) -> String {
    let charmap = font.charmap();
    let mut shared = String::with_capacity(text.len());
    for cluster in glyphs.chunk_by_mut(|_, next| next.text().is_empty()) {
        let letters = &text[cluster[0].text()];
        let mut left: Vec<char> = letters.chars().collect();
        let own: Vec<Option<char>> = cluster
            .iter()
            .map(|glyph| {
                let is_own =
                    |letter: &char| charmap.map_unicode(*letter).is_some_and(|id| id.to_u32() == u32::from(glyph.id));
                left.iter().position(is_own).map(|index| left.remove(index))
            })
            .collect();
        let are_shared = left.is_empty() && own.iter().all(Option::is_some);
        for (index, (glyph, own)) in cluster.iter_mut().zip(own).enumerate() {
            let start = shared.len();
            match own {
                Some(letter) if are_shared => shared.push(letter),
                _ if index == 0 => shared.push_str(letters),
                _ => {}
            }
            *glyph = Glyph::new(glyph.id, glyph.advance, glyph.offset, start..shared.len());
        }
    }
    shared
}

/// Whether a face has every sign of a text, as can be told without looking: bundled ones for text have all of ASCII.
fn has_all(face: Face, text: &str) -> bool {
    match face {
        Face::Regular | Face::Bold | Face::Italic | Face::BoldItalic | Face::Serif => {
            text.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ')
        }
        Face::Mathematics
        | Face::Symbols
        | Face::Arabic
        | Face::ArabicBold
        | Face::Hebrew
        | Face::HebrewBold
        | Face::OwnRegular
        | Face::OwnBold
        | Face::OwnItalic
        | Face::OwnBoldItalic
        | Face::OwnHeading
        | Face::OwnHeadingItalic => false,
    }
}

/// Characters that steer text but are never seen: controls, joiners, direction marks, variation selectors.
fn is_invisible(character: char) -> bool {
    (character.is_control() && !character.is_whitespace())
        || matches!(character, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}'
            | '\u{2066}'..='\u{206f}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::{Face, Faces, ShapedRun, ShapedWord, Shaper};
    use crate::report::theme::Theme;

    fn shaper() -> Shaper {
        Shaper::new(Faces::of(&Theme::builtin())).expect("the bundled fonts can be read")
    }

    impl Shaper {
        fn runs(&self, word: ShapedWord) -> Vec<ShapedRun<'_>> {
            word.runs().map(|run| self.shaped().run(run)).collect()
        }
    }

    /// What each glyph of a word's first run stands for.
    fn texts(shaper: &Shaper, word: ShapedWord) -> Vec<&str> {
        let run = shaper.runs(word)[0];
        run.glyphs.iter().map(|glyph| &run.text[glyph.text()]).collect()
    }

    #[test]
    fn every_face_for_text_has_the_replacement_character() {
        let mut shaper = shaper();
        for face in [Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic, Face::Serif] {
            let word = shaper.word(face, "日\u{1f600}");
            let run = shaper.runs(word)[0];
            assert_eq!((run.face, run.text, run.glyphs.len()), (face, "日\u{1f600}", 2), "the text can be copied");
            assert_ne!(run.glyphs[0].id, 0);
            assert_eq!(run.glyphs[0].id, run.glyphs[1].id);
            let private = shaper.word(face, "\u{e000}");
            assert_eq!(shaper.runs(private)[0].text, "\u{fffd}");
        }
        assert_eq!(shaper.finish().1, ['日', '\u{e000}', '\u{1f600}']);
    }

    #[test]
    fn words_are_kerned() {
        let mut shaper = shaper();
        let apart = shaper.word(Face::Regular, "A").width + shaper.word(Face::Regular, "V").width;
        assert!(shaper.word(Face::Regular, "AV").width < apart);
    }

    #[test]
    fn a_word_is_shaped_once() {
        let mut shaper = shaper();
        let first = shaper.word(Face::Regular, "office");
        let runs = shaper.shaped().len();
        assert_eq!((shaper.word(Face::Regular, "office"), shaper.shaped().len()), (first, runs));
        assert_ne!(shaper.word(Face::Bold, "office"), first);
    }

    #[test]
    fn letters_are_joined_and_still_copied_one_by_one() {
        let mut shaper = shaper();
        let word = shaper.word(Face::Regular, "office");
        assert_eq!(texts(&shaper, word), ["o", "ffi", "c", "e"]);
    }

    #[test]
    fn the_hyphen_at_a_line_end_is_a_glyph_of_its_own() {
        let mut shaper = shaper();
        for face in [Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic, Face::Serif] {
            let (hyphen, typed) = (shaper.hyphen(face), shaper.word(face, "-"));
            assert_eq!((shaper.runs(hyphen)[0].text, hyphen.width), ("\u{ad}", typed.width));
            assert_ne!(shaper.runs(hyphen)[0].glyphs[0].id, shaper.runs(typed)[0].glyphs[0].id);
        }
    }

    #[test]
    fn glyphs_share_the_text_without_gaps() {
        let mut shaper = shaper();
        for text in ["office", "e\u{301}te\u{301}", "Tiếng Việt", "→✓ a", "q\u{325}\u{303}", "مُحَمَّد", "שָׁלוֹם"]
        {
            let word = shaper.word(Face::Regular, text);
            for run in shaper.runs(word) {
                let shared: String = run.glyphs.iter().map(|glyph| &run.text[glyph.text()]).collect();
                assert_eq!(shared, run.text);
            }
        }
    }

    #[test]
    fn letters_from_the_right_are_joined_and_the_first_stands_at_the_right() {
        let mut shaper = shaper();
        let word = shaper.word(Face::Bold, "سلام");
        assert_eq!(texts(&shaper, word), ["س", "لا", "م"]);
        let run = shaper.runs(word)[0];
        assert_eq!((run.face, run.from_right), (Face::ArabicBold, true));
        assert_eq!(run.start(), run.width - run.glyphs[0].advance);
        let alone = shaper.word(Face::Bold, "س").width;
        assert!(alone > shaper.runs(word)[0].glyphs[0].advance, "a joined letter has no tail");
    }

    #[test]
    fn brackets_turn_round_with_what_runs_from_the_right() {
        let mut shaper = shaper();
        let (turned, closing) = (shaper.word_from_right(Face::Regular, "("), shaper.word(Face::Regular, ")"));
        assert_eq!(shaper.runs(turned)[0].text, "(");
        assert_eq!(shaper.runs(turned)[0].glyphs[0].id, shaper.runs(closing)[0].glyphs[0].id);
    }

    #[test]
    fn every_accent_of_a_stack_has_its_own_text() {
        let mut shaper = shaper();
        let word = shaper.word(Face::Regular, "q\u{303}\u{325}");
        assert_eq!(texts(&shaper, word), ["q", "\u{325}", "\u{303}"]);
    }
}
