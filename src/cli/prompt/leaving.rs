//! Leaving with answers that could not be saved: never silently.

use std::path::{Path, PathBuf};

use super::choice::{Choice, Choosing, choose};
use super::conversation::{Conversation, Ending};
use super::line::{Asking, Line, ask_line};
use super::screen::Stop;
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
            if let Ending::TerminalLost(_) = ending {
                return ending;
            }
            match self.ask_how_to_save(&reason) {
                Ok(Pick::TryAgain) => self.try_to_save(),
                Ok(Pick::AnotherFile) => match self.save_elsewhere() {
                    Ok(()) => {}
                    Err(Stop::Quit | Stop::Interrupted) => return Ending::GivenUp,
                    Err(Stop::TerminalLost(error)) => return Ending::TerminalLost(error),
                },
                // The page has just said what Ctrl-C would lose.
                Ok(Pick::GiveUp) | Err(Stop::Quit | Stop::Interrupted) => return Ending::GivenUp,
                Err(Stop::TerminalLost(error)) => return Ending::TerminalLost(error),
            }
        }
        ending
    }

    fn ask_how_to_save(&self, reason: &str) -> Result<Pick, Stop> {
        let words = self.words;
        let mut page = self.screen.page();
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
        let (message, help) = (words.say("leaving-choose"), words.say("help-keys"));
        let choosing = Choosing { message: &message, choices, start: 0, help: &help };
        Ok(choose(&self.screen, &page, words, &choosing)?.unwrap_or(Pick::TryAgain))
    }

    fn save_elsewhere(&mut self) -> Result<(), Stop> {
        let words = self.words;
        let mut remark = words.say("elsewhere-ask");
        let mut typed = String::new();
        loop {
            let mut page = self.screen.page();
            page.header(&words.say("save-failed-title"), "", "");
            page.paragraph(&remark);
            page.blank();
            let (message, help) = (words.say("elsewhere-file"), words.say("elsewhere-keys"));
            let path = match ask_line(&self.screen, &page, &Asking { message: &message, initial: &typed, help: &help })?
            {
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
                    Err(CannotMove::Failed(failure)) => remark = failure.message,
                }
            }
            typed = path;
        }
    }
}
