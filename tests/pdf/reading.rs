//! Ways to ask a laid-out document what stands where.

use std::collections::BTreeMap;

use hemicycle::pdf::scene::{Child, Item, Mark, NodeId, Page, Role, Scene, TextRun};

/// A piece of text with the element it belongs to; ornaments and footers belong to none.
pub struct Placed<'a> {
    pub page: usize,
    pub node: Option<NodeId>,
    pub is_footer: bool,
    pub run: &'a TextRun,
    pub text: String,
}

/// All text of a page in drawing order.
pub fn texts<'a>(scene: &'a Scene, page: usize) -> Vec<Placed<'a>> {
    let mut mark = None;
    let mut texts = Vec::new();
    for item in &scene.pages[page].items {
        match item {
            Item::Begin(begun) => mark = Some(*begun),
            Item::End => mark = None,
            Item::Text(run) => {
                let node = match mark {
                    Some(Mark::Content { node, .. }) => Some(node),
                    Some(Mark::Ornament | Mark::Footer) | None => None,
                };
                let text = scene.text(run);
                texts.push(Placed { page, node, is_footer: mark == Some(Mark::Footer), run, text });
            }
            Item::Rectangle { .. }
            | Item::Polygon { .. }
            | Item::Circle { .. }
            | Item::Picture { .. }
            | Item::Artwork { .. } => {}
        }
    }
    texts
}

pub fn all_texts(scene: &Scene) -> Vec<Placed<'_>> {
    (0..scene.pages.len()).flat_map(|page| texts(scene, page)).collect()
}

/// The role of the nearest element that is not a link.
pub fn role(scene: &Scene, node: NodeId) -> Role {
    let node = &scene.structure.nodes[node.0];
    match (node.role, node.parent) {
        (Role::Link, Some(parent)) => role(scene, parent),
        (role, _) => role,
    }
}

pub fn is_in_figure(scene: &Scene, text: &Placed) -> bool {
    text.node.is_some_and(|node| role(scene, node) == Role::Figure)
}

/// What an element says, itself and all below it.
pub fn words(scene: &Scene, node: NodeId) -> String {
    let content = content(scene);
    let mut words = String::new();
    push_words(scene, node, &content, &mut words);
    words
}

fn push_words(scene: &Scene, node: NodeId, content: &BTreeMap<(usize, usize), String>, words: &mut String) {
    for child in &scene.structure.nodes[node.0].children {
        match child {
            Child::Node(child) => push_words(scene, *child, content, words),
            Child::Content { page, sequence } => words.push_str(&content[&(*page, *sequence)]),
            Child::Link(_) => {}
        }
    }
}

/// The text of every piece of tagged content.
fn content(scene: &Scene) -> BTreeMap<(usize, usize), String> {
    let mut content = BTreeMap::new();
    for (number, page) in scene.pages.iter().enumerate() {
        for (sequence, text) in page_content(scene, page) {
            content.insert((number, sequence), text);
        }
    }
    content
}

fn page_content(scene: &Scene, page: &Page) -> Vec<(usize, String)> {
    let mut content: Vec<(usize, String)> = Vec::new();
    let mut is_tagged = false;
    for item in &page.items {
        match item {
            Item::Begin(Mark::Content { sequence, .. }) => {
                is_tagged = true;
                content.push((*sequence, String::new()));
            }
            Item::Begin(_) | Item::End => is_tagged = false,
            Item::Text(run) if is_tagged => {
                content.last_mut().expect("tagged text comes after its mark").1.push_str(&scene.text(run));
            }
            _ => {}
        }
    }
    content
}

/// Every element of a kind, in reading order of their creation.
pub fn elements(scene: &Scene, wanted: impl Fn(Role) -> bool) -> Vec<NodeId> {
    (0..scene.structure.nodes.len()).map(NodeId).filter(|node| wanted(scene.structure.nodes[node.0].role)).collect()
}

/// The pages that an element and all below it stand on.
pub fn pages_of(scene: &Scene, node: NodeId) -> Vec<usize> {
    let mut pages = Vec::new();
    for child in &scene.structure.nodes[node.0].children {
        match child {
            Child::Node(child) => pages.extend(pages_of(scene, *child)),
            Child::Content { page, .. } => pages.push(*page),
            Child::Link(_) => {}
        }
    }
    pages.sort_unstable();
    pages.dedup();
    pages
}
