//! A sheet: blocks that take one page, set smaller until they fit.
//!
//! They are laid out on a larger page, which is then drawn smaller.

use super::arrange::{self, Arrangement, Region, Setting};
use super::column::Column;
use super::compose::Composer;
use super::flow::Flow;
use super::paginate::paginate;
use super::placed::{area_placed, placed};
use super::strip::{Strip, StripLink};
use crate::pdf::scene::{Page, Structure};
use crate::report::block::Block;

/// Each try is smaller by this much.
const STEP: f32 = 0.04;
/// What does not fit in this size goes on to another page: smaller letters could not be read.
const SMALLEST: f32 = 0.6;

/// Lays a sheet on a page of its own.
pub fn sheet(blocks: &[Block], flow: &mut Flow, composer: &mut Composer, column: Column, region: Region) {
    let (mark, page_height) = (flow.mark(), flow.page_height);
    let mut scale = 1.0;
    loop {
        flow.page_height = page_height / scale;
        let enlarged = Column { x: column.x / scale, width: column.width / scale };
        flow.page = enlarged;
        flow.blocks(blocks, enlarged, Structure::ROOT);
        if scale - STEP < SMALLEST || arrange::height(&[], &flow.strips, &flow.frames) <= flow.page_height {
            break;
        }
        flow.go_back_to(&mark);
        scale -= STEP;
    }
    let strips = std::mem::take(&mut flow.strips);
    let region = Region { top: region.top / scale, bottom: region.bottom / scale };
    for page in paginate(strips, Setting::natural(&flow.frames, &flow.headers), region, region) {
        composer.pages.push(Page::default());
        composer.place(scaled_page(page, scale), flow.colours, &mut flow.structure);
    }
    (flow.page, flow.page_height) = (column, page_height);
}

fn scaled_page(page: Arrangement, scale: f32) -> Arrangement {
    let strips = page.strips.into_iter().map(|(strip, top)| (scaled_strip(strip, scale), top * scale));
    let notes = page.notes.into_iter().map(|(strip, top)| (scaled_strip(strip, scale), top * scale));
    let frames = page.frames.into_iter().map(|item| placed(item, scale, 0.0)).collect();
    Arrangement { strips: strips.collect(), frames, notes: notes.collect() }
}

fn scaled_strip(mut strip: Strip, scale: f32) -> Strip {
    strip.height *= scale;
    strip.items = strip.items.into_iter().map(|item| placed(item, scale, 0.0)).collect();
    strip.links =
        strip.links.into_iter().map(|link| StripLink { area: area_placed(link.area, scale, 0.0), ..link }).collect();
    strip.figures = strip.figures.into_iter().map(|(node, area)| (node, area_placed(area, scale, 0.0))).collect();
    if let Some(number) = &mut strip.page_number {
        number.right *= scale;
        number.scale *= scale;
    }
    strip
}
