//! How much room words need, without a font: rather too much than too little, so that no words leave their place.

mod from_right;

use textwrap::WordSeparator;
use unicode_width::UnicodeWidthChar;

use super::{WIDTH, text};
use crate::report::drawing::{Anchor, Shape, Weight};
use crate::report::theme::Colour;

/// The bold letters of the report's font from the space to the tilde, in hundredths of the size. A page on the screen may
/// be set in another font; of those that pages ask for none is much wider.
const ASCII: [u8; 95] = [
    26, 29, 47, 65, 57, 90, 75, 27, 34, 34, 54, 57, 28, 32, 28, 41, 57, 57, 57, 57, 57, 57, 57, 57, 57, 57, 28, 28, 57,
    57, 57, 48, 90, 69, 67, 64, 74, 56, 55, 72, 76, 39, 33, 66, 56, 94, 81, 80, 63, 80, 66, 55, 58, 76, 65, 97, 67, 62,
    58, 33, 41, 33, 57, 41, 36, 60, 63, 51, 63, 59, 39, 63, 66, 30, 30, 62, 30, 98, 66, 62, 63, 63, 45, 50, 43, 66, 57,
    86, 58, 57, 49, 39, 55, 39, 57,
];
/// Letters with marks, as most languages of the Latin script have them.
const LATIN: f32 = 0.68;
/// Single quotation marks, which stand for apostrophes too.
const QUOTE: f32 = 0.34;
/// Other letters; of those of the Cyrillic script few are wider.
const OTHER: f32 = 1.1;
/// Chinese, Japanese and Korean signs, and pictures.
const WIDE: f32 = 1.2;
/// Regular letters are narrower than bold ones by more than this leaves over.
const BOLD: f32 = 1.08;

/// How far below the middle of a line its baseline is, as a share of the size.
const BELOW_MIDDLE: f32 = 0.36;

/// How lines that stand one under the other look.
pub(super) struct Look {
    pub size: f32,
    /// From baseline to baseline.
    pub line: f32,
    pub weight: Weight,
    pub colour: Colour,
}

impl Look {
    /// Draws lines, the first on this baseline.
    pub fn draw(&self, lines: &[String], (x, baseline): (f32, f32), anchor: Anchor, shapes: &mut Vec<Shape>) {
        let on = |index: usize| baseline + index as f32 * self.line;
        let line =
            |(index, line): (usize, &String)| text(x, on(index), self.size, self.weight, anchor, self.colour, line);
        shapes.extend(lines.iter().enumerate().map(line));
    }

    /// Draws lines with their middle at this height.
    pub fn draw_around(&self, lines: &[String], (x, middle): (f32, f32), anchor: Anchor, shapes: &mut Vec<Shape>) {
        let baseline = middle + self.size * BELOW_MIDDLE - self.further(lines) / 2.0;
        self.draw(lines, (x, baseline), anchor, shapes);
    }

    /// Draws lines likewise on a ground of paper, so that nothing that is drawn below runs through the words.
    pub fn draw_on_paper(&self, lines: &[String], (x, middle): (f32, f32), anchor: Anchor, shapes: &mut Vec<Shape>) {
        const BESIDE: f32 = 1.5;
        let widest = widest(lines, self.size, self.weight);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - widest / 2.0,
            Anchor::End => x - widest,
        };
        let (from, to) = ((left - BESIDE).max(0.0), (left + widest + BESIDE).min(WIDTH));
        // From above the capitals to below the foot of the p.
        let height = self.further(lines) + self.size * 1.2;
        shapes.push(Shape::Rectangle {
            x: from,
            y: middle - height / 2.0,
            width: to - from,
            height,
            fill: Some(Colour::WHITE),
            stroke: None,
        });
        self.draw_around(lines, (x, middle), anchor, shapes);
    }

    /// How much higher the lines are than one of them.
    pub fn further(&self, lines: &[String]) -> f32 {
        lines.len().saturating_sub(1) as f32 * self.line
    }
}

/// A width that no line exceeds, in points.
pub(super) fn widest(lines: &[String], size: f32, weight: Weight) -> f32 {
    lines.iter().map(|line| width(line, size, weight)).fold(0.0, f32::max)
}

/// A width that the words do not exceed, in points.
pub fn width(text: &str, size: f32, weight: Weight) -> f32 {
    let next = text.chars().skip(1).map(Some).chain([None]);
    let share: f32 = text.chars().zip(next).map(|(letter, next)| share(letter, next)).sum();
    let weight = match weight {
        Weight::Regular => 1.0,
        Weight::Bold => BOLD,
    };
    share * size * weight
}

fn share(character: char, next: Option<char>) -> f32 {
    if let Some(hundredths) = (character as usize).checked_sub(0x20).and_then(|index| ASCII.get(index)) {
        return f32::from(*hundredths) / 100.0;
    }
    if let Some(share) = from_right::share(character, next) {
        return share;
    }
    match character.width() {
        None | Some(0) => 0.0,
        Some(1) if matches!(character, '\u{2018}' | '\u{2019}') => QUOTE,
        Some(1) if matches!(character, '\u{df}'..='\u{17f}') && character.is_lowercase() => LATIN,
        Some(1) => OTHER,
        Some(_) => WIDE,
    }
}

/// The words in lines of at most this width. A word that is longer than a line is broken between its letters; nothing is
/// left out.
pub(super) fn lines(text: &str, room: f32, size: f32, weight: Weight) -> Vec<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut lines = vec![String::new()];
    for word in WordSeparator::UnicodeBreakProperties.find_words(&text) {
        // Together, for letters that are joined take less room so than one by one.
        let fits = |line: &str| width(&format!("{line}{}", word.word), size, weight) <= room;
        let line = lines.last().expect("there is always a line");
        let mut is_fitting = fits(line);
        if !is_fitting && !line.is_empty() {
            lines.push(String::new());
            is_fitting = fits("");
        }
        if is_fitting {
            lines.last_mut().expect("there is always a line").push_str(word.word);
        } else {
            push_letters(&mut lines, word.word, room, size, weight);
        }
        lines.last_mut().expect("there is always a line").push_str(word.whitespace);
    }
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

fn push_letters(lines: &mut Vec<String>, word: &str, room: f32, size: f32, weight: Weight) {
    for character in word.chars() {
        let line = lines.last_mut().expect("there is always a line");
        let letter = width(character.encode_utf8(&mut [0; 4]), size, weight);
        if letter > 0.0 && !line.is_empty() && width(line, size, weight) + letter > room {
            lines.push(String::new());
        }
        lines.last_mut().expect("there is always a line").push(character);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_break_where_they_may_and_nothing_is_left_out() {
        assert_eq!(
            lines("Data and connected systems", 80.0, 10.0, Weight::Regular),
            ["Data and", "connected", "systems"]
        );
        let word = "Donaudampfschifffahrtsgesellschaft";
        let broken = lines(word, 60.0, 10.0, Weight::Bold);
        assert!(broken.len() > 2);
        assert!(broken.iter().all(|line| width(line, 10.0, Weight::Bold) <= 60.0));
        assert_eq!(broken.concat(), word);
    }

    #[test]
    fn a_room_that_is_too_small_still_holds_a_letter_a_line() {
        assert_eq!(lines("ab", 1.0, 10.0, Weight::Regular), ["a", "b"]);
        assert_eq!(lines("e\u{301}", 1.0, 10.0, Weight::Regular), ["e\u{301}"]);
        assert_eq!(lines("", 10.0, 10.0, Weight::Regular), [""]);
    }
}
