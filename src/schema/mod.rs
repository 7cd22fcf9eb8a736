//! What a file of each kind must look like: which keys, which values.
//!
//! In: Rust types. Out: their JSON Schemas for editors, and a [`Shape`] by which a tree is checked, so that an editor and
//! this program never disagree. This room knows nothing of what the keys mean.

mod check;
mod hidden;
mod json;
mod rules;
mod scalar;
mod shape;

pub use json::{json_schema, text};
pub use rules::RULES;
pub use schemars::Schema;
pub use shape::Shape;
