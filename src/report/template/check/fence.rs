//! Fences that do not come in pairs: a block that is never closed swallows what follows it.

use minijinja::machinery::{Token, tokenize};

use super::TemplateFile;
use super::as_typed;
use super::directive::{Fence, fences};
use crate::diagnostic::{Finding, rule};
use crate::report::template::render::syntax;

rule!(UNCLOSED_BLOCK, "unclosed-block", Template, Error, "a block between fences that does not end, or an end of none");

/// The fences of a file that stand alone. Where it depends on the answers which fences there are, nothing is said.
pub(super) fn check(file: &TemplateFile<'_>) -> Vec<Finding> {
    let text = file.source.text.as_str();
    let mut pairs = Pairs::default();
    let mut branches: Vec<Branch<'_>> = Vec::new();
    let mut tags = tags(text).into_iter().peekable();
    let mut fences = fences(text).into_iter().peekable();
    loop {
        let is_tag = match (tags.peek(), fences.peek()) {
            (Some((start, _)), Some(fence)) => *start < fence.start,
            (Some(_), None) => true,
            (None, Some(_)) => false,
            (None, None) => break,
        };
        if !is_tag {
            pairs.take(fences.next().expect("there is one"));
            continue;
        }
        let (_, keyword) = tags.next().expect("there is one");
        match keyword {
            "if" | "for" => branches.push(Branch { before: pairs.open.clone(), after: None }),
            "elif" | "else" => {
                let Some(branch) = branches.last_mut() else { return Vec::new() };
                let open = std::mem::replace(&mut pairs.open, branch.before.clone()).len();
                if *branch.after.get_or_insert(open) != open {
                    return Vec::new();
                }
            }
            "endif" | "endfor" => {
                let Some(branch) = branches.pop() else { return Vec::new() };
                // A loop without items is not thought of: what it opens, it must close.
                let other = branch.after.or((keyword == "endif").then_some(branch.before.len()));
                if other.is_some_and(|other| other != pairs.open.len()) {
                    return Vec::new();
                }
            }
            _ => {}
        }
    }
    pairs.alone.append(&mut pairs.open);
    let alone = pairs.alone.iter().map(|fence| finding(file, *fence));
    let one_column = pairs.closed.iter().filter_map(|(fence, end)| as_typed::one_column(file, *fence, *end));
    alone.chain(one_column).collect()
}

/// What is open before an `{% if %}` or `{% for %}`, and how much after its first part once that has ended.
struct Branch<'t> {
    before: Vec<Fence<'t>>,
    after: Option<usize>,
}

#[derive(Default)]
struct Pairs<'t> {
    /// The blocks around the next fence, outermost first.
    open: Vec<Fence<'t>>,
    alone: Vec<Fence<'t>>,
    /// Blocks that have ended, with the byte of their last fence.
    closed: Vec<(Fence<'t>, usize)>,
}

impl<'t> Pairs<'t> {
    fn take(&mut self, fence: Fence<'t>) {
        // The outermost block that such a fence would end, with all that is still open in it.
        let ended = self.open.iter().position(|open| open.sign == fence.sign && open.length <= fence.length);
        match ended {
            Some(ended) if fence.words.is_empty() => {
                self.closed.push((self.open[ended], fence.start));
                self.alone.extend(self.open.drain(ended..).skip(1));
            }
            // Within a block stand shorter fences only; the longer one would be closed by the end of the inner.
            Some(swallowed) => {
                self.alone.extend(self.open.drain(swallowed..));
                self.open.push(fence);
            }
            None => self.open.push(fence),
        }
    }
}

/// The start and the keyword of each tag.
fn tags(text: &str) -> Vec<(usize, &str)> {
    let mut tags = Vec::new();
    let mut start = None;
    for token in tokenize(text, false, syntax()) {
        let Ok((token, span)) = token else { break };
        match (token, start.take()) {
            (Token::BlockStart, _) => start = Some(span.start_offset as usize),
            (Token::Ident(keyword), Some(start)) => tags.push((start, keyword)),
            _ => {}
        }
    }
    tags
}

fn finding(file: &TemplateFile<'_>, fence: Fence<'_>) -> Finding {
    let signs = fence.sign.to_string().repeat(fence.length);
    let part = &file.source.text[fence.start..fence.start + fence.length];
    if fence.words.is_empty() {
        let message = "this fence ends a block, and none is open here";
        return Finding::new(&UNCLOSED_BLOCK, file.id, file.place_of(part), message)
            .help(format!("write the line with which the block begins, such as {signs}note, or remove this one"));
    }
    let message = format!("the block `{}` does not end before the next one begins, or the file ends", fence.words);
    Finding::new(&UNCLOSED_BLOCK, file.id, file.place_of(part), message)
        .help(format!("write {signs} on a line of its own where it ends"))
}
