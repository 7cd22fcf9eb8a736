//! The few lines of a file around what a finding marks.

use std::ops::Range;

use super::harmless::in_columns;
use super::region::within;
use crate::diagnostic::{FileId, Finding, Label, Source};

/// Longer lines are cut around the mark, and stand without their neighbours. In bytes.
const LONG: usize = 1_000;

/// Lines of one file with marks in them.
///
/// Only a few lines, because whoever draws them looks through the whole text for each finding.
#[derive(Debug)]
pub(super) struct Excerpt<'a> {
    pub(super) file: FileId,
    /// From 1.
    pub(super) first_line: usize,
    /// Each line ends with `\n`, the last one too.
    pub(super) text: String,
    /// By place.
    pub(super) marks: Vec<Mark<'a>>,
}

/// A part of an excerpt with words for it.
#[derive(Debug)]
pub(super) struct Mark<'a> {
    pub(super) label: &'a Label,
    /// Whether it is what the finding is about.
    pub(super) primary: bool,
    /// In the text of the excerpt; within one line.
    pub(super) bytes: Range<usize>,
    /// The line on which it is shown, from 1.
    pub(super) line: usize,
    /// The column of the text of the excerpt, from 1; that of the file is higher where the line is cut.
    pub(super) column: usize,
}

/// A label and the part of its first line that it marks.
#[derive(Debug)]
struct Spot<'a> {
    label: &'a Label,
    primary: bool,
    line: usize,
    bytes: Range<usize>,
    /// The part of a long line that is shown.
    cut: Option<Range<usize>>,
}

/// The excerpts of a finding, that of its own place first. Files without text have none. A mark that would not fit into so
/// many columns is shortened to its beginning, so that whoever draws it can cut the rest of the line.
pub(super) fn excerpts<'a>(finding: &'a Finding, sources: &[Source], width: usize) -> Vec<Excerpt<'a>> {
    /// For the line's number, what is left of the line before the mark, and the signs that something was cut.
    const BESIDE: usize = 34;
    let longest_mark = width.saturating_sub(BESIDE).max(20);
    let labels = std::iter::once((&finding.at, true)).chain(finding.also.iter().map(|label| (label, false)));
    let mut spots: Vec<Spot<'a>> = labels
        .filter(|(label, _)| !sources[label.file.0].text.is_empty())
        .map(|(label, primary)| spot(label, primary, &sources[label.file.0], longest_mark))
        .collect();
    spots.sort_by_key(|spot| (spot.label.file, spot.line, spot.bytes.start, spot.bytes.end));

    let mut groups: Vec<Vec<Spot<'a>>> = Vec::new();
    for spot in spots {
        match groups.last_mut() {
            Some(group) if group.last().is_some_and(|last| last.touches(&spot)) => group.push(spot),
            _ => groups.push(vec![spot]),
        }
    }
    groups.sort_by_key(|group| !group.iter().any(|spot| spot.primary));
    groups.into_iter().map(|group| excerpt(group, sources)).collect()
}

impl Spot<'_> {
    /// Whether both fit in one excerpt, the other one standing later.
    fn touches(&self, later: &Spot<'_>) -> bool {
        let one_file = self.label.file == later.label.file;
        one_file
            && match (&self.cut, &later.cut) {
                (Some(cut), Some(_)) => self.line == later.line && later.bytes.start <= cut.end,
                // With a neighbour each there is no line between them.
                (None, None) => later.line - self.line <= 3,
                (Some(_), None) | (None, Some(_)) => false,
            }
    }
}

fn spot<'a>(label: &'a Label, primary: bool, source: &Source, longest_mark: usize) -> Spot<'a> {
    let line = (label.place.line as usize).clamp(1, source.line_count());
    let whole = written(source, line);
    let marked = within(source, label.place.bytes());
    let bytes = marked.start.clamp(whole.start, whole.end)..marked.end.clamp(whole.start, whole.end);
    let beyond = source.text[bytes.clone()].char_indices().nth(longest_mark).map(|(byte, _)| bytes.start + byte);
    let bytes = bytes.start..beyond.unwrap_or(bytes.end);
    let cut = (whole.len() > LONG).then(|| {
        let start = source.boundary(bytes.start.saturating_sub(LONG / 2)).max(whole.start);
        start..source.boundary(bytes.start + LONG / 2).min(whole.end)
    });
    Spot { label, primary, line, bytes, cut }
}

fn excerpt<'a>(spots: Vec<Spot<'a>>, sources: &[Source]) -> Excerpt<'a> {
    let (first, last) = (&spots[0], &spots[spots.len() - 1]);
    let file = first.label.file;
    let source = &sources[file.0];
    let first_cut = first.cut.clone();
    let lines = match first_cut {
        Some(_) => first.line..=first.line,
        None => neighbour(source, first.line, first.line - 1)..=neighbour(source, last.line, last.line + 1),
    };
    let mut excerpt = Excerpt { file, first_line: *lines.start(), text: String::new(), marks: Vec::new() };
    let mut spots = spots.into_iter().peekable();
    for line in lines {
        let whole = written(source, line);
        let shown =
            first_cut.clone().unwrap_or_else(|| whole.start..source.boundary(whole.end.min(whole.start + LONG)));
        let at_line = excerpt.text.len();
        if shown.start > whole.start {
            excerpt.text.push('…');
        }
        let at = excerpt.text.len();
        excerpt.text.push_str(&in_columns(&source.text[shown.clone()]));
        while let Some(Spot { label, primary, bytes, .. }) = spots.next_if(|spot| spot.line == line) {
            let moved =
                |byte: usize| at + in_columns(&source.text[shown.start..byte.clamp(shown.start, shown.end)]).len();
            let bytes = moved(bytes.start)..moved(bytes.end);
            let column = excerpt.text[at_line..bytes.start].chars().count() + 1;
            excerpt.marks.push(Mark { label, primary, bytes, line, column });
        }
        if shown.end < whole.end {
            excerpt.text.push('…');
        }
        excerpt.text.push('\n');
    }
    excerpt
}

/// The line beside a marked one, if there is one with words; else the marked one.
fn neighbour(source: &Source, marked: usize, beside: usize) -> usize {
    let exists = (1..=source.line_count()).contains(&beside);
    let start = source.line_bytes(beside).start;
    // Only the beginning, for a line may be long.
    let words = |line: &str| !line.trim().is_empty();
    let end = source.line_bytes(beside).end.min(start + LONG);
    match exists && words(&source.text[start..source.boundary(end)]) {
        true => beside,
        false => marked,
    }
}

/// The bytes of a line without a byte order mark, which is no column.
fn written(source: &Source, line: usize) -> Range<usize> {
    let whole = source.line_bytes(line);
    let text = &source.text[whole.clone()];
    whole.end - text.trim_start_matches('\u{feff}').len()..whole.end
}
