//! What stands above a prompt: lines that are wrapped at words and never taller than the window.

use textwrap::Options;
use unicode_width::UnicodeWidthStr;

use crate::cli::terminal::Size;

/// Longer lines are hard to read, however wide the window.
const WIDEST: usize = 100;

/// The lines of one screen, from the top.
#[derive(Debug, Clone)]
pub struct Page {
    size: Size,
    lines: Vec<String>,
}

impl Page {
    pub fn new(size: Size) -> Page {
        Page { size, lines: Vec::new() }
    }

    /// How many characters fit on a line. The last column stays empty, since some terminals wrap there.
    pub fn width(&self) -> usize {
        self.size.columns.min(WIDEST).saturating_sub(1).max(1)
    }

    pub fn rows(&self) -> usize {
        self.size.rows
    }

    pub fn lines(&self) -> &[String] {
        &self.lines
    }

    /// A line with something at both ends, and below it a rule that carries a title.
    pub fn header(&mut self, left: &str, right: &str, title: &str) {
        let left = shortened(left, self.width().saturating_sub(right.width() + 2));
        let gap = self.width().saturating_sub(left.width() + right.width());
        self.lines.push(format!("{left}{}{right}", " ".repeat(gap)));
        let title = shortened(title, self.width().saturating_sub(6));
        let rule = self.width().saturating_sub(title.width() + 4);
        let line = match title.as_str() {
            "" => "─".repeat(self.width()),
            title => format!("── {title} {}", "─".repeat(rule)),
        };
        self.lines.push(line);
    }

    pub fn paragraph(&mut self, text: &str) {
        self.indented(text, "", "");
    }

    /// A paragraph that begins with a mark and whose other lines stand under its words.
    pub fn item(&mut self, mark: &str, text: &str) {
        let indent = " ".repeat(mark.width());
        self.indented(text, mark, &indent);
    }

    pub fn blank(&mut self) {
        self.lines.push(String::new());
    }

    fn indented(&mut self, text: &str, first: &str, rest: &str) {
        self.lines.extend(wrapped(text, self.width(), first, rest));
    }

    /// Cuts what would push the prompt out of the window: `below` rows are needed for it.
    pub fn leave_room(&mut self, below: usize) {
        let room = self.size.rows.saturating_sub(below).max(1);
        if self.lines.len() > room {
            self.lines.truncate(room - 1);
            self.lines.push("…".to_owned());
        }
    }
}

/// A text as lines of at most this width, broken at words only; a word that is longer than a line is broken anywhere.
pub fn wrapped(text: &str, width: usize, first: &str, rest: &str) -> Vec<String> {
    let options = Options::new(width.max(1))
        .initial_indent(first)
        .subsequent_indent(rest)
        .word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(text, options).into_iter().map(|line| line.into_owned()).collect()
}

/// A text that fits into a width, cut with `…` where it is longer.
pub fn shortened(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut short = String::new();
    for character in text.chars() {
        let mut longer = short.clone();
        longer.push(character);
        if longer.width() + 1 > width {
            break;
        }
        short = longer;
    }
    short + "…"
}

/// What a person typed without the control characters that a paste can bring along; ends of lines become spaces.
pub fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|character| if character.is_control() { ' ' } else { character }).collect();
    plain.split_whitespace().collect::<Vec<&str>>().join(" ")
}
