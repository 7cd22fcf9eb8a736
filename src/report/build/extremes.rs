//! Which areas the summary names: the strongest and the weakest, those without a score, and what was chosen and left open.

use super::Context;
use crate::identifier::AreaId;
use crate::recommend::{PracticeRecommendation, target_of};
use crate::report::model::{AreaMention, ExtremesView};
use crate::score::{AreaScore, Points, QuestionScore, level_of};

/// How many areas the summary calls strongest or weakest.
const MENTIONED_AREAS: usize = 3;

/// The areas with the highest and the lowest evidenced score, above and below the middle one.
pub struct Extremes {
    pub strongest: ExtremesView,
    pub highest_so_far: ExtremesView,
    pub weakest: ExtremesView,
}

impl Context<'_> {
    pub fn extremes(&self) -> Extremes {
        let mut scored: Vec<(&AreaScore, Points)> =
            self.scorecard.areas().filter_map(|area| Some((area, area.evidenced?))).collect();
        let is_priority = |area: &AreaScore| self.answers.profile.priorities.contains(&area.area);
        // Sorting keeps the order of equals: among them what the parliament chose comes first.
        scored.sort_by_key(|(area, _)| !is_priority(area));
        scored.sort_by(|(_, left), (_, right)| left.value().total_cmp(&right.value()));
        let middle = scored.get(scored.len() / 2).map(|(_, points)| self.points(*points));
        let below: Vec<_> = scored.iter().copied().filter(|(_, points)| Some(self.points(*points)) < middle).collect();
        let weakest = self.first_of(&below);
        scored.retain(|(_, points)| Some(self.points(*points)) > middle);
        scored.sort_by(|(_, left), (_, right)| right.value().total_cmp(&left.value()));
        let target = self.pack.rubric.recommending.target;
        let is_strong = |(_, points): &(&AreaScore, Points)| level_of(*points, &self.pack.rubric) >= target;
        let strong: Vec<_> = scored.iter().copied().filter(is_strong).collect();
        let highest = if strong.is_empty() { scored } else { Vec::new() };
        Extremes { strongest: self.first_of(&strong), highest_so_far: self.first_of(&highest), weakest }
    }

    /// The first few areas of a list, and how many more have the score of the last of them.
    fn first_of(&self, scored: &[(&AreaScore, Points)]) -> ExtremesView {
        let (first, rest) = scored.split_at(MENTIONED_AREAS.min(scored.len()));
        let last = first.last().map(|(_, points)| self.points(*points));
        ExtremesView {
            areas: first.iter().map(|(area, _)| self.area_mention(&area.area)).collect(),
            more: rest.iter().filter(|(_, points)| Some(self.points(*points)) == last).count(),
            score: last,
        }
    }

    pub fn without_score(&self) -> Vec<AreaMention> {
        let areas = self.scorecard.areas().filter(|area| area.evidenced.is_none());
        areas.map(|area| self.area_mention(&area.area)).collect()
    }

    /// Areas that the parliament chose, of which no question has a level and one is open.
    pub fn priorities_open(&self) -> Vec<AreaMention> {
        let is_open = |id: &AreaId| {
            let area = self.scorecard.area(id);
            area.is_some_and(|area| area.claimed.is_none() && area.questions.iter().any(QuestionScore::is_open))
        };
        self.answers.profile.priorities.iter().filter(|id| is_open(id)).map(|id| self.area_mention(id)).collect()
    }

    /// Areas that the parliament chose, with an answer below target, for which no practice is recommended.
    pub fn priorities_without_practice(&self, practices: &[PracticeRecommendation<'_>]) -> Vec<AreaMention> {
        let is_below = |id: &AreaId| {
            let target = target_of(id, &self.answers.profile, &self.pack.rubric);
            let below = |question: &QuestionScore| question.claimed().is_some_and(|level| level < target);
            self.scorecard.area(id).is_some_and(|area| area.questions.iter().any(below))
        };
        (self.answers.profile.priorities.iter())
            .filter(|id| is_below(id))
            .filter(|id| !practices.iter().any(|practice| &practice.area == *id))
            .map(|id| self.area_mention(id))
            .collect()
    }
}
