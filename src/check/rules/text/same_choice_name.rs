//! Two choices with the same name.

use std::collections::HashMap;

use crate::check::context::Context;
use crate::check::item::Item;
use crate::check::pack::PROFILE_CHOICES;
use crate::diagnostic::{Findings, rule};

rule!(SAME_CHOICE_NAME, "same-choice-name", Text, Warning, "two choices of the profile have the same name");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    for question in PROFILE_CHOICES {
        let choices = context.parts.rubric_at(&["profile", question, "choices"]);
        let mut seen: HashMap<String, (Item<'_>, Item<'_>)> = HashMap::new();
        for choice in choices.into_iter().flat_map(Item::items) {
            let Some(name) = choice.get("name") else { continue };
            let words: Vec<String> =
                name.text().unwrap_or_default().split_whitespace().map(str::to_lowercase).collect();
            let words = words.join(" ");
            match seen.get(&words) {
                _ if words.is_empty() => {}
                // A choice that was copied whole is told by its id.
                Some((first, _)) if first.text_of("id") == choice.text_of("id") => {}
                Some((_, first)) => findings.add(|| {
                    name.finding(&SAME_CHOICE_NAME, "another choice has the same name")
                        .also(first.file, first.place(), "the same name")
                        .help("say in each what it means beyond the other, or remove one")
                }),
                None => drop(seen.insert(words, (choice, name))),
            }
        }
    }
}
