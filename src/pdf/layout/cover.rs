//! The cover: title and subtitle on a deep panel or on the paper; below them what else it says, the logo and the emblem.

use super::arrange::{self, Region, Setting};
use super::banner::band;
use super::column::Column;
use super::compose::{Composer, marked};
use super::flow::Flow;
use super::paginate::paginate;
use super::strip::Strip;
use super::style::{self, TextStyle, Voice};
use super::text::{self, Text};
use super::{draw, figure, line};
use crate::pdf::scene::{Area, Item, Mark, NodeId, Page, Role, Structure};
use crate::report::block::{Alignment, Block, Inline};
use crate::report::drawing::Drawing;
use crate::report::theme::{Cover, Theme};

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
/// Between two drawings at the foot.
const LOGO_GAP: f32 = 16.0;
/// Height of the strip of level colours at the panel's foot.
const BAND_HEIGHT: f32 = 7.0;

/// The blocks of a cover, sorted by what becomes of them.
struct Parts<'a> {
    title: Option<(u8, &'a [Inline])>,
    subtitle: Option<&'a [Inline]>,
    /// At the left of the foot; the last one, the emblem, at the right.
    drawings: Vec<&'a Drawing>,
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
    composer.items(panel(width, column, panel_bottom, flow.theme), &mut flow.structure);
    composer.items(words, &mut flow.structure);

    flow.separate_exactly(0.0);
    let body = std::mem::replace(&mut flow.body, style::cover_body(flow.colours));
    flow.blocks(&parts.rest, column, Structure::ROOT);
    flow.body = body;
    let top = panel_bottom + 44.0;
    let strips = std::mem::take(&mut flow.strips);
    let words_below = arrange::height(&[], &strips, &flow.frames).min(inner.bottom - top);
    let top_of_foot = top + words_below + 30.0;
    let foot = Area { x: column.x, y: top_of_foot, width: column.width, height: inner.bottom - top_of_foot };
    if let Some((emblem, others)) = parts.drawings.split_last() {
        let mut left = foot.x;
        for drawing in others {
            let room = Area { x: left, width: foot.right() - foot.width * EMBLEM_WIDTH - left, ..foot };
            let (items, width) = at_the_foot(drawing, room, flow);
            composer.items(items, &mut flow.structure);
            left += width + LOGO_GAP;
        }
        let width = foot.width * EMBLEM_WIDTH;
        let room = Column { x: foot.right() - width, width };
        flow.separate_exactly(0.0);
        flow.figure_within(emblem, room, foot.height, Alignment::Centre, Structure::ROOT);
        flow.separate_exactly(0.0);
        let emblem = std::mem::take(&mut flow.strips);
        let top = inner.bottom - arrange::height(&[], &emblem, &flow.frames);
        let (emblem, _) = arrange::unbroken(emblem, &flow.frames, Region { top, ..inner });
        composer.place(emblem, flow.colours, &mut flow.structure);
    }
    let first = Region { top, bottom: inner.bottom + 20.0 };
    let pages = paginate(strips, Setting::natural(&flow.frames, &flow.headers), first, inner);
    for (index, page) in pages.into_iter().enumerate() {
        if index > 0 {
            composer.pages.push(Page::default());
        }
        composer.place(page, flow.colours, &mut flow.structure);
    }
}

fn parts(blocks: &[Block]) -> Parts<'_> {
    let mut parts = Parts { title: None, subtitle: None, drawings: Vec::new(), rest: Vec::new() };
    for block in blocks {
        match block {
            Block::Heading { level, text, .. } if parts.title.is_none() => parts.title = Some((*level, text)),
            Block::Heading { text, .. } if parts.subtitle.is_none() => parts.subtitle = Some(text),
            Block::Figure(drawing) => parts.drawings.push(drawing),
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
        let look = style::on_panel(flow.theme, Voice::Sans, 15.0, 21.5);
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
        let text = unlinked(inlines, look, flow);
        let pieces = line::pieces(&text, look.size, flow.shaper);
        let mut lettering = draw::Lettering::new(&text, look, node);
        for line in line::fill(&pieces, self.column.width, &text, look, flow.hyphenation, flow.shaper) {
            if self.y + look.line_height > limit {
                break;
            }
            let mut strip = Strip::new(look.line_height, Vec::new());
            let x = self.column.line_edge(&line, Alignment::Start);
            lettering.draw(&line, &mut strip, x, self.y + look.baseline(), flow);
            self.items.append(&mut strip.items);
            self.y += look.line_height;
        }
    }
}

/// The largest size in which the title is calm: few lines, no broken word.
fn title_style(title: &[Inline], flow: &mut Flow, column: Column, page_height: f32) -> TextStyle {
    let voice = style::title_voice(flow.theme);
    let mut look = style::on_panel(flow.theme, voice, TITLE_SIZES[0], TITLE_SIZES[0] * 1.2);
    for size in TITLE_SIZES {
        look = style::on_panel(flow.theme, voice, size, size * 1.2);
        let text = unlinked(title, &look, flow);
        let pieces = line::pieces(&text, size, flow.shaper);
        let lines = line::fill(&pieces, column.width, &text, &look, flow.hyphenation, flow.shaper).len();
        let fits = lines as f32 * look.line_height <= page_height * TALLEST_TITLE;
        if fits && line::narrowest(&pieces) <= column.width {
            break;
        }
    }
    look
}

/// On the cover, links are plain text.
fn unlinked(inlines: &[Inline], look: &TextStyle, flow: &Flow) -> Text {
    text::text(inlines, look, flow.from_right, &|_| None)
}

/// The ground of the words, with a band of the level colours at its foot.
fn panel(page_width: f32, column: Column, bottom: f32, theme: &Theme) -> Vec<Item> {
    let colours = &theme.colours;
    let (mut items, left, width) = match theme.cover {
        Cover::Panel => {
            let ground = Area { x: 0.0, y: 0.0, width: page_width, height: bottom };
            (vec![Item::Rectangle { area: ground, fill: Some(colours.accent), stroke: None }], 0.0, page_width)
        }
        Cover::Paper => (Vec::new(), column.x, column.width),
    };
    items.extend(band(Area { x: left, y: bottom, width, height: BAND_HEIGHT }, &colours.levels));
    marked(Mark::Ornament, items)
}

/// A drawing at the left and the foot of its room, and its width.
fn at_the_foot(drawing: &Drawing, room: Area, flow: &mut Flow) -> (Vec<Item>, f32) {
    let Some((width, height, scale)) = figure::fit(drawing, room.width, room.height) else {
        return (Vec::new(), 0.0);
    };
    let area = Area { x: room.x, y: room.bottom() - height, width, height };
    let items = figure::shapes(drawing, area, scale, flow);
    let mark = flow.figure_mark(drawing, Structure::ROOT);
    if let Mark::Content { node, .. } = mark {
        flow.structure.nodes[node.0].area = Some(area);
    }
    (marked(mark, items), width)
}
