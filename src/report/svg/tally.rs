//! How many elements a drawing comes to, each counted as often as it is used: a short file can name parts that name parts,
//! so that there is no end of them.

use resvg::usvg::roxmltree::Node;

use super::reference::{Named, References, Use};
use super::{FILTER, SAVE_AGAIN, SIMPLER, has_name, other_file, refused, too_much};
use crate::report::found_file::Unusable;

/// How deep elements may stand within each other, each counted where it is used.
const DEEPEST: usize = 100;
/// The most elements, each counted as often as it is used.
const MOST_PARTS: usize = 50_000;
/// The most elements times elements that cut them out: each may be cut out anew.
const MOST_CLIPPING: usize = 5_000_000;
/// The most elements of paints, clip paths, masks and filters, each counted as often as it is named.
const MOST_REFERENCED: usize = 300_000;

/// # Errors
///
/// There are too many, or parts stand within themselves; or a filter that is used holds what is not painted here.
pub fn check<'a, 'input>(
    root: Node<'a, 'input>,
    named: &Named<'a, 'input>,
    references: &References<'a, 'input>,
) -> Result<(), Unusable> {
    let mut tally = Tally { named, references, parts: 0, clipping: 0, referenced: 0 };
    tally.count(root, Visit { depth: 0, is_clipping: false, is_referenced: false }, &mut Vec::new())?;
    if tally.parts.saturating_mul(tally.clipping) > MOST_CLIPPING { Err(too_much()) } else { Ok(()) }
}

struct Tally<'t, 'a, 'input> {
    named: &'t Named<'a, 'input>,
    references: &'t References<'a, 'input>,
    parts: usize,
    clipping: usize,
    referenced: usize,
}

/// How an element was come upon.
#[derive(Clone, Copy)]
struct Visit {
    depth: usize,
    is_clipping: bool,
    /// Other elements name it or what it stands in.
    is_referenced: bool,
}

impl<'a, 'input> Tally<'_, 'a, 'input> {
    /// Counts an element and what stands in it; `paints` are those of the elements around it.
    fn count(
        &mut self,
        element: Node<'a, 'input>,
        visit: Visit,
        paints: &mut Vec<Node<'a, 'input>>,
    ) -> Result<(), Unusable> {
        self.add(element, visit)?;
        let within =
            Visit { depth: visit.depth + 1, is_clipping: visit.is_clipping || has_name(element, "clipPath"), ..visit };
        let paints_around = paints.len();
        for (used, part) in self.references.by(element) {
            match used {
                Use::Paint => paints.push(*part),
                Use::Clip | Use::Mask | Use::Filter => self.count_referenced(*part, within)?,
            }
        }
        if is_shape(element) {
            paints.iter().try_for_each(|paint| self.count_referenced(*paint, within))?;
        }
        if has_name(element, "use") {
            let Some(id) = id_of_link(element) else {
                return Err(other_file());
            };
            let Some(target) = self.named.get(id).and_then(|all| all.first()).copied() else {
                return Err(Unusable::new("uses a part that is not there", SAVE_AGAIN));
            };
            self.count(target, within, paints)?;
        }
        element.children().filter(Node::is_element).try_for_each(|child| self.count(child, within, paints))?;
        paints.truncate(paints_around);
        Ok(())
    }

    fn add(&mut self, element: Node<'_, '_>, visit: Visit) -> Result<(), Unusable> {
        if visit.depth > DEEPEST {
            return Err(Unusable::new("has parts within parts without an end", SIMPLER));
        }
        if visit.is_referenced {
            self.referenced += 1;
            if UNPAINTED_EFFECTS.contains(&element.tag_name().name()) {
                return Err(refused(FILTER));
            }
        } else {
            self.parts += 1;
            self.clipping += usize::from(visit.is_clipping || has_name(element, "clipPath"));
        }
        if self.parts > MOST_PARTS || self.referenced > MOST_REFERENCED { Err(too_much()) } else { Ok(()) }
    }

    /// Counts a paint, clip path, mask or filter, which takes after what stands around it and not after who names it.
    fn count_referenced(&mut self, part: Node<'a, 'input>, visit: Visit) -> Result<(), Unusable> {
        let visit = Visit { is_referenced: true, ..visit };
        let around = part.ancestors().skip(1).flat_map(|element| self.references.by(element));
        let mut paints = around.filter(|(used, _)| *used == Use::Paint).map(|(_, paint)| *paint).collect();
        self.count(part, visit, &mut paints)?;
        // What it does not say itself stands in another one.
        let others = id_of_link(part).and_then(|id| self.named.get(id)).map_or(&[][..], Vec::as_slice);
        let visit = Visit { depth: visit.depth + 1, ..visit };
        others.iter().try_for_each(|other| self.count_referenced(*other, visit))
    }
}

/// Effects that are seldom in logos: the time that they take, or what they look like, hangs on more than their size.
const UNPAINTED_EFFECTS: [&str; 7] = [
    "feConvolveMatrix",
    "feDiffuseLighting",
    "feDisplacementMap",
    "feImage",
    "feSpecularLighting",
    "feTile",
    "feTurbulence",
];

fn is_shape(element: Node<'_, '_>) -> bool {
    let shapes = ["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"];
    shapes.contains(&element.tag_name().name())
}

/// Which element of the file an element is linked to.
fn id_of_link<'a>(element: Node<'a, '_>) -> Option<&'a str> {
    let link = element.attributes().find(|attribute| attribute.name() == "href")?;
    link.value().trim().strip_prefix('#')
}
