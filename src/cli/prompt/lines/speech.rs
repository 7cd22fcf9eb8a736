//! A page as lines to be heard: no rules, no columns, no signs that a screen reader leaves out.

use crate::cli::output::line_width;
use crate::cli::prompt::face::{Offer, Row};
use crate::cli::prompt::page::{Page, Part};

/// A page as lines, after a blank one.
pub fn page(page: &Page) -> Vec<String> {
    let mut lines = vec![String::new()];
    lines.extend(page.parts().iter().flat_map(part));
    lines
}

/// A page with what can be chosen.
pub fn whole(shown: &Page, offer: &Offer) -> Vec<String> {
    let mut lines = page(shown);
    lines.extend(wrapped(&offer.message));
    lines.extend(offer.options.iter().flat_map(row));
    lines
}

/// What of a page was not on an earlier one, after a blank line.
pub fn news(page: &Page, earlier: &Page) -> Vec<String> {
    let is_new = |part: &&Part| !matches!(part, Part::Header { .. }) && !earlier.parts().contains(part);
    let mut lines = vec![String::new()];
    lines.extend(page.parts().iter().filter(is_new).flat_map(part));
    lines
}

/// Where a page stands, in one line.
pub fn place(page: &Page) -> Vec<String> {
    let header = page.parts().iter().find_map(|part| match part {
        Part::Header { left, right, title, .. } => Some([right, left, title]),
        Part::Paragraph(_) | Part::Remark(_) | Part::Item { .. } | Part::Tally { .. } | Part::Blank => None,
    });
    let said: Vec<&str> = header.into_iter().flatten().map(String::as_str).filter(|text| !text.is_empty()).collect();
    wrapped(&said.join(". "))
}

/// The lines of one part of a page.
pub fn part(part: &Part) -> Vec<String> {
    match part {
        Part::Header { left, right, title, aside } => {
            let place: Vec<&str> =
                [left.as_str(), title.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
            let place = place.join(": ");
            let said = [right, aside, &place].into_iter().filter(|text| !text.is_empty());
            said.flat_map(|text| wrapped(text)).collect()
        }
        Part::Paragraph(text) | Part::Remark(text) => wrapped(text),
        // A dash is read aloud or left out, and a number would be taken for one to type; each point is a sentence anyway.
        Part::Item { text, .. } => wrapped(text),
        Part::Tally { label, count } => wrapped(&format!("{label}: {count}.")),
        Part::Blank => Vec::new(),
    }
}

/// One option: its key, then its words.
pub fn row(option: &Row) -> Vec<String> {
    wrapped(&format!("{}. {}", option.key, option.text.replace('\n', " ")))
}

/// A text as lines, broken at words.
pub fn wrapped(text: &str) -> Vec<String> {
    let options = textwrap::Options::new(line_width()).word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(text, options).into_iter().map(|line| line.into_owned()).collect()
}
