//! How scores came about, as lines of text for a terminal and as JSON.

use serde::Serialize;

use super::json::one_or_several;
use super::scorecard::{held_by, proof_words, sureness};
use super::terminal::{item, level_name, on_one_line, wrapped};
use crate::report::Report;
use crate::report::explained::{DeedKind, LevelLiftView, LiftChangeView, ProofView};
use crate::report::model::{AreaView, DimensionView, QuestionView, ScoringView};
use crate::rubric::{AreaScores, DimensionScores};
use crate::words::Words;

/// How the scores of one assessment came about, at most `width` characters wide. `part` is the id of a dimension or of an
/// area; without it everything is explained.
pub fn explanation(report: &Report, part: Option<&str>, width: usize, words: &Words) -> String {
    let name = on_one_line(&report.parliament.name);
    let mut page = Page { lines: vec![name], width, words, rules: &report.rubric.scoring };
    for dimension in &report.dimensions {
        let is_whole = part.is_none_or(|part| part == dimension.id);
        let areas = dimension.areas.iter().filter(|area| is_whole || part == Some(area.id.as_str()));
        let areas: Vec<&AreaView> = areas.collect();
        if !areas.is_empty() {
            page.dimension(dimension, &areas, is_whole, &report.proof);
        }
    }
    page.lines.join("\n") + "\n"
}

/// The same as indented JSON, of one or several assessments; the names are those of [`crate::report::model`].
///
/// # Panics
///
/// Never: it consists of texts and numbers under names that are texts.
pub fn explanation_json(reports: &[Report], part: Option<&str>) -> String {
    let explained: Vec<Explained<'_>> = reports.iter().map(|report| Explained::of(report, part)).collect();
    one_or_several(&explained)
}

/// The part of a report that was asked for.
#[derive(Serialize)]
struct Explained<'a> {
    format_version: u32,
    parliament: &'a str,
    scoring: &'a ScoringView,
    dimensions: Vec<&'a DimensionView>,
    /// Areas that were asked for without their dimension.
    areas: Vec<&'a AreaView>,
    proof: Vec<&'a ProofView>,
}

impl<'a> Explained<'a> {
    fn of(report: &'a Report, part: Option<&str>) -> Explained<'a> {
        let dimensions: Vec<&DimensionView> =
            report.dimensions.iter().filter(|one| part.is_none_or(|part| part == one.id)).collect();
        let all = report.dimensions.iter().flat_map(|dimension| &dimension.areas);
        let areas: Vec<&AreaView> = all.filter(|area| part == Some(area.id.as_str())).collect();
        let has = |area: &AreaView, proof: &ProofView| area.questions.iter().any(|one| one.id == proof.question);
        let is_asked_for = |proof: &&ProofView| {
            dimensions.iter().any(|one| one.id == proof.dimension) || areas.iter().any(|area| has(area, proof))
        };
        Explained {
            format_version: report.format_version,
            parliament: &report.parliament.name,
            scoring: &report.rubric.scoring,
            proof: report.proof.iter().filter(is_asked_for).collect(),
            dimensions,
            areas,
        }
    }
}

struct Page<'a> {
    lines: Vec<String>,
    width: usize,
    words: &'a Words,
    rules: &'a ScoringView,
}

