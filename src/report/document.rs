//! A report, a template and a theme to a document.

use std::fmt;

use super::block::Document;
use super::chart::chart;
use super::drawing::Drawing;
use super::markdown::{self, Drawings, MarkdownError};
use super::model::Report;
use super::template::{Template, TemplateError};
use super::theme::Theme;
use crate::words::Words;

/// What a report says and how it looks, whatever it reports.
pub struct Looks {
    pub template: Template,
    pub theme: Theme,
    /// What the theme's file of that name holds.
    pub logo: Option<Drawing>,
}

impl Looks {
    /// The template and the theme that are part of the program.
    pub fn builtin() -> Looks {
        Looks { template: Template::builtin(), theme: Theme::builtin(), logo: None }
    }
}

/// Why a document could not be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentError {
    Template(TemplateError),
    Markdown(MarkdownError),
}

impl fmt::Display for DocumentError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DocumentError::Template(error) => error.fmt(formatter),
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
pub fn document(report: &Report, looks: &Looks, words: &Words) -> Result<Document, DocumentError> {
    let origin = report.origin.clone().with_looks(looks);
    let report = &Report { origin: origin.clone(), ..report.clone() };
    let markdown = looks.template.render(report).map_err(DocumentError::Template)?;
    let draw = |name: &str| chart(name, report, &looks.theme, words);
    let drawings = Drawings { chart: &draw, logo: looks.logo.as_ref() };
    let blocks = markdown::blocks(&markdown, &drawings).map_err(DocumentError::Markdown)?;
    let title = words.say_with(
        "report-title",
        &[("rubric", (&report.rubric.title).into()), ("parliament", (&report.parliament.name).into())],
    );
    let footer = words.say_with(
        "report-footer",
        &[
            ("parliament", (&report.parliament.name).into()),
            ("rubric", (&report.rubric.title).into()),
            ("day", (&report.last_day).into()),
        ],
    );
    Ok(Document { title, language: report.rubric.language.clone(), footer, origin: Some(origin), blocks })
}
