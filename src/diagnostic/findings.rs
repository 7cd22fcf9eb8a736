//! Findings as they are collected.

use super::finding::Finding;
use super::suggestion::advice;

/// How many findings are kept for one file. A person stops reading long before; a hostile file could hold millions.
pub const MOST_FINDINGS: usize = 10_000;

/// What was found in one file so far.
#[derive(Debug, Default)]
pub struct Findings {
    found: Vec<Finding>,
    left_out: usize,
}

impl Findings {
    /// The finding is made only where there is room for it.
    pub fn add(&mut self, make: impl FnOnce() -> Finding) {
        if self.found.len() < MOST_FINDINGS {
            self.found.push(make());
        } else {
            self.left_out += 1;
        }
    }

    /// The advice for a word that is none of the names. In a file with many findings the nearest name is no longer looked
    /// for: with many names that takes long, and a person begins with the first findings.
    pub fn advice(&self, typed: &str, names: &[&str]) -> String {
        const MOST_SUGGESTIONS: usize = 50;
        if self.found.len() < MOST_SUGGESTIONS { advice(typed, names) } else { "correct it, or remove it".to_owned() }
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// What was found, in the order in which it was.
    pub fn as_slice(&self) -> &[Finding] {
        &self.found
    }

    /// The findings, and how many more there were than are kept.
    pub fn into_parts(self) -> (Vec<Finding>, usize) {
        (self.found, self.left_out)
    }
}
