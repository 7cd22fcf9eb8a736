//! Lines to items: text runs, links with their underlines, and the marks that tie them to the structure.

use std::collections::BTreeMap;

use super::flow::Flow;
use super::line::{Fragment, Line};
use super::strip::{Strip, StripLink};
use super::style::TextStyle;
use super::text::{Destination, Text, TextLink};
use crate::pdf::font::{Face, Shaper};
use crate::pdf::scene::{Area, Item, Mark, NodeId, Role, TextRun};
use crate::pdf::shaped::ShapedWord;
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
        let mut x = x;
        let element = |fragment: &Fragment| (spans[fragment.span].link, spans[fragment.span].language);
        for group in line.fragments.chunk_by(|left, right| element(left) == element(right)) {
            let (link, language) = element(&group[0]);
            let (runs, end) = runs(group, self.text, size, x, baseline, flow.shaper);
            x = end;
            let Some((first, last)) = runs.first().zip(runs.last()) else { continue };
            let width = last.x + last.width - first.x;
            let area = Area { x: first.x, y: baseline - size, width, height: size * 1.3 };
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

/// Joins fragments into as few runs as their faces and colours allow; also gives where they end.
fn runs(
    fragments: &[Fragment],
    text: &Text,
    size: f32,
    x: f32,
    baseline: f32,
    shaper: &mut Shaper,
) -> (Vec<TextRun>, f32) {
    let words = fragments.iter().map(|fragment| fragment.spaces + fragment.word.runs().len());
    let mut runs = RunBuilder { size, x, baseline, expected: words.sum(), runs: Vec::with_capacity(1) };
    for fragment in fragments {
        let span = &text.spans[fragment.span];
        runs.push(fragment.word, span.colour, true, shaper);
        for _ in 0..fragment.spaces {
            let space = shaper.space(span.face);
            runs.push(space, span.colour, false, shaper);
        }
    }
    (runs.runs, runs.x)
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
    let mut runs = RunBuilder { size, x, baseline, expected: word.runs().len(), runs: Vec::with_capacity(1) };
    runs.push(word, colour, true, shaper);
    runs.runs
}

struct RunBuilder {
    size: f32,
    x: f32,
    baseline: f32,
    /// How many pieces are still to come; a line is mostly one run.
    expected: usize,
    runs: Vec<TextRun>,
}

impl RunBuilder {
    fn push(&mut self, word: ShapedWord, colour: Colour, is_visible: bool, shaper: &Shaper) {
        for id in word.runs() {
            let (face, width) = shaper.shaped().extent(id);
            let continues = self.runs.last().is_some_and(|run| run.face == face && run.colour == colour);
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
}
