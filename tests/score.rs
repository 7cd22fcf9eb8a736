//! Answers become the scores that the rules promise.

mod any_rules;
mod better;
mod bounds;
mod exact;
mod properties;
pub mod published;

use std::collections::BTreeMap;

use hemicycle::answers::{Answers, Rating};
use hemicycle::identifier::AreaId;
use hemicycle::rubric::{EvidenceClass, LevelNumber, Rubric};
use hemicycle::score::{DimensionScore, Gate, Points, Shortfall, Standing, Status, score};
use serde::Deserialize;

use crate::support::{all_at, answer, at_level, evidence, id, no_answers, rated, rubric};

#[derive(Deserialize)]
struct Vector {
    name: String,
    dimension: String,
    all_others: Answer,
    changes: BTreeMap<String, Answer>,
    expect: Expected,
}

#[derive(Deserialize)]
struct Answer {
    level: Level,
    evidence: EvidenceClass,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Level {
    Number(u8),
    Word(String),
}

#[derive(Deserialize)]
struct Expected {
    claimed: Option<i64>,
    evidenced: Option<i64>,
    low: i64,
    high: i64,
    status: String,
    level: Option<u8>,
    reason: String,
}

#[test]
fn the_eleven_vectors_of_the_proposal_come_out() {
    let vectors: Vec<Vector> =
        hemicycle::yaml::read(include_str!("fixtures/scoring_vectors.yaml")).expect("the vectors are valid");
    assert_eq!(vectors.len(), 11);
    let rubric = rubric();
    for vector in &vectors {
        let dimension = dimension_of(&rubric, &answers_of(vector, &rubric), &vector.dimension);
        let name = &vector.name;
        assert_eq!(dimension.claimed.map(Points::rounded), vector.expect.claimed, "{name}: claimed");
        assert_eq!(dimension.evidenced.map(Points::rounded), vector.expect.evidenced, "{name}: evidenced");
        let interval = dimension.interval.expect("questions apply in every vector");
        assert_eq!(
            (interval.low.rounded(), interval.high.rounded()),
            (vector.expect.low, vector.expect.high),
            "{name}"
        );
        assert_eq!(status_word(dimension.status), vector.expect.status, "{name}");
        assert_eq!(dimension.level.map(|level| level.0), vector.expect.level, "{name}: level");
        assert_eq!(reason(&dimension), vector.expect.reason, "{name}");
    }
}

fn answers_of(vector: &Vector, rubric: &Rubric) -> Answers {
    let mut answers = no_answers(rubric);
    for question in rubric.dimensions.iter().flat_map(|dimension| dimension.questions()) {
        if question.id.as_str().starts_with(&vector.dimension) {
            let given = vector.changes.get(question.id.as_str()).unwrap_or(&vector.all_others);
            let rating = match &given.level {
                Level::Number(number) => Rating::Level(LevelNumber(*number)),
                Level::Word(word) if word == "unknown" => Rating::Unknown,
                Level::Word(_) => Rating::NotApplicable { reason: "a written decision".to_owned() },
            };
            answers
                .responses
                .insert(question.id.clone(), rated(rating, evidence(given.evidence).into_iter().collect()));
        }
    }
    answers
}

fn dimension_of(rubric: &Rubric, answers: &Answers, name: &str) -> DimensionScore {
    let card = score(rubric, answers);
    card.dimensions.into_iter().find(|dimension| dimension.dimension.as_str() == name).expect("a known dimension")
}

fn status_word(status: Status) -> &'static str {
    match status {
        Status::Final => "final",
        Status::Provisional => "provisional",
        Status::NotEnoughKnown => "not_enough_known",
        Status::NothingApplies => "nothing_applies",
    }
}

fn reason(dimension: &DimensionScore) -> &'static str {
    match (&dimension.held_by[..], dimension.level) {
        ([], None) => "",
        ([], Some(_)) => "from score",
        ([Gate::WeakestCore { .. }], _) => "capped by weakest core question",
        ([Gate::AreasTooLow { .. }], _) => "a practice area below 50 blocks the top level",
        ([Gate::CoreOpen { .. }], _) => "a core question is unknown: no level shown",
        (several, _) => panic!("{several:?}"),
    }
}

const PLAN: &str = "innovation-culture.strategy.plan";

fn standing(class: EvidenceClass, date: Option<&str>) -> Standing {
    let rubric = rubric();
    let mut answers = no_answers(&rubric);
    let mut response = at_level(5, class);
    for evidence in &mut response.evidence {
        evidence.date = date.map(|date| date.parse().expect("a date"));
    }
    answers.responses.insert(id(PLAN), response);
    score(&rubric, &answers).question(&id(PLAN)).expect("a known question").standing
}

#[test]
fn evidence_of_24_months_ago_still_carries_the_top_level() {
    // Answers are given on 23 November 2026; 24 months before is 23 November 2024.
    let full = Standing::Level { claimed: LevelNumber(5), evidenced: LevelNumber(5), shortfall: None };
    assert_eq!(standing(EvidenceClass::Document, Some("2024-11-23")), full);
    assert_eq!(standing(EvidenceClass::Document, Some("2024-11")), full);
    let newest = "2024-11-22".parse().expect("a day");
    let old = Standing::Level {
        claimed: LevelNumber(5),
        evidenced: LevelNumber(3),
        shortfall: Some(Shortfall::Old { newest }),
    };
    assert_eq!(standing(EvidenceClass::Document, Some("2024-11-22")), old);
}

