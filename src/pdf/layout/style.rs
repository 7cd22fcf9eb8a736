//! Sizes, distances and voices: every number that decides how a page looks. Lengths are points.

use super::evenness::LastLine;
use crate::pdf::font::Face;
use crate::report::theme::{Colour, Colours, Cover, Headings, Theme};

/// Left and right margin; leaves about 85 characters of running text in a line.
pub const SIDE_MARGIN: f32 = 68.0;
pub const TOP_MARGIN: f32 = 62.0;
/// Below the text; the footer stands in it.
pub const BOTTOM_MARGIN: f32 = 74.0;

/// Distance between paragraphs.
pub const PARAGRAPH_SPACE: f32 = 7.0;
/// Distance between paragraphs of small text, in callouts and fine print.
const SMALL_PARAGRAPH_SPACE: f32 = 4.5;
/// Distance between the items of a list that has more than short lines.
pub const ITEM_SPACE: f32 = 3.5;
/// Distance around tables, figures and callouts.
pub const BLOCK_SPACE: f32 = 12.0;
/// From a list's edge to the text of its items.
pub const LIST_INDENT: f32 = 19.0;
/// Text is not indented further than this narrow.
pub const NARROWEST_COLUMN: f32 = 150.0;

/// Which family a text speaks in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    Sans,
    SansBold,
    Serif,
    /// The theme's own for headings.
    Own,
}

/// What titles and large headings speak in.
pub fn title_voice(theme: &Theme) -> Voice {
    if theme.fonts.headings.files().next().is_some() {
        return Voice::Own;
    }
    match theme.headings {
        Headings::Serif => Voice::Serif,
        Headings::Sans => Voice::SansBold,
    }
}

impl Voice {
    pub fn face(self, strong: bool, emphasis: bool) -> Face {
        match (self, strong, emphasis) {
            (Voice::Serif, _, _) => Face::Serif,
            (Voice::Own, _, false) => Face::OwnHeading,
            (Voice::Own, _, true) => Face::OwnHeadingItalic,
            (Voice::Sans, false, false) => Face::Regular,
            (Voice::Sans, false, true) => Face::Italic,
            (Voice::SansBold, _, false) | (Voice::Sans, true, false) => Face::Bold,
            (Voice::SansBold, _, true) | (Voice::Sans, true, true) => Face::BoldItalic,
        }
    }
}

/// How a piece of text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextStyle {
    pub voice: Voice,
    pub size: f32,
    /// From baseline to baseline.
    pub line_height: f32,
    pub colour: Colour,
    pub link_colour: Colour,
    /// Headings have lines of one length and are not hyphenated.
    pub last_line: LastLine,
}

impl TextStyle {
    /// Where the baseline stands below the top of a line: the letters are centred in the line's height.
    pub fn baseline(&self) -> f32 {
        // Ascender and descender of the Noto faces, in em.
        let (ascender, descender) = (1.069, 0.293);
        (self.line_height - (ascender + descender) * self.size) / 2.0 + ascender * self.size
    }
}

/// A heading's text and the distances around it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HeadingStyle {
    pub text: TextStyle,
    pub space_before: f32,
    pub space_after: f32,
}

/// Running text.
fn text(colours: &Colours, voice: Voice, size: f32, line_height: f32, colour: Colour) -> TextStyle {
    TextStyle { voice, size, line_height, colour, link_colour: colours.accent, last_line: LastLine::Free }
}

fn title(colours: &Colours, voice: Voice, size: f32, line_height: f32, colour: Colour) -> TextStyle {
    TextStyle { last_line: LastLine::Even, ..text(colours, voice, size, line_height, colour) }
}

/// Title and subtitle of the cover.
pub fn on_panel(theme: &Theme, voice: Voice, size: f32, line_height: f32) -> TextStyle {
    let colour = match theme.cover {
        Cover::Panel => theme.colours.on_accent,
        Cover::Paper => theme.colours.accent,
    };
    TextStyle { link_colour: colour, ..title(&theme.colours, voice, size, line_height, colour) }
}

