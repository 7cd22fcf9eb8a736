//! Text or a sign that is hard to see on its ground.

use super::{colour, colours};
use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Finding, Findings, in_ticks, rule};
use crate::report::contrast::{TEXT, contrast, darker, lighter, shown};
use crate::report::theme::Colour;

rule!(LOW_CONTRAST, "low-contrast", Theme, Error, "a colour that is hard to see on its ground");

/// What a sign needs that is not text: WCAG 2.2, success criterion 1.4.11.
const SIGN: f64 = 3.0;

/// What the report draws upon what: key, whether it stands on the tint too, and the contrast that it needs.
///
/// Notes and every second row of a table are tinted; running text, headings and links stand there. Captions and footers
/// do not. The caution colour is a bar in the margin and a thin line in a chart.
const ON_PAPER: [(&str, bool, f64); 4] =
    [("ink", true, TEXT), ("muted", false, TEXT), ("accent", true, TEXT), ("caution", false, SIGN)];

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(colours) = colours(context) else { return };
    let [tint, accent, text] = ["tint", "accent", "on_accent"].map(|key| colours.get(key).and_then(colour));
    // The cover's text as far as it is light: dark text there is a mistake of its own.
    let text = text.filter(|text| contrast(*text, Colour::WHITE) < SIGN);
    for (key, is_on_tint, needed) in ON_PAPER {
        let Some(item) = colours.get(key) else { continue };
        let Some(own) = colour(item) else { continue };
        let mut grounds = vec![("white", Colour::WHITE)];
        grounds.extend(tint.filter(|_| is_on_tint).map(|tint| ("`tint`", tint)));
        let carried = text.filter(|_| key == "accent");
        on_paper((key, item, own), &grounds, carried, needed, findings);
    }
    let is_told = text.is_some() && accent.is_some_and(|accent| contrast(accent, Colour::WHITE) < TEXT);
    if !is_told {
        on_accent(colours, findings);
    }
}

/// A colour and the light grounds that it stands on; of several the worst is told. What is proposed carries the light text
/// that stands on the colour, too.
fn on_paper(
    (key, item, own): (&str, Item<'_>, Colour),
    grounds: &[(&str, Colour)],
    carried: Option<Colour>,
    needed: f64,
    findings: &mut Findings,
) {
    let failing = grounds.iter().filter(|(_, ground)| contrast(own, *ground) < needed);
    let worst = failing.min_by(|left, right| contrast(own, left.1).total_cmp(&contrast(own, right.1)));
    let Some((name, ground)) = worst else { return };
    findings.add(|| {
        let all = || grounds.iter().map(|(_, ground)| *ground).chain(carried);
        let passes = |colour: Colour| all().all(|ground| contrast(colour, ground) >= needed);
        let finding = low(item, (key, own), (name, *ground), needed);
        match darker(own, passes) {
            Some(darker) => finding.help(format!("write `{key}: \"{darker}\"`, or another colour as dark")),
            None => finding.help("make `tint` much lighter: dark text stands on it"),
        }
    });
}

/// Text on the cover: the darker of the two colours can be made darker, else the lighter one lighter.
fn on_accent(colours: Item<'_>, findings: &mut Findings) {
    let (Some(text_item), Some(ground_item)) = (colours.get("on_accent"), colours.get("accent")) else { return };
    let (Some(text), Some(ground)) = (colour(text_item), colour(ground_item)) else { return };
    if contrast(text, ground) >= TEXT {
        return;
    }
    findings.add(|| {
        let is_enough = |one: Colour, other: Colour| contrast(one, other) >= TEXT;
        // The accent must be dark enough for white paper anyway.
        let help = match (darker(ground, |one| is_enough(one, text)), lighter(text, |one| is_enough(one, ground))) {
            (_, Some(lighter)) => format!("write `on_accent: \"{lighter}\"`, or another colour as light"),
            (Some(darker), None) => format!("write `accent: \"{darker}\"`, or another colour as dark"),
            (None, None) => "write a much darker `accent` and a much lighter `on_accent`".to_owned(),
        };
        low(text_item, ("on_accent", text), ("`accent`", ground), TEXT)
            .also(ground_item.file, ground_item.place(), "its ground")
            .help(help)
    });
}

fn low(item: Item<'_>, (key, own): (&str, Colour), (name, ground): (&str, Colour), needed: f64) -> Finding {
    let ratio = shown(contrast(own, ground));
    let message = format!(
        "{} `{own}` on {name} `{ground}` has a contrast of {ratio} to 1; it needs {} to 1",
        in_ticks(key),
        shown(needed)
    );
    item.finding(&LOW_CONTRAST, message).label(format!("{ratio} to 1"))
}
