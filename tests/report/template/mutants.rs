//! Every name of the built-in template, misspelt.

use std::ops::Range;

use hemicycle::report::template::Template;

use super::{findings, line};

#[test]
fn every_misspelt_name_of_the_built_in_template_is_found_where_it_stands() {
    let template = Template::builtin();
    let files: Vec<(&str, &str)> = template.files().collect();
    let names: Vec<Vec<Range<usize>>> = files.iter().map(|(_, text)| attributes(text)).collect();
    let count: usize = names.iter().map(Vec::len).sum();
    // One name of each file is misspelt at a time.
    let rounds: Vec<usize> = (0..names.iter().map(Vec::len).max().unwrap_or(0)).collect();
    let (all, names) = (&files, &names);
    // It takes longest of all tests, so it has both processors.
    let missed: Vec<String> = std::thread::scope(|scope| {
        let missed = |part: &[usize]| part.iter().flat_map(|round| missed(*round, names, all)).collect::<Vec<_>>();
        let parts = rounds.chunks(rounds.len().div_ceil(2));
        let parts: Vec<_> = parts.map(|part| scope.spawn(move || missed(part))).collect();
        parts.into_iter().flat_map(|part| part.join().expect("the names of a part were looked for")).collect()
    });
    assert!(count > 250, "only {count} names");
    assert_eq!(missed, [""; 0], "{count} in all");
}

/// The names, each by the file that it stands in, of which a misspelling is not found at its place.
fn missed(round: usize, names: &[Vec<Range<usize>>], files: &[(&str, &str)]) -> Vec<String> {
    let places = (0..).zip(names).filter_map(|(index, names)| Some((index, names.get(round)?)));
    let places: Vec<Place<'_>> = places.collect();
    // A mistake in one file can take from another what tells the kind of a value; alone each must be found.
    let missed_alone = not_found(&places, files).into_iter().flat_map(|(place, _)| not_found(&[place], files));
    let told = missed_alone.map(|((index, bytes), lines)| {
        let (name, text) = files[index];
        format!("{name}: {} {lines:?}", &text[bytes.start.saturating_sub(20)..bytes.end])
    });
    told.collect()
}

/// A name, with the file that it stands in.
type Place<'p> = (usize, &'p Range<usize>);

/// Those of some places at which nothing is found when all are misspelt; with what is found elsewhere.
fn not_found<'p>(places: &[Place<'p>], files: &[(&str, &str)]) -> Vec<(Place<'p>, Vec<String>)> {
    let mut texts: Vec<String> = files.iter().map(|(_, text)| (*text).to_owned()).collect();
    for (index, bytes) in places {
        texts[*index] = misspelt(&texts[*index], bytes);
    }
    let wrong: Vec<(&str, &str)> = files.iter().zip(&texts).map(|((name, _), text)| (*name, text.as_str())).collect();
    let (findings, sources) = findings(&wrong);
    let is_found = |(index, bytes): &Place<'_>| {
        findings.iter().any(|found| found.at.file.0 == *index && found.at.place.bytes().start == bytes.start)
    };
    let lines: Vec<String> = findings.iter().map(|finding| line(finding, &sources)).collect();
    places.iter().filter(|place| !is_found(place)).map(|place| (*place, lines.clone())).collect()
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
