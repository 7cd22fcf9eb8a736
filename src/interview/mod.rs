//! Which question is next, and what an answer to it does.
//!
//! In: a rubric, perhaps earlier answers, and one answer after another. Out: [`Answers`](crate::answers::Answers) and
//! the place where the interview stands. This room knows neither the terminal nor a file nor the clock, so that any face
//! can hold the interview: screens, plain lines, or a test.

mod confirming;
mod navigation;
mod pace;
mod profile;
mod progress;
mod refusal;
mod scope;
mod session;

pub use navigation::Position;
pub use profile::{ProfileAnswer, ProfileForm, ProfileOption, ProfileQuestion, ProfileStep, TargetOption};
pub use progress::{AreaProgress, Progress};
pub use refusal::Refusal;
pub use scope::{Only, ToDo};
pub use session::{AskedQuestion, Interview};
