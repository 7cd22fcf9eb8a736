//! Changes of answers, the smaller before the larger.

use std::rc::Rc;

use super::outcomes::Measure;

/// Some changes of answers. Those of fewer answers are smaller, among them those of fewer levels; of two that are as small
/// in both, the one whose first difference is at an earlier question, or at a lower level of the same, is smaller.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Changes {
    answers: usize,
    levels: usize,
    /// By the number of the question in its dimension, from 0, and in their order.
    list: Rc<[(usize, u8)]>,
    /// No more answers than this are looked at.
    most: usize,
}

impl Changes {
    pub fn none(most: usize) -> Changes {
        Changes { answers: 0, levels: 0, list: Rc::new([]), most }
    }

    /// The change of one answer, that makes it another by so many levels.
    pub fn one(question: usize, level: u8, levels: usize, most: usize) -> Changes {
        Changes { answers: 1, levels, list: Rc::new([(question, level)]), most }
    }

    /// The numbers of the questions with the levels that their answers are changed to.
    pub fn list(&self) -> &[(usize, u8)] {
        &self.list
    }
}

impl Measure for Changes {
    fn start() -> Changes {
        Changes::none(usize::MAX)
    }

    fn and(&self, then: &Changes) -> Changes {
        let list = match (self.list.is_empty(), then.list.is_empty()) {
            (true, _) => Rc::clone(&then.list),
            (_, true) => Rc::clone(&self.list),
            (false, false) => self.list.iter().chain(then.list.iter()).copied().collect(),
        };
        let (answers, levels) = (self.answers + then.answers, self.levels + then.levels);
        Changes { answers, levels, list, most: self.most.min(then.most) }
    }

    fn or(self, other: Changes) -> Changes {
        self.min(other)
    }

    fn goes_on(&self) -> bool {
        self.answers <= self.most
    }
}
