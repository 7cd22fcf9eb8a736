//! What the participants of a workshop answered, each on their own, before they agreed.

use crate::rubric::LevelNumber;

/// What one participant answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    Level(LevelNumber),
    NotApplicable,
    Unknown,
}

/// The views on one question, in the order of the scale so that nobody is recognised, and what those who were outvoted want
/// to have recorded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Views {
    pub of_participants: Vec<View>,
    /// Empty where nobody disagreed with what was agreed.
    pub minority: String,
}

/// Levels this far apart are no matter of taste: one of the views rests on something that the others do not know.
const FAR_APART: u8 = 2;

impl Views {
    /// The lowest and the highest level that a participant chose.
    pub fn range(&self) -> Option<(LevelNumber, LevelNumber)> {
        let levels = || {
            self.of_participants.iter().filter_map(|view| match view {
                View::Level(level) => Some(*level),
                View::NotApplicable | View::Unknown => None,
            })
        };
        Some((levels().min()?, levels().max()?))
    }

    /// Whether the answer is contested: two participants are at least two levels apart, one thinks that the question does not
    /// apply where another sees a level, or a minority has its view recorded. Nothing else makes an answer contested.
    pub fn are_contested(&self) -> bool {
        let far_apart = self.range().is_some_and(|(low, high)| high.0 - low.0 >= FAR_APART);
        let applies_to_some = self.range().is_some() && self.of_participants.contains(&View::NotApplicable);
        far_apart || applies_to_some || !self.minority.trim().is_empty()
    }
}
