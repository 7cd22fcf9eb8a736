//! Marks in the text, and the notes that they stand for.

use std::borrow::Cow;
use std::collections::BTreeMap;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Events, events, inlines, is_block, push_text};
use crate::report::block::Inline;

/// Between two marks that would be read as one number.
const BETWEEN_MARKS: &str = "\u{202f}";

/// What the marks of a text stand for, and how many have been met.
#[derive(Clone, Default)]
pub struct Notes {
    contents: BTreeMap<String, Vec<Inline>>,
    met: usize,
    /// On a cover there is no place for notes.
    pub are_in_brackets: bool,
    /// Within a note, marks stand as they were typed.
    is_in_note: bool,
}

impl Notes {
    /// Finds the notes that a text says; those of the text around it are known in it too.
    ///
    /// Gives the text in which all of them are known as notes.
    pub fn enter<'t>(&mut self, markdown: &'t str) -> Cow<'t, str> {
        if !markdown.contains("[^") {
            return markdown.into();
        }
        let markdown = parted(markdown);
        // To Markdown, a mark is only one where its note is said. The rule ends the last note.
        let known: String = self.contents.keys().map(|name| format!("[^{name}]: .\n\n")).collect();
        let markdown = if known.is_empty() { markdown } else { Cow::Owned(format!("{known}---\n\n{markdown}")) };
        let mut said = BTreeMap::new();
        let mut events = events(&markdown);
        self.is_in_note = true;
        while let Some(event) = events.next() {
            if let Event::Start(Tag::FootnoteDefinition(name)) = event {
                // The first of a name was put there for one that is known already.
                let is_known = self.contents.contains_key(&*name) && !said.contains_key(&*name);
                let content = self.content(&mut events);
                let content = if is_known { self.contents[&*name].clone() } else { content };
                said.insert(name.into_string(), content);
            }
        }
        self.is_in_note = false;
        self.contents = said;
        markdown
    }

    /// Forgets the notes of a text that has been read.
    pub fn leave(&mut self, outside: Notes) {
        self.contents = outside.contents;
    }

    /// Adds the mark of a note.
    pub fn mark(&mut self, name: &str, inlines: &mut Vec<Inline>) {
        match self.contents.get(name).filter(|_| !self.is_in_note) {
            None => push_text(inlines, &format!("[^{name}]")),
            Some(content) if self.are_in_brackets => {
                push_text(inlines, " (");
                inlines.extend(content.iter().cloned());
                push_text(inlines, ")");
            }
            Some(content) => {
                if ends_with_mark(inlines) {
                    push_text(inlines, BETWEEN_MARKS);
                }
                self.met += 1;
                inlines.push(Inline::Note { number: self.met, content: content.clone() });
            }
        }
    }

    /// What a note says: its paragraphs one under the other. Its end is read too.
    fn content(&mut self, events: &mut Events<'_>) -> Vec<Inline> {
        let mut content: Vec<Inline> = Vec::new();
        let mut depth = 1;
        let mut begins_line = false;
        while let Some(event) = events.peek() {
            match event {
                Event::Start(tag) if is_block(tag) => {
                    depth += usize::from(matches!(tag, Tag::FootnoteDefinition(_)));
                    begins_line = !content.is_empty();
                    events.next();
                }
                Event::End(tag) => {
                    depth -= usize::from(*tag == TagEnd::FootnoteDefinition);
                    events.next();
                }
                _ => {
                    let part = inlines(events, self);
                    if std::mem::take(&mut begins_line) && !part.is_empty() {
                        content.push(Inline::LineBreak);
                    }
                    content.extend(part);
                }
            }
            if depth == 0 {
                break;
            }
        }
        content
    }
}

/// The text with neighbouring marks apart: Markdown takes `[^a][^b]` for words and the name of a link.
fn parted(markdown: &str) -> Cow<'_, str> {
    let mut parts = Vec::new();
    let mut rest = markdown;
    let mut from = 0;
    while let Some(place) = rest[from..].find("][^").map(|place| from + place) {
        let is_mark = rest[..place].rfind(['[', ']', ' ', '\n']).is_some_and(|start| rest[start..].starts_with("[^"));
        from = place + 1;
        if is_mark {
            parts.push(&rest[..from]);
            rest = &rest[from..];
            from = 0;
        }
    }
    if parts.is_empty() {
        return markdown.into();
    }
    parts.push(rest);
    parts.join(BETWEEN_MARKS).into()
}

