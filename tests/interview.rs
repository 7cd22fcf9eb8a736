//! The interview as a machine, without a terminal.

use hemicycle::answers::{self, BegunEvidence, Budget, Evidence, EvidenceProblem, Fingerprint, Rating};
use hemicycle::interview::{Interview, Only, Position, ProfileAnswer, ProfileStep, Refusal};
use hemicycle::rubric::{EvidenceClass, LevelNumber, Rubric};
use jiff::Timestamp;

use crate::support::{TODAY, evidence, no_answers, rubric};

fn now() -> Timestamp {
    Timestamp::from_second(1_795_000_000).expect("a moment")
}

fn level(number: u8) -> Rating {
    Rating::Level(LevelNumber(number))
}

/// An interview whose profile is behind it, at the first question.
fn at_the_questions(rubric: &Rubric) -> Interview<'_> {
    let mut interview = Interview::begin(rubric, TODAY);
    let text = |text: &str| ProfileAnswer::Text(text.to_owned());
    interview.answer_profile(ProfileStep::Parliament, text("Assembly")).expect("a name");
    interview.answer_profile(ProfileStep::Country, text("Testland")).expect("a country");
    while let Position::Profile(_) = interview.current() {
        interview.go_on();
    }
    interview
}

#[test]
fn it_begins_with_the_profile_and_leads_to_the_first_question() {
    let rubric = rubric();
    let mut interview = Interview::begin(&rubric, TODAY);
    for step in ProfileStep::all(&rubric) {
        assert_eq!(interview.current(), Position::Profile(step));
        interview.go_on();
    }
    assert_eq!(interview.current(), Position::Question(0));
    assert_eq!(interview.progress().total, 48);
}

#[test]
fn an_answer_carries_its_time_and_the_wording_it_was_given_to() {
    let rubric = rubric();
    let mut interview = at_the_questions(&rubric);
    interview.answer(0, level(3), now()).expect("a level");
    let response = interview.response(0).expect("the answer");
    assert_eq!(response.answered_at, Some(now()));
    assert_eq!(response.wording, Some(Fingerprint::of(interview.questions()[0].question)));
    assert!(!interview.is_to_be_confirmed(0));
}

#[test]
fn it_goes_on_with_evidence_that_was_begun_unless_the_round_leaves_its_question_out() {
    let rubric = rubric();
    let mut interview = at_the_questions(&rubric);
    interview.answer(1, level(4), now()).expect("a level");
    interview.answer(2, level(4), now()).expect("a level");
    interview.set_begun(2, Some(BegunEvidence::of(EvidenceClass::Public))).expect("begun evidence");
    let text = answers::write(interview.answers(), &rubric).expect("it can be written");
    let read = answers::read(&text, &rubric).expect("it can be read");
    let mut resumed = Interview::resume(&rubric, read);
    assert_eq!(resumed.current(), Position::Question(2));
    resumed.go_on();
    assert_eq!(resumed.current(), Position::Question(3));
    let last = rubric.dimensions.last().expect("a dimension").id.clone();
    resumed.limit(Some(&Only::Dimension(last)), false);
    assert_eq!(resumed.current(), Position::Question(36));
    resumed.set_begun(2, None).expect("an answer");
    assert_eq!(Interview::resume(&rubric, resumed.answers().clone()).current(), Position::Question(0));
}

#[test]
fn changing_an_answer_keeps_its_evidence_and_its_note() {
    let rubric = rubric();
    let mut interview = at_the_questions(&rubric);
    interview.answer(0, level(4), now()).expect("a level");
    interview.add_evidence(0, evidence(EvidenceClass::Document).expect("a document")).expect("evidence");
    interview.set_note(0, " who said so ").expect("a note");
    interview.answer(0, level(3), now()).expect("a level");
    let response = interview.response(0).expect("the answer");
    assert_eq!((response.evidence.len(), response.note.as_str()), (1, "who said so"));
}

