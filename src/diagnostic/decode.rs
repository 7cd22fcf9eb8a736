//! From the bytes of a file to its text.

use super::source::Source;
use super::unreadable::Unreadable;

/// The text of a file, and what keeps it from being checked.
///
/// Where the bytes are not UTF-8 the text is as near to them as can be, so that a line can be shown and the kind of the
/// file guessed; it must not be written back.
pub fn decode(name: impl Into<String>, bytes: Vec<u8>) -> (Source, Option<Unreadable>) {
    if let Some((encoding, text)) = other_encoding(&bytes) {
        return (Source::new(name, text), Some(Unreadable::OtherEncoding { name: encoding }));
    }
    match String::from_utf8(bytes) {
        Ok(text) => {
            let source = Source::new(name, text);
            let problem = empty(&source.text).or_else(|| control_character(&source));
            (source, problem)
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let bytes = error.as_bytes();
            // A last byte on its own is more likely a letter of another encoding.
            let is_cut_off = error.utf8_error().error_len().is_none() && bytes.len() > at + 1;
            let source = Source::new(name, String::from_utf8_lossy(bytes));
            let place = source.place(at..at + char::REPLACEMENT_CHARACTER.len_utf8());
            let byte = bytes[at];
            let problem = if bytes.contains(&0) {
                Unreadable::NoText { place }
            } else if is_cut_off {
                Unreadable::CutOff { place }
            } else {
                Unreadable::BadByte { place, byte, probably: windows_1252(byte) }
            };
            (source, Some(problem))
        }
    }
}

/// UTF-16 with or without its mark, and UTF-32 with it.
fn other_encoding(bytes: &[u8]) -> Option<(&'static str, String)> {
    match bytes {
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => Some(("UTF-32", String::new())),
        [0xff, 0xfe, rest @ ..] => Some(("UTF-16", utf16(rest, u16::from_le_bytes))),
        [0xfe, 0xff, rest @ ..] => Some(("UTF-16", utf16(rest, u16::from_be_bytes))),
        _ => match zero_bytes(bytes) {
            (true, false) => Some(("UTF-16", utf16(bytes, u16::from_be_bytes))),
            (false, true) => Some(("UTF-16", utf16(bytes, u16::from_le_bytes))),
            (true, true) | (false, false) => None,
        },
    }
}

