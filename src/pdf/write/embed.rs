//! Fonts cut down to the glyphs in use.

use std::collections::BTreeMap;

use printpdf::{FontId, ParsedFont, PdfFont};
use subsetter::GlyphRemapper;

use crate::pdf::PdfError;
use crate::pdf::font::Face;
use crate::pdf::scene::{Item, Scene};

/// The embedded fonts of a document, by face.
pub struct EmbeddedFonts {
    fonts: BTreeMap<Face, EmbeddedFont>,
}

pub struct EmbeddedFont {
    pub id: FontId,
    pub font: PdfFont,
    glyphs: BTreeMap<u16, EmbeddedGlyph>,
}

/// A glyph of the cut font.
pub struct EmbeddedGlyph {
    pub id: u16,
    /// What a reader copies. One text for each glyph: a PDF maps glyphs, not places, to text.
    pub text: String,
}

impl EmbeddedFonts {
    pub fn in_use(&self) -> impl Iterator<Item = &EmbeddedFont> {
        self.fonts.values()
    }

    pub fn font(&self, face: Face) -> &EmbeddedFont {
        self.fonts.get(&face).expect("every face that a run uses was embedded")
    }
}

impl EmbeddedFont {
    pub fn glyph(&self, id: u16) -> &EmbeddedGlyph {
        self.glyphs.get(&id).expect("every glyph that a run uses was embedded")
    }
}

/// Cuts every face that the scene uses.
///
/// # Errors
///
/// When a bundled font cannot be cut or read again: a fault of the build.
pub fn fonts(scene: &Scene) -> Result<EmbeddedFonts, PdfError> {
    let mut fonts = BTreeMap::new();
    for (face, texts) in glyphs_in_use(scene) {
        fonts.insert(face, embedded(face, texts)?);
    }
    Ok(EmbeddedFonts { fonts })
}

/// Each face's glyphs, and the text each stands for: the first that is not empty.
fn glyphs_in_use(scene: &Scene) -> BTreeMap<Face, BTreeMap<u16, String>> {
    let mut used: BTreeMap<Face, BTreeMap<u16, String>> = BTreeMap::new();
    for item in scene.pages.iter().flat_map(|page| &page.items) {
        let Item::Text(run) = item else { continue };
        let glyphs = used.entry(run.face).or_default();
        for glyph in &run.glyphs {
            let text = glyphs.entry(glyph.id).or_default();
            if text.is_empty() {
                text.push_str(&run.text[glyph.text.clone()]);
            }
        }
    }
    // A glyph that is always part of another's letter stands for nothing, which PDF/UA does not know.
    let without_text = used.values_mut().flat_map(BTreeMap::values_mut).filter(|text| text.is_empty());
    without_text.for_each(|text| text.push('\u{200b}'));
    used
}

fn embedded(face: Face, texts: BTreeMap<u16, String>) -> Result<EmbeddedFont, PdfError> {
    let fault = |reason: String| PdfError::Font { face: face.name(), reason };
    let mut remapper = GlyphRemapper::new();
    let glyphs =
        texts.into_iter().map(|(glyph, text)| (glyph, EmbeddedGlyph { id: remapper.remap(glyph), text })).collect();
    let cut = subsetter::subset(face.data(), 0, &remapper).map_err(|error| fault(error.to_string()))?;
    let mut warnings = Vec::new();
    let mut font = ParsedFont::from_bytes(&cut, 0, &mut warnings)
        .ok_or_else(|| fault("its glyphs in use cannot be read again".into()))?;
    // The six letters mark a cut font (ISO 32000-1, 9.6.4); our own id keeps the bytes the same every time.
    let tag = format!("HEMI{}{}", letter(face.index() / 26), letter(face.index() % 26));
    font.font_name = Some(format!("{tag}+{}", face.name()));
    Ok(EmbeddedFont { id: FontId(format!("F{}", face.index())), font: PdfFont::new(font), glyphs })
}

fn letter(index: usize) -> char {
    char::from(b'A' + (index % 26) as u8)
}
