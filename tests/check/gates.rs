//! A gate that is told as never binding holds no dimension of the sample; one that is told as always binding holds all.

use std::sync::LazyLock;

use hemicycle::rubric::LevelNumber;
use hemicycle::score::{DimensionScore, Gate};
use proptest::prelude::*;

use super::fixture::findings;
use crate::support::sample_pack::{OPEN, OWNED, Parliament, Texts, USED, WRITTEN};

/// What can be answered to one question.
#[derive(Debug, Clone, Copy)]
enum Answer {
    Level(u8),
    Unknown,
    NotApplicable,
}

const ANSWERS: [Answer; 7] = [
    Answer::Level(1),
    Answer::Level(2),
    Answer::Level(3),
    Answer::Level(4),
    Answer::Level(5),
    Answer::Unknown,
    Answer::NotApplicable,
];

/// All answers to the dimension `doing`; `showing` is answered as its core question is.
static PARLIAMENTS: LazyLock<Vec<Parliament>> = LazyLock::new(|| {
    let (with_core, others) = (&ANSWERS[..6], &ANSWERS);
    let mut parliaments = Vec::new();
    for core in with_core {
        for owned in others {
            for used in others {
                let answers = [(WRITTEN, core), (OPEN, core), (OWNED, owned), (USED, used)];
                parliaments.push(answers.into_iter().fold(
                    Parliament::silent(),
                    |one, (question, answer)| match answer {
                        Answer::Level(level) => one.answering(question, *level),
                        Answer::Unknown => one.not_knowing(question),
                        Answer::NotApplicable => one.leaving_out(question),
                    },
                ));
            }
        }
    }
    parliaments
});

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn what_is_told_of_the_gates_holds_for_all_answers(
        above in 0_u8..6,
        needed in prop_oneof![Just(0.0), Just(60.0), Just(75.0), Just(76.0), Just(80.0), Just(95.0), Just(100.0)],
        no_score_above in prop_oneof![Just(0.25), Just(0.33), Just(0.34), Just(0.6)],
        core_leaves_no_level: bool,
        top_from in prop_oneof![Just(70.0), Just(75.0), Just(87.5), Just(90.0)],
        most in prop_oneof![Just(90.0), Just(100.0)],
    ) {
        let mut texts = Texts::of_the_sample();
        for (this, that) in [
            ("above_weakest_core: 1", format!("above_weakest_core: {above}")),
            ("top_needs_every_area_from: 50", format!("top_needs_every_area_from: {needed}")),
            ("no_score_above: 0.4", format!("no_score_above: {no_score_above}")),
            ("core_leaves_no_level: true", format!("core_leaves_no_level: {core_leaves_no_level}")),
            ("points: 100, from: 87.5", format!("points: {most}, from: {top_from}")),
        ] {
            assert_eq!(texts.rubric.matches(this).count(), 1, "{this}");
            texts.rubric = texts.rubric.replace(this, &that);
        }
        let files = texts.files();
        let found = findings(&files);
        let is_told = |code: &str, key: &str| {
            found.iter().any(|finding| {
                let before = &files[0].text[..finding.at.place.bytes().start];
                finding.rule.code == code && before.ends_with(&format!("{key}: "))
            })
        };
        let pack = texts.read().expect("a pack without errors");
        let scores: Vec<DimensionScore> =
            PARLIAMENTS.iter().flat_map(|parliament| parliament.scored(&pack).dimensions).collect();
        let gates = || scores.iter().flat_map(|score| &score.held_by);
        let by_core = gates().any(|gate| matches!(gate, Gate::WeakestCore { .. }));
        let by_areas = gates().any(|gate| matches!(gate, Gate::AreasTooLow { .. }));
        let is_at_the_top = scores.iter().any(|score| score.level == Some(LevelNumber(5)));
        prop_assert_eq!(is_told("gate-never-binds", "above_weakest_core"), !by_core);
        prop_assert!(!(is_told("gate-never-binds", "top_needs_every_area_from") && by_areas));
        prop_assert_eq!(is_told("gate-always-binds", "top_needs_every_area_from"), !is_at_the_top);
    }
}
