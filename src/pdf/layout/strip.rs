//! Strips: what the pages are filled with. A strip is as wide as its column and is never split.

use std::rc::Rc;

use super::text::Destination;
use crate::pdf::scene::{Area, Item, Mark, NodeId};
use crate::report::theme::Colour;

/// A horizontal piece of a page, such as one line of a paragraph or of a table's row. Heights count from its top.
#[derive(Debug, Clone)]
pub struct Strip {
    /// Left out at the top of a page.
    pub space_before: f32,
    pub height: f32,
    pub break_before: Break,
    pub items: Vec<Item>,
    pub links: Vec<StripLink>,
    /// Headings that begin here, counted in document order.
    pub headings: Vec<usize>,
    /// Notes whose marks stand here.
    pub notes: Vec<Note>,
    /// The note that begins here, by its number.
    pub begins_note: Option<usize>,
    pub page_number: Option<PageNumber>,
    /// The frames that the strip stands in, outermost first; indices in the flow's frames.
    pub frames: Vec<usize>,
    /// The table whose header is repeated when a page begins here; an index in the flow's headers.
    pub table: Option<usize>,
    /// The elements of figures, whose places on the page must be known.
    pub figures: Vec<(NodeId, Area)>,
}

/// Whether a page may begin with a strip; the later ones give way last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Break {
    Free,
    /// Would part a card between two of its blocks, with enough of it on both sides.
    Seam,
    /// Would split what should stay on one page, such as a callout.
    Keep,
    /// Would split a row, a figure from its caption, or leave one line of a paragraph alone.
    Tight,
    /// Would leave a heading at the foot of a page.
    Never,
    /// A chapter begins here: on a new page, but where that would leave much of a page empty.
    Chapter,
    /// A page must begin here.
    Forced,
}

impl Break {
    /// Whether a page begins there in any case, as far as a chapter goes.
    pub fn begins_page(self) -> bool {
        matches!(self, Break::Chapter | Break::Forced)
    }
}

/// A link on a strip.
#[derive(Debug, Clone)]
pub struct StripLink {
    pub area: Area,
    pub destination: Destination,
    pub description: String,
    pub node: NodeId,
}

/// A page number that is known only when all pages are.
#[derive(Debug, Clone)]
pub struct PageNumber {
    /// The heading whose page it is.
    pub heading: usize,
    pub right: f32,
    pub node: NodeId,
    pub level: u8,
    /// How large it is drawn: 1 but on a sheet that is set smaller.
    pub scale: f32,
}

/// A note at the foot of a page.
#[derive(Debug, Clone)]
pub struct Note {
    /// From 1, as its mark says.
    pub number: usize,
    /// Its lines; a note may go on on the next page between any of them. Pages are planned several times before one has them.
    pub strips: Vec<Rc<Strip>>,
}

/// A ground or border around neighbouring strips; when they are split, each page gets its own.
#[derive(Debug, Clone)]
pub struct Frame {
    pub x: f32,
    pub width: f32,
    pub padding_top: f32,
    pub padding_bottom: f32,
    pub looks: FrameLooks,
}

#[derive(Debug, Clone, Copy)]
pub struct FrameLooks {
    pub ground: Option<Colour>,
    pub border: Option<Colour>,
    /// A strong bar at the left.
    pub bar: Option<Colour>,
    /// A line below, with its width.
    pub line_below: Option<(Colour, f32)>,
}

impl Strip {
    pub fn new(height: f32, items: Vec<Item>) -> Strip {
        Strip {
            space_before: 0.0,
            height,
            break_before: Break::Free,
            items,
            links: Vec::new(),
            headings: Vec::new(),
            notes: Vec::new(),
            begins_note: None,
            page_number: None,
            frames: Vec::new(),
            table: None,
            figures: Vec::new(),
        }
    }

    /// The same to look at, but nothing to a screen reader: for table headers that are repeated.
    pub fn as_ornament(&self) -> Strip {
        let mut strip = self.clone();
        strip.links.clear();
        strip.notes.clear();
        for item in &mut strip.items {
            if let Item::Begin(mark) = item {
                *mark = Mark::Ornament;
            }
        }
        strip
    }
}
