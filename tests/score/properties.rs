//! What holds for every set of answers to the sample pack.

use std::collections::BTreeMap;

use hemicycle::answers::{Answers, Evidence, Rating, Response};
use hemicycle::identifier::QuestionId;
use hemicycle::rubric::{Area, LevelNumber, Rubric};
use hemicycle::score::{AreaScore, DimensionScore, Points, score};
use proptest::prelude::*;
use proptest::sample::select;

use super::any_rules::evidence_dated;
use crate::support::sample_pack::{OPEN, OWNED, Parliament, USED, WRITTEN, pack};
use crate::support::{id, rated};

const QUESTIONS: [&str; 4] = [WRITTEN, OWNED, USED, OPEN];
/// Sums of means in different orders differ by less than this.
const ROUNDING: f64 = 1e-9;

fn evidence() -> impl Strategy<Value = Evidence> {
    // Nothing is dated after the day of the answers.
    evidence_dated([None, Some("2019"), Some("2024-11-22"), Some("2024-11-23"), Some("2026-05")])
}

/// An answer with a level and any evidence.
fn level() -> impl Strategy<Value = Response> {
    let pieces = proptest::collection::vec(evidence(), 0..3);
    (1..=5_u8, pieces).prop_map(|(level, pieces)| rated(Rating::Level(LevelNumber(level)), pieces))
}

/// An answer of any kind to a question; `None` where it is not answered.
fn response(question: &'static str) -> impl Strategy<Value = Option<Response>> {
    let unknown = rated(Rating::Unknown, Vec::new());
    let core = question == WRITTEN || question == OPEN;
    let left_out = if core { unknown.clone() } else { not_applicable() };
    prop_oneof![6 => level().prop_map(Some), 1 => Just(Some(unknown)), 1 => Just(Some(left_out)), 1 => Just(None)]
}

fn not_applicable() -> Response {
    rated(Rating::NotApplicable { reason: "A written decision.".to_owned() }, Vec::new())
}

fn with(responses: BTreeMap<QuestionId, Response>) -> Answers {
    Answers { responses, ..Parliament::silent().0 }
}

fn answers() -> impl Strategy<Value = Answers> {
    let [written, owned, used, open] = QUESTIONS.map(response);
    (written, owned, used, open).prop_map(|(written, owned, used, open)| {
        let given = QUESTIONS.into_iter().zip([written, owned, used, open]);
        with(given.filter_map(|(question, response)| Some((id(question), response?))).collect())
    })
}

/// Answers in which everything has a level.
fn complete_answers() -> impl Strategy<Value = Answers> {
    proptest::collection::vec(level(), QUESTIONS.len())
        .prop_map(|responses| with(QUESTIONS.map(id).into_iter().zip(responses).collect()))
}

fn question() -> impl Strategy<Value = QuestionId> {
    select(QUESTIONS.to_vec()).prop_map(id)
}

fn dimensions(rubric: &Rubric, answers: &Answers) -> Vec<DimensionScore> {
    score(rubric, answers).dimensions
}

