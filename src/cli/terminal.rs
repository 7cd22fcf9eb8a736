//! The terminal as a whole: whether there is one, how large it is, and how it is put back in order whatever happens.

use std::io::{IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, TryLockError};
use std::time::Duration;

use crossterm::{cursor, event, execute, terminal};
use hemicycle::words::Words;

use super::output::message;
use super::{echo, lock as answers_lock, rescue};

/// The smallest window in which a page of the interview can be read.
const SMALLEST: Size = Size { columns: 60, rows: 20 };

/// The size of a window in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub columns: usize,
    pub rows: usize,
}

impl Size {
    pub fn is_too_small(self) -> bool {
        self.columns < SMALLEST.columns || self.rows < SMALLEST.rows
    }
}

/// The window's size now; 80 by 24 where it cannot be told.
pub fn size() -> Size {
    match terminal::size() {
        Ok((columns, rows)) if columns > 0 && rows > 0 => Size { columns: columns.into(), rows: rows.into() },
        Ok(_) | Err(_) => Size { columns: 80, rows: 24 },
    }
}

/// Whether colours are wanted, see <https://no-color.org>.
pub fn colours() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
}

/// Whether pages can be drawn here. The prompts of full pages read the terminal even when the streams lead elsewhere, so
/// that asking the streams is the only way to find out what the caller wants.
pub fn can_draw() -> bool {
    let is_dumb = std::env::var_os("TERM").is_some_and(|value| value == "dumb");
    let streams = std::io::stdin().is_terminal() && std::io::stdout().is_terminal() && std::io::stderr().is_terminal();
    let wants_lines = std::env::var_os("ACCESSIBLE")
        .is_some_and(|value| !["", "0", "false", "no"].contains(&value.to_string_lossy().to_lowercase().as_str()));
    streams && !is_dumb && !wants_lines && !size().is_too_small()
}

/// The interview's own screen. What stood in the window before comes back when it is dropped.
pub struct OwnScreen;

impl OwnScreen {
    /// # Errors
    ///
    /// What the terminal said.
    pub fn enter() -> std::io::Result<OwnScreen> {
        // The guard comes first, so that a failure half-way is undone as well.
        let screen = OwnScreen;
        ENTERED.store(true, Ordering::SeqCst);
        execute!(std::io::stderr(), terminal::EnterAlternateScreen)?;
        Ok(screen)
    }
}

impl Drop for OwnScreen {
    fn drop(&mut self) {
        restore();
    }
}

/// How long a wait for a key lasts before it is looked whether the window must be drawn again.
pub const GLANCE: Duration = Duration::from_millis(200);

/// Whether the terminal was given back after a suspension, and nothing has been drawn or said since.
static GIVEN_BACK: AtomicBool = AtomicBool::new(false);

/// Whether the terminal was given back after a suspension, and nothing has been drawn or said since.
pub fn was_given_back() -> bool {
    GIVEN_BACK.load(Ordering::SeqCst)
}

/// Notes that the window is drawn again, or what was asked for said again.
pub fn take_back() {
    GIVEN_BACK.store(false, Ordering::SeqCst);
}

/// Suspends the program as Ctrl-Z does elsewhere; it comes back when the shell says so.
pub fn suspend() {
    #[cfg(unix)]
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGTSTP);
}

/// Whether the interview has its own screen now.
static ENTERED: AtomicBool = AtomicBool::new(false);

/// Puts the terminal back in order if the interview has drawn on it. Doing it twice does no harm. Returns whether it had.
fn restore() -> bool {
    echo::show_again();
    let had_entered = ENTERED.swap(false, Ordering::SeqCst);
    if had_entered {
        // The signal may have come between two parts of a control sequence; CAN ends it.
        let mut screen = std::io::stderr().lock();
        // Nothing can be done about a terminal that is gone.
        let _ = screen.write_all(b"\x18");
        let _ = terminal::disable_raw_mode();
        let _ = execute!(screen, event::DisableBracketedPaste, cursor::Show, terminal::LeaveAlternateScreen);
    }
    had_entered
}

/// What is said when the program is ended from outside, and by a panic.
struct LastWords {
    farewell: String,
    apology: String,
    /// Whether the answers are in their file.
    saved: bool,
}

static LAST_WORDS: Mutex<Option<LastWords>> = Mutex::new(None);

/// Held while the answers are saved. The words have a lock of their own, since a save that panics needs them.
static SAVING: Mutex<()> = Mutex::new(());

