//! Where the interview stands, and where it goes from there.

use super::profile::ProfileStep;
use super::refusal::Refusal;
use super::session::Interview;

/// Where the interview stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position {
    Profile(ProfileStep),
    /// A question, counted from 0 over the whole questionnaire.
    Question(usize),
    Review,
}

impl Interview<'_> {
    /// Where an interview with these answers begins or goes on, see [`Interview::resume`].
    pub(super) fn first_position(&self) -> Position {
        let step_needed =
            |step: &ProfileStep| self.profile_question(*step).required && !self.is_profile_answered(*step);
        if let Some(step) = ProfileStep::ALL.into_iter().find(step_needed) {
            return Position::Profile(step);
        }
        if self.answers.responses.is_empty() {
            let last = ProfileStep::ALL.into_iter().rev().find(|step| self.is_profile_answered(*step));
            let next = last.map_or(Some(ProfileStep::Parliament), ProfileStep::next);
            if let Some(step) = next {
                return Position::Profile(step);
            }
        }
        self.first_open().map_or(Position::Review, Position::Question)
    }

    /// What is to be asked now.
    pub fn current(&self) -> Position {
        self.position
    }

    /// The question with which the interview goes on from the review, counted from 0: the one from which the review was
    /// opened, else the first without an answer.
    pub fn next_from_review(&self) -> Option<usize> {
        self.interrupted_at.or_else(|| self.first_open())
    }

    /// Leaves the present step, answered or not: to the review if it was chosen there, else to the next step of the
    /// profile or the next question without an answer.
    pub fn go_on(&mut self) {
        let next_open = |after: usize| (after..self.questions.len()).find(|index| self.response(*index).is_none());
        self.position = match self.position {
            _ if self.chosen_in_review => Position::Review,
            Position::Profile(step) => match step.next() {
                Some(next) => Position::Profile(next),
                None => self.first_open().map_or(Position::Review, Position::Question),
            },
            Position::Question(index) => next_open(index + 1).map_or(Position::Review, Position::Question),
            Position::Review => self.next_from_review().map_or(Position::Review, Position::Question),
        };
        self.chosen_in_review = false;
        self.interrupted_at = match self.position {
            Position::Review => self.interrupted_at.filter(|index| self.response(*index).is_none()),
            Position::Profile(_) | Position::Question(_) => None,
        };
    }

    /// Whether there is a step before the present one.
    pub fn can_go_back(&self) -> bool {
        self.position != Position::Profile(ProfileStep::Parliament)
    }

    /// Goes to the step before the present one; from a step that was chosen in the review, to the review.
    pub fn back(&mut self) {
        self.position = match self.position {
            _ if self.chosen_in_review => Position::Review,
            Position::Profile(step) => Position::Profile(step.previous().unwrap_or(step)),
            Position::Question(0) => Position::Profile(ProfileStep::AssessorRole),
            Position::Question(index) => Position::Question(index - 1),
            Position::Review => match self.questions.len().checked_sub(1) {
                Some(last) => Position::Question(last),
                None => Position::Profile(ProfileStep::AssessorRole),
            },
        };
        self.chosen_in_review = false;
    }

    /// Opens the review.
    pub fn review(&mut self) {
        if let Position::Question(index) = self.position
            && !self.chosen_in_review
        {
            self.interrupted_at = Some(index);
        }
        self.position = Position::Review;
        self.chosen_in_review = false;
    }

    /// Goes to a question, counted from 0, and then back to the review.
    ///
    /// # Errors
    ///
    /// There is no such question.
    pub fn go_to(&mut self, index: usize) -> Result<(), Refusal> {
        if index >= self.questions.len() {
            return Err(Refusal::NoSuchQuestion);
        }
        self.position = Position::Question(index);
        self.chosen_in_review = true;
        Ok(())
    }

    /// Goes to a step of the profile, and then back to the review.
    pub fn go_to_profile(&mut self, step: ProfileStep) {
        self.position = Position::Profile(step);
        self.chosen_in_review = true;
    }
}
