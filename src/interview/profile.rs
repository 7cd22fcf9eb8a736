//! The steps that come before the questions: who the parliament is and who answers.

use super::refusal::Refusal;
use crate::answers::{Answers, ProfileKey};
use crate::identifier::AreaId;
use crate::rubric::{Choice, ChoiceField, Dimension, Rubric, TextField};

/// One step of the profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProfileStep {
    Parliament,
    Chamber,
    Country,
    Region,
    Languages,
    Resources,
    Priorities,
    Offers,
    AssessorName,
    AssessorRole,
}

/// What a step asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileQuestion<'a> {
    /// The rubric's words; `None` where the program asks in its own, about the assessor.
    pub words: Option<(&'a str, Option<&'a str>)>,
    pub required: bool,
    pub form: ProfileForm<'a>,
}

/// How a step is answered, with the answer that it has now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProfileForm<'a> {
    Text { now: &'a str },
    One { options: Vec<ProfileOption<'a>> },
    Several { options: Vec<ProfileOption<'a>>, at_most: usize },
}

/// One choice of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileOption<'a> {
    pub id: &'a str,
    pub name: &'a str,
    /// The dimension, where the choices are areas.
    pub group: Option<&'a str>,
    pub chosen: bool,
}

/// An answer to a step; an empty one takes the earlier answer away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProfileAnswer {
    Text(String),
    Chosen(Vec<String>),
}

impl ProfileStep {
    /// The steps in the order in which they are asked.
    pub const ALL: [ProfileStep; 10] = [
        ProfileStep::Parliament,
        ProfileStep::Chamber,
        ProfileStep::Country,
        ProfileStep::Region,
        ProfileStep::Languages,
        ProfileStep::Resources,
        ProfileStep::Priorities,
        ProfileStep::Offers,
        ProfileStep::AssessorName,
        ProfileStep::AssessorRole,
    ];

    /// The step that asks for a part of the profile; none asks for targets.
    pub fn of(key: ProfileKey) -> Option<ProfileStep> {
        match key {
            ProfileKey::Chamber => Some(ProfileStep::Chamber),
            ProfileKey::Region => Some(ProfileStep::Region),
            ProfileKey::Languages => Some(ProfileStep::Languages),
            ProfileKey::Resources => Some(ProfileStep::Resources),
            ProfileKey::Priorities => Some(ProfileStep::Priorities),
            ProfileKey::Targets => None,
        }
    }

    /// The place of the step, from 1.
    pub fn number(self) -> usize {
        1 + ProfileStep::ALL.iter().take_while(|step| **step != self).count()
    }

    pub(super) fn next(self) -> Option<ProfileStep> {
        ProfileStep::ALL.get(self.number()).copied()
    }

    pub(super) fn previous(self) -> Option<ProfileStep> {
        self.number().checked_sub(2).and_then(|index| ProfileStep::ALL.get(index)).copied()
    }

    pub(super) fn question<'a>(self, rubric: &'a Rubric, answers: &'a Answers) -> ProfileQuestion<'a> {
        let (ask, profile) = (&rubric.profile, &answers.profile);
        match self {
            ProfileStep::Parliament => text(&ask.parliament, &profile.parliament),
            ProfileStep::Chamber => one(&ask.chamber, profile.chamber.as_deref()),
            ProfileStep::Country => text(&ask.country, &profile.country),
            ProfileStep::Region => one(&ask.region, profile.region.as_deref()),
            ProfileStep::Languages => {
                let chosen = |id: &str| profile.languages.iter().any(|language| language == id);
                several(&ask.languages, options(&ask.languages, chosen))
            }
            ProfileStep::Resources => one(&ask.resources, profile.resources.as_deref()),
            ProfileStep::Priorities => several(&ask.priorities, areas(rubric, &profile.priorities)),
            ProfileStep::Offers => text(&ask.offers, &profile.offers),
            ProfileStep::AssessorName => own_words(&answers.assessor.name),
            ProfileStep::AssessorRole => own_words(&answers.assessor.role),
        }
    }

    /// Whether the step has an answer.
    pub(super) fn is_answered(self, rubric: &Rubric, answers: &Answers) -> bool {
        match self.question(rubric, answers).form {
            ProfileForm::Text { now } => !now.trim().is_empty(),
            ProfileForm::One { options } | ProfileForm::Several { options, .. } => {
                options.iter().any(|option| option.chosen)
            }
        }
    }

