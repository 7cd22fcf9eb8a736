//! How the order of hubs, networks and guides came about, and why others are not recommended.

use super::Page;
use super::order::row;
use crate::recommend::Exclusion;
use crate::report::Report;
use crate::report::model::{ExcludedView, HubWorthView, NeedView};

/// An entry in its place: its name, its id, and its numbers.
type Placed<'r> = (&'r str, &'r str, Vec<String>);

impl Page<'_> {
    pub(super) fn orders_of_entries(&mut self, report: &Report) {
        let words = self.words;
        let hubs = report.hubs.iter().filter_map(|hub| Some((&*hub.name, &*hub.id, worth(hub.worth.as_ref()?))));
        let columns = [
            words.say("recommend-column-value"),
            words.say("recommend-column-gap"),
            words.say("recommend-column-active"),
            words.say("recommend-column-language"),
        ];
        let titles = [words.say("recommend-hub-order"), words.say("recommend-hub-order-rule")];
        self.places(titles, &columns, hubs.collect(), &report.excluded_hubs);
        let columns = [words.say("recommend-column-widest"), words.say("recommend-column-mean")];
        let networks = report.networks.iter().map(|network| (&*network.name, &*network.id, need(&network.need)));
        let titles = [words.say("recommend-network-order"), words.say("recommend-network-order-rule")];
        self.places(titles, &columns, networks.collect(), &report.excluded_networks);
        let guides = report.guides.iter().map(|guide| (&*guide.title, &*guide.id, need(&guide.need)));
        let titles = [words.say("recommend-guide-order"), words.say("recommend-guide-order-rule")];
        self.places(titles, &columns, guides.collect(), &report.excluded_guides);
    }

    /// Those that are recommended, then those that would suit and found no place.
    fn places(&mut self, titles: [String; 2], columns: &[String], chosen: Vec<Placed<'_>>, excluded: &[ExcludedView]) {
        let numbers = |one: &ExcludedView| one.worth.as_ref().map(worth).or_else(|| one.need.as_ref().map(need));
        let left_out = excluded.iter().filter_map(|one| Some((&*one.name, &*one.id, numbers(one)?)));
        let left_out: Vec<Placed<'_>> = left_out.collect();
        if chosen.is_empty() && left_out.is_empty() {
            return;
        }
        let [heading, rule] = titles;
        self.heading(heading);
        self.fill(&rule, "", "");
        self.lines.push(row("", columns));
        for (number, (name, id, numbers)) in (1..).zip(chosen) {
            self.lines.push(row(&format!("{number}."), &numbers));
            self.say("recommend-order-entry", &[("name", name.into()), ("id", id.into())]);
        }
        for (name, id, numbers) in left_out {
            self.lines.push(row("–", &numbers));
            self.say("recommend-order-entry", &[("name", name.into()), ("id", id.into())]);
            self.say("recommend-limit-total", &[]);
        }
    }

    pub(super) fn excluded(&mut self, report: &Report) {
        let words = self.words;
        self.excluded_as(words.say("recommend-unfit-hubs"), &report.excluded_hubs);
        self.excluded_as(words.say("recommend-unfit-networks"), &report.excluded_networks);
        self.excluded_as(words.say("recommend-unfit-guides"), &report.excluded_guides);
    }

    /// Those that the order shows already are not told again.
    fn excluded_as(&mut self, heading: String, excluded: &[ExcludedView]) {
        let untold: Vec<&ExcludedView> =
            excluded.iter().filter(|one| one.worth.is_none() && one.need.is_none()).collect();
        if untold.is_empty() {
            return;
        }
        self.heading(heading);
        let words = self.words;
        let reasons =
            [Exclusion::Region, Exclusion::Language, Exclusion::NoGap, Exclusion::NotReady, Exclusion::Places];
        for reason in reasons {
            let word = match reason {
                Exclusion::Region => words.say("recommend-unfit-region"),
                Exclusion::Language => words.say("recommend-unfit-language"),
                Exclusion::NoGap => words.say("recommend-unfit-no-gap"),
                Exclusion::NotReady => words.say("recommend-unfit-not-ready"),
                Exclusion::Places => words.say("recommend-unfit-places"),
            };
            for one in untold.iter().filter(|one| one.reason == reason) {
                self.fill(&format!("{word}: {} ({})", one.name, one.id), "-  ", "   ");
            }
        }
    }
}

fn worth(worth: &HubWorthView) -> Vec<String> {
    let HubWorthView { value, gap, active, language } = worth;
    vec![format!("{value:.1}"), format!("{gap:.1}"), active.to_string(), language.to_string()]
}

fn need(need: &NeedView) -> Vec<String> {
    vec![format!("{:.1}", need.widest), format!("{:.1}", need.mean)]
}
