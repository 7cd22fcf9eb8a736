//! Each rule about hubs decides something in the sample pack.

use hemicycle::recommend::{Exclusion, HubAction, HubReason};
use hemicycle::rubric::{ActivityStatus, Hub, LevelNumber, Pack};

use crate::support::sample_pack::{
    Holding, OPEN, OWNED, PLANS, Parliament, RECORDS, TOOLS, USED, WRITTEN, areas, at, language_hub, pack,
    regional_hub, thematic_hub,
};

fn unknown(hub: Hub) -> Hub {
    Hub { status: ActivityStatus::Unknown, ..hub }
}

#[test]
fn an_active_hub_of_the_region_is_to_be_joined() {
    let pack = pack().with_hubs([regional_hub("a", "north")]);
    let found = Parliament::all_at(3).in_region("north").gets(&pack);
    assert_eq!(found.hubs[0].action, HubAction::Join);
    assert_eq!(found.hubs[0].because, HubReason::Region("north".to_owned()));
}

#[test]
fn a_hub_of_unknown_state_is_to_be_asked_about_first() {
    let hubs = [regional_hub("a", "north"), language_hub("b", "fr"), thematic_hub("c", [TOOLS])].map(unknown);
    let pack = pack().with_hubs(hubs);
    let found = Parliament::all_at(3).in_region("north").speaking(["fr"]).gets(&pack);
    let actions: Vec<HubAction> = found.hubs.iter().map(|one| one.action).collect();
    assert_eq!(actions, [HubAction::AskFirst; 3]);
}

#[test]
fn a_hub_of_another_region_is_left_out() {
    let pack = pack().with_hubs([regional_hub("a", "north")]);
    assert_eq!(Parliament::all_at(3).in_region("south").hubs_in(&pack), [""; 0]);
    assert_eq!(Parliament::all_at(3).hubs_in(&pack), [""; 0]);
}

#[test]
fn a_hub_of_another_language_is_left_out() {
    let pack = pack().with_hubs([language_hub("a", "fr")]);
    assert_eq!(Parliament::all_at(3).speaking(["en"]).hubs_in(&pack), [""; 0]);
    assert_eq!(Parliament::all_at(3).speaking(["en", "fr"]).hubs_in(&pack), ["a"]);
}

#[test]
fn regional_hubs_come_before_language_hubs_and_those_before_thematic_ones() {
    let pack = pack().with_hubs([thematic_hub("a", [TOOLS]), language_hub("b", "fr"), regional_hub("c", "north")]);
    let parliament = Parliament::all_at(3).in_region("north").speaking(["fr"]);
    assert_eq!(parliament.hubs_in(&pack), ["c", "b", "a"]);
}

#[test]
fn at_most_so_many_regional_hubs_are_named() {
    let pack = pack().with_hubs([regional_hub("a", "north"), regional_hub("b", "north")]);
    let parliament = Parliament::all_at(3).in_region("north");
    assert_eq!(parliament.hubs_in(&pack), ["a"]);
    let pack = pack.where_rules(|pack| pack.rubric.recommending.hubs.regional_at_most = 2);
    assert_eq!(parliament.hubs_in(&pack), ["a", "b"]);
}

#[test]
fn of_the_hubs_of_a_region_one_that_is_known_to_work_comes_first() {
    let pack = pack().with_hubs([unknown(regional_hub("a", "north")), regional_hub("b", "north")]);
    assert_eq!(Parliament::all_at(3).in_region("north").hubs_in(&pack), ["b"]);
}

#[test]
fn thematic_hubs_come_in_the_order_of_the_mean_gap_of_their_areas() {
    let hubs = [thematic_hub("a", [PLANS]), thematic_hub("b", [PLANS, TOOLS]), thematic_hub("c", [TOOLS])];
    let pack = pack().with_hubs(hubs).where_rules(|pack| pack.rubric.recommending.hubs.thematic_at_most = 3);
    // To the target's 75 points: plans 75 − 50 = 25, tools 75 − 0 = 75, both (25 + 75) / 2 = 50.
    let parliament = Parliament::all_at(3).answering(USED, 1);
    assert_eq!(parliament.hubs_in(&pack), ["c", "b", "a"]);
    let hubs = parliament.gets(&pack).hubs;
    assert_eq!((&hubs[1].because, &hubs[1].gaps), (&HubReason::Gaps, &areas([TOOLS, PLANS])));
}

