//! Findings as a GitLab Code Quality report, which become marks in a merge request.
//!
//! The format: <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>.

use serde::Serialize;

use super::concise::message_and_help;
use super::file_name::with_slashes;
use super::fingerprint::Fingerprints;
use super::region::Region;
use crate::diagnostic::{Finding, Severity, Source};

/// An indented JSON list with one issue for each finding.
///
/// The fingerprint stays when a finding moves to another line, so that GitLab does not call it new.
pub fn gitlab(findings: &[Finding], sources: &[Source]) -> String {
    let mut fingerprints = Fingerprints::default();
    let issues: Vec<Issue> =
        (findings.iter()).map(|finding| issue(finding, &sources[finding.at.file.0], &mut fingerprints)).collect();
    serde_json::to_string_pretty(&issues).expect("an issue has only texts and numbers") + "\n"
}

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

fn issue(finding: &Finding, source: &Source, fingerprints: &mut Fingerprints) -> Issue {
    let path = with_slashes(&source.name);
    let Region { start, end } = Region::of(&finding.at, source);
    Issue {
        description: message_and_help(finding),
        check_name: finding.rule.code,
        fingerprint: fingerprints.next(&[&path, finding.rule.code, &finding.path, &finding.message]),
        severity: match finding.rule.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Advice => "info",
        },
        location: Location { path, lines: Lines { begin: start.line, end: end.line } },
    }
}
