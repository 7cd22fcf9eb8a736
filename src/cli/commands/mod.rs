//! One file for each command.

pub mod assess;
pub mod report;
pub mod score;
pub mod validate;
