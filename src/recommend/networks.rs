//! Which networks to use, above all where no hub is open.

use super::exclusion::{Excluded, Exclusion};
use super::falls_away::FallsAway;
use super::gap::{Gaps, Need};
use super::hubs::{HubRecommendation, Meanwhile};
use crate::answers::Answers;
use crate::identifier::AreaId;
use crate::rubric::{ActivityStatus, Hub, HubKind, Network, Pack};

/// One network with why it is named.
#[derive(Debug, Clone)]
pub struct NetworkRecommendation<'a> {
    pub network: &'a Network,
    pub because: NetworkReason,
    /// Areas below target that it serves, the widest gap first.
    pub gaps: Vec<AreaId>,
    /// Hubs that may not be open, and that it takes the place of meanwhile.
    pub instead_of: Vec<&'a Hub>,
    /// It takes the place of a hub of the parliament's region, of which there is none.
    pub instead_of_regional: bool,
    /// What the order rests on.
    pub need: Need,
    /// One for each reason: the gaps, every hub, the region.
    pub would_fall_away_if: Vec<FallsAway<'a>>,
}

/// Why a network suits a parliament.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum NetworkReason {
    /// It serves the parliament's region.
    Region(String),
    /// It works in this language of the parliament, and not in English.
    Language(String),
    Global,
}

/// The networks for the parliament's gaps, then those that take the place of hubs alone; and tells each hub that may not be open
/// which network is there meanwhile.
pub(super) fn choose<'a>(
    pack: &'a Pack,
    answers: &Answers,
    gaps: &Gaps<'_>,
    hubs: &mut [HubRecommendation<'a>],
) -> (Vec<NetworkRecommendation<'a>>, Vec<Excluded<'a, Network>>) {
    let choice = Choice { pack, answers, gaps };
    let chosen = choice.choose(hubs);
    let excluded = choice.all().filter(|network| !is_among(network, &chosen));
    let mut excluded: Vec<Excluded<'a, Network>> = excluded.map(|network| choice.exclusion(network)).collect();
    let is_far = |one: &Excluded<'a, Network>| choice.reach(one.entry) == Some(NetworkReason::Global);
    excluded.sort_by(|left, right| match (left.need, right.need) {
        (Some(left_need), Some(right_need)) => (is_far(left).cmp(&is_far(right)))
            .then_with(|| Need::greatest_first(&left_need, &right_need))
            .then_with(|| is_quiet(left.entry).cmp(&is_quiet(right.entry))),
        (left, right) => left.is_none().cmp(&right.is_none()),
    });
    (chosen, excluded)
}

/// What networks are chosen by.
struct Choice<'a, 'c> {
    pack: &'a Pack,
    answers: &'c Answers,
    gaps: &'c Gaps<'c>,
}

