//! Control characters that stand in a text as signs of YAML, like `\e`: no look at the file's bytes finds them.

use crate::diagnostic::unreadable::{control_character, escaped_control_character};
use crate::diagnostic::{FileId, Finding, Findings, Source};
use crate::yaml::{Kind, Node};

/// Tells each key and value of a tree that spells a control character.
pub(super) fn check(root: &Node, file: FileId, source: &Source, findings: &mut Findings) {
    // Only between double quotes, and there only after this sign.
    if source.text.contains('\\') {
        walk(root, file, source, findings);
    }
}

/// A tree is never so deep that this would be.
fn walk(node: &Node, file: FileId, source: &Source, findings: &mut Findings) {
    match &node.kind {
        Kind::Sequence(items) => items.iter().for_each(|item| walk(item, file, source, findings)),
        Kind::Mapping(entries) => {
            for (key, value) in entries {
                walk(key, file, source, findings);
                walk(value, file, source, findings);
            }
        }
        Kind::Scalar { quoted: false, .. } => {}
        Kind::Scalar { text, quoted: true } => {
            let Some(character) = control_character(text) else { return };
            // One that stands there itself is told with the file.
            let written = source.text.get(node.place.bytes()).unwrap_or_default();
            if written.starts_with('"') && control_character(&written.replace('\r', "")).is_none() {
                let (rule, message, help) = escaped_control_character(character);
                findings.add(|| Finding::new(rule, file, node.place, message).help(help));
            }
        }
    }
}
