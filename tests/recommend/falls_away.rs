//! What is said to end a recommendation ends it, for any answers to the built-in rubric.

use hemicycle::answers::{Answers, Rating};
use hemicycle::identifier::{AreaId, QuestionId};
use hemicycle::recommend::{
    FallsAway, HubReason, HubRecommendation, NetworkRecommendation, Recommendations, recommend, target_of,
};
use hemicycle::rubric::{ActivityStatus, Hub, HubKind, LevelNumber, Pack};
use hemicycle::score::score;
use proptest::prelude::*;
use proptest::sample::select;

use super::properties::{PACK, answers};

fn found<'p>(pack: &'p Pack, answers: &Answers) -> Recommendations<'p> {
    recommend(pack, answers, &score(&pack.rubric, answers))
}

/// The answers with those to these questions at their target or higher.
fn reaching(answers: &Answers, questions: impl IntoIterator<Item = QuestionId>) -> Answers {
    let mut raised = answers.clone();
    for question in questions {
        let area =
            PACK.rubric.areas().find(|area| area.questions.iter().any(|one| one.id == question)).expect("its area");
        let target = target_of(&area.id, &answers.profile, &PACK.rubric);
        if let Some(Rating::Level(level)) = raised.responses.get_mut(&question).map(|response| &mut response.rating) {
            *level = (*level).max(target);
        }
    }
    raised
}

fn questions_of<'q>(areas: &'q [AreaId]) -> impl Iterator<Item = QuestionId> + 'q {
    let areas = PACK.rubric.areas().filter(|area| areas.contains(&area.id));
    areas.flat_map(|area| area.questions.iter().map(|question| question.id.clone()))
}

/// The answers in which every answer of these areas is at a level.
fn all_at(answers: &Answers, areas: &[AreaId], to: LevelNumber) -> Answers {
    let mut changed = answers.clone();
    for question in questions_of(areas) {
        if let Some(Rating::Level(level)) = changed.responses.get_mut(&question).map(|response| &mut response.rating) {
            *level = to;
        }
    }
    changed
}

/// Every region that is none of a hub's, and none at all.
fn elsewhere(answers: &Answers, hub: &Hub) -> Vec<Answers> {
    let others = PACK.rubric.profile.region.choices.iter().map(|choice| choice.id.clone());
    let others = others.filter(|region| !hub.regions.contains(region)).map(Some).chain([None]);
    others
        .map(|region| {
            let mut moved = answers.clone();
            moved.profile.region = region;
            moved
        })
        .collect()
}

/// What the answers would have to be for a hub's reason to end.
fn without_reason(answers: &Answers, one: &HubRecommendation<'_>) -> Vec<Answers> {
    match &one.would_fall_away_if {
        FallsAway::OtherRegion => elsewhere(answers, one.hub),
        FallsAway::NoneOfLanguages(languages) => {
            let mut silent = answers.clone();
            silent.profile.languages.retain(|language| !languages.contains(language));
            vec![silent]
        }
        FallsAway::NoGapIn(areas) => vec![reaching(answers, questions_of(areas))],
        FallsAway::NotStrongIn { areas, level } => vec![all_at(answers, areas, LevelNumber(level.0 - 1))],
        other => panic!("no end of a hub: {other:?}"),
    }
}

fn check_network(answers: &Answers, one: &NetworkRecommendation<'_>, ends: &FallsAway<'_>) -> bool {
    let remains = |pack: &Pack, answers: &Answers, is_same: &dyn Fn(&FallsAway<'_>) -> bool| {
        let found = found(pack, answers);
        let entry = found.networks.iter().find(|other| other.network.id == one.network.id);
        entry.is_some_and(|entry| entry.would_fall_away_if.iter().any(is_same))
    };
    let mut pack = PACK.clone();
    match ends {
        FallsAway::NoGapIn(areas) => {
            let raised = reaching(answers, questions_of(areas));
            remains(&pack, &raised, &|ends| matches!(ends, FallsAway::NoGapIn(_)))
        }
        FallsAway::Open(hub) => {
            let entry = pack.catalogue.hubs.iter_mut().find(|other| other.id == hub.id).expect("of the catalogue");
            entry.status = ActivityStatus::Active;
            remains(&pack, answers, &|ends| matches!(ends, FallsAway::Open(other) if other.id == hub.id))
        }
        FallsAway::RegionalHub => {
            let mut hub = pack.catalogue.hubs.iter().find(|hub| hub.kind == HubKind::Regional).expect("one").clone();
            hub.regions = answers.profile.region.iter().cloned().collect();
            pack.catalogue.hubs.push(hub);
            remains(&pack, answers, &|ends| matches!(ends, FallsAway::RegionalHub))
        }
        other => panic!("no end of a network: {other:?}"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn what_is_said_to_end_a_recommendation_ends_it(
        answers in answers(), languages in select(vec![vec!["en"], vec!["es", "fr"], vec!["ar", "pt"]])
    ) {
        let mut answers = answers;
        answers.profile.languages = languages.into_iter().map(str::to_owned).collect();
        let before = found(&PACK, &answers);
        for one in &before.hubs {
            for changed in without_reason(&answers, one) {
                let after = found(&PACK, &changed);
                let kind = |because: &HubReason| std::mem::discriminant(because);
                let remains =
                    after.hubs.iter().any(|other| other.hub.id == one.hub.id && kind(&other.because) == kind(&one.because));
                prop_assert!(!remains, "{} in spite of {:?}", one.hub.id, one.would_fall_away_if);
            }
        }
        for one in &before.networks {
            prop_assert!(!one.would_fall_away_if.is_empty(), "{} has no reason", one.network.id);
            for ends in &one.would_fall_away_if {
                prop_assert!(!check_network(&answers, one, ends), "{} in spite of {ends:?}", one.network.id);
            }
        }
        for one in before.guides.iter().chain(&before.instruments) {
            prop_assert!(!one.because.is_empty(), "{} has no reason", one.guide.id);
            let changed = match &one.would_fall_away_if {
                FallsAway::Reached(questions) => reaching(&answers, questions.iter().cloned()),
                FallsAway::Below { area, level } => {
                    prop_assert!(level.0 > 1);
                    all_at(&answers, std::slice::from_ref(area), LevelNumber(1))
                }
                FallsAway::Unanswered(area) => {
                    let mut fewer = answers.clone();
                    questions_of(std::slice::from_ref(area)).for_each(|question| drop(fewer.responses.remove(&question)));
                    fewer
                }
                other => return Err(TestCaseError::fail(format!("no end of a guide: {other:?}"))),
            };
            let after = found(&PACK, &changed);
            let mut guides = after.guides.iter().chain(&after.instruments);
            prop_assert!(!guides.any(|other| other.guide.id == one.guide.id), "{}", one.guide.id);
        }
    }
}
