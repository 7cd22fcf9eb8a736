//! Findings as test results in JUnit's XML, which most services that run tests can show.
//!
//! There is no standard; what is written here is what Jenkins, GitLab and the schema of Apache Ant have in common
//! (<https://github.com/testmoapp/junitxml>).

use std::fmt::Write as _;

use super::file_name::with_slashes;
use super::harmless::harmless;
use crate::diagnostic::{Finding, Severity, Source};

/// A suite for each checked file with a case for each finding; a file without findings is one case that passes.
///
/// A finding of at least a severity is a failure. What is less passes, and stands in what the case printed.
pub fn junit(findings: &[Finding], sources: &[Source], fails_on: Severity) -> String {
    let fails = |finding: &Finding| finding.rule.severity >= fails_on;
    let mut by_file: Vec<Vec<&Finding>> = vec![Vec::new(); sources.len()];
    for finding in findings {
        by_file[finding.at.file.0].push(finding);
    }
    let tests: usize = by_file.iter().map(|findings| findings.len().max(1)).sum();
    let failures = findings.iter().filter(|finding| fails(finding)).count();

    let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    line(
        &mut xml,
        &format!(r#"<testsuites name="hemicycle validate" tests="{tests}" failures="{failures}" errors="0">"#),
    );
    for (source, findings) in sources.iter().zip(&by_file) {
        suite(&mut xml, source, findings, &fails);
    }
    line(&mut xml, "</testsuites>");
    xml
}

fn suite(xml: &mut String, source: &Source, findings: &[&Finding], fails: &dyn Fn(&Finding) -> bool) {
    let name = escaped(&with_slashes(&source.name));
    let tests = findings.len().max(1);
    let failures = findings.iter().filter(|finding| fails(finding)).count();
    line(xml, &format!(r#"  <testsuite name="{name}" tests="{tests}" failures="{failures}" errors="0" skipped="0">"#));
    if findings.is_empty() {
        line(xml, &format!(r#"    <testcase name="no findings" classname="{name}" file="{name}"/>"#));
    }
    for finding in findings {
        let (at_line, column) = finding.at.place.line_and_column();
        let code = escaped(finding.rule.code);
        line(
            xml,
            &format!(
                r#"    <testcase name="{code} at {at_line}:{column}" classname="{name}" file="{name}" line="{at_line}">"#
            ),
        );
        let said = escaped(&words(finding, source));
        match fails(finding) {
            true => {
                let (message, severity) = (escaped(&finding.message), finding.rule.severity);
                line(xml, &format!(r#"      <failure message="{message}" type="{severity}">{said}</failure>"#));
            }
            false => line(xml, &format!("      <system-out>{said}</system-out>")),
        }
        line(xml, "    </testcase>");
    }
    line(xml, "  </testsuite>");
}

/// What a person reads of a case.
fn words(finding: &Finding, source: &Source) -> String {
    let (line, column) = finding.at.place.line_and_column();
    let (severity, code, message) = (finding.rule.severity, finding.rule.code, &finding.message);
    let mut words = format!("{}:{line}:{column}: {severity}[{code}]: {message}", source.name);
    if !finding.path.is_empty() {
        write!(words, "\nin: {}", finding.path).expect("a string takes all");
    }
    if let Some(help) = &finding.help {
        write!(words, "\nhelp: {help}").expect("a string takes all");
    }
    words
}

fn line(xml: &mut String, text: &str) {
    xml.push_str(text);
    xml.push('\n');
}

/// The text as XML 1.0 takes it, between tags and between double quotes.
fn escaped(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    for character in harmless(text).chars() {
        match character {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            // Written plainly, a reader of XML makes a space of it between quotes.
            '\n' => xml.push_str("&#10;"),
            // With the control characters, which are escaped already, the only ones that XML 1.0 forbids.
            '\u{fffe}' | '\u{ffff}' => xml.push('\u{fffd}'),
            character => xml.push(character),
        }
    }
    xml
}
