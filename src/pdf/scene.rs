//! Finished pages as items: what is drawn where, and the structure that it belongs to.
//!
//! The scene knows nothing of PDF operators or objects; tests look at it instead of at bytes.

use std::sync::Arc;

use super::font::Face;
use super::shaped::{RunId, ShapedWords};
use crate::report::artwork::Artwork;
use crate::report::drawing::Stroke;
use crate::report::origin::Origin;
use crate::report::picture::Picture;
use crate::report::theme::Colour;

/// A whole document on pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    pub title: String,
    /// BCP 47 tag.
    pub language: String,
    /// Whether it is read from the right.
    pub from_right: bool,
    /// What the document was made from, where that is known.
    pub origin: Option<Origin>,
    /// Width and height of every page.
    pub page_size: (f32, f32),
    pub pages: Vec<Page>,
    /// What the pages' texts are made of.
    pub words: ShapedWords,
    pub structure: Structure,
    pub links: Vec<Link>,
    /// Headings in reading order, for the viewer's bookmarks.
    pub outline: Vec<OutlineEntry>,
}

impl Scene {
    /// All texts, page by page in drawing order.
    pub fn texts(&self) -> impl Iterator<Item = &TextRun> {
        self.pages.iter().flat_map(|page| &page.items).filter_map(|item| match item {
            Item::Text(run) => Some(run),
            _ => None,
        })
    }

    /// What a reader copies of a run.
    pub fn text(&self, run: &TextRun) -> String {
        run.words.iter().map(|word| self.words.run(*word).text).collect()
    }
}

/// One page.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    pub items: Vec<Item>,
    /// How many pieces of tagged content the page has; they are numbered from 0.
    pub sequences: usize,
}

/// Something drawn, or the beginning or end of a piece of marked content. Marks are balanced and never nested.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    Begin(Mark),
    End,
    Text(TextRun),
    Rectangle { area: Area, fill: Option<Colour>, stroke: Option<Stroke> },
    Polygon { points: Vec<(f32, f32)>, closed: bool, fill: Option<Colour>, stroke: Option<Stroke> },
    Circle { centre: (f32, f32), radius: f32, fill: Option<Colour>, stroke: Option<Stroke> },
    Picture { area: Area, picture: Arc<Picture> },
    Artwork { area: Area, artwork: Arc<Artwork> },
}

/// What a piece of content is to a screen reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Part of a structure element; `sequence` numbers the pieces of a page.
    Content {
        node: NodeId,
        sequence: usize,
    },
    /// Ornament, or a repeated table header.
    Ornament,
    Footer,
}

/// Glyphs of one face and size on one baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct TextRun {
    pub face: Face,
    pub size: f32,
    pub x: f32,
    pub baseline: f32,
    pub colour: Colour,
    /// Pieces of [`Scene::words`], all of this face.
    pub words: Vec<RunId>,
    /// Width of what can be seen: spaces at the end are left out.
    pub width: f32,
}

/// A rectangle on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

impl Area {
    pub fn right(&self) -> f32 {
        self.x + self.width
    }

    pub fn bottom(&self) -> f32 {
        self.y + self.height
    }
}

/// Index of an element in [`Structure::nodes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct NodeId(pub usize);

/// The tree of elements that a screen reader follows; the first node is the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Structure {
    pub nodes: Vec<Node>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    pub role: Role,
    pub parent: Option<NodeId>,
    pub children: Vec<Child>,
    /// Words that stand for the element.
    pub alternative: Option<String>,
    /// BCP 47 tag, where it is not that of the element around it.
    pub language: Option<String>,
    /// Where a figure is, on its page.
    pub area: Option<Area>,
    /// Whether its parent has it as a child.
    is_attached: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Child {
    Node(NodeId),
    Content {
        page: usize,
        sequence: usize,
    },
    /// Index in [`Scene::links`].
    Link(usize),
}

/// The kinds of element, after the standard structure types of ISO 32000-1, 14.8.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Document,
    /// 1 to 4, without leaps downwards.
    Heading(u8),
    Paragraph,
    List {
        numbered: bool,
    },
    ListItem,
    Label,
    ListBody,
    Table,
    TableRow,
    ColumnHeader,
    /// What its row is about, or so many rows from it on.
    RowHeader {
        rows: usize,
    },
    TableCell,
    Figure,
    Caption,
    /// Blocks that belong together: a callout, a figure with its caption.
    Group,
    Link,
    Contents,
    ContentsItem,
    /// What a contents item or the mark of a note holds its link in.
    Reference,
    /// A note at the foot of a page, by its number.
    Note(usize),
    /// Words in another language.
    Span,
}

impl Structure {
    pub const ROOT: NodeId = NodeId(0);

    pub fn new() -> Structure {
        Structure { nodes: vec![Node::new(Role::Document, None)] }
    }

    /// Adds an element as the last child of another.
    pub fn add(&mut self, parent: NodeId, role: Role) -> NodeId {
        let node = self.add_unplaced(parent, role);
        self.attach(node);
        node
    }

    /// Adds an element that becomes its parent's child when its first content is placed, so that the words before it
    /// in a line come before it in the tree too.
    pub fn add_unplaced(&mut self, parent: NodeId, role: Role) -> NodeId {
        let node = NodeId(self.nodes.len());
        self.nodes.push(Node::new(role, Some(parent)));
        node
    }

    /// Says that a piece of content belongs to an element.
    pub fn place(&mut self, node: NodeId, child: Child) {
        self.attach(node);
        self.nodes[node.0].children.push(child);
    }

    /// Makes an element and those around it the last children of their parents, where they are not yet children.
    fn attach(&mut self, node: NodeId) {
        let mut node = node;
        while let Some(parent) = self.nodes[node.0].parent.filter(|_| !self.nodes[node.0].is_attached) {
            self.nodes[node.0].is_attached = true;
            self.nodes[parent.0].children.push(Child::Node(node));
            node = parent;
        }
    }
}

impl Node {
    fn new(role: Role, parent: Option<NodeId>) -> Node {
        Node { role, parent, children: Vec::new(), alternative: None, language: None, area: None, is_attached: false }
    }
}

impl Structure {
    /// Takes out elements that must not be empty and are: lists, tables, groups, links and paragraphs of nothing.
    pub fn prune(&mut self) {
        // Children come after their parents, so one walk from the end sees every child before its parent.
        let mut is_empty = vec![false; self.nodes.len()];
        for index in (1..self.nodes.len()).rev() {
            let node = &mut self.nodes[index];
            node.children.retain(|child| !matches!(child, Child::Node(child) if is_empty[child.0]));
            let may_be_empty = matches!(node.role, Role::TableCell | Role::ColumnHeader | Role::RowHeader { .. });
            is_empty[index] = node.children.is_empty() && !may_be_empty;
        }
        self.nodes[0].children.retain(|child| !matches!(child, Child::Node(child) if is_empty[child.0]));
    }
}

impl Default for Structure {
    fn default() -> Self {
        Structure::new()
    }
}

/// A place on a page that leads elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    pub page: usize,
    pub area: Area,
    pub target: Target,
    /// What the link says, for those who cannot see it.
    pub description: String,
    pub node: NodeId,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    Address(String),
    /// A height on a page.
    Place {
        page: usize,
        y: f32,
    },
}

/// A heading in the viewer's list of bookmarks.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlineEntry {
    pub level: u8,
    pub title: String,
    pub page: usize,
    pub y: f32,
}
