//! Text that no reader of HTML, SVG or CSS takes for anything else.

use std::fmt::Write;

/// Text between tags or within double quotes of HTML and of SVG.
///
/// Characters that HTML forbids become U+FFFD, so that they are seen rather than lost.
pub fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(visible(character)),
        }
    }
    escaped
}

/// The character itself, a space for any white space, or U+FFFD for what no text should hold.
pub fn visible(character: char) -> char {
    let is_no_character = (u32::from(character) & 0xfffe) == 0xfffe || ('\u{fdd0}'..='\u{fdef}').contains(&character);
    match character {
        '\n' | '\r' | '\t' => ' ',
        _ if character.is_control() || is_no_character => char::REPLACEMENT_CHARACTER,
        _ => character,
    }
}

/// What stands between the double quotes of a CSS string, also within a `style` element.
pub fn css_string(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars().map(visible) {
        if character.is_alphanumeric() || character == ' ' {
            escaped.push(character);
        } else {
            // The space ends the number and is not part of the text.
            write!(escaped, "\\{:x} ", u32::from(character)).expect("a text takes any text");
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{css_string, text};

    #[test]
    fn signs_of_html_are_only_text() {
        assert_eq!(text(r#"<b title="a & b">'"#), "&lt;b title=&quot;a &amp; b&quot;&gt;&#39;");
    }

    #[test]
    fn what_html_forbids_is_shown_as_missing() {
        assert_eq!(text("a\u{0}b\u{85}c\u{ffff}d\r\ne"), "a\u{fffd}b\u{fffd}c\u{fffd}d  e");
    }

    #[test]
    fn a_css_string_cannot_be_left() {
        assert_eq!(css_string("Été\"}</style>"), "Été\\22 \\7d \\3c \\2f style\\3e ");
    }
}
