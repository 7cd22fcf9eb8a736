//! The looks of a document: colours and page size.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use crate::form::Form;

/// Colours and page, read from `theme.yaml`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// The size of the paper.
    pub page: PageSize,
    /// The colours of text, grounds, lines and levels.
    pub colours: Colours,
}

/// A paper size by its common name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum PageSize {
    A4,
    Letter,
}

impl PageSize {
    /// Width and height in points.
    pub fn points(self) -> (f32, f32) {
        match self {
            PageSize::A4 => (595.276, 841.89),
            PageSize::Letter => (612.0, 792.0),
        }
    }
}

/// Every colour that an output may use.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Colours {
    /// Running text.
    pub ink: Colour,
    /// Captions, footers, less important text.
    pub muted: Colour,
    /// Headings, links, the cover.
    pub accent: Colour,
    /// Text on the accent colour.
    pub on_accent: Colour,
    /// Ground of notes and of every second table row.
    pub tint: Colour,
    /// Thin lines.
    pub rule: Colour,
    /// Bar beside what must not be missed.
    pub caution: Colour,
    /// One for each level of the scale, lowest first; told apart in greyscale too.
    pub levels: Vec<Colour>,
    /// What has no level: don't know, not answered.
    pub no_level: Colour,
}

/// A colour of the sRGB space, written `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct Colour {
    /// How much red, 0 to 255.
    pub red: u8,
    /// How much green, 0 to 255.
    pub green: u8,
    /// How much blue, 0 to 255.
    pub blue: u8,
}

impl JsonSchema for Colour {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Colour".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": Form::Colour.pattern() })
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl TryFrom<String> for Colour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let wrong = || format!("`{text}` is not a colour; write it as `#rrggbb`, for example `#1f4e79`");
        let digits =
            text.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii()).ok_or_else(wrong)?;
        let part = |from: usize| u8::from_str_radix(&digits[from..from + 2], 16).map_err(|_| wrong());
        Ok(Colour { red: part(0)?, green: part(2)?, blue: part(4)? })
    }
}

const BUILT_IN: &str = include_str!("../../templates/report/theme.yaml");

impl Theme {
    /// The theme that is part of the program.
    ///
    /// # Panics
    ///
    /// Never: a test reads the embedded file.
    pub fn builtin() -> Theme {
        crate::yaml::read(BUILT_IN).expect("the embedded theme is read by a test")
    }
}
