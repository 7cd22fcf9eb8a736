//! What a person probably did where the parser gave up.
//!
//! The parser says which of its rules was broken; the reader needs to know what to type. So the words come from what
//! stands around the place, and the parser's own words only tell which rule it was.

use saphyr_parser::ScanError;

use super::error::{Fault, YamlError};
use super::line::Line;
use super::locator::Locator;
use crate::diagnostic::Place;
use crate::diagnostic::in_ticks;

/// Puts the parser's error into words. `innermost` is where the list or mapping began in which it happened.
pub(super) fn explain(error: &ScanError, content: &str, locator: &Locator<'_>, innermost: Option<Place>) -> YamlError {
    let at = locator.byte(error.marker());
    let mistake = Mistake { rule: error.info(), content, at, line: Line::at(content, at) };
    let (byte, message) = mistake
        .conflict()
        .or_else(|| mistake.tab())
        .or_else(|| mistake.quotes())
        .or_else(|| mistake.brackets(innermost, locator))
        .or_else(|| mistake.first_character())
        .or_else(|| mistake.keys())
        .or_else(|| mistake.alignment())
        .unwrap_or_else(|| (at, mistake.anything_else()));
    YamlError::at(Fault::Syntax, locator.place_of(byte), message)
}

struct Mistake<'a> {
    /// The parser's words.
    rule: &'a str,
    content: &'a str,
    /// The byte at which the parser gave up.
    at: usize,
    line: Line<'a>,
}

/// Where to point, and what to say.
type Found = Option<(usize, String)>;

impl<'a> Mistake<'a> {
    fn breaks(&self, rule: &str) -> bool {
        self.rule.contains(rule)
    }

