//! Dates as the words of a language say them.

use jiff::civil::Date;

use super::Words;
use crate::date::PartialDate;

impl Words {
    /// A date as precise as it is known, for example `30 April 2025`, `April 2025` or `2025`.
    pub fn date(&self, date: PartialDate) -> String {
        let year = usize::from(date.year().unsigned_abs());
        let Some(month) = date.month() else { return year.to_string() };
        let month = self.say_with("month-name", &[("number", month.into())]);
        match date.day() {
            Some(day) => {
                self.say_with("date-day", &[("day", day.into()), ("month", (&month).into()), ("year", year.into())])
            }
            None => self.say_with("date-month", &[("month", (&month).into()), ("year", year.into())]),
        }
    }

    /// A day, for example `30 April 2025`.
    pub fn day(&self, day: Date) -> String {
        self.date(PartialDate::from(day))
    }
}
