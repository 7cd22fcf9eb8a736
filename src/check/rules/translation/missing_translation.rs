//! Something of the rubric that has no words in a translation.

use super::group::{Field, FieldKind, Group};
use super::original::{Part, Text};
use super::translated::{Translated, each, keyed};
use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Finding, Findings, in_ticks, plainly, rule};

rule!(MISSING_TRANSLATION, "missing-translation", Translation, Warning, "a part of the rubric that is not translated");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    each(context, |translated| {
        for part in translated.parts {
            match translated.block(part) {
                Some(block) => texts(part, block, findings),
                None => missing(part, translated, findings),
            }
        }
    });
}

/// A part without a block. One that could not be read has no text to translate.
fn missing(part: &Part<'_>, translated: &Translated<'_, '_>, findings: &mut Findings) {
    if part.texts.is_empty() {
        return;
    }
    let group = translated.root.get(part.group.key());
    findings.add(|| {
        let message = format!("{} is not translated", part.name());
        let place = group.map_or(translated.root.key, |group| group.key);
        let block = block(part);
        let help = match (part.group, group) {
            (Group::Rubric, _) => format!("write `rubric: {block}`"),
            (_, Some(_)) => format!("write `{}: {block}` below `{}:`", plainly(&part.id), part.group.key()),
            (_, None) => format!("write `{}:` and below it `{}: {block}`", part.group.key(), plainly(&part.id)),
        };
        Finding::new(&MISSING_TRANSLATION, translated.root.file, place, message).help(help)
    });
}

/// The block to write, with dots for the words.
fn block(part: &Part<'_>) -> String {
    let mut entries = vec![part.mark_line()];
    for field in part.group.fields() {
        let texts: Vec<&Text<'_>> = part.texts_of(*field).collect();
        let words = match field.kind {
            FieldKind::Required | FieldKind::Optional if texts.is_empty() => continue,
            FieldKind::Choices if texts.is_empty() => continue,
            FieldKind::Required | FieldKind::Optional => "…".to_owned(),
            FieldKind::List => format!("[{}]", vec!["…"; texts.len()].join(", ")),
            FieldKind::Levels | FieldKind::Choices => format!("{{{}}}", keys_to_write(&texts)),
        };
        entries.push(format!("{}: {words}", field.key));
    }
    format!("{{{}}}", entries.join(", "))
}

fn keys_to_write(texts: &[&Text<'_>]) -> String {
    texts.iter().map(|text| format!("{}: …", plainly(&text.key))).collect::<Vec<_>>().join(", ")
}

/// Texts that a block lacks. That a key is missing which every block must have is told by its shape.
fn texts(part: &Part<'_>, block: Item<'_>, findings: &mut Findings) {
    if block.node.entries().is_empty() {
        return;
    }
    for field in part.group.fields() {
        let value = block.get(field.key);
        let originals: Vec<&Text<'_>> = part.texts_of(*field).collect();
        match (field.kind, value) {
            (FieldKind::Optional, None) => {
                if let Some(original) = originals.first() {
                    let help = format!("write `{}: …`", field.key);
                    findings.add(|| lacks(part, *field, block, original).help(help));
                }
            }
            (FieldKind::List, Some(value)) => {
                let (count, wanted) = (value.items().count(), originals.len());
                if let Some(original) = originals.get(count).filter(|_| is_list(value)) {
                    findings.add(|| {
                        let message = format!("{} has {count} texts of {wanted}", in_ticks(field.key));
                        Finding::new(&MISSING_TRANSLATION, value.file, value.key, message)
                            .also(original.item.file, original.item.place(), "the first without a translation")
                            .help("translate each text of the rubric by one, in the same order")
                    });
                }
            }
            (FieldKind::Levels | FieldKind::Choices, Some(value)) if !value.node.entries().is_empty() => {
                let translated = keyed(*field, value);
                let missing: Vec<&Text<'_>> =
                    originals.into_iter().filter(|text| !translated.contains_key(&text.key)).collect();
                keys_are_missing(*field, value, &missing, findings);
            }
            (FieldKind::Choices, None) => keys_are_missing(*field, block, &originals, findings),
            (
                FieldKind::Required | FieldKind::Optional | FieldKind::List | FieldKind::Levels | FieldKind::Choices,
                _,
            ) => {}
        }
    }
}

/// An empty list is one too; a single text is not, and its shape tells.
fn is_list(value: Item<'_>) -> bool {
    value.node.text().is_none() && value.node.entries().is_empty()
}

fn lacks(part: &Part<'_>, field: Field, block: Item<'_>, original: &Text<'_>) -> Finding {
    let message = format!("{} of {} is not translated", in_ticks(field.key), part.name());
    Finding::new(&MISSING_TRANSLATION, block.file, block.key, message).also(
        original.item.file,
        original.item.place(),
        "the original",
    )
}

/// `at`: the texts of the field; the whole block where it has none of them.
fn keys_are_missing(field: Field, at: Item<'_>, missing: &[&Text<'_>], findings: &mut Findings) {
    let Some(first) = missing.first() else { return };
    findings.add(|| {
        let keys: Vec<String> = missing.iter().map(|text| in_ticks(&text.key)).collect();
        let message = format!("not translated of {}: {}", in_ticks(field.key), keys.join(", "));
        Finding::new(&MISSING_TRANSLATION, at.file, at.key, message)
            .also(first.item.file, first.item.place(), "the original")
            .help(format!("write below `{}:` the keys `{}`", field.key, keys_to_write(missing)))
    });
}
