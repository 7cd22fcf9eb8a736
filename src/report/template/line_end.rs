//! The ends of lines that hold text and end with a tag, and the ends of parts.

use std::borrow::Cow;

use minijinja::machinery::{Token, tokenize};

use super::render::syntax;

/// What parts an included file from what stands before and behind it. It holds no end of a line, so that lines keep their numbers.
const APART: &str = r#"{{ "\n\n"|safe }}"#;

/// The text of a template in which such a line keeps its end, and an included file stands apart.
///
/// The engine drops the end of a line behind every tag, so that a line of tags alone leaves no empty line. Behind a sentence
/// that ends with `{% endif %}` this would join the next paragraph to it. It also drops the end of an included file, and whatever
/// that ends with would go on in what follows: so an `include` that is alone on its line has empty lines around it.
pub(super) fn kept(text: &str) -> String {
    let mut kept = String::with_capacity(text.len() + 64);
    let (mut copied, mut tag_end) = (0, 0);
    let mut line_has_text = false;
    let mut begun = None;
    let mut tag = (0, None);
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
                begun = matches!(token, Token::BlockStart).then_some(start);
            }
            Token::Ident(keyword) => {
                if let Some(start) = begun.take() {
                    tag = (start, Some(keyword));
                }
            }
            Token::VariableEnd => tag_end = end,
            Token::BlockEnd => {
                tag_end = end;
                let (start, keyword) = std::mem::take(&mut tag);
                let is_alone = || {
                    let is_sign = |character: &char| *character == '\n' || !character.is_whitespace();
                    let (before, behind) =
                        (text[..start].chars().rev().find(is_sign), text[end..].chars().find(is_sign));
                    [before, behind].iter().all(|sign| sign.is_none_or(|sign| sign == '\n'))
                };
                let is_plain = || !text[start + 2..].starts_with(['-', '+']) && !text[..end - 2].ends_with(['-', '+']);
                if keyword == Some("include") && is_plain() && is_alone() {
                    kept.push_str(&text[copied..start]);
                    kept.push_str(APART);
                    kept.push_str(&text[start..end]);
                    kept.push_str(APART);
                    copied = end;
                } else if line_has_text
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

pub(super) fn without_comments(text: &str) -> Cow<'_, str> {
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
    fn a_file_that_is_included_on_a_line_of_its_own_stands_apart() {
        let apart = |tag: &str| format!("{}{tag}{}", super::APART, super::APART);
        let include = r#"{% include "a.md" %}"#;
        assert_eq!(kept(&format!("a\n{include}\nb")), format!("a\n{}\nb", apart(include)));
        assert_eq!(kept(&format!("  {include}")), format!("  {}", apart(include)));
        for other in [format!("a {include}\n"), format!("{include} a"), r#"{% include "a.md" -%}"#.to_owned()] {
            assert!(!kept(&other).contains(super::APART), "{other}");
        }
    }

    #[test]
    fn what_cannot_be_read_stays_as_it_is() {
        assert_eq!(kept("a {% if b"), "a {% if b");
        assert_eq!(kept("a {{ % } b"), "a {{ % } b");
    }
}
