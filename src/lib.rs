//! Hemicycle measures how ready a parliament is to innovate, and says what to do next.
//!
//! The rooms of the house, in the direction in which data flows:
//!
//! ```text
//! rubric ─► interview ─► answers ─► score ─► recommend ─► report ─► pdf
//! ```
//!
//! Imports run the other way only; `tests/architecture.rs` holds the table. The command line is not here: it is part of
//! the binary, so that nothing in this crate can reach for a file, the terminal or the clock.
#![forbid(unsafe_code)]

pub mod answers;
pub mod check;
pub mod date;
pub mod diagnostic;
pub mod docs;
pub mod export;
pub mod fingerprint;
pub mod form;
pub mod identifier;
pub mod interview;
pub mod pdf;
pub mod recommend;
pub mod report;
pub mod rubric;
pub mod schema;
pub mod score;
pub mod share;
pub mod words;
pub mod yaml;
