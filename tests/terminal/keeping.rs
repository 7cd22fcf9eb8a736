//! What was answered is kept: kills, locks, vanished folders, reports.

use super::{SMALL_PROFILE, at_the_questions, desk_with_profile, saved, saved_in, to_the_finish, words_in_one_line};
use crate::support::sitting::{Sitting, Way};
use crate::support::terminal::{Desk, Window};

#[test]
fn killing_it_after_an_answer_loses_nothing_and_leaves_no_trace_after_the_next_start() {
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    window.enter_and_see("2", "Question 2 of 48, 1 answered");
    window.enter_and_see("4", "Without a document this answer counts as 2 Occasional");
    window.signal("KILL");
    window.exit();
    assert_eq!(saved(&desk).responses.len(), 2);
    // What a kill in the middle of a save leaves behind.
    std::fs::write(desk.path().join(".answers.yaml-abc.tmp"), "half").expect("a leftover");

    let mut window = desk.assess();
    window.see("Welcome back. 2 of 48 questions are answered.");
    window.enter_and_see("", "Question 3 of 48, 2 answered");
    window.escape();
    window.see("Save and quit");
    window.enter_and_see("q", "Stopped. 2 of 48");
    assert_eq!(window.exit(), 0);
    assert_eq!(desk.names(), ["answers.yaml"]);
}

#[test]
fn a_second_session_is_refused_while_the_first_runs() {
    let desk = desk_with_profile();
    let mut first = at_the_questions(&desk);
    let mut second = desk.assess();
    let screen = words_in_one_line(&second.see("is open in another session,"));
    assert!(screen.contains(&format!("process {},", first.process())), "who holds the lock is not named: {screen}");
    assert_eq!(second.exit(), 74);
    first.enter_and_see("1", "Question 2 of 48, 1 answered");
    first.interrupt();
    assert_eq!(first.exit(), 130);
    let mut third = desk.assess();
    third.see("Welcome back. 1 of 48");
    third.interrupt();
    assert_eq!(third.exit(), 130);
}

#[test]
fn a_termination_from_outside_puts_the_terminal_in_order() {
    for (signal, status) in [("TERM", 143), ("HUP", 129)] {
        let desk = desk_with_profile();
        let mut window = at_the_questions(&desk);
        window.enter_and_see("1", "Question 2 of 48, 1 answered");
        window.signal(signal);
        window.see("Stopped. 1 of 48 questions is answered");
        assert_eq!(window.exit(), status);
        assert!(window.is_in_order());
        assert_eq!(desk.names(), ["answers.yaml"], "the lock goes with its session");
    }
}

#[test]
fn without_a_report_the_answers_stay_and_it_is_no_success() {
    let desk = desk_with_profile();
    std::fs::create_dir(desk.path().join("answers.pdf")).expect("a folder in the report's place");
    let mut window = at_the_questions(&desk);
    window.enter_and_see("1", "Question 2 of 48, 1 answered");
    to_the_finish(&mut window);
    window.enter_and_see("f", "there is no report: could not write answers.pdf");
    assert_eq!(window.exit(), 74);
    assert_eq!(saved(&desk).responses.len(), 1);
}

#[test]
fn a_report_does_not_follow_a_link_onto_its_answers() {
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    window.enter_and_see("1", "Question 2 of 48, 1 answered");
    std::os::unix::fs::symlink("answers.yaml", desk.path().join("answers.pdf")).expect("a link");
    to_the_finish(&mut window);
    window.enter_and_see("f", "would take the place of the answers in answers.yaml");
    assert_eq!(window.exit(), 74);
    assert_eq!(saved(&desk).responses.len(), 1);
}

/// Stops the interview whose answers cannot be saved where they were, and goes on to the name of another file.
fn to_another_file(window: &mut Window) {
    window.interrupt();
    window.see("Save to another file");
    window.enter_and_see("t", "Save to another file");
    window.enter_and_see("w", "File:");
}

#[test]
fn a_change_made_outside_is_noticed_and_both_versions_are_kept() {
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    window.enter_and_see("1", "Question 2 of 48, 1 answered");
    let path = desk.path().join("answers.yaml");
    let outside = std::fs::read_to_string(&path).expect("readable") + "# A remark made in an editor.\n";
    std::fs::write(&path, &outside).expect("writable");
    window.enter_and_see("2", "was changed by another program");
    window.enter_and_see("", "Question 3 of 48, 2 answered");
    to_another_file(&mut window);
    window.enter_and_see("mine.yaml", "everything is saved in");
    assert_eq!(window.exit(), 130);
    assert_eq!(std::fs::read_to_string(&path).expect("readable"), outside);
    assert_eq!(saved_in(&desk, "mine.yaml").responses.len(), 2);
    assert_eq!(desk.names(), ["answers.yaml", "mine.yaml"]);
}

