//! The cover: a deep panel with title and subtitle; below it, on the paper, what else it says and the emblem.

use super::column::Column;
use super::compose::{Composer, content_of, marked};
use super::flow::Flow;
use super::paginate::{self, Region};
use super::strip::Strip;
use super::style::{self, TextStyle, Voice};
use super::text::{self, Text};
use super::{draw, figure, line};
use crate::pdf::scene::{Area, Item, Mark, NodeId, Page, Role, Structure};
use crate::report::block::{Block, Inline};
use crate::report::drawing::Drawing;
use crate::report::theme::Colours;

/// Title sizes, largest first.
const TITLE_SIZES: [f32; 6] = [40.0, 35.0, 31.0, 27.0, 23.0, 19.0];
/// The title takes the first size in which it is not taller than this part of the page.
const TALLEST_TITLE: f32 = 0.2;
/// From the top of the page to the title.
const TITLE_TOP: f32 = 104.0;
/// Height of the panel as part of the page, if the words leave it.
const PANEL_HEIGHT: f32 = 0.44;
/// Free space below the words on the panel.
const PANEL_GAP: f32 = 40.0;
/// The emblem's part of the width of the text.
const EMBLEM_WIDTH: f32 = 0.62;
/// Height of the strip of level colours at the panel's foot.
const BAND_HEIGHT: f32 = 7.0;

/// The blocks of a cover, sorted by what becomes of them.
struct Parts<'a> {
    title: Option<(u8, &'a [Inline])>,
    subtitle: Option<&'a [Inline]>,
    emblem: Option<&'a Drawing>,
    rest: Vec<Block>,
}

/// Lays a cover on pages of its own.
pub fn cover(blocks: &[Block], flow: &mut Flow, composer: &mut Composer, page_size: (f32, f32), inner: Region) {
    let parts = parts(blocks);
    composer.pages.push(Page::default());
    let (width, height) = page_size;
    let column = Column { x: style::SIDE_MARGIN, width: width - 2.0 * style::SIDE_MARGIN };
    let (words, words_bottom) = panel_words(&parts, flow, composer, column, height);
    let panel_bottom = (height * PANEL_HEIGHT).max(words_bottom + PANEL_GAP).min(height * 0.82);
    composer.items(panel(width, panel_bottom, flow.colours), &mut flow.structure);
    composer.items(words, &mut flow.structure);

    flow.separate_exactly(0.0);
    let body = std::mem::replace(&mut flow.body, style::cover_body(flow.colours));
    flow.blocks(&parts.rest, column, Structure::ROOT);
    flow.body = body;
    let top = panel_bottom + 44.0;
    let strips = std::mem::take(&mut flow.strips);
    let words_below = paginate::height(&[], &strips, &flow.frames).min(inner.bottom - top);
    if let Some(drawing) = parts.emblem {
        let top = top + words_below + 30.0;
        let height = inner.bottom - top;
        let room = Area { x: column.x, y: top, width: column.width * EMBLEM_WIDTH, height };
        let items = emblem(drawing, room, column.x + column.width, flow);
        composer.items(items, &mut flow.structure);
    }
    let first = Region { top, bottom: inner.bottom + 20.0 };
    let pages = paginate::paginate(&strips, &flow.frames, &flow.headers, first, inner);
    for (index, page) in pages.into_iter().enumerate() {
        if index > 0 {
            composer.pages.push(Page::default());
        }
        composer.place(page, flow.colours, &mut flow.structure);
    }
}

fn parts(blocks: &[Block]) -> Parts<'_> {
    let mut parts = Parts { title: None, subtitle: None, emblem: None, rest: Vec::new() };
    for block in blocks {
        match block {
            Block::Heading { level, text, .. } if parts.title.is_none() => parts.title = Some((*level, text)),
            Block::Heading { text, .. } if parts.subtitle.is_none() => parts.subtitle = Some(text),
            Block::Figure(drawing) if parts.emblem.is_none() => parts.emblem = Some(drawing),
            other => parts.rest.push(other.clone()),
        }
    }
    parts
}

