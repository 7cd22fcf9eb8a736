//! The best choice of one course for each area.
//!
//! What is left of the budget is known from how many practices of each cost start in each horizon. There are few such
//! numbers, so the best gain for each of them can be kept while the areas are gone through one after the other: every
//! choice is weighed, none is tried twice. Where a practice waits for another area to reach a level, the search is made once for
//! each horizon from which that could be so.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::HORIZONS;
use super::options::{AreaOption, Gain, Options, plus};
use crate::rubric::{Cost, PlanRules};

/// The courses of the best plan, in the order of the areas; areas in which nothing is planned are left out.
pub(super) fn best<'o, 'a>(options: &'o Options<'a>, rules: &PlanRules, days: &[u32]) -> Vec<&'o AreaOption<'a>> {
    let room = Room::of(rules, days);
    let is_free = |area: &&Vec<AreaOption<'a>>| {
        area.iter().all(|option| option.needs.is_empty() && option.meets.iter().all(Option::is_none))
    };
    let (free, tied): (Vec<_>, Vec<_>) = options.areas.iter().partition(is_free);
    let mut common = Search::begin(&room);
    for area in free {
        common.go_through(Choice { courses: area.iter().collect(), may_rest: true });
    }
    let Some((ahead, _)) = common.best() else { return Vec::new() };
    let mut searches: Vec<(Gain, Vec<Choice<'_, '_>>)> = (promises(options, days.len()).iter())
        .map(|promise| {
            let choices: Vec<Choice<'_, '_>> = tied.iter().map(|area| Choice::of(area, options, promise)).collect();
            (choices.iter().fold(ahead.0, |most, choice| plus(most, choice.most())), choices)
        })
        .collect();
    searches.sort_by(|(left, _), (right, _)| right.cmp(left));
    let mut best: Option<(Key, Vec<&AreaOption<'_>>)> = None;
    for (most, choices) in searches {
        // With room for everything it would still gain less.
        if best.as_ref().is_some_and(|(key, _)| most < key.0) {
            break;
        }
        let mut search = common.clone();
        choices.into_iter().for_each(|choice| search.go_through(choice));
        let Some((key, courses)) = search.best() else { continue };
        if best.as_ref().is_none_or(|(other, _)| key > *other) {
            best = Some((key, courses));
        }
    }
    best.map(|(_, courses)| courses).unwrap_or_default()
}

/// The courses of an area that can be weighed against each other.
struct Choice<'o, 'a> {
    courses: Vec<&'o AreaOption<'a>>,
    /// Whether nothing at all can be done there too.
    may_rest: bool,
}

impl<'o, 'a> Choice<'o, 'a> {
    /// The courses that rely on nothing but what is promised, and keep what is promised of their area.
    fn of(area: &'o [AreaOption<'a>], options: &Options<'a>, promise: &Promise) -> Choice<'o, 'a> {
        let kept = area.iter().filter(|option| is_allowed(option, promise) && keeps(option, options, promise));
        Choice { courses: best_of_each_cost(kept), may_rest: !promised(area, options, promise) }
    }

    fn most(&self) -> Gain {
        self.courses.iter().map(|course| course.worth).max().unwrap_or_default()
    }
}

/// For each condition the horizon from whose beginning it is to be met; none where nothing may rely on it.
type Promise = Vec<Option<usize>>;

/// Every promise that some course keeps and another relies on, and those that are fewer.
fn promises(options: &Options<'_>, horizons: usize) -> Vec<Promise> {
    let courses = || options.areas.iter().flatten();
    let mut promises: Vec<Promise> = vec![Vec::new()];
    for (place, (area, _)) in options.conditions.iter().enumerate() {
        let is_kept = |from: &usize| {
            courses().any(|course| course.area == *area && course.meets[place].is_some_and(|met| met <= *from))
        };
        let is_needed = |from: &usize| courses().any(|course| course.needs.contains(&(place, *from)));
        let choices: Vec<Option<usize>> =
            std::iter::once(None).chain((1..horizons).filter(is_kept).filter(is_needed).map(Some)).collect();
        let longer = |promise: &Promise| -> Vec<Promise> {
            choices.iter().map(|one| [&promise[..], &[*one]].concat()).collect()
        };
        promises = promises.iter().flat_map(longer).collect();
    }
    promises
}

