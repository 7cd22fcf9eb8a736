//! The foot of every page but the cover: a thin rule, the document's footer, and the page's number.

use super::compose::marked;
use super::mirror::Mirror;
use super::{draw, style};
use crate::pdf::font::{Face, Shaper};
use crate::pdf::scene::{Area, Item, Mark};
use crate::report::footer::Footer;
use crate::report::theme::Colours;

/// From the foot of the page to the rule.
const RULE_HEIGHT: f32 = 54.0;
/// From the foot of the page to the baseline.
const BASELINE_HEIGHT: f32 = 40.0;
/// Between the text and the number at the other side.
const GAP: f32 = 24.0;

/// The words of the footer, as far as they fit beside the number of any of `count` pages.
pub fn fitting(
    (footer, numbering): (&Footer, &str),
    count: usize,
    page_width: f32,
    colours: &Colours,
    shaper: &mut Shaper,
) -> String {
    let size = style::footer(colours).size;
    let numbers_width = shaper.word(Face::Regular, &numbers(count, numbering, count)).width * size;
    let room = page_width - 2.0 * style::SIDE_MARGIN - GAP - numbers_width;
    footer.fitted(|words| shaper.word(Face::Regular, words).width * size <= room)
}

/// The footer of page `number` of `count`; the words are those that fit.
pub fn footer(
    (words, numbering): (&str, &str),
    from_right: bool,
    (number, count): (usize, usize),
    page_size: (f32, f32),
    colours: &Colours,
    shaper: &mut Shaper,
) -> Vec<Item> {
    let (width, height) = page_size;
    let look = style::footer(colours);
    let (left, right) = (style::SIDE_MARGIN, width - style::SIDE_MARGIN);
    let baseline = height - BASELINE_HEIGHT;
    let numbers = numbers(number, numbering, count);
    let numbers_width = shaper.word(Face::Regular, &numbers).width * look.size;
    let rule = Area { x: left, y: height - RULE_HEIGHT, width: right - left, height: 0.5 };
    let mut items = vec![Item::Rectangle { area: rule, fill: Some(colours.rule), stroke: None }];
    let mut write = |words: &str, x: f32| {
        let runs = draw::plain_runs(words, Face::Regular, look.size, x, baseline, look.colour, shaper);
        let own_order = Mirror::of(x, shaper.word(Face::Regular, words).width * look.size);
        let runs = runs.into_iter().map(|run| if from_right { own_order.run(run) } else { run });
        items.extend(runs.map(Item::Text));
    };
    write(words, left);
    write(&numbers, right - numbers_width);
    marked(Mark::Footer, items)
}

fn numbers(number: usize, numbering: &str, count: usize) -> String {
    format!("{number} {numbering} {count}")
}
