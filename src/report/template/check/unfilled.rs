//! The text of a template as Markdown reads it, before anything is filled in.
//!
//! Tags and comments are left out as the engine leaves them out, a value is one sign. Where the report decides which text
//! there is, one way through the tags is gone, or all text is taken.

use std::collections::BTreeSet;

use minijinja::machinery::{Token, tokenize};

use super::directive::fences;
use crate::report::markdown::{SOME_CELLS, VALUE};
use crate::report::template::line_end::without_comments;
use crate::report::template::render::syntax;

/// Which text is taken where tags decide it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// All of it.
    Everything,
    /// What is true of each `{% if %}`.
    First,
    /// The last part of each `{% if %}`, which mostly is its `{% else %}`.
    Last,
}

/// A text whose bytes know where they stand in the template.
pub(super) struct Unfilled {
    pub(super) text: String,
    /// Bytes of the text, and the bytes of the template from which on it was copied.
    stretches: Vec<(usize, usize)>,
}

impl Unfilled {
    pub(super) fn of(template: &str, way: Way) -> Unfilled {
        let tags = tags(template);
        let (left_out, some_cells) = left_out(template, &tags, way);
        let mut unfilled = Unfilled { text: String::with_capacity(template.len()), stretches: Vec::new() };
        let mut line_has_text = false;
        let mut from = 0;
        for index in 0..=tags.len() {
            let tag = tags.get(index);
            let to = tag.map_or(template.len(), |tag| tag.start);
            let is_left_out = index > 0 && left_out[index - 1];
            let between =
                from + opened(template, index.checked_sub(1).map(|index| &tags[index]), from, line_has_text)..to;
            let between = between.start.min(to)..closed(template, tag, between);
            let (before, last) = template[from..to]
                .rsplit_once('\n')
                .map_or((None, &template[from..to]), |(before, last)| (Some(before), last));
            line_has_text = (line_has_text && before.is_none()) || !without_comments(last).trim().is_empty();
            if !is_left_out {
                unfilled.copy(template, between);
            }
            let Some(tag) = tag else { break };
            if tag.keyword.is_none() {
                line_has_text = true;
                if !is_left_out {
                    unfilled.put(VALUE, tag.start);
                }
            }
            if some_cells.contains(&index) && !is_left_out {
                unfilled.put(SOME_CELLS, tag.start);
            }
            from = tag.end;
        }
        unfilled.without_fences()
    }

    /// Where some bytes of the text stand in the template.
    pub(super) fn place(&self, bytes: std::ops::Range<usize>) -> std::ops::Range<usize> {
        let at = |byte: usize| {
            let index = self.stretches.partition_point(|(start, _)| *start <= byte);
            index.checked_sub(1).map_or(0, |index| self.stretches[index].1 + byte - self.stretches[index].0)
        };
        let start = at(bytes.start);
        start..at(bytes.end.saturating_sub(1)).max(start) + 1
    }

    fn put(&mut self, sign: char, at: usize) {
        self.stretches.push((self.text.len(), at));
        self.text.push(sign);
    }

    /// Copies a part of the template without its comments. A comment alone on its line takes the line with it.
    fn copy(&mut self, template: &str, bytes: std::ops::Range<usize>) {
        let mut from = bytes.start;
        while let Some(start) = template[from..bytes.end].find("{#").map(|start| from + start) {
            self.push(template, from..start);
            let end = template[start..bytes.end].find("#}").map_or(bytes.end, |end| start + end + 2);
            let before = self.text.chars().rev().find(|sign| *sign == '\n' || !sign.is_whitespace());
            let is_alone = before.is_none_or(|sign| sign == '\n');
            let newline = line_end(&template[end..bytes.end]);
            from = if is_alone { end + newline } else { end };
        }
        self.push(template, from..bytes.end);
    }

    fn push(&mut self, template: &str, bytes: std::ops::Range<usize>) {
        if !bytes.is_empty() {
            self.stretches.push((self.text.len(), bytes.start));
            self.text.push_str(&template[bytes]);
        }
    }

    /// What stands between fences is Markdown like the rest.
    fn without_fences(mut self) -> Unfilled {
        let lines = |text: &str, start: usize| text[start..].find('\n').map_or(text.len(), |end| start + end);
        let fences: Vec<_> =
            fences(&self.text).iter().map(|fence| fence.start..lines(&self.text, fence.start)).collect();
        for bytes in fences {
            let blank = " ".repeat(bytes.len());
            self.text.replace_range(bytes, &blank);
        }
        self
    }
}

