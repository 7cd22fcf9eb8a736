//! Lines to items: text runs, links with their underlines, and the marks that tie them to the structure.

use std::collections::BTreeMap;

use super::direction::{Place, places};
use super::flow::Flow;
use super::line::{Fragment, Line};
use super::strip::{Strip, StripLink};
use super::style::TextStyle;
use super::text::{Destination, Text, TextLink};
use crate::pdf::font::{Face, Shaper};
use crate::pdf::scene::{Area, Item, Mark, NodeId, Role, TextRun};
use crate::pdf::shaped::{RunId, ShapedWord};
use crate::report::theme::Colour;

/// A text that is being drawn line by line for an element.
pub struct Lettering<'a> {
    text: &'a Text,
    style: &'a TextStyle,
    node: NodeId,
    /// The elements of the text's links, so that a link over two lines is one link.
    links: BTreeMap<usize, NodeId>,
    /// The elements of words in other languages, by their language and the link they stand in.
    languages: BTreeMap<(usize, Option<usize>), NodeId>,
}

impl<'a> Lettering<'a> {
    pub fn new(text: &'a Text, style: &'a TextStyle, node: NodeId) -> Lettering<'a> {
        Lettering { text, style, node, links: BTreeMap::new(), languages: BTreeMap::new() }
    }

    /// Draws a line onto a strip.
    pub fn draw(&mut self, line: &Line, strip: &mut Strip, x: f32, baseline: f32, flow: &mut Flow) {
        let (spans, size) = (&self.text.spans, self.style.size);
        let own_order = flow.own_order(x, line.width);
        let mut pen = Pen::new(line, self.text, size, (x, baseline), flow.shaper);
        let element = |fragment: &Fragment| (spans[fragment.span].link, spans[fragment.span].language);
        for group in line.fragments.chunk_by(|left, right| element(left) == element(right)) {
            let (link, language) = element(&group[0]);
            let mut runs = pen.runs(group, self.text, flow.shaper);
            if let Some(mirror) = own_order {
                runs = runs.into_iter().map(|run| mirror.run(run)).collect();
            }
            let Some(first) = runs.first() else { continue };
            // Spaces that hang over the edge of a line are no part of what is seen.
            let seen = runs.iter().filter(|run| run.width > 0.0);
            let (left, right) = seen
                .fold((f32::INFINITY, first.x), |(left, right), run| (left.min(run.x), right.max(run.x + run.width)));
            let left = left.min(right);
            let area = Area { x: left, y: baseline - size, width: right - left, height: size * 1.3 };
            let colour = first.colour;
            // A link that goes on, on this line or from the one before, has been met.
            let is_met = link.is_some_and(|link| self.links.contains_key(&link));
            let node = link.map_or(self.node, |link| self.link_node(link, flow));
            let words_in = language.map_or(node, |language| self.language_node(language, link, node, flow));
            strip.items.reserve(runs.len() + 2);
            strip.items.push(Item::Begin(Mark::Content { node: words_in, sequence: 0 }));
            strip.items.extend(runs.into_iter().map(Item::Text));
            strip.items.push(Item::End);
            if let Some(link) = link {
                let TextLink { destination, description } = self.text.links[link].clone();
                match destination {
                    Destination::Note(number) if !is_met => {
                        flow.note(number, &self.text.notes[&number], self.node, strip);
                    }
                    Destination::Note(_) | Destination::Mark(_) => {}
                    Destination::Address(_) | Destination::Heading(_) => underline(strip, area, baseline, size, colour),
                }
                strip.links.push(StripLink { area, destination, description, node });
            }
        }
    }

    fn language_node(&mut self, language: usize, link: Option<usize>, parent: NodeId, flow: &mut Flow) -> NodeId {
        let tag = &self.text.languages[language];
        *self.languages.entry((language, link)).or_insert_with(|| {
            let node = flow.structure.add_unplaced(parent, Role::Span);
            flow.structure.nodes[node.0].language = Some(tag.clone());
            node
        })
    }

    fn link_node(&mut self, link: usize, flow: &mut Flow) -> NodeId {
        let (parent, destination) = (self.node, &self.text.links[link].destination);
        *self.links.entry(link).or_insert_with(|| {
            let parent = match destination {
                Destination::Note(_) => flow.structure.add_unplaced(parent, Role::Reference),
                Destination::Mark(_) | Destination::Address(_) | Destination::Heading(_) => parent,
            };
            flow.structure.add_unplaced(parent, Role::Link)
        })
    }
}

fn underline(strip: &mut Strip, area: Area, baseline: f32, size: f32, colour: Colour) {
    let line = Area { x: area.x, y: baseline + size * 0.13, width: area.width, height: 0.45 };
    strip.items.push(Item::Begin(Mark::Ornament));
    strip.items.push(Item::Rectangle { area: line, fill: Some(colour), stroke: None });
    strip.items.push(Item::End);
}

