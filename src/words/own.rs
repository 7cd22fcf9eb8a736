//! The words that a template has of its own, held against those of the program.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Message, Resource};
use fluent_syntax::parser::parse_runtime;

use super::pattern::{Gap, gaps, variables};
use super::{REPORT, bundle, filled, mistake};

/// Something that is wrong with a template's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where it stands in the text.
    pub bytes: Range<usize>,
    pub kind: ProblemKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// It has not the form of Fluent.
    Syntax { what: &'static str, advice: &'static str },
    /// No word of a report has this name.
    UnknownWord { name: String },
    /// The word stands above already, at these bytes.
    RepeatedWord { name: String, first: Range<usize> },
    /// What stands in braces is nothing that the program could fill in.
    UnknownGap { written: String, offered: Vec<String> },
    /// The word comes back to itself, or is too long to be put together.
    Endless { name: String },
    /// What the English word says is not said.
    LeftOut { name: String, gaps: Vec<String> },
    /// Words that stay in English.
    Missing { names: Vec<&'static str> },
}

/// Everything that is wrong with the text of a template's own words, in the order of the text.
pub fn problems(text: &str) -> Vec<Problem> {
    let words = without_mark(text);
    let offset = text.len() - words.len();
    let mut problems = match first_unreadable(words) {
        Some(problem) => vec![problem],
        None => of_readable(words),
    };
    for problem in &mut problems {
        problem.bytes = problem.bytes.start + offset..problem.bytes.end + offset;
        if let ProblemKind::RepeatedWord { first, .. } = &mut problem.kind {
            *first = first.start + offset..first.end + offset;
        }
    }
    problems.sort_by_key(|problem| (problem.bytes.start, problem.bytes.end));
    problems
}

/// The names of all words that a report says.
pub fn names() -> Vec<&'static str> {
    SAID.iter().map(|said| said.name).collect()
}

/// The names of the words that a template has not, in the order of the program's own.
pub fn missing(text: &str) -> Vec<&'static str> {
    let is_missing = |problem: Problem| match problem.kind {
        ProblemKind::Missing { names } => Some(names),
        _ => None,
    };
    problems(text).into_iter().find_map(is_missing).unwrap_or_default()
}

/// Some editors begin a text with a mark of its encoding.
pub(super) fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Whether a text can be given to the reader of Fluent.
pub(super) fn is_readable(text: &str) -> bool {
    first_unreadable(text).is_none()
}

/// A sentence without what would begin a new line or be no sign at all.
pub(super) fn on_one_line(sentence: &str) -> String {
    let plain = |character: char| if character.is_control() { ' ' } else { character };
    sentence.trim().chars().map(plain).collect()
}

/// What the program says, by name.
struct Said {
    name: &'static str,
    /// What can be filled in, in its order.
    gaps: Vec<String>,
    /// Those of them that are numbers.
    counts: BTreeSet<String>,
}

static SAID: LazyLock<Vec<Said>> = LazyLock::new(|| {
    let resource = parse_runtime(REPORT).expect("the embedded words are read by a test");
    let message = |entry: &Entry<&'static str>| match entry {
        Entry::Message(message) => {
            let (gaps, counts) = variables(message.value.as_ref()?);
            Some(Said { name: message.id.name, gaps, counts })
        }
        _ => None,
    };
    resource.body.iter().filter_map(message).collect()
});

/// How deep braces and brackets may stand in each other; the reader goes one step down for each.
const DEEPEST: usize = 100;

/// With more digits Fluent cannot tell which form a number asks for.
const MOST_DIGITS: usize = 15;

