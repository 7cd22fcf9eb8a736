//! The questions that place a parliament: who it is, what it has, what it cares for.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::form::Form;

/// What is asked before the dimensions.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProfileQuestions {
    /// The question for the parliament's name.
    pub parliament: TextField,
    /// The question for the kind of chamber.
    pub chamber: ChoiceField,
    /// The question for the country.
    pub country: TextField,
    /// The question for the region, by which hubs and practices are found.
    pub region: ChoiceField,
    /// The question for the working languages, by which hubs are found.
    pub languages: ChoiceField,
    /// The question for what the parliament can spend, by which costs are weighed.
    pub resources: ChoiceField,
    /// Areas of greatest need or interest; the choices are the rubric's areas.
    pub priorities: ChoiceField,
    /// The question for what the parliament could offer to others.
    pub offers: TextField,
}

/// A question answered in free words.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TextField {
    /// The question as it is asked.
    pub ask: String,
    /// A word of help below the question.
    pub help: Option<String>,
    /// Whether an answer is needed before the dimensions.
    #[serde(default)]
    pub required: bool,
}

/// A question answered by choosing.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChoiceField {
    /// The question as it is asked.
    pub ask: String,
    /// A word of help below the question.
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
    /// The id by which answers and the catalogue know the choice.
    #[schemars(regex(pattern = Form::Identifier.pattern()))]
    pub id: String,
    /// The choice as it is shown.
    pub name: String,
}
