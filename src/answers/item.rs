//! A value of the file together with the way to it, and what a reader may ask of any value.

use std::collections::BTreeSet;

use super::problem::Problems;
use crate::diagnostic::structure::{DUPLICATE_KEY, MISSING_FIELD, UNKNOWN_FIELD, WRONG_TYPE};
use crate::diagnostic::unreadable::{control_character, escaped_control_character};
use crate::diagnostic::{Place, Rule, advice, in_ticks, nearest, plainly};
use crate::yaml::{Kind, Node, repeated};

/// A value and the keys that lead to it.
pub(super) struct Item<'n> {
    pub node: &'n Node,
    /// For example `profile.languages`; empty for the whole file.
    pub path: String,
    /// Where its key stands; where it begins in a list.
    key: Place,
}

impl<'n> Item<'n> {
    pub fn root(node: &'n Node) -> Item<'n> {
        Item { node, path: String::new(), key: Place::START }
    }

    fn below(&self, step: &str, key: Place, node: &'n Node) -> Item<'n> {
        let path = if self.path.is_empty() { plainly(step) } else { format!("{}.{}", self.path, plainly(step)) };
        Item { node, path, key }
    }

    /// The value of a key, where there is one.
    pub fn get(&self, key: &str) -> Option<Item<'n>> {
        let (key, node) = self.node.entry(key)?;
        Some(self.below(key.text()?, key.place, node))
    }

    /// Where to point: at the value where it is written in one piece, else at its key.
    pub fn place(&self) -> Place {
        let is_written = self.node.text().is_some() && !self.node.place.bytes().is_empty();
        if is_written { self.node.place } else { self.key }
    }

    pub fn key_place(&self) -> Place {
        self.key
    }

    pub fn problem(&self, problems: &mut Problems, rule: &'static Rule, message: impl FnOnce() -> String) {
        problems.add(rule, self.place(), &self.path, message);
    }

    /// Whether nothing is written, or nothing but spaces.
    pub fn is_blank(&self) -> bool {
        self.node.is_nothing() || self.node.text().is_some_and(|text| text.trim().is_empty())
    }

    /// A text as it was typed: `No`, `012` and `2026-01-01` are texts where a text is asked for.
    pub fn text(&self, problems: &mut Problems) -> String {
        let text = match &self.node.kind {
            _ if self.node.is_nothing() => return String::new(),
            Kind::Scalar { text, .. } => text,
            Kind::Sequence(_) | Kind::Mapping(_) => {
                self.problem(problems, &WRONG_TYPE, || {
                    "a text belongs here, not a list or further keys; put the text between quotes".to_owned()
                });
                return String::new();
            }
        };
        if let Some(character) = control_character(text) {
            let (rule, message, advice) = escaped_control_character(character);
            self.problem(problems, rule, || format!("{message}; {advice}"));
        }
        text.to_string()
    }

    /// A word from a list, a date or a number, without white space around it; `None` where nothing is written.
    pub fn word(&self, problems: &mut Problems) -> Option<&'n str> {
        if self.node.is_nothing() {
            return None;
        }
        let word = self.node.text().map(str::trim);
        if word.is_none() {
            self.problem(problems, &WRONG_TYPE, || "one word belongs here, not a list or further keys".to_owned());
        }
        word.filter(|word| !word.is_empty())
    }

