//! Answers held against their rubric, and cases against what must come of them.

use super::document::Document;
use super::item::Item;
use super::kind::Kind;
use super::rules::case::{CASE_DIFFERS, CASE_NOT_RUN};
use super::typed;
use super::unit::{Setting, Unit};
use crate::answers::{self, Answers};
use crate::diagnostic::{Finding, Findings, Severity, in_ticks, nearest};
use crate::recommend::recommend;
use crate::rubric::Pack;
use crate::score::{Points, score};

/// Tells what is wrong with the answers and cases of a unit. `has_errors`: its rubric or catalogue cannot be used.
pub(super) fn check(unit: &Unit, setting: &Setting<'_>, has_errors: bool, findings: &mut Findings) {
    let is_answers = |document: &&Document| matches!(document.kind, Some(Kind::Answers | Kind::Case));
    let files: Vec<&Document> = unit.documents().iter().filter(is_answers).collect();
    if files.is_empty() {
        return;
    }
    let has_rubric = unit.documents().iter().any(|document| document.kind == Some(Kind::Rubric));
    let own = if has_rubric && !has_errors { typed::pack(unit, setting.sources) } else { None };
    let pack = if has_rubric { own.as_ref() } else { Some(setting.pack) };
    let readable: Vec<Item<'_>> =
        files.iter().filter_map(|document| Some(Item::root(document.file, document.tree.as_ref()?))).collect();
    match (pack, readable.as_slice()) {
        (Some(pack), readable) => readable.iter().for_each(|root| one(*root, pack, findings)),
        (None, [first, others @ ..]) => findings.add(|| {
            let answers = match others.len() {
                0 => "these answers were".to_owned(),
                1 => "these answers and those of another file were".to_owned(),
                more => format!("these answers and those of {more} other files were"),
            };
            let message = format!("{answers} not checked, because their rubric has errors");
            Finding::new(&CASE_NOT_RUN, first.file, first.key, message).help("correct the rubric, then check again")
        }),
        (None, []) => {}
    }
}

fn one(root: Item<'_>, pack: &Pack, findings: &mut Findings) {
    let problems = answers::examine(root.node, &pack.rubric);
    for problem in &problems {
        findings.add(|| problem.finding(root.file));
    }
    let is_sound = !problems.iter().any(|problem| problem.rule.severity == Severity::Error);
    if let Some(expect) = root.get("expect").filter(|_| is_sound)
        && let Ok(answers) = answers::of_tree(root.node, &pack.rubric)
    {
        outcome(expect, &answers, pack, findings);
    }
}

/// What comes of the answers, beside what is expected.
fn outcome(expect: Item<'_>, answers: &Answers, pack: &Pack, findings: &mut Findings) {
    let scorecard = score(&pack.rubric, answers);
    let found = recommend(pack, answers, &scorecard);
    for (id, expected) in expect.get("dimensions").into_iter().flat_map(Item::entries) {
        let Some(dimension) = scorecard.dimensions.iter().find(|one| one.dimension.as_str() == id) else { continue };
        let parts = [
            ("claimed", dimension.claimed.map(Points::rounded)),
            ("evidenced", dimension.evidenced.map(Points::rounded)),
            ("level", dimension.level.map(|level| i64::from(level.0))),
        ];
        for (key, value) in parts {
            differs(expected, id, key, value, findings);
        }
    }
    let hubs: Vec<&str> = found.hubs.iter().map(|one| one.hub.id.as_str()).collect();
    let networks: Vec<&str> = found.networks.iter().map(|one| one.network.id.as_str()).collect();
    let practices: Vec<&str> = found.practices.iter().map(|one| one.practice.id.as_str()).collect();
    let all = &pack.catalogue;
    let known_hubs: Vec<&str> = all.hubs.iter().map(|one| one.id.as_str()).collect();
    let known_networks: Vec<&str> = all.networks.iter().map(|one| one.id.as_str()).collect();
    let known_practices: Vec<&str> = all.practices.iter().map(|one| one.id.as_str()).collect();
    list_differs(expect, "hubs", &hubs, &known_hubs, findings);
    list_differs(expect, "networks", &networks, &known_networks, findings);
    list_differs(expect, "practices", &practices, &known_practices, findings);
}

/// A number that came out otherwise. A key that is missing or empty expects no score or level.
fn differs(expected: Item<'_>, id: &str, key: &str, came: Option<i64>, findings: &mut Findings) {
    let item = expected.get(key);
    let wanted = item.and_then(Item::whole);
    if wanted == came {
        return;
    }
    let shown = |number: Option<i64>| number.map_or_else(|| "none".to_owned(), |number| number.to_string());
    let place = item.map_or(expected.key, Item::place);
    findings.add(|| {
        let message = format!("{key} of {} comes to {}, not {}", in_ticks(id), shown(came), shown(wanted));
        let write = match came {
            Some(number) => format!("write `{key}: {number}`"),
            None => format!("remove `{key}:`"),
        };
        Finding::new(&CASE_DIFFERS, expected.file, place, message).label(format!("comes to {}", shown(came))).help(
            format!("{write} if this is what the answers should give; otherwise correct the rubric or the answers"),
        )
    });
}

/// A list that came out otherwise; what is missing, what is new, and what stands elsewhere is told member by member.
///
/// A name that leads nowhere is told elsewhere: here it counts as the one that was probably meant, or not at all.
fn list_differs(expect: Item<'_>, key: &str, came: &[&str], known: &[&str], findings: &mut Findings) {
    let Some(item) = expect.get(key) else { return };
    let meant = |id: &str| known.iter().copied().find(|name| *name == id).or_else(|| nearest(id, known));
    let wanted: Vec<&str> = item.items().filter_map(Item::text).filter_map(meant).collect();
    if wanted == came {
        return;
    }
    let missing = wanted.iter().filter(|id| !came.contains(id)).map(|id| format!("not {}", in_ticks(id)));
    let new = came.iter().filter(|id| !wanted.contains(id)).map(|id| format!("but {}", in_ticks(id)));
    let mut differences: Vec<String> = missing.chain(new).collect();
    if differences.is_empty() {
        differences.push("the same in another order".to_owned());
    }
    findings.add(|| {
        let message = format!("the {key} come out otherwise: {}", differences.join(", "));
        let list = if came.is_empty() { "`[]`".to_owned() } else { format!("`[{}]`", came.join(", ")) };
        Finding::new(&CASE_DIFFERS, expect.file, item.key, message)
            .help(format!("write {list} if this is what the answers should give; otherwise correct the rubric"))
    });
}
