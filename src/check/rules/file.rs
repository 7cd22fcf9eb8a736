//! What keeps a file from being read as YAML of a known kind.

use crate::diagnostic::{Rule, rule};

rule!(UNKNOWN_KIND, "unknown-kind", File, Error, "a file that says nothing of what it is for");
rule!(TOO_MUCH, "too-much", Yaml, Error, "a file that holds more values or brackets than any rubric needs");
rule!(SYNTAX_ERROR, "syntax-error", Yaml, Error, "a text that is not YAML");
rule!(UNSUPPORTED_YAML, "unsupported-yaml", Yaml, Error, "a part of YAML that could mean something else than it says");

/// The rules of this family that are not about the bytes of a file.
pub const RULES: &[&Rule] = &[&UNKNOWN_KIND, &TOO_MUCH, &SYNTAX_ERROR, &UNSUPPORTED_YAML];
