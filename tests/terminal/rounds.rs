//! Rounds through some of the questions.

use super::plain::{pipe, pipe_to};
use super::{desk_with_profile, saved};
use crate::support::program::{Run, command, run};
use crate::support::rubric;
use crate::support::terminal::{Desk, Window};

fn round(desk: &Desk, options: &[&str], lines: &[&str]) -> Run {
    pipe_to(desk, options, lines)
}

#[test]
fn a_first_look_asks_the_core_questions_and_a_later_interview_the_others() {
    let desk = desk_with_profile();
    let count = rubric().questions().filter(|question| question.core).count();
    let mut lines = vec!["1"; count];
    lines.extend(["q"]);
    let out = round(&desk, &["--core"], &lines).ends_with(0).out;
    assert!(out.contains(&format!("This first look asks the {count} core questions")), "{out}");
    assert!(out.contains(&format!("This round asked {count} of the questions; they all have an answer.")), "{out}");
    let answers = saved(&desk);
    assert!(rubric().questions().all(|question| answers.responses.contains_key(&question.id) == question.core));
    let first_other = 1 + rubric().questions().take_while(|question| question.core).count();
    let out = pipe(&desk, &["m", "q"]).ends_with(0).out;
    assert!(out.contains(&format!("Question {first_other} of 48, {count} answered")), "{out}");
}

#[test]
fn after_a_round_the_others_can_be_asked_at_once() {
    let desk = desk_with_profile();
    let lines = ["1", "1", "w", "m", "q"];
    let out = round(&desk, &["--only", "innovation-culture.strategy"], &lines).ends_with(0).out;
    assert!(out.contains("2 of 2 in this round, 1 answered"), "{out}");
    assert!(out.contains("Question 3 of 48, 2 answered"), "{out}");
    // In a window too, with the answers of the round gone through once more.
    let mut window =
        Window::open(desk.path(), &["assess", "answers.yaml", "--only", "innovation-culture.strategy"], 80, 24);
    window.see("Press Enter");
    window.enter_and_see("", "1 of 2 in this round, 2 answered");
    window.enter_and_see("s", "2 of 2 in this round, 2 answered");
    window.enter_and_see("s", "This round asked 2 of the questions");
    window.interrupt();
    assert_eq!(window.exit(), 130);
}

#[test]
fn each_part_asks_its_own_questions() {
    let desk = desk_with_profile();
    pipe(&desk, &["1", "4", "s", "2"]).ends_with(0);
    for (part, expected) in [
        ("open", "1 of 45 in this round, 0 answered"),
        ("unevidenced", "1 of 1 in this round, 1 answered"),
        ("transparency", "1 of 12 in this round, 0 answered"),
        ("participation.outreach", "1 of 2 in this round, 0 answered"),
    ] {
        let out = round(&desk, &["--only", part], &["m", "q"]).ends_with(0).out;
        assert!(out.contains(expected), "{part}:\n{out}");
    }
    round(&desk, &["--only", "contested"], &["s"]).ends_with(0).says(&["No question belongs to that part now"]);
    let core = round(&desk, &["--only", "transparency", "--core"], &["m", "q"]).ends_with(0).out;
    assert!(core.contains("1 of 3 in this round, 0 answered"), "{core}");
}

#[test]
fn a_part_that_there_is_not_is_told_with_the_nearest() {
    let desk = desk_with_profile();
    let arguments = ["assess", "answers.yaml", "--only", "transparancy"];
    run(command().current_dir(desk.path()).args(arguments)).ends_with(2).says(&[
        "did you mean `transparency`? Write one of: open,",
        "transparency.open-data",
        "participation.deliberation",
    ]);
    let arguments = ["assess", "answers.yaml", "--only", "cooking"];
    run(command().current_dir(desk.path()).args(arguments))
        .ends_with(2)
        .says(&["open, contested, unconfirmed, unevidenced"]);
}

#[test]
fn the_review_leads_to_what_is_open_and_to_what_lacks_evidence() {
    let desk = desk_with_profile();
    // Back from a question one is in the list again, as long as there is something in it.
    let lines = ["4", "s", "2", "m", "r", "e", "1", "5", "s", "b", "o", "48", "1", "b", "q"];
    let out = pipe(&desk, &lines).ends_with(0).out;
    assert!(out.contains("e. The answer that lacks evidence"), "{out}");
    assert!(out.contains("o. The 46 open questions"), "{out}");
    assert!(out.contains("o. The 45 open questions"), "only the lines that changed:\n{out}");
    assert!(out.contains("1. Innovation culture: Leadership and strategy (2 of 2), 1 lacks evidence"), "{out}");
    assert_eq!(saved(&desk).responses.len(), 3);
}
