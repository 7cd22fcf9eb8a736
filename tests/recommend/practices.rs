//! Each rule about practices decides something in the sample pack.
//!
//! The plain practice costs little (1), is described by an article (1.0) and lifts `doing.tools.used` from level 1 to 3,
//! which is 50 points: its value is 50. Where nothing tells practices apart, their ids do; so the one that is to come
//! first has the later id.

use hemicycle::identifier::AreaId;
use hemicycle::rubric::{Cost, EvidenceGrade, LevelNumber, Pack, Practice};

use crate::support::sample_pack::{
    Answering, Holding, OPEN, OWNED, PLANS, Parliament, RECORDS, TOOLS, USED, WRITTEN, at, pack, practice, texts,
};

/// The values of the recommended practices in their order.
fn values(parliament: &Parliament, pack: &Pack) -> Vec<f64> {
    parliament.gets(pack).practices.iter().map(|one| one.worth.value()).collect()
}

#[track_caller]
fn assert_close(found: &[f64], expected: &[f64]) {
    let close = found.iter().zip(expected).all(|(one, other)| (one - other).abs() < 1e-9);
    assert!(found.len() == expected.len() && close, "{found:?} are not {expected:?}");
}

fn needing_resources(resources: &str) -> Practice {
    let mut practice = practice("a");
    practice.requires.resources = texts([resources]);
    practice
}

#[test]
fn a_practice_that_needs_other_resources_is_left_out() {
    let pack = pack().with_practices([needing_resources("ample")]);
    assert_eq!(Parliament::all_at(1).with_resources("limited").practices_in(&pack), [""; 0]);
    assert_eq!(Parliament::all_at(1).with_resources("ample").practices_in(&pack), ["a"]);
}

#[test]
fn resources_that_nobody_named_leave_no_practice_out() {
    let pack = pack().with_practices([needing_resources("ample")]);
    assert_eq!(Parliament::all_at(1).practices_in(&pack), ["a"]);
}

fn needing_records_at(level: u8) -> Pack {
    let mut practice = practice("a");
    practice.requires.areas.insert(AreaId::from(RECORDS), LevelNumber(level));
    pack().with_practices([practice])
}

#[test]
fn a_practice_that_needs_another_area_is_left_out_below_that_level() {
    let pack = needing_records_at(3);
    assert_eq!(Parliament::all_at(1).answering(OPEN, 2).practices_in(&pack), [""; 0]);
    assert_eq!(Parliament::all_at(1).answering(OPEN, 3).practices_in(&pack), ["a"]);
}

#[test]
fn an_area_that_nobody_answered_leaves_no_practice_out() {
    let pack = needing_records_at(3);
    assert_eq!(Parliament::all_at(1).not_answering(OPEN).practices_in(&pack), ["a"]);
    assert_eq!(Parliament::all_at(1).not_knowing(OPEN).practices_in(&pack), ["a"]);
}

#[test]
fn a_needed_area_counts_as_claimed_even_without_proof() {
    let pack = needing_records_at(3);
    assert_eq!(Parliament::all_at(1).claiming_without_proof(OPEN, 3).practices_in(&pack), ["a"]);
}

#[test]
fn a_question_below_min_level_is_not_ready() {
    let pack = pack().with_practices([practice("a").between(2, 4)]);
    assert_eq!(Parliament::all_at(1).practices_in(&pack), [""; 0]);
    assert_eq!(Parliament::all_at(2).practices_in(&pack), ["a"]);
}

#[test]
fn a_question_at_lifts_to_gains_nothing() {
    let pack = pack().with_practices([practice("a").between(1, 3)]);
    assert_eq!(Parliament::all_at(2).practices_in(&pack), ["a"]);
    assert_eq!(Parliament::all_at(3).practices_in(&pack), [""; 0]);
}

#[test]
fn a_question_at_the_target_needs_no_practice() {
    let pack = pack().with_practices([practice("a").between(1, 5)]);
    assert_eq!(Parliament::all_at(3).practices_in(&pack), ["a"]);
    assert_eq!(Parliament::all_at(4).practices_in(&pack), [""; 0]);
}

#[test]
fn only_the_questions_that_a_practice_names_count_for_it() {
    let pack = pack().with_practices([practice("a").answering([PLANS], [OWNED])]);
    assert_eq!(Parliament::all_at(1).answering(OWNED, 4).practices_in(&pack), [""; 0]);
}

#[test]
fn a_practice_is_there_because_of_the_answers_it_would_lift_lowest_first() {
    let pack = pack().with_practices([practice("a").answering([PLANS], [WRITTEN, OWNED])]);
    let found = Parliament::all_at(1).answering(WRITTEN, 2).gets(&pack);
    assert_eq!(found.practices[0].because, [at(OWNED, 1), at(WRITTEN, 2)]);
    // To level 3 (50) from the lower answer (0), not from the area's mean of 12.5.
    assert_close(&[found.practices[0].worth.lift], &[50.0]);
}

