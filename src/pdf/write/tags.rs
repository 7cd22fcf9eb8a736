//! The structure that a screen reader follows (ISO 32000-1, 14.7 and 14.8; PDF/UA-1).

use lopdf::{Document, Object, ObjectId, dictionary};

use super::object::{Places, rounded, text};
use super::operand;
use super::packed::Packed;
use crate::pdf::PdfError;
use crate::pdf::scene::{Child, Node, NodeId, Role, Scene};

/// The standard structure type of a role.
pub fn name(role: Role) -> &'static str {
    match role {
        Role::Document => "Document",
        Role::Heading(0 | 1) => "H1",
        Role::Heading(2) => "H2",
        Role::Heading(3) => "H3",
        Role::Heading(4) => "H4",
        Role::Heading(5) => "H5",
        Role::Heading(_) => "H6",
        Role::Paragraph => "P",
        Role::List { .. } => "L",
        Role::ListItem => "LI",
        Role::Label => "Lbl",
        Role::ListBody => "LBody",
        Role::Table => "Table",
        Role::TableRow => "TR",
        Role::ColumnHeader | Role::RowHeader { .. } => "TH",
        Role::TableCell => "TD",
        Role::Figure => "Figure",
        Role::Caption => "Caption",
        Role::Group => "Div",
        Role::Link => "Link",
        Role::Contents => "TOC",
        Role::ContentsItem => "TOCI",
        Role::Reference => "Reference",
        Role::Note(_) => "Note",
        Role::Span => "Span",
    }
}

/// What an element is called where others refer to it; a note must have it (PDF/UA-1, 7.9).
fn id(role: Role) -> Option<Vec<u8>> {
    match role {
        Role::Note(number) => Some(format!("note-{number}").into_bytes()),
        _ => None,
    }
}

/// Writes the tree, and the way back from content and links to their elements.
///
/// # Errors
///
/// When a page that was just written is not there: a fault of the libraries.
pub fn write(
    document: &mut Document,
    scene: &Scene,
    places: &Places,
    annotations: &[ObjectId],
    packed: &mut Packed,
) -> Result<(), PdfError> {
    let nodes = &scene.structure.nodes;
    let root = document.new_object_id();
    let reachable = reachable(nodes);
    let elements: Vec<ObjectId> = nodes.iter().map(|_| document.new_object_id()).collect();
    let tree = Tree { elements: &elements, annotations, root, scene, places };
    for (index, node) in nodes.iter().enumerate().filter(|(index, _)| reachable[*index]) {
        packed.add(elements[index].0, |out| tree.element(out, node));
    }
    let parents = document.new_object_id();
    packed.add(parents.0, |out| tree.parents(out, &reachable));
    let next_key = scene.pages.len() + scene.links.len();
    let mut top = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => vec![Object::Reference(elements[0])],
        "ParentTree" => parents,
        "ParentTreeNextKey" => next_key as i64,
    };
    let mut notes: Vec<(Vec<u8>, ObjectId)> = (nodes.iter().enumerate())
        .filter(|(index, _)| reachable[*index])
        .filter_map(|(index, node)| Some((id(node.role)?, elements[index])))
        .collect();
    if !notes.is_empty() {
        // A name tree is sorted by its keys (ISO 32000-1, 7.9.6).
        notes.sort();
        let names = notes.into_iter().flat_map(|(id, element)| [Object::string_literal(id), element.into()]);
        top.set("IDTree", document.add_object(dictionary! { "Names" => names.collect::<Vec<_>>() }));
    }
    document.set_object(root, top);
    for (index, page) in places.pages.iter().enumerate() {
        let page = document.get_object_mut(*page)?.as_dict_mut()?;
        page.set("StructParents", index as i64);
        page.set("Tabs", "S");
    }
    let catalog = document.catalog_mut()?;
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    Ok(())
}

/// Elements without content were taken out of the tree; they are not written.
fn reachable(nodes: &[Node]) -> Vec<bool> {
    let mut reachable = vec![false; nodes.len()];
    let mut waiting = vec![NodeId(0)];
    while let Some(node) = waiting.pop() {
        reachable[node.0] = true;
        waiting.extend(nodes[node.0].children.iter().filter_map(|child| match child {
            Child::Node(child) => Some(*child),
            Child::Content { .. } | Child::Link(_) => None,
        }));
    }
    reachable
}

struct Tree<'a> {
    elements: &'a [ObjectId],
    annotations: &'a [ObjectId],
    root: ObjectId,
    scene: &'a Scene,
    places: &'a Places<'a>,
}

