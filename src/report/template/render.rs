//! A report and a template to Markdown.
//!
//! What an assessor typed is data: it appears as typed, whatever Markdown or template signs are in it. Templates see the
//! report and nothing else: no files, no clock, and only so many steps.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, ValueKind};
use minijinja::{AutoEscape, Environment, Output, UndefinedBehavior, Value};

use super::cause::{self, TemplateError};
use super::extent::Extent;
use super::line_end;
use super::names::{self, MAIN, REPORT, WORDS};
use super::section::sections;
use crate::diagnostic::Source;
use crate::report::direction::isolated;
use crate::report::model::Report;

/// The files of a template. Each of its documents begins with one of them; the others can be included by name.
pub struct Template {
    /// By name; shared with the engine, which reads a file when it is included.
    files: Arc<[(Cow<'static, str>, Cow<'static, str>)]>,
    /// What stands before the name of a file where it is shown; empty, or it ends with a slash.
    folder: String,
}

macro_rules! built_in {
    ($($name:literal),+ $(,)?) => {
        [$((Cow::Borrowed($name), Cow::Borrowed(include_str!(concat!("../../../templates/report/", $name))))),+]
    };
}

/// Steps a template may take. A report of the built-in rubric takes about 200,000.
const FUEL: u64 = 20_000_000;

impl Template {
    /// A template of its files, by name; one of them is `report.md`, with which a report begins.
    pub fn new(mut files: Vec<(String, String)>) -> Template {
        // Some editors begin a text with a mark of its encoding, which would hide a heading or a fence.
        files.iter_mut().for_each(|(_, text)| *text = text.trim_start_matches('\u{feff}').to_owned());
        files.sort_by(|(left, _), (right, _)| (left != MAIN, left).cmp(&(right != MAIN, right)));
        let files = files.into_iter().map(|(name, text)| (name.into(), text.into())).collect();
        Template { files, folder: String::new() }
    }

    /// The same template, with what stands before the names of its files where they are shown.
    #[must_use]
    pub fn in_folder(self, folder: &str) -> Template {
        Template { folder: folder.to_owned(), ..self }
    }

    /// The template that is part of the program.
    pub fn builtin() -> Template {
        Template {
            folder: String::new(),
            files: Arc::from(built_in![
                "report.md",
                "leadership.md",
                "worksheet.md",
                "words.md",
                "cover.md",
                "summary.md",
                "profile.md",
                "change.md",
                "dimension.md",
                "explanation.md",
                "practices.md",
                "hubs.md",
                "roadmap.md",
                "questions.md",
                "method.md",
                "appendix.md",
                "origin.md",
                "words.ftl",
            ]),
        }
    }

    /// The name and the text of each file, the one with which a report begins first.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(name, text)| (&**name, &**text))
    }

    /// The text of the words that the template has of its own; `None` where it has none.
    pub fn words(&self) -> Option<&str> {
        self.files().find(|(name, _)| *name == WORDS).map(|(_, text)| text)
    }

    /// The names of the report's sections, in their order: those that `report.md` asks `wanted("…")` for.
    pub fn sections(&self) -> Vec<String> {
        self.files().find(|(name, _)| *name == MAIN).map_or_else(Vec::new, |(_, text)| sections(text))
    }

    /// Whether the template has the document that an extent is about.
    pub fn has(&self, extent: &Extent) -> bool {
        self.files().any(|(name, _)| name == extent.beginning())
    }

    /// The sections that a document has.
    fn sections_of(&self, extent: &Extent) -> Vec<String> {
        match extent {
            Extent::Whole => self.sections(),
            Extent::Sections(names) => names.clone(),
            Extent::Leadership | Extent::Worksheet => Vec::new(),
        }
    }

    /// Renders a document, which is read from the right or not, as Markdown.
    ///
    /// # Errors
    ///
    /// A mistake in a file that the document needs, with its line, a template that does not come to an end, or one that has
    /// no such document.
    pub fn render(&self, report: &Report, extent: &Extent, from_right: bool) -> Result<String, TemplateError> {
        let mut environment = Environment::empty();
        names::register(&mut environment, self.sections_of(extent));
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_syntax(syntax());
        environment.set_fuel(Some(FUEL));
        environment.set_auto_escape_callback(|_| AutoEscape::Custom("markdown".into()));
        environment.set_formatter(move |output, _, value| write_escaped(output, value, from_right));
        let files = Arc::clone(&self.files);
        environment.set_loader(move |wanted| {
            let is_wanted = |(name, _): &&(Cow<'_, str>, Cow<'_, str>)| name == wanted && name != WORDS;
            Ok(files.iter().find(is_wanted).map(|(_, text)| line_end::kept(text)))
        });
        let values = Value::from(BTreeMap::from([(REPORT, Value::from(Serde(report)))]));
        let value_of = |path: &str| environment.compile_expression(path).ok()?.eval(&values).ok();
        let told = |error: minijinja::Error| cause::template_error(&error, self, &value_of);
        environment.get_template(extent.beginning()).and_then(|template| template.render(&values)).map_err(told)
    }

    /// The name and the text of a file as they are shown.
    pub(super) fn source(&self, name: &str) -> Source {
        let text = self.files().find(|(one, _)| *one == name).map_or("", |(_, text)| text);
        Source::new(format!("{}{name}", self.folder), text)
    }
}

