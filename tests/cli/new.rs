//! `hemicycle new rubric` makes a pack that is ready to be edited.

use std::fs;
use std::path::Path;

use crate::support::program::{command, hemicycle, run, text};

#[test]
fn a_new_rubric_has_nothing_to_correct_and_its_schemas_beside_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let target = folder.path().join("ours/rubric");
    hemicycle(["new", "rubric", text(&target)]).ends_with(0).says(&["hemicycle validate"]);
    let checked = hemicycle(["validate", text(&target), "--deny", "warnings"]).ends_with(0);
    assert!(checked.error.contains("7 files checked, nothing found."), "{}", checked.error);
    for file in ["rubric.yaml", "catalogue/hubs.yaml", "cases/uneven.yaml"] {
        let written = fs::read_to_string(target.join(file)).expect("a file");
        let line = written.lines().next().unwrap_or_default();
        let schema = line.strip_prefix("# yaml-language-server: $schema=").expect("a line for editors");
        let path = target.join(file).parent().unwrap_or(Path::new("")).join(schema);
        assert!(path.is_file(), "{}", path.display());
    }
}

#[test]
fn the_command_to_type_next_can_be_copied() {
    let folder = tempfile::tempdir().expect("a folder");
    let spaced = folder.path().join("my rubric");
    let shown = text(&spaced).to_owned();
    hemicycle(["new", "rubric", &shown]).ends_with(0).says(&[&format!("hemicycle validate \"{shown}\"")]);
}

#[test]
fn what_is_there_is_never_written_over() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("mine.txt"), "mine").expect("a file");
    hemicycle(["new", "rubric", text(folder.path())]).ends_with(2).says(&["holds something"]);
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 1);
    let file = folder.path().join("mine.txt");
    hemicycle(["new", "rubric", text(&file)]).ends_with(2).says(&["holds something"]);
    let inside_a_file = file.join("rubric");
    run(command().args(["new", "rubric", text(&inside_a_file)])).ends_with(74);
}
