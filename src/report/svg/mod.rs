//! SVG files as drawings of areas and lines in plain colours.
//!
//! What such a drawing cannot show is refused and never left out. No other file is read, and no script run.

mod content;
mod entity;
mod painted;
mod pixels;

use resvg::usvg::{self, Error, ImageHrefResolver, Options, Tree, roxmltree};

use super::artwork::Artwork;
use super::found_file::Unusable;
use super::picture::Picture;

/// The largest SVG file, in bytes.
pub const LARGEST: usize = 2 * 1024 * 1024;

/// Whether a file is meant to be SVG, by its beginning.
pub fn is_svg(file: &[u8]) -> bool {
    let start = file.strip_prefix("\u{feff}".as_bytes()).unwrap_or(file).trim_ascii_start();
    start.starts_with(b"<") && start.windows(4).any(|word| word == b"<svg")
}

/// Reads an SVG file; the drawing is as large as the room allows, in points.
///
/// # Errors
///
/// It is damaged or too large, or shows something else than areas and lines of plain colour.
pub fn read(file: &[u8], room: (f32, f32)) -> Result<Artwork, Unusable> {
    let tree = tree(file)?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = (room.0 / width).min(room.1 / height);
    let parts = painted::parts(&tree, scale)?;
    Ok(Artwork { width: width * scale, height: height * scale, parts, file: file.to_vec() })
}

/// A drawing in pixels, for outputs that cannot hold its parts.
///
/// # Errors
///
/// None for a drawing that was read here.
pub fn picture(artwork: &Artwork) -> Result<Picture, Unusable> {
    let tree = tree(&artwork.file)?;
    pixels::picture(&tree, artwork.width / tree.size().width())
}

fn tree(file: &[u8]) -> Result<Tree, Unusable> {
    if file.len() > LARGEST {
        let problem = format!("has more than {} MiB, too much for a drawing", LARGEST / (1024 * 1024));
        return Err(Unusable::new(&problem, SIMPLER));
    }
    let text = std::str::from_utf8(file)
        .map_err(|_| Unusable::new("is no text in UTF-8", "save the drawing as SVG again, in UTF-8"))?;
    let text = text.trim_start_matches('\u{feff}');
    if !entity::is_harmless(text) {
        return Err(Unusable::new("makes too much of its entities", SAVE_PLAIN));
    }
    let options = roxmltree::ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..Default::default() };
    let document = roxmltree::Document::parse_with_options(text, options).map_err(|error| match error {
        roxmltree::Error::NodesLimitReached => too_much(),
        roxmltree::Error::UnexpectedEndOfStream | roxmltree::Error::UnclosedRootNode => {
            Unusable::new("ends too early", SAVE_AGAIN)
        }
        error => {
            let place = error.pos();
            Unusable::new(&format!("is damaged at line {}, column {}", place.row, place.col), SAVE_AGAIN)
        }
    })?;
    content::check(&document)?;
    Tree::from_xmltree(&document, &options_without_files()).map_err(|error| match error {
        Error::ElementsLimitReached => too_much(),
        Error::InvalidSize => Unusable::new("has no size", "save the drawing again, with a width and a height"),
        Error::NotAnUtf8Str | Error::MalformedGZip | Error::SvgzFeatureNotEnabled | Error::ParsingFailed(_) => {
            Unusable::new("is damaged", SAVE_AGAIN)
        }
    })
}

fn options_without_files() -> usvg::Options<'static> {
    Options {
        image_href_resolver: ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    }
}

/// The most elements, texts and comments of a file.
const MOST_NODES: u32 = 100_000;

const SAVE_AGAIN: &str = "save the drawing as SVG again";
const SAVE_PLAIN: &str = "save the drawing as plain SVG, or as PNG";
const SIMPLER: &str = "simplify the drawing, or save the logo as PNG";

fn too_much() -> Unusable {
    Unusable::new("has too many parts", SIMPLER)
}
