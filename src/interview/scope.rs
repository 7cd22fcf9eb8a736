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
    /// Those without an answer.
    Open,
    /// Those on which the participants of a workshop differed.
    Contested,
    /// Those whose answers were given to an earlier version of the rubric and are to be confirmed.
    Unconfirmed,
    /// Those whose evidence does not carry the level that was answered.
    Unevidenced,
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
            ("open", Only::Open),
            ("contested", Only::Contested),
            ("unconfirmed", Only::Unconfirmed),
            ("unevidenced", Only::Unevidenced),
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
        let asked: Vec<bool> = (0..self.questions.len())
            .map(|index| {
                let belongs = only.is_none_or(|only| self.belongs(index, only));
                belongs && (!core || self.questions[index].question.core)
            })
            .collect();
        let count = asked.iter().filter(|asked| **asked).count();
        if count > 0 {
            let is_open = |(index, asked): (usize, &bool)| *asked && !self.is_settled(index);
            let with_answered = !asked.iter().enumerate().any(is_open);
            self.scope = Scope { asked, with_answered };
            self.position = self.first_position();
        }
        count
    }

    /// Whether a question belongs to a part of the questionnaire now.
    pub fn belongs(&self, index: usize, only: &Only) -> bool {
        let Some(asked) = self.questions.get(index) else { return false };
        match only {
            Only::Dimension(id) => asked.dimension.id == *id,
            Only::Area(id) => asked.area.id == *id,
            Only::Open => self.response(index).is_none(),
            Only::Contested => self.response(index).is_some_and(|response| response.views.are_contested()),
            Only::Unconfirmed => self.is_to_be_confirmed(index),
            Only::Unevidenced => {
                let scorecard = score(self.rubric, &self.answers);
                let standing = scorecard.question(&asked.question.id).map(|question| question.standing);
                matches!(standing, Some(Standing::Level { shortfall: Some(_), .. }))
            }
        }
    }

    /// The questions, counted from 0, that belong to a part of the questionnaire now.
    pub fn questions_of(&self, only: &Only) -> Vec<usize> {
        (0..self.questions.len()).filter(|index| self.belongs(*index, only)).collect()
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
