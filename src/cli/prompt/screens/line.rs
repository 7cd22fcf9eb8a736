//! Asking for one line of text. What is half typed is handed back however the line is left, and is kept when a signal ends
//! the program; only a kill takes the line along that is being typed.

use std::cell::RefCell;
use std::rc::Rc;

use inquire::autocompletion::Replacement;
use inquire::{Autocomplete, CustomUserError, InquireError, Password, PasswordDisplayMode, Text};

use super::layout::{lines, width, with_room_below, with_short_items, wrapped};
use super::select::stopped;
use super::window::Window;
use crate::cli::prompt::face::{Asking, Line, Stop};
use crate::cli::prompt::page::{Page, one_line};
use crate::cli::rescue;
use crate::cli::terminal::{self, Size};

/// Shows a page with a line to type below it.
///
/// # Errors
///
/// The page cannot be drawn.
pub fn ask_line(window: &Window, page: &Page, asking: &Asking<'_>, help: &str) -> Result<Line, Stop> {
    let above = |columns| lines(page, columns);
    ask(window, above, &asking.message, asking.initial, help, ROOM_TO_TYPE)
}

/// The same with stars in place of what is typed.
///
/// # Errors
///
/// The page cannot be drawn.
pub fn ask_hidden(window: &Window, page: &Page, asking: &Asking<'_>, help: &str) -> Result<Line, Stop> {
    let size = window.size();
    let help = wrapped(help, width(size).saturating_sub(2), "", "").join("\n");
    let below = help.lines().count() + ROOM_TO_PAUSE;
    let whole = lines(page, width(size));
    // In a small window the choices are cut to a line each, rather than the last ones left out.
    let above = if whole.len() + below > size.rows { with_short_items(page, width(size)) } else { whole };
    window.draw(&with_room_below(above, size, below))?;
    let prompt = Password::new(&asking.message).without_confirmation().with_help_message(&help);
    match prompt.with_display_mode(PasswordDisplayMode::Masked).prompt() {
        Ok(text) => Ok(Line::Entered(one_line(&text))),
        Err(InquireError::OperationCanceled) => Ok(Line::Left(String::new())),
        Err(error) => Ok(Line::Stopped(String::new(), stopped(error))),
    }
}

/// How a page that is only read was left.
pub enum Pause {
    GoOn,
    /// Something was typed that is meant for what comes next.
    Typed(String),
    /// Esc.
    Leave,
}

/// Shows lines until Enter or Esc.
///
/// # Errors
///
/// Ctrl-C, or the terminal is gone.
pub fn pause(window: &Window, above: &[String], message: &str) -> Result<Pause, Stop> {
    match ask(window, |_| above.to_vec(), message, "", "", ROOM_TO_PAUSE)? {
        Line::Entered(typed) if typed.is_empty() => Ok(Pause::GoOn),
        Line::Entered(typed) => Ok(Pause::Typed(typed)),
        Line::Left(_) => Ok(Pause::Leave),
        Line::Stopped(_, stop) => Err(stop),
    }
}

/// Rows for a longer text; inquire wraps it.
const ROOM_TO_TYPE: usize = 6;
/// Rows below a page that is only read: the prompt and one to spare.
pub const ROOM_TO_PAUSE: usize = 2;

fn ask(
    window: &Window,
    above: impl Fn(usize) -> Vec<String>,
    message: &str,
    initial: &str,
    help: &str,
    room: usize,
) -> Result<Line, Stop> {
    let mut initial = initial.to_owned();
    loop {
        let size = window.size();
        let help = wrapped(help, width(size).saturating_sub(2), "", "").join("\n");
        window.draw(&with_room_below(above(width(size)), size, help.lines().count() + room))?;
        let draft = Draft { text: Rc::default(), size };
        let mut prompt = Text::new(message).with_initial_value(&initial).with_autocomplete(draft.clone());
        if !help.is_empty() {
            prompt = prompt.with_help_message(&help);
        }
        match prompt.prompt() {
            Ok(text) => return Ok(Line::Entered(one_line(&text))),
            Err(InquireError::OperationCanceled) => return Ok(Line::Left(draft.text())),
            // The window has changed under the prompt: it is drawn again with what was typed.
            Err(InquireError::Custom(_)) => initial = draft.text.take(),
            Err(error) => return Ok(Line::Stopped(draft.text(), stopped(error))),
        }
    }
}

/// Sees every key stroke of a text prompt. Completing is the only door that inquire leaves open for this.
#[derive(Debug, Clone)]
struct Draft {
    text: Rc<RefCell<String>>,
    /// The window's size when the prompt was drawn.
    size: Size,
}

impl Draft {
    fn text(&self) -> String {
        one_line(&self.text.borrow())
    }
}

impl Autocomplete for Draft {
    fn get_suggestions(&mut self, input: &str) -> Result<Vec<String>, CustomUserError> {
        input.clone_into(&mut self.text.borrow_mut());
        rescue::typed(input);
        if terminal::was_given_back() || self.size != terminal::size() {
            return Err("the window must be drawn again".into());
        }
        Ok(Vec::new())
    }

    fn get_completion(&mut self, _: &str, _: Option<String>) -> Result<Replacement, CustomUserError> {
        Ok(None)
    }
}
