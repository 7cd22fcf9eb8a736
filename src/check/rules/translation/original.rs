//! What of a rubric is translated: its parts and their texts, in the rubric's own language.

use std::collections::HashSet;

use super::group::{Field, FieldKind, Group};
use crate::check::item::Item;
use crate::check::pack::Parts;
use crate::check::repeated::Repeated;
use crate::diagnostic::in_ticks;
use crate::fingerprint::fingerprint;
use crate::yaml::{foreign_reading, quoted};

/// A part of a rubric, for which a translation has a block.
#[derive(Debug)]
pub struct Part<'t> {
    pub group: Group,
    /// Its key in the translation's group; empty for the rubric as a whole.
    pub id: String,
    pub item: Item<'t>,
    /// In the order of the translation's fields.
    pub texts: Vec<Text<'t>>,
    /// Whether every text that must be there could be read.
    is_whole: bool,
}

/// A text in the rubric's own language.
#[derive(Debug)]
pub struct Text<'t> {
    pub field: Field,
    /// Which text of its field: a level's number, a choice's id; empty for the others.
    pub key: String,
    pub item: Item<'t>,
    pub words: &'t str,
}

/// The parts of a rubric in one group, in the order of the rubric; `None` where the rubric does not tell.
pub fn parts_of<'t>(group: Group, parts: &Parts<'t>) -> Option<Vec<Part<'t>>> {
    let rubric = parts.rubric?;
    let by_key = |key: &str| -> Option<Vec<(String, Item<'t>)>> {
        Some(rubric.get(key)?.entries().map(|(id, item)| (id.to_owned(), item)).collect())
    };
    let by_id = |items: Vec<Item<'t>>| -> Option<Vec<(String, Item<'t>)>> {
        rubric.get("dimensions")?;
        Some(items.into_iter().filter_map(|item| Some((item.text_of("id")?.to_owned(), item))).collect())
    };
    let found = match group {
        Group::Rubric => vec![(String::new(), rubric)],
        Group::Scale => {
            rubric.get("scale")?;
            parts.scale.iter().filter_map(|item| Some((item.get("level")?.whole()?.to_string(), *item))).collect()
        }
        Group::Evidence | Group::Profile => by_key(group.key())?,
        Group::Dimensions => by_id(parts.dimensions.clone())?,
        Group::Areas => by_id(parts.areas.iter().map(|(_, area)| *area).collect())?,
        Group::Questions => by_id(parts.questions.iter().map(|(_, question)| *question).collect())?,
    };
    // Of those with one id nobody knows which was translated.
    let repeated = repeated_of(group, parts);
    let found = found.into_iter().filter(|(id, _)| repeated.is_none_or(|repeated| !repeated.contains(id)));
    let mut seen = HashSet::new();
    let found = found.filter(|(id, _)| seen.insert(id.clone()));
    Some(found.map(|(id, item)| Part::new(group, id, item)).collect())
}

/// The ids that stand more than once in a group whose parts are a list.
pub fn repeated_of<'p, 't>(group: Group, parts: &'p Parts<'t>) -> Option<&'p Repeated<'t>> {
    match group {
        Group::Rubric | Group::Scale | Group::Evidence | Group::Profile => None,
        Group::Dimensions => Some(&parts.repeated_dimensions),
        Group::Areas => Some(&parts.repeated_areas),
        Group::Questions => Some(&parts.repeated_questions),
    }
}

impl<'t> Part<'t> {
    fn new(group: Group, id: String, item: Item<'t>) -> Part<'t> {
        let mut part = Part { group, id, item, texts: Vec::new(), is_whole: true };
        for field in group.fields() {
            let value = item.get(field.key).filter(|value| !value.node.is_nothing());
            let is_needed = match field.kind {
                FieldKind::Required | FieldKind::List | FieldKind::Levels => true,
                FieldKind::Optional | FieldKind::Choices => false,
            };
            match value {
                Some(value) => part.take(*field, value),
                None => part.is_whole &= !is_needed,
            }
        }
        part
    }

    fn take(&mut self, field: Field, value: Item<'t>) {
        let mut texts: Vec<(String, Option<Item<'t>>)> = match field.kind {
            FieldKind::Required | FieldKind::Optional => vec![(String::new(), Some(value))],
            FieldKind::List => value.items().map(|item| (String::new(), Some(item))).collect(),
            FieldKind::Levels => value.entries().map(|(key, item)| (field.text_key(key), Some(item))).collect(),
            FieldKind::Choices => {
                let choices = value.items();
                choices.filter_map(|one| Some((one.text_of("id")?.to_owned(), one.get("name")))).collect()
            }
        };
        if field.kind == FieldKind::Levels {
            texts.sort_by(|left, right| left.0.cmp(&right.0));
        }
        for (key, item) in texts {
            match item.and_then(|item| Some((item, item.text()?))) {
                Some((item, words)) => self.texts.push(Text { field, key, item, words }),
                None => self.is_whole = false,
            }
        }
    }

    /// The mark of its wording; `None` where not all of its texts could be read.
    pub fn mark(&self) -> Option<String> {
        self.is_whole.then(|| fingerprint(self.texts.iter().map(|text| text.words)))
    }

    /// The line by which a translation says of which wording it is.
    pub fn mark_line(&self) -> String {
        let mark = self.mark().unwrap_or_else(|| "…".to_owned());
        // A mark can look like a number.
        let written = if foreign_reading(&mark).is_some() { quoted(&mark) } else { mark };
        format!("of: {written}")
    }

    /// What it is called: "area `doing.plans`".
    pub fn name(&self) -> String {
        match self.group {
            Group::Rubric => "the rubric as a whole".to_owned(),
            Group::Scale => format!("level {}", self.id),
            Group::Evidence | Group::Profile | Group::Dimensions | Group::Areas | Group::Questions => {
                format!("{} {}", self.group.singular(), in_ticks(&self.id))
            }
        }
    }

    /// The texts of one of its fields.
    pub fn texts_of(&self, field: Field) -> impl Iterator<Item = &Text<'t>> {
        self.texts.iter().filter(move |text| text.field == field)
    }
}