/// A window in which the first answer could not be saved, because the folder of the file has gone.
fn answered_in_a_folder_that_vanished(desk: &Desk) -> Window {
    let folder = desk.path().join("gone");
    std::fs::create_dir(&folder).expect("a folder");
    std::fs::write(folder.join("answers.yaml"), SMALL_PROFILE).expect("a file");
    let mut window = Window::open(desk.path(), &["assess", "gone/answers.yaml"], 80, 24);
    window.see("Press Enter");
    window.enter("");
    window.see_question(1);
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    window.enter_and_see("1", "Your last answer is not saved");
    window
}

#[test]
fn a_folder_that_vanishes_loses_nothing_that_can_be_saved_elsewhere() {
    let desk = Desk::new();
    let mut window = answered_in_a_folder_that_vanished(&desk);
    window.enter_and_see("", "Question 2 of 48, 1 answered");
    to_another_file(&mut window);
    // Neither onto the report, nor into another session's file.
    window.enter_and_see("answers.PDF", "is where the report would go");
    window.type_keys(&"\x7f".repeat(11));
    window.wait_for("an empty line", |screen| !screen.contains("File: answers"));
    let other = Window::open(desk.path(), &["assess", "other.yaml"], 80, 24);
    other.see("takes about 2 hours");
    std::fs::remove_file(desk.path().join("other.yaml")).expect("the other file goes");
    window.enter_and_see("other.yaml", "is open in another session");
    window.type_keys(&"\x7f".repeat(10));
    window.wait_for("an empty line", |screen| !screen.contains("File: other"));
    window.enter_and_see("answers.yaml", "everything is saved in");
    assert_eq!(window.exit(), 130);
    assert_eq!(saved(&desk).responses.len(), 1);
}

#[test]
fn giving_unsaved_answers_up_is_said_and_is_no_success() {
    let desk = Desk::new();
    let mut window = answered_in_a_folder_that_vanished(&desk);
    window.interrupt();
    window.see("Save to another file");
    window.enter_and_see("g", "The last answers were not saved");
    assert_eq!(window.exit(), 74);
}

/// An interview whose folder went before the first answer.
#[track_caller]
fn answered_where_nothing_can_be_saved(way: Way, desk: &Desk) -> Sitting {
    let folder = desk.path().join("gone");
    std::fs::create_dir(&folder).expect("a folder");
    std::fs::write(folder.join("answers.yaml"), SMALL_PROFILE).expect("a file");
    let mut sitting = way.begin(desk, "gone/answers.yaml", &[]);
    let path = folder.canonicalize().expect("the folder").join("answers.yaml").display().to_string();
    let saved_there = format!("Every answer is saved at once in {path}.");
    sitting.reads(&["Welcome back.", &saved_there, ""]);
    sitting.reads(&["Questions 1 to 12 of 48"]);
    sitting.hears("Question 1 of 48, 0 answered");
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    sitting.chooses("1", "Not yet");
    sitting.reads(&["Your last answer is not saved: ", "when you leave, you can save to another file"]);
    sitting.hears("Question 2 of 48, 1 answered");
    sitting
}

#[test]
fn ctrl_c_with_an_answer_that_could_not_be_saved_offers_another_file_first() {
    for way in Way::ALL {
        let desk = Desk::new();
        let mut sitting = answered_where_nothing_can_be_saved(way, &desk);
        sitting.window.interrupt();
        sitting.hears("If you leave now, the answers since the last good save are lost.");
        sitting.chooses("w", "Save to another file");
        sitting.hears("Type the name of a new file");
        sitting.types("mine.yaml");
        sitting.ends(130, "Stopped. 1 of 48 questions is answered; everything is saved in mine.yaml. To go on: hemicycle assess mine.yaml");
        assert_eq!(saved_in(&desk, "mine.yaml").responses.len(), 1);
        assert_eq!(desk.names(), ["mine.yaml"]);
    }
}

#[test]
fn a_second_ctrl_c_gives_unsaved_answers_up_and_that_is_no_success() {
    for way in Way::ALL {
        let desk = Desk::new();
        let mut sitting = answered_where_nothing_can_be_saved(way, &desk);
        sitting.window.interrupt();
        sitting.hears("If you leave now, the answers since the last good save are lost.");
        sitting.window.interrupt();
        sitting.ends(74, "The last answers were not saved.");
    }
}
