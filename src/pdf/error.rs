//! What can go wrong while a PDF is written.

use std::fmt;

/// Why there is no PDF.
#[derive(Debug)]
pub enum PdfError {
    /// A font, bundled or the theme's own, cannot be read or cut down to the glyphs in use.
    Font { face: String, reason: String },
    /// The PDF library gave a warning; a report is complete or it is not written.
    Content(String),
    /// The PDF's objects are not as they were just written.
    Objects(lopdf::Error),
}

impl fmt::Display for PdfError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PdfError::Font { face, reason } => write!(formatter, "the font {face} cannot be used: {reason}"),
            PdfError::Content(reason) => write!(formatter, "the content of a page cannot be written: {reason}"),
            PdfError::Objects(_) => write!(formatter, "the PDF cannot be put together"),
        }
    }
}

impl std::error::Error for PdfError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            PdfError::Font { .. } | PdfError::Content(_) => None,
            PdfError::Objects(error) => Some(error),
        }
    }
}

impl From<lopdf::Error> for PdfError {
    fn from(error: lopdf::Error) -> Self {
        PdfError::Objects(error)
    }
}
