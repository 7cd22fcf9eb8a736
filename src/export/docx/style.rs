//! The names of the styles, and the measures that several parts share.
//!
//! The format counts in twips, twentieths of a point.

use crate::report::block::{Block, CalloutKind, Document};
use crate::report::theme::PageSize;

/// Left and right margin.
pub const SIDE_MARGIN: u32 = 1360;
pub const TOP_MARGIN: u32 = 1240;
pub const BOTTOM_MARGIN: u32 = 1480;
/// From the foot of the page to the footer.
pub const FOOTER_MARGIN: u32 = 700;
/// From a list's edge to the text of its items.
pub const LIST_INDENT: u32 = 380;
/// From the frame of a callout to its text.
pub const BOX_INSET: u32 = 180;

/// How close the text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Density {
    Open,
    /// Of a document of sheets, each of which is to be one page, with fonts that take as much room as any that may stand in for ours.
    Close,
}

impl Density {
    pub fn of(document: &Document) -> Density {
        let is_sheets = document.blocks.iter().all(|block| matches!(block, Block::Sheet(_)));
        if is_sheets && !document.blocks.is_empty() { Density::Close } else { Density::Open }
    }

    /// What becomes of a size in half points: letters stay large enough to be read.
    pub fn size(self, size: u32) -> u32 {
        match self {
            Density::Open => size,
            Density::Close => (size * 19 / 20).max(size.min(17)),
        }
    }

    /// What becomes of a distance above or below a paragraph.
    pub fn distance(self, distance: u32) -> u32 {
        match self {
            Density::Open => distance,
            Density::Close => distance * 6 / 10,
        }
    }

    /// What becomes of the height of a line, in 240ths of the font's own.
    pub fn line(self, line: u32) -> u32 {
        match self {
            Density::Open => line,
            Density::Close => line.min(245),
        }
    }
}

/// Width and height of the paper.
pub fn paper(page: PageSize) -> (u32, u32) {
    let (width, height) = page.points();
    ((width * 20.0).round() as u32, (height * 20.0).round() as u32)
}

/// Width of the text.
pub fn text_width(page: PageSize) -> u32 {
    paper(page).0 - 2 * SIDE_MARGIN
}

/// The language tag, or English where there is none.
pub fn language(tag: &str) -> &str {
    match tag.trim() {
        "" => "en",
        tag => tag,
    }
}

/// A named style of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    Normal,
    BodyText,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Title,
    Subtitle,
    CoverText,
    CoverFigure,
    CoverSpace,
    ContentsTitle,
    Contents1,
    Contents2,
    ListBullet,
    ListNumber,
    ListContinue,
    FinePrint,
    FineListBullet,
    FineListNumber,
    FineListContinue,
    BoxHeading,
    Card,
    CardHeading,
    Note,
    NoteHeading,
    Caution,
    CautionHeading,
    TableText,
    TableHeading,
    Figure,
    ChartText,
    Caption,
    Spacer,
    Footer,
    WriteIn,
    NoteText,
    Strong,
    Emphasis,
    Code,
    Hyperlink,
    NoteMark,
    TableNormal,
    ReportTable,
    CardBox,
    NoteBox,
    CautionBox,
}

/// Who named a style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// Word knows the name and gives it a behaviour of its own: its pane of headings, its contents, its keys.
    Word,
    Ours,
}

