//! Choosing one of several options by its key or with the arrows.

use std::cell::RefCell;
use std::fmt;

use hemicycle::words::Words;
use inquire::{InquireError, Select};

use super::page::{Page, wrapped};
use super::screen::{Screen, Stop};

/// One option: the key to type, its words, and what it stands for.
#[derive(Debug, Clone)]
pub struct Choice<T> {
    pub key: String,
    pub text: String,
    pub value: T,
}

impl<T> Choice<T> {
    pub fn new(key: impl Into<String>, text: impl Into<String>, value: T) -> Choice<T> {
        Choice { key: key.into(), text: text.into(), value }
    }
}

/// What to choose from. The first option must be harmless: inquire returns to it whenever the typed text changes.
pub struct Choosing<'a, T> {
    pub message: &'a str,
    pub choices: Vec<Choice<T>>,
    /// The option under the cursor at the start.
    pub start: usize,
    /// One line about the keys.
    pub help: &'a str,
}

struct Row {
    key: String,
    text: String,
}

impl fmt::Display for Row {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

/// What was chosen, and whether by typing its key rather than with the arrows.
pub struct Picked<T> {
    pub value: T,
    pub by_key: bool,
}

/// Shows a page with options below it. `None` means Esc.
///
/// # Errors
///
/// Ctrl-C, or the terminal is gone.
pub fn choose<T: Clone>(
    screen: &Screen,
    page: &Page,
    words: &Words,
    choosing: &Choosing<'_, T>,
) -> Result<Option<T>, Stop> {
    Ok(choose_telling_how(screen, page, words, choosing)?.map(|picked| picked.value))
}

/// Like [`choose`], and tells how it was chosen.
///
/// # Errors
///
/// Ctrl-C, or the terminal is gone.
pub fn choose_telling_how<T: Clone>(
    screen: &Screen,
    page: &Page,
    words: &Words,
    choosing: &Choosing<'_, T>,
) -> Result<Option<Picked<T>>, Stop> {
    let mut message = choosing.message.to_owned();
    loop {
        let typed = RefCell::new(String::new());
        let picked = match select(screen, page, choosing, &message, &typed)? {
            None => return Ok(None),
            Some(picked) => picked,
        };
        let typed = typed.into_inner();
        let known = typed.is_empty() || choosing.choices.iter().any(|choice| choice.key == typed);
        // Something unknown was typed and Enter fell on the first option: that was not meant.
        if known || picked != 0 {
            let value = choosing.choices.get(picked).map(|choice| choice.value.clone());
            return Ok(value.map(|value| Picked { value, by_key: !typed.is_empty() }));
        }
        message = words.say_with("choice-unknown", &[("typed", (&super::page::shortened(&typed, 20)).into())]);
    }
}

fn select<T>(
    screen: &Screen,
    page: &Page,
    choosing: &Choosing<'_, T>,
    message: &str,
    typed: &RefCell<String>,
) -> Result<Option<usize>, Stop> {
    // The prompt puts two characters before each option; one column stays empty.
    let width = page.width().saturating_sub(3);
    let key_width = choosing.choices.iter().map(|choice| choice.key.len()).max().unwrap_or(1);
    let row = |choice: &Choice<T>| {
        let first = format!("{:>key_width$} ", choice.key);
        let rest = " ".repeat(key_width + 3);
        Row { key: choice.key.clone(), text: wrapped(&choice.text, width, &first, &rest).join("\n") }
    };
    let rows: Vec<Row> = choosing.choices.iter().map(row).collect();
    let heights: Vec<usize> = rows.iter().map(|row| row.text.lines().count().max(1)).collect();
    let help = wrapped(choosing.help, width, "", "").join("\n");
    let tallest = heights.iter().copied().max().unwrap_or(1);
    let beside_options = help.lines().count() + 2;
    let mut page = page.clone();
    page.leave_room(beside_options + tallest);
    let page_size = page_size(&heights, page.rows().saturating_sub(page.lines().len() + beside_options));

    let keys: Vec<String> = rows.iter().map(|row| row.key.clone()).collect();
    let scorer = |input: &str, row: &Row, _: &str, _: usize| -> Option<i64> {
        let input = input.trim().to_lowercase();
        let matches = input.is_empty() || row.key == input || !keys.contains(&input);
        *typed.borrow_mut() = input;
        matches.then_some(0)
    };
    screen.draw(&page)?;
    let picked = Select::new(message, rows)
        .with_scorer(&scorer)
        .with_sorter(&|_| {})
        .with_page_size(page_size)
        .with_starting_cursor(choosing.start)
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
pub(super) fn stopped(error: InquireError) -> Stop {
    match error {
        InquireError::OperationInterrupted => Stop::Interrupted,
        InquireError::IO(error) => Stop::TerminalLost(error),
        InquireError::NotTTY
        | InquireError::InvalidConfiguration(_)
        | InquireError::OperationCanceled
        | InquireError::Custom(_) => Stop::TerminalLost(std::io::Error::other(error.to_string())),
    }
}
