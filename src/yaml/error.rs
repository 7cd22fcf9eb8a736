//! Why a text is not usable YAML.

use std::fmt;

use crate::diagnostic::Place;

/// Why a text could not be read as YAML of the expected kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YamlError {
    /// What is wrong and what to do, without the place.
    pub message: String,
    /// Line and column, from 1, where there is one.
    pub place: Option<(usize, usize)>,
}

impl YamlError {
    pub(super) fn at(place: Place, message: impl Into<String>) -> YamlError {
        YamlError { message: message.into(), place: Some(place.line_and_column()) }
    }

    pub(super) fn without_place(message: impl Into<String>) -> YamlError {
        YamlError { message: message.into(), place: None }
    }
}

impl fmt::Display for YamlError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place {
            Some((line, column)) => write!(formatter, "line {line}, column {column}: {}", self.message),
            None => formatter.write_str(&self.message),
        }
    }
}

impl std::error::Error for YamlError {}
