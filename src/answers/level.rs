//! The answer itself: a level, `unknown` or `not_applicable`.

use super::item::Item;
use super::problem::Problems;
use super::rules::LEVEL_OFF_SCALE;
use crate::diagnostic::in_ticks;
use crate::diagnostic::structure::EMPTY_VALUE;
use crate::rubric::{LevelNumber, Question, Rubric};

/// What stands after `level:`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    Number(LevelNumber),
    Unknown,
    NotApplicable,
}

/// Reads a level; `'3'` in quotes is the number too. Without a question it may be one of any scale.
pub(super) fn level(
    item: &Item<'_>,
    question: Option<&Question>,
    rubric: &Rubric,
    problems: &mut Problems,
) -> Option<Level> {
    if item.is_blank() {
        item.problem(problems, &EMPTY_VALUE, || format!("no level is given; write {}", what_to_write(rubric)));
        return None;
    }
    let word = item.word(problems)?;
    match word {
        "unknown" => return Some(Level::Unknown),
        "not_applicable" => return Some(Level::NotApplicable),
        _ => {}
    }
    let is_on_scale = |number: &LevelNumber| question.is_none_or(|question| question.levels.contains_key(number));
    let number = could_be_level(word).filter(is_on_scale);
    if number.is_none() {
        item.problem(problems, &LEVEL_OFF_SCALE, || wrong(word, rubric));
    }
    number.map(Level::Number)
}

/// Reads a level of the scale where no other answer is possible.
pub(super) fn level_of_scale(item: &Item<'_>, rubric: &Rubric, problems: &mut Problems) -> Option<LevelNumber> {
    let top = rubric.top();
    if item.is_blank() {
        item.problem(problems, &EMPTY_VALUE, || format!("no level is given; write a whole number from 1 to {top}"));
        return None;
    }
    let word = item.word(problems)?;
    let number = could_be_level(word).filter(|number| *number <= top);
    if number.is_none() {
        item.problem(problems, &LEVEL_OFF_SCALE, || {
            format!("{} is no level of the scale; write a whole number from 1 to {top}", in_ticks(word))
        });
    }
    number
}

/// A level of any scale that there can be: 1 to 9.
pub(super) fn could_be_level(word: &str) -> Option<LevelNumber> {
    let is_whole = word.bytes().all(|byte| byte.is_ascii_digit()) && !word.starts_with('0');
    let number = word.parse().ok().filter(|number| is_whole && (1..=9).contains(number));
    number.map(LevelNumber)
}

fn what_to_write(rubric: &Rubric) -> String {
    format!("a whole number from 1 to {}, `unknown` or `not_applicable`", rubric.top())
}

fn wrong(word: &str, rubric: &Rubric) -> String {
    let shown = in_ticks(word);
    let top = rubric.top();
    if let Some(number) = word.parse::<f64>().ok().filter(|number| number.is_finite()) {
        let inside = number > 1.0 && number < f64::from(top.0);
        return match number.fract() == 0.0 {
            false if inside => {
                format!("level {shown} is not a whole number; write {} or {}", number.floor(), number.ceil())
            }
            true if inside || number == 1.0 || number == f64::from(top.0) => {
                format!("level {shown} is not written as a plain number; write {number}")
            }
            _ => format!("level {shown} is not on the scale; write 1 to {top}"),
        };
    }
    match meant(word, rubric) {
        Some(meant) => format!("{shown} is no level; write {meant}"),
        None => format!("{shown} is no level; write {}", what_to_write(rubric)),
    }
}

/// What a person wrote in words.
fn meant(word: &str, rubric: &Rubric) -> Option<String> {
    const NUMBERS: [&str; 9] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    let plain: String = word.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect();
    match plain.as_str() {
        "unknown" | "unkown" | "unknow" | "dontknow" | "donotknow" | "notknown" | "idontknow" | "dk" => {
            return Some("`unknown`".to_owned());
        }
        "notapplicable" | "notaplicable" | "na" | "nonapplicable" | "doesnotapply" => {
            return Some("`not_applicable`, and its reason below".to_owned());
        }
        _ => {}
    }
    let named = plain.strip_prefix("level").unwrap_or(&plain);
    let by_number = (1..).zip(NUMBERS).find(|(number, name)| *name == named || number.to_string() == named);
    let by_name = || {
        let scale = rubric.scale.iter().find(|level| level.name.to_lowercase() == word.to_lowercase())?;
        Some(u32::from(scale.level.0))
    };
    let number = by_number.map(|(number, _)| number).or_else(by_name)?;
    (number <= u32::from(rubric.top().0)).then(|| number.to_string())
}
