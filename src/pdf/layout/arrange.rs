//! Strips one under the other: how high each stands, and the frames around them.

use super::note;
use super::strip::{Frame, FrameLooks, Strip};
use crate::pdf::scene::{Area, Item, Mark};
use crate::report::drawing::Stroke;

/// The part of a page that strips may fill, as heights on the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Region {
    pub top: f32,
    pub bottom: f32,
}

impl Region {
    pub fn height(self) -> f32 {
        self.bottom - self.top
    }
}

/// What strips refer to, and how far apart they are set.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    pub frames: &'a [Frame],
    /// The strips of each table's header, to be repeated.
    pub headers: &'a [Vec<Strip>],
    /// The part that is kept of the space between strips and within frames: 1 but in a chapter that is set closer.
    pub spacing: f32,
}

impl<'a> Setting<'a> {
    /// With all the space that the strips ask for.
    pub fn natural(frames: &'a [Frame], headers: &'a [Vec<Strip>]) -> Setting<'a> {
        Setting { frames, headers, spacing: 1.0 }
    }

    /// What stands above strips at the top of a page: the header of the table that goes on there.
    pub fn header_above(self, strips: &[Strip]) -> &'a [Strip] {
        strips.first().and_then(|strip| strip.table).map_or(&[], |table| self.headers[table].as_slice())
    }
}

/// The frames that go on from one page to the next.
#[derive(Debug, Clone, Default)]
pub struct Cut {
    /// Those that began on a page before.
    pub above: Vec<usize>,
    /// Those that go on on the next.
    pub below: Vec<usize>,
}

/// The strips of one page.
#[derive(Debug, Clone, Default)]
pub struct Arrangement {
    /// Each strip with the height of its top.
    pub strips: Vec<(Strip, f32)>,
    /// Grounds and borders, outermost first.
    pub frames: Vec<Item>,
    /// The lines of notes at the foot of the page, likewise.
    pub notes: Vec<(Strip, f32)>,
}

/// The height of strips with their frames and notes, below a repeated header, with all the space that they ask for.
pub fn height(header: &[Strip], strips: &[Strip], frames: &[Frame]) -> f32 {
    end(header, strips, Setting::natural(frames, &[]), 0.0) + note::height(strips)
}

/// Where strips end that begin at a height below a repeated header.
pub fn end(header: &[Strip], strips: &[Strip], setting: Setting, top: f32) -> f32 {
    let mut cursor = Cursor::new(setting, top);
    for strip in header.iter().chain(strips) {
        cursor.advance(strip);
    }
    cursor.end_with_frames_closed()
}

/// Strips one under the other without any page break, and their height.
pub fn unbroken(strips: Vec<Strip>, frames: &[Frame], region: Region) -> (Arrangement, f32) {
    let setting = Setting::natural(frames, &[]);
    let height = end(&[], &strips, setting, 0.0);
    (arrange(&[], strips.into_iter(), setting, region.top, &Cut::default()), height)
}

/// Puts strips one under the other below a repeated header; there are no notes yet.
pub fn arrange(
    header: &[Strip],
    strips: impl Iterator<Item = Strip>,
    setting: Setting,
    top: f32,
    cut: &Cut,
) -> Arrangement {
    let mut cursor = Cursor::new(setting, top);
    let placed = header.iter().cloned().chain(strips);
    let placed = placed.map(|strip| {
        let top = cursor.advance(&strip);
        (strip, top)
    });
    let strips = placed.collect();
    cursor.close_down_to(0);
    let mut closed = cursor.closed;
    closed.sort_by_key(|(frame, _)| *frame);
    let frames = closed.into_iter().flat_map(|(frame, area)| {
        let is_open = [&cut.above, &cut.below].map(|cut| cut.contains(&frame));
        frame_items(area, setting.frames[frame].looks, is_open)
    });
    Arrangement { strips, frames: frames.collect(), notes: Vec::new() }
}

/// Walks down a page, opening and closing frames around the strips.
pub struct Cursor<'a> {
    setting: Setting<'a>,
    y: f32,
    is_at_top: bool,
    /// Frames around the last strip, outermost first, with the heights of their tops.
    open: Vec<(usize, f32)>,
    closed: Vec<(usize, Area)>,
}

impl Cursor<'_> {
    pub fn new(setting: Setting, top: f32) -> Cursor {
        Cursor { setting, y: top, is_at_top: true, open: Vec::new(), closed: Vec::new() }
    }

    /// Goes past a strip; gives the height of its top.
    pub fn advance(&mut self, strip: &Strip) -> f32 {
        let shared = self.open.iter().zip(&strip.frames).take_while(|((open, _), wanted)| open == *wanted).count();
        self.close_down_to(shared);
        if !std::mem::replace(&mut self.is_at_top, false) {
            self.y += strip.space_before * self.setting.spacing;
        }
        for frame in &strip.frames[shared..] {
            self.open.push((*frame, self.y));
            self.y += self.setting.frames[*frame].padding_top * self.setting.spacing;
        }
        let top = self.y;
        self.y += strip.height;
        top
    }

    fn close_down_to(&mut self, count: usize) {
        while self.open.len() > count {
            let Some((index, top)) = self.open.pop() else { return };
            let frame = &self.setting.frames[index];
            self.y += frame.padding_bottom * self.setting.spacing;
            self.closed.push((index, Area { x: frame.x, y: top, width: frame.width, height: self.y - top }));
        }
    }

    pub fn end_with_frames_closed(&self) -> f32 {
        let padding = self.open.iter().map(|(frame, _)| self.setting.frames[*frame].padding_bottom);
        self.y + padding.sum::<f32>() * self.setting.spacing
    }
}

/// A frame that goes on from the page before or to the next has no border there.
fn frame_items(area: Area, looks: FrameLooks, is_open: [bool; 2]) -> Vec<Item> {
    let mut items = vec![Item::Begin(Mark::Ornament)];
    if looks.ground.is_some() {
        items.push(Item::Rectangle { area, fill: looks.ground, stroke: None });
    }
    if let Some(colour) = looks.border {
        let stroke = Some(Stroke { colour, width: 0.8, dash: None });
        let [upper_left, upper_right] = [(area.x, area.y), (area.right(), area.y)];
        let [lower_left, lower_right] = [(area.x, area.bottom()), (area.right(), area.bottom())];
        let line = |points: &[_]| Item::Polygon { points: points.to_vec(), closed: false, fill: None, stroke };
        match is_open {
            [false, false] => items.push(Item::Rectangle { area, fill: None, stroke }),
            [false, true] => items.push(line(&[lower_left, upper_left, upper_right, lower_right])),
            [true, false] => items.push(line(&[upper_left, lower_left, lower_right, upper_right])),
            [true, true] => items.extend([line(&[upper_left, lower_left]), line(&[upper_right, lower_right])]),
        }
    }
    if looks.bar.is_some() {
        items.push(Item::Rectangle { area: Area { width: 3.5, ..area }, fill: looks.bar, stroke: None });
    }
    if let Some((colour, width)) = looks.line_below {
        let line = Area { y: area.bottom() - width, height: width, ..area };
        items.push(Item::Rectangle { area: line, fill: Some(colour), stroke: None });
    }
    items.push(Item::End);
    items
}
