//! YAML text as a tree in which every value knows its place.
//!
//! The tree is built from the parser's events and never from its own tree, which overflows the stack on deep input.

use std::borrow::Cow;
use std::collections::HashMap;

use saphyr_parser::{Event, Parser, ScalarStyle, Span, StrInput, Tag};

use super::LARGEST_FILE;
use super::error::{Fault, YamlError};
use super::locator::Locator;
use super::mistake;
use crate::diagnostic::Place;

/// How many lists and mappings may stand inside one another.
pub const DEEPEST: usize = 64;

/// How many values a file may hold, keys included. A rubric of 20,000 questions stays below it; without a limit 16 MiB of
/// `a: b,` would take gigabytes of memory.
pub const MOST_VALUES: usize = 1_000_000;

/// How many commas and opening brackets a file may hold, those in texts included.
///
/// The parser keeps everything between brackets in memory until it has seen their end, and needs up to a kilobyte for each
/// sign. The built-in rubric has one in 17 bytes, which is a million in 16 MiB.
const MOST_FLOW_SIGNS: usize = 1_000_000;

/// A value and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    pub place: Place,
    pub kind: Kind,
}

/// What a value is. What a scalar means is for its reader to say: `No` may be a word or a country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Scalar {
        /// What was written, without quotes; empty where nothing was.
        text: Box<str>,
        /// Whether it cannot be anything but a text: in quotes, or a block after `|` or `>`.
        quoted: bool,
    },
    Sequence(Vec<Node>),
    /// Keys and values in the order of the file; a key may stand twice, see [`Node::repeated_keys`].
    Mapping(Vec<(Node, Node)>),
}

/// A key that a mapping has already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RepeatedKey {
    pub key: String,
    pub first: Place,
    pub again: Place,
}

impl RepeatedKey {
    /// What is wrong and what to do.
    pub fn message(&self) -> String {
        let (line, _) = self.first.line_and_column();
        format!("this key stands twice, first in line {line}; keep one of them")
    }
}

impl Node {
    /// The text of a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Scalar { text, .. } => Some(text),
            Kind::Sequence(_) | Kind::Mapping(_) => None,
        }
    }

    /// The value of a key; of the first where it stands twice.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entry(key).map(|(_, value)| value)
    }

    /// A key and its value; the first where the key stands twice.
    pub fn entry(&self, key: &str) -> Option<(&Node, &Node)> {
        self.entries().iter().find(|(one, _)| one.text() == Some(key)).map(|(key, value)| (key, value))
    }

    /// Keys and values; none where this is something else.
    pub fn entries(&self) -> &[(Node, Node)] {
        match &self.kind {
            Kind::Mapping(entries) => entries,
            Kind::Scalar { .. } | Kind::Sequence(_) => &[],
        }
    }

    /// The members of a list; none where this is something else.
    pub fn items(&self) -> &[Node] {
        match &self.kind {
            Kind::Sequence(items) => items,
            Kind::Scalar { .. } | Kind::Mapping(_) => &[],
        }
    }

    /// The first thing that is written of this value.
    pub fn first_place(&self) -> Place {
        match &self.kind {
            Kind::Mapping(entries) => entries.first().map_or(self.place, |(key, _)| key.first_place()),
            Kind::Sequence(items) => items.first().map_or(self.place, Node::first_place),
            Kind::Scalar { .. } => self.place,
        }
    }

    /// Whether nothing was written, or the word that other programs write for nothing.
    pub fn is_nothing(&self) -> bool {
        matches!(&self.kind, Kind::Scalar { text, quoted: false } if matches!(&**text, "" | "~" | "null"))
    }

    /// Every key in this tree that its mapping has already, in the order of the file.
    pub fn repeated_keys(&self) -> Vec<RepeatedKey> {
        let mut found = Vec::new();
        let mut waiting = vec![self];
        while let Some(node) = waiting.pop() {
            match &node.kind {
                Kind::Scalar { .. } => {}
                Kind::Sequence(items) => waiting.extend(items),
                Kind::Mapping(entries) => {
                    found.extend(repeated(entries));
                    waiting.extend(entries.iter().flat_map(|(key, value)| [key, value]));
                }
            }
        }
        found.sort_by_key(|repeated: &RepeatedKey| repeated.again);
        found
    }
}

