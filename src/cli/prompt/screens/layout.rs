//! A page as the lines of a window: wrapped at words and never taller than the window.

use textwrap::Options;
use unicode_width::UnicodeWidthStr;

use crate::cli::prompt::page::{Page, Part};
use crate::cli::terminal::Size;

/// Longer lines are hard to read, however wide the window.
const WIDEST: usize = 100;

/// How many characters fit on a line. The last column stays empty, since some terminals wrap there.
pub fn width(size: Size) -> usize {
    size.columns.min(WIDEST).saturating_sub(1).max(1)
}

/// The lines of a page, from the top.
pub fn lines(page: &Page, width: usize) -> Vec<String> {
    page.parts().iter().flat_map(|part| lines_of(part, width)).collect()
}

/// The lines of a page without those that only keep its parts apart, and with one line for a remark.
pub fn without_blanks(page: &Page, width: usize) -> Vec<String> {
    let line = |part: &Part| match part {
        Part::Remark(text) => vec![shortened(text, width)],
        Part::Blank => Vec::new(),
        other => lines_of(other, width),
    };
    page.parts().iter().flat_map(line).collect()
}

/// The lines of a page whose points take one line each, without the lines that only keep its parts apart.
pub fn with_short_items(page: &Page, width: usize) -> Vec<String> {
    let line = |part: &Part| match part {
        Part::Item { mark, text } => vec![shortened(&format!("{mark}{text}"), width)],
        Part::Blank => Vec::new(),
        other => lines_of(other, width),
    };
    page.parts().iter().flat_map(line).collect()
}

/// The lines of one part of a page.
pub fn lines_of(part: &Part, width: usize) -> Vec<String> {
    match part {
        Part::Header { left, right, title, aside } => header([left, right, title, aside], width),
        Part::Paragraph(text) | Part::Remark(text) => wrapped(text, width, "", ""),
        Part::Item { mark, text } => wrapped(text, width, mark, &" ".repeat(mark.width())),
        Part::Tally { label, count } => {
            vec![shortened(&format!("  {label:<24} {} {count}", "#".repeat(*count)), width)]
        }
        Part::Blank => vec![String::new()],
    }
}

/// A line with something at both ends, and below it a rule that carries a title and something beside it.
fn header([left, right, title, aside]: [&str; 4], width: usize) -> Vec<String> {
    let left = shortened(left, width.saturating_sub(right.width() + 2));
    let gap = " ".repeat(width.saturating_sub(left.width() + right.width()));
    let end = if aside.is_empty() { String::new() } else { format!(" {aside} ──") };
    let title = shortened(title, width.saturating_sub(6 + end.width()));
    let start = if title.is_empty() { String::new() } else { format!("── {title} ") };
    let rule = "─".repeat(width.saturating_sub(start.width() + end.width()));
    vec![format!("{left}{gap}{right}"), format!("{start}{rule}{end}")]
}

/// Cuts what would push the prompt out of the window: `below` rows are needed for it.
pub fn with_room_below(mut lines: Vec<String>, size: Size, below: usize) -> Vec<String> {
    let room = size.rows.saturating_sub(below).max(1);
    if lines.len() > room {
        lines.truncate(room - 1);
        lines.push("…".to_owned());
    }
    lines
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
