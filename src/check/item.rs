//! A value of a file as a rule looks at it.

use crate::diagnostic::{FileId, Finding, Place, Rule};
use crate::yaml::{Kind, Node, number, truth, whole};

/// A value, the file it stands in, and the key it belongs to. Whatever is asked of it that it is not gives `None`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item<'t> {
    pub file: FileId,
    pub node: &'t Node,
    /// Where its key stands; where it begins in a list.
    pub key: Place,
}

impl<'t> Item<'t> {
    pub fn root(file: FileId, node: &'t Node) -> Item<'t> {
        Item { file, node, key: node.first_place() }
    }

    /// The value of a key.
    pub fn get(self, key: &str) -> Option<Item<'t>> {
        let (key, node) = self.node.entry(key)?;
        Some(Item { file: self.file, node, key: key.place })
    }

    /// The value at the end of a way of keys.
    pub fn at(self, keys: &[&str]) -> Option<Item<'t>> {
        keys.iter().try_fold(self, |item, key| item.get(key))
    }

    /// The members of a list.
    pub fn items(self) -> impl Iterator<Item = Item<'t>> {
        self.node.items().iter().map(move |node| Item { file: self.file, node, key: node.first_place() })
    }

    /// The members of the list at a key.
    pub fn list(self, key: &str) -> impl Iterator<Item = Item<'t>> {
        self.get(key).into_iter().flat_map(Item::items)
    }

    /// Whether it is a list in which nothing stands.
    pub fn is_empty_list(self) -> bool {
        matches!(&self.node.kind, Kind::Sequence(items) if items.is_empty())
    }

    /// Keys and values.
    pub fn entries(self) -> impl Iterator<Item = (&'t str, Item<'t>)> {
        self.node
            .entries()
            .iter()
            .filter_map(move |(key, node)| Some((key.text()?, Item { file: self.file, node, key: key.place })))
    }

    /// The words of a text.
    pub fn text(self) -> Option<&'t str> {
        self.node.text().filter(|_| !self.node.is_nothing())
    }

    /// The words of the text at a key.
    pub fn text_of(self, key: &str) -> Option<&'t str> {
        self.get(key)?.text()
    }

    pub fn whole(self) -> Option<i64> {
        whole(self.text()?)
    }

    pub fn number(self) -> Option<f64> {
        number(self.text()?)
    }

    pub fn truth(self) -> Option<bool> {
        truth(self.text()?)
    }

    /// Where to point: at the value where it is written in one piece, else at its key.
    pub fn place(self) -> Place {
        let is_written = self.node.text().is_some() && !self.node.place.bytes().is_empty();
        if is_written { self.node.place } else { self.key }
    }

    /// Where to point when the whole of it is meant: at its id, else at its first key.
    pub fn id_place(self) -> Place {
        self.get("id").map_or(self.key, Item::place)
    }

    /// A finding at this value.
    pub fn finding(self, rule: &'static Rule, message: impl Into<String>) -> Finding {
        Finding::new(rule, self.file, self.place(), message)
    }

    /// A finding about its key.
    pub fn finding_at_key(self, rule: &'static Rule, message: impl Into<String>) -> Finding {
        Finding::new(rule, self.file, self.key, message)
    }

    /// A finding about the whole of it, at its id.
    pub fn finding_at_id(self, rule: &'static Rule, message: impl Into<String>) -> Finding {
        Finding::new(rule, self.file, self.id_place(), message)
    }
}
