//! The numbering part: how bullets and numbers look on each level, and where each numbered list begins.

use super::style::LIST_INDENT;
use super::xml::Xml;

/// Word knows no more levels; deeper lists look like the last.
pub const LEVELS: u8 = 9;
/// The numbering instance of every bulleted list.
pub const BULLETS: usize = 1;

const BULLET_KIND: u32 = 0;
const NUMBER_KIND: u32 = 1;
const SIGNS: [&str; 3] = ["•", "–", "▪"];

/// A numbered list: each one counts for itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberedList {
    pub level: u8,
    pub start: u64,
}

/// The numbering instance of the numbered list of this index.
pub fn instance(index: usize) -> usize {
    BULLETS + 1 + index
}

pub fn numbering(lists: &[NumberedList]) -> String {
    let mut xml = Xml::part();
    let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    xml.open("w:numbering", &[("xmlns:w", &namespace)]);
    for kind in [BULLET_KIND, NUMBER_KIND] {
        xml.open("w:abstractNum", &[("w:abstractNumId", &kind)]);
        xml.value("w:multiLevelType", "hybridMultilevel");
        for level in 0..LEVELS {
            one_level(&mut xml, kind, level);
        }
        xml.close();
    }
    xml.open("w:num", &[("w:numId", &BULLETS)]);
    xml.value("w:abstractNumId", BULLET_KIND);
    xml.close();
    for (index, list) in lists.iter().enumerate() {
        xml.open("w:num", &[("w:numId", &instance(index))]);
        xml.value("w:abstractNumId", NUMBER_KIND);
        xml.open("w:lvlOverride", &[("w:ilvl", &list.level)]);
        // Word refuses numbers above this.
        xml.value("w:startOverride", list.start.min(32_767));
        xml.close();
        xml.close();
    }
    xml.finish()
}

fn one_level(xml: &mut Xml, kind: u32, level: u8) {
    xml.open("w:lvl", &[("w:ilvl", &level)]);
    xml.value("w:start", 1);
    let is_bullet = kind == BULLET_KIND;
    xml.value("w:numFmt", if is_bullet { "bullet" } else { "decimal" });
    let number = format!("%{}.", level + 1);
    xml.value("w:lvlText", if is_bullet { SIGNS[usize::from(level) % SIGNS.len()] } else { &number });
    xml.value("w:lvlJc", "left");
    xml.open("w:pPr", &[]);
    let left = LIST_INDENT * (u32::from(level) + 1);
    xml.empty("w:ind", &[("w:left", &left), ("w:hanging", &LIST_INDENT)]);
    xml.close();
    xml.close();
}
