//! One question with its levels.

use hemicycle::answers::Rating;
use hemicycle::rubric::LevelNumber;
use hemicycle::score::{Shortfall, Standing, score};

use super::choice::{Choice, Choosing};
use super::conversation::Conversation;
use super::face::{Asking, Keys, Line, Stop};
use super::page::one_line;
use super::typing::Destination;
use crate::cli::clock;

#[derive(Clone, Copy)]
enum Pick {
    GoOn,
    Keep,
    Level(LevelNumber),
    Unknown,
    NotApplicable,
    /// Let the participants of a workshop choose.
    Vote(usize),
    Menu,
}

impl Conversation<'_> {
    pub(super) fn ask_question(&mut self, index: usize) -> Result<(), Stop> {
        match self.pick_level(index)? {
            Some(Pick::GoOn) => self.leave_question(index),
            Some(Pick::Keep) => self.keep_answer(index)?,
            Some(Pick::Level(level)) => self.rate(index, Rating::Level(level))?,
            Some(Pick::Unknown) => self.rate(index, Rating::Unknown)?,
            Some(Pick::NotApplicable) => self.ask_reason(index)?,
            Some(Pick::Vote(participants)) => self.vote(index, participants)?,
            Some(Pick::Menu) | None => self.question_menu(index)?,
        }
        Ok(())
    }

    fn pick_level(&self, index: usize) -> Result<Option<Pick>, Stop> {
        let words = self.words;
        let asked = self.interview.questions()[index];
        let title = match asked.question.core {
            true => words.say_with("question-area-core", &[("area", (&asked.area.title).into())]),
            false => asked.area.title.clone(),
        };
        let mut page = self.page_of_question(index, &title);
        self.feedback_here().iter().for_each(|line| page.paragraph(line));
        page.paragraph(&asked.question.text);
        let response = self.interview.response(index);
        if let Some(status) = self.what_belongs_to(index) {
            page.remark(&status);
        }
        page.blank();
        let answer = response.map(|response| self.rating_name(&response.rating)).unwrap_or_default();
        let mut choices = match response {
            None => vec![Choice::new("s", words.say("question-later"), Pick::GoOn)],
            Some(_) if self.interview.is_to_be_confirmed(index) => vec![
                Choice::new("s", words.say("question-confirm-later"), Pick::GoOn),
                Choice::new("k", words.say_with("question-confirm", &[("answer", (&answer).into())]), Pick::Keep),
            ],
            Some(_) => {
                let keep = words.say_with("question-keep", &[("answer", (&answer).into())]);
                vec![Choice::new("s", keep, Pick::GoOn)]
            }
        };
        if let Some(participants) = self.participants {
            choices.push(Choice::new("v", words.say("question-vote"), Pick::Vote(participants)));
        }
        for (level, text) in &asked.question.levels {
            let name = &self.rubric.level(*level).name;
            choices.push(Choice::new(level.to_string(), format!("{name}: {text}"), Pick::Level(*level)));
        }
        choices.push(Choice::new("d", words.say("question-unknown"), Pick::Unknown));
        if asked.question.not_applicable.is_some() {
            choices.push(Choice::new("a", words.say("question-not-applicable"), Pick::NotApplicable));
        }
        choices.push(Choice::new("m", words.say("question-menu"), Pick::Menu));
        let message = words.say("question-choose");
        self.choose(&page, Choosing::new(message, choices, Keys::OrMenu).with_help(self.help(index)))
    }

    /// What an answer is called: `3 Established`, or the words for the other two.
    pub(super) fn rating_name(&self, rating: &Rating) -> String {
        match rating {
            Rating::Level(level) => self.level_name(*level),
            Rating::Unknown => self.words.say("rating-unknown"),
            Rating::NotApplicable { .. } => self.words.say("rating-not-applicable"),
        }
    }

    /// What is recorded beside an answer, in one line; `None` when there is nothing.
    fn what_belongs_to(&self, index: usize) -> Option<String> {
        let words = self.words;
        let mut parts: Vec<String> = self.carried_remark(index).into_iter().collect();
        let Some(response) = self.interview.response(index) else { return parts.pop() };
        if let Rating::NotApplicable { reason } = &response.rating {
            parts.push(words.say_with("question-reason", &[("reason", reason.into())]));
        }
        if !response.evidence.is_empty() {
            parts.push(words.say_with("question-evidence", &[("count", response.evidence.len().into())]));
        }
        parts.extend(self.evidence_begun_in_words(index));
        if let Some((Some(_), evidenced)) = self.shortfall(index) {
            let level = self.level_name(evidenced);
            parts.push(words.say_with("question-counts-as", &[("level", (&level).into())]));
        }
        if response.views.are_contested() {
            parts.push(words.say("question-contested"));
        }
        if !response.views.minority.is_empty() {
            parts.push(words.say_with("question-minority", &[("minority", (&response.views.minority).into())]));
        }
        if !response.note.is_empty() {
            parts.push(words.say_with("question-note", &[("note", (&response.note).into())]));
        }
        let line = one_line(&parts.join(" "));
        (!line.is_empty()).then_some(line)
    }

    /// What an answer with a level counts as in the evidenced score, and why that is less than was answered.
    pub(super) fn shortfall(&self, index: usize) -> Option<(Option<Shortfall>, LevelNumber)> {
        let id = &self.interview.questions()[index].question.id;
        let scorecard = score(self.rubric, self.interview.answers());
        match scorecard.question(id)?.standing {
            Standing::Level { evidenced, shortfall, .. } => Some((shortfall, evidenced)),
            Standing::NotApplicable | Standing::Unknown | Standing::Unanswered => None,
        }
    }

    /// Records an answer, saves it, asks for evidence where the level needs it, and goes on.
    pub(super) fn rate(&mut self, index: usize, rating: Rating) -> Result<(), Stop> {
        if let Some(Rating::NotApplicable { reason }) = self.interview.response(index).map(|earlier| &earlier.rating) {
            self.reasons.insert(index, reason.clone());
        }
        if let Rating::NotApplicable { .. } = rating {
            self.reasons_begun.remove(&index);
        }
        let needs_evidence =
            matches!(rating, Rating::Level(level) if level >= self.rubric.scoring.evidence.needed_from);
        self.interview.answer(index, rating, clock::now()).expect("only what the question allows is offered");
        if let Some(views) = self.views_begun.remove(&index) {
            self.interview.set_views(index, views).expect("the question has just been answered");
        }
        self.save()?;
        if !needs_evidence || self.ask_evidence(index)? {
            self.leave_question(index);
        }
        Ok(())
    }

    pub(super) fn ask_reason(&mut self, index: usize) -> Result<(), Stop> {
        let words = self.words;
        let asked = self.interview.questions()[index];
        let condition = asked.question.not_applicable.clone().unwrap_or_default();
        let recorded = match self.interview.response(index).map(|response| &response.rating) {
            Some(Rating::NotApplicable { reason }) => Some(reason),
            Some(Rating::Level(_) | Rating::Unknown) | None => self.reasons.get(&index),
        };
        let before = self.reasons_begun.get(&index).or(recorded).cloned().unwrap_or_default();
        let shown = one_line(&before);
        let mut typed = shown.clone();
        let mut remark: Option<String> = None;
        loop {
            let mut page = self.page_of_question(index, &words.say("rating-not-applicable"));
            page.paragraph(&asked.question.text);
            page.blank();
            page.paragraph(&words.say_with("reason-condition", &[("condition", (&condition).into())]));
            page.paragraph(&words.say("reason-ask"));
            page.blank();
            if let Some(remark) = &remark {
                page.paragraph(remark);
                page.blank();
            }
            let message = words.say("reason-line");
            let asking = Asking { message, initial: &typed, keys: Keys::EnterSaves };
            let line = self.ask_line(&page, &asking, Destination::Beside(index))?;
            match line {
                Line::Entered(reason) if reason.is_empty() => remark = Some(words.say("refused-reason-missing")),
                // A line cannot show several: what is left as it was shown stays as it was.
                Line::Entered(reason) if reason == shown => {
                    return self.rate(index, Rating::NotApplicable { reason: before });
                }
                Line::Entered(reason) => return self.rate(index, Rating::NotApplicable { reason }),
                Line::Left(reason) => {
                    self.begin_reason(index, reason, &shown);
                    return Ok(());
                }
                Line::Stopped(reason, stop) => {
                    self.begin_reason(index, reason, &shown);
                    return Err(stop);
                }
            }
            typed = String::new();
        }
    }

    /// Keeps a reason that was left without Enter. Only Enter makes it an answer.
    fn begin_reason(&mut self, index: usize, reason: String, before: &str) {
        if reason.is_empty() {
            self.reasons_begun.remove(&index);
        } else if reason != before {
            self.reasons_begun.insert(index, reason);
        }
        self.try_to_save();
    }
}
