//! Comments by which an author allows one finding, and says why.
//!
//! `# hemicycle: allow CODE: reason`, at the end of the line that is meant or in a line of its own above it; in a template
//! between `{#` and `#}`.

use super::rules::allow::{ALLOW_WITHOUT_REASON, UNKNOWN_CODE, UNUSED_ALLOW};
use crate::diagnostic::{FileId, Finding, Place, Source, in_ticks};
use crate::yaml::{Kind, Node};

/// One comment that allows a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Allow {
    pub code: String,
    has_reason: bool,
    /// Where the code stands.
    place: Place,
    /// The line that is meant, from 1.
    line: usize,
}

const MARK: &str = "hemicycle: allow ";

/// The comments of a file.
pub(super) fn allows(source: &Source) -> Vec<Allow> {
    let places = source.text.match_indices(MARK).map(|(byte, _)| byte);
    places.filter_map(|byte| allow(source, byte)).collect()
}

fn allow(source: &Source, byte: usize) -> Option<Allow> {
    let line = source.position(byte).line;
    let bytes = source.line_bytes(line);
    let before = source.text[bytes.start..byte].trim_end();
    let content = before.strip_suffix("{#").or_else(|| before.strip_suffix('#'))?;
    let is_comment = content.is_empty() || content.ends_with([' ', '\t']) || before.ends_with("{#");
    if !is_comment {
        return None;
    }
    let start = byte + MARK.len();
    let rest = &source.text[start..bytes.end];
    let rest = rest.split("#}").next().unwrap_or(rest);
    let (code, reason) = rest.split_once(':').unwrap_or((rest, ""));
    let leading = code.len() - code.trim_start().len();
    let code = code.trim();
    let place = source.place(start + leading..start + leading + code.len());
    let stands_alone = content.trim().is_empty();
    let meant = if stands_alone { next_line(source, line) } else { line };
    Some(Allow { code: code.to_owned(), has_reason: !reason.trim().is_empty(), place, line: meant })
}

impl Allow {
    /// Whether the words are part of a text of the file, and no comment.
    pub(super) fn is_part_of_a_text(&self, root: &Node) -> bool {
        let words = format!("{MARK}{}", self.code);
        let start = self.place.bytes().start;
        let mut waiting = vec![root];
        let mut before: Option<&Node> = None;
        while let Some(node) = waiting.pop() {
            match &node.kind {
                Kind::Mapping(entries) => waiting.extend(entries.iter().flat_map(|(key, value)| [key, value])),
                Kind::Sequence(items) => waiting.extend(items),
                Kind::Scalar { .. } => {
                    let begins = |node: &Node| node.place.bytes().start;
                    if begins(node) <= start && before.is_none_or(|before| begins(before) <= begins(node)) {
                        before = Some(node);
                    }
                }
            }
        }
        // Only the last text that begins before the words can hold them.
        before.and_then(Node::text).is_some_and(|text| text.contains(&words))
    }
}

/// The next line that is neither blank nor a comment.
fn next_line(source: &Source, line: usize) -> usize {
    let is_content = |line: &usize| {
        let text = source.text[source.line_bytes(*line)].trim();
        let is_comment = text.starts_with('#') || (text.starts_with("{#") && text.ends_with("#}"));
        !text.is_empty() && !is_comment
    };
    (line + 1..=source.line_count()).find(is_content).unwrap_or(line)
}

/// Takes out the findings of a file that its comments allow, and adds what is wrong with the comments themselves.
pub(super) fn apply(file: FileId, allows: &[Allow], findings: &mut Vec<Finding>) {
    let mut used = vec![false; allows.len()];
    findings.retain(|finding| {
        let line = finding.at.place.line as usize;
        let is_allowed = |allow: &Allow| allow.line == line && allow.code == finding.rule.code && allow.has_reason;
        let found = allows.iter().position(|allow| finding.at.file == file && is_allowed(allow));
        if let Some(index) = found {
            used[index] = true;
        }
        found.is_none()
    });
    for (allow, used) in allows.iter().zip(used) {
        findings.extend(problem(file, allow, used));
    }
}

fn problem(file: FileId, allow: &Allow, used: bool) -> Option<Finding> {
    let shown = in_ticks(&allow.code);
    if super::registry::find_rule(&allow.code).is_none() {
        let codes: Vec<&str> = super::registry::all_rules().iter().map(|rule| rule.code).collect();
        let help =
            crate::diagnostic::advice_or(&allow.code, &codes, || "write the code that stands in brackets".to_owned());
        return Some(Finding::new(&UNKNOWN_CODE, file, allow.place, format!("there is no code {shown}")).help(help));
    }
    if !allow.has_reason {
        let message = format!("{shown} is allowed without a reason");
        let help = format!("say why after a colon: `# {MARK}{}: …`", allow.code);
        return Some(Finding::new(&ALLOW_WITHOUT_REASON, file, allow.place, message).help(help));
    }
    (!used).then(|| {
        let message = format!("nothing here is {shown}");
        Finding::new(&UNUSED_ALLOW, file, allow.place, message).help("remove the comment")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_means_its_own_line_or_the_next() {
        let text =
            "# hemicycle: allow a-b: why\n# more\n\nkey: 1\nother: 2 # hemicycle: allow c\nurl: x#hemicycle: allow d\n";
        let found = allows(&Source::new("a.yaml", text));
        let shown: Vec<(&str, bool, usize)> =
            found.iter().map(|allow| (allow.code.as_str(), allow.has_reason, allow.line)).collect();
        assert_eq!(shown, [("a-b", true, 4), ("c", false, 5)]);
    }

    #[test]
    fn words_within_a_text_are_no_comment() {
        let text =
            "a: \"b # hemicycle: allow c: d\" # hemicycle: allow e: f\ng: |\n  h # hemicycle: allow i: j\nk: l\n";
        let root = crate::yaml::tree(text).expect("a tree");
        let found = allows(&Source::new("a.yaml", text));
        let comments: Vec<&str> =
            found.iter().filter(|allow| !allow.is_part_of_a_text(&root)).map(|allow| allow.code.as_str()).collect();
        assert_eq!(comments, ["e"]);
    }
}
