//! Findings as SARIF 2.1.0, for code scanning services and editors.
//!
//! The standard: <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>. What GitHub makes of it:
//! <https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning>.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;

use super::file_name::{is_absolute, uri};
use super::fingerprint::Fingerprints;
use super::region::Region;
use crate::diagnostic::unreadable::CANNOT_READ;
use crate::diagnostic::{Edit, Finding, Label, Place, Position, Rule, Severity, Source};

/// Longer descriptions are refused by GitHub. In characters.
const LONGEST_DESCRIPTION: usize = 1_000;

/// An indented SARIF log with one run: the rules of the tool in its given version, and a result for each finding.
///
/// The fingerprint of a result stays when it moves to another line, and when its file is renamed.
pub fn sarif(findings: &[Finding], sources: &[Source], rules: &[&'static Rule], version: &str) -> String {
    let index: BTreeMap<&str, usize> = rules.iter().enumerate().map(|(index, rule)| (rule.code, index)).collect();
    let mut fingerprints = Fingerprints::default();
    let results = findings.iter().map(|finding| result(finding, sources, &index, &mut fingerprints)).collect();
    let driver = Driver { name: "hemicycle", version, rules: rules.iter().map(|rule| description(rule)).collect() };
    let everything_was_read = findings.iter().all(|finding| finding.rule.code != CANNOT_READ.code);
    let invocations = [Invocation { execution_successful: everything_was_read }];
    let log = Log {
        schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [Run { tool: Tool { driver }, invocations, column_kind: "unicodeCodePoints", results }],
    };
    serde_json::to_string_pretty(&log).expect("a log has only texts and numbers") + "\n"
}

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool<'a>,
    invocations: [Invocation; 1],
    column_kind: &'static str,
    results: Vec<Outcome<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver<'a>,
}

#[derive(Serialize)]
struct Driver<'a> {
    name: &'static str,
    version: &'a str,
    rules: Vec<Description>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Description {
    id: &'static str,
    short_description: Message<'static>,
    full_description: Message<'static>,
    help: Help,
    default_configuration: Configuration,
    properties: Properties,
}

#[derive(Serialize)]
struct Help {
    text: &'static str,
    markdown: &'static str,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Properties {
    tags: [&'static str; 1],
}

#[derive(Serialize)]
struct Message<'a> {
    text: Cow<'a, str>,
}

/// What the standard calls a result.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome<'a> {
    rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: Message<'a>,
    locations: [Location<'a>; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location<'a>>,
    partial_fingerprints: Fingerprint,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fixes: Vec<Fix<'a>>,
}

#[derive(Serialize)]
struct Fingerprint {
    #[serde(rename = "codePathMessage/v1")]
    mark: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<LogicalLocation<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Message<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: Artifact,
    region: Part,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct LogicalLocation<'a> {
    fully_qualified_name: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Part {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Fix<'a> {
    description: Message<'a>,
    artifact_changes: [Change<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Change<'a> {
    artifact_location: Artifact,
    replacements: Vec<Replacement<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Replacement<'a> {
    deleted_region: Part,
    inserted_content: Message<'a>,
}

fn description(rule: &'static Rule) -> Description {
    let first = rule.explanation.trim().split("\n\n").next().unwrap_or_default().replace('\n', " ");
    let full = if first.is_empty() { rule.summary.to_owned() } else { first };
    Description {
        id: rule.code,
        short_description: text(rule.summary),
        full_description: text(full.chars().take(LONGEST_DESCRIPTION).collect::<String>()),
        help: Help { text: rule.explanation, markdown: rule.explanation },
        default_configuration: Configuration { level: level(rule.severity) },
        properties: Properties { tags: [rule.family.name()] },
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

fn result<'a>(
    finding: &'a Finding,
    sources: &[Source],
    index: &BTreeMap<&str, usize>,
    fingerprints: &mut Fingerprints,
) -> Outcome<'a> {
    let code = finding.rule.code;
    let source = &sources[finding.at.file.0];
    let said = match &finding.help {
        Some(help) => text(format!("{}\n{help}", finding.message)),
        None => text(finding.message.as_str()),
    };
    let mut at = location(&finding.at, source);
    if !finding.path.is_empty() {
        at.logical_locations.push(LogicalLocation { fully_qualified_name: &finding.path });
    }
    let related = finding
        .also
        .iter()
        .zip(1..)
        .map(|(label, id)| Location { id: Some(id), ..location(label, &sources[label.file.0]) });
    Outcome {
        rule_id: code,
        rule_index: index.get(code).copied(),
        level: level(finding.rule.severity),
        message: said,
        locations: [at],
        related_locations: related.collect(),
        partial_fingerprints: Fingerprint { mark: fingerprints.next(&[code, &finding.path, &finding.message]) },
        fixes: finding
            .fix
            .iter()
            .map(|fix| Fix {
                description: text(fix.title.as_str()),
                artifact_changes: [Change {
                    artifact_location: artifact(source),
                    replacements: fix.edits.iter().map(|edit| replacement(edit, finding.at.place, source)).collect(),
                }],
            })
            .collect(),
    }
}

fn location<'a>(label: &'a Label, source: &Source) -> Location<'a> {
    Location {
        id: None,
        physical_location: PhysicalLocation {
            artifact_location: artifact(source),
            region: Part::of(Region::of(label, source)),
        },
        logical_locations: Vec::new(),
        message: Some(label.text.as_str()).filter(|words| !words.is_empty()).map(text),
    }
}

fn replacement<'a>(edit: &'a Edit, place: Place, source: &Source) -> Replacement<'a> {
    Replacement {
        deleted_region: Part::of(Region::of_edit(edit, place, source)),
        inserted_content: text(edit.text.as_str()),
    }
}

/// A relative name is one from the root of the project, as services that check projects take it.
fn artifact(source: &Source) -> Artifact {
    Artifact { uri: uri(&source.name), uri_base_id: (!is_absolute(&source.name)).then_some("%SRCROOT%") }
}

fn text<'a>(text: impl Into<Cow<'a, str>>) -> Message<'a> {
    Message { text: text.into() }
}

impl Part {
    fn of(Region { start, end }: Region) -> Part {
        let Position { line: start_line, column: start_column } = start;
        Part { start_line, start_column, end_line: end.line, end_column: end.column }
    }
}
