//! The interview as a person sees it, in a pseudo-terminal.

use std::process::{Command, Stdio};

use hemicycle::answers::{self, Answers, Rating, Response};
use hemicycle::rubric::{EvidenceClass, LevelNumber, Question};

use crate::support::program::{is_present, report_words};
use crate::support::rubric;
use crate::support::terminal::{Desk, Window};

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
    window.enter_and_see("", "Question 1 of 48, 0 answered");
    window
}

fn saved(desk: &Desk) -> Answers {
    answers::read(&desk.text(), &rubric()).expect("the saved file fits its rubric")
}

/// The words of a text as they are expected to stand on a screen, whatever the line breaks.
fn words_in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

#[track_caller]
fn assert_whole_question(screen: &str, question: &Question, top: u8) {
    let flat = words_in_one_line(screen);
    assert!(flat.contains(&words_in_one_line(&question.text)), "{}:\n{screen}", question.id);
    for (level, text) in &question.levels {
        assert_eq!(flat.matches(&words_in_one_line(text)).count(), 1, "level {level} of {}:\n{screen}", question.id);
    }
    assert_eq!(question.levels.len(), usize::from(top));
    for line in ["s Decide later", "d Don't know", "m Menu", "Esc opens the menu"] {
        assert_eq!(screen.matches(line).count(), 1, "{line} of {}:\n{screen}", question.id);
    }
    let may_not_apply = question.not_applicable.is_some();
    assert_eq!(screen.contains("a Not applicable to our parliament"), may_not_apply, "{screen}");
    assert_eq!(screen.contains("(core question)"), question.core, "{screen}");
}

#[test]
fn every_question_can_be_read_whole_in_a_window_of_80_by_24() {
    let rubric = rubric();
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    for (index, question) in rubric.questions().enumerate() {
        window.see(&format!("Question {} of 48, 0 answered", index + 1));
        let screen = window.see("Esc opens the menu");
        assert_whole_question(&screen, question, rubric.top().0);
        window.enter("s");
    }
    window.see("48 questions have no answer");
    window.interrupt();
    assert_eq!(window.exit(), 130);
}

#[test]
fn in_the_smallest_window_every_level_can_be_reached_and_none_is_drawn_twice() {
    let rubric = rubric();
    let desk = desk_with_profile();
    let mut window = desk.assess_in(60, 20);
    window.see("Press Enter");
    window.enter("");
    for (index, question) in rubric.questions().enumerate().take(12) {
        window.see(&format!("Question {} of 48", index + 1));
        window.see("menu.]");
        for (level, text) in &question.levels {
            window.type_keys("\x1b[B");
            let marked = format!("> {level} ");
            let expected = words_in_one_line(text);
            // The screen is drawn in several strokes; it must come to show the level marked and its text once.
            let once = |screen: &str| words_in_one_line(screen).matches(&expected).count() == 1;
            let screen = window.wait_for(&marked, |screen| screen.contains(&marked) && once(screen));
            assert!(screen.contains(&format!("Question {} of 48", index + 1)), "{screen}");
        }
        window.enter("s");
    }
    window.interrupt();
    assert_eq!(window.exit(), 130);
}

/// Answers a question with a level and goes on without evidence.
#[track_caller]
fn answer_level(window: &mut Window, number: usize, answered: usize, level: u8) {
    window.see(&format!("Question {number} of 48, {answered} answered"));
    window.enter(&level.to_string());
    if level >= 3 {
        window.see("Evidence ──");
        window.enter("s");
    }
}

