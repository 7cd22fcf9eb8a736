//! What could be done in each area: every order of practices, one at a time, with what it gains.

use std::collections::BTreeMap;

use super::HORIZONS;
use crate::answers::Answers;
use crate::identifier::AreaId;
use crate::recommend::gap::{Gap, Gaps};
use crate::recommend::lift::{Lift, lifted};
use crate::recommend::practices::{Sorted, ceiling};
use crate::recommend::unfit::has_other_resources;
use crate::rubric::{Area, Cost, LevelNumber, Pack, Practice, Question, Rubric};
use crate::score::{QuestionScore, level_of, of_area};

/// What could be done in each area, and what of it depends on another area.
pub(super) struct Options<'a> {
    /// In the rubric's order; areas in which nothing can be done are left out.
    pub areas: Vec<Vec<AreaOption<'a>>>,
    /// What is not met today and would allow a practice later, at most [`MOST_CONDITIONS`].
    pub conditions: Vec<(&'a AreaId, LevelNumber)>,
}

/// A prerequisite that no plan of a catalogue so far reaches; more are taken as never met.
const MOST_CONDITIONS: usize = 6;

/// A course of practices in one area.
#[derive(Debug, Clone)]
pub(super) struct AreaOption<'a> {
    pub area: &'a AreaId,
    /// What starts in each horizon.
    pub steps: [Option<Step<'a>>; HORIZONS],
    pub worth: Gain,
    /// Conditions, by their places, that have to be met when a horizon begins.
    pub needs: Vec<(usize, usize)>,
    /// For each condition the horizon from whose beginning this area meets it; none where it does not, or is another area's.
    pub meets: Vec<Option<usize>>,
}

/// A practice that starts.
#[derive(Debug, Clone)]
pub(super) struct Step<'a> {
    pub practice: &'a Practice,
    pub lifts: Vec<Lift>,
    /// In millionths of a point.
    pub gain: i64,
}

/// What is gained, the first thing first: at core questions, at all, and how early each of the two, which is the gain times the
/// horizons in which it is had; in millionths of a point.
pub(super) type Gain = [i64; 4];

impl<'a> Options<'a> {
    pub fn of(pack: &'a Pack, answers: &Answers, gaps: &Gaps<'_>, horizons: usize, sorted: &Sorted<'a>) -> Options<'a> {
        let rubric = &pack.rubric;
        let mut by_area: BTreeMap<AreaId, Vec<&'a Practice>> = BTreeMap::new();
        for practice in &pack.catalogue.practices {
            if let Some(area) = sorted.area_of(practice).filter(|_| !has_other_resources(practice, answers)) {
                by_area.entry(area).or_default().push(practice);
            }
        }
        let mut conditions: Vec<(&'a AreaId, LevelNumber)> = (by_area.values().flatten())
            .flat_map(|practice| &practice.requires.areas)
            .filter(|(area, needed)| gaps.is_below(area, **needed))
            .map(|(area, needed)| (area, *needed))
            .collect();
        conditions.sort();
        conditions.dedup();
        let is_followed = |practice: &Practice| {
            let followed = &conditions[..conditions.len().min(MOST_CONDITIONS)];
            let mut unmet = practice.requires.areas.iter().filter(|(area, needed)| gaps.is_below(area, **needed));
            unmet.all(|(area, needed)| followed.contains(&(area, *needed)))
        };
        by_area.values_mut().for_each(|practices| practices.retain(|practice| is_followed(practice)));
        conditions.truncate(MOST_CONDITIONS);
        let scored = rubric.dimensions.iter().flat_map(|dimension| {
            let areas = dimension.areas.iter().filter(|area| gaps.area(&area.id).is_some());
            let weight: u32 = areas.clone().map(|area| u32::from(area.weight)).sum();
            areas.map(move |area| (area, f64::from(area.weight) / f64::from(weight)))
        });
        let areas = scored.filter_map(|(area, share)| {
            let mut practices = by_area.remove(&area.id)?;
            practices.sort_by(|left, right| left.id.cmp(&right.id));
            let gap = gaps.area(&area.id)?;
            let course = Courses { rubric, area, gap, practices, conditions: &conditions, horizons, share };
            Some(course.all()).filter(|options| !options.is_empty())
        });
        let areas = areas.collect();
        Options { areas, conditions }
    }
}

/// Everything that courses of one area are made from.
struct Courses<'a, 'g> {
    rubric: &'a Rubric,
    area: &'a Area,
    gap: &'g Gap<'g>,
    practices: Vec<&'a Practice>,
    conditions: &'g [(&'a AreaId, LevelNumber)],
    horizons: usize,
    /// The area's share of its dimension, 0.0 to 1.0.
    share: f64,
}

/// An answer as it stands in the middle of a course.
#[derive(Clone)]
struct Standing<'a> {
    question: &'a Question,
    claimed: LevelNumber,
    evidenced: LevelNumber,
}

/// A course up to some horizon.
#[derive(Clone)]
struct Course<'a> {
    steps: [Option<Step<'a>>; HORIZONS],
    standing: Vec<Standing<'a>>,
    worth: Gain,
    needs: Vec<(usize, usize)>,
    meets: Vec<Option<usize>>,
}

