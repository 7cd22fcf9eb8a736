//! Everything that is known about one assessment, made into a document.
//!
//! The report model goes through a template into Markdown, and from Markdown into [`block::Block`]s.
//! Blocks are the meeting point of all outputs: what comes after them knows nothing of a rubric.

pub mod block;
pub mod drawing;
pub mod theme;
