//! `hemicycle validate` as people and build servers call it.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use tempfile::TempDir;

use crate::support::program::{Run, command, hemicycle, run};
use crate::support::sample_pack::Texts;

/// A folder with the sample pack and these files, which take the place of the sample's.
fn pack(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for source in Texts::of_the_sample().files() {
        write(folder.path(), &source.name, &source.text);
    }
    for (name, text) in files {
        write(folder.path(), name, text);
    }
    folder
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(path, text).expect("a file");
}

/// Runs `validate` in a folder.
fn validate(folder: &TempDir, arguments: &[&str]) -> Run {
    run(command().current_dir(folder.path()).arg("validate").args(arguments))
}

fn sample() -> String {
    Texts::of_the_sample().rubric
}

#[test]
fn the_built_in_pack_and_template_are_clean() {
    let root = env!("CARGO_MANIFEST_DIR");
    let (rubrics, templates) = (format!("{root}/rubrics"), format!("{root}/templates"));
    let run = hemicycle(["validate", &rubrics, &templates, "--deny", "warnings"]).ends_with(0);
    assert!(run.error.contains("28 files checked"), "{}", run.error);
    assert_eq!(run.out.matches("error[").count() + run.out.matches("warning[").count(), 0, "{}", run.out);
}

#[test]
fn fifteen_planted_mistakes_are_found_at_their_places_in_one_run() {
    let file = include_str!("../fixtures/fifteen_mistakes.yaml");
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), "rubric.yaml", file);
    let run = validate(&folder, &["rubric.yaml", "--format", "concise"]).ends_with(1);
    let told: Vec<String> = (run.out.lines())
        .map(|line| {
            let (place, rest) = line.split_once(": ").expect("a place");
            format!("{} {}", place, rest.split(']').next().unwrap_or_default().split('[').nth(1).unwrap_or_default())
        })
        .collect();
    // Each mistake is marked in the file by a comment at the end of its line.
    let expected: Vec<String> = (file.lines().zip(1..))
        .filter_map(|(line, number)| Some((line.split("# MISTAKE ").nth(1)?, number)))
        .map(|(mark, number)| {
            let (column, code) = mark.split_once(' ').expect("a column and a code");
            format!("rubric.yaml:{number}:{column} {code}")
        })
        .collect();
    assert_eq!(expected.len(), 15);
    assert_eq!(told, expected, "{}", run.out);
}

#[test]
fn warnings_fail_only_where_they_are_denied() {
    let folder = pack(&[("rubric.yaml", &sample().replace("title: Sample", "title: No"))]);
    validate(&folder, &["."]).ends_with(0);
    let run = validate(&folder, &[".", "--deny", "warnings"]).ends_with(1);
    assert!(run.out.contains("warning[ambiguous-value]"), "{}", run.out);
    assert!(run.error.contains("4 files checked: 1 warning"), "{}", run.error);
}

#[test]
fn a_finding_can_be_ignored_by_its_code_or_allowed_with_a_reason() {
    let folder = pack(&[("rubric.yaml", &sample().replace("title: Sample", "title: No"))]);
    validate(&folder, &["--deny", "warnings", "--ignore", "ambiguous-value"]).ends_with(0);
    validate(&folder, &["--ignore", "ambigous-value"]).ends_with(2).says(&["did you mean `ambiguous-value`?"]);
    let allowed = "title: No # hemicycle: allow ambiguous-value: so the law calls it";
    let folder = pack(&[("rubric.yaml", &sample().replace("title: Sample", allowed))]);
    validate(&folder, &["--deny", "warnings"]).ends_with(0);
}

#[test]
fn at_most_so_many_findings_are_shown_and_all_are_counted() {
    let folder = pack(&[("rubric.yaml", "id: a\ndimensions: []\n")]);
    let run = validate(&folder, &["rubric.yaml", "--format", "concise", "--max-diagnostics", "2"]).ends_with(1);
    assert_eq!(run.out.lines().count(), 2, "{}", run.out);
    assert!(run.error.contains("are not shown"), "{}", run.error);
}

#[test]
fn what_is_shown_of_many_findings_begins_with_the_errors_and_the_rubric() {
    let rubric =
        sample().replace("date: \"2026", "date: \"2096").replace("above_weakest_core: 1", "above_weakest_core: one");
    let practices = Texts::of_the_sample().practices.replace("cost: low", "cost: lo");
    let folder = pack(&[("rubric.yaml", &rubric), ("catalogue/practices.yaml", &practices)]);
    let shown = |most: &str| -> Vec<String> {
        let run = validate(&folder, &[".", "--format", "concise", "--max-diagnostics", most]).ends_with(1);
        let words = |line: &str| {
            format!(
                "{} {}",
                line.split(':').next().unwrap_or_default(),
                line.split_whitespace().nth(1).unwrap_or_default()
            )
        };
        run.out.lines().map(words).collect()
    };
    let (in_rubric, in_catalogue) =
        ("rubric.yaml error[wrong-type]:", "catalogue/practices.yaml error[unknown-value]:");
    assert_eq!(shown("1"), [in_rubric]);
    assert_eq!(shown("2"), [in_catalogue, in_rubric], "in the order of the files");
    assert_eq!(shown("3"), [in_catalogue, "rubric.yaml warning[future-date]:", in_rubric]);
}

