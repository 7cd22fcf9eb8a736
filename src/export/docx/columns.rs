//! Two columns side by side: a table of one row without lines.
//!
//! Columns of Word's own are a matter of whole sections, which can stand in no box or list and do not stay with what they belong to.
//! A table without a header row is read aloud cell by cell: first the left column, then the right.

use super::body::{Column, Place, Step, Writer, indent, push};
use super::box_table;
use super::style::Style;
use crate::report::block::Block;

/// Between the columns, in twips.
const GAP: u32 = 400;

pub fn columns<'a>(writer: &mut Writer<'a>, columns: &'a [Vec<Block>; 2], place: Place, steps: &mut Vec<Step<'a>>) {
    let [left, right] = columns;
    if place.column.is_some() || left.is_empty() || right.is_empty() {
        // Half of a column has no room for words.
        push(right, place, steps);
        let keeps_with_next = if right.is_empty() { place.keeps_with_next } else { place.is_chained };
        push(left, Place { keeps_with_next, ..place }, steps);
        return;
    }
    let width = writer.width(&place);
    let half = width / 2;
    begin(writer, width, &place);
    begin_cell(writer, half, GAP);
    steps.push(Step::EndColumns(place));
    let inner =
        |width| Place { is_top: false, item: None, column: Some(Column { width, boxes: place.boxes }), ..place };
    push(right, inner(half), steps);
    steps.push(Step::NextColumn(half));
    push(left, inner(half - GAP), steps);
}

fn begin(writer: &mut Writer<'_>, width: u32, place: &Place) {
    box_table::begin(writer, Style::TableNormal, &[width / 2, width / 2], indent(place) as i32);
    let xml = &mut writer.xml;
    xml.open("w:tr", &[]);
    if place.is_chained {
        xml.open("w:trPr", &[]);
        xml.empty("w:cantSplit", &[]);
        xml.close();
    }
}

fn begin_cell(writer: &mut Writer<'_>, width: u32, gap: u32) {
    let xml = &mut writer.xml;
    xml.open("w:tc", &[]);
    xml.open("w:tcPr", &[]);
    xml.empty("w:tcW", &[("w:w", &width), ("w:type", &"dxa")]);
    xml.open("w:tcMar", &[]);
    xml.empty("w:right", &[("w:w", &gap), ("w:type", &"dxa")]);
    xml.close();
    xml.close();
    writer.ends_in_paragraph = false;
}

/// Ends the left column and begins the right one.
pub fn next_column(writer: &mut Writer<'_>, width: u32) {
    end_cell(writer);
    begin_cell(writer, width, 0);
}

/// Ends what [`columns`] began.
pub fn end_columns(writer: &mut Writer<'_>, place: &Place) {
    end_cell(writer);
    writer.xml.close_through("w:tbl");
    writer.spacer(place.keeps_with_next);
}

fn end_cell(writer: &mut Writer<'_>) {
    if !writer.ends_in_paragraph {
        writer.spacer(false);
    }
    writer.xml.close_through("w:tc");
}
