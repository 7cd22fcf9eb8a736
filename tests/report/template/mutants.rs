//! Every name of the built-in template, misspelt.

use std::ops::Range;

use hemicycle::report::template::Template;

use super::{findings, line};

#[test]
fn every_misspelt_name_of_the_built_in_template_is_found_where_it_stands() {
    let template = Template::builtin();
    let files: Vec<(&str, &str)> = template.files().collect();
    let names: Vec<(usize, Range<usize>)> = (0..)
        .zip(&files)
        .flat_map(|(index, (_, text))| attributes(text).into_iter().map(move |bytes| (index, bytes)))
        .collect();
    let count = names.len();
    // It takes longest of all tests, so it has both processors.
    let all = &files;
    let missed: Vec<String> = std::thread::scope(|scope| {
        let missed = |part| scope.spawn(move || missed(part, all));
        let parts: Vec<_> = names.chunks(count.div_ceil(2)).map(missed).collect();
        parts.into_iter().flat_map(|part| part.join().expect("the names of a part were looked for")).collect()
    });
    assert!(count > 250, "only {count} names");
    assert_eq!(missed, [""; 0], "{count} in all");
}

/// The names, each by the file that it stands in, of which a misspelling is not found at its place.
fn missed(names: &[(usize, Range<usize>)], files: &[(&str, &str)]) -> Vec<String> {
    let mut missed = Vec::new();
    for (index, bytes) in names {
        let (name, text) = files[*index];
        let wrong = misspelt(text, bytes);
        let mut files = files.to_vec();
        files[*index].1 = &wrong;
        let (findings, sources) = findings(&files);
        let is_found = |finding: &&hemicycle::diagnostic::Finding| {
            finding.at.file.0 == *index && finding.at.place.bytes().start == bytes.start
        };
        if !findings.iter().any(|finding| is_found(&finding)) {
            let lines: Vec<String> = findings.iter().map(|finding| line(finding, &sources)).collect();
            missed.push(format!("{name}: {} {lines:?}", &text[bytes.start.saturating_sub(20)..bytes.end]));
        }
    }
    missed
}

/// The names after a dot within tags.
fn attributes(text: &str) -> Vec<Range<usize>> {
    let mut names = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find("{{").into_iter().chain(text[at..].find("{%")).min() {
        let tag = at + start;
        let end = tag + text[tag..].find(['%', '}'].map(|end| end).as_slice()).unwrap_or(0).max(2);
        let end = text[end.min(text.len())..].find(|_| true).map_or(end, |_| tag_end(text, tag));
        let inside = &text[tag..end];
        let mut quoted = false;
        for (index, character) in inside.char_indices() {
            quoted ^= character == '"';
            if character == '.' && !quoted {
                let from = tag + index + 1;
                let length = text[from..].find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(0);
                if length > 0 {
                    names.push(from..from + length);
                }
            }
        }
        at = end;
    }
    names
}

fn tag_end(text: &str, tag: usize) -> usize {
    let ends = [text[tag..].find("}}"), text[tag..].find("%}")];
    tag + ends.into_iter().flatten().min().map_or(text.len() - tag, |end| end + 2)
}

/// The text with the last letter of a name changed.
fn misspelt(text: &str, bytes: &Range<usize>) -> String {
    let last = &text[bytes.end - 1..bytes.end];
    format!("{}{}{}", &text[..bytes.end - 1], if last == "q" { "w" } else { "q" }, &text[bytes.end..])
}
