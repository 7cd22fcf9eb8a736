//! A translation that says a wrong language.

use std::path::Path;

use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, in_ticks, plainly, rule};
use crate::form::Form;

rule!(
    TRANSLATION_LANGUAGE,
    "translation-language",
    Translation,
    Error,
    "a translation's language is the rubric's own, or not that of its file's name"
);

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let own = context.parts.rubric.and_then(|rubric| rubric.get("language"));
    for root in &context.parts.translations {
        let Some(language) = root.get("language") else { continue };
        let Some(tag) = language.text().filter(|tag| Form::Language.accepts(tag)) else { continue };
        let original = own.filter(|own| own.text().is_some_and(|own| own.eq_ignore_ascii_case(tag)));
        let name = name_of_file(context, *root);
        if let Some(original) = original {
            findings.add(|| {
                let finding = language
                    .finding(&TRANSLATION_LANGUAGE, format!("{} is the language of the rubric itself", in_ticks(tag)))
                    .also(original.file, original.place(), "the rubric's language");
                match name.filter(|name| !name.eq_ignore_ascii_case(tag)) {
                    Some(name) => finding.help(format!("write `language: {}`", plainly(name))),
                    None => finding.help("write the language of these words, and name the file by it: `fr.yaml`"),
                }
            });
        } else if let Some(name) = name.filter(|name| !name.eq_ignore_ascii_case(tag)) {
            findings.add(|| {
                let message = format!("the language is {}, but the file's name says {}", in_ticks(tag), in_ticks(name));
                let finding = language.finding(&TRANSLATION_LANGUAGE, message);
                let (named, said) = (plainly(name), plainly(tag));
                match other_of(context, *root, tag) {
                    Some(other) => finding
                        .also(other.file, other.place(), format!("the translation into `{said}`"))
                        .help(format!("write `language: {named}`")),
                    None => finding.help(format!("write `language: {named}`, or rename the file to `{said}.yaml`")),
                }
            });
        }
    }
}

/// The language of another translation with this tag, which a second one cannot have.
fn other_of<'t>(context: &Context<'t>, root: Item<'t>, tag: &str) -> Option<Item<'t>> {
    let others = context.parts.translations.iter().filter(|other| other.file != root.file);
    let mut languages = others.filter_map(|other| other.get("language"));
    languages.find(|language| language.text().is_some_and(|other| other.eq_ignore_ascii_case(tag)))
}

/// The name of a file of a pack's translations, without its ending; other files may have any name.
pub fn name_of_file<'t>(context: &Context<'t>, root: Item<'t>) -> Option<&'t str> {
    let path = Path::new(&context.sources.get(root.file.0)?.name);
    let is_of_pack = path.parent().and_then(Path::file_name).is_some_and(|folder| folder == "translations");
    path.file_stem().and_then(|name| name.to_str()).filter(|_| is_of_pack)
}
