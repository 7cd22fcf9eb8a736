//! Hubs, networks, guides and instruments: why, what would end it, and what to do first.

use super::Page;
use crate::export::terminal::hub_line;
use crate::recommend::HubAction;
use crate::report::model::{AreaMention, FallsAwayView, GuideView, HubView, LevelView, NetworkView};
use crate::rubric::GuideKind;

impl Page<'_> {
    pub(super) fn hubs(&mut self, hubs: &[HubView], address: &str) {
        if hubs.is_empty() {
            return;
        }
        self.heading(self.words.say("recommend-hubs"));
        for hub in hubs {
            self.fill(&hub_line(hub, self.words), "-  ", "   ");
            self.say("recommend-why", &[("reasons", (&self.hub_reasons(hub)).into())]);
            self.falls_away(&hub.falls_away);
            let step = if hub.action == HubAction::Contribute { &hub.contribute } else { &hub.first_step };
            self.say("recommend-first-step", &[("step", step.into())]);
            self.what_to_send(hub, address);
            if let Some(meanwhile) = &hub.meanwhile {
                let (network, areas) = (("network", (&meanwhile.name).into()), titles(&meanwhile.areas));
                match meanwhile.areas.is_empty() {
                    true => self.say("recommend-hub-meanwhile-region", &[network]),
                    false => self.say("recommend-hub-meanwhile", &[network, ("areas", (&areas).into())]),
                }
            }
            self.source(hub.evidence, &hub.as_of, "", &hub.sources);
        }
    }

    fn what_to_send(&mut self, hub: &HubView, address: &str) {
        let to = ("address", address.into());
        let Some(first) = hub.write_about.first() else {
            self.say("recommend-hub-send", &[to]);
            return;
        };
        let level = first.level.to_string();
        let (question, level) = (("question", (&first.question).into()), ("level", (&level).into()));
        match (hub.action, first.evidence.first()) {
            (HubAction::Join | HubAction::AskFirst, _) => self.say("recommend-hub-send-learn", &[to, question, level]),
            (HubAction::Contribute, Some(evidence)) => {
                let evidence = ("evidence", (&evidence.title).into());
                self.say("recommend-hub-send-evidence", &[to, question, level, evidence]);
            }
            (HubAction::Contribute, None) => self.say("recommend-hub-send-give", &[to, question, level]),
        }
    }

    fn hub_reasons(&self, hub: &HubView) -> String {
        let words = self.words;
        let mut reasons = match hub.because {
            "region" => vec![words.say_with("recommend-hub-region", &[("region", (&hub.because_name).into())])],
            "language" => vec![words.say_with("recommend-hub-language", &[("language", (&hub.because_name).into())])],
            _ => Vec::new(),
        };
        let [strengths, gaps] = [&hub.strengths, &hub.gaps].map(|areas| titles(areas));
        let gives = hub.action == HubAction::Contribute;
        if gives {
            reasons.push(words.say_with("recommend-hub-strengths", &[("areas", (&strengths).into())]));
        }
        if !hub.gaps.is_empty() {
            let areas = [("areas", (&gaps).into())];
            reasons.push(match gives {
                true => words.say_with("recommend-hub-also-gaps", &areas),
                false => words.say_with("recommend-hub-gaps", &areas),
            });
        }
        reasons.join(" ")
    }

    fn guide_reasons(&self, guide: &GuideView) -> String {
        let words = self.words;
        let mut reasons = Vec::new();
        if let Some(answer) = guide.because.first() {
            let level = answer.level.to_string();
            let values = [("level", (&level).into()), ("question", (&answer.question).into())];
            reasons.push(words.say_with("recommend-because", &values));
        }
        let more = guide.because.len().saturating_sub(1);
        if guide.kind == GuideKind::Guide {
            if more > 0 {
                reasons.push(words.say_with("recommend-guide-more", &[("more", more.into())]));
            }
            return reasons.join(" ");
        }
        let from = guide.from_level.to_string();
        let values = [("area", (&guide.main_area.title).into()), ("level", (&from).into())];
        reasons.push(match guide.falls_away.kind {
            "below" => words.say_with("recommend-instrument-from", &values),
            _ => words.say("recommend-instrument-at-every-level"),
        });
        if !guide.gaps.is_empty() {
            let areas = titles(&guide.gaps);
            reasons.push(words.say_with("recommend-instrument-gaps", &[("areas", (&areas).into())]));
        }
        reasons.join(" ")
    }

    /// What would end a reason; what ends with a change of the catalogue is told with the reason.
    fn falls_away(&mut self, ends: &FallsAwayView) {
        let (areas, names) = (titles(&ends.areas), ends.names.join(", "));
        let level = ends.level.as_ref().map(LevelView::to_string).unwrap_or_default();
        match ends.kind {
            "other_region" => self.say("recommend-ends-region", &[]),
            "none_of_languages" => self.say("recommend-ends-languages", &[("languages", (&names).into())]),
            "no_gap" if ends.areas.is_empty() => self.say("recommend-ends-no-gap-at-all", &[]),
            "no_gap" => self.say("recommend-ends-no-gap", &[]),
            "not_strong" => self.say("recommend-ends-not-strong", &[("level", (&level).into())]),
            "reached" => self.say("recommend-ends-reached-all", &[]),
            "below" => self.say("recommend-ends-below", &[("area", (&areas).into()), ("level", (&level).into())]),
            "unanswered" => self.say("recommend-ends-unanswered", &[("area", (&areas).into())]),
            _ => {}
        }
    }

    fn network_reasons(&self, network: &NetworkView) -> String {
        let words = self.words;
        let mut reasons = vec![match network.because {
            "region" => words.say_with("recommend-hub-region", &[("region", (&network.because_name).into())]),
            "language" => words.say_with("recommend-hub-language", &[("language", (&network.because_name).into())]),
            _ => words.say("recommend-network-global"),
        }];
        if !network.areas.is_empty() {
            let areas = titles(&network.areas);
            reasons.push(words.say_with("recommend-hub-gaps", &[("areas", (&areas).into())]));
        }
        if !network.instead_of.is_empty() {
            let hubs = network.instead_of.join(&words.say("recommend-network-or"));
            reasons.push(words.say_with("recommend-network-instead", &[("hubs", (&hubs).into())]));
        }
        if !network.instead_of_region.is_empty() {
            let region = [("region", (&network.instead_of_region).into())];
            reasons.push(match network.because {
                "global" => words.say_with("recommend-network-instead-of-none", &region),
                _ => words.say_with("recommend-network-instead-of-region", &region),
            });
        }
        reasons.join(" ")
    }

    pub(super) fn networks(&mut self, networks: &[NetworkView]) {
        if networks.is_empty() {
            return;
        }
        self.heading(self.words.say("recommend-networks"));
        for network in networks {
            self.fill(&network.name, "-  ", "   ");
            self.say("recommend-why", &[("reasons", (&self.network_reasons(network)).into())]);
            for ends in &network.falls_away {
                self.falls_away(ends);
            }
            if !network.for_whom.is_empty() {
                self.say("recommend-network-condition", &[("condition", (&network.for_whom).into())]);
            }
            self.say("recommend-first-step", &[("step", (&network.first_step).into())]);
            self.source(network.evidence, &network.as_of, &network.as_of_note, &network.sources);
        }
    }

    pub(super) fn guides(&mut self, heading: String, guides: &[GuideView]) {
        if guides.is_empty() {
            return;
        }
        self.heading(heading);
        for guide in guides {
            let by = match guide.year {
                Some(year) => format!("{}, {year}", guide.publisher),
                None => guide.publisher.clone(),
            };
            self.fill(&format!("{} ({by})", guide.title), "-  ", "   ");
            let areas = titles(&guide.areas);
            self.say("recommend-guide-areas", &[("areas", (&areas).into()), ("use", (&guide.usage).into())]);
            self.say("recommend-why", &[("reasons", (&self.guide_reasons(guide)).into())]);
            match guide.because.len() {
                1 if guide.falls_away.kind == "reached" => self.say("recommend-ends-reached-one", &[]),
                _ => self.falls_away(&guide.falls_away),
            }
            self.source(guide.evidence, &guide.as_of, "", &guide.sources);
        }
    }
}

fn titles(areas: &[AreaMention]) -> String {
    areas.iter().map(|area| area.title.as_str()).collect::<Vec<_>>().join("; ")
}
