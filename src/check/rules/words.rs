//! The words that a template has of its own.

use crate::diagnostic::{Rule, rule};

rule!(WORDS_SYNTAX, "words-syntax", Template, Error, "a word of the report is not written as words are");
rule!(UNKNOWN_WORD, "unknown-word", Template, Error, "a report says no word of this name");
rule!(REPEATED_WORD, "repeated-word", Template, Error, "a word of the report stands twice");
rule!(UNKNOWN_GAP, "unknown-gap", Template, Error, "a word of the report has braces that nothing fills");
rule!(LEFT_OUT_GAP, "left-out-gap", Template, Warning, "a word of the report leaves out what it should say");
rule!(MISSING_WORDS, "missing-words", Template, Warning, "words of the report are missing and are said in English");

/// The rules of this family.
pub const RULES: &[&Rule] =
    &[&WORDS_SYNTAX, &UNKNOWN_WORD, &REPEATED_WORD, &UNKNOWN_GAP, &LEFT_OUT_GAP, &MISSING_WORDS];
