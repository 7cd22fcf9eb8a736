//! What the interview can do, in each way to hold it: on pages and line by line, in the usual window and the smallest.

use hemicycle::answers::{self, Budget, Rating, View};
use hemicycle::rubric::{EvidenceClass, LevelNumber};

use super::carried::older_file;
use super::{SMALL_PROFILE, desk_with_profile, saved, saved_in};
use crate::support::sitting::{Sitting, Way};
use crate::support::terminal::Desk;
use crate::support::{all_at, rubric};

/// An interview at the first question.
#[track_caller]
fn at_the_questions(way: Way, desk: &Desk, options: &[&str]) -> Sitting {
    let mut sitting = way.begin(desk, "answers.yaml", options);
    sitting.reads(&["Every answer is saved at once in answers.yaml"]);
    sitting.reads(&["Questions 1 to 12 of 48", "Innovation culture (1 of 4)", "Looking ahead and measuring effects"]);
    sitting
}

#[test]
fn the_profile_is_asked_step_by_step_and_one_can_go_back() {
    for way in Way::ALL {
        let desk = Desk::new();
        let mut sitting = way.begin(&desk, "answers.yaml", &[]);
        let folder = desk.path().canonicalize().expect("the folder").display().to_string();
        let saved_there = format!("saved at once in answers.yaml, in the folder {folder}.");
        sitting.reads(&["takes about 2 hours", &saved_there, "It becomes a question to clear up"]);
        sitting.hears("Step 1 of 12");
        sitting.types("Assembly of Testland");
        sitting.hears("Step 2 of 12");
        sitting.chooses("1", "Single chamber");
        sitting.hears("In which country?");
        sitting.leaves();
        sitting.hears("What do you want to do?");
        sitting.chooses("b", "Back to the step before");
        sitting.hears("Keep my answer (Single chamber)");
        sitting.chooses("2", "Lower chamber");
        sitting.hears("Step 3 of 12");
        sitting.types("Testland");
        sitting.hears("Step 4 of 12");
        sitting.chooses("14", "Pacific");
        sitting.hears("Step 5 of 12");
        sitting.chooses("4", "French");
        sitting.hears("French (chosen)");
        sitting.chooses("s", "Go on with this one choice");
        sitting.hears("Step 6 of 12");
        sitting.chooses("s", "Leave this open and go on");
        sitting.hears("Step 7 of 12");
        sitting.chooses("4", "Another number of staff days");
        sitting.hears("Staff days in three months:");
        sitting.types("many");
        sitting.hears("many is no number of days.");
        sitting.types("40");
        sitting.hears("Step 8 of 12");
        sitting.leaves();
        sitting.chooses("b", "Back to the step before");
        sitting.hears("Keep my answer (40 staff days in three months)");
        sitting.chooses("2", "medium: 60 staff days in three months");
        sitting.hears("Step 8 of 12");
        sitting.chooses("24", "Participation: Deliberative and digital formats");
        sitting.hears("Go on with this one choice");
        sitting.chooses("s", "Go on with this one choice");
        sitting.hears("Step 9 of 12");
        sitting.hears("Keep level 4 Measured everywhere and go on");
        sitting.chooses("3", "Transparency: level 4 Measured");
        sitting.chooses("3", "Established");
        sitting.hears("Transparency: level 3 Established");
        sitting.chooses("2", "Digital adoption: level 4 Measured");
        sitting.chooses("6", "Its areas, one by one");
        sitting.hears("Areas of Digital adoption");
        sitting.chooses("1", "Digital strategy and governance: level 4 Measured");
        sitting.chooses("5", "Learning");
        sitting.hears("level 5 Learning");
        sitting.leaves();
        sitting.hears("Digital adoption: level 4 Measured; one area has its own");
        sitting.chooses("s", "Go on with these levels");
        sitting.hears("What could your parliament offer to others?");
        sitting.types("");
        sitting.hears("What is your name?");
        sitting.types("");
        sitting.hears("What is your role in parliament?");
        sitting.types("Clerk");
        sitting.reads(&["Questions 1 to 12 of 48"]);
        sitting.hears("Question 1 of 48, 0 answered");
        sitting.stops();
        let profile = saved(&desk).profile;
        assert_eq!((profile.chamber.as_deref(), profile.region.as_deref()), (Some("lower"), Some("pacific")));
        assert_eq!((profile.languages, profile.priorities.len()), (vec!["fr".to_owned()], 1));
        assert_eq!(profile.budget, Some(Budget::Named("medium".to_owned())));
        let targets: Vec<(&str, u8)> = profile.targets.iter().map(|(id, level)| (id.as_str(), level.0)).collect();
        assert_eq!(targets, [("digital-adoption.governance", 5), ("transparency", 3)]);
    }
}

