//! What a parliament said about itself.
//!
//! In: the YAML of an answers file, and the rubric it belongs to. Out: [`Answers`] in which every question, level and
//! piece of evidence is one that the rubric knows; answers to an earlier version of it are carried over. A case is an answers file with an `expect:` block beside it.

mod begun;
mod budget;
mod carry;
mod check;
mod comments;
mod evidence;
mod expectation;
mod file;
mod fingerprint;
mod harmless;
mod head;
mod item;
mod level;
mod mark;
mod model;
mod problem;
mod profile;
mod raw;
mod response;
mod retired;
pub mod rules;
mod traceable;
mod version;
mod views;
mod when;

pub use begun::BegunEvidence;
pub use budget::Budget;
pub use comments::has_comments_by_hand;
pub use file::{examine, of_tree, read, write};
pub use fingerprint::Fingerprint;
pub use model::{
    Answers, Assessor, CarriedFrom, Evidence, Expectation, ExpectedDimension, Profile, ProfileKey, Rating, Response,
    Retired, RetiredChoice, RubricReference,
};
pub use problem::{AnswersError, MOST_PROBLEMS, Problem};
pub use raw::AnswersFile;
pub use traceable::EvidenceProblem;
pub use views::{View, Views};
