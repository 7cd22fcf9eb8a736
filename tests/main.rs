//! One binary with all tests; each file mirrors a room of the house.

mod support;

mod interview;
mod rubric;
mod score;
mod terminal;
