//! Notes at the foot of a page: their lines, and how much of a page they take.

use std::collections::VecDeque;
use std::rc::Rc;

use super::column::Column;
use super::compose::marked;
use super::flow::Flow;
use super::strip::{Note, Strip};
use super::text::{Destination, Text, TextLink};
use super::{draw, line, style, text};
use crate::pdf::scene::{Area, Item, Mark, NodeId, Role};
use crate::report::block::{Alignment, Inline};
use crate::report::theme::Colours;

/// From the text to the first note; the rule stands in it.
const GAP: f32 = 14.0;
/// From the rule to the first note.
const RULE_GAP: f32 = 4.5;
const RULE_WIDTH: f32 = 96.0;
/// Between two notes.
const NOTE_SPACE: f32 = 1.8;
/// From a note's number to its text, at least.
const LABEL_GAP: f32 = 4.0;
/// From the left edge to the text.
const INDENT: f32 = 15.0;
/// Notes of one line of text that are taller than this part of a page may go on on the next.
const TALLEST_WHOLE: f32 = 0.25;
/// Of such notes at least so many lines stand on the page of their mark.
const FEWEST_LINES: usize = 3;
/// What goes on from the page before leaves the text this part of the page.
const TEXT_PART: f32 = 0.4;
/// Heights are sums of many small numbers.
const TOLERANCE: f32 = 0.01;

impl Flow<'_> {
    /// Lays a note whose mark stands on a strip, in the text of an element.
    pub(super) fn note(&mut self, number: usize, content: &[Inline], mark_in: NodeId, strip: &mut Strip) {
        let element = self.note_element(number, mark_in);
        let look = style::note(self.colours);
        let label = self.structure.add(element, Role::Label);
        let label_text = Text { in_document_from_right: self.from_right, ..label_text(number, &look) };
        let label_pieces = line::pieces(&label_text, look.size, self.shaper);
        let indent = INDENT.max(line::natural(&label_pieces) + LABEL_GAP);
        let column = self.page.inset(indent, 0.0);
        let paragraph = self.structure.add(element, Role::Paragraph);
        let mut strips = self.note_lines(content, column, paragraph);
        let labels = line::fill(&label_pieces, self.page.width, &label_text, &look, self.hyphenation, self.shaper);
        if let (Some(first), Some(line)) = (strips.first_mut(), labels.first()) {
            let mut labelled = Strip::new(look.line_height, Vec::new());
            let mut lettering = draw::Lettering::new(&label_text, &look, label);
            lettering.draw(line, &mut labelled, self.page.x, look.baseline(), self);
            labelled.items.append(&mut first.items);
            labelled.links.append(&mut first.links);
            *first = Strip { space_before: NOTE_SPACE, begins_note: Some(number), ..labelled };
        }
        strip.notes.push(Note { number, strips: strips.into_iter().map(Rc::new).collect() });
    }

    /// The element of a note comes after the paragraph that it belongs to; in a table, it ends the cell.
    fn note_element(&mut self, number: usize, mark_in: NodeId) -> NodeId {
        let node = &self.structure.nodes[mark_in.0];
        match (node.role, node.parent) {
            (Role::Paragraph | Role::Heading(_), Some(parent)) => self.structure.add(parent, Role::Note(number)),
            _ => self.structure.add_unplaced(mark_in, Role::Note(number)),
        }
    }

    /// The lines of a note, at least one.
    fn note_lines(&mut self, content: &[Inline], column: Column, node: NodeId) -> Vec<Strip> {
        let look = style::note(self.colours);
        let text = self.text(content, &look);
        let pieces = line::pieces(&text, look.size, self.shaper);
        let mut lettering = draw::Lettering::new(&text, &look, node);
        let mut strips = Vec::new();
        for line in line::fill(&pieces, column.width, &text, &look, self.hyphenation, self.shaper) {
            let mut strip = Strip::new(look.line_height, Vec::new());
            lettering.draw(&line, &mut strip, column.line_edge(&line, Alignment::Start), look.baseline(), self);
            strips.push(strip);
        }
        if strips.is_empty() {
            strips.push(Strip::new(look.line_height, Vec::new()));
        }
        strips
    }
}

