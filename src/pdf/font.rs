//! The bundled faces, and words shaped in them: each word once.

mod face;
mod quick_hash;
mod shaper;

pub use face::Face;
pub(super) use shaper::Shaper;
