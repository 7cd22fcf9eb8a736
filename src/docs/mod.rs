//! How scores and recommendations come about, in one place.

#[doc = include_str!("scoring.md")]
pub mod scoring {}

#[doc = include_str!("recommending.md")]
pub mod recommending {}
