//! The names that a template can use: for rendering and for checking, from one table.

use minijinja::{Environment, Value, filters, functions, tests};

use super::mailbox::linked;
use super::render::escaped;

/// The file of a template that is rendered; it includes the others.
pub(super) const MAIN: &str = "report.md";

/// The file of a template that is the summary for the leadership.
pub(super) const LEADERSHIP: &str = "leadership.md";

/// The file of a template that is the blank questionnaire.
pub(super) const WORKSHEET: &str = "worksheet.md";

/// The file of a template that says what stands in no other: titles, the foot of the pages, the words of charts.
pub const WORDS: &str = "words.ftl";

/// The files with which a document begins; a template of one's own may lack all but the first.
pub(super) const BEGINNINGS: [&str; 3] = [MAIN, LEADERSHIP, WORKSHEET];

/// The function that says whether a section stands in the document.
pub(super) const WANTED: &str = "wanted";

/// The function that names the sections of the document.
pub(super) const SECTIONS: &str = "sections";

/// The name under which a template sees the report.
pub(super) const REPORT: &str = "report";

/// A name of the template language and how the engine learns it.
pub(super) struct Offered {
    pub(super) name: &'static str,
    register: fn(&mut Environment<'_>),
}

macro_rules! offered {
    ($add:ident: $($name:expr => $function:expr),+ $(,)?) => {
        &[$(Offered { name: $name, register: |environment| environment.$add($name, $function) }),+]
    };
}

// Only what cannot reach outside the template.

pub(super) static FILTERS: &[Offered] = offered! { add_filter:
    "default" => filters::default,
    "first" => filters::first,
    "join" => join,
    "last" => filters::last,
    "lines" => lines,
    "linked" => linked,
    "length" => filters::length,
    "list" => filters::list,
    "lower" => filters::lower,
    "map" => filters::map,
    "number" => number,
    "rejectattr" => filters::rejectattr,
    "safe" => filters::safe,
    "safe_url" => safe_url,
    "selectattr" => filters::selectattr,
    "slice" => filters::slice,
    "sort" => filters::sort,
    "unique" => filters::unique,
    "upper" => filters::upper,
};

pub(super) static TESTS: &[Offered] = offered! { add_test:
    "defined" => tests::is_defined,
    "eq" => tests::is_eq,
    "ge" => tests::is_ge,
    "gt" => tests::is_gt,
    "in" => tests::is_in,
    "lt" => tests::is_lt,
    "ne" => tests::is_ne,
    "none" => tests::is_none,
};

pub(super) static FUNCTIONS: &[Offered] = offered! { add_function:
    "namespace" => functions::namespace,
    "range" => functions::range,
    // Of no document; each document has its own in their place.
    SECTIONS => Vec::<String>::new,
    WANTED => |_: String| false,
};

/// Teaches the engine every name, and which sections the document has.
pub(super) fn register(environment: &mut Environment<'_>, sections: Vec<String>) {
    for offered in [FILTERS, TESTS, FUNCTIONS].into_iter().flatten() {
        (offered.register)(environment);
    }
    let wanted = sections.clone();
    environment.add_function(WANTED, move |name: String| wanted.contains(&name));
    environment.add_function(SECTIONS, move || sections.clone());
}

/// Whether a name is in one of the tables.
pub(super) fn has(table: &[Offered], name: &str) -> bool {
    table.iter().any(|offered| offered.name == name)
}

/// All names of a table.
pub(super) fn names(table: &[Offered]) -> Vec<&'static str> {
    table.iter().map(|offered| offered.name).collect()
}

/// Joins texts without marking the result as safe, so that it is escaped like any other text.
fn join(values: Vec<String>, between: Option<String>) -> String {
    values.join(between.as_deref().unwrap_or(""))
}

/// A number without an empty decimal place: 50, 12.5.
fn number(value: f64) -> String {
    value.to_string()
}

/// A text of several lines, such as a note, with its lines and paragraphs as they were typed.
fn lines(text: &str) -> Value {
    let mut lines: Vec<String> = text.trim().lines().map(escaped).collect();
    lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
    // Written as a number, the end of a line is text: it ends neither a paragraph nor a table's row.
    Value::from_safe_string(lines.join("&#10;"))
}

/// An address as the target of a Markdown link in angle brackets: nothing in it can end the link.
pub(super) fn safe_url(url: &str) -> Value {
    let mut target = String::with_capacity(url.len());
    for character in url.chars() {
        match character {
            '<' => target.push_str("%3C"),
            '>' => target.push_str("%3E"),
            '\\' => target.push_str("%5C"),
            '`' => target.push_str("%60"),
            '|' => target.push_str("%7C"),
            '&' => target.push_str("&amp;"),
            _ if character.is_whitespace() || character.is_control() => {}
            _ => target.push(character),
        }
    }
    Value::from_safe_string(target)
}
