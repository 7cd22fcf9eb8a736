//! A piece of a file as it may stand in a message.

/// Longer pieces end in an ellipsis, so that a message stays readable.
const LONGEST: usize = 60;

/// The text in back-ticks.
pub fn in_ticks(text: &str) -> String {
    format!("`{}`", plainly(text))
}

/// The text in one line, shortened, and without anything that a terminal would obey.
pub fn plainly(text: &str) -> String {
    let mut shown = String::new();
    for (count, character) in text.chars().enumerate() {
        if count == LONGEST {
            shown.push('…');
            break;
        }
        match character {
            '\n' | '\t' => shown.push(' '),
            character if is_dangerous(character) => shown.extend(character.escape_unicode()),
            character => shown.push(character),
        }
    }
    shown
}

/// Control characters, line separators that only some programs obey, and signs that turn the direction of writing.
pub(super) fn is_dangerous(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The two parts of a sentence "what is wrong; what to do": it is parted at the first semicolon outside back-ticks.
pub fn two_parts(sentence: &str) -> (&str, Option<&str>) {
    let mut is_quoted = false;
    for (byte, character) in sentence.char_indices() {
        match character {
            '`' => is_quoted = !is_quoted,
            ';' if !is_quoted && sentence[byte..].starts_with("; ") => {
                return (&sentence[..byte], Some(&sentence[byte + 2..]));
            }
            _ => {}
        }
    }
    (sentence, None)
}