/// What the reader of Fluent could not bear.
fn first_unreadable(text: &str) -> Option<Problem> {
    let syntax = |bytes, what, advice| Problem { bytes, kind: ProblemKind::Syntax { what, advice } };
    let (mut depth, mut digits) = (0_usize, 0_usize);
    for (index, byte) in text.bytes().enumerate() {
        match byte {
            b'{' | b'(' => depth += 1,
            b'}' | b')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        digits = if byte.is_ascii_digit() { digits + 1 } else { 0 };
        if depth > DEEPEST {
            let what = "braces and brackets stand too deep in each other";
            return Some(syntax(index..index + 1, what, "close those that are no longer needed"));
        }
        if digits > MOST_DIGITS {
            let what = "this number is too long";
            return Some(syntax(index + 1 - digits..index + 1, what, "write a space between its digits"));
        }
    }
    for (index, _) in text.match_indices("\\u").chain(text.match_indices("\\U")) {
        let digits = if text[index..].starts_with("\\u") { 4 } else { 6 };
        let other = text[index + 2..].chars().take(digits).find(|character| !character.is_ascii_hexdigit());
        if other.is_some_and(|other| !other.is_ascii()) {
            let what = "this is no number of a character";
            return Some(syntax(index..index + 2, what, "write the character itself"));
        }
    }
    None
}

fn of_readable(text: &str) -> Vec<Problem> {
    let (resource, errors) = match parse_runtime(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    let mut problems: Vec<Problem> = errors.iter().map(|error| mistake::problem(error, text)).collect();
    let mut seen: BTreeMap<&str, Range<usize>> = BTreeMap::new();
    let known = Known::of(&resource);
    let mut sound = Vec::new();
    for message in messages(&resource) {
        let name = message.id.name;
        let bytes = range(text, name);
        problems.extend(message.attributes.iter().filter(|_| message.value.is_some()).map(|part| {
            let name = format!("{name}.{}", part.id.name);
            Problem { bytes: range(text, part.id.name), kind: ProblemKind::UnknownWord { name } }
        }));
        if let Some(first) = seen.get(name) {
            let kind = ProblemKind::RepeatedWord { name: name.to_owned(), first: first.clone() };
            problems.push(Problem { bytes, kind });
            continue;
        }
        seen.insert(name, bytes.clone());
        let Some(said) = SAID.iter().find(|said| said.name == name) else {
            problems.push(Problem { bytes, kind: ProblemKind::UnknownWord { name: name.to_owned() } });
            continue;
        };
        if message.value.is_none() {
            let (what, advice) = ("this word has no text", "write a text behind the `=`");
            problems.push(Problem { bytes, kind: ProblemKind::Syntax { what, advice } });
            continue;
        }
        let wrong = in_message(message, said, &known, text);
        if wrong.is_empty() {
            sound.push((said, bytes));
        }
        problems.extend(wrong);
    }
    problems.extend(endless(text, &sound));
    // A word with a mistake is not missing.
    let begun: BTreeSet<&str> = resource.body.iter().flat_map(names_of_junk).chain(seen.into_keys()).collect();
    let names: Vec<&str> = SAID.iter().map(|said| said.name).filter(|name| !begun.contains(name)).collect();
    if !names.is_empty() {
        problems.push(Problem { bytes: 0..0, kind: ProblemKind::Missing { names } });
    }
    problems
}

/// What a file defines.
struct Known<'a> {
    messages: BTreeMap<&'a str, &'a Message<&'a str>>,
    terms: BTreeSet<&'a str>,
}

impl<'a> Known<'a> {
    fn of(resource: &'a Resource<&'a str>) -> Known<'a> {
        let terms = resource.body.iter().filter_map(|entry| match entry {
            Entry::Term(term) => Some(term.id.name),
            _ => None,
        });
        Known {
            messages: messages(resource).map(|message| (message.id.name, message)).collect(),
            terms: terms.collect(),
        }
    }
}

fn messages<'a>(resource: &'a Resource<&'a str>) -> impl Iterator<Item = &'a Message<&'a str>> {
    resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    })
}

/// The names with which the lines of an entry begin that could not be read: a mistake can take the next word with it.
fn names_of_junk<'a>(entry: &Entry<&'a str>) -> impl Iterator<Item = &'a str> + use<'a> {
    let content = if let Entry::Junk { content } = entry { *content } else { "" };
    content.lines().map(name_at_start).filter(|name| !name.is_empty())
}

/// The name with which a text begins; empty where it begins with none.
pub(super) fn name_at_start(text: &str) -> &str {
    let is_name = |character: char| character.is_ascii_alphanumeric() || matches!(character, '-' | '_');
    text.split(|character| !is_name(character)).next().unwrap_or_default()
}

/// Gaps that cannot be filled, and what is left out.
fn in_message(message: &Message<&str>, said: &Said, known: &Known<'_>, text: &str) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut used = BTreeSet::new();
    let mut waiting = vec![message];
    let mut visited = BTreeSet::from([message.id.name]);
    while let Some(next) = waiting.pop() {
        // Another message that is part of this one has its own problems told at its own place, if it is one of the program's.
        let is_own = next.id.name == message.id.name;
        for gap in next.value.iter().flat_map(gaps) {
            let is_known = match gap {
                Gap::Variable(name) => {
                    used.insert(name);
                    said.gaps.iter().any(|gap| gap == name)
                }
                Gap::Message(name) => {
                    let other = known.messages.get(name).copied();
                    waiting.extend(other.filter(|_| visited.insert(name)));
                    other.is_some_and(|other| other.value.is_some())
                }
                Gap::Term(name) => known.terms.contains(name),
                Gap::Unknown(_) => false,
            };
            if !is_known {
                let bytes = if is_own { range(text, gap.text()) } else { range(text, message.id.name) };
                let kind = ProblemKind::UnknownGap { written: gap.to_string(), offered: said.gaps.clone() };
                problems.push(Problem { bytes, kind });
            }
        }
    }
    let left_out: Vec<String> = said.gaps.iter().filter(|gap| !used.contains(gap.as_str())).cloned().collect();
    if !left_out.is_empty() && problems.is_empty() {
        let kind = ProblemKind::LeftOut { name: said.name.to_owned(), gaps: left_out };
        problems.push(Problem { bytes: range(text, message.id.name), kind });
    }
    problems
}

/// Words of which every part is known, and which still cannot be said.
fn endless(text: &str, sound: &[(&Said, Range<usize>)]) -> Vec<Problem> {
    let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
    let mut words = bundle("en");
    words.add_resource(resource).unwrap_or_default();
    let cannot_be_said = |said: &Said| {
        let mut arguments = FluentArgs::new();
        for gap in &said.gaps {
            let value = if said.counts.contains(gap) { FluentValue::from(1) } else { FluentValue::from("text") };
            arguments.set(gap.as_str(), value);
        }
        filled(&words, said.name, &arguments).is_some_and(|sentence| sentence.is_err())
    };
    let endless = sound.iter().filter(|(said, _)| cannot_be_said(said));
    endless
        .map(|(said, bytes)| Problem {
            bytes: bytes.clone(),
            kind: ProblemKind::Endless { name: said.name.to_owned() },
        })
        .collect()
}

/// Where a part of a text stands in it.
fn range(text: &str, part: &str) -> Range<usize> {
    // The tree holds slices of the text.
    let start = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len());
    start..(start + part.len()).min(text.len())
}
