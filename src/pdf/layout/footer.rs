//! The foot of every page but the cover: a thin rule, the document's footer, and the page's number.

use super::compose::marked;
use super::{draw, style};
use crate::pdf::font::{Face, Shaper};
use crate::pdf::scene::{Area, Item, Mark};
use crate::report::theme::Colours;

/// From the foot of the page to the rule.
const RULE_HEIGHT: f32 = 54.0;
/// From the foot of the page to the baseline.
const BASELINE_HEIGHT: f32 = 40.0;
/// Between the text at the left and the number at the right.
const GAP: f32 = 24.0;

/// The footer of page `number` of `count`.
pub fn footer(
    (words, numbering): (&str, &str),
    number: usize,
    count: usize,
    page_size: (f32, f32),
    colours: &Colours,
    shaper: &mut Shaper,
) -> Vec<Item> {
    let (width, height) = page_size;
    let look = style::footer(colours);
    let (left, right) = (style::SIDE_MARGIN, width - style::SIDE_MARGIN);
    let baseline = height - BASELINE_HEIGHT;
    let numbers = format!("{number} {numbering} {count}");
    let numbers_width = shaper.word(Face::Regular, &numbers).width * look.size;
    let words = shortened(words, right - left - GAP - numbers_width, look.size, shaper);
    let rule = Area { x: left, y: height - RULE_HEIGHT, width: right - left, height: 0.5 };
    let mut items = vec![Item::Rectangle { area: rule, fill: Some(colours.rule), stroke: None }];
    let mut write = |words: &str, x: f32| {
        let runs = draw::plain_runs(words, Face::Regular, look.size, x, baseline, look.colour, shaper);
        items.extend(runs.into_iter().map(Item::Text));
    };
    write(&words, left);
    write(&numbers, right - numbers_width);
    marked(Mark::Footer, items)
}

/// The text, or as much of its beginning as fits, with an ellipsis.
pub fn shortened(words: &str, width: f32, size: f32, shaper: &mut Shaper) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let word = shaper.word(Face::Regular, &words);
    if word.width * size <= width {
        return words;
    }
    let room = width / size - shaper.word(Face::Regular, "…").width;
    let mut taken = 0.0;
    let mut kept = String::new();
    'runs: for run in word.runs().map(|run| shaper.shaped().run(run)) {
        for glyph in run.glyphs {
            taken += glyph.advance;
            if taken > room {
                break 'runs;
            }
            kept.push_str(&run.text[glyph.text()]);
        }
    }
    format!("{}…", kept.trim_end())
}
