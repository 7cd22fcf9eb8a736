//! The words that are part of the program. A run says few of them, so each is read when it is first said.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use fluent_bundle::{FluentArgs, FluentResource};

use super::own::name_at_start;
use super::{Bundle, bundle, filled};

/// Fluent texts in which no word is part of another.
pub(super) struct Embedded {
    /// What stands for each word, by its name.
    texts: HashMap<&'static str, &'static str>,
    /// Those that were said.
    read: Mutex<Bundle>,
}

impl Embedded {
    pub fn new(texts: &[&'static str]) -> Embedded {
        Embedded { texts: texts.iter().flat_map(|text| words(text)).collect(), read: Mutex::new(bundle("en")) }
    }

    /// The sentence of a name, if there is one; or what could not be filled in.
    ///
    /// # Panics
    ///
    /// Never: a test reads every word.
    pub fn filled(&self, name: &str, arguments: &FluentArgs<'_>) -> Option<Result<String, Vec<String>>> {
        let text = *self.texts.get(name)?;
        // A word that could not be said has changed nothing.
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        if !read.has_message(name) {
            let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| errors);
            read.add_resource(resource.expect("a test reads every word")).expect("it was not read before");
        }
        filled(&read, name, arguments)
    }
}

/// The name of each word of a text, with what stands from there to the next.
fn words(text: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut begins = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
            begins.push(start);
        }
        start += line.len();
    }
    let ends = begins.iter().skip(1).copied().chain([text.len()]);
    let word = |(begin, end): (&usize, usize)| {
        let word = &text[*begin..end];
        (name_at_start(word), word)
    };
    begins.iter().zip(ends).map(word).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use fluent_syntax::ast::Entry;
    use fluent_syntax::parser::parse_runtime;

    use super::words;
    use crate::words::pattern::{Gap, gaps};
    use crate::words::{ENGLISH, REPORT};

    #[test]
    fn each_word_says_alone_what_it_says_in_its_text() {
        let mut names = BTreeSet::new();
        for text in [ENGLISH, REPORT] {
            let whole = parse_runtime(text).expect("the words can be read");
            let alone = words(text);
            assert_eq!(whole.body.len(), alone.len());
            for (entry, (name, text)) in whole.body.iter().zip(alone) {
                assert!(names.insert(name), "`{name}` stands twice");
                let Entry::Message(message) = entry else { panic!("this is no word: {entry:?}") };
                assert_eq!(message.id.name, name);
                assert_eq!(parse_runtime(text).expect("the word can be read").body, std::slice::from_ref(entry));
                let gaps = message.value.iter().flat_map(gaps);
                let others = gaps.filter(|gap| !matches!(gap, Gap::Variable(_))).count();
                assert_eq!(others, 0, "`{name}` needs another word, which is not read with it");
            }
        }
    }
}
