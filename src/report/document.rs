//! A report, a template and a theme to a document.

use std::fmt;

use super::block::Document;
use super::chart::chart;
use super::markdown::{self, MarkdownError};
use super::model::Report;
use super::template::{Template, TemplateError};
use super::theme::Theme;
use crate::words::Words;

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
pub fn document(report: &Report, template: &Template, theme: &Theme, words: &Words) -> Result<Document, DocumentError> {
    let markdown = template.render(report).map_err(DocumentError::Template)?;
    let draw = |name: &str| chart(name, report, theme, words);
    let blocks = markdown::blocks(&markdown, &draw).map_err(DocumentError::Markdown)?;
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
    Ok(Document { title, language: report.rubric.language.clone(), footer, blocks })
}
