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

/// Shows a screen, and returns its picture.
type Show = fn() -> String;

/// The interview's pictures by their names.
const SCREENS: [(&str, Show); 2] = [("interview.svg", a_question), ("workshop.svg", a_spread)];

/// A window in which the profile is answered.
fn interview(options: &[&str]) -> (Desk, Window) {
    let desk = Desk::new();
    let head = "rubric: {id: parliament-innovation, version: '1.0'}\nstarted: 2026-11-23\n";
    let profile = "profile: {parliament: Assembly of Testland, chamber: unicameral, country: Testland}\n";
    desk.write(&format!("{head}{profile}responses: {{participation.outreach.strategy: {{level: 2}}}}\n"));
    let arguments: Vec<&str> = ["assess", "answers.yaml"].into_iter().chain(options.iter().copied()).collect();
    let window = Window::open(desk.path(), &arguments, 80, 24);
    window.see("Press Enter to go on");
    (desk, window)
}

/// A question of the interview, as the README shows it.
fn a_question() -> String {
    let (_desk, mut window) = interview(&[]);
    window.enter("");
    window.see_question(1);
    window.enter("s");
    window.see("Question 2 of 48");
    let rows = window.wait_for("a whole question", |text| text.contains("Esc opens the menu")).lines().count();
    assert!(rows > 15);
    window.svg()
}

/// What the participants of a workshop chose.
fn a_spread() -> String {
    let (_desk, mut window) = interview(&["--workshop"]);
    window.enter_and_see("", "How many people take part?");
    window.enter("6");
    window.see_question(1);
    window.see("Esc opens the menu");
    window.enter("v");
    for (number, level) in (1..).zip(["3", "2", "3", "4", "3", "2"]) {
        window.see(&format!("Participant {number} of 6:"));
        window.enter(level);
    }
    window.see("Agreed level:");
    window.see("Esc goes back.]");
    window.svg()
}

#[test]
fn the_pictures_of_the_interview_are_what_the_program_shows() {
    for (name, show) in SCREENS {
        let drawn = fs::read_to_string(picture(name)).expect("the picture");
        assert!(drawn == show(), "draw {name} anew: cargo test pictures -- --ignored");
    }
}

#[test]
#[ignore = "draws the pictures of the README anew"]
fn draw() {
    fs::create_dir_all(picture("")).expect("a folder");
    for (name, show) in SCREENS {
        fs::write(picture(name), show()).expect("written");
    }
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
