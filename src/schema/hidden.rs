//! Values that vanish because a hash begins a comment.

use std::ops::Range;

use super::shape::Part;
use crate::diagnostic::{Finding, Place, in_ticks};
use crate::form::Form;
use crate::yaml::quoted;

/// What was probably meant as a value and is a comment.
pub(super) struct Hidden {
    /// The value between quotes.
    written: String,
    /// Where it stands, if nothing else can have been meant.
    certain: Option<Range<usize>>,
}

impl Hidden {
    pub fn told(self, finding: Finding, name: &str) -> Finding {
        let message = format!("{} has no value, because `#` begins a comment", in_ticks(name));
        let finding = Finding { message, ..finding };
        let written = in_ticks(&self.written);
        match self.certain {
            Some(bytes) => finding.help(format!("put it between quotes: {written}")).fix(
                "put it between quotes",
                bytes,
                self.written,
            ),
            None => finding.help(format!("if it is meant as the text, put it between quotes: {written}")),
        }
    }
}

/// The value of a text that stands as a comment in the line of its key, or of the dash before it.
pub(super) fn hidden_value(text: &str, part: &Part, owner: Place) -> Option<Hidden> {
    let Part::Text { form, .. } = part else { return None };
    let bytes = comment_of(text, owner)?;
    let comment = &text[bytes.clone()];
    match form {
        Some(Form::Colour) => {
            let colour = comment.split_whitespace().next().filter(|word| Form::Colour.accepts(word))?;
            let certain = bytes.start..bytes.start + colour.len();
            Some(Hidden { written: format!("\"{colour}\""), certain: Some(certain) })
        }
        None => {
            let says_something = comment.chars().any(char::is_alphanumeric);
            says_something.then(|| Hidden { written: quoted(comment), certain: None })
        }
        Some(_) => None,
    }
}

/// The comment in the line of a key or of a list's member, where nothing stands before it.
fn comment_of(text: &str, owner: Place) -> Option<Range<usize>> {
    let at = owner.bytes();
    let line = line_around(text, at.start)?;
    let behind_key = text.get(at.end..line.end).unwrap_or_default().trim_start().strip_prefix(':');
    // The place of a member that is not written is the end of its line.
    let rest = behind_key.or_else(|| text.get(line.clone())?.trim_start().strip_prefix('-'))?;
    let comment = rest.trim_start();
    let start = line.end - comment.len();
    let is_apart = rest.len() > comment.len();
    (is_apart && comment.starts_with('#')).then(|| start..start + comment.trim_end().len())
}

/// The line around a place; `None` where it is longer than anyone writes by hand. A hostile file can hold a million values in
/// one line, and each would be looked for from its beginning.
fn line_around(text: &str, at: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 1000;
    let (before, after) = text.as_bytes().split_at_checked(at)?;
    let back = before.iter().rev().take(LONGEST).position(|byte| *byte == b'\n');
    let start = back.map(|back| at - back).or_else(|| (before.len() < LONGEST).then_some(0))?;
    let further = after.iter().take(LONGEST).position(|byte| matches!(byte, b'\n' | b'\r'));
    let end = further.map(|further| at + further).or_else(|| (after.len() < LONGEST).then_some(text.len()))?;
    Some(start..end)
}