#[test]
fn an_interview_stopped_after_ten_answers_is_resumed_and_finished() {
    let rubric = rubric();
    let levels: Vec<u8> = (0..48).map(|index| 1 + (index * 7 % 5) as u8).collect();
    let desk = Desk::new();
    let mut window = desk.assess();
    window.see("takes about 2 hours");
    window.enter_and_see("", "Step 1 of 10");
    window.enter_and_see("Assemblée nationale", "Step 2 of 10");
    window.enter_and_see("1", "Step 3 of 10");
    window.enter_and_see("Testland", "Step 4 of 10");
    window.enter_and_see("13", "Step 5 of 10");
    window.enter_and_see("4", "French (chosen)");
    window.enter_and_see("3", "English (chosen)");
    window.enter_and_see("s", "Step 6 of 10");
    window.enter_and_see("1", "Step 7 of 10");
    window.enter_and_see("22", "Go on with this one choice");
    window.enter_and_see("s", "Step 8 of 10");
    window.enter_and_see("", "Step 9 of 10");
    window.enter_and_see("", "Step 10 of 10");
    window.enter_and_see("Clerk", "Question 1 of 48, 0 answered");
    for (index, level) in levels.iter().enumerate().take(10) {
        answer_level(&mut window, index + 1, index, *level);
    }
    window.see("Question 11 of 48, 10 answered");
    window.interrupt();
    let end = window.see("Run the same command again");
    assert!(words_in_one_line(&end).contains("10 of 48 questions are answered; everything is saved in answers.yaml"));
    assert_eq!(window.exit(), 130);
    assert!(window.is_in_order());

    let mut window = desk.assess();
    window.see("Welcome back. 10 of 48 questions are answered.");
    window.enter("");
    for (index, level) in levels.iter().enumerate().skip(10) {
        answer_level(&mut window, index + 1, index, *level);
    }
    window.see("Every question has an answer.");
    window.enter_and_see("f", "Your answers are in answers.yaml");
    assert_eq!(window.exit(), 0);
    assert!(window.is_in_order());

    let answers = saved(&desk);
    let given: Vec<u8> = rubric
        .questions()
        .map(|question| match answers.responses[&question.id].rating {
            Rating::Level(level) => level.0,
            Rating::NotApplicable { .. } | Rating::Unknown => 0,
        })
        .collect();
    assert_eq!(given, levels);
    assert_eq!(answers.profile.parliament, "Assemblée nationale");
    assert_eq!(answers.profile.languages, ["en", "fr"]);
    assert_eq!(answers.profile.region.as_deref(), Some("europe"));
    assert_eq!(answers.profile.priorities.len(), 1);
    assert_eq!(answers.assessor.role, "Clerk");

    if is_present("pdftotext") {
        let report = words_in_one_line(&report_words(&desk.path().join("answers.pdf")));
        for (question, level) in rubric.questions().zip(levels) {
            let text = &question.levels[&LevelNumber(level)];
            let start: String = text.chars().take(40).collect();
            let answer = format!("{level} {}: {}", rubric.level(LevelNumber(level)).name, start.trim_end());
            assert!(report.contains(&answer), "`{answer}` is not in the report");
        }
    }
}

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
    second.see("is open in another window");
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
    }
}

/// The place of a question that may not apply, from 1.
fn question_that_may_not_apply() -> usize {
    1 + rubric().questions().take_while(|question| question.not_applicable.is_none()).count()
}

#[test]
fn not_applicable_needs_a_reason_and_escape_goes_back() {
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    let number = question_that_may_not_apply();
    for next in 2..=number {
        window.enter_and_see("s", &format!("Question {next} of 48"));
    }
    window.see("a Not applicable");
    window.enter_and_see("a", "only when the following is true");
    window.enter_and_see("", "A reason is needed");
    window.type_keys("Half a rea");
    window.see("Half a rea");
    window.escape();
    window.see("s Decide later");
    window.enter_and_see("a", "Reason: Half a rea");
    window.enter_and_see("son", &format!("Question {} of 48, 1 answered", number + 1));
    window.interrupt();
    assert_eq!(window.exit(), 130);
    let expected = Rating::NotApplicable { reason: "Half a reason".to_owned() };
    assert!(saved(&desk).responses.values().all(|response| response.rating == expected));
}

/// A window at the first question that may not apply.
fn at_a_question_that_may_not_apply(desk: &Desk) -> Window {
    let mut window = at_the_questions(desk);
    for next in 2..=question_that_may_not_apply() {
        window.enter_and_see("s", &format!("Question {next} of 48"));
    }
    window.see("a Not applicable");
    window
}

/// The only answer of a file.
#[track_caller]
fn only_response(desk: &Desk) -> Response {
    let answers = saved(desk);
    assert_eq!(answers.responses.len(), 1);
    answers.responses.into_values().next().expect("one answer")
}