/// The keys of one mapping that stand there already.
pub fn repeated(entries: &[(Node, Node)]) -> Vec<RepeatedKey> {
    /// Up to so many keys it is faster to compare each with each than to build a table of them.
    const FEW: usize = 16;
    let has_key = |entries: &[(Node, Node)], text: &str| entries.iter().any(|(key, _)| key.text() == Some(text));
    let mut earlier = entries.iter().enumerate().map(|(index, (key, _))| (&entries[..index], key.text()));
    if entries.len() <= FEW && !earlier.any(|(before, text)| text.is_some_and(|text| has_key(before, text))) {
        return Vec::new();
    }
    let mut seen: HashMap<&str, Place> = HashMap::with_capacity(entries.len());
    let mut found = Vec::new();
    for (key, _) in entries {
        let Some(text) = key.text() else { continue };
        match seen.get(text) {
            Some(&first) => found.push(RepeatedKey { key: text.to_owned(), first, again: key.place }),
            None => drop(seen.insert(text, key.place)),
        }
    }
    found
}

/// Reads one document into a tree.
///
/// # Errors
///
/// Text over [`LARGEST_FILE`] or nested deeper than [`DEEPEST`], text that is not YAML, an empty text, a second document,
/// an anchor, an alias or a tag; each with its place and what to do.
pub fn tree(text: &str) -> Result<Node, YamlError> {
    if text.len() > LARGEST_FILE {
        return Err(YamlError::without_place(Fault::TooLarge, "the file is larger than 16 MiB; name a smaller one"));
    }
    if text.bytes().filter(|byte| matches!(byte, b',' | b'[' | b'{')).count() > MOST_FLOW_SIGNS {
        return Err(YamlError::without_place(
            Fault::TooLarge,
            "the file holds more than a million commas and brackets; name a smaller one",
        ));
    }
    let content = text.strip_prefix('\u{feff}').unwrap_or(text);
    let locator = Locator::new(content, text.len() - content.len());
    let mut builder = Builder { content, events: Parser::new_from_str(content), locator, open: Vec::new(), values: 0 };
    builder.document()
}

struct Builder<'a> {
    content: &'a str,
    events: Parser<'a, StrInput<'a>>,
    locator: Locator<'a>,
    /// The lists and mappings that have begun and not ended, outermost first.
    open: Vec<Open>,
    /// How many values there are so far.
    values: usize,
}

/// A list or mapping that is being read.
struct Open {
    place: Place,
    content: Content,
}

enum Content {
    Sequence(Vec<Node>),
    Mapping { entries: Vec<(Node, Node)>, key: Option<Node> },
}

