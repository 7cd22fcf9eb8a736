//! The cover: title and subtitle on a deep panel, below it what else it says, and the emblem.
//!
//! The panel is a table as wide as the paper, at the top of a page without upper margin. It grows with its words, so that
//! a longer title never leaves its ground.

use super::body::{Place, Step, Writer, push};
use super::box_table;
use super::inline::Dress;
use super::paragraph::Paragraph;
use super::style::{self, Style};
use super::theme::Slot;
use crate::report::block::{Block, Inline, plain_text};
use crate::report::direction;
use crate::report::drawing::{Drawing, Shape};
use crate::report::theme::Cover;

/// Sizes of the title in half points, each with the most characters that it suits.
const TITLE_SIZES: [(u32, usize); 4] = [(72, 60), (60, 90), (48, 140), (36, usize::MAX)];
/// Height of the panel as part of the page, in percent.
const PANEL_PERCENT: u32 = 44;
/// Height of the strip of level colours at the panel's foot, in points.
const BAND: f32 = 7.0;

pub fn cover<'a>(writer: &mut Writer<'a>, blocks: &'a [Block], place: Place, steps: &mut Vec<Step<'a>>) {
    let mut headings = blocks.iter().filter(|block| matches!(block, Block::Heading { .. })).take(2);
    let (title, subtitle) = (headings.next(), headings.next());
    let mut figures = blocks.iter().filter(|block| matches!(block, Block::Figure(_)));
    // The last is the emblem; a logo comes before it.
    let emblem = figures.next_back();
    let logo = if writer.theme.logo.is_some() { figures.next() } else { None };
    if title.is_some() {
        panel(writer, title, subtitle);
    }
    // Compared by place: a cover may say the same thing twice.
    let is_used =
        |block: &Block| [title, subtitle, logo, emblem].iter().flatten().any(|used| std::ptr::eq(*used, block));
    if let Some(Block::Figure(emblem)) = emblem {
        let logo = logo.and_then(|block| if let Block::Figure(logo) = block { Some(logo) } else { None });
        steps.push(Step::CoverFoot(logo, emblem, place));
    }
    for block in blocks.iter().rev().filter(|block| !is_used(block)) {
        push(std::slice::from_ref(block), place, steps);
    }
}

fn panel<'a>(writer: &mut Writer<'a>, title: Option<&'a Block>, subtitle: Option<&'a Block>) {
    let (width, height) = style::paper(writer.theme.page);
    box_table::begin(writer, Style::TableNormal, &[width], -(style::SIDE_MARGIN as i32));
    begin_row(writer, height * PANEL_PERCENT / 100, width, true);
    writer.ends_in_paragraph = false;
    for (block, style) in [(title, Style::Title), (subtitle, Style::Subtitle)] {
        if let Some(Block::Heading { text, anchor, .. }) = block {
            panel_words(writer, style, text, anchor);
        }
    }
    end_row(writer);
    begin_row(writer, (BAND * 20.0) as u32, width, false);
    // LibreOffice draws no shapes at the edge of a paragraph from the right.
    writer.paragraph(Paragraph { from_right: Some(false), ..Paragraph::plain(Style::Spacer) });
    let band = band(writer);
    writer.drawing(&band, width);
    writer.xml.close();
    end_row(writer);
    writer.xml.close();
    writer.paragraph(Paragraph::plain(Style::CoverSpace));
    writer.xml.close();
}

fn begin_row(writer: &mut Writer<'_>, height: u32, width: u32, is_ground: bool) {
    let xml = &mut writer.xml;
    xml.open("w:tr", &[]);
    xml.open("w:trPr", &[]);
    xml.empty("w:cantSplit", &[]);
    xml.empty("w:trHeight", &[("w:val", &height), ("w:hRule", &"atLeast")]);
    xml.close();
    xml.open("w:tc", &[]);
    xml.open("w:tcPr", &[]);
    xml.empty("w:tcW", &[("w:w", &width), ("w:type", &"dxa")]);
    if is_ground && writer.theme.cover == Cover::Panel {
        super::styles::shading(xml, Slot::Accent, &writer.theme.colours);
    }
    xml.close();
}

fn end_row(writer: &mut Writer<'_>) {
    writer.xml.close_through("w:tr");
}

fn panel_words<'a>(writer: &mut Writer<'a>, style: Style, text: &'a [Inline], anchor: &str) {
    writer.paragraph(Paragraph::plain(style).of(text, writer.from_right));
    let dress = Dress { is_unlinked: true, ..Dress::default() };
    let length = plain_text(text).chars().count();
    let size = TITLE_SIZES.iter().find(|(_, most)| length <= *most).map_or(TITLE_SIZES[3].0, |(size, _)| *size);
    let is_smaller = style == Style::Title && size != TITLE_SIZES[0].0;
    writer.bookmarked(anchor, |writer| match is_smaller {
        true => writer.sized_run(&plain_text(text), size),
        false => writer.runs(text, dress),
    });
    writer.xml.close();
}

impl Writer<'_> {
    fn sized_run(&mut self, words: &str, size: u32) {
        for (part, from_right) in direction::parts_with_numbers(words, self.begins_at_right) {
            self.xml.open("w:r", &[]);
            self.xml.open("w:rPr", &[]);
            self.xml.value("w:sz", size);
            self.xml.value("w:szCs", size);
            if from_right {
                self.xml.empty("w:rtl", &[]);
            }
            self.xml.close();
            self.xml.leaf("w:t", &[("xml:space", &"preserve")], &words[part]);
            self.xml.close();
        }
    }
}

/// The colours of the levels, side by side.
fn band(writer: &Writer<'_>) -> Drawing {
    let width = writer.theme.page.points().0;
    let levels = &writer.theme.colours.levels;
    let part = width / levels.len().max(1) as f32;
    let side_by_side: Vec<_> = if writer.from_right { levels.iter().rev().collect() } else { levels.iter().collect() };
    let shapes = (side_by_side.into_iter().enumerate())
        .map(|(index, colour)| Shape::Rectangle {
            x: part * index as f32,
            y: 0.0,
            width: part,
            height: BAND,
            fill: Some(*colour),
            stroke: None,
        })
        .collect();
    Drawing { width, height: BAND, shapes, alternative: String::new(), caption: None, instead: Vec::new() }
}
