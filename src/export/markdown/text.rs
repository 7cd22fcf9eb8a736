//! Text within a block, in which no sign means anything that it did not mean before.

use crate::export::escape::visible;
use crate::export::link::target;
use crate::report::block::Inline;
use crate::report::direction::without_isolates;

/// Where a text stands: the signs that mean something differ.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// On lines of its own.
    Line,
    Heading,
    Cell,
}

/// Is never seen.
const WORD_JOINER: char = '\u{2060}';

/// The text as Markdown, without white space at its ends.
pub fn text(inlines: &[Inline], place: Place) -> String {
    let mut writer = Writer {
        place,
        markdown: String::new(),
        line_from: 0,
        delimiter: None,
        within: Vec::new(),
        is_edge: true,
        in_link: false,
        follows_mark: false,
        code: None,
    };
    writer.all(within_breaks(inlines));
    writer.end_edge();
    writer.markdown
}

struct Writer {
    place: Place,
    markdown: String,
    /// Where the current line begins.
    line_from: usize,
    /// The sign of the emphasis that has just begun or ended.
    delimiter: Option<char>,
    /// The signs of the emphasis that has begun and not ended.
    within: Vec<char>,
    /// Whether white space would be lost here.
    is_edge: bool,
    in_link: bool,
    /// Whether the mark of a note stands right before.
    follows_mark: bool,
    /// The last piece of code: where it begins, where it ends, and what it says.
    code: Option<(usize, usize, String)>,
}

impl Writer {
    fn all(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text(text) => self.text(text),
                Inline::Strong(inner) => self.emphasis(inner, ["**", "__"]),
                Inline::Emphasis(inner) => self.emphasis(inner, ["_", "*"]),
                Inline::Code(text) => self.code(text),
                Inline::Link { target, content } => self.link(target, content),
                Inline::Language { content, .. } => self.all(content),
                Inline::Note { number, .. } => {
                    self.sign(&format!("[^{number}]"));
                    self.follows_mark = true;
                }
                Inline::LineBreak => self.line_break(),
            }
        }
    }

    /// Something that is neither text nor the sign of emphasis.
    fn sign(&mut self, sign: &str) {
        // Markdown would take the mark of a note and the brackets after it for one link.
        if self.follows_mark && sign.starts_with('[') {
            self.encoded(WORD_JOINER);
        }
        self.markdown.push_str(sign);
        self.delimiter = None;
        self.is_edge = false;
        self.follows_mark = false;
    }

    fn text(&mut self, text: &str) {
        let characters: Vec<char> = without_isolates(text).chars().map(visible).collect();
        for (index, character) in characters.iter().copied().enumerate() {
            let rest = &characters[index + 1..];
            if self.is_edge && character.is_whitespace() {
                self.encoded(character);
                continue;
            }
            // With a bracket after it, the mark of a note may be taken for the words of a link.
            if self.would_keep_emphasis_open(character) || (self.follows_mark && character == '[') {
                self.encoded(character);
            } else if self.means_something(character, rest) {
                self.markdown.push('\\');
                self.markdown.push(character);
            } else {
                self.markdown.push(character);
            }
            self.is_edge = false;
            self.delimiter = None;
            self.follows_mark = false;
        }
    }

    /// A character as its number, which Markdown reads as the character and nothing else.
    fn encoded(&mut self, character: char) {
        self.markdown.push_str(&format!("&#{};", u32::from(character)));
    }

    fn means_something(&self, character: char, rest: &[char]) -> bool {
        let before_space = rest.first().is_none_or(|next| next.is_whitespace());
        let line = &self.markdown[self.line_from..];
        let begins_line = self.place == Place::Line && line.is_empty();
        match character {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '|' | '~' | '$' => true,
            '&' => begins_entity(rest),
            // The mark would be that of a link, or the beginning of what a note says.
            '(' | ':' if self.follows_mark => true,
            // A link may follow, which would be a picture.
            '!' => rest.is_empty(),
            '#' => begins_line || self.place == Place::Heading,
            '>' | '=' | ':' => begins_line,
            '-' => begins_line && (before_space || rest.first() == Some(&'-')),
            '+' => begins_line && before_space,
            '.' | ')' => self.place == Place::Line && before_space && is_number(line),
            _ => false,
        }
    }

    fn emphasis(&mut self, inner: &[Inline], signs: [&str; 2]) {
        let inner = within_breaks(inner);
        let Some(first) = inner.iter().find_map(first_sign) else { return };
        // Signs of one kind in each other or side by side would run together; where both kinds would, the words are enough.
        let is_free = |sign: &&str| !self.within.iter().chain(&self.delimiter).any(|taken| sign.starts_with(*taken));
        let Some(sign) = signs.into_iter().find(is_free) else { return self.all(inner) };
        // By CommonMark's rules a sign begins emphasis only where it stands against the first word and apart from the last.
        if sign.starts_with('_') || !is_letter(first) || !begins_with_a_word(inner) {
            self.make_boundary();
        }
        self.markdown.push_str(sign);
        self.follows_mark = false;
        self.delimiter = sign.chars().next();
        self.within.extend(self.delimiter);
        self.is_edge = true;
        self.all(inner);
        self.end_edge();
        self.within.pop();
        self.markdown.push_str(sign);
        self.follows_mark = false;
        self.delimiter = sign.chars().next();
        self.is_edge = false;
    }

    /// Makes the last character one that Markdown takes for punctuation, if it is a letter.
    fn make_boundary(&mut self) {
        let Some(last) = self.markdown[self.line_from..].chars().next_back() else { return };
        if !is_boundary(last) {
            self.markdown.pop();
            self.encoded(last);
        }
    }

    /// White space at the end of a text would be lost.
    fn end_edge(&mut self) {
        if let Some(last) = self.markdown.chars().next_back().filter(|last| last.is_whitespace()) {
            self.markdown.pop();
            self.encoded(last);
        }
    }

    /// Whether emphasis that has just ended would go on if this character followed as it is.
    fn would_keep_emphasis_open(&self, next: char) -> bool {
        let Some(sign) = self.delimiter.filter(|_| !self.is_edge) else { return false };
        let last = self.markdown.trim_end_matches(sign).chars().next_back();
        !is_boundary(next) && (sign == '_' || !last.is_some_and(is_letter))
    }

    fn code(&mut self, text: &str) {
        let mut text: String = text.chars().map(visible).collect();
        if text.is_empty() {
            return;
        }
        // The signs of two pieces of code would run into each other.
        if let Some((from, _, before)) = self.code.take().filter(|(_, to, _)| *to == self.markdown.len()) {
            self.markdown.truncate(from);
            text.insert_str(0, &before);
        }
        let longest = text.split(|character| character != '`').map(str::len).max().unwrap_or(0);
        let fence = "`".repeat(longest + 1);
        let is_blank = text.trim().is_empty();
        let needs_pad =
            text.starts_with('`') || text.ends_with('`') || (!is_blank && text.starts_with(' ') && text.ends_with(' '));
        let pad = if needs_pad { " " } else { "" };
        let shown = if self.place == Place::Cell { text.replace('|', "\\|") } else { text.clone() };
        let from = self.markdown.len();
        self.sign(&format!("{fence}{pad}{shown}{pad}{fence}"));
        self.code = Some((from, self.markdown.len(), text));
    }

    fn link(&mut self, to: &str, content: &[Inline]) {
        if self.in_link || target(to).is_none() {
            return self.all(content);
        }
        self.sign("[");
        self.in_link = true;
        self.all(content);
        self.in_link = false;
        self.sign(&format!("]({})", destination(to)));
    }

    fn line_break(&mut self) {
        match self.place {
            Place::Line => {
                self.sign("\\\n");
                self.line_from = self.markdown.len();
                self.is_edge = true;
            }
            // Headings and cells are one line.
            Place::Heading | Place::Cell => self.text(" "),
        }
    }
}