/// Whether no score of a dimension or an area is lower than it was; one that is no longer there is.
fn nowhere_lower(
    before: &[DimensionScore],
    after: &[DimensionScore],
    of_dimension: fn(&DimensionScore) -> Option<Points>,
    of_area: fn(&AreaScore) -> Option<Points>,
) -> bool {
    let at_least = |after: Option<Points>, before: Option<Points>| {
        before.is_none_or(|before| after.is_some_and(|after| after.value() + ROUNDING >= before.value()))
    };
    before.iter().zip(after).all(|(before, after)| {
        at_least(of_dimension(after), of_dimension(before))
            && before.areas.iter().zip(&after.areas).all(|(before, after)| at_least(of_area(after), of_area(before)))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(512) })]

    #[test]
    fn evidence_never_carries_more_than_is_claimed(answers in answers()) {
        for dimension in dimensions(&pack().rubric, &answers) {
            prop_assert!(dimension.claimed >= dimension.evidenced);
            for area in &dimension.areas {
                prop_assert!(area.claimed >= area.evidenced);
                for question in &area.questions {
                    prop_assert!(question.claimed() >= question.evidenced());
                }
            }
        }
    }

    #[test]
    fn a_score_lies_within_its_interval(answers in answers()) {
        for dimension in dimensions(&pack().rubric, &answers) {
            if let (Some(evidenced), Some(interval)) = (dimension.evidenced, dimension.interval) {
                prop_assert!(interval.low.value() <= evidenced.value() + ROUNDING);
                prop_assert!(evidenced.value() <= interval.high.value() + ROUNDING);
            }
        }
    }

    #[test]
    fn with_nothing_open_the_interval_is_the_score(answers in answers()) {
        for dimension in dimensions(&pack().rubric, &answers) {
            if dimension.coverage.open() == 0 && let Some(interval) = dimension.interval {
                prop_assert_eq!(Some(interval.low), dimension.evidenced);
                prop_assert_eq!(Some(interval.high), dimension.evidenced);
            }
        }
    }

    #[test]
    fn with_something_open_the_interval_is_wide(answers in answers()) {
        for dimension in dimensions(&pack().rubric, &answers) {
            if dimension.coverage.open() > 0 {
                let interval = dimension.interval.expect("an open question applies");
                prop_assert!(interval.low < interval.high);
            }
        }
    }

    #[test]
    fn more_evidence_never_lowers_the_evidenced_score(
        answers in answers(), question in question(), piece in evidence(), first in any::<bool>(),
    ) {
        let rubric = pack().rubric;
        let mut more = answers.clone();
        if let Some(response) = more.responses.get_mut(&question) {
            let place = if first { 0 } else { response.evidence.len() };
            response.evidence.insert(place, piece);
        }
        let (before, after) = (dimensions(&rubric, &answers), dimensions(&rubric, &more));
        prop_assert!(nowhere_lower(&before, &after, |one| one.evidenced, |one| one.evidenced));
        for (before, after) in before.iter().zip(&after) {
            prop_assert_eq!(before.claimed, after.claimed);
        }
    }

    #[test]
    fn a_higher_claim_never_lowers_the_claimed_score(answers in complete_answers(), question in question()) {
        let rubric = pack().rubric;
        let mut raised = answers.clone();
        let response = raised.responses.get_mut(&question).expect("everything is answered");
        if let Rating::Level(level) = &mut response.rating {
            *level = LevelNumber((level.0 + 1).min(5));
        }
        let (before, after) = (dimensions(&rubric, &answers), dimensions(&rubric, &raised));
        prop_assert!(nowhere_lower(&before, &after, |one| one.claimed, |one| one.claimed));
    }

    #[test]
    fn leaving_a_question_out_changes_no_other_area(answers in answers(), left_out in select(vec![OWNED, USED])) {
        let rubric = pack().rubric;
        let mut without = answers.clone();
        without.responses.insert(id(left_out), not_applicable());
        let stands_in = |area: &&Area| area.questions.iter().any(|question| question.id == id(left_out));
        let place = rubric.areas().find(stands_in).expect("a question of the sample");
        let (before, after) = (score(&rubric, &answers), score(&rubric, &without));
        for (before, after) in before.areas().zip(after.areas()).filter(|(before, _)| before.area != place.id) {
            prop_assert_eq!(before, after);
        }
    }

    #[test]
    fn a_dimension_depends_on_its_own_answers_only(answers in answers(), others in answers()) {
        let rubric = pack().rubric;
        let mut mixed = others;
        mixed.responses.remove(&id(OPEN));
        if let Some(open) = answers.responses.get(&id(OPEN)) {
            mixed.responses.insert(id(OPEN), open.clone());
        }
        prop_assert_eq!(&dimensions(&rubric, &answers)[1], &dimensions(&rubric, &mixed)[1]);
    }
}
