//! The interview line by line: for screen readers, braille, slow lines, simple terminals and scripts.

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use hemicycle::answers::Answers;

use super::window::wait_until_stopped;
use super::{desk_with_profile, saved, words_in_one_line};
use crate::support::program::{Run, command, run_with_input};
use crate::support::rubric;
use crate::support::terminal::{Desk, Window};

/// Runs the interview with its answers piped in, one on a line.
pub(super) fn pipe(desk: &Desk, lines: &[&str]) -> Run {
    pipe_to(desk, &[], lines)
}

/// The same with options.
pub(super) fn pipe_to(desk: &Desk, options: &[&str], lines: &[&str]) -> Run {
    let input: String = lines.iter().flat_map(|line| [line, "\n"]).collect();
    run_with_input(command().args(["assess", "answers.yaml"]).args(options).current_dir(desk.path()), &input)
}

/// The keys of an interview from the first page to a finished report, without the Enter that a page to read waits for.
const COURSE: [&str; 63] = [
    // The profile.
    "Assembly of Testland",
    "1",
    "Testland",
    "13",
    "4",
    "3",
    "s",
    "1",
    // A budget of 40 days, then another one.
    "4",
    "0",
    "40",
    "m",
    "b",
    "1",
    "22",
    "s",
    // A target for a dimension, and one for an area.
    "3",
    "3",
    "2",
    "6",
    "5",
    "5",
    "s",
    "s",
    "A chatbot",
    "Ana",
    "Clerk",
    // Level 1; level 3 without evidence; level 4 with a document; don't know; decide later.
    "1",
    "3",
    "s",
    "4",
    "2",
    "Plan",
    "2026-05",
    "Registry",
    "s",
    "d",
    "s",
    // Back to the answer before, with a note; then on to where it was.
    "m",
    "b",
    "m",
    "b",
    "m",
    "n",
    "Ask the Registry",
    "s",
    "s",
    // An answer taken away again and given anew.
    "1",
    "m",
    "b",
    "m",
    "x",
    "x",
    "2",
    // Evidence that is added and removed in the menu.
    "m",
    "b",
    "m",
    "e",
    "1",
    "Ana says so",
    "",
    "x",
    "1",
];

#[test]
fn piped_answers_make_the_same_file_as_the_pages() {
    let piped = Desk::new();
    let lines: Vec<&str> = COURSE.into_iter().chain(["s", "s", "m", "r", "f", "f"]).collect();
    let run = pipe(&piped, &lines).ends_with(0);
    assert!(run.error.contains("The report is in answers.pdf"), "{}", run.error);
    assert!(run.out.contains("\nInnovation culture: no score yet.\n"), "no bars, but sentences:\n{}", run.out);
    assert!(!run.out.contains(|character: char| character.is_control() && character != '\n'), "{:?}", run.out);

    let drawn = Desk::new();
    let mut window = drawn.assess();
    window.see("Press Enter to go on");
    window.enter("");
    for keys in lines {
        window.enter(keys);
        if keys == "Clerk" {
            window.see("Questions 1 to 12");
            window.enter("");
        }
    }
    assert_eq!(window.exit(), 0);
    assert_eq!(timeless(&piped), timeless(&drawn));
    assert_eq!(saved(&piped).responses.len(), 5);
    assert!(saved(&piped).responses.values().any(|response| response.note == "Ask the Registry"));
}

/// The answers of a desk without the times at which they were given.
fn timeless(desk: &Desk) -> Answers {
    let mut answers = saved(desk);
    answers.responses.values_mut().for_each(|response| response.answered_at = None);
    answers
}

#[test]
fn what_was_just_heard_is_not_said_again_unless_asked_for() {
    let desk = desk_with_profile();
    let out = pipe(&desk, &["m", "h", "again", "2"]).ends_with(0).out;
    let first_level = "1. Not yet: No speech, report or work plan";
    assert_eq!(out.matches(first_level).count(), 2, "once at first and once after `again`:\n{out}");
    let after_help = out.split("Not knowing is a good answer").nth(1).expect("the help was said");
    assert!(
        after_help.starts_with(". It becomes a question to clear up, not a zero.\n\nQuestion 1 of 48, 0 answered. Innovation culture (1 of 4). Leadership and\nstrategy (core question)\nYour answer: again"),
        "{after_help}"
    );
    assert_eq!(saved(&desk).responses.len(), 1);
}

