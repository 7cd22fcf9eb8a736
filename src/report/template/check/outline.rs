//! The tags of a template before it is read: which stay open, and whether they are nested too deep to be read safely.
//!
//! The reader of the template language calls itself for every `not`, bracket and `{% elif %}`, without an end to it; so
//! what would exhaust the stack is refused here, where the tags are only counted.

use std::ops::Range;

use minijinja::machinery::{Token, tokenize};

use crate::report::template::render::syntax;

/// The longest template file, in bytes. The longest part of the built-in template has 5,000.
pub(super) const LONGEST: usize = 1 << 20;

/// The most tags within one another; each `{% elif %}` counts as one, because it stands within its `{% if %}`.
pub(super) const DEEPEST: usize = 64;

/// The most signs within one tag that join or nest values.
pub(super) const MOST_PARTS: usize = 200;

/// A tag that waits for its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Open<'a> {
    /// For example `for`; a part of the text.
    pub(super) keyword: &'a str,
    /// How many tags it brings, with its `{% elif %}`s.
    weight: usize,
}

/// What is known of a text from its tags alone.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Outline<'a> {
    /// The tags that are open where the text ends, or where the first end stands that is not theirs; the innermost last.
    pub(super) open: Vec<Open<'a>>,
    /// The byte up to which it could be taken apart into signs.
    pub(super) read_to: usize,
}

/// Takes a text apart into its tags.
///
/// # Errors
///
/// The bytes at which the text becomes too much to read, and why.
pub(super) fn outline(text: &str) -> Result<Outline<'_>, (Range<usize>, String)> {
    if text.len() > LONGEST {
        let message = format!("this file is longer than {} KiB, which is too long for a template", LONGEST >> 10);
        return Err((0..0, message));
    }
    let mut outline = Outline::default();
    let mut tag = Tag::default();
    for token in tokenize(text, false, syntax()) {
        // What cannot be read even as signs is told by the reader.
        let Ok((token, span)) = token else { break };
        let bytes = span.start_offset as usize..span.end_offset as usize;
        outline.read_to = bytes.end;
        match token {
            Token::BlockStart | Token::VariableStart => {
                tag = Tag { is_block: matches!(token, Token::BlockStart), ..Tag::default() };
            }
            Token::BlockEnd => {
                if !tag.close(&mut outline.open) {
                    break;
                }
                if outline.open.iter().map(|tag| tag.weight).sum::<usize>() > DEEPEST {
                    return Err((bytes, format!("more than {DEEPEST} tags stand within one another here")));
                }
            }
            token => {
                tag.take(&token);
                if tag.parts > MOST_PARTS {
                    return Err((bytes, format!("this tag joins or nests more than {MOST_PARTS} values")));
                }
            }
        }
    }
    Ok(outline)
}

/// What is seen of a tag so far.
#[derive(Default)]
struct Tag<'a> {
    is_block: bool,
    keyword: Option<&'a str>,
    parts: usize,
    brackets: usize,
    /// `{% set x = … %}` has no end, `{% set x %}` has one.
    assigns: bool,
}

impl<'a> Tag<'a> {
    fn take(&mut self, token: &Token<'a>) {
        match token {
            Token::Ident(name) if self.is_block && self.keyword.is_none() => self.keyword = Some(name),
            Token::Ident("not" | "and" | "or" | "in" | "is" | "if" | "else") => self.parts += 1,
            Token::Assign => self.assigns |= self.brackets == 0,
            Token::ParenOpen | Token::BracketOpen | Token::BraceOpen => {
                self.brackets += 1;
                self.parts += 1;
            }
            Token::ParenClose | Token::BracketClose | Token::BraceClose => {
                self.brackets = self.brackets.saturating_sub(1);
            }
            Token::TemplateData(_)
            | Token::VariableStart
            | Token::VariableEnd
            | Token::BlockStart
            | Token::BlockEnd
            | Token::Ident(_)
            | Token::Str(_)
            | Token::String(_)
            | Token::Int(_)
            | Token::Int128(_)
            | Token::Float(_)
            | Token::Comma
            | Token::Colon => {}
            Token::Plus
            | Token::Minus
            | Token::Mul
            | Token::Div
            | Token::FloorDiv
            | Token::Pow
            | Token::Mod
            | Token::Dot
            | Token::Tilde
            | Token::Pipe
            | Token::Eq
            | Token::Ne
            | Token::Gt
            | Token::Gte
            | Token::Lt
            | Token::Lte => self.parts += 1,
        }
    }

    /// Opens or closes what the tag says; false where it is the end of another tag than the open one.
    fn close(&self, open: &mut Vec<Open<'a>>) -> bool {
        let Some(keyword) = self.keyword else { return true };
        match keyword {
            "for" | "if" | "with" | "autoescape" | "filter" | "block" | "macro" | "call" => {
                open.push(Open { keyword, weight: 1 });
            }
            "set" if !self.assigns => open.push(Open { keyword, weight: 1 }),
            "elif" => {
                if let Some(tag) = open.last_mut() {
                    tag.weight += 1;
                }
            }
            _ => {
                if let Some(ended) = keyword.strip_prefix("end") {
                    if open.last().is_none_or(|tag| tag.keyword != ended) {
                        return false;
                    }
                    open.pop();
                }
            }
        }
        true
    }
}
