//! What can be wrong with a comment that allows a finding.

use crate::diagnostic::{Rule, rule};

rule!(ALLOW_WITHOUT_REASON, "allow-without-reason", Allow, Warning, "a finding is allowed and nobody says why");
rule!(UNKNOWN_CODE, "unknown-code", Allow, Warning, "a comment allows something that no check looks for");
rule!(UNUSED_ALLOW, "unused-allow", Allow, Warning, "a comment allows a finding that is not there");

/// The rules of this family.
pub const RULES: &[&Rule] = &[&ALLOW_WITHOUT_REASON, &UNKNOWN_CODE, &UNUSED_ALLOW];
