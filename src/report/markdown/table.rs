//! Tables.

use pulldown_cmark::{Event, Tag, TagEnd};

use super::Events;
use super::inline::inlines;
use super::notes::Notes;
use crate::report::block::{Alignment, Table};

/// A table up to its end, which is read too.
pub fn table(alignment: &[pulldown_cmark::Alignment], events: &mut Events<'_>, notes: &mut Notes) -> Table {
    let alignment: Vec<Alignment> = (alignment.iter())
        .map(|one| match one {
            pulldown_cmark::Alignment::None | pulldown_cmark::Alignment::Left => Alignment::Start,
            pulldown_cmark::Alignment::Center => Alignment::Centre,
            pulldown_cmark::Alignment::Right => Alignment::End,
        })
        .collect();
    let (mut header, mut rows, mut row) = (Vec::new(), Vec::new(), Vec::new());
    for_each_until(events, TagEnd::Table, |events, event| match event {
        Event::Start(Tag::TableCell) => {
            row.push(inlines(events, notes));
            events.next();
        }
        Event::End(TagEnd::TableHead) => header = std::mem::take(&mut row),
        Event::End(TagEnd::TableRow) => rows.push(std::mem::take(&mut row)),
        _ => {}
    });
    Table { alignment, header, rows }
}

fn for_each_until<'e>(events: &mut Events<'e>, end: TagEnd, mut act: impl FnMut(&mut Events<'e>, Event<'e>)) {
    while let Some(event) = events.next() {
        if event == Event::End(end) {
            break;
        }
        act(events, event);
    }
}