/// Lines that hold only a tag leave no empty line behind, because empty lines mean something in Markdown.
pub(super) fn syntax() -> SyntaxConfig {
    let mut syntax = SyntaxConfig::builder();
    syntax.trim_blocks(true).lstrip_blocks(true);
    syntax.build().expect("the usual delimiters are valid")
}

fn write_escaped(output: &mut Output<'_>, value: &Value, from_right: bool) -> Result<(), minijinja::Error> {
    if value.is_safe() {
        write!(output, "{value}")?;
    } else if value.is_none() {
        // `none` is not a word for a reader; a template says in words that there is no score.
        return Err(minijinja::Error::new(minijinja::ErrorKind::InvalidOperation, cause::IS_NONE));
    } else if value.kind() == ValueKind::Undefined {
        return Err(minijinja::Error::from(minijinja::ErrorKind::UndefinedError));
    } else {
        let text = value.as_str().map_or_else(|| Cow::Owned(value.to_string()), Cow::Borrowed);
        output.write_str(&isolated(&escaped(&text), from_right))?;
    }
    Ok(())
}

/// A text in which no sign means anything to Markdown, on one line.
pub(super) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for (index, word) in text.split_whitespace().enumerate() {
        if index > 0 {
            escaped.push(' ');
        }
        if word.bytes().all(is_harmless) {
            escaped.push_str(word);
            continue;
        }
        for character in word.chars().filter(|character| !character.is_control()) {
            if character.is_ascii_punctuation() && !HARMLESS.contains(character) {
                escaped.push('\\');
            }
            escaped.push(character);
        }
    }
    escape_list_marks(&mut escaped);
    escaped
}

/// Signs that Markdown never reads as more than themselves within a line.
const HARMLESS: &str = ",;:?'\"/%.()+-=$@";

/// Whether a byte is a letter or a sign that needs no second look.
fn is_harmless(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || HARMLESS.as_bytes().contains(&byte)
}

/// At the start of a text `-`, `+`, `=` and `1.` would begin a list or a heading.
fn escape_list_marks(text: &mut String) {
    let digits = text.len() - text.trim_start_matches(|character: char| character.is_ascii_digit()).len();
    let next = text[digits..].chars().next();
    let marks_a_list =
        if digits == 0 { matches!(next, Some('-' | '+' | '=')) } else { matches!(next, Some('.' | ')')) };
    if marks_a_list {
        text.insert(digits, '\\');
    }
}

#[cfg(test)]
mod tests {
    use super::escaped;
    use crate::report::direction::isolated;

    #[test]
    fn what_was_typed_means_nothing_to_markdown() {
        assert_eq!(escaped("# not a *heading*"), r"\# not a \*heading\*");
        assert_eq!(escaped("1. first\n2. second"), r"1\. first 2. second");
        assert_eq!(escaped("- a | b `c` <b> {{ d }}"), r"\- a \| b \`c\` \<b\> \{\{ d \}\}");
        assert_eq!(escaped("one\u{7} two"), "one two");
        assert_eq!(escaped("in 2026."), "in 2026.");
        assert_eq!(isolated(&escaped("1. المجلس *x*"), false), "\u{2068}1\\. المجلس \\*x\\*\u{2069}");
    }
}