#[test]
fn it_goes_on_with_the_next_question_without_an_answer() {
    let rubric = rubric();
    let mut interview = at_the_questions(&rubric);
    interview.answer(1, level(2), now()).expect("a level");
    interview.answer(0, level(2), now()).expect("a level");
    interview.go_on();
    assert_eq!(interview.current(), Position::Question(2));
    interview.back();
    assert_eq!(interview.current(), Position::Question(1));
}

#[test]
fn after_the_last_question_comes_the_review() {
    let rubric = rubric();
    let mut interview = at_the_questions(&rubric);
    for _ in 0..48 {
        assert!(matches!(interview.current(), Position::Question(_)));
        interview.go_on();
    }
    assert_eq!(interview.current(), Position::Review);
    assert_eq!(interview.next_from_review(), Some(Position::Question(0)));
}

#[test]
fn a_question_chosen_in_the_review_leads_back_to_it_and_the_review_to_where_it_was_opened() {
    let rubric = rubric();
    let mut interview = at_the_questions(&rubric);
    for _ in 0..11 {
        interview.go_on();
    }
    interview.review();
    interview.go_to(30).expect("a question");
    interview.answer(30, Rating::Unknown, now()).expect("an answer");
    interview.go_on();
    assert_eq!(interview.current(), Position::Review);
    interview.go_on();
    assert_eq!(interview.current(), Position::Question(11));
    assert_eq!(interview.go_to(48), Err(Refusal::NoSuchQuestion));
}

#[test]
fn a_review_opened_in_the_profile_leads_back_to_the_profile() {
    let rubric = rubric();
    let mut interview = Interview::begin(&rubric, TODAY);
    interview.go_on();
    interview.review();
    assert_eq!(interview.first_required(), Some(ProfileStep::Parliament));
    interview.go_on();
    assert_eq!(interview.current(), Position::Profile(ProfileStep::Chamber));
}

#[test]
fn an_interview_resumes_at_the_first_question_without_an_answer_and_does_not_ask_the_profile_again() {
    let rubric = rubric();
    let mut interview = at_the_questions(&rubric);
    for index in [0, 1, 3] {
        interview.answer(index, level(1), now()).expect("a level");
    }
    let text = answers::write(interview.answers(), &rubric).expect("a text");
    let read = answers::read(&text, &rubric).expect("what was written can be read");
    assert_eq!(&read, interview.answers());
    assert_eq!(Interview::resume(&rubric, read).current(), Position::Question(2));
}

#[test]
fn before_the_first_answer_the_profile_goes_on_after_its_last_answer() {
    let rubric = rubric();
    let mut begun = no_answers(&rubric);
    begun.profile.country = "Testland".to_owned();
    assert_eq!(Interview::resume(&rubric, begun.clone()).current(), Position::Profile(ProfileStep::Region));
    begun.profile.parliament = String::new();
    assert_eq!(Interview::resume(&rubric, begun).current(), Position::Profile(ProfileStep::Parliament));
}

#[test]
fn an_answer_to_another_wording_is_pointed_out_until_it_is_given_again() {
    let rubric = rubric();
    let mut interview = at_the_questions(&rubric);
    interview.answer(0, level(2), now()).expect("a level");
    let text = answers::write(interview.answers(), &rubric).expect("a text");
    let wording = Fingerprint::of(interview.questions()[0].question).to_string();
    let older = text.replace(&wording, "0000000000000000");
    let older = answers::read(&older, &rubric).expect("answers to an older wording");
    let mut interview = Interview::resume(&rubric, older);
    assert!(interview.is_to_be_confirmed(0));
    interview.answer(0, level(2), now()).expect("a level");
    assert!(!interview.is_to_be_confirmed(0));
}

#[test]
fn not_applicable_is_taken_only_where_the_question_allows_it_and_with_a_reason() {
    let rubric = rubric();
    let mut interview = at_the_questions(&rubric);
    let not_applicable = |reason: &str| Rating::NotApplicable { reason: reason.to_owned() };
    for index in 0..48 {
        let allowed = interview.questions()[index].question.not_applicable.is_some();
        let expected = if allowed { Ok(()) } else { Err(Refusal::AlwaysApplies) };
        assert_eq!(interview.answer(index, not_applicable("because"), now()), expected);
        interview.remove_answer(index);
        if allowed {
            assert_eq!(interview.answer(index, not_applicable("  "), now()), Err(Refusal::ReasonMissing));
        }
    }
    assert_eq!(interview.progress().answered, 0);
}