pub fn body(colours: &Colours) -> TextStyle {
    text(colours, Voice::Sans, 10.0, 14.2, colours.ink)
}

/// Running text that is looked up rather than read through.
pub fn fine_body(colours: &Colours) -> TextStyle {
    text(colours, Voice::Sans, 9.0, 12.6, colours.ink)
}

/// Running text within a callout.
pub fn callout_body(colours: &Colours) -> TextStyle {
    text(colours, Voice::Sans, 9.3, 12.8, colours.ink)
}

/// Distance between paragraphs of running text that looks like this.
pub fn paragraph_space(running: &TextStyle) -> f32 {
    if running.size < 10.0 { SMALL_PARAGRAPH_SPACE } else { PARAGRAPH_SPACE }
}

/// Running text of the cover, below the panel.
pub fn cover_body(colours: &Colours) -> TextStyle {
    text(colours, Voice::Sans, 11.5, 16.5, colours.ink)
}

pub fn caption(colours: &Colours) -> TextStyle {
    text(colours, Voice::Sans, 9.0, 12.6, colours.muted)
}

pub fn footer(colours: &Colours) -> TextStyle {
    text(colours, Voice::Sans, 8.0, 11.0, colours.muted)
}

/// Notes at the foot of a page.
pub fn note(colours: &Colours) -> TextStyle {
    text(colours, Voice::Sans, 7.6, 9.9, colours.ink)
}

pub fn cell(colours: &Colours, size: f32) -> TextStyle {
    text(colours, Voice::Sans, size, size * 1.38, colours.ink)
}

pub fn header_cell(colours: &Colours, size: f32) -> TextStyle {
    title(colours, Voice::SansBold, size, size * 1.38, colours.accent)
}

/// A heading in the running text.
pub fn heading(theme: &Theme, level: u8) -> HeadingStyle {
    let colours = &theme.colours;
    let (voice, size, line_height, colour, space_before, space_after) = match level {
        0 | 1 => (title_voice(theme), 25.0, 32.0, colours.accent, 0.0, 14.0),
        2 => (title_voice(theme), 15.5, 20.5, colours.accent, 19.0, 6.0),
        3 => (Voice::SansBold, 11.5, 16.0, colours.accent, 14.0, 4.0),
        _ => (Voice::SansBold, 9.5, 13.4, colours.ink, 9.0, 2.0),
    };
    HeadingStyle { text: title(colours, voice, size, line_height, colour), space_before, space_after }
}

/// A heading within a callout: it must not outshout the headings of the page.
pub fn callout_heading(colours: &Colours, level: u8) -> HeadingStyle {
    let (size, line_height) = if level <= 3 { (11.0, 15.4) } else { (9.3, 12.8) };
    HeadingStyle {
        text: title(colours, Voice::SansBold, size, line_height, colours.accent),
        space_before: 11.0,
        space_after: 4.0,
    }
}

/// Running text of a banner.
pub fn banner_body(theme: &Theme) -> TextStyle {
    let colour = match theme.cover {
        Cover::Panel => theme.colours.on_accent,
        Cover::Paper => theme.colours.ink,
    };
    TextStyle { link_colour: colour, ..text(&theme.colours, Voice::Sans, 9.5, 13.4, colour) }
}

/// The title of a banner, and what stands under it.
pub fn banner_heading(theme: &Theme, level: u8, size: f32) -> HeadingStyle {
    let voice = if level <= 1 { title_voice(theme) } else { Voice::Sans };
    HeadingStyle { text: on_panel(theme, voice, size, size * 1.25), space_before: 5.0, space_after: 5.0 }
}

/// An entry of the contents.
pub fn contents_entry(colours: &Colours, level: u8) -> TextStyle {
    match level {
        0 | 1 => TextStyle { link_colour: colours.ink, ..title(colours, Voice::SansBold, 10.5, 15.0, colours.ink) },
        _ => TextStyle { link_colour: colours.ink, ..title(colours, Voice::Sans, 10.0, 14.5, colours.ink) },
    }
}
