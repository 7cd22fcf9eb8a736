//! What a conversation needs of whoever shows its pages and takes the answers.
//!
//! Two faces hold the same conversation: [`Screens`](super::screens::Screens) draws full pages, [`Lines`](super::lines::Lines)
//! prints and reads one line after another.

use std::io;

use super::page::Page;

/// A way to hold the conversation. Nothing that was typed is lost, however a page is left.
pub trait Face {
    /// Shows a page to read. Returns once the person can have read it.
    ///
    /// # Errors
    ///
    /// The person stops, or the terminal is gone.
    fn read(&self, page: &Page) -> Result<(), Stop>;

    /// Shows a page with options below it. `None` leaves the page without a choice.
    ///
    /// # Errors
    ///
    /// The person stops, or the terminal is gone.
    fn choose(&self, page: &Page, offer: &Offer) -> Result<Option<Pick>, Stop>;

    /// Shows a page with a line to type below it.
    ///
    /// # Errors
    ///
    /// The page cannot be shown. Stopping is a way to leave the line.
    fn ask_line(&self, page: &Page, asking: &Asking<'_>) -> Result<Line, Stop>;

    /// The same for something that the others in the room are not to see.
    ///
    /// # Errors
    ///
    /// The page cannot be shown. Stopping is a way to leave the line.
    fn ask_hidden(&self, page: &Page, asking: &Asking<'_>) -> Result<Line, Stop>;
}

/// Why the conversation cannot go on.
#[derive(Debug)]
pub enum Stop {
    /// Save and quit, or the end of the input.
    Quit,
    /// Ctrl-C.
    Interrupted,
    /// The input is a script and answers something that was not asked: what is wrong, and in which line.
    Mistaken(String),
    /// The terminal is gone.
    TerminalLost(io::Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Stop::TerminalLost(error)
    }
}

/// What to choose from. The first option is harmless: the cursor stands on it at the start.
#[derive(Debug, Clone)]
pub struct Offer {
    pub message: String,
    pub options: Vec<Row>,
    /// The option under the cursor at the start.
    pub start: usize,
    pub keys: Keys,
    /// What helps to choose, for whoever asks.
    pub help: Option<Page>,
}

/// An option: the key to type, and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub key: String,
    pub text: String,
}

/// The place of what was chosen, from 0, and whether by typing its key rather than with the arrows.
#[derive(Debug, Clone, Copy)]
pub struct Pick {
    pub place: usize,
    pub by_key: bool,
}

/// What to ask for.
#[derive(Debug, Clone)]
pub struct Asking<'a> {
    pub message: String,
    /// What stands there at the start.
    pub initial: &'a str,
    pub keys: Keys,
}

/// How a line was left.
#[derive(Debug)]
pub enum Line {
    /// Entered as it stands.
    Entered(String),
    /// Left without entering, with what was typed so far.
    Left(String),
    /// Stopped, or the terminal is gone, with what was typed so far.
    Stopped(String, Stop),
}

/// What the keys do on a page; each face says it in its own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keys {
    /// A choice that cannot be left without choosing.
    Choose,
    /// A choice; leaving it opens the menu.
    OrMenu,
    /// A choice; leaving it goes back.
    OrBack,
    /// The review; leaving it goes on with the questions.
    OrContinue,
    /// Several choices, one after another; leaving them opens the menu.
    Several,
    /// A line that is needed; leaving it opens the menu.
    Needed,
    /// A line that may stay empty; leaving it opens the menu.
    MayBeEmpty,
    /// A line that may stay empty; leaving it goes on too.
    GoesOn,
    /// A line that is saved; leaving it goes back.
    EnterSaves,
    /// A number that is needed.
    Number,
    /// A key that is not shown; leaving it goes to the participant before.
    Hidden,
    /// One of several lines; leaving it goes to the one before.
    Field,
}