#[test]
fn what_does_not_fit_is_refused_and_changes_nothing() {
    let rubric = rubric();
    let mut interview = at_the_questions(&rubric);
    let before = interview.answers().clone();
    assert_eq!(interview.answer(0, level(6), now()), Err(Refusal::NotOnTheScale { top: LevelNumber(5) }));
    assert_eq!(interview.answer(48, level(1), now()), Err(Refusal::NoSuchQuestion));
    assert_eq!(interview.set_note(0, "note"), Err(Refusal::NotAnswered));
    let step = ProfileStep::Parliament;
    assert_eq!(interview.answer_profile(step, ProfileAnswer::Text("  ".to_owned())), Err(Refusal::Required));
    let chosen = |ids: &[&str]| ProfileAnswer::Chosen(ids.iter().map(|id| (*id).to_owned()).collect());
    assert_eq!(interview.answer_profile(ProfileStep::Region, chosen(&["moon"])), Err(Refusal::NotAChoice));
    let areas: Vec<&str> = rubric.areas().map(|area| area.id.as_str()).take(6).collect();
    let too_many = Err(Refusal::TooMany { at_most: 5 });
    assert_eq!(interview.answer_profile(ProfileStep::Priorities, chosen(&areas)), too_many);
    assert_eq!(interview.answers(), &before);
}

#[test]
fn evidence_that_cannot_be_traced_is_refused() {
    let rubric = rubric();
    let mut interview = at_the_questions(&rubric);
    interview.answer(0, level(4), now()).expect("a level");
    let piece = |class, title: &str, link: &str| Evidence {
        class,
        title: title.to_owned(),
        date: None,
        holder: String::new(),
        link: link.to_owned(),
    };
    let cases = [
        (piece(EvidenceClass::Stated, " ", ""), EvidenceProblem::TitleMissing),
        (piece(EvidenceClass::Public, "Plan", ""), EvidenceProblem::LinkMissing),
        (piece(EvidenceClass::Public, "Plan", "our site"), EvidenceProblem::LinkUnusable),
        (piece(EvidenceClass::Document, "Plan", ""), EvidenceProblem::SourceMissing),
        (piece(EvidenceClass::Verified, "Plan", "https://parliament.example/plan"), EvidenceProblem::CheckerMissing),
    ];
    for (piece, problem) in cases {
        assert_eq!(interview.add_evidence(0, piece), Err(Refusal::Evidence(problem)));
    }
    assert!(interview.response(0).expect("the answer").evidence.is_empty());
}

#[test]
fn the_areas_count_what_is_answered_and_open() {
    let rubric = rubric();
    let mut interview = at_the_questions(&rubric);
    interview.answer(2, level(1), now()).expect("a level");
    let areas = interview.areas();
    assert_eq!(areas.len(), 24);
    assert_eq!(areas[1].first, 2);
    assert_eq!((areas[1].progress.answered, areas[1].progress.open()), (1, 1));
    assert_eq!(areas.iter().map(|area| area.progress.total).sum::<usize>(), 48);
}

#[test]
fn the_time_left_follows_from_the_pace_of_the_answers_without_the_breaks() {
    let rubric = rubric();
    let mut interview = at_the_questions(&rubric);
    let mut second = 1_795_000_000;
    for (index, pause) in [0, 60, 120, 86_400, 60].into_iter().enumerate() {
        second += pause;
        interview.answer(index, level(2), Timestamp::from_second(second).expect("a moment")).expect("a level");
        assert_eq!(interview.minutes_left(), None, "no pace after {} answers", index + 1);
    }
    // Four times between answers that were no break: 60, 120, 60 and 120 seconds. 42 questions are open.
    second += 120;
    interview.answer(5, level(2), Timestamp::from_second(second).expect("a moment")).expect("a level");
    assert_eq!(interview.minutes_left(), Some(63));
    // Whoever then takes ten minutes for each question is told so.
    for index in 6..18 {
        second += 600;
        interview.answer(index, level(2), Timestamp::from_second(second).expect("a moment")).expect("a level");
    }
    assert_eq!(interview.minutes_left(), Some(300));
    for index in 18..48 {
        interview.answer(index, level(2), Timestamp::from_second(second).expect("a moment")).expect("a level");
    }
    assert_eq!(interview.minutes_left(), None);
}

