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
    let line_end = at.start + text.get(at.start..)?.find(['\n', '\r']).unwrap_or(text.len() - at.start);
    let behind_key = text.get(at.end..line_end).unwrap_or_default().trim_start().strip_prefix(':');
    let rest = match behind_key {
        Some(rest) => rest,
        None => {
            // The place of a member that is not written is the end of its line.
            let line_start = text[..at.start].rfind('\n').map_or(0, |newline| newline + 1);
            text.get(line_start..line_end)?.trim_start().strip_prefix('-')?
        }
    };
    let comment = rest.trim_start();
    let start = line_end - comment.len();
    let is_apart = rest.len() > comment.len();
    (is_apart && comment.starts_with('#')).then(|| start..start + comment.trim_end().len())
}
