//! Answers files are read strictly, written readably, and survive the round trip.

use hemicycle::answers::{self, AnswersError, Fingerprint, Rating};
use hemicycle::rubric::{EvidenceClass, LevelNumber};
use proptest::prelude::*;

use crate::support::{all_at, evidence, id, no_answers, rated, rubric};

const HEAD: &str = "rubric: {id: parliament-innovation, version: '1.0'}\nstarted: 2026-11-23\n";

fn problems(responses: &str) -> Vec<String> {
    let text = format!("{HEAD}responses:\n{responses}");
    match answers::read(&text, &rubric()) {
        Err(AnswersError::Unfit(problems)) => {
            problems.iter().map(|problem| format!("{}: {}", problem.place, problem.message)).collect()
        }
        other => panic!("expected problems, not {other:?}"),
    }
}

#[test]
fn what_is_written_is_read_back() {
    let rubric = rubric();
    let mut answers = all_at(&rubric, 4, EvidenceClass::Public);
    let reason = "The constitution asks for physical presence (article 12).".to_owned();
    let remote = id("digital-adoption.tools.remote-meetings");
    answers.responses.insert(remote, rated(Rating::NotApplicable { reason }, Vec::new()));
    let mut unsure = rated(Rating::Unknown, Vec::new());
    unsure.note = "Ask the registry: «who keeps it?»\n# not a comment".to_owned();
    unsure.answered_at = Some("2026-11-04T09:12:00Z".parse().expect("a time"));
    let plan = id("innovation-culture.strategy.plan");
    unsure.wording = rubric.question(&plan).map(Fingerprint::of);
    answers.responses.insert(plan, unsure);
    answers.profile.offers = "yes".to_owned();
    let text = answers::write(&answers, &rubric).expect("answers can be written");
    assert_eq!(answers::read(&text, &rubric).expect("what was written is valid"), answers);
}

#[test]
fn every_problem_is_told_at_once_with_what_to_do() {
    let responses = "  transparency.proceedings.brodcast: {level: 3}\n  \
                     transparency.proceedings.records: {level: 6}\n  \
                     transparency.open-data.policy: {level: not_applicable}\n  \
                     transparency.open-data.downloads: {level: 3, evidence: [{class: public, title: Portal}]}\n";
    let problems = problems(responses);
    assert_eq!(problems.len(), 4, "{problems:#?}");
    assert!(problems.iter().any(|problem| problem.contains("did you mean `transparency.proceedings.broadcast`?")));
    assert!(problems.iter().any(|problem| problem.contains("level 6 is not on the scale; write 1 to 5")));
    assert!(problems.iter().any(|problem| problem.contains("this question always applies")));
    assert!(problems.iter().any(|problem| problem.contains("class `public` needs a link")));
}

#[test]
fn answers_to_another_rubric_are_refused() {
    let text = HEAD.replace("parliament-innovation", "parliament-budget");
    let named = "parliament-budget".to_owned();
    let expected = "parliament-innovation".to_owned();
    assert_eq!(answers::read(&text, &rubric()), Err(AnswersError::OtherRubric { named, expected }));
}

#[test]
fn the_fingerprint_follows_the_wording_and_not_the_layout() {
    let mut question = rubric().questions().next().expect("a question").clone();
    let before = Fingerprint::of(&question);
    question.text = question.text.replace(' ', "  ");
    assert_eq!(Fingerprint::of(&question), before);
    question.levels.insert(LevelNumber(3), "Something else is asked for now.".to_owned());
    assert_ne!(Fingerprint::of(&question), before);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn whatever_is_typed_survives_the_file(note in "\\PC{0,200}", title in "\\PC{1,80}", name in ".{0,40}") {
        let rubric = rubric();
        let mut answers = no_answers(&rubric);
        answers.profile.parliament = name;
        let mut proof = evidence(EvidenceClass::Public).expect("evidence of this class");
        proof.title = format!("T{title}");
        let mut response = rated(Rating::Level(LevelNumber(3)), vec![proof]);
        response.note = note;
        answers.responses.insert(id("innovation-culture.strategy.plan"), response);
        let text = answers::write(&answers, &rubric).expect("answers can be written");
        prop_assert_eq!(answers::read(&text, &rubric), Ok(answers));
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "(rubric:|started:|responses:|  |- |\\{|\\}|\\[|&a|\\*a|[a-z0-9 :\n'\"]){0,60}") {
        let _ = answers::read(&text, &rubric());
    }
}
