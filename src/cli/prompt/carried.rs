//! Answers that were given to an earlier version of the questionnaire: which are to be confirmed, and which have no place any
//! more.

use hemicycle::answers::{Retired, RetiredChoice};
use hemicycle::interview::ProfileStep;

use super::conversation::Conversation;
use super::face::Stop;
use super::page::Page;
use crate::cli::clock;

impl Conversation<'_> {
    /// On the first page: what the new version means for the answers.
    pub(super) fn say_what_is_carried(&self, page: &mut Page) {
        let (words, interview) = (self.words, &self.interview);
        if let Some(version) = interview.version_before() {
            let values = [("before", version.into()), ("now", (&self.rubric.version).into())];
            page.blank();
            page.paragraph(&words.say_with("carried-version", &values));
        }
        let to_confirm = interview.to_be_confirmed();
        let (impossible, gone): (Vec<&Retired>, Vec<&Retired>) =
            interview.newly_retired().iter().partition(|retired| self.rubric.question(&retired.question).is_some());
        let count = |count: usize| [("count", count.into())];
        let heading = words.say_with("carried-to-confirm", &count(to_confirm.len()));
        list(page, &heading, to_confirm.iter().map(|index| self.numbered(*index)).collect());
        let heading = words.say_with("carried-impossible", &count(impossible.len()));
        list(page, &heading, impossible.iter().filter_map(|one| self.impossible(one)).collect());
        let heading = words.say_with("carried-gone", &count(gone.len()));
        list(page, &heading, gone.iter().map(|one| self.gone(one)).collect());
        let choices = interview.newly_retired_choices();
        let heading = words.say_with("carried-choices", &count(choices.len()));
        list(page, &heading, choices.iter().map(|one| self.no_longer_offered(one)).collect());
    }

    fn no_longer_offered(&self, retired: &RetiredChoice) -> String {
        let choice = (&retired.choice).into();
        let question = self.profile_ask(ProfileStep::of(retired.profile));
        self.words.say_with("carried-choice", &[("question", (&question).into()), ("choice", choice)])
    }

    /// What was chosen at a step of the profile and is not offered there any more.
    pub(super) fn choices_no_longer_offered(&self, step: ProfileStep) -> String {
        let retired = self.interview.newly_retired_choices().iter();
        let of_step = retired.filter(|retired| ProfileStep::of(retired.profile) == step);
        of_step.map(|retired| retired.choice.as_str()).collect::<Vec<&str>>().join(", ")
    }

    /// A question by its number and first words.
    fn numbered(&self, index: usize) -> String {
        let text = first_words(&self.interview.questions()[index].question.text);
        self.words.say_with("carried-question", &[("number", (index + 1).into()), ("question", (&text).into())])
    }

    fn impossible(&self, retired: &Retired) -> Option<String> {
        let is_question = |index: &usize| self.interview.questions()[*index].question.id == retired.question;
        let index = (0..self.interview.questions().len()).find(is_question)?;
        let text = first_words(&self.interview.questions()[index].question.text);
        let answer = self.retired_name(retired);
        let values = [("number", (index + 1).into()), ("question", (&text).into()), ("answer", (&answer).into())];
        Some(self.words.say_with("carried-question-answered", &values))
    }

    fn gone(&self, retired: &Retired) -> String {
        let answer = self.retired_name(retired);
        let values = [("question", retired.question.as_str().into()), ("answer", (&answer).into())];
        self.words.say_with("carried-gone-answered", &values)
    }

    /// What an answer is called whose level may be none of the scale's.
    fn retired_name(&self, retired: &Retired) -> String {
        use hemicycle::answers::Rating;
        match &retired.response.rating {
            Rating::Level(level) => self.words.say_with("carried-level", &[("level", usize::from(level.0).into())]),
            other @ (Rating::Unknown | Rating::NotApplicable { .. }) => self.rating_name(other),
        }
    }

    /// On a question's page: why its answer is to be confirmed or was not taken over.
    pub(super) fn carried_remark(&self, index: usize) -> Option<String> {
        let words = self.words;
        if let Some(retired) = self.interview.retired_answer(index) {
            let answer = self.retired_name(retired);
            return Some(words.say_with("question-answer-impossible", &[("answer", (&answer).into())]));
        }
        let response = self.interview.response(index).filter(|_| self.interview.is_to_be_confirmed(index))?;
        Some(match &response.carried_from {
            Some(from) if from.question.is_some() => words.say("question-replaced"),
            Some(from) if response.wording.is_none() => {
                words.say_with("question-of-earlier-version", &[("version", (&from.version).into())])
            }
            Some(_) | None => words.say("question-reworded"),
        })
    }

    /// Confirms an answer as one to the question as it reads now, saves it, and goes on.
    pub(super) fn keep_answer(&mut self, index: usize) -> Result<(), Stop> {
        self.interview.confirm(index, clock::now()).expect("only an answer that is there can be kept");
        self.save()?;
        self.leave_question(index);
        Ok(())
    }

    /// How many answers are to be confirmed, in words; nothing where there are none.
    pub(super) fn say_how_many_to_confirm(&self, page: &mut Page) {
        let count = self.interview.to_be_confirmed().len();
        if count > 0 {
            page.paragraph(&self.words.say_with("review-to-confirm", &[("count", count.into())]));
        }
    }
}

/// A heading and what belongs to it; nothing where there is none.
fn list(page: &mut Page, heading: &str, points: Vec<String>) {
    if points.is_empty() {
        return;
    }
    page.blank();
    page.paragraph(heading);
    points.iter().for_each(|point| page.item("- ", point));
}

/// The beginning of a text, as far as it goes into one line, cut between two words.
fn first_words(text: &str) -> String {
    const WIDEST: usize = 56;
    let mut beginning = String::new();
    for word in text.split_whitespace() {
        if beginning.chars().count() + 1 + word.chars().count() > WIDEST {
            return beginning + "…";
        }
        if !beginning.is_empty() {
            beginning.push(' ');
        }
        beginning.push_str(word);
    }
    beginning
}