/// Of courses that cost the same only the best, the first among equals.
fn best_of_each_cost<'o, 'a>(courses: impl Iterator<Item = &'o AreaOption<'a>>) -> Vec<&'o AreaOption<'a>> {
    let mut best: Vec<&'o AreaOption<'a>> = Vec::new();
    for course in courses {
        match best.iter_mut().find(|other| costs(other) == costs(course)) {
            Some(other) if course.worth > other.worth => *other = course,
            Some(_) => {}
            None => best.push(course),
        }
    }
    best
}

/// Whether everything that a course needs is promised in time.
fn is_allowed(option: &AreaOption<'_>, promise: &Promise) -> bool {
    option.needs.iter().all(|(place, horizon)| promise[*place].is_some_and(|from| from <= *horizon))
}

/// Whether a course keeps what is promised of its area.
fn keeps(option: &AreaOption<'_>, options: &Options<'_>, promise: &Promise) -> bool {
    (promise.iter().enumerate())
        .filter(|(place, _)| options.conditions[*place].0 == option.area)
        .all(|(place, from)| from.is_none_or(|from| option.meets[place].is_some_and(|met| met <= from)))
}

/// Whether something is promised of an area, so that doing nothing there is no choice.
fn promised(area: &[AreaOption<'_>], options: &Options<'_>, promise: &Promise) -> bool {
    let id = area.first().map(|option| option.area);
    promise.iter().enumerate().any(|(place, from)| from.is_some() && Some(options.conditions[place].0) == id)
}

/// What is gained, then how few days it takes.
type Key = (Gain, i64);

/// What the horizons of a plan can hold.
struct Room {
    horizons: Vec<Horizon>,
    days: [i64; 3],
}

/// What a horizon can still hold: a number for each way of being filled, and where one more low, medium or high practice
/// leads. Ways that leave the same room have the same number.
struct Horizon {
    next: Vec<[Option<usize>; 3]>,
    empty: usize,
}

const COSTS: [Cost; 3] = [Cost::Low, Cost::Medium, Cost::High];

impl Room {
    fn of(rules: &PlanRules, days: &[u32]) -> Room {
        let costs = COSTS.map(|cost| i64::from(rules.days[&cost]));
        let horizons = days.iter().map(|days| Horizon::of(costs, i64::from(*days), rules.at_most_per_horizon));
        Room { horizons: horizons.collect(), days: costs }
    }

    /// Nothing is used yet.
    fn empty(&self) -> usize {
        self.horizons.iter().rev().fold(0, |state, horizon| state * horizon.next.len() + horizon.empty)
    }

    fn size(&self) -> usize {
        self.horizons.iter().map(|horizon| horizon.next.len()).product()
    }

    /// Where a course leads from a state; `None` where there is no room for it.
    fn after(&self, state: usize, costs: [Option<usize>; HORIZONS]) -> Option<usize> {
        let (mut rest, mut unit, mut after) = (state, 1, 0);
        for (horizon, cost) in self.horizons.iter().zip(costs) {
            let count = horizon.next.len();
            let here = rest % count;
            let there = match cost {
                None => here,
                Some(cost) => horizon.next[here][cost]?,
            };
            after += there * unit;
            rest /= count;
            unit *= count;
        }
        Some(after)
    }
}

impl Horizon {
    fn of(costs: [i64; 3], days: i64, at_most: usize) -> Horizon {
        let mut fillings: Vec<[usize; 3]> = Vec::new();
        for low in 0..=at_most {
            for medium in 0..=at_most - low {
                for high in 0..=at_most - low - medium {
                    let counts = [low, medium, high];
                    let used: i64 = counts.iter().zip(costs).map(|(count, cost)| *count as i64 * cost).sum();
                    if used <= days {
                        fillings.push(counts);
                    }
                }
            }
        }
        // The fullest first, so that it is known where one more leads.
        fillings.sort_by_key(|counts| std::cmp::Reverse(counts.iter().sum::<usize>()));
        let mut numbers: BTreeMap<[usize; 3], usize> = BTreeMap::new();
        let mut next: Vec<[Option<usize>; 3]> = Vec::new();
        for counts in fillings {
            let leads: [Option<usize>; 3] = std::array::from_fn(|cost| {
                let mut more = counts;
                more[cost] += 1;
                numbers.get(&more).copied()
            });
            let known = next.iter().position(|other| *other == leads);
            numbers.insert(counts, known.unwrap_or(next.len()));
            if known.is_none() {
                next.push(leads);
            }
        }
        Horizon { empty: numbers[&[0; 3]], next }
    }
}

/// The best gain for each use of the budget, after some areas.
#[derive(Clone)]
struct Search<'r, 'o, 'a> {
    room: &'r Room,
    best: Vec<Option<Key>>,
    /// For each area the courses, and for each state how it was reached.
    trail: Vec<Rc<(Vec<&'o AreaOption<'a>>, Vec<Way>)>>,
}