/// Whether the first and the second bytes of pairs are mostly zero, as they are where UTF-16 holds western letters.
fn zero_bytes(bytes: &[u8]) -> (bool, bool) {
    let pairs = bytes.len().min(512) / 2;
    let zeros = |offset: usize| bytes[..pairs * 2].iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let is_mostly_zero = |offset: usize| pairs >= 2 && zeros(offset) * 10 > pairs * 6;
    (is_mostly_zero(0), is_mostly_zero(1))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    char::decode_utf16(units).map(|character| character.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn empty(text: &str) -> Option<Unreadable> {
    text.trim_start_matches('\u{feff}').trim().is_empty().then_some(Unreadable::Empty)
}

/// Control characters have no place in a text: a terminal would obey them, and the parser takes NUL for its end.
fn control_character(source: &Source) -> Option<Unreadable> {
    // Nearly every text is cleared by a look at its bytes; 0xc2 begins the control characters beyond ASCII.
    let may_begin_one =
        |byte: u8| byte < b' ' && !matches!(byte, b'\n' | b'\r' | b'\t') || byte == 0x7f || byte == 0xc2;
    if !source.text.bytes().any(may_begin_one) {
        return None;
    }
    let is_unwelcome = |character: &char| character.is_control() && !matches!(character, '\n' | '\r' | '\t');
    let mut found = source.text.char_indices().filter(|(_, character)| is_unwelcome(character));
    let (byte, character) = found.next()?;
    let place = source.place(byte..byte + character.len_utf8());
    Some(Unreadable::ControlCharacter { place, character, more: found.count() })
}

/// The character of a byte in Windows-1252, which has Latin-1 in it; `None` for the five bytes it does not use.
fn windows_1252(byte: u8) -> Option<char> {
    const FROM_0X80: [char; 32] = [
        '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’', '“', '”',
        '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => Some(FROM_0X80[usize::from(byte - 0x80)]).filter(|character| *character != '\0'),
        _ => Some(char::from(byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::FileId;

    /// `line:column code: message; help`, or nothing where the text is as it should be.
    fn told(bytes: &[u8]) -> String {
        let (_, problem) = decode("a.yaml", bytes.to_vec());
        let Some(problem) = problem else { return String::new() };
        let finding = problem.finding(FileId(0));
        let (line, column) = finding.at.place.line_and_column();
        format!("{line}:{column} {}: {}; {}", finding.rule.code, finding.message, finding.help.expect("what to do"))
    }

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn text_in_utf8_is_taken_as_it_is() {
        for text in ["title: é\r\n\tb\u{2028}", "\u{feff}a: 1", "a: \u{fffd}"] {
            let (source, problem) = decode("a.yaml", text.as_bytes().to_vec());
            assert_eq!((source.text.as_str(), problem), (text, None));
        }
    }

    #[test]
    fn the_first_byte_that_is_not_utf8_is_shown_as_what_it_probably_was() {
        let save = "open it in a text editor and save it with the encoding UTF-8";
        let bytes = b"# ok\ntitle: Assembl\xe9e nationale \x96 S\xe9nat\n";
        assert_eq!(
            told(bytes),
            format!("2:15 not-utf8: the byte `0xE9` is not UTF-8; in Windows-1252 it is `é`; {save}")
        );
        assert_eq!(told(b"\xef\xbb\xbfa: \x81b"), format!("1:4 not-utf8: the byte `0x81` is not UTF-8; {save}"));
        let (source, problem) = decode("a.yaml", bytes.to_vec());
        assert_eq!(&source.text[source.line_bytes(2)], "title: Assembl\u{fffd}e nationale \u{fffd} S\u{fffd}nat");
        let place = problem.expect("a problem").finding(FileId(0)).at.place;
        assert_eq!(&source.text[place.bytes()], "\u{fffd}");
    }

    #[test]
    fn a_file_that_was_cut_off_or_is_no_text_is_named_so() {
        let help = "the file was probably not copied in full; copy it again";
        let cut = format!("1:4 not-utf8: the file ends in the middle of a character; {help}");
        assert_eq!(told(b"a: \xe2\x82"), cut);
        assert!(
            told(b"a: caf\xe9").starts_with("1:7 not-utf8: the byte `0xE9` is not UTF-8; in Windows-1252 it is `é`")
        );
        assert!(
            told(b"PK\x03\x04\x14\0\x08\x08\x08\0\xb0\xc5").starts_with("1:11 not-utf8: this is not a text file; ")
        );
    }

    #[test]
    fn utf16_is_recognised_with_and_without_its_mark_and_can_be_shown() {
        let text = "title: Assemblée\r\nid: a\r\n";
        let marked = format!("\u{feff}{text}");
        for bytes in [
            utf16(&marked, u16::to_le_bytes),
            utf16(&marked, u16::to_be_bytes),
            utf16(text, u16::to_le_bytes),
            utf16(text, u16::to_be_bytes),
        ] {
            assert!(told(&bytes).starts_with("1:1 not-utf8: the file is saved as UTF-16; open it "), "{bytes:?}");
            assert_eq!(decode("a.yaml", bytes).0.text, text);
        }
    }

    #[test]
    fn control_characters_are_told_once_at_the_first() {
        let remove = "remove it; where the editor does not show it, type the line anew";
        let told_of = |text: &str| told(text.as_bytes());
        let here = "1:5 control-character: the control character";
        assert_eq!(told_of("a: é\0b"), format!("{here} `\\u{{0}}` stands here; {remove}"));
        assert_eq!(
            told_of("a: b\u{b}\nb: \u{85}"),
            format!("{here} `\\u{{b}}` stands here, and another one below; {remove}")
        );
        assert_eq!(told_of("a: b\u{7f}\0\0"), format!("{here} `\\u{{7f}}` stands here, and 2 more below; {remove}"));
    }

    #[test]
    fn nothing_but_white_space_is_empty() {
        for text in ["", "\u{feff}", " \r\n\n\t"] {
            assert_eq!(told(text.as_bytes()), "1:1 empty-file: the file is empty; remove it, or name another one");
        }
    }

    #[test]
    fn a_size_over_the_limit_never_reads_like_the_limit() {
        let limit = 16 * 1024 * 1024;
        let problem = Unreadable::TooLarge { size: Some(limit as u64 + 1), limit };
        assert_eq!(problem.finding(FileId(0)).message, "the file is 16.1 MiB large, and files up to 16 MiB are read");
    }
}
