//! Text within a block.

use pulldown_cmark::{Event, Tag};

use super::notes::Notes;
use super::{Events, language};
use crate::report::block::Inline;

/// Text up to the next block or end tag, which is left to the caller.
pub fn inlines(events: &mut Events<'_>, notes: &mut Notes) -> Vec<Inline> {
    let mut inlines: Vec<Inline> = Vec::new();
    while let Some(event) = events.peek() {
        let ends = match event {
            Event::End(_) => true,
            Event::Start(tag) => is_block(tag),
            _ => false,
        };
        if ends {
            break;
        }
        match events.next() {
            Some(Event::Text(text)) => push_lines(&mut inlines, &text),
            Some(Event::InlineHtml(text) | Event::Html(text)) => push_text(&mut inlines, &text),
            Some(Event::Code(text)) => inlines.push(Inline::Code(text.into_string())),
            Some(Event::SoftBreak) => push_text(&mut inlines, " "),
            Some(Event::HardBreak) => inlines.push(Inline::LineBreak),
            Some(Event::Start(tag)) => {
                let content = self::inlines(events, notes);
                events.next();
                inlines.push(match tag {
                    Tag::Strong => Inline::Strong(content),
                    Tag::Link { dest_url, .. } => match language::of_target(&dest_url) {
                        Some(tag) => Inline::Language { tag: tag.to_owned(), content },
                        None => Inline::Link { target: dest_url.into_string(), content },
                    },
                    _ => Inline::Emphasis(content),
                });
            }
            Some(Event::FootnoteReference(name)) => notes.mark(&name, &mut inlines),
            _ => {}
        }
    }
    inlines
}

/// Text in which the end of a line was written as a number, `&#10;`.
fn push_lines(inlines: &mut Vec<Inline>, text: &str) {
    for (index, line) in text.split('\n').enumerate() {
        if index > 0 {
            inlines.push(Inline::LineBreak);
        }
        if !line.is_empty() {
            push_text(inlines, line);
        }
    }
}

/// Adds words to the text before them, where there is one.
pub fn push_text(inlines: &mut Vec<Inline>, text: &str) {
    match inlines.last_mut() {
        Some(Inline::Text(last)) => last.push_str(text),
        _ => inlines.push(Inline::Text(text.to_owned())),
    }
}

/// Whether a tag begins a block, and not a part of a text.
pub fn is_block(tag: &Tag<'_>) -> bool {
    !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
}
