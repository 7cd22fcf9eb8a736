//! Where words may be divided, by the language of the document.

use hypher::Lang;

/// No fewer letters stand before or after a hyphen.
const FEWEST_LETTERS: usize = 3;
/// Longer words, in bytes, are no words of a language.
const LONGEST_WORD: usize = 40;

/// The rules of a language; of one whose rules are not known, no word is divided.
#[derive(Debug, Clone, Copy)]
pub struct Hyphenation {
    language: Option<Lang>,
}

impl Hyphenation {
    /// By the first part of a BCP 47 tag.
    pub fn of_language(tag: &str) -> Hyphenation {
        let language = match tag.split('-').next().unwrap_or_default() {
            "en" => Some(Lang::English),
            "fr" => Some(Lang::French),
            "es" => Some(Lang::Spanish),
            "pt" => Some(Lang::Portuguese),
            _ => None,
        };
        Hyphenation { language }
    }

    /// Where a hyphen may be put into a word, as bytes from its start. Marks before and after the word do not count; a
    /// word in capitals, or one with a sign or a digit within it, is not divided.
    pub fn places(self, word: &str) -> Vec<usize> {
        let Some(language) = self.language else { return Vec::new() };
        let letters = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        let is_word = letters.chars().all(char::is_alphabetic) && !letters.chars().skip(1).any(char::is_uppercase);
        if !is_word || letters.len() > LONGEST_WORD || letters.chars().count() < 2 * FEWEST_LETTERS {
            return Vec::new();
        }
        let before = word.len() - word.trim_start_matches(|sign: char| !sign.is_alphanumeric()).len();
        let mut end = before;
        let mut places: Vec<usize> = hypher::hyphenate_bounded(letters, language, FEWEST_LETTERS, FEWEST_LETTERS)
            .map(|syllable| {
                end += syllable.len();
                end
            })
            .collect();
        places.pop();
        places
    }
}

#[cfg(test)]
mod tests {
    use super::Hyphenation;

    fn divided(language: &str, word: &str) -> String {
        let mut divided = word.to_owned();
        for place in Hyphenation::of_language(language).places(word).into_iter().rev() {
            divided.insert(place, '-');
        }
        divided
    }

    #[test]
    fn words_are_divided_by_their_language() {
        assert_eq!(divided("en-GB", "parliamentary"), "par-lia-men-tary");
        assert_eq!(divided("fr", "parlementaire"), "par-le-men-taire");
        assert_eq!(divided("ar", "parliamentary"), "parliamentary");
    }

    #[test]
    fn three_letters_at_least_stand_on_either_side_and_marks_do_not_count() {
        assert_eq!(divided("en", "(recommendations),"), "(rec-om-men-da-tions),");
        assert_eq!(divided("en", "only"), "only");
    }

    #[test]
    fn capitals_addresses_and_numbers_are_not_divided() {
        for word in ["PARLIAMENTARY", "OpenDocument", "parliament.example", "committee2026", "https://parliament"] {
            assert_eq!(divided("en", word), word);
        }
        let endless = "parliamentary".repeat(9);
        assert_eq!(divided("en", &endless), endless);
    }
}
