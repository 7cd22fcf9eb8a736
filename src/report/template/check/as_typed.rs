//! Signs in the text of a template that seem to mean something and would come out as they are typed.

use std::collections::BTreeSet;

use super::TemplateFile;
use super::directive::{Fence, fences, lines};
use crate::diagnostic::{Finding, advice, in_ticks, rule};
use crate::form::Form;
use crate::report::markdown::parted;
use crate::report::template::names::REPORT;

rule!(UNKNOWN_NOTE, "unknown-note", Template, Error, "the mark of a note that is said nowhere in the template");
rule!(SINGLE_BRACES, "single-braces", Template, Warning, "a value between single braces is written as it stands");
rule!(NO_LANGUAGE, "no-language", Template, Error, "words are in a language whose tag is none");
rule!(ONE_COLUMN, "one-column", Template, Error, "columns that are not parted in two");

/// Between words and the tag of their language.
const LANGUAGE: &str = "](lang:";

/// Marks of notes that no file of the template says, and values in single braces.
pub(super) fn check(files: &[&TemplateFile<'_>]) -> Vec<Finding> {
    let said: BTreeSet<&str> = files.iter().flat_map(|file| marks(&file.source.text)).filter_map(Mark::said).collect();
    let is_worked_out = |name: &str| name.contains(['{', '}']);
    let said_when_rendered = said.iter().any(|name| is_worked_out(name));
    let mut findings = Vec::new();
    for file in files {
        let text = &file.source.text;
        let unknown = marks(text).filter(|mark| !mark.is_said && !said.contains(mark.name));
        let unknown = unknown.filter(|mark| !is_worked_out(mark.name) && !said_when_rendered);
        for mark in unknown {
            let message = format!("no note {} is said anywhere in this template", in_ticks(mark.name));
            let names: Vec<&str> = said.iter().copied().collect();
            let help = match names[..] {
                [] => format!("write `[^{}]: ` and its words on a line of their own in the same block", mark.name),
                _ => advice(mark.name, &names),
            };
            findings.push(Finding::new(&UNKNOWN_NOTE, file.id, file.place_of(mark.name), message).help(help));
        }
        for tag in languages(text).filter(|tag| !is_worked_out(tag) && !Form::Language.accepts(tag)) {
            let message = format!("{} is no language tag", in_ticks(tag));
            let place = file.place_of(tag);
            findings.push(Finding::new(&NO_LANGUAGE, file.id, place, message).help(Form::Language.advice()));
        }
        for value in single_braces(text) {
            let message = format!("`{{{value}}}` is written as it stands");
            let help = format!("write `{{{{ {} }}}}` for the value", value.trim());
            findings.push(Finding::new(&SINGLE_BRACES, file.id, file.place_of(value), message).help(help));
        }
    }
    findings
}

/// A block of columns from its first fence to the one at `end`, if it has not two.
pub(super) fn one_column(file: &TemplateFile<'_>, fence: Fence<'_>, end: usize) -> Option<Finding> {
    let text = &file.source.text;
    let begin = fence.start + text[fence.start..end].find('\n')? + 1;
    // An included file or a value may bring the line.
    let is_all_there = !text[begin..end].contains("{{") && !text[begin..end].contains("include");
    if fence.words != "columns" {
        return None;
    }
    let (message, help) = match parted(&text[begin..end]) {
        Some((_, right)) if parted(right).is_some() => (
            "this block has more than two columns",
            "leave one line `---` between the left and the right one, or write another block",
        ),
        None if is_all_there => ("this block has one column", "write a line `---` between the left and the right one"),
        Some(_) | None => return None,
    };
    Some(Finding::new(&ONE_COLUMN, file.id, file.place_of(fence.words), message).help(help))
}

/// `[^name]` in a text, or `[^name]:` at the start of a line.
#[derive(Debug, Clone, Copy)]
struct Mark<'t> {
    name: &'t str,
    is_said: bool,
}

impl<'t> Mark<'t> {
    fn said(self) -> Option<&'t str> {
        self.is_said.then_some(self.name)
    }
}

fn marks(text: &str) -> impl Iterator<Item = Mark<'_>> {
    lines(text).flat_map(|(_, line)| {
        line.match_indices("[^").filter_map(move |(start, opening)| {
            let before = &line[..start];
            let (name, after) = line[start + opening.len()..].split_once(']')?;
            let is_name = !name.is_empty() && (name.contains("{{") || !name.contains(char::is_whitespace));
            let is_said = before.trim().is_empty() && after.starts_with(':');
            (is_name && is_text(before) && !before.ends_with('\\')).then_some(Mark { name, is_said })
        })
    })
}

/// The tags behind `lang:` in links, and behind the fences of blocks in a language.
fn languages(text: &str) -> impl Iterator<Item = &str> {
    let of_words = lines(text).flat_map(|(_, line)| {
        line.match_indices(LANGUAGE).filter_map(|(start, opening)| {
            let (tag, _) = line[start + opening.len()..].split_once(')')?;
            is_text(&line[..start]).then_some(tag)
        })
    });
    let of_blocks = fences(text).into_iter().filter_map(|fence| {
        let mut words = fence.words.splitn(2, ' ');
        let name = words.next().filter(|name| *name == "language")?;
        Some(words.next().map_or(&name[name.len()..], str::trim))
    });
    of_words.chain(of_blocks)
}

/// What stands between single braces and begins with a value of the report.
fn single_braces(text: &str) -> impl Iterator<Item = &str> {
    lines(text).flat_map(|(_, line)| {
        line.match_indices('{').filter_map(move |(start, _)| {
            let value = line[start + 1..].split_once('}').map(|(value, _)| value)?;
            let path = value.trim_start().strip_prefix(REPORT)?;
            let is_single = !line[..start].ends_with('{') && !line[start + 1 + value.len()..].starts_with("}}");
            (is_single && path.starts_with('.') && !is_comment(&line[..start])).then_some(value)
        })
    })
}

/// Whether what follows a part of a line is neither code nor in a comment.
fn is_text(before: &str) -> bool {
    before.matches('`').count().is_multiple_of(2) && !is_comment(before)
}

/// Whether a comment is open at the end of a part of a line.
fn is_comment(before: &str) -> bool {
    before.rfind("{#") > before.rfind("#}")
}
