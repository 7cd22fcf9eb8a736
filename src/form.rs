//! The forms that short texts have: ids, dates, colours, addresses.
//!
//! Each form stands here once, as a pattern for JSON Schema and as a check of our own; a test compares the two.

use crate::date::PartialDate;

/// How a short text must be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Small letters, digits and dashes, with dots between the parts.
    Identifier,
    /// A year, a month or a day.
    Date,
    /// A whole day.
    Day,
    /// A moment with its zone.
    Moment,
    /// An address that a browser opens.
    WebAddress,
    /// A colour of the sRGB space.
    Colour,
    /// A BCP 47 tag of a language.
    Language,
    /// The mark of a wording.
    Fingerprint,
}

impl Form {
    pub const ALL: [Form; 8] = [
        Form::Identifier,
        Form::Date,
        Form::Day,
        Form::Moment,
        Form::WebAddress,
        Form::Colour,
        Form::Language,
        Form::Fingerprint,
    ];

    /// The form as a regular expression of ECMA 262, as JSON Schema writes it.
    ///
    /// A pattern can be wider than [`Form::accepts`] where a calendar is needed, and is never narrower.
    pub const fn pattern(self) -> &'static str {
        match self {
            Form::Identifier => "^[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*$",
            Form::Date => "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
            Form::Day => "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
            Form::Moment => "^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}",
            Form::WebAddress => "^https?://[^\\s/]+\\.[^\\s/]+(/\\S*)?$",
            Form::Colour => "^#[0-9a-fA-F]{6}$",
            Form::Language => "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
            Form::Fingerprint => "^[0-9a-f]{16}$",
        }
    }

    /// The form with this pattern.
    pub fn of_pattern(pattern: &str) -> Option<Form> {
        Form::ALL.into_iter().find(|form| form.pattern() == pattern)
    }

    /// Whether a text has this form.
    pub fn accepts(self, text: &str) -> bool {
        match self {
            Form::Identifier => text.split('.').all(|part| part.split('-').all(is_small)),
            Form::Date => text.parse::<PartialDate>().is_ok() && text.trim() == text,
            Form::Day => text.len() == "2026-11-23".len() && Form::Date.accepts(text),
            Form::Moment => text.parse::<jiff::Timestamp>().is_ok(),
            Form::WebAddress => is_web_address(text),
            Form::Colour => {
                let digits = text.strip_prefix('#').unwrap_or_default();
                digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
            }
            Form::Language => {
                let mut parts = text.split('-');
                let first = parts.next().unwrap_or_default();
                (2..=3).contains(&first.len())
                    && first.bytes().all(|byte| byte.is_ascii_lowercase())
                    && parts.all(|part| {
                        (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
                    })
            }
            Form::Fingerprint => text.len() == 16 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')),
        }
    }

    /// What a text of this form is called, with its article.
    pub fn name(self) -> &'static str {
        match self {
            Form::Identifier => "an id",
            Form::Date => "a date",
            Form::Day => "a day of the calendar",
            Form::Moment => "a time in full",
            Form::WebAddress => "a web address",
            Form::Colour => "a colour",
            Form::Language => "a language tag",
            Form::Fingerprint => "the mark of a wording",
        }
    }

    /// How to write one.
    pub fn advice(self) -> &'static str {
        match self {
            Form::Identifier => {
                "write small letters, digits and dashes, with dots between parts, like `doing.plans-written`"
            }
            Form::Date => "write a year, a month or a day between quotes: \"2026\", \"2026-03\" or \"2026-03-15\"",
            Form::Day => "write year, month and day, like 2026-11-23",
            Form::Moment => "write it like 2026-11-23T14:05:00Z",
            Form::WebAddress => "write the whole address, beginning with https:// or http://",
            Form::Colour => "write it between quotes as \"#rrggbb\", like \"#1f4e79\"",
            Form::Language => "write a tag like en, fr or pt-BR",
            Form::Fingerprint => "copy the 16 signs that `hemicycle validate` names",
        }
    }
}

/// Whether a text looks like an address that a browser opens.
pub fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let is_host = |host: &str| host.split_once('.').is_some_and(|(first, rest)| !first.is_empty() && !rest.is_empty());
    rest.is_some_and(|rest| is_host(rest.split('/').next().unwrap_or_default()) && !rest.contains(char::is_whitespace))
}

fn is_small(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}
