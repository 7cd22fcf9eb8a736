//! Asking for one line of text. What is half typed is handed back however the line is left; only a signal that ends the
//! program takes the line along that is being typed.

use std::cell::RefCell;
use std::rc::Rc;

use inquire::autocompletion::Replacement;
use inquire::{Autocomplete, CustomUserError, InquireError, Text};

use super::layout::{lines, width, with_room_below, wrapped};
use super::select::stopped;
use super::window::Window;
use crate::cli::prompt::face::{Asking, Line, Stop};
use crate::cli::prompt::page::{Page, one_line};

/// Shows a page with a line to type below it.
///
/// # Errors
///
/// The page cannot be drawn.
pub fn ask_line(window: &Window, page: &Page, asking: &Asking<'_>, help: &str) -> Result<Line, Stop> {
    let help = wrapped(help, width(window.size()).saturating_sub(2), "", "").join("\n");
    let above = lines(page, width(window.size()));
    ask(window, above, &asking.message, asking.initial, &help, ROOM_TO_TYPE)
}

/// Shows lines until Enter or Esc. Returns whether it was Enter.
///
/// # Errors
///
/// Ctrl-C, or the terminal is gone.
pub fn pause(window: &Window, above: &[String], message: &str) -> Result<bool, Stop> {
    match ask(window, above.to_vec(), message, "", "", ROOM_TO_PAUSE)? {
        Line::Entered(_) => Ok(true),
        Line::Left(_) => Ok(false),
        Line::Stopped(_, stop) => Err(stop),
    }
}

/// Rows for a longer text; inquire wraps it.
const ROOM_TO_TYPE: usize = 6;
/// Rows below a page that is only read: the prompt and one to spare.
pub const ROOM_TO_PAUSE: usize = 2;

fn ask(
    window: &Window,
    above: Vec<String>,
    message: &str,
    initial: &str,
    help: &str,
    room: usize,
) -> Result<Line, Stop> {
    window.draw(&with_room_below(above, window.size(), help.lines().count() + room))?;
    let draft = Draft::default();
    let mut prompt = Text::new(message).with_initial_value(initial).with_autocomplete(draft.clone());
    if !help.is_empty() {
        prompt = prompt.with_help_message(help);
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
