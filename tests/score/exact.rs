//! What is worked out without listing every way in which answers can turn out is what listing them gives.

use std::collections::BTreeMap;

use hemicycle::answers::{Answers, Rating, Response};
use hemicycle::identifier::QuestionId;
use hemicycle::rubric::{Dimension, EvidenceClass, LevelNumber, Rubric, Sureness};
use hemicycle::score::{Deed, DimensionScore, Lift, lift, missing_proof, score, sureness};
use proptest::prelude::*;

use super::any_rules::assessment;
use crate::support::{at_level, evidence};

/// A way in which one answer can turn out: what it costs, and the answer that it leaves.
#[derive(Clone)]
struct Way<C> {
    cost: C,
    /// `None` leaves the answer as it is.
    response: Option<Response>,
}

fn as_it_is<C>(cost: C) -> Way<C> {
    Way { cost, response: None }
}

/// Every combination of the ways of a dimension's questions, with the level that it gives.
fn every_way<C: Clone>(
    rubric: &Rubric,
    answers: &Answers,
    index: usize,
    ways: impl Fn(&QuestionId, Option<&Response>) -> Vec<Way<C>>,
    mut seen: impl FnMut(&[C], Option<LevelNumber>),
) {
    let questions: Vec<&QuestionId> = rubric.dimensions[index].questions().map(|question| &question.id).collect();
    let ways: Vec<Vec<Way<C>>> = questions.iter().map(|id| ways(id, answers.responses.get(*id))).collect();
    let count: usize = ways.iter().map(Vec::len).product();
    for mut number in 0..count {
        let mut changed = answers.clone();
        let mut costs = Vec::new();
        for (id, ways) in questions.iter().zip(&ways) {
            let way = &ways[number % ways.len()];
            number /= ways.len();
            costs.push(way.cost.clone());
            if let Some(response) = &way.response {
                changed.responses.insert((*id).clone(), response.clone());
            }
        }
        seen(&costs, score(rubric, &changed).dimensions[index].level);
    }
}

fn with_rating(response: &Response, level: u8) -> Response {
    Response { rating: Rating::Level(LevelNumber(level)), ..response.clone() }
}

fn level_of(response: Option<&Response>) -> Option<u8> {
    match response?.rating {
        Rating::Level(level) => Some(level.0),
        Rating::Unknown | Rating::NotApplicable { .. } => None,
    }
}

/// The answer one level off in these directions, as far as the scale goes.
fn off(response: Option<&Response>, directions: &[i8]) -> Vec<Response> {
    let Some((response, level)) = response.zip(level_of(response)) else { return Vec::new() };
    let levels = directions.iter().filter_map(|direction| level.checked_add_signed(*direction));
    levels.filter(|level| (1..=5).contains(level)).map(|level| with_rating(response, level)).collect()
}

/// By listing: how likely it is that the level stays.
fn chance_by_listing(rubric: &Rubric, answers: &Answers, index: usize, level: LevelNumber, chance: f64) -> f64 {
    let mut stays = 0.0;
    let ways = |_: &QuestionId, response: Option<&Response>| {
        let off = off(response, &[1, -1]);
        let of_one = chance / off.len().max(1) as f64;
        let stays = if off.is_empty() { 1.0 } else { 1.0 - chance };
        std::iter::once(as_it_is(stays))
            .chain(off.into_iter().map(|response| Way { cost: of_one, response: Some(response) }))
            .collect()
    };
    every_way(rubric, answers, index, ways, |chances, other| {
        if other == Some(level) {
            stays += chances.iter().product::<f64>();
        }
    });
    stays
}

/// By listing: how few answers a level off in one direction change the level; `None` where all are not enough.
fn fewest_by_listing(rubric: &Rubric, answers: &Answers, index: usize, level: LevelNumber, way: i8) -> Option<usize> {
    let mut fewest = None;
    let ways = |_: &QuestionId, response: Option<&Response>| {
        let off = off(response, &[way]).into_iter().map(|response| Way { cost: 1, response: Some(response) });
        std::iter::once(as_it_is(0)).chain(off).collect()
    };
    every_way(rubric, answers, index, ways, |costs: &[usize], other| {
        let is_changed = if way > 0 { other > Some(level) } else { other < Some(level) };
        if is_changed {
            let cost = costs.iter().sum();
            fewest = Some(fewest.map_or(cost, |fewest: usize| fewest.min(cost)));
        }
    });
    fewest
}

