//! The file of a font: whether it can be a part of reports, and what it is called.

use std::fmt;

use read_fonts::model::name::{NameId, Names};
use read_fonts::types::Tag;
use read_fonts::{FileRef, FontRef, TableProvider};
use subsetter::GlyphRemapper;

use super::found_file::{FoundFile, Unusable};

/// A font with one look, such as the bold letters of a family.
#[derive(Clone, PartialEq, Eq)]
pub struct Typeface {
    /// What people choose it by; empty if the file does not say.
    pub family: String,
    /// The PostScript name: letters, digits and hyphens; never empty.
    pub name: String,
    /// How many glyphs there are; a damaged table can name others.
    pub glyphs: u16,
    /// The TrueType or OpenType file.
    pub file: Vec<u8>,
}

impl fmt::Debug for Typeface {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Typeface({})", self.name)
    }
}

/// The font that stands at the path.
///
/// # Errors
///
/// There is no font, one that its makers do not allow to be a part of reports, or one of a kind that cannot be.
pub fn read(found: &FoundFile) -> Result<Typeface, Unusable> {
    let file = found.content("font", "a TTF or OTF file")?;
    if let Some((_, format, advice)) = OTHERS.iter().find(|(beginning, ..)| file.starts_with(beginning)) {
        return Err(Unusable::new(&format!("is {format}"), advice));
    }
    let font = match FileRef::new(file) {
        Ok(FileRef::Font(font)) => font,
        Ok(FileRef::Collection(_)) => {
            return Err(Unusable::new("is a collection of fonts", "use a file that holds one font alone, TTF or OTF"));
        }
        Err(_) => return Err(Unusable::new("is no font that is known here", "use a TTF or OTF file")),
    };
    if [b"fvar", b"CFF2"].iter().any(|tag| font.table_data(Tag::new(tag)).is_some()) {
        return Err(Unusable::new(
            "is a variable font",
            "use the static files of the family, one for each look: regular, bold, italic",
        ));
    }
    check_embedding(&font)?;
    if !is_whole(&font) || !has_sound_names(&font) || !can_be_cut(file, &font) {
        return Err(Unusable::new("is damaged", "put the file of the font there again, from where it came"));
    }
    Ok(Typeface { family: family(&font), name: postscript_name(&font), glyphs: glyphs(&font), file: file.to_vec() })
}

/// Other formats of fonts, by how such a file begins.
const OTHERS: [(&[u8], &str, &str); 4] = [
    (b"wOFF", "a font for web pages (WOFF)", "use the TTF or OTF file of the same font"),
    (b"wOF2", "a font for web pages (WOFF2)", "use the TTF or OTF file of the same font"),
    (b"\x80\x01", "a font of the old kind Type 1", "use a TTF or OTF file"),
    (b"%!", "a font of the old kind Type 1, or a PostScript drawing", "use a TTF or OTF file"),
];

/// What the makers allow (OpenType, `OS/2`, `fsType`); a font that does not say allows it.
fn check_embedding(font: &FontRef<'_>) -> Result<(), Unusable> {
    const RESTRICTED: u16 = 0x0002;
    const PRINT_OR_EDIT: u16 = 0x000c;
    const WHOLE_ONLY: u16 = 0x0100;
    const BITMAPS_ONLY: u16 = 0x0200;
    let allowed = font.os2().map_or(0, |table| table.fs_type());
    let problem = if allowed & RESTRICTED != 0 && allowed & PRINT_OR_EDIT == 0 {
        "may not be a part of documents, as its makers say in it (fsType)"
    } else if allowed & WHOLE_ONLY != 0 {
        "may be a part of documents only as a whole, as its makers say in it (fsType)"
    } else if allowed & BITMAPS_ONLY != 0 {
        "may not be a part of documents with its outlines, as its makers say in it (fsType)"
    } else {
        return Ok(());
    };
    Err(Unusable::new(problem, "ask them for a licence and a file that allows it, or use another font"))
}

/// Whether all is there that setting text needs.
fn is_whole(font: &FontRef<'_>) -> bool {
    let is_long = font.head().map(|head| head.index_to_loc_format() == 1);
    let has_outlines = font.cff().is_ok() || (font.glyf().is_ok() && font.loca(is_long.ok()).is_ok());
    let has_size =
        font.head().is_ok_and(|head| head.magic_number() == MAGIC && (16..=16_384).contains(&head.units_per_em()));
    let has_glyphs = glyphs(font) > 1;
    let has_letters = font.cmap().is_ok_and(|map| ('!'..='\u{2fff}').any(|letter| map.map_codepoint(letter).is_some()));
    has_outlines && has_size && has_glyphs && has_letters && has_lines(font) && font.hmtx().is_ok()
}

/// What every `head` table holds at one place (OpenType, `magicNumber`).
const MAGIC: u32 = 0x5f0f_3cf5;

/// Whether `hhea` is of the only version and format that there are.
fn has_lines(font: &FontRef<'_>) -> bool {
    let table = font.table_data(Tag::new(b"hhea"));
    let number = |at: usize| table.and_then(|table| table.read_at::<u16>(at).ok());
    number(0) == Some(1) && number(32) == Some(0)
}

/// Whether there are names, as a font must have, within the room that their table can have. Without them outlines of the
/// PostScript kind cannot be read again once they are cut.
fn has_sound_names(font: &FontRef<'_>) -> bool {
    const ROOM: u32 = 0xffff;
    let Ok(table) = font.name() else { return false };
    let extents = table.name_record().iter().map(|name| (name.string_offset().to_u32(), u32::from(name.length())));
    let mut whole = 0;
    for (offset, length) in extents {
        whole += length;
        if offset + length > ROOM || whole > ROOM {
            return false;
        }
    }
    true
}

/// Whether every glyph is there and can be cut out: a report holds only those that it uses.
fn can_be_cut(file: &[u8], font: &FontRef<'_>) -> bool {
    let mut all = GlyphRemapper::new();
    for glyph in 0..glyphs(font) {
        all.remap(glyph);
    }
    subsetter::subset(file, 0, &all).is_ok()
}

fn glyphs(font: &FontRef<'_>) -> u16 {
    font.maxp().map_or(0, |table| table.num_glyphs())
}

/// The most letters of a name.
const LONGEST_NAME: usize = 63;

fn family(font: &FontRef<'_>) -> String {
    let names = [NameId::TYPOGRAPHIC_FAMILY_NAME, NameId::FAMILY_NAME];
    let name = names.into_iter().find_map(|id| name(font, id)).unwrap_or_default();
    name.chars().filter(|letter| !letter.is_control()).take(LONGEST_NAME).collect::<String>().trim().to_owned()
}

fn postscript_name(font: &FontRef<'_>) -> String {
    let name = name(font, NameId::POSTSCRIPT_NAME).unwrap_or_default();
    let is_allowed = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '-';
    let name: String = name.chars().filter(is_allowed).take(LONGEST_NAME).collect();
    if name.is_empty() { "Font".to_owned() } else { name }
}

fn name(font: &FontRef<'_>, id: NameId) -> Option<String> {
    let text = Names::from_sfnt(font).get(id)?.english_or_first()?.name().to_string();
    Some(text).filter(|text| !text.trim().is_empty())
}
