//! Levels that a parliament sets itself decide what is recommended, and change no score.

use std::collections::BTreeMap;

use hemicycle::recommend::{Limit, Unfit};
use hemicycle::rubric::{LevelNumber, Pack};
use hemicycle::score::score;

use crate::support::sample_pack::{
    Answering, Holding, PLANS, Parliament, TOOLS, USED, WRITTEN, areas, pack, practice, thematic_hub,
};

fn aiming<const N: usize>(parliament: &Parliament, targets: [(&str, u8); N]) -> Parliament {
    let mut parliament = parliament.clone();
    let targets = targets.map(|(id, level)| (id.to_owned(), LevelNumber(level)));
    parliament.0.profile.targets = BTreeMap::from(targets);
    parliament
}

#[test]
fn an_answer_at_the_parliaments_own_target_needs_no_practice() {
    let pack = pack().with_practices([practice("a").between(1, 5)]);
    let parliament = Parliament::all_at(2);
    assert_eq!(parliament.practices_in(&pack), ["a"]);
    assert_eq!(aiming(&parliament, [(TOOLS, 2)]).practices_in(&pack), [""; 0]);
    assert_eq!(aiming(&parliament, [("doing", 2)]).practices_in(&pack), [""; 0]);
    assert_eq!(aiming(&parliament, [("showing", 2), (PLANS, 2)]).practices_in(&pack), ["a"]);
}

#[test]
fn who_aims_higher_gets_practices_above_the_rubrics_target() {
    let pack = pack().with_practices([practice("a").between(4, 5)]);
    assert_eq!(Parliament::all_at(4).practices_in(&pack), [""; 0]);
    assert_eq!(aiming(&Parliament::all_at(4), [(TOOLS, 5)]).practices_in(&pack), ["a"]);
}

#[test]
fn the_target_of_an_area_goes_before_that_of_its_dimension() {
    let pack = pack().with_practices([practice("a")]);
    let parliament = Parliament::all_at(2);
    assert_eq!(aiming(&parliament, [("doing", 2), (TOOLS, 3)]).practices_in(&pack), ["a"]);
    assert_eq!(aiming(&parliament, [("doing", 5), (TOOLS, 2)]).practices_in(&pack), [""; 0]);
}

#[test]
fn a_hub_is_not_named_for_an_area_at_the_parliaments_own_target() {
    let pack = pack().with_hubs([thematic_hub("a", [TOOLS])]);
    assert_eq!(Parliament::all_at(3).hubs_in(&pack), ["a"]);
    assert_eq!(aiming(&Parliament::all_at(3), [(TOOLS, 3)]).hubs_in(&pack), [""; 0]);
}

#[test]
fn a_target_changes_no_score_and_nothing_of_what_there_is_to_give() {
    let pack = pack().with_hubs([thematic_hub("a", [TOOLS])]);
    let plain = Parliament::all_at(4);
    let low = aiming(&plain, [("doing", 1), ("showing", 1)]);
    assert_eq!(score(&pack.rubric, &plain.0), score(&pack.rubric, &low.0));
    assert_eq!(low.gets(&pack).hubs[0].strengths, areas([TOOLS]));
    // Tools at 75 points and no answer below the rubric's target: a low target of its own gives no more to give.
    let weak = Parliament::all_at(4).answering(USED, 3);
    assert_eq!(aiming(&weak, [(TOOLS, 3)]).hubs_in(&pack), [""; 0]);
}

#[test]
fn a_practice_falls_away_at_the_parliaments_own_target() {
    let pack = pack().with_practices([practice("a").between(1, 5)]);
    let aims = [(TOOLS, 3)];
    assert_eq!(aiming(&Parliament::all_at(2), aims).practices_in(&pack), ["a"]);
    assert_eq!(aiming(&Parliament::all_at(2).answering(USED, 3), aims).practices_in(&pack), [""; 0]);
}

#[test]
fn what_fits_and_finds_no_place_is_kept_with_the_narrowest_limit() {
    let on_plans = |name: &str| practice(name).answering([PLANS], [WRITTEN]);
    // The core question makes plans worth 75, tools 50.
    let pack = pack()
        .with_practices([on_plans("a"), on_plans("b"), practice("c"), practice("d")])
        .where_rules(|pack| pack.rubric.recommending.practices.at_most_per_area = 1);
    let left_out = |pack: &Pack| -> Vec<(String, Limit)> {
        let found = Parliament::all_at(1).gets(pack).left_out;
        found.iter().map(|one| (one.fit.practice.id.to_string(), one.limit)).collect()
    };
    assert_eq!(left_out(&pack), [("b".to_owned(), Limit::Area), ("d".to_owned(), Limit::Area)]);
    let pack = pack.where_rules(|pack| pack.rubric.recommending.practices.at_most_per_dimension = 1);
    assert_eq!(left_out(&pack)[1], ("c".to_owned(), Limit::Dimension));
    let pack = pack.where_rules(|pack| {
        let rules = &mut pack.rubric.recommending.practices;
        (rules.at_most, rules.at_most_per_area, rules.at_most_per_dimension) = (1, 9, 9);
    });
    assert_eq!(left_out(&pack).iter().map(|(_, limit)| *limit).collect::<Vec<_>>(), [Limit::Total; 3]);
}

#[test]
fn what_does_not_fit_says_the_first_thing_that_keeps_it_out() {
    let mut elsewhere = practice("a");
    elsewhere.requires.resources = vec!["ample".to_owned()];
    let mut after_plans = practice("b");
    after_plans.requires.areas = BTreeMap::from([(PLANS.into(), LevelNumber(3))]);
    let later = practice("c").between(3, 5);
    let done = practice("d").between(1, 2);
    let unasked = practice("e").answering([PLANS], ["doing.plans.owned"]);
    let pack = pack().with_practices([elsewhere, after_plans, later, done, unasked]);
    let parliament = Parliament::all_at(2).with_resources("limited").not_knowing("doing.plans.owned");
    let found = parliament.gets(&pack);
    let reasons: Vec<Unfit> = found.unfit.iter().map(|one| one.reason).collect();
    assert_eq!(reasons, [Unfit::Resources, Unfit::Prerequisite, Unfit::NotReady, Unfit::Reached, Unfit::Unanswered]);
    assert!(found.practices.is_empty() && found.left_out.is_empty());
}