#[test]
fn the_lift_counts_from_the_answer() {
    // From level 1: 50 − 0. From level 2: 50 − 25.
    let pack = pack().with_practices([practice("a").answering([PLANS], [OWNED]), practice("b")]);
    let parliament = Parliament::all_at(1).answering(OWNED, 2);
    assert_eq!(parliament.practices_in(&pack), ["b", "a"]);
    assert_close(&values(&parliament, &pack), &[50.0, 25.0]);
}

#[test]
fn more_than_lift_at_most_is_not_credited() {
    // To level 5: 100 − 0, at most 50. To level 3: 50. Without the limit `b` would come first.
    let pack = pack().with_practices([practice("b").between(1, 5), practice("a")]);
    assert_eq!(Parliament::all_at(1).practices_in(&pack), ["a", "b"]);
    assert_close(&values(&Parliament::all_at(1), &pack), &[50.0, 50.0]);
}

#[test]
fn what_costs_less_comes_first() {
    // 50 / 4, 50 / 2, 50 / 1.
    let high = Practice { cost: Cost::High, ..practice("a") };
    let medium = Practice { cost: Cost::Medium, ..practice("b") };
    let pack = pack().with_practices([high, medium, practice("c")]);
    assert_eq!(Parliament::all_at(1).practices_in(&pack), ["c", "b", "a"]);
    assert_close(&values(&Parliament::all_at(1), &pack), &[50.0, 25.0, 12.5]);
}

#[test]
fn resources_with_costs_of_their_own_change_the_order() {
    let dear = Practice { cost: Cost::Medium, ..practice("a") };
    let pack = pack().with_practices([dear, practice("b").between(1, 2), practice("c").between(1, 2)]);
    let pack = pack.where_rules(|pack| pack.catalogue.practices[1].evidence = EvidenceGrade::Summary);
    let pack = pack.where_rules(|pack| pack.catalogue.practices[2].evidence = EvidenceGrade::Commitment);
    // Otherwise: 50 / 2 = 25, 25 × 0.8 = 20, 25 × 0.5 = 12.5.
    assert_close(&values(&Parliament::all_at(1), &pack), &[25.0, 20.0, 12.5]);
    assert_eq!(Parliament::all_at(1).with_resources("ample").practices_in(&pack), ["a", "b", "c"]);
    // With limited resources a medium cost is 5: 50 / 5 = 10.
    let limited = Parliament::all_at(1).with_resources("limited");
    assert_eq!(limited.practices_in(&pack), ["b", "c", "a"]);
    assert_close(&values(&limited, &pack), &[20.0, 12.5, 10.0]);
}

#[test]
fn what_is_better_documented_comes_first() {
    // 50 × 0.5, 50 × 0.8, 50 × 1.0.
    let commitment = Practice { evidence: EvidenceGrade::Commitment, ..practice("a") };
    let summary = Practice { evidence: EvidenceGrade::Summary, ..practice("b") };
    let pack = pack().with_practices([commitment, summary, practice("c")]);
    assert_eq!(Parliament::all_at(1).practices_in(&pack), ["c", "b", "a"]);
    assert_close(&values(&Parliament::all_at(1), &pack), &[50.0, 40.0, 25.0]);
}

/// Serves plans first and tools besides.
fn for_plans_and_tools(name: &str) -> Practice {
    practice(name).answering([PLANS, TOOLS], [OWNED, USED])
}

#[test]
fn an_area_that_is_not_named_first_counts_for_less() {
    let pack = pack().with_practices([for_plans_and_tools("a"), practice("b")]);
    // Plans are at the target, so `a` is there for tools: 50 × 0.6 = 30.
    let parliament = Parliament::all_at(4).answering(USED, 1);
    assert_eq!(parliament.practices_in(&pack), ["b", "a"]);
    assert_close(&values(&parliament, &pack), &[50.0, 30.0]);
}

#[test]
fn a_practice_stands_once_for_the_area_where_it_is_worth_most() {
    let pack = pack().with_practices([for_plans_and_tools("a")]);
    let area = |parliament: Parliament| {
        let practices = parliament.gets(&pack).practices;
        assert_eq!(practices.len(), 1);
        practices[0].area.to_string()
    };
    // Plans 50, tools 50 × 0.6 = 30.
    assert_eq!(area(Parliament::all_at(1)), PLANS);
    // Plans 50 − 25 = 25, tools 30.
    assert_eq!(area(Parliament::all_at(1).answering(OWNED, 2)), TOOLS);
}

#[test]
fn of_areas_worth_the_same_the_one_named_first_is_chosen() {
    let pack = pack().with_practices([for_plans_and_tools("a")]);
    let pack = pack.where_rules(|pack| pack.rubric.recommending.practices.further_area = 1.0);
    assert_eq!(Parliament::all_at(1).gets(&pack).practices[0].area.as_str(), PLANS);
}

