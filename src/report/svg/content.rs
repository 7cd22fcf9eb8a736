//! What an SVG file may hold. Told before it is interpreted, because some of it would be left out without a word, and some
//! could be made to grow without an end.

use resvg::usvg::roxmltree::{Document, Node};

use super::reference::{Named, References};
use super::{PIXELS, TEXT, has_name, is_foreign, other_file, tally, too_much};
use crate::report::found_file::Unusable;

/// The most elements times bytes of their styles: each element is held against each rule.
const MOST_STYLING: usize = 20_000_000;

/// # Errors
///
/// The file holds something that cannot be shown here, or more than is good for it.
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
    let styles: Vec<&str> =
        elements.iter().filter(|element| has_name(**element, "style")).filter_map(|element| element.text()).collect();
    if styles.iter().map(|style| style.len()).sum::<usize>().saturating_mul(elements.len()) > MOST_STYLING {
        return Err(too_much());
    }
    elements.iter().try_for_each(|element| check_element(*element))?;
    styles.iter().try_for_each(|style| check_style(style))?;
    let mut named = Named::new();
    for element in &elements {
        element.attribute("id").into_iter().for_each(|id| named.entry(id).or_default().push(*element));
    }
    let references = References::of(&elements, &styles, &named)?;
    tally::check(root, &named, &references)
}

fn check_element(element: Node<'_, '_>) -> Result<(), Unusable> {
    if is_foreign(element) {
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

/// Looks at what a style refers to.
fn check_style(style: &str) -> Result<(), Unusable> {
    if style.to_ascii_lowercase().contains("@import") {
        return Err(other_file());
    }
    let parts = style.split(['{', '}', ';']).filter_map(|part| part.split_once(':'));
    parts.into_iter().try_for_each(|(name, value)| check_value(name.trim(), value))
}

fn check_value(name: &str, value: &str) -> Result<(), Unusable> {
    let is_marker = matches!(name, "marker" | "marker-start" | "marker-mid" | "marker-end");
    if !is_marker || !value.to_ascii_lowercase().contains("url(") {
        return Ok(());
    }
    let problem = "has marks on its lines, such as arrow heads";
    Err(Unusable::new(problem, "convert them to paths, or save the logo as PNG"))
}
