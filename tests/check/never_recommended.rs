//! What is told as never recommended never is, and what is not told comes about: all answers to the sample are tried.

use std::sync::LazyLock;

use hemicycle::check::{Setting, read_pack};
use hemicycle::diagnostic::Source;
use hemicycle::rubric::{Pack, builtin_pack};
use jiff::civil::date;
use proptest::prelude::*;

use super::fixture::findings;
use crate::support::sample_pack::{OPEN, OWNED, Parliament, Texts, USED, WRITTEN};

/// Every question at every level, and each profile that could matter with everything at one level.
static PARLIAMENTS: LazyLock<Vec<Parliament>> = LazyLock::new(|| {
    let mut parliaments = Vec::new();
    for answers in 0..5_u32.pow(4) {
        let level = |question: u32| u8::try_from(answers / 5_u32.pow(question) % 5 + 1).expect("a level");
        let questions = (0..).zip([WRITTEN, OWNED, USED, OPEN]);
        parliaments.push(questions.fold(Parliament::silent(), |one, (index, id)| one.answering(id, level(index))));
    }
    for level in [1, 3, 5] {
        for region in ["north", "south"] {
            parliaments.extend(["en", "fr"].map(|one| Parliament::all_at(level).in_region(region).speaking([one])));
        }
    }
    parliaments
});

/// Whether it is told that one of a catalogue's entries is never recommended, and whether that is so.
fn told_and_true(rubric: String, catalogue: String, ids: &[&str]) -> (bool, bool) {
    let files = vec![Source::new("rubric.yaml", rubric), Source::new("catalogue/entries.yaml", catalogue)];
    let told = findings(&files).iter().any(|finding| finding.rule.code == "never-recommended");
    let builtin = builtin();
    let setting = Setting { sources: &[], today: date(2026, 11, 25), pack: builtin, beside: &[] };
    let pack = read_pack(&files, &setting).expect("a pack without errors");
    (told, !ids.iter().all(|id| PARLIAMENTS.iter().any(|parliament| gets(parliament, &pack, id))))
}

fn builtin() -> &'static Pack {
    static BUILTIN: LazyLock<Pack> = LazyLock::new(builtin_pack);
    &BUILTIN
}

fn gets(parliament: &Parliament, pack: &Pack, id: &str) -> bool {
    let all = parliament.gets(pack);
    all.practices.iter().any(|one| one.practice.id.as_str() == id)
        || all.hubs.iter().any(|one| one.hub.id.as_str() == id)
        || all.networks.iter().any(|one| one.network.id.as_str() == id)
        || all.guides.iter().chain(&all.instruments).any(|one| one.guide.id.as_str() == id)
}

fn rubric(changes: &[(&str, String)]) -> String {
    changes.iter().fold(Texts::of_the_sample().rubric, |text, (this, that)| {
        assert_eq!(text.matches(this).count(), 1, "{this}");
        text.replace(this, that)
    })
}

/// The places for something: often some, sometimes none.
fn places() -> impl Strategy<Value = usize> {
    prop_oneof![1 => Just(0_usize), 5 => 1_usize..4]
}

fn status() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&["active", "unknown"][..])
}

/// The members of a list in their order, and any of them left out.
fn some(members: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::subsequence(members, 0..=members.len()).prop_map(|some| format!("[{}]", some.join(", ")))
}

