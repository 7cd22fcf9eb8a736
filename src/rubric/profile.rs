//! The questions that place a parliament: who it is, what it has, what it cares for.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::form::Form;

/// What is asked before the dimensions.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProfileQuestions {
    pub parliament: TextField,
    pub chamber: ChoiceField,
    pub country: TextField,
    pub region: ChoiceField,
    pub languages: ChoiceField,
    pub resources: ChoiceField,
    /// Areas of greatest need or interest; the choices are the rubric's areas.
    pub priorities: ChoiceField,
    pub offers: TextField,
}

/// A question answered in free words.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TextField {
    pub ask: String,
    pub help: Option<String>,
    #[serde(default)]
    pub required: bool,
}

/// A question answered by choosing.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChoiceField {
    pub ask: String,
    pub help: Option<String>,
    /// How many may be chosen.
    #[serde(default = "one")]
    #[schemars(range(min = 1))]
    pub at_most: usize,
    /// Empty where the choices are the rubric's areas.
    #[serde(default)]
    pub choices: Vec<Choice>,
}

impl ChoiceField {
    /// The name of a choice, or its id where the rubric does not list it.
    pub fn name<'a>(&'a self, id: &'a str) -> &'a str {
        self.choices.iter().find(|choice| choice.id == id).map_or(id, |choice| &choice.name)
    }
}

fn one() -> usize {
    1
}

/// One choice.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    #[schemars(regex(pattern = Form::Identifier.pattern()))]
    pub id: String,
    pub name: String,
}
