//! Hiding what is typed, where lines are read as the terminal hands them over.

#[cfg(unix)]
use std::sync::{Mutex, PoisonError};

/// While this lives, the terminal does not show what is typed.
pub struct Hidden;

impl Hidden {
    /// A terminal that cannot hide it shows it; the caller says so beforehand or does not care.
    pub fn begin() -> Hidden {
        hide();
        Hidden
    }

    /// Hides it again after the terminal was in other hands.
    pub fn again(&self) {
        show_again();
        hide();
    }
}

impl Drop for Hidden {
    fn drop(&mut self) {
        show_again();
    }
}

/// How the terminal was before.
#[cfg(unix)]
static BEFORE: Mutex<Option<rustix::termios::Termios>> = Mutex::new(None);

#[cfg(unix)]
fn hide() {
    use rustix::termios::{LocalModes, OptionalActions, tcgetattr, tcsetattr};
    let input = std::io::stdin();
    let Ok(before) = tcgetattr(&input) else { return };
    let mut hidden = before.clone();
    hidden.local_modes.remove(LocalModes::ECHO);
    // Keeps what was typed ahead.
    if tcsetattr(&input, OptionalActions::Now, &hidden).is_ok() {
        *BEFORE.lock().unwrap_or_else(PoisonError::into_inner) = Some(before);
    }
}

/// Shows again what is typed. Doing it twice does no harm.
#[cfg(unix)]
pub fn show_again() {
    use rustix::termios::{OptionalActions, tcsetattr};
    if let Some(before) = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take() {
        // Nothing can be done about a terminal that is gone.
        let _ = tcsetattr(std::io::stdin(), OptionalActions::Now, &before);
    }
}

#[cfg(not(unix))]
fn hide() {}

#[cfg(not(unix))]
pub fn show_again() {}
