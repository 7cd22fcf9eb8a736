//! What is recommended and why, as lines of text for a terminal and as JSON.

mod entry_order;
mod order;
mod plan;

use serde::Serialize;

use super::json::one_or_several;
use super::terminal::{filled, hub_line, on_one_line};
use crate::recommend::HubAction;
use crate::report::Report;
use crate::report::model::{
    AreaMention, ExcludedView, FallsAwayView, GuideView, HorizonView, HubView, LeftOutView, LevelView, NetworkView,
    ParliamentView, PlanView, PracticeView, ProgramView, SourceView, TargetView, UnfitView,
};
use crate::rubric::GuideKind;
use crate::words::{Value, Words};

/// How much of the reckoning is told beside the recommendations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// What is recommended, and because of what.
    Reasons,
    /// And how the order of what fits came about.
    Order,
    /// And why everything else does not fit.
    All,
}

/// The recommendations of one assessment, ready to print, at most `width` characters wide.
pub fn recommendations(report: &Report, detail: Detail, width: usize, words: &Words) -> String {
    let mut page = Page { lines: vec![on_one_line(&report.parliament.name)], width, words };
    page.targets(report);
    page.practices(report);
    if let Some(plan) = &report.plan {
        page.plan(plan);
    }
    page.hubs(&report.hubs, &report.contact.address);
    page.networks(&report.networks);
    page.guides(words.say("recommend-guides"), &report.guides);
    page.guides(words.say("recommend-instruments"), &report.instruments);
    if detail >= Detail::Order {
        page.order(report);
        page.orders_of_entries(report);
    }
    if detail >= Detail::All {
        page.unfit(&report.unfit);
        page.excluded(report);
    }
    page.lines.join("\n") + "\n"
}

/// The recommendations of one or several assessments as indented JSON, with all the reckoning.
///
/// # Panics
///
/// Never: they consist of texts and numbers under names that are texts.
pub fn recommendations_json(reports: &[Report]) -> String {
    let views: Vec<Recommended<'_>> = reports.iter().map(Recommended::of).collect();
    one_or_several(&views)
}

/// The part of a report that recommends; see [`crate::report::model`] for the names.
#[derive(Serialize)]
struct Recommended<'a> {
    format_version: u32,
    program: &'a ProgramView,
    parliament: &'a ParliamentView,
    targets: &'a [TargetView],
    practices: &'a [PracticeView],
    left_out: &'a [LeftOutView],
    unfit: &'a [UnfitView],
    hubs: &'a [HubView],
    excluded_hubs: &'a [ExcludedView],
    networks: &'a [NetworkView],
    excluded_networks: &'a [ExcludedView],
    guides: &'a [GuideView],
    instruments: &'a [GuideView],
    excluded_guides: &'a [ExcludedView],
    plan: Option<&'a PlanView>,
    roadmap: &'a [HorizonView],
}

impl Recommended<'_> {
    fn of(report: &Report) -> Recommended<'_> {
        Recommended {
            format_version: report.format_version,
            program: &report.program,
            parliament: &report.parliament,
            targets: &report.targets,
            practices: &report.practices,
            left_out: &report.left_out,
            unfit: &report.unfit,
            hubs: &report.hubs,
            excluded_hubs: &report.excluded_hubs,
            networks: &report.networks,
            excluded_networks: &report.excluded_networks,
            guides: &report.guides,
            instruments: &report.instruments,
            excluded_guides: &report.excluded_guides,
            plan: report.plan.as_ref(),
            roadmap: &report.roadmap,
        }
    }
}

/// Lines as they are added.
struct Page<'w> {
    lines: Vec<String>,
    width: usize,
    words: &'w Words,
}

