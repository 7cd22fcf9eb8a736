//! The profile: one page for each step.

use hemicycle::interview::{ProfileAnswer, ProfileForm, ProfileOption, ProfileStep};

use super::choice::{Choice, Choosing};
use super::conversation::Conversation;
use super::face::{Asking, Keys, Line, Stop};
use super::page::{Page, one_line};
use super::typing::Destination;

#[derive(Clone)]
enum Pick {
    GoOn,
    Option(String),
    Remove,
    Menu,
}

#[derive(Clone, Copy)]
enum MenuPick {
    Continue,
    Back,
    Review,
    Quit,
}

/// A choice as it stood when the page was drawn.
struct Listed {
    id: String,
    name: String,
    chosen: bool,
}

impl Conversation<'_> {
    pub(super) fn ask_profile(&mut self, step: ProfileStep) -> Result<(), Stop> {
        match self.interview.profile_question(step).form {
            ProfileForm::Text { now } => {
                let now = now.to_owned();
                self.ask_profile_text(step, &now)
            }
            ProfileForm::One { options } => {
                let listed = list(&options);
                self.ask_profile_one(step, &listed)
            }
            ProfileForm::Several { options, at_most } => {
                let listed = list(&options);
                self.ask_profile_several(step, listed, at_most)
            }
            ProfileForm::Budget { .. } => self.ask_budget(step),
            ProfileForm::Targets { .. } => self.ask_targets(step),
        }
    }

    pub(super) fn profile_page(&self, step: ProfileStep) -> Page {
        let words = self.words;
        let mut page = self.page_of_step(step, "");
        page.paragraph(&self.profile_ask(step));
        let question = self.interview.profile_question(step);
        let help = match question.words {
            Some((_, help)) => help.map(str::to_owned),
            None => Some(self.own_help(step)),
        };
        if let Some(help) = help {
            page.paragraph(&help);
        }
        if self.interview.steps_to_ask_again().contains(&step) {
            let choices = self.choices_no_longer_offered(step);
            page.paragraph(&words.say_with("profile-no-longer-offered", &[("choices", (&choices).into())]));
        }
        page.blank();
        page
    }

    /// A page that says at which step of the profile it stands.
    pub(super) fn page_of_step(&self, step: ProfileStep, title: &str) -> Page {
        let place =
            [("number", step.number(self.rubric).into()), ("total", ProfileStep::all(self.rubric).count().into())];
        let mut page = Page::new();
        page.header(&self.words.say("profile-title"), &self.words.say_with("profile-step", &place), title);
        page
    }

    /// The question of a step.
    pub(super) fn profile_ask(&self, step: ProfileStep) -> String {
        match (self.interview.profile_question(step).words, step) {
            (Some((ask, _)), _) => ask.to_owned(),
            (None, ProfileStep::AssessorName) => self.words.say("profile-assessor-name"),
            (None, ProfileStep::Budget) => self.words.say("profile-budget"),
            (None, ProfileStep::Targets) => self.words.say("profile-targets"),
            (None, _) => self.words.say("profile-assessor-role"),
        }
    }

    /// The help for what the program asks in its own words.
    fn own_help(&self, step: ProfileStep) -> String {
        match step {
            ProfileStep::Budget => self.words.say("profile-budget-help"),
            ProfileStep::Targets => {
                let level = self.level_name(self.rubric.recommending.target);
                self.words.say_with("profile-targets-help", &[("level", (&level).into())])
            }
            _ => self.words.say("profile-assessor-help"),
        }
    }

    fn ask_profile_text(&mut self, step: ProfileStep, now: &str) -> Result<(), Stop> {
        let words = self.words;
        // A line cannot show several: what is left as it was shown stays as it is in the file.
        let before = &one_line(now);
        let required = self.interview.profile_question(step).required;
        let mut remark: Option<String> = None;
        loop {
            let mut page = self.profile_page(step);
            page.refusal(remark.take());
            let message = words.say("profile-line");
            let keys = if required { Keys::Needed } else { Keys::MayBeEmpty };
            match self.ask_line(&page, &Asking { message, initial: before, keys }, Destination::Profile(step))? {
                Line::Entered(text) if text == *before && !text.is_empty() => {
                    self.interview.go_on();
                    return Ok(());
                }
                Line::Entered(text) => match self.interview.answer_profile(step, ProfileAnswer::Text(text)) {
                    Ok(()) => {
                        self.save()?;
                        self.interview.go_on();
                        return Ok(());
                    }
                    Err(refusal) => remark = Some(self.refusal(&refusal)),
                },
                Line::Left(text) => {
                    self.keep_profile_text(step, text, before)?;
                    return self.profile_menu(step);
                }
                Line::Stopped(text, stop) => {
                    self.keep_profile_text(step, text, before)?;
                    return Err(stop);
                }
            }
        }
    }

    /// Records what was half typed when the line was left; an emptied line changes nothing.
    fn keep_profile_text(&mut self, step: ProfileStep, text: String, before: &str) -> Result<(), Stop> {
        if text.is_empty() || text == before {
            return Ok(());
        }
        self.record_profile(step, ProfileAnswer::Text(text))
    }

    /// Records what the step's own page offered, and saves it.
    pub(super) fn record_profile(&mut self, step: ProfileStep, answer: ProfileAnswer) -> Result<(), Stop> {
        self.interview.answer_profile(step, answer).expect("only what the step allows is offered");
        self.save()
    }

    fn ask_profile_one(&mut self, step: ProfileStep, options: &[Listed]) -> Result<(), Stop> {
        let words = self.words;
        let chosen = options.iter().find(|option| option.chosen);
        let go_on = match chosen {
            None => words.say("profile-leave-open"),
            Some(option) => words.say_with("question-keep", &[("answer", (&option.name).into())]),
        };
        let mut choices = vec![Choice::new("s", go_on, Pick::GoOn)];
        for (number, option) in (1..).zip(options) {
            choices.push(Choice::new(number.to_string(), &option.name, Pick::Option(option.id.clone())));
        }
        if chosen.is_some() {
            choices.push(Choice::new("x", words.say("menu-remove"), Pick::Remove));
        }
        choices.push(Choice::new("m", words.say("profile-menu"), Pick::Menu));
        let message = words.say("profile-choose");
        let choosing = Choosing::new(message, choices, Keys::OrMenu);
        match self.choose(&self.profile_page(step), choosing)? {
            Some(Pick::GoOn) => {}
            Some(Pick::Option(id)) => self.record_profile(step, ProfileAnswer::Chosen(vec![id]))?,
            Some(Pick::Remove) => return self.record_profile(step, ProfileAnswer::Chosen(Vec::new())),
            Some(Pick::Menu) | None => return self.profile_menu(step),
        }
        self.interview.go_on();
        Ok(())
    }

    /// Each choice takes an option or puts it back, until the person goes on.
    fn ask_profile_several(&mut self, step: ProfileStep, mut options: Vec<Listed>, at_most: usize) -> Result<(), Stop> {
        let words = self.words;
        let (mut start, mut remark): (usize, Option<String>) = (0, None);
        loop {
            let chosen: Vec<String> =
                options.iter().filter(|option| option.chosen).map(|option| option.id.clone()).collect();
            let mut page = self.profile_page(step);
            page.refusal(remark.take());
            let go_on = match chosen.len() {
                0 => words.say("profile-leave-open"),
                count => words.say_with("profile-go-on-with", &[("count", count.into())]),
            };
            let mut choices = vec![Choice::new("s", go_on, Pick::GoOn)];
            for (number, option) in (1..).zip(&options) {
                let text = match option.chosen {
                    true => words.say_with("profile-chosen", &[("name", (&option.name).into())]),
                    false => option.name.clone(),
                };
                choices.push(Choice::new(number.to_string(), text, Pick::Option(option.id.clone())));
            }
            choices.push(Choice::new("m", words.say("profile-menu"), Pick::Menu));
            let message = words.say("profile-choose-several");
            let choosing = Choosing::new(message, choices, Keys::Several).from(start);
            let Some(picked) = self.choose_telling_how(&page, choosing)? else {
                return self.profile_menu(step);
            };
            match picked.value {
                Pick::GoOn => break,
                Pick::Menu => return self.profile_menu(step),
                Pick::Remove => {}
                Pick::Option(id) => {
                    let Some(place) = options.iter().position(|option| option.id == id) else { continue };
                    let mut wanted = chosen;
                    match options[place].chosen {
                        true => wanted.retain(|other| *other != id),
                        false => wanted.push(id),
                    }
                    // Whoever uses the arrows stays where they are; whoever types goes on with Enter.
                    start = if picked.by_key { 0 } else { place + 1 };
                    if wanted.len() > at_most {
                        remark = Some(words.say_with("refused-too-many", &[("at-most", at_most.into())]));
                        continue;
                    }
                    options[place].chosen = !options[place].chosen;
                    self.record_profile(step, ProfileAnswer::Chosen(wanted))?;
                }
            }
        }
        self.interview.go_on();
        Ok(())
    }

    pub(super) fn profile_menu(&mut self, step: ProfileStep) -> Result<(), Stop> {
        let words = self.words;
        let page = self.profile_page(step);
        let mut choices = vec![Choice::new("c", words.say("menu-continue"), MenuPick::Continue)];
        if self.interview.can_go_back() {
            let chosen_there = self.interview.is_chosen_in_review();
            let back = if chosen_there { words.say("review-back") } else { words.say("profile-back") };
            choices.push(Choice::new("b", back, MenuPick::Back));
        }
        if !self.interview.is_chosen_in_review() {
            choices.push(Choice::new("r", words.say("profile-review"), MenuPick::Review));
        }
        choices.push(Choice::new("q", words.say("menu-quit"), MenuPick::Quit));
        let message = words.say("menu-choose");
        let choosing = Choosing::new(message, choices, Keys::OrBack);
        match self.choose(&page, choosing)? {
            None | Some(MenuPick::Continue) => {}
            Some(MenuPick::Back) => self.interview.back(),
            Some(MenuPick::Review) => self.interview.review(),
            Some(MenuPick::Quit) => return Err(Stop::Quit),
        }
        Ok(())
    }
}

fn list(options: &[ProfileOption<'_>]) -> Vec<Listed> {
    let listed = |option: &ProfileOption<'_>| Listed {
        id: option.id.to_owned(),
        name: match option.group {
            Some(group) => format!("{group}: {}", option.name),
            None => option.name.to_owned(),
        },
        chosen: option.chosen,
    };
    options.iter().map(listed).collect()
}
