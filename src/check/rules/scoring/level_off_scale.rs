//! A number of a rubric or a catalogue that names a level which is none of the scale's.

use super::ladder::level;
use crate::answers::rules::LEVEL_OFF_SCALE;
use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::Findings;

/// Where a rubric names a level.
const IN_RUBRIC: &[&[&str]] = &[
    &["scoring", "stages", "reached_at"],
    &["scoring", "evidence", "needed_from"],
    &["scoring", "evidence", "without"],
    &["scoring", "evidence", "old_carries"],
    &["recommending", "target"],
    &["recommending", "hubs", "contribute_from"],
];

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    let (Some(last), Some(top)) = (parts.scale.last(), parts.top()) else { return };
    let in_rubric = IN_RUBRIC.iter().filter_map(|keys| parts.rubric_at(keys));
    let in_practices = parts.practices.iter().flat_map(|practice| {
        let required = practice.at(&["requires", "areas"]).into_iter().flat_map(Item::entries);
        let of_its_own = ["min_level", "lifts_to"].into_iter().filter_map(|key| practice.get(key));
        of_its_own.chain(required.map(|(_, level)| level))
    });
    let in_others = parts.hubs.iter().chain(&parts.guides).filter_map(|entry| entry.get("min_level"));
    for item in in_rubric.chain(in_practices).chain(in_others) {
        // What no scale could have is told as out of range.
        let Some(number) = level(item).filter(|number| i64::try_from(*number).is_ok_and(|number| number > top)) else {
            continue;
        };
        let end = last.get("level").map_or(last.key, Item::place);
        findings.add(|| {
            item.finding(&LEVEL_OFF_SCALE, format!("level `{number}` is not on the scale"))
                .also(last.file, end, "the scale ends here")
                .help(format!("write a level from 1 to {top}"))
        });
    }
}
