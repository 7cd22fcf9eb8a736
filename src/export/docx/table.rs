//! Tables: a header row that is repeated on every page, rows that are never cut.

use super::body::{Place, Writer, indent};
use super::inline::Dress;
use super::paragraph::Paragraph;
use super::style::Style;
use crate::report::block::{Alignment, Inline, Table, plain_text};
use crate::report::chart::lettering;
use crate::report::drawing::Weight;

/// Word opens no table with more columns; what is left over stands in the last.
const MOST_COLUMNS: usize = 63;
/// What surrounds the text of a cell, in twips.
const PADDING: u32 = 220;
/// Longer texts are wrapped anyhow; in twips.
const LONGEST_LINE: u32 = 9450;
/// Longer words are broken; in twips.
const LONGEST_WORD: u32 = 2400;
/// Size of the text, in twips.
const SIZE: f32 = 190.0;
/// The advance of every letter of code, as a share of the size: of the fonts that may stand in for Consolas none is wider.
const CODE: f32 = 0.61;
/// Of a column that is filled in by hand: 4 cm.
const ROOM_TO_WRITE: u32 = 2268;

impl<'a> Writer<'a> {
    pub fn table(&mut self, table: &'a Table, place: Place) {
        let cells = table.rows.iter().map(Vec::len).chain([table.header.len()]).max().unwrap_or(0);
        let columns = cells.min(MOST_COLUMNS);
        if columns == 0 {
            return;
        }
        let widths = widths(table, columns, self.width(&place));
        self.xml.open("w:tbl", &[]);
        self.table_properties(&widths, &place);
        self.row(&table.header, &table.alignment, &widths, Style::TableHeading, true);
        for (index, row) in table.rows.iter().enumerate() {
            let is_last = index + 1 == table.rows.len();
            let keeps_with_next = if is_last { place.keeps_with_next } else { place.is_chained };
            self.row(row, &table.alignment, &widths, Style::TableText, keeps_with_next);
        }
        self.xml.close();
        self.spacer(place.keeps_with_next);
    }

    fn table_properties(&mut self, widths: &[u32], place: &Place) {
        let xml = &mut self.xml;
        xml.open("w:tblPr", &[]);
        xml.value("w:tblStyle", Style::ReportTable.id());
        if self.from_right {
            xml.empty("w:bidiVisual", &[]);
        }
        xml.empty("w:tblW", &[("w:w", &widths.iter().sum::<u32>()), ("w:type", &"dxa")]);
        xml.empty("w:tblInd", &[("w:w", &indent(place)), ("w:type", &"dxa")]);
        xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
        // Says that the first row holds headers, and the first column those of the rows.
        xml.empty(
            "w:tblLook",
            &[
                ("w:val", &"04A0"),
                ("w:firstRow", &1),
                ("w:lastRow", &0),
                ("w:firstColumn", &1),
                ("w:lastColumn", &0),
                ("w:noHBand", &0),
                ("w:noVBand", &1),
            ],
        );
        xml.close();
        xml.open("w:tblGrid", &[]);
        for width in widths {
            xml.empty("w:gridCol", &[("w:w", width)]);
        }
        xml.close();
    }

    fn row(
        &mut self,
        cells: &'a [Vec<Inline>],
        alignment: &[Alignment],
        widths: &[u32],
        style: Style,
        keeps_with_next: bool,
    ) {
        self.xml.open("w:tr", &[]);
        self.xml.open("w:trPr", &[]);
        self.xml.empty("w:cantSplit", &[]);
        if style == Style::TableHeading {
            self.xml.empty("w:tblHeader", &[]);
        }
        self.xml.close();
        for (column, width) in widths.iter().enumerate() {
            self.xml.open("w:tc", &[]);
            self.xml.open("w:tcPr", &[]);
            self.xml.empty("w:tcW", &[("w:w", width), ("w:type", &"dxa")]);
            self.xml.close();
            let last = if column + 1 == widths.len() { cells.len() } else { column + 1 };
            let texts = cells.get(column..last.max(column + 1)).filter(|texts| !texts.is_empty());
            for text in texts.unwrap_or(EMPTY) {
                let alignment = match alignment.get(column) {
                    Some(Alignment::Centre) => Some("center"),
                    Some(Alignment::End) => Some("right"),
                    Some(Alignment::Start) | None => None,
                };
                self.paragraph(Paragraph {
                    alignment,
                    ..Paragraph::kept(style, keeps_with_next).of(text, self.from_right)
                });
                self.runs(text, Dress::default());
                self.xml.close();
            }
            self.xml.close();
        }
        self.xml.close();
    }
}

