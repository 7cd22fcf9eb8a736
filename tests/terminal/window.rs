//! What happens to the window meanwhile: its size, suspension, pastes.

use super::{at_the_questions, desk_with_profile, saved};
use crate::support::terminal::Window;

#[test]
fn a_window_that_changes_its_size_is_drawn_again_without_a_key() {
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    window.type_keys("\x1b[B\x1b[B");
    window.see("> 2 Occasional");
    window.resize(60, 20);
    let is_drawn_again = |screen: &str| screen.contains("then Enter. ? helps.\n Esc opens the menu.]");
    let screen = window.wait_for("the page in the small window", is_drawn_again);
    assert!(screen.starts_with("Innovation culture (1 of 4)    Question 1 of 48, 0 answered\n"), "{screen}");
    // Folded, so that everything that can be chosen is still in sight; the mark has stayed.
    for line in ["  s Decide later", "  1 Not yet", "> 2 Occasional", "  5 Learning", "  m Menu"] {
        assert_eq!(screen.matches(line).count(), 1, "{line}:\n{screen}");
    }
    window.resize(120, 40);
    window.see("report or work plan says what parliament wants to change in the way it");
    window.enter("");
    window.see("Question 2 of 48, 1 answered");
    window.interrupt();
    assert_eq!(window.exit(), 130);
}

#[test]
fn a_line_half_typed_survives_a_window_that_changes_its_size() {
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    window.enter_and_see("3", "What can you show?");
    window.enter_and_see("2", "Title:");
    window.type_keys("Strategy of");
    window.see("Title: Strategy of");
    window.resize(60, 20);
    window.type_keys(" the Bureau");
    let screen = window.see("Title: Strategy of the Bureau");
    assert_eq!(screen.matches("What is it called?").count(), 1, "{screen}");
    assert!(screen.lines().all(|line| line.chars().count() < 60), "{screen}");
    window.enter_and_see("", "Date:");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert!(desk.text().contains("Strategy of the Bureau"));
}

/// Waits until the program is stopped, or runs again.
#[track_caller]
pub(super) fn wait_until_stopped(window: &Window, stopped: bool) {
    window.wait_for("the state of the program", |_| {
        let process = window.process().to_string();
        let state = std::process::Command::new("ps").args(["-o", "state=", "-p", &process]).output().expect("ps runs");
        String::from_utf8_lossy(&state.stdout).trim().starts_with('T') == stopped
    });
}

#[test]
fn a_suspended_interview_gives_the_terminal_back_and_comes_back_as_it_was() {
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    window.enter_and_see("1", "Question 2 of 48, 1 answered");
    for stop in ["key", "TSTP"] {
        match stop {
            "key" => window.type_keys("\x1a"),
            signal => window.signal(signal),
        }
        wait_until_stopped(&window, true);
        assert!(window.is_in_order(), "after {stop}");
        window.signal("CONT");
        wait_until_stopped(&window, false);
        let screen = window.see("Question 2 of 48, 1 answered");
        assert_eq!(screen.matches("Is there a body where members").count(), 1, "{screen}");
    }
    window.enter_and_see("1", "Question 3 of 48, 2 answered");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert!(window.is_in_order());
    assert_eq!(saved(&desk).responses.len(), 2);
}

#[test]
fn pasted_lines_choose_nothing() {
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    window.see("m Menu");
    window.type_keys("\x1b[200~3\nq\n\x1b[201~");
    window.see("Pasted text chooses nothing here");
    window.enter_and_see("2", "Question 2 of 48, 1 answered");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert_eq!(saved(&desk).responses.len(), 1);
}
