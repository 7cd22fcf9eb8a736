//! The worked examples come out as they say.

use std::fs;

use hemicycle::answers::{self, Answers};
use hemicycle::identifier::EntryId;
use hemicycle::recommend::recommend;
use hemicycle::rubric::builtin_pack;
use hemicycle::score::{Points, score};

use crate::support::program::cases;

fn all() -> Vec<(String, Answers)> {
    let pack = builtin_pack();
    let mut found: Vec<(String, Answers)> = (fs::read_dir(cases()).expect("the cases"))
        .map(|entry| entry.expect("a file").path())
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a case");
            let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
            let answers = answers::read(&text, &pack.rubric).unwrap_or_else(|error| panic!("{name}: {error}"));
            (name, answers)
        })
        .collect();
    found.sort_by(|left, right| left.0.cmp(&right.0));
    assert_eq!(found.len(), 3);
    found
}

#[test]
fn the_scores_are_those_that_each_case_expects() {
    let rubric = builtin_pack().rubric;
    for (name, answers) in all() {
        let expect = answers.expect.as_ref().expect("a case says what it expects");
        assert_eq!(expect.dimensions.len(), 4, "{name}");
        for dimension in score(&rubric, &answers).dimensions {
            let expected = &expect.dimensions[&dimension.dimension];
            let id = &dimension.dimension;
            assert_eq!(dimension.claimed.map(Points::rounded), expected.claimed, "{name} {id}: claimed");
            assert_eq!(dimension.evidenced.map(Points::rounded), expected.evidenced, "{name} {id}: evidenced");
            assert_eq!(dimension.level, expected.level, "{name} {id}: level");
        }
    }
}

#[test]
fn the_recommendations_are_those_that_each_case_expects() {
    let pack = builtin_pack();
    for (name, answers) in all() {
        let expect = answers.expect.as_ref().expect("a case says what it expects");
        let found = recommend(&pack, &answers, &score(&pack.rubric, &answers));
        let practices: Vec<EntryId> = found.practices.iter().map(|one| one.practice.id.clone()).collect();
        let hubs: Vec<EntryId> = found.hubs.iter().map(|one| one.hub.id.clone()).collect();
        let networks: Vec<EntryId> = found.networks.iter().map(|one| one.network.id.clone()).collect();
        assert_eq!(practices, expect.practices, "{name}: practices");
        assert_eq!(hubs, expect.hubs, "{name}: hubs");
        assert_eq!(networks, expect.networks, "{name}: networks");
    }
}
