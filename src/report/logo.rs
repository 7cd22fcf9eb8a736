//! The file of a logo: from what stands at its path to a drawing.

use std::fmt;
use std::sync::Arc;

use super::artwork::Artwork;
use super::drawing::{Drawing, Shape};
use super::picture::{self, Picture, PictureError};
use super::svg;
use super::theme::Logo;

/// What stands where a theme says that its logo is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogoFile {
    /// A file with its content.
    Content(Vec<u8>),
    /// A file of more than [`LARGEST_LOGO_FILE`] bytes, which was not read.
    TooLarge,
    Missing,
    /// Something that holds no bytes of its own, with its article: "a folder".
    NotAFile(&'static str),
    /// A file that could not be read, with what the system said.
    Closed(String),
}

/// The largest file of a logo that is read, in bytes.
pub const LARGEST_LOGO_FILE: u64 = 16 * 1024 * 1024;

/// Why a file is no logo, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogoError {
    /// What is said of the file: "is a folder". No full stop.
    pub problem: String,
    pub advice: String,
}

impl fmt::Display for LogoError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}; {}", self.problem, self.advice)
    }
}

impl std::error::Error for LogoError {}

impl LogoError {
    pub(super) fn new(problem: &str, advice: &str) -> LogoError {
        LogoError { problem: problem.to_owned(), advice: advice.to_owned() }
    }
}

/// The drawing of a logo, of the size that it has on a cover.
///
/// # Errors
///
/// What stands at the path is nothing that can be drawn.
pub fn drawing(logo: &Logo, found: &LogoFile) -> Result<Drawing, LogoError> {
    let file = content(found)?;
    if !svg::is_svg(file) {
        return Ok(picture::logo(picture(file)?, &logo.alternative));
    }
    let artwork = svg::read(file, picture::LOGO_ROOM)?;
    let Artwork { width, height, .. } = artwork;
    let shapes = vec![Shape::Artwork { x: 0.0, y: 0.0, width, height, artwork: Arc::new(artwork) }];
    Ok(Drawing { width, height, shapes, alternative: logo.alternative.clone(), caption: None })
}

/// Whether a drawing can be made of what stands at the path.
///
/// # Errors
///
/// It cannot, as for [`drawing`].
pub fn check(found: &LogoFile) -> Result<(), LogoError> {
    let file = content(found)?;
    if svg::is_svg(file) { svg::read(file, picture::LOGO_ROOM).map(drop) } else { picture(file).map(drop) }
}

fn content(found: &LogoFile) -> Result<&[u8], LogoError> {
    match found {
        LogoFile::Content(bytes) if bytes.is_empty() => Err(LogoError::new("is empty", "save the picture again")),
        LogoFile::Content(bytes) => Ok(bytes),
        LogoFile::TooLarge => {
            let problem = format!("has more than {} MiB", LARGEST_LOGO_FILE / (1024 * 1024));
            Err(LogoError::new(&problem, "save the picture smaller"))
        }
        LogoFile::Missing => Err(LogoError::new(
            "does not exist",
            "put the picture there or correct the name; it begins at the folder of the theme",
        )),
        LogoFile::NotAFile(what) => Err(LogoError::new(&format!("is {what}"), "name a PNG or SVG file")),
        LogoFile::Closed(reason) => {
            Err(LogoError::new(&format!("could not be read: {reason}"), "see that you are allowed to read it"))
        }
    }
}

fn picture(file: &[u8]) -> Result<Picture, LogoError> {
    Picture::of_png(file.to_vec()).map_err(|error| match (error, format_of(file)) {
        (PictureError::NotPng, Some((format, advice))) => LogoError::new(&format!("is {format}"), advice),
        (PictureError::NotPng, None) => {
            LogoError::new("is no picture that is known here", "save the picture as PNG or SVG")
        }
        (PictureError::Broken, _) => LogoError::new("is damaged", "save the picture as PNG again"),
        (PictureError::TooLarge, _) => {
            let problem = format!("has more than {} pixels a side", picture::LARGEST);
            LogoError::new(&problem, "save the picture smaller")
        }
    })
}

/// What other programs save pictures as, by how such a file begins, and what to do with it.
fn format_of(file: &[u8]) -> Option<(&'static str, &'static str)> {
    const AS_PNG: &str = "open it and save it as PNG; a new name is not enough";
    const AS_SVG: &str = "open it and save it as SVG or PNG; a new name is not enough";
    const BEGINNINGS: [(&[u8], &str, &str); 11] = [
        (b"\xff\xd8\xff", "a JPEG picture", AS_PNG),
        (b"GIF8", "a GIF picture", AS_PNG),
        (b"BM", "a BMP picture", AS_PNG),
        (b"II*\0", "a TIFF picture", AS_PNG),
        (b"MM\0*", "a TIFF picture", AS_PNG),
        (b"%PDF", "a PDF document", AS_SVG),
        (b"%!PS", "a PostScript drawing", AS_SVG),
        (b"PK\x03\x04", "a document or an archive", AS_SVG),
        (b"\x1f\x8b", "a compressed file, such as SVGZ", "save the drawing as plain SVG"),
        (b"\xff\xfe<\0", "a drawing or page in UTF-16", "save the drawing as SVG again, in UTF-8"),
        (b"\xfe\xff\0<", "a drawing or page in UTF-16", "save the drawing as SVG again, in UTF-8"),
    ];
    if file.starts_with(b"RIFF") && file.get(8..12) == Some(b"WEBP") {
        return Some(("a WebP picture", AS_PNG));
    }
    if file.get(4..8) == Some(b"ftyp") {
        return Some(("an AVIF or HEIC picture", AS_PNG));
    }
    let found = BEGINNINGS.iter().find(|(beginning, ..)| file.starts_with(beginning));
    found.map(|(_, format, advice)| (*format, *advice))
}