/// What a set of changes costs: answers, levels, and the changed questions with their levels, in order.
type Cost = (usize, usize, Vec<(usize, u8)>);

/// By listing: the smallest set of changes that lifts the level.
fn lift_by_listing(
    rubric: &Rubric,
    answers: &Answers,
    index: usize,
    level: LevelNumber,
) -> Option<(Cost, LevelNumber)> {
    let dimension = &rubric.dimensions[index];
    let numbers: BTreeMap<&QuestionId, usize> =
        dimension.questions().enumerate().map(|(number, question)| (&question.id, number)).collect();
    let card = score(rubric, answers);
    let ways = |id: &QuestionId, response: Option<&Response>| {
        let number = numbers[id];
        let standing = card.question(id).expect("a question");
        let proved = |level: u8, levels: usize| Way {
            cost: Some((levels, number, level)),
            response: Some(at_level(level, EvidenceClass::Public)),
        };
        let mut ways = vec![as_it_is(None)];
        if let (Some(claimed), Some(evidenced)) = (standing.claimed(), standing.evidenced()) {
            if evidenced < claimed {
                let mut response = response.expect("an answer").clone();
                response.evidence.extend(evidence(EvidenceClass::Public));
                ways.push(Way { cost: Some((0, number, claimed.0)), response: Some(response) });
            }
            ways.extend((claimed.0 + 1..=5).map(|level| proved(level, usize::from(level - claimed.0))));
        } else if standing.is_open() {
            ways.extend((1..=5).map(|level| proved(level, usize::from(level - 1))));
        }
        ways
    };
    let mut smallest: Option<(Cost, LevelNumber)> = None;
    every_way(rubric, answers, index, ways, |costs: &[Option<(usize, usize, u8)>], other| {
        let Some(to) = other.filter(|other| *other > level) else { return };
        let changed: Vec<(usize, usize, u8)> = costs.iter().copied().flatten().collect();
        let list = changed.iter().map(|(_, number, level)| (*number, *level)).collect();
        let found = ((changed.len(), changed.iter().map(|(levels, _, _)| levels).sum(), list), to);
        if smallest.as_ref().is_none_or(|smallest| found < *smallest) {
            smallest = Some(found);
        }
    });
    smallest
}

fn cost_of(lift: &Lift, dimension: &Dimension) -> Option<(Cost, LevelNumber)> {
    let Lift::Changes { to, changes } = lift else { return None };
    let number = |id: &QuestionId| dimension.questions().position(|question| &question.id == id).expect("a question");
    let of_one = changes.iter().map(|change| match change.deed {
        Deed::NameEvidence { claimed } => (0, (number(&change.question), claimed.0)),
        Deed::RaisePractice { from, to } => (usize::from(to.0 - from.0), (number(&change.question), to.0)),
        Deed::Answer { at } => (usize::from(at.0 - 1), (number(&change.question), at.0)),
    });
    let (levels, list): (Vec<usize>, Vec<(usize, u8)>) = of_one.unzip();
    Some(((changes.len(), levels.iter().sum(), list), *to))
}

