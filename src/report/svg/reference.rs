//! What elements are painted, cut out, masked and filtered with: the parts of the file that `url(#…)` names in their
//! attributes, in their own styles and in style sheets.

use std::collections::HashMap;

use resvg::usvg::roxmltree::{Node, NodeId};

use super::{SAVE_AGAIN, has_name, is_foreign, other_file};
use crate::report::found_file::Unusable;

/// The elements of each name; a name should stand once, and may stand twice.
pub type Named<'a, 'input> = HashMap<&'a str, Vec<Node<'a, 'input>>>;

/// What a part that is named is used for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// To paint areas or lines, also those of all elements within.
    Paint,
    Clip,
    Mask,
    Filter,
}

/// By element, what it names; an element may name more here than it uses, and never less.
pub struct References<'a, 'input> {
    by_element: HashMap<NodeId, Vec<(Use, Node<'a, 'input>)>>,
}

impl<'a, 'input> References<'a, 'input> {
    /// # Errors
    ///
    /// What is named stands in another file, is not there, or is something else than it should be.
    pub fn of(
        elements: &[Node<'a, 'input>],
        styles: &[&str],
        named: &Named<'a, 'input>,
    ) -> Result<References<'a, 'input>, Unusable> {
        let rules: Vec<Rule<'_>> = styles.iter().flat_map(|style| rules(style)).collect();
        let mut by_element = HashMap::new();
        for element in elements.iter().filter(|element| !is_foreign(**element)) {
            let own = element.attributes().flat_map(|attribute| match attribute.name() {
                "style" => declarations(attribute.value()).collect(),
                name => vec![(name, attribute.value())],
            });
            let ruled = rules.iter().filter(|rule| rule.may_match(*element)).flat_map(|rule| rule.declarations.clone());
            let mut parts = Vec::new();
            for (name, value) in own.chain(ruled) {
                parts.extend(parts_named(name, value, named)?);
            }
            if !parts.is_empty() {
                by_element.insert(element.id(), parts);
            }
        }
        Ok(References { by_element })
    }

    /// What an element itself names.
    pub fn by(&self, element: Node<'_, '_>) -> &[(Use, Node<'a, 'input>)] {
        self.by_element.get(&element.id()).map_or(&[], Vec::as_slice)
    }
}

/// The declarations of a style that name a part.
fn declarations(style: &str) -> impl Iterator<Item = (&str, &str)> {
    let declarations = style.split(';').filter_map(|declaration| declaration.split_once(':'));
    declarations.map(|(name, value)| (name.trim(), value)).filter(|(_, value)| address(value).is_some())
}

/// A rule of a style sheet with its declarations that name a part.
struct Rule<'a> {
    selectors: &'a str,
    declarations: Vec<(&'a str, &'a str)>,
}

fn rules(style: &str) -> impl Iterator<Item = Rule<'_>> {
    style.split('}').filter_map(|rule| {
        let (before, declarations) = rule.rsplit_once('{')?;
        let selectors = before.rsplit('{').next().unwrap_or(before);
        let declarations: Vec<_> = self::declarations(declarations).collect();
        (!declarations.is_empty()).then_some(Rule { selectors, declarations })
    })
}

impl Rule<'_> {
    /// Whether the rule may be one for the element: its name and its classes are those at the end of a selector.
    fn may_match(&self, element: Node<'_, '_>) -> bool {
        // Brackets, quotes, comments and the like are not read.
        let is_plain = |letter: char| letter.is_ascii_alphanumeric() || " \t\r\n,.#*>+~-_".contains(letter);
        if !self.selectors.chars().all(is_plain) {
            return true;
        }
        let classes: Vec<&str> = element.attribute("class").unwrap_or_default().split_whitespace().collect();
        self.selectors.split(',').any(|selector| {
            let parts = selector.rsplit(|letter: char| letter.is_whitespace() || ">+~".contains(letter));
            let last = parts.into_iter().find(|part| !part.is_empty()).unwrap_or_default();
            let name = last.split(['.', '#']).next().unwrap_or_default();
            let mut asked = last.split('.').skip(1).filter_map(|class| class.split('#').next());
            (name.is_empty() || name == "*" || has_name(element, name)) && asked.all(|class| classes.contains(&class))
        })
    }
}

/// What stands in the brackets of `url(…)` without its quotes, and what comes after it.
fn address(value: &str) -> Option<(&str, &str)> {
    let start = value.to_ascii_lowercase().find("url(")? + "url(".len();
    let (address, after) = value[start..].split_once(')').unwrap_or((&value[start..], ""));
    Some((address.trim().trim_matches(['"', '\'']).trim(), after))
}

/// The parts that a declaration may mean.
fn parts_named<'a, 'input>(
    name: &str,
    value: &str,
    named: &Named<'a, 'input>,
) -> Result<Vec<(Use, Node<'a, 'input>)>, Unusable> {
    let (used, kinds): (_, &[&str]) = match name {
        "fill" | "stroke" => (Use::Paint, &["linearGradient", "radialGradient", "pattern"]),
        "clip-path" => (Use::Clip, &["clipPath"]),
        "mask" => (Use::Mask, &["mask"]),
        "filter" => (Use::Filter, &["filter"]),
        _ => return Ok(Vec::new()),
    };
    let Some((address, after)) = address(value) else { return Ok(Vec::new()) };
    let Some(id) = address.strip_prefix('#') else { return Err(other_file()) };
    let all = named.get(id).map_or(&[][..], Vec::as_slice);
    let parts: Vec<_> =
        all.iter().filter(|part| kinds.iter().any(|kind| has_name(**part, kind))).map(|part| (used, *part)).collect();
    // Without its clip path an element is whole; in place of a paint another one may be named.
    let is_harmless = used == Use::Clip || used == Use::Paint && all.is_empty() && !after.trim().is_empty();
    match (parts.is_empty() && !is_harmless, used, all.is_empty()) {
        (false, ..) => Ok(parts),
        (true, Use::Paint, false) => Err(Unusable::new(
            "is painted with something else than colours, gradients and patterns, such as a mesh",
            "use a gradient, or save the logo as PNG",
        )),
        (true, ..) => Err(Unusable::new("uses a part that is not there", SAVE_AGAIN)),
    }
}
