//! What an SVG file may hold. Told before it is interpreted, because some of it would be left out without a word, and some
//! could be made to grow without an end.

use std::collections::HashMap;

use resvg::usvg::roxmltree::{Document, Node};

use super::{SIMPLER, too_much};
use crate::report::found_file::Unusable;

/// How deep elements may stand within each other, each counted where it is used.
const DEEPEST: usize = 100;
/// The most elements, each counted as often as it is used.
const MOST_PARTS: usize = 50_000;
/// The most elements times bytes of their styles: each element is held against each rule.
const MOST_STYLING: usize = 20_000_000;
/// The most elements times elements that cut them out: each may be cut out anew.
const MOST_CLIPPING: usize = 5_000_000;

/// # Errors
///
/// The file holds something that cannot be shown in areas and lines of plain colour, or more than is good for it.
pub fn check(document: &Document<'_>) -> Result<(), Unusable> {
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err(Unusable::new("is no SVG drawing", "save the drawing as SVG"));
    }
    let has_style_file =
        document.root().children().any(|node| node.pi().is_some_and(|pi| pi.target == "xml-stylesheet"));
    if has_style_file {
        return Err(other_file());
    }
    let elements: Vec<Node<'_, '_>> = root.descendants().filter(Node::is_element).collect();
    let styles = || elements.iter().filter(|element| has_name(**element, "style")).filter_map(|element| element.text());
    if styles().map(str::len).sum::<usize>().saturating_mul(elements.len()) > MOST_STYLING {
        return Err(too_much());
    }
    elements.iter().try_for_each(|element| check_element(*element))?;
    styles().try_for_each(check_style)?;
    let ids = elements.iter().filter_map(|element| Some((element.attribute("id")?, *element))).collect();
    let mut tally = Tally { ids, parts: 0, clipping: 0 };
    tally.count(root, 0, false)?;
    if tally.parts.saturating_mul(tally.clipping) > MOST_CLIPPING { Err(too_much()) } else { Ok(()) }
}

fn has_name(element: Node<'_, '_>, name: &str) -> bool {
    element.tag_name().name() == name
}

const SVG: &str = "http://www.w3.org/2000/svg";

fn check_element(element: Node<'_, '_>) -> Result<(), Unusable> {
    // What other programs keep for themselves stands under names of their own.
    if element.tag_name().namespace().is_some_and(|namespace| namespace != SVG) {
        return Ok(());
    }
    let (problem, advice) = match element.tag_name().name() {
        "text" if has_words(element) => TEXT,
        "image" => PIXELS,
        "foreignObject" if !element.parent().is_some_and(|parent| has_name(parent, "switch")) => {
            ("holds a piece of a web page", "draw it as paths, or save the logo as PNG")
        }
        _ => {
            return element.attributes().try_for_each(|attribute| match attribute.name() {
                "style" => check_style(attribute.value()),
                name => check_value(name, attribute.value()),
            });
        }
    };
    Err(Unusable::new(problem, advice))
}

/// Some programs leave texts behind without any words.
fn has_words(element: Node<'_, '_>) -> bool {
    let is_link = |node: Node<'_, '_>| matches!(node.tag_name().name(), "tref" | "use");
    element
        .descendants()
        .any(|node| is_link(node) || node.is_text() && node.text().is_some_and(|text| !text.trim().is_empty()))
}

/// What is told of text, in the file or in what was made of it.
pub const TEXT: (&str, &str) = ("holds text", "convert the text to paths, or save the logo as PNG");
/// Of pictures made of pixels.
pub const PIXELS: (&str, &str) = ("holds a picture made of pixels", "draw it as paths, or save the logo as PNG");
/// Of colours that change from place to place.
pub const GRADIENT: (&str, &str) =
    ("is painted with a gradient or a pattern", "use plain colours, or save the logo as PNG");
pub const FILTER: (&str, &str) =
    ("has a filter, such as a shadow or a blur", "remove the filter, or save the logo as PNG");
pub const MASK: (&str, &str) = ("has a mask", "cut the shape itself, or save the logo as PNG");
pub const BLEND: (&str, &str) =
    ("mixes colours that lie upon each other", "use plain colours, or save the logo as PNG");

/// Looks at what a style refers to.
fn check_style(style: &str) -> Result<(), Unusable> {
    if style.to_ascii_lowercase().contains("@import") {
        return Err(other_file());
    }
    let parts = style.split(['{', '}', ';']).filter_map(|part| part.split_once(':'));
    parts.into_iter().try_for_each(|(name, value)| check_value(name.trim(), value))
}

fn check_value(name: &str, value: &str) -> Result<(), Unusable> {
    if !value.to_ascii_lowercase().contains("url(") {
        return Ok(());
    }
    let (problem, advice) = match name {
        "fill" | "stroke" => GRADIENT,
        "filter" => FILTER,
        "mask" => MASK,
        "marker" | "marker-start" | "marker-mid" | "marker-end" => {
            ("has marks on its lines, such as arrow heads", "convert them to paths, or save the logo as PNG")
        }
        _ => return Ok(()),
    };
    Err(Unusable::new(problem, advice))
}

fn other_file() -> Unusable {
    Unusable::new("uses a part of another file", "put that part into the drawing, or save the logo as PNG")
}

/// Counts elements as often as they are used.
struct Tally<'a, 'input> {
    ids: HashMap<&'a str, Node<'a, 'input>>,
    parts: usize,
    clipping: usize,
}

impl Tally<'_, '_> {
    fn count(&mut self, element: Node<'_, '_>, depth: usize, is_clipping: bool) -> Result<(), Unusable> {
        if depth > DEEPEST {
            return Err(Unusable::new("has parts within parts without an end", SIMPLER));
        }
        let is_clipping = is_clipping || has_name(element, "clipPath");
        self.parts += 1;
        self.clipping += usize::from(is_clipping);
        if self.parts > MOST_PARTS {
            return Err(too_much());
        }
        if has_name(element, "use") {
            let href = element.attributes().find(|attribute| attribute.name() == "href");
            let Some(id) = href.and_then(|href| href.value().trim().strip_prefix('#')) else {
                return Err(other_file());
            };
            let Some(target) = self.ids.get(id).copied() else {
                return Err(Unusable::new("uses a part that is not there", super::SAVE_AGAIN));
            };
            self.count(target, depth + 1, is_clipping)?;
        }
        element.children().filter(Node::is_element).try_for_each(|child| self.count(child, depth + 1, is_clipping))
    }
}
