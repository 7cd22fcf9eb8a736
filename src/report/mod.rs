//! Everything that is known about one assessment, made into a document.
//!
//! In: a rubric pack, answers, scores and recommendations. Out: a [`Report`] of values, and by way of a template and
//! Markdown a [`block::Document`] of [`block::Block`]s. Blocks are the meeting point of all outputs: what comes after them knows
//! nothing of a rubric.

pub mod artwork;
mod benchmark;
pub mod block;
mod build;
pub mod change;
pub mod chart;
mod citation;
pub mod contrast;
pub mod direction;
mod document;
pub mod drawing;
pub mod explained;
pub mod footer;
pub mod found_file;
pub mod logo;
pub mod markdown;
pub mod model;
pub mod origin;
pub mod picture;
mod recommended;
pub mod svg;
pub mod template;
pub mod theme;
pub mod typeface;

pub use build::{assess, assess_in, blank, build, what_if};
pub use change::change;
pub use document::{DocumentError, Looks, document};
pub use model::Report;
