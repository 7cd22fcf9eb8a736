//! A plan under a budget is the best there is: on small catalogues it is held against every plan that could be made.

use std::collections::BTreeMap;

use hemicycle::answers::{Answers, Budget};
use hemicycle::identifier::QuestionId;
use hemicycle::recommend::{Limit, Plan, Step, Unfit, recommend, target_of, what_if};
use hemicycle::rubric::{Cost, LevelNumber, Pack, PlanRules, Practice, Rubric, builtin_pack};
use hemicycle::score::{Points, level_of, score};
use proptest::prelude::*;
use proptest::sample::select;

use crate::support::program::case;
use crate::support::sample_pack::{
    Answering, Holding, OPEN, OWNED, PLANS, Parliament, RECORDS, TOOLS, USED, WRITTEN, pack, practice,
};

/// 10, 20 and 40 days; 10, 20 and 30 days per quarter; horizons of one, two and one quarters.
fn planning(pack: Pack) -> Pack {
    pack.where_rules(|pack| {
        pack.rubric.recommending.plan = Some(PlanRules {
            days: BTreeMap::from([(Cost::Low, 10), (Cost::Medium, 20), (Cost::High, 40)]),
            budgets: BTreeMap::from([("small".to_owned(), 10), ("large".to_owned(), 30)]),
            quarters: vec![1, 2, 1],
            at_most_per_horizon: 2,
        });
    })
}

fn with_budget(parliament: &Parliament, days: u32) -> Answers {
    let mut answers = parliament.0.clone();
    answers.profile.budget = Some(Budget::Days(days));
    answers
}

fn plan<'a>(pack: &'a Pack, answers: &Answers) -> Plan<'a> {
    recommend(pack, answers, &score(&pack.rubric, answers)).plan.expect("a budget is stated")
}

/// What starts in each horizon.
fn starts(plan: &Plan<'_>) -> Vec<Vec<String>> {
    let names = |horizon: &hemicycle::recommend::PlannedHorizon<'_>| {
        horizon.practices.iter().map(|one| one.recommendation.practice.id.to_string()).collect()
    };
    plan.horizons.iter().map(names).collect()
}

#[test]
fn what_has_room_starts_and_what_gains_most_comes_first() {
    // Records stand alone in their dimension: 50 points there, half of that for tools beside plans.
    let on_records = practice("b").answering([RECORDS], [OPEN]);
    let pack = planning(pack().with_practices([practice("a"), on_records]));
    let answers = with_budget(&Parliament::all_at(1), 10);
    assert_eq!(starts(&plan(&pack, &answers)), [vec!["b"], vec!["a"], vec![]]);
    let twice = with_budget(&Parliament::all_at(1), 20);
    assert_eq!(starts(&plan(&pack, &twice)), [vec!["b", "a"], vec![], vec![]]);
}

#[test]
fn a_core_gap_comes_before_a_greater_gain_elsewhere() {
    // With one day-place: the core question of plans gains 25 × ½ × ½, tools 50 × ½.
    let core = practice("core").answering([PLANS], [WRITTEN]).between(1, 2);
    let pack = planning(pack().with_practices([practice("a"), core]));
    let pack = pack.where_rules(|pack| pack.rubric.recommending.plan.as_mut().expect("rules").quarters = vec![1]);
    assert_eq!(starts(&plan(&pack, &with_budget(&Parliament::all_at(1), 10))), [["core"]]);
}

#[test]
fn a_later_step_waits_until_an_earlier_practice_has_made_ready_for_it() {
    let pack = planning(pack().with_practices([practice("first").between(1, 2), practice("then").between(2, 4)]));
    let plan = plan(&pack, &with_budget(&Parliament::all_at(1), 30));
    assert_eq!(starts(&plan), [vec!["first"], vec!["then"], vec![]]);
    let then = &plan.horizons[1].practices[0];
    assert_eq!(then.recommendation.because, [(QuestionId::from(USED), LevelNumber(2))], "as it will be by then");
    assert_eq!((then.lifts[0].from, then.lifts[0].to), (LevelNumber(2), LevelNumber(4)));
    let tools = plan.after.area(&TOOLS.into()).expect("tools").evidenced.map(Points::value);
    assert_eq!(tools, Some(75.0));
}