/// The number of a note, which leads back to its mark.
fn label_text(number: usize, look: &style::TextStyle) -> Text {
    let words = number.to_string();
    let link = TextLink { destination: Destination::Mark(number), description: words.clone() };
    text::linked(words, link, look)
}

/// The short line above notes that begin at a height.
pub fn rule(top: f32, colours: &Colours) -> Vec<Item> {
    let area = Area { x: style::SIDE_MARGIN, y: top - RULE_GAP, width: RULE_WIDTH, height: 0.6 };
    marked(Mark::Ornament, vec![Item::Rectangle { area, fill: Some(colours.muted), stroke: None }])
}

/// The height of all notes whose marks stand on strips, at the foot of one page.
pub fn height(strips: &[Strip]) -> f32 {
    let lines = || strips.iter().flat_map(|strip| &strip.notes).flat_map(|note| &note.strips);
    if lines().next().is_none() { 0.0 } else { GAP + lines_height(lines()) }
}

/// Lines of notes that are to stand at the foot of a page.
#[derive(Debug, Clone, Default)]
pub struct Foot {
    strips: VecDeque<Rc<Strip>>,
}

impl Foot {
    pub fn is_empty(&self) -> bool {
        self.strips.is_empty()
    }

    pub fn add(&mut self, note: &Note) {
        self.strips.extend(note.strips.iter().cloned());
    }

    /// With the gap above; nothing where there are no notes.
    pub fn height(&self) -> f32 {
        if self.is_empty() { 0.0 } else { GAP + lines_height(self.strips.iter()) }
    }

    /// Takes what fits between the end of the text and the foot of the page; stands at the foot.
    pub fn take(&mut self, text_end: f32, bottom: f32) -> Vec<(Rc<Strip>, f32)> {
        let mut taken: Vec<Rc<Strip>> = Vec::new();
        let mut height = GAP;
        while let Some(strip) = self.strips.front() {
            height += strip.space_before + strip.height;
            if text_end + height > bottom + TOLERANCE {
                break;
            }
            taken.extend(self.strips.pop_front());
        }
        let mut top = bottom - lines_height(taken.iter());
        let placed = taken.into_iter().map(|strip| {
            let at = top + strip.space_before;
            top = at + strip.height;
            (strip, at)
        });
        placed.collect()
    }
}

fn lines_height<'s>(strips: impl Iterator<Item = &'s Rc<Strip>>) -> f32 {
    strips.map(|strip| strip.space_before + strip.height).sum()
}

/// The room that notes want at the foot of a page while it is filled.
pub struct Room {
    wanted: f32,
    /// Notes go on on the next page, so that no other can begin on this one.
    goes_on: bool,
    page_height: f32,
}

impl Room {
    /// What is left beside the notes that go on from the page before.
    pub fn beside(waiting: &Foot, page_height: f32) -> Room {
        let most = page_height * (1.0 - TEXT_PART);
        let wanted = waiting.height();
        Room { wanted: wanted.min(most), goes_on: wanted > most, page_height }
    }

    /// Whether a line with these notes may stand on the page, where so much is left below it.
    pub fn admits(&mut self, notes: &[Note], left: f32) -> bool {
        let fits = |wanted: f32| wanted <= left + TOLERANCE;
        if notes.is_empty() {
            return fits(self.wanted);
        }
        let strips = || notes.iter().flat_map(|note| &note.strips);
        let gap = if self.wanted > 0.0 { 0.0 } else { GAP };
        let whole = self.wanted + gap + lines_height(strips());
        let begun = self.wanted + gap + lines_height(strips().take(FEWEST_LINES));
        let may_go_on = whole - self.wanted > self.page_height * TALLEST_WHOLE && fits(begun);
        let is_whole = !self.goes_on && fits(whole);
        let is_begun = !self.goes_on && may_go_on;
        self.goes_on |= !is_whole;
        self.wanted = if is_whole { whole } else { begun.min(left.max(self.wanted)) };
        is_whole || is_begun
    }
}
