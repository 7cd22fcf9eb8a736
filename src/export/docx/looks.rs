//! How each paragraph style looks: every size, distance and colour of the text.

use super::numbering::BULLETS;
use super::style::{BOX_INSET, Density, LIST_INDENT, SIDE_MARGIN, Style, paper, text_width};
use super::theme::Slot;
use crate::report::theme::{Colour, Cover, Theme};

/// The frame around a paragraph; paragraphs of one frame that follow each other share it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    Card,
    Note,
    Caution,
    /// A thin line above.
    Above,
    /// Lines to write on: one below, and one between paragraphs.
    Below,
}

/// How a paragraph style looks. Sizes are half points, distances twips, lines 240ths of the font's own height.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    pub style: Style,
    pub based_on: Option<Style>,
    /// What the next paragraph becomes when its writer presses Enter.
    pub next: Option<Style>,
    pub size: Option<u32>,
    pub is_heading_font: bool,
    pub is_bold: bool,
    pub colour: Option<Slot>,
    /// Colours outside the theme's slots.
    pub fixed_colour: Option<Colour>,
    pub space: Option<(u32, u32)>,
    pub line: Option<u32>,
    pub left: u32,
    pub right: u32,
    pub alignment: Option<&'static str>,
    pub keeps_with_next: bool,
    pub keeps_lines: bool,
    pub starts_page: bool,
    pub frame: Option<Frame>,
    /// 0 is the first level, 9 is running text.
    pub outline: Option<u8>,
    pub right_tab: Option<u32>,
    pub numbering: Option<usize>,
}

impl Look {
    fn of(style: Style, based_on: Style) -> Look {
        Look {
            style,
            based_on: Some(based_on),
            next: None,
            size: None,
            is_heading_font: false,
            is_bold: false,
            colour: None,
            fixed_colour: None,
            space: None,
            line: None,
            left: 0,
            right: 0,
            alignment: None,
            keeps_with_next: false,
            keeps_lines: false,
            starts_page: false,
            frame: None,
            outline: None,
            right_tab: None,
            numbering: None,
        }
    }

    fn sized(style: Style, size: u32, before: u32, after: u32) -> Look {
        Look { size: Some(size), space: Some((before, after)), ..Look::of(style, Style::Normal) }
    }

    /// The same, in a document whose text stands as close as this.
    pub fn at(self, density: Density) -> Look {
        let distance = |distance| density.distance(distance);
        Look {
            size: self.size.map(|size| density.size(size)),
            space: self.space.map(|(before, after)| (distance(before), distance(after))),
            line: self.line.map(|line| density.line(line)),
            ..self
        }
    }
}

/// Every paragraph style, those first that others are based on.
pub fn paragraph_looks(theme: &Theme) -> Vec<Look> {
    let normal =
        Look { based_on: None, colour: Some(Slot::Ink), line: Some(264), ..Look::of(Style::Normal, Style::Normal) };
    let mut looks = vec![normal, Look { space: Some((0, 140)), ..Look::of(Style::BodyText, Style::Normal) }];
    looks.extend(headings());
    looks.extend(front(theme));
    looks.extend(lists());
    looks.extend(callouts());
    looks.extend(small(text_width(theme.page)));
    looks
}

fn headings() -> [Look; 4] {
    let heading = |style, size, before, after, outline| Look {
        next: Some(Style::BodyText),
        is_bold: true,
        line: Some(252),
        keeps_with_next: true,
        keeps_lines: true,
        colour: Some(Slot::Accent),
        outline: Some(outline),
        ..Look::sized(style, size, before, after)
    };
    [
        Look { starts_page: true, is_heading_font: true, ..heading(Style::Heading1, 50, 0, 280, 0) },
        Look { is_heading_font: true, ..heading(Style::Heading2, 31, 380, 120, 1) },
        heading(Style::Heading3, 24, 280, 80, 2),
        Look { colour: Some(Slot::Ink), ..heading(Style::Heading4, 20, 180, 40, 3) },
    ]
}