#[test]
fn a_better_answer_does_not_make_up_for_one_below_target() {
    let pack = pack().with_hubs([thematic_hub("a", [PLANS])]);
    // Plans (100 + 50) / 2 = 75, which is the target's level and points; the answer at level 3 lacks 25, in the mean 12.5.
    let found = Parliament::all_at(5).answering(USED, 1).answering(OWNED, 3).gets(&pack);
    assert_eq!(found.hubs[0].worth.expect("a hub for gaps has a worth").gap, 12.5);
    assert_eq!(found.hubs[0].gaps, areas([PLANS]));
}

#[test]
fn a_gap_counts_answers_by_the_weights_of_their_questions() {
    let pack = pack().with_hubs([thematic_hub("a", [PLANS])]);
    let pack = pack.where_rules(|pack| pack.rubric.dimensions[0].areas[0].questions[1].weight = 3);
    // (1 × 0 + 3 × 25) / 4.
    let found = Parliament::all_at(4).answering(USED, 1).answering(OWNED, 3).gets(&pack);
    assert_eq!(found.hubs[0].worth.expect("a hub for gaps has a worth").gap, 18.75);
}

#[test]
fn a_priority_widens_the_gap_that_a_hub_is_chosen_for() {
    let pack = pack().with_hubs([thematic_hub("a", [PLANS]), thematic_hub("b", [TOOLS])]);
    assert_eq!(Parliament::all_at(3).hubs_in(&pack), ["a", "b"]);
    // Plans 25, tools 25 × 2 = 50.
    assert_eq!(Parliament::all_at(3).caring_for([TOOLS]).hubs_in(&pack), ["b", "a"]);
}

#[test]
fn a_hub_is_not_for_a_dimension_below_its_level() {
    let from_three = |hub: Hub| Hub { min_level: LevelNumber(3), ..hub };
    let hubs = [thematic_hub("a", [TOOLS, RECORDS]), Hub { areas: areas([TOOLS]), ..regional_hub("b", "north") }];
    let pack = pack().with_hubs(hubs.map(from_three));
    // Plans 25 and tools 25 are level 2; plans 50 and tools 25 are 37.5, where level 3 begins, although tools are below it.
    let low = Parliament::all_at(2).in_region("north");
    assert_eq!(
        low.answering(OPEN, 3).hubs_in(&pack),
        [""; 0],
        "the first area decides, which is of the other dimension"
    );
    let high = Parliament::all_at(3).answering(USED, 2).in_region("north");
    assert_eq!(high.hubs_in(&pack), ["b", "a"]);
}

#[test]
fn what_keeps_a_hub_from_being_recommended_is_told() {
    let hubs = [
        regional_hub("a", "south"),
        language_hub("b", "fr"),
        thematic_hub("c", [RECORDS]),
        Hub { min_level: LevelNumber(4), ..thematic_hub("d", [TOOLS]) },
        thematic_hub("e", [TOOLS]),
        thematic_hub("f", [TOOLS]),
    ];
    let pack = pack().with_hubs(hubs).where_rules(|pack| {
        let rules = &mut pack.rubric.recommending.hubs;
        (rules.thematic_at_most, rules.contribute_at_most) = (1, Some(0));
    });
    let found = Parliament::all_at(3).answering(OPEN, 4).in_region("north").speaking(["en"]).gets(&pack);
    assert_eq!(found.hubs.len(), 1);
    let told: Vec<(&str, Exclusion)> =
        found.excluded_hubs.iter().map(|one| (one.entry.id.as_str(), one.reason)).collect();
    let limits = [Exclusion::Places, Exclusion::Region, Exclusion::Language, Exclusion::NoGap, Exclusion::NotReady];
    assert_eq!(
        told,
        ["f", "a", "b", "c", "d"].into_iter().zip(limits).collect::<Vec<_>>(),
        "what would suit comes first"
    );
}

#[test]
fn of_hubs_with_gaps_alike_one_at_work_and_one_in_a_language_of_the_parliament_come_first() {
    let hubs = [unknown(thematic_hub("a", [PLANS])), thematic_hub("b", [TOOLS])];
    let pack = pack().with_hubs(hubs);
    // Plans (25 + 50) / 2 = 37.5 and tools 50 are 37.5 and 25 below the target's 75.
    let parliament = Parliament::all_at(3).answering(OWNED, 2).speaking(["fr"]);
    assert_eq!(parliament.hubs_in(&pack), ["a", "b"]);
    let by_status = |factor: f64| pack.clone().where_rules(|pack| pack.rubric.recommending.hubs.active = factor);
    assert_eq!(parliament.hubs_in(&by_status(1.4)), ["a", "b"]);
    assert_eq!(parliament.hubs_in(&by_status(1.6)), ["b", "a"]);
    let french = |pack: &mut Pack| pack.catalogue.hubs[1].languages = vec!["en".to_owned(), "fr".to_owned()];
    let by_language = pack.clone().where_rules(french).where_rules(|pack| {
        pack.rubric.recommending.hubs.same_language = 1.6;
    });
    assert_eq!(parliament.hubs_in(&by_language), ["b", "a"]);
    assert_eq!(Parliament(parliament.0.clone()).speaking(["ar"]).hubs_in(&by_language), ["a", "b"]);
    let worth = parliament.gets(&by_language).hubs[0].worth.expect("a hub for gaps has a worth");
    assert_eq!((worth.gap, worth.active, worth.language, worth.value()), (25.0, 1.0, 1.6, 40.0));
}

