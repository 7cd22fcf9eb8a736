//! Worked cases: answers with what must come of them.

use crate::diagnostic::{Rule, rule};

rule!(CASE_DIFFERS, "case-differs", Case, Error, "the answers of a case lead to something else than it says");
rule!(CASE_NOT_RUN, "case-not-run", Case, Advice, "answers that could not be checked, because their rubric has errors");

/// The rules of this family.
pub const RULES: &[&Rule] = &[&CASE_DIFFERS, &CASE_NOT_RUN];
