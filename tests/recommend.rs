//! Recommendations follow from the answers and say how.

mod falls_away;
mod guides;
mod hubs;
mod networks;
mod plan;
mod practices;
mod properties;
mod roadmap;
mod targets;

use hemicycle::answers::{self, Answers, Rating};
use hemicycle::identifier::{AreaId, EntryId};
use hemicycle::recommend::{HubAction, HubReason, NetworkReason, Recommendations, Removal, Step, recommend};
use hemicycle::rubric::{ActivityStatus, Cost, EvidenceClass, LevelNumber, Pack, builtin_pack};
use hemicycle::score::score;

use crate::support::{all_at, id, no_answers, program};

fn case(name: &str, pack: &Pack) -> Answers {
    let text = std::fs::read_to_string(program::case(name)).expect("a case");
    answers::read(&text, &pack.rubric).expect("a valid case")
}

fn found<'a>(pack: &'a Pack, answers: &Answers) -> Recommendations<'a> {
    recommend(pack, answers, &score(&pack.rubric, answers))
}

fn practices(recommendations: &Recommendations<'_>) -> Vec<EntryId> {
    recommendations.practices.iter().map(|one| one.practice.id.clone()).collect()
}

#[test]
fn every_practice_falls_away_with_the_answer_it_names() {
    let pack = builtin_pack();
    for name in ["small-island", "uneven", "advanced"] {
        let answers = case(name, &pack);
        for recommendation in found(&pack, &answers).practices {
            assert!(!recommendation.because.is_empty());
            let mut raised = answers.clone();
            let changes = match recommendation.would_fall_away_if {
                Removal::One { question, level } => vec![(question, level)],
                Removal::All { level } => recommendation.because.iter().map(|(id, _)| (id.clone(), level)).collect(),
            };
            for (question, level) in changes {
                raised.responses.get_mut(&question).expect("it was answered").rating = Rating::Level(level);
            }
            let still = found(&pack, &raised);
            let remains = (still.practices.iter())
                .any(|one| one.practice.id == recommendation.practice.id && one.area == recommendation.area);
            assert!(!remains, "{name}: {} does not fall away", recommendation.practice.id);
        }
    }
}

#[test]
fn what_is_recommended_is_within_reach_and_not_reached() {
    let pack = builtin_pack();
    for name in ["small-island", "uneven", "advanced"] {
        for recommendation in found(&pack, &case(name, &pack)).practices {
            for (question, level) in &recommendation.because {
                assert!(*level >= recommendation.practice.min_level, "{name}: {question}");
                assert!(*level < recommendation.practice.lifts_to, "{name}: {question}");
                assert!(*level < pack.rubric.recommending.target, "{name}: {question}");
            }
        }
    }
}

#[test]
fn a_parliament_with_limited_resources_sees_low_cost_practices_first() {
    let pack = builtin_pack();
    let chosen = found(&pack, &case("small-island", &pack)).practices;
    assert!(chosen.len() >= 3);
    assert!(chosen.iter().take(3).all(|one| one.practice.cost == Cost::Low && one.affordable));
}

#[test]
fn a_parliament_at_the_top_gets_no_practice_but_something_to_give() {
    let pack = builtin_pack();
    let mut answers = all_at(&pack.rubric, 5, EvidenceClass::Public);
    answers.profile.languages = vec!["en".to_owned()];
    let found = found(&pack, &answers);
    assert!(found.practices.is_empty());
    assert!(!found.hubs.is_empty());
    assert!(found.hubs.iter().all(|one| one.action == HubAction::Contribute && !one.strengths.is_empty()));
}

#[test]
fn nothing_answered_leads_to_no_practice() {
    let pack = builtin_pack();
    let found = found(&pack, &no_answers(&pack.rubric));
    assert!(found.practices.is_empty() && found.networks.is_empty() && found.guides.is_empty());
}

#[test]
fn only_a_hub_that_is_known_to_be_active_is_to_be_joined() {
    let pack = builtin_pack();
    for name in ["small-island", "uneven", "advanced"] {
        for recommendation in found(&pack, &case(name, &pack)).hubs {
            if recommendation.action == HubAction::Join {
                assert_eq!(recommendation.hub.status, ActivityStatus::Active, "{name}: {}", recommendation.hub.id);
            }
        }
    }
}

/// What a parliament of Southern Africa is to do about which hubs, with every answer at one level.
fn hubs_at(level: u8) -> Vec<(String, HubAction)> {
    let pack = builtin_pack();
    let mut answers = all_at(&pack.rubric, level, EvidenceClass::Public);
    answers.profile.region = Some("southern-africa".to_owned());
    answers.profile.languages = vec!["en".to_owned()];
    found(&pack, &answers).hubs.iter().map(|one| (one.hub.id.to_string(), one.action)).collect()
}

#[test]
fn what_a_parliament_does_about_hubs_grows_with_its_level() {
    for level in [1, 2] {
        let hubs = hubs_at(level);
        let first =
            [("southern-africa".to_owned(), HubAction::Join), ("public-engagement".to_owned(), HubAction::Join)];
        assert_eq!(hubs[..2], first, "at level {level} the region's and that of open webinars");
        assert!(hubs[2..].iter().all(|(id, _)| id == "open-data"), "no hub that is led by a front-runner: {hubs:?}");
    }
    let hubs = hubs_at(3);
    assert_eq!(hubs[0], ("southern-africa".to_owned(), HubAction::Join));
    assert!(hubs.iter().any(|(id, _)| id == "it-governance" || id == "data-science"), "{hubs:?}");
    for level in [4, 5] {
        let hubs = hubs_at(level);
        assert!(hubs.len() > 1 && hubs.iter().all(|(_, action)| *action == HubAction::Contribute), "{hubs:?}");
    }
}

