//! How content calls the glyphs of a font, and what text they stand for (ISO 32000-1, 9.7.5 and 9.10.3).

use lopdf::{Dictionary, Object, Stream, dictionary};

use super::operand;

/// A CMap may list so many codes at once.
const CODES_PER_LIST: usize = 100;

/// What content calls the glyphs of a font by: their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Codes {
    /// Half as much to compress; enough for the glyphs that a document in one script uses.
    OneByte,
    TwoBytes,
}

impl Codes {
    /// The shortest for glyphs numbered from 0.
    pub fn for_glyphs(count: usize) -> Codes {
        if count <= 256 { Codes::OneByte } else { Codes::TwoBytes }
    }

    /// A glyph within a string.
    pub fn write(self, out: &mut Vec<u8>, glyph: u16) {
        let [high, low] = glyph.to_be_bytes();
        match self {
            Codes::OneByte => operand::string_bytes(out, [low]),
            Codes::TwoBytes => operand::string_bytes(out, [high, low]),
        }
    }

    /// A CMap that says what a reader copies for each glyph.
    pub fn to_text<'t>(self, texts: impl Iterator<Item = (u16, &'t str)>) -> Vec<u8> {
        let lines: Vec<String> =
            texts.map(|(glyph, text)| format!("{}<{}>\n", self.code(glyph), utf_16(text))).collect();
        let mut lists = String::new();
        for list in lines.chunks(CODES_PER_LIST) {
            lists.push_str(&format!("{} beginbfchar\n{}endbfchar\n", list.len(), list.concat()));
        }
        let (first, last) = (self.code(0), self.code(u16::MAX));
        cmap(
            "Adobe-Identity-UCS",
            2,
            "UCS",
            &format!("1 begincodespacerange\n{first}{last}\nendcodespacerange\n{lists}"),
        )
    }

    fn code(self, glyph: u16) -> String {
        match self {
            Codes::OneByte => format!("<{:02X}>", glyph & 0xff),
            Codes::TwoBytes => format!("<{glyph:04X}>"),
        }
    }
}

/// The name of [`one_byte`].
const ONE_BYTE: &str = "Hemicycle-OneByte-H";

/// A CMap in which a byte is the number of a glyph. `Identity-H`, which every reader knows, does the same for two bytes.
pub fn one_byte() -> Stream {
    let ranges = "1 begincodespacerange\n<00><FF>\nendcodespacerange\n1 begincidrange\n<00><FF>0\nendcidrange\n";
    let system: Dictionary = dictionary! {
        "Registry" => Object::string_literal("Adobe"),
        "Ordering" => Object::string_literal("Identity"),
        "Supplement" => 0,
    };
    let dictionary = dictionary! { "Type" => "CMap", "CMapName" => ONE_BYTE, "CIDSystemInfo" => system, "WMode" => 0 };
    Stream::new(dictionary, cmap(ONE_BYTE, 1, "Identity", ranges))
}

fn cmap(name: &str, kind: u8, ordering: &str, ranges: &str) -> Vec<u8> {
    format!(
        "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo 3 dict dup begin\n/Registry(Adobe)def\n\
         /Ordering({ordering})def\n/Supplement 0 def\nend def\n/CMapName/{name} def\n/CMapType {kind} def\n/WMode 0 def\n\
         {ranges}endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n"
    )
    .into_bytes()
}

fn utf_16(text: &str) -> String {
    text.encode_utf16().map(|unit| format!("{unit:04X}")).collect()
}

#[cfg(test)]
mod tests {
    use super::Codes;

    #[test]
    fn codes_are_as_short_as_the_number_of_glyphs_allows() {
        let spelt = |count, glyph| {
            let mut out = Vec::new();
            Codes::for_glyphs(count).write(&mut out, glyph);
            out
        };
        assert_eq!(spelt(256, 255), [255]);
        assert_eq!(spelt(257, 256), [1, 0]);
    }

    #[test]
    fn no_list_of_texts_is_longer_than_a_hundred() {
        let texts = |count: u16| {
            let map = Codes::for_glyphs(count.into()).to_text((0..count).map(|glyph| (glyph, "\u{1f600}")));
            String::from_utf8(map).expect("a CMap is text")
        };
        let short = texts(250);
        assert!(short.contains("<00><FF>\n") && short.contains("\n50 beginbfchar\n<C8><D83DDE00>\n"), "{short}");
        assert_eq!(short.matches("100 beginbfchar").count(), 2);
        assert!(texts(300).contains("<0000><FFFF>\n"));
    }
}
