//! The rubric pack: what is asked, how it is scored, and the catalogue that recommendations come from.
//!
//! In: YAML text, or what `build.rs` made of it. Out: a [`Rubric`] and a [`Catalogue`]. Whether every id is unique, every
//! reference leads somewhere and every number makes sense is told by `crate::check`, before a pack that is not built in is
//! used. This room knows nothing of answers.

mod benchmark;
mod builtin;
mod catalogue;
mod model;
mod profile;
mod recommending;
mod schema;
mod scoring;
mod translation;

pub use benchmark::Benchmark;
pub use builtin::{BUILTIN_FILES, BuiltinFile, builtin_pack};
pub use catalogue::{
    ActivityStatus, Catalogue, CatalogueFile, Contact, Cost, EvidenceGrade, Guide, GuideEvidence, GuideKind, Hub,
    HubKind, Network, Practice, Proposal, Requirements, SourceLink,
};
pub use model::{Area, Dimension, EvidenceClass, LevelNumber, Pack, Question, Rubric, ScaleLevel, Source, Texts};
pub use profile::{Choice, ChoiceField, ProfileQuestions, TextField};
pub use recommending::{HubRules, PlanRules, PracticeRules, Recommending, RoadmapRules};
pub use scoring::{
    AreaScores, DimensionScores, EvidenceRules, GateRules, NotApplicableCounts, NotApplicableRules, PointScale,
    Scoring, Stages, Sureness, UnknownCounts, UnknownRules,
};
pub use translation::Translation;
