//! How the order of the practices came about: a line of numbers for each that fits, and a word for each that does not.

use super::Page;
use crate::recommend::Unfit;
use crate::report::Report;
use crate::report::model::{UnfitView, WorthView};

/// The width of a column of numbers, with the space before it.
const COLUMN: usize = 9;

impl Page<'_> {
    pub(super) fn order(&mut self, report: &Report) {
        self.heading(self.words.say("recommend-order"));
        let words = self.words;
        for text in [words.say("recommend-order-rule"), words.say("recommend-order-parts")] {
            self.fill(&text, "", "");
        }
        let heads = [
            words.say("recommend-column-value"),
            words.say("recommend-column-lift"),
            words.say("recommend-column-cost"),
            words.say("recommend-column-source"),
            words.say("recommend-column-area"),
            words.say("recommend-column-priority"),
            words.say("recommend-column-core"),
            words.say("recommend-column-region"),
        ];
        self.lines.push(row("", &heads));
        for (number, practice) in (1..).zip(&report.practices) {
            self.place(&format!("{number}."), [&practice.title, &practice.id, &practice.area], &practice.worth);
        }
        for practice in &report.left_out {
            self.place("–", [&practice.title, &practice.id, &practice.area], &practice.worth);
            match practice.limit {
                "area" => self.say("recommend-limit-area", &[]),
                "dimension" => self.say("recommend-limit-dimension", &[("dimension", (&practice.dimension).into())]),
                "too_large" => self.say("recommend-limit-too-large", &[]),
                "plan" => self.say("recommend-limit-plan", &[]),
                _ => self.say("recommend-limit-total", &[]),
            }
        }
    }

    /// The numbers of a practice, and below them which it is.
    fn place(&mut self, place: &str, [title, id, area]: [&str; 3], worth: &WorthView) {
        self.lines.push(row(place, &numbers(worth)));
        self.say("recommend-order-practice", &[("title", title.into()), ("id", id.into()), ("area", area.into())]);
    }

    pub(super) fn unfit(&mut self, unfit: &[UnfitView]) {
        if unfit.is_empty() {
            return;
        }
        self.heading(self.words.say("recommend-unfit"));
        let reasons = [Unfit::Resources, Unfit::Prerequisite, Unfit::Unanswered, Unfit::NotReady, Unfit::Reached];
        for reason in reasons {
            let word = match reason {
                Unfit::Resources => self.words.say("recommend-unfit-resources"),
                Unfit::Prerequisite => self.words.say("recommend-unfit-prerequisite"),
                Unfit::Unanswered => self.words.say("recommend-unfit-unanswered"),
                Unfit::NotReady => self.words.say("recommend-unfit-not-ready"),
                Unfit::Reached => self.words.say("recommend-unfit-reached"),
            };
            for practice in unfit.iter().filter(|practice| practice.reason == reason) {
                self.fill(&format!("{word}: {} ({})", practice.title, practice.id), "-  ", "   ");
            }
        }
    }
}

pub(super) fn row(place: &str, columns: &[String]) -> String {
    let columns: Vec<String> = columns.iter().map(|column| format!("{column:>COLUMN$}")).collect();
    format!("{place:<3}{}", columns.concat())
}

fn numbers(worth: &WorthView) -> [String; 8] {
    let WorthView { value, lift, cost, source, further_area, priority, core, region } = *worth;
    let factors = [cost, source, further_area, priority, core, region].map(|factor| format!("{factor}"));
    let [cost, source, further_area, priority, core, region] = factors;
    [format!("{value:.1}"), format!("{lift}"), cost, source, further_area, priority, core, region]
}