/// Answers to version 0.9: the first question kept, the fourth and the ninth to be confirmed, one gone, one off the scale.
fn older(rubric: &Rubric) -> answers::Answers {
    let ids: Vec<_> = rubric.questions().map(|question| &question.id).collect();
    let kept = Fingerprint::of(rubric.questions().next().expect("a question"));
    let text = format!(
        "rubric: {{id: {}, version: '0.9'}}\nstarted: 2026-01-10\n\
         profile: {{parliament: Assembly, country: Testland}}\n\
         retired:\n- {{question: a.b.older, version: '0.8', level: 2}}\n\
         responses:\n  {}: {{level: 2, wording: {kept}}}\n  {}: {{level: 3, wording: 0123456789abcdef, note: Kept}}\n  {}: 4\n  \
         {}: {{level: 8, note: Long scale}}\n  a.b.gone: 1\n",
        rubric.id, ids[0], ids[3], ids[8], ids[1]
    );
    answers::read(&text, rubric).expect("answers to an earlier version")
}

#[test]
fn the_steps_of_the_profile_that_lost_a_choice_are_asked_again_before_the_questions() {
    let rubric = rubric();
    let text = format!(
        "rubric: {{id: {}, version: '0.9'}}\nstarted: 2026-01-10\n\
         profile: {{parliament: Assembly, country: Testland, resources: plenty, region: nordic, targets: {{a.b: 4}}}}\n\
         responses: {{{}: 2}}\n",
        rubric.id,
        rubric.questions().next().expect("a question").id
    );
    let answers = answers::read(&text, &rubric).expect("answers to an earlier version");
    let mut interview = Interview::resume(&rubric, answers);
    assert_eq!(interview.newly_retired_choices().len(), 3);
    assert_eq!(interview.current(), Position::Profile(ProfileStep::Region));
    interview.answer_profile(ProfileStep::Region, ProfileAnswer::Chosen(vec!["europe".to_owned()])).expect("a choice");
    interview.go_on();
    assert_eq!(interview.current(), Position::Profile(ProfileStep::Resources));
    // Left open: it is not asked a third time.
    interview.go_on();
    assert_eq!(interview.current(), Position::Profile(ProfileStep::Targets));
    interview.go_on();
    assert_eq!(interview.current(), Position::Question(0));
    assert_eq!(interview.steps_to_ask_again(), []);
}

#[test]
fn answers_to_an_earlier_version_are_taken_over_and_only_the_unsettled_are_asked() {
    let rubric = rubric();
    let mut interview = Interview::resume(&rubric, older(&rubric));
    assert_eq!(interview.version_before(), Some("0.9"));
    assert_eq!(interview.answers().rubric.version, rubric.version);
    assert_eq!(interview.to_be_confirmed(), [3, 8]);
    let newly: Vec<&str> = interview.newly_retired().iter().map(|retired| retired.question.as_str()).collect();
    let off_scale = interview.questions()[1].question.id.as_str();
    assert_eq!(newly, ["a.b.gone", off_scale]);
    assert_eq!(interview.progress().answered, 3);

    let mut asked = Vec::new();
    while let Position::Question(index) = interview.current() {
        asked.push(index);
        interview.go_on();
    }
    assert_eq!(asked, (1..48).collect::<Vec<usize>>(), "the first is settled");
    assert_eq!(interview.current(), Position::Review);
    for index in (1..48).filter(|index| ![3, 8].contains(index)) {
        interview.answer(index, level(2), now()).expect("a level");
    }
    assert_eq!(interview.next_from_review(), Some(Position::Question(3)));

    let again = Interview::resume(&rubric, interview.answers().clone());
    assert_eq!((again.version_before(), again.newly_retired(), again.to_be_confirmed()), (None, &[][..], vec![3, 8]));
    assert_eq!(again.current(), Position::Question(3));
}

