//! Answers to scorecard.
//!
//! In: a rubric and the answers to it. Out: a [`Scorecard`] that says what every number rests on. The rules are told in
//! [`crate::docs::scoring`]; this room adds none of its own.

mod dimension;
mod points;
mod question;
mod scorecard;
mod shown;
mod together;

pub use dimension::{AreaScore, Coverage, DimensionScore, Gate, Status, level_of};
pub use points::{Interval, Points};
pub use question::{QuestionScore, Shortfall, Standing};
pub use scorecard::{Scorecard, score};
pub use shown::ShownPoints;
pub use together::of_area;
