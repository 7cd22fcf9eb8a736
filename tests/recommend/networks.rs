//! Each rule about networks decides something in the sample pack.

use hemicycle::recommend::NetworkReason;
use hemicycle::rubric::Network;

use crate::support::sample_pack::{
    Holding, OPEN, PLANS, Parliament, RECORDS, TOOLS, USED, areas, network, pack, texts,
};

fn of_region(name: &str, region: &str) -> Network {
    Network { regions: texts([region]), ..network(name) }
}

fn of_languages<const N: usize>(name: &str, languages: [&str; N]) -> Network {
    Network { languages: texts(languages), ..network(name) }
}

fn serving<const N: usize>(name: &str, served: [&str; N]) -> Network {
    Network { areas: areas(served), ..network(name) }
}

#[test]
fn a_network_that_speaks_none_of_the_languages_is_left_out() {
    let pack = pack().with_networks([of_languages("a", ["fr"])]);
    assert_eq!(Parliament::all_at(1).speaking(["en"]).networks_in(&pack), [""; 0]);
    assert_eq!(Parliament::all_at(1).speaking(["en", "fr"]).networks_in(&pack), ["a"]);
}

#[test]
fn a_network_of_the_region_in_another_language_is_left_out() {
    let network = Network { languages: texts(["fr"]), ..of_region("a", "north") };
    let pack = pack().with_networks([network]);
    assert_eq!(Parliament::all_at(1).in_region("north").speaking(["en"]).networks_in(&pack), [""; 0]);
}

#[test]
fn languages_that_nobody_named_leave_no_network_out() {
    let pack = pack().with_networks([of_languages("a", ["fr"])]);
    assert_eq!(Parliament::all_at(1).networks_in(&pack), ["a"]);
}

#[test]
fn a_network_without_languages_suits_every_language() {
    let pack = pack().with_networks([of_languages("a", [])]);
    assert_eq!(Parliament::all_at(1).speaking(["fr"]).networks_in(&pack), ["a"]);
}

#[test]
fn a_network_of_another_region_is_left_out() {
    let pack = pack().with_networks([of_region("a", "north")]);
    assert_eq!(Parliament::all_at(1).in_region("south").networks_in(&pack), [""; 0]);
    assert_eq!(Parliament::all_at(1).networks_in(&pack), [""; 0]);
}

#[test]
fn a_network_of_the_region_comes_before_a_global_one_with_a_wider_gap() {
    let regional = Network { areas: areas([PLANS]), ..of_region("b", "north") };
    let pack = pack().with_networks([serving("a", [TOOLS]), regional]);
    // Gaps to 75: plans 25, tools 75.
    let found = Parliament::all_at(3).answering(USED, 1).in_region("north").gets(&pack);
    let reasons: Vec<&NetworkReason> = found.networks.iter().map(|one| &one.because).collect();
    assert_eq!(reasons, [&NetworkReason::Region("north".to_owned()), &NetworkReason::Global]);
}

#[test]
fn a_network_in_a_language_other_than_english_comes_before_a_global_one() {
    let pack = pack().with_networks([network("a"), of_languages("b", ["fr"])]);
    let parliament = Parliament::all_at(1).speaking(["en", "fr"]);
    assert_eq!(parliament.networks_in(&pack), ["b", "a"]);
    assert_eq!(parliament.gets(&pack).networks[0].because, NetworkReason::Language("fr".to_owned()));
}

#[test]
fn a_network_that_works_in_english_too_is_a_global_one() {
    let pack = pack().with_networks([network("a"), of_languages("b", ["en", "fr"])]);
    let parliament = Parliament::all_at(1).speaking(["en", "fr"]);
    assert_eq!(parliament.networks_in(&pack), ["a", "b"]);
    assert_eq!(parliament.gets(&pack).networks[1].because, NetworkReason::Global);
}

#[test]
fn among_global_networks_the_wider_mean_gap_comes_first() {
    let networks = [serving("a", [PLANS]), serving("b", [PLANS, TOOLS]), serving("c", [TOOLS])];
    let pack = pack().with_networks(networks).where_rules(|pack| pack.rubric.recommending.hubs.networks_at_most = 3);
    // Plans 25, tools 75, both (25 + 75) / 2 = 50.
    let parliament = Parliament::all_at(3).answering(USED, 1);
    assert_eq!(parliament.networks_in(&pack), ["c", "b", "a"]);
    assert_eq!(parliament.gets(&pack).networks[1].gaps, areas([TOOLS, PLANS]));
}

#[test]
fn the_widest_gap_counts_before_the_mean() {
    let pack = pack().with_networks([serving("a", [RECORDS]), serving("b", [PLANS, TOOLS])]);
    // Records 50; plans 25 and tools 75 are 50 in the mean too.
    let parliament = Parliament::all_at(3).answering(USED, 1).answering(OPEN, 2);
    assert_eq!(parliament.networks_in(&pack), ["b", "a"]);
}

#[test]
fn networks_with_the_same_gap_are_ordered_by_id() {
    let pack = pack().with_networks([network("b"), network("a")]);
    assert_eq!(Parliament::all_at(1).networks_in(&pack), ["a", "b"]);
}

#[test]
fn a_network_without_areas_serves_any_gap() {
    let pack = pack().with_networks([serving("a", [])]);
    assert_eq!(Parliament::all_at(4).answering(USED, 3).networks_in(&pack), ["a"]);
    assert_eq!(Parliament::all_at(4).networks_in(&pack), [""; 0]);
}

#[test]
fn a_network_without_areas_has_the_mean_gap_of_all_areas() {
    let networks = [serving("a", [PLANS]), serving("b", []), serving("c", [TOOLS])];
    let pack = pack().with_networks(networks).where_rules(|pack| pack.rubric.recommending.hubs.networks_at_most = 3);
    // Plans 25, tools 75, records 25; all (25 + 75 + 25) / 3 = 41.7.
    assert_eq!(Parliament::all_at(3).answering(USED, 1).networks_in(&pack), ["c", "b", "a"]);
}

#[test]
fn a_network_whose_areas_have_no_gap_is_left_out() {
    let pack = pack().with_networks([serving("a", [RECORDS])]);
    assert_eq!(Parliament::all_at(4).answering(USED, 1).networks_in(&pack), [""; 0]);
}

#[test]
fn at_most_so_many_networks_are_named() {
    let pack = pack().with_networks(["a", "b", "c"].map(network));
    assert_eq!(Parliament::all_at(1).networks_in(&pack), ["a", "b"]);
}
