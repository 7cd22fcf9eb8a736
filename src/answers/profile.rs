//! Who the parliament is, as it stands in the file.
//!
//! A choice in answers to an earlier version that is not offered any more is retired, so that the file can still be used; in
//! answers to the present version it is a mistake.

use std::collections::BTreeMap;

use super::budget::Budget;
use super::item::{Fields, Item, no_hint, uneven_dashes};
use super::level::{could_be_level, level_of_scale};
use super::model::{Profile, ProfileKey, RetiredChoice};
use super::problem::Problems;
use super::rules::{REPEATED_CHOICE, TOO_MANY_CHOICES, UNKNOWN_CHOICE};
use super::when::present;
use crate::diagnostic::structure::{EMPTY_VALUE, WRONG_TYPE};
use crate::diagnostic::{Place, advice, in_ticks};
use crate::form::Form;
use crate::identifier::AreaId;
use crate::rubric::{ChoiceField, LevelNumber, Rubric};

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

/// Reads the profile, and what of it has no place any more. `earlier` is the version of the answers if it is an earlier one.
pub(super) fn profile(
    file: &Fields<'_>,
    rubric: &Rubric,
    earlier: Option<&str>,
    problems: &mut Problems,
) -> (Profile, Vec<RetiredChoice>) {
    let Some(fields) = file.get("profile").and_then(|item| item.fields(PROFILE, no_hint, problems)) else {
        return (Profile::default(), Vec::new());
    };
    let ask = &rubric.profile;
    let mut reading = Reading { fields: &fields, earlier, retired: Vec::new(), problems };
    let profile = Profile {
        parliament: fields.text("parliament", reading.problems),
        chamber: reading.choice(ProfileKey::Chamber, &ask.chamber),
        country: fields.text("country", reading.problems),
        region: reading.choice(ProfileKey::Region, &ask.region),
        languages: reading.choices(ProfileKey::Languages, &ids(&ask.languages), ask.languages.at_most),
        resources: reading.choice(ProfileKey::Resources, &ask.resources),
        priorities: reading.priorities(rubric),
        targets: reading.targets(rubric),
        budget: reading.budget(rubric),
        offers: fields.text("offers", reading.problems),
    };
    (profile, reading.retired)
}

/// Reads the `retired_choices:` list.
pub(super) fn retired_choices(file: &Fields<'_>, problems: &mut Problems) -> Vec<RetiredChoice> {
    let items = file.get("retired_choices").map(|item| item.list(problems)).unwrap_or_default();
    items.iter().filter_map(|item| retired_choice(item, problems)).collect()
}

fn retired_choice(item: &Item<'_>, problems: &mut Problems) -> Option<RetiredChoice> {
    let fields = item.fields(&["profile", "choice", "version"], no_hint, problems)?;
    let key = fields.required("profile", "`profile:` and the key under which it stood, such as `region`", problems);
    let key = key.and_then(|item| {
        let word =
            present(item, "region", problems).and(known_word(item, &ProfileKey::ALL.map(ProfileKey::as_str), problems));
        ProfileKey::ALL.into_iter().find(|key| word == Some(key.as_str()))
    });
    let mut text = |key, advice, example| {
        let item = fields.required(key, advice, problems)?;
        present(item, example, problems).map(|_| item.text(problems))
    };
    let choice = text("choice", "`choice:` and what was chosen", "europe");
    let version = text("version", "the version of the rubric that was answered", "0.9");
    Some(RetiredChoice { profile: key?, choice: choice?, version: version? })
}

fn ids(field: &ChoiceField) -> Vec<&str> {
    field.choices.iter().map(|choice| choice.id.as_str()).collect()
}

/// The keys of a profile while they are read.
struct Reading<'r, 'n> {
    fields: &'r Fields<'n>,
    earlier: Option<&'r str>,
    retired: Vec<RetiredChoice>,
    problems: &'r mut Problems,
}

