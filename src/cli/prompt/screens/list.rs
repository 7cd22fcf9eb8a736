//! The options of a page: which one is marked, and which lines of them a window shows.
//!
//! Pure: keys and a size go in, lines come out.

use super::layout::{shortened, wrapped};
use crate::cli::prompt::face::{Offer, Row};

/// The options while one is being chosen.
#[derive(Debug, Clone)]
pub struct List<'a> {
    offer: &'a Offer,
    marked: usize,
    typed: String,
}

/// What a key does to the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
    Backspace,
    Character(char),
}

/// What Enter means now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entered {
    /// The option at this place, and whether by its key.
    Option { place: usize, by_key: bool },
    /// Something was typed that is no option's key.
    Unknown(String),
}

/// One line of the options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub text: String,
    /// Whether it belongs to the marked option.
    pub is_marked: bool,
}

/// How many options a page key moves by.
const PAGE: usize = 5;

impl<'a> List<'a> {
    pub fn new(offer: &'a Offer) -> List<'a> {
        List { offer, marked: offer.start.min(offer.options.len().saturating_sub(1)), typed: String::new() }
    }

    pub fn typed(&self) -> &str {
        &self.typed
    }

    pub fn press(&mut self, key: Key) {
        let last = self.offer.options.len().saturating_sub(1);
        let marked = match key {
            Key::Up => self.marked.checked_sub(1).unwrap_or(last),
            Key::Down if self.marked == last => 0,
            Key::Down => self.marked + 1,
            Key::PageUp => self.marked.saturating_sub(PAGE),
            Key::PageDown => (self.marked + PAGE).min(last),
            Key::First => 0,
            Key::Last => last,
            Key::Backspace => {
                self.typed.pop();
                return self.mark_typed();
            }
            Key::Character(' ') if self.typed.is_empty() => return,
            Key::Character(character) => {
                self.typed.push(character);
                return self.mark_typed();
            }
        };
        self.typed.clear();
        self.marked = marked;
    }

    /// What is typed marks its option; anything else marks the first, which is harmless.
    fn mark_typed(&mut self) {
        self.marked = self.place_of_typed().unwrap_or(0);
    }

    fn place_of_typed(&self) -> Option<usize> {
        let typed = self.typed.trim().to_lowercase();
        self.offer.options.iter().position(|option| option.key == typed)
    }

    /// Whether what is typed is an option's key.
    pub fn is_at_typed(&self) -> bool {
        self.place_of_typed().is_some()
    }

    /// What Enter means; what was typed and is no key is taken away.
    pub fn enter(&mut self) -> Entered {
        let typed = std::mem::take(&mut self.typed);
        match self.offer.options.iter().position(|option| option.key == typed.trim().to_lowercase()) {
            Some(place) => Entered::Option { place, by_key: true },
            None if typed.trim().is_empty() => Entered::Option { place: self.marked, by_key: false },
            None => Entered::Unknown(typed.trim().to_owned()),
        }
    }

    /// The lines that a window of this width and this many rows shows. Where the options are too tall together, each but the
    /// marked one is cut to one line; where that is still too much, the ones around the marked one are shown.
    pub fn view(&self, width: usize, rows: usize) -> Vec<Line> {
        let whole: Vec<Vec<String>> = self.offer.options.iter().map(|option| self.lines_of(option, width)).collect();
        let height = |lines: &[Vec<String>]| lines.iter().map(Vec::len).sum::<usize>();
        if height(&whole) <= rows {
            return self.marked_up(&whole, 0);
        }
        let tallest = whole.iter().map(Vec::len).max().unwrap_or(0);
        // The room for the tallest option is kept, so that nothing jumps as the mark moves; what is left is for the first.
        let mut spare = (rows + 1).saturating_sub(whole.len() + tallest);
        let mut unfolded = Vec::with_capacity(whole.len());
        for lines in &whole {
            let fits = lines.len() - 1 <= spare;
            spare -= if fits { lines.len() - 1 } else { 0 };
            unfolded.push(fits);
        }
        let shown: Vec<Vec<String>> = (whole.iter().zip(&self.offer.options).enumerate())
            .map(|(place, (lines, option))| match place == self.marked || unfolded[place] {
                true => lines.clone(),
                false => vec![self.folded(option, width)],
            })
            .collect();
        if whole.len() + tallest <= rows + 1 {
            return self.marked_up(&shown, 0);
        }
        self.around_marked(&shown, rows)
    }

    /// As many options as fit, with the marked one among them and more above than below.
    fn around_marked(&self, lines: &[Vec<String>], rows: usize) -> Vec<Line> {
        let height = |from: usize, to: usize| lines[from..to].iter().map(Vec::len).sum::<usize>();
        let (mut from, mut to) = (self.marked, (self.marked + 1).min(lines.len()));
        loop {
            if from > 0 && height(from - 1, to) <= rows {
                from -= 1;
            } else if to < lines.len() && height(from, to + 1) <= rows {
                to += 1;
            } else {
                break;
            }
        }
        let mut shown = self.marked_up(&lines[from..to], from);
        shown.truncate(rows.max(1));
        // The mark is where the eye is; what goes on beyond the edges is said there.
        if let Some(line) = shown.first_mut().filter(|line| from > 0 && !line.is_marked) {
            line.text.replace_range(..1, "^");
        }
        if let Some(line) = shown.last_mut().filter(|line| to < lines.len() && !line.is_marked) {
            line.text.replace_range(..1, "v");
        }
        shown
    }

    fn marked_up(&self, options: &[Vec<String>], first: usize) -> Vec<Line> {
        let mut lines = Vec::new();
        for (place, option) in (first..).zip(options) {
            let is_marked = place == self.marked;
            for (row, text) in option.iter().enumerate() {
                let mark = if is_marked && row == 0 { '>' } else { ' ' };
                lines.push(Line { text: format!("{mark} {text}"), is_marked });
            }
        }
        lines
    }

    fn key_width(&self) -> usize {
        self.offer.options.iter().map(|option| option.key.len()).max().unwrap_or(1)
    }

    fn lines_of(&self, option: &Row, width: usize) -> Vec<String> {
        let key_width = self.key_width();
        let first = format!("{:>key_width$} ", option.key);
        wrapped(&option.text, width.saturating_sub(2), &first, &" ".repeat(key_width + 1))
    }

    /// An option in one line, cut after a word.
    fn folded(&self, option: &Row, width: usize) -> String {
        let key_width = self.key_width();
        let room = width.saturating_sub(key_width + 4);
        let cut = shortened(&option.text.replace('\n', " "), room);
        let cut = match cut.strip_suffix('…').and_then(|cut| cut.rsplit_once(' ')) {
            Some((words, _)) => format!("{words} …"),
            None => cut,
        };
        format!("{:>key_width$} {cut}", option.key)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::cli::prompt::face::Keys;

    fn offer(texts: &[usize]) -> Offer {
        let options =
            (0..).zip(texts).map(|(place, words)| Row { key: place_key(place), text: "words ".repeat(*words) });
        Offer { message: String::new(), options: options.collect(), start: 0, keys: Keys::Choose, help: None }
    }

    fn place_key(place: usize) -> String {
        if place == 0 { "s".to_owned() } else { place.to_string() }
    }

    proptest! {
        #[test]
        fn the_marked_option_is_always_in_sight_and_nothing_is_taller_than_the_window(
            texts in proptest::collection::vec(1usize..40, 1..30),
            downs in 0usize..40,
            width in 20usize..100,
            rows in 8usize..40,
        ) {
            let offer = offer(&texts);
            let mut list = List::new(&offer);
            (0..downs).for_each(|_| list.press(Key::Down));
            let view = list.view(width, rows);
            prop_assert!(view.len() <= rows);
            prop_assert!(view.iter().all(|line| line.text.chars().count() <= width));
            let marks = view.iter().filter(|line| line.text.starts_with('>')).count();
            prop_assert_eq!(marks, 1);
            let marked = place_key(downs % texts.len());
            let is_its_line = |line: &Line| line.text.trim_start_matches('>').trim_start().starts_with(&marked);
            prop_assert!(view.iter().find(|line| line.is_marked).is_some_and(is_its_line));
        }
    }

    #[test]
    fn what_is_typed_marks_its_option_and_anything_else_the_harmless_first() {
        let offer = offer(&[1; 14]);
        let mut list = List::new(&offer);
        list.press(Key::Character('1'));
        assert_eq!(list.marked, 1);
        list.press(Key::Character('3'));
        assert_eq!(list.marked, 13);
        list.press(Key::Character('x'));
        assert_eq!(list.marked, 0);
        assert_eq!(list.enter(), Entered::Unknown("13x".to_owned()));
        list.press(Key::Character('S'));
        assert_eq!(list.enter(), Entered::Option { place: 0, by_key: true });
        list.press(Key::Down);
        assert_eq!(list.enter(), Entered::Option { place: 1, by_key: false });
    }
}
