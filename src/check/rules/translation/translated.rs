//! A translation beside its rubric.

use std::collections::HashMap;

use super::group::{Field, FieldKind, Group};
use super::original::{Part, Text, parts_of};
use crate::check::context::Context;
use crate::check::item::Item;

/// One group of a rubric's parts, each with its block in a translation.
#[derive(Debug)]
pub struct Translated<'t, 'p> {
    pub group: Group,
    /// The whole translation.
    pub root: Item<'t>,
    /// The parts of the rubric, in its order.
    pub parts: &'p [Part<'t>],
    blocks: HashMap<String, Item<'t>>,
}

/// Looks at every group of every translation of this rubric.
///
/// A translation of another rubric is left out: everything in it would be told as missing and as surplus.
pub fn each<'t>(context: &Context<'t>, mut look: impl FnMut(&Translated<'t, '_>)) {
    let Some(rubric) = context.parts.rubric else { return };
    let is_of_it = |root: &Item<'t>| match (root.text_of("translates"), rubric.text_of("id")) {
        (Some(translates), Some(id)) => translates == id,
        (_, _) => true,
    };
    let roots: Vec<Item<'t>> = context.parts.translations.iter().copied().filter(is_of_it).collect();
    if roots.is_empty() {
        return;
    }
    for group in Group::ALL {
        let Some(parts) = parts_of(group, context.parts) else { continue };
        for root in &roots {
            look(&Translated::new(group, *root, &parts));
        }
    }
}

impl<'t, 'p> Translated<'t, 'p> {
    fn new(group: Group, root: Item<'t>, parts: &'p [Part<'t>]) -> Translated<'t, 'p> {
        let mut blocks = HashMap::new();
        match (group, root.get(group.key())) {
            (_, None) => {}
            (Group::Rubric, Some(block)) => drop(blocks.insert(String::new(), block)),
            (_, Some(all)) => {
                for (key, block) in all.entries() {
                    blocks.entry(group.part_id(key)).or_insert(block);
                }
            }
        }
        Translated { group, root, parts, blocks }
    }

    /// The translation of a part.
    pub fn block(&self, part: &Part<'t>) -> Option<Item<'t>> {
        self.blocks.get(&part.id).copied()
    }

    /// The parts that are translated, each with its translation.
    pub fn pairs(&self) -> impl Iterator<Item = (&'p Part<'t>, Item<'t>)> {
        self.parts.iter().filter_map(|part| Some((part, self.block(part)?)))
    }
}

/// The translation of each text of a part, where it has one.
pub fn texts<'t, 'p>(part: &'p Part<'t>, block: Item<'t>) -> Vec<(&'p Text<'t>, Item<'t>)> {
    let mut found = Vec::new();
    for field in part.group.fields() {
        let Some(value) = block.get(field.key) else { continue };
        let originals = part.texts_of(*field);
        match field.kind {
            FieldKind::Required | FieldKind::Optional => found.extend(originals.map(|text| (text, value))),
            FieldKind::List => found.extend(originals.zip(value.items())),
            FieldKind::Levels | FieldKind::Choices => {
                let keyed = keyed(*field, value);
                found.extend(originals.filter_map(|text| Some((text, *keyed.get(&text.key)?))));
            }
        }
    }
    found
}

/// The values of a field with keys, by the keys of its texts.
pub fn keyed<'t>(field: Field, value: Item<'t>) -> HashMap<String, Item<'t>> {
    value.entries().map(|(key, item)| (field.text_key(key), item)).collect()
}