/// What a cell holds that the row does not have.
const EMPTY: &[Vec<Inline>] = &[Vec::new()];

/// Whether a line may end here: not at a space that holds words together.
fn is_break(character: char) -> bool {
    character.is_whitespace() && !matches!(character, '\u{a0}' | '\u{202f}')
}

/// Shares the width among the columns: each has room for its longest word, and the rest goes by length of text.
fn widths(table: &Table, columns: usize, available: u32) -> Vec<u32> {
    let mut least = vec![PADDING; columns];
    let mut wished = vec![PADDING; columns];
    let header = [(&table.header, Weight::Bold)];
    for (row, weight) in table.rows.iter().map(|row| (row, Weight::Regular)).chain(header) {
        for (column, cell) in row.iter().take(columns).enumerate() {
            let text = plain_text(cell);
            let word = longest_word(&text, weight).max(longest_code(cell)).min(LONGEST_WORD);
            least[column] = least[column].max(word + PADDING);
            wished[column] = wished[column].max(width(&text, weight).min(LONGEST_LINE).max(word) + PADDING);
        }
    }
    for column in (0..columns).filter(|column| table.is_filled_by_hand(*column)) {
        least[column] = least[column].max(ROOM_TO_WRITE);
        wished[column] = wished[column].max(ROOM_TO_WRITE);
    }
    let (least_sum, wished_sum): (u32, u32) = (least.iter().sum(), wished.iter().sum());
    if least_sum >= available {
        return narrowed(&least, available);
    }
    // What a column wants beyond its longest word; one in its own right where nothing more is wanted.
    let more: Vec<u32> = least.iter().zip(&wished).map(|(least, wished)| wished - least + 1).collect();
    let (spare, more_sum) = (available - least_sum, wished_sum - least_sum + columns as u32);
    let share = |more: u32| (u64::from(spare) * u64::from(more) / u64::from(more_sum)) as u32;
    least.iter().zip(&more).map(|(least, more)| least + share(*more)).collect()
}

/// Takes the width that is not there from the widest columns, so that words are broken in as few as may be.
fn narrowed(least: &[u32], available: u32) -> Vec<u32> {
    let mut narrowed = least.to_vec();
    let mut by_width: Vec<usize> = (0..least.len()).collect();
    by_width.sort_by_key(|column| least[*column]);
    let mut left = available;
    for (index, column) in by_width.iter().enumerate() {
        let share = left / (least.len() - index) as u32;
        narrowed[*column] = least[*column].min(share).max(1);
        left = left.saturating_sub(narrowed[*column]);
    }
    narrowed
}

/// In twips, and rather too much than too little: the text may be set in another font than ours.
fn width(text: &str, weight: Weight) -> u32 {
    lettering::width(text, SIZE, weight).ceil() as u32
}

fn longest_word(text: &str, weight: Weight) -> u32 {
    text.split(is_break).map(|word| width(word, weight)).max().unwrap_or(0)
}

fn longest_code(inlines: &[Inline]) -> u32 {
    let longest = |inline: &Inline| match inline {
        Inline::Code(words) => {
            let letters = words.split(is_break).map(|word| word.chars().count()).max().unwrap_or(0);
            (letters as f32 * SIZE * CODE).ceil() as u32
        }
        Inline::Strong(inner) | Inline::Emphasis(inner) => longest_code(inner),
        Inline::Link { content, .. } | Inline::Language { content, .. } => longest_code(content),
        Inline::Text(_) | Inline::Note { .. } | Inline::LineBreak => 0,
    };
    inlines.iter().map(longest).max().unwrap_or(0)
}
