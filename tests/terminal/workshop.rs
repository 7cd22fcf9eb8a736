//! A workshop: levels chosen unseen, their spread, an agreed level, a minority view.

use hemicycle::answers::{Rating, Response, View};
use hemicycle::rubric::LevelNumber;

use super::plain::pipe;
use super::{desk_with_profile, saved, words_in_one_line};
use crate::support::terminal::{Desk, Window};

/// A window in which two people are at the first question.
fn workshop_at_the_first_question(desk: &Desk, columns: u16, rows: u16) -> Window {
    let mut window = Window::open(desk.path(), &["assess", "answers.yaml", "--workshop"], columns, rows);
    window.see("Press Enter");
    window.enter_and_see("", "How many people take part?");
    window.enter_and_see("", "Type a number from 2 to 40");
    window.escape();
    window.see("A number is needed. To answer without a workshop, stop with");
    window.enter_and_see("1", "Type a number from 2 to 40");
    window.enter("3");
    window.see_question(1);
    window.see("v Let each participant choose");
    window
}

fn first_response(desk: &Desk) -> Response {
    saved(desk).responses.into_values().next().expect("an answer")
}

#[test]
fn levels_are_chosen_unseen_and_the_spread_is_shown_and_kept() {
    for (columns, rows) in [(80, 24), (60, 20)] {
        let desk = desk_with_profile();
        let mut window = workshop_at_the_first_question(&desk, columns, rows);
        window.enter_and_see("v", "Participant 1 of 3:");
        window.type_keys("4");
        let screen = window.see("Participant 1 of 3: *");
        assert!(screen.contains("  1 Not yet: No speech") && screen.contains("  5 Learning: The progress"), "{screen}");
        assert!(words_in_one_line(&screen).contains("Does parliament have a written plan"), "{screen}");
        window.enter_and_see("", "Participant 2 of 3:");
        // The first question always applies.
        window.enter_and_see("a", "This is none of the choices");
        window.enter_and_see("2", "Participant 3 of 3:");
        // Back to the participant before, who chooses otherwise.
        window.escape();
        window.see("Participant 2 of 3:");
        window.enter_and_see("1", "Participant 3 of 3:");
        let screen = window.enter_and_see("4", "Agreed level:");
        assert!(screen.contains("1 Not yet                # 1"), "{screen}");
        assert!(screen.contains("4 Measured               ## 2"), "{screen}");
        assert!(screen.contains("This answer is contested"), "{screen}");
        window.enter_and_see("2", "Minority view:");
        window.enter_and_see("The plan was never adopted", "Question 2 of 48, 1 answered");
        window.interrupt();
        assert_eq!(window.exit(), 130);
        let response = first_response(&desk);
        assert_eq!(response.rating, Rating::Level(LevelNumber(2)));
        let level = |number| View::Level(LevelNumber(number));
        assert_eq!(response.views.of_participants, [level(1), level(4), level(4)]);
        assert_eq!(response.views.minority, "The plan was never adopted");
        assert!(desk.text().contains("    views:\n    - 1\n    - 4\n    - 4\n"), "{}", desk.text());
    }
}

#[test]
fn a_contested_answer_is_marked_and_found_again() {
    let desk = desk_with_profile();
    let lines = ["3", "v", "2", "2", "3", "2", "", "v", "1", "4", "1", "3", "", "s"];
    let run = workshop_by_lines(&desk, &lines);
    assert!(run.contains("The levels are close together."), "{run}");
    assert!(run.contains("This answer is contested"), "{run}");
    assert!(!run.contains("Participant 1 of 3: 2"), "what is chosen is not shown:\n{run}");
    let out = pipe(&desk, &["m", "r", "t", "2"]).ends_with(0).out;
    let out = words_in_one_line(&out);
    assert!(out.contains("t. The contested answer"), "{out}");
    assert!(out.contains("Leadership and strategy (2 of 2), 1 lacks evidence, 1 contested"), "{out}");
    assert!(out.contains("Contested in the workshop."), "{out}");
    let out = pipe_only(&desk, "contested", &["s"]);
    assert!(out.contains("1 of 1 in this round, 1 answered"), "{out}");
}

#[test]
fn levels_without_an_agreement_are_not_lost() {
    let desk = desk_with_profile();
    // Talk on, then don't know: what was chosen stays with that answer.
    let out = workshop_by_lines(&desk, &["2", "v", "1", "5", "s", "d"]);
    assert!(out.contains("s. Talk on"), "{out}");
    assert_eq!(first_response(&desk).views.of_participants.len(), 2);

    // In the middle of the round, at the spread, and after it; and what is said of the file then is true.
    for lines in [vec!["3", "v", "1", "5"], vec!["2", "v", "1", "5"], vec!["2", "v", "1", "5", "s"]] {
        let desk = desk_with_profile();
        let said = "Chosen in the workshop and not agreed on: 1 Not yet, 5 Learning.";
        run_workshop(&desk, &lines).ends_with(0).says(&["Question 1 has no answer", said, "everything else is saved"]);
    }
    // Also when the program is ended from outside.
    let desk = desk_with_profile();
    let mut window = workshop_at_the_first_question(&desk, 80, 24);
    window.enter_and_see("v", "Participant 1 of 3:");
    window.enter_and_see("4", "Participant 2 of 3:");
    window.enter_and_see("4", "Participant 3 of 3:");
    window.enter_and_see("1", "Agreed level:");
    window.signal("TERM");
    window.see("everything else is saved");
    assert!(words_in_one_line(&window.text()).contains("not agreed on: 1 Not yet, 4 Measured, 4 Measured."));
    assert_eq!(window.exit(), 143);
}

fn run_workshop(desk: &Desk, lines: &[&str]) -> crate::support::program::Run {
    super::plain::pipe_to(desk, &["--workshop"], lines)
}

fn workshop_by_lines(desk: &Desk, lines: &[&str]) -> String {
    run_workshop(desk, lines).ends_with(0).out
}

fn pipe_only(desk: &Desk, part: &str, lines: &[&str]) -> String {
    super::plain::pipe_to(desk, &["--only", part], lines).ends_with(0).out
}

#[test]
fn line_by_line_too_the_terminal_hides_what_is_chosen() {
    let desk = desk_with_profile();
    let mut window = Window::open(desk.path(), &["assess", "answers.yaml", "--workshop", "--plain"], 80, 24);
    window.see("Participants:");
    window.enter_and_see("2", "Your answer:");
    window.enter_and_see("v", "Participant 1 of 2:");
    window.wait_for("a terminal that hides", |_| !window.echoes());
    window.enter_and_see("4", "Participant 2 of 2:");
    assert!(!window.text().contains("Participant 1 of 2: 4"), "{}", window.text());
    // Whatever ends it, the terminal shows again what is typed.
    window.wait_for("a terminal that hides", |_| !window.echoes());
    window.signal("TERM");
    assert_eq!(window.exit(), 143);
    assert!(window.is_in_order());
}
