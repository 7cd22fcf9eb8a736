//! The way through an interview: what can be read, chosen and reached.

use hemicycle::answers::Rating;
use hemicycle::rubric::{LevelNumber, Question};

use super::{answer_level, at_the_questions, desk_with_profile, saved, to_the_finish, words_in_one_line};
use crate::support::program::{is_present, report_words};
use crate::support::rubric;
use crate::support::terminal::{Desk, Window};

#[track_caller]
pub(super) fn assert_whole_question(screen: &str, question: &Question, top: u8) {
    let flat = words_in_one_line(screen);
    assert!(flat.contains(&words_in_one_line(&question.text)), "{}:\n{screen}", question.id);
    for (level, text) in &question.levels {
        assert_eq!(flat.matches(&words_in_one_line(text)).count(), 1, "level {level} of {}:\n{screen}", question.id);
    }
    assert_eq!(question.levels.len(), usize::from(top));
    for line in ["s Decide later", "d Don’t know", "m Menu", "Esc opens the menu"] {
        assert_eq!(screen.matches(line).count(), 1, "{line} of {}:\n{screen}", question.id);
    }
    let may_not_apply = question.not_applicable.is_some();
    assert_eq!(screen.contains("a Not applicable to our parliament"), may_not_apply, "{screen}");
    assert_eq!(screen.contains("(core question)"), question.core, "{screen}");
}

#[test]
fn every_question_can_be_read_whole_in_the_usual_window_and_in_a_large_one() {
    let rubric = rubric();
    for (columns, rows) in [(80, 24), (120, 40)] {
        let desk = desk_with_profile();
        let mut window = questions_in(&desk, columns, rows);
        for (index, question) in rubric.questions().enumerate() {
            window.see_question(index + 1);
            let screen = window.see("Esc opens the menu");
            assert_whole_question(&screen, question, rubric.top().0);
            window.enter("s");
        }
        window.see("48 questions have no answer");
        window.interrupt();
        assert_eq!(window.exit(), 130);
    }
}

fn questions_in(desk: &Desk, columns: u16, rows: u16) -> Window {
    let mut window = desk.assess_in(columns, rows);
    window.see("Press Enter");
    window.enter("");
    window
}

#[test]
fn in_the_smallest_window_every_choice_is_in_sight_and_the_marked_level_can_be_read_whole() {
    let rubric = rubric();
    let desk = desk_with_profile();
    let mut window = questions_in(&desk, 60, 20);
    for (index, question) in rubric.questions().enumerate() {
        let number = format!("Question {} of 48", index + 1);
        window.see_question(index + 1);
        let screen = window.see("menu.]");
        let names = rubric.scale.iter().map(|level| format!("  {} {}:", level.level, level.name));
        let others = ["> s Decide later", "  d Don’t know", "  m Menu"].map(str::to_owned);
        for choice in names.chain(others) {
            assert_eq!(screen.matches(&choice).count(), 1, "{choice} of {}:\n{screen}", question.id);
        }
        for (level, text) in question.levels.iter().take(if index < 12 { 5 } else { 1 }) {
            window.type_keys("\x1b[B");
            let marked = format!("> {level} ");
            let expected = words_in_one_line(text);
            let once = |screen: &str| words_in_one_line(screen).matches(&expected).count() == 1;
            let screen = window.wait_for(&marked, |screen| screen.contains(&marked) && once(screen));
            assert!(screen.contains(&number), "{screen}");
        }
        window.enter("s");
    }
    window.interrupt();
    assert_eq!(window.exit(), 130);
}

