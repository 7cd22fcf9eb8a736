//! The program's own words, in one place, so that other languages can follow.
//!
//! In: the texts of Fluent files: those of the program under `templates/words/`, those of a report under `templates/report/`,
//! and those of a template that has its own. Out: sentences, with numbers and names put in; and what is wrong with a template's
//! own words. Words that belong to a rubric stay in the rubric; the running text of a report stays in its template.

mod date;
mod embedded;
mod mistake;
mod own;
mod pattern;

use std::sync::LazyLock;

use embedded::Embedded;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

pub use own::{Problem, ProblemKind, missing, names, problems};

const ENGLISH: &str = include_str!("../../templates/words/en.ftl");

/// What a report says beside the text of its template, in English: the text of a file that a template can have of its own.
pub const REPORT: &str = include_str!("../../templates/report/words.ftl");

/// The words of one language; of a report, the English ones for what its template does not say.
pub struct Words {
    own: Option<Bundle>,
}

type Bundle = FluentBundle<FluentResource>;

/// What was said once need not be read again, whoever says it.
static EMBEDDED: LazyLock<Embedded> = LazyLock::new(|| Embedded::new(&[ENGLISH, REPORT]));

impl Words {
    pub fn english() -> Words {
        Words { own: None }
    }

    /// The English words, and those of a template for which [`problems`] has found no error.
    ///
    /// `language`: a BCP 47 tag; it says which numbers ask for which form of a word.
    pub fn with_own(text: &str, language: &str) -> Words {
        let text = own::without_mark(text);
        if !own::is_readable(text) {
            return Words::english();
        }
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        let mut own = bundle(language);
        // Of a word that stands twice the first is said.
        own.add_resource(resource).unwrap_or_default();
        Words { own: Some(own) }
    }

    /// The sentence of this name.
    ///
    /// # Panics
    ///
    /// When there is no such sentence: a test checks every name that the source uses.
    pub fn say(&self, name: &str) -> String {
        self.say_with(name, &[])
    }

    /// The sentence of this name with its gaps filled.
    ///
    /// # Panics
    ///
    /// When there is no such sentence, or a gap is left open.
    pub fn say_with(&self, name: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut arguments = FluentArgs::new();
        for (gap, value) in values {
            arguments.set(*gap, FluentValue::from(*value));
        }
        if let Some(Ok(sentence)) = self.own.as_ref().and_then(|own| filled(own, name, &arguments)) {
            return own::on_one_line(&sentence);
        }
        let sentence = EMBEDDED.filled(name, &arguments);
        let sentence = sentence.unwrap_or_else(|| panic!("there are no words for `{name}`"));
        sentence.unwrap_or_else(|errors| panic!("the words for `{name}` have a gap that is not filled: {errors:?}"))
    }
}

/// Words of a language, as yet none.
fn bundle(language: &str) -> Bundle {
    let english = || "en".parse().expect("`en` is a language tag");
    let mut bundle = FluentBundle::new_concurrent(vec![language.parse().unwrap_or_else(|_| english())]);
    bundle.set_use_isolating(false);
    bundle
}

/// The sentence of a name, if there is one; or what could not be filled in.
fn filled(bundle: &Bundle, name: &str, arguments: &FluentArgs<'_>) -> Option<Result<String, Vec<String>>> {
    let pattern = bundle.get_message(name)?.value()?;
    let mut errors = Vec::new();
    let sentence = bundle.format_pattern(pattern, Some(arguments), &mut errors);
    Some(match errors.is_empty() {
        true => Ok(sentence.into_owned()),
        false => Err(errors.iter().map(ToString::to_string).collect()),
    })
}

/// What fills a gap in a sentence.
#[derive(Debug, Clone, Copy)]
pub enum Value<'a> {
    Text(&'a str),
    Count(usize),
}

impl<'a> From<Value<'a>> for FluentValue<'a> {
    fn from(value: Value<'a>) -> Self {
        match value {
            Value::Text(text) => FluentValue::from(text),
            Value::Count(count) => FluentValue::from(count),
        }
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Value::Text(text)
    }
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Value::Count(count)
    }
}
