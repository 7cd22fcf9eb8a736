//! How well two colours can be told apart.

use super::theme::Colour;

/// The relative luminance of a colour, from 0.0 for black to 1.0 for white.
///
/// Source: WCAG 2.2, <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>.
pub fn luminance(colour: Colour) -> f64 {
    let linear = |part: u8| {
        let share = f64::from(part) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
}

/// The contrast of two colours in either order, from 1.0 for the same to 21.0 for black and white.
///
/// Source: WCAG 2.2, <https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio>.
pub fn contrast(one: Colour, other: Colour) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// What small text needs on its ground: WCAG 2.2, success criterion 1.4.3.
pub const TEXT: f64 = 4.5;

/// The first of some colours that small text on this ground can have; if none can, the better of black and white, of which
/// one always can.
pub fn readable_on(ground: Colour, wished: &[Colour]) -> Colour {
    let is_readable = |colour: &&Colour| contrast(**colour, ground) >= TEXT;
    wished.iter().find(is_readable).copied().unwrap_or_else(|| {
        let (black, white) = (Colour { red: 0, green: 0, blue: 0 }, Colour::WHITE);
        if contrast(black, ground) >= contrast(white, ground) { black } else { white }
    })
}

/// A contrast with one decimal, rounded down, so that a ratio that is too low never looks like the one that is needed.
pub fn shown(contrast: f64) -> String {
    format!("{:.1}", (contrast * 10.0).floor() / 10.0)
}

/// The nearest darker colour of the same hue that passes; `None` where not even black does.
pub fn darker(colour: Colour, passes: impl Fn(Colour) -> bool) -> Option<Colour> {
    nearest(|part, step| part - scaled(part, step), colour, passes)
}

/// The nearest lighter colour of the same hue that passes; `None` where not even white does.
pub fn lighter(colour: Colour, passes: impl Fn(Colour) -> bool) -> Option<Colour> {
    nearest(|part, step| part + scaled(255 - part, step), colour, passes)
}

/// So many parts of 255, rounded.
fn scaled(part: u8, step: u8) -> u8 {
    let scaled = (u16::from(part) * u16::from(step) + 127) / 255;
    u8::try_from(scaled).expect("a part of a number is not larger than it")
}

fn nearest(change: impl Fn(u8, u8) -> u8, colour: Colour, passes: impl Fn(Colour) -> bool) -> Option<Colour> {
    (0..=255)
        .map(|step| Colour {
            red: change(colour.red, step),
            green: change(colour.green, step),
            blue: change(colour.blue, step),
        })
        .find(|colour| passes(*colour))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::try_from(text.to_owned()).expect("a colour")
    }

    #[test]
    fn contrast_is_that_of_the_guidelines() {
        let white = colour("#ffffff");
        assert!((contrast(colour("#000000"), white) - 21.0).abs() < 1e-9);
        assert!((contrast(colour("#767676"), white) - 4.54).abs() < 0.005);
        assert!((contrast(white, white) - 1.0).abs() < 1e-9);
    }

    #[test]
    fn every_ground_has_a_colour_that_can_be_read_on_it() {
        let wished = [colour("#1d2733"), colour("#ffffff")];
        for grey in 0..=255 {
            let ground = Colour { red: grey, green: grey, blue: grey };
            assert!(contrast(readable_on(ground, &wished), ground) >= TEXT, "{ground}");
        }
        assert_eq!(readable_on(colour("#153f66"), &wished), wished[1]);
        assert_eq!(readable_on(colour("#cfe0ee"), &wished), wished[0]);
    }

    #[test]
    fn a_ratio_that_is_too_low_never_looks_high_enough() {
        // #777777 on white is 4.478.
        assert_eq!(shown(contrast(colour("#777777"), colour("#ffffff"))), "4.4");
        assert_eq!(shown(4.499), "4.4");
    }

    #[test]
    fn the_nearest_colour_that_passes_is_no_darker_than_it_must_be() {
        let passes = |colour: Colour| contrast(colour, Colour::WHITE) >= 4.5;
        assert_eq!(darker(colour("#777777"), passes), Some(colour("#767676")));
        assert_eq!(darker(colour("#000000"), passes), Some(colour("#000000")));
        assert_eq!(lighter(colour("#000000"), |_| false), None);
    }
}
