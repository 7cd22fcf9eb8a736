//! What a parliament wants to reach and can spend: the steps of the profile that only change what is recommended.

use hemicycle::answers::Budget;
use hemicycle::interview::{ProfileAnswer, ProfileForm, ProfileStep};
use hemicycle::rubric::LevelNumber;

use super::choice::{Choice, Choosing};
use super::conversation::Conversation;
use super::face::{Asking, Keys, Line, Stop};
use super::typing::Destination;

#[derive(Clone)]
enum BudgetPick {
    GoOn,
    Named(String),
    Days,
    Remove,
    Menu,
}

#[derive(Clone)]
enum TargetPick {
    GoOn,
    /// The dimension or area at this place among those of the step.
    At(usize),
    Areas,
    Level(LevelNumber),
    Remove,
    Menu,
}

/// A dimension or an area as it stood when the page was drawn.
#[derive(Clone)]
struct Target {
    id: String,
    name: String,
    dimension: Option<String>,
    set: Option<LevelNumber>,
    /// What holds while nothing is set for it.
    otherwise: LevelNumber,
}

impl Target {
    fn level(&self) -> LevelNumber {
        self.set.unwrap_or(self.otherwise)
    }
}

impl Conversation<'_> {
    pub(super) fn ask_budget(&mut self, step: ProfileStep) -> Result<(), Stop> {
        let words = self.words;
        let ProfileForm::Budget { now, named } = self.interview.profile_question(step).form else { return Ok(()) };
        let go_on = match now {
            None => words.say("profile-budget-none"),
            Some(budget) => words.say_with("question-keep", &[("answer", (&self.budget_in_words(budget)).into())]),
        };
        let mut choices = vec![Choice::new("s", go_on, BudgetPick::GoOn)];
        for (number, (name, _)) in (1..).zip(&named) {
            let budget = Budget::Named((*name).to_owned());
            choices.push(Choice::new(
                number.to_string(),
                self.budget_in_words(&budget),
                BudgetPick::Named((*name).to_owned()),
            ));
        }
        let next = (named.len() + 1).to_string();
        choices.push(Choice::new(next, words.say("profile-budget-days"), BudgetPick::Days));
        if now.is_some() {
            choices.push(Choice::new("x", words.say("menu-remove"), BudgetPick::Remove));
        }
        choices.push(Choice::new("m", words.say("profile-menu"), BudgetPick::Menu));
        let choosing = Choosing::new(words.say("profile-choose"), choices, Keys::OrMenu);
        match self.choose(&self.profile_page(step), choosing)? {
            Some(BudgetPick::GoOn) => {}
            Some(BudgetPick::Named(name)) => {
                self.record_profile(step, ProfileAnswer::Budget(Some(Budget::Named(name))))?;
            }
            Some(BudgetPick::Days) => {
                if !self.ask_days(step)? {
                    return Ok(());
                }
            }
            Some(BudgetPick::Remove) => return self.record_profile(step, ProfileAnswer::Budget(None)),
            Some(BudgetPick::Menu) | None => return self.profile_menu(step),
        }
        self.interview.go_on();
        Ok(())
    }

    /// Asks for a number of staff days. Returns whether there is one; `false` is back to the choices.
    fn ask_days(&mut self, step: ProfileStep) -> Result<bool, Stop> {
        let words = self.words;
        let mut remark: Option<String> = None;
        loop {
            let mut page = self.profile_page(step);
            page.refusal(remark.take());
            let message = words.say("profile-budget-line");
            let asking = Asking { message, initial: "", keys: Keys::EnterSaves };
            match self.ask_line(&page, &asking, Destination::Profile(step))? {
                Line::Entered(text) if text.is_empty() => return Ok(false),
                Line::Entered(text) => match text.parse().map(Budget::Days) {
                    Ok(days) if Budget::read(&days.to_string(), self.rubric).is_ok() => {
                        self.record_profile(step, ProfileAnswer::Budget(Some(days)))?;
                        return Ok(true);
                    }
                    Ok(_) | Err(_) => {
                        remark = Some(words.say_with("profile-budget-no-number", &[("typed", (&text).into())]));
                    }
                },
                Line::Left(_) => return Ok(false),
                Line::Stopped(_, stop) => return Err(stop),
            }
        }
    }

    /// `small: 20 staff days in three months`.
    pub(super) fn budget_in_words(&self, budget: &Budget) -> String {
        let days = budget.days_per_quarter(self.rubric).unwrap_or_default();
        let days = ("days", usize::try_from(days).unwrap_or(usize::MAX).into());
        match budget {
            Budget::Named(name) => self.words.say_with("profile-budget-named", &[("name", name.into()), days]),
            Budget::Days(_) => self.words.say_with("profile-budget-in-days", &[days]),
        }
    }

    /// `Transparency: level 3 Established`.
    pub(super) fn target_in_words(&self, name: &str, level: LevelNumber) -> String {
        let level = self.level_name(level);
        self.words.say_with("profile-target", &[("name", name.into()), ("level", (&level).into())])
    }

    /// The levels to reach, dimension by dimension, until the person goes on.
    pub(super) fn ask_targets(&mut self, step: ProfileStep) -> Result<(), Stop> {
        let words = self.words;
        let targets = self.targets(step);
        let otherwise = self.level_name(self.rubric.recommending.target);
        let go_on = match targets.iter().any(|target| target.set.is_some()) {
            false => words.say_with("profile-targets-keep", &[("level", (&otherwise).into())]),
            true => words.say("profile-targets-go-on"),
        };
        let mut choices = vec![Choice::new("s", go_on, TargetPick::GoOn)];
        let dimensions = targets.iter().enumerate().filter(|(_, target)| target.dimension.is_none());
        for (number, (place, target)) in (1..).zip(dimensions) {
            let own = targets.iter().filter(|one| one.dimension.as_ref() == Some(&target.id) && one.set.is_some());
            let line = match own.count() {
                0 => self.target_in_words(&target.name, target.level()),
                count => {
                    let level = self.level_name(target.level());
                    let values = [("name", (&target.name).into()), ("level", (&level).into()), ("count", count.into())];
                    words.say_with("profile-target-with-areas", &values)
                }
            };
            choices.push(Choice::new(number.to_string(), line, TargetPick::At(place)));
        }
        choices.push(Choice::new("m", words.say("profile-menu"), TargetPick::Menu));
        let choosing = Choosing::new(words.say("profile-choose"), choices, Keys::OrMenu);
        match self.choose(&self.profile_page(step), choosing)? {
            Some(TargetPick::At(place)) => self.ask_target(step, place)?,
            Some(TargetPick::Menu) | None => self.profile_menu(step)?,
            Some(TargetPick::GoOn | TargetPick::Areas | TargetPick::Level(_) | TargetPick::Remove) => {
                self.interview.go_on();
            }
        }
        Ok(())
    }

    /// The level for one dimension or area.
    fn ask_target(&mut self, step: ProfileStep, place: usize) -> Result<(), Stop> {
        let words = self.words;
        let target = self.targets(step)[place].clone();
        let is_dimension = target.dimension.is_none();
        let mut page = self.page_of_step(step, &target.name);
        page.paragraph(&self.profile_ask(step));
        let now = self.level_name(target.level());
        page.paragraph(&words.say_with("profile-target-now", &[("level", (&now).into())]));
        page.blank();
        let mut choices = vec![Choice::new("s", words.say("profile-target-leave"), TargetPick::GoOn)];
        for level in &self.rubric.scale {
            choices.push(Choice::new(level.level.to_string(), &level.name, TargetPick::Level(level.level)));
        }
        if is_dimension {
            let next = (self.rubric.top().0 + 1).to_string();
            choices.push(Choice::new(next, words.say("profile-target-areas"), TargetPick::Areas));
        }
        if target.set.is_some() {
            let level = self.level_name(target.otherwise);
            let line = words.say_with("profile-target-remove", &[("level", (&level).into())]);
            choices.push(Choice::new("x", line, TargetPick::Remove));
        }
        let choosing = Choosing::new(words.say("profile-choose"), choices, Keys::OrBack);
        let answer = |level| ProfileAnswer::Target { id: target.id.clone(), level };
        match self.choose(&page, choosing)? {
            Some(TargetPick::Level(level)) => self.record_profile(step, answer(Some(level))),
            Some(TargetPick::Remove) => self.record_profile(step, answer(None)),
            Some(TargetPick::Areas) => self.ask_targets_of_areas(step, &target),
            Some(TargetPick::GoOn | TargetPick::At(_) | TargetPick::Menu) | None => Ok(()),
        }
    }

    /// The levels for the areas of a dimension, one after another, until the person goes back.
    fn ask_targets_of_areas(&mut self, step: ProfileStep, dimension: &Target) -> Result<(), Stop> {
        let words = self.words;
        loop {
            let targets = self.targets(step);
            let title = words.say_with("profile-target-areas-of", &[("dimension", (&dimension.name).into())]);
            let mut page = self.page_of_step(step, &title);
            page.paragraph(&self.profile_ask(step));
            page.blank();
            let mut choices = vec![Choice::new("s", words.say("profile-target-areas-done"), TargetPick::GoOn)];
            let areas = targets.iter().enumerate().filter(|(_, one)| one.dimension.as_ref() == Some(&dimension.id));
            for (number, (place, area)) in (1..).zip(areas) {
                let line = self.target_in_words(&area.name, area.level());
                choices.push(Choice::new(number.to_string(), line, TargetPick::At(place)));
            }
            let choosing = Choosing::new(words.say("profile-choose"), choices, Keys::OrBack);
            match self.choose(&page, choosing)? {
                Some(TargetPick::At(place)) => self.ask_target(step, place)?,
                Some(TargetPick::GoOn | TargetPick::Areas | TargetPick::Level(_))
                | Some(TargetPick::Remove | TargetPick::Menu)
                | None => return Ok(()),
            }
        }
    }

    fn targets(&self, step: ProfileStep) -> Vec<Target> {
        let ProfileForm::Targets { options, otherwise } = self.interview.profile_question(step).form else {
            return Vec::new();
        };
        let of_dimension = |id: &str| options.iter().find(|option| option.id == id).and_then(|option| option.now);
        let target = |option: &hemicycle::interview::TargetOption<'_>| Target {
            id: option.id.to_owned(),
            name: option.name.to_owned(),
            dimension: option.dimension.map(str::to_owned),
            set: option.now,
            otherwise: option.dimension.and_then(of_dimension).unwrap_or(otherwise),
        };
        options.iter().map(target).collect()
    }
}
