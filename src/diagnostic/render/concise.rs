//! One line for each finding.

use std::fmt::Write as _;

use super::harmless::in_one_line;
use crate::diagnostic::{Finding, Source};

/// `file:line:column: severity[code]: message; help`, as editors read it.
pub fn concise(findings: &[Finding], sources: &[Source]) -> String {
    let mut lines = String::new();
    for finding in findings {
        let name = in_one_line(&sources[finding.at.file.0].name);
        let (line, column) = finding.at.place.line_and_column();
        let (severity, code) = (finding.rule.severity, finding.rule.code);
        let said = message_and_help(finding);
        writeln!(lines, "{name}:{line}:{column}: {severity}[{code}]: {said}").expect("a string takes all");
    }
    lines
}

/// The message, and what to do where that is known.
pub(super) fn message_and_help(finding: &Finding) -> String {
    let message = in_one_line(&finding.message);
    match &finding.help {
        Some(help) => format!("{message}; {}", in_one_line(help)),
        None => message,
    }
}