#[test]
fn the_help_of_a_question_tells_what_is_published_on_others_and_where() {
    let out = words_in_one_line(&pipe(&desk_with_profile(), &["m", "h"]).ends_with(0).out);
    let rubric = rubric();
    let question = rubric.questions().next().expect("a question");
    let benchmark = rubric.benchmarks_of(&question.id).next().expect("a figure");
    let source = rubric.source(&benchmark.source);
    let told = format!(
        "For context, not a pass mark: {} Asked: {}, {}. {} Source: {}, ",
        benchmark.says, benchmark.base, benchmark.year, benchmark.caution, source.publisher
    );
    assert!(out.contains(&told), "{told}\n{out}");
    // An address that is longer than a line goes on in the next.
    assert!(out.replace(' ', "").contains(&source.url), "{out}");
}

#[test]
fn a_choice_put_back_or_taken_is_the_only_line_said_again() {
    let desk = desk_with_profile();
    let out =
        pipe(&desk, &["m", "b", "back", "b", "back", "b", "back", "b", "back", "b", "22", "5", "s"]).ends_with(0).out;
    assert_eq!(out.matches("1. Innovation culture: Leadership and strategy").count(), 1, "{out}");
    assert!(out.contains("22. Participation: Feedback and evaluation (chosen)\n"), "{out}");
    assert_eq!(saved(&desk).profile.priorities.len(), 2);
}

#[test]
fn a_script_that_does_not_fit_stops_at_its_line_and_keeps_what_came_before() {
    let desk = desk_with_profile();
    let run = pipe(&desk, &["1", "2", "9", "3"]).ends_with(1);
    let run = run.says(&["line 3 of the input, 9, is not offered where it came", "2 of 48 questions are answered"]);
    assert!(run.out.contains("Question 3 of 48, 2 answered"), "{}", run.out);
    assert_eq!(saved(&desk).responses.len(), 2);
    assert_eq!(desk.names(), ["answers.yaml"]);
}

#[test]
fn input_that_ends_early_is_saved_and_can_be_gone_on_with() {
    let desk = desk_with_profile();
    let run = pipe(&desk, &["1", "3", "2", "Strategy of the Bureau"]).ends_with(0);
    run.says(&["2 of 48 questions are answered"]);
    let begun = saved(&desk).responses.into_values().find_map(|response| response.begun).expect("begun evidence");
    assert_eq!(begun.title, "Strategy of the Bureau");
    // Through the form in which it comes back.
    let out = pipe(&desk, &["", "2026-05", "Registry", "s", "1"]).ends_with(0).out;
    assert!(out.contains("Question 3 of 48, 2 answered"), "{out}");
}

#[test]
fn it_begins_by_itself_where_pages_cannot_be_drawn() {
    for (name, value) in [("TERM", "dumb"), ("ACCESSIBLE", "1")] {
        let desk = desk_with_profile();
        let mut window = Window::open_with(desk.path(), &["assess", "answers.yaml"], (80, 24), &[(name, value)]);
        window.see("Your answer:");
        window.enter_and_see("1", "Question 2 of 48, 1 answered");
        window.end_input();
        assert_eq!(window.exit(), 0);
    }
    // A window in which no question fits.
    let desk = desk_with_profile();
    let mut window = desk.assess_in(59, 12);
    window.see("Your answer:");
    window.enter("1");
    window.wait_for("the answer in the file", |_| desk.text().contains("level: 1"));
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert_eq!(saved(&desk).responses.len(), 1);
}

/// A window at the first question, line by line.
fn plainly_at_the_questions(desk: &Desk) -> Window {
    let window = desk.assess_plainly();
    window.see("Your answer:");
    window
}

#[test]
fn the_terminal_is_never_taken_over() {
    let desk = desk_with_profile();
    let mut window = plainly_at_the_questions(&desk);
    assert!(window.is_in_order());
    window.enter_and_see("1", "Question 2 of 48, 1 answered");
    window.see("Your answer:");
    assert!(window.is_in_order());
    assert!(!window.has_moved_the_cursor());
    window.interrupt();
    window.see("Stopped. 1 of 48");
    assert_eq!(window.exit(), 130);
    assert!(!window.has_moved_the_cursor());
}