#[test]
fn a_reason_that_is_not_entered_replaces_no_answer_and_is_not_lost() {
    let desk = desk_with_profile();
    let mut window = at_a_question_that_may_not_apply(&desk);
    let number = question_that_may_not_apply();
    window.enter_and_see("2", &format!("Question {} of 48, 1 answered", number + 1));
    window.escape();
    window.see("Back to the question before");
    window.enter_and_see("b", "Keep my answer (2 Occasional)");
    window.enter_and_see("a", "only when the following is true");
    window.type_keys("No second cham");
    window.see("No second cham");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    let response = only_response(&desk);
    assert_eq!(response.rating, Rating::Level(LevelNumber(2)));
    assert!(response.note.contains("not entered: No second cham"), "{}", response.note);
}

/// The same answers with a note of the only answer.
fn with_a_note(note: &str) -> String {
    let id = rubric().questions().next().expect("a question").id.to_string();
    SMALL_PROFILE.replace("responses: {}", &format!("responses: {{{id}: {{level: 2, note: {note}}}}}"))
}

/// A window in the note of the first question, which has an answer.
fn at_the_first_note(desk: &Desk) -> Window {
    let mut window = desk.assess();
    window.see("Press Enter to go on");
    window.enter_and_see("", "Question 2 of 48, 1 answered");
    window.escape();
    window.see("Back to the question before");
    window.enter_and_see("b", "Keep my answer (2 Occasional)");
    window.escape();
    window.see("Note: change your comment");
    window.enter_and_see("n", "who said so");
    window.see("Enter saves");
    window
}

#[test]
fn a_note_survives_an_interruption_at_the_question_whether_to_keep_it() {
    let desk = Desk::new();
    desk.write(&with_a_note("Ana"));
    let mut window = at_the_first_note(&desk);
    window.type_keys(" said so");
    window.see("Note: Ana said so");
    window.escape();
    window.see("Keep what I typed");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert_eq!(only_response(&desk).note, "Ana said so");
}

#[test]
fn a_note_that_is_emptied_and_left_stays() {
    let desk = Desk::new();
    desk.write(&with_a_note("Ana"));
    let mut window = at_the_first_note(&desk);
    window.see("Note: Ana");
    window.type_keys("\x7f\x7f\x7f");
    window.wait_for("an empty line", |screen| !screen.contains("Note: Ana"));
    window.escape();
    window.see("Keep my answer (2 Occasional)");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert_eq!(only_response(&desk).note, "Ana");
}

