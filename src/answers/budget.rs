//! The staff time that a parliament can spend on practices.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::diagnostic::{advice_and_all, in_ticks};
use crate::rubric::Rubric;

/// Staff time per quarter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Budget {
    /// Staff days, 1 to 100,000.
    Days(u32),
    /// One of the rubric's budgets.
    Named(String),
}

/// The most staff days that can be stated.
const MOST: u32 = 100_000;

impl Budget {
    /// What a person wrote: the name of one of the rubric's budgets, or a number of staff days per quarter.
    ///
    /// # Errors
    ///
    /// It is neither, or the rubric has no rules for a plan; the text says what to write.
    pub fn read(word: &str, rubric: &Rubric) -> Result<Budget, String> {
        let shown = in_ticks(word);
        let Some(rules) = &rubric.recommending.plan else {
            return Err(format!("the rubric `{}` has no rules to plan under a budget; remove it", rubric.id));
        };
        if let Ok(days) = word.parse::<i64>() {
            let days = u32::try_from(days).ok().filter(|days| (1..=MOST).contains(days));
            return days.map(Budget::Days).ok_or_else(|| {
                format!("{shown} staff days per quarter cannot be planned with; write a number from 1 to {MOST}")
            });
        }
        if rules.budgets.contains_key(word) {
            return Ok(Budget::Named(word.to_owned()));
        }
        let known: Vec<&str> = rules.budgets.keys().map(String::as_str).collect();
        let advice = advice_and_all(word, &known, "one of");
        Err(format!("{shown} is no budget; {advice}, or a number of staff days per quarter"))
    }

    /// Staff days per quarter; `None` where the rubric plans without a budget or has none of that name.
    pub fn days_per_quarter(&self, rubric: &Rubric) -> Option<u32> {
        let rules = rubric.recommending.plan.as_ref()?;
        match self {
            Budget::Days(days) => Some(*days),
            Budget::Named(name) => rules.budgets.get(name).copied(),
        }
    }
}

/// As it is written.
impl fmt::Display for Budget {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Budget::Days(days) => days.fmt(formatter),
            Budget::Named(name) => name.fmt(formatter),
        }
    }
}

impl JsonSchema for Budget {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Budget".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": ["integer", "string"], "minimum": 1, "maximum": MOST })
    }
}
