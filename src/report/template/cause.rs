//! Why a template could not be filled with a report, in the words of who writes templates.

use std::error::Error;
use std::fmt;

use minijinja::{ErrorKind, Value};

use super::line_end;
use super::names::MAIN;
use super::render::Template;
use crate::diagnostic::{FileId, Finding, Place, Source, in_ticks, rule};

rule!(CANNOT_FILL, "cannot-fill", Template, Error, "a tag of a template has nothing in this report to be filled with");

/// What is said where a value to be written is none.
pub(super) const IS_NONE: &str = "this value is none here";

/// Why a template could not be rendered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateError {
    /// Its file is the first, and the only one.
    pub finding: Box<Finding>,
    /// The file of the template in which it happened.
    pub source: Source,
}

impl fmt::Display for TemplateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, _) = self.finding.at.place.line_and_column();
        write!(formatter, "{}:{line}: {}", self.source.name, self.finding.message)?;
        self.finding.help.iter().try_for_each(|help| write!(formatter, "; {help}"))
    }
}

impl Error for TemplateError {}

/// The cause at its place; `value_of` tells what a path that begins at the report leads to.
pub(super) fn template_error(
    error: &minijinja::Error,
    template: &Template,
    value_of: &dyn Fn(&str) -> Option<Value>,
) -> TemplateError {
    let error = innermost(error);
    let name = error.name().unwrap_or(MAIN);
    let source = template.source(name);
    let part = part(error, &source);
    let (message, help) = in_words(error, part.as_deref(), value_of);
    let place = place(error.line().unwrap_or(1), part.as_deref(), &source);
    let mut finding = Finding::new(&CANNOT_FILL, FileId(0), place, message);
    finding.help = help;
    TemplateError { finding: Box::new(finding), source }
}

/// The error that was there first: those around it only say that the file was included.
fn innermost(error: &minijinja::Error) -> &minijinja::Error {
    let inner = error.source().and_then(<dyn Error>::downcast_ref::<minijinja::Error>);
    inner.filter(|inner| inner.name().is_some()).map_or(error, innermost)
}

/// The expression that could not be worked out.
fn part(error: &minijinja::Error, source: &Source) -> Option<String> {
    if let Some(path) = undefined(error.detail().unwrap_or_default())
        && source.text[source.line_bytes(error.line()?)].contains(path)
    {
        return Some(path.to_owned());
    }
    // The engine has read the text with what keeps the ends of lines.
    let text = line_end::kept(&source.text);
    text.get(error.range()?).map(|part| part.trim().to_owned()).filter(|part| !part.is_empty())
}

/// The path in "`report.plan.days` is undefined".
fn undefined(detail: &str) -> Option<&str> {
    detail.strip_suffix(" is undefined")?.strip_prefix('`')?.strip_suffix('`')
}

/// The part in its line, or what the line holds.
fn place(line: usize, part: Option<&str>, source: &Source) -> Place {
    let bytes = source.line_bytes(line);
    let text = &source.text[bytes.clone()];
    let found = part.and_then(|part| Some((text.find(part)?, part.len())));
    let (start, length) = found.unwrap_or((text.len() - text.trim_start().len(), text.trim().len()));
    source.place(bytes.start + start..bytes.start + start + length)
}

/// What is wrong, and what to do.
fn in_words(
    error: &minijinja::Error,
    part: Option<&str>,
    value_of: &dyn Fn(&str) -> Option<Value>,
) -> (String, Option<String>) {
    let detail = error.detail().unwrap_or_default();
    match error.kind() {
        ErrorKind::UndefinedError => {
            return missing(undefined(detail).or(part).unwrap_or_default(), value_of);
        }
        ErrorKind::OutOfFuel => {
            let help = "see that its loops end, and that no files or macros call one another in a circle";
            return ("the template takes more steps than it may".to_owned(), Some(help.to_owned()));
        }
        _ if detail == IS_NONE => {
            return match part.filter(|part| is_path(part)) {
                Some(part) => (format!("{} is none here", in_ticks(part)), Some(ask_for(part))),
                None => (detail.to_owned(), Some("ask `is not none` before it is written".to_owned())),
            };
        }
        _ => {}
    }
    if let Some(calculation) = detail.strip_prefix("unable to calculate ") {
        let by_zero =
            calculation.ends_with(" 0") && [" / ", " // ", " % "].iter().any(|sign| calculation.contains(sign));
        let message = format!("{} cannot be worked out", in_ticks(calculation));
        let help = by_zero.then(|| "nothing can be divided by 0; ask first whether the number is 0".to_owned());
        return (message, help);
    }
    if let Some((sign, (one, other))) = operands(detail) {
        let help = match sign {
            _ if [one, other].contains(&NONE) => "ask first whether the value is none",
            "+" => "write the values one behind the other, `{{ one }}{{ other }}`, or join them with `~`",
            _ => "calculate with numbers, and ask first whether a value is none",
        };
        return (format!("`{sign}` cannot take {one} and {other}"), Some(help.to_owned()));
    }
    let told = if detail.is_empty() { error.kind().to_string() } else { detail.replace("value of type ", "") };
    let help = detail.contains("none").then(|| "ask first whether the value is none".to_owned());
    match part {
        Some(part) => (format!("{} cannot be worked out: {told}", in_ticks(part)), help),
        None => (told, help),
    }
}

/// Of a path at whose end is nothing: where it breaks off.
fn missing(path: &str, value_of: &dyn Fn(&str) -> Option<Value>) -> (String, Option<String>) {
    if !is_path(path) {
        return ("this value is not there".to_owned(), Some("ask `is defined` first".to_owned()));
    }
    if let Some((list, number)) = path.strip_suffix(']').and_then(|path| path.rsplit_once('[')) {
        let message = match value_of(list).and_then(|list| list.len()) {
            Some(1) => format!("{} has one item, and there is no {}", in_ticks(list), in_ticks(path)),
            Some(count) => format!("{} has {count} items, and there is no {}", in_ticks(list), in_ticks(path)),
            None => format!("{} has no item {number}", in_ticks(list)),
        };
        let help = format!("the first item is `{list}[0]`; ask `{{% if {list}|length > {number} %}}` first");
        return (message, Some(help));
    }
    match path.rsplit_once('.') {
        // That the name is one of the value's was checked before, so it is the value that is not there.
        Some((base, _)) => (format!("{} is none here", in_ticks(base)), Some(ask_for(base))),
        None => (
            format!("{} is not set here", in_ticks(path)),
            Some(format!("set it before, or ask `{{% if {path} is defined %}}`")),
        ),
    }
}

fn ask_for(path: &str) -> String {
    format!("ask `{{% if {path} is not none %}}` first")
}

/// Whether an expression is a name, or names and numbers one behind the other.
fn is_path(expression: &str) -> bool {
    !expression.is_empty() && expression.chars().all(|sign| sign.is_alphanumeric() || "_.[]".contains(sign))
}

/// The sign and the kinds of value in "tried to use + operator on unsupported types string and number".
fn operands(detail: &str) -> Option<(&str, (&'static str, &'static str))> {
    let (sign, kinds) = detail.strip_prefix("tried to use ")?.split_once(" operator on unsupported types ")?;
    let (one, other) = kinds.split_once(" and ")?;
    Some((sign, (kind(one), kind(other))))
}

const NONE: &str = "none";

fn kind(name: &str) -> &'static str {
    match name {
        "string" => "a text",
        "number" => "a number",
        "bool" => "true or false",
        NONE => NONE,
        "undefined" => "what is not set",
        "sequence" | "iterable" => "a list",
        _ => "a value with names",
    }
}
