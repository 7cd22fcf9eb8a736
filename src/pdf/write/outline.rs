//! The viewer's bookmarks, nested like the headings.

use lopdf::{Document, Object, ObjectId, dictionary};

use super::object::{Places, text};
use super::operand;
use super::packed::Packed;
use crate::pdf::PdfError;
use crate::pdf::scene::OutlineEntry;

/// Writes the bookmarks; without headings there are none.
///
/// # Errors
///
/// When the document has no catalog: a fault of the libraries.
pub fn write(
    document: &mut Document,
    entries: &[OutlineEntry],
    places: &Places,
    packed: &mut Packed,
) -> Result<(), PdfError> {
    if entries.is_empty() {
        return Ok(());
    }
    let root = document.new_object_id();
    let ids: Vec<ObjectId> = entries.iter().map(|_| document.new_object_id()).collect();
    let parents = parents(entries);
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); entries.len()];
    let mut top = Vec::new();
    for (index, parent) in parents.iter().enumerate() {
        parent.map_or(&mut top, |parent| &mut children[parent]).push(index);
    }
    for siblings in children.iter().chain([&top]) {
        for (position, index) in siblings.iter().enumerate() {
            let item = Item {
                parent: parents[*index].map_or(root, |parent| ids[parent]),
                previous: position.checked_sub(1).map(|previous| ids[siblings[previous]]),
                next: siblings.get(position + 1).map(|next| ids[*next]),
                children: children[*index].iter().map(|child| ids[*child]).collect(),
            };
            packed.add(ids[*index].0, |out| item.write(out, &entries[*index], places));
        }
    }
    let (Some(first), Some(last)) = (top.first(), top.last()) else { return Ok(()) };
    document.set_object(
        root,
        dictionary! { "Type" => "Outlines", "First" => ids[*first], "Last" => ids[*last], "Count" => top.len() as i64 },
    );
    let catalog = document.catalog_mut()?;
    catalog.set("Outlines", root);
    catalog.set("PageMode", Object::Name(b"UseOutlines".to_vec()));
    Ok(())
}

/// How a bookmark hangs together with the others.
struct Item {
    parent: ObjectId,
    previous: Option<ObjectId>,
    next: Option<ObjectId>,
    children: Vec<ObjectId>,
}

impl Item {
    fn write(&self, out: &mut Vec<u8>, entry: &OutlineEntry, places: &Places) {
        out.extend_from_slice(b"<</Title");
        operand::object(out, &text(&entry.title));
        out.extend_from_slice(b"/Dest");
        operand::object(out, &places.destination(entry.page, entry.y).into());
        let (first, last) = (self.children.first().copied(), self.children.last().copied());
        let others = [
            (b"/Parent ".as_slice(), Some(self.parent)),
            (b"/Prev ", self.previous),
            (b"/Next ", self.next),
            (b"/First ", first),
            (b"/Last ", last),
        ];
        for (key, other) in others {
            if let Some(other) = other {
                out.extend_from_slice(key);
                operand::reference(out, other);
            }
        }
        if !self.children.is_empty() {
            out.extend_from_slice(b"/Count ");
            // Negative: closed at first, so that long reports begin with a short list.
            operand::integer(out, -(self.children.len() as i64));
        }
        out.extend_from_slice(b">>");
    }
}

/// The nearest entry before each one that is of a higher rank.
fn parents(entries: &[OutlineEntry]) -> Vec<Option<usize>> {
    let mut path: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(entries.len());
    for (index, entry) in entries.iter().enumerate() {
        while path.last().is_some_and(|last| entries[*last].level >= entry.level) {
            path.pop();
        }
        parents.push(path.last().copied());
        path.push(index);
    }
    parents
}

#[cfg(test)]
mod tests {
    use super::{OutlineEntry, parents};

    #[test]
    fn an_entry_hangs_under_the_nearest_higher_one() {
        let entry = |level| OutlineEntry { level, title: String::new(), page: 0, y: 0.0 };
        let parents = parents(&[2, 1, 3, 2, 3, 1].map(entry));
        assert_eq!(parents, [None, None, Some(1), Some(1), Some(3), None]);
    }
}
