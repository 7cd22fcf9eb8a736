//! Findings as workflow commands of GitHub Actions, which become marks in a pull request.
//!
//! The format: <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>.

use super::file_name::with_slashes;
use super::harmless::harmless;
use super::region::Region;
use crate::diagnostic::{Finding, Severity, Source};

/// One command a line: `::error file=…,line=…,col=…,endLine=…,endColumn=…,title=code::message`, then where and help.
pub fn github(findings: &[Finding], sources: &[Source]) -> String {
    findings.iter().map(|finding| command(finding, &sources[finding.at.file.0]) + "\n").collect()
}

fn command(finding: &Finding, source: &Source) -> String {
    let name = match finding.rule.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let file = property(&with_slashes(&source.name));
    let Region { start, end } = Region::of(&finding.at, source);
    let lines = format!("line={},endLine={}", start.line, end.line);
    // GitHub knows columns only within one line.
    let columns = match start.line == end.line {
        true => format!(",col={},endColumn={}", start.column, end.column),
        false => String::new(),
    };
    let title = property(finding.rule.code);
    format!("::{name} file={file},{lines}{columns},title={title}::{}", data(&words(finding)))
}

/// The message, where it is in the author's terms, and what to do, each on a line.
fn words(finding: &Finding) -> String {
    let mut words = finding.message.clone();
    if !finding.path.is_empty() {
        words += &format!("\nin: {}", finding.path);
    }
    if let Some(help) = &finding.help {
        words += &format!("\nhelp: {help}");
    }
    words
}

fn data(text: &str) -> String {
    // A carriage return, which GitHub would take for a line end, is escaped before.
    harmless(text).replace('%', "%25").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
