//! Scorecard and profile to hubs, practices and a roadmap, each with its reasons.
//!
//! In: a rubric pack, answers and their scorecard. Out: [`Recommendations`]. The rules are told in
//! [`crate::docs::recommending`]; this room adds none of its own.

mod exclusion;
mod falls_away;
mod gap;
mod guides;
mod hubs;
mod lift;
mod networks;
mod plan;
mod practices;
mod roadmap;
mod target;
mod unfit;
mod what_if;
mod worth;

pub use exclusion::{Excluded, Exclusion};
pub use falls_away::FallsAway;
pub use gap::Need;
pub use guides::GuideRecommendation;
pub use hubs::{HubAction, HubReason, HubRecommendation, HubWorth, Meanwhile};
pub use lift::Lift;
pub use networks::{NetworkReason, NetworkRecommendation};
pub use plan::{Plan, PlannedHorizon, PlannedPractice};
pub use practices::{LeftOut, Limit, PracticeRecommendation, Removal, UnfitPractice};
pub use roadmap::{Horizon, Step};
pub use target::target_of;
pub use unfit::Unfit;
pub use what_if::{SupposedPractice, WhatIf, what_if};
pub use worth::Worth;

use crate::answers::Answers;
use crate::rubric::{Guide, Hub, Network, Pack};
use crate::score::Scorecard;
use gap::Gaps;

/// Everything that is recommended to one parliament.
#[derive(Debug, Clone)]
pub struct Recommendations<'a> {
    /// The most worthwhile first; where there is a plan, those that it holds, the nearest first.
    pub practices: Vec<PracticeRecommendation<'a>>,
    /// Practices that fit and found no place, the most worthwhile first.
    pub left_out: Vec<LeftOut<'a>>,
    /// Practices that do not fit, in the catalogue's order.
    pub unfit: Vec<UnfitPractice<'a>>,
    /// Regional, then language, then thematic.
    pub hubs: Vec<HubRecommendation<'a>>,
    /// The hubs that are not recommended: those that would suit in their order, then the others in the catalogue's.
    pub excluded_hubs: Vec<Excluded<'a, Hub>>,
    pub networks: Vec<NetworkRecommendation<'a>>,
    /// The networks that are not recommended, in the same way.
    pub excluded_networks: Vec<Excluded<'a, Network>>,
    pub guides: Vec<GuideRecommendation<'a>>,
    /// Specialised instruments to hand over to.
    pub instruments: Vec<GuideRecommendation<'a>>,
    /// The guides and instruments that are not recommended, in the same way.
    pub excluded_guides: Vec<Excluded<'a, Guide>>,
    /// What to start when, where the parliament said what staff time it can spend.
    pub plan: Option<Plan<'a>>,
    /// The nearest horizon first.
    pub roadmap: Vec<Horizon<'a>>,
}

/// Recommends by the rules of the rubric, see [`crate::docs::recommending`].
pub fn recommend<'a>(pack: &'a Pack, answers: &Answers, scorecard: &Scorecard) -> Recommendations<'a> {
    let gaps = Gaps::of(&pack.rubric, answers, scorecard);
    let mut sorted = practices::sort(pack, answers, &gaps);
    let plan = plan::plan(pack, answers, &gaps, &sorted);
    if let Some(plan) = &plan {
        sorted = sorted.by_plan(plan, pack);
    }
    let practices::Sorted { chosen: practices, left_out, unfit } = sorted;
    let (mut hubs, excluded_hubs) = hubs::choose(pack, answers, scorecard, &gaps);
    let (networks, excluded_networks) = networks::choose(pack, answers, &gaps, &mut hubs);
    let (guides, instruments, excluded_guides) = guides::choose(pack, &gaps);
    let roadmap = roadmap::plan(&pack.rubric, scorecard, &practices, plan.as_ref(), &hubs);
    Recommendations {
        practices,
        left_out,
        unfit,
        hubs,
        excluded_hubs,
        networks,
        excluded_networks,
        guides,
        instruments,
        excluded_guides,
        plan,
        roadmap,
    }
}
