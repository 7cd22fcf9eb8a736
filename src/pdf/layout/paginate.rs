//! Strips to pages: which strip stands on which page, and how high.

use std::collections::VecDeque;

use super::note::{self, Foot};
use super::strip::{Break, Frame, FrameLooks, Strip};
use crate::pdf::scene::{Area, Item, Mark};
use crate::report::drawing::Stroke;

/// What belongs together is parted where it would leave more than this part of a page empty.
const MOST_EMPTY: f32 = 0.5;

/// The part of a page that strips may fill, as heights on the page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Region {
    pub top: f32,
    pub bottom: f32,
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

/// Puts strips on pages. The first page may have another region than the rest.
///
/// Notes stand on the page of their marks; what there is no room for goes on at the foot of the next.
pub fn paginate(
    strips: Vec<Strip>,
    frames: &[Frame],
    headers: &[Vec<Strip>],
    first: Region,
    rest: Region,
) -> Vec<Arrangement> {
    let mut pages = Vec::new();
    let mut region = first;
    let mut waiting = Foot::default();
    let mut strips = VecDeque::from(strips);
    while !strips.is_empty() || !waiting.is_empty() {
        let header: &[Strip] =
            strips.front().and_then(|strip| strip.table).map_or(&[], |table| headers[table].as_slice());
        let fitting = count_that_fits(header, strips.make_contiguous(), frames, region, &waiting);
        let is_too_empty = |end: usize| {
            let empty = region.bottom - region.top - height(header, &strips.as_slices().0[..end], frames);
            empty > MOST_EMPTY * (region.bottom - region.top)
        };
        let count = welcome_end(strips.as_slices().0, fitting, is_too_empty);
        let mut page = arrange(header, strips.drain(..count), frames, region);
        for note in page.arrangement.strips.iter().flat_map(|(strip, _)| &strip.notes) {
            waiting.add(note);
        }
        page.arrangement.notes = waiting.take(page.end, region.bottom);
        pages.push(page.arrangement);
        region = rest;
    }
    pages
}

/// How many strips fit on a page below a repeated header and above the notes; at least one, so that there is always
/// progress.
fn count_that_fits(header: &[Strip], strips: &[Strip], frames: &[Frame], region: Region, waiting: &Foot) -> usize {
    let mut cursor = Cursor::new(frames, region.top);
    for strip in header {
        cursor.advance(strip);
    }
    let mut room = note::Room::beside(waiting, region.bottom - region.top);
    for (index, strip) in strips.iter().enumerate() {
        cursor.advance(strip);
        let left = region.bottom - cursor.end_with_frames_closed();
        let fits = room.admits(&strip.notes, left);
        if index > 0 && (strip.break_before == Break::Forced || !fits) {
            return index;
        }
    }
    strips.len()
}

/// The height of strips with their frames and notes, below a repeated header.
pub fn height(header: &[Strip], strips: &[Strip], frames: &[Frame]) -> f32 {
    let mut cursor = Cursor::new(frames, 0.0);
    let mut foot = Foot::default();
    for strip in header.iter().chain(strips) {
        cursor.advance(strip);
        strip.notes.iter().for_each(|note| foot.add(note));
    }
    cursor.end_with_frames_closed() + foot.height()
}

/// The last place at which a page break is as welcome as it gets, at most `fitting` strips from the start; a less welcome
/// one, within what belongs together, where the page would stay too empty.
fn welcome_end(strips: &[Strip], fitting: usize, is_too_empty: impl Fn(usize) -> bool) -> usize {
    if fitting == strips.len() || strips[fitting].break_before == Break::Forced {
        return fitting;
    }
    let last = |worst: Break| (1..=fitting).rev().find(|index| strips[*index].break_before <= worst);
    let [free, kept] = [Break::Free, Break::Keep].map(last);
    let better = kept.filter(|kept| free.is_some_and(|free| is_too_empty(free) && !is_too_empty(*kept)));
    better.or(free).or(kept).or_else(|| last(Break::Tight)).unwrap_or(fitting)
}

/// Strips one under the other without any page break, and their height.
pub fn unbroken(strips: Vec<Strip>, frames: &[Frame], region: Region) -> (Arrangement, f32) {
    let arranged = arrange(&[], strips.into_iter(), frames, region);
    (arranged.arrangement, arranged.end - region.top)
}

/// A page, and the height at which its text ends.
struct Arranged {
    arrangement: Arrangement,
    end: f32,
}