/// The inlines without line breaks at their ends, which would break nothing.
fn within_breaks(inlines: &[Inline]) -> &[Inline] {
    let is_word = |inline: &Inline| first_sign(inline).is_some();
    let from = inlines.iter().position(is_word).unwrap_or(inlines.len());
    let to = inlines.iter().rposition(is_word).map_or(from, |last| last + 1);
    &inlines[from..to]
}

/// The first character that an inline writes; `None` if it writes nothing that is seen.
fn first_sign(inline: &Inline) -> Option<char> {
    match inline {
        Inline::Text(text) => text.chars().next(),
        Inline::Strong(inner) | Inline::Emphasis(inner) => inner.iter().find_map(first_sign).map(|_| '*'),
        Inline::Code(text) => (!text.is_empty()).then_some('`'),
        Inline::Link { target: to, content } if target(to).is_none() => content.iter().find_map(first_sign),
        Inline::Link { .. } => Some('['),
        Inline::Language { content, .. } => content.iter().find_map(first_sign),
        Inline::Note { .. } => Some('['),
        Inline::LineBreak => None,
    }
}

/// Whether the first character of the inlines stays as it is, whatever follows it.
fn begins_with_a_word(inlines: &[Inline]) -> bool {
    match inlines {
        [Inline::Text(_)] => true,
        [Inline::Text(text), ..] => text.chars().nth(1).is_some(),
        _ => false,
    }
}

/// Whether the line so far is a number that would begin a list.
fn is_number(line: &str) -> bool {
    (1..=9).contains(&line.len()) && line.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether `&` and what follows may be read as one character.
fn begins_entity(rest: &[char]) -> bool {
    let name = rest.iter().take_while(|character| character.is_ascii_alphanumeric() || **character == '#').count();
    name > 0 && rest.get(name).is_none_or(|next| *next == ';')
}

/// White space and the punctuation of ASCII: beside them a sign may begin or end emphasis whatever is on its other side.
fn is_boundary(character: char) -> bool {
    character.is_whitespace() || character.is_ascii_punctuation()
}

/// A letter or digit, and surely no punctuation or symbol to Markdown. Circled letters, say, are symbols to it.
fn is_letter(character: char) -> bool {
    character.is_alphanumeric() && !matches!(character, '\u{2000}'..='\u{2bff}' | '\u{1f000}'..='\u{1ffff}')
}

/// A link's target between parentheses.
fn destination(target: &str) -> String {
    let has_space = target.contains(' ');
    let mut written = String::with_capacity(target.len() + 2);
    for character in target.chars() {
        match character {
            _ if character.is_control() => written.push_str(&format!("%{:02X}", u32::from(character))),
            '\\' | '(' | ')' | '<' | '>' | '`' | '|' => {
                written.push('\\');
                written.push(character);
            }
            '&' if target.contains(';') => written.push_str("\\&"),
            _ => written.push(character),
        }
    }
    if has_space { format!("<{written}>") } else { written }
}
