//! The program's own words, in one place, so that other languages can follow.
//!
//! In: the text of a Fluent file under `templates/words/`. Out: sentences, with numbers and names put in. Words that
//! belong to a rubric stay in the rubric; words of the report stay in its template.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

const ENGLISH: &str = include_str!("../../templates/words/en.ftl");

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// # Panics
    ///
    /// Never: a test reads the embedded file.
    pub fn english() -> Words {
        let resource = FluentResource::try_new(ENGLISH.to_owned()).map_err(|(_, errors)| errors);
        let resource = resource.expect("the embedded words are read by a test");
        let mut bundle = FluentBundle::new_concurrent(vec!["en".parse().expect("`en` is a language tag")]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).expect("a test checks that no message stands twice");
        Words { bundle }
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
        let message = self.bundle.get_message(name).and_then(|message| message.value());
        let pattern = message.unwrap_or_else(|| panic!("there are no words for `{name}`"));
        let mut arguments = FluentArgs::new();
        for (gap, value) in values {
            arguments.set(*gap, FluentValue::from(*value));
        }
        let mut errors = Vec::new();
        let sentence = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors);
        assert!(errors.is_empty(), "the words for `{name}` have a gap that is not filled: {errors:?}");
        sentence.into_owned()
    }
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
