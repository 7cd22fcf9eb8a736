//! Small rubrics with rules of every kind, and answers to them.

use hemicycle::answers::{Answers, Evidence, Rating, Response};
use hemicycle::rubric::{
    AreaScores, DimensionScores, EvidenceClass, LevelNumber, NotApplicableCounts, Pack, Rubric, Stages, UnknownCounts,
};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::rated;
use crate::support::sample_pack::{Holding, Parliament, pack};

/// The sample, in whose second area one or two questions stand, scored by rules of any kind that `validate` accepts.
pub fn rubric() -> impl Strategy<Value = Rubric> {
    let shape = (1..=2_usize, proptest::collection::vec((1..=3_u8, 1..=2_u8, any::<bool>()), 5), (1..=3_u8, 1..=3_u8));
    let together = (
        select(vec![AreaScores::Mean, AreaScores::Minimum, AreaScores::Stages]),
        select(vec![DimensionScores::Mean, DimensionScores::Minimum]),
        2..=5_u8,
        select(vec![[25.0, 100.0], [50.0, 75.0], [37.5, 87.5]]),
        select(vec![[0.0, 25.0, 50.0, 75.0, 100.0], [0.0, 10.0, 33.3, 60.0, 100.0], [0.0, 1.5, 3.0, 55.5, 99.0]]),
    );
    let gates = (
        proptest::option::of(0..=3_u8),
        proptest::option::of(select(vec![25.0, 50.0, 75.0])),
        any::<bool>(),
        select(vec![UnknownCounts::Nothing, UnknownCounts::Nothing, UnknownCounts::Lowest]),
        select(vec![NotApplicableCounts::Nothing, NotApplicableCounts::Lowest, NotApplicableCounts::Highest]),
        select(vec![0.4, 0.7, 1.0]),
    );
    // From the level that needs proof, what a claim without it counts as, and what old proof carries.
    let evidence = select(vec![(3, 2, 3), (2, 1, 1), (4, 3, 4), (5, 4, 4), (2, 2, 3), (1, 1, 2)]);
    (shape, together, gates, evidence).prop_map(
        |((tools, questions, (plans, others)), (areas, dimensions, reached, stages, points), gates, evidence)| {
            let made = pack().with_tool_questions(tools).where_rules(|pack: &mut Pack| {
                let rubric = &mut pack.rubric;
                let all = rubric.dimensions.iter_mut().flat_map(|dimension| &mut dimension.areas);
                for (question, (weight, stage, core)) in all.flat_map(|area| &mut area.questions).zip(questions) {
                    (question.weight, question.stage) = (weight, stage);
                    question.core |= core && question.not_applicable.is_none();
                }
                rubric.dimensions[0].areas[0].weight = plans;
                rubric.dimensions[0].areas[1].weight = others;
                for (level, points) in rubric.scale.iter_mut().zip(points) {
                    level.points = points;
                }
                let scoring = &mut rubric.scoring;
                (scoring.areas, scoring.dimensions) = (areas, dimensions);
                scoring.stages = Some(Stages { reached_at: LevelNumber(reached), points: stages.into() });
                let (above, floor, core_leaves_no_level, unknown, not_applicable, no_score_above) = gates;
                (scoring.gates.above_weakest_core, scoring.gates.top_needs_every_area_from) = (above, floor);
                scoring.unknown.core_leaves_no_level = core_leaves_no_level;
                (scoring.unknown.counts_as, scoring.unknown.no_score_above) = (unknown, no_score_above);
                scoring.not_applicable.counts_as = not_applicable;
                let (needed_from, without, old_carries) = evidence;
                scoring.evidence.needed_from = LevelNumber(needed_from);
                scoring.evidence.without = LevelNumber(without);
                scoring.evidence.old_carries = LevelNumber(old_carries);
            });
            made.rubric
        },
    )
}

/// A rubric and answers of any kind to it.
pub fn assessment() -> impl Strategy<Value = (Rubric, Answers)> {
    let given = proptest::collection::vec((any_answer(), 0..10_u8), 5);
    (rubric(), given).prop_map(|(rubric, given)| {
        let mut answers = Parliament::silent().0;
        for (question, (level, kind)) in rubric.questions().zip(given) {
            let response = match kind {
                0 => continue,
                1 => rated(Rating::Unknown, Vec::new()),
                2 if question.not_applicable.is_some() => {
                    rated(Rating::NotApplicable { reason: "A written decision.".to_owned() }, Vec::new())
                }
                _ => level,
            };
            answers.responses.insert(question.id.clone(), response);
        }
        (rubric, answers)
    })
}

fn any_answer() -> impl Strategy<Value = Response> {
    (1..=5_u8, proptest::option::weighted(0.7, evidence()))
        .prop_map(|(level, evidence)| rated(Rating::Level(LevelNumber(level)), evidence.into_iter().collect()))
}

/// A piece of evidence of any class and age, dated before the day of the answers.
pub fn evidence() -> impl Strategy<Value = Evidence> {
    evidence_dated([None, Some("2019"), Some("2024-11-22"), Some("2026-05"), Some("2026-05")])
}

/// A piece of evidence of any class with one of these dates.
pub fn evidence_dated<const N: usize>(dates: [Option<&'static str>; N]) -> impl Strategy<Value = Evidence> {
    let dates = select(dates.to_vec());
    (select(EvidenceClass::ALL.to_vec()), dates, any::<bool>()).prop_map(|(class, date, linked)| Evidence {
        class,
        title: "Plan".to_owned(),
        date: date.map(|date| date.parse().expect("a date")),
        holder: String::new(),
        link: if linked { "https://parliament.example".to_owned() } else { String::new() },
    })
}
