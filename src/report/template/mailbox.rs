//! E-mail addresses in the texts of a rubric and its catalogue, as links.

use std::ops::Range;

use minijinja::Value;

use super::names::safe_url;
use super::render::escaped;

/// A text whose e-mail addresses are links. All else in it appears as typed.
///
/// For the texts of a rubric and its catalogue: what an assessor typed becomes no link.
pub(super) fn linked(text: &str) -> Value {
    let mut linked = String::with_capacity(text.len());
    let mut start = 0;
    for address in addresses(text) {
        push_escaped(&text[start..address.start], &mut linked);
        let address_text = &text[address.clone()];
        linked.push_str(&format!("[{}](<{}>)", escaped(address_text), safe_url(&format!("mailto:{address_text}"))));
        start = address.end;
    }
    push_escaped(&text[start..], &mut linked);
    Value::from_safe_string(linked)
}

/// Escapes a part of a text, without losing the spaces at its ends.
fn push_escaped(part: &str, linked: &mut String) {
    let words = escaped(part);
    if part.starts_with(char::is_whitespace) && !linked.is_empty() {
        linked.push(' ');
    }
    linked.push_str(&words);
    if part.ends_with(char::is_whitespace) && !words.is_empty() {
        linked.push(' ');
    }
}

/// Where e-mail addresses stand: those of plain letters, digits and `.`, `_`, `+`, `-`, at a domain with a dot.
fn addresses(text: &str) -> Vec<Range<usize>> {
    let is_of_name = |character: char| character.is_ascii_alphanumeric() || "._+-".contains(character);
    let is_of_domain = |character: char| character.is_ascii_alphanumeric() || ".-".contains(character);
    let is_beside = |character: Option<char>| character.is_none_or(|next| !next.is_alphanumeric() && next != '@');
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        let before = text[..at].trim_end_matches(is_of_name);
        let name = text[before.len()..at].trim_start_matches(['.', '+', '-']);
        let after = &text[at + 1..];
        let domain = &after[..after.len() - after.trim_start_matches(is_of_domain).len()];
        let rest = &after[domain.len()..];
        let domain = domain.trim_end_matches(['.', '-']);
        let is_domain = domain.contains('.') && domain.split('.').all(|label| !label.is_empty());
        let is_name = !name.is_empty() && !name.ends_with('.');
        if is_name && is_domain && is_beside(before.chars().next_back()) && is_beside(rest.chars().next()) {
            found.push(at - name.len()..at + 1 + domain.len());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::linked;

    #[test]
    fn an_address_is_a_link_and_all_else_as_typed() {
        let write = "Write to *the hub* (hub_team@ipu.example.org), or call.";
        let wanted = r"Write to \*the hub\* ([hub\_team@ipu.example.org](<mailto:hub_team@ipu.example.org>)), or call.";
        assert_eq!(linked(write).to_string(), wanted);
        assert_eq!(linked("a@b.org").to_string(), "[a@b.org](<mailto:a@b.org>)");
        let two = "[a@b.org](<mailto:a@b.org>) and [c@d.org](<mailto:c@d.org>).";
        assert_eq!(linked("a@b.org and c@d.org.").to_string(), two);
    }

    #[test]
    fn what_is_no_whole_address_is_no_link() {
        for text in ["@", "a@", "@b.org", "a@b", "a@b..org", "réne@b.org", "a@b.örg", "a@b.org@c.org", "", "no address"]
        {
            assert_eq!(linked(text).to_string(), text, "{text}");
        }
    }
}