/// The dimensions of an assessment with their scores.
fn scored(rubric: &Rubric, answers: &Answers) -> Vec<(usize, DimensionScore)> {
    score(rubric, answers).dimensions.into_iter().enumerate().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn how_sure_a_level_is_is_what_listing_every_slip_gives(
        (mut rubric, answers) in assessment(),
        chance in prop_oneof![Just(0.0), Just(0.2), Just(1.0), 0.0..1.0],
    ) {
        rubric.scoring.sureness = Some(Sureness { chance });
        for (index, dimension) in scored(&rubric, &answers) {
            let found = sureness(&rubric.dimensions[index], &dimension, &rubric, &answers);
            prop_assert_eq!(found.is_some(), dimension.level.is_some());
            let Some((found, level)) = found.zip(dimension.level) else { continue };
            let listed = chance_by_listing(&rubric, &answers, index, level, chance);
            let stays = found.stays.expect("the rubric states a chance");
            prop_assert!((stays - listed).abs() < 1e-9, "{stays} and by listing {listed}");
            for (way, questions) in [(1, &found.rises_with), (-1, &found.falls_with)] {
                let listed = fewest_by_listing(&rubric, &answers, index, level, way).unwrap_or(0);
                prop_assert_eq!(questions.len(), listed);
                let mut changed = answers.clone();
                for id in questions {
                    let slipped = off(answers.responses.get(id), &[way]).remove(0);
                    changed.responses.insert(id.clone(), slipped);
                }
                let other = score(&rubric, &changed).dimensions[index].level;
                let is_changed = if way > 0 { other > Some(level) } else { other < Some(level) };
                prop_assert!(questions.is_empty() || is_changed, "{questions:?} give {other:?} from {level}");
            }
        }
    }

    #[test]
    fn the_smallest_lift_is_what_listing_every_change_gives((rubric, answers) in assessment()) {
        for (index, dimension) in scored(&rubric, &answers) {
            let found = lift(&rubric.dimensions[index], &dimension, &rubric);
            let Some(level) = dimension.level else { continue };
            let listed = lift_by_listing(&rubric, &answers, index, level);
            let cost = found.as_ref().and_then(|lift| cost_of(lift, &rubric.dimensions[index]));
            prop_assert_eq!(cost, listed);
        }
    }

    #[test]
    fn a_dimension_gets_a_level_by_those_answers_and_by_no_fewer((rubric, answers) in assessment()) {
        for (index, dimension) in scored(&rubric, &answers) {
            if dimension.level.is_some() {
                continue;
            }
            let Some(Lift::Answers { core, further }) = lift(&rubric.dimensions[index], &dimension, &rubric) else {
                prop_assert_eq!(dimension.coverage.applicable(), 0);
                continue;
            };
            let others: Vec<&QuestionId> = (dimension.questions())
                .filter(|question| question.is_open() && !core.contains(&question.question))
                .map(|question| &question.question)
                .collect();
            let needed: Vec<&QuestionId> = core.iter().chain(others.into_iter().take(further)).collect();
            let level_with = |questions: &[&QuestionId]| {
                let mut changed = answers.clone();
                for id in questions {
                    changed.responses.insert((*id).clone(), at_level(1, EvidenceClass::None));
                }
                score(&rubric, &changed).dimensions[index].level
            };
            prop_assert!(level_with(&needed).is_some(), "{needed:?}");
            prop_assert_eq!(level_with(&needed[1..]), None);
            prop_assert_eq!(level_with(&needed[..needed.len() - 1]), None);
        }
    }

    #[test]
    fn proof_alone_gains_what_is_said((rubric, answers) in assessment()) {
        let card = score(&rubric, &answers);
        let missing = missing_proof(&rubric, &card);
        for proof in &missing {
            let index = rubric.dimensions.iter().position(|dimension| dimension.id == proof.dimension).expect("one");
            let mut proved = answers.clone();
            let named = evidence(EvidenceClass::Public);
            proved.responses.get_mut(&proof.question).expect("an answer").evidence.extend(named);
            let (before, after) = (card.dimensions[index].evidenced, score(&rubric, &proved).dimensions[index].evidenced);
            match (proof.gain, before, after) {
                (Some(gain), Some(before), Some(after)) => {
                    prop_assert!((after.value() - before.value() - gain).abs() < 1e-9, "{proof:?}");
                }
                (gain, before, _) => prop_assert_eq!(gain.is_some(), before.is_some()),
            }
        }
        let gains: Vec<f64> = missing.iter().map(|proof| proof.gain.unwrap_or(-1.0)).collect();
        prop_assert!(gains.windows(2).all(|pair| pair[0] >= pair[1] - 1e-6), "{gains:?}");
    }
}
