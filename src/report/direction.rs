//! Which way text runs: Arabic, Hebrew and their kin from right to left (Unicode Standard Annex 9).

use std::borrow::Cow;
use std::cmp::Ordering;
use std::ops::Range;

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

/// No character before it runs from right to left.
const FIRST_RIGHT_TO_LEFT: char = '\u{590}';

/// Marks that steer the direction of signs and are no letters.
const RIGHT_TO_LEFT_MARK: char = '\u{200f}';
const ARABIC_LETTER_MARK: char = '\u{61c}';

/// Scripts that are written from right to left, by their codes of ISO 15924 in small letters; see
/// <https://www.w3.org/International/questions/qa-scripts>.
const SCRIPTS: [&str; 10] = ["adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"];
/// Languages that are written in one of these where their tag names no script, by their primary subtags in small letters.
const LANGUAGES: [&str; 24] = [
    "ar", "arc", "arz", "azb", "bqi", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "lrc", "mzn", "nqo", "pnb", "ps",
    "sd", "sdh", "skr", "syr", "ug", "ur", "yi",
];

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_DIRECTIONAL_ISOLATE: char = '\u{2069}';
const ISOLATES: [char; 2] = [FIRST_STRONG_ISOLATE, POP_DIRECTIONAL_ISOLATE];

/// Signs for programs that know no isolates (rules X2, X3 and X7).
const EMBEDDINGS: [char; 2] = ['\u{202a}', '\u{202b}'];
const POP_EMBEDDING: char = '\u{202c}';
/// Without it, digits behind an embedding would count as a part of it; it runs the way of the paragraph.
const MARKS: [char; 2] = ['\u{200e}', RIGHT_TO_LEFT_MARK];

/// Whether any letter of a text runs from right to left.
pub fn has_right_to_left(text: &str) -> bool {
    // Most texts have none, and bytes are looked through faster. Such letters begin with one of these bytes.
    let may_begin = |byte: u8| matches!(byte, 0xd6..=0xe0 | 0xef..=0xf4);
    text.bytes().any(may_begin) && text.chars().any(is_right_to_left)
}

/// Whether a language is written from right to left, by its BCP 47 tag: the script that it names decides, or else the language.
pub fn language_begins_at_right(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    let mut subtags = tag.split('-');
    let primary = subtags.next().unwrap_or_default();
    // Behind a subtag of one letter come extensions, which name no script.
    let script = subtags
        .take_while(|subtag| subtag.len() > 1)
        .find(|subtag| subtag.len() == 4 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic()));
    match script {
        Some(script) => SCRIPTS.contains(&script),
        None => LANGUAGES.contains(&primary),
    }
}

/// Whether a text begins at the right: most of its letters run from there, or as many as not in a document that does. Addresses
/// are left aside, and so are isolated values where there is more to read: a name in Arabic does not turn a sentence round that
/// it begins.
pub fn begins_at_right(text: &str, in_document_from_right: bool) -> bool {
    if !in_document_from_right && !has_right_to_left(text) {
        return false;
    }
    let (mut all, mut outside) = (Letters::default(), Letters::default());
    let mut isolates = 0_usize;
    let is_address = |word: &&str| word.contains("://");
    let words = text.split_whitespace().filter(|word| !is_address(word));
    for character in words.flat_map(str::chars) {
        match character {
            FIRST_STRONG_ISOLATE => isolates += 1,
            POP_DIRECTIONAL_ISOLATE => isolates = isolates.saturating_sub(1),
            _ => {
                all.count(character);
                if isolates == 0 {
                    outside.count(character);
                }
            }
        }
    }
    let told = if outside == Letters::default() { all } else { outside };
    match told.from_right.cmp(&told.from_left) {
        Ordering::Less => false,
        Ordering::Greater => true,
        // An address alone is read from the left.
        Ordering::Equal => {
            in_document_from_right && (told.from_left > 0 || !text.split_whitespace().any(|word| is_address(&word)))
        }
    }
}

/// How many letters run which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Letters {
    from_left: usize,
    from_right: usize,
}

impl Letters {
    fn count(&mut self, character: char) {
        self.from_right += usize::from(is_right_to_left(character));
        self.from_left += usize::from(bidi_class(character) == BidiClass::L);
    }
}