#[test]
fn standard_input_is_checked_under_a_name() {
    let mut child = command()
        .args(["validate", "-", "--stdin-filename", "here/rubric.yaml", "--format", "concise"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let sent = sample().replace("core: true", "core: yes");
    child.stdin.take().expect("its input").write_all(sent.as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(told.starts_with("here/rubric.yaml:"), "{told}");
    assert_eq!(told.lines().filter(|line| line.contains("error[wrong-type]")).count(), 2, "{told}");
}

#[test]
fn what_is_certain_is_fixed_and_every_other_byte_stays() {
    let before = sample().replace("title: Sample", "titel: No   # the name\r");
    let folder = pack(&[("rubric.yaml", &before)]);
    let shown = validate(&folder, &["rubric.yaml", "--diff"]).ends_with(1);
    assert!(shown.out.contains("-titel: No   # the name"), "{}", shown.out);
    assert!(shown.out.contains("+title: 'No'   # the name"), "{}", shown.out);
    // The value is told from `No` only once its key is known.
    assert!(shown.error.contains("2 changes would be made."), "{}", shown.error);
    assert!(shown.error.contains("`--fix` can put 1 right."), "{}", shown.error);
    let at = folder.path().join("rubric.yaml");
    assert_eq!(fs::read_to_string(&at).expect("the file"), before, "--diff changes nothing");
    validate(&folder, &["rubric.yaml", "--fix", "--deny", "warnings"]).ends_with(0).says(&["2 changes made."]);
    let after = fs::read_to_string(&at).expect("the file");
    assert_eq!(after, before.replace("titel: No", "title: 'No'"));
}

#[test]
fn a_text_from_standard_input_is_fixed_on_standard_output() {
    for (sent, written) in [("core: yes", "core: true"), ("core: true", "core: true")] {
        let before = sample().replacen("core: true", sent, 1);
        let mut child = command()
            .args(["validate", "-", "--fix", "--stdin-filename", "rubric.yaml"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        child.stdin.take().expect("its input").write_all(before.as_bytes()).expect("it reads");
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(String::from_utf8(output.stdout).expect("UTF-8"), before.replacen(sent, written, 1));
    }
}

#[test]
fn a_file_is_checked_with_the_pack_that_it_belongs_to() {
    let practices =
        Texts::of_the_sample().practices.replace("questions: [doing.tools.used]", "questions: [doing.tools.usd]");
    let folder = pack(&[("catalogue/practices.yaml", &practices), ("rubric.yaml", &sample().replace("Sample", "No"))]);
    let run = validate(&folder, &["catalogue/practices.yaml", "--format", "concise"]).ends_with(1);
    assert!(run.out.contains("did you mean `doing.tools.used`?"), "{}", run.out);
    assert!(run.out.lines().all(|line| line.starts_with("catalogue/practices.yaml:")), "{}", run.out);
}

#[test]
fn answers_are_checked_against_the_rubric_that_is_named() {
    let answers = "rubric: {id: sample, version: '1'}\nstarted: 2026-11-23\nresponses: {doing.tools.usd: 3}\n";
    let folder = pack(&[("mine/answers.yaml", answers)]);
    let run = validate(&folder, &["mine/answers.yaml", "--rubric", ".", "--format", "concise"]).ends_with(1);
    assert!(run.out.contains("error[unknown-question]"), "{}", run.out);
    let run = validate(&folder, &["mine/answers.yaml", "--format", "concise"]).ends_with(1);
    assert!(run.out.contains("error[other-rubric]"), "{}", run.out);
}

#[test]
fn a_file_named_as_the_rubric_that_is_none_is_called_what_it_is() {
    let folder = pack(&[("mine/answers.yaml", "rubric: {id: sample, version: '1'}\nstarted: 2026-11-23\n")]);
    validate(&folder, &["mine/answers.yaml", "--rubric", "catalogue/hubs.yaml"])
        .ends_with(1)
        .says(&["catalogue/hubs.yaml is a catalogue and no rubric; name a `rubric.yaml` or the folder"]);
}

#[test]
fn a_case_that_comes_out_otherwise_is_told_with_what_came() {
    let case = "rubric: {id: sample, version: '1'}\nstarted: 2026-11-23\nresponses: {doing.tools.used: 2}\n\
                expect: {dimensions: {doing: {claimed: 30}}, practices: [other]}\n";
    let folder = pack(&[("cases/one.yaml", case)]);
    let run = validate(&folder, &["."]).ends_with(1);
    for words in [
        "claimed of `doing` comes to none, not 30",
        "there is no practice `other`",
        "but `practice`",
        "write `[practice]`",
    ] {
        assert!(run.out.contains(words), "{words}\nis not in\n{}", run.out);
    }
}

#[test]
fn paths_that_lead_nowhere_do_not_stop_the_others() {
    let folder = pack(&[]);
    let run = validate(&folder, &["nowhere.yaml", "rubric.yaml"]).ends_with(74);
    assert!(run.out.contains("there is no such file"), "{}", run.out);
    assert!(run.error.contains("1 file checked"), "{}", run.error);
    let run = validate(&folder, &["*.txt"]).ends_with(2);
    assert!(run.out.contains("fits no file"), "{}", run.out);
    let empty = tempfile::tempdir().expect("a folder");
    validate(&empty, &[]).ends_with(2).says(&["nothing here is a rubric"]);
    write(empty.path(), "compose.yaml", "services: {}\n");
    validate(&empty, &["."]).ends_with(2).says(&["nothing here is a rubric"]);
    let run = validate(&empty, &["compose.yaml"]).ends_with(1);
    assert!(run.out.contains("error[unknown-kind]"), "{}", run.out);
}

#[test]
fn every_format_can_be_written() {
    let folder = pack(&[("rubric.yaml", &sample().replace("target: 4", "target: 40"))]);
    for (format, words) in [
        ("text", "error[out-of-range]: `40` is out of range for `target`"),
        ("concise", "rubric.yaml:42:11: error[out-of-range]"),
        ("json", "\"code\": \"out-of-range\""),
        ("sarif", "\"ruleId\": \"out-of-range\""),
        ("github", "::error "),
        ("gitlab", "\"check_name\": \"out-of-range\""),
        ("junit", "<testsuites"),
    ] {
        let run = validate(&folder, &["rubric.yaml", "--format", format]).ends_with(1);
        assert!(run.out.contains(words), "{format}:\n{}", run.out);
    }
}

#[test]
fn the_same_files_give_the_same_words() {
    let folder = pack(&[("rubric.yaml", "id: a\nscale: 3\n"), ("cases/one.yaml", "expect: {}\n")]);
    let first = validate(&folder, &["."]).ends_with(1);
    for _ in 0..5 {
        assert_eq!(validate(&folder, &["."]).out, first.out);
    }
}

#[test]
fn colours_are_used_only_where_they_are_wanted() {
    let folder = pack(&[("rubric.yaml", "id: a\n")]);
    assert!(!validate(&folder, &["rubric.yaml"]).out.contains('\u{1b}'));
    assert!(validate(&folder, &["rubric.yaml", "--color", "always"]).out.contains("\u{1b}["));
}

#[test]
fn what_could_not_be_read_is_told_in_every_format() {
    let folder = pack(&[]);
    for (format, words) in [
        ("text", "error[cannot-read]"),
        ("concise", "gone.yaml:1:1: error[cannot-read]"),
        ("json", "\"cannot-read\""),
        ("sarif", "\"executionSuccessful\": false"),
        ("github", "file=gone.yaml"),
        ("gitlab", "\"path\": \"gone.yaml\""),
        ("junit", "failures=\"1\""),
    ] {
        let run = validate(&folder, &["rubric.yaml", "gone.yaml", "--format", format]).ends_with(74);
        assert!(run.out.contains(words), "{format}: {}", run.out);
        assert!(!run.error.contains("nothing found"), "{}", run.error);
    }
    validate(&folder, &["nothing-*.yaml"]).ends_with(2);
}

#[test]
fn a_warning_fails_a_test_report_only_where_it_fails_the_run() {
    let folder = pack(&[("rubric.yaml", &sample().replace("Sample", "No"))]);
    let lenient = validate(&folder, &["--format", "junit"]).ends_with(0);
    assert!(lenient.out.contains("failures=\"0\"") && lenient.out.contains("<system-out>"), "{}", lenient.out);
    let strict = validate(&folder, &["--format", "junit", "--deny", "warnings"]).ends_with(1);
    assert!(strict.out.contains("<failure "), "{}", strict.out);
}

#[test]
fn two_keys_are_never_renamed_to_one() {
    let before = sample().replacen("title: ", "titel: A\ntitl: ", 1);
    let folder = pack(&[("rubric.yaml", &before)]);
    validate(&folder, &["--fix"]).ends_with(1).says(&["Nothing could be changed with certainty."]);
    assert_eq!(fs::read_to_string(folder.path().join("rubric.yaml")).expect("the file"), before);
}
