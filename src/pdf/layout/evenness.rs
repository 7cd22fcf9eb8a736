//! Which breaks make a paragraph's lines most even, found over the whole paragraph at once (Knuth and Plass, 1981, for
//! lines that are not stretched: what counts is how much of each line stays empty).

/// What matters of a stretch of text that is not broken.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stretch {
    /// Without spaces at its end, in points.
    pub width: f32,
    /// Of the spaces at its end.
    pub space: f32,
    /// Of the hyphen that is set when a line ends after it.
    pub hyphen: f32,
    /// Whether a line must end after it.
    pub ends_line: bool,
    /// Whether a line should rather not end after it.
    pub is_tied: bool,
}

/// What is wanted of the last line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastLine {
    /// It may be short, but should not be a single short word.
    Free,
    /// As long as the others, as in headings.
    Even,
}

/// Widths are sums of many small numbers; a line may be this much too wide, in points.
const TOLERANCE: f32 = 0.01;

/// No line has more, so that the time stays in proportion to the text even where nothing has a width.
const MOST_PER_LINE: usize = 400;

// An empty part `e` of a line's width costs 100 e²: a tenth costs 1, a third 11.

/// For each line: as much as half a line empty, so that fewer lines are better than evener ones.
const LINE: f32 = 30.0;
/// For a hyphen: as much as a third of a line empty.
const HYPHEN: f32 = 10.0;
/// For hyphens at the end of two lines, one after the other.
const SECOND_HYPHEN: f32 = 6.0;
/// For a line that ends between what belongs together: less than another line would cost.
const TIED: f32 = 20.0;
/// For a last line of nothing but the end of a word: of one syllable as much as another line, of more as much as a third
/// of a line empty.
const LONE_SYLLABLE: f32 = 30.0;
const LONE_SYLLABLES: f32 = 12.0;
/// For a last line of a single word that takes no more than a fifth of the width.
const LONE_WORD: f32 = 5.0;
const LONE_WORD_WIDTH: f32 = 0.2;

/// Where the lines end: for each the number of stretches up to there. The last is the number of all.
pub fn line_ends(stretches: &[Stretch], width: f32, last_line: LastLine) -> Vec<usize> {
    // For each place between stretches, the least cost of all lines before it, and where the last of them begins.
    let mut best: Vec<(f32, usize)> = Vec::with_capacity(stretches.len() + 1);
    best.push((0.0, 0));
    for end in 1..=stretches.len() {
        let mut found = (f32::INFINITY, end - 1);
        let mut taken = 0.0;
        let mut is_of_one_word = true;
        let last = stretches[end - 1];
        let is_last = end == stretches.len() || last.ends_line;
        let line = end.saturating_sub(MOST_PER_LINE)..end;
        let starts = stretches[line.clone()].iter().zip(&best[line.clone()]);
        for (start, (first, (before, _))) in line.zip(starts).rev() {
            let is_lone = start + 1 == end;
            taken += first.width + if is_lone { 0.0 } else { first.space };
            if !is_lone && (first.ends_line || taken + last.hyphen > width + TOLERANCE) {
                break;
            }
            // Only syllables have no space between them and the next.
            is_of_one_word &= is_lone || first.hyphen > 0.0;
            let follows_hyphen = start > 0 && stretches[start - 1].hyphen > 0.0;
            let ends = Ends { is_last, is_lone, is_of_one_word, follows_hyphen };
            let cost = before + cost(taken + last.hyphen, last, ends, width, last_line);
            // Of lines that are as good, the fullest first.
            if cost < found.0 {
                found = (cost, start);
            }
        }
        best.push(found);
    }
    let mut ends = Vec::new();
    let mut end = stretches.len();
    while end > 0 {
        ends.push(end);
        end = best[end].1;
    }
    ends.reverse();
    ends
}

/// How a line stands among the others.
struct Ends {
    is_last: bool,
    is_lone: bool,
    is_of_one_word: bool,
    follows_hyphen: bool,
}

fn cost(taken: f32, last: Stretch, ends: Ends, width: f32, last_line: LastLine) -> f32 {
    let empty = ((width - taken) / width).max(0.0);
    let raggedness = 100.0 * empty * empty;
    let hyphen = match (last.hyphen > 0.0, ends.follows_hyphen) {
        (true, true) => HYPHEN + SECOND_HYPHEN,
        (true, false) => HYPHEN,
        (false, _) => 0.0,
    };
    let evenness = match (ends.is_last, last_line) {
        (true, LastLine::Free) if ends.is_lone && ends.follows_hyphen => LONE_SYLLABLE,
        (true, LastLine::Free) if ends.is_of_one_word && ends.follows_hyphen => LONE_SYLLABLES,
        (true, LastLine::Free) if ends.is_lone && 1.0 - empty < LONE_WORD_WIDTH => LONE_WORD,
        (true, LastLine::Free) => 0.0,
        (false, _) | (true, LastLine::Even) => raggedness,
    };
    let tie = if last.is_tied && !ends.is_last { TIED } else { 0.0 };
    LINE + hyphen + tie + evenness
}

