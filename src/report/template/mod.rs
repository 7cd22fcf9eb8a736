//! A report and a template to Markdown; and what is wrong with a template, before anything is made with it.
//!
//! In: a [`Report`](super::Report) and the files of a template. Out: Markdown, or findings. Templates see the report and
//! nothing else: no files, no clock, and only so many steps. No other place knows the template language.

mod cause;
mod check;
mod extent;
mod kind;
mod line_end;
mod mailbox;
mod names;
mod reference;
mod render;
mod section;
mod shape;

pub use cause::{CANNOT_FILL, TemplateError};
pub use check::{RULES, TemplateFile, check};
pub use extent::{Extent, SectionError};
pub use names::WORDS as WORDS_FILE;
pub use reference::reference;
pub use render::Template;