#[test]
fn a_prerequisite_in_another_area_is_lifted_first_where_that_is_worth_it() {
    let mut after_plans = practice("after-plans");
    after_plans.requires.areas = BTreeMap::from([(PLANS.into(), LevelNumber(3))]);
    let plans = practice("plans").answering([PLANS], [WRITTEN, OWNED]);
    let pack = planning(pack().with_practices([after_plans, plans]));
    let parliament = Parliament::all_at(1);
    assert_eq!(starts(&plan(&pack, &with_budget(&parliament, 10))), [vec!["plans"], vec!["after-plans"], vec![]]);
    let without = pack.clone().where_rules(|pack| pack.catalogue.practices.truncate(1));
    assert_eq!(starts(&plan(&without, &with_budget(&parliament, 30))), [vec![""; 0], vec![], vec![]]);
}

#[test]
fn what_no_horizon_has_days_for_is_told() {
    let dear = Practice { cost: Cost::High, ..practice("dear") };
    let pack = planning(pack().with_practices([dear, practice("a")]));
    let answers = with_budget(&Parliament::all_at(1), 10);
    let found = recommend(&pack, &answers, &score(&pack.rubric, &answers));
    let left_out: Vec<(&str, Limit)> =
        found.left_out.iter().map(|one| (one.fit.practice.id.as_str(), one.limit)).collect();
    assert_eq!(left_out, [("dear", Limit::TooLarge)]);
    assert!(found.roadmap[0].steps.iter().any(|step| matches!(step, Step::Start { days: Some(10), .. })));
}

#[test]
fn without_a_budget_there_is_no_plan() {
    let pack = planning(pack().with_practices([practice("a")]));
    let parliament = Parliament::all_at(1);
    assert!(parliament.gets(&pack).plan.is_none());
}

#[test]
fn more_days_never_lift_less() {
    let pack = builtin_pack();
    for name in ["small-island", "uneven", "advanced"] {
        let text = std::fs::read_to_string(case(name)).expect("a case");
        let answers = hemicycle::answers::read(&text, &pack.rubric).expect("a valid case");
        let mut before = [0, 0];
        for days in (0..16).map(|step| 5 + step * 10) {
            let now = worth(&plan(&pack, &with_budget(&Parliament(answers.clone()), days)), &answers, &pack.rubric);
            assert!(now >= before, "{name} with {days} days: {now:?} after {before:?}");
            before = now;
        }
    }
}

#[test]
fn what_if_lifts_one_after_the_other_and_takes_it_as_proven() {
    let pack = pack().with_practices([practice("first").between(1, 2), practice("then").between(2, 4)]);
    let [first, then] = &pack.catalogue.practices[..] else { panic!("two practices") };
    let answers = Parliament::all_at(1).0;
    let supposed = what_if(&pack, &answers, &[first, then]);
    // Tools go from 0 to 25 and on to 75 points; plans stay at 0, so the dimension has 37.5.
    assert_eq!(supposed.after.area(&TOOLS.into()).expect("tools").evidenced.map(Points::value), Some(75.0));
    assert_eq!(supposed.after.dimensions[0].evidenced.map(Points::value), Some(37.5));
    let the_other_way = what_if(&pack, &answers, &[then, first]);
    assert_eq!(the_other_way.practices[0].unfit, Some(Unfit::NotReady));
    assert!(the_other_way.practices[0].lifts.is_empty());
}

/// A practice that may stand in a plan.
fn any_practice(name: &'static str) -> impl Strategy<Value = Practice> {
    let places =
        vec![(PLANS, vec![WRITTEN]), (PLANS, vec![WRITTEN, OWNED]), (TOOLS, vec![USED]), (RECORDS, vec![OPEN])];
    let needs = select(vec![None, None, Some((PLANS, 2)), Some((PLANS, 3)), Some((TOOLS, 2)), Some((RECORDS, 3))]);
    let costs = select(vec![Cost::Low, Cost::Medium, Cost::High]);
    (select(places), 1..=3_u8, 1..=3_u8, costs, needs).prop_map(move |((area, questions), from, by, cost, needs)| {
        let mut practice = practice(name).between(from, (from + by).min(5));
        practice.areas = vec![area.into()];
        practice.questions = questions.into_iter().map(QuestionId::from).collect();
        practice.cost = cost;
        if let Some((area, level)) = needs {
            practice.requires.areas = BTreeMap::from([(area.into(), LevelNumber(level))]);
        }
        practice
    })
}

