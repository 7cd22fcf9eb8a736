//! The headings of a document before it is written: what each is called in links, and how deep it stands.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::report::block::{Block, Document, leaves, plain_text};

/// All headings in reading order.
pub struct Outline {
    pub headings: Vec<Heading>,
    /// From the anchors that links name to the ids of the output.
    ids: BTreeMap<String, String>,
    /// Whether the first heading of the cover is the title of the page.
    pub has_title: bool,
}

/// A heading as others see it.
pub struct Heading {
    /// Empty where the heading has no words: it is not written.
    pub id: String,
    /// The level that the document gives it, 1 to 4.
    pub level: u8,
    /// Its depth on the page, 2 to 6 and never more than one deeper than the heading it belongs to: level 1 is the page's title.
    pub depth: u8,
    pub title: String,
    pub is_on_cover: bool,
    /// Whether a list of contents follows at once: it names itself in no list.
    pub is_of_contents: bool,
}

impl Outline {
    /// `taken` are the ids that the page uses for itself.
    pub fn of(document: &Document, taken: &[&str]) -> Outline {
        let mut ids = Ids { used: taken.iter().map(|id| (*id).to_owned()).collect(), by_anchor: BTreeMap::new() };
        let mut headings = Vec::new();
        let mut open: Vec<u8> = Vec::new();
        let (cover, rest) = parts(&document.blocks);
        let (panel, facts) = panel_and_facts(cover);
        let facts: Vec<&Block> = facts.into_iter().flat_map(|block| leaves(std::slice::from_ref(block))).collect();
        for (leaves, is_on_cover) in [(panel, true), (facts, true), (leaves(rest), false)] {
            for (index, block) in leaves.iter().enumerate() {
                let Block::Heading { level, text, anchor } = block else { continue };
                if !is_on_cover {
                    open.retain(|other| other < level);
                    open.push(*level);
                }
                let title = plain_text(text).trim().to_owned();
                headings.push(Heading {
                    id: if title.is_empty() { String::new() } else { ids.claim(anchor) },
                    level: (*level).clamp(1, 4),
                    depth: u8::try_from(open.len() + 1).unwrap_or(u8::MAX).clamp(2, 6),
                    title,
                    is_on_cover,
                    is_of_contents: matches!(leaves.get(index + 1), Some(Block::Contents { .. })),
                });
            }
        }
        let first = cover.iter().find(|block| matches!(block, Block::Heading { .. }));
        let has_title = first.is_some() && headings.first().is_some_and(|heading| !heading.title.is_empty());
        Outline { headings, ids: ids.by_anchor, has_title }
    }

    /// Where a link to this anchor leads; `None` where no heading has it.
    pub fn id_of(&self, anchor: &str) -> Option<&str> {
        self.ids.get(anchor).map(String::as_str)
    }

    /// What a list of contents names.
    pub fn listed(&self, deepest: u8) -> Vec<&Heading> {
        let is_listed = |heading: &&Heading| {
            !heading.is_on_cover && !heading.is_of_contents && heading.level <= deepest && !heading.title.is_empty()
        };
        self.headings.iter().filter(is_listed).collect()
    }
}

/// The document with the banner that it begins with as its cover, for outputs that have no pages.
pub fn with_cover(document: &Document) -> Cow<'_, Document> {
    let (banner, others) = match document.blocks.split_first() {
        Some((Block::Banner(banner), others)) => (banner, [[].as_slice(), others]),
        Some((Block::Sheet(first), others)) => match first.split_first() {
            Some((Block::Banner(banner), rest)) => (banner, [rest, others]),
            _ => return Cow::Borrowed(document),
        },
        _ => return Cow::Borrowed(document),
    };
    let blocks = std::iter::once(Block::Cover(banner.clone())).chain(others.concat()).collect();
    Cow::Owned(Document { blocks, ..document.clone() })
}

/// The blocks of the cover that a document begins with, and the blocks after it.
pub fn parts(blocks: &[Block]) -> (&[Block], &[Block]) {
    match blocks {
        [Block::Cover(inner), rest @ ..] => (inner, rest),
        _ => (&[], blocks),
    }
}

/// The headings of a cover, which are its title and what stands under it; and the other blocks.
pub fn panel_and_facts(cover: &[Block]) -> (Vec<&Block>, Vec<&Block>) {
    cover.iter().partition(|block| matches!(block, Block::Heading { .. }))
}

struct Ids {
    used: BTreeSet<String>,
    by_anchor: BTreeMap<String, String>,
}

impl Ids {
    /// An id that the page has only once, as like the anchor as an id may be.
    fn claim(&mut self, anchor: &str) -> String {
        let allowed = |character: char| if character.is_alphanumeric() { character } else { '-' };
        let wanted: String =
            if anchor.is_empty() { "section".to_owned() } else { anchor.chars().map(allowed).collect() };
        let mut id = wanted.clone();
        let mut count = 1;
        while !self.used.insert(id.clone()) {
            count += 1;
            id = format!("{wanted}-{count}");
        }
        self.by_anchor.entry(anchor.to_owned()).or_insert_with(|| id.clone());
        id
    }
}