    /// The members of a list; none where nothing is written.
    pub fn list(&self, problems: &mut Problems) -> Vec<Item<'n>> {
        match &self.node.kind {
            Kind::Sequence(nodes) => {
                let items = nodes.iter().enumerate();
                items.map(|(index, node)| self.below(&(index + 1).to_string(), node.place, node)).collect()
            }
            _ if self.node.is_nothing() => Vec::new(),
            Kind::Scalar { text, .. } => {
                self.problem(problems, &WRONG_TYPE, || match uneven_dashes(text) {
                    Some(message) => message,
                    None => format!("a list belongs here; write it in brackets: {}", in_ticks(&format!("[{text}]"))),
                });
                Vec::new()
            }
            Kind::Mapping(_) => {
                self.problem(problems, &WRONG_TYPE, || {
                    "a list belongs here; begin each of its members with `- `".to_owned()
                });
                Vec::new()
            }
        }
    }

    /// Keys and values; none where nothing is written, `None` where something else is. `what` names them in a problem.
    pub fn entries(&self, what: impl Fn() -> String, problems: &mut Problems) -> Option<Vec<(&'n str, Item<'n>)>> {
        let entries = match &self.node.kind {
            Kind::Mapping(entries) => entries,
            _ if self.node.is_nothing() => return Some(Vec::new()),
            Kind::Scalar { text, .. } => {
                self.problem(problems, &WRONG_TYPE, || {
                    format!("{} stands where {} belong; write each in a line below", in_ticks(text), what())
                });
                return None;
            }
            Kind::Sequence(_) => {
                self.problem(problems, &WRONG_TYPE, || {
                    format!("a list stands where {} belong; remove the dashes or brackets", what())
                });
                return None;
            }
        };
        for key in repeated(entries) {
            let path = self.below(&key.key, key.again, self.node).path;
            problems.add_again(&DUPLICATE_KEY, key.again, key.first, &path, || key.message());
        }
        let mut seen = BTreeSet::new();
        let mut items = Vec::with_capacity(entries.len());
        for (key, value) in entries {
            match key.text() {
                Some(text) if seen.insert(text) => items.push((text, self.below(text, key.place, value))),
                Some(_) => {}
                None => problems.add(&WRONG_TYPE, key.place, &self.path, || {
                    "a list or keys in brackets stand where one key belongs; put a text that begins with a bracket between \
                     quotes"
                        .to_owned()
                }),
            }
        }
        Some(items)
    }

    /// The values of known keys; keys that are not known are problems, explained by `hint` or by the nearest name.
    pub fn fields(
        &self,
        known: &'static [&'static str],
        hint: impl Fn(&str) -> Option<String>,
        problems: &mut Problems,
    ) -> Option<Fields<'n>> {
        let what = || format!("the keys {}", known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", "));
        let entries = self.entries(what, problems)?;
        let (fields, unknown): (Vec<_>, Vec<_>) = entries.into_iter().partition(|(key, _)| known.contains(key));
        let mut meant = BTreeSet::new();
        for (key, item) in unknown {
            problems.add(&UNKNOWN_FIELD, item.key, &item.path, || {
                meant.extend(nearest(key, known));
                let advice = hint(key).unwrap_or_else(|| advice(key, known));
                format!("there is no such key here; {advice}")
            });
        }
        Some(Fields { path: self.path.clone(), place: self.key, fields, meant })
    }
}

/// The known keys of a mapping.
pub(super) struct Fields<'n> {
    path: String,
    place: Place,
    fields: Vec<(&'n str, Item<'n>)>,
    /// Known keys that were probably meant by unknown ones.
    meant: BTreeSet<&'static str>,
}

impl<'n> Fields<'n> {
    pub fn get(&self, key: &str) -> Option<&Item<'n>> {
        self.fields.iter().find(|(name, _)| *name == key).map(|(_, item)| item)
    }

    /// The value of a key that must be there; `advice` is what to write where it is not.
    pub fn required(&self, key: &str, advice: &str, problems: &mut Problems) -> Option<&Item<'n>> {
        let item = self.get(key);
        // A key with a slip in it is told already.
        if item.is_none() && !self.meant.contains(key) {
            problems
                .add(&MISSING_FIELD, self.place, &self.path, || format!("the key `{key}` is missing; write {advice}"));
        }
        item
    }

    /// A text that may be left out.
    pub fn text(&self, key: &str, problems: &mut Problems) -> String {
        self.get(key).map(|item| item.text(problems)).unwrap_or_default()
    }
}

/// Members of a list whose dashes do not stand in one column, or have no space after them, run into one text.
pub(super) fn uneven_dashes(text: &str) -> Option<String> {
    let message = || {
        let shown = in_ticks(text);
        format!("{shown} is read as one text; begin each member of the list with `- `, all in the same column")
    };
    (text.contains(" - ") || text.starts_with('-')).then(message)
}

/// No advice beyond the nearest name.
pub(super) fn no_hint(_: &str) -> Option<String> {
    None
}
