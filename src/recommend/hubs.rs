//! Which hubs to join, to ask, or to give something to.

use std::cmp::Reverse;

use schemars::JsonSchema;
use serde::Serialize;

use super::exclusion::{Excluded, Exclusion};
use super::falls_away::FallsAway;
use super::gap::Gaps;
use crate::answers::Answers;
use crate::identifier::{AreaId, QuestionId};
use crate::rubric::{ActivityStatus, Hub, HubKind, LevelNumber, Network, Pack};
use crate::score::{Points, Scorecard};

/// One hub with what to do about it.
#[derive(Debug, Clone)]
pub struct HubRecommendation<'a> {
    pub hub: &'a Hub,
    pub action: HubAction,
    pub because: HubReason,
    /// Areas of the hub that have a gap, the widest first.
    pub gaps: Vec<AreaId>,
    /// Areas of the hub in which the parliament has something to give.
    pub strengths: Vec<AreaId>,
    /// What to write about first. To a hub to join or to ask about: the answers below target in its areas, the lowest claimed level
    /// first. To one to give to: the answers in the areas of strength, the highest proven level first. Core questions come first
    /// among equals.
    pub write_about: Vec<(QuestionId, LevelNumber)>,
    pub would_fall_away_if: FallsAway<'a>,
    /// A network that is known to work in the same region or on the same subject, where the hub may not be open.
    pub meanwhile: Option<Meanwhile<'a>>,
    /// What the place of a hub that is chosen for gaps rests on.
    pub worth: Option<HubWorth>,
}

/// A network to turn to until a hub is known to be open.
#[derive(Debug, Clone)]
pub struct Meanwhile<'a> {
    pub network: &'a Network,
    /// The areas that the network and the hub both serve; empty where the network has nothing but the region in common.
    pub shared: Vec<AreaId>,
}

/// The parts of a hub's value to a parliament with gaps. Every factor that does not apply is 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HubWorth {
    /// The mean gap of the areas that it serves, in points.
    pub gap: f64,
    /// Where a dated page shows that it works.
    pub active: f64,
    /// Where it works in a language that the parliament named.
    pub language: f64,
}

impl HubWorth {
    /// The gap times every factor. Compare only with others of the same assessment.
    pub fn value(&self) -> f64 {
        self.gap * self.active * self.language
    }
}

/// What to do about a hub.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HubAction {
    Join,
    /// The hub's present state is not documented: ask the secretariat first.
    AskFirst,
    /// The parliament has something to give here.
    Contribute,
}

/// Why a hub is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HubReason {
    /// It serves the parliament's region.
    Region(String),
    /// It works in a language that the parliament named.
    Language(String),
    /// It serves areas with a gap.
    Gaps,
    /// It serves areas in which the parliament is strong.
    Strengths,
}

