//! What to read, and which specialised instrument to hand over to.

use super::gap::Gaps;
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
    let ready = |guide: &Guide| -> Vec<AreaId> {
        let ready = |id: &&AreaId| gaps.area(id).is_some_and(|gap| gap.level >= guide.min_level);
        guide.areas.iter().filter(ready).cloned().collect()
    };
    let of_kind = |kind: GuideKind| pack.catalogue.guides.iter().filter(move |guide| guide.kind == kind);

    let mut guides: Vec<(GuideRecommendation<'a>, f64)> = of_kind(GuideKind::Guide)
        .map(|guide| {
            let ready = ready(guide);
            let width = gaps.mean(&ready).unwrap_or(0.0);
            (GuideRecommendation { guide, areas: gaps.widest(&ready) }, width)
        })
        .filter(|(_, width)| *width > 0.0)
        .collect();
    guides.sort_by(|left, right| right.1.total_cmp(&left.1).then_with(|| left.0.guide.id.cmp(&right.0.guide.id)));
    guides.truncate(pack.rubric.recommending.hubs.guides_at_most);

    let instruments = of_kind(GuideKind::Instrument)
        .filter(|guide| !ready(guide).is_empty())
        .map(|guide| GuideRecommendation { guide, areas: guide.areas.clone() })
        .collect();
    (guides.into_iter().map(|(recommendation, _)| recommendation).collect(), instruments)
}
