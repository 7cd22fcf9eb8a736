//! Names that lead nowhere.

use std::collections::HashSet;

use crate::answers::rules::UNKNOWN_QUESTION;
use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, Rule, in_ticks, rule};

rule!(UNKNOWN_DIMENSION, "unknown-dimension", Reference, Error, "a dimension is named that the rubric has not");
rule!(UNKNOWN_AREA, "unknown-area", Reference, Error, "an area is named that the rubric has not");
rule!(UNKNOWN_SOURCE, "unknown-source", Reference, Error, "a source is named that the rubric has not");
rule!(UNKNOWN_REGION, "unknown-region", Reference, Error, "a region is named that the profile does not offer");
rule!(UNKNOWN_LANGUAGE, "unknown-language", Reference, Warning, "a language is named that the profile does not offer");
rule!(UNKNOWN_RESOURCES, "unknown-resources", Reference, Error, "resources are named that the profile does not offer");

/// The word for everywhere, which is no choice of the profile.
const GLOBAL: &str = "global";

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    if parts.rubric.is_none() {
        return;
    }
    dimensions(context, findings);
    areas(context, findings);
    questions(context, findings);
    sources(context, findings);
    choices(context, findings);
}

/// Tells of an item that is none of the known names.
fn unknown(item: Item<'_>, rule: &'static Rule, what: &str, known: &[&str], findings: &mut Findings) {
    let Some(name) = item.text().filter(|name| !known.contains(name)) else { return };
    let help = findings.advice(name, known);
    findings.add(|| item.finding(rule, format!("there is no {what} {}", in_ticks(name))).help(help));
}

/// The same for the keys of a table. `may_be_meant`: whether a name may be that of a part whose id was written over.
fn unknown_keys(
    table: Option<Item<'_>>,
    rule: &'static Rule,
    what: &str,
    known: &[&str],
    may_be_meant: impl Fn(&str) -> bool,
    findings: &mut Findings,
) {
    let entries = table.into_iter().flat_map(Item::entries);
    for (name, item) in entries.filter(|(name, _)| !known.contains(name) && !may_be_meant(name)) {
        let help = findings.advice(name, known);
        findings.add(|| item.finding_at_key(rule, format!("there is no {what} {}", in_ticks(name))).help(help));
    }
}

fn dimensions(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    if parts.dimensions.is_empty() {
        return;
    }
    let known: Vec<&str> = parts.dimensions.iter().filter_map(|dimension| dimension.text_of("id")).collect();
    let table = parts.rubric_at(&["scoring", "evidence", "at_least_in"]);
    let may_be_meant = |name: &str| parts.repeated_dimensions.may_hide(name);
    unknown_keys(table, &UNKNOWN_DIMENSION, "dimension", &known, may_be_meant, findings);
}

fn areas(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    if parts.areas.is_empty() {
        return;
    }
    let known: Vec<&str> = parts.areas.iter().filter_map(|(_, area)| area.text_of("id")).collect();
    let may_be_meant = |id: &str| parts.repeated_areas.may_hide(id);
    let is_unknown = |item: &Item<'_>| item.text().is_some_and(|id| parts.area(id).is_none() && !may_be_meant(id));
    for entry in parts.entries() {
        for area in entry.list("areas").filter(is_unknown) {
            unknown(area, &UNKNOWN_AREA, "area", &known, findings);
        }
    }
    for practice in &parts.practices {
        let required = practice.at(&["requires", "areas"]);
        unknown_keys(required, &UNKNOWN_AREA, "area", &known, may_be_meant, findings);
    }
}

fn questions(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    if parts.questions.is_empty() {
        return;
    }
    let known: Vec<&str> = parts.questions.iter().filter_map(|(_, question)| question.text_of("id")).collect();
    let may_be_meant = |id: &str| parts.repeated_questions.may_hide(id);
    let is_unknown = |item: &Item<'_>| item.text().is_some_and(|id| parts.question(id).is_none() && !may_be_meant(id));
    for naming in parts.practices.iter().chain(&parts.guides).chain(&parts.benchmarks) {
        for question in naming.list("questions").filter(is_unknown) {
            unknown(question, &UNKNOWN_QUESTION, "question", &known, findings);
        }
    }
}

fn sources(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    if parts.rubric_at(&["sources"]).is_none() {
        return;
    }
    let known: Vec<&str> = parts.sources.iter().map(|(id, _)| *id).collect();
    let ids: HashSet<&str> = known.iter().copied().collect();
    let is_unknown = |item: &Item<'_>| item.text().is_some_and(|id| !ids.contains(id));
    let of_questions = parts.questions.iter().flat_map(|(_, question)| question.list("sources"));
    let of_benchmarks = parts.benchmarks.iter().filter_map(|benchmark| benchmark.get("source"));
    for source in of_questions.chain(of_benchmarks).filter(is_unknown) {
        unknown(source, &UNKNOWN_SOURCE, "source", &known, findings);
    }
}

fn choices(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    if let Some(mut known) = parts.choices("region") {
        known.push(GLOBAL);
        for entry in parts.hubs.iter().chain(&parts.networks) {
            entry.list("regions").for_each(|region| unknown(region, &UNKNOWN_REGION, "region", &known, findings));
        }
        for practice in &parts.practices {
            if let Some(region) = practice.get("region") {
                unknown(region, &UNKNOWN_REGION, "region", &known, findings);
            }
        }
    }
    if let Some(known) = parts.choices("languages") {
        for entry in parts.hubs.iter().chain(&parts.networks) {
            entry.list("languages").for_each(|language| {
                unknown(language, &UNKNOWN_LANGUAGE, "language", &known, findings);
            });
        }
    }
    if let Some(known) = parts.choices("resources") {
        for practice in &parts.practices {
            let required = practice.at(&["requires", "resources"]);
            for resources in required.into_iter().flat_map(Item::items) {
                unknown(resources, &UNKNOWN_RESOURCES, "choice of resources", &known, findings);
            }
        }
        let rules = ["recommending", "practices"];
        let costs = parts.rubric_at(&rules).and_then(|rules| rules.get("cost_with_resources"));
        unknown_keys(costs, &UNKNOWN_RESOURCES, "choice of resources", &known, |_| false, findings);
        let suited = parts.rubric_at(&rules).and_then(|rules| rules.get("low_cost_suits"));
        for resources in suited.into_iter().flat_map(Item::items) {
            unknown(resources, &UNKNOWN_RESOURCES, "choice of resources", &known, findings);
        }
    }
}
