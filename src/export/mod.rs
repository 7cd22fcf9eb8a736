//! A report as text for the terminal and as JSON for other programs.
//!
//! In: a [`crate::report::Report`]. Out: text. The PDF has a room of its own.

mod json;
mod scorecard;

pub use json::json;
pub use scorecard::scorecard;
