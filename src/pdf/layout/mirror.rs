//! Documents that are read from the right: laid out as if from the left, and then seen in a mirror.
//!
//! The whole layout counts from the edge at which reading begins. A finished page is turned once, as a whole, so that columns,
//! indents, labels, bars and numbers change sides together. What keeps its own order is turned within its own width when it
//! is drawn, and so stands the right way round on the turned page: the words of a line, the shapes of a drawing.

use super::flow::Flow;
use crate::pdf::scene::{Area, Item, Link, Page, Structure, TextRun};

/// Changes the sides of a stretch of a page's width.
#[derive(Debug, Clone, Copy)]
pub struct Mirror {
    /// The left edge of the stretch and the right one, added up.
    edges: f32,
}

impl Mirror {
    /// For a stretch that begins at `x`.
    pub fn of(x: f32, width: f32) -> Mirror {
        Mirror { edges: 2.0 * x + width }
    }

    pub fn area(self, area: Area) -> Area {
        Area { x: self.edges - area.x - area.width, ..area }
    }

    pub fn run(self, run: TextRun) -> TextRun {
        TextRun { x: self.edges - run.x - run.width, ..run }
    }

    pub fn item(self, item: Item) -> Item {
        let point = |(x, y): (f32, f32)| (self.edges - x, y);
        match item {
            Item::Begin(_) | Item::End => item,
            Item::Text(run) => Item::Text(self.run(run)),
            Item::Rectangle { area, fill, stroke } => Item::Rectangle { area: self.area(area), fill, stroke },
            Item::Polygon { points, closed, fill, stroke } => {
                Item::Polygon { points: points.into_iter().map(point).collect(), closed, fill, stroke }
            }
            Item::Circle { centre, radius, fill, stroke } => {
                Item::Circle { centre: point(centre), radius, fill, stroke }
            }
            Item::Picture { area, picture } => Item::Picture { area: self.area(area), picture },
            Item::Artwork { area, artwork } => Item::Artwork { area: self.area(area), artwork },
        }
    }

    /// Turns finished pages, the places of their links, and those of their figures.
    pub fn pages(self, pages: &mut [Page], links: &mut [Link], structure: &mut Structure) {
        for page in pages {
            page.items = std::mem::take(&mut page.items).into_iter().map(|item| self.item(item)).collect();
        }
        let figures = structure.nodes.iter_mut().filter_map(|node| node.area.as_mut());
        for area in links.iter_mut().map(|link| &mut link.area).chain(figures) {
            *area = self.area(*area);
        }
    }
}

impl Flow<'_> {
    /// What turns something back that stands at `x` and keeps its own order; nothing where the page is not turned.
    pub(super) fn own_order(&self, x: f32, width: f32) -> Option<Mirror> {
        self.from_right.then(|| Mirror::of(x, width))
    }
}
