//! What lines do not part, or only where they must, beside what UAX #14 says.

/// Whether what stands on the two sides of a break that UAX #14 allows is read as one all the same.
pub fn is_whole(words: &str, after: &str) -> bool {
    /// The fewest letters on each side of a hyphen.
    const FEWEST: usize = 3;
    // An address is not read as one when it begins with a line of `https://` alone.
    if words.ends_with("://") {
        return true;
    }
    let Some(before) = words.strip_suffix('-') else { return false };
    let is_short =
        |letters: &str| letters.chars().take(FEWEST).filter(|letter| letter.is_alphanumeric()).count() < FEWEST;
    let next = after.split(|character: char| !character.is_alphanumeric()).next().unwrap_or_default();
    is_short(before) || is_short(next)
}

/// Whether a line should not end between words and what comes after: the day and its month, a level and its name.
pub fn is_tied(words: &str, after: &str) -> bool {
    let number = words.trim_end_matches(' ');
    let is_number = number.len() <= 2 && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number && number.len() < words.len() && after.starts_with(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::{is_tied, is_whole};

    #[test]
    fn short_parts_at_a_hyphen_stay_with_their_word() {
        assert!(is_whole("log-", "in, twice"));
        assert!(is_whole("(e-", "Parliament"));
        assert!(is_whole("--", "before"));
        assert!(is_whole("2026-", "11-27"));
        assert!(is_whole("https://", "example.org"));
        assert!(!is_whole("self-", "assessment"));
        assert!(!is_whole("assessment ", "of"));
    }

    #[test]
    fn a_small_number_stays_with_the_word_that_it_counts() {
        assert!(is_tied("3 ", "Established"));
        assert!(is_tied("27 ", "November"));
        assert!(!is_tied("2026 ", "the"));
        assert!(!is_tied("3", "Established"));
        assert!(!is_tied("3 ", "5"));
        assert!(!is_tied("three ", "levels"));
    }
}
