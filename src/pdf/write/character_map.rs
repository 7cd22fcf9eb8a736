//! How content calls the glyphs of a font, and what text they stand for (ISO 32000-1, 9.7.5 and 9.10.3).
//!
//! A code is the number of a glyph. A glyph that stands for different texts, such as a bracket that is turned round in a text
//! from the right, has further codes after those.

use lopdf::{Dictionary, Object, Stream, dictionary};

use super::operand;

/// A CMap may list so many codes at once.
const CODES_PER_LIST: usize = 100;

/// How long the codes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Codes {
    /// Half as much to compress; enough for the glyphs that a document in one script uses.
    OneByte,
    TwoBytes,
}

impl Codes {
    /// The shortest for so many.
    pub fn for_count(count: usize) -> Codes {
        if count <= 256 { Codes::OneByte } else { Codes::TwoBytes }
    }

    /// A code within a string.
    pub fn write(self, out: &mut Vec<u8>, code: u16) {
        let [high, low] = code.to_be_bytes();
        match self {
            Codes::OneByte => operand::string_bytes(out, [low]),
            Codes::TwoBytes => operand::string_bytes(out, [high, low]),
        }
    }

    /// A CMap that says what a reader copies for each code.
    pub fn to_text<'t>(self, texts: impl Iterator<Item = (u16, &'t str)>) -> Vec<u8> {
        let lines: Vec<String> =
            texts.map(|(code, text)| format!("{}<{}>\n", self.spelt(code), utf_16(text))).collect();
        let mut lists = String::new();
        for list in lines.chunks(CODES_PER_LIST) {
            lists.push_str(&format!("{} beginbfchar\n{}endbfchar\n", list.len(), list.concat()));
        }
        cmap("Adobe-Identity-UCS", 2, "UCS", &format!("{}{lists}", self.space()))
    }

    /// A CMap that says which glyph each code means: up to `last` the one of its number, after that those listed.
    pub fn to_glyphs(self, name: &str, last: u16, further: &[(u16, u16)]) -> Stream {
        // A range may not go beyond its last byte.
        let ranges: Vec<String> = (0..=last >> 8)
            .map(|high| {
                let (first, end) = (high << 8, last.min(high << 8 | 0xff));
                format!("{}{}{first}\n", self.spelt(first), self.spelt(end))
            })
            .collect();
        let mut lists = String::new();
        for list in ranges.chunks(CODES_PER_LIST) {
            lists.push_str(&format!("{} begincidrange\n{}endcidrange\n", list.len(), list.concat()));
        }
        for list in further.chunks(CODES_PER_LIST) {
            let lines: String = list.iter().map(|(code, glyph)| format!("{}{glyph}\n", self.spelt(*code))).collect();
            lists.push_str(&format!("{} begincidchar\n{lines}endcidchar\n", list.len()));
        }
        let system: Dictionary = dictionary! {
            "Registry" => Object::string_literal("Adobe"),
            "Ordering" => Object::string_literal("Identity"),
            "Supplement" => 0,
        };
        let dictionary = dictionary! { "Type" => "CMap", "CMapName" => name, "CIDSystemInfo" => system, "WMode" => 0 };
        Stream::new(dictionary, cmap(name, 1, "Identity", &format!("{}{lists}", self.space())))
    }

    fn space(self) -> String {
        format!("1 begincodespacerange\n{}{}\nendcodespacerange\n", self.spelt(0), self.spelt(u16::MAX))
    }

    fn spelt(self, code: u16) -> String {
        match self {
            Codes::OneByte => format!("<{:02X}>", code & 0xff),
            Codes::TwoBytes => format!("<{code:04X}>"),
        }
    }
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
            Codes::for_count(count).write(&mut out, glyph);
            out
        };
        assert_eq!(spelt(256, 255), [255]);
        assert_eq!(spelt(257, 256), [1, 0]);
    }

    #[test]
    fn further_codes_mean_glyphs_that_have_one_already() {
        let map = |codes: Codes, last| {
            let map = codes.to_glyphs("Name", last, &[(last + 1, 3)]).content;
            String::from_utf8(map).expect("a CMap is text")
        };
        assert!(
            map(Codes::OneByte, 20)
                .contains("1 begincidrange\n<00><14>0\nendcidrange\n1 begincidchar\n<15>3\nendcidchar\n")
        );
        assert!(map(Codes::TwoBytes, 300).contains("2 begincidrange\n<0000><00FF>0\n<0100><012C>256\nendcidrange\n"));
    }

    #[test]
    fn no_list_of_texts_is_longer_than_a_hundred() {
        let texts = |count: u16| {
            let map = Codes::for_count(count.into()).to_text((0..count).map(|code| (code, "\u{1f600}")));
            String::from_utf8(map).expect("a CMap is text")
        };
        let short = texts(250);
        assert!(short.contains("<00><FF>\n") && short.contains("\n50 beginbfchar\n<C8><D83DDE00>\n"), "{short}");
        assert_eq!(short.matches("100 beginbfchar").count(), 2);
        assert!(texts(300).contains("<0000><FFFF>\n"));
    }
}