#[test]
fn the_end_of_the_input_saves_what_was_half_typed() {
    let desk = desk_with_profile();
    let mut window = plainly_at_the_questions(&desk);
    window.enter_and_see("3", "What can you show?");
    window.enter_and_see("2", "Title:");
    window.type_keys("Strategy of the Bur");
    window.see("Title: Strategy of the Bur");
    // In a line that has begun, the first only hands the line over.
    window.end_input();
    window.end_input();
    window.see("Stopped. 1 of 48");
    assert_eq!(window.exit(), 0);
    assert!(desk.text().contains("Strategy of the Bur"), "{}", desk.text());
}

#[test]
fn a_paste_of_several_lines_is_one_note_and_answers_no_question() {
    let desk = desk_with_profile();
    let mut window = plainly_at_the_questions(&desk);
    window.enter_and_see("2", "Question 2 of 48, 1 answered");
    window.see("Your answer:");
    window.enter_and_see("m", "Back to the question before");
    window.enter_and_see("b", "Keep my answer (2 Occasional)");
    window.enter_and_see("m", "n. Note");
    window.enter_and_see("n", "Note:");
    window.type_keys("first line\n3\nlast line\n");
    let screen = window.see("Several lines came at once");
    assert!(words_in_one_line(&screen).contains("kept as one: first line 3 last line"), "{screen}");
    window.see("Question 1 of 48, 1 answered");
    // Nor where a choice is asked for.
    window.type_keys("some text\n4\nmore text\n");
    window.see("the lines that came with it were left out");
    window.end_input();
    assert_eq!(window.exit(), 0);
    let answers = saved(&desk);
    assert_eq!(answers.responses.len(), 1);
    assert!(answers.responses.values().all(|response| response.note == "first line 3 last line"));
}

#[test]
fn a_line_that_has_a_text_can_be_kept_emptied_or_left() {
    let desk = desk_with_profile();
    // Back to the step of the country, which is kept; then the role is emptied, and left as it was.
    let back: Vec<&str> = std::iter::once("m").chain(std::iter::repeat_n(["b", "back"], 10).flatten()).collect();
    let lines: Vec<&str> = back.into_iter().chain(["c", "", "s", "s", "s", "s", "s", "s", "", "", "clear"]).collect();
    let out = pipe(&desk, &lines).ends_with(0).out;
    assert!(out.contains("Now: Testland"), "{out}");
    let answers = saved(&desk);
    assert_eq!((answers.profile.country.as_str(), answers.assessor.role.as_str()), ("Testland", ""));
}

#[test]
fn both_forms_can_take_turns_on_one_file() {
    let desk = desk_with_profile();
    pipe(&desk, &["1", "2"]).ends_with(0);
    let mut window = desk.assess();
    window.see("Welcome back. 2 of 48");
    window.enter_and_see("", "Question 3 of 48, 2 answered");
    window.enter_and_see("1", "Question 4 of 48, 3 answered");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    let out = pipe(&desk, &["m", "q"]).ends_with(0).out;
    assert!(out.contains("Question 4 of 48, 3 answered"), "{out}");
}

#[test]
fn what_is_chosen_is_confirmed_and_a_mistake_in_a_line_is_said_without_the_whole_page() {
    let desk = desk_with_profile();
    let out = pipe(&desk, &["4", "2", "Plan", "31.02.2025", "2026-05", "", "s"]).ends_with(0).out;
    assert!(out.contains("Your answer: 4\nChosen: Measured.\n"), "{out}");
    assert_eq!(out.matches("What is its date:").count(), 1, "{out}");
    let mistake = out.split("Date: 31.02.2025\n").nth(1).expect("the date was typed");
    assert!(mistake.starts_with("\n`31.02.2025` is not a date"), "{mistake}");
    assert_eq!(saved(&desk).responses.into_values().next().expect("an answer").evidence.len(), 1);
}

