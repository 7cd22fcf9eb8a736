//! Findings as one JSON document, for programs.
//!
//! The shape is a promise: within a `format_version` keys are added, never changed or taken away.
//!
//! ```json
//! {
//!   "format_version": 1,
//!   "findings": [
//!     {
//!       "code": "duplicate-id",
//!       "family": "reference",
//!       "severity": "error",
//!       "message": "two areas have the id `doing.plans`",
//!       "file": "rubric.yaml",
//!       "line": 4, "column": 9, "end_line": 4, "end_column": 20,
//!       "bytes": { "start": 61, "end": 72 },
//!       "path": "dimension `doing`",
//!       "label": "used again",
//!       "help": "give one of them another id",
//!       "related": [
//!         {
//!           "message": "first used here",
//!           "file": "rubric.yaml",
//!           "line": 2, "column": 9, "end_line": 2, "end_column": 20,
//!           "bytes": { "start": 30, "end": 41 }
//!         }
//!       ],
//!       "fix": {
//!         "title": "put `No` between quotes",
//!         "edits": [
//!           {
//!             "line": 4, "column": 9, "end_line": 4, "end_column": 11,
//!             "bytes": { "start": 61, "end": 63 },
//!             "text": "\"No\""
//!           }
//!         ]
//!       },
//!       "page": "src/docs/findings/duplicate-id.md"
//!     }
//!   ],
//!   "summary": { "files": 1, "errors": 1, "warnings": 0, "advice": 0, "fixable": 1 }
//! }
//! ```
//!
//! `severity` is `error`, `warning` or `advice`. Lines and columns count from 1, columns in characters without a byte
//! order mark; bytes count from 0 and include it. An end is the first character that no longer belongs to the place:
//! where nothing is written, for example a missing value, it is the start. `path` and `label` may be empty; `help` and
//! `fix` may be `null`. `files` counts the checked files, those without findings too. The edits of a fix do not overlap
//! and all belong to the finding's `file`.

use serde::Serialize;

use super::region::{Region, within};
use crate::diagnostic::{Edit, Finding, Label, Place, Severity, Source};

/// All findings as one indented document in the shape that this module's documentation shows.
pub fn json(findings: &[Finding], sources: &[Source]) -> String {
    let document = Document {
        format_version: 1,
        findings: findings.iter().map(|finding| one(finding, sources)).collect(),
        summary: Summary::of(findings, sources),
    };
    serde_json::to_string_pretty(&document).expect("the document has only texts and numbers") + "\n"
}

#[derive(Serialize)]
struct Document<'a> {
    format_version: u32,
    findings: Vec<One<'a>>,
    summary: Summary,
}

#[derive(Serialize)]
struct One<'a> {
    code: &'static str,
    family: &'static str,
    severity: &'static str,
    message: &'a str,
    file: &'a str,
    #[serde(flatten)]
    at: At,
    path: &'a str,
    label: &'a str,
    help: Option<&'a str>,
    related: Vec<Related<'a>>,
    fix: Option<Fix<'a>>,
    page: String,
}

#[derive(Serialize)]
struct At {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    bytes: Bytes,
}

#[derive(Serialize)]
struct Bytes {
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct Related<'a> {
    message: &'a str,
    file: &'a str,
    #[serde(flatten)]
    at: At,
}

#[derive(Serialize)]
struct Fix<'a> {
    title: &'a str,
    edits: Vec<Change<'a>>,
}

#[derive(Serialize)]
struct Change<'a> {
    #[serde(flatten)]
    at: At,
    text: &'a str,
}

#[derive(Serialize)]
struct Summary {
    files: usize,
    errors: usize,
    warnings: usize,
    advice: usize,
    fixable: usize,
}

fn one<'a>(finding: &'a Finding, sources: &'a [Source]) -> One<'a> {
    let source = &sources[finding.at.file.0];
    One {
        code: finding.rule.code,
        family: finding.rule.family.name(),
        severity: finding.rule.severity.name(),
        message: &finding.message,
        file: &source.name,
        at: At::label(&finding.at, source),
        path: &finding.path,
        label: &finding.at.text,
        help: finding.help.as_deref(),
        related: finding.also.iter().map(|label| related(label, &sources[label.file.0])).collect(),
        fix: finding.fix.as_ref().map(|fix| Fix {
            title: &fix.title,
            edits: fix.edits.iter().map(|edit| change(edit, finding.at.place, source)).collect(),
        }),
        page: finding.rule.page(),
    }
}

fn related<'a>(label: &'a Label, source: &'a Source) -> Related<'a> {
    Related { message: &label.text, file: &source.name, at: At::label(label, source) }
}

fn change<'a>(edit: &'a Edit, place: Place, source: &Source) -> Change<'a> {
    let at = At::new(Region::of_edit(edit, place, source), within(source, edit.bytes.clone()));
    Change { at, text: &edit.text }
}

impl At {
    fn label(label: &Label, source: &Source) -> At {
        At::new(Region::of(label, source), within(source, label.place.bytes()))
    }

    fn new(region: Region, bytes: std::ops::Range<usize>) -> At {
        At {
            line: region.start.line,
            column: region.start.column,
            end_line: region.end.line,
            end_column: region.end.column,
            bytes: Bytes { start: bytes.start, end: bytes.end },
        }
    }
}

impl Summary {
    fn of(findings: &[Finding], sources: &[Source]) -> Summary {
        let count = |severity: Severity| findings.iter().filter(|finding| finding.rule.severity == severity).count();
        Summary {
            files: sources.len(),
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            advice: count(Severity::Advice),
            fixable: findings.iter().filter(|finding| finding.fix.is_some()).count(),
        }
    }
}
