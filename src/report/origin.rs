//! What a report was made from, so that anyone can check it later.

use std::fmt;

use schemars::JsonSchema;
use serde::Serialize;

use super::document::Looks;
use super::drawing::{Drawing, Shape};
use super::template::Template;
use super::theme::{Colours, Cover, Headings, Logo, PageSize, Theme};
use crate::answers::Answers;
use crate::fingerprint::{fingerprint, fingerprint_of_bytes, fingerprint_of_files};
use crate::rubric::Pack;

/// The fingerprints of all that a report was made from. A report prints them on its last page, and its PDF carries them
/// where a program finds them.
///
/// Every fingerprint has 16 hexadecimal digits, see [`crate::fingerprint`]; it guards against oversight, not against
/// forgery. The same file read on another system, with other ends of lines, has the same one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Origin {
    /// Of the rubric pack: every sign of `rubric.yaml` and of the files of its catalogue, in the order in which they are
    /// read. Where the pack lies, its worked cases and its translations do not count. See
    /// [`crate::rubric::Pack::fingerprint`].
    pub rubric: String,
    /// Of the answers: all that was read, in one order. Comments, the order of keys, ways to write the same text and the
    /// `expect:` block of a case do not count. See [`crate::answers::Answers::fingerprint`].
    pub answers: String,
    /// Of the answers of the earlier assessment with which the report compares; `None` where it compares with none.
    pub before: Option<String>,
    /// Of the template: the name and every sign of each of its files, in the order of their names. `None` while there is
    /// only data and no page.
    pub template: Option<String>,
    /// Of the theme: all its values, and the picture of its logo. Comments and the order of keys do not count. `None` as for the template.
    pub theme: Option<String>,
    /// How much of the template's report is there: the names of its sections with commas between them, `leadership` for the
    /// summary for the leadership, or `worksheet`. `None` for the whole report.
    pub extent: Option<String>,
    /// Name and version of the program.
    pub program: String,
}

/// The program's name.
pub(super) const PROGRAM: &str = env!("CARGO_PKG_NAME");
/// The program's version.
pub(super) const VERSION: &str = env!("CARGO_PKG_VERSION");

impl Origin {
    /// The origin of data that has no looks yet.
    pub fn of_data(pack: &Pack, answers: &Answers) -> Origin {
        Origin {
            rubric: pack.fingerprint(),
            answers: answers.fingerprint(),
            before: None,
            template: None,
            theme: None,
            extent: None,
            program: format!("{PROGRAM} {VERSION}"),
        }
    }

    /// The same with the answers of an earlier assessment.
    #[must_use]
    pub fn with_before(self, answers: &Answers) -> Origin {
        Origin { before: Some(answers.fingerprint()), ..self }
    }

    /// The same with the looks of the report.
    #[must_use]
    pub fn with_looks(self, looks: &Looks) -> Origin {
        let Looks { template, extent, theme, logo } = looks;
        Origin {
            template: Some(of_template(template)),
            theme: Some(of_theme(theme, logo.as_ref())),
            extent: extent.in_words(),
            ..self
        }
    }

    /// Every part with its value here and there, in the order in which a reader is told of them; `None` where it is not
    /// known.
    pub fn beside<'a>(&'a self, other: &'a Origin) -> [(Part, Option<&'a str>, Option<&'a str>); 7] {
        Part::ALL.map(|part| (part, self.part(part), other.part(part)))
    }

    /// The value of a part.
    pub fn part(&self, part: Part) -> Option<&str> {
        match part {
            Part::Rubric => Some(&self.rubric),
            Part::Answers => Some(&self.answers),
            Part::Before => self.before.as_deref(),
            Part::Template => self.template.as_deref(),
            Part::Theme => self.theme.as_deref(),
            Part::Extent => self.extent.as_deref(),
            Part::Program => Some(&self.program),
        }
    }
}

/// One of the things that a report is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Rubric,
    Answers,
    Before,
    Template,
    Theme,
    Extent,
    Program,
}

impl Part {
    pub const ALL: [Part; 7] =
        [Part::Rubric, Part::Answers, Part::Before, Part::Template, Part::Theme, Part::Extent, Part::Program];

    /// The name by which files call it.
    pub fn name(self) -> &'static str {
        match self {
            Part::Rubric => "rubric",
            Part::Answers => "answers",
            Part::Before => "before",
            Part::Template => "template",
            Part::Theme => "theme",
            Part::Extent => "extent",
            Part::Program => "program",
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

fn of_template(template: &Template) -> String {
    let mut files: Vec<(&str, &str)> = template.files().collect();
    files.sort_unstable();
    fingerprint_of_files(files)
}

/// Taken apart field by field, so that a new one cannot be forgotten.
fn of_theme(theme: &Theme, picture: Option<&Drawing>) -> String {
    let Theme { page, language, headings, fonts, cover, logo, colours } = theme;
    let Colours { ink, muted, accent, on_accent, tint, rule, caution, levels, no_level } = colours;
    let page = match page {
        PageSize::A4 => "a4",
        PageSize::Letter => "letter",
    };
    let headings = match headings {
        Headings::Serif => "serif",
        Headings::Sans => "sans",
    };
    let cover = match cover {
        Cover::Panel => "panel",
        Cover::Paper => "paper",
    };
    let mut values: Vec<String> = [page, headings, cover].map(str::to_owned).into();
    values.extend([ink, muted, accent, on_accent, tint, rule, caution, no_level].map(ToString::to_string));
    values.extend(levels.iter().map(ToString::to_string));
    if let Some(Logo { file: _, alternative }) = logo {
        values.push(alternative.clone());
    }
    values.extend(language.iter().map(|tag| format!("language {tag}")));
    for (family, files) in fonts.families().map(|(key, family)| (key, family.files())) {
        values.extend(files.map(|(key, file)| {
            let content = file.typeface.as_ref().map_or_else(String::new, |face| fingerprint_of_bytes(&face.file));
            format!("font {family} {key} {content}")
        }));
    }
    values.extend(picture.into_iter().flat_map(|drawing| &drawing.shapes).map(shape));
    fingerprint(values.iter().map(String::as_str))
}

/// What a shape of a logo is; of a picture or an artwork, the file that was found.
fn shape(shape: &Shape) -> String {
    match shape {
        Shape::Picture { picture, .. } => fingerprint_of_bytes(picture.drawing.as_ref().unwrap_or(&picture.file)),
        Shape::Artwork { artwork, .. } => fingerprint_of_bytes(&artwork.file),
        Shape::Rectangle { .. }
        | Shape::Polygon { .. }
        | Shape::Line { .. }
        | Shape::Circle { .. }
        | Shape::Text { .. } => format!("{shape:?}"),
    }
}
