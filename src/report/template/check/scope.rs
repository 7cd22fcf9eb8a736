//! Which names are set where.

use std::collections::BTreeMap;

use crate::report::template::kind::Type;

/// Names as a reader meets them: the innermost first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Scope<'t> {
    /// Never empty: the outermost belongs to the file that is rendered.
    frames: Vec<BTreeMap<&'t str, Type>>,
    /// It is not known from where the file is included, so that any name may be set.
    pub(super) is_open: bool,
}

impl<'t> Scope<'t> {
    pub(super) fn new(name: &'t str, of: Type) -> Scope<'t> {
        Scope { frames: vec![BTreeMap::from([(name, of)])], is_open: false }
    }

    pub(super) fn get(&self, name: &str) -> Option<&Type> {
        self.frames.iter().rev().find_map(|frame| frame.get(name))
    }

    pub(super) fn push(&mut self) {
        self.frames.push(BTreeMap::new());
    }

    /// Ends the innermost frame and gives what was set in it.
    pub(super) fn pop(&mut self) -> BTreeMap<&'t str, Type> {
        if self.frames.len() > 1 { self.frames.pop().unwrap_or_default() } else { BTreeMap::new() }
    }

    /// Sets a name from here on.
    pub(super) fn set(&mut self, name: &'t str, of: Type) {
        if let Some(frame) = self.frames.last_mut() {
            frame.insert(name, of);
        }
    }

    /// Sets a name in a part that may be passed over: afterwards it may be the one or the other.
    pub(super) fn set_perhaps(&mut self, name: &'t str, of: Type) {
        let before = self.frames.last_mut().and_then(|frame| frame.remove(name));
        self.set(name, before.unwrap_or_else(Type::nothing).or(of));
    }

    /// What is set in the innermost frame.
    pub(super) fn innermost(&self) -> &BTreeMap<&'t str, Type> {
        &self.frames[self.frames.len() - 1]
    }

    /// Every name, each once.
    pub(super) fn names(&self) -> Vec<&'t str> {
        let mut names: Vec<&str> = self.frames.iter().flat_map(BTreeMap::keys).copied().collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// How many names it holds.
    pub(super) fn len(&self) -> usize {
        self.frames.iter().map(BTreeMap::len).sum()
    }
}
