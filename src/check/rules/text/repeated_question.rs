//! Two questions with the same words.

use std::collections::HashMap;

use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, rule};

rule!(REPEATED_QUESTION, "repeated-question", Text, Warning, "two questions have the same text");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let mut seen: HashMap<String, Item<'_>> = HashMap::new();
    for (_, question) in &context.parts.questions {
        let Some(text) = question.get("text") else { continue };
        let words: Vec<String> = text.text().unwrap_or_default().split_whitespace().map(str::to_lowercase).collect();
        let words = words.join(" ");
        match seen.get(&words) {
            _ if words.is_empty() => {}
            Some(first) => findings.add(|| {
                text.finding(&REPEATED_QUESTION, "another question has the same text")
                    .also(first.file, first.place(), "the same text")
                    .help("say in each what it asks beyond the other, or remove one")
            }),
            None => drop(seen.insert(words, text)),
        }
    }
}
