//! The styles part: the one place that says how the document looks.

use super::looks::{Frame, Look, paragraph_looks};
use super::style::{Density, Style, language};
use super::table_styles::table_styles;
use super::theme::{Slot, hexadecimal};
use super::xml::Xml;
use crate::report::block::Document;
use crate::report::theme::{Colours, Theme};

/// Of text whose style has none, in half points.
const SIZE: u32 = 21;

/// The styles part, with every style that the text uses.
pub fn styles(document: &Document, theme: &Theme) -> String {
    let density = Density::of(document);
    let mut xml = Xml::part();
    let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    xml.open("w:styles", &[("xmlns:w", &namespace)]);
    defaults(&mut xml, language(&document.language), density);
    for look in paragraph_looks(theme) {
        paragraph_style(&mut xml, &look.at(density), document.begins_at_right(), &theme.colours);
    }
    character_styles(&mut xml, &theme.colours);
    table_styles(&mut xml, &theme.colours);
    xml.finish()
}

fn defaults(xml: &mut Xml, language: &str, density: Density) {
    xml.open("w:docDefaults", &[]);
    xml.open("w:rPrDefault", &[]);
    xml.open("w:rPr", &[]);
    fonts(xml, false);
    xml.value("w:sz", density.size(SIZE));
    xml.value("w:szCs", density.size(SIZE));
    xml.empty("w:lang", &[("w:val", &language), ("w:eastAsia", &language), ("w:bidi", &language)]);
    xml.close();
    xml.close();
    xml.open("w:pPrDefault", &[]);
    xml.open("w:pPr", &[]);
    // No line of a paragraph stands alone on a page.
    xml.empty("w:widowControl", &[]);
    xml.close();
    xml.close();
    xml.close();
}

fn paragraph_style(xml: &mut Xml, look: &Look, from_right: bool, colours: &Colours) {
    begin(xml, "paragraph", look.style, look.based_on);
    if let Some(next) = look.next {
        xml.value("w:next", next.id());
    }
    quick(xml, look.style);
    xml.open("w:pPr", &[]);
    for (is_set, name) in [
        (look.keeps_with_next, "w:keepNext"),
        (look.keeps_lines, "w:keepLines"),
        (look.starts_page, "w:pageBreakBefore"),
    ] {
        if is_set {
            xml.empty(name, &[]);
        }
    }
    if let Some(numbering) = look.numbering {
        xml.open("w:numPr", &[]);
        xml.value("w:numId", numbering);
        xml.close();
    }
    if let Some(frame) = look.frame {
        framed(xml, frame, from_right, colours);
    }
    if let Some(position) = look.right_tab {
        xml.open("w:tabs", &[]);
        xml.empty("w:tab", &[("w:val", &"right"), ("w:pos", &position)]);
        xml.close();
    }
    match look.style {
        // All others are based on it.
        Style::Normal if from_right => xml.empty("w:bidi", &[]),
        // Charts run from the left in every document; LibreOffice would part their words from their shapes.
        Style::ChartText | Style::Figure if from_right => xml.value("w:bidi", 0),
        _ => {}
    }
    spacing(xml, look);
    if look.left > 0 || look.right > 0 {
        xml.empty("w:ind", &[("w:left", &look.left), ("w:right", &look.right)]);
    }
    if let Some(alignment) = look.alignment {
        xml.value("w:jc", alignment);
    }
    if let Some(outline) = look.outline {
        xml.value("w:outlineLvl", outline);
    }
    xml.close();
    xml.open("w:rPr", &[]);
    if look.is_heading_font {
        fonts(xml, true);
    }
    if look.is_bold {
        xml.empty("w:b", &[]);
        xml.empty("w:bCs", &[]);
    }
    match (look.colour, look.fixed_colour) {
        (Some(slot), _) => colour(xml, slot, colours),
        (None, Some(fixed)) => xml.value("w:color", hexadecimal(fixed)),
        (None, None) => {}
    }
    if let Some(size) = look.size {
        xml.value("w:sz", size);
        xml.value("w:szCs", size);
    }
    xml.close();
    xml.close();
}

fn spacing(xml: &mut Xml, look: &Look) {
    match (look.space, look.line) {
        (Some((before, after)), Some(line)) => xml.empty(
            "w:spacing",
            &[("w:before", &before), ("w:after", &after), ("w:line", &line), ("w:lineRule", &"auto")],
        ),
        (Some((before, after)), None) => xml.empty("w:spacing", &[("w:before", &before), ("w:after", &after)]),
        (None, Some(line)) => xml.empty("w:spacing", &[("w:line", &line), ("w:lineRule", &"auto")]),
        (None, None) => {}
    }
}

