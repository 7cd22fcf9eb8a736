//! Two translations into one language.

use super::translation_language::name_of_file;
use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(DUPLICATE_TRANSLATION, "duplicate-translation", Translation, Error, "two translations are of the same language");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let mut seen: Vec<(Item<'_>, &str)> = Vec::new();
    for root in &context.parts.translations {
        let Some(language) = root.get("language") else { continue };
        let Some(tag) = language.text() else { continue };
        // A file whose name says another language is told as such.
        if name_of_file(context, *root).is_some_and(|name| !name.eq_ignore_ascii_case(tag)) {
            continue;
        }
        let rubric = root.text_of("translates");
        let is_same =
            |(other, of): &&(Item<'_>, &str)| of.eq_ignore_ascii_case(tag) && other.text_of("translates") == rubric;
        match seen.iter().find(is_same).and_then(|(first, _)| first.get("language")) {
            Some(first) => findings.add(|| {
                language
                    .finding(
                        &DUPLICATE_TRANSLATION,
                        format!("another file is the translation into {} too", in_ticks(tag)),
                    )
                    .label("used again here")
                    .also(first.file, first.place(), "first used here")
                    .help("put the words of both into one of the files, and remove the other")
            }),
            None => seen.push((*root, tag)),
        }
    }
}
