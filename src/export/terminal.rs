//! What the texts for a terminal share.

use crate::recommend::HubAction;
use crate::report::model::{HubView, LevelView, LiftView};
use crate::score::ShownPoints;
use crate::words::Words;

/// The narrowest width that text is set to; a narrower terminal breaks the lines itself.
const NARROWEST: usize = 40;

/// A paragraph, at most `width` characters wide; its first line and the others have beginnings of their own.
pub(super) fn filled(text: &str, width: usize, first: &str, rest: &str) -> String {
    let options = textwrap::Options::new(width.max(NARROWEST)).initial_indent(first).subsequent_indent(rest);
    textwrap::fill(text, options)
}

/// A paragraph whose lines are all indented alike.
pub(super) fn wrapped(text: &str, width: usize, indent: &str) -> String {
    filled(text, width, indent, indent)
}

/// A member of a list.
pub(super) fn item(text: &str, width: usize) -> String {
    filled(text, width, "  - ", "    ")
}

/// A name as it stands in a heading.
pub(super) fn on_one_line(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A level, or the word for none.
pub(super) fn level_name(level: Option<&LevelView>, words: &Words) -> String {
    level.map_or_else(|| words.say("chart-no-level"), LevelView::to_string)
}

/// Points, or the word for none.
pub(super) fn points_or_none(points: Option<ShownPoints>, words: &Words) -> String {
    points.map_or_else(|| words.say("chart-none"), |points| points.to_string())
}

/// What to do about a hub.
pub(super) fn hub_line(hub: &HubView, words: &Words) -> String {
    let name = [("hub", (&hub.name).into())];
    match hub.action {
        HubAction::Join => words.say_with("score-hub-join", &name),
        HubAction::AskFirst => words.say_with("score-hub-ask", &name),
        HubAction::Contribute => words.say_with("score-hub-contribute", &name),
    }
}

/// An answer that would rise.
pub(super) fn lift_line(lift: &LiftView, words: &Words) -> String {
    let [from, to] = [&lift.from, &lift.to].map(LevelView::to_string);
    let values = [("question", (&lift.question).into()), ("from", (&from).into()), ("to", (&to).into())];
    words.say_with("recommend-plan-lift", &values)
}