#[test]
fn an_answer_is_confirmed_by_keeping_it_or_by_giving_it_anew_and_by_nothing_else() {
    let rubric = rubric();
    let mut interview = Interview::resume(&rubric, older(&rubric));
    interview.set_note(3, "Still").expect("a note");
    interview.add_evidence(8, evidence(EvidenceClass::Document).expect("a document")).expect("evidence");
    assert_eq!(interview.to_be_confirmed(), [3, 8]);
    interview.confirm(3, now()).expect("it has an answer");
    let kept = interview.response(3).expect("the answer");
    assert_eq!((&kept.rating, kept.note.as_str(), kept.answered_at), (&level(3), "Still", Some(now())));
    assert_eq!(kept.wording, Some(Fingerprint::of(interview.questions()[3].question)));
    assert_eq!(interview.to_be_confirmed(), [8]);
    interview.answer(8, level(5), now()).expect("a level");
    assert_eq!(interview.to_be_confirmed(), [0; 0]);
    assert_eq!(interview.confirm(5, now()), Err(Refusal::NotAnswered));
    assert_eq!(interview.confirm(48, now()), Err(Refusal::NoSuchQuestion));
}

#[test]
fn an_answer_off_the_scale_is_asked_again_and_hands_on_its_evidence_and_note() {
    let rubric = rubric();
    let mut interview = Interview::resume(&rubric, older(&rubric));
    assert_eq!(interview.current(), Position::Question(1));
    let retired = interview.retired_answer(1).expect("the answer on the long scale");
    assert_eq!(retired.response.rating, level(8));
    interview.answer(1, level(4), now()).expect("a level");
    assert_eq!(interview.response(1).map(|response| response.note.as_str()), Some("Long scale"));
    assert_eq!(interview.retired_answer(1), None);
    let ratings: Vec<&Rating> = interview.answers().retired.iter().map(|retired| &retired.response.rating).collect();
    assert!(ratings.contains(&&level(8)), "what was answered on the long scale is still known");
}

#[test]
fn a_target_and_a_budget_are_recorded_only_where_the_rubric_knows_them() {
    let rubric = rubric();
    let mut interview = Interview::begin(&rubric, TODAY);
    let mut target = |id: &str, level: Option<u8>| {
        let answer = ProfileAnswer::Target { id: id.to_owned(), level: level.map(LevelNumber) };
        interview.answer_profile(ProfileStep::Targets, answer)
    };
    assert_eq!(target("transparency", Some(3)), Ok(()));
    assert_eq!(target("digital-adoption.security", Some(5)), Ok(()));
    assert_eq!(target("digital-adoption.security", None), Ok(()));
    assert_eq!(target("moon", Some(3)), Err(Refusal::NotAChoice));
    assert_eq!(target("transparency", Some(6)), Err(Refusal::NotOnTheScale { top: LevelNumber(5) }));
    assert_eq!(interview.answers().profile.targets, [("transparency".to_owned(), LevelNumber(3))].into());
    let mut budget =
        |budget: Option<Budget>| interview.answer_profile(ProfileStep::Budget, ProfileAnswer::Budget(budget));
    assert_eq!(budget(Some(Budget::Days(0))), Err(Refusal::NotAChoice));
    assert_eq!(budget(Some(Budget::Named("huge".to_owned()))), Err(Refusal::NotAChoice));
    assert_eq!(budget(Some(Budget::Days(40))), Ok(()));
    assert_eq!(interview.answers().profile.budget, Some(Budget::Days(40)));

    let mut without = rubric.clone();
    without.recommending.plan = None;
    assert!(ProfileStep::all(&without).all(|step| step != ProfileStep::Budget));
    assert_eq!(ProfileStep::Priorities.number(&without), 7);
}
