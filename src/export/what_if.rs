//! What would come of practices, as lines of text for a terminal and as JSON.

use super::json::one_or_several;
use super::terminal::{filled, level_name, lift_line, on_one_line, points_or_none};
use crate::recommend::Unfit;
use crate::report::model::{LevelView, OutlookView, WhatIfView};
use crate::score::ShownPoints;
use crate::words::Words;

/// Supposed scores beside today's, at most `width` characters wide.
pub fn what_if(view: &WhatIfView, width: usize, words: &Words) -> String {
    let fill = |text: &str, first: &str, rest: &str| filled(text, width, first, rest);
    let mut lines = vec![on_one_line(&view.parliament), fill(&words.say("what-if-assumption"), "", ""), String::new()];
    for practice in &view.practices {
        lines.push(fill(&format!("{} ({})", practice.title, practice.id), "-  ", "   "));
        lines.extend(practice.lifts.iter().map(|lift| fill(&lift_line(lift, words), "   ", "   ")));
        let remark = match (practice.unfit, practice.lifts.is_empty()) {
            (Some(Unfit::Resources), _) => Some(words.say("what-if-resources")),
            (Some(Unfit::Prerequisite), _) => Some(words.say("what-if-prerequisite")),
            (Some(Unfit::Unanswered), true) => Some(words.say("what-if-unanswered")),
            (Some(Unfit::NotReady), true) => Some(words.say("what-if-not-ready")),
            (_, true) => Some(words.say("what-if-reached")),
            (_, false) => None,
        };
        lines.extend(remark.map(|remark| fill(&remark, "   ", "   ")));
    }
    lines.extend([String::new(), fill(&words.say("what-if-outlook"), "", "")]);
    lines.extend(view.dimensions.iter().map(|dimension| fill(&outlook(dimension, words), "-  ", "   ")));
    lines.join("\n") + "\n"
}

fn outlook(dimension: &OutlookView, words: &Words) -> String {
    let standing = |evidenced: Option<ShownPoints>, claimed: Option<ShownPoints>, level: &Option<LevelView>| {
        let [evidenced, claimed] = [evidenced, claimed].map(|points| points_or_none(points, words));
        format!("{evidenced} ({claimed}), {}", level_name(level.as_ref(), words))
    };
    let now = standing(dimension.evidenced, dimension.claimed, &dimension.level);
    let then = standing(dimension.evidenced_then, dimension.claimed_then, &dimension.level_then);
    let title = ("title", (&dimension.title).into());
    match now == then {
        true => words.say_with("what-if-same", &[title, ("now", (&now).into())]),
        false => words.say_with("what-if-dimension", &[title, ("now", (&now).into()), ("then", (&then).into())]),
    }
}

/// The same as indented JSON.
///
/// # Panics
///
/// Never: it consists of texts and numbers under names that are texts.
pub fn what_if_json(views: &[WhatIfView]) -> String {
    one_or_several(views)
}
