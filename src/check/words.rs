//! The words that a template has of its own, held against what a report says.

use super::rules::words::{LEFT_OUT_GAP, MISSING_WORDS, REPEATED_WORD, UNKNOWN_GAP, UNKNOWN_WORD, WORDS_SYNTAX};
use crate::diagnostic::{FileId, Finding, Place, Source, advice_or, in_ticks};
use crate::words::{self, Problem, ProblemKind};

/// Everything that is wrong with the words of a file.
pub(super) fn check(file: FileId, source: &Source) -> Vec<Finding> {
    words::problems(&source.text).into_iter().map(|problem| finding(problem, file, source)).collect()
}

fn finding(problem: Problem, file: FileId, source: &Source) -> Finding {
    let place = source.place(problem.bytes);
    match problem.kind {
        ProblemKind::Syntax { what, advice } => Finding::new(&WORDS_SYNTAX, file, place, what).help(advice),
        ProblemKind::UnknownWord { name } => {
            let message = format!("a report says no word {}", in_ticks(&name));
            let advice = advice_or(&name, &words::names(), || {
                "remove it; a new copy that `hemicycle new template DIR` makes has every word".to_owned()
            });
            Finding::new(&UNKNOWN_WORD, file, place, message).help(advice)
        }
        ProblemKind::RepeatedWord { name, first } => {
            Finding::new(&REPEATED_WORD, file, place, format!("{} stands above already", in_ticks(&name)))
                .also(file, source.place(first), "first here")
                .help("remove one of them")
        }
        ProblemKind::UnknownGap { written, offered } => {
            let message = format!("nothing can be filled in for {}", in_ticks(&written));
            Finding::new(&UNKNOWN_GAP, file, place, message).help(match offered.is_empty() {
                true => "this word says nothing that changes; remove the braces and what is in them".to_owned(),
                false => format!("write {}", in_braces(&offered, "or")),
            })
        }
        ProblemKind::Endless { name } => {
            let message = format!(
                "{} cannot be put together, because it comes back to itself or holds too much",
                in_ticks(&name)
            );
            Finding::new(&UNKNOWN_GAP, file, place, message).help("write its text out")
        }
        ProblemKind::LeftOut { name, gaps } => {
            let message = format!("{} leaves out {}", in_ticks(&name), in_braces(&gaps, "and"));
            Finding::new(&LEFT_OUT_GAP, file, place, message)
                .help(format!("add {} where the sentence needs it", in_braces(&gaps, "and")))
        }
        ProblemKind::Missing { names } => {
            let message = match names.len() {
                1 => "one word of the report is missing and is said in English".to_owned(),
                count => format!("{count} words of the report are missing and are said in English"),
            };
            let help = format!("take from a new copy that `hemicycle new template DIR` makes: {}", names.join(", "));
            Finding::new(&MISSING_WORDS, file, Place::START, message).help(help)
        }
    }
}

/// Names as they are written: `{ $one }` and `{ $other }`.
fn in_braces(names: &[String], last: &str) -> String {
    let written: Vec<String> = names.iter().map(|name| format!("`{{ ${name} }}`")).collect();
    match written.as_slice() {
        [others @ .., end] if !others.is_empty() => format!("{} {last} {end}", others.join(", ")),
        _ => written.concat(),
    }
}
