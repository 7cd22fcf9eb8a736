//! Everything in an answers file before the responses: which rubric, since when, about whom and by whom.

use std::collections::BTreeMap;

use super::budget::Budget;
use super::item::{Fields, Item, no_hint, uneven_dashes};
use super::level::level_of_scale;
use super::model::{Assessor, Profile, RubricReference};
use super::problem::Problems;
use super::rules::{OTHER_RUBRIC, REPEATED_CHOICE, TOO_MANY_CHOICES, UNKNOWN_CHOICE};
use super::version::Age;
use super::when::present;
use crate::diagnostic::structure::{EMPTY_VALUE, WRONG_TYPE};
use crate::diagnostic::{Place, advice, in_ticks, nearest};
use crate::identifier::AreaId;
use crate::rubric::{ChoiceField, LevelNumber, Rubric};

/// Which rubric the answers belong to.
///
/// # Errors
///
/// Another rubric or a newer version of it: then nothing else in the file can be judged.
pub(super) fn rubric_reference(
    file: &Fields<'_>,
    rubric: &Rubric,
    problems: &mut Problems,
) -> Result<Option<(RubricReference, Age)>, Unjudged> {
    let example = format!("`rubric: {{id: {}, version: '{}'}}`", rubric.id, rubric.version);
    let Some(item) = file.required("rubric", &example, problems) else { return Ok(None) };
    let Some(fields) = item.fields(&["id", "version"], no_hint, problems) else { return Ok(None) };
    let id = fields.required("id", &format!("`id: {}`", rubric.id), problems);
    let version = fields.required("version", &format!("`version: '{}'`", rubric.version), problems);
    if let Some(item) = id {
        let named = item.text(problems).trim().to_owned();
        let is_a_slip = named.is_empty() || nearest(&named, &[&rubric.id]).is_some();
        if named != rubric.id && !is_a_slip {
            return Err(Unjudged::OtherRubric { named, at: item.place() });
        }
        if named != rubric.id {
            item.problem(problems, &OTHER_RUBRIC, || {
                format!("{} is not the id of a rubric; did you mean `{}`?", in_ticks(&named), rubric.id)
            });
        }
    }
    let Some(item) = version else { return Ok(None) };
    if present(item, &rubric.version, problems).is_none() {
        return Ok(None);
    }
    let given = item.text(problems);
    let age = Age::of(given.trim(), &rubric.version);
    if age == Age::Newer {
        return Err(Unjudged::NewerVersion { given, at: item.place() });
    }
    Ok(Some((RubricReference { id: rubric.id.clone(), version: given }, age)))
}

/// Where the version is written, and the keys that lead there.
pub(super) fn place_of_version(file: &Fields<'_>) -> Option<(Place, String)> {
    let version = file.get("rubric")?.get("version")?;
    Some((version.place(), version.path))
}

/// Why the answers cannot be judged by the rubric that they are read for.
pub(super) enum Unjudged {
    OtherRubric { named: String, at: Place },
    NewerVersion { given: String, at: Place },
}

/// What a profile can hold.
pub(super) const PROFILE: &[&str] = &[
    "parliament",
    "chamber",
    "country",
    "region",
    "languages",
    "resources",
    "priorities",
    "targets",
    "budget",
    "offers",
];

/// Who the parliament is.
pub(super) fn profile(file: &Fields<'_>, rubric: &Rubric, problems: &mut Problems) -> Profile {
    let Some(fields) = file.get("profile").and_then(|item| item.fields(PROFILE, no_hint, problems)) else {
        return Profile::default();
    };
    let questions = &rubric.profile;
    Profile {
        parliament: fields.text("parliament", problems),
        chamber: choice(&fields, "chamber", &questions.chamber, problems),
        country: fields.text("country", problems),
        region: choice(&fields, "region", &questions.region, problems),
        languages: choices(&fields, "languages", &ids(&questions.languages), questions.languages.at_most, problems),
        resources: choice(&fields, "resources", &questions.resources, problems),
        priorities: priorities(&fields, rubric, problems),
        targets: targets(&fields, rubric, problems),
        budget: budget(&fields, rubric, problems),
        offers: fields.text("offers", problems),
    }
}

