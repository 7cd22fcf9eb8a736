//! What can be wrong with answers and with nothing else. Other rules are [`crate::diagnostic::structure`]'s.

use crate::diagnostic::{Rule, rule};

rule!(
    OTHER_RUBRIC,
    "other-rubric",
    Answers,
    Error,
    "the answers name another rubric than the one they are checked against"
);
rule!(OTHER_VERSION, "other-version", Answers, Warning, "the answers were given to an earlier version of the rubric");
rule!(NEWER_VERSION, "newer-version", Answers, Error, "the answers were given to a newer version of the rubric");
rule!(UNKNOWN_QUESTION, "unknown-question", Answers, Error, "an answer belongs to no question of the rubric");
rule!(LEVEL_OFF_SCALE, "level-off-scale", Answers, Error, "a level is none of the scale's");
rule!(
    NOT_APPLICABLE_NOT_ALLOWED,
    "not-applicable-not-allowed",
    Answers,
    Error,
    "`not_applicable` stands at a question that always applies"
);
rule!(MISSING_REASON, "missing-reason", Answers, Error, "`not_applicable` stands without a reason");
rule!(MISPLACED_REASON, "misplaced-reason", Answers, Error, "a reason stands beside a level or `unknown`");
rule!(UNTRACEABLE_EVIDENCE, "untraceable-evidence", Answers, Error, "nobody else could find a piece of evidence");
rule!(
    UNKNOWN_CHOICE,
    "unknown-choice",
    Answers,
    Error,
    "the profile holds a word that is none of the rubric's choices"
);
rule!(TOO_MANY_CHOICES, "too-many-choices", Answers, Error, "the profile names more than the rubric allows");
rule!(REPEATED_CHOICE, "repeated-choice", Answers, Error, "the profile names the same choice twice");
rule!(WORDING_CHANGED, "wording-changed", Answers, Warning, "a question was reworded since it was answered");

/// The rules of this file.
pub static RULES: [&Rule; 13] = [
    &OTHER_RUBRIC,
    &OTHER_VERSION,
    &NEWER_VERSION,
    &UNKNOWN_QUESTION,
    &LEVEL_OFF_SCALE,
    &NOT_APPLICABLE_NOT_ALLOWED,
    &MISSING_REASON,
    &MISPLACED_REASON,
    &UNTRACEABLE_EVIDENCE,
    &UNKNOWN_CHOICE,
    &TOO_MANY_CHOICES,
    &REPEATED_CHOICE,
    &WORDING_CHANGED,
];
