//! The program as a whole, as a person or a script meets it.

mod report;
mod score;