impl Style {
    /// What paragraphs, runs and tables refer to.
    pub fn id(self) -> &'static str {
        self.names().0
    }

    /// What the style is called in Word's list.
    pub fn name(self) -> &'static str {
        self.names().1
    }

    /// Whether Word has no style of this name itself.
    pub fn is_custom(self) -> bool {
        self.names().2 == Origin::Ours
    }

    fn names(self) -> (&'static str, &'static str, Origin) {
        match self {
            Style::Normal => ("Normal", "Normal", Origin::Word),
            Style::BodyText => ("BodyText", "Body Text", Origin::Word),
            Style::Heading1 => ("Heading1", "heading 1", Origin::Word),
            Style::Heading2 => ("Heading2", "heading 2", Origin::Word),
            Style::Heading3 => ("Heading3", "heading 3", Origin::Word),
            Style::Heading4 => ("Heading4", "heading 4", Origin::Word),
            Style::Title => ("Title", "Title", Origin::Word),
            Style::Subtitle => ("Subtitle", "Subtitle", Origin::Word),
            Style::CoverText => ("CoverText", "Cover Text", Origin::Ours),
            Style::CoverFigure => ("CoverFigure", "Cover Figure", Origin::Ours),
            Style::CoverSpace => ("CoverSpace", "Cover Space", Origin::Ours),
            Style::ContentsTitle => ("TOCHeading", "TOC Heading", Origin::Word),
            Style::Contents1 => ("TOC1", "toc 1", Origin::Word),
            Style::Contents2 => ("TOC2", "toc 2", Origin::Word),
            Style::ListBullet => ("ListBullet", "List Bullet", Origin::Word),
            Style::ListNumber => ("ListNumber", "List Number", Origin::Word),
            Style::ListContinue => ("ListContinue", "List Continue", Origin::Word),
            Style::FinePrint => ("FinePrint", "Fine Print", Origin::Ours),
            Style::FineListBullet => ("FineListBullet", "Fine List Bullet", Origin::Ours),
            Style::FineListNumber => ("FineListNumber", "Fine List Number", Origin::Ours),
            Style::FineListContinue => ("FineListContinue", "Fine List Continue", Origin::Ours),
            Style::BoxHeading => ("BoxHeading", "Box Heading", Origin::Ours),
            Style::Card => ("Card", "Card", Origin::Ours),
            Style::CardHeading => ("CardHeading", "Card Heading", Origin::Ours),
            Style::Note => ("Note", "Note", Origin::Ours),
            Style::NoteHeading => ("NoteHeadingText", "Note Heading Text", Origin::Ours),
            Style::Caution => ("Caution", "Caution", Origin::Ours),
            Style::CautionHeading => ("CautionHeading", "Caution Heading", Origin::Ours),
            Style::TableText => ("TableText", "Table Text", Origin::Ours),
            Style::TableHeading => ("TableHeading", "Table Heading", Origin::Ours),
            Style::Figure => ("Figure", "Figure", Origin::Ours),
            Style::ChartText => ("ChartText", "Chart Text", Origin::Ours),
            Style::Caption => ("Caption", "caption", Origin::Word),
            Style::Spacer => ("Spacer", "Spacer", Origin::Ours),
            Style::Footer => ("Footer", "footer", Origin::Word),
            Style::WriteIn => ("WriteIn", "Write In", Origin::Ours),
            Style::NoteText => ("FootnoteText", "footnote text", Origin::Word),
            Style::NoteMark => ("FootnoteReference", "footnote reference", Origin::Word),
            Style::Strong => ("Strong", "Strong", Origin::Word),
            Style::Emphasis => ("Emphasis", "Emphasis", Origin::Word),
            Style::Code => ("Code", "Code", Origin::Ours),
            Style::Hyperlink => ("Hyperlink", "Hyperlink", Origin::Word),
            Style::TableNormal => ("TableNormal", "Normal Table", Origin::Word),
            Style::ReportTable => ("ReportTable", "Report Table", Origin::Ours),
            Style::CardBox => ("CardBox", "Card Box", Origin::Ours),
            Style::NoteBox => ("NoteBox", "Note Box", Origin::Ours),
            Style::CautionBox => ("CautionBox", "Caution Box", Origin::Ours),
        }
    }

    pub fn heading(level: u8) -> Style {
        match level {
            0 | 1 => Style::Heading1,
            2 => Style::Heading2,
            3 => Style::Heading3,
            _ => Style::Heading4,
        }
    }
}

/// The styles of a callout that can be seen: text, heading, and the box for one that holds more than those.
pub fn callout(kind: CalloutKind) -> Option<(Style, Style, Style)> {
    match kind {
        CalloutKind::Note => Some((Style::Note, Style::NoteHeading, Style::NoteBox)),
        CalloutKind::Caution => Some((Style::Caution, Style::CautionHeading, Style::CautionBox)),
        CalloutKind::Card => Some((Style::Card, Style::CardHeading, Style::CardBox)),
        CalloutKind::Group => None,
    }
}
