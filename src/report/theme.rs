//! The looks of a document: colours, paper, cover, headings and logo.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;

use super::typeface::Typeface;
use crate::form::Form;

/// How a report looks, read from `theme.yaml`.
#[derive(Debug, Clone, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// The size of the paper.
    pub page: PageSize,
    /// The language of the report's words, for hyphens, for programs that read aloud and for the side where pages begin; without this
    /// key, the rubric's.
    #[serde(default)]
    #[schemars(regex(pattern = Form::Language.pattern()))]
    pub language: Option<String>,
    /// The letters of titles and headings; without this key, `serif`.
    #[serde(default)]
    pub headings: Headings,
    /// Fonts of one's own, in files beside the theme; where a look has none, the built-in one stands in.
    #[serde(default)]
    pub fonts: Fonts,
    /// How the first page looks; without this key, `panel`.
    #[serde(default)]
    pub cover: Cover,
    /// A mark of one's own on the cover.
    #[serde(default)]
    pub logo: Option<Logo>,
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

/// Which letters the headings are set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Headings {
    #[default]
    Serif,
    Sans,
}

/// What the title of the cover stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Cover {
    /// The accent colour, up to the edges of the page.
    #[default]
    Panel,
    /// The paper, for printers that leave a margin and for saving ink.
    Paper,
}

/// The fonts of a theme.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fonts {
    /// For everything but titles and large headings.
    #[serde(default)]
    pub text: Family,
    /// For titles and large headings, in place of what `headings` says; they are bold, or else regular.
    #[serde(default)]
    pub headings: Family,
}

/// A font for each look of a text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// A TTF or OTF file; its path begins at the folder of the theme.
    #[serde(default)]
    pub regular: Option<FontFile>,
    /// Likewise, for bold words.
    #[serde(default)]
    pub bold: Option<FontFile>,
    /// Likewise, for emphasis.
    #[serde(default)]
    pub italic: Option<FontFile>,
    /// Likewise, for emphasis within bold words.
    #[serde(default)]
    pub bold_italic: Option<FontFile>,
}

impl Family {
    /// The files with their keys.
    pub fn files(&self) -> impl Iterator<Item = (&'static str, &FontFile)> {
        let Family { regular, bold, italic, bold_italic } = self;
        let all = [("regular", regular), ("bold", bold), ("italic", italic), ("bold_italic", bold_italic)];
        all.into_iter().filter_map(|(key, file)| Some((key, file.as_ref()?)))
    }

    fn files_mut(&mut self) -> impl Iterator<Item = &mut FontFile> {
        let Family { regular, bold, italic, bold_italic } = self;
        [regular, bold, italic, bold_italic].into_iter().flatten()
    }

    /// What people choose the family by, if a file of it was read and says so.
    pub fn name(&self) -> Option<&str> {
        let faces = self.files().filter_map(|(_, file)| file.typeface.as_deref());
        faces.map(|face| face.family.as_str()).find(|name| !name.is_empty())
    }
}

impl Fonts {
    /// The families with their keys.
    pub fn families(&self) -> [(&'static str, &Family); 2] {
        [("text", &self.text), ("headings", &self.headings)]
    }

    /// All files.
    pub fn files_mut(&mut self) -> impl Iterator<Item = &mut FontFile> {
        self.text.files_mut().chain(self.headings.files_mut())
    }
}

/// The file of a font, written as its path.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(from = "String")]
pub struct FontFile {
    /// Begins at the folder of the theme.
    pub path: String,
    /// What stands there, once it was read.
    pub typeface: Option<Arc<Typeface>>,
}

impl From<String> for FontFile {
    fn from(path: String) -> FontFile {
        FontFile { path, typeface: None }
    }
}

impl JsonSchema for FontFile {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "FontFile".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string" })
    }
}

/// A picture that says whose report it is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Logo {
    /// A PNG or SVG file; its path begins at the folder of the theme.
    pub file: String,
    /// What it shows, for people who cannot see it.
    pub alternative: String,
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

impl Colour {
    /// The colour of paper, and of a page on a screen.
    pub const WHITE: Colour = Colour { red: 255, green: 255, blue: 255 };
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

/// The themes that are part of the program, by name; the first is used where nothing else is asked for.
pub const BUILTIN_THEMES: [(&str, &str); 3] = [
    ("navy", include_str!("../../templates/report/theme.yaml")),
    ("forest", include_str!("../../templates/themes/forest.yaml")),
    ("paper", include_str!("../../templates/themes/paper.yaml")),
];

impl Theme {
    /// The theme that is used where nothing else is asked for.
    pub fn builtin() -> Theme {
        let [(name, _), ..] = BUILTIN_THEMES;
        Theme::named(name).expect("the list of names has its own first one")
    }

    /// A theme that is part of the program.
    ///
    /// # Panics
    ///
    /// Never: a test reads every embedded file.
    pub fn named(name: &str) -> Option<Theme> {
        let (_, text) = BUILTIN_THEMES.iter().find(|(other, _)| *other == name)?;
        Some(crate::yaml::read(text).expect("the embedded themes are read by a test"))
    }
}
