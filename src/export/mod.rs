//! A report as text for the terminal, as JSON for other programs, and as a page or Markdown for people.
//!
//! In: a [`crate::report::Report`], or the [`crate::report::block::Document`] made of it. Out: text. The PDF has a room of
//! its own.

mod escape;
mod html;
mod json;
mod link;
mod markdown;
mod outline;
mod scorecard;
mod svg;

pub use html::html;
pub use json::json;
pub use markdown::markdown;
pub use scorecard::scorecard;
pub use svg::svg;