impl<'a> Choice<'a, '_> {
    fn all(&self) -> impl Iterator<Item = &'a Network> {
        self.pack.catalogue.networks.iter()
    }

    fn choose(&self, hubs: &mut [HubRecommendation<'a>]) -> Vec<NetworkRecommendation<'a>> {
        if self.pack.rubric.recommending.hubs.networks_at_most == 0 {
            return Vec::new();
        }
        let mut chosen = self.for_gaps();
        for hub in hubs.iter_mut().filter(|one| one.hub.status != ActivityStatus::Active) {
            hub.meanwhile = self.meanwhile(hub.hub, &chosen);
            if let Some(meanwhile) = &hub.meanwhile {
                let entry = self.entry(meanwhile.network, &mut chosen);
                entry.instead_of.push(hub.hub);
                entry.would_fall_away_if.push(FallsAway::Open(hub.hub));
            }
        }
        if self.lacks_regional_hub()
            && let Some(network) = self.instead_of_regional(&chosen)
        {
            let entry = self.entry(network, &mut chosen);
            entry.instead_of_regional = true;
            entry.would_fall_away_if.push(FallsAway::RegionalHub);
        }
        chosen
    }

    fn for_gaps(&self) -> Vec<NetworkRecommendation<'a>> {
        let mut suited: Vec<NetworkRecommendation<'a>> = (self.all())
            .filter(|network| self.speaks(network))
            .filter_map(|network| Some(self.recommend(network, self.reach(network)?)))
            .filter(|one| one.need.is_any())
            .collect();
        suited.sort_by(|left, right| {
            let far = |one: &NetworkRecommendation<'_>| one.because == NetworkReason::Global;
            (far(left).cmp(&far(right)))
                .then_with(|| Need::greatest_first(&left.need, &right.need))
                .then_with(|| is_quiet(left.network).cmp(&is_quiet(right.network)))
                .then_with(|| left.network.id.cmp(&right.network.id))
        });
        suited.truncate(self.pack.rubric.recommending.hubs.networks_at_most);
        let for_gaps = |recommendation: NetworkRecommendation<'a>| NetworkRecommendation {
            would_fall_away_if: vec![FallsAway::NoGapIn(recommendation.gaps.clone())],
            ..recommendation
        };
        suited.into_iter().map(for_gaps).collect()
    }

    /// The best network that is known to work and that has the region or a subject of a hub.
    fn meanwhile(&self, hub: &Hub, chosen: &[NetworkRecommendation<'a>]) -> Option<Meanwhile<'a>> {
        let by_region = |network: &Network| hub.kind == HubKind::Regional && self.serves_region(network);
        let shared = |network: &Network| -> Vec<AreaId> {
            network.areas.iter().filter(|area| hub.areas.contains(area)).cloned().collect()
        };
        let candidates = self.all().filter(|network| !is_quiet(network) && self.reach(network).is_some());
        let alike = candidates.filter(|network| by_region(network) || !shared(network).is_empty());
        let best = alike.min_by(|left, right| {
            let rank = |network: &Network| (!self.speaks(network), !by_region(network), !is_among(network, chosen));
            (rank(left).cmp(&rank(right)))
                .then_with(|| Need::greatest_first(&self.gaps.need(&shared(left)), &self.gaps.need(&shared(right))))
                .then_with(|| shared(right).len().cmp(&shared(left).len()))
                .then_with(|| left.id.cmp(&right.id))
        })?;
        Some(Meanwhile { network: best, shared: shared(best) })
    }

    fn exclusion(&self, network: &'a Network) -> Excluded<'a, Network> {
        let need = self.gaps.need(&network.areas);
        let reason = match self.reach(network) {
            None => Exclusion::Region,
            Some(_) if !self.speaks(network) => Exclusion::Language,
            Some(_) if !need.is_any() => Exclusion::NoGap,
            Some(_) => Exclusion::Places,
        };
        Excluded { need: (reason == Exclusion::Places).then_some(need), ..Excluded::new(network, reason) }
    }

    /// Whether the parliament names a region of which the catalogue has no hub, whatever its state.
    fn lacks_regional_hub(&self) -> bool {
        let Some(region) = &self.answers.profile.region else { return false };
        let mut hubs = self.pack.catalogue.hubs.iter();
        !hubs.any(|hub| hub.kind == HubKind::Regional && hub.regions.contains(region))
    }

    /// The network that comes nearest to a hub of the region: of the region, else of the language, else any.
    fn instead_of_regional(&self, chosen: &[NetworkRecommendation<'a>]) -> Option<&'a Network> {
        let suited = self.all().filter(|network| self.speaks(network));
        let suited = suited.filter_map(|network| Some((network, self.reach(network)?)));
        let nearest = suited.min_by(|(left, left_reach), (right, right_reach)| {
            let is_far = |network: &Network| (!is_among(network, chosen), is_quiet(network));
            (left_reach.cmp(right_reach))
                .then_with(|| is_far(left).cmp(&is_far(right)))
                .then_with(|| Need::greatest_first(&self.gaps.need(&left.areas), &self.gaps.need(&right.areas)))
                .then_with(|| left.id.cmp(&right.id))
        });
        nearest.map(|(network, _)| network)
    }

    /// The recommendation of a network, which is made where there is none yet.
    fn entry<'n>(
        &self,
        network: &'a Network,
        chosen: &'n mut Vec<NetworkRecommendation<'a>>,
    ) -> &'n mut NetworkRecommendation<'a> {
        let place = chosen.iter().position(|one| one.network.id == network.id).unwrap_or_else(|| {
            chosen.push(self.recommend(network, self.reach(network).unwrap_or(NetworkReason::Global)));
            chosen.len() - 1
        });
        &mut chosen[place]
    }

    fn recommend(&self, network: &'a Network, because: NetworkReason) -> NetworkRecommendation<'a> {
        let gaps = self.gaps.widest(&network.areas);
        NetworkRecommendation {
            network,
            because,
            gaps,
            instead_of: Vec::new(),
            instead_of_regional: false,
            need: self.gaps.need(&network.areas),
            would_fall_away_if: Vec::new(),
        }
    }

    fn shared_language(&self, network: &'a Network) -> Option<&'a String> {
        self.answers.profile.shared_language(&network.languages)
    }

    /// Whether the parliament can follow the network, as far as its languages and those of the network are told.
    fn speaks(&self, network: &'a Network) -> bool {
        !self.answers.profile.knows_none_of(&network.languages)
    }

    fn serves_region(&self, network: &Network) -> bool {
        self.answers.profile.is_in(&network.regions)
    }

    /// `None` for a network of another region.
    fn reach(&self, network: &'a Network) -> Option<NetworkReason> {
        if let Some(region) = &self.answers.profile.region
            && network.regions.contains(region)
        {
            return Some(NetworkReason::Region(region.clone()));
        }
        if !network.regions.iter().any(|region| region == "global") {
            return None;
        }
        match self.shared_language(network) {
            Some(language) if !network.languages.iter().any(|one| one == "en") => {
                Some(NetworkReason::Language(language.clone()))
            }
            Some(_) | None => Some(NetworkReason::Global),
        }
    }
}

/// Whether no recent work of a network is known.
fn is_quiet(network: &Network) -> bool {
    network.status != ActivityStatus::Active
}

fn is_among(network: &Network, chosen: &[NetworkRecommendation<'_>]) -> bool {
    chosen.iter().any(|one| one.network.id == network.id)
}
