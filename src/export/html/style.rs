//! The style sheet: the theme's colours and paper by name, and the sheet that uses the names.

use std::fmt::Write;

use crate::export::escape;
use crate::export::svg::{SANS, number};
use crate::report::footer::Footer;
use crate::report::theme::{Colour, Cover, Headings, Theme};

const SHEET: &str = include_str!("style.css");
/// What a page that is read from the right has beside it.
const SHEET_FROM_RIGHT: &str = include_str!("from-right.css");

/// Families for headings that are on a reader's machine already.
const SERIF: &str = "\"Noto Serif\", Charter, \"Bitstream Charter\", \"Sitka Text\", Cambria, Georgia, serif";

/// From the lower edge of the paper to the text, in points; the footer stands in it.
const FOOT: f32 = 60.0;
/// In characters: one line beside the page's number.
const LONGEST_FOOTER: usize = 100;

/// The styles of a page, which is read from the right or not; `footer` stands at the foot of each sheet of paper.
pub fn style(theme: &Theme, footer: &Footer, from_right: bool) -> String {
    let colours = &theme.colours;
    let mut css = ":root {\n".to_owned();
    let named = [
        ("paper", Colour::WHITE),
        ("ink", colours.ink),
        ("muted", colours.muted),
        ("accent", colours.accent),
        ("on-accent", colours.on_accent),
        ("tint", colours.tint),
        ("rule", colours.rule),
        ("caution", colours.caution),
    ];
    for (name, colour) in named {
        writeln!(css, "  --{name}: {colour};").expect("a text takes any text");
    }
    let (panel, on_panel) = match theme.cover {
        Cover::Panel => (colours.accent, colours.on_accent),
        Cover::Paper => (Colour::WHITE, colours.accent),
    };
    let (sans, headings) = families(theme);
    writeln!(css, "  --panel: {panel};\n  --on-panel: {on_panel};\n  --headings: {headings};")
        .expect("a text takes any text");
    let (width, height) = theme.page.points();
    writeln!(css, "  --band: {};", band(&colours.levels, colours.accent, from_right)).expect("a text takes any text");
    // A hair less than the sheet, so that no rounding sends the rest of the cover to a second one.
    writeln!(css, "  --sheet: {}pt;", number(height - 1.0)).expect("a text takes any text");
    writeln!(css, "  --sans: {sans};\n}}").expect("a text takes any text");
    css.push_str(SHEET);
    if from_right {
        css.push_str(SHEET_FROM_RIGHT);
    }
    let (width, height) = (number(width), number(height));
    let footer = escape::css_string(&footer.fitted(|words| words.chars().count() <= LONGEST_FOOTER));
    let direction = if from_right { "; direction: rtl" } else { "" };
    let voice = format!("font: 8pt {sans}; color: {}{direction}", colours.muted);
    let (begin, end) = if from_right { ("right", "left") } else { ("left", "right") };
    write!(
        css,
        "@page {{\n  size: {width}pt {height}pt;\n  margin: 56pt 62pt {FOOT}pt;\n  \
         @bottom-{begin} {{ content: \"{footer}\"; {voice}; }}\n  \
         @bottom-{end} {{ content: counter(page) \" / \" counter(pages); {voice}; }}\n}}\n\
         @page :first {{\n  margin: 0;\n  @bottom-left {{ content: none; }}\n  @bottom-right {{ content: none; }}\n}}\n"
    )
    .expect("a text takes any text");
    css
}

/// The families of text and of headings. Fonts of one's own are named and not part of the page: few licences allow that.
fn families(theme: &Theme) -> (String, String) {
    let named = |family: Option<&str>, otherwise: &str| match family {
        Some(name) => format!("\"{}\", {otherwise}", escape::css_string(name)),
        None => otherwise.to_owned(),
    };
    let sans = named(theme.fonts.text.name(), SANS);
    let headings = match theme.headings {
        Headings::Serif => SERIF,
        Headings::Sans => &sans,
    };
    let headings = named(theme.fonts.headings.name(), headings);
    (sans, headings)
}

/// The colours of the levels side by side, lowest first.
fn band(levels: &[Colour], otherwise: Colour, from_right: bool) -> String {
    let levels = if levels.is_empty() { &[otherwise][..] } else { levels };
    let part = 100.0 / levels.len() as f32;
    let stops: Vec<String> = (levels.iter().enumerate())
        .map(|(index, colour)| {
            format!("{colour} {}% {}%", number(part * index as f32), number(part * (index + 1) as f32))
        })
        .collect();
    let side = if from_right { "left" } else { "right" };
    format!("linear-gradient(to {side}, {})", stops.join(", "))
}
