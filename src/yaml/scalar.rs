//! How a text is written so that every reader of YAML gets it back as it was.

/// A text in one line, as a key or in a list.
pub(super) fn in_one_line(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

/// A text after `key:` or `- `; one of several lines stands below, indented by this many spaces.
pub(super) fn value(text: &str, indent: usize) -> String {
    if !is_block(text) {
        return in_one_line(text);
    }
    let (sign, body) = match text.strip_suffix('\n') {
        Some(body) => ("|", body),
        None => ("|-", text),
    };
    let mut written = sign.to_owned();
    for line in body.split('\n') {
        written.push('\n');
        if !line.is_empty() {
            written.push_str(&" ".repeat(indent));
            written.push_str(line);
        }
    }
    written
}

/// Whether a text is nothing but itself without quotes, in YAML 1.1 and in 1.2.
fn is_plain(text: &str) -> bool {
    const INDICATORS: &str = "-?:,[]{}#&*!|>'\"%@`=<.";
    let Some(first) = text.chars().next() else { return false };
    !INDICATORS.contains(first)
        && text.trim() == text
        && !text.ends_with(':')
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.chars().any(needs_escape)
        && !is_word_of_yaml(text)
        && !is_number(text)
}

/// Whether a text of several lines can stand in a block, where nothing needs a sign before it.
fn is_block(text: &str) -> bool {
    text.contains('\n')
        && !text.starts_with([' ', '\n'])
        && !text.ends_with("\n\n")
        && !text.lines().any(|line| line.ends_with(char::is_whitespace))
        && !text.chars().any(|character| character != '\n' && needs_escape(character))
}

/// As what some program that reads YAML takes a text without quotes; `None` where all take it for a text.
pub fn foreign_reading(text: &str) -> Option<&'static str> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text).to_ascii_lowercase();
    let fraction = unsigned.strip_prefix('.').unwrap_or_default();
    let is_number = (is_number(&unsigned) && unsigned.matches('.').count() < 2)
        || matches!(fraction, "inf" | "nan")
        || (fraction.starts_with(|first: char| first.is_ascii_digit()) && is_number(fraction));
    match text.to_ascii_lowercase().as_str() {
        "null" | "~" => Some("nothing"),
        "<<" | "=" => Some("a sign of its own"),
        _ if is_word_of_yaml(text) => Some("true or false"),
        _ if is_number => Some("a number"),
        _ => None,
    }
}

/// A text between quotes, so that it is nothing but a text for every program.
pub fn quoted(text: &str) -> String {
    if text.chars().any(needs_escape) { double_quoted(text) } else { format!("'{}'", text.replace('\'', "''")) }
}

fn is_word_of_yaml(text: &str) -> bool {
    const WORDS: [&str; 10] = ["null", "~", "true", "false", "yes", "no", "on", "off", "y", "n"];
    WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
}

/// Whether some version of YAML takes a text for a number: `012`, `0x1f`, `1_000`, `1e3`, `9:30`.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('+').unwrap_or(text).to_ascii_lowercase();
    let all = |text: &str, allowed: &str| text.chars().all(|sign| sign.is_ascii_digit() || allowed.contains(sign));
    match digits.split_at_checked(2) {
        Some(("0x" | "0o" | "0b", rest)) => all(rest, "abcdef_"),
        _ => digits.starts_with(|first: char| first.is_ascii_digit()) && !is_date(&digits) && all(&digits, "_.:e+-"),
    }
}

/// A day means the same to every reader and is easier to read without quotes.
fn is_date(text: &str) -> bool {
    let lengths = [4, 2, 2];
    let parts: Vec<&str> = text.split('-').collect();
    (2..=3).contains(&parts.len())
        && parts
            .iter()
            .zip(lengths)
            .all(|(part, length)| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// What a reader would take for the end of a line, or an editor would not show.
fn needs_escape(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}')
}

fn double_quoted(text: &str) -> String {
    let mut written = String::from('"');
    for character in text.chars() {
        match character {
            '"' => written.push_str("\\\""),
            '\\' => written.push_str("\\\\"),
            '\n' => written.push_str("\\n"),
            '\t' => written.push_str("\\t"),
            character if needs_escape(character) => written.push_str(&format!("\\u{:04x}", u32::from(character))),
            character => written.push(character),
        }
    }
    written.push('"');
    written
}