/// Title and subtitle, drawn; and the height at which they end.
fn panel_words(
    parts: &Parts,
    flow: &mut Flow,
    composer: &mut Composer,
    column: Column,
    page_height: f32,
) -> (Vec<Item>, f32) {
    let mut panel = PanelText { column, y: TITLE_TOP, items: Vec::new() };
    if let Some((level, title)) = parts.title {
        let node = flow.heading_node(level, Structure::ROOT);
        composer.heading(flow.headings_met, panel.y);
        flow.headings_met += 1;
        let look = title_style(title, flow, column, page_height);
        panel.write(title, &look, page_height * 0.5, node, flow);
    }
    if let Some(subtitle) = parts.subtitle {
        let node = flow.structure.add(Structure::ROOT, Role::Paragraph);
        composer.heading(flow.headings_met, panel.y);
        flow.headings_met += 1;
        panel.y += 14.0;
        let look = on_panel(flow.colours, Voice::Sans, 15.0, 21.5);
        panel.write(subtitle, &look, page_height * 0.65, node, flow);
    }
    (panel.items, panel.y)
}

/// Lines of text down the panel.
struct PanelText {
    column: Column,
    /// Where the next line begins.
    y: f32,
    items: Vec<Item>,
}

impl PanelText {
    /// Writes a text down to a limit; no sensible title reaches it.
    fn write(&mut self, inlines: &[Inline], look: &TextStyle, limit: f32, node: NodeId, flow: &mut Flow) {
        let text = unlinked(inlines, look);
        let pieces = line::pieces(&text, look.size, flow.shaper);
        let mut lettering = draw::Lettering::new(&text, look, node);
        for line in line::fill(&pieces, self.column.width, look.size, &text, flow.shaper) {
            if self.y + look.line_height > limit {
                break;
            }
            let mut strip = Strip::new(look.line_height, Vec::new());
            lettering.draw(&line, &mut strip, self.column.x, self.y + look.baseline(), flow);
            self.items.append(&mut strip.items);
            self.y += look.line_height;
        }
    }
}

/// The largest size in which the title is calm: few lines, no broken word.
fn title_style(title: &[Inline], flow: &mut Flow, column: Column, page_height: f32) -> TextStyle {
    let mut look = on_panel(flow.colours, Voice::Serif, TITLE_SIZES[0], TITLE_SIZES[0] * 1.2);
    for size in TITLE_SIZES {
        look = on_panel(flow.colours, Voice::Serif, size, size * 1.2);
        let text = unlinked(title, &look);
        let pieces = line::pieces(&text, size, flow.shaper);
        let lines = line::fill(&pieces, column.width, size, &text, flow.shaper).len();
        let fits = lines as f32 * look.line_height <= page_height * TALLEST_TITLE;
        if fits && line::narrowest(&pieces) <= column.width {
            break;
        }
    }
    look
}

fn on_panel(colours: &Colours, voice: Voice, size: f32, line_height: f32) -> TextStyle {
    TextStyle { voice, size, line_height, colour: colours.on_accent, link_colour: colours.on_accent }
}

/// On the cover, links are plain text.
fn unlinked(inlines: &[Inline], look: &TextStyle) -> Text {
    text::text(inlines, look, &|_| None)
}

fn panel(width: f32, bottom: f32, colours: &Colours) -> Vec<Item> {
    let ground = Area { x: 0.0, y: 0.0, width, height: bottom };
    let mut items = vec![Item::Rectangle { area: ground, fill: Some(colours.accent), stroke: None }];
    let part = width / colours.levels.len().max(1) as f32;
    for (index, colour) in colours.levels.iter().enumerate() {
        let area = Area { x: part * index as f32, y: bottom, width: part, height: BAND_HEIGHT };
        items.push(Item::Rectangle { area, fill: Some(*colour), stroke: None });
    }
    marked(Mark::Ornament, items)
}

/// The emblem at the right and the foot of its room.
fn emblem(drawing: &Drawing, room: Area, right: f32, flow: &mut Flow) -> Vec<Item> {
    let Some((width, height, scale)) = figure::fit(drawing, room.width, room.height) else { return Vec::new() };
    let area = Area { x: right - width, y: room.bottom() - height, width, height };
    let items = figure::shapes(drawing, area.x, area.y, scale, flow.shaper);
    let mark = match drawing.alternative.trim() {
        "" => Mark::Ornament,
        alternative => {
            let node = flow.structure.add(Structure::ROOT, Role::Figure);
            flow.structure.nodes[node.0].alternative = Some(alternative.to_owned());
            flow.structure.nodes[node.0].area = Some(area);
            content_of(node)
        }
    };
    marked(mark, items)
}