fn arrange(header: &[Strip], strips: impl Iterator<Item = Strip>, frames: &[Frame], region: Region) -> Arranged {
    let mut cursor = Cursor::new(frames, region.top);
    let placed = header.iter().cloned().chain(strips);
    let placed = placed.map(|strip| {
        let top = cursor.advance(&strip);
        (strip, top)
    });
    let strips = placed.collect();
    cursor.close_down_to(0);
    let end = cursor.y;
    let mut closed = cursor.closed;
    closed.sort_by_key(|(frame, _)| *frame);
    let frames = closed.into_iter().flat_map(|(frame, area)| frame_items(area, frames[frame].looks)).collect();
    Arranged { arrangement: Arrangement { strips, frames, notes: Vec::new() }, end }
}

/// Walks down a page, opening and closing frames around the strips.
struct Cursor<'a> {
    frames: &'a [Frame],
    y: f32,
    is_at_top: bool,
    /// Frames around the last strip, outermost first, with the heights of their tops.
    open: Vec<(usize, f32)>,
    closed: Vec<(usize, Area)>,
}

impl Cursor<'_> {
    fn new(frames: &[Frame], top: f32) -> Cursor<'_> {
        Cursor { frames, y: top, is_at_top: true, open: Vec::new(), closed: Vec::new() }
    }

    /// Goes past a strip; gives the height of its top.
    fn advance(&mut self, strip: &Strip) -> f32 {
        let shared = self.open.iter().zip(&strip.frames).take_while(|((open, _), wanted)| open == *wanted).count();
        self.close_down_to(shared);
        if !std::mem::replace(&mut self.is_at_top, false) {
            self.y += strip.space_before;
        }
        for frame in &strip.frames[shared..] {
            self.open.push((*frame, self.y));
            self.y += self.frames[*frame].padding_top;
        }
        let top = self.y;
        self.y += strip.height;
        top
    }

    fn close_down_to(&mut self, count: usize) {
        while self.open.len() > count {
            let Some((index, top)) = self.open.pop() else { return };
            let frame = &self.frames[index];
            self.y += frame.padding_bottom;
            self.closed.push((index, Area { x: frame.x, y: top, width: frame.width, height: self.y - top }));
        }
    }

    fn end_with_frames_closed(&self) -> f32 {
        self.y + self.open.iter().map(|(frame, _)| self.frames[*frame].padding_bottom).sum::<f32>()
    }
}

fn frame_items(area: Area, looks: FrameLooks) -> Vec<Item> {
    let mut items = vec![Item::Begin(Mark::Ornament)];
    if looks.ground.is_some() {
        items.push(Item::Rectangle { area, fill: looks.ground, stroke: None });
    }
    if let Some(colour) = looks.border {
        let stroke = Some(Stroke { colour, width: 0.8, dash: None });
        items.push(Item::Rectangle { area, fill: None, stroke });
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

#[cfg(test)]
mod tests {
    use super::{Break, Region, Strip, paginate};

    /// Strips of 10 points, with a letter for each break: free, keep, tight, never (heading before), forced.
    fn strips(breaks: &str) -> Vec<Strip> {
        let strip = |letter| {
            let mut strip = Strip::new(10.0, Vec::new());
            strip.break_before = match letter {
                'f' => Break::Free,
                'k' => Break::Keep,
                't' => Break::Tight,
                'n' => Break::Never,
                _ => Break::Forced,
            };
            strip
        };
        breaks.chars().map(strip).collect()
    }

    /// How many strips each page gets, with room for five.
    fn pages(breaks: &str) -> Vec<usize> {
        let region = Region { top: 0.0, bottom: 50.0 };
        paginate(strips(breaks), &[], &[], region, region).iter().map(|page| page.strips.len()).collect()
    }

    #[test]
    fn a_page_is_filled_up_to_the_last_welcome_break() {
        assert_eq!(pages("fffffff"), [5, 2]);
        assert_eq!(pages("ffffktt"), [3, 4]);
        assert_eq!(pages("fffnfff"), [5, 2]);
        assert_eq!(pages("ffffnff"), [5, 2]);
        assert_eq!(pages("fffffnf"), [4, 3]);
    }

    #[test]
    fn when_no_break_is_welcome_the_least_unwelcome_is_taken() {
        assert_eq!(pages("fttkttt"), [3, 4]);
        assert_eq!(pages("fntnnnt"), [2, 5]);
        assert_eq!(pages("fnnnnnn"), [5, 2]);
    }

    #[test]
    fn what_belongs_together_is_parted_where_the_page_would_stay_half_empty() {
        assert_eq!(pages("ffkkkkkk"), [5, 3]);
        assert_eq!(pages("fffkkkkk"), [5, 3]);
        assert_eq!(pages("ffffkkkk"), [3, 5]);
        assert_eq!(pages("ffntnnnt"), [1, 2, 5]);
    }

    #[test]
    fn a_forced_break_is_a_break_and_the_first_page_needs_none() {
        assert_eq!(pages("!ff!f"), [3, 2]);
    }
}
