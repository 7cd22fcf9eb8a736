//! Each rule about networks decides something in the sample pack.

use hemicycle::recommend::{Exclusion, NetworkReason};
use hemicycle::rubric::{ActivityStatus, Hub, Network, Pack};

use crate::support::sample_pack::{
    Holding, OPEN, PLANS, Parliament, RECORDS, TOOLS, USED, areas, network, pack, regional_hub, texts, thematic_hub,
};

fn of_region(name: &str, region: &str) -> Network {
    Network { regions: texts([region]), ..network(name) }
}

fn of_languages<const N: usize>(name: &str, languages: [&str; N]) -> Network {
    Network { languages: texts(languages), ..network(name) }
}

fn active(network: Network) -> Network {
    Network { status: ActivityStatus::Active, ..network }
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
fn among_networks_with_the_same_gap_one_that_is_known_to_work_comes_first() {
    let pack = pack().with_networks([network("a"), active(network("b"))]);
    assert_eq!(Parliament::all_at(1).networks_in(&pack), ["b", "a"]);
}

/// A hub of tools that may not be open, and these networks.
fn beside_a_quiet_hub<const N: usize>(networks: [Network; N]) -> Pack {
    let quiet = Hub { status: ActivityStatus::Unknown, ..thematic_hub("hub", [TOOLS]) };
    pack().with_hubs([quiet]).with_networks(networks)
}

/// Which network is there while the first hub may not be open.
fn meanwhile(parliament: &Parliament, pack: &Pack) -> Option<String> {
    let found = parliament.gets(pack);
    let network = found.hubs[0].meanwhile.as_ref()?.network;
    let entry = found.networks.iter().find(|one| one.network.id == network.id).expect("it stands among the networks");
    let hubs: Vec<&str> = entry.instead_of.iter().map(|hub| hub.id.as_str()).collect();
    assert_eq!(hubs, [found.hubs[0].hub.id.as_str()]);
    Some(network.id.to_string())
}

#[test]
fn beside_a_hub_that_may_not_be_open_stands_a_network_that_works_on_its_subject() {
    let other = active(serving("a", [PLANS]));
    let pack = beside_a_quiet_hub([other, network("b"), active(serving("c", [PLANS, TOOLS]))]);
    let parliament = Parliament::all_at(1).speaking(["fr"]);
    assert_eq!(meanwhile(&parliament, &pack).as_deref(), Some("c"));
    assert_eq!(parliament.gets(&pack).hubs[0].meanwhile.as_ref().map(|one| &one.shared), Some(&areas([TOOLS])));
    let open = pack.where_rules(|pack| pack.catalogue.hubs[0].status = ActivityStatus::Active);
    assert!(parliament.gets(&open).hubs[0].meanwhile.is_none());
}

#[test]
fn a_network_beside_a_hub_takes_no_place_of_others() {
    let pack = beside_a_quiet_hub([network("a"), network("b"), active(network("c"))]);
    let pack = pack.where_rules(|pack| pack.catalogue.networks[2].areas = areas([TOOLS, RECORDS]));
    // The mean gap of c is less than that of the others.
    let parliament = Parliament::all_at(1).answering(OPEN, 3);
    assert_eq!(parliament.networks_in(&pack), ["a", "b", "c"]);
    assert_eq!(meanwhile(&parliament, &pack).as_deref(), Some("c"));
}

#[test]
fn one_that_is_named_for_gaps_anyway_stands_beside_a_hub_rather_than_another() {
    let pack = beside_a_quiet_hub([active(serving("a", [TOOLS, RECORDS])), active(serving("b", [TOOLS, PLANS]))]);
    let pack = pack.where_rules(|pack| pack.rubric.recommending.hubs.networks_at_most = 1);
    let parliament = Parliament::all_at(1).answering(OPEN, 2);
    assert_eq!(parliament.networks_in(&pack), ["b"]);
    assert_eq!(meanwhile(&parliament, &pack).as_deref(), Some("b"));
}

#[test]
fn beside_a_hub_one_of_a_language_of_the_parliament_comes_first_and_another_is_better_than_none() {
    let french = active(of_languages("a", ["fr"]));
    let parliament = Parliament::all_at(1).speaking(["en"]);
    let pack = beside_a_quiet_hub([french.clone(), active(of_languages("b", ["en"]))]);
    assert_eq!(meanwhile(&parliament, &pack).as_deref(), Some("b"));
    assert_eq!(meanwhile(&parliament, &beside_a_quiet_hub([french])).as_deref(), Some("a"));
    assert_eq!(meanwhile(&parliament, &beside_a_quiet_hub([active(of_region("a", "south"))])), None);
}

#[test]
fn beside_the_hub_of_a_region_stands_a_network_of_the_region() {
    let quiet = Hub { status: ActivityStatus::Unknown, areas: areas([TOOLS]), ..regional_hub("hub", "north") };
    let of_north = Network { areas: areas([PLANS]), ..active(of_region("b", "north")) };
    let pack = pack().with_hubs([quiet]).with_networks([active(network("a")), of_north]);
    let parliament = Parliament::all_at(1).in_region("north");
    assert_eq!(meanwhile(&parliament, &pack).as_deref(), Some("b"));
}

#[test]
fn a_region_without_a_hub_gets_its_network_although_nothing_is_below_target() {
    let pack = pack().with_networks([active(network("a")), of_region("b", "north"), active(of_region("c", "north"))]);
    let found = Parliament::all_at(5).in_region("north").gets(&pack);
    let [only] = &found.networks[..] else { panic!("one network") };
    assert_eq!(
        (only.network.id.as_str(), only.instead_of_regional),
        ("c", true),
        "that of the region which is at work"
    );
    assert!(only.gaps.is_empty());
    let quiet = Hub { status: ActivityStatus::Unknown, ..regional_hub("hub", "north") };
    let with_hub = pack.clone().with_hubs([Hub { status: ActivityStatus::Active, ..quiet }]);
    assert_eq!(Parliament::all_at(5).in_region("north").networks_in(&with_hub), [""; 0]);
    assert_eq!(Parliament::all_at(5).networks_in(&pack), [""; 0], "no region was named");
}

#[test]
fn a_region_without_hub_or_network_gets_one_of_its_language_and_else_any() {
    let pack = pack().with_networks([active(network("a")), of_languages("b", ["fr"])]);
    let parliament = Parliament::all_at(5).in_region("north");
    assert_eq!(parliament.clone().speaking(["fr"]).networks_in(&pack), ["b"]);
    assert_eq!(parliament.speaking(["en"]).networks_in(&pack), ["a"]);
}

#[test]
fn what_keeps_a_network_from_being_named_is_told() {
    let networks =
        [of_region("a", "south"), of_languages("b", ["fr"]), serving("c", [RECORDS]), network("d"), network("e")];
    let pack = pack().with_networks(networks).where_rules(|pack| pack.rubric.recommending.hubs.networks_at_most = 1);
    let parliament = Parliament::all_at(4).answering(USED, 1).speaking(["en"]);
    let told: Vec<(String, Exclusion)> =
        parliament.gets(&pack).excluded_networks.iter().map(|one| (one.entry.id.to_string(), one.reason)).collect();
    let expected =
        [("e", Exclusion::Places), ("a", Exclusion::Region), ("b", Exclusion::Language), ("c", Exclusion::NoGap)];
    assert_eq!(told, expected.map(|(id, reason)| (id.to_owned(), reason)), "what would suit comes first");
}

#[test]
fn at_most_so_many_networks_are_named() {
    let pack = pack().with_networks(["a", "b", "c"].map(network));
    assert_eq!(Parliament::all_at(1).networks_in(&pack), ["a", "b"]);
}