/// Who answered.
pub(super) fn assessor(file: &Fields<'_>, problems: &mut Problems) -> Assessor {
    let fields = file.get("assessor").and_then(|item| item.fields(&["name", "role"], no_hint, problems));
    let Some(fields) = fields else { return Assessor::default() };
    Assessor { name: fields.text("name", problems), role: fields.text("role", problems) }
}

fn ids(field: &ChoiceField) -> Vec<&str> {
    field.choices.iter().map(|choice| choice.id.as_str()).collect()
}

fn priorities(fields: &Fields<'_>, rubric: &Rubric, problems: &mut Problems) -> Vec<AreaId> {
    let areas: Vec<&str> = rubric.areas().map(|area| area.id.as_str()).collect();
    let chosen = choices(fields, "priorities", &areas, rubric.profile.priorities.at_most, problems);
    chosen.iter().map(|id| AreaId::from(id.as_str())).collect()
}

/// The levels that a parliament wants to reach; names that lead nowhere and levels off the scale are problems.
fn targets(fields: &Fields<'_>, rubric: &Rubric, problems: &mut Problems) -> BTreeMap<String, LevelNumber> {
    let entries =
        fields.get("targets").and_then(|item| item.entries(|| "ids of dimensions or areas".to_owned(), problems));
    let dimensions = rubric.dimensions.iter().map(|dimension| dimension.id.as_str());
    let known: Vec<&str> = dimensions.chain(rubric.areas().map(|area| area.id.as_str())).collect();
    let mut targets = BTreeMap::new();
    for (id, item) in entries.unwrap_or_default() {
        if !known.contains(&id) {
            problems.add(&UNKNOWN_CHOICE, item.key_place(), &item.path, || {
                format!("{} is neither a dimension nor an area; {}", in_ticks(id), advice(id, &known))
            });
        } else if let Some(level) = level_of_scale(&item, rubric, problems) {
            targets.insert(id.to_owned(), level);
        }
    }
    targets
}

fn budget(fields: &Fields<'_>, rubric: &Rubric, problems: &mut Problems) -> Option<Budget> {
    let item = fields.get("budget")?;
    let word = item.word(problems)?;
    Budget::read(word, rubric).map_err(|advice| item.problem(problems, &UNKNOWN_CHOICE, || advice)).ok()
}

fn choice(fields: &Fields<'_>, key: &str, field: &ChoiceField, problems: &mut Problems) -> Option<String> {
    let item = fields.get(key)?;
    known_word(item, &ids(field), problems).map(str::to_owned)
}

fn choices(fields: &Fields<'_>, key: &str, known: &[&str], at_most: usize, problems: &mut Problems) -> Vec<String> {
    let Some(item) = fields.get(key) else { return Vec::new() };
    let mut seen: BTreeMap<&str, Place> = BTreeMap::new();
    let members = item.list(problems);
    if members.len() > at_most {
        problems.add(&TOO_MANY_CHOICES, item.key_place(), &item.path, || {
            format!("{} are named; keep at most {at_most}", members.len())
        });
    }
    for member in &members {
        let Some(word) = known_word(member, known, problems) else {
            if member.is_blank() {
                member
                    .problem(problems, &EMPTY_VALUE, || "nothing is written here; remove the dash or comma".to_owned());
            }
            continue;
        };
        if let Some(first) = seen.insert(word, member.place()) {
            let (line, _) = first.line_and_column();
            let message = || format!("{} stands twice, first in line {line}; keep one", in_ticks(word));
            problems.add_again(&REPEATED_CHOICE, member.place(), first, &member.path, message);
        }
    }
    members.iter().filter_map(|member| member.node.text()).map(|word| word.trim().to_owned()).collect()
}

/// A word that is one of the choices; the others are problems.
fn known_word<'n>(item: &Item<'n>, known: &[&str], problems: &mut Problems) -> Option<&'n str> {
    let word = item.word(problems)?;
    if known.contains(&word) {
        return Some(word);
    }
    match uneven_dashes(word) {
        Some(message) => item.problem(problems, &WRONG_TYPE, || message),
        None => item.problem(problems, &UNKNOWN_CHOICE, || {
            format!("{} is none of the choices; {}", in_ticks(word), advice(word, known))
        }),
    }
    None
}
