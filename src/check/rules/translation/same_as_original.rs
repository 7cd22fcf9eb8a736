//! A text that was copied and not translated.

use super::translated::{Translated, each, texts};
use crate::check::context::Context;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(SAME_AS_ORIGINAL, "same-as-original", Translation, Advice, "a translated text is the original word for word");

/// Names and short terms are often the same in two languages; more words than this in a row are not.
const MOST_WORDS_ALIKE: usize = 3;

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let own = context.parts.rubric.and_then(|rubric| rubric.text_of("language")).map(primary);
    each(context, |translated| {
        // British and American English may well be the same.
        let is_kindred = own.is_some() && translated.root.text_of("language").map(primary) == own;
        if !is_kindred {
            group(translated, findings);
        }
    });
}

fn group(translated: &Translated<'_, '_>, findings: &mut Findings) {
    for (part, block) in translated.pairs() {
        for (original, item) in texts(part, block) {
            let Some(words) = item.text() else { continue };
            let is_long = words.split_whitespace().nth(MOST_WORDS_ALIKE).is_some();
            if is_long && words.split_whitespace().eq(original.words.split_whitespace()) {
                findings.add(|| {
                    item.finding(&SAME_AS_ORIGINAL, format!("{} is the original, word for word", in_ticks(words)))
                        .also(original.item.file, original.item.place(), "the original")
                        .help("translate it; if it must stay as it is, say why after `# hemicycle: allow same-as-original: `")
                });
            }
        }
    }
}

/// The language of a tag, without its region and script.
fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_lowercase()
}
