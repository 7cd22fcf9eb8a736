//! The rubric pack: what is asked, how it is scored, and the catalogue that recommendations come from.
//!
//! In: YAML text. Out: a [`Rubric`] and a [`Catalogue`], both valid by construction: every id is unique and every
//! reference leads somewhere. This room knows nothing of answers.

mod builtin;
mod catalogue;
mod check;
mod model;
mod profile;
mod recommending;
mod scoring;

pub use builtin::builtin_pack;
pub use catalogue::{
    Catalogue, Contact, Cost, EvidenceGrade, Guide, GuideEvidence, GuideKind, Hub, HubKind, HubStatus, Network,
    Practice, Requirements, SourceLink,
};
pub use check::RubricError;
pub use model::{Area, Dimension, EvidenceClass, LevelNumber, Pack, Question, Rubric, ScaleLevel, Source};
pub use profile::{Choice, ChoiceField, ProfileQuestions, TextField};
pub use recommending::{HubRules, PracticeRules, Recommending, RoadmapRules};
pub use scoring::{EvidenceRules, GateRules, Scoring, UnknownRules};
