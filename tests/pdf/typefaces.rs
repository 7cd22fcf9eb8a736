//! Fonts that a theme brings: what is set in them, and files that are damaged.

use std::sync::Arc;

use hemicycle::pdf;
use hemicycle::report::found_file::FoundFile;
use hemicycle::report::theme::{FontFile, Theme};
use hemicycle::report::typeface;

use super::{options, sample};

const SANS: &[u8] = include_bytes!("../fixtures/fonts/HouseSans-Regular.ttf");
const SERIF: &[u8] = include_bytes!("../fixtures/fonts/HouseSerif-Bold.otf");

/// A theme with this font for text; nothing if the font is refused.
fn theme(file: &[u8]) -> Option<Theme> {
    let typeface = typeface::read(&FoundFile::Content(file.to_vec())).ok()?;
    let mut theme = sample::theme();
    theme.fonts.text.regular = Some(FontFile { path: "house.ttf".to_owned(), typeface: Some(Arc::new(typeface)) });
    Some(theme)
}

/// Whether a font is accepted; one that is must be usable.
fn is_usable(file: &[u8], place: &str) -> bool {
    let Some(theme) = theme(file) else { return false };
    let letters: String = ('!'..='~').flat_map(|letter| [letter, ' ']).collect();
    let words = "AVATAR office fjord To Tokyo. r-well-known extraordinarily unconstitutional";
    let document = sample::document(vec![sample::paragraph(&format!("{letters} {words}"))]);
    let written = pdf::write(&document, &theme, &options());
    assert!(written.is_ok(), "{place}: {:?}", written.err());
    true
}

#[test]
fn a_damaged_font_is_refused_or_used_and_never_a_panic() {
    for (name, font) in [("sans", SANS), ("serif", SERIF)] {
        for end in (0..font.len()).step_by(97) {
            is_usable(&font[..end], &format!("{name} cut at {end}"));
        }
        let mut refused = 0;
        for at in (0..font.len()).step_by(31) {
            for value in [0xff, font[at] ^ 0x01] {
                let mut damaged = font.to_vec();
                damaged[at] = value;
                refused += usize::from(!is_usable(&damaged, &format!("{name} with {value} at {at}")));
            }
        }
        assert!(refused > 0);
    }
}

#[test]
fn a_font_without_names_is_damaged() {
    for font in [SANS, SERIF] {
        assert!(is_usable(font, "as it is"));
        let mut nameless = font.to_vec();
        let tag = font.windows(4).position(|tag| tag == b"name").expect("names");
        nameless[tag] = 0;
        assert!(!is_usable(&nameless, "without names"));
    }
}
