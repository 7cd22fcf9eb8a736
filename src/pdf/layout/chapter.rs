//! Chapters on pages: each begins a page of its own, but no page is begun for little.
//!
//! Two rules see to that, one after the other:
//!
//! 1. A chapter that would leave a page with little on it, mostly its last, is set closer, if it then takes fewer pages.
//!    Only the space between blocks and within frames gives way; letters and lines stay as they are.
//! 2. A short chapter follows on where it fits on the last page of the one before, which may be set closer for it; and so
//!    does any that fits on a page with little on it.

use super::arrange::{self, Arrangement, Region, Setting};
use super::note::Foot;
use super::paginate::{self, Plan};
use super::strip::{Break, Frame, Strip};

/// Less than this part of a page is little.
const LITTLE: f32 = 1.0 / 3.0;
/// The parts of the space that are tried, widest first; with less, blocks could not be told apart.
const SPACINGS: [f32; 9] = [1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6];
/// Above a chapter that follows on.
const SPACE_ABOVE: f32 = 40.0;

/// Puts chapters on pages.
pub fn pages(strips: Vec<Strip>, frames: &[Frame], headers: &[Vec<Strip>], region: Region) -> Vec<Arrangement> {
    let mut pages = Vec::new();
    let mut waiting = Foot::default();
    let mut open: Option<Run> = None;
    for chapter in chapters(strips) {
        let chapter = match &mut open {
            Some(run) => run.with_following(chapter, region),
            None => Some(chapter),
        };
        let Some(chapter) = chapter else { continue };
        if let Some(run) = open.take() {
            (pages, waiting) = run.carried_out(pages);
        }
        open = Some(Run::begin(chapter, Setting::natural(frames, headers), region, waiting.clone()));
    }
    if let Some(run) = open.take() {
        (pages, waiting) = run.carried_out(pages);
    }
    let setting = Setting::natural(frames, headers);
    pages.extend(paginate::carry_out(paginate::plan_of_notes(&mut waiting, region), Vec::new(), setting));
    pages
}

/// Cuts strips where chapters begin.
fn chapters(strips: Vec<Strip>) -> Vec<Vec<Strip>> {
    let mut chapters: Vec<Vec<Strip>> = Vec::new();
    for strip in strips {
        match chapters.last_mut() {
            Some(chapter) if !strip.break_before.begins_page() => chapter.push(strip),
            _ => chapters.push(vec![strip]),
        }
    }
    chapters
}

/// One chapter after the other, each below the one before where it need not begin a page.
struct Run<'a> {
    strips: Vec<Strip>,
    setting: Setting<'a>,
    /// The notes that go on from the pages before.
    before: Foot,
    plans: Vec<Plan>,
    /// The notes that go on after it.
    after: Foot,
}

impl<'a> Run<'a> {
    /// Begins with a chapter, set as close as the first rule wants it.
    fn begin(strips: Vec<Strip>, setting: Setting<'a>, region: Region, before: Foot) -> Run<'a> {
        let mut run = Run { strips, setting, after: before.clone(), before, plans: Vec::new() };
        (run.plans, run.after) = run.planned(setting, region);
        if run.plans.iter().any(|page| page.filled() < LITTLE) {
            run.set_closer(region, run.plans.len() - 1, &SPACINGS[1..]);
        }
        run
    }

    fn planned(&self, setting: Setting, region: Region) -> (Vec<Plan>, Foot) {
        let mut waiting = self.before.clone();
        let plans = paginate::plan(&self.strips, setting, region, region, &mut waiting);
        (plans, waiting)
    }

    /// Sets the strips only as close as they must stand to take at most so many pages; leaves them if they cannot.
    fn set_closer(&mut self, region: Region, most: usize, spacings: &[f32]) -> bool {
        let planned = |spacing: f32| {
            let setting = Setting { spacing, ..self.setting };
            let (plans, after) = self.planned(setting, region);
            (plans.len() <= most).then_some((setting, plans, after))
        };
        let may_be = |spacing: &f32| *spacing <= self.setting.spacing;
        // Mostly it is the widest that does, or none.
        let Some((closest, wider)) = spacings.split_last() else { return false };
        let mut wider = wider.iter().copied().filter(may_be);
        let widest = wider.next().and_then(planned);
        let found = widest.or_else(|| planned(*closest).map(|closest| wider.find_map(planned).unwrap_or(closest)));
        let Some(found) = found else { return false };
        (self.setting, self.plans, self.after) = found;
        true
    }

    /// Takes a chapter in if the second rule lets it follow on; else gives it back.
    fn with_following(&mut self, mut chapter: Vec<Strip>, region: Region) -> Option<Vec<Strip>> {
        let is_short = || arrange::height(&[], &chapter, self.setting.frames) < LITTLE * region.height();
        let has_little_above = || self.plans.last().is_some_and(|page| page.filled() < LITTLE);
        if chapter[0].break_before != Break::Chapter || !(has_little_above() || is_short()) {
            return Some(chapter);
        }
        let count = self.strips.len();
        let space = std::mem::replace(&mut chapter[0].space_before, SPACE_ABOVE);
        chapter[0].break_before = Break::Free;
        self.strips.append(&mut chapter);
        if self.set_closer(region, self.plans.len(), &SPACINGS) {
            return None;
        }
        let mut chapter = self.strips.split_off(count);
        chapter[0].break_before = Break::Chapter;
        chapter[0].space_before = space;
        Some(chapter)
    }

    /// The pages before with those of the run, and the notes that go on after them.
    fn carried_out(self, mut pages: Vec<Arrangement>) -> (Vec<Arrangement>, Foot) {
        pages.extend(paginate::carry_out(self.plans, self.strips, self.setting));
        (pages, self.after)
    }
}

#[cfg(test)]
mod tests {
    use super::{Break, Region, Strip, pages};

