//! Days, times and other words with a form of their own.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error, StrDeserializer};

use super::fingerprint::Fingerprint;
use super::item::Item;
use super::problem::Problems;
use crate::date::PartialDate;
use crate::diagnostic::in_ticks;
use crate::diagnostic::structure::{EMPTY_VALUE, INVALID_DATE, WRONG_TYPE};

/// A whole day.
pub(super) fn day(item: &Item<'_>, problems: &mut Problems) -> Option<Date> {
    let word = present(item, "2026-11-23", problems)?;
    let date = word.parse::<PartialDate>().ok().filter(|_| word.len() == "2026-11-23".len());
    if date.is_none() {
        item.problem(problems, &INVALID_DATE, || {
            format!(
                "{} is not a day of the calendar; {}",
                in_ticks(word),
                example(word, "write year, month and day, for example 2026-11-23")
            )
        });
    }
    date.map(PartialDate::latest_day)
}

/// A year, a month or a day; `None` where nothing is written.
pub(super) fn date(item: &Item<'_>, problems: &mut Problems) -> Option<PartialDate> {
    let word = item.word(problems)?;
    let date = word.parse().ok();
    if date.is_none() {
        item.problem(problems, &INVALID_DATE, || {
            let general = "write a year, a month or a day, for example 2026, 2026-03 or 2026-03-15";
            format!("{} is not a date; {}", in_ticks(word), example(word, general))
        });
    }
    date
}

/// `23.11.2026` is a day in one reading only; with strokes it would have two.
fn example(word: &str, general: &str) -> String {
    let parts: Vec<&str> = word.split('.').map(str::trim).collect();
    let turned = match parts[..] {
        [day, month, year] => format!("{year}-{month:0>2}-{day:0>2}"),
        [month, year] => format!("{year}-{month:0>2}"),
        _ => return general.to_owned(),
    };
    if turned.parse::<PartialDate>().is_ok() { format!("write {turned}") } else { general.to_owned() }
}

/// A moment with its zone; `None` where nothing is written.
pub(super) fn moment(item: &Item<'_>, problems: &mut Problems) -> Option<Timestamp> {
    let word = item.word(problems)?;
    let moment = word.parse::<Timestamp>().ok();
    if moment.is_none() {
        item.problem(problems, &INVALID_DATE, || {
            let completions = [format!("{word}Z"), format!("{word}:00Z"), format!("{word}T12:00:00Z")];
            let advice = match completions.into_iter().find_map(|text| text.parse::<Timestamp>().ok()) {
                Some(moment) => format!("write {moment}"),
                None => "write it like 2026-11-23T14:05:00Z, or remove the line".to_owned(),
            };
            format!("{} is not a time in full; {advice}", in_ticks(word))
        });
    }
    moment
}

/// The mark of a question's wording; `None` where nothing is written.
pub(super) fn wording(item: &Item<'_>, problems: &mut Problems) -> Option<Fingerprint> {
    let word = item.word(problems)?;
    if word.len() == 16 && word.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        let text: StrDeserializer<'_, Error> = word.into_deserializer();
        return Fingerprint::deserialize(text).ok();
    }
    item.problem(problems, &WRONG_TYPE, || {
        format!("{} is not a mark that the program has written; remove the line", in_ticks(word))
    });
    None
}

/// A word that must be there.
pub(super) fn present<'n>(item: &Item<'n>, example: &str, problems: &mut Problems) -> Option<&'n str> {
    if item.is_blank() {
        item.problem(problems, &EMPTY_VALUE, || {
            format!("nothing is written here; write for example {}", in_ticks(example))
        });
        return None;
    }
    item.word(problems)
}
