//! The file of a logo: from what stands at its path to a drawing.

use std::sync::Arc;

use super::artwork::Artwork;
use super::drawing::{Drawing, Shape};
use super::found_file::{FoundFile, Unusable};
use super::picture::{self, Picture, PictureError};
use super::svg::{self, Shown};
use super::theme::Logo;

/// The drawing of a logo, of the size that it has on a cover.
///
/// # Errors
///
/// What stands at the path is nothing that can be drawn.
pub fn drawing(logo: &Logo, found: &FoundFile) -> Result<Drawing, Unusable> {
    let file = found.content("picture", "a PNG or SVG file")?;
    if !svg::is_svg(file) {
        return Ok(picture::logo(picture(file)?, &logo.alternative));
    }
    let artwork = match svg::read(file, picture::LOGO_ROOM)? {
        Shown::Artwork(artwork) => artwork,
        Shown::Picture(picture) => return Ok(picture::logo(picture, &logo.alternative)),
    };
    let Artwork { width, height, .. } = artwork;
    let shapes = vec![Shape::Artwork { x: 0.0, y: 0.0, width, height, artwork: Arc::new(artwork) }];
    Ok(Drawing { width, height, shapes, alternative: logo.alternative.clone(), caption: None, instead: Vec::new() })
}

/// Whether a drawing can be made of what stands at the path.
///
/// # Errors
///
/// It cannot, as for [`drawing`].
pub fn check(found: &FoundFile) -> Result<(), Unusable> {
    let file = found.content("picture", "a PNG or SVG file")?;
    if svg::is_svg(file) { svg::read(file, picture::LOGO_ROOM).map(drop) } else { picture(file).map(drop) }
}

fn picture(file: &[u8]) -> Result<Picture, Unusable> {
    Picture::of_png(file.to_vec()).map_err(|error| match (error, format_of(file)) {
        (PictureError::NotPng, Some((format, advice))) => Unusable::new(&format!("is {format}"), advice),
        (PictureError::NotPng, None) => {
            Unusable::new("is no picture that is known here", "save the picture as PNG or SVG")
        }
        (PictureError::Broken, _) => Unusable::new("is damaged", "save the picture as PNG again"),
        (PictureError::TooLarge, _) => {
            let problem = format!("has more than {} pixels a side", picture::LARGEST);
            Unusable::new(&problem, "save the picture smaller")
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
