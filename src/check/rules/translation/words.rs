//! Words that are missing in a translation, left over, or of an earlier wording.

use std::collections::{BTreeMap, BTreeSet};

use super::group::{Group, groups};
use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, advice_or, in_ticks, rule};

rule!(MISSING_TRANSLATION, "missing-translation", Translation, Warning, "words of the rubric are not translated");
rule!(
    SURPLUS_TRANSLATION,
    "surplus-translation",
    Translation,
    Warning,
    "a translation has words for what the rubric has not"
);
rule!(
    STALE_TRANSLATION,
    "stale-translation",
    Translation,
    Warning,
    "the rubric's words changed since they were translated"
);
rule!(SAME_AS_ORIGINAL, "same-as-original", Translation, Advice, "a translated text is the same as in the rubric");

/// Shorter texts are often names, which are the same in many languages.
const FEWEST_WORDS: usize = 4;

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    if context.parts.translations.is_empty() || context.parts.rubric.is_none() {
        return;
    }
    let groups = groups(context.parts);
    for translation in &context.parts.translations {
        let translated = translated(*translation);
        for group in &groups {
            match translated.get(&(group.section, group.id)) {
                Some(item) => one(*item, group, findings),
                None => missing(translation.get(group.section).unwrap_or(*translation), group, findings),
            }
        }
        surplus(&translated, &groups, findings);
    }
}

const SECTIONS: [&str; 6] = ["scale", "evidence", "profile", "dimensions", "areas", "questions"];

/// What is translated, by its section and id.
fn translated<'t>(translation: Item<'t>) -> BTreeMap<(&'static str, Option<&'t str>), Item<'t>> {
    let mut found: BTreeMap<(&'static str, Option<&'t str>), Item<'t>> = BTreeMap::new();
    if let Some(item) = translation.get("rubric") {
        found.insert(("rubric", None), item);
    }
    for section in SECTIONS {
        for (id, item) in translation.get(section).into_iter().flat_map(Item::entries) {
            found.entry((section, Some(id))).or_insert(item);
        }
    }
    found
}

fn one(item: Item<'_>, group: &Group<'_>, findings: &mut Findings) {
    if let Some(of) = item.get("of")
        && of.text().is_some_and(|mark| mark != group.mark())
    {
        findings.add(|| {
            let (first, _) = &group.texts[0];
            let base = group.base.get(&first[0]).unwrap_or(group.base);
            of.finding(&STALE_TRANSLATION, "the rubric's words changed since these were translated")
                .also(base.file, base.place(), "the words now")
                .help(format!("compare the words, then write `of: {}`", group.mark()))
        });
    }
    for (way, text) in &group.texts {
        match at(item, way).and_then(Item::text) {
            None => findings.add(|| {
                item.finding_at_key(&MISSING_TRANSLATION, format!("{} is not translated", in_ticks(&way.join("."))))
                    .help(format!("add it: {}", in_ticks(text)))
            }),
            Some(words) if words == *text && text.split_whitespace().count() >= FEWEST_WORDS => findings.add(|| {
                let place = at(item, way).unwrap_or(item);
                place
                    .finding(&SAME_AS_ORIGINAL, "the text is the same as in the rubric")
                    .help("translate it; if it is meant to be the same, say so in a comment that allows it")
            }),
            Some(_) => {}
        }
    }
}

/// A whole part that is missing.
fn missing(place: Item<'_>, group: &Group<'_>, findings: &mut Findings) {
    findings.add(|| {
        let what = match group.id {
            Some(id) => format!("{} of `{}`", in_ticks(id), group.section),
            None => "what the rubric says of itself".to_owned(),
        };
        let keys: BTreeSet<&str> = group.texts.iter().map(|(way, _)| way[0].as_str()).collect();
        let keys: Vec<String> = keys.into_iter().map(|key| format!("`{key}:`")).collect();
        let head = group.id.map_or(group.section.to_owned(), str::to_owned);
        place.finding_at_key(&MISSING_TRANSLATION, format!("{what} is not translated")).help(format!(
            "write `{head}:` and below it `of: {}` and {}",
            group.mark(),
            keys.join(", ")
        ))
    });
}

/// The text at the end of a way; a step can be the number of a member, from 1.
fn at<'t>(item: Item<'t>, way: &[String]) -> Option<Item<'t>> {
    way.iter().try_fold(item, |item, step| {
        item.get(step).or_else(|| item.items().nth(step.parse::<usize>().ok()?.checked_sub(1)?))
    })
}

fn surplus(
    translated: &BTreeMap<(&'static str, Option<&str>), Item<'_>>,
    groups: &[Group<'_>],
    findings: &mut Findings,
) {
    let known: BTreeMap<(&str, Option<&str>), &Group<'_>> =
        groups.iter().map(|group| ((group.section, group.id), group)).collect();
    for ((section, id), item) in translated {
        let (Some(id), group) = (id, known.get(&(*section, *id))) else { continue };
        match group {
            Some(group) => surplus_texts(*item, group, findings),
            None => findings.add(|| {
                let of_section = groups.iter().filter(|group| group.section == *section);
                let ids: Vec<&str> = of_section.filter_map(|group| group.id).collect();
                item.finding_at_key(
                    &SURPLUS_TRANSLATION,
                    format!("the rubric has no {} under `{section}`", in_ticks(id)),
                )
                .help(advice_or(id, &ids, || "remove it".to_owned()))
            }),
        }
    }
}

/// Levels, choices and members of lists that the part has not.
fn surplus_texts(item: Item<'_>, group: &Group<'_>, findings: &mut Findings) {
    let is_known = |field: &str, step: &str| {
        group.texts.iter().any(|(way, _)| way.len() == 2 && way[0] == field && way[1] == step)
    };
    for field in ["levels", "choices"] {
        for (key, text) in item.get(field).into_iter().flat_map(Item::entries).filter(|(key, _)| !is_known(field, key))
        {
            findings.add(|| {
                text.finding_at_key(
                    &SURPLUS_TRANSLATION,
                    format!("the rubric has no {} under `{field}` here", in_ticks(key)),
                )
                .help("remove it")
            });
        }
    }
    for field in ["evidence", "ask"] {
        let members = item.get(field).into_iter().flat_map(Item::items).zip(1..);
        for (member, number) in members.filter(|(_, number): &(Item<'_>, usize)| !is_known(field, &number.to_string()))
        {
            findings.add(|| {
                member
                    .finding(&SURPLUS_TRANSLATION, format!("`{field}` has no member {number} in the rubric"))
                    .help("remove it")
            });
        }
    }
}