const QUESTIONS: [&str; 4] = [WRITTEN, OWNED, USED, OPEN];

fn parliament() -> impl Strategy<Value = Parliament> {
    let answer = (0..=5_u8, any::<bool>());
    let priority = select(vec![None, Some(PLANS), Some(RECORDS)]);
    (proptest::collection::vec(answer, 4), priority).prop_map(|(answers, priority)| {
        let mut parliament = Parliament::silent();
        for (question, (level, proven)) in QUESTIONS.into_iter().zip(answers) {
            parliament = match (level, proven) {
                (0, _) => parliament.not_answering(question),
                (level, true) => parliament.answering(question, level),
                (level, false) => parliament.claiming_without_proof(question, level),
            };
        }
        priority.into_iter().fold(parliament, |one, area| one.caring_for([area]))
    })
}

/// What an answer counts for, by the rules as they are told: its share of its dimension, times the factor of a priority, up to
/// the target.
fn credit(question: &QuestionId, level: LevelNumber, answers: &Answers, rubric: &Rubric) -> i64 {
    let card = score(rubric, answers);
    let dimension = (card.dimensions.iter())
        .find(|one| one.areas.iter().flat_map(|area| &area.questions).any(|one| one.question == *question))
        .expect("its dimension");
    let area = dimension.areas.iter().find(|area| area.questions.iter().any(|one| one.question == *question));
    let area = area.expect("its area");
    let areas = dimension.areas.iter().filter(|area| area.claimed.is_some()).count();
    let questions = area.questions.iter().filter(|one| one.claimed().is_some()).count();
    let is_priority = answers.profile.priorities.contains(&area.area);
    let factor = if is_priority { rubric.recommending.practices.priority } else { 1.0 };
    let points = rubric.level(level.min(target_of(&area.area, &answers.profile, rubric))).points;
    (points / (areas * questions) as f64 * factor * 1e6).round() as i64
}

/// What the plan gains at core questions and at all, from its last levels.
fn worth(plan: &Plan<'_>, answers: &Answers, rubric: &Rubric) -> [i64; 2] {
    let card = score(rubric, answers);
    let mut last: BTreeMap<QuestionId, LevelNumber> = BTreeMap::new();
    for lift in plan.practices().flat_map(|planned| &planned.lifts) {
        last.insert(lift.question.clone(), lift.to);
    }
    gained(&last, &card, answers, rubric)
}

fn gained(
    last: &BTreeMap<QuestionId, LevelNumber>,
    card: &hemicycle::score::Scorecard,
    answers: &Answers,
    rubric: &Rubric,
) -> [i64; 2] {
    last.iter().fold([0, 0], |[core, all], (id, level)| {
        let question = card.question(id).expect("a question");
        let from = question.evidenced().expect("what is lifted has a level");
        let gain = credit(id, *level, answers, rubric) - credit(id, from, answers, rubric);
        [core + if question.core { gain } else { 0 }, all + gain]
    })
}

/// The best that any plan gains: every practice in every horizon or none, played through as the rules tell it.
fn best_by_trying_all(pack: &Pack, answers: &Answers, days: u32) -> [i64; 2] {
    let card = score(&pack.rubric, answers);
    let practices = &pack.catalogue.practices;
    let places = 4_usize.pow(u32::try_from(practices.len()).expect("few"));
    let mut best = [0, 0];
    for number in 0..places {
        let start = |index: usize| number / 4_usize.pow(u32::try_from(index).expect("few")) % 4;
        if let Some(last) = played(pack, answers, days, &card, &start) {
            best = best.max(gained(&last, &card, answers, &pack.rubric));
        }
    }
    best
}

