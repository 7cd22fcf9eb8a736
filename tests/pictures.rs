//! The README's pictures are what the program shows.
//!
//! `cargo test pictures -- --ignored` draws them anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::program::{case, command, run, text};
use crate::support::terminal::{Desk, Window};

fn picture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures").join(name)
}

/// A question of the interview, as the README shows it.
fn a_question() -> String {
    let desk = Desk::new();
    let head = "rubric: {id: parliament-innovation, version: '1.0'}\nstarted: 2026-11-23\n";
    let profile = "profile: {parliament: Assembly of Testland, chamber: unicameral, country: Testland}\n";
    desk.write(&format!("{head}{profile}responses: {{participation.outreach.strategy: {{level: 2}}}}\n"));
    let mut window = Window::open(desk.path(), &["assess", "answers.yaml"], 80, 24);
    window.see("Press Enter to go on");
    window.enter("");
    window.see_question(1);
    window.enter("s");
    window.see("Question 2 of 48");
    let rows = window.wait_for("a whole question", |text| text.contains("Esc opens the menu")).lines().count();
    assert!(rows > 15);
    window.svg()
}

#[test]
fn the_picture_of_the_interview_is_what_the_program_shows() {
    let drawn = fs::read_to_string(picture("interview.svg")).expect("the picture");
    assert!(drawn == a_question(), "draw it anew: cargo test pictures -- --ignored");
}

#[test]
#[ignore = "draws the pictures of the README anew"]
fn draw() {
    fs::create_dir_all(picture("")).expect("a folder");
    fs::write(picture("interview.svg"), a_question()).expect("written");
    let folder = tempfile::tempdir().expect("a folder");
    let report = folder.path().join("report.pdf");
    run(command().env("SOURCE_DATE_EPOCH", "1795392000").args(["report", text(&case("uneven")), "-o", text(&report)]))
        .ends_with(0);
    let page = picture("report");
    let drawn = Command::new("pdftoppm")
        .args(["-r", "80", "-f", "4", "-l", "4", "-singlefile", "-png", text(&report), text(&page)])
        .status()
        .expect("pdftoppm runs");
    assert!(drawn.success());
}
