//! The faces that text can be set in: those of the program, of which templates/fonts/README.md says where they come from, and
//! those that a theme brings.

/// A font.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Face {
    Regular,
    Bold,
    Italic,
    BoldItalic,
    /// For titles and the upper headings.
    Serif,
    /// Arrows and mathematical signs, for all other faces.
    Mathematics,
    /// Ticks, stars, boxes and other pictures, for all other faces.
    Symbols,
    /// For all other faces, as the further ones.
    Arabic,
    ArabicBold,
    Hebrew,
    HebrewBold,
    /// The theme's own, each in place of the bundled one.
    OwnRegular,
    OwnBold,
    OwnItalic,
    OwnBoldItalic,
    /// The theme's own for titles and the upper headings.
    OwnHeading,
    /// The same for emphasis.
    OwnHeadingItalic,
}

impl Face {
    pub const ALL: [Face; 17] = [
        Face::Regular,
        Face::Bold,
        Face::Italic,
        Face::BoldItalic,
        Face::Serif,
        Face::Mathematics,
        Face::Symbols,
        Face::Arabic,
        Face::ArabicBold,
        Face::Hebrew,
        Face::HebrewBold,
        Face::OwnRegular,
        Face::OwnBold,
        Face::OwnItalic,
        Face::OwnBoldItalic,
        Face::OwnHeading,
        Face::OwnHeadingItalic,
    ];

    /// Where a character is looked for that the face itself does not have, in this order.
    pub fn fallbacks(self) -> [Face; 5] {
        let [arabic, hebrew] =
            if self.is_bold() { [Face::ArabicBold, Face::HebrewBold] } else { [Face::Arabic, Face::Hebrew] };
        [Face::Regular, Face::Mathematics, Face::Symbols, arabic, hebrew]
    }

    fn is_bold(self) -> bool {
        match self {
            Face::Bold
            | Face::BoldItalic
            | Face::Serif
            | Face::ArabicBold
            | Face::HebrewBold
            | Face::OwnBold
            | Face::OwnBoldItalic
            | Face::OwnHeading
            | Face::OwnHeadingItalic => true,
            Face::Regular
            | Face::Italic
            | Face::Mathematics
            | Face::Symbols
            | Face::Arabic
            | Face::Hebrew
            | Face::OwnRegular
            | Face::OwnItalic => false,
        }
    }

    /// Its place in [`Face::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }

    /// The PostScript name and the file of a bundled face.
    pub(super) fn bundled(self) -> Option<(&'static str, &'static [u8])> {
        Some(match self {
            Face::Regular => {
                ("NotoSans-Regular", include_bytes!("../../../templates/fonts/NotoSans-Regular.ttf").as_slice())
            }
            Face::Bold => ("NotoSans-Bold", include_bytes!("../../../templates/fonts/NotoSans-Bold.ttf")),
            Face::Italic => ("NotoSans-Italic", include_bytes!("../../../templates/fonts/NotoSans-Italic.ttf")),
            Face::BoldItalic => {
                ("NotoSans-BoldItalic", include_bytes!("../../../templates/fonts/NotoSans-BoldItalic.ttf"))
            }
            Face::Serif => ("NotoSerif-Bold", include_bytes!("../../../templates/fonts/NotoSerif-Bold.ttf")),
            Face::Mathematics => {
                ("NotoSansMath-Regular", include_bytes!("../../../templates/fonts/NotoSansMath-Regular.ttf"))
            }
            Face::Symbols => {
                ("NotoSansSymbols2-Regular", include_bytes!("../../../templates/fonts/NotoSansSymbols2-Regular.ttf"))
            }
            Face::Arabic => {
                ("NotoSansArabic-Regular", include_bytes!("../../../templates/fonts/NotoSansArabic-Regular.ttf"))
            }
            Face::ArabicBold => {
                ("NotoSansArabic-Bold", include_bytes!("../../../templates/fonts/NotoSansArabic-Bold.ttf"))
            }
            Face::Hebrew => {
                ("NotoSansHebrew-Regular", include_bytes!("../../../templates/fonts/NotoSansHebrew-Regular.ttf"))
            }
            Face::HebrewBold => {
                ("NotoSansHebrew-Bold", include_bytes!("../../../templates/fonts/NotoSansHebrew-Bold.ttf"))
            }
            Face::OwnRegular
            | Face::OwnBold
            | Face::OwnItalic
            | Face::OwnBoldItalic
            | Face::OwnHeading
            | Face::OwnHeadingItalic => return None,
        })
    }
}