#[test]
fn an_interview_stopped_after_ten_answers_is_resumed_and_finished() {
    let rubric = rubric();
    let levels: Vec<u8> = (0..48).map(|index| 1 + (index * 7 % 5) as u8).collect();
    let desk = Desk::new();
    let mut window = desk.assess();
    window.see("takes about 2 hours");
    window.enter_and_see("", "Step 1 of 12");
    window.enter_and_see("Assemblée nationale", "Step 2 of 12");
    window.enter_and_see("1", "Step 3 of 12");
    window.enter_and_see("Testland", "Step 4 of 12");
    window.enter_and_see("13", "Step 5 of 12");
    window.enter_and_see("4", "French (chosen)");
    window.enter_and_see("3", "English (chosen)");
    window.enter_and_see("s", "Step 6 of 12");
    window.enter_and_see("1", "Step 7 of 12");
    window.enter_and_see("", "Step 8 of 12");
    window.enter_and_see("22", "Go on with this one choice");
    window.enter_and_see("s", "Step 9 of 12");
    window.enter_and_see("", "Step 10 of 12");
    window.enter_and_see("", "Step 11 of 12");
    window.enter_and_see("", "Step 12 of 12");
    window.enter_and_see("Clerk", "Questions 1 to 12 of 48");
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
    assert!(screen.starts_with("Innovation culture (1 of 4)"), "{screen}");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert_eq!(saved(&desk).responses.len(), 10);
}

#[test]
fn finishing_with_open_questions_says_what_that_means_and_is_not_the_default() {
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    window.enter_and_see("1", "Question 2 of 48, 1 answered");
    to_the_finish(&mut window);
    window.see("No score yet: Innovation culture, Digital adoption");
    window.enter_and_see("", "Areas, with how many questions are answered");
    window.enter_and_see("c", "Question 2 of 48, 1 answered");
    window.interrupt();
    assert_eq!(window.exit(), 130);
}

#[test]
fn without_the_name_of_the_parliament_there_is_no_end() {
    let desk = Desk::new();
    let mut window = desk.assess();
    window.see("Press Enter to go on");
    window.enter_and_see("", "Step 1 of 12");
    window.escape();
    window.see("Review: see all steps");
    window.enter_and_see("r", "Continue with the questions about your parliament");
    window.enter_and_see("f", "The report needs an answer to this first");
    window.enter_and_see("", "Step 1 of 12");
    window.enter_and_see("Assembly", "Areas, with how many questions are answered");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert_eq!(saved(&desk).profile.parliament, "Assembly");
}

#[test]
fn after_an_area_its_scores_are_told_and_after_a_dimension_its_own_too() {
    let desk = desk_with_profile();
    let mut window = at_the_questions(&desk);
    answer_level(&mut window, 1, 0, 3);
    window.see_question(2);
    let screen = window.see("Esc opens the menu");
    assert!(!screen.contains("Done:"), "{screen}");
    answer_level(&mut window, 2, 1, 2);
    // Level 3 without evidence counts as 2: 50 and 25 points claimed, twice 25 evidenced.
    window.see("Question 3 of 48, 2 answered");
    let screen = window.see("Esc opens the menu");
    assert!(screen.contains("Done: Leadership and strategy. Claimed 38, evidenced 25 of 100 points."), "{screen}");
    for number in 3..=11 {
        answer_level(&mut window, number, number - 1, 1);
    }
    answer_level(&mut window, 12, 11, 1);
    window.see("Questions 13 to 24 of 48");
    let screen = words_in_one_line(&window.see_page());
    assert!(screen.contains("Done: Foresight and learning. Claimed 0, evidenced 0 of 100 points."), "{screen}");
    assert!(screen.contains("Done: Innovation culture. Claimed 6, evidenced 4 of 100 points."), "{screen}");
    window.enter("");
    window.see("Question 13 of 48, 12 answered");
    let screen = window.see("Esc opens the menu");
    assert!(!screen.contains("Done:"), "{screen}");
    assert!(screen.contains(" left ──") || screen.contains("less than 1 min left"), "the time left is said: {screen}");
    window.interrupt();
    assert_eq!(window.exit(), 130);
}

#[test]
fn what_is_typed_at_a_page_to_read_is_marked_in_what_comes_next() {
    let desk = desk_with_profile();
    let mut window = desk.assess();
    window.see("Press Enter to go on");
    window.enter_and_see("", "Questions 1 to 12 of 48");
    window.see("Press Enter to go on");
    // It is typed, not entered: nobody has seen the question yet.
    window.enter_and_see("2", "> 2 Occasional");
    assert!(saved(&desk).responses.is_empty());
    window.enter_and_see("", "Question 2 of 48, 1 answered");
    window.interrupt();
    assert_eq!(window.exit(), 130);
    assert_eq!(saved(&desk).responses.len(), 1);
}
