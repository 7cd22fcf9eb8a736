//! A report, a template and a theme to a document.

use std::fmt;

use super::block::Document;
use super::chart::{CHARTS, chart};
use super::citation;
use super::direction;
use super::drawing::Drawing;
use super::footer::Footer;
use super::markdown::{self, Drawings, MarkdownError};
use super::model::Report;
use super::template::{Extent, Template, TemplateError};
use super::theme::Theme;
use crate::diagnostic::{advice, in_ticks};
use crate::rubric::Rubric;
use crate::words::{self, Value, Words};

/// What a report says and how it looks, whatever it reports.
pub struct Looks {
    pub template: Template,
    /// Which of the template's documents is made.
    pub extent: Extent,
    pub theme: Theme,
    /// What the theme's file of that name holds.
    pub logo: Option<Drawing>,
}

impl Looks {
    /// The template and the theme that are part of the program.
    pub fn builtin() -> Looks {
        Looks { template: Template::builtin(), extent: Extent::Whole, theme: Theme::builtin(), logo: None }
    }

    /// What a report by a rubric says beside the text of its template.
    pub fn words(&self, rubric: &Rubric) -> Words {
        match self.template.words() {
            Some(own) if own != words::REPORT => Words::with_own(own, self.language(&rubric.language)),
            Some(_) | None => Words::english(),
        }
    }

    /// The language of a report: that of the theme, or else of its rubric. A BCP 47 tag.
    pub fn language<'a>(&'a self, of_rubric: &'a str) -> &'a str {
        self.theme.language.as_deref().unwrap_or(of_rubric)
    }
}

/// Why a document could not be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentError {
    Template(TemplateError),
    /// A chart of a name that was worked out, with what to write.
    Chart {
        name: String,
        advice: String,
    },
    Markdown(MarkdownError),
}

impl fmt::Display for DocumentError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DocumentError::Template(error) => error.fmt(formatter),
            DocumentError::Chart { name, advice } => {
                write!(formatter, "there is no chart {}; {advice}", in_ticks(name))
            }
            DocumentError::Markdown(error) => error.fmt(formatter),
        }
    }
}

impl std::error::Error for DocumentError {}

/// Makes the document that every output is written from.
///
/// # Errors
///
/// A mistake in the template, or a directive in it that does not exist.
pub fn document(mut report: Report, looks: &Looks, words: &Words) -> Result<Document, DocumentError> {
    report.origin = report.origin.with_looks(looks);
    let report = &report;
    let language = looks.language(&report.rubric.language).to_owned();
    let from_right = direction::language_begins_at_right(&language);
    let markdown = looks.template.render(report, &looks.extent, from_right).map_err(DocumentError::Template)?;
    let draw = |name: &str| chart(name, report, &looks.theme, words);
    let drawings = Drawings { chart: &draw, logo: looks.logo.as_ref() };
    let mut blocks = markdown::blocks(&markdown, &drawings).map_err(|error| match error {
        MarkdownError::UnknownChart(name) => {
            let areas = report.dimensions.iter().map(|dimension| format!("areas {}", dimension.id));
            let names: Vec<String> = CHARTS.iter().map(|name| (*name).to_owned()).chain(areas).collect();
            let advice = advice(&name, &names.iter().map(String::as_str).collect::<Vec<_>>());
            DocumentError::Chart { name, advice }
        }
        other => DocumentError::Markdown(other),
    })?;
    citation::shorten(&mut blocks, words);
    let (title, footer) = title_and_footer(report, &looks.extent, from_right, words);
    let numbering = words.say("report-page-of");
    Ok(Document { title, language, footer, numbering, origin: Some(report.origin.clone()), blocks })
}

/// What stands in the title bar, and at the foot of each page.
fn title_and_footer(report: &Report, extent: &Extent, from_right: bool, words: &Words) -> (String, Footer) {
    let Report { parliament, rubric, last_day, .. } = report;
    let texts = [&parliament.name, &rubric.title, &rubric.version, last_day];
    let gaps = ["parliament", "rubric", "version", "day"];
    let values: Vec<(&str, Value)> = gaps.into_iter().zip(texts.map(Into::into)).collect();
    // A window's title has one direction and no signs; the footer is set as a sentence is.
    let isolated = texts.map(|text| if from_right { direction::isolated(text, true) } else { text.into() });
    let in_sentence: Vec<(&str, Value)> = gaps.into_iter().zip(isolated.iter().map(|text| (&**text).into())).collect();
    let title = match extent {
        Extent::Whole | Extent::Sections(_) => words.say_with("report-title", &values),
        Extent::Leadership => words.say_with("leadership-title", &values),
        Extent::Worksheet => words.say_with("worksheet-title", &values),
    };
    let footer = match extent {
        Extent::Whole | Extent::Sections(_) | Extent::Leadership => words.say_with("report-footer", &in_sentence),
        Extent::Worksheet => words.say_with("worksheet-footer", &in_sentence),
    };
    (title, Footer::naming(&footer, &report.parliament.name))
}
