#![forbid(unsafe_code)]
pub mod pdf;
pub mod report;
