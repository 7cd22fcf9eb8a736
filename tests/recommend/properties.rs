//! What a better answer does to what is recommended, for any answers to the built-in rubric.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use hemicycle::answers::{Answers, Rating};
use hemicycle::identifier::{AreaId, EntryId, QuestionId};
use hemicycle::recommend::{HubAction, Recommendations, recommend, target_of};
use hemicycle::rubric::{ActivityStatus, EvidenceClass, HubKind, LevelNumber, Pack, builtin_pack};
use hemicycle::score::score;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::support::{at_level, evidence, no_answers};

pub(super) static PACK: LazyLock<Pack> = LazyLock::new(builtin_pack);

/// Answers with a level to most questions, with and without proof, and a profile of any kind.
pub(super) fn answers() -> impl Strategy<Value = Answers> {
    let class = select(vec![EvidenceClass::None, EvidenceClass::Public]);
    let levels = proptest::collection::vec((0..=5_u8, class), PACK.rubric.questions().count());
    let ids = |choices: &[hemicycle::rubric::Choice]| -> Vec<Option<String>> {
        choices.iter().map(|choice| Some(choice.id.clone())).chain([None]).collect()
    };
    let profile = (
        select(ids(&PACK.rubric.profile.region.choices)),
        select(ids(&PACK.rubric.profile.resources.choices)),
        select(vec![None, Some(2), Some(5)]),
        any::<Index>(),
    );
    (levels, profile).prop_map(|(levels, (region, resources, target, priority))| {
        let mut answers = no_answers(&PACK.rubric);
        for (question, (level, class)) in PACK.rubric.questions().zip(levels) {
            if level > 0 {
                answers.responses.insert(question.id.clone(), at_level(level, class));
            }
        }
        let areas: Vec<&AreaId> = PACK.rubric.areas().map(|area| &area.id).collect();
        (answers.profile.region, answers.profile.resources) = (region, resources);
        answers.profile.priorities = vec![(*priority.get(&areas)).clone()];
        if let Some(level) = target {
            answers.profile.targets = BTreeMap::from([("participation".to_owned(), LevelNumber(level))]);
        }
        answers
    })
}

fn found(answers: &Answers) -> Recommendations<'static> {
    recommend(&PACK, answers, &score(&PACK.rubric, answers))
}

/// Every practice that fits, with its areas: those that a copy of the catalogue with this area alone would give.
fn fits(answers: &Answers, area: &AreaId) -> BTreeMap<EntryId, BTreeSet<QuestionId>> {
    let mut pack = PACK.clone();
    pack.catalogue.practices.retain(|practice| practice.areas.contains(area));
    pack.catalogue.practices.iter_mut().for_each(|practice| practice.areas = vec![area.clone()]);
    let found = recommend(&pack, answers, &score(&pack.rubric, answers));
    let all = found.practices.iter().chain(found.left_out.iter().map(|one| &one.fit));
    all.map(|one| (one.practice.id.clone(), one.because.iter().map(|(id, _)| id.clone()).collect())).collect()
}

fn area_of(question: &QuestionId) -> AreaId {
    let mut areas = PACK.rubric.areas();
    areas.find(|area| area.questions.iter().any(|one| one.id == *question)).expect("its area").id.clone()
}

/// The answers with one of them a level higher; `None` where it is at the top.
fn raised(answers: &Answers, index: &Index) -> Option<(Answers, QuestionId)> {
    let answered: Vec<&QuestionId> = answers.responses.keys().collect();
    let question = (!answered.is_empty()).then(|| (*index.get(&answered)).clone())?;
    let mut raised = answers.clone();
    match &mut raised.responses.get_mut(&question)?.rating {
        Rating::Level(level) if *level < PACK.rubric.top() => level.0 += 1,
        _ => return None,
    }
    Some((raised, question))
}

