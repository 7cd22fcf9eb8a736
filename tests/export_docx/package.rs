//! A Word file taken apart: its parts as text and as trees of elements.

use std::io::{Cursor, Read};

use roxmltree::{Document as Tree, Node};

pub const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
pub const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The parts by name, in the order in which they stand in the file.
pub struct Package {
    pub parts: Vec<(String, String)>,
    /// Year, month, day, hour, minute, second of every part.
    pub dates: Vec<[u16; 6]>,
}

impl Package {
    pub fn read(bytes: &[u8]) -> Package {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a ZIP file");
        let (mut parts, mut dates) = (Vec::new(), Vec::new());
        for index in 0..archive.len() {
            let mut member = archive.by_index(index).expect("a member");
            let date = member.last_modified().expect("a date");
            dates.push([
                date.year(),
                date.month().into(),
                date.day().into(),
                date.hour().into(),
                date.minute().into(),
                date.second().into(),
            ]);
            let mut text = String::new();
            // Reading to the end checks the sum of the bytes too.
            member.read_to_string(&mut text).expect("text in UTF-8");
            let name = member.name().expect("a name in UTF-8").into_owned();
            parts.push((name, text));
        }
        Package { parts, dates }
    }

    pub fn part(&self, name: &str) -> &str {
        &self.parts.iter().find(|(part, _)| part == name).unwrap_or_else(|| panic!("no part {name}")).1
    }

    pub fn body(&self) -> &str {
        self.part("word/document.xml")
    }
}

pub fn tree(text: &str) -> Tree<'_> {
    Tree::parse(text).expect("well-formed markup")
}

/// All elements of this name, whatever their namespace.
pub fn all<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Vec<Node<'a, 'i>> {
    node.descendants().filter(|node| node.tag_name().name() == name && node.is_element()).collect()
}

/// The first element of this name within a node.
pub fn first<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    all(node, name).into_iter().next()
}

pub fn has(node: Node<'_, '_>, name: &str) -> bool {
    first(node, name).is_some()
}

/// An attribute of the Word namespace.
pub fn word<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute((WORD, name))
}

/// The value of a property within a node: `w:val` of the first element of this name.
pub fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    first(node, name).and_then(|node| word(node, "val"))
}

/// The words of a node; what only older programs see is left out.
pub fn words(node: Node<'_, '_>) -> String {
    let is_fallback = |node: &Node<'_, '_>| node.ancestors().any(|node| node.tag_name().name() == "Fallback");
    all(node, "t").iter().filter(|node| !is_fallback(node)).filter_map(|node| node.text()).collect()
}

/// The paragraph that says exactly this.
pub fn paragraph<'a, 'i>(tree: &'a Tree<'i>, text: &str) -> Node<'a, 'i> {
    let found = all(tree.root(), "p").into_iter().find(|paragraph| words(*paragraph) == text);
    found.unwrap_or_else(|| panic!("no paragraph {text:?}"))
}

pub fn style<'a>(paragraph: Node<'a, '_>) -> Option<&'a str> {
    value(paragraph, "pStyle")
}
