//! What to start when, and what would come of it.

use super::Page;
use crate::report::model::{LevelView, PlanView};
use crate::score::ShownPoints;

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
                    let [from, to] = [&lift.from, &lift.to].map(LevelView::to_string);
                    let values =
                        [("question", (&lift.question).into()), ("from", (&from).into()), ("to", (&to).into())];
                    self.say("recommend-plan-lift", &values);
                }
            }
        }
        self.fill(&words.say("recommend-plan-outlook"), "", "");
        for dimension in &plan.dimensions {
            let points = |points: Option<ShownPoints>| {
                points.map_or_else(|| words.say("chart-none"), |points| points.to_string())
            };
            let level = |level: &Option<LevelView>| {
                level.as_ref().map_or_else(|| words.say("chart-no-level"), LevelView::to_string)
            };
            let (now, then) = (points(dimension.evidenced), points(dimension.evidenced_then));
            let (level_now, level_then) = (level(&dimension.level), level(&dimension.level_then));
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
