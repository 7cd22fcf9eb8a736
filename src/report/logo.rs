//! The file of a logo: from what stands at its path to a drawing.

use std::fmt;

use super::drawing::Drawing;
use super::picture::{self, Picture, PictureError};
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

/// The drawing of a logo, of the size that it has on a cover.
///
/// # Errors
///
/// What stands at the path is nothing that can be drawn.
pub fn drawing(logo: &Logo, found: &LogoFile) -> Result<Drawing, LogoError> {
    Ok(picture::logo(picture_of(found)?, &logo.alternative))
}

/// Whether a drawing can be made of what stands at the path.
///
/// # Errors
///
/// It cannot, as for [`drawing`].
pub fn check(found: &LogoFile) -> Result<(), LogoError> {
    picture_of(found).map(drop)
}

fn picture_of(found: &LogoFile) -> Result<Picture, LogoError> {
    let error = |problem: &str, advice: &str| LogoError { problem: problem.to_owned(), advice: advice.to_owned() };
    match found {
        LogoFile::Content(bytes) if bytes.is_empty() => Err(error("is empty", "save the picture again")),
        LogoFile::Content(bytes) => Picture::of_png(bytes.clone()).map_err(|problem| unusable(problem, bytes)),
        LogoFile::TooLarge => {
            let problem = format!("has more than {} MiB", LARGEST_LOGO_FILE / (1024 * 1024));
            Err(error(&problem, "save the picture smaller"))
        }
        LogoFile::Missing => Err(error(
            "does not exist",
            "put the picture there or correct the name; it begins at the folder of the theme",
        )),
        LogoFile::NotAFile(what) => Err(error(&format!("is {what}"), "name a PNG file")),
        LogoFile::Closed(reason) => {
            Err(error(&format!("could not be read: {reason}"), "see that you are allowed to read it"))
        }
    }
}

fn unusable(problem: PictureError, file: &[u8]) -> LogoError {
    let (problem, advice) = match (problem, format_of(file)) {
        (PictureError::NotPng, Some(format)) => {
            let problem = format!("is {format}");
            return LogoError { problem, advice: "open it and save it as PNG; a new name is not enough".to_owned() };
        }
        (PictureError::NotPng, None) => ("is no picture that is known here", "save the picture as PNG"),
        (PictureError::Broken, _) => ("is damaged", "save the picture as PNG again"),
        (PictureError::TooLarge, _) => {
            let problem = format!("has more than {} pixels a side", picture::LARGEST);
            return LogoError { problem, advice: "save the picture smaller".to_owned() };
        }
    };
    LogoError { problem: problem.to_owned(), advice: advice.to_owned() }
}

/// What other programs save pictures as, by how such a file begins.
fn format_of(file: &[u8]) -> Option<&'static str> {
    const BEGINNINGS: [(&[u8], &str); 7] = [
        (b"\xff\xd8\xff", "a JPEG picture"),
        (b"GIF8", "a GIF picture"),
        (b"BM", "a BMP picture"),
        (b"II*\0", "a TIFF picture"),
        (b"MM\0*", "a TIFF picture"),
        (b"%PDF", "a PDF document"),
        (b"PK\x03\x04", "a document or an archive"),
    ];
    if file.starts_with(b"RIFF") && file.get(8..12) == Some(b"WEBP") {
        return Some("a WebP picture");
    }
    if file.get(4..8) == Some(b"ftyp") {
        return Some("an AVIF or HEIC picture");
    }
    let text = String::from_utf8_lossy(&file[..file.len().min(1000)]);
    if text.trim_start_matches('\u{feff}').trim_start().starts_with('<') && text.contains("<svg") {
        return Some("an SVG drawing");
    }
    BEGINNINGS.iter().find(|(beginning, _)| file.starts_with(beginning)).map(|(_, format)| *format)
}
