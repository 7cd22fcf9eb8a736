//! Text within a paragraph: runs, and links.

use super::body::Writer;
use super::parts;
use super::style::Style;
use crate::report::block::Inline;
use crate::report::direction;

/// Word opens no address that is longer.
const LONGEST_ADDRESS: usize = 2000;

/// What a run of text wears.
#[derive(Debug, Clone, Copy, Default)]
pub struct Dress<'a> {
    pub is_strong: bool,
    pub is_emphasis: bool,
    pub is_code: bool,
    pub is_link: bool,
    /// Links are only text.
    pub is_unlinked: bool,
    /// Where it is not the document's.
    pub language: Option<&'a str>,
    /// Whether it runs from right to left.
    pub from_right: bool,
}

impl<'a> Writer<'a> {
    pub fn runs(&mut self, inlines: &'a [Inline], dress: Dress<'a>) {
        for inline in inlines {
            match inline {
                Inline::Text(words) => self.both_ways(words, dress),
                Inline::Code(words) => self.both_ways(words.trim_end(), Dress { is_code: true, ..dress }),
                Inline::Strong(inner) => self.runs(inner, Dress { is_strong: true, ..dress }),
                Inline::Emphasis(inner) => self.runs(inner, Dress { is_emphasis: true, ..dress }),
                Inline::Link { target, content } => self.link(target, content, dress),
                Inline::Language { tag, content } => self.runs(content, Dress { language: Some(tag), ..dress }),
                Inline::Note { content, .. } => self.mark(content),
                Inline::LineBreak => {
                    self.xml.open("w:r", &[]);
                    self.xml.empty("w:br", &[]);
                    self.xml.close();
                }
            }
        }
    }

    fn link(&mut self, target: &str, content: &'a [Inline], dress: Dress<'a>) {
        let linked = Dress { is_link: true, is_unlinked: true, ..dress };
        let bookmark = target.strip_prefix('#').and_then(|anchor| self.headings.bookmark(anchor));
        match (bookmark, address(target)) {
            (Some(bookmark), _) if !dress.is_unlinked => {
                self.xml.open("w:hyperlink", &[("w:anchor", &bookmark), ("w:history", &1)]);
                self.runs(content, linked);
                self.xml.close();
            }
            (None, Some(address)) if !dress.is_unlinked => {
                let index = self.addresses.iter().position(|known| *known == address).unwrap_or_else(|| {
                    self.addresses.push(address);
                    self.addresses.len() - 1
                });
                self.xml.open("w:hyperlink", &[("r:id", &parts::address_id(index)), ("w:history", &1)]);
                self.runs(content, linked);
                self.xml.close();
            }
            _ => self.runs(content, dress),
        }
    }

    /// Word wants to be told which runs are read from the right, and knows embeddings for longer than isolates.
    pub fn both_ways(&mut self, words: &str, dress: Dress<'_>) {
        let words = direction::with_embeddings(words, self.begins_at_right);
        for (part, from_right) in direction::parts_with_numbers(&words, self.begins_at_right) {
            self.run(&words[part], Dress { from_right, ..dress });
        }
    }

    /// A run of text; ends of lines in code are kept.
    pub fn run(&mut self, words: &str, dress: Dress<'_>) {
        if words.is_empty() {
            return;
        }
        self.xml.open("w:r", &[]);
        self.run_properties(dress);
        let lines: Vec<&str> = if dress.is_code { words.split('\n').collect() } else { vec![words] };
        for (index, line) in lines.into_iter().enumerate() {
            if index > 0 {
                self.xml.empty("w:br", &[]);
            }
            self.xml.leaf("w:t", &[("xml:space", &"preserve")], line);
        }
        self.xml.close();
    }

    /// A run can name one style; what else it wears is written out.
    fn run_properties(&mut self, dress: Dress<'_>) {
        let style = match dress {
            Dress { is_link: true, .. } => Some(Style::Hyperlink),
            Dress { is_code: true, .. } => Some(Style::Code),
            Dress { is_strong: true, .. } => Some(Style::Strong),
            Dress { is_emphasis: true, .. } => Some(Style::Emphasis),
            _ => None,
        };
        if style.is_none() && dress.language.is_none() && !dress.from_right {
            return;
        }
        self.xml.open("w:rPr", &[]);
        if let Some(style) = style {
            self.xml.value("w:rStyle", style.id());
        }
        if dress.is_strong && style != Some(Style::Strong) {
            self.xml.empty("w:b", &[]);
            self.xml.empty("w:bCs", &[]);
        }
        if dress.is_emphasis && style != Some(Style::Emphasis) {
            self.xml.empty("w:i", &[]);
            self.xml.empty("w:iCs", &[]);
        }
        if dress.from_right {
            self.xml.empty("w:rtl", &[]);
        }
        if let Some(language) = dress.language {
            self.xml.value("w:lang", language);
        }
        self.xml.close();
    }
}

/// Whether a part of an address is the name of a host, and maybe a port (RFC 3986, section 3.2).
fn is_host_and_port(authority: &str) -> bool {
    let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
    !host.contains(['@', '%']) && (port.is_empty() || port.parse::<u16>().is_ok())
}

/// The address as a relationship may hold it, or `None` if it is none that a report links to.
///
/// A relationship's target must be a valid URI: Word refuses the whole file for one that is not.
fn address(target: &str) -> Option<String> {
    let scheme = ["https://", "http://", "mailto:"].into_iter().find(|scheme| target.starts_with(scheme))?;
    let rest = &target[scheme.len()..];
    if scheme != "mailto:" && !is_host_and_port(rest.split(['/', '?', '#']).next().unwrap_or_default()) {
        return None;
    }
    let mut address = scheme.to_owned();
    for (index, character) in rest.char_indices() {
        let is_escape =
            || rest.as_bytes()[index + 1..].iter().take(2).filter(|byte| byte.is_ascii_hexdigit()).count() == 2;
        let is_allowed = match character {
            '%' => is_escape(),
            '#' => !rest[..index].contains('#'),
            _ => character.is_alphanumeric() || "-._~:/?@!$&'()*+,;=".contains(character),
        };
        if is_allowed {
            address.push(character);
        } else {
            let mut bytes = [0; 4];
            for byte in character.encode_utf8(&mut bytes).bytes() {
                address.push_str(&format!("%{byte:02X}"));
            }
        }
    }
    let is_host_named = rest.chars().next().is_some_and(char::is_alphanumeric);
    (is_host_named && address.len() <= LONGEST_ADDRESS).then_some(address)
}
