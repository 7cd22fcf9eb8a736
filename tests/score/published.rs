//! Other ways of scoring, as rubrics say them, give what their published formulas give.

use hemicycle::answers::{Answers, Rating};
use hemicycle::check::{Setting, read_pack};
use hemicycle::diagnostic::Source;
use hemicycle::rubric::{EvidenceClass, LevelNumber, Pack, builtin_pack};
use hemicycle::score::{DimensionScore, Points, score};
use jiff::civil::date;

use crate::support::{all_at, at_level, id, no_answers, rated};

const AVERAGED: &str = include_str!("../fixtures/rubrics/averaged.yaml");
const CUMULATIVE: &str = include_str!("../fixtures/rubrics/cumulative.yaml");

/// A rubric of the tests with a catalogue in which nothing stands.
pub fn read(rubric: &str) -> Pack {
    let files = [
        ("rubric.yaml", rubric),
        ("catalogue/none.yaml", "contact: {address: a@example.org, source: \"https://contact.example\"}\n"),
    ];
    let files: Vec<Source> = files.map(|(name, text)| Source::new(name, text.to_owned())).into();
    let builtin = builtin_pack();
    let setting = Setting { sources: &files, today: date(2026, 11, 26), pack: &builtin, beside: &[] };
    read_pack(&files, &setting).expect("a valid rubric")
}

pub fn averaged() -> Pack {
    read(AVERAGED)
}

pub fn cumulative() -> Pack {
    read(CUMULATIVE)
}

fn only_dimension(pack: &Pack, answers: &Answers) -> DimensionScore {
    score(&pack.rubric, answers).dimensions.remove(0)
}

fn answering<const N: usize>(mut answers: Answers, levels: [(&str, u8); N]) -> Answers {
    for (question, level) in levels {
        answers.responses.insert(id(question), at_level(level, EvidenceClass::Document));
    }
    answers
}

/// The formula, from the SAMM calculators: an answer is worth 0, 0.25, 0.5 or 1; a level is the mean of its two streams, a
/// practice the sum of its three levels, a function the mean of its practices.
#[test]
fn samm_adds_three_levels_of_two_streams() {
    let pack = averaged();
    let answers = answering(
        all_at(&pack.rubric, 1, EvidenceClass::None),
        [
            // Level 1: (1 + 0.5) / 2 = 0.75. Level 2: (0.5 + 0.25) / 2 = 0.375. Level 3: 0. Practice: 1.125.
            ("governance.strategy.a1", 4),
            ("governance.strategy.b1", 3),
            ("governance.strategy.a2", 3),
            ("governance.strategy.b2", 2),
            // Level 1: (0.25 + 0) / 2 = 0.125. Levels 2 and 3: 0. Practice: 0.125.
            ("governance.education.a1", 2),
            // Every answer is worth 1: 1 + 1 + 1 = 3.
            ("governance.policy.a1", 4),
            ("governance.policy.b1", 4),
            ("governance.policy.a2", 4),
            ("governance.policy.b2", 4),
            ("governance.policy.a3", 4),
            ("governance.policy.b3", 4),
        ],
    );
    let function = only_dimension(&pack, &answers);
    let practices: Vec<f64> = function.areas.iter().filter_map(|area| area.evidenced).map(Points::value).collect();
    assert_eq!(practices, [1.125, 3.0, 0.125]);
    // (1.125 + 3 + 0.125) / 3 = 4.25 / 3 = 1.4166…, shown as 1.42.
    let points = function.evidenced.expect("a score");
    assert_eq!(points.value(), 4.25 / 3.0);
    assert_eq!(points.shown(pack.rubric.scoring.points).to_string(), "1.42");
    // Levels begin at 0, 0.5, 1.5 and 2.5.
    assert_eq!(function.level, Some(LevelNumber(2)));
}

/// What "does not apply" was answered to counts as "very rarely true" in SAMM, so it is not left out of the mean.
#[test]
fn samm_counts_what_does_not_apply_as_not_done() {
    let pack = averaged();
    let mut answers = all_at(&pack.rubric, 4, EvidenceClass::Document);
    let left_out = rated(Rating::NotApplicable { reason: "No suppliers.".to_owned() }, Vec::new());
    answers.responses.insert(id("governance.policy.b3"), left_out);
    // Level 3: (1 + 0) / 2 = 0.5; the practice 1 + 1 + 0.5 = 2.5.
    assert_eq!(only_dimension(&pack, &answers).areas[1].evidenced, Some(Points::new(2.5)));
}

