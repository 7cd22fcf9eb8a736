//! Callouts.
//!
//! One of only headings and paragraphs is what an editor of the text expects: paragraphs whose styles draw the frame.
//! Lists, tables and figures break such a frame, so a callout that holds any is a table of one cell.

use super::body::{Place, Step, Voice, Writer, indent, push};
use super::box_table;
use super::style::{self, Style};
use crate::report::block::{Block, CalloutKind};

/// Boxes nested deeper than this are not drawn: Word does not open tables nested without end.
const DEEPEST: u8 = 4;

pub fn callout<'a>(
    writer: &mut Writer<'a>,
    kind: CalloutKind,
    blocks: &'a [Block],
    place: Place,
    steps: &mut Vec<Step<'a>>,
) {
    let inner = Place { is_top: false, is_chained: true, ..place };
    let Some((_, _, table)) = style::callout(kind).filter(|_| !blocks.is_empty() && place.boxes < DEEPEST) else {
        push(blocks, inner, steps);
        return;
    };
    let is_text = blocks.iter().all(|block| matches!(block, Block::Paragraph(_) | Block::Heading { .. }));
    if is_text && place.item.is_none() {
        steps.push(Step::EndFrame(place));
        push(blocks, Place { frame: Some(kind), ..inner }, steps);
    } else {
        begin_box(writer, table, &place);
        steps.push(Step::EndBox);
        // The row keeps its content together.
        let inner = Place { boxes: place.boxes + 1, item: None, voice: Voice::Fine, keeps_with_next: false, ..inner };
        push(blocks, Place { is_chained: false, ..inner }, steps);
    }
}

fn begin_box(writer: &mut Writer<'_>, style: Style, place: &Place) {
    let width = writer.width(place);
    box_table::begin(writer, style, &[width], indent(place) as i32);
    let xml = &mut writer.xml;
    xml.open("w:tr", &[]);
    xml.open("w:trPr", &[]);
    xml.empty("w:cantSplit", &[]);
    xml.close();
    xml.open("w:tc", &[]);
    xml.open("w:tcPr", &[]);
    xml.empty("w:tcW", &[("w:w", &width), ("w:type", &"dxa")]);
    xml.close();
    writer.ends_in_paragraph = false;
}

/// Ends what [`callout`] began.
pub fn end_box(writer: &mut Writer<'_>) {
    if !writer.ends_in_paragraph {
        writer.spacer(false);
    }
    writer.xml.close_through("w:tbl");
    writer.spacer(false);
}
