//! A paragraph's inlines as one string with spans, so that lines can be broken across changes of dress.

use std::collections::BTreeMap;
use std::ops::Range;

use super::style::TextStyle;
use crate::pdf::font::Face;
use crate::report::block::{Inline, plain_text};
use crate::report::theme::Colour;

/// Text with its dress.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Text {
    /// Line breaks are `\n`; there are no other control characters.
    pub content: String,
    /// Whether the document begins at the right, and so a text without letters too.
    pub in_document_from_right: bool,
    /// In order and without gaps.
    pub spans: Vec<Span>,
    pub links: Vec<TextLink>,
    /// BCP 47 tags.
    pub languages: Vec<String>,
    /// What the notes say whose marks stand in the text, by their numbers.
    pub notes: BTreeMap<usize, Vec<Inline>>,
}

/// A stretch of one dress.
#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    pub range: Range<usize>,
    pub face: Face,
    pub colour: Colour,
    /// Index in [`Text::links`].
    pub link: Option<usize>,
    /// Index in [`Text::languages`], where it is not the document's.
    pub language: Option<usize>,
    /// Whether it is to be read letter by letter, and so never hyphenated.
    pub is_code: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct TextLink {
    pub destination: Destination,
    pub description: String,
}

/// Where a link leads, before pages are known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Destination {
    Address(String),
    /// A heading, counted in document order.
    Heading(usize),
    /// The note of a number.
    Note(usize),
    /// The mark of the note of a number.
    Mark(usize),
}

/// Forbids a line to end where it stands, and is never seen.
const WORD_JOINER: char = '\u{2060}';

/// The digits of a number as small raised ones, which every bundled face for text has.
fn superscript(number: usize) -> String {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    number.to_string().bytes().map(|digit| DIGITS[usize::from(digit - b'0')]).collect()
}

/// Dresses inlines; `resolve` says where a link's target leads, or nothing when the link is to be plain text.
pub fn text(
    inlines: &[Inline],
    style: &TextStyle,
    in_document_from_right: bool,
    resolve: &dyn Fn(&str) -> Option<Destination>,
) -> Text {
    let text = Text { in_document_from_right, ..Text::default() };
    let mut builder = Builder { style, resolve, text };
    builder.push(inlines, Dress { strong: false, emphasis: false, link: None, language: None, is_code: false });
    builder.text
}

/// Plain words that are a link.
pub fn linked(words: String, link: TextLink, style: &TextStyle) -> Text {
    let (face, colour) = (style.voice.face(false, false), style.link_colour);
    let span = Span { range: 0..words.len(), face, colour, link: Some(0), language: None, is_code: false };
    Text { content: words, spans: vec![span], links: vec![link], ..Text::default() }
}

struct Builder<'a> {
    style: &'a TextStyle,
    resolve: &'a dyn Fn(&str) -> Option<Destination>,
    text: Text,
}

#[derive(Clone, Copy)]
struct Dress {
    strong: bool,
    emphasis: bool,
    link: Option<usize>,
    language: Option<usize>,
    is_code: bool,
}

impl Builder<'_> {
    fn push(&mut self, inlines: &[Inline], dress: Dress) {
        for inline in inlines {
            match inline {
                Inline::Text(words) => self.words(words, dress),
                Inline::Code(words) => self.words(words, Dress { is_code: true, ..dress }),
                Inline::Strong(inner) => self.push(inner, Dress { strong: true, ..dress }),
                Inline::Emphasis(inner) => self.push(inner, Dress { emphasis: !dress.emphasis, ..dress }),
                Inline::Link { target, content } => self.link(target, content, dress),
                Inline::Language { tag, content } => {
                    self.text.languages.push(tag.clone());
                    self.push(content, Dress { language: Some(self.text.languages.len() - 1), ..dress });
                }
                Inline::Note { number, content } => self.mark(*number, content, dress),
                Inline::LineBreak => self.span("\n", dress),
            }
        }
    }

    fn link(&mut self, target: &str, content: &[Inline], dress: Dress) {
        let description = plain_text(content).trim().to_owned();
        let link = match (dress.link, (self.resolve)(target)) {
            (None, Some(destination)) if !description.is_empty() => {
                self.text.links.push(TextLink { destination, description });
                Some(self.text.links.len() - 1)
            }
            (outer, _) => outer,
        };
        self.push(content, Dress { link, ..dress });
    }

    /// The mark of a note; it stays with the word before it.
    fn mark(&mut self, number: usize, content: &[Inline], dress: Dress) {
        self.text.notes.insert(number, content.to_vec());
        self.text.links.push(TextLink { destination: Destination::Note(number), description: number.to_string() });
        let link = Some(self.text.links.len() - 1);
        self.span(&format!("{WORD_JOINER}{}", superscript(number)), Dress { link, language: None, ..dress });
    }

    /// Line ends and tabs within words are spaces.
    fn words(&mut self, words: &str, dress: Dress) {
        if words.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            return self.span(words, dress);
        }
        let breaks = |character: char| character.is_control() || matches!(character, '\u{2028}' | '\u{2029}');
        if words.contains(breaks) {
            self.span(&words.replace(breaks, " "), dress);
        } else {
            self.span(words, dress);
        }
    }

    fn span(&mut self, words: &str, dress: Dress) {
        let start = self.text.content.len();
        self.text.content.push_str(words);
        let colour = if dress.link.is_some() { self.style.link_colour } else { self.style.colour };
        let face = self.style.voice.face(dress.strong, dress.emphasis);
        self.text.spans.push(Span {
            range: start..self.text.content.len(),
            face,
            colour,
            link: dress.link,
            language: dress.language,
            is_code: dress.is_code,
        });
    }
}
