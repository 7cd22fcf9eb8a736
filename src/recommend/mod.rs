//! Scorecard and profile to hubs, practices and a roadmap, each with its reasons.
//!
//! In: a rubric pack, answers and their scorecard. Out: [`Recommendations`]. The rules are told in
//! [`crate::docs::recommending`]; this room adds none of its own.

mod gap;
mod guides;
mod hubs;
mod networks;
mod practices;
mod roadmap;
mod target;
mod unfit;
mod worth;

pub use guides::GuideRecommendation;
pub use hubs::{HubAction, HubReason, HubRecommendation};
pub use networks::{NetworkReason, NetworkRecommendation};
pub use practices::{LeftOut, Limit, PracticeRecommendation, Removal, UnfitPractice};
pub use roadmap::{Horizon, Step};
pub use target::target_of;
pub use unfit::Unfit;
pub use worth::Worth;

use crate::answers::Answers;
use crate::rubric::Pack;
use crate::score::Scorecard;
use gap::Gaps;

/// Everything that is recommended to one parliament.
#[derive(Debug, Clone)]
pub struct Recommendations<'a> {
    /// The most worthwhile first.
    pub practices: Vec<PracticeRecommendation<'a>>,
    /// Practices that fit and found no place, the most worthwhile first.
    pub left_out: Vec<LeftOut<'a>>,
    /// Practices that do not fit, in the catalogue's order.
    pub unfit: Vec<UnfitPractice<'a>>,
    /// Regional, then language, then thematic.
    pub hubs: Vec<HubRecommendation<'a>>,
    pub networks: Vec<NetworkRecommendation<'a>>,
    pub guides: Vec<GuideRecommendation<'a>>,
    /// Specialised instruments to hand over to.
    pub instruments: Vec<GuideRecommendation<'a>>,
    /// The nearest horizon first.
    pub roadmap: Vec<Horizon<'a>>,
}

/// Recommends by the rules of the rubric, see [`crate::docs::recommending`].
pub fn recommend<'a>(pack: &'a Pack, answers: &Answers, scorecard: &Scorecard) -> Recommendations<'a> {
    let gaps = Gaps::of(&pack.rubric, answers, scorecard);
    let practices::Sorted { chosen: practices, left_out, unfit } = practices::sort(pack, answers, &gaps);
    let hubs = hubs::choose(pack, answers, scorecard, &gaps);
    let networks = networks::choose(pack, answers, &gaps);
    let (guides, instruments) = guides::choose(pack, &gaps);
    let roadmap = roadmap::plan(&pack.rubric, scorecard, &practices, &hubs);
    Recommendations { practices, left_out, unfit, hubs, networks, guides, instruments, roadmap }
}
