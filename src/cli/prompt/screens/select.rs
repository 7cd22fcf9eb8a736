//! Choosing one of several options by its key or with the arrows.

use std::cell::RefCell;
use std::fmt;

use hemicycle::words::Words;
use inquire::{InquireError, Select};

use super::layout::{lines, shortened, width, with_room_below, wrapped};
use super::window::Window;
use crate::cli::prompt::face::{Offer, Pick, Stop};
use crate::cli::prompt::page::Page;

struct Row {
    key: String,
    text: String,
}

impl fmt::Display for Row {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

/// Shows a page with options below it. `None` means Esc.
///
/// # Errors
///
/// Ctrl-C, or the terminal is gone.
pub fn choose(window: &Window, words: &Words, page: &Page, offer: &Offer, help: &str) -> Result<Option<Pick>, Stop> {
    let mut message = offer.message.clone();
    loop {
        let typed = RefCell::new(String::new());
        let Some(place) = select(window, page, offer, &message, help, &typed)? else { return Ok(None) };
        let typed = typed.into_inner();
        // Something unknown was typed and Enter fell on the first option, to which inquire returns whenever the typed
        // text changes: that was not meant.
        if typed.is_empty() || place != 0 || offer.options.iter().any(|option| option.key == typed) {
            return Ok(Some(Pick { place, by_key: !typed.is_empty() }));
        }
        message = words.say_with("choice-unknown", &[("typed", (&shortened(&typed, 20)).into())]);
    }
}

fn select(
    window: &Window,
    page: &Page,
    offer: &Offer,
    message: &str,
    help: &str,
    typed: &RefCell<String>,
) -> Result<Option<usize>, Stop> {
    let size = window.size();
    // The prompt puts two characters before each option; one column stays empty.
    let option_width = width(size).saturating_sub(3);
    let key_width = offer.options.iter().map(|option| option.key.len()).max().unwrap_or(1);
    let rows: Vec<Row> = (offer.options.iter())
        .map(|option| {
            let first = format!("{:>key_width$} ", option.key);
            let rest = " ".repeat(key_width + 3);
            Row { key: option.key.clone(), text: wrapped(&option.text, option_width, &first, &rest).join("\n") }
        })
        .collect();
    let heights: Vec<usize> = rows.iter().map(|row| row.text.lines().count().max(1)).collect();
    let help = wrapped(help, option_width, "", "").join("\n");
    let tallest = heights.iter().copied().max().unwrap_or(1);
    let beside_options = help.lines().count() + 2;
    let above = with_room_below(lines(page, width(size)), size, beside_options + tallest);
    let page_size = page_size(&heights, size.rows.saturating_sub(above.len() + beside_options));

    let keys: Vec<String> = rows.iter().map(|row| row.key.clone()).collect();
    let scorer = |input: &str, row: &Row, _: &str, _: usize| -> Option<i64> {
        let input = input.trim().to_lowercase();
        let matches = input.is_empty() || row.key == input || !keys.contains(&input);
        *typed.borrow_mut() = input;
        matches.then_some(0)
    };
    window.draw(&above)?;
    let picked = Select::new(message, rows)
        .with_scorer(&scorer)
        .with_sorter(&|_| {})
        .with_page_size(page_size)
        .with_starting_cursor(offer.start)
        .with_help_message(&help)
        .with_formatter(&|row| row.value.key.clone())
        .raw_prompt();
    match picked {
        Ok(picked) => Ok(Some(picked.index)),
        Err(InquireError::OperationCanceled) => Ok(None),
        Err(error) => Err(stopped(error)),
    }
}

/// How many options may be shown at once so that the frame is never taller than the window: inquire counts options, not
/// lines, and a frame that is too tall is drawn over itself.
fn page_size(heights: &[usize], room: usize) -> usize {
    let fits = |count: &usize| heights.windows(*count).all(|window| window.iter().sum::<usize>() <= room);
    (1..=heights.len()).rev().find(fits).unwrap_or(1)
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
