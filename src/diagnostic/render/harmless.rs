//! Texts from checked files, such that a terminal only shows them.

use std::borrow::Cow;

use crate::diagnostic::shown::is_dangerous;

/// The text with what a terminal would obey written as `\u{1b}`, and tabs as spaces; line ends stay.
pub(super) fn harmless(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|character| character != '\n' && is_dangerous(character)) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '\n' => shown.push('\n'),
            '\t' => shown.push(' '),
            character if is_dangerous(character) => shown.extend(character.escape_unicode()),
            character => shown.push(character),
        }
    }
    Cow::Owned(shown)
}

/// The same, with line ends as spaces.
pub(super) fn in_one_line(text: &str) -> String {
    harmless(text).replace('\n', " ")
}

/// The text with one sign for each character that a terminal would obey, so that columns stay.
///
/// Control characters of ASCII remain: whoever draws an excerpt has pictures for them.
pub(super) fn in_columns(text: &str) -> Cow<'_, str> {
    let replaced = |character: char| is_dangerous(character) && !character.is_ascii();
    match text.chars().any(replaced) {
        true => Cow::Owned(text.replace(replaced, "\u{fffd}")),
        false => Cow::Borrowed(text),
    }
}
