//! How far the interview has come.

use crate::rubric::{Area, Dimension};

/// How many questions there are and how many have an answer. "Don't know" is an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    pub answered: usize,
    pub total: usize,
}

impl Progress {
    /// How many questions have no answer.
    pub fn open(self) -> usize {
        self.total - self.answered
    }
}

/// How far one area has come.
#[derive(Debug, Clone, Copy)]
pub struct AreaProgress<'a> {
    pub dimension: &'a Dimension,
    pub area: &'a Area,
    /// The area's first question, counted from 0 over the whole questionnaire.
    pub first: usize,
    pub progress: Progress,
}