#[test]
fn one_moves_freely_and_every_kind_of_answer_can_be_given_changed_and_cleared() {
    for way in Way::ALL {
        let desk = desk_with_profile();
        let mut sitting = at_the_questions(way, &desk, &[]);
        sitting.hears("Level today (each includes the lower numbers):");
        sitting.chooses("s", "Decide later: go on without an answer");
        sitting.hears("Question 2 of 48, 0 answered");
        sitting.leaves();
        sitting.hears("What do you want to do?");
        sitting.chooses("h", "Help: why it matters, who to ask, what to show");
        sitting.reads(&["Why it matters:", "Who would know:", "What could show it:", "How to choose a level:"]);
        sitting.hears("Question 2 of 48, 0 answered");
        sitting.types("?");
        sitting.reads(&["Why it matters:", "Who would know:", "What could show it:", "How to choose a level:"]);
        sitting.hears("Question 2 of 48, 0 answered");
        sitting.chooses("m", "Menu: back, note, evidence, help, review, save and quit");
        sitting.chooses("b", "Back to the question before");
        sitting.hears("Question 1 of 48, 0 answered");
        sitting.chooses("2", "Occasional: A speech, an annual report or one unit’s work plan");
        sitting.hears("Question 2 of 48, 1 answered");
        sitting.chooses("d", "Don’t know");
        sitting.hears("Question 3 of 48, 2 answered");

        // A note, and an answer taken away, at a question that is reached through the review.
        sitting.leaves();
        sitting.chooses("r", "Review: see all answers, go to another question");
        sitting.hears("46 questions have no answer.");
        sitting.chooses("1", "Innovation culture: Leadership and strategy (2 of 2)");
        sitting.hears("Which question?");
        sitting.chooses("2", "Is there a body where members");
        sitting.hears("Keep my answer (Don’t know)");
        sitting.leaves();
        sitting.chooses("n", "Note: add a comment to your answer");
        sitting.hears("who said so.");
        sitting.types("Ask the Registry");
        sitting.hears("Note: Ask the Registry");
        sitting.chooses("m", "Menu");
        sitting.chooses("x", "Remove my answer");
        sitting.hears("This removes the answer “Don’t know”");
        sitting.chooses("x", "Remove it");
        sitting.hears("Question 2 of 48, 1 answered");
        sitting.chooses("m", "Menu");
        sitting.chooses("b", "Back to the review");

        // Not applicable, with its reason.
        sitting.hears("47 questions have no answer.");
        sitting.chooses("9", "Digital adoption: Members’ tools and remote work (0 of 2)");
        sitting.hears("Which question?");
        sitting.chooses("18", "Could a committee or the plenary meet");
        sitting.reads(&["Questions 13 to 24 of 48"]);
        sitting.hears("Question 18 of 48, 1 answered");
        sitting.chooses("a", "Not applicable to our parliament");
        sitting.hears("only when the following is true: The constitution or a court ruling");
        sitting.types("The court ruled so");
        sitting.hears("46 questions have no answer.");
        sitting.chooses("q", "Save and quit");
        sitting.ends(0, "Stopped. 2 of 48 questions are answered; everything is saved in answers.yaml.");
        let ratings: Vec<Rating> = saved(&desk).responses.into_values().map(|response| response.rating).collect();
        let reason = "The court ruled so".to_owned();
        assert_eq!(ratings, [Rating::NotApplicable { reason }, Rating::Level(LevelNumber(2))]);
    }
}

