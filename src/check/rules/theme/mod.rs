//! Colours that can be read, a logo that can be drawn and fonts that can be embedded.

mod level_colours_alike;
mod low_contrast;
mod no_level_alike;
mod too_few_colours;
mod unusable_font;
mod unusable_logo;

use crate::check::context::Context;
use crate::check::item::Item;
use crate::check::registry::Check;
use crate::diagnostic::Rule;
use crate::report::theme::Colour;

/// The checks of this family.
pub const CHECKS: &[Check] = &[
    level_colours_alike::check,
    low_contrast::check,
    no_level_alike::check,
    too_few_colours::check,
    unusable_font::check,
    unusable_logo::check,
];

/// The rules of this family.
pub const RULES: &[&Rule] = &[
    &level_colours_alike::LEVEL_COLOURS_ALIKE,
    &low_contrast::LOW_CONTRAST,
    &no_level_alike::NO_LEVEL_ALIKE,
    &too_few_colours::TOO_FEW_COLOURS,
    &unusable_font::UNUSABLE_FONT,
    &unusable_logo::UNUSABLE_LOGO,
];

/// The colours of the theme, as far as there is one.
fn colours<'t>(context: &Context<'t>) -> Option<Item<'t>> {
    context.parts.theme?.get("colours")
}

/// The paths of fonts in a theme.
pub(in crate::check) fn fonts(theme: Item<'_>) -> impl Iterator<Item = Item<'_>> {
    let looks = |family| ["regular", "bold", "italic", "bold_italic"].map(|look| ["fonts", family, look]);
    let keys = ["text", "headings"].into_iter().flat_map(looks);
    keys.filter_map(move |keys| theme.at(&keys))
}

/// A value as a colour.
fn colour(item: Item<'_>) -> Option<Colour> {
    Colour::try_from(item.text()?.to_owned()).ok()
}