#[test]
fn a_priority_comes_first() {
    let pack = pack().with_practices([practice("a").answering([PLANS], [OWNED]), practice("b")]);
    assert_eq!(Parliament::all_at(1).practices_in(&pack), ["a", "b"]);
    // 50 × 2.
    let parliament = Parliament::all_at(1).caring_for([TOOLS]);
    assert_eq!(parliament.practices_in(&pack), ["b", "a"]);
    assert_close(&values(&parliament, &pack), &[100.0, 50.0]);
    let marks: Vec<bool> = parliament.gets(&pack).practices.iter().map(|one| one.is_priority).collect();
    assert_eq!(marks, [true, false]);
}

#[test]
fn what_lifts_a_core_question_comes_first() {
    let for_core = practice("b").answering([PLANS], [WRITTEN]);
    let pack = pack().with_practices([practice("a"), for_core]);
    // 50 × 1.5.
    assert_eq!(Parliament::all_at(1).practices_in(&pack), ["b", "a"]);
    assert_close(&values(&Parliament::all_at(1), &pack), &[75.0, 50.0]);
}

#[test]
fn a_core_question_that_needs_no_lift_brings_nothing_forward() {
    let pack = pack().with_practices([practice("a").answering([PLANS], [WRITTEN, OWNED])]);
    let parliament = Parliament::all_at(1).answering(WRITTEN, 3);
    assert_close(&values(&parliament, &pack), &[50.0]);
    assert!(!parliament.gets(&pack).practices[0].core_below_target);
}

#[test]
fn what_comes_from_the_same_region_comes_first() {
    let from_north = Practice { region: "north".to_owned(), ..practice("b") };
    let pack = pack().with_practices([practice("a"), from_north]);
    assert_eq!(Parliament::all_at(1).practices_in(&pack), ["a", "b"]);
    // 50 × 1.2.
    let parliament = Parliament::all_at(1).in_region("north");
    assert_eq!(parliament.practices_in(&pack), ["b", "a"]);
    assert_close(&values(&parliament, &pack), &[60.0, 50.0]);
}

#[test]
fn ties_are_ordered_by_id_and_not_by_place() {
    let pack = pack().with_practices([practice("c"), practice("a"), practice("b")]);
    assert_eq!(Parliament::all_at(1).practices_in(&pack), ["a", "b", "c"]);
}

#[test]
fn among_equals_the_area_with_the_lower_score_comes_first() {
    let pack = pack().with_practices([practice("a").answering([PLANS], [OWNED]), practice("b")]);
    // Both could gain 50 points. Plans stand at (0 + 50) / 2 = 25, tools at 0.
    let parliament = Parliament::all_at(1).answering(WRITTEN, 3);
    assert_close(&values(&parliament, &pack), &[50.0, 50.0]);
    assert_eq!(parliament.practices_in(&pack), ["b", "a"]);
}

#[test]
fn at_most_so_many_practices_are_recommended() {
    let pack = pack().with_practices([practice("a"), practice("b"), practice("c")]);
    let pack = pack.where_rules(|pack| pack.rubric.recommending.practices.at_most = 2);
    assert_eq!(Parliament::all_at(1).practices_in(&pack), ["a", "b"]);
}

/// Two for tools (50 each), one for plans and one for records, each of them for less: 50 × 0.8 and 50 × 0.5 × 1.5.
fn four_practices() -> Pack {
    let for_plans = Practice { evidence: EvidenceGrade::Summary, ..practice("c").answering([PLANS], [OWNED]) };
    let for_records = Practice { evidence: EvidenceGrade::Commitment, ..practice("d").answering([RECORDS], [OPEN]) };
    pack().with_practices([practice("a"), practice("b"), for_plans, for_records])
}

#[test]
fn what_an_area_has_too_many_of_gives_way_to_other_areas() {
    let pack = four_practices().where_rules(|pack| {
        pack.rubric.recommending.practices.at_most_per_area = 1;
        pack.rubric.recommending.practices.at_most = 3;
    });
    assert_eq!(Parliament::all_at(1).practices_in(&pack), ["a", "c", "d"]);
}

#[test]
fn what_a_dimension_has_too_many_of_gives_way_to_other_dimensions() {
    let pack = four_practices().where_rules(|pack| {
        pack.rubric.recommending.practices.at_most_per_dimension = 2;
        pack.rubric.recommending.practices.at_most = 3;
    });
    assert_eq!(Parliament::all_at(1).practices_in(&pack), ["a", "b", "d"]);
}

#[test]
fn only_what_costs_little_is_affordable_and_only_said_of_limited_resources() {
    let dear = Practice { cost: Cost::Medium, ..practice("b") };
    let pack = pack().with_practices([practice("a"), dear]);
    let affordable = |parliament: Parliament| -> Vec<bool> {
        parliament.gets(&pack).practices.iter().map(|one| one.affordable).collect()
    };
    assert_eq!(affordable(Parliament::all_at(1).with_resources("limited")), [true, false]);
    assert_eq!(affordable(Parliament::all_at(1).with_resources("ample")), [false, false]);
}