#[test]
fn texts_of_several_lines_stay_as_they_are_when_they_are_only_looked_at() {
    let desk = Desk::new();
    desk.write(&SMALL_PROFILE.replace("Assembly of Testland", r#""Assembly\nof Testland""#));
    let mut window = at_the_questions(&desk);
    window.escape();
    window.see("Back to the step before");
    for step in (1..=10).rev() {
        window.enter_and_see("b", &format!("Step {step} of 10"));
        window.escape();
        window.see("Continue here");
    }
    assert_eq!(saved(&desk).profile.parliament, "Assembly\nof Testland");
    window.enter_and_see("", "Answer: Assembly of Testland");
    window.enter_and_see("", "Step 2 of 10");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert_eq!(saved(&desk).profile.parliament, "Assembly\nof Testland");
}

#[test]
fn a_reason_that_is_not_entered_is_said_at_the_end_where_there_is_no_answer() {
    let desk = desk_with_profile();
    let mut window = at_a_question_that_may_not_apply(&desk);
    window.enter_and_see("a", "only when the following is true");
    window.type_keys("No second cham");
    window.see("No second cham");
    window.interrupt();
    window.see("Run the same command again");
    assert!(window.text().contains("not entered: No second cham"), "{}", window.text());
    assert_eq!(window.exit(), 130);
    assert!(saved(&desk).responses.is_empty());
}

#[test]
fn begun_evidence_is_in_the_file_before_a_signal_comes() {
    for (signal, status) in [("TERM", 143), ("HUP", 129), ("KILL", 1)] {
        let desk = desk_with_profile();
        let mut window = at_the_questions(&desk);
        window.enter_and_see("3", "What can you show?");
        window.enter_and_see("2", "Title:");
        window.enter_and_see("Strategy of the Bureau", "Date:");
        window.signal(signal);
        assert_eq!(window.exit(), status);
        assert_eq!(only_response(&desk).note, "Evidence not yet complete: Strategy of the Bureau.");
    }
}

#[test]
fn begun_evidence_is_kept_by_finishing_and_gone_from_the_note_once_it_is_complete() {
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    window.enter_and_see("3", "What can you show?");
    window.enter_and_see("2", "Title:");
    window.type_keys("Strategy");
    window.see("Title: Strategy");
    window.escape();
    window.see("What can you show?");
    window.escape();
    window.see("Keep my answer (3 Established)");
    assert_eq!(only_response(&desk).note, "Evidence not yet complete: Strategy.");
    window.escape();
    window.see("Review: see all answers");
    window.enter_and_see("r", "47 questions have no answer");
    window.enter_and_see("f", "Finish all the same?");
    window.enter_and_see("f", "Your answers are in answers.yaml");
    assert_eq!(window.exit(), 0);
    assert_eq!(only_response(&desk).note, "Evidence not yet complete: Strategy.");

    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    window.enter_and_see("3", "What can you show?");
    window.enter_and_see("2", "Title:");
    window.enter_and_see("Strategy", "Date:");
    window.enter_and_see("2026-05", "Kept by:");
    window.enter_and_see("Registry", "Another piece?");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    let response = only_response(&desk);
    assert_eq!((response.note.as_str(), response.evidence.len()), ("", 1));
}

#[test]
fn a_reason_of_several_lines_stays_as_it_is_when_it_is_entered_unchanged() {
    let desk = Desk::new();
    let rubric = rubric();
    let question = rubric.questions().find(|question| question.not_applicable.is_some()).expect("such a question");
    let response =
        format!(r#"responses: {{{}: {{level: not_applicable, reason: "No second\nchamber"}}}}"#, question.id);
    desk.write(&SMALL_PROFILE.replace("responses: {}", &response));
    assert_eq!(only_response(&desk).rating, Rating::NotApplicable { reason: "No second\nchamber".to_owned() });
    let mut window = desk.assess();
    window.see("Press Enter to go on");
    let number = question_that_may_not_apply();
    window.enter("");
    for next in 1..number {
        window.see(&format!("Question {next} of 48"));
        window.enter("s");
    }
    window.see(&format!("Question {} of 48", number + 1));
    window.escape();
    window.see("Back to the question before");
    window.enter_and_see("b", "Keep my answer (Not applicable)");
    window.enter_and_see("a", "Reason: No second chamber");
    window.enter_and_see("", &format!("Question {} of 48", number + 1));
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert_eq!(only_response(&desk).rating, Rating::NotApplicable { reason: "No second\nchamber".to_owned() });
}

#[test]
fn what_is_not_offered_is_said_and_records_nothing() {
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    // The first question always applies, and there is no level 7.
    window.enter_and_see("a", "`a` is not offered here");
    window.enter_and_see("7", "`7` is not offered here");
    window.see("Question 1 of 48, 0 answered");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert!(saved(&desk).responses.is_empty());
}

#[test]
fn keys_that_are_typed_ahead_are_neither_lost_nor_misread() {
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    window.type_keys(&"1\r2\r".repeat(5));
    let screen = window.see("Question 11 of 48, 10 answered");
    assert!(screen.starts_with("1 of 4"), "{screen}");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert_eq!(saved(&desk).responses.len(), 10);
}

#[test]
fn a_note_is_written_changed_and_goes_with_its_answer() {
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    window.enter_and_see("2", "Question 2 of 48, 1 answered");
    window.escape();
    window.see("Back to the question before");
    window.enter_and_see("b", "Keep my answer (2 Occasional)");
    window.escape();
    window.see("Note: add a comment");
    window.enter_and_see("n", "Note: ");
    window.type_keys("\x1b[200~first line\nsecond line\x1b[201~");
    window.see("second line");
    window.escape();
    window.see("Keep what I typed");
    window.enter_and_see("", "Note: first line second line");
    window.escape();
    window.see("Remove my answer");
    window.enter_and_see("x", "The answer \"2 Occasional\" and its note are removed.");
    window.enter_and_see("x", "Question 1 of 48, 0 answered");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert!(saved(&desk).responses.is_empty());
}

#[test]
fn finishing_with_open_questions_says_what_that_means_and_is_not_the_default() {
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    window.enter_and_see("1", "Question 2 of 48, 1 answered");
    window.escape();
    window.see("Review: see all answers");
    window.enter_and_see("r", "47 questions have no answer");
    window.enter_and_see("f", "Finish all the same?");
    window.see("No score yet: Innovation culture, Digital adoption");
    window.enter_and_see("", "Areas, with how many questions are answered");
    window.enter_and_see("c", "Question 2 of 48, 1 answered");
    window.interrupt();
    assert_eq!(window.exit(), 130);
}

#[test]
fn without_a_report_the_answers_stay_and_it_is_no_success() {
    let desk = desk_with_profile();
    std::fs::create_dir(desk.path().join("answers.pdf")).expect("a folder in the report's place");
    let mut window = at_the_questions(&desk);
    window.enter_and_see("1", "Question 2 of 48, 1 answered");
    window.escape();
    window.see("Review: see all answers");
    window.enter_and_see("r", "47 questions have no answer");
    window.enter_and_see("f", "Finish all the same?");
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
    window.escape();
    window.see("Review: see all answers");
    window.enter_and_see("r", "47 questions have no answer");
    window.enter_and_see("f", "Finish all the same?");
    window.enter_and_see("f", "would take the place of the answers in answers.yaml");
    assert_eq!(window.exit(), 74);
    assert_eq!(saved(&desk).responses.len(), 1);
}

#[test]
fn without_the_name_of_the_parliament_there_is_no_end() {
    let desk = Desk::new();
    let mut window = desk.assess();
    window.see("Press Enter to go on");
    window.enter_and_see("", "Step 1 of 10");
    window.escape();
    window.see("Review: see all steps");
    window.enter_and_see("r", "Continue with the questions about your parliament");
    window.enter_and_see("f", "The report needs an answer to this first");
    window.enter_and_see("", "Step 1 of 10");
    window.enter_and_see("Assembly", "Areas, with how many questions are answered");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert_eq!(saved(&desk).profile.parliament, "Assembly");
}

#[test]
fn evidence_is_asked_step_by_step_and_raises_what_the_answer_counts_as() {
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    window.enter_and_see("4", "Without a document this answer counts as 2 Occasional");
    window.enter_and_see("2", "Title:");
    window.enter_and_see("Plan", "Date:");
    window.enter_and_see("last year", "is not a date");
    // Esc goes a step back and keeps what was typed.
    window.escape();
    window.see("Title: Plan");
    window.enter_and_see("", "Date: last year");
    window.type_keys(&"\x7f".repeat(9));
    window.enter_and_see("2026-05", "Kept by:");
    window.enter_and_see("Registry", "Another piece?");
    window.see("It counts in full");
    window.enter_and_see("s", "Question 2 of 48, 1 answered");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    let answers = saved(&desk);
    let response = answers.responses.values().next().expect("one answer");
    assert_eq!(response.rating, Rating::Level(LevelNumber(4)));
    let piece = &response.evidence[0];
    assert_eq!(
        (piece.class, piece.title.as_str(), piece.holder.as_str()),
        (EvidenceClass::Document, "Plan", "Registry")
    );
    assert_eq!(piece.date.map(|date| date.to_string()).as_deref(), Some("2026-05"));
}

#[test]
fn half_typed_words_survive_an_interruption() {
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    window.enter_and_see("3", "What can you show?");
    window.enter_and_see("2", "Title:");
    window.type_keys("Strategy of the Bur");
    window.see("Strategy of the Bur");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert!(desk.text().contains("Strategy of the Bur"), "{}", desk.text());
}

#[test]
fn a_folder_that_vanishes_loses_nothing_that_can_be_saved_elsewhere() {
    let desk = Desk::new();
    let folder = desk.path().join("gone");
    std::fs::create_dir(&folder).expect("a folder");
    std::fs::write(folder.join("answers.yaml"), SMALL_PROFILE).expect("a file");
    let mut window = Window::open(desk.path(), &["assess", "gone/answers.yaml"], 80, 24);
    window.see("Press Enter");
    window.enter_and_see("", "Question 1 of 48, 0 answered");
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    window.enter_and_see("1", "Your last answer is not saved");
    window.enter_and_see("", "Question 2 of 48, 1 answered");
    window.interrupt();
    window.see("Save to another file");
    window.enter_and_see("t", "Save to another file");
    window.enter_and_see("w", "File:");
    // Neither onto the report, nor into another session's file.
    window.enter_and_see("answers.PDF", "is where the report would go");
    window.type_keys(&"\x7f".repeat(11));
    window.wait_for("an empty line", |screen| !screen.contains("File: answers"));
    let other = Window::open(desk.path(), &["assess", "other.yaml"], 80, 24);
    other.see("takes about 2 hours");
    std::fs::remove_file(desk.path().join("other.yaml")).expect("the other file goes");
    window.enter_and_see("other.yaml", "is open in another window");
    window.type_keys(&"\x7f".repeat(10));
    window.wait_for("an empty line", |screen| !screen.contains("File: other"));
    window.enter_and_see("answers.yaml", "everything is saved in");
    assert_eq!(window.exit(), 130);
    assert_eq!(saved(&desk).responses.len(), 1);
}

#[test]
fn giving_unsaved_answers_up_is_said_and_is_no_success() {
    let desk = Desk::new();
    let folder = desk.path().join("gone");
    std::fs::create_dir(&folder).expect("a folder");
    std::fs::write(folder.join("answers.yaml"), SMALL_PROFILE).expect("a file");
    let mut window = Window::open(desk.path(), &["assess", "gone/answers.yaml"], 80, 24);
    window.see("Press Enter");
    window.enter_and_see("", "Question 1 of 48, 0 answered");
    std::fs::remove_dir_all(&folder).expect("the folder goes");
    window.enter_and_see("1", "Your last answer is not saved");
    window.interrupt();
    window.see("Save to another file");
    window.enter_and_see("g", "The last answers were not saved");
    assert_eq!(window.exit(), 74);
}

#[test]
fn a_file_that_cannot_be_used_is_named_with_all_its_problems_and_left_as_it_is() {
    let broken = "rubric: [\n";
    let other = SMALL_PROFILE.replace("parliament-innovation", "cooking");
    let unfit = SMALL_PROFILE.replace("responses: {}", "responses: {no.such: {level: 1}, nor.this: {level: 2}}");
    for (text, sentences) in [
        (broken, vec!["cannot be used"]),
        (&other, vec!["belong to the rubric `cooking`"]),
        (&unfit, vec!["responses.no.such", "responses.nor.this"]),
    ] {
        let desk = Desk::new();
        desk.write(text);
        let mut window = desk.assess();
        for sentence in sentences {
            window.see(sentence);
        }
        assert_eq!(window.exit(), 1);
        assert_eq!(desk.text(), text);
        assert_eq!(desk.names(), ["answers.yaml"]);
    }
}

#[test]
fn a_place_where_nothing_can_be_written_is_named_at_the_start() {
    let desk = Desk::new();
    let mut window = Window::open(desk.path(), &["assess", "no-such-folder/answers.yaml"], 80, 24);
    window.wait_for("what is wrong", |screen| words_in_one_line(screen).contains("the folder does not exist"));
    assert_eq!(window.exit(), 74);
    // Nobody can make a file there, not even a privileged test.
    let mut window = Window::open(desk.path(), &["assess", "/proc/answers.yaml"], 80, 24);
    window.see("could not write /proc/answers.yaml");
    assert_eq!(window.exit(), 74);
}

#[test]
fn without_a_terminal_it_says_so_and_touches_nothing() {
    let desk = Desk::new();
    let output = Command::new(env!("CARGO_BIN_EXE_hemicycle"))
        .args(["assess", "answers.yaml"])
        .current_dir(desk.path())
        .stdin(Stdio::null())
        .output()
        .expect("the program runs");
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2));
    assert!(
        message.contains("the interview needs a terminal") && message.contains("hemicycle report FILE"),
        "{message}"
    );
    assert!(output.stdout.is_empty());
    assert!(desk.names().is_empty());
}

#[test]
fn a_window_that_is_too_small_is_named_at_the_start() {
    let desk = Desk::new();
    let mut window = desk.assess_in(59, 20);
    window.see("the window is 59 characters wide");
    assert_eq!(window.exit(), 2);
    assert!(desk.names().is_empty());
}
