//! Why a text is not usable YAML.

use std::fmt;

use crate::diagnostic::Place;

/// What kind of trouble a text makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is in it.
    Empty,
    /// It holds more than any file of this program needs.
    TooLarge,
    /// It breaks a rule of YAML.
    Syntax,
    /// It uses a part of YAML that is not accepted: anchors, aliases, tags, several documents, deep nesting.
    Unsupported,
    /// A key stands twice.
    RepeatedKey,
    /// It is YAML, and not of the expected kind.
    Unfit,
}

/// Why a text could not be read as YAML of the expected kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YamlError {
    /// What is wrong and what to do, without the place.
    pub message: String,
    /// Where, unless the whole text is meant.
    pub place: Option<Place>,
    pub fault: Fault,
}

impl YamlError {
    pub(super) fn at(fault: Fault, place: Place, message: impl Into<String>) -> YamlError {
        YamlError { message: message.into(), place: Some(place), fault }
    }

    pub(super) fn without_place(fault: Fault, message: impl Into<String>) -> YamlError {
        YamlError { message: message.into(), place: None, fault }
    }

    /// Line and column, from 1, where there is a place.
    pub fn line_and_column(&self) -> Option<(usize, usize)> {
        self.place.map(Place::line_and_column)
    }
}

impl fmt::Display for YamlError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line_and_column() {
            Some((line, column)) => write!(formatter, "line {line}, column {column}: {}", self.message),
            None => formatter.write_str(&self.message),
        }
    }
}

impl std::error::Error for YamlError {}