    pub(super) fn record(self, rubric: &Rubric, answers: &mut Answers, answer: ProfileAnswer) -> Result<(), Refusal> {
        let question = self.question(rubric, answers);
        match (&question.form, answer) {
            (ProfileForm::Text { .. }, ProfileAnswer::Text(written)) => {
                let written = written.trim().to_owned();
                if question.required && written.is_empty() {
                    return Err(Refusal::Required);
                }
                self.write_text(answers, written);
            }
            (ProfileForm::One { options }, ProfileAnswer::Chosen(ids)) => {
                check_chosen(options, &ids, 1)?;
                self.write_chosen(answers, ids);
            }
            (ProfileForm::Several { options, at_most }, ProfileAnswer::Chosen(ids)) => {
                check_chosen(options, &ids, *at_most)?;
                // In the rubric's order, so that the file does not tell in which order they were ticked.
                let in_order = options.iter().filter(|option| ids.iter().any(|id| id == option.id));
                let ids = in_order.map(|option| option.id.to_owned()).collect();
                self.write_chosen(answers, ids);
            }
            (ProfileForm::Text { .. }, ProfileAnswer::Chosen(_))
            | (ProfileForm::One { .. } | ProfileForm::Several { .. }, ProfileAnswer::Text(_)) => {
                return Err(Refusal::NotAChoice);
            }
        }
        Ok(())
    }

    fn write_text(self, answers: &mut Answers, written: String) {
        match self {
            ProfileStep::Parliament => answers.profile.parliament = written,
            ProfileStep::Country => answers.profile.country = written,
            ProfileStep::Offers => answers.profile.offers = written,
            ProfileStep::AssessorName => answers.assessor.name = written,
            ProfileStep::AssessorRole => answers.assessor.role = written,
            ProfileStep::Chamber
            | ProfileStep::Region
            | ProfileStep::Languages
            | ProfileStep::Resources
            | ProfileStep::Priorities => {}
        }
    }

    fn write_chosen(self, answers: &mut Answers, ids: Vec<String>) {
        match self {
            ProfileStep::Chamber => answers.profile.chamber = ids.into_iter().next(),
            ProfileStep::Region => answers.profile.region = ids.into_iter().next(),
            ProfileStep::Resources => answers.profile.resources = ids.into_iter().next(),
            ProfileStep::Languages => answers.profile.languages = ids,
            ProfileStep::Priorities => {
                answers.profile.priorities = ids.iter().map(|id| AreaId::from(id.as_str())).collect();
            }
            ProfileStep::Parliament
            | ProfileStep::Country
            | ProfileStep::Offers
            | ProfileStep::AssessorName
            | ProfileStep::AssessorRole => {}
        }
    }
}

fn check_chosen(options: &[ProfileOption<'_>], ids: &[String], at_most: usize) -> Result<(), Refusal> {
    if ids.len() > at_most {
        return Err(Refusal::TooMany { at_most });
    }
    let known = |id: &String| options.iter().any(|option| option.id == id);
    if ids.iter().all(known) { Ok(()) } else { Err(Refusal::NotAChoice) }
}

fn text<'a>(field: &'a TextField, now: &'a str) -> ProfileQuestion<'a> {
    ProfileQuestion {
        words: Some((&field.ask, field.help.as_deref())),
        required: field.required,
        form: ProfileForm::Text { now },
    }
}

fn own_words(now: &str) -> ProfileQuestion<'_> {
    ProfileQuestion { words: None, required: false, form: ProfileForm::Text { now } }
}

fn one<'a>(field: &'a ChoiceField, now: Option<&str>) -> ProfileQuestion<'a> {
    ProfileQuestion {
        words: Some((&field.ask, field.help.as_deref())),
        required: false,
        form: ProfileForm::One { options: options(field, |id| now == Some(id)) },
    }
}

fn several<'a>(field: &'a ChoiceField, options: Vec<ProfileOption<'a>>) -> ProfileQuestion<'a> {
    ProfileQuestion {
        words: Some((&field.ask, field.help.as_deref())),
        required: false,
        form: ProfileForm::Several { options, at_most: field.at_most },
    }
}

fn options(field: &ChoiceField, chosen: impl Fn(&str) -> bool) -> Vec<ProfileOption<'_>> {
    let option = |choice: &'_ Choice| chosen(&choice.id);
    let options = field.choices.iter();
    options
        .map(|choice| ProfileOption { id: &choice.id, name: &choice.name, group: None, chosen: option(choice) })
        .collect()
}

fn areas<'a>(rubric: &'a Rubric, chosen: &[AreaId]) -> Vec<ProfileOption<'a>> {
    let of_dimension = |dimension: &'a Dimension| {
        dimension.areas.iter().map(|area| ProfileOption {
            id: area.id.as_str(),
            name: &area.title,
            group: Some(&dimension.title),
            chosen: chosen.contains(&area.id),
        })
    };
    rubric.dimensions.iter().flat_map(of_dimension).collect()
}