#[test]
fn thematic_hubs_with_the_same_gap_are_ordered_by_id() {
    let pack = pack().with_hubs([thematic_hub("b", [TOOLS]), thematic_hub("a", [TOOLS])]);
    assert_eq!(Parliament::all_at(3).hubs_in(&pack), ["a", "b"]);
}

#[test]
fn at_most_so_many_thematic_hubs_are_named() {
    let pack = pack().with_hubs(["a", "b", "c"].map(|name| thematic_hub(name, [TOOLS])));
    assert_eq!(Parliament::all_at(3).hubs_in(&pack), ["a", "b"]);
}

#[test]
fn an_area_at_the_target_is_no_gap() {
    let pack = pack().with_hubs([thematic_hub("a", [RECORDS])]);
    let pack = pack.where_rules(|pack| pack.rubric.recommending.hubs.contribute_from = LevelNumber(5));
    assert_eq!(Parliament::all_at(3).hubs_in(&pack), ["a"]);
    assert_eq!(Parliament::all_at(4).hubs_in(&pack), [""; 0]);
}

/// The ids of the hubs that a parliament is to give something to.
fn given_to(parliament: &Parliament, pack: &Pack) -> Vec<String> {
    let hubs = parliament.gets(pack).hubs;
    hubs.iter().filter(|one| one.action == HubAction::Contribute).map(|one| one.hub.id.to_string()).collect()
}

#[test]
fn a_parliament_gives_to_the_hubs_of_areas_where_it_is_strong() {
    let pack = pack().with_hubs([thematic_hub("a", [RECORDS])]);
    let found = Parliament::all_at(4).gets(&pack);
    assert_eq!(found.hubs[0].action, HubAction::Contribute);
    assert_eq!(found.hubs[0].because, HubReason::Strengths);
    assert_eq!(found.hubs[0].strengths, areas([RECORDS]));
}

#[test]
fn a_parliament_gives_to_the_hub_of_its_region_where_it_needs_nothing_there() {
    let pack = pack().with_hubs([Hub { areas: areas([RECORDS]), ..regional_hub("a", "north") }]);
    let at = |level: u8| Parliament::all_at(level).in_region("north").gets(&pack).hubs[0].action;
    assert_eq!((at(3), at(4)), (HubAction::Join, HubAction::Contribute));
}

#[test]
fn where_the_dimension_is_ahead_a_parliament_gives_although_a_gap_remains() {
    let pack = pack().with_hubs([thematic_hub("a", [PLANS, TOOLS])]);
    // Plans 100 and tools 50 are 75, level 4; with tools 25 it is 62.5, where level 4 begins; with 0 it is level 3.
    let found = |level: u8| Parliament::all_at(5).answering(USED, level).gets(&pack);
    let hub = &found(2).hubs[0];
    assert_eq!((hub.action, &hub.because), (HubAction::Contribute, &HubReason::Strengths));
    assert_eq!((&hub.strengths, &hub.gaps), (&areas([PLANS]), &areas([TOOLS])));
    assert_eq!(found(1).hubs[0].action, HubAction::Join);
}

#[test]
fn what_to_write_about_is_the_lowest_answer_to_learn_from_and_the_best_proven_to_give() {
    let pack = pack().with_hubs([thematic_hub("a", [TOOLS, PLANS]), thematic_hub("b", [RECORDS, PLANS])]);
    let learning = Parliament::all_at(2).answering(OPEN, 4).answering(WRITTEN, 1).answering(OWNED, 1);
    // The core question comes first among equals.
    assert_eq!(learning.gets(&pack).hubs[0].write_about, [at(WRITTEN, 1), at(OWNED, 1), at(USED, 2)]);
    let giving = Parliament::all_at(4).answering(OWNED, 5).claiming_without_proof(OPEN, 5);
    let hubs = giving.gets(&pack).hubs;
    assert_eq!((hubs[0].hub.id.as_str(), hubs[0].action), ("b", HubAction::Contribute));
    assert_eq!(hubs[0].write_about, [at(OWNED, 5), at(WRITTEN, 4)], "records are not proven");
    assert_eq!(hubs[1].write_about, [at(OWNED, 5), at(WRITTEN, 4), at(USED, 4)]);
}

