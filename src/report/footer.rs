//! The words at the foot of each page, and what of them gives way where they are too long.

use super::direction::isolated;

/// What stands at every page's foot, at the side where lines begin.
///
/// The name of a parliament can have several hundred letters; it is shortened first, so that title and date stay.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Footer {
    text: String,
    /// Where in the text the name stands that may be shortened.
    name: Option<(usize, usize)>,
}

impl Footer {
    /// A text that says a name; the name is found in it as it stands.
    pub fn naming(text: &str, name: &str) -> Footer {
        let (text, name) = (on_one_line(text), on_one_line(name));
        let start = if name.is_empty() { None } else { text.find(&name) };
        Footer { name: start.map(|start| (start, start + name.len())), text }
    }

    /// The whole text, on one line.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text if it fits; or else with an ellipsis after as many words of the name as fit, or as many of its letters
    /// where not even one word does; or else as much of the text's beginning as fits.
    pub fn fitted(&self, mut fits: impl FnMut(&str) -> bool) -> String {
        if fits(&self.text) {
            return self.text.clone();
        }
        let (start, end) = self.name.unwrap_or((0, 0));
        let (before, name, after) = (&self.text[..start], &self.text[start..end], &self.text[end..]);
        let words: Vec<usize> = name.match_indices(' ').map(|(end, _)| end).collect();
        let letters: Vec<usize> = name.char_indices().skip(1).map(|(end, _)| end).collect();
        // The dots stand where the name would go on, whichever way it runs.
        let shortened_name = |end: usize| format!("{}…", without_stops(&name[..end]));
        let shortened = |end: usize| format!("{before}{}{after}", isolated(&shortened_name(end), false));
        let ends = [words, letters];
        let fitting = ends.iter().find_map(|ends| longest(ends, shortened, &mut fits));
        fitting.unwrap_or_else(|| {
            let ends: Vec<usize> = self.text.char_indices().map(|(end, _)| end).collect();
            let beginning = |end: usize| format!("{}…", without_stops(&self.text[..end]));
            longest(&ends, beginning, &mut fits).unwrap_or_else(|| "…".to_owned())
        })
    }
}

impl From<&str> for Footer {
    fn from(text: &str) -> Footer {
        Footer::naming(text, "")
    }
}

/// The longest of the texts that fits; each is longer than the one before.
fn longest(ends: &[usize], text: impl Fn(usize) -> String, fits: &mut impl FnMut(&str) -> bool) -> Option<String> {
    let fitting = ends.partition_point(|end| fits(&text(*end)));
    fitting.checked_sub(1).map(|last| text(ends[last]))
}

/// Without what looks wrong before an ellipsis.
fn without_stops(words: &str) -> &str {
    words.trim_end_matches(|letter: char| letter.is_whitespace() || ",;:.·–—-(".contains(letter))
}

fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::Footer;

    fn fitted(text: &str, name: &str, most: usize) -> String {
        Footer::naming(text, name).fitted(|words| words.chars().count() <= most)
    }

    #[test]
    fn a_name_gives_way_at_a_word_and_the_rest_stays() {
        let (name, text) =
            ("National Assembly of the Isles, and Reefs", "National Assembly of the Isles, and Reefs · 2026");
        assert_eq!(fitted(text, name, 48), text);
        assert_eq!(fitted(text, name, 47), "National Assembly of the Isles, and… · 2026");
        assert_eq!(fitted(text, name, 40), "National Assembly of the Isles… · 2026");
        assert_eq!(fitted(text, name, 16), "National… · 2026");
    }

    #[test]
    fn a_name_of_one_word_gives_way_at_a_letter_and_a_text_without_a_name_at_its_end() {
        assert_eq!(fitted("Ålandslagtinget · 2026", "Ålandslagtinget", 12), "Ålan… · 2026");
        assert_eq!(fitted("Readiness · 2026", "", 13), "Readiness…");
        assert_eq!(fitted("Readiness · 2026", "Elsewhere", 3), "Re…");
        assert_eq!(fitted("Isles · 2026", "Isles", 4), "Isl…");
        assert_eq!(fitted("Isles · 2026", "Isles", 0), "…");
    }

    #[test]
    fn the_dots_stand_at_the_end_of_a_name_from_the_right() {
        // Outside of the signs they would stand at its beginning.
        assert_eq!(fitted("مجلس النواب · 2026", "مجلس النواب", 14), "\u{2068}مجلس…\u{2069} · 2026");
    }

    #[test]
    fn a_name_with_ends_of_lines_is_found() {
        assert_eq!(fitted("New\nIsles · 2026", "New\nIsles", 14), "New… · 2026");
    }
}
