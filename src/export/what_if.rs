//! What would come of practices, as lines of text for a terminal and as JSON.

use crate::recommend::Unfit;
use crate::report::model::{LevelView, OutlookView, WhatIfView};
use crate::score::ShownPoints;
use crate::words::Words;

/// Supposed scores beside today's, at most `width` characters wide.
pub fn what_if(view: &WhatIfView, width: usize, words: &Words) -> String {
    let fill = |text: &str, first: &str, rest: &str| {
        textwrap::fill(text, textwrap::Options::new(width.max(40)).initial_indent(first).subsequent_indent(rest))
    };
    let mut lines = vec![
        view.parliament.split_whitespace().collect::<Vec<_>>().join(" "),
        fill(&words.say("what-if-assumption"), "", ""),
        String::new(),
    ];
    for practice in &view.practices {
        lines.push(fill(&format!("{} ({})", practice.title, practice.id), "-  ", "   "));
        for lift in &practice.lifts {
            let [from, to] = [&lift.from, &lift.to].map(LevelView::to_string);
            let values = [("question", (&lift.question).into()), ("from", (&from).into()), ("to", (&to).into())];
            lines.push(fill(&words.say_with("recommend-plan-lift", &values), "   ", "   "));
        }
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
    let points = |points: Option<ShownPoints>| points.map_or_else(|| words.say("chart-none"), |one| one.to_string());
    let level =
        |level: &Option<LevelView>| level.as_ref().map_or_else(|| words.say("chart-no-level"), LevelView::to_string);
    let now = format!("{} ({}), {}", points(dimension.evidenced), points(dimension.claimed), level(&dimension.level));
    let then = format!(
        "{} ({}), {}",
        points(dimension.evidenced_then),
        points(dimension.claimed_then),
        level(&dimension.level_then)
    );
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
    let text = match views {
        [one] => serde_json::to_string_pretty(one),
        several => serde_json::to_string_pretty(several),
    };
    text.expect("what is supposed has only texts and numbers") + "\n"
}
