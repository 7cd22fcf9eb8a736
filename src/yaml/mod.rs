//! YAML text to typed values, with errors that say where.

use serde::{Serialize, de::DeserializeOwned};

/// Largest text that is read, in bytes.
pub const LARGEST_FILE: usize = 16 * 1024 * 1024;

/// Why a text could not be read as YAML of the expected kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YamlError {
    /// What is wrong, in one clause, without the place.
    pub message: String,
    /// Line and column, from 1, where the parser could tell.
    pub place: Option<(usize, usize)>,
}

impl std::fmt::Display for YamlError {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.place {
            Some((line, column)) => write!(formatter, "line {line}, column {column}: {}", self.message),
            None => formatter.write_str(&self.message),
        }
    }
}

impl std::error::Error for YamlError {}

/// Reads one YAML document.
///
/// # Errors
///
/// Text over [`LARGEST_FILE`], text that is not YAML, or YAML that is not of the expected kind.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, YamlError> {
    if text.len() > LARGEST_FILE {
        return Err(YamlError { message: "the file is larger than 16 MiB".to_owned(), place: None });
    }
    serde_yaml::from_str(text).map_err(|error| {
        let place = error.location().map(|location| (location.line(), location.column()));
        YamlError { message: without_place(&error.to_string()), place }
    })
}

/// Writes a value as YAML.
///
/// # Errors
///
/// None for the types of this crate; the writer's own words otherwise.
pub fn write<T: Serialize>(value: &T) -> Result<String, YamlError> {
    serde_yaml::to_string(value).map_err(|error| YamlError { message: error.to_string(), place: None })
}

fn without_place(message: &str) -> String {
    match message.rfind(" at line ") {
        Some(end) => message[..end].to_owned(),
        None => message.to_owned(),
    }
}