impl Page<'_> {
    fn dimension(&mut self, dimension: &DimensionView, areas: &[&AreaView], is_whole: bool, proof: &[ProofView]) {
        let level = level_name(dimension.level.as_ref(), self.words);
        let title = [("title", (&dimension.title).into()), ("level", (&level).into())];
        self.lines.push(String::new());
        self.say(&self.words.say_with("explain-title", &title), "");
        areas.iter().for_each(|area| self.area(area));
        if is_whole {
            self.score(dimension);
            held_by(dimension, self.words).iter().for_each(|gate| self.say(gate, "  "));
            if let Some(found) = &dimension.sureness {
                self.say(&sureness(found, self.words), "  ");
            }
            if let Some(lift) = &dimension.lift {
                self.lift(lift);
            }
        }
        let is_shown = |proof: &&ProofView| {
            areas.iter().any(|area| area.questions.iter().any(|question| question.id == proof.question))
        };
        let gains = proof.iter().filter(is_shown).filter(|proof| proof.gain.is_some_and(|gain| gain.signum() > 0));
        let gains: Vec<String> = gains.map(|proof| proof_words(proof, self.words)).collect();
        if !gains.is_empty() {
            self.say(&self.words.say("explain-proof"), "  ");
            gains.iter().for_each(|line| self.lines.push(item(line, self.width)));
        }
    }

    fn area(&mut self, area: &AreaView) {
        let title = self.with_weight(&area.title, area.weight);
        let how = match self.rules.areas {
            AreaScores::Mean => self.words.say("explain-mean"),
            AreaScores::Minimum => self.words.say("explain-minimum"),
            AreaScores::Stages => String::new(),
        };
        let line = match area.evidenced_exact {
            None => self.words.say_with("explain-area-without", &[("title", (&title).into())]),
            Some(points) => {
                let points = points.trimmed();
                let values = [("title", (&title).into()), ("points", (&points).into())];
                match self.rules.areas {
                    AreaScores::Stages => self.words.say_with("explain-stage", &values),
                    AreaScores::Mean | AreaScores::Minimum => {
                        self.words.say_with("explain-area", &[values[0], values[1], ("how", (&how).into())])
                    }
                }
            }
        };
        self.say(&line, "  ");
        for question in &area.questions {
            let line = self.question(question);
            self.say(&line, "    ");
        }
    }

    fn question(&self, question: &QuestionView) -> String {
        let standing = match (&question.counts_as, question.standing) {
            (Some(level), _) => format!("{}  {level}", level.points),
            (None, "not_applicable") => self.words.say("explain-not-applicable"),
            (None, _) => self.words.say("explain-open"),
        };
        let mut notes = Vec::new();
        if question.core {
            notes.push(self.words.say("explain-core"));
        }
        if let Some(claimed) = question.claimed.as_ref().filter(|claimed| question.counts_as.as_ref() != Some(claimed))
        {
            let level = claimed.to_string();
            notes.push(self.words.say_with("explain-claimed", &[("level", (&level).into())]));
        }
        let notes = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join(", ")) };
        let text = self.with_weight(&question.text, question.weight);
        format!("{standing}{notes}: {text}")
    }

    fn score(&mut self, dimension: &DimensionView) {
        let how = match self.rules.dimensions {
            DimensionScores::Mean => self.words.say("explain-mean"),
            DimensionScores::Minimum => self.words.say("explain-minimum"),
        };
        let mut said = match dimension.evidenced_exact {
            None => self.words.say("explain-dimension-without"),
            Some(points) => {
                let points = points.trimmed();
                self.words.say_with("explain-dimension", &[("points", (&points).into()), ("how", (&how).into())])
            }
        };
        if let Some(level) = &dimension.level_by_score {
            let (name, from) = (level.to_string(), level.from.to_string());
            let values = [("level", (&name).into()), ("from", (&from).into())];
            said.push(' ');
            said.push_str(&self.words.say_with("explain-level", &values));
        }
        self.say(&said, "  ");
    }

    fn lift(&mut self, lift: &LevelLiftView) {
        let title = match &lift.to {
            Some(level) => self.words.say_with("explain-lift", &[("level", (&level.to_string()).into())]),
            None => self.words.say("explain-lift-answers"),
        };
        self.say(&title, "  ");
        for change in &lift.changes {
            let line = self.change(change);
            self.lines.push(item(&line, self.width));
        }
        if lift.further > 0 {
            let line = self.words.say_with("explain-lift-further", &[("further", lift.further.into())]);
            self.lines.push(item(&line, self.width));
        }
    }

    fn change(&self, change: &LiftChangeView) -> String {
        let [from, to] = [&change.from, &change.to].map(|level| level.as_ref().map(ToString::to_string));
        let question = ("question", (&change.text).into());
        let (from, to) = (from.unwrap_or_default(), to.unwrap_or_default());
        let (from, to_value) = (("from", (&from).into()), ("to", (&to).into()));
        match change.deed {
            DeedKind::NameEvidence => self.words.say_with("explain-name-evidence", &[to_value, question]),
            DeedKind::RaisePractice => self.words.say_with("explain-raise-practice", &[from, to_value, question]),
            DeedKind::Answer if to.is_empty() => self.words.say_with("explain-answer", &[question]),
            DeedKind::Answer => self.words.say_with("explain-answer-at", &[to_value, question]),
        }
    }

    /// With a word on what counts more than once.
    fn with_weight(&self, title: &str, weight: u8) -> String {
        match weight {
            1 => title.to_owned(),
            _ => {
                let weight = self.words.say_with("explain-weight", &[("weight", usize::from(weight).into())]);
                format!("{title} {weight}")
            }
        }
    }

    fn say(&mut self, text: &str, indent: &str) {
        self.lines.push(wrapped(text, self.width, indent));
    }
}