#[test]
fn hubs_to_give_to_are_counted_apart_where_the_rubric_says_how_many() {
    let hubs = [thematic_hub("a", [TOOLS]), thematic_hub("b", [TOOLS]), thematic_hub("c", [RECORDS])];
    let pack = pack().with_hubs(hubs);
    // Two hubs for the gap in tools leave no room by themselves; records are strong.
    let parliament = Parliament::all_at(4).answering(USED, 1);
    assert_eq!(parliament.hubs_in(&pack), ["a", "b"]);
    let pack = pack.where_rules(|pack| pack.rubric.recommending.hubs.contribute_at_most = Some(1));
    assert_eq!(parliament.hubs_in(&pack), ["a", "b", "c"]);
    assert_eq!(given_to(&parliament, &pack), ["c"]);
}

#[test]
fn a_dimension_below_contribute_from_has_nothing_to_give() {
    let pack = pack().with_hubs([thematic_hub("a", [PLANS])]);
    // Plans 100. With tools 0 the dimension has 50, level 3; with tools 50 it has 75, level 4.
    assert_eq!(given_to(&Parliament::all_at(5).answering(USED, 1), &pack), [""; 0]);
    assert_eq!(given_to(&Parliament::all_at(5).answering(USED, 3), &pack), ["a"]);
}

#[test]
fn an_area_below_the_points_of_contribute_from_has_nothing_to_give() {
    let pack = pack().with_hubs([thematic_hub("a", [PLANS]), thematic_hub("b", [TOOLS])]);
    let pack = pack.where_rules(|pack| pack.rubric.recommending.hubs.contribute_from = LevelNumber(5));
    // Plans 75, tools 100: the dimension has 87.5, which is level 5; only tools have the 100 points of level 5.
    let parliament = Parliament::all_at(4).answering(USED, 5);
    assert_eq!(given_to(&parliament, &pack), ["b"]);
}

#[test]
fn an_area_with_an_answer_below_target_has_nothing_to_give() {
    let pack = pack().with_hubs([thematic_hub("a", [PLANS])]);
    // Plans (100 + 50) / 2 = 75 and tools 100 make 87.5; the answer at level 3 holds the area back.
    assert_eq!(given_to(&Parliament::all_at(5).answering(OWNED, 3), &pack), [""; 0]);
    assert_eq!(given_to(&Parliament::all_at(5).answering(OWNED, 4), &pack), ["a"]);
}

#[test]
fn what_is_claimed_without_proof_is_nothing_to_give() {
    let pack = pack().with_hubs([thematic_hub("a", [TOOLS]), thematic_hub("b", [PLANS])]);
    // Plans 100, tools 25 instead of the claimed 100: the dimension has 62.5 and is at level 4 all the same.
    assert_eq!(given_to(&Parliament::all_at(5).claiming_without_proof(USED, 5), &pack), ["b"]);
}

#[test]
fn a_hub_that_is_chosen_for_a_gap_is_not_named_again_for_giving() {
    let pack = pack().with_hubs([thematic_hub("a", [TOOLS, RECORDS])]);
    let found = Parliament::all_at(5).answering(USED, 1).gets(&pack);
    let actions: Vec<HubAction> = found.hubs.iter().map(|one| one.action).collect();
    assert_eq!(actions, [HubAction::Join]);
    assert_eq!(found.hubs[0].strengths, areas([RECORDS]), "what it could give is still said");
}

#[test]
fn giving_takes_only_the_places_that_gaps_leave() {
    let hubs = [thematic_hub("a", [TOOLS]), thematic_hub("b", [RECORDS]), thematic_hub("c", [RECORDS])];
    let pack = pack().with_hubs(hubs);
    // Two places: one goes to the gap, so one of the two hubs for giving remains.
    let parliament = Parliament::all_at(5).answering(USED, 1);
    assert_eq!(parliament.hubs_in(&pack).len(), 2);
    assert_eq!(given_to(&parliament, &pack).len(), 1);
}

#[test]
fn a_hub_of_nothing_that_was_answered_is_left_out() {
    let pack = pack().with_hubs([thematic_hub("a", [PLANS])]);
    assert_eq!(Parliament::all_at(1).not_answering(WRITTEN).not_knowing(OWNED).hubs_in(&pack), [""; 0]);
}
