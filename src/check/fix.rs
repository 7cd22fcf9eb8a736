//! Changes that are certain, made.

use crate::diagnostic::{Edit, Finding};

/// The text with the fixes of these findings made, and how many were. Of fixes that touch the same place the first is
/// made; call it again for the others. Every other byte stays as it was.
pub fn fixed<'f>(text: &str, findings: impl IntoIterator<Item = &'f Finding>) -> (String, usize) {
    let mut fixes: Vec<&[Edit]> =
        findings.into_iter().filter_map(|finding| finding.fix.as_ref()).map(|fix| &*fix.edits).collect();
    fixes.sort_by_key(|edits| edits.first().map(|edit| (edit.bytes.start, edit.bytes.end)));
    let mut written = String::with_capacity(text.len());
    let (mut done, mut count) = (0, 0);
    for edits in fixes {
        let fits = edits.first().is_some_and(|edit| edit.bytes.start >= done)
            && edits.iter().all(|edit| text.get(edit.bytes.clone()).is_some());
        if !fits {
            continue;
        }
        for edit in edits {
            written.push_str(&text[done..edit.bytes.start]);
            written.push_str(&edit.text);
            done = edit.bytes.end;
        }
        count += 1;
    }
    written.push_str(&text[done..]);
    (written, count)
}
