//! Answers that were given to an earlier version of the rubric, and are to be confirmed or given anew.

use jiff::Timestamp;

use super::profile::ProfileStep;
use super::refusal::Refusal;
use super::session::Interview;
use crate::answers::{Answers, Fingerprint, Rating, Response, Retired, RetiredChoice, Views};
use crate::rubric::{Question, Rubric};

/// What this interview has taken over from answers to an earlier version of the rubric.
#[derive(Debug, Clone)]
pub(super) struct Earlier {
    version: String,
    /// How many retired answers came before those of this interview, and how many retired choices.
    retired_before: usize,
    choices_before: usize,
    /// The steps of the profile that lost a choice and have not been asked again.
    steps: Vec<ProfileStep>,
}

/// The answers as ones to the rubric's present version, and what was taken over if they were not.
pub(super) fn taken_over(answers: Answers, rubric: &Rubric) -> (Answers, Option<Earlier>) {
    let version = answers.rubric.version.clone();
    let earlier = (version.trim() != rubric.version).then(|| {
        let version = version.trim().to_owned();
        let retired_before = answers.retired.iter().take_while(|retired| retired.version != version).count();
        let choices = &answers.retired_choices;
        let choices_before = choices.iter().take_while(|retired| retired.version != version).count();
        let lost = |step: &ProfileStep| {
            choices[choices_before..].iter().any(|retired| ProfileStep::of(retired.profile) == *step)
        };
        let steps = ProfileStep::all(rubric).filter(lost).collect();
        Earlier { version, retired_before, choices_before, steps }
    });
    (answers.at_version_of(rubric), earlier)
}

impl Interview<'_> {
    /// The version of the rubric that was answered before, where this interview takes the answers over from it.
    pub fn version_before(&self) -> Option<&str> {
        self.earlier.as_ref().map(|earlier| earlier.version.as_str())
    }

    /// The answers that have no place any more in the version that this interview has gone over to.
    pub fn newly_retired(&self) -> &[Retired] {
        let retired = &self.answers.retired;
        self.earlier.as_ref().and_then(|earlier| retired.get(earlier.retired_before..)).unwrap_or_default()
    }

    /// What was chosen in the profile and is not offered any more in the version that this interview has gone over to.
    pub fn newly_retired_choices(&self) -> &[RetiredChoice] {
        let retired = &self.answers.retired_choices;
        self.earlier.as_ref().and_then(|earlier| retired.get(earlier.choices_before..)).unwrap_or_default()
    }

    /// The steps of the profile that have lost a choice in this version and have not been asked again yet.
    pub fn steps_to_ask_again(&self) -> &[ProfileStep] {
        self.earlier.as_ref().map_or(&[], |earlier| &earlier.steps)
    }

    /// Notes that a step was asked. Returns whether that was because it had lost a choice.
    pub(super) fn was_asked_again(&mut self, step: ProfileStep) -> bool {
        let Some(earlier) = &mut self.earlier else { return false };
        let before = earlier.steps.len();
        earlier.steps.retain(|other| *other != step);
        earlier.steps.len() < before
    }

    /// Whether a question, counted from 0, has an answer that was given to another one, by its words or its id.
    pub fn is_to_be_confirmed(&self, index: usize) -> bool {
        self.questions.get(index).is_some_and(|asked| self.answers.is_to_be_confirmed(asked.question))
    }

    /// The questions whose answers are to be confirmed, counted from 0.
    pub fn to_be_confirmed(&self) -> Vec<usize> {
        (0..self.questions.len()).filter(|index| self.is_to_be_confirmed(*index)).collect()
    }

    /// Whether a question has an answer that needs no confirming.
    pub(super) fn is_settled(&self, index: usize) -> bool {
        self.response(index).is_some() && !self.is_to_be_confirmed(index)
    }

    /// What was answered to an open question, counted from 0, and is not allowed there any more.
    pub fn retired_answer(&self, index: usize) -> Option<&Retired> {
        let question = self.questions.get(index)?.question;
        let last = self.answers.retired.iter().rev().find(|retired| retired.question == question.id);
        last.filter(|_| self.response(index).is_none())
    }

    /// Confirms the answer to a question, counted from 0: it is from now on an answer to the question as it reads now, given
    /// now. The interview stays where it is until [`go_on`](Interview::go_on).
    ///
    /// # Errors
    ///
    /// The question has no answer.
    pub fn confirm(&mut self, index: usize, now: Timestamp) -> Result<(), Refusal> {
        let question = self.questions.get(index).ok_or(Refusal::NoSuchQuestion)?.question;
        let response = self.answers.responses.get_mut(&question.id).ok_or(Refusal::NotAnswered)?;
        response.wording = Some(Fingerprint::of(question));
        response.carried_from = None;
        response.answered_at = Some(now);
        Ok(())
    }

    /// Takes the answer to a question out of its place, for its evidence, its note and its views: the present one, else one
    /// that the question does not allow any more, of which the rating stays where it is.
    pub(super) fn take_earlier(&mut self, question: &Question) -> Response {
        if let Some(earlier) = self.answers.responses.remove(&question.id) {
            return earlier;
        }
        let last = self.answers.retired.iter_mut().rev().find(|retired| retired.question == question.id);
        let (evidence, note) = last
            .map(|retired| {
                let response = &mut retired.response;
                (std::mem::take(&mut response.evidence), std::mem::take(&mut response.note))
            })
            .unwrap_or_default();
        Response {
            rating: Rating::Unknown,
            evidence,
            note,
            answered_at: None,
            wording: None,
            views: Views::default(),
            begun: None,
            carried_from: None,
        }
    }
}
