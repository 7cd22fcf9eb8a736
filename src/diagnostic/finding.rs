//! One finding, apart from how it is shown.

use std::ops::Range;

use super::place::Place;
use super::rule::Rule;

/// Which of the checked files; an index into the list of [`super::Source`]s of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub usize);

/// One thing that is wrong with a document, or could be better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub rule: &'static Rule,
    /// What is wrong: lower case, input in back-ticks, no full stop.
    pub message: String,
    /// Where it is, with a few words to stand beside the mark; the words may be empty.
    pub at: Label,
    /// Other places that belong to it, for example "first used here"; they may be in other files.
    pub also: Vec<Label>,
    /// Where that is in the author's terms: "dimension `doing`, area `doing.plans`"; empty for a whole file.
    pub path: String,
    /// What to do, with the very text to write.
    pub help: Option<String>,
    /// What can be done without asking.
    pub fix: Option<Fix>,
}

/// A place with words for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    pub file: FileId,
    pub place: Place,
    /// Empty where the mark alone is enough.
    pub text: String,
}

/// A change that is mechanically certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// What the change does, for example "put `No` between quotes".
    pub title: String,
    /// In the finding's own file; they do not overlap.
    pub edits: Vec<Edit>,
}

/// A part of a text and what takes its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    pub bytes: Range<usize>,
    pub text: String,
}

impl Finding {
    pub fn new(rule: &'static Rule, file: FileId, place: Place, message: impl Into<String>) -> Finding {
        Finding {
            rule,
            message: message.into(),
            at: Label { file, place, text: String::new() },
            also: Vec::new(),
            path: String::new(),
            help: None,
            fix: None,
        }
    }

    /// Words beside the mark.
    #[must_use]
    pub fn label(mut self, text: impl Into<String>) -> Finding {
        self.at.text = text.into();
        self
    }

    /// Another place that belongs to it.
    #[must_use]
    pub fn also(mut self, file: FileId, place: Place, text: impl Into<String>) -> Finding {
        self.also.push(Label { file, place, text: text.into() });
        self
    }

    /// What to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Finding {
        self.help = Some(help.into());
        self
    }

    /// A change that is certain: these bytes become this text.
    #[must_use]
    pub fn fix(mut self, title: impl Into<String>, bytes: Range<usize>, text: impl Into<String>) -> Finding {
        self.fix = Some(Fix { title: title.into(), edits: vec![Edit { bytes, text: text.into() }] });
        self
    }

    /// What findings are put in order by: file, place, code, words.
    pub fn order(&self) -> (FileId, usize, usize, &'static str, &str) {
        let bytes = self.at.place.bytes();
        (self.at.file, bytes.start, bytes.end, self.rule.code, &self.message)
    }
}
