//! Every command of the README does what it says.

use std::fs;
use std::path::Path;

use crate::support::program::{command, run};

const README: &str = include_str!("../README.md");

/// Commands that other tests run, and where.
const RUN_ELSEWHERE: &[(&str, &str)] = &[
    ("cargo run --release", "`without_a_command_the_interview_begins` below"),
    ("cargo run --release -- assess --plain", "`terminal::plain`"),
    ("cargo run --release -- assess --core", "`terminal::rounds`"),
    ("cargo run --release -- assess --only transparency", "`terminal::rounds`"),
    ("cargo run --release -- assess --workshop", "`terminal::workshop`"),
    ("cargo test", "this is such a run"),
    ("cargo install --path .", "the same build that every test runs"),
];

#[test]
fn every_command_is_run_by_a_test() {
    let folder = tempfile::tempdir().expect("a folder");
    let rubrics = Path::new(env!("CARGO_MANIFEST_DIR")).join("rubrics/parliament-innovation/cases");
    let cases = folder.path().join("rubrics/parliament-innovation/cases");
    fs::create_dir_all(&cases).expect("a folder");
    for entry in fs::read_dir(rubrics).expect("the cases") {
        let path = entry.expect("a case").path();
        fs::copy(&path, cases.join(path.file_name().expect("a name"))).expect("copied");
    }
    let commands = commands();
    assert!(commands.len() > 4, "{commands:?}");
    for line in commands {
        if RUN_ELSEWHERE.iter().any(|(command, _)| *command == line) {
            continue;
        }
        let arguments = line.strip_prefix("cargo run --release -- ").unwrap_or_else(|| panic!("no test runs `{line}`"));
        run(command().current_dir(folder.path()).args(arguments.split(' '))).ends_with(0);
    }
    assert!(folder.path().join("uneven.pdf").is_file());
}

#[test]
fn the_finding_that_is_shown_is_what_the_program_says() {
    let folder = tempfile::tempdir().expect("a folder");
    run(command().current_dir(folder.path()).args(["new", "rubric", "my-rubric"])).ends_with(0);
    let path = folder.path().join("my-rubric/rubric.yaml");
    let text = fs::read_to_string(&path).expect("a rubric");
    fs::write(&path, text.replacen("core: true", "core: yes", 1)).expect("written");
    let said = run(command().current_dir(folder.path()).args(["validate", "my-rubric/rubric.yaml"])).ends_with(1).out;
    assert!(README.contains(&format!("```text\n{}\n```", said.trim_end())), "{said}");
}

#[test]
#[cfg(unix)]
fn without_a_command_the_interview_begins() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut window = crate::support::terminal::Window::open(folder.path(), &[], 80, 24);
    window.see("This interview has 48 questions");
    window.see("Every answer is saved at once in answers.yaml");
    window.interrupt();
    assert_eq!(window.exit(), 130);
}

#[test]
fn the_build_server_runs_the_test_command_of_the_readme() {
    let script = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(".ci/run")).expect("the script");
    assert!(script.lines().any(|line| line == "cargo test"));
}

#[test]
fn every_file_that_the_readme_names_exists() {
    for target in README.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
        if !target.starts_with("http") {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(target);
            assert!(path.exists(), "{target} does not exist");
        }
    }
}

fn commands() -> Vec<&'static str> {
    let blocks = README.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks.flat_map(str::lines).filter(|line| !line.is_empty()).collect()
}
