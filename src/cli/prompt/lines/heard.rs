//! What a person has just heard, so that coming back from a note or a menu does not read a whole page again.

use std::collections::VecDeque;

use super::speech;
use crate::cli::prompt::face::Offer;
use crate::cli::prompt::page::{Page, Part};

/// The last pages with a choice, the newest at the end.
#[derive(Debug, Default)]
pub struct Heard(VecDeque<(Page, Offer)>);

/// How many pages are remembered: the question, its menu, and what was done there.
const REMEMBERED: usize = 4;

impl Heard {
    /// What of a page has not been heard lately: all of it, or only what is new in it.
    pub fn unheard(&mut self, page: &Page, offer: &Offer) -> Vec<String> {
        let place = self.0.iter().position(|(earlier, _)| is_same_place(earlier, page));
        let earlier = place.and_then(|place| self.0.remove(place));
        let is_still_there = place.is_some_and(|place| place == self.0.len());
        let lines = match &earlier {
            Some((heard, options)) => {
                let mut lines = news(page, offer, heard, options);
                // Whoever comes back from elsewhere hears where they are.
                if !is_still_there {
                    lines.splice(1..1, speech::place(page));
                }
                lines
            }
            None => speech::whole(page, offer),
        };
        self.0.push_back((page.clone(), offer.clone()));
        while self.0.len() > REMEMBERED {
            self.0.pop_front();
        }
        lines
    }
}

/// Pages of the same place have the same first words, whatever has been counted meanwhile.
pub fn is_same_place(one: &Page, other: &Page) -> bool {
    let place = |page: &Page| {
        let mut parts = page.parts().iter().filter(|part| **part != Part::Blank);
        let header = parts.next().cloned().map(|part| match part {
            Part::Header { left, title, .. } => (left, title),
            Part::Paragraph(text) | Part::Remark(text) | Part::Item { mark: _, text } => (text, String::new()),
            Part::Tally { label, .. } => (label, String::new()),
            Part::Blank => (String::new(), String::new()),
        });
        (header, parts.next().cloned())
    };
    place(one) == place(other)
}

fn news(page: &Page, offer: &Offer, heard: &Page, options: &Offer) -> Vec<String> {
    let mut lines = speech::news(page, heard);
    if offer.message != options.message {
        lines.extend(speech::wrapped(&offer.message));
    }
    lines.extend(offer.options.iter().filter(|option| !options.options.contains(option)).flat_map(speech::row));
    lines
}
