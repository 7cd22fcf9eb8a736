//! Fonts cut down to the glyphs in use.

use lopdf::{Dictionary, Document, Stream};
use printpdf::{Codepoint, FontId, Op, ParsedFont, PdfFont, PdfFontHandle, Pt, TextItem};
use subsetter::GlyphRemapper;

use super::character_map::Codes;
use crate::pdf::PdfError;
use crate::pdf::font::{Face, Faces};
use crate::pdf::scene::Scene;

/// The embedded fonts of a document.
pub struct EmbeddedFonts<'a> {
    /// By [`Face::index`].
    fonts: Vec<Option<EmbeddedFont<'a>>>,
}

/// A face's glyphs in use, as they are numbered in the file.
pub struct EmbeddedFont<'a> {
    /// How content calls its glyphs.
    pub codes: Codes,
    /// By the glyph's number in the whole face; those that are not in use stand for nothing.
    glyphs: Vec<EmbeddedGlyph<'a>>,
    /// What glyphs stand for beside their first text.
    further: Vec<FurtherText<'a>>,
    /// How many glyphs the cut font has.
    count: usize,
}

/// A glyph of the cut font.
#[derive(Debug, Clone, Copy, Default)]
struct EmbeddedGlyph<'a> {
    id: u16,
    /// How far a viewer moves on after it, in thousandths of an em.
    advance: i32,
    /// What it stands for where it is called by its number.
    text: &'a str,
}

/// Another text of a glyph.
#[derive(Debug, Clone, Copy)]
struct FurtherText<'a> {
    /// The glyph's number in the whole face.
    glyph: u16,
    text: &'a str,
    code: u16,
}

/// What a font's glyphs in use stand for.
#[derive(Default)]
struct Texts<'a> {
    /// By the glyph's number in the whole face.
    first: Vec<Option<&'a str>>,
    /// Glyphs with a text that is not their first.
    further: Vec<(u16, &'a str)>,
}

/// A font to be written, and a text of all its glyphs.
pub struct Specimen {
    pub id: FontId,
    pub font: PdfFont,
    /// Tells printpdf which glyphs are in use and what a reader copies for each.
    pub operations: Vec<Op>,
}

impl<'a> EmbeddedFonts<'a> {
    pub fn font(&self, face: Face) -> &EmbeddedFont<'a> {
        self.fonts[face.index()].as_ref().expect("every face that a run uses was embedded")
    }
}

impl EmbeddedFont<'_> {
    /// How far a viewer moves on after a glyph, in thousandths of an em.
    pub fn advance(&self, glyph: u16) -> i32 {
        self.glyphs[usize::from(glyph)].advance
    }

    /// What content calls a glyph that stands for a text.
    pub fn code(&self, glyph: u16, text: &str) -> u16 {
        let text = said(text);
        let first = self.glyphs[usize::from(glyph)];
        let further = || self.further.iter().find(|further| further.glyph == glyph && further.text == text);
        match first.text == text {
            true => first.id,
            false => further().map_or(first.id, |further| further.code),
        }
    }

    /// From codes to text.
    fn to_text(&self) -> Vec<u8> {
        let first = self.glyphs.iter().filter(|glyph| !glyph.text.is_empty()).map(|glyph| (glyph.id, glyph.text));
        self.codes.to_text(first.chain(self.further.iter().map(|further| (further.code, further.text))))
    }

    /// From codes to glyphs, where they differ.
    fn to_glyphs(&self, face: Face) -> Stream {
        let glyph = |further: &FurtherText| (further.code, self.glyphs[usize::from(further.glyph)].id);
        let further: Vec<(u16, u16)> = self.further.iter().map(glyph).collect();
        let last = u16::try_from(self.count - 1).unwrap_or(u16::MAX);
        self.codes.to_glyphs(&format!("Hemicycle-{}-H", resource_name(face)), last, &further)
    }
}

/// A glyph that is a part of another's letter stands for nothing, which PDF/UA does not know.
fn said(text: &str) -> &str {
    if text.is_empty() { "\u{200b}" } else { text }
}

/// Under which name a page's content calls a face.
pub fn resource_name(face: Face) -> &'static str {
    match face {
        Face::Regular => "F0",
        Face::Bold => "F1",
        Face::Italic => "F2",
        Face::BoldItalic => "F3",
        Face::Serif => "F4",
        Face::Mathematics => "F5",
        Face::Symbols => "F6",
        Face::OwnRegular => "F7",
        Face::OwnBold => "F8",
        Face::OwnItalic => "F9",
        Face::OwnBoldItalic => "F10",
        Face::OwnHeading => "F11",
        Face::OwnHeadingItalic => "F12",
        Face::Arabic => "F13",
        Face::ArabicBold => "F14",
        Face::Hebrew => "F15",
        Face::HebrewBold => "F16",
    }
}

/// The name of the map in which a byte is the number of a glyph.
const ONE_BYTE: &str = "Hemicycle-OneByte-H";

/// Cuts every face that the scene uses.
///
/// # Errors
///
/// When a font cannot be cut or read again: a fault of the build, or of a font that a theme brings.
pub fn fonts<'a>(scene: &'a Scene, faces: &Faces) -> Result<(EmbeddedFonts<'a>, Vec<Specimen>), PdfError> {
    let mut specimens = Vec::new();
    let mut fonts = Vec::new();
    for (face, texts) in Face::ALL.into_iter().zip(glyphs_in_use(scene)) {
        if texts.first.is_empty() {
            fonts.push(None);
        } else {
            let (font, specimen) = embedded(face, faces, texts)?;
            fonts.push(Some(font));
            specimens.push(specimen);
        }
    }
    Ok((EmbeddedFonts { fonts }, specimens))
}

