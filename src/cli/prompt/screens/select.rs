//! Choosing one of several options by its key or with the arrows.
//!
//! The list of the crate `inquire` cannot be used here: a frame that is taller than the window is drawn over itself, a window
//! that changes its size or comes back after a suspension is not drawn again, lines pasted at it choose options, and the
//! cursor, which screen readers follow, does not stand at the marked option.

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use hemicycle::words::Words;
use inquire::InquireError;

use super::layout::{lines, shortened, width, with_room_below, without_blanks, wrapped};
use super::list::{Entered, Key, List};
use super::reading::read;
use super::window::{Frame, Window};
use crate::cli::prompt::face::{Offer, Pick, Stop};
use crate::cli::prompt::page::Page;
use crate::cli::terminal;

/// Shows a page with options below it. `None` means Esc.
///
/// # Errors
///
/// Ctrl-C, or the terminal is gone.
pub fn choose(window: &Window, words: &Words, page: &Page, offer: &Offer, help: &str) -> Result<Option<Pick>, Stop> {
    let mut list = List::new(offer);
    let unknown = |typed: &str| words.say_with("choice-unknown", &[("typed", (&shortened(typed, 20)).into())]);
    let mut message = offer.message.clone();
    if let Some(typed) = window.take_typed_ahead() {
        // It was typed before this was seen: it marks an option, and Enter is the person's to press.
        typed.chars().for_each(|character| list.press(Key::Character(character)));
        if !list.is_at_typed() {
            list.enter();
            message = unknown(&typed);
        }
    }
    window.clear()?;
    loop {
        window.show(&frame(window, page, &list, &message, help))?;
        match next(window)? {
            Happened::Enter => match list.enter() {
                Entered::Option { place, by_key } => return Ok(Some(Pick { place, by_key })),
                Entered::Unknown(typed) => match offer.help.as_ref().filter(|_| typed == "?") {
                    Some(page) => {
                        read(window, words, page)?;
                        window.clear()?;
                    }
                    None => message = unknown(&typed),
                },
            },
            Happened::Key(key) => list.press(key),
            Happened::Escape => return Ok(None),
            Happened::Interrupt => return Err(Stop::Interrupted),
            Happened::Suspend => terminal::suspend(),
            Happened::Pasted => message = words.say("choice-pasted"),
            Happened::Redraw => window.clear()?,
        }
    }
}

/// The rows of the window: the page, the message with what is typed, the options, the keys.
fn frame(window: &Window, page: &Page, list: &List<'_>, message: &str, help: &str) -> Frame {
    let (size, columns) = (window.size(), width(window.size()));
    let help = wrapped(&format!("[{help}]"), columns, "", " ");
    let message = shortened(&format!("{message} {}", list.typed()), columns);
    let below = 1 + help.len();
    let whole = lines(page, columns);
    // Blank lines go first where the options need the room.
    let room = |above: &[String]| size.rows.saturating_sub(above.len() + below);
    let all = list.view(columns, usize::MAX).len();
    let above = if room(&whole) < all { without_blanks(page, columns) } else { whole };
    let above = with_room_below(above, size, below + LEAST_ROOM);
    let options = list.view(columns, room(&above));
    let mut frame = Frame::default();
    above.into_iter().for_each(|line| frame.push(line, false));
    frame.push(message, false);
    for line in options {
        if line.is_marked && frame.cursor().is_none() {
            frame.put_cursor_here();
        }
        frame.push(line.text, line.is_marked);
    }
    help.into_iter().for_each(|line| frame.push(line, false));
    frame
}

/// Rows that the options have at least, however long the text above them.
const LEAST_ROOM: usize = 8;

/// What a person did.
enum Happened {
    Enter,
    Key(Key),
    Escape,
    Interrupt,
    Suspend,
    Pasted,
    /// The window has another size, or was given back after a suspension.
    Redraw,
}

/// Waits for something that matters to a list.
fn next(window: &Window) -> Result<Happened, Stop> {
    loop {
        if window.must_be_drawn_again() {
            return Ok(Happened::Redraw);
        }
        if !event::poll(terminal::GLANCE)? {
            continue;
        }
        let happened = match event::read()? {
            Event::Key(key) if key.kind != KeyEventKind::Release => of_key(key),
            Event::Paste(_) => Some(Happened::Pasted),
            Event::Resize(..) => Some(Happened::Redraw),
            Event::Key(_) | Event::Mouse(_) | Event::FocusGained | Event::FocusLost => None,
        };
        if let Some(happened) = happened {
            return Ok(happened);
        }
    }
}

fn of_key(key: KeyEvent) -> Option<Happened> {
    let is_control = key.modifiers.contains(KeyModifiers::CONTROL);
    Some(match key.code {
        KeyCode::Char('c') if is_control => Happened::Interrupt,
        KeyCode::Char('z') if is_control => Happened::Suspend,
        KeyCode::Char('d' | 'g') if is_control => Happened::Escape,
        KeyCode::Char('j' | 'm') if is_control => Happened::Enter,
        KeyCode::Char('h') if is_control => Happened::Key(Key::Backspace),
        KeyCode::Char('p') if is_control => Happened::Key(Key::Up),
        KeyCode::Char('n') if is_control => Happened::Key(Key::Down),
        KeyCode::Char(character) if !is_control && !key.modifiers.contains(KeyModifiers::ALT) => {
            Happened::Key(Key::Character(character))
        }
        KeyCode::Enter => Happened::Enter,
        KeyCode::Esc => Happened::Escape,
        KeyCode::Up | KeyCode::BackTab => Happened::Key(Key::Up),
        KeyCode::Down | KeyCode::Tab => Happened::Key(Key::Down),
        KeyCode::PageUp => Happened::Key(Key::PageUp),
        KeyCode::PageDown => Happened::Key(Key::PageDown),
        KeyCode::Home => Happened::Key(Key::First),
        KeyCode::End => Happened::Key(Key::Last),
        KeyCode::Backspace => Happened::Key(Key::Backspace),
        _ => return None,
    })
}

/// What an error of a prompt means.
pub fn stopped(error: InquireError) -> Stop {
    match error {
        InquireError::OperationInterrupted => Stop::Interrupted,
        InquireError::IO(error) => Stop::TerminalLost(error),
        InquireError::NotTTY
        | InquireError::InvalidConfiguration(_)
        | InquireError::OperationCanceled
        | InquireError::Custom(_) => Stop::TerminalLost(std::io::Error::other(error.to_string())),
    }
}
