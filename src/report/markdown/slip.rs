//! Markdown that is read otherwise than its author can have meant it.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag};

use super::OPTIONS;

/// Stands in a text for a value that is not known yet. A letter, so that a tag with a value in it is none of HTML.
pub const VALUE: char = '\u{e000}';

/// Stands in a row of a table for a number of cells that is not known yet.
pub const SOME_CELLS: char = '\u{e001}';

/// What came out otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SlipKind {
    /// HTML, which is text.
    Html,
    /// A picture, of which only the words are left.
    Picture,
    /// Rows without a line of dashes below the first, so that they are running text.
    NoTable,
    /// A line of dashes with another number of cells than the row above, so that all are running text.
    OtherDashes { cells: usize, header: usize },
    /// A row of whose cells some are lost.
    SurplusCells { cells: usize, header: usize },
    /// Text right below a table, which is a row of it.
    TextInTable,
}

/// What came out otherwise, and where it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    pub kind: SlipKind,
    pub bytes: Range<usize>,
}

/// Every slip of a text, in which blocks between fences must have lost their fences.
pub fn slips(markdown: &str) -> Vec<Slip> {
    let mut slips = Vec::new();
    let mut header = None;
    for (event, bytes) in Parser::new_ext(markdown, OPTIONS).into_offset_iter() {
        match event {
            Event::Start(Tag::HtmlBlock) | Event::InlineHtml(_) => {
                slips.push(Slip { kind: SlipKind::Html, bytes: html_tag(markdown, bytes) });
            }
            Event::Start(Tag::Image { .. }) => slips.push(Slip { kind: SlipKind::Picture, bytes }),
            Event::Start(Tag::Paragraph) => slips.extend(no_table(markdown, bytes)),
            Event::Start(Tag::TableHead) => header = cells(line(markdown, bytes.start).1),
            Event::Start(Tag::TableRow) => {
                if let Some(header) = header {
                    slips.extend(row(markdown, bytes.start, header));
                }
            }
            _ => {}
        }
    }
    slips
}

/// The first tag of some HTML.
fn html_tag(text: &str, bytes: Range<usize>) -> Range<usize> {
    let html = &text[bytes.clone()];
    let start = html.find('<').unwrap_or(0);
    let length = html[start..].find(['>', '\n']).unwrap_or(html.len() - start);
    let is_whole = html[start + length..].starts_with('>');
    bytes.start + start..bytes.start + start + length + usize::from(is_whole)
}

/// The bytes and the text of the line that holds a byte, from that byte on.
fn line(text: &str, start: usize) -> (Range<usize>, &str) {
    let line = text[start..].lines().next().unwrap_or_default().trim_end();
    (start..start + line.len(), line)
}

fn row(markdown: &str, start: usize, header: usize) -> Option<Slip> {
    let (bytes, text) = line(markdown, start);
    if !text.contains('|') {
        let is_text = !text.is_empty() && !text.contains([VALUE, SOME_CELLS]);
        return is_text.then_some(Slip { kind: SlipKind::TextInTable, bytes });
    }
    // Another table begins here, where tags decide which of the two there is.
    if is_dashes(text) || markdown[bytes.end..].lines().nth(1).is_some_and(is_dashes) {
        return None;
    }
    let cells = count(text);
    (cells > header).then_some(Slip { kind: SlipKind::SurplusCells { cells, header }, bytes })
}

/// Rows in a paragraph.
fn no_table(markdown: &str, bytes: Range<usize>) -> Option<Slip> {
    let mut start = bytes.start;
    let mut above: Option<(Range<usize>, &str)> = None;
    for whole in markdown[bytes].split_inclusive('\n') {
        let (bytes, text) = line(markdown, start);
        start += whole.len();
        let text = text.trim_start();
        let is_row = text.starts_with('|') && text.matches('|').count() > 1;
        if let Some((above, header)) = above.take()
            && is_row
        {
            let (header, cells) = (cells(header)?, cells(text)?);
            return Some(match is_dashes(text) && cells != header {
                true => Slip { kind: SlipKind::OtherDashes { cells, header }, bytes },
                false => Slip { kind: SlipKind::NoTable, bytes: above },
            });
        }
        above = is_row.then_some((bytes, text));
    }
    None
}

/// Whether a line is one of dashes and bars alone.
fn is_dashes(line: &str) -> bool {
    line.contains('-') && line.contains('|') && line.trim().chars().all(|sign| "|-: \t".contains(sign))
}

/// How many cells a row has, where that is known.
fn cells(row: &str) -> Option<usize> {
    (!row.contains(SOME_CELLS)).then(|| count(row))
}

/// The cells of a row that are known.
fn count(row: &str) -> usize {
    let row = row.replace(SOME_CELLS, "");
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut cells = 1;
    let mut is_escaped = false;
    let mut ends_with_bar = false;
    for sign in row.chars() {
        ends_with_bar = sign == '|' && !is_escaped;
        cells += usize::from(ends_with_bar);
        is_escaped = sign == '\\' && !is_escaped;
    }
    cells - usize::from(ends_with_bar)
}

#[cfg(test)]
mod tests {
    use super::{SlipKind, slips};

    fn kinds(markdown: &str) -> Vec<(SlipKind, &str)> {
        slips(markdown).into_iter().map(|slip| (slip.kind, &markdown[slip.bytes])).collect()
    }

    #[test]
    fn tables_that_lose_something_are_found() {
        let surplus = |cells| SlipKind::SurplusCells { cells, header: 2 };
        assert_eq!(kinds("| A | B |\n|---|---|\n| 1 | 2 | 3 |\n"), [(surplus(3), "| 1 | 2 | 3 |")]);
        assert_eq!(kinds("| A | B |\n|---|\n| 1 | 2 |\n"), [(SlipKind::OtherDashes { cells: 1, header: 2 }, "|---|")]);
        assert_eq!(kinds("| A | B |\n| 1 | 2 |\n"), [(SlipKind::NoTable, "| A | B |")]);
        assert_eq!(kinds("| A | B |\n|---|---|\n| 1 | 2 |\nText.\n"), [(SlipKind::TextInTable, "Text.")]);
    }

    #[test]
    fn tables_that_lose_nothing_are_not() {
        for sound in [
            "| A | B |\n|---|---|\n| 1 | 2 \\| 3 |\n| 1 |\n\nText.\n",
            "A | B\n---|---\n1 | 2\n",
            "| A | B |\n",
            "|x| is the absolute value\n",
        ] {
            assert_eq!(kinds(sound), [], "{sound}");
        }
    }
}
