//! Which faces a document has, and in which order each is asked for a character.

use std::sync::Arc;

use super::Face;
use crate::report::theme::{Family, FontFile, Headings, Theme};
use crate::report::typeface::Typeface;

/// The bundled faces and those of a theme.
#[derive(Debug, Clone)]
pub struct Faces {
    /// By [`Face::index`].
    own: Vec<Option<Arc<Typeface>>>,
    /// What stands in for headings.
    heading: Face,
}

impl Faces {
    pub fn of(theme: &Theme) -> Faces {
        let Family { regular, bold, italic, bold_italic } = &theme.fonts.text;
        let headings = &theme.fonts.headings;
        let heading = headings.bold.as_ref().or(headings.regular.as_ref());
        let heading_italic = headings.bold_italic.as_ref().or(headings.italic.as_ref());
        let mut own = vec![None; Face::ALL.len()];
        for (face, file) in [
            (Face::OwnRegular, regular.as_ref()),
            (Face::OwnBold, bold.as_ref()),
            (Face::OwnItalic, italic.as_ref()),
            (Face::OwnBoldItalic, bold_italic.as_ref()),
            (Face::OwnHeading, heading.or(heading_italic)),
            (Face::OwnHeadingItalic, heading_italic.or(heading)),
        ] {
            own[face.index()] = file.and_then(|file: &FontFile| file.typeface.clone());
        }
        let heading = match theme.headings {
            Headings::Serif => Face::Serif,
            Headings::Sans => Face::Bold,
        };
        Faces { own, heading }
    }

    /// The PostScript name, as it appears in the PDF; nothing if the document has no such face.
    pub fn name(&self, face: Face) -> Option<&str> {
        let own = self.own[face.index()].as_ref().map(|typeface| typeface.name.as_str());
        own.or(face.bundled().map(|(name, _)| name))
    }

    /// The font file; nothing if the document has no such face.
    pub fn data(&self, face: Face) -> Option<&[u8]> {
        let own = self.own[face.index()].as_ref().map(|typeface| typeface.file.as_slice());
        own.or(face.bundled().map(|(_, file)| file))
    }

    /// Whether the font file has a glyph of this number.
    pub fn has_glyph(&self, face: Face, glyph: u16) -> bool {
        self.own[face.index()].as_ref().is_none_or(|typeface| glyph < typeface.glyphs)
    }

    /// The theme's own face in place of a bundled one.
    pub fn own(&self, face: Face) -> Option<Face> {
        let own = match face {
            Face::Regular => Face::OwnRegular,
            Face::Bold => Face::OwnBold,
            Face::Italic => Face::OwnItalic,
            Face::BoldItalic => Face::OwnBoldItalic,
            Face::OwnHeading | Face::OwnHeadingItalic => face,
            Face::Serif
            | Face::Mathematics
            | Face::Symbols
            | Face::Arabic
            | Face::ArabicBold
            | Face::Hebrew
            | Face::HebrewBold
            | Face::OwnRegular
            | Face::OwnBold
            | Face::OwnItalic
            | Face::OwnBoldItalic => return None,
        };
        self.own[own.index()].is_some().then_some(own)
    }

    /// The bundled face for text that stands in for a face: it has the replacement character.
    pub fn stand_in(&self, face: Face) -> Face {
        match face {
            Face::Regular | Face::Mathematics | Face::Symbols | Face::Arabic | Face::Hebrew | Face::OwnRegular => {
                Face::Regular
            }
            Face::Bold | Face::ArabicBold | Face::HebrewBold | Face::OwnBold => Face::Bold,
            Face::Italic | Face::OwnItalic => Face::Italic,
            Face::BoldItalic | Face::OwnBoldItalic => Face::BoldItalic,
            Face::Serif => Face::Serif,
            Face::OwnHeading | Face::OwnHeadingItalic => self.heading,
        }
    }
}
