//! Files that mean harm, or met it: each gets a clear finding, and nothing is read without an end.

use std::fs;

use crate::support::program::{Run, command, run};

/// Runs `validate` on a file of these bytes.
fn validate(name: &str, bytes: &[u8]) -> Run {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join(name), bytes).expect("a file");
    run(command().current_dir(folder.path()).args(["validate", name, "--format", "concise"])).says(&[])
}

#[test]
fn each_gets_one_clear_finding() {
    let bomb: String = (1..30).fold("a0: &a0 [x, x]\n".to_owned(), |text, level| {
        let before = level - 1;
        format!("{text}a{level}: &a{level} [*a{before}, *a{before}]\n")
    });
    let utf16: Vec<u8> = "id: a\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let too_large = vec![b' '; 17 * 1024 * 1024];
    let files: [(&str, Vec<u8>, &str); 12] = [
        ("brackets", "[".repeat(200_000).into_bytes(), "error["),
        ("dashes", "- ".repeat(1_000_000).into_bytes(), "error[unsupported-yaml]"),
        ("questions", "? ".repeat(20_000).into_bytes(), "error["),
        ("braces", "{a: ".repeat(200_000).into_bytes(), "error["),
        ("aliases", bomb.into_bytes(), "error[unsupported-yaml]"),
        ("nothing", b"id: a\0b\n".to_vec(), "error[control-character]"),
        ("bytes", b"id: \xe9t\xe9\n".to_vec(), "error[not-utf8]"),
        ("utf-16", utf16.clone(), "error[not-utf8]"),
        ("utf-16-marked", [&[0xff, 0xfe], utf16.as_slice()].concat(), "error[not-utf8]"),
        ("large", too_large, "error[too-large]"),
        ("empty", Vec::new(), "error[empty-file]"),
        ("cut", b"dimensions:\n  - id: \"doing".to_vec(), "error[syntax-error]"),
    ];
    for (name, bytes, expected) in files {
        for file in ["rubric.yaml", "answers.yaml", "theme.yaml"] {
            let run = validate(file, &bytes).ends_with(1);
            assert!(run.out.starts_with(&format!("{file}:")), "{name}: {}", run.out);
            assert!(run.out.contains(expected), "{name}: {}", run.out);
            assert_eq!(run.out.lines().count(), 1, "{name}: {}", run.out);
        }
    }
}

/// Each of the keys is compared with those that could be meant, and not with each other.
#[test]
fn a_hundred_thousand_unknown_keys_are_told_and_counted() {
    let text: String = (0..100_000).map(|number| format!("titel-{number}: v\n")).collect();
    let run = validate("rubric.yaml", text.as_bytes()).ends_with(1);
    assert!(run.out.contains("there is no key `titel-0` here"), "{}", &run.out[..200]);
    assert!(run.error.contains("are not shown"), "{}", run.error);
}

#[test]
fn a_template_that_means_harm_has_an_end() {
    let texts = [
        "{% if x %}".repeat(20_000),
        "{{".repeat(400_000),
        format!("{{{{ {}1 }}}}", "(".repeat(100_000)),
        "{{ x|".repeat(9),
    ];
    for text in texts {
        let run = validate("report.md", text.as_bytes()).ends_with(1);
        assert!(run.out.contains("error[template-"), "{}", run.out);
    }
}

#[test]
fn a_file_full_of_mistakes_is_told_up_to_a_limit() {
    let many: String = (0..30_000).map(|number| format!("key-{number}: x\n")).collect();
    let run = validate("rubric.yaml", many.as_bytes()).ends_with(1);
    assert!(run.out.lines().count() <= 10_000, "{}", run.out.lines().count());
    assert!(run.error.contains("not shown"), "{}", run.error);
}

#[test]
#[cfg(unix)]
fn loops_of_links_and_pipes_are_told_and_not_followed() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("rubrics")).expect("a folder");
    fs::write(at("rubrics/rubric.yaml"), "id: a\n").expect("a file");
    std::os::unix::fs::symlink(folder.path(), at("rubrics/again")).expect("a link");
    let made = std::process::Command::new("mkfifo").arg(at("pipe.yaml")).status().expect("mkfifo runs");
    assert!(made.success());
    let run = run(command().current_dir(folder.path()).args(["validate", ".", "--format", "concise"])).ends_with(1);
    assert!(run.out.contains("rubrics/again:1:1: warning[folder-loop]"), "{}", run.out);
    assert!(run.out.contains("pipe.yaml:1:1: error[not-a-file]"), "{}", run.out);
    assert!(run.out.contains("rubrics/rubric.yaml:1:1: error[missing-field]"), "{}", run.out);
}
