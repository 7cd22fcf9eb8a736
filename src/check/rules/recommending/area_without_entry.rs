//! Areas in which a parliament below the target would be left alone.

use std::collections::HashMap;

use crate::check::context::Context;
use crate::check::item::Item;
use crate::check::pack::Parts;
use crate::check::rules::scoring::ladder::level;
use crate::diagnostic::{Findings, rule};

rule!(
    AREA_WITHOUT_ENTRY,
    "area-without-entry",
    Recommending,
    Advice,
    "an area that no practice, hub or guide answers at some level below the target"
);

/// Levels of an area that something answers, as bits.
type Levels = u16;

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    let Some(target) = parts.rubric_at(&["recommending", "target"]).and_then(level) else { return };
    if parts.catalogues.is_empty() || parts.top().is_none_or(|top| target > top as usize) {
        return;
    }
    let answered = answered(parts, target);
    for (_, area) in &parts.areas {
        let Some(id) = area.text_of("id") else { continue };
        let levels = answered.get(id).copied().unwrap_or_default();
        let alone: Vec<usize> = (1..target).filter(|level| levels & bit(*level) == 0).collect();
        let (Some(first), Some(last)) = (alone.first(), alone.last()) else { continue };
        findings.add(|| {
            let message = format!("no practice, hub or guide is for this area at {}", listed(&alone));
            area.finding_at_id(&AREA_WITHOUT_ENTRY, message).help(format!(
                "add a practice from level {first} to above level {last} for its questions, a guide for it, or the area to a \
                 thematic hub"
            ))
        });
    }
}

/// The levels below the target at which practices, thematic hubs and guides answer each area.
fn answered<'t>(parts: &Parts<'t>, target: usize) -> HashMap<&'t str, Levels> {
    let mut answered: HashMap<&str, Levels> = HashMap::new();
    let mut add = |areas: &mut dyn Iterator<Item = &'t str>, from: usize, below: usize| {
        let levels = (from..below).map(bit).fold(0, |levels, level| levels | level);
        for area in areas {
            *answered.entry(area).or_default() |= levels;
        }
    };
    for practice in &parts.practices {
        let number = |key: &str| practice.get(key).and_then(level);
        let (Some(from), Some(to)) = (number("min_level"), number("lifts_to")) else { continue };
        let questions = practice.list("questions").filter_map(Item::text);
        let lifted: Vec<&str> = questions.filter_map(|id| parts.question(id)?.0.text_of("id")).collect();
        let named: Vec<&str> = practice.list("areas").filter_map(Item::text).collect();
        add(&mut lifted.into_iter().filter(|area| named.contains(area)), from, to.min(target));
    }
    for hub in parts.hubs.iter().filter(|hub| hub.text_of("kind") == Some("thematic")) {
        // Where no level is named, or none that can be, the hub is for every level.
        let from = hub.get("min_level").and_then(level).unwrap_or(1);
        add(&mut hub.list("areas").filter_map(Item::text), from, target);
    }
    for guide in parts.guides.iter().filter(|guide| guide.text_of("kind") == Some("guide")) {
        let Some(from) = guide.get("min_level").and_then(level) else { continue };
        add(&mut guide.list("areas").filter_map(Item::text), from, target);
    }
    answered
}

/// A level is at most 9.
fn bit(level: usize) -> Levels {
    1 << level
}

/// "level 3", "levels 1 and 3", "levels 1, 2 and 4".
fn listed(levels: &[usize]) -> String {
    let words: Vec<String> = levels.iter().map(usize::to_string).collect();
    match words.split_last() {
        Some((last, [])) => format!("level {last}"),
        Some((last, before)) => format!("levels {} and {last}", before.join(", ")),
        None => String::new(),
    }
}
