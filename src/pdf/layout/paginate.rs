//! Strips to pages: which strip stands on which page.

use std::ops::Range;
use std::rc::Rc;

use super::arrange::{self, Arrangement, Cursor, Cut, Region, Setting};
use super::note::{self, Foot};
use super::strip::{Break, Strip};

/// A card is parted between two of its blocks where the page would stay empty by more than this part,
const MOST_EMPTY_ABOVE_CARD: f32 = 0.25;
/// and whatever belongs together where by more than this.
const MOST_EMPTY: f32 = 0.5;

/// Which strips stand on a page.
#[derive(Debug)]
pub struct Plan {
    strips: Range<usize>,
    region: Region,
    /// Where the text ends.
    end: f32,
    /// The lines of notes at the foot, each with the height of its top.
    notes: Vec<(Rc<Strip>, f32)>,
}

impl Plan {
    /// The part of the page that text takes, without the notes at its foot.
    pub fn filled(&self) -> f32 {
        (self.end - self.region.top) / self.region.height()
    }
}

/// Puts strips on pages. The first page may have another region than the rest.
pub fn paginate(strips: Vec<Strip>, setting: Setting, first: Region, rest: Region) -> Vec<Arrangement> {
    let mut waiting = Foot::default();
    let mut plans = plan(&strips, setting, first, rest, &mut waiting);
    plans.extend(plan_of_notes(&mut waiting, rest));
    carry_out(plans, strips, setting)
}

/// Finds out which strips stand on which page.
///
/// Notes stand on the page of their marks; what there is no room for goes on at the foot of the next, and what is left at
/// the end still waits then.
pub fn plan(strips: &[Strip], setting: Setting, first: Region, rest: Region, waiting: &mut Foot) -> Vec<Plan> {
    let mut plans = Vec::new();
    let mut region = first;
    let mut start = 0;
    while start < strips.len() {
        let left = &strips[start..];
        let header = setting.header_above(left);
        let fitting = count_that_fits(header, left, setting, region, waiting);
        let empty = |end: usize| {
            let text_end = arrange::end(header, &left[..end], setting, region.top);
            (region.bottom - text_end - note::height(&left[..end])) / region.height()
        };
        let count = welcome_end(left, fitting, empty);
        let end = arrange::end(header, &left[..count], setting, region.top);
        left[..count].iter().flat_map(|strip| &strip.notes).for_each(|note| waiting.add(note));
        let notes = waiting.take(end, region.bottom);
        plans.push(Plan { strips: start..start + count, region, end, notes });
        start += count;
        region = rest;
    }
    plans
}

/// Pages with nothing but the notes that are left.
pub fn plan_of_notes(waiting: &mut Foot, region: Region) -> Vec<Plan> {
    let mut plans = Vec::new();
    while !waiting.is_empty() {
        let notes = waiting.take(region.top, region.bottom);
        plans.push(Plan { strips: 0..0, region, end: region.top, notes });
    }
    plans
}

/// Puts the strips on the pages that were planned for them.
pub fn carry_out(plans: Vec<Plan>, strips: Vec<Strip>, setting: Setting) -> Vec<Arrangement> {
    let cuts: Vec<Cut> = plans.iter().map(|plan| cut(&strips, &plan.strips)).collect();
    let mut strips = strips.into_iter();
    let pages = plans.into_iter().zip(&cuts).map(|(plan, cut)| {
        let count = plan.strips.len();
        let header = setting.header_above(&strips.as_slice()[..count]);
        let arranged = arrange::arrange(header, strips.by_ref().take(count), setting, plan.region.top, cut);
        let notes = plan.notes.into_iter().map(|(strip, top)| (Rc::unwrap_or_clone(strip), top));
        Arrangement { notes: notes.collect(), ..arranged }
    });
    pages.collect()
}

/// The frames that go on from the page before and to the next.
fn cut(strips: &[Strip], page: &Range<usize>) -> Cut {
    let common = |place: usize| -> Vec<usize> {
        match strips.get(place.wrapping_sub(1)).zip(strips.get(place)) {
            Some((last, next)) => last.frames.iter().filter(|frame| next.frames.contains(frame)).copied().collect(),
            None => Vec::new(),
        }
    };
    Cut { above: common(page.start), below: common(page.end) }
}

/// How many strips fit on a page below a repeated header and above the notes; at least one, so that there is always
/// progress.
fn count_that_fits(header: &[Strip], strips: &[Strip], setting: Setting, region: Region, waiting: &Foot) -> usize {
    let mut cursor = Cursor::new(setting, region.top);
    for strip in header {
        cursor.advance(strip);
    }
    let mut room = note::Room::beside(waiting, region.height());
    for (index, strip) in strips.iter().enumerate() {
        cursor.advance(strip);
        let left = region.bottom - cursor.end_with_frames_closed();
        let fits = room.admits(&strip.notes, left);
        if index > 0 && (strip.break_before.begins_page() || !fits) {
            return index;
        }
    }
    strips.len()
}

/// The last place at which a page break is as welcome as it gets, at most `fitting` strips from the start; a less welcome
/// one, within what belongs together, where the page would stay too empty. `empty` tells which part of the page does.
fn welcome_end(strips: &[Strip], fitting: usize, empty: impl Fn(usize) -> f32) -> usize {
    if fitting == strips.len() || strips[fitting].break_before.begins_page() {
        return fitting;
    }
    let last = |worst: Break| (1..=fitting).rev().find(|index| strips[*index].break_before <= worst);
    let free = last(Break::Free);
    let fuller =
        [(Break::Seam, MOST_EMPTY_ABOVE_CARD), (Break::Keep, MOST_EMPTY)].into_iter().find_map(|(worst, most)| {
            let is_too_empty = |end: usize| empty(end) > most;
            last(worst).filter(|end| free.is_some_and(is_too_empty) && !is_too_empty(*end))
        });
    let unwelcome = || [Break::Seam, Break::Keep, Break::Tight].into_iter().find_map(last);
    fuller.or(free).or_else(unwelcome).unwrap_or(fitting)
}

#[cfg(test)]
mod tests {
    use super::{Break, Region, Setting, Strip, paginate};

    /// Strips of 10 points, with a letter for each break: free, seam, keep, tight, never (heading before), forced.
    fn strips(breaks: &str) -> Vec<Strip> {
        let strip = |letter| {
            let mut strip = Strip::new(10.0, Vec::new());
            strip.break_before = match letter {
                'f' => Break::Free,
                's' => Break::Seam,
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
        paginate(strips(breaks), Setting::natural(&[], &[]), region, region)
            .iter()
            .map(|page| page.strips.len())
            .collect()
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
    fn a_card_is_parted_at_a_seam_where_a_quarter_of_the_page_would_stay_empty() {
        assert_eq!(pages("fffkskkk"), [4, 4]);
        assert_eq!(pages("fffsskkk"), [4, 4]);
        assert_eq!(pages("ffffskkk"), [4, 4]);
        assert_eq!(pages("ffffkskk"), [5, 3]);
        // A fifth of the page may stay empty above a card.
        assert_eq!(pages("fffffskk"), [4, 4]);
        assert_eq!(pages("ffffskkff"), [4, 5]);
    }

    #[test]
    fn a_forced_break_is_a_break_and_the_first_page_needs_none() {
        assert_eq!(pages("!ff!f"), [3, 2]);
    }
}
