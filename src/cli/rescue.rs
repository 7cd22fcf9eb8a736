//! The line that is being typed, kept if the program is ended from outside before it is entered.

use std::sync::{Mutex, PoisonError};

/// Keeps a text; returns whether it could.
type Keep = Box<dyn Fn(&str) -> bool + Send>;

struct Line {
    keep: Keep,
    /// What stood there at the start.
    initial: String,
    typed: String,
}

static LINE: Mutex<Option<Line>> = Mutex::new(None);

/// While this lives, a line is being typed.
pub struct Typing;

impl Typing {
    /// A line begins; `keep` is called with what was typed of it if the program is ended meanwhile.
    pub fn begin(initial: &str, keep: impl Fn(&str) -> bool + Send + 'static) -> Typing {
        let line = Line { keep: Box::new(keep), initial: initial.to_owned(), typed: initial.to_owned() };
        *line_now() = Some(line);
        Typing
    }
}

impl Drop for Typing {
    fn drop(&mut self) {
        *line_now() = None;
    }
}

/// Notes what is typed so far.
pub fn typed(text: &str) {
    if let Some(line) = line_now().as_mut() {
        text.clone_into(&mut line.typed);
    }
}

/// Keeps what was typed and not entered. Returns what could not be kept.
pub fn keep() -> Option<String> {
    let line = line_now().take()?;
    let is_new = !line.typed.trim().is_empty() && line.typed != line.initial;
    (is_new && !(line.keep)(&line.typed)).then_some(line.typed)
}

fn line_now() -> std::sync::MutexGuard<'static, Option<Line>> {
    LINE.lock().unwrap_or_else(PoisonError::into_inner)
}
