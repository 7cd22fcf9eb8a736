//! The text of each question for each level.

use std::collections::HashMap;

use crate::check::context::Context;
use crate::check::item::Item;
use crate::check::rules::translation::{Group, Translated, each};
use crate::diagnostic::{Findings, rule};

rule!(MISSING_LEVEL_TEXT, "missing-level-text", Scale, Error, "a question has no text for a level of the scale");
rule!(
    SURPLUS_LEVEL_TEXT,
    "surplus-level-text",
    Scale,
    Error,
    "a question has a text for a level that the scale has not"
);
rule!(SAME_LEVEL_TEXT, "same-level-text", Scale, Warning, "two levels of a question have the same text");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let top = context.parts.top();
    for (_, question) in &context.parts.questions {
        let Some(levels) = question.get("levels") else { continue };
        if let Some(top) = top {
            complete(levels, top, findings);
        }
        distinct(levels, |_, _| false, findings);
    }
    each(context, |translated| {
        if translated.group == Group::Questions {
            translations(translated, findings);
        }
    });
}

/// Levels that say the same in a translation, though not in the rubric itself.
fn translations(translated: &Translated<'_, '_>, findings: &mut Findings) {
    for (part, block) in translated.pairs() {
        let Some(levels) = block.get("levels") else { continue };
        let of_levels = part.texts.iter().filter(|text| text.field.key == "levels");
        let originals: HashMap<&str, Item<'_>> = of_levels.map(|text| (text.key.as_str(), text.item)).collect();
        let is_so_in_rubric = |left: &str, right: &str| {
            let pair = originals.get(left).zip(originals.get(right));
            pair.is_some_and(|(left, right)| words(*left).eq(words(*right)))
        };
        distinct(levels, is_so_in_rubric, findings);
    }
}

fn complete(levels: Item<'_>, top: i64, findings: &mut Findings) {
    if levels.node.text().is_some() {
        return;
    }
    let present: Vec<(i64, Item<'_>)> =
        levels.entries().filter_map(|(number, item)| Some((number.parse().ok()?, item))).collect();
    let missing: Vec<String> = (1..=top)
        .filter(|level| !present.iter().any(|(number, _)| number == level))
        .map(|level| level.to_string())
        .collect();
    if !missing.is_empty() {
        findings.add(|| {
            let list = missing.join(", ");
            let plural = if missing.len() == 1 { "level" } else { "levels" };
            levels
                .finding_at_key(&MISSING_LEVEL_TEXT, format!("the question has no text for {plural} {list}"))
                .help(format!("write `{}: …` below `levels:`, with what can be seen at that level", missing[0]))
        });
    }
    for (number, item) in present.iter().filter(|(number, _)| *number > top && *number <= 9) {
        findings.add(|| {
            item.finding_at_key(
                &SURPLUS_LEVEL_TEXT,
                format!("the scale ends at level {top}, and this is the text of {number}"),
            )
            .help("remove it, or add the level to `scale:`")
        });
    }
}

/// `is_known`: whether the texts of two levels are told elsewhere.
fn distinct(levels: Item<'_>, is_known: impl Fn(&str, &str) -> bool, findings: &mut Findings) {
    let texts: Vec<(&str, Item<'_>)> = levels.entries().filter(|(_, item)| has_words(*item)).collect();
    for (index, (number, item)) in texts.iter().enumerate() {
        let is_same = |(_, other): &&(&str, Item<'_>)| words(*other).eq(words(*item));
        let Some((other, first)) = texts[..index].iter().find(is_same) else { continue };
        if is_known(other, number) {
            continue;
        }
        findings.add(|| {
            item.finding(&SAME_LEVEL_TEXT, format!("level {number} has the text of another level"))
                .also(first.file, first.place(), "the same text")
                .help("say what is more at the higher level; nobody can choose between two that say the same")
        });
    }
}

fn has_words(item: Item<'_>) -> bool {
    words(item).next().is_some()
}

/// The signs of the words alone: white space, capitals and the stop at the end make no difference to a reader.
fn words<'t>(item: Item<'t>) -> impl Iterator<Item = char> + use<'t> {
    let text = item.text().unwrap_or_default().trim_end().trim_end_matches(['.', ';', ',']);
    let spaced = text.split_whitespace().flat_map(|word| std::iter::once(' ').chain(word.chars()));
    spaced.flat_map(char::to_lowercase)
}
