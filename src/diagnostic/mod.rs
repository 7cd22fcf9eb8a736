//! What is wrong with a document, where, and what to do about it.
//!
//! In: places in texts and what a check has to say of them. Out: [`Finding`]s as values, and their renderings for people
//! and programs under [`render`]. This room knows nothing of what the documents are about.

mod finding;
mod place;
mod rule;
mod shown;
mod source;
mod suggestion;

pub use finding::{Edit, FileId, Finding, Fix, Label};
pub use place::Place;
pub(crate) use rule::rule;
pub use rule::{Family, Rule, Severity};
pub use shown::{in_ticks, plainly};
pub use source::{Position, Source};
pub use suggestion::{advice, advice_or, nearest};
