//! Each rule about guides and instruments decides something in the sample pack.

use hemicycle::recommend::Exclusion;
use hemicycle::rubric::{Guide, GuideKind, LevelNumber, Pack};

use crate::support::id;
use crate::support::sample_pack::{
    Holding, OPEN, OWNED, PLANS, Parliament, RECORDS, TOOLS, USED, WRITTEN, areas, at, guide, pack,
};

fn for_areas<const N: usize>(name: &str, served: [&str; N]) -> Guide {
    Guide { areas: areas(served), ..guide(name) }
}

fn from_level(level: u8, guide: Guide) -> Guide {
    Guide { min_level: LevelNumber(level), ..guide }
}

fn instrument(name: &str) -> Guide {
    Guide { kind: GuideKind::Instrument, ..guide(name) }
}

#[test]
fn a_guide_is_not_for_an_area_below_its_min_level() {
    let pack = pack().with_guides([from_level(2, guide("a"))]);
    assert_eq!(Parliament::all_at(1).guides_in(&pack), [""; 0]);
    assert_eq!(Parliament::all_at(2).guides_in(&pack), ["a"]);
}

#[test]
fn an_area_below_min_level_does_not_count_for_a_guide() {
    let pack = pack().with_guides([from_level(2, for_areas("a", [PLANS, TOOLS]))]);
    let found = Parliament::all_at(2).answering(USED, 1).gets(&pack);
    assert_eq!(found.guides[0].areas, areas([PLANS]));
}

#[test]
fn a_guide_or_an_instrument_is_not_for_who_is_not_ready_in_its_first_area() {
    let about_tools = |item: Guide| from_level(2, Guide { areas: areas([TOOLS, PLANS]), ..item });
    let pack = pack().with_guides([about_tools(guide("a")), about_tools(instrument("b"))]);
    let not_ready = Parliament::all_at(2).answering(USED, 1);
    assert_eq!((not_ready.guides_in(&pack).len(), not_ready.instruments_in(&pack).len()), (0, 0));
    let ready = Parliament::all_at(2);
    assert_eq!((ready.guides_in(&pack).len(), ready.instruments_in(&pack).len()), (1, 1));
}

#[test]
fn a_guide_says_which_answers_it_is_for_the_lowest_first() {
    let pack = pack().with_guides([for_areas("a", [PLANS, TOOLS])]);
    let found = Parliament::all_at(5).answering(OWNED, 3).answering(USED, 1).gets(&pack);
    assert_eq!(found.guides[0].because, [at(USED, 1), at(OWNED, 3)]);
    assert_eq!(found.guides[0].areas, areas([TOOLS, PLANS]));
}

#[test]
fn a_guide_that_names_questions_is_for_these_alone() {
    let for_owned = |name: &str| Guide { questions: vec![id(OWNED)], ..for_areas(name, [PLANS]) };
    let pack = pack().with_guides([for_owned("a"), for_areas("b", [PLANS])]);
    let found = Parliament::all_at(4).answering(WRITTEN, 1).gets(&pack);
    assert_eq!(found.guides.iter().map(|one| one.guide.id.as_str()).collect::<Vec<_>>(), ["b"]);
    // By its own questions the gap is 75, in the area it is (75 + 0) / 2.
    let parliament = Parliament::all_at(4).answering(OWNED, 1);
    let pack = pack.with_guides([for_areas("a", [PLANS]), for_owned("b")]);
    assert_eq!(parliament.guides_in(&pack), ["b", "a"]);
    assert_eq!(parliament.gets(&pack).guides[0].because, [at(OWNED, 1)]);
}

#[test]
fn an_instrument_says_which_answers_show_that_the_parliament_is_ready_and_what_it_would_look_at() {
    let about = |questions: Vec<_>| Guide { areas: areas([PLANS, TOOLS]), questions, ..from_level(2, instrument("a")) };
    let parliament = Parliament::all_at(3).answering(OWNED, 5).answering(USED, 2);
    let found = |pack: &Pack| {
        let found = parliament.gets(pack).instruments.remove(0);
        (found.because, found.areas, found.gaps)
    };
    let pack = pack().with_guides([about(Vec::new())]);
    assert_eq!(found(&pack), (vec![at(OWNED, 5), at(WRITTEN, 3)], areas([PLANS, TOOLS]), areas([TOOLS, PLANS])));
    let pack = pack.with_guides([about(vec![id(WRITTEN), id(USED)])]);
    assert_eq!(found(&pack).0, [at(WRITTEN, 3)]);
}

