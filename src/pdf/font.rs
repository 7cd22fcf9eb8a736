//! The bundled faces, and words shaped in them: each word once.

mod face;
mod shaper;

pub use face::Face;
pub(super) use shaper::{ShapedRun, ShapedWord, Shaper};
