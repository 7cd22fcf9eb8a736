//! A report as text for the terminal, as JSON for other programs, and as a page, Markdown or a Word file for people.
//!
//! In: a [`crate::report::Report`], or the [`crate::report::block::Document`] and theme that every publication is made from. Out:
//! text or bytes. The PDF has a room of its own.

mod artwork;
mod docx;
mod escape;
mod explanation;
mod html;
mod json;
mod link;
mod markdown;
mod outline;
mod recommendations;
mod scorecard;
mod svg;
mod terminal;
mod what_if;

pub use docx::{DocxError, docx};
pub use explanation::{explanation, explanation_json};
pub use html::html;
pub use json::json;
pub use markdown::markdown;
pub use recommendations::{Detail, recommendations, recommendations_json};
pub use scorecard::{Shape, scorecard};
pub use svg::{svg, svg_file};
pub use what_if::{what_if, what_if_json};
