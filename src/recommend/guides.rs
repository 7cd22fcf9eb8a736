//! What to read, and which specialised instrument to hand over to.

use super::exclusion::{Excluded, Exclusion};
use super::falls_away::FallsAway;
use super::gap::{Gaps, Need};
use crate::identifier::{AreaId, QuestionId};
use crate::rubric::{Guide, GuideKind, LevelNumber, Pack};

/// One guide or instrument with what it is named for.
#[derive(Debug, Clone)]
pub struct GuideRecommendation<'a> {
    pub guide: &'a Guide,
    /// For a guide: areas with answers below target that it helps with, the widest gap first. For an instrument: areas that it
    /// measures more closely.
    pub areas: Vec<AreaId>,
    /// For a guide: its answers below target, the lowest first. For an instrument: the answers in the area that it is about above
    /// all, which show that the parliament is ready for it, the highest first. Never empty.
    pub because: Vec<(QuestionId, LevelNumber)>,
    /// Those of the areas that have a gap, the widest first.
    pub gaps: Vec<AreaId>,
    /// What the order of guides rests on.
    pub need: Need,
    pub would_fall_away_if: FallsAway<'a>,
}

/// Guides, instruments, and those of both that are not recommended.
pub(super) fn choose<'a>(
    pack: &'a Pack,
    gaps: &Gaps<'_>,
) -> (Vec<GuideRecommendation<'a>>, Vec<GuideRecommendation<'a>>, Vec<Excluded<'a, Guide>>) {
    let of_kind = |kind: GuideKind| pack.catalogue.guides.iter().filter(move |guide| guide.kind == kind);
    let mut guides: Vec<GuideRecommendation<'a>> =
        of_kind(GuideKind::Guide).filter_map(|guide| for_gaps(guide, gaps)).collect();
    guides.sort_by(|left, right| {
        Need::greatest_first(&left.need, &right.need).then_with(|| left.guide.id.cmp(&right.guide.id))
    });
    guides.truncate(pack.rubric.recommending.hubs.guides_at_most);
    let instruments: Vec<GuideRecommendation<'a>> =
        of_kind(GuideKind::Instrument).filter_map(|guide| to_hand_over(guide, gaps)).collect();
    let is_named = |guide: &&Guide| guides.iter().chain(&instruments).any(|one| one.guide.id == guide.id);
    let excluded = pack.catalogue.guides.iter().filter(|guide| !is_named(guide));
    let mut excluded: Vec<Excluded<'a, Guide>> = excluded.map(|guide| exclusion(guide, gaps)).collect();
    excluded.sort_by(|left, right| match (left.need, right.need) {
        (Some(left), Some(right)) => Need::greatest_first(&left, &right),
        (left, right) => left.is_none().cmp(&right.is_none()),
    });
    (guides, instruments, excluded)
}

fn exclusion<'a>(guide: &'a Guide, gaps: &Gaps<'_>) -> Excluded<'a, Guide> {
    match for_gaps(guide, gaps) {
        _ if ready(guide, gaps).is_empty() => Excluded::new(guide, Exclusion::NotReady),
        None => Excluded::new(guide, Exclusion::NoGap),
        Some(fit) => Excluded { need: Some(fit.need), ..Excluded::new(guide, Exclusion::Places) },
    }
}

/// The areas of a guide that are high enough for it. What it is about above all is the first area that it names: who is not ready
/// there is not ready for the guide.
fn ready(guide: &Guide, gaps: &Gaps<'_>) -> Vec<AreaId> {
    let is_ready = |id: &AreaId| gaps.area(id).is_some_and(|gap| gap.level >= guide.min_level);
    match guide.areas.first() {
        Some(first) if is_ready(first) => guide.areas.iter().filter(|id| is_ready(id)).cloned().collect(),
        Some(_) | None => Vec::new(),
    }
}

fn for_gaps<'a>(guide: &'a Guide, gaps: &Gaps<'_>) -> Option<GuideRecommendation<'a>> {
    let ready = ready(guide, gaps);
    let mut because: Vec<(QuestionId, LevelNumber)> =
        ready.iter().flat_map(|area| gaps.answers_below(area, &guide.questions)).collect();
    because.sort_by_key(|(_, level)| *level);
    if because.is_empty() {
        return None;
    }
    let open = gaps.widest_of(&ready, &guide.questions);
    let reached = because.iter().map(|(question, _)| question.clone()).collect();
    Some(GuideRecommendation {
        guide,
        areas: open.clone(),
        because,
        gaps: open,
        need: gaps.need_of(&ready, &guide.questions),
        would_fall_away_if: FallsAway::Reached(reached),
    })
}

fn to_hand_over<'a>(guide: &'a Guide, gaps: &Gaps<'_>) -> Option<GuideRecommendation<'a>> {
    let areas = ready(guide, gaps);
    let first = areas.first()?.clone();
    let named = gaps.answers(&first, &guide.questions);
    // An instrument that names no question of the area is about all of them.
    let because = if named.is_empty() { gaps.answers(&first, &[]) } else { named };
    let would_fall_away_if = match guide.min_level {
        lowest if lowest == LevelNumber::lowest() => FallsAway::Unanswered(first),
        level => FallsAway::Below { area: first, level },
    };
    let open = gaps.widest_of(&areas, &guide.questions);
    let need = gaps.need_of(&areas, &guide.questions);
    Some(GuideRecommendation { guide, areas, because, gaps: open, need, would_fall_away_if })
}