    /// A chapter of lines of 10 points, with a distance between them.
    fn chapter(lines: usize, space: f32) -> Vec<Strip> {
        let strips = (0..lines).map(|index| {
            let mut strip = Strip::new(10.0, Vec::new());
            strip.space_before = space;
            strip.break_before = if index == 0 { Break::Chapter } else { Break::Free };
            strip
        });
        strips.collect()
    }

    /// The heights at which the lines of each page stand, with room for ten lines without distance.
    fn placed(chapters: Vec<Vec<Strip>>) -> Vec<Vec<f32>> {
        let pages = pages(chapters.concat(), &[], &[], Region { top: 0.0, bottom: 100.0 });
        pages.iter().map(|page| page.strips.iter().map(|(_, top)| *top).collect()).collect()
    }

    fn counts(chapters: Vec<Vec<Strip>>) -> Vec<usize> {
        placed(chapters).iter().map(Vec::len).collect()
    }

    #[test]
    fn a_chapter_that_ends_with_little_on_a_page_is_set_closer() {
        // 8 lines and 7 spaces: 80 + 7 × 3 = 101.
        assert_eq!(placed(vec![chapter(8, 3.0)]).len(), 1);
        let [lines] = &placed(vec![chapter(9, 1.75)])[..] else { panic!("more than a page") };
        assert_eq!(lines.len(), 9);
        // With all their space, 90 + 8 × 1.75 = 104; with 0.7 of it, 90 + 8 × 1.225 = 99.8.
        assert!((lines[1] - 11.225).abs() < 0.001, "{lines:?}");
    }

    #[test]
    fn a_chapter_stays_as_it_is_where_closer_lines_would_save_no_page() {
        // 8 lines and 7 spaces fill the first page; no closer setting has room for the other two.
        let pages = placed(vec![chapter(10, 2.5)]);
        assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [8, 2]);
        assert_eq!(pages[0][1], 12.5);
        // Nor is anything set closer for a page with enough on it.
        assert_eq!(placed(vec![chapter(12, 2.0)])[0][1], 12.0);
    }

    #[test]
    fn a_short_chapter_follows_on_where_it_fits() {
        // 40 points lie above a chapter that follows on, and at least 24.
        assert_eq!(placed(vec![chapter(4, 0.0), chapter(2, 0.0)]), [[0.0, 10.0, 20.0, 30.0, 80.0, 90.0]]);
        assert_eq!(counts(vec![chapter(5, 0.0), chapter(2, 0.0)]), [7]);
        assert_eq!(counts(vec![chapter(6, 0.0), chapter(2, 0.0)]), [6, 2]);
    }

    #[test]
    fn any_chapter_follows_a_short_one_if_it_fits_below_it() {
        assert_eq!(counts(vec![chapter(1, 0.0), chapter(5, 0.0), chapter(5, 0.0)]), [6, 5]);
        assert_eq!(counts(vec![chapter(1, 0.0), chapter(7, 0.0)]), [1, 7]);
        assert_eq!(counts(vec![chapter(4, 0.0), chapter(4, 0.0)]), [4, 4]);
    }

    #[test]
    fn a_page_that_must_begin_begins() {
        let mut forced = chapter(2, 0.0);
        forced[0].break_before = Break::Forced;
        assert_eq!(counts(vec![chapter(2, 0.0), forced]), [2, 2]);
    }
}
