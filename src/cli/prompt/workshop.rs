//! A workshop: each participant chooses a level unseen, then all see how the levels are spread and agree on one.

use std::collections::BTreeMap;

use hemicycle::answers::{Rating, View, Views};
use hemicycle::rubric::LevelNumber;

use super::choice::{Choice, Choosing};
use super::conversation::Conversation;
use super::face::{Asking, Keys, Line, Stop};
use super::page::Page;
use super::typing::Destination;

/// How many can take part.
const FEWEST: usize = 2;
const MOST: usize = 40;

#[derive(Clone, Copy)]
enum Pick {
    TalkOn,
    Again,
    Agree(View),
}

impl Conversation<'_> {
    /// Asks how many take part.
    pub(super) fn ask_participants(&mut self) -> Result<(), Stop> {
        let words = self.words;
        let mut remark: Option<String> = None;
        let before = self.participants_before().map(|count| count.to_string()).unwrap_or_default();
        loop {
            let mut page = Page::new();
            page.header(&words.say("workshop-title"), "", "");
            page.paragraph(&words.say("workshop-how"));
            page.blank();
            page.paragraph(&words.say("workshop-ask"));
            page.blank();
            page.refusal(remark.take());
            let message = words.say("workshop-line");
            match self.face.ask_line(&page, &Asking { message, initial: &before, keys: Keys::Number })? {
                Line::Entered(text) => match text.parse::<usize>() {
                    Ok(count) if (FEWEST..=MOST).contains(&count) => {
                        self.participants = Some(count);
                        return Ok(());
                    }
                    Ok(_) | Err(_) => {
                        let values = [("fewest", FEWEST.into()), ("most", MOST.into())];
                        remark = Some(words.say_with("workshop-count", &values));
                    }
                },
                Line::Left(_) => remark = Some(words.say("workshop-without")),
                Line::Stopped(_, stop) => return Err(stop),
            }
        }
    }

    /// How many took part when a question was last answered in a workshop.
    fn participants_before(&self) -> Option<usize> {
        let responses = self.interview.answers().responses.values();
        let counted = responses.filter(|response| (FEWEST..=MOST).contains(&response.views.of_participants.len()));
        let last = counted.max_by_key(|response| response.answered_at)?;
        Some(last.views.of_participants.len())
    }

    /// Collects the participants' levels, shows them together, and records what they agree on.
    pub(super) fn vote(&mut self, index: usize, participants: usize) -> Result<(), Stop> {
        loop {
            let Some(mut of_participants) = self.collect(index, participants)? else { return Ok(()) };
            // In the order of the scale, so that nobody can be told by their place in the row.
            of_participants.sort();
            let views = Views { of_participants, minority: String::new() };
            // Whatever happens from here on, what was chosen is not lost.
            self.keep_views(index, views.of_participants.clone());
            self.try_to_save();
            match self.agree(index, &views)? {
                Pick::TalkOn => return Ok(()),
                Pick::Again => {}
                Pick::Agree(view) => return self.record_agreed(index, view, views),
            }
        }
    }

    /// Keeps what was chosen until an answer takes it along.
    fn keep_views(&mut self, index: usize, of_participants: Vec<View>) {
        if !of_participants.is_empty() {
            self.views_begun.insert(index, Views { of_participants, minority: String::new() });
        }
    }

    /// One participant after another; Esc goes back to the one before. `None` when the first one leaves.
    fn collect(&mut self, index: usize, participants: usize) -> Result<Option<Vec<View>>, Stop> {
        let words = self.words;
        let asked = self.interview.questions()[index];
        let mut views = Vec::new();
        let mut remark: Option<String> = None;
        while views.len() < participants {
            let mut page = self.page_of_question(index, &words.say("vote-title"));
            page.blank();
            page.paragraph(&asked.question.text);
            page.blank();
            for (level, text) in &asked.question.levels {
                page.item("  ", &format!("{}: {text}", self.level_name(*level)));
            }
            page.item("  ", &words.say("vote-unknown"));
            if asked.question.not_applicable.is_some() {
                page.item("  ", &words.say("vote-not-applicable"));
            }
            page.blank();
            if let Some(remark) = remark.take() {
                page.paragraph(&remark);
            }
            let values = [("number", (views.len() + 1).into()), ("total", participants.into())];
            let message = words.say_with("vote-line", &values);
            match self.face.ask_hidden(&page, &Asking { message, initial: "", keys: Keys::Hidden })? {
                Line::Entered(typed) => match self.view_of(index, &typed) {
                    Some(view) => views.push(view),
                    None => remark = Some(words.say("vote-not-offered")),
                },
                Line::Left(_) if views.pop().is_none() => return Ok(None),
                Line::Left(_) => {}
                Line::Stopped(_, stop) => {
                    self.keep_views(index, views);
                    return Err(stop);
                }
            }
        }
        Ok(Some(views))
    }

    /// The view that a key stands for; the keys are those of the question's own page.
    fn view_of(&self, index: usize, typed: &str) -> Option<View> {
        let question = self.interview.questions()[index].question;
        match typed.trim().to_lowercase().as_str() {
            "d" => Some(View::Unknown),
            "a" => question.not_applicable.is_some().then_some(View::NotApplicable),
            number => {
                let level = number.parse().ok().map(LevelNumber);
                level.filter(|level| question.levels.contains_key(level)).map(View::Level)
            }
        }
    }

    pub(super) fn view_name(&self, view: View) -> String {
        match view {
            View::Level(level) => self.level_name(level),
            View::Unknown => self.words.say("rating-unknown"),
            View::NotApplicable => self.words.say("rating-not-applicable"),
        }
    }

    /// Shows how the levels are spread, and asks for the one that all can live with.
    fn agree(&self, index: usize, views: &Views) -> Result<Pick, Stop> {
        let words = self.words;
        let asked = self.interview.questions()[index];
        let mut page = self.page_of_question(index, &words.say("spread-title"));
        page.paragraph(&asked.question.text);
        page.blank();
        let mut counts: BTreeMap<View, usize> = BTreeMap::new();
        views.of_participants.iter().for_each(|view| *counts.entry(*view).or_default() += 1);
        for (view, count) in counts {
            page.tally(&self.view_name(view), count);
        }
        page.blank();
        page.paragraph(&match views.are_contested() {
            true => words.say("spread-contested"),
            false => words.say("spread-close"),
        });
        page.blank();
        let mut choices = vec![Choice::new("s", words.say("spread-talk-on"), Pick::TalkOn)];
        for level in asked.question.levels.keys() {
            choices.push(Choice::new(level.to_string(), self.level_choice(*level), Pick::Agree(View::Level(*level))));
        }
        choices.push(Choice::new("d", words.say("question-unknown"), Pick::Agree(View::Unknown)));
        if asked.question.not_applicable.is_some() {
            choices.push(Choice::new("a", words.say("question-not-applicable"), Pick::Agree(View::NotApplicable)));
        }
        choices.push(Choice::new("v", words.say("spread-again"), Pick::Again));
        let choosing = Choosing::new(words.say("spread-choose"), choices, Keys::OrBack);
        Ok(self.choose(&page, choosing)?.unwrap_or(Pick::TalkOn))
    }

    fn level_choice(&self, level: LevelNumber) -> String {
        self.rubric.level(level).name.clone()
    }

    fn record_agreed(&mut self, index: usize, view: View, mut views: Views) -> Result<(), Stop> {
        if views.of_participants.iter().any(|other| *other != view) {
            match self.ask_minority(index, view)? {
                Line::Entered(text) | Line::Left(text) => views.minority = text,
                Line::Stopped(text, stop) => {
                    views.minority = text;
                    self.views_begun.insert(index, views);
                    return Err(stop);
                }
            }
        }
        self.views_begun.insert(index, views);
        match view {
            View::Level(level) => self.rate(index, Rating::Level(level)),
            View::Unknown => self.rate(index, Rating::Unknown),
            View::NotApplicable => self.ask_reason(index),
        }
    }

    fn ask_minority(&self, index: usize, agreed: View) -> Result<Line, Stop> {
        let words = self.words;
        let mut page = self.page_of_question(index, &words.say("minority-title"));
        page.paragraph(&self.interview.questions()[index].question.text);
        page.blank();
        let agreed = self.view_name(agreed);
        page.paragraph(&words.say_with("minority-ask", &[("agreed", (&agreed).into())]));
        page.blank();
        let message = words.say("minority-line");
        let asking = Asking { message, initial: "", keys: Keys::GoesOn };
        self.ask_line(&page, &asking, Destination::Beside(index))
    }
}