/// Gives the fonts of a written document the codes that its content calls their glyphs by, in place of printpdf's, which
/// are of two bytes always.
///
/// # Errors
///
/// When a font that was just written is not there: a fault of the libraries.
pub fn encode(document: &mut Document, fonts: &EmbeddedFonts) -> Result<(), PdfError> {
    let Some(page) = document.page_iter().next() else { return Ok(()) };
    let resources = document.get_dict_in_dict(document.get_dictionary(page)?, b"Resources")?;
    let written = document.get_dict_in_dict(resources, b"Font")?.clone();
    let mut same_of_one_byte = None;
    for (face, font) in Face::ALL.into_iter().zip(&fonts.fonts) {
        let Some(font) = font else { continue };
        let id = written.get(resource_name(face).as_bytes())?.as_reference()?;
        let to_text = document.get_dictionary(id)?.get(b"ToUnicode")?.as_reference()?;
        document.set_object(to_text, Stream::new(Dictionary::new(), font.to_text()));
        let map = match (font.further.is_empty(), font.codes) {
            (false, _) => document.add_object(font.to_glyphs(face)),
            // Of fonts whose codes are the numbers of their glyphs one map serves all.
            (true, Codes::OneByte) => {
                let add = || document.add_object(Codes::OneByte.to_glyphs(ONE_BYTE, 0xff, &[]));
                *same_of_one_byte.get_or_insert_with(add)
            }
            // Of two bytes, that is the map which every reader knows.
            (true, Codes::TwoBytes) => continue,
        };
        document.get_object_mut(id)?.as_dict_mut()?.set("Encoding", map);
    }
    Ok(())
}

/// For each face, what its glyphs stand for.
fn glyphs_in_use(scene: &Scene) -> Vec<Texts<'_>> {
    let mut used: Vec<Texts> = Face::ALL.map(|_| Texts::default()).into();
    let mut is_seen = vec![false; scene.words.len()];
    for word in scene.texts().flat_map(|text| &text.words) {
        if std::mem::replace(&mut is_seen[word.index()], true) {
            continue;
        }
        let run = scene.words.run(*word);
        let Texts { first, further } = &mut used[run.face.index()];
        for (glyph, text) in run.spelt() {
            let (index, text) = (usize::from(glyph.id), said(text));
            if index >= first.len() {
                first.resize(index + 1, None);
            }
            match first[index] {
                None => first[index] = Some(text),
                Some(known) if known != text && !further.contains(&(glyph.id, text)) => further.push((glyph.id, text)),
                Some(_) => {}
            }
        }
    }
    used
}

fn embedded<'a>(face: Face, faces: &Faces, texts: Texts<'a>) -> Result<(EmbeddedFont<'a>, Specimen), PdfError> {
    let name = faces.name(face).unwrap_or_default();
    let fault = |reason: String| PdfError::Font { face: name.to_owned(), reason };
    let mut remapper = GlyphRemapper::new();
    let in_use = (0_u16..).zip(&texts.first).filter_map(|(id, text)| Some((id, (*text)?)));
    let in_use: Vec<(u16, u16, &str)> = in_use.map(|(id, text)| (id, remapper.remap(id), text)).collect();
    let file = faces.data(face).ok_or_else(|| fault("its file is not there".into()))?;
    let cut = subsetter::subset(file, 0, &remapper).map_err(|error| fault(error.to_string()))?;
    let mut font = ParsedFont::from_bytes(&cut, 0, &mut Vec::new())
        .ok_or_else(|| fault("its glyphs in use cannot be read again".into()))?;
    // The six letters mark a cut font (ISO 32000-1, 9.6.4); our own id keeps the bytes the same every time.
    let tag = format!("HEMI{}{}", letter(face.index() / 26), letter(face.index() % 26));
    font.font_name = Some(format!("{tag}+{name}"));

    let units_per_em = i32::from(font.units_per_em.max(1));
    let mut glyphs = vec![EmbeddedGlyph::default(); texts.first.len()];
    for (original, id, text) in &in_use {
        // Cut off as printpdf cuts them off for `W`: the two must be the same.
        let advance = i32::from(font.get_glyph_width(*id).unwrap_or(0)) * 1000 / units_per_em;
        glyphs[usize::from(*original)] = EmbeddedGlyph { id: *id, advance, text };
    }
    let id = FontId(resource_name(face).to_owned());
    let text = |(_, gid, text): &(u16, u16, &str)| Codepoint { gid: *gid, offset: 0.0, cid: Some((*text).to_owned()) };
    let operations = vec![
        Op::StartTextSection,
        Op::SetFont { font: PdfFontHandle::External(id.clone()), size: Pt(1.0) },
        Op::ShowText { items: vec![TextItem::GlyphIds(in_use.iter().map(text).collect())] },
        Op::EndTextSection,
    ];
    let count = in_use.len() + 1;
    let codes = u16::try_from(count).unwrap_or(u16::MAX)..=u16::MAX;
    let further = texts.further.into_iter().zip(codes).map(|((glyph, text), code)| FurtherText { glyph, text, code });
    let further: Vec<_> = further.collect();
    let codes = Codes::for_count(count + further.len());
    let embedded = EmbeddedFont { codes, glyphs, further, count };
    Ok((embedded, Specimen { id, font: PdfFont::new(font), operations }))
}

fn letter(index: usize) -> char {
    char::from(b'A' + (index % 26) as u8)
}
