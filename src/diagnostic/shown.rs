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
    // What a person wrote may hold anything, and stands between back-ticks.
    let is_outside = |at: &usize| sentence[..*at].matches('`').count().is_multiple_of(2);
    let breaks = || sentence.match_indices("; ").map(|(at, _)| at);
    // A back-tick in what was written puts the count out; then the last part is what to do.
    match breaks().find(is_outside).or_else(|| breaks().last()) {
        Some(at) => (&sentence[..at], Some(&sentence[at + "; ".len()..])),
        None => (sentence, None),
    }
}