#[test]
fn evidence_without_a_date_carries_the_middle_of_the_scale() {
    let undated =
        Standing::Level { claimed: LevelNumber(5), evidenced: LevelNumber(3), shortfall: Some(Shortfall::Undated) };
    assert_eq!(standing(EvidenceClass::Document, None), undated);
}

#[test]
fn transparency_asks_for_a_link_even_of_verified_evidence() {
    let rubric = rubric();
    let question = id("transparency.proceedings.records");
    let mut answers = no_answers(&rubric);
    let mut response = at_level(4, EvidenceClass::Verified);
    response.evidence[0].link.clear();
    answers.responses.insert(question.clone(), response);
    let card = score(&rubric, &answers);
    assert_eq!(card.question(&question).expect("a known question").evidenced(), Some(LevelNumber(2)));
}

#[test]
fn an_unanswered_question_widens_the_interval_like_an_unknown_one() {
    let rubric = rubric();
    let mut answers = all_at(&rubric, 3, EvidenceClass::Document);
    answers.responses.remove(&id("digital-adoption.data.exchange"));
    let dimension = dimension_of(&rubric, &answers, "digital-adoption");
    let interval = dimension.interval.expect("questions apply");
    // The open question's area is between (50 + 0) / 2 = 25 and (50 + 100) / 2 = 75; (5 × 50 + 25) / 6 = 45.8, 54.2.
    assert_eq!((interval.low.rounded(), interval.high.rounded()), (46, 54));
    assert_eq!((dimension.coverage.unknown, dimension.coverage.unanswered), (0, 1));
}

#[test]
fn gates_that_hold_together_are_all_told() {
    // All at 5 with proof but the core plan at 3 and steering at 1: the area is at (50 + 0) / 2 = 25, the dimension at
    // (25 + 5 x 100) / 6 = 87.5, which is the top level. The plan allows 3 + 1 = 4; the area is below 50.
    let rubric = rubric();
    let mut answers = all_at(&rubric, 5, EvidenceClass::Public);
    answers.responses.insert(id(PLAN), at_level(3, EvidenceClass::Public));
    answers.responses.insert(id("innovation-culture.strategy.steering"), at_level(1, EvidenceClass::None));
    let dimension = dimension_of(&rubric, &answers, "innovation-culture");
    let plan = Gate::WeakestCore { questions: vec![id(PLAN)], needed: LevelNumber(4) };
    let area = Gate::AreasTooLow { areas: vec![AreaId::from("innovation-culture.strategy")] };
    assert_eq!((dimension.level, dimension.held_by), (Some(LevelNumber(4)), vec![plan, area]));
}

#[test]
fn an_area_that_nobody_knows_holds_the_top_level() {
    let rubric = rubric();
    let mut answers = all_at(&rubric, 5, EvidenceClass::Public);
    for question in ["innovation-culture.ideas.team", "innovation-culture.ideas.channel"] {
        answers.responses.insert(id(question), rated(Rating::Unknown, Vec::new()));
    }
    let dimension = dimension_of(&rubric, &answers, "innovation-culture");
    assert_eq!((dimension.level_by_score, dimension.level), (Some(LevelNumber(5)), Some(LevelNumber(4))));
}

#[test]
fn evidence_from_the_future_shows_nothing() {
    let future = Some(Shortfall::Future);
    let unproven = Standing::Level { claimed: LevelNumber(5), evidenced: LevelNumber(2), shortfall: future };
    let full = Standing::Level { claimed: LevelNumber(5), evidenced: LevelNumber(5), shortfall: None };
    assert_eq!(standing(EvidenceClass::Document, Some("2026-11-24")), full, "it is that day already in the Pacific");
    assert_eq!(standing(EvidenceClass::Document, Some("2026-11-25")), unproven);
    assert_eq!(standing(EvidenceClass::Document, Some("2026-12")), unproven);
    assert_eq!(standing(EvidenceClass::Document, Some("2026")), full);
}

#[test]
fn nothing_answered_gives_no_score_and_the_full_interval() {
    let rubric = rubric();
    for dimension in score(&rubric, &no_answers(&rubric)).dimensions {
        assert_eq!((dimension.claimed, dimension.evidenced, dimension.level), (None, None, None));
        assert_eq!(dimension.status, Status::NotEnoughKnown);
        let interval = dimension.interval.expect("questions apply");
        assert_eq!((interval.low.rounded(), interval.high.rounded()), (0, 100));
    }
}

#[test]
fn raising_one_answer_never_lowers_a_score_or_a_level() {
    let rubric = rubric();
    let classes = [EvidenceClass::None, EvidenceClass::Stated, EvidenceClass::Document, EvidenceClass::Public];
    let mut answers = no_answers(&rubric);
    for (index, question) in rubric.questions().enumerate() {
        answer(&mut answers, question, 1 + (index * 7 % 5) as u8, classes[index * 5 % 4]);
    }
    for question in rubric.questions() {
        let place = question.id.as_str().split('.').next().expect("ids have parts");
        let class = answers.responses[&question.id].evidence.first().map_or(EvidenceClass::None, |one| one.class);
        let mut before: Option<DimensionScore> = None;
        for level in 1..=5 {
            let mut raised = answers.clone();
            answer(&mut raised, question, level, class);
            let now = dimension_of(&rubric, &raised, place);
            if let Some(before) = &before {
                assert!(now.claimed >= before.claimed, "{} at {level}", question.id);
                assert!(now.evidenced >= before.evidenced, "{} at {level}", question.id);
                assert!(now.level >= before.level, "{} at {level}", question.id);
            }
            before = Some(now);
        }
    }
}
