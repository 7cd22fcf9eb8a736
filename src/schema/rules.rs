//! What can be wrong with a value of the right kind.

use crate::diagnostic::{Rule, rule};

rule!(OUT_OF_RANGE, "out-of-range", Structure, Error, "a number that is too small or too large");
rule!(WRONG_FORM, "wrong-form", Structure, Error, "a short text that is not written as it must be");
rule!(WRONG_LENGTH, "wrong-length", Structure, Error, "a list with too few or too many members");
rule!(
    AMBIGUOUS_VALUE,
    "ambiguous-value",
    Yaml,
    Warning,
    "a text without quotes that other programs take for something else"
);
rule!(UNTRIMMED_TEXT, "untrimmed-text", Text, Warning, "a text that begins or ends with spaces");

/// The rules of this room.
pub const RULES: &[&Rule] = &[&AMBIGUOUS_VALUE, &OUT_OF_RANGE, &UNTRIMMED_TEXT, &WRONG_FORM, &WRONG_LENGTH];
