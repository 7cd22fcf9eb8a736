//! What is known of a value before a template runs.

use std::collections::{BTreeMap, BTreeSet};

/// What a value can be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Type {
    /// Nothing can be said of it, so nothing is wrong with it.
    Anything,
    /// One of these; empty where no value was seen.
    OneOf(BTreeSet<Kind>),
}

/// One thing that a value can be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// `none`
    Nothing,
    Truth,
    Number,
    Text,
    /// A text that is one of few words; empty where the words are not known.
    Word(BTreeSet<String>),
    List(Box<Type>),
    /// A record of the report, by its number among [`super::shape::Shapes`].
    Record(usize),
    /// Names that the template itself gave: a namespace, an imported file, a value in braces.
    Names(BTreeMap<String, Type>),
    /// The `loop` of a loop over such items.
    Loop(Box<Type>),
    Macro(MacroId),
}

/// A macro by its file, counted from 0, and the byte at which its name begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct MacroId {
    pub(super) file: usize,
    pub(super) start: usize,
}

/// A macro that calls itself with a list of what it was given would go on for ever.
const DEEPEST: usize = 5;

/// More than that, and a list of them helps nobody.
const MOST_KINDS: usize = 24;

impl Type {
    /// Of no value seen so far.
    pub(super) fn nothing() -> Type {
        Type::OneOf(BTreeSet::new())
    }

    pub(super) fn of(kind: Kind) -> Type {
        if kind.depth() > DEEPEST { Type::Anything } else { Type::OneOf(BTreeSet::from([kind])) }
    }

    pub(super) fn list(item: Type) -> Type {
        Type::of(Kind::List(Box::new(item)))
    }

    /// This or that.
    #[must_use]
    pub(super) fn or(self, other: Type) -> Type {
        match (self, other) {
            (Type::OneOf(mut kinds), Type::OneOf(others)) => {
                kinds.extend(others);
                if kinds.len() > MOST_KINDS { Type::Anything } else { Type::OneOf(kinds) }
            }
            (Type::Anything, _) | (_, Type::Anything) => Type::Anything,
        }
    }

    pub(super) fn kinds(&self) -> impl Iterator<Item = &Kind> {
        match self {
            Type::Anything => None,
            Type::OneOf(kinds) => Some(kinds.iter()),
        }
        .into_iter()
        .flatten()
    }

    /// What comes out when it is gone through.
    pub(super) fn item(&self) -> Type {
        match self {
            Type::Anything => Type::Anything,
            Type::OneOf(kinds) => kinds.iter().map(Kind::item).fold(Type::nothing(), Type::or),
        }
    }

    fn depth(&self) -> usize {
        self.kinds().map(Kind::depth).max().unwrap_or(0)
    }
}

impl Kind {
    fn item(&self) -> Type {
        match self {
            Kind::List(item) => (**item).clone(),
            Kind::Record(_) | Kind::Names(_) => Type::of(Kind::Text),
            Kind::Nothing => Type::nothing(),
            Kind::Truth | Kind::Number | Kind::Text | Kind::Word(_) | Kind::Loop(_) | Kind::Macro(_) => Type::Anything,
        }
    }

    fn depth(&self) -> usize {
        match self {
            Kind::List(item) | Kind::Loop(item) => item.depth() + 1,
            Kind::Names(names) => names.values().map(Type::depth).max().unwrap_or(0) + 1,
            Kind::Nothing
            | Kind::Truth
            | Kind::Number
            | Kind::Text
            | Kind::Word(_)
            | Kind::Record(_)
            | Kind::Macro(_) => 0,
        }
    }

    /// What it is in plain words, as it stands after "is".
    pub(super) fn in_words(&self) -> &'static str {
        match self {
            Kind::Nothing => "`none`",
            Kind::Truth => "true or false",
            Kind::Number => "a number",
            Kind::Text | Kind::Word(_) => "text",
            Kind::List(_) => "a list",
            Kind::Record(_) | Kind::Names(_) => "a value with names",
            Kind::Loop(_) => "the state of a loop",
            Kind::Macro(_) => "a macro",
        }
    }
}
