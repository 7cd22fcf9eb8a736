//! Abbreviations that an XML file declares for itself. Some programs write them for their long addresses; a file of a few
//! lines can be made to grow beyond all memory with them.

/// The most bytes that abbreviations may stand for altogether.
const MOST: usize = 8 * 1024 * 1024;

/// Whether a text stays small when its abbreviations are written out.
pub fn is_harmless(text: &str) -> bool {
    let Some(start) = text.find("<!DOCTYPE") else { return true };
    let (declared, rest) = text[start..].split_at(end_of_declaration(&text[start..]));
    if !declared.contains("<!ENTITY") {
        return true;
    }
    let uses = rest.matches('&').count();
    !declared.contains('&') && declared.len().saturating_mul(uses) <= MOST
}

/// Where a document type declaration ends that begins the text: at its bracket outside of quotes and inner brackets.
fn end_of_declaration(text: &str) -> usize {
    let mut quote = None;
    let mut depth = 0_usize;
    for (place, byte) in text.bytes().enumerate() {
        match (byte, quote) {
            (_, Some(open)) => quote = (byte != open).then_some(open),
            (b'"' | b'\'', None) => quote = Some(byte),
            (b'<' | b'[', None) => depth += 1,
            (b'>' | b']', None) => depth = depth.saturating_sub(1),
            (_, None) => {}
        }
        if depth == 0 {
            return place + 1;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::is_harmless;

    #[test]
    fn abbreviations_of_addresses_are_harmless_and_bombs_are_not() {
        let file = |declared: &str, body: &str| format!("<!DOCTYPE svg [{declared}]><svg>{body}</svg>");
        assert!(is_harmless("<svg>&amp;</svg>"));
        assert!(is_harmless(&file("<!ENTITY ns \"http://ns.example/[1>\">", "&ns;&ns;")));
        assert!(!is_harmless(&file("<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">", "&b;")));
        let long = format!("<!ENTITY a \"]>{}\">", "a".repeat(100_000));
        assert!(is_harmless(&file(&long, "&a;")));
        assert!(!is_harmless(&file(&long, &"&a;".repeat(100))));
    }
}