/// The levels that a plan leads to; `None` where it breaks a rule. A start of 3 means that the practice is left out.
fn played(
    pack: &Pack,
    answers: &Answers,
    days: u32,
    card: &hemicycle::score::Scorecard,
    start: &dyn Fn(usize) -> usize,
) -> Option<BTreeMap<QuestionId, LevelNumber>> {
    let rubric = &pack.rubric;
    let rules = rubric.recommending.plan.as_ref().expect("rules");
    let claimed = card.questions().filter_map(|one| Some((one.question.clone(), one.claimed()?)));
    let mut levels: BTreeMap<QuestionId, LevelNumber> = claimed.collect();
    let mut lifted: BTreeMap<QuestionId, LevelNumber> = BTreeMap::new();
    for (horizon, quarters) in rules.quarters.iter().enumerate() {
        let starting: Vec<&Practice> = (pack.catalogue.practices.iter().enumerate())
            .filter(|(index, _)| start(*index) == horizon)
            .map(|(_, practice)| practice)
            .collect();
        let areas: Vec<_> = starting.iter().map(|practice| &practice.areas[0]).collect();
        let is_crowded = areas.iter().enumerate().any(|(index, area)| areas[..index].contains(area));
        let used: u32 = starting.iter().map(|practice| rules.days[&practice.cost]).sum();
        if is_crowded || used > days * quarters || starting.len() > rules.at_most_per_horizon {
            return None;
        }
        let level_of_area = |id| {
            let area = rubric.area(id).expect("an area");
            let points =
                area.questions.iter().filter_map(|one| levels.get(&one.id)).map(|level| rubric.level(*level).points);
            Points::mean(points.map(Points::new)).map(|points| level_of(points, rubric))
        };
        let mut now = levels.clone();
        for practice in starting {
            for (area, needed) in &practice.requires.areas {
                if level_of_area(area).is_some_and(|level| level < *needed) {
                    return None;
                }
            }
            let ceiling = practice.lifts_to.min(target_of(&practice.areas[0], &answers.profile, rubric));
            let mut lifts_something = false;
            for question in &practice.questions {
                let Some(level) = levels.get(question) else { continue };
                if *level < practice.min_level || *level >= ceiling {
                    continue;
                }
                let most = rubric.level(*level).points + rubric.recommending.practices.lift_at_most;
                let reached = (level.0..=practice.lifts_to.0)
                    .rev()
                    .find(|to| rubric.scale[usize::from(*to) - 1].points <= most)?;
                lifts_something |= reached > level.0;
                now.insert(question.clone(), LevelNumber(reached));
                lifted.insert(question.clone(), LevelNumber(reached));
            }
            if !lifts_something {
                return None;
            }
        }
        levels = now;
    }
    Some(lifted)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn no_plan_gains_more(
        a in any_practice("a"), b in any_practice("b"), c in any_practice("c"), d in any_practice("d"),
        e in any_practice("e"), parliament in parliament(), days in select(vec![5_u32, 10, 15, 20, 30, 40]),
    ) {
        let pack = planning(pack().with_practices([a, b, c, d, e]));
        let answers = with_budget(&parliament, days);
        let plan = plan(&pack, &answers);
        let rules = pack.rubric.recommending.plan.as_ref().expect("rules");
        for horizon in &plan.horizons {
            prop_assert!(horizon.practices.iter().map(|one| one.days).sum::<u32>() <= horizon.days);
            prop_assert!(horizon.practices.len() <= rules.at_most_per_horizon);
        }
        // The plan that was found breaks no rule either.
        let start = |index: usize| {
            let id = &pack.catalogue.practices[index].id;
            let starts_in = |horizon: &hemicycle::recommend::PlannedHorizon<'_>| {
                horizon.practices.iter().any(|one| one.recommendation.practice.id == *id)
            };
            plan.horizons.iter().position(starts_in).unwrap_or(3)
        };
        let card = score(&pack.rubric, &answers);
        prop_assert!(played(&pack, &answers, days, &card, &start).is_some(), "{:?}", starts(&plan));
        prop_assert_eq!(worth(&plan, &answers, &pack.rubric), best_by_trying_all(&pack, &answers, days));
    }
}
