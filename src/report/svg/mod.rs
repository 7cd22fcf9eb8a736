//! SVG files as drawings of areas and lines in plain colours or, where they show more than that, as pictures.
//!
//! What neither can show is refused and never left out. No other file is read, and no script run.

mod content;
mod effect;
mod effort;
mod entity;
mod painted;
mod pixels;
mod reference;
mod tally;

use resvg::usvg::{self, Error, ImageHrefResolver, Options, Tree, roxmltree};

use self::painted::Obstacle;
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

/// What an SVG file shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// Nothing but areas and lines of plain colour.
    Artwork(Artwork),
    /// Colours that change from place to place, shadows and the like, in pixels.
    Picture(Picture),
}

/// Reads an SVG file; what it shows is as large as the room allows, in points.
///
/// # Errors
///
/// It is damaged or too large, or shows something that is known neither as vectors nor as pixels.
pub fn read(file: &[u8], room: (f32, f32)) -> Result<Shown, Unusable> {
    let tree = tree(file)?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = (room.0 / width).min(room.1 / height);
    match painted::parts(&tree, scale) {
        Ok(parts) => {
            let (width, height) = (width * scale, height * scale);
            Ok(Shown::Artwork(Artwork { width, height, parts, file: file.to_vec() }))
        }
        Err(Obstacle::NoVectors) => {
            effort::check(&tree, scale)?;
            let picture = pixels::picture(&tree, scale, file)?;
            if picture.shows_something() { Ok(Shown::Picture(picture)) } else { Err(shows_nothing()) }
        }
        Err(Obstacle::Refused(reason)) => Err(reason),
    }
}

/// A drawing in pixels, for outputs that cannot hold its parts.
///
/// # Errors
///
/// None for a drawing that was read here.
pub fn picture(artwork: &Artwork) -> Result<Picture, Unusable> {
    let tree = tree(&artwork.file)?;
    pixels::picture(&tree, artwork.width / tree.size().width(), &artwork.file)
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

/// How far from the drawing's corner a point may lie, in points of the page; a PDF goes no further.
const FARTHEST: f32 = 10_000.0;

fn too_far() -> Unusable {
    Unusable::new("has parts far outside of its edges", "remove them, or save the logo as PNG")
}

fn other_file() -> Unusable {
    Unusable::new("uses a part of another file", "put that part into the drawing, or save the logo as PNG")
}

/// The most dashes of a line.
const MOST_DASHES: f32 = 20_000.0;

fn too_many_dashes() -> Unusable {
    Unusable::new("has a line of too many dashes", SIMPLER)
}

fn shows_nothing() -> Unusable {
    Unusable::new("shows nothing", "save the drawing as SVG again, with what it should show")
}

/// What is told of text, in the file or in what was made of it.
const TEXT: (&str, &str) = ("holds text", "convert the text to paths, or save the logo as PNG");
/// Of pictures made of pixels.
const PIXELS: (&str, &str) = ("holds a picture made of pixels", "draw it as paths, or save the logo as PNG");
/// Of effects that are not painted here.
const FILTER: (&str, &str) =
    ("has a filter that is not known here, such as a texture or a relief", "remove it, or save the logo as PNG");

fn refused((problem, advice): (&str, &str)) -> Unusable {
    Unusable::new(problem, advice)
}

fn has_name(element: roxmltree::Node<'_, '_>, name: &str) -> bool {
    element.tag_name().name() == name
}

/// Whether an element is one that another program keeps for itself, under a name of its own.
fn is_foreign(element: roxmltree::Node<'_, '_>) -> bool {
    element.tag_name().namespace().is_some_and(|namespace| namespace != "http://www.w3.org/2000/svg")
}