/// Draws the fragments of a line one after the other, in the order in which they are read.
struct Pen {
    builder: RunBuilder,
    /// Of each fragment, where not all run from left to right.
    places: Option<std::vec::IntoIter<Place>>,
}

impl Pen {
    /// For a line that begins at a point.
    fn new(line: &Line, text: &Text, size: f32, (x, baseline): (f32, f32), shaper: &mut Shaper) -> Pen {
        let is_plain = !line.from_right && line.fragments.iter().all(|fragment| fragment.level.is_ltr());
        let places = (!is_plain).then(|| {
            let space = |fragment: &Fragment| {
                shaper.space(text.spans[fragment.span].face).width * size * fragment.spaces as f32
            };
            places(line, size, x, space).into_iter()
        });
        Pen { builder: RunBuilder::new(size, x, baseline), places }
    }

    /// Joins the next fragments into as few runs as their faces and colours allow.
    fn runs(&mut self, fragments: &[Fragment], text: &Text, shaper: &mut Shaper) -> Vec<TextRun> {
        let builder = &mut self.builder;
        builder.expected = fragments.iter().map(|fragment| fragment.spaces + fragment.word.runs().len()).sum();
        builder.runs = Vec::with_capacity(1);
        for fragment in fragments {
            let span = &text.spans[fragment.span];
            let place = self.places.as_mut().and_then(Iterator::next);
            if let Some(place) = place {
                builder.move_to(place.word);
            }
            if fragment.level.is_rtl() {
                builder.push_from_right(fragment.word, span.colour, shaper);
            } else {
                builder.push(fragment.word, span.colour, true, shaper);
            }
            if let Some(place) = place {
                builder.move_to(place.spaces);
            }
            for _ in 0..fragment.spaces {
                let space = shaper.space(span.face);
                builder.push(space, span.colour, false, shaper);
            }
        }
        std::mem::take(&mut builder.runs)
    }
}

/// One text in one dress on one baseline; for labels, footers and drawings.
pub fn plain_runs(
    words: &str,
    face: Face,
    size: f32,
    x: f32,
    baseline: f32,
    colour: Colour,
    shaper: &mut Shaper,
) -> Vec<TextRun> {
    let word = shaper.word(face, words);
    let mut builder = RunBuilder::new(size, x, baseline);
    builder.expected = word.runs().len();
    builder.push(word, colour, true, shaper);
    builder.runs
}

struct RunBuilder {
    size: f32,
    x: f32,
    baseline: f32,
    /// How many pieces are still to come; a line is mostly one run.
    expected: usize,
    /// Whether the next piece does not stand where the last one ends, or that one was drawn from the right.
    is_apart: bool,
    runs: Vec<TextRun>,
}

impl RunBuilder {
    fn new(size: f32, x: f32, baseline: f32) -> RunBuilder {
        RunBuilder { size, x, baseline, expected: 0, is_apart: false, runs: Vec::with_capacity(1) }
    }

    fn move_to(&mut self, x: f32) {
        self.x = x;
        self.is_apart = true;
    }

    fn push(&mut self, word: ShapedWord, colour: Colour, is_visible: bool, shaper: &Shaper) {
        for id in word.runs() {
            self.push_run(id, colour, is_visible, shaper);
        }
    }

    /// Of a word that runs from the right the last piece stands at the left; the pieces are added in reading order.
    fn push_from_right(&mut self, word: ShapedWord, colour: Colour, shaper: &Shaper) {
        let mut right = self.x + word.width * self.size;
        for id in word.runs().rev() {
            let (_, width, _) = shaper.shaped().extent(id);
            right -= width * self.size;
            self.move_to(right);
            self.push_run(id, colour, true, shaper);
        }
    }

    fn push_run(&mut self, id: RunId, colour: Colour, is_visible: bool, shaper: &Shaper) {
        let (face, width, from_right) = shaper.shaped().extent(id);
        let is_apart = std::mem::replace(&mut self.is_apart, from_right) || from_right;
        let continues = self.runs.last().is_some_and(|run| !is_apart && run.face == face && run.colour == colour);
        if !continues {
            self.runs.push(TextRun {
                face,
                size: self.size,
                x: self.x,
                baseline: self.baseline,
                colour,
                words: Vec::with_capacity(self.expected),
                width: 0.0,
            });
        }
        let run = self.runs.last_mut().expect("a run was pushed if there was none");
        run.words.push(id);
        self.expected = self.expected.saturating_sub(1);
        self.x += width * self.size;
        if is_visible {
            run.width = self.x - run.x;
        }
    }
}
