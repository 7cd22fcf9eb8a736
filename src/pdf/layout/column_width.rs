//! How a table shares its width among its columns.

/// What a column would like, in points, without padding.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Wish {
    /// The longest word: narrower than this, words must be broken.
    pub narrowest: f32,
    /// The longest line: wider than this, space stays empty.
    pub natural: f32,
}

/// Gives each column a width; together they take all that is available.
///
/// Columns with short content get what they need; those with long content share the rest by the square root of their
/// length, so that a column of long texts does not starve one of middling texts.
pub fn distribute(wishes: &[Wish], available: f32) -> Vec<f32> {
    let available = available.max(wishes.len() as f32);
    let natural: f32 = wishes.iter().map(|wish| wish.natural).sum();
    let narrowest: f32 = wishes.iter().map(|wish| wish.narrowest).sum();
    if natural <= available {
        return widen(wishes, available, natural);
    }
    if narrowest > available {
        let least: Vec<f32> = wishes.iter().map(|wish| wish.narrowest).collect();
        return share(&least, &vec![0.0; wishes.len()], available, |_| 1.0);
    }
    let most: Vec<f32> = wishes.iter().map(|wish| wish.natural).collect();
    let least: Vec<f32> = wishes.iter().map(|wish| wish.narrowest).collect();
    share(&most, &least, available, |index| wishes[index].natural.sqrt())
}

/// All content fits on one line: what is left over is shared by length, with something for the shortest too.
fn widen(wishes: &[Wish], available: f32, natural: f32) -> Vec<f32> {
    let spare = available - natural;
    let base = available / wishes.len() as f32 * 0.25;
    let total: f32 = natural + base * wishes.len() as f32;
    wishes.iter().map(|wish| wish.natural + spare * (wish.natural + base) / total).collect()
}

/// Fills columns by weight, none above its `most`, none below its `least`.
///
/// Settles the columns that hit a bound and shares what remains among the others, until none hits one.
fn share(most: &[f32], least: &[f32], available: f32, weight: impl Fn(usize) -> f32) -> Vec<f32> {
    let mut widths: Vec<Option<f32>> = vec![None; most.len()];
    loop {
        let settled: f32 = widths.iter().flatten().sum();
        let open: Vec<usize> = (0..most.len()).filter(|index| widths[*index].is_none()).collect();
        let weights: f32 = open.iter().map(|index| weight(*index)).sum();
        let rest = (available - settled).max(0.0);
        let portion = |index: usize| {
            if weights > 0.0 { rest * weight(index) / weights } else { rest / open.len() as f32 }
        };
        // Too narrow comes first: what it takes decides whether any other is too wide.
        let too_narrow: Vec<usize> = open.iter().copied().filter(|index| portion(*index) < least[*index]).collect();
        let too_wide: Vec<usize> = open.iter().copied().filter(|index| portion(*index) > most[*index]).collect();
        let (bounded, bound) = if too_narrow.is_empty() { (too_wide, most) } else { (too_narrow, least) };
        if bounded.is_empty() || bounded.len() == open.len() {
            let last = |index: usize| widths[index].unwrap_or_else(|| portion(index));
            return (0..most.len()).map(last).collect();
        }
        for index in bounded {
            widths[index] = Some(bound[index]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Wish, distribute};

    fn wish(narrowest: f32, natural: f32) -> Wish {
        Wish { narrowest, natural }
    }

    fn assert_sum(widths: &[f32], wanted: f32) {
        let sum: f32 = widths.iter().sum();
        assert!((sum - wanted).abs() < 0.1, "{widths:?} make {sum}, not {wanted}");
    }

    #[test]
    fn short_columns_get_what_they_need_and_long_ones_the_rest() {
        let widths = distribute(&[wish(20.0, 30.0), wish(60.0, 2000.0), wish(25.0, 40.0)], 400.0);
        assert_eq!(widths, [30.0, 330.0, 40.0]);
    }

    #[test]
    fn a_middling_column_is_not_starved_by_a_long_one() {
        // By square root: 30 to 10 of 400, which is 300 and 100.
        let widths = distribute(&[wish(40.0, 900.0 * 4.0), wish(40.0, 100.0 * 4.0)], 400.0);
        assert_eq!(widths, [300.0, 100.0]);
    }

    #[test]
    fn no_column_is_narrower_than_its_longest_word_while_there_is_room() {
        let widths = distribute(&[wish(150.0, 160.0), wish(10.0, 9000.0)], 300.0);
        assert!(widths[0] >= 150.0);
        assert_sum(&widths, 300.0);
    }

    #[test]
    fn columns_take_all_the_width_and_share_what_is_short() {
        assert_sum(&distribute(&[wish(10.0, 20.0), wish(10.0, 60.0)], 300.0), 300.0);
        assert_sum(&distribute(&[wish(500.0, 500.0), wish(400.0, 900.0), wish(20.0, 20.0)], 300.0), 300.0);
        assert_sum(&distribute(&[wish(0.0, 0.0), wish(0.0, 0.0)], 300.0), 300.0);
    }
}
