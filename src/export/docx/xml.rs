//! Markup that is well-formed whatever the text.

use std::fmt::{Display, Write};

/// A name and a value; the value is escaped when it is written.
pub type Attribute<'a> = (&'static str, &'a dyn Display);

/// One part of the file while it is written.
#[derive(Debug, Default)]
pub struct Xml {
    text: String,
    open: Vec<&'static str>,
}

impl Xml {
    /// A part that begins with the XML declaration.
    pub fn part() -> Xml {
        Xml { text: "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned(), open: Vec::new() }
    }

    /// Begins an element, which the matching [`Xml::close`] ends.
    pub fn open(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.tag(name, attributes, ">");
        self.open.push(name);
    }

    /// Ends the element that was begun last.
    pub fn close(&mut self) {
        if let Some(name) = self.open.pop() {
            self.text.extend(["</", name, ">"]);
        }
    }

    /// Ends elements up to and with the innermost of this name.
    pub fn close_through(&mut self, name: &'static str) {
        while let Some(last) = self.open.last().copied() {
            self.close();
            if last == name {
                break;
            }
        }
    }

    /// An element without content.
    pub fn empty(&mut self, name: &'static str, attributes: &[Attribute<'_>]) {
        self.tag(name, attributes, "/>");
    }

    /// An element without content whose only attribute is the `w:val` that most properties have.
    pub fn value(&mut self, name: &'static str, value: impl Display) {
        self.empty(name, &[("w:val", &value)]);
    }

    /// An element that holds only text.
    pub fn leaf(&mut self, name: &'static str, attributes: &[Attribute<'_>], text: &str) {
        self.open(name, attributes);
        push_escaped(&mut self.text, text);
        self.close();
    }

    /// The part, with everything ended that is still open.
    pub fn finish(mut self) -> String {
        while !self.open.is_empty() {
            self.close();
        }
        self.text
    }

    fn tag(&mut self, name: &'static str, attributes: &[Attribute<'_>], end: &str) {
        self.text.extend(["<", name]);
        let mut value = String::new();
        for (attribute, content) in attributes {
            value.clear();
            write!(value, "{content}").expect("a string takes every text");
            self.text.extend([" ", attribute, "=\""]);
            push_escaped(&mut self.text, &value);
            self.text.push('"');
        }
        self.text.push_str(end);
    }
}

fn push_escaped(text: &mut String, raw: &str) {
    for character in raw.chars() {
        match character {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            // An attribute would otherwise be read with a space in place of these.
            '\t' => text.push_str("&#9;"),
            '\n' => text.push_str("&#10;"),
            '\r' => text.push_str("&#13;"),
            // XML 1.0, section 2.2: these can not be written, not even escaped.
            '\0'..'\u{20}' | '\u{fffe}' | '\u{ffff}' => text.push('\u{fffd}'),
            other => text.push(other),
        }
    }
}
