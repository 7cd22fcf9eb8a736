//! One file for each command.

pub mod assess;
pub mod explain;
pub mod new;
pub mod recommend;
pub mod report;
pub mod schema;
pub mod score;
pub mod share;
pub mod validate;
pub mod worksheet;
