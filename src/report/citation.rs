//! What an earlier note has said in full, a later one says in short.

use std::collections::BTreeMap;

use super::block::{Block, Inline, change_texts, notes, plain_text};
use crate::words::Words;

/// Shortens the notes of a document. Every link in them stays one.
///
/// A note with one link that says what an earlier one says only points to that one. An address that an earlier note prints is
/// not printed again: the link says in which note it stands.
pub fn shorten(blocks: &mut [Block], words: &Words) {
    let first = First::of(blocks);
    let mut change = |number: usize, content: &mut Vec<Inline>| {
        let again = first.notes.get(&plain_text(content)).filter(|earlier| **earlier < number);
        match (again, links(content).as_slice()) {
            (Some(earlier), [target]) => *content = pointer(*earlier, target, words),
            _ => first.shorten_addresses(number, content, words),
        }
    };
    change_texts(blocks, &mut |text| each_note_of_text(text, &mut change));
}

/// The number of the note in which something stands for the first time.
#[derive(Default)]
struct First {
    /// By what the note says.
    notes: BTreeMap<String, usize>,
    /// By the address.
    addresses: BTreeMap<String, usize>,
}

impl First {
    fn of(blocks: &[Block]) -> First {
        let mut first = First::default();
        for (number, content) in notes(blocks) {
            first.notes.entry(plain_text(content)).or_insert(number);
            for target in printed_addresses(content) {
                first.addresses.entry(target.to_owned()).or_insert(number);
            }
        }
        first
    }

    fn shorten_addresses(&self, number: usize, content: &mut [Inline], words: &Words) {
        for inline in content {
            match inline {
                Inline::Link { target, content } if is_address(content) => {
                    if let Some(earlier) = self.addresses.get(target).filter(|earlier| **earlier < number) {
                        let note = words.say_with("note-same-page", &[("number", (*earlier).into())]);
                        *content = vec![Inline::Text(note)];
                    }
                }
                Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Language { content: inner, .. } => {
                    self.shorten_addresses(number, inner, words);
                }
                Inline::Link { .. } | Inline::Text(_) | Inline::Code(_) | Inline::Note { .. } | Inline::LineBreak => {}
            }
        }
    }
}

fn pointer(earlier: usize, target: &str, words: &Words) -> Vec<Inline> {
    let page = vec![Inline::Text(words.say("note-again-page"))];
    vec![
        Inline::Text(words.say_with("note-again", &[("number", earlier.into())]) + " "),
        Inline::Link { target: target.to_owned(), content: page },
    ]
}

/// Whether a link shows an address for its words.
fn is_address(content: &[Inline]) -> bool {
    let shown = plain_text(content);
    shown.starts_with("https://") || shown.starts_with("http://")
}

fn printed_addresses(content: &[Inline]) -> Vec<&str> {
    links_where(content, &is_address)
}

fn links(content: &[Inline]) -> Vec<String> {
    links_where(content, &|_| true).into_iter().map(str::to_owned).collect()
}

/// Where the links lead that are meant.
fn links_where<'a>(content: &'a [Inline], is_meant: &impl Fn(&[Inline]) -> bool) -> Vec<&'a str> {
    let mut targets = Vec::new();
    for inline in content {
        match inline {
            Inline::Link { target, content } if is_meant(content) => targets.push(target.as_str()),
            Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Language { content: inner, .. } => {
                targets.extend(links_where(inner, is_meant));
            }
            Inline::Link { .. } | Inline::Text(_) | Inline::Code(_) | Inline::Note { .. } | Inline::LineBreak => {}
        }
    }
    targets
}

fn each_note_of_text(inlines: &mut [Inline], change: &mut impl FnMut(usize, &mut Vec<Inline>)) {
    for inline in inlines {
        match inline {
            Inline::Note { number, content } => change(*number, content),
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Link { content: inner, .. }
            | Inline::Language { content: inner, .. } => each_note_of_text(inner, change),
            Inline::Text(_) | Inline::Code(_) | Inline::LineBreak => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::shorten;
    use crate::report::block::{Block, Inline, notes, plain_text};
    use crate::report::markdown::{Drawings, blocks};
    use crate::words::Words;

    /// The words of every note, and where its links lead.
    fn shortened(markdown: &str) -> Vec<(String, Vec<String>)> {
        let mut blocks: Vec<Block> =
            blocks(markdown, &Drawings { chart: &|_| None, logo: None }).expect("valid Markdown");
        shorten(&mut blocks, &Words::english());
        let target = |inline: &Inline| match inline {
            Inline::Link { target, .. } => Some(target.clone()),
            _ => None,
        };
        let note = |content: &[Inline]| (plain_text(content), content.iter().filter_map(target).collect());
        notes(&blocks).into_iter().map(|(_, content)| note(content)).collect()
    }

    #[test]
    fn what_an_earlier_note_says_is_said_in_short_and_stays_a_link() {
        let (one, two) = ("https://a.example/one", "https://a.example/two");
        let source = |title: &str, address: &str| format!("{title}, [{address}]({address})");
        let markdown = format!(
            "A[^a]\n\n- B[^b]\n\n| C[^a] |\n|---|\n\n[^a]: {} (2026).\n[^b]: {}; {}\n",
            source("One", one),
            source("Two", two),
            source("One", one),
        );
        let links = |all: &[&str]| all.iter().map(|link| (*link).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            shortened(&markdown),
            [
                (format!("One, {one} (2026)."), links(&[one])),
                (format!("Two, {two}; One, the page of note 1"), links(&[two, one])),
                ("As note 1: the same page".to_owned(), links(&[one])),
            ]
        );
    }

    #[test]
    fn notes_without_an_address_stay_as_they_are() {
        let markdown = "A[^a] B[^a] C[^b] D[^b]\n\n[^a]: Own estimate.\n[^b]: [The act](#act); [rules](#rules).\n";
        let said: Vec<String> = shortened(markdown).into_iter().map(|(words, _)| words).collect();
        assert_eq!(said, ["Own estimate.", "Own estimate.", "The act; rules.", "The act; rules."]);
    }
}
