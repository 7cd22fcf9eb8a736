//! Tables that only set blocks apart or side by side, and hold no data: callouts, columns, the panel of a cover.

use super::body::Writer;
use super::style::Style;
use super::table_styles::cell_margins;

/// Begins such a table up to its first row; its columns have these widths in twips, and it stands this much further in.
pub fn begin(writer: &mut Writer<'_>, style: Style, widths: &[u32], indent: i32) {
    let xml = &mut writer.xml;
    xml.open("w:tbl", &[]);
    xml.open("w:tblPr", &[]);
    xml.value("w:tblStyle", style.id());
    if writer.from_right {
        xml.empty("w:bidiVisual", &[]);
    }
    xml.empty("w:tblW", &[("w:w", &widths.iter().sum::<u32>()), ("w:type", &"dxa")]);
    xml.empty("w:tblInd", &[("w:w", &indent), ("w:type", &"dxa")]);
    xml.empty("w:tblLayout", &[("w:type", &"fixed")]);
    if style == Style::TableNormal {
        cell_margins(xml, 0, 0);
    }
    // No row and no column holds headers.
    xml.empty("w:tblLook", &[("w:val", &"0000"), ("w:firstRow", &0), ("w:noHBand", &1), ("w:noVBand", &1)]);
    xml.close();
    xml.open("w:tblGrid", &[]);
    for width in widths {
        xml.empty("w:gridCol", &[("w:w", width)]);
    }
    xml.close();
}
