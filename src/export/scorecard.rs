//! The scores as lines of text for a terminal.

use unicode_width::UnicodeWidthStr;

use super::terminal::{hub_line, item, level_name, on_one_line, wrapped};
use crate::report::Report;
use crate::report::explained::{ProofView, SurenessView};
use crate::report::model::{DimensionView, GateKind, StepView};
use crate::score::{ShownPoints, Status};
use crate::words::Words;

/// Characters of a bar from 0 to the most points that there can be.
const BAR: usize = 20;
/// How many documents are named.
const PROOFS: usize = 3;
/// How many practices are named.
const PRACTICES: usize = 3;

/// How the scores of the dimensions are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A bar for each, in columns.
    Bars,
    /// A sentence for each, to be heard.
    Sentences,
}

/// The scorecard of one assessment, ready to print, at most `width` characters wide.
pub fn scorecard(report: &Report, shape: Shape, width: usize, words: &Words) -> String {
    let mut lines = vec![on_one_line(&report.parliament.name), summary(report, words)];
    if report.to_confirm > 0 {
        let sentence = words.say_with("score-to-confirm", &[("count", report.to_confirm.into())]);
        lines.push(wrapped(&sentence, width, ""));
    }
    lines.push(String::new());
    let longest = report.dimensions.iter().map(|dimension| dimension.title.width()).max().unwrap_or(0);
    for dimension in &report.dimensions {
        lines.push(match shape {
            Shape::Bars => dimension_line(dimension, longest, words),
            Shape::Sentences => {
                wrapped(&dimension_sentence(dimension, report.rubric.scoring.points_up_to, words), width, "")
            }
        });
        lines.extend(remarks(dimension, words).iter().map(|remark| wrapped(remark, width, "  ")));
    }
    lines.extend(proof(report, width, words));
    lines.push(String::new());
    let most = ("most", usize::from(report.rubric.scoring.points_up_to).into());
    let legend = match shape {
        Shape::Bars => words.say_with("score-legend", &[most]),
        Shape::Sentences => words.say("score-no-total"),
    };
    lines.push(wrapped(&legend, width, ""));
    if !report.practices.is_empty() || !report.hubs.is_empty() {
        lines.push(String::new());
        lines.push(words.say("score-first-recommendations"));
    }
    // As the report does it, in the order of the roadmap.
    let steps = report.roadmap.iter().flat_map(|horizon| &horizon.steps).filter(|step| step.kind == "start");
    let practice = |step: &StepView| report.practices.iter().find(|practice| practice.id == step.id);
    for practice in steps.filter_map(practice).take(PRACTICES) {
        let values = [("practice", (&practice.title).into()), ("area", (&practice.area).into())];
        lines.push(item(&words.say_with("score-practice", &values), width));
    }
    if let Some(hub) = report.hubs.first() {
        lines.push(item(&hub_line(hub, words), width));
    }
    lines.join("\n") + "\n"
}

fn summary(report: &Report, words: &Words) -> String {
    let coverage = report.coverage.counts;
    words.say_with(
        "score-summary",
        &[
            ("day", (&report.last_day).into()),
            ("answered", coverage.with_level.into()),
            ("questions", report.coverage.questions.into()),
            ("open", coverage.open().into()),
        ],
    )
}

fn dimension_line(dimension: &DimensionView, longest: usize, words: &Words) -> String {
    let pad = " ".repeat(longest - dimension.title.width());
    let level = level_name(dimension.level.as_ref(), words);
    let number = |points: Option<ShownPoints>| points.map_or("–".to_owned(), |points| points.to_string());
    let (claimed, evidenced) = (number(dimension.claimed), number(dimension.evidenced));
    format!("{}{pad}  {}  {evidenced:>3}  ({claimed:>3})  {level}", dimension.title, bar(dimension))
}

fn dimension_sentence(dimension: &DimensionView, up_to: u8, words: &Words) -> String {
    let level = level_name(dimension.level.as_ref(), words);
    let (title, level) = (("title", (&dimension.title).into()), ("level", (&level).into()));
    match (dimension.claimed, dimension.evidenced) {
        (Some(claimed), Some(evidenced)) => {
            let [claimed, evidenced] = [claimed, evidenced].map(|points| points.to_string());
            let points = [("claimed", (&claimed).into()), ("evidenced", (&evidenced).into())];
            words
                .say_with("score-dimension", &[title, level, points[0], points[1], ("most", usize::from(up_to).into())])
        }
        (Some(_) | None, None) | (None, Some(_)) => words.say_with("score-dimension-without", &[title]),
    }
}

