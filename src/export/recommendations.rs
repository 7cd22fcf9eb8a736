//! What is recommended and why, as lines of text for a terminal and as JSON.

mod entry_order;
mod order;
mod plan;
mod with_others;

use serde::Serialize;

use super::json::one_or_several;
use super::terminal::{filled, on_one_line};
use crate::report::Report;
use crate::report::model::{
    ExcludedView, GuideView, HorizonView, HubView, LeftOutView, NetworkView, ParliamentView, PlanView, PracticeView,
    ProgramView, SourceView, TargetView, UnfitView,
};
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
}

/// When a practice starts, and the days that it is assumed to take.
fn start_of<'p>(practice: &PracticeView, plan: &'p PlanView) -> Option<(&'p str, u32)> {
    plan.horizons.iter().find_map(|horizon| {
        let planned = horizon.practices.iter().find(|planned| planned.id == practice.id)?;
        Some((horizon.title.as_str(), planned.days))
    })
}
