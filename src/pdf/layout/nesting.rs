//! Blocks within blocks, without end.

pub use crate::report::block::{DEEPEST, leaves};
