//! The faces of a document, and words shaped in them: each word once.

mod face;
mod faces;
mod quick_hash;
mod shaper;

pub use face::Face;
pub(super) use faces::Faces;
pub(super) use shaper::Shaper;
