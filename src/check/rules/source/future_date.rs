//! Dates that have not come yet.

use crate::check::context::Context;
use crate::check::item::Item;
use crate::date::PartialDate;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(FUTURE_DATE, "future-date", Source, Warning, "a date lies in the future");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    let of_rubric = parts.rubric.and_then(|rubric| rubric.get("date"));
    let of_sources = parts.sources.iter().filter_map(|(_, source)| source.get("as_of"));
    let of_entries = parts.entries().filter_map(|entry| entry.get("as_of"));
    for date in of_rubric.into_iter().chain(of_sources).chain(of_entries) {
        let is_future = |text: &str| text.parse::<PartialDate>().is_ok_and(|date| date.is_after(context.today));
        if date.text().is_some_and(is_future) {
            tell(date, findings);
        }
    }
    for year in parts.entries().filter_map(|entry| entry.get("year")) {
        if year.whole().is_some_and(|number| number > i64::from(context.today.year())) {
            tell(year, findings);
        }
    }
}

fn tell(item: Item<'_>, findings: &mut Findings) {
    findings.add(|| {
        let date = in_ticks(item.text().unwrap_or_default());
        item.finding(&FUTURE_DATE, format!("{date} has not come yet")).help("write the day on which it was seen")
    });
}
