//! Everything that is wrong with a template, found without a report to fill it with.
//!
//! In: the files of a template. Out: findings, also of parts that few reports would reach. The tree of each file is
//! walked with what every name can be: the report has the shape of its Rust type, a loop has the items of its list, an
//! included file sees what is set where it is included, and a macro is given what its calls give it.

mod as_typed;
mod attribute;
mod call;
mod directive;
mod expression;
mod fence;
mod filter;
mod guard;
mod include;
mod markdown;
mod outline;
mod printed;
mod scope;
mod section;
mod statement;
mod syntax;
mod unfilled;
mod variable;
mod walk;
mod word;

use minijinja::machinery::ast;

use super::kind::Type;
use super::names::WORDS;
use super::shape::Shapes;
use crate::diagnostic::{FileId, Finding, Place, Rule, Source};
use walk::{Learned, Walk};

/// Every rule of this check.
pub static RULES: &[&Rule] = &[
    &syntax::TEMPLATE_SYNTAX,
    &syntax::TEMPLATE_LIMIT,
    &attribute::UNKNOWN_NAME,
    &guard::NEVER_DEFINED,
    &guard::NEVER_USED,
    &filter::UNKNOWN_FILTER,
    &expression::UNKNOWN_TEST,
    &call::UNKNOWN_FUNCTION,
    &call::WRONG_ARGUMENTS,
    &section::UNKNOWN_SECTION,
    &word::NEVER_EQUAL,
    &printed::WHOLE_VALUE,
    &directive::UNKNOWN_DIRECTIVE,
    &directive::UNKNOWN_CHART,
    &directive::DIRECTIVE_WORDS,
    &fence::UNCLOSED_BLOCK,
    &markdown::RAW_HTML,
    &markdown::NO_PICTURE,
    &markdown::BROKEN_TABLE,
    &as_typed::UNKNOWN_NOTE,
    &as_typed::UNMARKED_NOTE,
    &as_typed::ONE_COLUMN,
    &as_typed::NO_LANGUAGE,
    &as_typed::SINGLE_BRACES,
    &include::UNKNOWN_TEMPLATE_FILE,
    &include::UNUSED_TEMPLATE_FILE,
];

/// A file of a template.
#[derive(Debug, Clone, Copy)]
pub struct TemplateFile<'a> {
    pub id: FileId,
    /// As other files of the template include it, for example `cover.md`; the report begins with `report.md`.
    pub name: &'a str,
    pub source: &'a Source,
    /// Whether it is text at all; what other files say of it is checked all the same.
    pub is_readable: bool,
}

impl TemplateFile<'_> {
    /// Where a part of this file's text stands.
    fn place_of(&self, part: &str) -> Place {
        let text = &self.source.text;
        // The tree holds slices of the text, which know their place better than the spans of the tree.
        match (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize) {
            Some(start) if start + part.len() <= text.len() => self.source.place(start..start + part.len()),
            _ => Place::START,
        }
    }
}

/// What macros are called with is learned in rounds: a macro can hand on what it was given. Three suffice for the
/// built-in template; where these do not suffice, nothing is assumed of what macros are given.
const ROUNDS: usize = 12;

/// Every mistake in a template, in the order of its files. Its words are no template: they have rules of their own.
///
/// `dimensions` are the ids that a chart of areas can name; of none of them anything is said where they are not known.
pub fn check(files: &[TemplateFile<'_>], dimensions: &[&str]) -> Vec<Finding> {
    let files: Vec<_> = files.iter().copied().filter(|file| file.name != WORDS).collect();
    let files = files.as_slice();
    let mut findings = Vec::new();
    let mut trees = Vec::new();
    let readable = || files.iter().filter(|file| file.is_readable);
    for file in files {
        if !file.is_readable {
            trees.push(None);
            continue;
        }
        match syntax::read(file) {
            Ok(tree) => {
                trees.push(Some(tree));
                findings.extend(markdown::check(file));
            }
            Err(finding) => {
                trees.push(None);
                findings.push(*finding);
            }
        }
    }
    findings.extend(include::without_main(files));
    findings.extend(readable().flat_map(|file| directive::check(file, dimensions)));
    findings.extend(readable().flat_map(fence::check));
    findings.extend(as_typed::check(&readable().collect::<Vec<_>>()));
    let shapes = Shapes::of_report();
    let trees: Vec<Option<&ast::Template<'_>>> = trees.iter().map(|tree| tree.as_ref().and_then(template)).collect();
    findings.extend(settled(files, &trees, &shapes));
    findings.sort_by(|one, other| one.order().cmp(&other.order()));
    findings.dedup_by(|one, other| one.order() == other.order());
    findings
}

fn template<'t, 'a>(tree: &'t ast::Stmt<'a>) -> Option<&'t ast::Template<'a>> {
    if let ast::Stmt::Template(template) = tree { Some(template) } else { None }
}

/// The findings of the round after which nothing more is learned of macros.
fn settled<'t>(
    files: &'t [TemplateFile<'t>],
    trees: &'t [Option<&'t ast::Template<'t>>],
    shapes: &'t Shapes,
) -> Vec<Finding> {
    let mut known = Learned::default();
    for _ in 0..ROUNDS {
        let walk = Walk::new(files, trees, shapes, known.clone()).through_all();
        if walk.learned == known || walk.is_exhausted() {
            return walk.findings();
        }
        known = walk.learned;
    }
    for of in known.given.values_mut().flatten().chain(known.set_later.values_mut()) {
        *of = Type::Anything;
    }
    Walk::new(files, trees, shapes, known).through_all().findings()
}
