//! Text within a block.

use super::block::Page;
use super::notes;
use crate::export::escape;
use crate::export::link::{Target, target};
use crate::export::outline::Outline;
use crate::report::block::{Block, Inline, begins_at_right, item_begins_at_right, plain_text};

/// The text as HTML; a link that leads nowhere is only its words.
pub fn inline(inlines: &[Inline], outline: &Outline) -> String {
    Writer { outline, in_link: false, html: String::new() }.write(inlines)
}

/// The text as HTML without links, for places that are links themselves or hold none.
pub fn unlinked(inlines: &[Inline], outline: &Outline) -> String {
    Writer { outline, in_link: true, html: String::new() }.write(inlines)
}

impl Page<'_> {
    /// The attribute of an element whose text begins at another side than the page.
    pub(super) fn direction(&self, inlines: &[Inline]) -> &'static str {
        self.attribute(begins_at_right(inlines, self.from_right))
    }

    /// The same of an item of a list.
    pub(super) fn direction_of_item(&self, item: &[Block]) -> &'static str {
        self.attribute(item_begins_at_right(item, self.from_right))
    }

    fn attribute(&self, from_right: bool) -> &'static str {
        match (from_right, self.from_right) {
            (true, false) => " dir=\"rtl\"",
            (false, true) => " dir=\"ltr\"",
            (true, true) | (false, false) => "",
        }
    }
}

struct Writer<'a> {
    outline: &'a Outline,
    /// A link within a link is forbidden.
    in_link: bool,
    html: String,
}

impl Writer<'_> {
    fn write(mut self, inlines: &[Inline]) -> String {
        self.all(inlines);
        self.html
    }

    fn all(&mut self, inlines: &[Inline]) {
        for one in inlines {
            self.one(one);
        }
    }

    fn one(&mut self, inline: &Inline) {
        match inline {
            Inline::Text(text) => self.html.push_str(&escape::text(text)),
            Inline::Strong(inner) => self.element("strong", inner),
            Inline::Emphasis(inner) => self.element("em", inner),
            Inline::Code(text) => {
                self.html.push_str(&format!("<code>{}</code>", escape::text(text)));
            }
            Inline::Link { target, content } => self.link(target, content),
            Inline::Language { tag, content } => {
                self.html.push_str(&format!("<span lang=\"{}\">", escape::text(tag)));
                self.all(content);
                self.html.push_str("</span>");
            }
            Inline::Note { number, .. } => self.mark(*number),
            Inline::LineBreak => self.html.push_str("<br>"),
        }
    }

    fn element(&mut self, name: &str, inner: &[Inline]) {
        self.html.push_str(&format!("<{name}>"));
        self.all(inner);
        self.html.push_str(&format!("</{name}>"));
    }

    fn mark(&mut self, number: usize) {
        let mark = match self.in_link {
            true => number.to_string(),
            false => {
                let (id, note) = (notes::mark(number), notes::note(number));
                format!("<a id=\"{id}\" href=\"#{note}\" role=\"doc-noteref\">{number}</a>")
            }
        };
        self.html.push_str(&format!("<sup>{mark}</sup>"));
    }

    fn link(&mut self, to: &str, content: &[Inline]) {
        let address = match target(to) {
            Some(Target::Anchor(anchor)) => self.outline.id_of(anchor).map(|id| format!("#{id}")),
            Some(Target::Address(address)) => Some(address_as_typed(address)),
            None => None,
        };
        let Some(address) = address.filter(|_| !self.in_link && has_words(content)) else {
            return self.all(content);
        };
        self.html.push_str(&format!("<a href=\"{}\">", escape::text(&address)));
        self.in_link = true;
        self.all(content);
        self.in_link = false;
        self.html.push_str("</a>");
    }
}

/// A link without words has nothing to be read out or to press.
fn has_words(content: &[Inline]) -> bool {
    !plain_text(content).trim().is_empty()
}

/// An address with the signs encoded that none may hold.
fn address_as_typed(address: &str) -> String {
    let mut encoded = String::with_capacity(address.len());
    for character in address.chars() {
        if character.is_whitespace() || character.is_control() || "\"<>\\^`{|}".contains(character) {
            let mut buffer = [0; 4];
            for byte in character.encode_utf8(&mut buffer).bytes() {
                encoded.push_str(&format!("%{byte:02X}"));
            }
        } else {
            encoded.push(character);
        }
    }
    encoded
}
