//! Words in another language than those around them.

use crate::form::Form;
use crate::report::block::{Block, Inline, change_texts};

/// The language that the target of a link names; what the link says is then not a link but in this language.
pub fn of_target(target: &str) -> Option<&str> {
    target.strip_prefix("lang:").filter(|tag| Form::Language.accepts(tag))
}

/// Says of all words in blocks that they are in a language, where they do not say otherwise.
pub fn mark(blocks: &mut [Block], tag: &str) {
    change_texts(blocks, &mut |text| {
        if !text.is_empty() {
            *text = vec![Inline::Language { tag: tag.to_owned(), content: std::mem::take(text) }];
        }
    });
}

#[cfg(test)]
mod tests {
    use super::super::{Drawings, MarkdownError, blocks};
    use crate::report::block::{Block, Inline, plain_text};

    fn read(markdown: &str) -> Result<Vec<Block>, MarkdownError> {
        blocks(markdown, &Drawings { chart: &|_| None, logo: None })
    }

    fn french(words: &str) -> Inline {
        Inline::Language { tag: "fr".to_owned(), content: vec![Inline::Text(words.to_owned())] }
    }

    #[test]
    fn words_and_blocks_can_be_in_another_language() {
        let expected = Block::Paragraph(vec![Inline::Text("The ".to_owned()), french("Sénat")]);
        assert_eq!(read("The [Sénat](lang:fr)\n"), Ok(vec![expected]));
        let expected = Block::Paragraph(vec![french("Bonjour")]);
        assert_eq!(read("```language fr\nBonjour\n```\n"), Ok(vec![expected]));
    }

    #[test]
    fn what_is_no_language_is_told_or_only_words() {
        let wrong = MarkdownError::UnknownLanguage("French".to_owned());
        assert_eq!(read("```language French\nBonjour\n```\n"), Err(wrong));
        let blocks = read("[Sénat](lang:French)\n").expect("valid Markdown");
        let [Block::Paragraph(text)] = &blocks[..] else { panic!("a paragraph") };
        assert_eq!(plain_text(text), "Sénat");
    }
}