#[test]
fn the_regional_hub_comes_first_and_a_language_hub_beside_it() {
    let pack = builtin_pack();
    let mut answers = all_at(&pack.rubric, 2, EvidenceClass::None);
    answers.profile.region = Some("caribbean".to_owned());
    answers.profile.languages = vec!["es".to_owned()];
    let hubs = found(&pack, &answers).hubs;
    assert_eq!(hubs[0].because, HubReason::Region("caribbean".to_owned()));
    assert_eq!(hubs[1].because, HubReason::Language("es".to_owned()));
    assert_eq!(hubs.len(), 4, "one regional, one language, two thematic");
}

#[test]
fn a_francophone_parliament_in_western_africa_gets_what_speaks_its_language() {
    let pack = builtin_pack();
    let networks = found(&pack, &case("uneven", &pack)).networks;
    assert!(networks.iter().any(|one| one.because == NetworkReason::Language("fr".to_owned())));
    assert!(networks.iter().any(|one| one.because == NetworkReason::Region("western-africa".to_owned())));
    for one in networks {
        let languages = &one.network.languages;
        assert!(languages.is_empty() || languages.iter().any(|language| language == "fr"), "{}", one.network.id);
    }
}

#[test]
fn priorities_change_the_order_and_never_a_score() {
    let pack = builtin_pack();
    let plain = all_at(&pack.rubric, 2, EvidenceClass::None);
    let mut chosen = plain.clone();
    chosen.profile.priorities = vec![AreaId::from("participation.petitions")];
    assert_eq!(score(&pack.rubric, &plain), score(&pack.rubric, &chosen));
    assert_ne!(practices(&found(&pack, &plain)), practices(&found(&pack, &chosen)));
    assert_eq!(found(&pack, &chosen).practices[0].area.as_str(), "participation.petitions");
}

#[test]
fn a_claim_without_proof_leads_to_a_document_and_not_to_a_practice() {
    let pack = builtin_pack();
    let answers = all_at(&pack.rubric, 4, EvidenceClass::Stated);
    let found = found(&pack, &answers);
    assert!(found.practices.is_empty());
    let prove = |step: &Step<'_>| matches!(step, Step::Prove { questions, .. } if questions.len() == 48);
    assert_eq!(found.roadmap[0].steps.iter().filter(|step| prove(step)).count(), 1);
}

#[test]
fn the_core_question_that_holds_a_level_is_a_step_of_the_roadmap() {
    let pack = builtin_pack();
    let found = found(&pack, &case("advanced", &pack));
    let lift = found.roadmap[0].steps.iter().find_map(|step| match step {
        Step::Lift { question, needed } => Some((question.as_str(), *needed)),
        _ => None,
    });
    assert_eq!(lift, Some(("innovation-culture.learning.measurement", LevelNumber(3))));
}

#[test]
fn what_is_offered_goes_to_active_hubs_first_and_comes_from_strong_areas() {
    let pack = builtin_pack();
    let answers = case("advanced", &pack);
    let card = score(&pack.rubric, &answers);
    let hubs = found(&pack, &answers).hubs;
    assert!(hubs.iter().all(|one| one.action == HubAction::Contribute && one.hub.status == ActivityStatus::Active));
    for area in hubs.iter().flat_map(|one| &one.strengths) {
        let area = card.area(area).expect("an area of the rubric");
        assert!(area.evidenced.is_some_and(|points| points.reach(75.0)), "{}", area.area);
        assert!(area.questions.iter().all(|question| question.evidenced() >= Some(LevelNumber(4))), "{}", area.area);
    }
}

#[test]
fn what_nobody_knew_becomes_a_task() {
    let pack = builtin_pack();
    let mut answers = all_at(&pack.rubric, 4, EvidenceClass::Public);
    let question = id("digital-adoption.ai.rules");
    answers.responses.get_mut(&question).expect("answered").rating = Rating::Unknown;
    let found = found(&pack, &answers);
    let tasks: Vec<&Step<'_>> =
        found.roadmap[0].steps.iter().filter(|step| matches!(step, Step::FindOut { .. })).collect();
    assert!(matches!(tasks[..], [Step::FindOut { questions, .. }] if *questions == [question]));
}

#[test]
fn every_area_has_a_practice_for_beginners() {
    let pack = builtin_pack();
    let mut without = Vec::new();
    for area in pack.rubric.areas() {
        let serves = |level: u8| {
            (pack.catalogue.practices.iter())
                .filter(|practice| practice.areas.contains(&area.id))
                .any(|practice| practice.min_level <= LevelNumber(level) && practice.lifts_to > LevelNumber(level))
        };
        if !(serves(1) || serves(2)) {
            without.push(area.id.clone());
        }
    }
    assert_eq!(without, Vec::<AreaId>::new(), "areas that no practice serves at levels 1 and 2");
}
