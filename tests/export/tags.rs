//! A page's tags, read strictly: whatever is not closed in order is an error.

use std::collections::BTreeMap;

/// An element with its attributes and all the text within it, as a reader sees it.
#[derive(Debug, Clone)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    pub text: String,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }
}

/// The elements of a page in the order in which they begin.
pub fn elements(html: &str) -> Vec<Element> {
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let mut rest = html.strip_prefix("<!DOCTYPE html>").expect("a page says first what it is");
    while let Some(at) = rest.find('<') {
        let text = unescaped(&rest[..at]);
        open.iter().for_each(|element| elements[*element].text.push_str(&text));
        let (tag, after) = rest[at + 1..].split_once('>').expect("a tag ends");
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            let last = open.pop().unwrap_or_else(|| panic!("</{name}> closes nothing"));
            assert_eq!(elements[last].name, name, "closed in order");
            continue;
        }
        let element = element(tag.trim_end_matches('/'));
        let is_empty = ["meta", "br", "input", "col"].contains(&element.name.as_str()) || tag.ends_with('/');
        elements.push(element);
        if !is_empty {
            open.push(elements.len() - 1);
        }
    }
    assert!(open.is_empty(), "every element is closed");
    elements
}

fn element(tag: &str) -> Element {
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = BTreeMap::new();
    while let Some((name, after)) = rest.trim_start().split_once("=\"") {
        let (value, after) = after.split_once('"').expect("a value ends");
        assert!(attributes.insert(name.to_owned(), unescaped(value)).is_none(), "{name} stands twice in <{tag}>");
        rest = after;
    }
    assert!(rest.trim().is_empty(), "`{rest}` is no attribute of <{tag}>");
    assert!(name.chars().all(|character| character.is_ascii_alphanumeric()), "<{tag}> is no tag");
    Element { name: name.to_owned(), attributes, text: String::new() }
}

fn unescaped(text: &str) -> String {
    let mut text = text.to_owned();
    for (sign, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
        text = text.replace(sign, character);
    }
    text
}