impl Builder<'_> {
    fn document(&mut self) -> Result<Node, YamlError> {
        let mut root = None;
        loop {
            let (event, span) = match self.events.next_event() {
                None => break,
                Some(Ok(event)) => event,
                Some(Err(error)) => {
                    let innermost = self.open.last().map(|open| open.place);
                    return Err(mistake::explain(&error, self.content, &self.locator, innermost));
                }
            };
            let place = self.locator.place(&span);
            self.values += 1;
            if self.values > MOST_VALUES {
                return Err(YamlError::at(
                    Fault::TooLarge,
                    place,
                    "the file holds more than a million values; name a smaller one",
                ));
            }
            match event {
                Event::StreamEnd => break,
                Event::DocumentStart(_) if root.is_some() => {
                    let message = "a second document begins here; keep one document in a file, without `---` between";
                    return Err(YamlError::at(Fault::Unsupported, place, message));
                }
                Event::Nothing | Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd => {}
                Event::Alias(_) => {
                    let message = "`*` refers to a value elsewhere in the file; write the value itself, or put a text \
                                   that begins with `*` between quotes";
                    return Err(YamlError::at(Fault::Unsupported, place, message));
                }
                Event::Scalar(text, style, anchor, tag) => {
                    self.refuse(anchor, tag.as_deref(), &span)?;
                    let quoted = style != ScalarStyle::Plain;
                    let place = match style {
                        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => self.up_to_its_quote(place),
                        ScalarStyle::Plain | ScalarStyle::Literal | ScalarStyle::Folded => place,
                    };
                    let kind = Kind::Scalar { text: owned(text), quoted };
                    self.add(Node { place, kind }, &mut root);
                }
                Event::SequenceStart(anchor, tag) => {
                    self.refuse(anchor, tag.as_deref(), &span)?;
                    self.begin(place, Content::Sequence(Vec::new()))?;
                }
                Event::MappingStart(anchor, tag) => {
                    self.refuse(anchor, tag.as_deref(), &span)?;
                    self.begin(place, Content::Mapping { entries: Vec::new(), key: None })?;
                }
                Event::SequenceEnd | Event::MappingEnd => self.end(&mut root),
            }
        }
        let empty = || YamlError::at(Fault::Empty, Place::START, "the file is empty; remove it, or name another one");
        root.filter(|root| !root.text().is_some_and(str::is_empty)).ok_or_else(empty)
    }

    /// The parser takes the comment behind a text in quotes for a part of its place.
    fn up_to_its_quote(&self, place: Place) -> Place {
        let start = self.locator.start_of(place);
        let end = (start + place.bytes().len()).min(self.content.len());
        let written = &self.content[start..end];
        let Some(length) = quoted_length(written) else { return place };
        let (line, column) = place.line_and_column();
        Place::new(line, column, place.bytes().start..place.bytes().start + length)
    }

    fn begin(&mut self, place: Place, content: Content) -> Result<(), YamlError> {
        if self.open.len() == DEEPEST {
            let message =
                format!("lists and keys are nested more than {DEEPEST} deep; this cannot be meant, remove some");
            return Err(YamlError::at(Fault::Unsupported, place, message));
        }
        self.open.push(Open { place, content });
        Ok(())
    }

    fn end(&mut self, root: &mut Option<Node>) {
        // The parser's ends always follow its beginnings.
        let Some(Open { place, content }) = self.open.pop() else { return };
        let kind = match content {
            Content::Sequence(mut items) => {
                items.shrink_to_fit();
                Kind::Sequence(items)
            }
            Content::Mapping { mut entries, .. } => {
                entries.shrink_to_fit();
                Kind::Mapping(entries)
            }
        };
        self.add(Node { place, kind }, root);
    }

    /// Puts a finished value where it belongs.
    fn add(&mut self, node: Node, root: &mut Option<Node>) {
        match self.open.last_mut().map(|open| &mut open.content) {
            None => *root = Some(node),
            Some(Content::Sequence(items)) => items.push(node),
            Some(Content::Mapping { entries, key }) => match key.take() {
                None => *key = Some(node),
                Some(key) => entries.push((key, node)),
            },
        }
    }

    /// Refuses what would let a value stand for another, or mean something else than it says.
    fn refuse(&self, anchor: usize, tag: Option<&Tag>, span: &Span) -> Result<(), YamlError> {
        let sign = match (anchor, tag) {
            (0, None) => return Ok(()),
            (0, Some(_)) => '!',
            (_, _) => '&',
        };
        let message = match sign {
            '!' => {
                "`!` gives the value another type; remove the word with `!`, or put a text that begins with it between \
                 quotes"
            }
            _ => {
                "`&` gives the value a name to be repeated by; remove the word with `&`, or put a text that begins with \
                 it between quotes"
            }
        };
        Err(YamlError::at(Fault::Unsupported, self.sign_before(sign, span), message))
    }

    /// The parser tells where the value begins; the sign stands before it, in the same line or one above.
    fn sign_before(&self, sign: char, span: &Span) -> Place {
        let value = self.locator.byte(&span.start);
        let rest = &self.content[value..];
        if rest.starts_with(sign) {
            return self.locator.place(span);
        }
        self.content[..value].rfind(sign).map_or_else(|| self.locator.place(span), |byte| self.locator.place_of(byte))
    }
}

/// The bytes of the text in quotes with which something begins, the quotes included.
fn quoted_length(written: &str) -> Option<usize> {
    let quote = written.chars().next().filter(|sign| matches!(sign, '\'' | '"'))?;
    let mut signs = written.char_indices().skip(1).peekable();
    while let Some((index, sign)) = signs.next() {
        match sign {
            '\\' if quote == '"' => drop(signs.next()),
            '\'' if quote == '\'' && signs.next_if(|(_, next)| *next == '\'').is_some() => {}
            _ if sign == quote => return Some(index + 1),
            _ => {}
        }
    }
    None
}

fn owned(text: Cow<'_, str>) -> Box<str> {
    text.into()
}