/// A tag of a template; a value has no keyword.
struct Tag<'t> {
    start: usize,
    end: usize,
    keyword: Option<&'t str>,
}

fn tags(text: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut begun: Option<Tag<'_>> = None;
    let mut waits_for_keyword = false;
    for (token, span) in tokenize(text, false, syntax()).map_while(Result::ok) {
        let (start, end) = (span.start_offset as usize, span.end_offset as usize);
        match token {
            Token::BlockStart | Token::VariableStart => {
                waits_for_keyword = matches!(token, Token::BlockStart);
                begun = Some(Tag { start, end, keyword: None });
            }
            Token::Ident(keyword) if std::mem::take(&mut waits_for_keyword) => {
                begun.iter_mut().for_each(|tag| tag.keyword = Some(keyword));
            }
            Token::BlockEnd | Token::VariableEnd => tags.extend(begun.take().map(|tag| Tag { end, ..tag })),
            _ => {}
        }
    }
    tags
}

/// Whether the text behind each tag, up to the next one, is left out; and the tags that make a number of cells that is not known.
fn left_out(text: &str, tags: &[Tag<'_>], way: Way) -> (Vec<bool>, BTreeSet<usize>) {
    let mut left_out = vec![false; tags.len()];
    let mut some_cells = BTreeSet::new();
    if way == Way::Everything {
        return (left_out, some_cells);
    }
    let between = |index: usize| &text[tags[index].end..tags.get(index + 1).map_or(text.len(), |next| next.start)];
    let bars =
        |bounds: &[usize]| (bounds[0]..bounds[1]).map(|index| between(index).matches('|').count()).sum::<usize>();
    // The tags with which the parts of what is open begin.
    let mut open: Vec<Vec<usize>> = Vec::new();
    for (index, tag) in tags.iter().enumerate() {
        match tag.keyword {
            Some("if" | "for" | "macro") => open.push(vec![index]),
            Some("elif" | "else") => open.iter_mut().next_back().into_iter().for_each(|parts| parts.push(index)),
            Some("endif" | "endfor" | "endmacro") => {
                let Some(mut parts) = open.pop() else { continue };
                let first = &tags[parts[0]];
                let is_in_one_line = !text[first.start..tag.start].contains('\n');
                let has_else = parts.last().is_some_and(|last| tags[*last].keyword == Some("else"));
                let last = parts.len() - 1;
                parts.push(index);
                let mut counts = parts.windows(2).map(bars).chain((!has_else).then_some(0));
                let count = counts.next();
                let differs = counts.any(|other| Some(other) != count);
                let taken = match first.keyword {
                    Some("macro") => None,
                    // Within a row nobody knows how many cells this makes.
                    Some("for") if is_in_one_line => None,
                    Some("if") if is_in_one_line && differs => None,
                    Some("if") if way == Way::Last => Some(last),
                    _ => Some(0),
                };
                if taken.is_none() && first.keyword != Some("macro") {
                    some_cells.insert(parts[0]);
                }
                for (part, bounds) in parts.windows(2).enumerate() {
                    if Some(part) != taken {
                        left_out[bounds[0]..bounds[1]].fill(true);
                    }
                }
            }
            _ => {}
        }
    }
    (left_out, some_cells)
}

/// How much the engine drops behind a tag.
fn opened(text: &str, tag: Option<&Tag<'_>>, from: usize, line_has_text: bool) -> usize {
    let Some(tag) = tag else { return 0 };
    let rest = &text[from..];
    let written = &text[..tag.end - 2];
    if written.ends_with('-') {
        return rest.len() - rest.trim_start().len();
    }
    let keeps = tag.keyword.is_none() || written.ends_with('+') || line_has_text;
    if keeps { 0 } else { line_end(rest) }
}

/// Where the text before a tag ends.
fn closed(text: &str, tag: Option<&Tag<'_>>, between: std::ops::Range<usize>) -> usize {
    let between = between.start.min(between.end)..between.end;
    let Some(tag) = tag else { return between.end };
    let written = &text[between.clone()];
    let sign = text[tag.start + 2..].chars().next();
    if sign == Some('-') {
        return between.start + written.trim_end().len();
    }
    let line = written.rfind('\n').map_or(0, |end| end + 1);
    let is_indent = line > 0 && written[line..].trim().is_empty();
    if tag.keyword.is_some() && sign != Some('+') && is_indent { between.start + line } else { between.end }
}

/// The length of the end of a line with which a text begins.
fn line_end(text: &str) -> usize {
    if text.starts_with("\r\n") { 2 } else { usize::from(text.starts_with('\n')) }
}