#[test]
fn evidence_is_asked_where_it_is_needed_and_an_area_ends_with_its_scores() {
    for way in Way::ALL {
        let desk = desk_with_profile();
        let mut sitting = at_the_questions(way, &desk, &[]);
        sitting.hears("Question 1 of 48, 0 answered");
        sitting.chooses("4", "Measured: A written progress report went to the governing body");
        sitting.hears("You answered 4 Measured. Without a document this answer counts as 2 Occasional");
        sitting.chooses("2", &rubric().evidence[&EvidenceClass::Document].name);
        sitting.hears("What is it called?");
        sitting.types("Progress report");
        sitting.hears("What is its date:");
        sitting.types("2999");
        sitting.hears("This date is after today");
        sitting.leaves();
        sitting.hears("What is it called?");
        sitting.types("");
        sitting.hears("What is its date:");
        sitting.types_anew("2026-05");
        sitting.hears("Who keeps it?");
        sitting.types("Registry");
        sitting.hears("It counts in full in the evidenced score.");
        sitting.chooses("s", "No: go on");
        sitting.hears("Question 2 of 48, 1 answered");
        sitting.chooses("1", "Not yet");
        // 75 and 0 points, both in full.
        sitting.hears("Done: Leadership and strategy. Claimed 38, evidenced 38 of 100 points.");
        sitting.stops();
        let piece = saved(&desk).responses.into_values().find_map(|response| response.evidence.into_iter().next());
        let piece = piece.expect("a piece of evidence");
        assert_eq!((piece.title.as_str(), piece.holder.as_str()), ("Progress report", "Registry"));
    }
}

#[test]
fn verified_evidence_insists_on_who_has_checked() {
    for way in Way::ALL {
        let desk = desk_with_profile();
        let mut sitting = at_the_questions(way, &desk, &[]);
        sitting.chooses("4", "Measured: A written progress report went to the governing body");
        sitting.hears("What can you show?");
        sitting.chooses("4", &rubric().evidence[&EvidenceClass::Verified].name);
        sitting.hears("What is it called?");
        sitting.types("Audit of the plan");
        sitting.hears("What is its date:");
        sitting.types("2026-05");
        sitting.hears("Where can anyone open it?");
        sitting.types("");
        sitting.hears("Who has checked it?");
        sitting.types("");
        sitting.hears("Verified evidence needs whoever has checked it.");
        sitting.types("Internal audit");
        sitting.hears("It counts in full in the evidenced score.");
        sitting.stops();
        let piece = saved(&desk).responses.into_values().find_map(|response| response.evidence.into_iter().next());
        let piece = piece.expect("a piece of evidence");
        assert_eq!((piece.class, piece.holder.as_str()), (EvidenceClass::Verified, "Internal audit"));
    }
}

#[test]
fn a_workshop_that_goes_on_offers_the_number_who_took_part_last() {
    for way in Way::ALL {
        let desk = desk_with_profile();
        desk.write(&SMALL_PROFILE.replace(
            "responses: {}",
            "responses:\n  innovation-culture.strategy.plan:\n    level: 2\n    views: [2, 2, 3]",
        ));
        let mut sitting = way.begin(&desk, "answers.yaml", &["--workshop"]);
        sitting.reads(&["Welcome back."]);
        sitting.hears("How many people take part?");
        sitting.types("");
        sitting.hears("Question 2 of 48, 1 answered");
        sitting.chooses("v", "Let each participant choose a level, unseen by the others");
        sitting.hears("Participant 1 of 3:");
        sitting.stops();
    }
}

#[test]
fn the_end_is_asked_for_and_brings_scores_recommendations_and_the_place_of_the_report() {
    for way in Way::ALL {
        let desk = Desk::new();
        let rubric = rubric();
        let mut answers = all_at(&rubric, 2, EvidenceClass::None);
        answers.profile.country = "Testland".to_owned();
        let last = rubric.questions().last().expect("a question");
        answers.responses.remove(&last.id);
        desk.write(&answers::write(&answers, &rubric).expect("answers can be written"));
        let mut sitting = way.begin(&desk, "answers.yaml", &[]);
        sitting.reads(&["Welcome back. 47 of 48 questions are answered.", "goes on with question 48"]);
        sitting.hears("Question 48 of 48, 47 answered");
        sitting.chooses("s", "Decide later");
        sitting.hears("1 question has no answer.");
        sitting.chooses("f", "Finish: see the scores and write the report");
        sitting.hears("1 question has no answer.");
        sitting.chooses("f", "Yes, finish");
        let said = sitting.ends(0, "Your answers are in answers.yaml. The report is in answers.pdf.");
        for part in ["Innovation culture", "Participation", "25", "What to do first:"] {
            assert!(said.contains(part), "{part} is not in:\n{said}");
        }
        assert_eq!(desk.names(), ["answers.pdf", "answers.yaml"]);
    }
}

