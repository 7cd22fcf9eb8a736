//! What a parliament said about itself.
//!
//! In: the YAML of an answers file, and the rubric it belongs to. Out: [`Answers`] in which every question, level and
//! piece of evidence is one that the rubric knows. A case is an answers file with an `expect:` block beside it.

mod check;
mod file;
mod fingerprint;
mod model;

pub use check::{AnswersError, Problem, is_web_address};
pub use file::{read, write};
pub use fingerprint::Fingerprint;
pub use model::{
    Answers, Assessor, Evidence, Expectation, ExpectedDimension, Profile, Rating, Response, RubricReference,
};
