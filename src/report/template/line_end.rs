//! The ends of lines that hold text and end with a tag.

use std::borrow::Cow;

use minijinja::machinery::{Token, tokenize};

use super::render::syntax;

/// The text of a template in which such a line keeps its end.
///
/// The engine drops the end of a line behind every tag, so that a line of tags alone leaves no empty line. Behind a sentence
/// that ends with `{% endif %}` this would join the next paragraph to it.
pub(super) fn kept(text: &str) -> String {
    let mut kept = String::with_capacity(text.len() + 64);
    let (mut copied, mut tag_end) = (0, 0);
    let mut line_has_text = false;
    for token in tokenize(text, false, syntax()) {
        // What cannot be read is told by the engine.
        let Ok((token, span)) = token else { break };
        let (start, end) = (span.start_offset as usize, span.end_offset as usize);
        match token {
            Token::BlockStart | Token::VariableStart => {
                // Not the data between the tags: a `{%-` has taken its line ends away.
                let between = without_comments(&text[tag_end..start]);
                let (begins, line) = between.rsplit_once('\n').map_or((false, &*between), |(_, line)| (true, line));
                line_has_text = (line_has_text && !begins) || !line.trim().is_empty();
                line_has_text |= matches!(token, Token::VariableStart);
            }
            Token::VariableEnd => tag_end = end,
            Token::BlockEnd => {
                tag_end = end;
                if line_has_text
                    && text[end..].starts_with(['\n', '\r'])
                    && let Some(tag) = text[..end].strip_suffix("%}")
                    && !tag.ends_with(['-', '+'])
                {
                    kept.push_str(&text[copied..tag.len()]);
                    kept.push('+');
                    copied = tag.len();
                }
            }
            _ => {}
        }
    }
    kept.push_str(&text[copied..]);
    kept
}

fn without_comments(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    while let Some((before, comment)) = text.split_once("{#") {
        let after = comment.split_once("#}").map_or("", |(_, after)| after);
        text = Cow::Owned(format!("{before}{after}"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::kept;

    #[test]
    fn only_a_line_with_text_keeps_its_end() {
        assert_eq!(kept("a{% if b %} c{% endif %}\n\nd"), "a{% if b %} c{% endif +%}\n\nd");
        assert_eq!(kept("{{ a }}{% if b %}{% endif %}\n"), "{{ a }}{% if b %}{% endif +%}\n");
        assert_eq!(kept("{% if b %}\nc\n  {% endif %}\nd\n"), "{% if b %}\nc\n  {% endif %}\nd\n");
        assert_eq!(kept("a\n{% if b -%}\nc {% endif -%}\n"), "a\n{% if b -%}\nc {% endif -%}\n");
        assert_eq!(kept("{% if b %}\nc\n{%- endif %}\nd\n"), "{% if b %}\nc\n{%- endif %}\nd\n");
        assert_eq!(kept("{# c #} {% if b %}\nc{# #}{% endif %}\n"), "{# c #} {% if b %}\nc{# #}{% endif +%}\n");
        assert_eq!(kept("{% if b %} {% endif %}\n{{ a }}\n"), "{% if b %} {% endif %}\n{{ a }}\n");
    }

    #[test]
    fn what_cannot_be_read_stays_as_it_is() {
        assert_eq!(kept("a {% if b"), "a {% if b");
        assert_eq!(kept("a {{ % } b"), "a {{ % } b");
    }
}
