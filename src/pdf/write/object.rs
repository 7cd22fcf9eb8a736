//! Small pieces that all parts of a PDF are made of.

use lopdf::{Object, ObjectId, StringFormat};

use crate::pdf::scene::Area;

/// The pages' objects, and the way from our heights (downwards) to the PDF's (upwards).
pub struct Places<'a> {
    pub pages: &'a [ObjectId],
    pub page_height: f32,
}

impl Places<'_> {
    /// The left lower and right upper corner, as PDF writes rectangles.
    pub fn rectangle(&self, area: Area) -> Vec<Object> {
        let corners = [area.x, self.page_height - area.bottom(), area.right(), self.page_height - area.y];
        corners.map(|number| Object::Real(rounded(number))).to_vec()
    }

    /// A view of a page with a height at the top of the window, a little above what is pointed at.
    pub fn destination(&self, page: usize, y: f32) -> Vec<Object> {
        let top = (self.page_height - y + 12.0).min(self.page_height);
        vec![Object::Reference(self.pages[page]), "XYZ".into(), Object::Null, rounded(top).into(), Object::Null]
    }
}

/// Two decimals: finer than any printer, and shorter files.
pub fn rounded(number: f32) -> f32 {
    (number * 100.0).round() / 100.0
}

/// The longest text, in bytes: PDF/A-2 allows strings of 32,767 (6.1.13), and two are the byte order mark.
const LONGEST_TEXT: usize = 32_764;

/// A text string; what is too long for one is cut, and ends with an ellipsis.
///
/// Plain ASCII stands as it is, because it is the same in PDF's own encoding and takes a quarter of the room; everything
/// else is UTF-16 with its byte order mark.
pub fn text(words: &str) -> Object {
    if words.len() <= LONGEST_TEXT && words.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return Object::string_literal(words);
    }
    let mut bytes = vec![0xfe, 0xff];
    for letter in words.chars() {
        if bytes.len() + 2 * letter.len_utf16() > LONGEST_TEXT {
            bytes.extend('…'.encode_utf16(&mut [0; 2]).iter().flat_map(|unit| unit.to_be_bytes()));
            break;
        }
        bytes.extend(letter.encode_utf16(&mut [0; 2]).iter().flat_map(|unit| unit.to_be_bytes()));
    }
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// FNV-1a in 128 bits, eight bytes at a time: enough to tell files apart, and needs no crate.
pub fn digest(bytes: &[u8]) -> u128 {
    const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
    let number = |bytes: &[u8]| bytes.iter().fold(0, |number: u128, byte| number << 8 | u128::from(*byte));
    bytes.chunks(8).fold(OFFSET, |digest, bytes| (digest ^ number(bytes)).wrapping_mul(PRIME))
}

#[cfg(test)]
mod tests {
    use super::{Object, text};

    #[test]
    fn no_text_is_longer_than_an_archive_allows() {
        let Object::String(bytes, _) = text(&"\u{1f600}".repeat(20_000)) else { panic!("a text is a string") };
        assert!((32_700..=32_767).contains(&bytes.len()), "{}", bytes.len());
        assert!(bytes.ends_with(&[0x20, 0x26]));
    }
}
