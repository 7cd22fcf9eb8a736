//! What to read, and which specialised instrument to hand over to.

use super::gap::{Gaps, Need};
use crate::identifier::AreaId;
use crate::rubric::{Guide, GuideKind, Pack};

/// One guide with the areas it is named for.
#[derive(Debug, Clone)]
pub struct GuideRecommendation<'a> {
    pub guide: &'a Guide,
    /// For a guide: areas below target, the widest gap first. For an instrument: areas that it measures more closely.
    pub areas: Vec<AreaId>,
}

/// Guides first, then instruments.
pub(super) fn choose<'a>(
    pack: &'a Pack,
    gaps: &Gaps<'_>,
) -> (Vec<GuideRecommendation<'a>>, Vec<GuideRecommendation<'a>>) {
    // What a guide is about above all is the first area that it names: who is not ready there is not ready for the guide.
    let ready = |guide: &Guide| -> Vec<AreaId> {
        let is_ready = |id: &AreaId| gaps.area(id).is_some_and(|gap| gap.level >= guide.min_level);
        match guide.areas.first() {
            Some(first) if is_ready(first) => guide.areas.iter().filter(|id| is_ready(id)).cloned().collect(),
            Some(_) | None => Vec::new(),
        }
    };
    let of_kind = |kind: GuideKind| pack.catalogue.guides.iter().filter(move |guide| guide.kind == kind);

    let mut guides: Vec<(GuideRecommendation<'a>, Need)> = of_kind(GuideKind::Guide)
        .map(|guide| (guide, ready(guide)))
        .filter(|(_, ready)| !ready.is_empty())
        .map(|(guide, ready)| (GuideRecommendation { guide, areas: gaps.widest(&ready) }, gaps.need(&ready)))
        .filter(|(_, need)| need.is_any())
        .collect();
    guides.sort_by(|(left, left_need), (right, right_need)| {
        Need::greatest_first(left_need, right_need).then_with(|| left.guide.id.cmp(&right.guide.id))
    });
    guides.truncate(pack.rubric.recommending.hubs.guides_at_most);

    let instruments = of_kind(GuideKind::Instrument)
        .map(|guide| GuideRecommendation { guide, areas: ready(guide) })
        .filter(|recommendation| !recommendation.areas.is_empty())
        .collect();
    (guides.into_iter().map(|(recommendation, _)| recommendation).collect(), instruments)
}
