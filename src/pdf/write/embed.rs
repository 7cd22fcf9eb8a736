//! Fonts cut down to the glyphs in use.

use lopdf::{Dictionary, Document, Stream};
use printpdf::{Codepoint, FontId, Op, ParsedFont, PdfFont, PdfFontHandle, Pt, TextItem};
use subsetter::GlyphRemapper;

use super::character_map::{self, Codes};
use crate::pdf::PdfError;
use crate::pdf::font::{Face, Faces};
use crate::pdf::scene::Scene;

/// The embedded fonts of a document.
pub struct EmbeddedFonts {
    /// By [`Face::index`].
    fonts: Vec<Option<EmbeddedFont>>,
}

/// A face's glyphs in use, as they are numbered in the file.
pub struct EmbeddedFont {
    /// How content calls its glyphs.
    pub codes: Codes,
    /// From the glyphs' codes to text.
    texts: Vec<u8>,
    /// By the glyph's number in the whole face; those that are not in use stand for nothing.
    glyphs: Vec<EmbeddedGlyph>,
}

/// A glyph of the cut font.
#[derive(Debug, Clone, Copy, Default)]
pub struct EmbeddedGlyph {
    pub id: u16,
    /// How far a viewer moves on after it, in thousandths of an em.
    pub advance: i32,
}

/// A font to be written, and a text of all its glyphs.
pub struct Specimen {
    pub id: FontId,
    pub font: PdfFont,
    /// Tells printpdf which glyphs are in use and what a reader copies for each.
    pub operations: Vec<Op>,
}

impl EmbeddedFonts {
    pub fn font(&self, face: Face) -> &EmbeddedFont {
        self.fonts[face.index()].as_ref().expect("every face that a run uses was embedded")
    }
}

impl EmbeddedFont {
    pub fn glyph(&self, id: u16) -> EmbeddedGlyph {
        self.glyphs[usize::from(id)]
    }
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

/// Cuts every face that the scene uses.
///
/// # Errors
///
/// When a font cannot be cut or read again: a fault of the build, or of a font that a theme brings.
pub fn fonts(scene: &Scene, faces: &Faces) -> Result<(EmbeddedFonts, Vec<Specimen>), PdfError> {
    let mut specimens = Vec::new();
    let mut fonts = Vec::new();
    for (face, texts) in Face::ALL.into_iter().zip(glyphs_in_use(scene)) {
        if texts.is_empty() {
            fonts.push(None);
        } else {
            let (font, specimen) = embedded(face, faces, &texts)?;
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
    let mut short_codes = None;
    for (face, font) in Face::ALL.into_iter().zip(&fonts.fonts) {
        let Some(EmbeddedFont { codes, texts, .. }) = font else { continue };
        let id = written.get(resource_name(face).as_bytes())?.as_reference()?;
        let to_text = document.get_dictionary(id)?.get(b"ToUnicode")?.as_reference()?;
        document.set_object(to_text, Stream::new(Dictionary::new(), texts.clone()));
        if *codes == Codes::OneByte {
            let map = *short_codes.get_or_insert_with(|| document.add_object(character_map::one_byte()));
            document.get_object_mut(id)?.as_dict_mut()?.set("Encoding", map);
        }
    }
    Ok(())
}

/// For each face, the text that each of its glyphs stands for, by the glyph's number: the first that is not empty. A
/// PDF maps glyphs, not places, to text.
fn glyphs_in_use(scene: &Scene) -> Vec<Vec<Option<&str>>> {
    let mut used: Vec<Vec<Option<&str>>> = vec![Vec::new(); Face::ALL.len()];
    let mut is_seen = vec![false; scene.words.len()];
    for word in scene.texts().flat_map(|text| &text.words) {
        if std::mem::replace(&mut is_seen[word.index()], true) {
            continue;
        }
        let run = scene.words.run(*word);
        let texts = &mut used[run.face.index()];
        for glyph in run.glyphs {
            let index = usize::from(glyph.id);
            if index >= texts.len() {
                texts.resize(index + 1, None);
            }
            if texts[index].is_none_or(str::is_empty) {
                texts[index] = Some(&run.text[glyph.text()]);
            }
        }
    }
    // A glyph that is always part of another's letter stands for nothing, which PDF/UA does not know.
    for text in used.iter_mut().flatten().filter(|text| text.is_some_and(str::is_empty)) {
        *text = Some("\u{200b}");
    }
    used
}

fn embedded(face: Face, faces: &Faces, texts: &[Option<&str>]) -> Result<(EmbeddedFont, Specimen), PdfError> {
    let name = faces.name(face).unwrap_or_default();
    let fault = |reason: String| PdfError::Font { face: name.to_owned(), reason };
    let mut remapper = GlyphRemapper::new();
    let in_use = (0_u16..).zip(texts).filter_map(|(id, text)| Some((id, (*text)?)));
    let in_use: Vec<(u16, u16, &str)> = in_use.map(|(id, text)| (id, remapper.remap(id), text)).collect();
    let file = faces.data(face).ok_or_else(|| fault("its file is not there".into()))?;
    let cut = subsetter::subset(file, 0, &remapper).map_err(|error| fault(error.to_string()))?;
    let mut font = ParsedFont::from_bytes(&cut, 0, &mut Vec::new())
        .ok_or_else(|| fault("its glyphs in use cannot be read again".into()))?;
    // The six letters mark a cut font (ISO 32000-1, 9.6.4); our own id keeps the bytes the same every time.
    let tag = format!("HEMI{}{}", letter(face.index() / 26), letter(face.index() % 26));
    font.font_name = Some(format!("{tag}+{name}"));

    let units_per_em = i32::from(font.units_per_em.max(1));
    let mut glyphs = vec![EmbeddedGlyph::default(); texts.len()];
    for (original, id, _) in &in_use {
        // Cut off as printpdf cuts them off for `W`: the two must be the same.
        let advance = i32::from(font.get_glyph_width(*id).unwrap_or(0)) * 1000 / units_per_em;
        glyphs[usize::from(*original)] = EmbeddedGlyph { id: *id, advance };
    }
    let id = FontId(resource_name(face).to_owned());
    let text = |(_, gid, text): &(u16, u16, &str)| Codepoint { gid: *gid, offset: 0.0, cid: Some((*text).to_owned()) };
    let operations = vec![
        Op::StartTextSection,
        Op::SetFont { font: PdfFontHandle::External(id.clone()), size: Pt(1.0) },
        Op::ShowText { items: vec![TextItem::GlyphIds(in_use.iter().map(text).collect())] },
        Op::EndTextSection,
    ];
    let codes = Codes::for_glyphs(in_use.len() + 1);
    let texts = codes.to_text(in_use.iter().map(|(_, id, text)| (*id, *text)));
    Ok((EmbeddedFont { codes, texts, glyphs }, Specimen { id, font: PdfFont::new(font), operations }))
}

fn letter(index: usize) -> char {
    char::from(b'A' + (index % 26) as u8)
}
