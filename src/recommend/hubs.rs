//! Which hubs to join, to ask, or to give something to.

use schemars::JsonSchema;
use serde::Serialize;

use super::gap::Gaps;
use crate::answers::Answers;
use crate::identifier::AreaId;
use crate::rubric::{Hub, HubKind, HubStatus, LevelNumber, Pack};
use crate::score::{Points, Scorecard};

/// One hub with what to do about it.
#[derive(Debug, Clone)]
pub struct HubRecommendation<'a> {
    pub hub: &'a Hub,
    pub action: HubAction,
    pub because: HubReason,
    /// Areas in which the parliament has something to give to this hub.
    pub strengths: Vec<AreaId>,
}

/// What to do about a hub.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HubAction {
    Join,
    /// The hub's present state is not documented: ask the secretariat first.
    AskFirst,
    /// The parliament needs no help here and has some to give.
    Contribute,
}

/// Why a hub is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HubReason {
    /// It serves the parliament's region.
    Region(String),
    /// It works in a language that the parliament named.
    Language(String),
    /// It serves these areas, which are below target; the widest gap first.
    Gaps(Vec<AreaId>),
    /// It serves these areas, in which the parliament is strong.
    Strengths(Vec<AreaId>),
}

pub(super) fn choose<'a>(
    pack: &'a Pack,
    answers: &Answers,
    scorecard: &Scorecard,
    gaps: &Gaps<'_>,
) -> Vec<HubRecommendation<'a>> {
    let strong = strong_areas(pack, scorecard, pack.rubric.recommending.hubs.contribute_from);
    let choice = Choice { pack, answers, scorecard, gaps, strong };
    let for_gaps = choice.for_gaps();
    let for_giving = choice.for_giving(&for_gaps);
    [choice.regional(), choice.by_language(), for_gaps, for_giving].concat()
}

/// What hubs are chosen by.
struct Choice<'a, 'c> {
    pack: &'a Pack,
    answers: &'c Answers,
    scorecard: &'c Scorecard,
    gaps: &'c Gaps<'c>,
    /// Areas in which the parliament has something to give.
    strong: Vec<AreaId>,
}

impl<'a> Choice<'a, '_> {
    fn of_kind(&self, kind: HubKind) -> impl Iterator<Item = &'a Hub> {
        self.pack.catalogue.hubs.iter().filter(move |hub| hub.kind == kind)
    }

    fn strengths_in(&self, hub: &Hub) -> Vec<AreaId> {
        hub.areas.iter().filter(|area| self.strong.contains(area)).cloned().collect()
    }

    /// A hub to join, or to ask about first.
    fn to_join(&self, hub: &'a Hub, because: HubReason) -> HubRecommendation<'a> {
        let action = match hub.status {
            HubStatus::Active => HubAction::Join,
            HubStatus::Unknown => HubAction::AskFirst,
        };
        HubRecommendation { hub, action, because, strengths: self.strengths_in(hub) }
    }

    fn regional(&self) -> Vec<HubRecommendation<'a>> {
        let Some(region) = &self.answers.profile.region else { return Vec::new() };
        (self.of_kind(HubKind::Regional).filter(|hub| hub.regions.contains(region)))
            .take(self.pack.rubric.recommending.hubs.regional_at_most)
            .map(|hub| self.to_join(hub, HubReason::Region(region.clone())))
            .collect()
    }

    fn by_language(&self) -> Vec<HubRecommendation<'a>> {
        let spoken = &self.answers.profile.languages;
        let shared = |hub: &'a Hub| hub.languages.iter().find(|language| spoken.contains(language));
        (self.of_kind(HubKind::Language))
            .filter_map(|hub| Some(self.to_join(hub, HubReason::Language(shared(hub)?.clone()))))
            .collect()
    }

    /// Thematic hubs, the widest gap first.
    fn for_gaps(&self) -> Vec<HubRecommendation<'a>> {
        let mut found: Vec<(&'a Hub, f64)> = (self.of_kind(HubKind::Thematic))
            .filter_map(|hub| Some((hub, self.gaps.mean(&hub.areas)?)))
            .filter(|(_, gap)| *gap > 0.0)
            .collect();
        found.sort_by(|left, right| right.1.total_cmp(&left.1).then_with(|| left.0.id.cmp(&right.0.id)));
        found.truncate(self.pack.rubric.recommending.hubs.thematic_at_most);
        found.iter().map(|(hub, _)| self.to_join(hub, HubReason::Gaps(self.gaps.widest(&hub.areas)))).collect()
    }

    /// Thematic hubs that are not chosen for a gap. What is known to work comes before what has to be asked about;
    /// within each, where the parliament is strongest.
    fn for_giving(&self, for_gaps: &[HubRecommendation<'a>]) -> Vec<HubRecommendation<'a>> {
        let mut found: Vec<(&'a Hub, Vec<AreaId>)> = (self.of_kind(HubKind::Thematic))
            .filter(|hub| !for_gaps.iter().any(|other| other.hub.id == hub.id))
            .map(|hub| (hub, self.strengths_in(hub)))
            .filter(|(_, strengths)| !strengths.is_empty())
            .collect();
        found.sort_by(|(left, left_areas), (right, right_areas)| {
            (left.status != HubStatus::Active)
                .cmp(&(right.status != HubStatus::Active))
                .then_with(|| self.strength(right_areas).total_cmp(&self.strength(left_areas)))
                .then_with(|| left.id.cmp(&right.id))
        });
        let rules = &self.pack.rubric.recommending.hubs;
        let left = rules.thematic_at_most.saturating_sub(for_gaps.len());
        found.truncate(rules.contribute_at_most.unwrap_or(left));
        let contribute = |(hub, strengths): (&'a Hub, Vec<AreaId>)| HubRecommendation {
            hub,
            action: HubAction::Contribute,
            because: HubReason::Strengths(strengths.clone()),
            strengths,
        };
        found.into_iter().map(contribute).collect()
    }

    /// The mean evidenced score of some areas, 0 to 100 points.
    fn strength(&self, areas: &[AreaId]) -> f64 {
        let points = areas.iter().filter_map(|id| self.scorecard.area(id)?.evidenced);
        Points::mean(points).map_or(0.0, Points::value)
    }
}

/// The areas whose evidenced score is worth a level, without an answer below target, in dimensions at that level.
fn strong_areas(pack: &Pack, scorecard: &Scorecard, from: LevelNumber) -> Vec<AreaId> {
    let worth = pack.rubric.level(from).points;
    let target = pack.rubric.recommending.target;
    (scorecard.dimensions.iter())
        .filter(|dimension| dimension.level.is_some_and(|level| level >= from))
        .flat_map(|dimension| &dimension.areas)
        .filter(|area| area.evidenced.is_some_and(|points| points.reach(worth)))
        .filter(|area| area.questions.iter().all(|question| question.evidenced().is_none_or(|level| level >= target)))
        .map(|area| area.area.clone())
        .collect()
}
