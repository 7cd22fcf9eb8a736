//! How the order of the hubs for gaps came about, and why others are not recommended.

use super::Page;
use super::order::row;
use crate::recommend::HubLimit;
use crate::report::Report;
use crate::report::model::{HubWorthView, LeftOutHubView};

impl Page<'_> {
    pub(super) fn order_of_hubs(&mut self, report: &Report) {
        let chosen = report.hubs.iter().filter_map(|hub| Some((&hub.name, &hub.id, hub.worth.as_ref()?)));
        let chosen: Vec<(&String, &String, &HubWorthView)> = chosen.collect();
        let left_out = report.left_out_hubs.iter().filter(|hub| hub.reason == HubLimit::Places);
        let left_out: Vec<&LeftOutHubView> = left_out.filter(|hub| hub.worth.is_some()).collect();
        if chosen.is_empty() && left_out.is_empty() {
            return;
        }
        let words = self.words;
        self.heading(words.say("recommend-hub-order"));
        self.fill(&words.say("recommend-hub-order-rule"), "", "");
        let heads = [
            words.say("recommend-column-value"),
            words.say("recommend-column-gap"),
            words.say("recommend-column-active"),
            words.say("recommend-column-language"),
        ];
        self.lines.push(row("", &heads));
        for (number, (name, id, worth)) in (1..).zip(chosen) {
            self.hub_place(&format!("{number}."), name, id, worth);
        }
        for hub in left_out {
            if let Some(worth) = &hub.worth {
                self.hub_place("–", &hub.name, &hub.id, worth);
                self.say("recommend-limit-total", &[]);
            }
        }
    }

    fn hub_place(&mut self, place: &str, name: &str, id: &str, worth: &HubWorthView) {
        let HubWorthView { value, gap, active, language } = worth;
        self.lines
            .push(row(place, &[format!("{value:.1}"), format!("{gap:.1}"), active.to_string(), language.to_string()]));
        self.say("recommend-hub-order-hub", &[("hub", name.into()), ("id", id.into())]);
    }

    /// Those left out for want of a place stand in the order already.
    pub(super) fn unfit_hubs(&mut self, left_out: &[LeftOutHubView]) {
        let words = self.words;
        let reasons = [HubLimit::Region, HubLimit::Language, HubLimit::NoGap, HubLimit::NotReady, HubLimit::Places];
        let lines = reasons.iter().flat_map(|reason| {
            let word = match reason {
                HubLimit::Region => words.say("recommend-unfit-region"),
                HubLimit::Language => words.say("recommend-unfit-language"),
                HubLimit::NoGap => words.say("recommend-unfit-no-gap"),
                HubLimit::NotReady => words.say("recommend-unfit-not-ready"),
                HubLimit::Places => words.say("recommend-unfit-places"),
            };
            let told = |hub: &&LeftOutHubView| *reason == HubLimit::Places && hub.worth.is_some();
            let of_reason = left_out.iter().filter(|hub| hub.reason == *reason).filter(move |hub| !told(hub));
            of_reason.map(move |hub| format!("{word}: {} ({})", hub.name, hub.id))
        });
        let lines: Vec<String> = lines.collect();
        if lines.is_empty() {
            return;
        }
        self.heading(words.say("recommend-unfit-hubs"));
        for line in lines {
            self.fill(&line, "-  ", "   ");
        }
    }
}
