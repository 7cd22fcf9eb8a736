//! Which hubs to join, to ask, or to give something to.

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
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
    let rules = &pack.rubric.recommending.hubs;
    let strong = strong_areas(pack, scorecard, rules.contribute_from);
    let strengths_in =
        |hub: &Hub| hub.areas.iter().filter(|area| strong.contains(area)).cloned().collect::<Vec<AreaId>>();
    let entry = |hub: &'a Hub, because: HubReason| {
        let action = match hub.status {
            HubStatus::Active => HubAction::Join,
            HubStatus::Unknown => HubAction::AskFirst,
        };
        HubRecommendation { hub, action, because, strengths: strengths_in(hub) }
    };
    let of_kind = |kind: HubKind| pack.catalogue.hubs.iter().filter(move |hub| hub.kind == kind);

    let mut chosen: Vec<HubRecommendation<'a>> = Vec::new();
    if let Some(region) = &answers.profile.region {
        let regional = of_kind(HubKind::Regional).filter(|hub| hub.regions.contains(region));
        chosen.extend(regional.take(rules.regional_at_most).map(|hub| entry(hub, HubReason::Region(region.clone()))));
    }
    for hub in of_kind(HubKind::Language) {
        if let Some(language) = hub.languages.iter().find(|language| answers.profile.languages.contains(language)) {
            chosen.push(entry(hub, HubReason::Language(language.clone())));
        }
    }
    let mut thematic: Vec<(&'a Hub, f64)> = of_kind(HubKind::Thematic)
        .filter_map(|hub| Some((hub, gaps.mean(&hub.areas)?)))
        .filter(|(_, gap)| *gap > 0.0)
        .collect();
    thematic.sort_by(|left, right| right.1.total_cmp(&left.1).then_with(|| left.0.id.cmp(&right.0.id)));
    thematic.truncate(rules.thematic_at_most);
    chosen.extend(thematic.iter().map(|(hub, _)| entry(hub, HubReason::Gaps(gaps.widest(&hub.areas)))));

    let mut for_giving: Vec<(&'a Hub, Vec<AreaId>)> = of_kind(HubKind::Thematic)
        .filter(|hub| !thematic.iter().any(|(other, _)| other.id == hub.id))
        .map(|hub| (hub, strengths_in(hub)))
        .filter(|(_, strengths)| !strengths.is_empty())
        .collect();
    // What is known to work comes before what has to be asked about; within each, where the parliament is strongest.
    let strength = |areas: &[AreaId]| {
        let points = areas.iter().filter_map(|id| scorecard.area(id)?.evidenced);
        Points::mean(points).map_or(0.0, Points::value)
    };
    for_giving.sort_by(|(left, left_areas), (right, right_areas)| {
        (left.status != HubStatus::Active)
            .cmp(&(right.status != HubStatus::Active))
            .then_with(|| strength(right_areas).total_cmp(&strength(left_areas)))
            .then_with(|| left.id.cmp(&right.id))
    });
    for_giving.truncate(rules.thematic_at_most.saturating_sub(thematic.len()));
    chosen.extend(for_giving.into_iter().map(|(hub, strengths)| HubRecommendation {
        hub,
        action: HubAction::Contribute,
        because: HubReason::Strengths(strengths.clone()),
        strengths,
    }));
    chosen
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
