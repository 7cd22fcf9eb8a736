//! Which networks to use, above all where no hub is open.

use super::gap::{Gaps, Need};
use crate::answers::Answers;
use crate::identifier::AreaId;
use crate::rubric::{Network, Pack};

/// One network with why it is named.
#[derive(Debug, Clone)]
pub struct NetworkRecommendation<'a> {
    pub network: &'a Network,
    pub because: NetworkReason,
    /// Areas below target that it serves, the widest gap first.
    pub gaps: Vec<AreaId>,
}

/// Why a network suits a parliament.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NetworkReason {
    Region(String),
    Language(String),
    Global,
}

pub(super) fn choose<'a>(pack: &'a Pack, answers: &Answers, gaps: &Gaps<'_>) -> Vec<NetworkRecommendation<'a>> {
    let mut suited: Vec<(NetworkRecommendation<'a>, Need)> = (pack.catalogue.networks.iter())
        .filter_map(|network| {
            let because = reason(network, answers)?;
            let recommendation = NetworkRecommendation { network, because, gaps: gaps.widest(&network.areas) };
            Some((recommendation, gaps.need(&network.areas)))
        })
        .filter(|(_, need)| need.is_any())
        .collect();
    suited.sort_by(|(left, left_need), (right, right_need)| {
        let far = |recommendation: &NetworkRecommendation<'_>| recommendation.because == NetworkReason::Global;
        (far(left).cmp(&far(right)))
            .then_with(|| Need::greatest_first(left_need, right_need))
            .then_with(|| left.network.id.cmp(&right.network.id))
    });
    suited.truncate(pack.rubric.recommending.hubs.networks_at_most);
    suited.into_iter().map(|(recommendation, _)| recommendation).collect()
}

fn reason(network: &Network, answers: &Answers) -> Option<NetworkReason> {
    let spoken = &answers.profile.languages;
    let shared = network.languages.iter().find(|language| spoken.contains(language));
    if !network.languages.is_empty() && !spoken.is_empty() && shared.is_none() {
        return None;
    }
    if let Some(region) = &answers.profile.region
        && network.regions.contains(region)
    {
        return Some(NetworkReason::Region(region.clone()));
    }
    if !network.regions.iter().any(|region| region == "global") {
        return None;
    }
    match shared {
        Some(language) if !network.languages.iter().any(|one| one == "en") => {
            Some(NetworkReason::Language(language.clone()))
        }
        Some(_) | None => Some(NetworkReason::Global),
    }
}
