//! A document as a Word file that people edit.
//!
//! In: a [`Document`] and a [`Theme`]. Out: the bytes of a DOCX (Office Open XML, ISO/IEC 29500). Every look is a named
//! style, and every style takes its colours and fonts from the file's theme, so that a consultant restyles the whole
//! document by changing a style or the theme.
//!
//! - `xml` writes markup that is well-formed whatever the text; `archive` packs the parts.
//! - `style` names the styles and holds the measures, `looks` says how they look; `styles`, `numbering` and `theme` write
//!   those parts.
//! - `body` walks the blocks; `paragraph`, `inline`, `note`, `table`, `columns`, `callout`, `cover`, `contents` and `drawing` write
//!   one kind of content each; `canvas` and `shapes` belong to `drawing`; `keeping` says what stays on one page.
//! - `parts` writes what surrounds the text: footers, settings, properties and the list of parts.

mod archive;
mod body;
mod box_table;
mod callout;
mod canvas;
mod columns;
mod contents;
mod cover;
mod drawing;
mod form;
mod inline;
mod keeping;
mod looks;
mod note;
mod numbering;
mod paragraph;
mod parts;
mod shapes;
mod style;
mod styles;
mod table;
mod table_styles;
mod theme;
mod xml;

use std::fmt;

use crate::report::block::Document;
use crate::report::theme::Theme;

/// Why there is no Word file.
#[derive(Debug)]
pub enum DocxError {
    /// The parts could not be put together, for example because they reach 4 GiB.
    Archive(zip::result::ZipError),
}

impl fmt::Display for DocxError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DocxError::Archive(error) => write!(formatter, "the Word file cannot be put together: {error}"),
        }
    }
}

impl std::error::Error for DocxError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            DocxError::Archive(error) => Some(error),
        }
    }
}

/// Writes a document as a Word file.
///
/// `created` is the only date in the file, in seconds since 1970; the years 1980 to 2107 can be written, and a date
/// outside becomes the nearest within. The same arguments give the same bytes, on every machine.
///
/// # Errors
///
/// Only when the file would reach 4 GiB or could not be compressed.
pub fn docx(document: &Document, theme: &Theme, created: i64) -> Result<Vec<u8>, DocxError> {
    let created = archive::within_years(created);
    let body = body::write(document, theme);
    let mut archive = archive::Archive::new(created);
    let has_notes = body.notes.is_some();
    archive.add("[Content_Types].xml", parts::content_types(has_notes))?;
    archive.add("_rels/.rels", parts::package_relationships())?;
    archive.add("word/document.xml", body.text)?;
    archive
        .add("word/_rels/document.xml.rels", parts::relationships(&body.addresses, body.pictures.len(), has_notes))?;
    if let Some(notes) = &body.notes {
        archive.add("word/footnotes.xml", notes)?;
        archive.add("word/_rels/footnotes.xml.rels", parts::note_relationships(&body.addresses))?;
    }
    for (index, picture) in body.pictures.iter().enumerate() {
        archive.add(&format!("word/{}", parts::picture_file(index)), &picture.file)?;
    }
    archive.add("word/styles.xml", styles::styles(document, theme))?;
    archive.add("word/numbering.xml", numbering::numbering(&body.numbered_lists))?;
    archive.add("word/theme/theme1.xml", theme::theme(theme))?;
    archive.add("word/fontTable.xml", theme::fonts())?;
    archive.add("word/settings.xml", parts::settings(&document.language, has_notes))?;
    archive.add("word/footer.xml", parts::footer(&document.footer, &document.numbering, document.begins_at_right()))?;
    archive.add("word/no-footer.xml", parts::no_footer())?;
    archive.add("docProps/core.xml", parts::core_properties(document, created))?;
    archive.add("docProps/app.xml", parts::program_properties())?;
    archive.finish()
}
