//! Words for something that the rubric has not.

use std::collections::HashSet;

use super::group::{Field, FieldKind, Group};
use super::original::{Part, repeated_of};
use super::translated::{Translated, each};
use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Finding, Findings, advice_or, in_ticks, rule};

rule!(SURPLUS_TRANSLATION, "surplus-translation", Translation, Warning, "words for something that the rubric has not");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    each(context, |translated| {
        blocks(context, translated, findings);
        for (part, block) in translated.pairs() {
            for field in part.group.fields() {
                if let Some(value) = block.get(field.key).filter(|value| !value.node.is_nothing()) {
                    texts(part, *field, value, findings);
                }
            }
        }
    });
}

/// Blocks for parts that are not there.
fn blocks(context: &Context<'_>, translated: &Translated<'_, '_>, findings: &mut Findings) {
    let group = translated.group;
    let Some(all) = translated.root.get(group.key()).filter(|_| group != Group::Rubric) else { return };
    let known: HashSet<&str> = translated.parts.iter().map(|part| &*part.id).collect();
    let repeated = repeated_of(group, context.parts);
    let may_be_meant = |key: &str| repeated.is_some_and(|all| all.contains(key) || all.may_hide(key));
    let is_surplus = |key: &str| !known.contains(&*group.part_id(key)) && !may_be_meant(key);
    for (key, block) in all.entries().filter(|(key, _)| is_surplus(key)) {
        findings.add(|| {
            let names: Vec<&str> = translated.parts.iter().map(|part| &*part.id).collect();
            let message = format!("the rubric has no {} {}", group.singular(), in_ticks(key));
            Finding::new(&SURPLUS_TRANSLATION, block.file, block.key, message)
                .help(advice_or(key, &names, || "remove it".to_owned()))
        });
    }
}

/// Texts beyond those of a part.
fn texts(part: &Part<'_>, field: Field, value: Item<'_>, findings: &mut Findings) {
    match field.kind {
        FieldKind::Required => {}
        FieldKind::Optional => {
            if part.texts_of(field).next().is_none() {
                findings.add(|| {
                    let message = format!("{} has no {} in the rubric", part.name(), in_ticks(field.key));
                    Finding::new(&SURPLUS_TRANSLATION, value.file, value.key, message)
                        .help("remove it, or write it in the rubric first")
                });
            }
        }
        FieldKind::List => {
            let (count, wanted) = (value.items().count(), part.texts_of(field).count());
            if count > wanted && part.item.get(field.key).is_some() {
                findings.add(|| {
                    let message = format!("{} has {count} texts, but {wanted} in the rubric", in_ticks(field.key));
                    Finding::new(&SURPLUS_TRANSLATION, value.file, value.key, message)
                        .help("translate each text of the rubric by one, in the same order")
                });
            }
        }
        FieldKind::Levels | FieldKind::Choices => {
            let known: HashSet<&str> = part.texts_of(field).map(|text| &*text.key).collect();
            // A choice whose id stands twice stands in the place of another.
            if known.len() < part.texts_of(field).count() {
                return;
            }
            for (key, item) in value.entries().filter(|(key, _)| !known.contains(&*field.text_key(key))) {
                findings.add(|| {
                    let names: Vec<&str> = part.texts_of(field).map(|text| &*text.key).collect();
                    let what = if field.kind == FieldKind::Levels { "level" } else { "choice" };
                    let message = format!("{} has no {what} {} in the rubric", part.name(), in_ticks(key));
                    Finding::new(&SURPLUS_TRANSLATION, item.file, item.key, message).help(advice_or(
                        key,
                        &names,
                        || "remove it".to_owned(),
                    ))
                });
            }
        }
    }
}