/// The hubs that are recommended, and those that are not: those that would suit, the most valuable first, then the others.
pub(super) fn choose<'a>(
    pack: &'a Pack,
    answers: &Answers,
    scorecard: &Scorecard,
    gaps: &Gaps<'_>,
) -> (Vec<HubRecommendation<'a>>, Vec<Excluded<'a, Hub>>) {
    let strong = strong_areas(pack, scorecard, pack.rubric.recommending.hubs.contribute_from);
    let choice = Choice { pack, answers, scorecard, gaps, strong };
    let for_gaps = choice.for_gaps();
    let for_giving = choice.for_giving(&for_gaps);
    let chosen = [choice.regional(), choice.by_language(), for_gaps, for_giving].concat();
    let is_chosen = |hub: &&Hub| chosen.iter().any(|one| one.hub.id == hub.id);
    let excluded = pack.catalogue.hubs.iter().filter(|hub| !is_chosen(hub)).map(|hub| choice.exclusion(hub));
    let mut rest: Vec<Excluded<'a, Hub>> = excluded.collect();
    rest.sort_by(|left, right| match (left.worth, right.worth) {
        (Some(left), Some(right)) => right.value().total_cmp(&left.value()),
        (left, right) => left.is_none().cmp(&right.is_none()),
    });
    (chosen, rest)
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

    /// Whether the parliament is far enough for a hub. What a hub is about above all is the first area that it names.
    fn is_ready(&self, hub: &Hub) -> bool {
        hub.areas.first().is_none_or(|area| self.gaps.dimension_level(area) >= hub.min_level)
    }

    fn to_learn(&self, gaps: &[AreaId]) -> Vec<(QuestionId, LevelNumber)> {
        let mut found: Vec<_> = gaps.iter().flat_map(|area| self.gaps.answers_below(area, &[])).collect();
        found.sort_by_key(|(id, level)| (*level, !self.is_core(id)));
        found
    }

    fn to_show(&self, strengths: &[AreaId]) -> Vec<(QuestionId, LevelNumber)> {
        let questions = strengths.iter().filter_map(|area| self.scorecard.area(area)).flat_map(|area| &area.questions);
        let mut found: Vec<_> =
            questions.filter_map(|question| Some((question.question.clone(), question.evidenced()?))).collect();
        found.sort_by_key(|(id, level)| (Reverse(*level), !self.is_core(id)));
        found
    }

    fn is_core(&self, id: &QuestionId) -> bool {
        self.pack.rubric.question(id).is_some_and(|question| question.core)
    }

    /// Whether the dimension that a hub is about above all has reached the level from which a parliament gives.
    fn is_ahead(&self, hub: &Hub) -> bool {
        let is_of = |area: &AreaId| hub.areas.first() == Some(area);
        let mut dimensions = self.scorecard.dimensions.iter();
        let dimension = dimensions.find(|dimension| dimension.areas.iter().any(|area| is_of(&area.area)));
        let from = self.pack.rubric.recommending.hubs.contribute_from;
        dimension.and_then(|dimension| dimension.level).is_some_and(|level| level >= from)
    }

    /// The first language of a hub that the parliament named.
    fn shared_language(&self, hub: &'a Hub) -> Option<&'a String> {
        self.answers.profile.shared_language(&hub.languages)
    }

    fn serves_region(&self, hub: &Hub) -> bool {
        self.answers.profile.is_in(&hub.regions)
    }

    /// A hub to join or to ask about first, or one to give to.
    fn recommend(&self, hub: &'a Hub, because: HubReason) -> HubRecommendation<'a> {
        let gives = !self.strengths_in(hub).is_empty() && (!self.gaps.need(&hub.areas).is_any() || self.is_ahead(hub));
        let action = match hub.status {
            _ if gives => HubAction::Contribute,
            ActivityStatus::Active => HubAction::Join,
            ActivityStatus::Unknown => HubAction::AskFirst,
        };
        self.with_action(action, hub, because)
    }

    fn with_action(&self, action: HubAction, hub: &'a Hub, because: HubReason) -> HubRecommendation<'a> {
        let (gaps, strengths) = (self.gaps.widest(&hub.areas), self.strengths_in(hub));
        let would_fall_away_if = match &because {
            HubReason::Region(_) => FallsAway::OtherRegion,
            HubReason::Language(_) => {
                let is_spoken = |language: &&String| self.answers.profile.languages.contains(language);
                FallsAway::NoneOfLanguages(hub.languages.iter().filter(is_spoken).cloned().collect())
            }
            HubReason::Gaps => FallsAway::NoGapIn(gaps.clone()),
            HubReason::Strengths => {
                FallsAway::NotStrongIn { areas: strengths.clone(), level: self.pack.rubric.recommending.target }
            }
        };
        let write_about = match action {
            HubAction::Join | HubAction::AskFirst => self.to_learn(&gaps),
            HubAction::Contribute => self.to_show(&strengths),
        };
        HubRecommendation {
            hub,
            action,
            because,
            gaps,
            strengths,
            write_about,
            would_fall_away_if,
            meanwhile: None,
            worth: None,
        }
    }

    fn regional(&self) -> Vec<HubRecommendation<'a>> {
        let Some(region) = &self.answers.profile.region else { return Vec::new() };
        let mut hubs: Vec<&Hub> =
            self.of_kind(HubKind::Regional).filter(|hub| self.serves_region(hub) && self.is_ready(hub)).collect();
        // What is known to work comes first; within that the catalogue's order holds.
        hubs.sort_by_key(|hub| hub.status != ActivityStatus::Active);
        hubs.truncate(self.pack.rubric.recommending.hubs.regional_at_most);
        (hubs.into_iter()).map(|hub| self.recommend(hub, HubReason::Region(region.clone()))).collect()
    }

    fn by_language(&self) -> Vec<HubRecommendation<'a>> {
        (self.of_kind(HubKind::Language).filter(|hub| self.is_ready(hub)))
            .filter_map(|hub| Some(self.recommend(hub, HubReason::Language(self.shared_language(hub)?.clone()))))
            .collect()
    }

    /// What a hub is worth to a parliament with gaps in its areas; `None` where there are none.
    fn worth(&self, hub: &'a Hub) -> Option<HubWorth> {
        let rules = &self.pack.rubric.recommending.hubs;
        let gap = self.gaps.mean(&hub.areas);
        if gap <= 0.0 {
            return None;
        }
        let factor = |applies: bool, factor: f64| if applies { factor } else { 1.0 };
        Some(HubWorth {
            gap,
            active: factor(hub.status == ActivityStatus::Active, rules.active),
            language: factor(self.shared_language(hub).is_some(), rules.same_language),
        })
    }

    /// Thematic hubs, the most valuable first.
    fn for_gaps(&self) -> Vec<HubRecommendation<'a>> {
        let mut found: Vec<(&'a Hub, HubWorth)> = (self.of_kind(HubKind::Thematic).filter(|hub| self.is_ready(hub)))
            .filter_map(|hub| Some((hub, self.worth(hub)?)))
            .collect();
        found.sort_by(|(left, left_worth), (right, right_worth)| {
            right_worth.value().total_cmp(&left_worth.value()).then_with(|| left.id.cmp(&right.id))
        });
        found.truncate(self.pack.rubric.recommending.hubs.thematic_at_most);
        let recommend = |(hub, worth): (&'a Hub, HubWorth)| HubRecommendation {
            worth: Some(worth),
            ..self.recommend(hub, HubReason::Gaps)
        };
        // One to give to keeps its place here and stands among those to give to, so that evidence makes room for no other.
        found.into_iter().map(recommend).filter(|one| one.action != HubAction::Contribute).collect()
    }

    /// Thematic hubs that are not chosen for a gap. What is known to work comes before what has to be asked about;
    /// within each, where the parliament is strongest.
    fn for_giving(&self, for_gaps: &[HubRecommendation<'a>]) -> Vec<HubRecommendation<'a>> {
        let is_for_gaps = |hub: &&Hub| for_gaps.iter().any(|other| other.hub.id == hub.id);
        let mut found: Vec<HubRecommendation<'a>> = (self.of_kind(HubKind::Thematic).filter(|hub| !is_for_gaps(hub)))
            .map(|hub| self.with_action(HubAction::Contribute, hub, HubReason::Strengths))
            .filter(|one| !one.strengths.is_empty())
            .collect();
        found.sort_by(|left, right| {
            let is_quiet = |one: &HubRecommendation<'_>| one.hub.status != ActivityStatus::Active;
            (is_quiet(left).cmp(&is_quiet(right)))
                .then_with(|| self.strength(&right.strengths).total_cmp(&self.strength(&left.strengths)))
                .then_with(|| left.hub.id.cmp(&right.hub.id))
        });
        let rules = &self.pack.rubric.recommending.hubs;
        let left = rules.thematic_at_most.saturating_sub(for_gaps.len());
        found.truncate(rules.contribute_at_most.unwrap_or(left));
        found
    }

    /// The mean evidenced score of some areas, 0 to 100 points.
    fn strength(&self, areas: &[AreaId]) -> f64 {
        let points = areas.iter().filter_map(|id| self.scorecard.area(id)?.evidenced);
        Points::mean(points).map_or(0.0, Points::value)
    }

    fn exclusion(&self, hub: &'a Hub) -> Excluded<'a, Hub> {
        let worth = if hub.kind == HubKind::Thematic { self.worth(hub) } else { None };
        let reason = match hub.kind {
            HubKind::Regional if !self.serves_region(hub) => Exclusion::Region,
            HubKind::Language if self.shared_language(hub).is_none() => Exclusion::Language,
            HubKind::Thematic if worth.is_none() => Exclusion::NoGap,
            _ if !self.is_ready(hub) => Exclusion::NotReady,
            HubKind::Regional | HubKind::Language | HubKind::Thematic => Exclusion::Places,
        };
        Excluded { worth: worth.filter(|_| reason == Exclusion::Places), ..Excluded::new(hub, reason) }
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
