//! Findings with excerpts, for a person at a terminal.

use annotate_snippets::{AnnotationKind, Element, Group, Level, Origin, Renderer, Snippet};

use super::excerpt::{Excerpt, excerpts};
use super::harmless::{harmless, in_one_line};
use crate::diagnostic::{Finding, Severity, Source};

/// What the reader's terminal can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terminal {
    pub colour: bool,
    /// In columns; lines of excerpts are cut to it.
    pub width: usize,
}

/// Each finding with its message, the lines it is about, where that is in the author's terms, and what to do.
///
/// A blank line stands between two findings. Of a file without text only the name is shown.
pub fn full(findings: &[Finding], sources: &[Source], terminal: Terminal) -> String {
    let renderer = if terminal.colour { Renderer::styled() } else { Renderer::plain() }.term_width(terminal.width);
    let mut shown = String::new();
    for (index, finding) in findings.iter().enumerate() {
        if index > 0 {
            shown.push('\n');
        }
        shown.push_str(&drawn(finding, sources, &renderer, terminal));
        shown.push('\n');
    }
    shown
}

fn drawn(finding: &Finding, sources: &[Source], renderer: &Renderer, terminal: Terminal) -> String {
    let title = level(finding.rule.severity).primary_title(harmless(&finding.message)).id(finding.rule.code);
    let mut group = Group::with_title(title);
    let excerpts = excerpts(finding, sources, terminal.width);
    let own = &sources[finding.at.file.0];
    if own.text.is_empty() {
        group = group.element(Origin::path(in_one_line(&own.name)));
    }
    group = group.elements(excerpts.iter().map(|excerpt| snippet(excerpt, sources)));
    group = group.elements(notes(finding, sources));
    let drawn = renderer.render(&[group]);
    excerpts.iter().fold(drawn, |drawn, excerpt| with_true_heading(drawn, excerpt, sources))
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::INFO.with_name(severity.name()),
    }
}

fn snippet<'a>(excerpt: &Excerpt<'a>, sources: &[Source]) -> Element<'a> {
    let marks = excerpt.marks.iter().map(|mark| {
        let kind = if mark.primary { AnnotationKind::Primary } else { AnnotationKind::Context };
        let words = Some(in_one_line(&mark.label.text)).filter(|words| !words.is_empty());
        kind.span(mark.bytes.clone()).label(words)
    });
    Snippet::source(excerpt.text.clone())
        .line_start(excerpt.first_line)
        .path(in_one_line(&sources[excerpt.file.0].name))
        .fold(false)
        .annotations(marks)
        .into()
}

/// What stands below the excerpts.
fn notes<'a>(finding: &'a Finding, sources: &[Source]) -> Vec<Element<'a>> {
    let mut notes = Vec::new();
    for label in &finding.also {
        let source = &sources[label.file.0];
        if source.text.is_empty() {
            let name = in_one_line(&source.name);
            notes.push(Level::NOTE.message(format!("{}: {name}", in_one_line(&label.text))).into());
        }
    }
    if !finding.path.is_empty() {
        notes.push(Level::NOTE.with_name("in").message(harmless(&finding.path)).into());
    }
    if let Some(help) = &finding.help {
        notes.push(Level::HELP.message(harmless(help)).into());
    }
    if let Some(fix) = &finding.fix {
        notes.push(Level::HELP.with_name("fix").message(format!("`--fix` can {}", harmless(&fix.title))).into());
    }
    notes
}

/// The drawing with the line and column of the file above an excerpt, where those of the excerpt are others.
///
/// A heading is counted from the text that is drawn, which is cut where a line is long.
fn with_true_heading(drawn: String, excerpt: &Excerpt<'_>, sources: &[Source]) -> String {
    let Some(mark) = excerpt.marks.iter().find(|mark| mark.primary).or(excerpt.marks.first()) else {
        return drawn;
    };
    let true_place = mark.label.place.line_and_column();
    if true_place == (mark.line, mark.column) {
        return drawn;
    }
    let name = in_one_line(&sources[excerpt.file.0].name);
    let heading = |(line, column): (usize, usize)| format!("{name}:{line}:{column}\n");
    drawn.replacen(&heading((mark.line, mark.column)), &heading(true_place), 1)
}