#[test]
fn help_is_given_wherever_something_is_to_be_chosen() {
    let desk = desk_with_profile();
    let out = pipe(&desk, &["help", "?", "m", "help", "r", "help", "c", "2"]).ends_with(0).out;
    assert_eq!(out.matches("What could show it:").count(), 2, "of the question, twice:\n{out}");
    assert_eq!(out.matches("The word again says this page again.").count(), 4, "{out}");
    let after = out.split("every answer is saved.\n").nth(1).expect("the help was said");
    let place =
        "\nQuestion 1 of 48, 0 answered. Innovation culture (1 of 4). Leadership and\nstrategy (core question)\n";
    assert!(after.starts_with(place), "{after}");
    assert_eq!(saved(&desk).responses.len(), 1);
}

#[test]
fn after_a_suspension_what_is_asked_for_is_said_again() {
    let desk = desk_with_profile();
    let mut window = plainly_at_the_questions(&desk);
    window.type_keys("\x1a");
    wait_until_stopped(&window, true);
    window.signal("CONT");
    window.wait_for("the prompt again", |screen| screen.matches("Your answer:").count() == 2);
    window.enter_and_see("1", "Question 2 of 48, 1 answered");
    window.end_input();
    assert_eq!(window.exit(), 0);
    assert!(!window.has_moved_the_cursor());

    // In a workshop what is chosen is hidden again.
    let mut window = Window::open(desk.path(), &["assess", "answers.yaml", "--workshop", "--plain"], 80, 24);
    window.see("Participants:");
    window.enter_and_see("2", "Your answer:");
    window.enter_and_see("v", "Participant 1 of 2:");
    window.wait_for("a terminal that hides", |_| !window.echoes());
    window.type_keys("\x1a");
    wait_until_stopped(&window, true);
    window.signal("CONT");
    window.wait_for("the prompt again", |screen| screen.matches("Participant 1 of 2:").count() == 2);
    assert!(!window.echoes());
    window.signal("TERM");
    assert_eq!(window.exit(), 143);
    assert!(window.is_in_order());
}

#[test]
fn the_end_of_the_input_with_an_unsaved_answer_still_offers_another_file() {
    let desk = Desk::new();
    std::fs::create_dir(desk.path().join("gone")).expect("a folder");
    std::fs::write(desk.path().join("gone/answers.yaml"), super::SMALL_PROFILE).expect("a file");
    let mut window = Window::open(desk.path(), &["assess", "gone/answers.yaml", "--plain"], 80, 24);
    window.see("Your answer:");
    std::fs::remove_dir_all(desk.path().join("gone")).expect("the folder goes");
    window.enter_and_see("1", "Your last answer is not saved");
    window.see("Question 2 of 48, 1 answered");
    window.wait_for("the prompt", |screen| screen.trim_end().ends_with("Your answer:"));
    window.end_input();
    window.see("Save to another file");
    window.enter_and_see("w", "File:");
    window.enter_and_see("mine.yaml", "everything is saved in mine.yaml");
    assert_eq!(window.exit(), 0);
    assert_eq!(super::saved_in(&desk, "mine.yaml").responses.len(), 1);
}

#[test]
fn a_reader_who_closes_the_pipe_ends_the_interview_quietly_and_nothing_is_lost() {
    let desk = desk_with_profile();
    let mut interview = command();
    interview.args(["assess", "answers.yaml", "--plain"]).current_dir(desk.path());
    let mut child =
        interview.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    let mut keys = child.stdin.take().expect("its input");
    keys.write_all(b"2\n").expect("it reads");
    let mut out = BufReader::new(child.stdout.take().expect("its output"));
    let mut line = String::new();
    while !line.starts_with("Question 2 of 48") {
        line.clear();
        assert_ne!(out.read_line(&mut line).expect("it writes"), 0, "the second question never came");
    }
    drop(out);
    keys.write_all(b"3\ns\n").expect("it reads");
    drop(keys);
    let end = child.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&end.stderr);
    assert_eq!(end.status.code(), Some(74), "{said}");
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.contains("everything is saved in answers.yaml."), "{said}");
    assert!(!saved(&desk).responses.is_empty());
}

#[test]
fn the_last_words_begin_a_line_of_their_own() {
    let desk = desk_with_profile();
    let mut window = desk.assess_plainly();
    window.see("Your answer:");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    let screen = window.last_text();
    assert!(screen.lines().any(|line| line.starts_with("Stopped. 0 of 48")), "{screen}");
}
