//! The sections of a report, read off the text of a template: what it asks `wanted("…")` for.

use minijinja::machinery::{Token, tokenize};

use super::names::WANTED;
use super::render::syntax;

/// The names of all sections of a file, each once, in the order of the text.
pub(super) fn sections(text: &str) -> Vec<String> {
    let mut sections: Vec<String> = Vec::new();
    let mut before = [None, None];
    // What cannot be read is told by the check of the template.
    for (token, _) in tokenize(text, false, syntax()).map_while(Result::ok) {
        let name = match (&before, &token) {
            ([Some(Token::Ident(WANTED)), Some(Token::ParenOpen)], Token::Str(name)) => Some((*name).to_owned()),
            ([Some(Token::Ident(WANTED)), Some(Token::ParenOpen)], Token::String(name)) => Some(name.to_string()),
            _ => None,
        };
        sections.extend(name.filter(|name| !sections.contains(name)));
        before = [before[1].take(), Some(token)];
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::sections;

    #[test]
    fn sections_are_what_is_asked_for_outside_of_comments_and_text() {
        let text = "wanted(\"text\") {# {% if wanted(\"comment\") %} #}{% if wanted('one') and not wanted( \"two\") %}\
            {% raw %}{% if wanted(\"raw\") %}{% endraw %}{{ wanted(\"one\") }}{{ want(\"other\") }}{{ wanted(name) }}";
        assert_eq!(sections(text), ["one", "two"]);
        assert_eq!(sections("{% if wanted(\"one\") %}{{ ' "), ["one"]);
    }
}