fn ends_with_mark(inlines: &[Inline]) -> bool {
    match inlines.last() {
        Some(Inline::Note { .. }) => true,
        Some(Inline::Strong(inner) | Inline::Emphasis(inner) | Inline::Language { content: inner, .. }) => {
            ends_with_mark(inner)
        }
        Some(Inline::Text(_) | Inline::Code(_) | Inline::Link { .. } | Inline::LineBreak) | None => false,
    }
}

/// Goes past a note, from its beginning to its end.
pub fn skip_definition(events: &mut Events<'_>) {
    let mut depth = 0;
    for event in events {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => depth += 1,
            Event::End(TagEnd::FootnoteDefinition) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Drawings, blocks};
    use crate::report::block::{Block, Inline, notes, plain_text};

    fn read(markdown: &str) -> Vec<Block> {
        blocks(markdown, &Drawings { chart: &|_| None, logo: None }).expect("valid Markdown")
    }

    /// Number and words of every note.
    fn numbered(markdown: &str) -> Vec<(usize, String)> {
        notes(&read(markdown)).into_iter().map(|(number, content)| (number, plain_text(content))).collect()
    }

    fn note(number: usize, words: &str) -> (usize, String) {
        (number, words.to_owned())
    }

    #[test]
    fn notes_are_numbered_in_the_order_of_their_marks() {
        let markdown = "# A[^b]\n\n| x[^a] |\n|---|\n| y[^b] |\n\n- z[^a]\n\n[^a]: First.\n[^b]: Second.\n";
        let expected = [note(1, "Second."), note(2, "First."), note(3, "Second."), note(4, "First.")];
        assert_eq!(numbered(markdown), expected);
    }

    #[test]
    fn a_note_of_the_text_around_a_block_is_known_in_it_and_not_the_other_way() {
        let markdown = "```card\nOne[^a], two[^b].\n\n[^b]: Own.\n```\n\nThree[^b].\n\n[^a]: Outer.\n";
        assert_eq!(numbered(markdown), [note(1, "Outer."), note(2, "Own.")]);
        let Some(Block::Paragraph(text)) = read(markdown).pop() else { panic!("a paragraph is last") };
        assert_eq!(plain_text(&text), "Three[^b].");
    }

    #[test]
    fn a_note_that_one_column_says_is_known_in_both() {
        let markdown =
            "```columns\nOne[^b], two[^a].\n\n[^a]: First.\n---\nThree[^a].\n\n[^b]: Second.\n```\n\nFour[^a].\n";
        assert_eq!(numbered(markdown), [note(1, "Second."), note(2, "First."), note(3, "First.")]);
    }

    #[test]
    fn the_nearest_note_of_a_name_counts() {
        let markdown = "```card\n    code\n\nOne[^a].\n\n[^a]: Own.\n```\n\nTwo[^a].\n\n[^a]: Outer.\n";
        assert_eq!(numbered(markdown), [note(1, "Own."), note(2, "Outer.")]);
    }

    #[test]
    fn a_note_of_several_paragraphs_keeps_its_words_and_a_mark_in_it_is_as_typed() {
        let markdown = "A[^a]\n\n[^a]: One [^a].\n\n    - Two\n    - Three\n\nB\n";
        assert_eq!(numbered(markdown), [note(1, "One [^a]. Two Three")]);
        assert_eq!(read(markdown).len(), 2);
    }

    #[test]
    fn marks_stand_apart_and_never_in_a_link() {
        let markdown = "[a[^a]](https://a.example) c[^a][^a] **d[^a]**[^a]\n\n[^a]: x\n";
        let [Block::Paragraph(text)] = &read(markdown)[..] else { panic!("one paragraph") };
        assert_eq!(plain_text(text), "[a](https://a.example) c\u{202f} d\u{202f}");
        assert_eq!(numbered(markdown).len(), 5);
        assert!(!text.iter().any(|inline| matches!(inline, Inline::Link { .. })));
    }

    #[test]
    fn on_a_cover_notes_stand_in_brackets() {
        let [Block::Cover(blocks)] = &read("```cover\nDraft[^a]\n\n[^a]: not yet *read*\n```\n")[..] else {
            panic!("a cover")
        };
        let [Block::Paragraph(text)] = &blocks[..] else { panic!("{blocks:?}") };
        assert_eq!(plain_text(text), "Draft (not yet read)");
    }

    #[test]
    fn a_mark_without_a_note_is_as_typed() {
        let [Block::Paragraph(text)] = &read("A[^a].\n")[..] else { panic!("a paragraph") };
        assert_eq!(plain_text(text), "A[^a].");
    }
}
