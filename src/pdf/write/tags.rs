//! The structure that a screen reader follows (ISO 32000-1, 14.7 and 14.8; PDF/UA-1).

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use super::object::{Places, rounded, text};
use crate::pdf::PdfError;
use crate::pdf::scene::{Child, Node, NodeId, Role, Scene};

/// The standard structure type of a role.
pub fn name(role: Role) -> String {
    match role {
        Role::Document => "Document".into(),
        Role::Heading(level) => format!("H{level}"),
        Role::Paragraph => "P".into(),
        Role::List { .. } => "L".into(),
        Role::ListItem => "LI".into(),
        Role::Label => "Lbl".into(),
        Role::ListBody => "LBody".into(),
        Role::Table => "Table".into(),
        Role::TableRow => "TR".into(),
        Role::ColumnHeader | Role::RowHeader { .. } => "TH".into(),
        Role::TableCell => "TD".into(),
        Role::Figure => "Figure".into(),
        Role::Caption => "Caption".into(),
        Role::Group => "Div".into(),
        Role::Link => "Link".into(),
        Role::Contents => "TOC".into(),
        Role::ContentsItem => "TOCI".into(),
        Role::Reference => "Reference".into(),
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
) -> Result<(), PdfError> {
    let nodes = &scene.structure.nodes;
    let root = document.new_object_id();
    let reachable = reachable(nodes);
    let elements: Vec<ObjectId> = nodes.iter().map(|_| document.new_object_id()).collect();
    let tree = Tree { elements: &elements, annotations, root, scene, places };
    for (index, node) in nodes.iter().enumerate().filter(|(index, _)| reachable[*index]) {
        document.set_object(elements[index], tree.element(node));
    }
    let parents = document.add_object(dictionary! { "Nums" => tree.parents(&reachable) });
    let next_key = scene.pages.len() + scene.links.len();
    document.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => vec![Object::Reference(elements[0])],
            "ParentTree" => parents,
            "ParentTreeNextKey" => next_key as i64,
        },
    );
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
    fn element(&self, node: &Node) -> Dictionary {
        let parent = node.parent.map_or(self.root, |parent| self.elements[parent.0]);
        // Content on the element's own page is named by its number alone.
        let own_page = node.children.iter().find_map(|child| match child {
            Child::Content { page, .. } => Some(*page),
            Child::Node(_) | Child::Link(_) => None,
        });
        let children: Vec<Object> = node.children.iter().map(|child| self.child(*child, own_page)).collect();
        let mut element = dictionary! {
            "Type" => "StructElem",
            "S" => Object::Name(name(node.role).into_bytes()),
            "P" => parent,
        };
        if let Some(page) = own_page {
            element.set("Pg", self.places.pages[page]);
        }
        if !children.is_empty() {
            element.set("K", children);
        }
        if let Some(alternative) = &node.alternative {
            element.set("Alt", text(alternative));
        }
        if let Some(attributes) = self.attributes(node) {
            element.set("A", attributes);
        }
        element
    }

    fn child(&self, child: Child, own_page: Option<usize>) -> Object {
        match child {
            Child::Content { page, sequence } if own_page == Some(page) => Object::Integer(sequence as i64),
            Child::Node(node) => Object::Reference(self.elements[node.0]),
            Child::Content { page, sequence } => Object::Dictionary(dictionary! {
                "Type" => "MCR",
                "Pg" => self.places.pages[page],
                "MCID" => sequence as i64,
            }),
            Child::Link(link) => Object::Dictionary(dictionary! {
                "Type" => "OBJR",
                "Pg" => self.places.pages[self.scene.links[link].page],
                "Obj" => self.annotations[link],
            }),
        }
    }

    fn attributes(&self, node: &Node) -> Option<Dictionary> {
        match node.role {
            Role::ColumnHeader => Some(dictionary! { "O" => "Table", "Scope" => "Column" }),
            Role::RowHeader { rows } => {
                let mut attributes = dictionary! { "O" => "Table", "Scope" => "Row" };
                if rows > 1 {
                    attributes.set("RowSpan", rows as i64);
                }
                Some(attributes)
            }
            Role::List { numbered } => {
                Some(dictionary! { "O" => "List", "ListNumbering" => if numbered { "Decimal" } else { "Disc" } })
            }
            Role::Figure => node.area.map(|area| {
                dictionary! {
                    "O" => "Layout",
                    "Placement" => "Block",
                    "BBox" => self.places.rectangle(area),
                    "Width" => rounded(area.width),
                    "Height" => rounded(area.height),
                }
            }),
            _ => None,
        }
    }

    /// For each page the elements of its content in order, then for each link its element.
    fn parents(&self, reachable: &[bool]) -> Vec<Object> {
        let mut owners: Vec<Vec<Object>> =
            self.scene.pages.iter().map(|page| vec![Object::Null; page.sequences]).collect();
        for (index, node) in self.scene.structure.nodes.iter().enumerate().filter(|(index, _)| reachable[*index]) {
            for child in &node.children {
                if let Child::Content { page, sequence } = child {
                    owners[*page][*sequence] = Object::Reference(self.elements[index]);
                }
            }
        }
        let mut numbers = Vec::new();
        for (key, owners) in owners.into_iter().enumerate() {
            numbers.extend([Object::Integer(key as i64), Object::Array(owners)]);
        }
        for (index, link) in self.scene.links.iter().enumerate() {
            let key = annotation_key(self.scene, index);
            numbers.extend([Object::Integer(key), Object::Reference(self.elements[link.node.0])]);
        }
        numbers
    }
}

/// The number under which a link finds its element.
pub fn annotation_key(scene: &Scene, link: usize) -> i64 {
    (scene.pages.len() + link) as i64
}