#[test]
fn a_guide_for_an_area_at_the_target_is_left_out() {
    let pack = pack().with_guides([guide("a")]);
    assert_eq!(Parliament::all_at(4).guides_in(&pack), [""; 0]);
}

#[test]
fn guides_for_wider_gaps_come_first() {
    let guides = [for_areas("a", [PLANS]), for_areas("b", [PLANS, TOOLS]), for_areas("c", [TOOLS])];
    let pack = pack().with_guides(guides).where_rules(|pack| pack.rubric.recommending.hubs.guides_at_most = 3);
    // To the target's 75 points: plans 75 − 50 = 25, tools 75 − 0 = 75. The widest gap of b is that of tools too; its mean is
    // (25 + 75) / 2 = 50.
    let parliament = Parliament::all_at(3).answering(USED, 1);
    assert_eq!(parliament.guides_in(&pack), ["c", "b", "a"]);
    assert_eq!(parliament.gets(&pack).guides[1].areas, areas([TOOLS, PLANS]));
}

#[test]
fn the_widest_gap_counts_before_the_mean() {
    let pack = pack().with_guides([for_areas("a", [RECORDS]), for_areas("b", [PLANS, TOOLS])]);
    // Records 50; plans 25 and tools 75 are 50 in the mean too.
    let parliament = Parliament::all_at(3).answering(USED, 1).answering(OPEN, 2);
    assert_eq!(parliament.guides_in(&pack), ["b", "a"]);
}

#[test]
fn guides_for_the_same_gap_are_ordered_by_id() {
    let pack = pack().with_guides([guide("b"), guide("a")]);
    assert_eq!(Parliament::all_at(1).guides_in(&pack), ["a", "b"]);
}

#[test]
fn what_keeps_a_guide_from_being_named_is_told() {
    let guides =
        [from_level(4, guide("a")), for_areas("b", [RECORDS]), guide("c"), from_level(5, instrument("d")), guide("e")];
    let pack = pack().with_guides(guides).where_rules(|pack| pack.rubric.recommending.hubs.guides_at_most = 1);
    let found = Parliament::all_at(4).answering(USED, 3).gets(&pack);
    let told: Vec<(&str, Exclusion)> =
        found.excluded_guides.iter().map(|one| (one.entry.id.as_str(), one.reason)).collect();
    let ready = [("e", Exclusion::Places), ("a", Exclusion::NotReady), ("b", Exclusion::NoGap)];
    assert_eq!(told, [&ready[..], &[("d", Exclusion::NotReady)]].concat(), "what would suit comes first");
}

#[test]
fn at_most_so_many_guides_are_named() {
    let pack = pack().with_guides(["a", "b", "c"].map(guide));
    assert_eq!(Parliament::all_at(1).guides_in(&pack), ["a", "b"]);
}

#[test]
fn instruments_stand_apart_and_take_no_place_of_a_guide() {
    let pack = pack().with_guides([instrument("a"), guide("b"), instrument("c"), guide("d"), instrument("e")]);
    assert_eq!(Parliament::all_at(1).guides_in(&pack), ["b", "d"]);
    assert_eq!(Parliament::all_at(1).instruments_in(&pack), ["a", "c", "e"]);
}

#[test]
fn an_instrument_needs_no_gap() {
    let pack = pack().with_guides([instrument("a")]);
    assert_eq!(Parliament::all_at(5).instruments_in(&pack), ["a"]);
}

#[test]
fn an_instrument_needs_an_area_at_its_min_level() {
    let pack = pack().with_guides([from_level(3, instrument("a"))]);
    assert_eq!(Parliament::all_at(5).answering(USED, 2).instruments_in(&pack), [""; 0]);
    assert_eq!(Parliament::all_at(1).answering(USED, 3).instruments_in(&pack), ["a"]);
}
