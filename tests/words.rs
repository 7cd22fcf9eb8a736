//! The program's own words are complete and plain.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use hemicycle::words::Words;

const WORDS: &str = include_str!("../templates/words/en.ftl");

#[test]
fn every_sentence_that_the_source_names_exists_and_every_sentence_is_used() {
    let used = names_in_source();
    let defined: BTreeSet<String> = (WORDS.lines())
        .filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()))
        .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
        .collect();
    let missing: Vec<&String> = used.difference(&defined).collect();
    let unused: Vec<&String> = defined.difference(&used).collect();
    assert!(missing.is_empty(), "named in the source but not in templates/words/en.ftl: {missing:?}");
    assert!(unused.is_empty(), "in templates/words/en.ftl but not named in the source: {unused:?}");
}

#[test]
fn the_words_are_read_and_plain() {
    Words::english();
    for line in WORDS.lines().filter(|line| !line.starts_with('#')) {
        assert!(!line.contains('!'), "no exclamation marks: {line}");
    }
}

/// Names after `say(`, `say_with(` and the like: texts in kebab-case that begin a call.
fn names_in_source() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = fs::read_to_string(&path).expect("a source file");
                for (index, _) in text.match_indices("say(").chain(text.match_indices("say_with(")) {
                    let rest = text[index..].split_once('(').map_or("", |(_, rest)| rest).trim_start();
                    if let Some(name) = rest.strip_prefix('"').and_then(|rest| rest.split('"').next()) {
                        names.insert(name.to_owned());
                    }
                }
            }
        }
    }
    names
}