impl<'a> Courses<'a, '_> {
    /// Of courses that cost the same, depend on the same and allow the same only the best is kept.
    fn all(&self) -> Vec<AreaOption<'a>> {
        let area = &self.area.id;
        let standing = |question: &'a Question| {
            let score = self.gap.score.questions.iter().find(|score| score.question == question.id)?;
            let (claimed, evidenced) = (QuestionScore::claimed(score)?, score.evidenced()?);
            Some(Standing { question, claimed, evidenced })
        };
        let begin = Course {
            steps: [const { None }; HORIZONS],
            standing: self.area.questions.iter().filter_map(standing).collect(),
            worth: [0; 4],
            needs: Vec::new(),
            meets: vec![None; self.conditions.len()],
        };
        type Key = ([Option<Cost>; HORIZONS], Vec<(usize, usize)>, Vec<Option<usize>>);
        let mut best: BTreeMap<Key, Course<'a>> = BTreeMap::new();
        self.go_on(0, &begin, area, &mut |course| {
            let costs = course.steps.each_ref().map(|step| step.as_ref().map(|step| step.practice.cost));
            let key = (costs, course.needs.clone(), course.meets.clone());
            let is_better = best.get(&key).is_none_or(|other| course.worth > other.worth);
            if is_better {
                best.insert(key, course.clone());
            }
        });
        let option = |course: Course<'a>| AreaOption {
            area,
            steps: course.steps,
            worth: course.worth,
            needs: course.needs,
            meets: course.meets,
        };
        let does_something = |course: &Course<'a>| course.steps.iter().any(Option::is_some);
        best.into_values().filter(does_something).map(option).collect()
    }

    /// Tells every course that goes on from here.
    fn go_on(&self, horizon: usize, course: &Course<'a>, area: &AreaId, tell: &mut dyn FnMut(&Course<'a>)) {
        if horizon == self.horizons {
            return tell(course);
        }
        let mut course = course.clone();
        for (place, (_, needed)) in self.conditions.iter().enumerate().filter(|(_, (other, _))| *other == area) {
            if course.meets[place].is_none() && self.level(&course.standing) >= *needed {
                course.meets[place] = Some(horizon);
            }
        }
        self.go_on(horizon + 1, &course, area, tell);
        for practice in &self.practices {
            let is_under_way = course.steps.iter().flatten().any(|step: &Step<'_>| step.practice.id == practice.id);
            if !is_under_way && let Some(next) = self.starting(practice, horizon, &course) {
                self.go_on(horizon + 1, &next, area, tell);
            }
        }
    }

    /// The claimed level of the area.
    fn level(&self, standing: &[Standing<'_>]) -> LevelNumber {
        let now =
            |question: &Question| standing.iter().find(|one| one.question.id == question.id).map(|one| one.claimed);
        let scores = self.area.questions.iter().zip(&self.gap.score.questions);
        let levels = scores.filter_map(|(question, score)| {
            Some((question, now(question).or_else(|| score.claimed_in_scores(self.rubric))?))
        });
        of_area(levels, self.rubric).map_or(LevelNumber(1), |points| level_of(points, self.rubric))
    }

    /// A course with a practice that starts now; `None` where it would lift nothing.
    fn starting(&self, practice: &'a Practice, horizon: usize, course: &Course<'a>) -> Option<Course<'a>> {
        let mut next = course.clone();
        let ceiling = ceiling(practice, self.gap);
        let (mut lifts, mut gain, mut core) = (Vec::new(), 0, 0);
        for one in next.standing.iter_mut().filter(|one| practice.questions.contains(&one.question.id)) {
            let Some(to) = lifted(practice, one.claimed, ceiling, self.rubric) else { continue };
            lifts.push(Lift { question: one.question.id.clone(), from: one.claimed, to });
            let gained = self.credit(one.question, to) - self.credit(one.question, one.evidenced);
            gain += gained;
            core += if one.question.core { gained } else { 0 };
            (one.claimed, one.evidenced) = (to, to);
        }
        if lifts.is_empty() {
            return None;
        }
        let ahead = i64::try_from(self.horizons - horizon).expect("few horizons");
        next.worth = plus(next.worth, [core, gain, core * ahead, gain * ahead]);
        for (place, (area, needed)) in self.conditions.iter().enumerate() {
            if practice.requires.areas.get(*area) == Some(needed) {
                next.needs.push((place, horizon));
            }
        }
        next.steps[horizon] = Some(Step { practice, lifts, gain });
        Some(next)
    }

    /// What a question at a level counts for in its dimension, in millionths of a point; nothing more above the target.
    fn credit(&self, question: &Question, level: LevelNumber) -> i64 {
        let points = self.rubric.level(level.min(self.gap.target)).points;
        let with_level = self.area.questions.iter().zip(&self.gap.score.questions);
        let with_level = with_level.filter(|(_, score)| score.claimed().is_some());
        let weights: u32 = with_level.map(|(question, _)| u32::from(question.weight)).sum();
        let share = self.share * f64::from(question.weight) / f64::from(weights);
        let factor = if self.gap.is_priority { self.rubric.recommending.practices.priority } else { 1.0 };
        (points * share * factor * 1e6).round() as i64
    }
}

pub(super) fn plus(one: Gain, other: Gain) -> Gain {
    std::array::from_fn(|place| one[place] + other[place])
}
