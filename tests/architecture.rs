//! Imports run one way, and each outside crate is used in its own room only.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Room of the library: the rooms that it may import. the small ones at the top are halls.
const ROOMS: &[(&str, &[&str])] = &[
    ("form", &["date"]),
    ("fingerprint", &[]),
    ("identifier", &["form"]),
    ("date", &["form"]),
    ("docs", &[]),
    ("diagnostic", &[]),
    ("yaml", &["diagnostic"]),
    ("words", &["date"]),
    ("schema", &["form", "diagnostic", "yaml"]),
    ("rubric", &["form", "fingerprint", "identifier", "date", "diagnostic", "yaml"]),
    ("answers", &["form", "fingerprint", "identifier", "date", "diagnostic", "yaml", "rubric"]),
    ("interview", &["identifier", "date", "words", "rubric", "answers", "score"]),
    ("score", &["identifier", "date", "rubric", "answers"]),
    ("recommend", &["identifier", "date", "rubric", "answers", "score"]),
    (
        "report",
        &[
            "form",
            "fingerprint",
            "identifier",
            "date",
            "diagnostic",
            "yaml",
            "words",
            "rubric",
            "answers",
            "score",
            "recommend",
        ],
    ),
    ("share", &["identifier", "words", "yaml", "rubric", "answers", "score", "report"]),
    ("export", &["words", "rubric", "score", "recommend", "report"]),
    ("pdf", &["report"]),
    (
        "check",
        &[
            "form",
            "fingerprint",
            "identifier",
            "date",
            "diagnostic",
            "yaml",
            "words",
            "schema",
            "rubric",
            "answers",
            "score",
            "recommend",
            "report",
        ],
    ),
];

/// Crate: the only places under `src/` that may use it.
const CRATES: &[(&str, &[&str])] = &[
    ("annotate_snippets", &["diagnostic/render"]),
    ("anyhow", &["cli"]),
    ("base64", &["export/svg.rs"]),
    ("clap", &["cli"]),
    ("crossterm", &["cli"]),
    ("flate2", &["pdf"]),
    ("fluent_bundle", &["words"]),
    ("fluent_syntax", &["words"]),
    ("glob", &["cli"]),
    ("harfrust", &["pdf"]),
    ("hypher", &["pdf/layout/hyphenation.rs"]),
    ("inquire", &["cli/prompt/screens"]),
    ("lopdf", &["pdf"]),
    ("minijinja", &["report/template"]),
    ("png", &["report/picture.rs"]),
    ("printpdf", &["pdf"]),
    ("pulldown_cmark", &["report/markdown"]),
    ("read_fonts", &["report/typeface.rs"]),
    ("resvg", &["report/svg"]),
    ("saphyr_parser", &["yaml"]),
    (
        "serde_json",
        &["diagnostic/render", "export", "report/template/shape.rs", "rubric/builtin.rs", "rubric/schema.rs", "schema"],
    ),
    ("schemars", &["answers", "date.rs", "identifier.rs", "recommend", "report", "rubric", "schema", "score"]),
    ("serde_yaml", &["yaml"]),
    ("rustix", &["cli/echo.rs"]),
    ("signal_hook", &["cli"]),
    ("similar", &["cli/commands/validate"]),
    ("strsim", &["diagnostic"]),
    ("subsetter", &["pdf", "report/typeface.rs"]),
    ("tempfile", &["cli/files.rs", "cli/discovery/tests.rs"]),
    ("walkdir", &["cli"]),
    ("zip", &["export/docx"]),
];

/// What only the command line may touch.
const WORLD: &[&str] =
    &["std::fs", "std::env::", "stdin(", "stdout(", "stderr(", "SystemTime", "Timestamp::now", "println!", "eprintln!"];

#[test]
fn imports_follow_the_data_from_right_to_left() {
    let allowed: BTreeMap<&str, BTreeSet<&str>> =
        ROOMS.iter().map(|(room, imports)| (*room, imports.iter().copied().collect())).collect();
    for (path, text) in sources() {
        let room = room_of(&path);
        let Some(allowed) = allowed.get(room.as_str()) else {
            assert!(
                ["cli", "lib.rs", "main.rs"].contains(&room.as_str()),
                "{path}: add the room `{room}` to the table"
            );
            continue;
        };
        for (other, _) in ROOMS.iter().filter(|(other, _)| *other != room) {
            let imports = text.contains(&format!("crate::{other}::")) || text.contains(&format!("crate::{other};"));
            let only_in_documentation = !code(&text).contains(&format!("crate::{other}"));
            assert!(!imports || only_in_documentation || allowed.contains(other), "{path} imports crate::{other}");
        }
    }
}

#[test]
fn each_crate_is_used_in_its_room_only() {
    for (path, text) in sources() {
        for (name, places) in CRATES {
            let used = code(&text).contains(&format!("{name}::"));
            let allowed = places.iter().any(|place| path.starts_with(place));
            assert!(!used || allowed, "{path} uses {name}, which belongs to {places:?}");
        }
    }
}

#[test]
fn only_the_command_line_touches_the_world() {
    for (path, text) in sources().into_iter().filter(|(path, _)| !path.starts_with("cli/")) {
        for word in WORLD {
            assert!(!code(&text).contains(word), "{path} uses {word}");
        }
    }
}

/// Every file under `src/`, by its path from there.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    assert!(files.len() > 30, "the sources were not found");
    let name = |path: &Path| path.strip_prefix(&root).expect("below the root").to_string_lossy().replace('\\', "/");
    files.iter().map(|path| (name(path), fs::read_to_string(path).expect("a source file"))).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

fn room_of(path: &str) -> String {
    match path.split_once('/') {
        Some((folder, _)) => folder.to_owned(),
        None => match path {
            "lib.rs" | "main.rs" => path.to_owned(),
            file => file.trim_end_matches(".rs").to_owned(),
        },
    }
}

/// The text without comments and tests, which may look anywhere.
fn code(text: &str) -> String {
    let without_tests = text.split("#[cfg(test)]").next().unwrap_or_default();
    without_tests.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}
