//! A file that was answered to an earlier version of the rubric.

use hemicycle::answers::{Fingerprint, Rating};
use hemicycle::rubric::LevelNumber;

use super::course::assert_whole_question;
use super::{saved, words_in_one_line};
use crate::support::terminal::{Desk, Window};
use crate::support::{id, rubric};

/// The first question kept, the second reworded, the third without a mark, the fourth with a level that the scale has no
/// longer, the others open; and one that is gone.
pub(super) fn older_file() -> String {
    let rubric = rubric();
    let questions: Vec<_> = rubric.questions().take(4).collect();
    let mark = Fingerprint::of(questions[0]);
    format!(
        "rubric: {{id: parliament-innovation, version: '0.9'}}\n\
         started: 2026-01-10\n\
         profile: {{parliament: Assembly of Testland, country: Testland}}\n\
         responses:\n  \
         {}: {{level: 2, wording: {mark}}}\n  \
         {}:\n    level: 4\n    wording: 0123456789abcdef\n    note: Half of it\n    \
         evidence: [{{class: document, title: Plan, date: 2026-05}}]\n  \
         {}: unknown\n  \
         {}: {{level: 7, note: From the long scale}}\n  \
         digital-adoption.paper.fax-machines: {{level: 5, note: Four of them}}\n",
        questions[0].id, questions[1].id, questions[2].id, questions[3].id
    )
}

fn desk_with_older_file() -> Desk {
    let desk = Desk::new();
    desk.write(&older_file());
    desk
}

/// A window at the second question, which is the first that is not settled.
fn at_the_reworded_question(desk: &Desk) -> Window {
    let mut window = desk.assess();
    window.see("Press Enter to go on");
    window.enter_and_see("", "Question 2 of 48, 3 answered");
    window.see("Esc opens the menu");
    window
}

#[test]
fn the_first_page_says_what_is_to_be_confirmed_and_what_has_no_place_any_more() {
    let desk = desk_with_older_file();
    let mut window = desk.assess();
    let screen = words_in_one_line(&window.see("Press Enter to go on"));
    for said in [
        "The interview goes on with question 2.",
        "given to version 0.9 of the questionnaire. It is at version 1.0 now.",
        "2 answers are to be confirmed, because their questions may read otherwise now: \
         - Question 2: Is there a body where members and senior staff decide… \
         - Question 3: Is there a named person or team whose task is to help…",
        "1 answer is no longer possible at its question, which is asked again: - Question 4, level 7: Can any member",
        "1 answer has no question any more. It is kept in the file and counts in no score: \
         - digital-adoption.paper.fax-machines (level 5)",
    ] {
        assert!(screen.contains(said), "`{said}` is not in:\n{screen}");
    }
    window.interrupt();
    assert_eq!(window.exit(), 130);
}

#[test]
fn a_file_in_which_nothing_was_changed_stays_as_it_was() {
    let desk = desk_with_older_file();
    let mut window = at_the_reworded_question(&desk);
    window.enter_and_see("s", "Question 3 of 48, 3 answered");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert_eq!(desk.text(), older_file());
}

#[test]
fn only_what_is_to_be_confirmed_or_open_is_asked_and_nothing_of_the_old_file_is_lost() {
    let desk = desk_with_older_file();
    let mut window = at_the_reworded_question(&desk);
    let screen = window.see("k Keep my answer (4 Measured)");
    assert!(screen.contains("> s Decide later: go on without confirming my answer"), "{screen}");
    assert!(screen.contains("The wording has changed since you answered. 1 piece of evidence."), "{screen}");
    window.enter_and_see("k", "Question 3 of 48, 3 answered");
    window.see("Answered to version 0.9; the question may have changed.");
    window.see("k Keep my answer (Don’t know)");
    window.enter_and_see("1", "Question 4 of 48, 3 answered");
    window.see("Your earlier answer, level 7, is no longer possible here.");
    window.see("> s Decide later: go on without an answer");
    window.enter_and_see("2", "Question 5 of 48, 4 answered");
    window.interrupt();
    assert_eq!(window.exit(), 130);

    let (answers, rubric) = (saved(&desk), rubric());
    let responses: Vec<_> = rubric.questions().take(4).map(|question| &answers.responses[&question.id]).collect();
    let levels = [2, 4, 1, 2].map(|level| Rating::Level(LevelNumber(level)));
    assert_eq!(
        responses.iter().map(|response| &response.rating).collect::<Vec<_>>(),
        levels.iter().collect::<Vec<_>>()
    );
    assert_eq!(answers.to_be_confirmed(&rubric), [0; 0]);
    assert_eq!((responses[1].evidence.len(), responses[1].note.as_str()), (1, "Half of it"));
    assert_eq!(responses[3].note, "From the long scale");
    let retired: Vec<_> = answers.retired.iter().map(|retired| (&retired.question, &retired.response.rating)).collect();
    let fax_machines = id("digital-adoption.paper.fax-machines");
    let question = &rubric.questions().nth(3).expect("a fourth question").id;
    let [seven, five] = [7, 5].map(|level| Rating::Level(LevelNumber(level)));
    assert_eq!(retired.iter().find(|(id, _)| *id == question), Some(&(question, &seven)));
    assert_eq!(retired.iter().find(|(id, _)| **id == fax_machines), Some(&(&fax_machines, &five)));
    assert_eq!(answers.rubric.version, rubric.version);

    let mut window = desk.assess();
    let screen = window.see("Press Enter to go on");
    assert!(!screen.contains("version 0.9") && !screen.contains("fax-machines"), "it was said once:\n{screen}");
    window.interrupt();
    assert_eq!(window.exit(), 130);
}

