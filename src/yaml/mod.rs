//! YAML text to values that know their place, and to typed values.
//!
//! Accepted everywhere: UTF-8, one document, no anchors, aliases or tags, at most [`DEEPEST`] lists and mappings inside one
//! another, at most [`LARGEST_FILE`] bytes and [`MOST_VALUES`] values. [`tree`] enforces this for every text, so that no
//! file can hold the program up; [`read`] asks it first.

mod error;
mod line;
mod locator;
mod mistake;
mod scalar;
mod tree;
mod value;
mod write;

use serde::de::DeserializeOwned;

use crate::diagnostic::in_ticks;

pub use error::{Fault, YamlError};
pub use scalar::{foreign_reading, quoted};
pub use tree::{DEEPEST, Kind, MOST_VALUES, Node, RepeatedKey, repeated, tree};
pub use value::{number, truth, value, whole};
pub use write::write;

/// Largest text that is read, in bytes.
pub const LARGEST_FILE: usize = 16 * 1024 * 1024;

/// Reads one YAML document into a type.
///
/// # Errors
///
/// What [`tree`] refuses, a key that stands twice, or YAML that is not of the expected kind.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, YamlError> {
    let root = tree(text)?;
    if let Some(repeated) = root.repeated_keys().first() {
        let message = format!("{}: {}", in_ticks(&repeated.key), repeated.message());
        return Err(YamlError::at(Fault::RepeatedKey, repeated.again, message));
    }
    value(&root)
}