impl Page<'_> {
    fn heading(&mut self, text: String) {
        self.lines.extend([String::new(), text]);
    }

    fn fill(&mut self, text: &str, first: &str, rest: &str) {
        self.lines.push(filled(text, self.width, first, rest));
    }

    /// A paragraph below an entry.
    fn below(&mut self, text: &str) {
        self.fill(text, "   ", "   ");
    }

    fn say(&mut self, name: &str, values: &[(&str, Value<'_>)]) {
        let text = self.words.say_with(name, values);
        self.below(&text);
    }

    fn targets(&mut self, report: &Report) {
        if report.targets.is_empty() {
            return;
        }
        let set = report.targets.iter().map(|target| format!("{}, {}", target.title, target.level));
        let (set, elsewhere) = (set.collect::<Vec<_>>().join("; "), report.rubric.target.to_string());
        let values = [("targets", (&set).into()), ("elsewhere", (&elsewhere).into())];
        let text = self.words.say_with("recommend-targets", &values);
        self.fill(&text, "", "");
    }

    fn practices(&mut self, report: &Report) {
        self.heading(self.words.say("recommend-practices"));
        if report.practices.is_empty() {
            let text = self.words.say("recommend-no-practice");
            self.fill(&text, "", "");
        }
        for (number, practice) in (1..).zip(&report.practices) {
            let by = match practice.year {
                Some(year) => format!("{}, {year}", practice.parliament),
                None => practice.parliament.clone(),
            };
            self.fill(&format!("{number}. {} ({by})", practice.title), "", "   ");
            self.say(
                "recommend-for",
                &[("area", (&practice.area).into()), ("dimension", (&practice.dimension).into())],
            );
            if let Some((horizon, days)) = report.plan.as_ref().and_then(|plan| start_of(practice, plan)) {
                let days = days.to_string();
                self.say("recommend-starts", &[("horizon", horizon.into()), ("days", (&days).into())]);
            }
            self.because(practice);
            self.say("recommend-first-step", &[("step", (&practice.first_step).into())]);
            self.say("recommend-who", &[("who", (&practice.owner).into())]);
            let cost = match practice.cost {
                "low" => self.words.say("recommend-cost-low"),
                "medium" => self.words.say("recommend-cost-medium"),
                _ => self.words.say("recommend-cost-high"),
            };
            self.say("recommend-effort", &[("cost", (&cost).into()), ("reason", (&practice.cost_reason).into())]);
            self.source(practice.evidence, &practice.as_of, &practice.as_of_note, &practice.sources);
        }
    }

    fn because(&mut self, practice: &PracticeView) {
        let words = self.words;
        let mut reasons: Vec<String> = (practice.because.iter())
            .map(|answer| {
                let level = answer.level.to_string();
                let values = [("level", (&level).into()), ("question", (&answer.question).into())];
                match answer.is_planned {
                    true => words.say_with("recommend-because-planned", &values),
                    false => words.say_with("recommend-because", &values),
                }
            })
            .collect();
        let also = [
            (practice.core_below_target, words.say("recommend-core")),
            (practice.is_priority, words.say("recommend-priority")),
            (practice.affordable, words.say("recommend-affordable")),
            (practice.same_region, words.say("recommend-same-region")),
        ];
        reasons.extend(also.into_iter().filter(|(applies, _)| *applies).map(|(_, reason)| reason));
        self.say("recommend-why", &[("reasons", (&reasons.join(" ")).into())]);
        let level = practice.falls_away_level.to_string();
        let level = [("level", (&level).into())];
        match practice.falls_away_question.is_empty() {
            true => self.say("recommend-falls-all", &level),
            false => self.say("recommend-falls-one", &level),
        }
    }

    fn source(&mut self, grade: &str, as_of: &str, note: &str, sources: &[SourceView]) {
        let grade = match grade {
            "article" => self.words.say("recommend-grade-article"),
            "summary" => self.words.say("recommend-grade-summary"),
            "commitment" => self.words.say("recommend-grade-commitment"),
            "page" => self.words.say("recommend-grade-page"),
            _ => self.words.say("recommend-grade-mention"),
        };
        let as_of = if note.is_empty() { as_of.to_owned() } else { format!("{as_of}, {note}") };
        self.say("recommend-source", &[("as-of", (&as_of).into()), ("grade", (&grade).into())]);
        // An address that is broken over two lines can no longer be opened.
        self.lines.extend(sources.iter().map(|source| format!("   {}", source.url)));
    }

    fn hubs(&mut self, hubs: &[HubView], address: &str) {
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

    fn networks(&mut self, networks: &[NetworkView]) {
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

    fn guides(&mut self, heading: String, guides: &[GuideView]) {
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

/// When a practice starts, and the days that it is assumed to take.
fn start_of<'p>(practice: &PracticeView, plan: &'p PlanView) -> Option<(&'p str, u32)> {
    plan.horizons.iter().find_map(|horizon| {
        let planned = horizon.practices.iter().find(|planned| planned.id == practice.id)?;
        Some((horizon.title.as_str(), planned.days))
    })
}