/// The number of a course, 0 for none, and the state before it.
type Way = (u16, u32);

impl<'r, 'o, 'a> Search<'r, 'o, 'a> {
    fn begin(room: &'r Room) -> Search<'r, 'o, 'a> {
        let mut best = vec![None; room.size()];
        best[room.empty()] = Some(([0; 4], 0));
        Search { room, best, trail: Vec::new() }
    }

    /// Weighs the courses of an area against each other, for every use of the budget so far.
    fn go_through(&mut self, choice: Choice<'o, 'a>) {
        let Choice { courses, may_rest } = choice;
        let before = std::mem::replace(&mut self.best, vec![None; self.room.size()]);
        let mut led = vec![(0, 0); self.room.size()];
        let costs: Vec<[Option<usize>; HORIZONS]> = courses.iter().map(|course| costs(course)).collect();
        let used: Vec<i64> =
            costs.iter().map(|costs| costs.iter().flatten().map(|cost| self.room.days[*cost]).sum()).collect();
        for (state, key) in before.iter().enumerate() {
            let Some((gain, saved)) = key else { continue };
            let from = u32::try_from(state).expect("few states");
            if may_rest {
                self.offer(state, (*gain, *saved), (0, from), &mut led);
            }
            for (number, course) in courses.iter().enumerate() {
                let Some(after) = self.room.after(state, costs[number]) else { continue };
                let key = (plus(*gain, course.worth), saved - used[number]);
                self.offer(after, key, (u16::try_from(number + 1).expect("few courses"), from), &mut led);
            }
        }
        self.trail.push(Rc::new((courses, led)));
    }

    fn offer(&mut self, state: usize, key: Key, way: Way, led: &mut [Way]) {
        if self.best[state].is_none_or(|other| key > other) {
            self.best[state] = Some(key);
            led[state] = way;
        }
    }

    /// The best of all, with its courses.
    fn best(&self) -> Option<(Key, Vec<&'o AreaOption<'a>>)> {
        let reached = self.best.iter().enumerate().filter_map(|(state, key)| Some((state, (*key)?)));
        let (mut state, key) = reached.reduce(|best, next| if next.1 > best.1 { next } else { best })?;
        let mut courses = Vec::new();
        for area in self.trail.iter().rev() {
            let (of_area, led) = area.as_ref();
            let (number, from) = led[state];
            courses.extend(usize::from(number).checked_sub(1).map(|index| of_area[index]));
            state = from as usize;
        }
        courses.reverse();
        Some((key, courses))
    }
}

fn costs(course: &AreaOption<'_>) -> [Option<usize>; HORIZONS] {
    course.steps.each_ref().map(|step| {
        let cost = step.as_ref()?.practice.cost;
        COSTS.iter().position(|one| *one == cost)
    })
}
