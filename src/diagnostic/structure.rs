//! Rules about the keys and values of any document.

use super::{Rule, rule};

rule!(UNKNOWN_FIELD, "unknown-field", Structure, Error, "a key that nothing reads stands in the file");
rule!(MISSING_FIELD, "missing-field", Structure, Error, "a key that must be there is missing");
rule!(WRONG_TYPE, "wrong-type", Structure, Error, "a value is of another kind than its key asks for");
rule!(UNKNOWN_VALUE, "unknown-value", Structure, Error, "a word is none of those that are possible here");
rule!(EMPTY_VALUE, "empty-value", Structure, Error, "nothing is written where something must be");
rule!(
    INVALID_DATE,
    "invalid-date",
    Structure,
    Error,
    "a date or time is not one of the calendar, or not written as one"
);
rule!(DUPLICATE_KEY, "duplicate-key", Yaml, Error, "a key stands twice in the same place");

/// The rules of this file.
pub static RULES: [&Rule; 7] =
    [&UNKNOWN_FIELD, &MISSING_FIELD, &WRONG_TYPE, &UNKNOWN_VALUE, &EMPTY_VALUE, &INVALID_DATE, &DUPLICATE_KEY];
