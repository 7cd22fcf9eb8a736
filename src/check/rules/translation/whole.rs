//! What a translation says of itself.

use std::path::Path;

use crate::check::context::Context;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(
    UNKNOWN_RUBRIC,
    "unknown-rubric",
    Translation,
    Error,
    "a translation names another rubric than the one it stands beside"
);
rule!(
    TRANSLATION_LANGUAGE,
    "translation-language",
    Translation,
    Error,
    "the language of a translation cannot be right"
);

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    let Some(rubric) = parts.rubric else { return };
    for translation in &parts.translations {
        if let (Some(named), Some(id)) = (translation.get("translates"), rubric.text_of("id"))
            && named.text().is_some_and(|named| named != id)
        {
            findings.add(|| {
                let message =
                    format!("{} is not the rubric beside this file", in_ticks(named.text().unwrap_or_default()));
                named.finding(&UNKNOWN_RUBRIC, message).help(format!("write `translates: {id}`"))
            });
        }
        let Some(language) = translation.get("language") else { continue };
        let Some(tag) = language.text() else { continue };
        if let Some(own) = rubric.get("language").filter(|own| own.text() == Some(tag)) {
            findings.add(|| {
                language
                    .finding(&TRANSLATION_LANGUAGE, format!("{} is the language of the rubric itself", in_ticks(tag)))
                    .also(own.file, own.place(), "the rubric's language")
                    .help("write the language of these words")
            });
            continue;
        }
        let name = context.sources.get(translation.file.0).map(|source| Path::new(&source.name));
        let stem = name.and_then(Path::file_stem).and_then(|stem| stem.to_str());
        if let Some(stem) = stem.filter(|stem| *stem != tag) {
            findings.add(|| {
                let file = in_ticks(&format!("{stem}.yaml"));
                language
                    .finding(&TRANSLATION_LANGUAGE, format!("{} stands in the file {file}", in_ticks(tag)))
                    .help(format!("name the file `{tag}.yaml`, or write `language: {stem}`"))
            });
        }
    }
}