/// Areas that a practice serves, and questions of all of them.
const SERVED: &[(&str, &str)] = &[
    ("doing.tools", "doing.tools.used"),
    ("doing.plans", "doing.plans.owned"),
    ("doing.plans", "doing.plans.written, doing.plans.owned"),
    ("doing.tools, doing.plans", "doing.plans.owned, doing.tools.used"),
    ("showing.records, doing.plans", "showing.records.open, doing.plans.written"),
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn a_practice_is_told_as_never_recommended_exactly_when_no_answers_bring_it_about(
        (target, at_most, top_from) in (1_u8..=5, places(), prop_oneof![Just(65.0), Just(75.0), Just(87.5), Just(100.0)]),
        (min_level, lifts_to) in (1_u8..5).prop_flat_map(|min| (Just(min), min + 1..=5)),
        served in prop::sample::select(SERVED),
        required in prop::collection::btree_map(
            prop::sample::select(&["doing.tools", "doing.plans", "showing.records"][..]), 2_u8..=5, 1..3),
    ) {
        let rubric = rubric(&[
            ("  target: 4\n", format!("  target: {target}\n")),
            ("    at_most: 9\n", format!("    at_most: {at_most}\n")),
            ("from: 87.5", format!("from: {top_from}")),
        ]);
        let required: Vec<String> = required.iter().map(|(area, level)| format!("{area}: {level}")).collect();
        let practices = Texts::of_the_sample().practices
            .replace("[doing.tools]", &format!("[{}]", served.0))
            .replace("[doing.tools.used]", &format!("[{}]", served.1))
            .replace("min_level: 1", &format!("min_level: {min_level}"))
            .replace("lifts_to: 3", &format!("lifts_to: {lifts_to}"))
            .replace("{doing.plans: 1}", &format!("{{{}}}", required.join(", ")));
        let (told, is_true) = told_and_true(rubric, practices.clone(), &["practice"]);
        prop_assert_eq!(told, is_true, "{}", practices);
    }

    #[test]
    fn a_hub_is_told_as_never_recommended_exactly_when_no_parliament_is_sent_there(
        kind in prop::sample::select(&["regional", "language", "thematic"][..]),
        (regional, thematic) in (places(), places()),
        regions in some(&["north", "south"]),
        languages in prop_oneof![some(&["en", "fr"]), Just("[pt]".to_owned())],
        areas in some(&["doing.tools", "doing.plans", "showing.records"]),
        before in some(&["north", "south"]).prop_filter("its own regions", |regions| regions != "[]"),
        (status, first_status) in (status(), status()),
        first_level in 1_u8..3,
    ) {
        let rubric = rubric(&[
            ("regional_at_most: 1", format!("regional_at_most: {regional}")),
            ("thematic_at_most: 2", format!("thematic_at_most: {thematic}")),
        ]);
        let hubs = Texts::of_the_sample().hubs;
        let (contact, entries) = hubs.split_once("hubs:\n").expect("a list of hubs");
        let (hub, _) = entries.split_once("\nnetworks:").expect("a list of networks");
        let of = |id: &str, kind: &str, regions: &str, status: &str, level: u8| {
            hub.replace("id: hub", &format!("id: {id}"))
                .replace("status: active", &format!("status: {status}\n    min_level: {level}"))
                .replace("thematic", kind)
                .replace("[south]", regions)
                .replace("[en]", &languages)
                .replace("[doing.tools]", &areas)
        };
        let first = if regional > 0 { of("first", "regional", &before, first_status, first_level) } else { String::new() };
        let catalogue = format!("{contact}hubs:\n{first}{}", of("hub", kind, &regions, status, 1));
        let (told, is_true) = told_and_true(rubric, catalogue.clone(), if regional > 0 { &["first", "hub"] } else { &["hub"] });
        prop_assert_eq!(told, is_true, "{}", catalogue);
    }

    #[test]
    fn networks_and_guides_are_told_as_never_recommended_exactly_when_no_answers_bring_them_about(
        kind in prop::sample::select(&["network", "guide", "instrument"][..]),
        (target, at_most, min_level) in (1_u8..=5, places(), 1_u8..=5),
        regions in some(&["global", "north", "south"]),
        areas in some(&["doing.tools", "doing.plans", "showing.records"]),
    ) {
        let rubric = rubric(&[
            ("  target: 4\n", format!("  target: {target}\n")),
            ("networks_at_most: 2", format!("networks_at_most: {at_most}")),
            ("guides_at_most: 2", format!("guides_at_most: {at_most}")),
        ]);
        let texts = Texts::of_the_sample();
        let (catalogue, id) = if kind == "network" {
            let (_, networks) = texts.hubs.split_once("\nnetworks:").expect("a list of networks");
            (format!("networks:{networks}").replace("[global]", &regions), "network")
        } else {
            let guides = texts.guides.replace("kind: guide", &format!("kind: {kind}"));
            (guides.replace("min_level: 1", &format!("min_level: {min_level}")), "guide")
        };
        let catalogue = catalogue.replace("[doing.tools]", &areas);
        let (told, is_true) = told_and_true(rubric, catalogue.clone(), &[id]);
        prop_assert_eq!(told, is_true, "{}", catalogue);
    }
}
