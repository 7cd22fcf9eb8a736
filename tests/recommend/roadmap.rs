//! Each rule about the roadmap decides something in the sample pack.

use hemicycle::identifier::QuestionId;
use hemicycle::recommend::Step;
use hemicycle::rubric::{Cost, Pack, Practice};

use crate::support::sample_pack::{
    Answering, Holding, OPEN, OWNED, PLANS, Parliament, USED, WRITTEN, pack, practice, regional_hub,
};

/// What there is to do in each horizon, nearest first.
fn steps(parliament: &Parliament, pack: &Pack) -> Vec<Vec<String>> {
    let roadmap = parliament.gets(pack).roadmap;
    roadmap.iter().map(|horizon| horizon.steps.iter().map(in_short).collect()).collect()
}

fn in_short(step: &Step<'_>) -> String {
    let all = |ids: &[QuestionId]| ids.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(" and ");
    match step {
        Step::FindOut { questions } => format!("find out {}", all(questions)),
        Step::Lift { question, needed } => format!("lift {question} to {needed}"),
        Step::Prove { questions } => format!("prove {}", all(questions)),
        Step::Contact { hub, .. } => format!("contact {}", hub.id),
        Step::Start { practice, .. } => format!("start {}", practice.id),
    }
}

fn costing(cost: Cost, practice: Practice) -> Practice {
    Practice { cost, ..practice }
}

#[test]
fn a_practice_starts_in_the_horizon_of_its_cost() {
    let practices = [practice("a"), costing(Cost::Medium, practice("b")), costing(Cost::High, practice("c"))];
    let pack = pack().with_practices(practices);
    assert_eq!(steps(&Parliament::all_at(1), &pack), [["start a"], ["start b"], ["start c"]]);
}

#[test]
fn the_horizons_have_the_titles_of_the_rubric() {
    let pack = pack();
    let found = Parliament::all_at(4).gets(&pack);
    let titles: Vec<&str> = found.roadmap.iter().map(|horizon| horizon.title).collect();
    assert_eq!(titles, ["Soon", "Next", "Later"]);
}

#[test]
fn what_the_nearest_horizon_has_no_place_for_moves_to_the_next() {
    let pack = pack().with_practices([practice("a"), practice("b"), practice("c"), practice("d")]);
    let expected = [vec!["start a", "start b"], vec!["start c", "start d"], vec![]];
    assert_eq!(steps(&Parliament::all_at(1), &pack), expected);
}

#[test]
fn practices_of_later_horizons_take_no_place_in_the_nearest() {
    let practices = [practice("c"), practice("d"), costing(Cost::Medium, practice("a").answering([PLANS], [WRITTEN]))];
    let pack = pack().with_practices(practices);
    // The core question makes `a` worth 50 / 2 × 1.5 = 37.5, less than 50; make it a priority and it is first with 75.
    let parliament = Parliament::all_at(1).caring_for([PLANS]);
    assert_eq!(parliament.practices_in(&pack), ["a", "c", "d"]);
    assert_eq!(steps(&parliament, &pack), [vec!["start c", "start d"], vec!["start a"], vec![]]);
}

#[test]
fn with_one_horizon_everything_stays_in_it() {
    let pack = pack().with_practices([practice("a"), practice("b"), practice("c")]).where_rules(|pack| {
        let rules = &mut pack.rubric.recommending.roadmap;
        rules.horizons.truncate(1);
        rules.horizon_by_cost.values_mut().for_each(|horizon| *horizon = 1);
    });
    assert_eq!(steps(&Parliament::all_at(1), &pack), [["start a", "start b", "start c"]]);
}

#[test]
fn hubs_are_contacted_in_the_nearest_horizon() {
    let pack = pack().with_hubs([regional_hub("a", "north")]);
    let parliament = Parliament::all_at(4).in_region("north");
    assert_eq!(steps(&parliament, &pack), [vec!["contact a"], vec![], vec![]]);
}

#[test]
fn proof_is_completed_in_the_nearest_horizon() {
    let parliament = Parliament::all_at(4).claiming_without_proof(USED, 4);
    assert_eq!(steps(&parliament, &pack()), [vec![format!("prove {USED}")], vec![], vec![]]);
}

#[test]
fn what_is_not_known_is_found_out_in_the_nearest_horizon_core_questions_first() {
    let parliament = Parliament::all_at(4).not_answering(OWNED).not_knowing(USED).not_knowing(OPEN);
    assert_eq!(steps(&parliament, &pack())[0], [format!("find out {OPEN} and {OWNED} and {USED}")]);
}

#[test]
fn what_holds_a_level_is_lifted_in_the_nearest_horizon() {
    // Plans (25 + 100) / 2 = 62.5 and tools 100: 81.25, which is level 4. The core question at 2 allows 3; 4 needs it at 3.
    let parliament = Parliament::all_at(5).answering(WRITTEN, 2);
    assert_eq!(steps(&parliament, &pack()), [vec![format!("lift {WRITTEN} to 3")], vec![], vec![]]);
}

#[test]
fn questions_come_before_hubs_and_hubs_before_practices() {
    let pack = pack().with_hubs([regional_hub("a", "north")]).with_practices([practice("b")]);
    let parliament = Parliament::all_at(1).not_knowing(OPEN).claiming_without_proof(OWNED, 4).in_region("north");
    let expected = [format!("find out {OPEN}"), format!("prove {OWNED}"), "contact a".to_owned(), "start b".to_owned()];
    assert_eq!(steps(&parliament, &pack)[0], expected);
}
