//! Dates that have not come yet.

use jiff::Timestamp;
use jiff::tz::Offset;

use crate::check::context::Context;
use crate::check::item::Item;
use crate::date::PartialDate;
use crate::diagnostic::{Findings, in_ticks, rule};

rule!(FUTURE_DATE, "future-date", Source, Warning, "a date lies in the future");

pub fn check(context: &Context<'_>, findings: &mut Findings) {
    let parts = context.parts;
    let of_rubric = parts.rubric.and_then(|rubric| rubric.get("date"));
    dates(of_rubric, "the day on which this version was published", context, findings);
    let of_sources = parts.sources.iter().filter_map(|(_, source)| source.get("as_of"));
    let of_entries = parts.entries().filter_map(|entry| entry.get("as_of"));
    let of_proposals = parts.proposals.iter().filter_map(|proposal| proposal.get("as_of"));
    dates(of_sources.chain(of_entries).chain(of_proposals), "the day on which it was seen", context, findings);
    years(&parts.practices, "the year in which it began", context, findings);
    years(&parts.guides, "the year in which it was published", context, findings);
    years(&parts.benchmarks, "the year that the figure describes", context, findings);
    for answers in &parts.cases {
        dates(answers.get("started"), "the day on which the assessment began", context, findings);
        for (_, response) in answers.get("responses").into_iter().flat_map(Item::entries) {
            let of_evidence = response.list("evidence").filter_map(|evidence| evidence.get("date"));
            dates(of_evidence, "the date that it bears", context, findings);
            moment(response.get("answered_at"), context, findings);
        }
    }
}

fn dates<'t>(items: impl IntoIterator<Item = Item<'t>>, what: &str, context: &Context<'_>, findings: &mut Findings) {
    for item in items {
        let date = item.text().and_then(|text| text.parse::<PartialDate>().ok());
        if date.is_some_and(|date| date.is_after(context.today)) {
            tell(item, what, findings);
        }
    }
}

fn years(entries: &[Item<'_>], what: &str, context: &Context<'_>, findings: &mut Findings) {
    for year in entries.iter().filter_map(|entry| entry.get("year")) {
        if year.whole().is_some_and(|number| number > i64::from(context.today.year())) {
            tell(year, what, findings);
        }
    }
}

fn moment(item: Option<Item<'_>>, context: &Context<'_>, findings: &mut Findings) {
    let Some(item) = item else { return };
    let moment = item.text().and_then(|text| text.trim().parse::<Timestamp>().ok());
    let day = moment.map(|moment| Offset::UTC.to_datetime(moment).date());
    if day.is_some_and(|day| PartialDate::from(day).is_after(context.today)) {
        tell(item, "the time at which it was answered, or remove the line", findings);
    }
}

fn tell(item: Item<'_>, what: &str, findings: &mut Findings) {
    findings.add(|| {
        let date = in_ticks(item.text().unwrap_or_default());
        item.finding(&FUTURE_DATE, format!("{date} has not come yet")).help(format!("write {what}"))
    });
}
