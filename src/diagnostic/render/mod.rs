//! Findings for a reader: a person at a terminal, a program, or a service that checks changes.
//!
//! In: findings that are already chosen and in order, and the [`Source`](super::Source)s that their
//! [`FileId`](super::FileId)s count. Out: a text that ends with a line end, or nothing where a format says nothing.
//! Nothing here decides what is reported or how the run ends.
//!
//! What is written for people carries nothing that a terminal would obey, whatever the checked files hold.
//!
//! | format | reader |
//! |---|---|
//! | [`full()`] | a person: message, excerpt, help |
//! | [`concise()`] | a person or an editor: one line each |
//! | [`json()`] | a program; its shape is a promise |
//! | [`sarif()`] | code scanning services and editors, SARIF 2.1.0 |
//! | [`github()`] | GitHub Actions: marks in a pull request |
//! | [`gitlab()`] | GitLab Code Quality: marks in a merge request |
//! | [`junit()`] | anything that shows test results |
//!
//! # Panics
//!
//! A finding of a file that is not among the sources is an error of the caller, and every format panics on it. Places
//! that lie outside the text are no such error: they are moved into it.

mod concise;
mod excerpt;
mod file_name;
mod fingerprint;
mod full;
mod github;
mod gitlab;
mod harmless;
mod json;
mod junit;
mod region;
mod sarif;

pub use concise::concise;
pub use full::{Terminal, full};
pub use github::github;
pub use gitlab::gitlab;
pub use json::json;
pub use junit::junit;
pub use sarif::sarif;
