//! What was typed is kept: reasons, notes, evidence.

use hemicycle::answers::{Rating, Response};
use hemicycle::rubric::{EvidenceClass, LevelNumber};

use super::{SMALL_PROFILE, at_the_questions, desk_with_profile, saved, to_the_finish};
use crate::support::rubric;
use crate::support::terminal::{Desk, Window};

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
        window.enter("s");
        window.see_question(next);
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
        window.enter("s");
        window.see_question(next);
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
    for step in (1..=12).rev() {
        window.enter_and_see("b", &format!("Step {step} of 12"));
        window.escape();
        window.see("Continue here");
    }
    assert_eq!(saved(&desk).profile.parliament, "Assembly\nof Testland");
    window.enter_and_see("", "Answer: Assembly of Testland");
    window.enter_and_see("", "Step 2 of 12");
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

/// The title of the evidence that was begun beside the only answer.
#[track_caller]
fn begun_title(desk: &Desk) -> String {
    only_response(desk).begun.expect("begun evidence").title
}

#[test]
fn evidence_half_typed_comes_back_in_its_form() {
    for (columns, rows) in [(80, 24), (60, 20)] {
        let desk = desk_with_profile();
        let mut window = at_the_questions(&desk);
        window.enter_and_see("3", "What can you show?");
        window.enter_and_see("3", "Title:");
        window.enter_and_see("Strategy", "Date:");
        window.enter_and_see("2026-05", "Link:");
        window.type_keys("https://parl");
        window.see("Link: https://parl");
        window.interrupt();
        assert_eq!(window.exit(), 130);
        assert_eq!(only_response(&desk).note, "");

        let mut window = desk.assess_in(columns, rows);
        window.see("The interview goes on with question 1.");
        window.see_page();
        window.turn_page();
        window.see("You had begun to write this down");
        window.see("Link: https://parl");
        // Esc leads through the fields before, which are as they were.
        window.escape();
        window.see("Date: 2026-05");
        window.enter_and_see("", "Link: https://parl");
        window.enter_and_see("iament.example", "Another piece?");
        window.enter_and_see("s", "Question 2 of 48, 1 answered");
        window.interrupt();
        assert_eq!(window.exit(), 130);
        let response = only_response(&desk);
        let piece = &response.evidence[0];
        assert_eq!(
            (piece.class, piece.title.as_str(), piece.link.as_str()),
            (EvidenceClass::Public, "Strategy", "https://parliament.example")
        );
        assert_eq!(response.begun, None);
    }
}

#[test]
fn evidence_half_typed_comes_back_line_by_line() {
    let desk = desk_with_profile();
    let mut window = desk.assess_plainly();
    window.enter_and_see("3", "What can you show?");
    window.enter_and_see("2", "Title:");
    window.enter_and_see("Strategy", "Date:");
    window.end_input();
    window.exit();
    assert_eq!(begun_title(&desk), "Strategy");
    let mut window = desk.assess_plainly();
    window.see("You had begun to write this down when the interview stopped.");
    window.see("Title:");
    window.enter_and_see("", "Date:");
    window.enter_and_see("2026-05", "Kept by:");
    window.enter_and_see("Registry", "Another piece?");
    window.interrupt();
    window.exit();
    let response = only_response(&desk);
    assert_eq!((response.begun, response.evidence[0].title.as_str()), (None, "Strategy"));
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
        assert_eq!(begun_title(&desk), "Strategy of the Bureau");
    }
}

#[test]
fn begun_evidence_is_kept_by_finishing_and_gone_once_it_is_complete() {
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    window.enter_and_see("3", "What can you show?");
    window.enter_and_see("2", "Title:");
    window.type_keys("Strategy");
    window.see("Title: Strategy");
    window.escape();
    window.see("Evidence not yet complete: Strategy.");
    window.escape();
    window.see("Keep my answer (3 Established)");
    assert_eq!(begun_title(&desk), "Strategy");
    to_the_finish(&mut window);
    window.enter_and_see("f", "Your answers are in answers.yaml");
    assert_eq!(window.exit(), 0);
    assert_eq!(begun_title(&desk), "Strategy");

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
    assert_eq!((response.begun, response.evidence.len()), (None, 1));
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
        window.see_question(next);
        window.enter("s");
    }
    window.see_question(number + 1);
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
    window.enter_and_see("x", "This removes the answer “2 Occasional”");
    window.enter_and_see("x", "Question 1 of 48, 0 answered");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert!(saved(&desk).responses.is_empty());
}

#[test]
fn evidence_is_asked_step_by_step_and_raises_what_the_answer_counts_as() {
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    window.enter_and_see("4", "Without a document this answer counts as 2 Occasional");
    window.enter_and_see("2", "Title:");
    window.enter_and_see("Plan", "Date:");
    window.enter_and_see("2999", "This date is after today");
    window.type_keys(&"\x7f".repeat(4));
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
fn half_typed_words_survive_a_connection_that_breaks() {
    for (signal, status) in [("HUP", 129), ("TERM", 143)] {
        let desk = Desk::new();
        desk.write(&with_a_note("Ana"));
        let mut window = at_the_first_note(&desk);
        window.type_keys(" said so, and \"the Bureau\": yes");
        window.see("the Bureau\": yes");
        window.signal(signal);
        assert_eq!(window.exit(), status);
        assert_eq!(only_response(&desk).note, "Ana said so, and \"the Bureau\": yes");

        let desk = desk_with_profile();
        let mut window = at_the_questions(&desk);
        window.enter_and_see("3", "What can you show?");
        window.enter_and_see("2", "Title:");
        window.type_keys("Strategy of the Bur");
        window.see("Strategy of the Bur");
        window.signal(signal);
        assert_eq!(window.exit(), status);
        assert_eq!(begun_title(&desk), "Strategy of the Bur");

        let desk = Desk::new();
        let mut window = desk.assess();
        window.see("Press Enter to go on");
        window.enter_and_see("", "Step 1 of 12");
        window.type_keys("Assemblée nat");
        window.see("Assemblée nat");
        window.signal(signal);
        assert_eq!(window.exit(), status);
        assert_eq!(saved(&desk).profile.parliament, "Assemblée nat");
    }
}

#[test]
fn words_without_a_place_in_the_file_are_said_when_the_program_is_ended() {
    let desk = desk_with_profile();
    let mut window = at_a_question_that_may_not_apply(&desk);
    window.enter_and_see("a", "only when the following is true");
    window.type_keys("No second cham");
    window.see("No second cham");
    window.signal("TERM");
    window.see("This was typed and is not in the file: No second cham");
    assert_eq!(window.exit(), 143);
    assert!(saved(&desk).responses.is_empty());
}
