//! What is wrong with a document, where, and what to do about it.
//!
//! In: places in texts and what a check has to say of them. Out: [`Finding`]s as values, and their renderings for people
//! and programs under [`render`]. This room knows nothing of what the documents are about.

mod decode;
mod finding;
mod findings;
mod place;
pub mod render;
mod rule;
mod shown;
mod source;
pub mod structure;
mod suggestion;
pub mod unreadable;

pub use decode::decode;
pub use finding::{Edit, FileId, Finding, Fix, Label};
pub use findings::{Findings, MOST_FINDINGS};
pub use place::Place;
pub(crate) use rule::rule;
pub use rule::{Family, Rule, Severity};
pub use shown::{in_ticks, plainly, two_parts};
pub use source::{Position, Source};
pub use suggestion::{advice, advice_and_all, advice_and_few, advice_or, nearest, only_near};
pub use unreadable::Unreadable;
