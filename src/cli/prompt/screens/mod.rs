//! The conversation as pages that fill the window, with the crate `inquire` for the keys. What was measured about that
//! crate is told beside the lines that need it.

mod layout;
mod line;
mod list;
mod reading;
mod select;
mod window;

use hemicycle::words::Words;

use super::face::{Asking, Face, Keys, Line, Offer, Pick, Stop};
use super::page::Page;
use window::Window;

/// Pages that fill the window.
pub struct Screens<'a> {
    words: &'a Words,
    window: Window,
}

impl<'a> Screens<'a> {
    /// Takes the window over until this is dropped.
    ///
    /// # Errors
    ///
    /// What the terminal said.
    pub fn enter(words: &'a Words) -> std::io::Result<Screens<'a>> {
        Ok(Screens { words, window: Window::enter()? })
    }
}

impl Face for Screens<'_> {
    fn read(&self, page: &Page) -> Result<(), Stop> {
        reading::read(&self.window, self.words, page)
    }

    fn choose(&self, page: &Page, offer: &Offer) -> Result<Option<Pick>, Stop> {
        let keys = match (offer.keys, &offer.help) {
            (Keys::OrMenu, Some(_)) => self.words.say("keys-or-menu-or-help"),
            (other, _) => keys(self.words, other),
        };
        select::choose(&self.window, self.words, page, offer, &keys)
    }

    fn ask_line(&self, page: &Page, asking: &Asking<'_>) -> Result<Line, Stop> {
        line::ask_line(&self.window, page, asking, &keys(self.words, asking.keys))
    }

    fn ask_hidden(&self, page: &Page, asking: &Asking<'_>) -> Result<Line, Stop> {
        line::ask_hidden(&self.window, page, asking, &keys(self.words, asking.keys))
    }
}

/// The line below a prompt that says what the keys do.
fn keys(words: &Words, keys: Keys) -> String {
    match keys {
        Keys::Choose => words.say("keys-choose"),
        Keys::OrMenu => words.say("keys-or-menu"),
        Keys::OrBack => words.say("keys-or-back"),
        Keys::OrContinue => words.say("keys-or-continue"),
        Keys::Several => words.say("keys-several"),
        Keys::Needed => words.say("keys-needed"),
        Keys::MayBeEmpty => words.say("keys-may-be-empty"),
        Keys::GoesOn => words.say("keys-goes-on"),
        Keys::EnterSaves => words.say("keys-enter-saves"),
        Keys::Number => words.say("keys-number"),
        Keys::Hidden => words.say("keys-hidden"),
        Keys::Field => words.say("keys-field"),
    }
}
