//! Which questions an interview asks: all of them, or a round through some.

use super::session::Interview;
use crate::identifier::{AreaId, DimensionId};
use crate::rubric::Rubric;
use crate::score::{Standing, score};

/// A part of the questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Only {
    Dimension(DimensionId),
    Area(AreaId),
    /// Those about which something is still to be done.
    ToDo(ToDo),
}

/// What can still be done about a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToDo {
    /// It has no answer.
    Open,
    /// Its answer was given to an earlier version of the rubric and is to be confirmed.
    Unconfirmed,
    /// Its evidence does not carry the level that was answered.
    Unevidenced,
    /// The participants of a workshop differed.
    Contested,
}

impl ToDo {
    /// All, in the order in which they are best done.
    pub const ALL: [ToDo; 4] = [ToDo::Open, ToDo::Unconfirmed, ToDo::Unevidenced, ToDo::Contested];
}

/// The questions of a round.
#[derive(Debug, Clone)]
pub(super) struct Scope {
    /// For each question of the rubric, whether it belongs to the round.
    pub asked: Vec<bool>,
    /// Whether answered questions are gone through too, because the round began without an open one.
    pub with_answered: bool,
}

impl Only {
    /// The part that a word means: `open`, `contested`, `unconfirmed`, `unevidenced`, or the id of a dimension or an area.
    ///
    /// # Errors
    ///
    /// The word means none; these are the words that do.
    pub fn of(word: &str, rubric: &Rubric) -> Result<Only, Vec<String>> {
        let words = [
            ("open", Only::ToDo(ToDo::Open)),
            ("contested", Only::ToDo(ToDo::Contested)),
            ("unconfirmed", Only::ToDo(ToDo::Unconfirmed)),
            ("unevidenced", Only::ToDo(ToDo::Unevidenced)),
        ];
        let dimensions = rubric.dimensions.iter().map(|one| (one.id.as_str(), Only::Dimension(one.id.clone())));
        let areas = rubric.dimensions.iter().flat_map(|dimension| &dimension.areas);
        let areas = areas.map(|one| (one.id.as_str(), Only::Area(one.id.clone())));
        let all: Vec<(&str, Only)> = words.into_iter().chain(dimensions).chain(areas).collect();
        match all.iter().find(|(name, _)| *name == word) {
            Some((_, only)) => Ok(only.clone()),
            None => Err(all.into_iter().map(|(name, _)| name.to_owned()).collect()),
        }
    }
}

impl Interview<'_> {
    /// Limits the interview to a part of the questions, and to the core ones among them if `core` is set. Returns how many
    /// there are; with none, nothing changes.
    pub fn limit(&mut self, only: Option<&Only>, core: bool) -> usize {
        let questions = match only {
            Some(only) => self.questions_of(only),
            None => (0..self.questions.len()).collect(),
        };
        let mut asked = vec![false; self.questions.len()];
        for index in questions {
            asked[index] = !core || self.questions[index].question.core;
        }
        let count = asked.iter().filter(|asked| **asked).count();
        if count > 0 {
            let is_open = |(index, asked): (usize, &bool)| *asked && !self.is_settled(index);
            let with_answered = !asked.iter().enumerate().any(is_open);
            self.scope = Scope { asked, with_answered };
            self.position = self.starting_position();
        }
        count
    }

    /// The questions, counted from 0, that belong to a part of the questionnaire now.
    pub fn questions_of(&self, only: &Only) -> Vec<usize> {
        let those =
            |belongs: &dyn Fn(usize) -> bool| (0..self.questions.len()).filter(|index| belongs(*index)).collect();
        match only {
            Only::Dimension(id) => those(&|index| self.questions[index].dimension.id == *id),
            Only::Area(id) => those(&|index| self.questions[index].area.id == *id),
            Only::ToDo(ToDo::Open) => those(&|index| self.response(index).is_none()),
            Only::ToDo(ToDo::Unconfirmed) => those(&|index| self.is_to_be_confirmed(index)),
            Only::ToDo(ToDo::Contested) => {
                those(&|index| self.response(index).is_some_and(|response| response.views.are_contested()))
            }
            Only::ToDo(ToDo::Unevidenced) => {
                let scorecard = score(self.rubric, &self.answers);
                those(&|index| {
                    let standing = scorecard.question(&self.questions[index].question.id).map(|one| one.standing);
                    matches!(standing, Some(Standing::Level { shortfall: Some(_), .. }))
                })
            }
        }
    }

    /// Ends a round: from now on every question is asked that has no answer or one to be confirmed.
    pub fn ask_all(&mut self) {
        self.scope = Scope { asked: vec![true; self.questions.len()], with_answered: false };
        self.review_opened_at = None;
        self.position = self.first_position();
    }

    /// The place of a question among those of this round, from 1.
    pub fn place_in_round(&self, index: usize) -> usize {
        1 + self.scope.asked.iter().take(index).filter(|asked| **asked).count()
    }

    /// Whether only some of the questions are asked.
    pub fn is_limited(&self) -> bool {
        self.scope.asked.contains(&false)
    }

    /// Whether a question belongs to this round and is to be asked in it.
    pub(super) fn is_due(&self, index: usize) -> bool {
        self.scope.asked.get(index) == Some(&true) && (self.scope.with_answered || !self.is_settled(index))
    }
}
