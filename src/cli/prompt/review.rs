//! The review: areas first, then their questions; the profile; and the end.

use hemicycle::interview::{Position, ProfileForm, ProfileStep, ToDo};
use hemicycle::score::{Status, score};

use super::choice::{Choice, Choosing};
use super::conversation::Conversation;
use super::face::{Keys, Stop};
use super::page::Page;
use super::review_part::key;

#[derive(Clone, Copy)]
enum Pick {
    Continue,
    Finish,
    Profile,
    Quit,
    /// Every question that has no answer yet, after a round through some.
    AskAll,
    Part(ToDo),
    Area(usize),
}

impl Conversation<'_> {
    /// Shows the review. Returns whether the interview is finished.
    pub(super) fn review(&mut self) -> Result<bool, Stop> {
        if let Some(part) = self.take_list() {
            self.review_part(part)?;
            return Ok(false);
        }
        match self.pick_from_review()? {
            None | Some(Pick::Continue) => match self.interview.next_from_review() {
                Some(_) => self.interview.go_on(),
                None => self.interview.back(),
            },
            Some(Pick::Finish) => return self.may_finish(),
            Some(Pick::Profile) => self.review_profile()?,
            Some(Pick::Quit) => return Err(Stop::Quit),
            Some(Pick::AskAll) => self.interview.ask_all(),
            Some(Pick::Part(part)) => self.review_part(part)?,
            Some(Pick::Area(place)) => self.review_area(place)?,
        }
        Ok(false)
    }

    pub(super) fn review_page(&self, title: &str) -> Page {
        let progress = self.interview.progress();
        let values = [("answered", progress.answered.into()), ("total", progress.total.into())];
        let mut page = Page::new();
        page.header(&self.words.say("review-title"), &self.words.say_with("review-answered", &values), title);
        page
    }

    fn pick_from_review(&self) -> Result<Option<Pick>, Stop> {
        let words = self.words;
        let mut page = self.review_page("");
        self.feedback_here().iter().for_each(|line| page.paragraph(line));
        self.say_how_many_are_open(&mut page);
        self.say_how_many_to_confirm(&mut page);
        page.blank();
        let mut choices = Vec::new();
        match self.interview.next_from_review() {
            Some(Position::Question(index)) => {
                let line = words.say_with("review-continue", &[("number", (index + 1).into())]);
                choices.push(Choice::new("c", line, Pick::Continue));
            }
            Some(Position::Profile(_)) => {
                choices.push(Choice::new("c", words.say("review-continue-profile"), Pick::Continue));
            }
            Some(Position::Review) | None => {}
        }
        choices.push(Choice::new("f", words.say("review-finish"), Pick::Finish));
        choices.push(Choice::new("p", words.say("review-profile"), Pick::Profile));
        choices.push(Choice::new("q", words.say("menu-quit"), Pick::Quit));
        if self.interview.is_limited() && self.interview.progress().open() > self.interview.progress_of_round().open() {
            choices.push(Choice::new("w", words.say("review-ask-all"), Pick::AskAll));
        }
        let parts = self.parts();
        for (part, questions) in &parts {
            choices.push(Choice::new(key(*part), self.part_line(*part, questions.len()), Pick::Part(*part)));
        }
        for (place, area) in self.interview.areas().iter().enumerate() {
            choices.push(Choice::new((place + 1).to_string(), self.area_line(area, &parts), Pick::Area(place)));
        }
        let message = words.say("review-choose");
        self.choose(&page, Choosing::new(message, choices, Keys::OrContinue))
    }

    /// How many questions have no answer: in this round if it is limited to some of them, and in all.
    fn say_how_many_are_open(&self, page: &mut Page) {
        let (words, is_limited) = (self.words, self.interview.is_limited());
        if is_limited {
            let round = self.interview.progress_of_round();
            let values = [("asked", round.total.into()), ("open", round.open().into())];
            page.paragraph(&words.say_with("review-round", &values));
        }
        page.paragraph(&match self.interview.progress().open() {
            0 => words.say("review-complete"),
            open if is_limited => words.say_with("review-open-in-all", &[("open", open.into())]),
            open => words.say_with("review-open", &[("open", open.into())]),
        });
    }

    fn review_profile(&mut self) -> Result<(), Stop> {
        let words = self.words;
        let page = self.review_page(&words.say("profile-title"));
        let mut choices = vec![Choice::new("b", words.say("review-back"), None)];
        for step in ProfileStep::all(self.rubric) {
            let now = match self.profile_now(step) {
                now if now.is_empty() => words.say("profile-open"),
                now => now,
            };
            let ask = self.profile_ask(step);
            let values = [("question", (&ask).into()), ("answer", (&now).into())];
            choices.push(Choice::new(
                step.number(self.rubric).to_string(),
                words.say_with("review-profile-line", &values),
                Some(step),
            ));
        }
        let message = words.say("review-step");
        let picked = self.choose(&page, Choosing::new(message, choices, Keys::OrBack))?;
        if let Some(Some(step)) = picked {
            self.interview.go_to_profile(step);
        }
        Ok(())
    }

    fn profile_now(&self, step: ProfileStep) -> String {
        match self.interview.profile_question(step).form {
            ProfileForm::Text { now } => now.to_owned(),
            ProfileForm::One { options } | ProfileForm::Several { options, .. } => {
                let chosen = options.iter().filter(|option| option.chosen).map(|option| option.name);
                chosen.collect::<Vec<&str>>().join(", ")
            }
            ProfileForm::Budget { now, .. } => now.map(|budget| self.budget_in_words(budget)).unwrap_or_default(),
            ProfileForm::Targets { options, .. } => {
                let set = options.iter().filter_map(|option| Some(self.target_in_words(option.name, option.now?)));
                set.collect::<Vec<String>>().join(", ")
            }
        }
    }

    /// Whether to finish. With open questions it says what that means, and the answer is no unless chosen otherwise.
    fn may_finish(&mut self) -> Result<bool, Stop> {
        let words = self.words;
        if let Some(step) = self.interview.first_required() {
            let mut page = Page::new();
            page.header(&words.say("review-title"), "", &words.say("finish-title"));
            page.paragraph(&words.say_with("finish-required", &[("question", (&self.profile_ask(step)).into())]));
            self.face.read(&page)?;
            self.interview.go_to_profile(step);
            return Ok(false);
        }
        let open = self.interview.progress().open();
        let without_score = self.dimensions_without_score();
        if open == 0 && without_score.is_empty() && self.interview.to_be_confirmed().is_empty() {
            return Ok(true);
        }
        let mut page = self.review_page(&words.say("finish-title"));
        self.say_how_many_are_open(&mut page);
        self.say_how_many_to_confirm(&mut page);
        if open > 0 || !without_score.is_empty() {
            let share = (self.rubric.scoring.unknown.no_score_above * 100.0).round() as usize;
            page.paragraph(&words.say_with("finish-rule", &[("share", share.into())]));
        }
        if !without_score.is_empty() {
            let names = without_score.join(", ");
            page.paragraph(&words.say_with("finish-without-score", &[("dimensions", (&names).into())]));
        }
        page.blank();
        let choices =
            vec![Choice::new("b", words.say("finish-no"), false), Choice::new("f", words.say("finish-yes"), true)];
        let message = words.say("finish-ask");
        let picked = self.choose(&page, Choosing::new(message, choices, Keys::Choose))?;
        Ok(picked.unwrap_or(false))
    }

    fn dimensions_without_score(&self) -> Vec<&str> {
        let scorecard = score(self.rubric, self.interview.answers());
        let without = scorecard.dimensions.iter().filter(|dimension| match dimension.status {
            Status::NotEnoughKnown => true,
            Status::Final | Status::Provisional | Status::NothingApplies => false,
        });
        let title = |id| self.rubric.dimensions.iter().find(|dimension| dimension.id == id).map(|it| it.title.as_str());
        without.filter_map(|dimension| title(dimension.dimension.clone())).collect()
    }
}