#[test]
fn an_answer_that_was_not_confirmed_is_still_to_be_confirmed_the_next_time_and_at_the_end() {
    let desk = desk_with_older_file();
    let mut window = at_the_reworded_question(&desk);
    window.enter_and_see("k", "Question 3 of 48, 3 answered");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert_eq!(saved(&desk).to_be_confirmed(&rubric()), [3]);

    let mut window = desk.assess();
    window.see("1 answer is to be confirmed");
    window.see("Press Enter to go on");
    window.enter_and_see("", "Question 3 of 48, 3 answered");
    window.see("Answered to version 0.9;");
    window.escape();
    window.see("Review: see all answers");
    window.enter_and_see("r", "1 answer is to be confirmed; until then it counts as it is.");
    window.enter_and_see("2", "Which question?");
    window.see("Answer: Don’t know, to be confirmed.");
    window.enter_and_see("b", "Areas, with how many questions are answered");
    window.enter_and_see("f", "1 answer is to be confirmed");
    window.see("Finish all the same?");
    window.interrupt();
    assert_eq!(window.exit(), 130);
}

#[test]
fn every_reworded_question_can_be_read_whole_in_a_window_of_80_by_24() {
    let rubric = rubric();
    let answers: String = (rubric.questions())
        .map(|question| format!("  {}: {{level: 4, wording: 0123456789abcdef, note: A note}}\n", question.id))
        .collect();
    let head = older_file().split_once("responses:").expect("responses").0.to_owned();
    let desk = Desk::new();
    desk.write(&format!("{head}responses:\n{answers}"));
    let mut window = desk.assess();
    window.see("48 answers are to be confirmed");
    while !window.see_page().contains("Press Enter to go on.") {
        window.turn_page();
    }
    window.enter("");
    for (index, question) in rubric.questions().enumerate() {
        window.see(&format!("Question {} of 48, 48 answered", index + 1));
        window.see("k Keep my answer (4 Measured)");
        let screen = window.see("Esc opens the menu");
        assert!(screen.contains("The wording has changed since you answered."), "{screen}");
        assert_whole_question(&screen, question, rubric.top().0);
        window.enter("s");
    }
    window.see("48 answers are to be confirmed");
    window.interrupt();
    assert_eq!(window.exit(), 130);
}

#[test]
fn a_file_of_a_newer_version_is_refused_with_what_to_do_and_left_as_it_is() {
    let desk = Desk::new();
    let newer = older_file().replace("'0.9'", "'1.1'");
    desk.write(&newer);
    let mut window = desk.assess();
    let screen = words_in_one_line(&window.see("left as it is"));
    assert!(
        screen.contains("were given to version 1.1 of the rubric, and this program has 1.0. Get the newer hemicycle"),
        "{screen}"
    );
    assert_eq!(window.exit(), 1);
    assert_eq!(desk.text(), newer);
    assert_eq!(desk.names(), ["answers.yaml"]);
}

#[test]
fn comments_by_hand_are_spoken_of_before_the_first_change_takes_them_away() {
    let desk = Desk::new();
    let file = older_file()
        .replace("'0.9'", "'1.0'")
        .replace("level: 7", "level: 3")
        .replace("paper.fax-machines", "tools.remote-meetings");
    desk.write(&file);
    let mut window = desk.assess();
    let screen = window.see("Press Enter to go on");
    assert!(!screen.contains("Comments"), "{screen}");
    window.interrupt();
    assert_eq!(window.exit(), 130);

    let commented = file.replace("responses:", "# Ask Anna first.\nresponses:");
    desk.write(&commented);
    let mut window = desk.assess();
    window.see("Comments that somebody wrote into this file go when the first answer is saved.");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert_eq!(desk.text(), commented);
}

#[test]
fn the_review_and_a_round_lead_to_what_is_to_be_confirmed() {
    let desk = desk_with_older_file();
    // Out of the review into the list, and the second question is confirmed; then the rest alone.
    let out = super::plain::pipe(&desk, &["m", "r", "u", "2", "k", "b", "q"]).ends_with(0).out;
    assert!(out.contains("u. The 2 answers to be confirmed\n"), "{out}");
    assert!(out.contains("u. The answer to be confirmed\n"), "{out}");
    let only = ["--only", "unconfirmed"];
    assert_eq!(
        out.matches("\n3. Is there a named person").count(),
        1,
        "what is left of the list is not said again:\n{out}"
    );
    assert!(out.contains("Review. Answers to be confirmed\nYour answer: b"), "but where one is:\n{out}");
    let out = super::plain::pipe_to(&desk, &only, &["k", "q"]).ends_with(0).out;
    assert!(out.contains("1 of 1 in this round, 1 answered\nInnovation culture (1 of 4)"), "{out}");
    super::plain::pipe_to(&desk, &only, &["s"]).ends_with(0).says(&["No question belongs to that part now"]);
}