    /// The first line that says something.
    fn first_line(&self) -> Option<Line<'a>> {
        let starts = std::iter::once(0).chain(self.content.match_indices('\n').map(|(end, _)| end + 1));
        let is_said = |line: &Line<'_>| !line.text.trim().is_empty() && !line.text.trim_start().starts_with('#');
        starts.take_while(|start| *start < self.at).map(|start| Line::at(self.content, start)).find(is_said)
    }

    fn rest(&self) -> &'a str {
        self.content[self.at..].lines().next().unwrap_or_default().trim_end()
    }

    fn conflict(&self) -> Found {
        let lines = [Some(self.line), self.line.above(self.content)];
        let marked = lines
            .into_iter()
            .flatten()
            .find(|line| ["<<<<<<< ", "=======", ">>>>>>> "].iter().any(|sign| line.text.starts_with(sign)))?;
        Some((marked.start, "git marked a conflict here; keep one of the two sides and remove the marks".to_owned()))
    }

    fn tab(&self) -> Found {
        let after_colon = match (self.content[self.at..].starts_with(":\t"), self.content[..self.at].ends_with(":\t")) {
            (true, _) => Some(self.at + 1),
            (false, true) => Some(self.at - 1),
            (false, false) => None,
        };
        if let Some(tab) = after_colon {
            return Some((tab, "a tab follows the colon; write a space in its place".to_owned()));
        }
        if self.breaks("must be followed by a valid YAML whitespace") {
            return Some((self.at, "nothing separates the colon from what follows; write a space after it".to_owned()));
        }
        // A whole text that is indented ends at the first line that is not.
        if self.breaks("<document start>")
            && let Some(line) = self.first_line()
            && let Some(tab) = line.indent().find('\t')
        {
            return Some((
                line.start + tab,
                "the line is indented with a tab; begin it at the start of the line".to_owned(),
            ));
        }
        let below = self.line.below(self.content).filter(|_| self.breaks("tab"));
        for line in [Some(self.line), below].into_iter().flatten() {
            if let Some(tab) = line.indent().find('\t') {
                return Some((line.start + tab, "the line is indented with a tab; indent it with spaces".to_owned()));
            }
        }
        None
    }

    fn quotes(&self) -> Found {
        let opening = self.content[self.at..].chars().next().filter(|sign| matches!(sign, '\'' | '"'));
        if self.breaks("in quoted scalar") || self.breaks("while scanning a quoted scalar") {
            let sign = opening.unwrap_or('"');
            return Some((self.at, format!("the quote `{sign}` is not closed; write `{sign}` at the end of the text")));
        }
        if self.breaks("while parsing a quoted scalar") {
            let message =
                "a backslash begins a special sign between double quotes; write it twice, or use single quotes";
            return Some((self.at, message.to_owned()));
        }
        if self.breaks("trailing content after double-quoted scalar") {
            let before = self.content[..self.at].trim_end();
            let advice = if before.ends_with('\'') {
                "write a `'` inside the text twice: `''`"
            } else {
                "write a `\"` inside the text as `\\\"`, or put the whole text between single quotes"
            };
            return Some((self.at, format!("{} follows after the quotes are closed; {advice}", in_ticks(self.rest()))));
        }
        None
    }

    fn brackets(&self, innermost: Option<Place>, locator: &Locator<'_>) -> Found {
        if self.breaks("recursion limit") {
            return Some((self.at, "brackets are nested too deep; this cannot be meant, remove some".to_owned()));
        }
        if self.breaks("misplaced bracket") {
            let sign = self.rest().chars().next().unwrap_or(']');
            return Some((
                self.at,
                format!("`{sign}` closes nothing; remove it, or put a text with brackets between quotes"),
            ));
        }
        let place = innermost?;
        let opened = locator.start_of(place);
        let (sign, closing) = match self.content[opened..].chars().next()? {
            '[' => ('[', ']'),
            '{' => ('{', '}'),
            _ => return None,
        };
        if self.line.text.get(self.at - self.line.start..).is_some_and(|rest| rest.contains(closing)) {
            return None;
        }
        let (line, column) = place.line_and_column();
        let message = format!(
            "`{sign}` in line {line}, column {column} is not closed before this; write `{closing}` after its last value"
        );
        Some((self.at, message))
    }

    fn first_character(&self) -> Found {
        if self.breaks("unknown anchor") || self.breaks("scanning an anchor or alias") {
            let sign = self.rest().chars().next().unwrap_or('*');
            return Some((self.at, format!("a text cannot begin with `{sign}`; put it between quotes")));
        }
        if self.breaks("unexpected character") || self.breaks("did not find expected node content") {
            let sign = match self.rest().chars().next()? {
                '`' => "a back-tick".to_owned(),
                sign => format!("`{sign}`"),
            };
            return Some((self.at, format!("a text cannot begin with {sign}; put it between quotes")));
        }
        if self.breaks("while scanning a block scalar") {
            let sign = self.rest().chars().next()?;
            let message = format!(
                "the text after `{sign}` begins in the next line; move it there, or put a text that begins with `{sign}` \
                 between quotes"
            );
            return Some((self.at, message));
        }
        if self.breaks("while scanning a tag") || self.breaks("while parsing a tag") {
            return Some((self.at, "a text cannot begin with `!`; put it between quotes".to_owned()));
        }
        if self.breaks("block sequence entries") {
            let message = "a list begins in a line of its own; move it below its key, or put a text that begins with `-` \
                           between quotes";
            return Some((self.at, message.to_owned()));
        }
        None
    }

    /// Colons that are missing, too many, or not followed by a space.
    fn keys(&self) -> Found {
        if self.breaks("mapping values are not allowed")
            && let Some(found) = self.colon_in_text()
        {
            return Some(found);
        }
        let above = self.line.above(self.content)?;
        if self.breaks("simple key expect") {
            return self.without_colon(above);
        }
        if !self.breaks("mapping values are not allowed")
            || above.key_and_value().is_some_and(|(_, value)| !value.is_empty() && !value.starts_with(['|', '>']))
        {
            return self.dash_without_space(above);
        }
        self.dash_without_space(above).or_else(|| self.without_colon(above))
    }

    /// `note: ask: the registry`.
    fn colon_in_text(&self) -> Found {
        let (key, value) = self.line.key_and_value()?;
        let from = self.line.said_from();
        if self.at <= from + key.len() || value.is_empty() {
            return None;
        }
        let value_from = self.line.start + self.line.text.trim_end().len() - value.len();
        let quoted = format!("'{}'", value.replace('\'', "''"));
        let message =
            format!("the text holds a colon; put it between quotes: {}", in_ticks(&format!("{key}: {quoted}")));
        Some((value_from, message))
    }

    fn dash_without_space(&self, line: Line<'_>) -> Found {
        let text = line.text.trim_start();
        let rest = text.strip_prefix('-').filter(|rest| rest.starts_with(char::is_alphabetic))?;
        let message = format!("the dash needs a space after it: {}", in_ticks(&format!("- {rest}")));
        Some((line.start + line.indent().len(), message))
    }

    fn without_colon(&self, line: Line<'_>) -> Found {
        let said = line.said().trim_end();
        let message = match said.split_once(':') {
            Some((key, value)) => {
                let right = format!("{}: {}", key.trim_end(), value.trim_start());
                format!("the colon needs a space after it: {}", in_ticks(&right))
            }
            None => format!(
                "{} has no colon; write a key, a colon and a value, or indent the line if it goes on with the text above",
                in_ticks(said)
            ),
        };
        Some((line.said_from(), message))
    }

    /// Lines that do not begin where their neighbours do.
    fn alignment(&self) -> Found {
        let begins = self.line.start + self.line.indent().len();
        if self.breaks("expected '-' indicator") && !self.rest().starts_with("- ") {
            let said = in_ticks(self.line.said().trim_end());
            let message = format!(
                "{said} stands in the column of the dashes; indent it to the text after the dash if it belongs to it, or \
                 less if the list is over"
            );
            return Some((begins, message));
        }
        let is_indent = ["mapping values", "expected key", "expected '-'", "indentation", "indented"];
        if !is_indent.iter().any(|rule| self.breaks(rule)) {
            return None;
        }
        if self.breaks("expected key") && self.at > begins {
            let message = format!(
                "{} does not belong to the value before it; put the whole text between quotes",
                in_ticks(self.rest())
            );
            return Some((self.at, message));
        }
        let above = self.line.above(self.content)?;
        let Some((key, value)) = above.key_and_value() else {
            let message =
                "the line does not line up with those above; indent it like the text or key that it belongs to";
            return Some((begins, message.to_owned()));
        };
        let (spaces, theirs) = (self.line.indent().len(), above.said_from() - above.start);
        let key = in_ticks(key);
        let advice = if spaces > theirs && value.contains(' ') {
            // It may go on with a text that has a colon.
            format!("begin it in the same column as {key} above, or put the whole text of {key} between quotes")
        } else if spaces > theirs {
            format!("begin it in the same column as {key} above")
        } else {
            "begin it in the same column as the lines that it belongs to".to_owned()
        };
        let ours = if spaces == 1 { "1 space".to_owned() } else { format!("{spaces} spaces") };
        Some((
            begins,
            format!(
                "the line does not line up with those above: it is indented by {ours}, {key} by {theirs}; {advice}"
            ),
        ))
    }

    fn anything_else(&self) -> String {
        if self.breaks("<document start>") && self.content.starts_with("%PDF") {
            return "this is a PDF and not YAML; name another file".to_owned();
        }
        if self.breaks("<document start>") {
            return "this does not belong to what stands above, which is complete; remove it, or correct its indent"
                .to_owned();
        }
        let rest = self.rest();
        let what = if rest.is_empty() { "the end of this line".to_owned() } else { in_ticks(rest) };
        format!("{what} cannot be understood here; check the quotes, colons and spaces of this line and the one above")
    }
}
