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
        if let Some(step) = self.first_required() {
            return Position::Profile(step);
        }
        if let Some(step) = self.steps_to_ask_again().first() {
            return Position::Profile(*step);
        }
        if self.answers.responses.is_empty() {
            let last = ProfileStep::all(self.rubric).rfind(|step| self.is_profile_answered(*step));
            let next = last.map_or(Some(ProfileStep::Parliament), |step| step.next(self.rubric));
            if let Some(step) = next {
                return Position::Profile(step);
            }
        }
        self.first_due().map_or(Position::Review, Position::Question)
    }

    /// The same at the start of a session, which goes on with evidence that was begun in one before.
    pub(super) fn starting_position(&self) -> Position {
        let first = self.first_position();
        let is_begun = |index: &usize| {
            let has_begun = self.response(*index).is_some_and(|response| response.begun.is_some());
            has_begun && self.scope.asked[*index] && self.is_settled(*index)
        };
        match first {
            Position::Profile(_) => first,
            Position::Question(_) | Position::Review => {
                (0..self.questions.len()).find(is_begun).map_or(first, Position::Question)
            }
        }
    }

    /// What is to be asked now.
    pub fn current(&self) -> Position {
        self.position
    }

    /// The first step of the profile without which there is no report and that has no answer.
    pub fn first_required(&self) -> Option<ProfileStep> {
        let is_missing = |step: &ProfileStep| self.profile_question(*step).required && !self.is_profile_answered(*step);
        ProfileStep::all(self.rubric).find(is_missing)
    }

    /// Where the interview goes on from the review: where the review was opened, else at the first question without an
    /// answer or with one that is to be confirmed. `None` when nothing is left.
    pub fn next_from_review(&self) -> Option<Position> {
        let goes_through_answered = self.scope.with_answered;
        let due = || self.first_due().filter(|_| !goes_through_answered).map(Position::Question);
        self.review_opened_at.or_else(due)
    }

    /// Whether the present step was chosen in the review, so that both the next step and the one before are the review.
    pub fn is_chosen_in_review(&self) -> bool {
        self.chosen_in_review
    }

    /// Leaves the present step, answered or not: to the review if it was chosen there, else to the next step of the
    /// profile or the next question without an answer or with one that is to be confirmed.
    pub fn go_on(&mut self) {
        let was_asked_again = match self.position {
            Position::Profile(step) => self.was_asked_again(step),
            Position::Question(_) | Position::Review => false,
        };
        let next_due = |after: usize| (after..self.questions.len()).find(|index| self.is_due(*index));
        self.position = match self.position {
            _ if self.chosen_in_review => Position::Review,
            Position::Profile(_) if was_asked_again => self.first_position(),
            Position::Profile(step) => match step.next(self.rubric) {
                Some(next) => Position::Profile(next),
                None => self.first_due().map_or(Position::Review, Position::Question),
            },
            Position::Question(index) => next_due(index + 1).map_or(Position::Review, Position::Question),
            Position::Review => self.next_from_review().unwrap_or(Position::Review),
        };
        self.chosen_in_review = false;
        self.review_opened_at = match (self.position, self.review_opened_at) {
            (Position::Review, Some(Position::Question(index))) if !self.is_settled(index) => {
                Some(Position::Question(index))
            }
            (Position::Review, Some(Position::Profile(step))) => Some(Position::Profile(step)),
            (Position::Review | Position::Profile(_) | Position::Question(_), _) => None,
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
            Position::Profile(step) => Position::Profile(step.previous(self.rubric).unwrap_or(step)),
            Position::Question(index) => self.asked_before(index),
            Position::Review => self.asked_before(self.questions.len()),
        };
        self.chosen_in_review = false;
    }

    /// The question of this round before a place; the end of the profile before the first.
    fn asked_before(&self, index: usize) -> Position {
        let before = (0..index).rev().find(|index| self.scope.asked[*index]);
        before.map_or(Position::Profile(ProfileStep::AssessorRole), Position::Question)
    }

    /// Whether there is a question of this round before one, counted from 0.
    pub fn is_first_asked(&self, index: usize) -> bool {
        matches!(self.asked_before(index), Position::Profile(_))
    }

    /// Opens the review.
    pub fn review(&mut self) {
        if self.position != Position::Review && !self.chosen_in_review {
            self.review_opened_at = Some(self.position);
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