/// The formula, from CSET (C2M2Business.cs): a domain has reached a level when it has reached those below and none of its
/// practices is partially or not implemented or unanswered.
///
/// Levels of answers: 1 not, 2 partially, 3 largely, 4 fully. Stages: inventory a 1, b 2, c 3; changes a 1, b 1, c 2.
#[test]
fn c2m2_reaches_a_level_when_all_practices_up_to_it_are_largely_implemented() {
    let pack = cumulative();
    let reached = |answers: &Answers| {
        let domain = only_dimension(&pack, answers);
        (domain.evidenced.expect("a score").value(), domain.level.expect("a level").0 - 1)
    };
    let largely = || all_at(&pack.rubric, 3, EvidenceClass::Document);
    assert_eq!(reached(&largely()), (3.0, 3), "all practices largely implemented");
    assert_eq!(reached(&all_at(&pack.rubric, 1, EvidenceClass::None)), (0.0, 0), "none implemented");
    let partial = answering(all_at(&pack.rubric, 4, EvidenceClass::Document), [("asset.changes.b", 2)]);
    assert_eq!(reached(&partial), (0.0, 0), "one practice of level 1 partially: nothing above it counts");
    let second = answering(largely(), [("asset.changes.c", 2)]);
    assert_eq!(reached(&second), (1.0, 1), "a practice of level 2 partially");
    let third = answering(largely(), [("asset.inventory.c", 1)]);
    assert_eq!(reached(&third), (2.0, 2), "the practice of level 3 not");
    let mut unanswered = largely();
    unanswered.responses.remove(&id("asset.inventory.b"));
    assert_eq!(reached(&unanswered), (1.0, 1), "a practice of level 2 without an answer counts as not implemented");
    assert_eq!(reached(&no_answers(&pack.rubric)), (0.0, 0), "nothing answered");
}

/// An objective stands by itself: changes has no practice of level 3, so two levels of practices carry it to the third.
#[test]
fn the_objectives_of_a_domain_have_levels_of_their_own() {
    let pack = cumulative();
    let answers = answering(all_at(&pack.rubric, 4, EvidenceClass::Document), [("asset.inventory.b", 2)]);
    let domain = only_dimension(&pack, &answers);
    let objectives: Vec<f64> = domain.areas.iter().filter_map(|area| area.evidenced).map(Points::value).collect();
    assert_eq!((objectives, domain.evidenced), (vec![1.0, 3.0], Some(Points::new(1.0))));
}

#[test]
fn the_lowest_area_is_the_score_where_dimensions_are_scored_by_the_minimum() {
    let pack = read(&AVERAGED.replace("dimensions: mean", "dimensions: minimum"));
    let answers = answering(all_at(&pack.rubric, 4, EvidenceClass::Document), [("governance.policy.a1", 1)]);
    // Policy: (0 + 5 × 3) / 6 = 2.5; the other two have 3.
    assert_eq!(only_dimension(&pack, &answers).evidenced, Some(Points::new(2.5)));
}

#[test]
fn weights_count_in_both_means() {
    let text = AVERAGED
        .replace(
            "text: Is policy and compliance at level 1 of stream A?",
            "weight: 3\n            text: Is policy kept?",
        )
        .replace("title: Policy and compliance", "weight: 2\n        title: Policy and compliance");
    let pack = read(&text);
    let answers = answering(all_at(&pack.rubric, 4, EvidenceClass::Document), [("governance.policy.a1", 1)]);
    let dimension = only_dimension(&pack, &answers);
    // Policy: (3 × 0 + 5 × 3) / 8 = 1.875. Governance: (3 + 2 × 1.875 + 3) / 4 = 2.4375.
    assert_eq!(dimension.areas[1].evidenced, Some(Points::new(1.875)));
    assert_eq!(dimension.evidenced, Some(Points::new(2.4375)));
}

#[test]
fn both_rubrics_are_valid_without_a_warning() {
    for (name, text) in [("averaged", AVERAGED), ("cumulative", CUMULATIVE)] {
        let found = crate::check::fixture::findings(&[Source::new("rubric.yaml", text.to_owned())]);
        let told: Vec<&str> = found.iter().map(|finding| finding.message.as_str()).collect();
        assert!(told.is_empty(), "{name}: {told:?}");
    }
}