fn framed(xml: &mut Xml, frame: Frame, from_right: bool, colours: &Colours) {
    let all = ["w:top", "w:left", "w:bottom", "w:right"];
    // Widths are eighths of a point, distances points.
    let (sides, slot, width, distance) = match frame {
        Frame::Card => (&all[..], Slot::Rule, 6, 8),
        Frame::Note => (&all[..], Slot::Tint, 4, 8),
        // The sides of a paragraph stay where they are, whichever way it runs.
        Frame::Caution => (if from_right { &all[3..] } else { &all[1..2] }, Slot::Caution, 24, 8),
        Frame::Above => (&all[..1], Slot::Rule, 4, 6),
        Frame::Below => (&["w:bottom", "w:between"][..], Slot::Muted, 4, 1),
    };
    xml.open("w:pBdr", &[]);
    for side in sides {
        edge(xml, side, slot, width, distance, colours);
    }
    xml.close();
    if frame == Frame::Note {
        shading(xml, Slot::Tint, colours);
    }
}

fn character_styles(xml: &mut Xml, colours: &Colours) {
    for style in [Style::Strong, Style::Emphasis, Style::Code, Style::Hyperlink, Style::NoteMark] {
        begin(xml, "character", style, None);
        quick(xml, style);
        xml.open("w:rPr", &[]);
        match style {
            Style::Strong => {
                xml.empty("w:b", &[]);
                xml.empty("w:bCs", &[]);
            }
            Style::Emphasis => {
                xml.empty("w:i", &[]);
                xml.empty("w:iCs", &[]);
            }
            Style::Code => {
                xml.empty("w:rFonts", &[("w:ascii", &"Consolas"), ("w:hAnsi", &"Consolas"), ("w:cs", &"Courier New")]);
                shading(xml, Slot::Tint, colours);
            }
            Style::NoteMark => xml.value("w:vertAlign", "superscript"),
            _ => {
                colour(xml, Slot::Link, colours);
                xml.value("w:u", "single");
            }
        }
        xml.close();
        xml.close();
    }
}

/// Begins a style, which the caller closes.
pub fn begin(xml: &mut Xml, kind: &'static str, style: Style, based_on: Option<Style>) {
    let is_default = matches!(style, Style::Normal | Style::TableNormal);
    let one = "1";
    match (is_default, style.is_custom()) {
        (true, _) => xml.open("w:style", &[("w:type", &kind), ("w:default", &one), ("w:styleId", &style.id())]),
        (false, true) => xml.open("w:style", &[("w:type", &kind), ("w:customStyle", &one), ("w:styleId", &style.id())]),
        (false, false) => xml.open("w:style", &[("w:type", &kind), ("w:styleId", &style.id())]),
    }
    xml.value("w:name", style.name());
    if let Some(based_on) = based_on {
        xml.value("w:basedOn", based_on.id());
    }
}

/// Shows a style in Word's gallery, unless nobody would pick it by hand.
fn quick(xml: &mut Xml, style: Style) {
    if !matches!(
        style,
        Style::Spacer | Style::CoverSpace | Style::ChartText | Style::Contents1 | Style::Contents2 | Style::Footer
    ) {
        xml.empty("w:qFormat", &[]);
    }
}

fn fonts(xml: &mut Xml, is_heading: bool) {
    let [latin, complex] = if is_heading { ["majorHAnsi", "majorBidi"] } else { ["minorHAnsi", "minorBidi"] };
    let asian = if is_heading { "majorEastAsia" } else { "minorEastAsia" };
    xml.empty(
        "w:rFonts",
        &[("w:asciiTheme", &latin), ("w:eastAsiaTheme", &asian), ("w:hAnsiTheme", &latin), ("w:cstheme", &complex)],
    );
}

fn colour(xml: &mut Xml, slot: Slot, colours: &Colours) {
    xml.empty("w:color", &[("w:val", &hexadecimal(slot.colour(colours))), ("w:themeColor", &slot.name())]);
}

pub fn shading(xml: &mut Xml, slot: Slot, colours: &Colours) {
    let fill = hexadecimal(slot.colour(colours));
    xml.empty("w:shd", &[("w:val", &"clear"), ("w:color", &"auto"), ("w:fill", &fill), ("w:themeFill", &slot.name())]);
}

pub fn edge(xml: &mut Xml, side: &'static str, slot: Slot, width: u32, distance: u32, colours: &Colours) {
    xml.empty(
        side,
        &[
            ("w:val", &"single"),
            ("w:sz", &width),
            ("w:space", &distance),
            ("w:color", &hexadecimal(slot.colour(colours))),
            ("w:themeColor", &slot.name()),
        ],
    );
}
