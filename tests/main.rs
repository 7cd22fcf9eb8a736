//! One binary with all tests; each file mirrors a room of the house.

mod support;

mod answers;
mod architecture;
mod cases;
mod cli;
mod pdf;
mod readme;
mod recommend;
mod report;
mod rubric;
mod score;
mod words;