/// The level of what is said of a whole paragraph.
pub fn base_level(from_right: bool) -> Level {
    if from_right { Level::rtl() } else { Level::ltr() }
}

/// The parts of a text that run one way, in the order of the text, and whether they run from the right; it stands in a paragraph
/// that begins there or not.
pub fn parts(text: &str, from_right: bool) -> Vec<(Range<usize>, bool)> {
    parted(text, from_right, |level, _| level.is_rtl())
}

/// The same, where numbers among words from the right belong to them: as Word takes it, which turns no digits round.
pub fn parts_with_numbers(text: &str, from_right: bool) -> Vec<(Range<usize>, bool)> {
    let is_number = |part: &str| part.chars().all(|one| bidi_class(one) != BidiClass::L);
    parted(text, from_right, |level, part| level.is_rtl() || level > Level::rtl() && is_number(part))
}

/// `is_from_right` tells of each stretch of one level where it belongs; neighbours that belong together are one part.
fn parted(text: &str, from_right: bool, is_from_right: impl Fn(Level, &str) -> bool) -> Vec<(Range<usize>, bool)> {
    if !from_right && !has_right_to_left(text) {
        return vec![(0..text.len(), false)];
    }
    let levels = BidiInfo::new(text, Some(base_level(from_right))).levels;
    let mut parts: Vec<(Range<usize>, bool)> = Vec::new();
    let mut start = 0;
    for part in levels.chunk_by(PartialEq::eq) {
        let end = start + part.len();
        let is_from_right = is_from_right(part[0], &text[start..end]);
        match parts.last_mut() {
            Some((last, way)) if *way == is_from_right => last.end = end,
            _ => parts.push((start..end, is_from_right)),
        }
        start = end;
    }
    parts
}

/// A text that leaves the order of the words around it as it is, whichever way it runs (rule X5c), in a document that begins at the
/// right or does not.
pub fn isolated(text: &str, in_document_from_right: bool) -> Cow<'_, str> {
    // One word from the left is not torn apart, and it may be an address or a tag, in which a sign would be read.
    let is_torn = || {
        let has_letter = |word: &str| word.chars().any(|letter| bidi_class(letter) == BidiClass::L);
        text.contains(char::is_whitespace) && text.split_whitespace().any(has_letter)
    };
    match has_right_to_left(text) || in_document_from_right && is_torn() {
        true => Cow::Owned(format!("{FIRST_STRONG_ISOLATE}{text}{POP_DIRECTIONAL_ISOLATE}")),
        false => Cow::Borrowed(text),
    }
}

/// The same text without the signs of [`isolated`], for outputs in which they may be seen.
pub fn without_isolates(text: &str) -> Cow<'_, str> {
    if !text.is_ascii() && text.contains(ISOLATES) {
        Cow::Owned(text.replace(ISOLATES, ""))
    } else {
        Cow::Borrowed(text)
    }
}

/// The same text with embeddings in place of isolates, for a program that does not know these: the words stand in the same order in a
/// paragraph that begins at the right or not.
pub fn with_embeddings(text: &str, from_right: bool) -> Cow<'_, str> {
    if text.is_ascii() || !text.contains(ISOLATES) {
        return Cow::Borrowed(text);
    }
    let mut embedded = String::with_capacity(text.len());
    for (index, character) in text.char_indices() {
        match character {
            FIRST_STRONG_ISOLATE => {
                let strong = text[index..].chars().find_map(|one| match bidi_class(one) {
                    BidiClass::L => Some(false),
                    BidiClass::R | BidiClass::AL => Some(true),
                    _ => None,
                });
                embedded.push(EMBEDDINGS[usize::from(strong.unwrap_or(from_right))]);
            }
            POP_DIRECTIONAL_ISOLATE => embedded.extend([POP_EMBEDDING, MARKS[usize::from(from_right)]]),
            _ => embedded.push(character),
        }
    }
    Cow::Owned(embedded)
}

fn is_right_to_left(character: char) -> bool {
    character >= FIRST_RIGHT_TO_LEFT
        && !matches!(character, RIGHT_TO_LEFT_MARK | ARABIC_LETTER_MARK)
        && matches!(bidi_class(character), BidiClass::R | BidiClass::AL)
}

