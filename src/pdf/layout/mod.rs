//! Blocks to a scene: strips, then pages, then what could be known only when all pages were there.

mod arrange;
mod banner;
mod bond;
mod callout;
mod chapter;
mod column;
mod column_width;
mod columns;
mod compose;
mod contents;
mod cover;
mod direction;
mod draw;
mod evenness;
mod figure;
mod flow;
mod footer;
mod form;
mod hyphenation;
mod line;
mod list;
mod mirror;
mod nesting;
mod note;
mod paginate;
mod placed;
mod sheet;
mod strip;
mod style;
mod table;
mod text;

use std::collections::BTreeMap;

use arrange::Region;
use column::Column;
use compose::Composer;
use flow::{Flow, HeadingEntry};
use hyphenation::Hyphenation;
use mirror::Mirror;

use super::font::Shaper;
use super::scene::{Page, Scene, Structure};
use crate::report::block::{Block, Document, plain_text};
use crate::report::theme::Theme;

/// Lays a document out on pages; also gives the characters that no bundled font has.
pub fn scene(document: &Document, theme: &Theme, mut shaper: Shaper) -> (Scene, Vec<char>) {
    let page_size = theme.page.points();
    let (width, height) = page_size;
    let column = Column { x: style::SIDE_MARGIN, width: width - 2.0 * style::SIDE_MARGIN };
    let region = Region { top: style::TOP_MARGIN, bottom: height - style::BOTTOM_MARGIN };
    let survey = survey(&document.blocks);

    let mut composer = Composer::new(survey.headings.len());
    let hyphenation = Hyphenation::of_language(&document.language);
    let places = (survey.headings.as_slice(), &survey.anchors);
    let from_right = document.begins_at_right();
    let mut flow = Flow::new(&mut shaper, theme, hyphenation, places, (column, region.bottom - region.top));
    flow.from_right = from_right;
    let mut covers = Vec::new();
    for run in document.blocks.chunk_by(|left, right| !stands_alone(left) && !stands_alone(right)) {
        match run {
            [Block::Cover(blocks)] => {
                covers.push(composer.pages.len());
                cover::cover(blocks, &mut flow, &mut composer, page_size, region);
            }
            [Block::Sheet(blocks)] => sheet::sheet(blocks, &mut flow, &mut composer, column, region),
            blocks => {
                flow.blocks(blocks, column, Structure::ROOT);
                put_on_pages(&mut flow, &mut composer, region);
            }
        }
    }
    if composer.pages.is_empty() {
        composer.pages.push(Page::default());
    }
    let mut structure = flow.structure;
    composer.write_page_numbers(from_right, &theme.colours, &mut shaper);
    let (mut pages, mut links, outline) = composer.finish(&survey.headings);
    let count = pages.len();
    let parts = (&document.footer, document.numbering.as_str());
    let words = footer::fitting(parts, count, width, &theme.colours, &mut shaper);
    for (index, page) in pages.iter_mut().enumerate().filter(|(index, _)| !covers.contains(index)) {
        let words = (words.as_str(), document.numbering.as_str());
        let number = (index + 1, count);
        let footer = footer::footer(words, from_right, number, page_size, &theme.colours, &mut shaper);
        page.items.extend(footer);
    }
    structure.prune();
    if from_right {
        Mirror::of(0.0, width).pages(&mut pages, &mut links, &mut structure);
    }
    let title = document.title.clone();
    let (language, origin) = (document.language.clone(), document.origin.clone());
    let (words, missing) = shaper.finish();
    (Scene { title, language, from_right, origin, page_size, pages, words, structure, links, outline }, missing)
}

fn put_on_pages(flow: &mut Flow, composer: &mut Composer, region: Region) {
    let strips = std::mem::take(&mut flow.strips);
    for page in chapter::pages(strips, &flow.frames, &flow.headers, region) {
        composer.pages.push(Page::default());
        composer.place(page, flow.colours, &mut flow.structure);
    }
}

/// Whether a block has pages of its own.
fn stands_alone(block: &Block) -> bool {
    matches!(block, Block::Cover(_) | Block::Sheet(_))
}

/// What must be known of a document before its first line is laid: all headings, and where anchors lead.
#[derive(Default)]
struct Survey {
    headings: Vec<HeadingEntry>,
    anchors: BTreeMap<String, usize>,
}

fn survey(blocks: &[Block]) -> Survey {
    let mut survey = Survey::default();
    for block in blocks {
        match block {
            Block::Cover(inner) => survey.cover(inner),
            other => survey.blocks(std::slice::from_ref(other)),
        }
    }
    survey.leave_out_heading_of_contents(blocks);
    survey
}

impl Survey {
    fn blocks(&mut self, blocks: &[Block]) {
        for block in nesting::leaves(blocks) {
            let Block::Heading { level, text, anchor } = block else { continue };
            let title = plain_text(text).replace('\u{ad}', "").split_whitespace().collect::<Vec<_>>().join(" ");
            self.anchors.entry(anchor.clone()).or_insert(self.headings.len());
            let (in_contents, in_outline) = (*level <= 2 && !title.is_empty(), *level <= 3 && !title.is_empty());
            self.headings.push(HeadingEntry { level: *level, title, in_contents, in_outline });
        }
    }

    /// Of a cover's headings, the contents list none and the bookmarks the first, which is the title.
    ///
    /// The cover sets its first two headings before all else, so they are counted first.
    fn cover(&mut self, blocks: &[Block]) {
        let first = self.headings.len();
        let (mut own, mut rest) = (Vec::new(), Vec::new());
        for block in blocks {
            let is_own = matches!(block, Block::Heading { .. }) && own.len() < 2;
            if is_own { own.push(block.clone()) } else { rest.push(block.clone()) }
        }
        self.blocks(&own);
        self.blocks(&rest);
        for (index, heading) in self.headings[first..].iter_mut().enumerate() {
            heading.in_contents = false;
            heading.in_outline &= index == 0;
        }
    }

    /// The contents do not list themselves.
    fn leave_out_heading_of_contents(&mut self, blocks: &[Block]) {
        for pair in blocks.windows(2) {
            if let [Block::Heading { anchor, .. }, Block::Contents { .. }] = pair
                && let Some(heading) = self.anchors.get(anchor)
            {
                self.headings[*heading].in_contents = false;
            }
        }
    }
}