impl<'n> Reading<'_, 'n> {
    fn choice(&mut self, key: ProfileKey, field: &ChoiceField) -> Option<String> {
        let item = self.fields.get(key.as_str())?;
        self.word(key, item, &ids(field)).map(str::to_owned)
    }

    fn choices(&mut self, key: ProfileKey, known: &[&str], at_most: usize) -> Vec<String> {
        let Some(item) = self.fields.get(key.as_str()) else { return Vec::new() };
        let mut seen: BTreeMap<&str, Place> = BTreeMap::new();
        let members = item.list(self.problems);
        for member in &members {
            let Some(word) = self.word(key, member, known) else {
                if member.is_blank() {
                    let message = || "nothing is written here; remove the dash or comma".to_owned();
                    member.problem(self.problems, &EMPTY_VALUE, message);
                }
                continue;
            };
            if let Some(first) = seen.insert(word, member.place()) {
                let (line, _) = first.line_and_column();
                let message = || format!("{} stands twice, first in line {line}; keep one", in_ticks(word));
                self.problems.add_again(&REPEATED_CHOICE, member.place(), first, &member.path, message);
            }
        }
        let words = members.iter().filter_map(|member| member.node.text()).map(str::trim);
        let mut chosen: Vec<String> = words.filter(|word| known.contains(word)).map(str::to_owned).collect();
        match self.earlier {
            Some(_) => {
                let surplus = chosen.split_off(at_most.min(chosen.len()));
                surplus.into_iter().for_each(|word| self.retire(key, word));
            }
            None if members.len() > at_most => {
                self.problems.add(&TOO_MANY_CHOICES, item.key_place(), &item.path, || {
                    format!("{} are named; keep at most {at_most}", members.len())
                });
            }
            None => {}
        }
        chosen
    }

    fn priorities(&mut self, rubric: &Rubric) -> Vec<AreaId> {
        let areas: Vec<&str> = rubric.areas().map(|area| area.id.as_str()).collect();
        let chosen = self.choices(ProfileKey::Priorities, &areas, rubric.profile.priorities.at_most);
        chosen.iter().map(|id| AreaId::from(id.as_str())).collect()
    }

    /// The levels that a parliament wants to reach; names that lead nowhere and levels off the scale are problems.
    fn targets(&mut self, rubric: &Rubric) -> BTreeMap<String, LevelNumber> {
        let item = self.fields.get(ProfileKey::Targets.as_str());
        let entries = item.and_then(|item| item.entries(|| "ids of dimensions or areas".to_owned(), self.problems));
        let dimensions = rubric.dimensions.iter().map(|dimension| dimension.id.as_str());
        let known: Vec<&str> = dimensions.chain(rubric.areas().map(|area| area.id.as_str())).collect();
        let mut targets = BTreeMap::new();
        for (id, item) in entries.unwrap_or_default() {
            let is_known = known.contains(&id);
            let level = item.node.text().map(str::trim).unwrap_or_default();
            let is_gone = if is_known { self.may_have_been_a_level(level, rubric) } else { self.may_be_retired(id) };
            if is_gone {
                self.retire(ProfileKey::Targets, format!("{id}: {level}"));
            } else if !is_known {
                self.problems.add(&UNKNOWN_CHOICE, item.key_place(), &item.path, || {
                    format!("{} is neither a dimension nor an area; {}", in_ticks(id), advice(id, &known))
                });
            } else if let Some(level) = level_of_scale(&item, rubric, self.problems) {
                targets.insert(id.to_owned(), level);
            }
        }
        targets
    }

    /// The staff time that the parliament can spend.
    fn budget(&mut self, rubric: &Rubric) -> Option<Budget> {
        let item = self.fields.get(ProfileKey::Budget.as_str())?;
        let word = item.word(self.problems)?;
        let plans = rubric.recommending.plan.is_some();
        match Budget::read(word, rubric) {
            Ok(budget) => return Some(budget),
            Err(_) if self.may_be_retired(word) || (self.earlier.is_some() && !plans) => {
                self.retire(ProfileKey::Budget, word.to_owned());
            }
            Err(advice) => item.problem(self.problems, &UNKNOWN_CHOICE, || advice),
        }
        None
    }

    /// A word that is one of the choices; another one is retired, or a problem.
    fn word(&mut self, key: ProfileKey, item: &Item<'n>, known: &[&str]) -> Option<&'n str> {
        match item.node.text().map(str::trim) {
            Some(word) if !known.contains(&word) && self.may_be_retired(word) => {
                self.retire(key, word.to_owned());
                None
            }
            Some(_) | None => known_word(item, known, self.problems),
        }
    }

    /// Whether a word that is none of the choices may have been one of an earlier version.
    fn may_be_retired(&self, word: &str) -> bool {
        self.earlier.is_some() && Form::Identifier.accepts(word)
    }

    /// Whether a level that the scale does not have may have been one of an earlier version's.
    fn may_have_been_a_level(&self, word: &str, rubric: &Rubric) -> bool {
        self.earlier.is_some() && could_be_level(word).is_some_and(|level| level > rubric.top())
    }

    fn retire(&mut self, profile: ProfileKey, choice: String) {
        let version = self.earlier.unwrap_or_default().to_owned();
        self.retired.push(RetiredChoice { profile, choice, version });
    }
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