/// The cover and the contents.
fn front(theme: &Theme) -> [Look; 8] {
    let on_panel = |style, size, before, after| Look {
        next: Some(Style::CoverText),
        left: SIDE_MARGIN,
        right: SIDE_MARGIN,
        fixed_colour: Some(match theme.cover {
            Cover::Panel => theme.colours.on_accent,
            Cover::Paper => theme.colours.accent,
        }),
        ..Look::sized(style, size, before, after)
    };
    let contents = |style, before, left| Look {
        next: Some(Style::BodyText),
        left,
        right_tab: Some(text_width(theme.page)),
        ..Look::sized(style, 21, before, 0)
    };
    // Lower paper has less room below the panel: 900 on A4.
    let above_figures = paper(theme.page).1.saturating_sub(15_938).clamp(300, 900);
    let contents_title =
        Look { next: Some(Style::BodyText), outline: Some(9), ..Look::of(Style::ContentsTitle, Style::Heading1) };
    [
        Look { is_heading_font: true, is_bold: true, line: Some(252), ..on_panel(Style::Title, 72, 2080, 280) },
        on_panel(Style::Subtitle, 30, 0, 400),
        Look::sized(Style::CoverText, 23, 0, 140),
        Look {
            line: Some(240),
            right_tab: Some(text_width(theme.page)),
            ..Look::sized(Style::CoverFigure, 21, above_figures, 0)
        },
        Look { line: Some(240), ..Look::sized(Style::CoverSpace, 12, 0, 560) },
        contents_title,
        Look { is_bold: true, ..contents(Style::Contents1, 160, 0) },
        contents(Style::Contents2, 40, 320),
    ]
}

fn lists() -> Vec<Look> {
    let mut looks = vec![Look::sized(Style::FinePrint, 19, 0, 90)];
    for (is_fine, base, styles) in [
        (false, Style::BodyText, [Style::ListBullet, Style::ListNumber, Style::ListContinue]),
        (true, Style::FinePrint, [Style::FineListBullet, Style::FineListNumber, Style::FineListContinue]),
    ] {
        let space = Some((0, if is_fine { 60 } else { 80 }));
        let [bullet, number, resumed] = styles.map(|style| Look { space, ..Look::of(style, base) });
        looks.push(Look { numbering: Some(BULLETS), ..bullet });
        looks.push(number);
        looks.push(Look { left: LIST_INDENT, ..resumed });
    }
    looks
}

fn callouts() -> Vec<Look> {
    let heading = Look {
        size: Some(22),
        space: Some((0, 80)),
        next: Some(Style::FinePrint),
        ..Look::of(Style::BoxHeading, Style::Heading3)
    };
    let mut looks = vec![heading];
    for (frame, style, heading) in [
        (Frame::Card, Style::Card, Style::CardHeading),
        (Frame::Note, Style::Note, Style::NoteHeading),
        (Frame::Caution, Style::Caution, Style::CautionHeading),
    ] {
        let inset = Look { frame: Some(frame), left: BOX_INSET, right: BOX_INSET, ..Look::of(style, Style::FinePrint) };
        looks.push(Look { keeps_lines: true, ..inset });
        looks.push(Look { style: heading, based_on: Some(Style::BoxHeading), next: Some(style), ..inset });
    }
    looks
}

fn small(text_width: u32) -> [Look; 9] {
    [
        Look { line: Some(252), ..Look::sized(Style::TableText, 19, 40, 40) },
        Look {
            is_bold: true,
            colour: Some(Slot::Accent),
            keeps_with_next: true,
            ..Look::of(Style::TableHeading, Style::TableText)
        },
        Look { line: Some(240), alignment: Some("center"), ..Look::sized(Style::Figure, 21, 160, 160) },
        Look { line: Some(240), ..Look::sized(Style::ChartText, 18, 0, 0) },
        Look { colour: Some(Slot::Muted), alignment: Some("center"), ..Look::sized(Style::Caption, 18, 0, 200) },
        Look { line: Some(240), ..Look::sized(Style::Spacer, 12, 0, 0) },
        Look {
            colour: Some(Slot::Muted),
            right_tab: Some(text_width),
            frame: Some(Frame::Above),
            ..Look::sized(Style::Footer, 16, 0, 0)
        },
        Look { frame: Some(Frame::Below), ..Look::sized(Style::WriteIn, 20, 80, 120) },
        Look { line: Some(240), ..Look::sized(Style::NoteText, 17, 0, 40) },
    ]
}
