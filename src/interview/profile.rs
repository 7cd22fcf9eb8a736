//! The steps that come before the questions: who the parliament is and who answers.

use super::refusal::Refusal;
use crate::answers::{Answers, Budget, Profile, ProfileKey};
use crate::identifier::AreaId;
use crate::rubric::{Choice, ChoiceField, Dimension, LevelNumber, PlanRules, Rubric, TextField};

/// One step of the profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ProfileStep {
    Parliament,
    Chamber,
    Country,
    Region,
    Languages,
    Resources,
    Budget,
    Priorities,
    Targets,
    Offers,
    AssessorName,
    AssessorRole,
}

/// What a step asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProfileQuestion<'a> {
    /// The rubric's words; `None` where the program asks in its own, about the assessor and about what its rules use.
    pub words: Option<(&'a str, Option<&'a str>)>,
    pub required: bool,
    pub form: ProfileForm<'a>,
}

/// How a step is answered, with the answer that it has now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProfileForm<'a> {
    Text {
        now: &'a str,
    },
    One {
        options: Vec<ProfileOption<'a>>,
    },
    Several {
        options: Vec<ProfileOption<'a>>,
        at_most: usize,
    },
    /// Staff time per quarter; `named` are the rubric's own budgets in staff days, the smallest first.
    Budget {
        now: Option<&'a Budget>,
        named: Vec<(&'a str, u32)>,
    },
    /// A level for each dimension and area, where another than the rubric's is wanted.
    Targets {
        options: Vec<TargetOption<'a>>,
        otherwise: LevelNumber,
    },
}

/// A dimension or an area for which a level can be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetOption<'a> {
    pub id: &'a str,
    pub name: &'a str,
    /// The dimension of an area; `None` for a dimension.
    pub dimension: Option<&'a str>,
    /// What the parliament set.
    pub now: Option<LevelNumber>,
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
    Budget(Option<Budget>),
    /// The level for a dimension or an area, by its id; without one the rubric's holds.
    Target {
        id: String,
        level: Option<LevelNumber>,
    },
}

impl ProfileStep {
    /// The steps in the order in which they are asked, where the rubric knows what to make of all.
    const ALL: [ProfileStep; 12] = [
        ProfileStep::Parliament,
        ProfileStep::Chamber,
        ProfileStep::Country,
        ProfileStep::Region,
        ProfileStep::Languages,
        ProfileStep::Resources,
        ProfileStep::Budget,
        ProfileStep::Priorities,
        ProfileStep::Targets,
        ProfileStep::Offers,
        ProfileStep::AssessorName,
        ProfileStep::AssessorRole,
    ];

    /// The step that asks for a part of the profile.
    pub fn of(key: ProfileKey) -> ProfileStep {
        match key {
            ProfileKey::Chamber => ProfileStep::Chamber,
            ProfileKey::Region => ProfileStep::Region,
            ProfileKey::Languages => ProfileStep::Languages,
            ProfileKey::Resources => ProfileStep::Resources,
            ProfileKey::Priorities => ProfileStep::Priorities,
            ProfileKey::Targets => ProfileStep::Targets,
            ProfileKey::Budget => ProfileStep::Budget,
        }
    }

    /// The steps that a rubric asks, in their order: a budget only where it has rules for a plan.
    pub fn all(rubric: &Rubric) -> impl DoubleEndedIterator<Item = ProfileStep> + use<> {
        let plans = rubric.recommending.plan.is_some();
        ProfileStep::ALL.into_iter().filter(move |step| plans || *step != ProfileStep::Budget)
    }

    /// The place of the step among those that a rubric asks, from 1.
    pub fn number(self, rubric: &Rubric) -> usize {
        1 + ProfileStep::all(rubric).take_while(|step| *step != self).count()
    }

    pub(super) fn next(self, rubric: &Rubric) -> Option<ProfileStep> {
        ProfileStep::all(rubric).find(|step| *step > self)
    }

    pub(super) fn previous(self, rubric: &Rubric) -> Option<ProfileStep> {
        ProfileStep::all(rubric).rfind(|step| *step < self)
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
            ProfileStep::Budget => own_words(ProfileForm::Budget {
                now: profile.budget.as_ref(),
                named: rubric.recommending.plan.as_ref().map(PlanRules::budgets_by_size).unwrap_or_default(),
            }),
            ProfileStep::Targets => own_words(ProfileForm::Targets {
                options: targets(rubric, profile),
                otherwise: rubric.recommending.target,
            }),
            ProfileStep::Offers => text(&ask.offers, &profile.offers),
            ProfileStep::AssessorName => own_words(ProfileForm::Text { now: &answers.assessor.name }),
            ProfileStep::AssessorRole => own_words(ProfileForm::Text { now: &answers.assessor.role }),
        }
    }

    /// Whether the step has an answer.
    pub(super) fn is_answered(self, rubric: &Rubric, answers: &Answers) -> bool {
        match self.question(rubric, answers).form {
            ProfileForm::Text { now } => !now.trim().is_empty(),
            ProfileForm::One { options } | ProfileForm::Several { options, .. } => {
                options.iter().any(|option| option.chosen)
            }
            ProfileForm::Budget { now, .. } => now.is_some(),
            ProfileForm::Targets { options, .. } => options.iter().any(|option| option.now.is_some()),
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
            (ProfileForm::Budget { .. }, ProfileAnswer::Budget(budget)) => {
                let is_known = |budget: &Budget| Budget::read(&budget.to_string(), rubric).is_ok();
                if !budget.as_ref().is_none_or(is_known) {
                    return Err(Refusal::NotAChoice);
                }
                answers.profile.budget = budget;
            }
            (ProfileForm::Targets { options, .. }, ProfileAnswer::Target { id, level }) => {
                if !options.iter().any(|option| option.id == id) {
                    return Err(Refusal::NotAChoice);
                }
                let top = rubric.top();
                match level {
                    Some(level) if !(1..=top.0).contains(&level.0) => return Err(Refusal::NotOnTheScale { top }),
                    Some(level) => _ = answers.profile.targets.insert(id, level),
                    None => _ = answers.profile.targets.remove(&id),
                }
            }
            (
                ProfileForm::Text { .. }
                | ProfileForm::One { .. }
                | ProfileForm::Several { .. }
                | ProfileForm::Budget { .. }
                | ProfileForm::Targets { .. },
                ProfileAnswer::Text(_)
                | ProfileAnswer::Chosen(_)
                | ProfileAnswer::Budget(_)
                | ProfileAnswer::Target { .. },
            ) => return Err(Refusal::NotAChoice),
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
            | ProfileStep::Budget
            | ProfileStep::Priorities
            | ProfileStep::Targets => {}
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
            | ProfileStep::Budget
            | ProfileStep::Targets
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

fn own_words(form: ProfileForm<'_>) -> ProfileQuestion<'_> {
    ProfileQuestion { words: None, required: false, form }
}

fn targets<'a>(rubric: &'a Rubric, profile: &Profile) -> Vec<TargetOption<'a>> {
    let option = |id: &'a str, name: &'a str, dimension: Option<&'a str>| TargetOption {
        id,
        name,
        dimension,
        now: profile.targets.get(id).copied(),
    };
    let of_dimension = |dimension: &'a Dimension| {
        let id = dimension.id.as_str();
        let areas = dimension.areas.iter().map(move |area| option(area.id.as_str(), &area.title, Some(id)));
        std::iter::once(option(id, &dimension.title, None)).chain(areas)
    };
    rubric.dimensions.iter().flat_map(of_dimension).collect()
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
