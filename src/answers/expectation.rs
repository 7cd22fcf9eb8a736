//! What a case must lead to, read and checked.

use super::item::{Fields, Item, no_hint};
use super::model::{Expectation, ExpectedDimension};
use super::problem::Problems;
use super::rules::LEVEL_OFF_SCALE;
use crate::diagnostic::in_ticks;
use crate::diagnostic::structure::WRONG_TYPE;
use crate::identifier::{DimensionId, EntryId};
use crate::rubric::{LevelNumber, Rubric};

/// Reads the `expect:` block; `None` where there is none. Its names may lead nowhere: whether they do is told where the
/// catalogue is known.
pub(super) fn expectation(file: &Fields<'_>, rubric: &Rubric, problems: &mut Problems) -> Option<Expectation> {
    const KEYS: &[&str] = &["dimensions", "hubs", "networks", "practices"];
    let item = file.get("expect").filter(|item| !item.node.is_nothing())?;
    let fields = item.fields(KEYS, no_hint, problems)?;
    let mut expectation = Expectation {
        hubs: entries(&fields, "hubs", problems),
        networks: entries(&fields, "networks", problems),
        practices: entries(&fields, "practices", problems),
        ..Expectation::default()
    };
    let dimensions =
        fields.get("dimensions").and_then(|item| item.entries(|| "ids of dimensions".to_owned(), problems));
    for (id, item) in dimensions.unwrap_or_default() {
        if let Some(dimension) = dimension(&item, rubric, problems) {
            expectation.dimensions.insert(DimensionId::from(id), dimension);
        }
    }
    Some(expectation)
}

fn dimension(item: &Item<'_>, rubric: &Rubric, problems: &mut Problems) -> Option<ExpectedDimension> {
    let fields = item.fields(&["claimed", "evidenced", "level"], no_hint, problems)?;
    let level = fields.get("level").and_then(|item| {
        let number = whole(item, problems)?;
        let level = u8::try_from(number).ok().map(LevelNumber).filter(|level| (1..=rubric.top().0).contains(&level.0));
        if level.is_none() {
            item.problem(problems, &LEVEL_OFF_SCALE, || {
                format!("level `{number}` is not on the scale; write 1 to {}", rubric.top())
            });
        }
        level
    });
    let points = |key: &str, problems: &mut Problems| fields.get(key).and_then(|item| whole(item, problems));
    Some(ExpectedDimension { claimed: points("claimed", problems), evidenced: points("evidenced", problems), level })
}

fn whole(item: &Item<'_>, problems: &mut Problems) -> Option<i64> {
    let word = item.word(problems)?;
    let number = word.parse().ok();
    if number.is_none() {
        item.problem(problems, &WRONG_TYPE, || {
            format!("{} is not a whole number; write for example 75", in_ticks(word))
        });
    }
    number
}

fn entries(fields: &Fields<'_>, key: &str, problems: &mut Problems) -> Vec<EntryId> {
    let items = fields.get(key).map(|item| item.list(problems)).unwrap_or_default();
    items.iter().map(|item| EntryId::from(item.text(problems).as_str())).collect()
}
