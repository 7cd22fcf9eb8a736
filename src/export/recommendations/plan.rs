//! What to start when, and what would come of it.

use super::Page;
use crate::export::terminal::{level_name, lift_line, points_or_none};
use crate::report::model::PlanView;

impl Page<'_> {
    pub(super) fn plan(&mut self, plan: &PlanView) {
        let words = self.words;
        let days = plan.days_per_quarter.to_string();
        self.heading(words.say_with("recommend-plan", &[("days", (&days).into())]));
        let [low, medium, high] =
            [plan.days_of_low_cost, plan.days_of_medium_cost, plan.days_of_high_cost].map(|days| days.to_string());
        let values = [("low", (&low).into()), ("medium", (&medium).into()), ("high", (&high).into())];
        self.fill(&words.say_with("recommend-plan-assumption", &values), "", "");
        for horizon in &plan.horizons {
            let [planned, days] = [horizon.planned_days, horizon.days].map(|days| days.to_string());
            let values =
                [("horizon", (&horizon.title).into()), ("planned", (&planned).into()), ("days", (&days).into())];
            self.fill(&words.say_with("recommend-plan-horizon", &values), "", "");
            if horizon.practices.is_empty() {
                self.say("recommend-plan-nothing", &[]);
            }
            for practice in &horizon.practices {
                let days = practice.days.to_string();
                let values = [("title", (&practice.title).into()), ("days", (&days).into())];
                self.fill(&words.say_with("recommend-plan-practice", &values), "-  ", "   ");
                for lift in &practice.lifts {
                    self.below(&lift_line(lift, words));
                }
            }
        }
        self.fill(&words.say("recommend-plan-outlook"), "", "");
        for dimension in &plan.dimensions {
            let [now, then] =
                [dimension.evidenced, dimension.evidenced_then].map(|points| points_or_none(points, words));
            let [level_now, level_then] =
                [&dimension.level, &dimension.level_then].map(|level| level_name(level.as_ref(), words));
            let values = [
                ("title", (&dimension.title).into()),
                ("evidenced", (&now).into()),
                ("level", (&level_now).into()),
                ("evidenced-then", (&then).into()),
                ("level-then", (&level_then).into()),
            ];
            self.fill(&words.say_with("recommend-plan-dimension", &values), "-  ", "   ");
        }
    }
}
