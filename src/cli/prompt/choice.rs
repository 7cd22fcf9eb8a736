//! Options that stand for something, and choosing one of them.

use super::conversation::Conversation;
use super::face::{Keys, Offer, Row, Stop};
use super::page::Page;

/// One option: the key to type, its words, and what it stands for.
#[derive(Debug, Clone)]
pub struct Choice<T> {
    key: String,
    text: String,
    value: T,
}

impl<T> Choice<T> {
    pub fn new(key: impl Into<String>, text: impl Into<String>, value: T) -> Choice<T> {
        Choice { key: key.into(), text: text.into(), value }
    }
}

/// What to choose from. The first option must be harmless.
pub struct Choosing<T> {
    message: String,
    choices: Vec<Choice<T>>,
    keys: Keys,
    start: usize,
    help: Option<Page>,
}

impl<T> Choosing<T> {
    pub fn new(message: String, choices: Vec<Choice<T>>, keys: Keys) -> Choosing<T> {
        Choosing { message, choices, keys, start: 0, help: None }
    }

    /// With another option under the cursor than the first.
    pub fn from(self, start: usize) -> Choosing<T> {
        Choosing { start, ..self }
    }

    /// With a page that helps to choose.
    pub fn with_help(self, help: Page) -> Choosing<T> {
        Choosing { help: Some(help), ..self }
    }
}

/// What was chosen, and whether by typing its key rather than with the arrows.
pub struct Picked<T> {
    pub value: T,
    pub by_key: bool,
}

impl Conversation<'_> {
    /// Shows a page with options below it. `None` leaves the page without a choice.
    ///
    /// # Errors
    ///
    /// The person stops, or the terminal is gone.
    pub(super) fn choose<T>(&self, page: &Page, choosing: Choosing<T>) -> Result<Option<T>, Stop> {
        Ok(self.choose_telling_how(page, choosing)?.map(|picked| picked.value))
    }

    /// Like [`choose`](Conversation::choose), and tells how it was chosen.
    ///
    /// # Errors
    ///
    /// The person stops, or the terminal is gone.
    pub(super) fn choose_telling_how<T>(&self, page: &Page, choosing: Choosing<T>) -> Result<Option<Picked<T>>, Stop> {
        let (mut options, mut values) = (Vec::new(), Vec::new());
        let Choosing { message, choices, keys, start, help } = choosing;
        for choice in choices {
            options.push(Row { key: choice.key, text: choice.text });
            values.push(choice.value);
        }
        let offer = Offer { message, options, start, keys, help };
        let Some(pick) = self.face.choose(page, &offer)? else { return Ok(None) };
        Ok(values.into_iter().nth(pick.place).map(|value| Picked { value, by_key: pick.by_key }))
    }
}
