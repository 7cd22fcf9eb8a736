//! Blocks to pages to bytes.
//!
//! What comes in: a [`Document`], a [`Theme`] and [`Options`]. What goes out: the bytes of a tagged PDF, how many pages
//! it has, and which characters no bundled font could draw. The room is a pure function: it knows nothing of files,
//! clock, environment or terminal, and nothing of rubrics or answers.
//!
//! The way through the room:
//!
//! 1. `font` holds the bundled faces and those of the theme and shapes words, each once.
//! 2. `layout` makes *strips* of the blocks (pieces of a page's width that are never split), puts them on pages, and
//!    gives a [`scene::Scene`]: for each page what is drawn where, tied from the start to the structure that a screen
//!    reader follows.
//! 3. `write` turns the scene into bytes through printpdf, and adds what printpdf cannot do through lopdf.
//!
//! Lengths are points (1/72 inch) as `f32`; the origin is the upper left corner of the page and y grows downwards until
//! the last step.

mod error;
mod font;
mod layout;
mod origin;
pub mod scene;
pub mod shaped;
mod write;

pub use error::PdfError;
pub use font::Face;
pub use origin::{OriginError, created, origin};

use crate::report::block::Document;
use crate::report::theme::Theme;

/// What the document does not say itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// Seconds since 1970, from `SOURCE_DATE_EPOCH` or the clock; the only date in the file.
    pub created: i64,
    /// Name and version of the program, shown in the file's properties.
    pub producer: String,
}

/// A finished PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pdf {
    pub bytes: Vec<u8>,
    pub pages: usize,
    /// Characters that no bundled font has, sorted and unique; each was drawn as U+FFFD, and is copied as it was typed.
    pub missing: Vec<char>,
}

/// Writes a document as a PDF.
///
/// The same arguments give the same bytes, on every machine.
///
/// # Errors
///
/// Only when a font or the PDF itself could not be written, which is never the document's fault.
pub fn write(document: &Document, theme: &Theme, options: &Options) -> Result<Pdf, PdfError> {
    let (scene, missing) = lay_out(document, theme)?;
    let bytes = write::bytes(&scene, &font::Faces::of(theme), options)?;
    Ok(Pdf { bytes, pages: scene.pages.len(), missing })
}

/// Lays a document out on pages without writing it; also gives the characters that no bundled font has.
///
/// # Errors
///
/// Only when a font cannot be read.
pub fn lay_out(document: &Document, theme: &Theme) -> Result<(scene::Scene, Vec<char>), PdfError> {
    Ok(layout::scene(document, theme, font::Shaper::new(font::Faces::of(theme))?))
}
