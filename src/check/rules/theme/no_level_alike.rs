//! A colour for no level that says a level.

use super::{colour, colours};
use crate::check::context::Context;
use crate::diagnostic::{Findings, in_ticks, rule};
use crate::report::theme::Colour;

rule!(NO_LEVEL_ALIKE, "no-level-alike", Theme, Warning, "what has no level has the colour of a level");

/// How far each of red, green and blue may be from the other colour's, of 255, where nobody sees a difference on paper.
const NEAR: u8 = 8;

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(colours) = colours(context) else { return };
    let Some(no_level) = colours.get("no_level") else { return };
    let Some(shown) = colour(no_level) else { return };
    let levels: Vec<_> = (colours.list("levels").enumerate())
        .filter_map(|(index, item)| Some((index + 1, item, colour(item)?)))
        .collect();
    let Some((level, item, other)) = levels.iter().find(|(_, _, other)| is_near(shown, *other)) else { return };
    findings.add(|| {
        let (this, that) = (in_ticks(&shown.to_string()), in_ticks(&other.to_string()));
        let message = if shown == *other {
            format!("what has no level is shown in {this}, the colour of level {level}")
        } else {
            format!("the colour of what has no level, {this}, looks like that of level {level}, {that}")
        };
        let white = Colour::WHITE;
        let is_free = !levels.iter().any(|(_, _, other)| is_near(white, *other));
        let help = if is_free { format!("write `\"{white}\"`, or another") } else { "write a".to_owned() };
        no_level
            .finding(&NO_LEVEL_ALIKE, message)
            .also(item.file, item.place(), format!("the colour of level {level}"))
            .help(format!("{help} colour that no level has"))
    });
}

fn is_near(one: Colour, other: Colour) -> bool {
    let parts = [(one.red, other.red), (one.green, other.green), (one.blue, other.blue)];
    parts.iter().all(|(one, other)| one.abs_diff(*other) <= NEAR)
}
