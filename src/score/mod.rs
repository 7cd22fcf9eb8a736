//! Answers to scorecard.
//!
//! In: a rubric and the answers to it. Out: a [`Scorecard`] that says what every number rests on. The rules are told in
//! [`crate::docs::scoring`]; this room adds none of its own.

mod changes;
mod dimension;
mod lift;
mod outcomes;
mod points;
mod proof;
mod question;
mod scorecard;
mod shown;
mod sureness;
mod together;

pub use dimension::{AreaScore, Coverage, DimensionScore, Gate, Status, level_of};
pub use lift::{Change, Deed, Lift, lift};
pub use points::{Interval, Points};
pub use proof::{MissingProof, missing_proof};
pub use question::{QuestionScore, Shortfall, Standing};
pub use scorecard::{Scorecard, score};
pub use shown::ShownPoints;
pub use sureness::{LevelSureness, sureness};
pub use together::of_area;