fn lock<T>(mutex: &'static Mutex<T>) -> MutexGuard<'static, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Saves while no signal can end the program, and then sets what is said when one does.
///
/// `save` returns why it failed, if it did, then the farewell and the apology that are true from then on.
pub fn save_undisturbed<T>(save: impl FnOnce() -> (Option<T>, String, String)) -> Option<T> {
    let _saving = lock(&SAVING);
    let (failed, farewell, apology) = save();
    *lock(&LAST_WORDS) = Some(LastWords { farewell, apology, saved: failed.is_none() });
    failed
}

/// Whether the person pressed Ctrl-C while the answers were not saved, and was not asked yet where to save them.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// Whether the person pressed Ctrl-C since this was last asked, where that does not end the program at once.
pub fn take_interruption() -> bool {
    INTERRUPTED.swap(false, Ordering::SeqCst)
}

/// What a panic says, also in the middle of a save.
fn apology() -> Option<String> {
    // The panic may have come while the words were being set, in this very thread.
    let words = match LAST_WORDS.try_lock() {
        Ok(words) => words,
        Err(TryLockError::Poisoned(words)) => words.into_inner(),
        Err(TryLockError::WouldBlock) => return None,
    };
    words.as_ref().map(|words| words.apology.clone())
}

/// From now on a signal or a panic puts the terminal in order, says where the answers are and ends the program.
///
/// # Errors
///
/// The system does not let signals be watched.
pub fn watch() -> std::io::Result<()> {
    std::panic::set_hook(Box::new(|panic| {
        restore();
        let place = panic.location().map(|place| format!(" ({}:{})", place.file(), place.line()));
        let _ = writeln!(std::io::stderr(), "error: {}{}", apology().unwrap_or_default(), place.unwrap_or_default());
        std::process::exit(74);
    }));
    watch_signals()
}

#[cfg(unix)]
fn watch_signals() -> std::io::Result<()> {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};
    let mut signals = signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT])?;
    std::thread::spawn(move || {
        for signal in signals.forever() {
            match signal {
                SIGTSTP => stop_for_a_while(),
                // Also after a stop that cannot be watched, such as SIGSTOP.
                SIGCONT if ENTERED.load(Ordering::SeqCst) => enter_again(),
                // The lines that were said are still there; what is asked for is said again.
                SIGCONT => GIVEN_BACK.store(true, Ordering::SeqCst),
                SIGINT if must_ask_where_to_save() => INTERRUPTED.store(true, Ordering::SeqCst),
                _ => end(signal),
            }
        }
    });
    Ok(())
}

/// Whether somebody who stops line by line would lose answers and can be asked about them. On a page Ctrl-C is no signal.
#[cfg(unix)]
fn must_ask_where_to_save() -> bool {
    let _saving = lock(&SAVING);
    let unsaved = lock(&LAST_WORDS).as_ref().is_some_and(|words| !words.saved);
    unsaved && !ENTERED.load(Ordering::SeqCst) && std::io::stdin().is_terminal()
}

/// Gives the terminal to the shell until the program is continued.
#[cfg(unix)]
fn stop_for_a_while() {
    let had_entered = {
        // No save may be half done, and nothing more may be drawn.
        let _saving = lock(&SAVING);
        let _screen = std::io::stderr().lock();
        let had_entered = restore();
        let _ = signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP);
        had_entered
    };
    if had_entered {
        enter_again();
    }
}

/// Takes the terminal again after it was in other hands.
#[cfg(unix)]
fn enter_again() {
    ENTERED.store(true, Ordering::SeqCst);
    // A terminal that is gone is noticed by whoever reads it.
    let _ = execute!(std::io::stderr(), terminal::EnterAlternateScreen);
    let _ = terminal::disable_raw_mode();
    let _ = terminal::enable_raw_mode();
    GIVEN_BACK.store(true, Ordering::SeqCst);
}

/// Ends the program with its last words.
#[cfg(unix)]
fn end(signal: i32) -> ! {
    // All are held until the end: no save may begin any more, and nothing more may be drawn.
    let _saving = lock(&SAVING);
    let words = lock(&LAST_WORDS);
    let mut screen = std::io::stderr().lock();
    let had_entered = restore();
    let lost = rescue::keep();
    if !had_entered && std::io::stderr().is_terminal() {
        // Line by line, the cursor stands behind what is asked for.
        let _ = writeln!(screen);
    }
    if let Some(words) = words.as_ref() {
        if let Some(lost) = lost {
            let lost: String = lost.chars().filter(|character| !character.is_control()).collect();
            let said = Words::english().say_with("typed-lost", &[("typed", (&lost).into())]);
            let _ = writeln!(screen, "{}", message(&said));
        }
        let _ = writeln!(screen, "{}", message(&words.farewell));
    }
    answers_lock::release_all();
    std::process::exit(128 + signal);
}

#[cfg(not(unix))]
fn watch_signals() -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_in_the_middle_of_a_save_has_its_apology() {
        let words = |farewell: &str| (None::<()>, farewell.to_owned(), "sorry".to_owned());
        save_undisturbed(|| words("first"));
        save_undisturbed(|| {
            assert_eq!(apology().as_deref(), Some("sorry"));
            words("second")
        });
    }
}