#[test]
fn answers_to_an_earlier_version_are_gone_through_and_the_review_has_a_list_of_each_kind() {
    for way in Way::ALL {
        let desk = Desk::new();
        let contested = rubric().questions().nth(4).expect("a fifth question").id.clone();
        let older = older_file().replace("country: Testland}", "country: Testland, region: nordic}");
        desk.write(&format!("{older}  {contested}: {{level: 4, views: [1, 4]}}\n"));
        let mut sitting = way.begin(&desk, "answers.yaml", &[]);
        sitting.reads(&[
            "given to version 0.9 of the questionnaire. It is at version 1.0 now.",
            "3 answers are to be confirmed",
            "Question 3: Is there a named person or team whose task is to help…",
            "1 answer is no longer possible at its question",
            "digital-adoption.paper.fax-machines (level 5)",
            "1 choice about your parliament is no longer offered.",
            "Which region does it belong to? nordic",
        ]);
        sitting.hears("You chose before, and it is no longer offered: nordic.");
        sitting.chooses("13", "Europe");
        sitting.hears("The wording has changed since you answered.");
        sitting.chooses("k", "Keep my answer (4 Measured)");
        sitting.hears("Answered to version 0.9; the question may have changed.");
        sitting.leaves();
        sitting.chooses("r", "Review");
        sitting.hears("2 answers are to be confirmed; until then they count as they are.");
        sitting.chooses("o", "The 44 open questions");
        sitting.hears("Open questions");
        sitting.chooses("4", "Can any member of parliament");
        sitting.hears("Your earlier answer, level 7, is no longer possible here.");
        sitting.chooses("1", "Not yet");
        sitting.hears("Open questions");
        sitting.chooses("b", "Back to the review");
        sitting.chooses("u", "The 2 answers to be confirmed");
        sitting.hears("Answers to be confirmed");
        sitting.chooses("3", "Is there a named person or team");
        sitting.hears("Keep my answer (Don’t know)");
        sitting.chooses("k", "Keep my answer (Don’t know)");
        sitting.hears("Answers to be confirmed");
        sitting.chooses("b", "Back to the review");
        sitting.chooses("t", "The contested answer");
        sitting.hears("Contested answers");
        sitting.chooses("b", "Back to the review");
        sitting.chooses("e", "The answer that lacks evidence");
        sitting.hears("Answers that lack evidence");
        sitting.chooses("b", "Back to the review");
        sitting.chooses(
            "3",
            "Innovation culture: People and skills (1 of 2), 1 to be confirmed, 1 lacks evidence, 1 contested",
        );
        sitting.hears("Which question?");
        sitting.stops();
        let answers = saved(&desk);
        assert_eq!((answers.to_be_confirmed(&rubric()), answers.profile.region.as_deref()), (vec![5], Some("europe")));
        assert_eq!(answers.retired_choices[0].choice, "nordic");
    }
}

#[test]
fn a_round_says_where_it_stands_and_leads_to_the_rest() {
    for way in Way::ALL {
        let desk = desk_with_profile();
        let sitting = at_the_questions(way, &desk, &["--core"]);
        sitting.hears("1 of 12 in this round, 0 answered");
        sitting.stops();
        let mut sitting = way.begin(&desk, "answers.yaml", &["--only", "participation.outreach"]);
        sitting.reads(&["This round asks 2 of the 48 questions."]);
        sitting.reads(&["Questions 37 to 48 of 48"]);
        sitting.hears("1 of 2 in this round, 0 answered");
        sitting.chooses("1", "Not yet");
        sitting.hears("2 of 2 in this round, 1 answered");
        sitting.chooses("1", "Not yet");
        let of_the_round = "This round asked 2 of the questions; they all have an answer.";
        let first_the_round = format!("{of_the_round} In the whole questionnaire 46 questions have no answer.");
        sitting.hears(&first_the_round);
        sitting.chooses("f", "Finish: see the scores and write the report");
        sitting.hears(&first_the_round);
        sitting.chooses("b", "No, back to the review");
        sitting.hears("2 of 48 answered");
        sitting.chooses("w", "Go on with all other questions that have no answer");
        sitting.reads(&["Questions 1 to 12 of 48"]);
        sitting.hears("Question 1 of 48, 2 answered");
        sitting.stops();
    }
}

