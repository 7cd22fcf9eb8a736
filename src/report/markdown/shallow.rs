//! The events of Markdown, no deeper than readers that call themselves can bear.

use pulldown_cmark::{Event, Parser, Tag};

/// The most blocks and dresses within one another.
const DEEPEST: usize = 100;
/// A table has a row in it and a row a cell; a list has an item.
const LEVELS_OF_ONE: usize = 3;

/// Events in which what is nested deeper is text without a dress.
pub struct Shallow<'e> {
    events: Parser<'e>,
    depth: usize,
    /// The depth from which on beginnings and ends are left out.
    left_out_from: Option<usize>,
}

impl<'e> Shallow<'e> {
    pub fn new(events: Parser<'e>) -> Shallow<'e> {
        Shallow { events, depth: 0, left_out_from: None }
    }

    /// What a beginning becomes.
    fn begin(&mut self, tag: Tag<'e>) -> Event<'e> {
        self.depth += 1;
        let room = if matches!(tag, Tag::List(_) | Tag::Table(_)) { LEVELS_OF_ONE } else { 0 };
        if self.left_out_from.is_none() && self.depth + room > DEEPEST {
            self.left_out_from = Some(self.depth);
        }
        // A space keeps the words of two blocks apart.
        if self.left_out_from.is_some() { Event::SoftBreak } else { Event::Start(tag) }
    }
}

impl<'e> Iterator for Shallow<'e> {
    type Item = Event<'e>;

    fn next(&mut self) -> Option<Event<'e>> {
        loop {
            match self.events.next()? {
                Event::Start(tag) => return Some(self.begin(tag)),
                Event::End(tag) => {
                    let depth = self.depth;
                    self.depth -= 1;
                    match self.left_out_from {
                        Some(first) if depth > first => {}
                        Some(_) => self.left_out_from = None,
                        None => return Some(Event::End(tag)),
                    }
                }
                event => return Some(event),
            }
        }
    }
}