fn gap_answers(answers: &Answers) -> BTreeSet<QuestionId> {
    let card = score(&PACK.rubric, answers);
    let below = |area: &AreaId, level: LevelNumber| level < target_of(area, &answers.profile, &PACK.rubric);
    (card.areas())
        .flat_map(|area| area.questions.iter().map(move |question| (&area.area, question)))
        .filter(|(area, question)| question.claimed().is_some_and(|level| below(area, level)))
        .map(|(_, question)| question.question.clone())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(192) })]

    #[test]
    fn more_evidence_adds_nothing_to_adopt_to_read_or_to_join(answers in answers(), index in any::<Index>()) {
        let mut more = answers.clone();
        let answered: Vec<QuestionId> = answers.responses.keys().cloned().collect();
        prop_assume!(!answered.is_empty());
        let response = more.responses.get_mut(index.get(&answered)).expect("answered");
        response.evidence.extend(evidence(EvidenceClass::Public));
        let (before, after) = (found(&answers), found(&more));
        let practices = |found: &Recommendations<'_>| -> Vec<EntryId> {
            found.practices.iter().map(|one| one.practice.id.clone()).collect()
        };
        let for_gaps = |found: &Recommendations<'_>| -> BTreeSet<EntryId> {
            let hubs = found.hubs.iter().filter(|one| one.action != HubAction::Contribute);
            hubs.map(|one| one.hub.id.clone()).collect()
        };
        let guides = |found: &Recommendations<'_>| -> Vec<EntryId> {
            found.guides.iter().chain(&found.instruments).map(|one| one.guide.id.clone()).collect()
        };
        prop_assert_eq!(practices(&before), practices(&after));
        prop_assert!(for_gaps(&after).is_subset(&for_gaps(&before)), "a hub can become one to give to");
        prop_assert_eq!(guides(&before), guides(&after));
    }

    #[test]
    fn beside_every_hub_that_may_not_be_open_stands_a_network_at_work_on_the_same(
        answers in answers(), language in select(vec!["ar", "en", "es", "fr", "pt"])
    ) {
        let mut answers = answers;
        answers.profile.languages = vec![language.to_owned()];
        let found = found(&answers);
        let is_open = |status: ActivityStatus| status == ActivityStatus::Active;
        for one in found.hubs.iter().filter(|one| !is_open(one.hub.status)) {
            let Some(meanwhile) = &one.meanwhile else { return Err(TestCaseError::fail(one.hub.id.to_string())) };
            let network = meanwhile.network;
            prop_assert!(is_open(network.status));
            let region = answers.profile.region.as_ref().filter(|region| network.regions.contains(region));
            let is_of_region = region.is_some_and(|region| one.hub.regions.contains(region));
            prop_assert!(is_of_region || network.areas.iter().any(|area| one.hub.areas.contains(area)));
            prop_assert!(region.is_some() || network.regions.iter().any(|region| region == "global"));
            prop_assert!(found.networks.iter().any(|other| other.network.id == network.id));
        }
        let lacks_hub = answers.profile.region.as_ref().is_some_and(|region| {
            !PACK.catalogue.hubs.iter().any(|hub| hub.kind == HubKind::Regional && hub.regions.contains(region))
        });
        prop_assert_eq!(found.networks.iter().filter(|one| one.instead_of_regional).count(), usize::from(lacks_hub));
    }

    #[test]
    fn every_hub_says_to_whom_to_write_and_what_about(answers in answers()) {
        let address = &PACK.catalogue.contact.address;
        for one in found(&answers).hubs {
            prop_assert!(one.hub.first_step.contains(address.as_str()), "{}", one.hub.id);
            let named = if one.action == HubAction::Contribute { &one.strengths } else { &one.gaps };
            prop_assert_eq!(one.write_about.is_empty(), named.is_empty(), "{}", one.hub.id);
            prop_assert!(one.write_about.iter().all(|(question, _)| named.contains(&area_of(question))));
        }
    }

    #[test]
    fn a_raised_answer_adds_only_what_it_makes_ready(answers in answers(), index in any::<Index>()) {
        let Some((raised, question)) = raised(&answers, &index) else { return Ok(()) };
        prop_assert!(gap_answers(&raised).is_subset(&gap_answers(&answers)));
        let of_question = area_of(&question);
        for area in PACK.rubric.areas() {
            let (before, after) = (fits(&answers, &area.id), fits(&raised, &area.id));
            for (practice, because) in after {
                let requires = PACK.catalogue.practices.iter().find(|one| one.id == practice).expect("of the catalogue");
                prop_assert!(
                    before.contains_key(&practice)
                        || because.contains(&question)
                        || requires.requires.areas.contains_key(&of_question),
                    "{} came to fit {} although {} has nothing to do with it", practice, area.id, question
                );
            }
        }
    }

    #[test]
    fn where_nothing_becomes_ready_an_area_gets_no_more_practices(answers in answers(), index in any::<Index>()) {
        let Some((raised, question)) = raised(&answers, &index) else { return Ok(()) };
        let area = area_of(&question);
        let becomes_ready = PACK.rubric.areas().any(|other| {
            let before = fits(&answers, &other.id);
            fits(&raised, &other.id).into_iter().any(|(id, because)| {
                before.get(&id).is_none_or(|earlier| !because.is_subset(earlier))
            })
        });
        if !becomes_ready {
            let count = |found: Recommendations<'_>| found.practices.iter().filter(|one| one.area == area).count();
            prop_assert!(count(found(&raised)) <= count(found(&answers)), "{} rose", question);
        }
    }

    #[test]
    fn an_advanced_parliament_gets_no_practice_of_beginners(answers in answers()) {
        let mut advanced = answers;
        for response in advanced.responses.values_mut() {
            if let Rating::Level(level) = &mut response.rating {
                level.0 = level.0.max(3);
            }
        }
        for one in found(&advanced).practices {
            prop_assert!(one.practice.lifts_to > LevelNumber(3), "{}", one.practice.id);
        }
    }

    #[test]
    fn with_limited_resources_what_costs_little_stands_before_what_lifts_as_much_for_more(answers in answers()) {
        let mut limited = answers;
        limited.profile.resources = Some("limited".to_owned());
        let found = found(&limited);
        let order: Vec<_> = found.practices.iter().collect();
        for (place, one) in order.iter().enumerate() {
            for later in &order[place + 1..] {
                let (here, there) = (&one.worth, &later.worth);
                let alike = (here.lift, here.source, here.further_area, here.priority, here.core, here.region)
                    == (there.lift, there.source, there.further_area, there.priority, there.core, there.region);
                prop_assert!(!alike || one.practice.cost <= later.practice.cost);
            }
        }
    }
}

/// With limited resources a practice of high cost needs eight times the lift of one of low cost.
#[test]
fn with_limited_resources_no_dear_practice_comes_first_where_a_cheap_one_lifts_as_much() {
    let mut answers = crate::support::all_at(&PACK.rubric, 1, EvidenceClass::None);
    answers.profile.resources = Some("limited".to_owned());
    let costs: Vec<_> = found(&answers).practices.iter().map(|one| one.practice.cost).collect();
    assert!(costs.is_sorted(), "{costs:?}");
    assert_eq!(costs.first(), Some(&hemicycle::rubric::Cost::Low));
}