impl Tree<'_> {
    fn element(&self, out: &mut Vec<u8>, node: &Node) {
        let parent = node.parent.map_or(self.root, |parent| self.elements[parent.0]);
        // Content on the element's own page is named by its number alone.
        let own_page = node.children.iter().find_map(|child| match child {
            Child::Content { page, .. } => Some(*page),
            Child::Node(_) | Child::Link(_) => None,
        });
        out.extend_from_slice(b"<</S/");
        out.extend_from_slice(name(node.role).as_bytes());
        out.extend_from_slice(b"/P ");
        operand::reference(out, parent);
        if let Some(id) = id(node.role) {
            out.extend_from_slice(b"/ID");
            operand::object(out, &Object::string_literal(id));
        }
        if let Some(page) = own_page {
            out.extend_from_slice(b"/Pg ");
            operand::reference(out, self.places.pages[page]);
        }
        if !node.children.is_empty() {
            out.extend_from_slice(b"/K");
            list(out, &node.children, |out, child| self.child(out, *child, own_page));
        }
        if let Some(alternative) = &node.alternative {
            out.extend_from_slice(b"/Alt");
            operand::object(out, &text(alternative));
        }
        if let Some(language) = &node.language {
            out.extend_from_slice(b"/Lang");
            operand::object(out, &text(language));
        }
        self.attributes(out, node);
        out.extend_from_slice(b">>");
    }

    fn child(&self, out: &mut Vec<u8>, child: Child, own_page: Option<usize>) {
        match child {
            Child::Content { page, sequence } if own_page == Some(page) => operand::integer(out, sequence as i64),
            Child::Node(node) => operand::reference(out, self.elements[node.0]),
            Child::Content { page, sequence } => {
                out.extend_from_slice(b"<</Type/MCR/Pg ");
                operand::reference(out, self.places.pages[page]);
                out.extend_from_slice(b"/MCID ");
                operand::integer(out, sequence as i64);
                out.extend_from_slice(b">>");
            }
            Child::Link(link) => {
                out.extend_from_slice(b"<</Type/OBJR/Pg ");
                operand::reference(out, self.places.pages[self.scene.links[link].page]);
                out.extend_from_slice(b"/Obj ");
                operand::reference(out, self.annotations[link]);
                out.extend_from_slice(b">>");
            }
        }
    }

    fn attributes(&self, out: &mut Vec<u8>, node: &Node) {
        match node.role {
            Role::ColumnHeader => out.extend_from_slice(b"/A<</O/Table/Scope/Column>>"),
            Role::RowHeader { rows } => {
                out.extend_from_slice(b"/A<</O/Table/Scope/Row");
                if rows > 1 {
                    out.extend_from_slice(b"/RowSpan ");
                    operand::integer(out, rows as i64);
                }
                out.extend_from_slice(b">>");
            }
            Role::List { numbered: true } => out.extend_from_slice(b"/A<</O/List/ListNumbering/Decimal>>"),
            Role::List { numbered: false } => out.extend_from_slice(b"/A<</O/List/ListNumbering/Disc>>"),
            Role::Figure => {
                let Some(area) = node.area else { return };
                out.extend_from_slice(b"/A");
                let place = dictionary! {
                    "O" => "Layout",
                    "Placement" => "Block",
                    "BBox" => self.places.rectangle(area),
                    "Width" => rounded(area.width),
                    "Height" => rounded(area.height),
                };
                operand::dictionary(out, &place);
            }
            // Said of the whole document, it holds for all elements in it (ISO 32000-1, 14.8.5.4.2).
            Role::Document if self.scene.from_right => out.extend_from_slice(b"/A<</O/Layout/WritingMode/RlTb>>"),
            _ => {}
        }
    }

    /// For each page the elements of its content in order, then for each link its element.
    fn parents(&self, out: &mut Vec<u8>, reachable: &[bool]) {
        let mut owners: Vec<Vec<Option<ObjectId>>> =
            self.scene.pages.iter().map(|page| vec![None; page.sequences]).collect();
        for (index, node) in self.scene.structure.nodes.iter().enumerate().filter(|(index, _)| reachable[*index]) {
            for child in &node.children {
                if let Child::Content { page, sequence } = child {
                    owners[*page][*sequence] = Some(self.elements[index]);
                }
            }
        }
        out.extend_from_slice(b"<</Nums[");
        for (key, owners) in owners.iter().enumerate() {
            operand::integer(out, key as i64);
            list(out, owners, |out, owner| match owner {
                Some(element) => operand::reference(out, *element),
                None => out.extend_from_slice(b"null"),
            });
        }
        for (index, link) in self.scene.links.iter().enumerate() {
            out.push(b' ');
            operand::integer(out, annotation_key(self.scene, index));
            out.push(b' ');
            operand::reference(out, self.elements[link.node.0]);
        }
        out.extend_from_slice(b"]>>");
    }
}

fn list<T>(out: &mut Vec<u8>, items: &[T], write: impl Fn(&mut Vec<u8>, &T)) {
    out.push(b'[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(b' ');
        }
        write(out, item);
    }
    out.push(b']');
}

/// The number under which a link finds its element.
pub fn annotation_key(scene: &Scene, link: usize) -> i64 {
    (scene.pages.len() + link) as i64
}
