//! Levels that cannot be told apart without colour.

use super::{colour, colours};
use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, rule};
use crate::report::contrast::{contrast, darker, luminance};
use crate::report::theme::Colour;

rule!(
    LEVEL_COLOURS_ALIKE,
    "level-colours-alike",
    Theme,
    Warning,
    "the colours of neighbouring levels are alike, or do not get darker"
);

/// The least contrast of two neighbours.
///
/// It must be plain on a grey print and to people who see no colours, yet leave room for the nine levels that a scale can
/// have: eight steps of 1.25 make 6 to 1, from a light tint to a dark blue. In lightness (CIE L*) such a step is 6 to 9 of
/// 100; two greys side by side differ visibly from 1, but seats in a chart are small and stand apart. The built-in colours
/// are 1.4 to 1.9 apart.
const APART: f64 = 1.25;

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(levels) = colours(context).and_then(|colours| colours.get("levels")) else { return };
    let levels: Vec<(Item<'_>, Option<Colour>)> = levels.items().map(|item| (item, colour(item))).collect();
    for (index, pair) in levels.windows(2).enumerate() {
        if let [(before, Some(lower)), (item, Some(upper))] = pair {
            neighbours(index + 1, (*before, *lower), (*item, *upper), findings);
        }
    }
}

fn neighbours(level: usize, before: (Item<'_>, Colour), after: (Item<'_>, Colour), findings: &mut Findings) {
    let ((before, lower), (item, upper)) = (before, after);
    let is_apart = |colour: Colour| luminance(colour) < luminance(lower) && contrast(colour, lower) >= APART;
    if is_apart(upper) {
        return;
    }
    findings.add(|| {
        let next = level + 1;
        let message = if luminance(upper) > luminance(lower) && contrast(upper, lower) >= APART {
            format!("the colour of level {next}, `{upper}`, is lighter than that of level {level}, `{lower}`")
        } else {
            format!("the colours of levels {level} and {next}, `{lower}` and `{upper}`, look alike in grey")
        };
        let finding = item.finding(&LEVEL_COLOURS_ALIKE, message).also(
            before.file,
            before.place(),
            format!("the colour of level {level}"),
        );
        match darker(upper, is_apart) {
            Some(darker) => finding.help(format!("write `\"{darker}\"`, or another colour as dark")),
            None => finding.help(format!("write a lighter colour for level {level} and those before it")),
        }
    });
}
