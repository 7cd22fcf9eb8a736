//! Dates as precise as their writer knew them: a year, a month or a day.

use std::borrow::Cow;
use std::fmt;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::form::Form;

/// A year, a month of a year, or a day; written `2025`, `2025-04` or `2025-04-30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartialDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

impl PartialDate {
    /// The last day that the date can mean: the doubt is for the benefit of whoever wrote it.
    pub fn latest_day(self) -> Date {
        let month = self.month.unwrap_or(12);
        let first = Date::constant(self.year, month, 1);
        match self.day {
            Some(day) => Date::constant(self.year, month, day),
            None => first.last_of_month(),
        }
    }

    /// Whether the date lies wholly after a day that was told in UTC. A day's grace is given, because east of Greenwich
    /// the next day has begun.
    pub fn is_after(self, day: Date) -> bool {
        self.earliest_day() > day.tomorrow().unwrap_or(day)
    }

    /// The first day that the date can mean.
    pub fn earliest_day(self) -> Date {
        Date::constant(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// From 0 to 9999.
    pub fn year(self) -> i16 {
        self.year
    }

    /// From 1 to 12, where it is known.
    pub fn month(self) -> Option<usize> {
        self.month.map(|month| usize::from(month.unsigned_abs()))
    }

    /// From 1 to 31, where it is known.
    pub fn day(self) -> Option<usize> {
        self.day.map(|day| usize::from(day.unsigned_abs()))
    }
}

impl From<Date> for PartialDate {
    fn from(date: Date) -> Self {
        PartialDate { year: date.year(), month: Some(date.month()), day: Some(date.day()) }
    }
}

impl JsonSchema for PartialDate {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "pattern": Form::Date.pattern() })
    }
}

impl TryFrom<String> for PartialDate {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl std::str::FromStr for PartialDate {
    type Err = String;

    /// # Errors
    ///
    /// A sentence that says what a date looks like, when the text is none or names a day that does not exist.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || format!("`{text}` is not a date; write a year, a month or a day: 2026, 2026-03 or 2026-03-15");
        let number = |part: &str, digits: usize| {
            let valid = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
            valid.then(|| part.parse::<i16>().ok()).flatten().ok_or_else(wrong)
        };
        let parts: Vec<&str> = text.trim().split('-').collect();
        let small = |value: i16| i8::try_from(value).map_err(|_| wrong());
        let (year, month, day) = match parts[..] {
            [year] => (number(year, 4)?, None, None),
            [year, month] => (number(year, 4)?, Some(small(number(month, 2)?)?), None),
            [year, month, day] => (number(year, 4)?, Some(small(number(month, 2)?)?), Some(small(number(day, 2)?)?)),
            _ => return Err(wrong()),
        };
        Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).map_err(|_| wrong())?;
        Ok(PartialDate { year, month, day })
    }
}

impl From<PartialDate> for String {
    fn from(date: PartialDate) -> Self {
        date.to_string()
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(formatter, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(formatter, "-{day:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_ends_on_its_last_day() {
        let february: PartialDate = "2024-02".parse().expect("a month");
        assert_eq!(february.latest_day(), Date::constant(2024, 2, 29));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "24", "2024-13", "2024-02-30", "2024-2", "2024-02-01-01", "+024", "last year"] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }
}
