//! The looks of tables and of callouts that are boxes.

use super::style::{BOX_INSET, Style};
use super::styles::{begin, edge, shading};
use super::theme::Slot;
use super::xml::Xml;
use crate::report::theme::Colours;

pub fn table_styles(xml: &mut Xml, colours: &Colours) {
    begin(xml, "table", Style::TableNormal, None);
    xml.open("w:tblPr", &[]);
    cell_margins(xml, 0, 100);
    xml.close();
    xml.close();
    report_table(xml, colours);
    for style in [Style::CardBox, Style::NoteBox, Style::CautionBox] {
        box_style(xml, style, colours);
    }
}

/// A strong line under the header, thin ones under the rows, every second row tinted.
fn report_table(xml: &mut Xml, colours: &Colours) {
    begin(xml, "table", Style::ReportTable, Some(Style::TableNormal));
    xml.open("w:tblPr", &[]);
    xml.value("w:tblStyleRowBandSize", 1);
    xml.open("w:tblBorders", &[]);
    edge(xml, "w:bottom", Slot::Rule, 4, 0, colours);
    edge(xml, "w:insideH", Slot::Rule, 4, 0, colours);
    xml.close();
    cell_margins(xml, 20, 100);
    xml.close();
    xml.open("w:tblStylePr", &[("w:type", &"firstRow")]);
    xml.open("w:tcPr", &[]);
    xml.open("w:tcBorders", &[]);
    edge(xml, "w:bottom", Slot::Accent, 8, 0, colours);
    xml.close();
    xml.value("w:vAlign", "bottom");
    xml.close();
    xml.close();
    xml.open("w:tblStylePr", &[("w:type", &"band2Horz")]);
    xml.open("w:tcPr", &[]);
    shading(xml, Slot::Tint, colours);
    xml.close();
    xml.close();
    xml.close();
}

fn box_style(xml: &mut Xml, style: Style, colours: &Colours) {
    begin(xml, "table", style, Some(Style::TableNormal));
    xml.open("w:tblPr", &[]);
    if style != Style::NoteBox {
        xml.open("w:tblBorders", &[]);
        let (sides, slot, width) = match style {
            Style::CautionBox => (&["w:left"][..], Slot::Caution, 24),
            _ => (&["w:top", "w:left", "w:bottom", "w:right"][..], Slot::Rule, 6),
        };
        for side in sides {
            edge(xml, side, slot, width, 0, colours);
        }
        xml.close();
    }
    cell_margins(xml, 140, BOX_INSET);
    xml.close();
    if style == Style::NoteBox {
        xml.open("w:tcPr", &[]);
        shading(xml, Slot::Tint, colours);
        xml.close();
    }
    xml.close();
}

/// Distance between a cell's edge and its text.
pub fn cell_margins(xml: &mut Xml, above: u32, beside: u32) {
    xml.open("w:tblCellMar", &[]);
    for (side, width) in [("w:top", above), ("w:left", beside), ("w:bottom", above), ("w:right", beside)] {
        xml.empty(side, &[("w:w", &width), ("w:type", &"dxa")]);
    }
    xml.close();
}
