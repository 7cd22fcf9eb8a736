//! The faces that are part of the program; templates/fonts/README.md says where they come from.

/// A bundled font.
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
}

impl Face {
    pub const ALL: [Face; 7] =
        [Face::Regular, Face::Bold, Face::Italic, Face::BoldItalic, Face::Serif, Face::Mathematics, Face::Symbols];

    /// Where a character is looked for that the face itself does not have, in this order.
    pub const FALLBACKS: [Face; 3] = [Face::Regular, Face::Mathematics, Face::Symbols];

    /// The PostScript name, as it appears in the PDF.
    pub fn name(self) -> &'static str {
        match self {
            Face::Regular => "NotoSans-Regular",
            Face::Bold => "NotoSans-Bold",
            Face::Italic => "NotoSans-Italic",
            Face::BoldItalic => "NotoSans-BoldItalic",
            Face::Serif => "NotoSerif-Bold",
            Face::Mathematics => "NotoSansMath-Regular",
            Face::Symbols => "NotoSansSymbols2-Regular",
        }
    }

    /// The font file.
    pub fn data(self) -> &'static [u8] {
        match self {
            Face::Regular => include_bytes!("../../../templates/fonts/NotoSans-Regular.ttf"),
            Face::Bold => include_bytes!("../../../templates/fonts/NotoSans-Bold.ttf"),
            Face::Italic => include_bytes!("../../../templates/fonts/NotoSans-Italic.ttf"),
            Face::BoldItalic => include_bytes!("../../../templates/fonts/NotoSans-BoldItalic.ttf"),
            Face::Serif => include_bytes!("../../../templates/fonts/NotoSerif-Bold.ttf"),
            Face::Mathematics => include_bytes!("../../../templates/fonts/NotoSansMath-Regular.ttf"),
            Face::Symbols => include_bytes!("../../../templates/fonts/NotoSansSymbols2-Regular.ttf"),
        }
    }

    /// Its place in [`Face::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }
}