#[cfg(test)]
mod tests {
    use super::{
        begins_at_right, has_right_to_left, isolated, language_begins_at_right, parts, parts_with_numbers,
        with_embeddings, without_isolates,
    };

    #[test]
    fn most_letters_say_where_a_text_begins() {
        assert!(begins_at_right("مجلس النواب", false));
        assert!(begins_at_right("הכנסת (PDF), 2026", false));
        assert!(!begins_at_right("مجلس النواب is the House of Representatives", false));
        assert!(begins_at_right("انظر https://parliament.example/a/very/long/address", false));
        assert!(begins_at_right("\u{2068}المجلس\u{2069}, 2026", false));
        assert!(!begins_at_right("Document: \u{2068}الخطة الاستراتيجية للمجلس\u{2069}, 2026", false));
        assert!(!begins_at_right("see\u{200f}\u{200f}\u{200f}\u{200f}", false));
        assert!(!begins_at_right("Chambre des députés, 2026: 100 %", false));
        assert!(!begins_at_right("", false));
    }

    #[test]
    fn where_letters_do_not_decide_the_document_does() {
        for text in ["2026", "100 %", "", "1.", "ه b", "\u{2068}12\u{2069}"] {
            assert!(begins_at_right(text, true) && !begins_at_right(text, false), "{text}");
        }
        assert!(!begins_at_right("Annual report, הכנסת", true));
        assert!(!begins_at_right("https://parliament.example/report/", true));
    }

    #[test]
    fn the_script_of_a_language_says_where_it_begins() {
        for tag in
            ["ar", "AR-EG", "he-IL", "fa", "ur-PK", "ps", "sd", "ug", "yi", "dv", "ckb", "az-Arab", "zh-yue-Hebr-x-own"]
        {
            assert!(language_begins_at_right(tag), "{tag}");
        }
        for tag in ["en", "fr", "az", "ur-Latn", "sd-Deva-IN", "de-x-arab", "tr-u-nu-arab", "en-arabic", "", "arabic"] {
            assert!(!language_begins_at_right(tag), "{tag}");
        }
    }

    #[test]
    fn a_value_of_several_words_stays_whole_in_a_document_from_the_right() {
        let isolates = |text: &str, from_right| isolated(text, from_right) != text;
        assert!(isolates("20 November 2026", true) && !isolates("20 November 2026", false));
        assert!(isolates("مجلس", true) && isolates("مجلس", false));
        assert!(!isolates("https://parliament.example/1", true) && !isolates("12 / 48", true));
    }

    #[test]
    fn a_text_is_parted_where_it_turns() {
        let of = |text: &'static str| -> Vec<(&str, bool)> {
            parts(text, begins_at_right(text, false)).into_iter().map(|(part, way)| (&text[part], way)).collect()
        };
        let sentence = "The committee (لجنة الشؤون) met";
        assert_eq!(of(sentence), [("The committee (", false), ("لجنة الشؤون", true), (") met", false)]);
        assert_eq!(of("הוועדה (PDF)."), [("הוועדה (", true), ("PDF", false), (").", true)]);
        let numbered = "לוח 2022-2027 של";
        assert_eq!(of(numbered), [("לוח ", true), ("2022-2027", false), (" של", true)]);
        assert_eq!(parts_with_numbers(numbered, true), [(0..numbered.len(), true)]);
        assert_eq!(of("plain"), [("plain", false)]);
    }

    #[test]
    fn what_isolated_a_value_is_taken_away_or_replaced_as_a_whole() {
        let line = format!("From {}, 14 June", isolated("لوح", false));
        assert_eq!(without_isolates(&line), "From لوح, 14 June");
        // The end of a line that was parted.
        assert_eq!(without_isolates("\u{2069}, 14 June"), ", 14 June");
        assert_eq!(with_embeddings(&line, false), "From \u{202b}لوح\u{202c}\u{200e}, 14 June");
        // The value begins with a letter from the left; the paragraph runs from the right.
        let value = isolated("PDF لوح", false).into_owned();
        assert_eq!(with_embeddings(&value, true), "\u{202a}PDF لوح\u{202c}\u{200f}");
    }

    #[test]
    fn signs_and_digits_run_no_way_of_their_own() {
        assert!(!has_right_to_left("2026 – “δ” … \u{202e}txt\u{2069} 日本"));
        assert!(has_right_to_left("a ב"));
    }
}