/// Filled as far as is evidenced, marked as far as is claimed.
fn bar(dimension: &DimensionView) -> String {
    let length =
        |points: Option<ShownPoints>| points.map_or(0, |points| (points.share() * BAR as f64).round() as usize);
    let (evidenced, claimed) = (length(dimension.evidenced), length(dimension.claimed));
    (0..BAR)
        .map(|place| match place {
            _ if place < evidenced => '#',
            _ if place < claimed => '+',
            _ => '.',
        })
        .collect()
}

/// What must be known beside the numbers.
fn remarks(dimension: &DimensionView, words: &Words) -> Vec<String> {
    let open = dimension.coverage.counts.open();
    let range =
        [dimension.low, dimension.high].map(|points| points.map(|points| points.to_string()).unwrap_or_default());
    let open = [("open", open.into()), ("low", (&range[0]).into()), ("high", (&range[1]).into())];
    let mut remarks = match dimension.status {
        Status::Final if dimension.low < dimension.high => vec![words.say_with("score-open", &open)],
        Status::Final => Vec::new(),
        Status::Provisional => vec![words.say_with("score-provisional", &open)],
        Status::NotEnoughKnown => vec![words.say_with("score-not-enough-known", &open)],
        Status::NothingApplies => vec![words.say("score-nothing-applies")],
    };
    remarks.extend(held_by(dimension, words));
    let sure = dimension.sureness.as_ref().map(|found| sureness(found, words));
    remarks.extend(sure.filter(|sure| !sure.is_empty()));
    remarks
}

/// What holds the level below the score, and what would lift it.
pub(super) fn held_by(dimension: &DimensionView, words: &Words) -> Vec<String> {
    let gates = dimension.held_by.iter().map(|gate| {
        let questions: Vec<&str> = gate.questions.iter().map(|question| question.text.as_str()).collect();
        let areas: Vec<&str> = gate.areas.iter().map(|area| area.title.as_str()).collect();
        let (questions, areas) = (questions.join(" "), areas.join("; "));
        match gate.kind {
            GateKind::WeakestCore => words.say_with("score-held-by-core", &[("questions", (&questions).into())]),
            GateKind::AreasTooLow => words.say_with("score-held-by-area", &[("areas", (&areas).into())]),
            GateKind::CoreOpen => words.say_with("score-core-open", &[("questions", (&questions).into())]),
        }
    });
    gates.collect()
}

/// How sure the level is.
pub(super) fn sureness(found: &SurenessView, words: &Words) -> String {
    let mut said = Vec::new();
    if let (Some(chance), Some(stays)) = (found.chance_in_100, found.stays_in_100) {
        let values = [("chance", usize::from(chance).into()), ("stays", usize::from(stays).into())];
        said.push(words.say_with("score-sure", &values));
    }
    if !found.falls_with.is_empty() {
        said.push(words.say_with("score-falls", &[("answers", found.falls_with.len().into())]));
    }
    if !found.rises_with.is_empty() {
        said.push(words.say_with("score-rises", &[("answers", found.rises_with.len().into())]));
    }
    said.join(" ")
}

/// The first documents whose naming alone would raise an evidenced score.
fn proof(report: &Report, width: usize, words: &Words) -> Vec<String> {
    let raising: Vec<&ProofView> =
        report.proof.iter().filter(|proof| proof.gain.is_some_and(|gain| gain.signum() > 0)).collect();
    if raising.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![String::new(), wrapped(&words.say("score-proof"), width, "")];
    lines.extend(raising.iter().take(PROOFS).map(|proof| item(&proof_words(proof, words), width)));
    if let Some(more) = raising.len().checked_sub(PROOFS).filter(|more| *more > 0) {
        lines.push(item(&words.say_with("score-proof-more", &[("more", more.into())]), width));
    }
    lines
}

pub(super) fn proof_words(proof: &ProofView, words: &Words) -> String {
    let points = proof.gain.map(|gain| gain.to_string()).unwrap_or_default();
    words.say_with(
        "score-proof-item",
        &[
            ("points", (&points).into()),
            ("dimension", (&proof.dimension_title).into()),
            ("question", (&proof.text).into()),
            ("class", (&proof.needed).into()),
        ],
    )
}
