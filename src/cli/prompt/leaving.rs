//! Leaving with answers that could not be saved: never silently.

use std::path::{Path, PathBuf};

use super::choice::{Choice, Choosing};
use super::conversation::{Conversation, Ending};
use super::face::{Asking, Keys, Line, Stop};
use super::page::Page;
use crate::cli::commands::report::would_replace;
use crate::cli::store::CannotMove;

#[derive(Clone, Copy)]
enum Pick {
    TryAgain,
    AnotherFile,
    GiveUp,
}

impl Conversation<'_> {
    /// Leaves once everything is saved, or the person gives the last answers up.
    pub(super) fn save_before_leaving(&mut self, ending: Ending) -> Ending {
        if self.unsaved.is_some() {
            self.try_to_save();
        }
        while let Some(reason) = self.unsaved.clone() {
            if let Ending::TerminalLost(_) | Ending::Mistaken(_) = ending {
                return ending;
            }
            match self.ask_how_to_save(&reason) {
                Ok(Pick::TryAgain) => self.try_to_save(),
                Ok(Pick::AnotherFile) => match self.save_elsewhere() {
                    Ok(()) => {}
                    Err(stop) => return given_up(stop),
                },
                Ok(Pick::GiveUp) => return Ending::GivenUp,
                Err(stop) => return given_up(stop),
            }
        }
        ending
    }

    fn ask_how_to_save(&self, reason: &str) -> Result<Pick, Stop> {
        let words = self.words;
        let mut page = Page::new();
        page.header(&words.say("save-failed-title"), "", "");
        page.paragraph(&words.say_with("save-failed", &[("reason", reason.into())]));
        page.blank();
        page.paragraph(&words.say("leaving-would-lose"));
        page.blank();
        let choices = vec![
            Choice::new("t", words.say("leaving-try-again"), Pick::TryAgain),
            Choice::new("w", words.say("leaving-another-file"), Pick::AnotherFile),
            Choice::new("g", words.say("leaving-give-up"), Pick::GiveUp),
        ];
        let message = words.say("leaving-choose");
        let choosing = Choosing::new(message, choices, Keys::Choose);
        Ok(self.choose(&page, choosing)?.unwrap_or(Pick::TryAgain))
    }

    fn save_elsewhere(&mut self) -> Result<(), Stop> {
        let words = self.words;
        let mut remark = words.say("elsewhere-ask");
        let mut typed = String::new();
        loop {
            let mut page = Page::new();
            page.header(&words.say("save-failed-title"), "", "");
            page.paragraph(&remark);
            page.blank();
            let message = words.say("elsewhere-file");
            let path = match self.face.ask_line(&page, &Asking { message, initial: &typed, keys: Keys::EnterSaves })? {
                Line::Entered(text) if text.is_empty() => return Ok(()),
                Line::Entered(text) => text,
                Line::Left(_) => return Ok(()),
                Line::Stopped(_, stop) => return Err(stop),
            };
            if would_replace(Path::new(&path)) {
                remark = words.say_with("elsewhere-report", &[("path", (&path).into())]);
            } else {
                match self.store.move_to(PathBuf::from(&path), self.interview.answers(), self.rubric, words) {
                    Ok(()) => {
                        self.try_to_save();
                        return Ok(());
                    }
                    Err(CannotMove::Exists) => remark = words.say_with("elsewhere-exists", &[("path", (&path).into())]),
                    Err(CannotMove::Failed(failure)) => {
                        remark = words.say_with("elsewhere-failed", &[("reason", (&failure.message).into())]);
                    }
                }
            }
            typed = path;
        }
    }
}

/// The page has just said what stopping would lose.
fn given_up(stop: Stop) -> Ending {
    match stop {
        Stop::Quit | Stop::Interrupted => Ending::GivenUp,
        Stop::Mistaken(mistake) => Ending::Mistaken(mistake),
        Stop::TerminalLost(error) => Ending::TerminalLost(error),
    }
}