#[test]
fn what_cannot_be_saved_is_said_at_once_and_can_be_saved_elsewhere() {
    for way in Way::ALL {
        let desk = Desk::new();
        let folder = desk.path().join("gone");
        std::fs::create_dir(&folder).expect("a folder");
        std::fs::write(folder.join("answers.yaml"), SMALL_PROFILE).expect("a file");
        let mut sitting = way.begin(&desk, "gone/answers.yaml", &["--only", "innovation-culture"]);
        sitting.reads(&["This round asks 12 of the 48 questions."]);
        sitting.reads(&["Questions 1 to 12 of 48"]);
        sitting.hears("1 of 12 in this round, 0 answered");
        std::fs::remove_dir_all(&folder).expect("the folder goes");
        sitting.chooses("1", "Not yet");
        sitting.reads(&["Your last answer is not saved:", "the folder does not exist", "It is kept in memory"]);
        sitting.hears("2 of 12 in this round, 1 answered");
        sitting.chooses("m", "Menu");
        sitting.chooses("q", "Save and quit");
        sitting.hears("If you leave now, the answers since the last good save are lost.");
        sitting.chooses("w", "Save to another file");
        sitting.hears("Type the name of a new file");
        sitting.types("mine.yaml");
        sitting.ends(0, "everything is saved in mine.yaml");
        assert_eq!(saved_in(&desk, "mine.yaml").responses.len(), 1);
    }
}

#[test]
fn a_change_from_outside_is_said_and_a_second_session_is_refused() {
    for way in Way::ALL {
        let desk = desk_with_profile();
        let mut sitting = at_the_questions(way, &desk, &[]);
        sitting.hears("Question 1 of 48, 0 answered");
        way.begin(&desk, "answers.yaml", &[]).ends(74, "answers.yaml is open in another session,");
        let outside = format!("{SMALL_PROFILE}# By hand.\n");
        desk.write(&outside);
        sitting.chooses("1", "Not yet");
        sitting.reads(&["answers.yaml was changed by another program while this session was open"]);
        sitting.hears("Question 2 of 48, 1 answered");
        sitting.chooses("m", "Menu");
        sitting.chooses("q", "Save and quit");
        sitting.hears("If you leave now");
        sitting.chooses("g", "Leave and lose the last answers");
        sitting.ends(74, "Stopped. The last answers were not saved.");
        assert_eq!(desk.text(), outside);
    }
}

#[test]
fn a_workshop_chooses_unseen_sees_the_spread_and_agrees() {
    for way in Way::ALL {
        let desk = desk_with_profile();
        let mut sitting = way.begin(&desk, "answers.yaml", &["--workshop"]);
        sitting.reads(&["Welcome back."]);
        sitting.hears("How many people take part?");
        sitting.types("2");
        sitting.reads(&["Questions 1 to 12 of 48"]);
        sitting.hears("Question 1 of 48, 0 answered");
        sitting.chooses("v", "Let each participant choose a level, unseen by the others");
        sitting.hears("Participant 1 of 2:");
        sitting.types("4");
        sitting.hears("Participant 2 of 2:");
        sitting.leaves();
        sitting.hears("Participant 1 of 2:");
        sitting.types("1");
        sitting.hears("Participant 2 of 2:");
        sitting.types("4");
        sitting.hears("This answer is contested");
        sitting.chooses("1", "Not yet");
        sitting.hears("Agreed: 1 Not yet. Does somebody who sees it otherwise want that recorded?");
        sitting.types("The plan exists");
        sitting.hears("Question 2 of 48, 1 answered");
        sitting.stops();
        let views = saved(&desk).responses.into_values().next().expect("an answer").views;
        assert_eq!(views.of_participants, [1, 4].map(|level| View::Level(LevelNumber(level))));
        assert_eq!(views.minority, "The plan exists");
    }
}

#[test]
fn whatever_ends_it_the_answers_are_kept_and_the_terminal_is_in_order() {
    for way in Way::ALL {
        for (signal, status) in [("INT", 130), ("TERM", 143), ("HUP", 129)] {
            let desk = desk_with_profile();
            let mut sitting = at_the_questions(way, &desk, &[]);
            sitting.chooses("1", "Not yet");
            sitting.hears("Question 2 of 48, 1 answered");
            sitting.window.signal(signal);
            sitting.ends(status, "Stopped. 1 of 48 questions is answered; everything is saved in answers.yaml.");
            assert_eq!(saved(&desk).responses.len(), 1);
        }
    }
}
