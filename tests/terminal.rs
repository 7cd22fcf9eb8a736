//! The interview as a person sees it, in a pseudo-terminal.

mod carried;
mod course;
mod keeping;
mod kills;
mod plain;
mod refusing;
mod rounds;
mod typed;
mod ways;
mod window;
mod workshop;

use hemicycle::answers::{self, Answers};

use crate::support::rubric;
use crate::support::terminal::{Desk, Window, words_in_one_line};

const SMALL_PROFILE: &str = "\
rubric: {id: parliament-innovation, version: '1.0'}
started: 2026-11-23
profile: {parliament: Assembly of Testland, country: Testland}
assessor: {role: Secretary General}
responses: {}
";

/// A desk with a file whose profile is answered, so that the questions come at once.
fn desk_with_profile() -> Desk {
    let desk = Desk::new();
    desk.write(SMALL_PROFILE);
    desk
}

/// A window at the first question.
fn at_the_questions(desk: &Desk) -> Window {
    let mut window = desk.assess();
    window.see("Press Enter to go on");
    window.enter("");
    window.see_question(1);
    window
}

fn saved(desk: &Desk) -> Answers {
    saved_in(desk, "answers.yaml")
}

fn saved_in(desk: &Desk, name: &str) -> Answers {
    let text = std::fs::read_to_string(desk.path().join(name)).expect("a saved file");
    answers::read(&text, &rubric()).expect("the saved file fits its rubric")
}

/// Answers a question with a level and goes on without evidence.
#[track_caller]
fn answer_level(window: &mut Window, number: usize, answered: usize, level: u8) {
    window.see_question(number);
    window.see(&format!("Question {number} of 48, {answered} answered"));
    window.enter(&level.to_string());
    if level >= 3 {
        window.see("Evidence ──");
        window.enter("s");
    }
}

/// From a question, with one answer given, to what is asked before the interview ends.
#[track_caller]
fn to_the_finish(window: &mut Window) {
    window.escape();
    window.see("Review: see all answers");
    window.enter_and_see("r", "47 questions have no answer");
    window.enter_and_see("f", "Finish all the same?");
}
