//! Signs in the text of a template that seem to mean something and would come out as they are typed.

use std::collections::BTreeSet;

use super::TemplateFile;
use super::directive::{Fence, fences, lines};
use crate::diagnostic::{Finding, in_ticks, nearest, rule};
use crate::form::Form;
use crate::report::markdown::parted;
use crate::report::template::names::REPORT;

rule!(UNKNOWN_NOTE, "unknown-note", Template, Error, "the mark of a note that is said nowhere in the template");
rule!(UNMARKED_NOTE, "unmarked-note", Template, Error, "a note whose mark stands nowhere in the template");
rule!(SINGLE_BRACES, "single-braces", Template, Warning, "a value between single braces is written as it stands");
rule!(NO_LANGUAGE, "no-language", Template, Error, "words are in a language whose tag is none");
rule!(ONE_COLUMN, "one-column", Template, Error, "columns that are not parted in two");

/// Between words and the tag of their language.
const LANGUAGE: &str = "](lang:";

/// Marks of notes that no file of the template says, and values in single braces.
pub(super) fn check(files: &[&TemplateFile<'_>]) -> Vec<Finding> {
    let mut findings = notes(files);
    for file in files {
        let text = &file.source.text;
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

/// Marks of notes that no file says, and notes that no file marks.
fn notes(files: &[&TemplateFile<'_>]) -> Vec<Finding> {
    let all: Vec<(&TemplateFile<'_>, Mark<'_>)> =
        files.iter().flat_map(|file| marks(&file.source.text).map(move |mark| (*file, mark))).collect();
    let (said, marked) = (Names::of(&all, true), Names::of(&all, false));
    let alone = all.iter().copied().filter(|(_, mark)| !if mark.is_said { &marked } else { &said }.may_hold(mark.name));
    let (unmarked, unsaid): (Vec<_>, Vec<_>) = alone.partition(|(_, mark)| mark.is_said);
    let mut findings = Vec::new();
    let mut meant = BTreeSet::new();
    for (file, mark) in unsaid {
        let message = format!("no note {} is said anywhere in this template", in_ticks(mark.name));
        let finding = Finding::new(&UNKNOWN_NOTE, file.id, file.place_of(mark.name), message);
        let near = |names: &[(&TemplateFile<'_>, Mark<'_>)]| {
            let names: Vec<&str> = names.iter().map(|(_, mark)| mark.name).collect();
            nearest(mark.name, &names).map(str::to_owned)
        };
        // A note that lacks its mark is the likeliest.
        let name = near(&unmarked).or_else(|| nearest(mark.name, &said.plain()).map(str::to_owned));
        let other = name.as_ref().and_then(|name| unmarked.iter().find(|(_, mark)| mark.name == name));
        let finding = match other {
            Some((of, other)) => {
                meant.insert(other.name);
                finding.also(of.id, of.place_of(other.name), "this note has no mark")
            }
            None => finding,
        };
        findings.push(finding.help(match name {
            Some(name) => format!("did you mean `{name}`?"),
            None => format!("write `[^{}]: ` and its words on a line of their own in the same block", mark.name),
        }));
    }
    for (file, mark) in unmarked.iter().filter(|(_, mark)| !meant.contains(mark.name)) {
        let message =
            format!("the note {} has no mark in this template, so it would not be printed", in_ticks(mark.name));
        let finding = Finding::new(&UNMARKED_NOTE, file.id, file.place_of(mark.name), message);
        findings.push(
            finding.help(format!("write `[^{}]` behind the word that it is about, or leave the note out", mark.name)),
        );
    }
    findings
}

/// The names of notes that are said, or of those that are marked.
struct Names<'t>(BTreeSet<&'t str>);

impl<'t> Names<'t> {
    fn of(all: &[(&TemplateFile<'_>, Mark<'t>)], is_said: bool) -> Names<'t> {
        Names(all.iter().filter(|(_, mark)| mark.is_said == is_said).map(|(_, mark)| mark.name).collect())
    }

    /// Whether a name can be one of them once all values are there.
    fn may_hold(&self, name: &str) -> bool {
        let worked_out = || self.0.iter().filter(|other| is_worked_out(name) || is_worked_out(other));
        // Nobody writes so many.
        self.0.contains(name) || worked_out().nth(1_000).is_some() || worked_out().any(|other| may_be_one(other, name))
    }

    /// Those without a value in them.
    fn plain(&self) -> Vec<&'t str> {
        self.0.iter().copied().filter(|name| !is_worked_out(name)).collect()
    }
}

/// Whether two names, in which values stand for any words, can be the same.
fn may_be_one(one: &str, other: &str) -> bool {
    let ends = |name: &str| {
        let start = name.find('{').unwrap_or(name.len());
        let end = name.rfind('}').map_or(name.len(), |end| end + 1);
        (name[..start].to_owned(), name[end.max(start)..].to_owned())
    };
    if !is_worked_out(one) && !is_worked_out(other) {
        return one == other;
    }
    let ((one_start, one_end), (other_start, other_end)) = (ends(one), ends(other));
    let fits = |one: &str, other: &str, is_end: bool| {
        let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
        if is_end { long.ends_with(short) } else { long.starts_with(short) }
    };
    // Of a name without values its end is in its start.
    let one_end = if is_worked_out(one) { one_end } else { one.to_owned() };
    let other_end = if is_worked_out(other) { other_end } else { other.to_owned() };
    fits(&one_start, &other_start, false) && fits(&one_end, &other_end, true)
}

fn is_worked_out(name: &str) -> bool {
    name.contains(['{', '}'])
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
