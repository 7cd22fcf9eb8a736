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
