//! The theme part: the colours and fonts that all styles refer to.

use super::xml::Xml;
use crate::report::theme::{Colour, Colours, Headings, Theme};

/// Headings with serifs; and a free font with the same widths, for where the first is missing.
const HEADING_FONT: [&str; 2] = ["Cambria", "Caladea"];
/// Everything else, likewise.
const TEXT_FONT: [&str; 2] = ["Calibri", "Carlito"];

/// Which of the theme's twelve slots a style takes its colour from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    Ink,
    Muted,
    Accent,
    Caution,
    Tint,
    Rule,
    Link,
}

impl Slot {
    /// The slot's name in styles.
    pub fn name(self) -> &'static str {
        match self {
            Slot::Ink => "text1",
            Slot::Muted => "text2",
            Slot::Tint => "background2",
            Slot::Accent => "accent1",
            Slot::Caution => "accent2",
            Slot::Rule => "accent3",
            Slot::Link => "hyperlink",
        }
    }

    pub fn colour(self, colours: &Colours) -> Colour {
        match self {
            Slot::Ink => colours.ink,
            Slot::Muted => colours.muted,
            Slot::Tint => colours.tint,
            Slot::Accent | Slot::Link => colours.accent,
            Slot::Caution => colours.caution,
            Slot::Rule => colours.rule,
        }
    }
}

/// A colour as the format writes it: six digits without a sign.
pub fn hexadecimal(colour: Colour) -> String {
    format!("{:02X}{:02X}{:02X}", colour.red, colour.green, colour.blue)
}

/// Writes the theme part.
pub fn theme(theme: &Theme) -> String {
    let colours = &theme.colours;
    let text_font = theme.fonts.text.name().unwrap_or(TEXT_FONT[0]);
    let heading_font = theme.fonts.headings.name().unwrap_or(match theme.headings {
        Headings::Serif => HEADING_FONT[0],
        Headings::Sans => text_font,
    });
    let mut xml = Xml::part();
    let namespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
    xml.open("a:theme", &[("xmlns:a", &namespace), ("name", &"Report")]);
    xml.open("a:themeElements", &[]);
    xml.open("a:clrScheme", &[("name", &"Report")]);
    // The last three accents offer themselves for a consultant's own charts: levels, light to dark.
    let level = |index: usize| colours.levels.get(index).or(colours.levels.last()).copied().unwrap_or(colours.accent);
    let slots = [
        ("a:dk1", colours.ink),
        ("a:lt1", Colour::WHITE),
        ("a:dk2", colours.muted),
        ("a:lt2", colours.tint),
        ("a:accent1", colours.accent),
        ("a:accent2", colours.caution),
        ("a:accent3", colours.rule),
        ("a:accent4", level(1)),
        ("a:accent5", level(2)),
        ("a:accent6", level(3)),
        ("a:hlink", colours.accent),
        ("a:folHlink", colours.muted),
    ];
    for (name, colour) in slots {
        xml.open(name, &[]);
        xml.empty("a:srgbClr", &[("val", &hexadecimal(colour))]);
        xml.close();
    }
    xml.close();
    xml.open("a:fontScheme", &[("name", &"Report")]);
    for (name, font) in [("a:majorFont", heading_font), ("a:minorFont", text_font)] {
        xml.open(name, &[]);
        xml.empty("a:latin", &[("typeface", &font)]);
        xml.empty("a:ea", &[("typeface", &"")]);
        xml.empty("a:cs", &[("typeface", &"")]);
        xml.close();
    }
    xml.close();
    format_scheme(&mut xml);
    xml.finish()
}

/// Writes the part that says which fonts may stand in for those of the theme.
pub fn fonts() -> String {
    let mut xml = Xml::part();
    let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    xml.open("w:fonts", &[("xmlns:w", &namespace)]);
    for ([name, substitute], family) in [(HEADING_FONT, "roman"), (TEXT_FONT, "swiss")] {
        xml.open("w:font", &[("w:name", &name)]);
        xml.value("w:altName", substitute);
        xml.value("w:family", family);
        xml.value("w:pitch", "variable");
        xml.close();
    }
    xml.finish()
}

/// How Office draws shapes by default. Nothing here uses it, but a theme without it is refused.
fn format_scheme(xml: &mut Xml) {
    xml.open("a:fmtScheme", &[("name", &"Report")]);
    for list in ["a:fillStyleLst", "a:lnStyleLst", "a:effectStyleLst", "a:bgFillStyleLst"] {
        xml.open(list, &[]);
        for width in [6350, 12700, 19050] {
            match list {
                "a:effectStyleLst" => {
                    xml.open("a:effectStyle", &[]);
                    xml.empty("a:effectLst", &[]);
                    xml.close();
                }
                "a:lnStyleLst" => {
                    xml.open("a:ln", &[("w", &width)]);
                    placeholder_fill(xml);
                    xml.close();
                }
                _ => placeholder_fill(xml),
            }
        }
        xml.close();
    }
    xml.close();
}

fn placeholder_fill(xml: &mut Xml) {
    xml.open("a:solidFill", &[]);
    xml.empty("a:schemeClr", &[("val", &"phClr")]);
    xml.close();
}