/// The largest empty part of any line but the last ones; 1 if a stretch is wider than a line.
pub fn worst_gap(stretches: &[Stretch], ends: &[usize], width: f32) -> f32 {
    let mut worst: f32 = 0.0;
    let mut start = 0;
    for end in ends.iter().copied() {
        let line = &stretches[start..end];
        let Some((last, others)) = line.split_last() else { continue };
        let taken: f32 = others.iter().map(|stretch| stretch.width + stretch.space).sum::<f32>() + last.width;
        let is_last = end == stretches.len() || last.ends_line;
        if taken > width + TOLERANCE {
            return 1.0;
        }
        if !is_last {
            worst = worst.max(1.0 - taken / width);
        }
        start = end;
    }
    worst
}

#[cfg(test)]
mod tests {
    use super::{LastLine, Stretch, line_ends, worst_gap};

    /// Words of these widths with spaces of 1 after them.
    fn words(widths: &[f32]) -> Vec<Stretch> {
        widths
            .iter()
            .map(|width| Stretch { width: *width, space: 1.0, hyphen: 0.0, ends_line: false, is_tied: false })
            .collect()
    }

    #[test]
    fn a_line_ends_rather_before_a_tied_word_than_after_it() {
        let mut words = words(&[4.0, 3.0, 1.0, 4.0, 3.0]);
        assert_eq!(line_ends(&words, 10.0, LastLine::Free), [3, 5]);
        words[2].is_tied = true;
        assert_eq!(line_ends(&words, 10.0, LastLine::Free), [2, 5]);
        // But not where that would take another line.
        words[4].width = 6.0;
        words[3].width = 3.0;
        assert_eq!(line_ends(&words, 10.0, LastLine::Free), [3, 5]);
    }

    #[test]
    fn lines_are_even_rather_than_full() {
        let words = words(&[4.0, 1.0, 3.0, 2.0, 9.0, 4.0]);
        // Full lines: 4 1 3 | 2 | 9 | 4 leaves 0 and 8 empty; 4 1 | 3 2 | 9 | 4 leaves 4 and 4.
        assert_eq!(line_ends(&words, 10.0, LastLine::Free), [2, 4, 5, 6]);
    }

    #[test]
    fn a_short_word_does_not_stand_alone_on_the_last_line() {
        // 5 2 1 | 1 costs 5 for the word alone; 5 2 | 1 1 costs 4 for two tenths empty.
        let words = words(&[5.0, 2.0, 1.0, 1.0]);
        assert_eq!(line_ends(&words, 10.0, LastLine::Free), [2, 4]);
    }

    #[test]
    fn a_heading_has_lines_of_one_length() {
        // 3 3 2 | 3 leaves 0 and 7 empty, 3 3 | 2 3 leaves 3 and 4.
        let words = words(&[3.0, 3.0, 2.0, 3.0]);
        assert_eq!(line_ends(&words, 10.0, LastLine::Free), [3, 4]);
        assert_eq!(line_ends(&words, 10.0, LastLine::Even), [2, 4]);
    }

    #[test]
    fn a_line_ends_where_it_must_and_a_wide_word_has_its_own() {
        let mut words = words(&[2.0, 12.0, 2.0, 2.0]);
        words[2].ends_line = true;
        let ends = line_ends(&words, 10.0, LastLine::Free);
        assert_eq!(ends, [1, 2, 3, 4]);
        assert_eq!(worst_gap(&words, &ends, 10.0), 1.0);
    }

    #[test]
    fn the_end_of_a_word_does_not_stand_alone_on_the_last_line() {
        let mut words = words(&[3.0, 2.0, 2.0, 2.0, 2.0]);
        for syllable in &mut words[2..4] {
            *syllable = Stretch { width: 2.0, space: 0.0, hyphen: 0.5, ends_line: false, is_tied: false };
        }
        // 3 2 2- | 2 2 would cost 10 for the hyphen and 12 for the end of the word; 3 2 | 2 2 2 costs 16 for four tenths.
        assert_eq!(line_ends(&words, 10.0, LastLine::Free), [2, 5]);
    }

    #[test]
    fn a_hyphen_is_set_only_where_much_would_stay_empty() {
        let hyphenated = |before: f32| {
            let mut stretches = words(&[before, 0.5, 8.0, 9.0]);
            stretches[1] = Stretch { width: 0.5, space: 0.0, hyphen: 0.5, ends_line: false, is_tied: false };
            line_ends(&stretches, 10.0, LastLine::Free)
        };
        // Without: 5² + 1.5² = 27.25; with: 3² + 10 + 2² = 23.
        assert_eq!(hyphenated(5.0), [2, 3, 4]);
        // Without: 2.1² + 1.5² = 6.66; with: 0.1² + 10 + 2² = 14.01.
        assert_eq!(hyphenated(7.9), [1, 3, 4]);
    }
}
