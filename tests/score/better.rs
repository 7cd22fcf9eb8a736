//! Better is never worse: the promise of `docs/scoring.md`, for the built-in rubric and for rules of every kind.

use hemicycle::answers::{Answers, Rating};
use hemicycle::identifier::QuestionId;
use hemicycle::rubric::{EvidenceClass, LevelNumber, Rubric};
use hemicycle::score::{DimensionScore, Points, score};
use proptest::prelude::*;
use proptest::sample::Index;

use super::any_rules::{assessment, evidence};
use crate::support::{at_level, no_answers, rated, rubric};

const ROUNDING: f64 = 1e-9;

fn not_less(before: Option<Points>, after: Option<Points>) -> bool {
    before.is_none_or(|before| after.is_some_and(|after| after.value() + ROUNDING >= before.value()))
}

/// What is worse after a change than before; empty where nothing is.
fn worse(rubric: &Rubric, before: &Answers, after: &Answers) -> Vec<String> {
    let mut worse = Vec::new();
    for (before, after) in score(rubric, before).dimensions.iter().zip(&score(rubric, after).dimensions) {
        let low = |score: &DimensionScore| score.interval.map(|interval| interval.low);
        let high = |score: &DimensionScore| score.interval.map(|interval| interval.high);
        let checks = [
            ("claimed", not_less(before.claimed, after.claimed)),
            ("evidenced", not_less(before.evidenced, after.evidenced)),
            ("low", not_less(low(before), low(after))),
            ("high", not_less(high(before), high(after))),
            ("level", after.level >= before.level),
            ("level by score", after.level_by_score >= before.level_by_score),
        ];
        worse
            .extend(checks.iter().filter(|(_, holds)| !holds).map(|(what, _)| format!("{}: {what}", before.dimension)));
        for (before, after) in before.areas.iter().zip(&after.areas) {
            if !not_less(before.claimed, after.claimed) || !not_less(before.evidenced, after.evidenced) {
                worse.push(before.area.to_string());
            }
        }
    }
    worse
}

/// The ids of the questions that were answered with a level.
fn with_level(answers: &Answers) -> Vec<QuestionId> {
    let is_level = |rating: &Rating| matches!(rating, Rating::Level(_));
    answers.responses.iter().filter(|(_, response)| is_level(&response.rating)).map(|(id, _)| id.clone()).collect()
}

fn level_of(answers: &Answers, question: &QuestionId) -> u8 {
    match answers.responses[question].rating {
        Rating::Level(level) => level.0,
        Rating::Unknown | Rating::NotApplicable { .. } => unreachable!("the question has a level"),
    }
}

fn raised(answers: &Answers, question: &QuestionId, level: u8) -> Answers {
    let mut raised = answers.clone();
    raised.responses.get_mut(question).expect("an answer").rating = Rating::Level(LevelNumber(level));
    raised
}

/// Answers to the built-in rubric: a level and a class of evidence for each question; level 0 is an open question.
fn built_in() -> impl Strategy<Value = Answers> {
    let classes = proptest::sample::select(EvidenceClass::ALL.to_vec());
    proptest::collection::vec((0..=5_u8, classes), rubric().questions().count()).prop_map(|given| {
        let rubric = rubric();
        let mut answers = no_answers(&rubric);
        for (question, (level, class)) in rubric.questions().zip(given) {
            let response = if level == 0 { rated(Rating::Unknown, Vec::new()) } else { at_level(level, class) };
            answers.responses.insert(question.id.clone(), response);
        }
        answers
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(256) })]

    #[test]
    fn a_higher_answer_lowers_nothing_under_any_rules((rubric, answers) in assessment()) {
        for question in with_level(&answers) {
            for level in level_of(&answers, &question) + 1..=5 {
                let worse = worse(&rubric, &answers, &raised(&answers, &question, level));
                prop_assert!(worse.is_empty(), "{question} at {level}: {worse:?}\n{:#?}", rubric.scoring);
            }
        }
    }

    #[test]
    fn more_evidence_lowers_nothing_under_any_rules((rubric, answers) in assessment(), evidence in evidence()) {
        for question in with_level(&answers) {
            let mut proved = answers.clone();
            proved.responses.get_mut(&question).expect("an answer").evidence.push(evidence.clone());
            let worse = worse(&rubric, &answers, &proved);
            prop_assert!(worse.is_empty(), "{question}: {worse:?}\n{:#?}", rubric.scoring);
        }
    }

    #[test]
    fn answering_an_open_question_narrows_the_interval_under_any_rules((rubric, answers) in assessment(), level in 1..=5_u8) {
        let open = rubric.questions().filter(|question| {
            answers.responses.get(&question.id).is_none_or(|response| response.rating == Rating::Unknown)
        });
        for question in open {
            let mut answered = answers.clone();
            answered.responses.insert(question.id.clone(), at_level(level, EvidenceClass::Public));
            for (before, after) in score(&rubric, &answers).dimensions.iter().zip(&score(&rubric, &answered).dimensions) {
                if let (Some(before), Some(after)) = (before.interval, after.interval) {
                    prop_assert!(after.low.value() + ROUNDING >= before.low.value(), "{}", question.id);
                    prop_assert!(after.high.value() <= before.high.value() + ROUNDING, "{}", question.id);
                }
            }
        }
    }

    #[test]
    fn neither_lowers_anything_in_the_built_in_rubric(answers in built_in(), at: Index, evidence in evidence()) {
        let rubric = rubric();
        let questions = with_level(&answers);
        prop_assume!(!questions.is_empty());
        let question = at.get(&questions);
        for level in level_of(&answers, question) + 1..=5 {
            let worse = worse(&rubric, &answers, &raised(&answers, question, level));
            prop_assert!(worse.is_empty(), "{question} at {level}: {worse:?}");
        }
        let mut proved = answers.clone();
        proved.responses.get_mut(question).expect("an answer").evidence.push(evidence);
        let worse = worse(&rubric, &answers, &proved);
        prop_assert!(worse.is_empty(), "{question} with evidence: {worse:?}");
    }
}

/// The limit of the promise: "don't know" is no low answer, so a level in its place can lower the score.
#[test]
fn an_open_question_that_turns_out_low_lowers_the_score_and_not_the_interval() {
    let rubric = rubric();
    let mut open = no_answers(&rubric);
    for question in rubric.questions() {
        open.responses.insert(question.id.clone(), at_level(3, EvidenceClass::Public));
    }
    let question = QuestionId::from("innovation-culture.ideas.team");
    open.responses.insert(question.clone(), rated(Rating::Unknown, Vec::new()));
    let mut known = open.clone();
    known.responses.insert(question, at_level(1, EvidenceClass::None));
    let scored = |answers: &Answers| {
        let dimension = score(&rubric, answers).dimensions.remove(0);
        let interval = dimension.interval.expect("questions apply");
        (dimension.evidenced.expect("a score"), interval.low, interval.high)
    };
    let (before, after) = (scored(&open), scored(&known));
    assert!(after.0 < before.0, "{after:?} {before:?}");
    assert!(after.1 >= before.1 && after.2 <= before.2, "{after:?} {before:?}");
}
