//! Pages put together: strips at their heights, content numbered, links and page numbers resolved.

use std::collections::BTreeMap;

use super::arrange::Arrangement;
use super::flow::HeadingEntry;
use super::placed::placed;
use super::strip::{PageNumber, Strip};
use super::text::Destination;
use super::{draw, note, style};
use crate::pdf::font::Shaper;
use crate::pdf::scene::{Area, Child, Item, Link, Mark, NodeId, OutlineEntry, Page, Structure, Target};
use crate::report::theme::Colours;

/// Pages so far, and what can be finished only when all pages are there.
pub struct Composer {
    pub pages: Vec<Page>,
    links: Vec<(Link, Destination)>,
    /// Page and height of each heading, in document order.
    places: Vec<Option<(usize, f32)>>,
    /// Likewise of notes and of their marks.
    note_places: BTreeMap<Destination, (usize, f32)>,
    page_numbers: Vec<PendingNumber>,
    /// The mark begun last, before its content was numbered.
    last_mark: Option<Mark>,
}

struct PendingNumber {
    page: usize,
    /// Where its items go among the page's items.
    index: usize,
    baseline: f32,
    number: PageNumber,
}

impl Composer {
    pub fn new(headings: usize) -> Composer {
        Composer {
            pages: Vec::new(),
            links: Vec::new(),
            places: vec![None; headings],
            note_places: BTreeMap::new(),
            page_numbers: Vec::new(),
            last_mark: None,
        }
    }

    /// Adds the strips of a page to the last page.
    pub fn place(&mut self, arrangement: Arrangement, colours: &Colours, structure: &mut Structure) {
        self.items(arrangement.frames, structure);
        for (strip, top) in arrangement.strips {
            self.strip(strip, top, colours, structure);
        }
        if let Some((_, top)) = arrangement.notes.first() {
            self.items(note::rule(*top, colours), structure);
        }
        for (strip, top) in arrangement.notes {
            self.strip(strip, top, colours, structure);
        }
    }

    /// Adds items at their final places to the last page, and numbers their content. Neighbouring content of one
    /// element, such as the lines of a paragraph, is one piece.
    pub fn items(&mut self, items: impl IntoIterator<Item = Item>, structure: &mut Structure) {
        let number = self.pages.len() - 1;
        let page = &mut self.pages[number];
        for mut item in items {
            if let Item::Begin(mark) = &mut item {
                if page.items.last() == Some(&Item::End) && self.last_mark == Some(*mark) && is_content(*mark) {
                    page.items.pop();
                    continue;
                }
                self.last_mark = Some(*mark);
                if let Mark::Content { node, sequence } = mark {
                    *sequence = page.sequences;
                    page.sequences += 1;
                    structure.place(*node, Child::Content { page: number, sequence: *sequence });
                }
            }
            page.items.push(item);
        }
    }

    /// Remembers where a heading stands on the last page.
    pub fn heading(&mut self, heading: usize, y: f32) {
        let page = self.pages.len() - 1;
        if let Some(place) = self.places.get_mut(heading) {
            *place = Some((page, y));
        }
    }

    fn strip(&mut self, strip: Strip, top: f32, colours: &Colours, structure: &mut Structure) {
        let page = self.pages.len() - 1;
        for heading in strip.headings {
            self.heading(heading, top);
        }
        for note in &strip.notes {
            self.note_places.insert(Destination::Mark(note.number), (page, top));
        }
        if let Some(number) = strip.begins_note {
            self.note_places.insert(Destination::Note(number), (page, top));
        }
        for (node, area) in strip.figures {
            structure.nodes[node.0].area = Some(Area { y: area.y + top, ..area });
        }
        self.items(strip.items.into_iter().map(|item| placed(item, 1.0, top)), structure);
        if let Some(number) = strip.page_number {
            self.items(vec![Item::Begin(Mark::Content { node: number.node, sequence: 0 })], structure);
            let index = self.pages[page].items.len();
            let baseline = top + style::contents_entry(colours, number.level).baseline() * number.scale;
            self.page_numbers.push(PendingNumber { page, index, baseline, number });
            self.items(vec![Item::End], structure);
        }
        for link in strip.links {
            let area = Area { y: link.area.y + top, ..link.area };
            structure.place(link.node, Child::Link(self.links.len()));
            let target = Target::Place { page, y: top };
            self.links
                .push((Link { page, area, target, description: link.description, node: link.node }, link.destination));
        }
    }

    /// Writes the page numbers of the contents; all pages must be there.
    pub fn write_page_numbers(&mut self, from_right: bool, colours: &Colours, shaper: &mut Shaper) {
        // From the last to the first, so that the places before stay true.
        for pending in self.page_numbers.drain(..).rev() {
            let Some((page, _)) = self.places[pending.number.heading] else { continue };
            let look = style::contents_entry(colours, pending.number.level);
            let size = look.size * pending.number.scale;
            // The space keeps title and number apart for those who listen.
            let (face, words) = (look.voice.face(false, false), format!(" {}", page + 1));
            let mut x = pending.number.right - shaper.word(face, &words).width * size;
            if from_right {
                // It stands left of the number all the same, and so beyond the edge.
                x += shaper.space(face).width * size;
            }
            let runs = draw::plain_runs(&words, face, size, x, pending.baseline, look.colour, shaper);
            let items = runs.into_iter().map(Item::Text);
            self.pages[pending.page].items.splice(pending.index..pending.index, items);
        }
    }

    /// Links with their targets' places, and the bookmarks.
    pub fn finish(self, headings: &[HeadingEntry]) -> (Vec<Page>, Vec<Link>, Vec<OutlineEntry>) {
        let links = self.links.into_iter().map(|(link, destination)| {
            let target = match destination {
                Destination::Address(address) => Target::Address(address),
                Destination::Heading(heading) => match self.places[heading] {
                    Some((page, y)) => Target::Place { page, y },
                    None => link.target,
                },
                Destination::Note(_) | Destination::Mark(_) => match self.note_places.get(&destination) {
                    Some((page, y)) => Target::Place { page: *page, y: *y },
                    None => link.target,
                },
            };
            Link { target, ..link }
        });
        let links = links.collect();
        let outline = headings.iter().zip(&self.places).filter(|(heading, _)| heading.in_outline);
        let outline = outline.filter_map(|(heading, place)| {
            let (page, y) = (*place)?;
            Some(OutlineEntry { level: heading.level.max(1), title: heading.title.clone(), page, y })
        });
        let outline = outline.collect();
        (self.pages, links, outline)
    }
}

/// Items that belong to one element.
pub fn marked(mark: Mark, items: Vec<Item>) -> Vec<Item> {
    std::iter::once(Item::Begin(mark)).chain(items).chain([Item::End]).collect()
}

fn is_content(mark: Mark) -> bool {
    matches!(mark, Mark::Content { .. })
}

/// Content of an element, not yet numbered.
pub fn content_of(node: NodeId) -> Mark {
    Mark::Content { node, sequence: 0 }
}
