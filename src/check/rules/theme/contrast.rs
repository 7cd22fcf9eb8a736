//! Whether colours can be read and told apart.

use crate::check::context::Context;
use crate::check::item::Item;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(LOW_CONTRAST, "low-contrast", Theme, Error, "a text would be too pale on its ground");
rule!(LEVEL_COLOURS_ALIKE, "level-colours-alike", Theme, Warning, "two neighbouring levels look alike in greyscale");
rule!(TOO_FEW_COLOURS, "too-few-colours", Theme, Warning, "there are fewer colours for levels than levels");

/// What WCAG 2.2 asks of text (<https://www.w3.org/TR/WCAG22/#contrast-minimum>).
const TEXT: f64 = 4.5;

/// The least contrast of neighbouring levels. The steps of the built-in theme have 1.4 or more; below 1.15 two greys that
/// touch are hardly told apart on paper.
const NEIGHBOURS: f64 = 1.15;

/// The built-in scale has so many levels.
const USUAL_LEVELS: usize = 5;

/// Colours of text, each with the colours it stands on; `None` is the paper, which is white.
const TEXTS: [(&str, &[Option<&str>]); 5] = [
    ("ink", &[None, Some("tint")]),
    ("muted", &[None, Some("tint")]),
    ("accent", &[None, Some("tint")]),
    ("caution", &[None]),
    ("on_accent", &[Some("accent")]),
];

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let Some(colours) = context.parts.theme.and_then(|theme| theme.get("colours")) else { return };
    for (name, grounds) in TEXTS {
        let Some(text) = colours.get(name) else { continue };
        for ground in grounds {
            on_ground(colours, name, text, *ground, findings);
        }
    }
    levels(colours, findings);
}

fn on_ground(colours: Item<'_>, name: &str, text: Item<'_>, ground: Option<&str>, findings: &mut Findings) {
    let under = ground.map(|ground| colours.get(ground));
    let (Some(colour), Some(below)) = (colour(text), under.map_or(Some(WHITE), |item| item.and_then(self::colour)))
    else {
        return;
    };
    let ratio = contrast(colour, below);
    if ratio >= TEXT {
        return;
    }
    findings.add(|| {
        let on = ground.map_or("white paper".to_owned(), |ground| format!("`{ground}`"));
        let finding = text
            .finding(&LOW_CONTRAST, format!("`{name}` on {on} has a contrast of {}, and text needs 4.5", shown(ratio)))
            .help(match readable(colour, below) {
                Some(better) => format!("a colour that can be read there is {}", in_ticks(&better)),
                None => "choose a ground that is lighter or darker".to_owned(),
            });
        match under.flatten() {
            Some(item) => finding.also(item.file, item.place(), "the ground"),
            None => finding,
        }
    });
}

fn levels(colours: Item<'_>, findings: &mut Findings) {
    let Some(list) = colours.get("levels") else { return };
    let items: Vec<Item<'_>> = list.items().collect();
    if items.len() < USUAL_LEVELS && list.node.text().is_none() {
        findings.add(|| {
            list.finding_at_key(
                &TOO_FEW_COLOURS,
                format!(
                    "there are {} colours for levels, and the built-in scale has {USUAL_LEVELS} levels",
                    items.len()
                ),
            )
            .help("add a colour for each level, lowest first")
        });
    }
    for pair in items.windows(2) {
        let (&[lower, higher], Some(below), Some(above)) = (pair, colour(pair[0]), colour(pair[1])) else { continue };
        let ratio = contrast(below, above);
        if ratio < NEIGHBOURS {
            findings.add(|| {
                let message = format!("this colour has a contrast of only {} to the level below", shown(ratio));
                higher
                    .finding(&LEVEL_COLOURS_ALIKE, message)
                    .also(lower.file, lower.place(), "the level below")
                    .help("make it clearly darker or lighter, so that a print in greyscale still tells them apart")
            });
        }
    }
}

/// Red, green and blue.
type Colour = [u8; 3];

const WHITE: Colour = [255, 255, 255];

fn colour(item: Item<'_>) -> Option<Colour> {
    let digits = item.text()?.strip_prefix('#').filter(|digits| digits.len() == 6 && digits.is_ascii())?;
    let part = |from: usize| u8::from_str_radix(&digits[from..from + 2], 16).ok();
    Some([part(0)?, part(2)?, part(4)?])
}

/// The contrast of two colours, 1.0 to 21.0 (<https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>).
fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// How bright a colour is, 0.0 to 1.0 (<https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>).
fn luminance(colour: Colour) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = colour.map(linear);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The nearest shade of a colour that can be read on a ground: darker, or lighter on a dark ground.
fn readable(colour: Colour, ground: Colour) -> Option<String> {
    let is_dark = luminance(ground) < 0.18;
    let shade = |percent: u16| {
        colour.map(|part| {
            let part = u16::from(part);
            let moved = if is_dark { part + (255 - part) * percent / 100 } else { part * (100 - percent) / 100 };
            u8::try_from(moved).unwrap_or(u8::MAX)
        })
    };
    let found = (1..=100).map(shade).find(|shade| contrast(*shade, ground) >= TEXT)?;
    let [red, green, blue] = found;
    Some(format!("#{red:02x}{green:02x}{blue:02x}"))
}

/// With one decimal, rounded down, so that what is too low never reads like enough.
fn shown(ratio: f64) -> String {
    format!("{:.1}", (ratio * 10.0).floor() / 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_that_of_the_published_formula() {
        assert!((contrast([0, 0, 0], WHITE) - 21.0).abs() < 1e-9);
        // #767676 is the palest grey that may be text on white: 4.54.
        assert!((contrast([0x76; 3], WHITE) - 4.54).abs() < 0.005);
        assert!(contrast([0x77; 3], WHITE) < TEXT);
    }

    #[test]
    fn a_shade_that_can_be_read_is_named() {
        let pale = [0xaa, 0xbb, 0xcc];
        let better = readable(pale, WHITE).expect("a darker shade");
        assert!(better.as_str() < "#aabbcc", "{better}");
        assert!(readable([0x10; 3], [0; 3]).is_some());
    }
}
