//! Asking for one line of text. What is half typed is handed back however the line is left; only a signal that ends the
//! program takes the line along that is being typed.

use std::cell::RefCell;
use std::rc::Rc;

use inquire::autocompletion::Replacement;
use inquire::{Autocomplete, CustomUserError, InquireError, Text};

use super::choice::stopped;
use super::page::{Page, one_line, wrapped};
use super::screen::{Screen, Stop};

/// How a line was left.
#[derive(Debug)]
pub enum Line {
    /// Enter.
    Entered(String),
    /// Esc, with what was typed so far.
    Left(String),
    /// Ctrl-C, or the terminal is gone, with what was typed so far.
    Stopped(String, Stop),
}

/// What to ask for.
pub struct Asking<'a> {
    pub message: &'a str,
    /// What stands there at the start.
    pub initial: &'a str,
    /// What the keys do.
    pub help: &'a str,
}

/// Shows a page with a line to type below it.
///
/// # Errors
///
/// The page cannot be drawn.
pub fn ask_line(screen: &Screen, page: &Page, asking: &Asking<'_>) -> Result<Line, Stop> {
    ask(screen, page, asking, ROOM_TO_TYPE)
}

/// Shows a page until Enter or Esc. Returns whether it was Enter.
///
/// # Errors
///
/// Ctrl-C, or the terminal is gone.
pub fn pause(screen: &Screen, page: &Page, message: &str) -> Result<bool, Stop> {
    match ask(screen, page, &Asking { message, initial: "", help: "" }, ROOM_TO_PAUSE)? {
        Line::Entered(_) => Ok(true),
        Line::Left(_) => Ok(false),
        Line::Stopped(_, stop) => Err(stop),
    }
}

/// Rows for a longer text; inquire wraps it.
const ROOM_TO_TYPE: usize = 6;
/// Rows below a page that is only read: the prompt and one to spare.
pub const ROOM_TO_PAUSE: usize = 2;

fn ask(screen: &Screen, page: &Page, asking: &Asking<'_>, room: usize) -> Result<Line, Stop> {
    let help = wrapped(asking.help, page.width().saturating_sub(3), "", "").join("\n");
    let mut page = page.clone();
    page.leave_room(help.lines().count() + room);
    screen.draw(&page)?;
    let draft = Draft::default();
    let mut prompt = Text::new(asking.message).with_initial_value(asking.initial).with_autocomplete(draft.clone());
    if !help.is_empty() {
        prompt = prompt.with_help_message(&help);
    }
    match prompt.prompt() {
        Ok(text) => Ok(Line::Entered(one_line(&text))),
        Err(InquireError::OperationCanceled) => Ok(Line::Left(draft.text())),
        Err(error) => Ok(Line::Stopped(draft.text(), stopped(error))),
    }
}

/// Sees every key stroke of a text prompt. Completing is the only door that inquire leaves open for this.
#[derive(Debug, Clone, Default)]
struct Draft(Rc<RefCell<String>>);

impl Draft {
    fn text(&self) -> String {
        one_line(&self.0.borrow())
    }
}

impl Autocomplete for Draft {
    fn get_suggestions(&mut self, input: &str) -> Result<Vec<String>, CustomUserError> {
        input.clone_into(&mut self.0.borrow_mut());
        Ok(Vec::new())
    }

    fn get_completion(&mut self, _: &str, _: Option<String>) -> Result<Replacement, CustomUserError> {
        Ok(None)
    }
}
