//! One binary with all tests; each file mirrors a room of the house.

mod support;

mod answers;
mod architecture;
mod cases;
mod check;
mod cli;
mod diagnostic;
mod export;
mod export_docx;
mod interview;
mod pdf;
#[cfg(unix)]
mod pictures;
mod readme;
mod recommend;
mod report;
mod rubric;
mod schema;
mod score;
#[cfg(unix)]
mod terminal;
mod words;
mod yaml;
