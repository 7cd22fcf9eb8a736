//! What has changed between two assessments by the same rubric.
//!
//! Scores are compared as readers see them, in rounded points, so that every difference is that of the numbers beside it. What
//! has no score on one side has no difference.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::model::{AreaView, DimensionView, LevelView, QuestionView, Report};
use crate::answers::{Answers, Fingerprint};
use crate::identifier::QuestionId;
use crate::rubric::{Pack, Question};
use crate::score::ShownPoints;

/// Two assessments side by side.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChangeView {
    pub earlier: EarlierView,
    pub answers: AnswerChangeView,
    pub dimensions: Vec<DimensionChangeView>,
    /// The areas that rose, the most first; by evidence, then by claim.
    pub risen: Vec<AreaChangeView>,
    /// The areas that fell, the most first.
    pub fallen: Vec<AreaChangeView>,
    /// Areas that have a score now and had none before, and the reverse.
    pub gained_score: Vec<AreaChangeView>,
    pub lost_score: Vec<AreaChangeView>,
    /// Questions that were answered with a lower level than before.
    pub lowered: Vec<LoweredView>,
    /// Questions whose wording is not the same in both, or where one answer was given to a question that this one replaces;
    /// their answers are not compared.
    pub reworded: Vec<RewordedView>,
    /// How many questions were answered in both without a note of their wording on one side, where the versions of the rubric
    /// differ. Nobody can tell whether their wording is the same.
    pub wording_unknown: usize,
}

/// The assessment that came before.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EarlierView {
    /// The name of its parliament, where that is another one.
    pub other_parliament: Option<String>,
    /// The days of its first and of its last answer, in words.
    pub first_day: String,
    pub last_day: String,
    /// The version of the rubric that its answers name, and that of the later ones.
    pub version: String,
    pub later_version: String,
}

/// How many of the answers that can be compared changed, and how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AnswerChangeView {
    /// Questions with a level in both.
    pub compared: usize,
    /// The claimed level is higher, or lower.
    pub higher: usize,
    pub lower: usize,
    /// The claimed level is the same, but more of it is evidenced, or less.
    pub proved: usize,
    pub no_longer_proved: usize,
    /// There is a level now and was none before, and the reverse.
    pub newly_known: usize,
    pub no_longer_known: usize,
}

impl std::iter::Sum for AnswerChangeView {
    fn sum<I: Iterator<Item = AnswerChangeView>>(parts: I) -> AnswerChangeView {
        parts.fold(AnswerChangeView::default(), |whole, part| AnswerChangeView {
            compared: whole.compared + part.compared,
            higher: whole.higher + part.higher,
            lower: whole.lower + part.lower,
            proved: whole.proved + part.proved,
            no_longer_proved: whole.no_longer_proved + part.no_longer_proved,
            newly_known: whole.newly_known + part.newly_known,
            no_longer_known: whole.no_longer_known + part.no_longer_known,
        })
    }
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DimensionChangeView {
    pub id: String,
    pub title: String,
    pub scores: ScoreChangeView,
    /// The level in words, for example "3 Established"; empty where there is none.
    pub level_before: String,
    pub level: String,
    pub answers: AnswerChangeView,
    /// How many of its questions were reworded.
    pub reworded: usize,
}

#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AreaChangeView {
    pub id: String,
    pub title: String,
    pub dimension: String,
    pub scores: ScoreChangeView,
    /// How many of its questions were reworded.
    pub reworded: usize,
}

/// The two scores before and now. A change is now less before; none where one of them is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ScoreChangeView {
    pub claimed_before: Option<ShownPoints>,
    pub claimed: Option<ShownPoints>,
    pub claimed_change: Option<ShownPoints>,
    pub evidenced_before: Option<ShownPoints>,
    pub evidenced: Option<ShownPoints>,
    pub evidenced_change: Option<ShownPoints>,
    pub kind: ChangeKind,
}

/// What kind of change two differences tell of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// More is claimed, and more is evidenced.
    Practice,
    /// More is claimed, and as much is evidenced.
    Claim,
    /// More is evidenced, and as much is claimed.
    Proof,
    /// Less is evidenced, and as much is claimed.
    ProofLost,
    /// Less is claimed, and no more is evidenced.
    Decline,
    /// More is claimed and less is evidenced, or the reverse.
    Apart,
    Same,
    /// There is a score on one side only, or on none.
    Gained,
    Lost,
    NoScore,
}

/// A question with the levels that were claimed, for example "3 Established".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LoweredView {
    pub number: usize,
    pub text: String,
    pub level_before: String,
    pub level: String,
}

/// A question that was asked in other words, or that takes the place of another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RewordedView {
    pub number: usize,
    pub text: String,
    pub area: String,
}

/// One of the two assessments.
#[derive(Clone, Copy)]
pub struct Assessment<'a> {
    pub answers: &'a Answers,
    /// What was made of the answers.
    pub report: &'a Report,
}

/// Compares two assessments. Both reports must have been made with this pack.
pub fn change(pack: &Pack, before: Assessment<'_>, now: Assessment<'_>) -> ChangeView {
    let comparison = Comparison::new(pack, before, now);
    let areas: Vec<AreaChangeView> = comparison.areas();
    let with = |kinds: &[ChangeKind]| -> Vec<AreaChangeView> {
        areas.iter().filter(|area| kinds.contains(&area.scores.kind)).cloned().collect()
    };
    let moved = |direction: i64| -> Vec<AreaChangeView> {
        areas.iter().filter(|area| direction_of(&area.scores) == direction).cloned().collect()
    };
    let mut risen = moved(1);
    risen.sort_by_key(|area| std::cmp::Reverse((area.scores.evidenced_change, area.scores.claimed_change)));
    let mut fallen = moved(-1);
    fallen.sort_by_key(|area| (area.scores.evidenced_change, area.scores.claimed_change));
    let dimensions = now.report.dimensions.iter().zip(&before.report.dimensions);
    let dimensions: Vec<DimensionChangeView> =
        dimensions.map(|(now, before)| comparison.dimension(before, now)).collect();
    ChangeView {
        earlier: comparison.earlier(),
        answers: dimensions.iter().map(|dimension| dimension.answers).sum(),
        dimensions,
        risen,
        fallen,
        gained_score: with(&[ChangeKind::Gained]),
        lost_score: with(&[ChangeKind::Lost]),
        lowered: comparison.lowered(),
        reworded: comparison.reworded(),
        wording_unknown: comparison.wording_unknown,
    }
}

/// Whether the wording of a question is the same on both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wording {
    Same,
    Different,
    /// One side does not say how the question was worded.
    Unknown,
}

struct Comparison<'a> {
    before: Assessment<'a>,
    now: Assessment<'a>,
    /// The questions that were answered on both sides and are worded differently.
    reworded: BTreeSet<&'a str>,
    /// How many were answered on both sides, and nobody can tell.
    wording_unknown: usize,
}

impl<'a> Comparison<'a> {
    fn new(pack: &'a Pack, before: Assessment<'a>, now: Assessment<'a>) -> Comparison<'a> {
        let is_in_both =
            |question: &&Question| [before, now].iter().all(|side| side.answers.responses.contains_key(&question.id));
        let wordings: Vec<(&str, Wording)> = (pack.rubric.questions().filter(is_in_both))
            .map(|question| (question.id.as_str(), wording(question, pack, before.answers, now.answers)))
            .collect();
        let with = |wording: Wording| wordings.iter().filter(move |(_, other)| *other == wording).map(|(id, _)| *id);
        Comparison {
            before,
            now,
            reworded: with(Wording::Different).collect(),
            wording_unknown: with(Wording::Unknown).count(),
        }
    }

    fn earlier(&self) -> EarlierView {
        let (before, now) = (&self.before, &self.now);
        let name = &before.report.parliament.name;
        EarlierView {
            other_parliament: (name != &now.report.parliament.name).then(|| name.clone()),
            first_day: before.report.first_day.clone(),
            last_day: before.report.last_day.clone(),
            version: before.answers.rubric.version.clone(),
            later_version: now.answers.rubric.version.clone(),
        }
    }

    fn is_reworded(&self, question: &QuestionView) -> bool {
        self.reworded.contains(question.id.as_str())
    }

    fn reworded(&self) -> Vec<RewordedView> {
        let areas = self.now.report.dimensions.iter().flat_map(|dimension| &dimension.areas);
        areas
            .flat_map(|area| area.questions.iter().map(move |question| (area, question)))
            .filter(|(_, question)| self.is_reworded(question))
            .map(|(area, question)| RewordedView {
                number: question.number,
                text: question.text.clone(),
                area: area.title.clone(),
            })
            .collect()
    }

    fn lowered(&self) -> Vec<LoweredView> {
        let dimensions = self.before.report.dimensions.iter().zip(&self.now.report.dimensions);
        let pairs = dimensions.flat_map(|(before, now)| questions(before).zip(questions(now)));
        let lowered = pairs.filter(|(_, now)| !self.is_reworded(now)).filter_map(|(before, now)| {
            let (earlier, later) = (before.claimed.as_ref()?, now.claimed.as_ref()?);
            (later.number < earlier.number).then(|| LoweredView {
                number: now.number,
                text: now.text.clone(),
                level_before: earlier.to_string(),
                level: later.to_string(),
            })
        });
        lowered.collect()
    }

    fn count_reworded(&self, areas: &[AreaView]) -> usize {
        areas.iter().flat_map(|area| &area.questions).filter(|question| self.is_reworded(question)).count()
    }

    fn areas(&self) -> Vec<AreaChangeView> {
        let dimensions = self.now.report.dimensions.iter().zip(&self.before.report.dimensions);
        dimensions
            .flat_map(|(now, before)| {
                now.areas.iter().zip(&before.areas).map(|(area, before)| AreaChangeView {
                    id: area.id.clone(),
                    title: area.title.clone(),
                    dimension: now.title.clone(),
                    scores: scores((before.claimed, before.evidenced), (area.claimed, area.evidenced)),
                    reworded: self.count_reworded(std::slice::from_ref(area)),
                })
            })
            .collect()
    }

    fn dimension(&self, before: &DimensionView, now: &DimensionView) -> DimensionChangeView {
        let level = |dimension: &DimensionView| dimension.level.as_ref().map(LevelView::to_string).unwrap_or_default();
        let pairs = questions(before).zip(questions(now));
        let comparable = pairs.filter(|(_, now)| !self.is_reworded(now));
        DimensionChangeView {
            id: now.id.clone(),
            title: now.title.clone(),
            scores: scores((before.claimed, before.evidenced), (now.claimed, now.evidenced)),
            level_before: level(before),
            level: level(now),
            answers: comparable.map(|(before, now)| of_answer(before, now)).sum(),
            reworded: self.count_reworded(&now.areas),
        }
    }
}

fn questions(dimension: &DimensionView) -> impl Iterator<Item = &QuestionView> {
    dimension.areas.iter().flat_map(|area| &area.questions)
}

/// What an answer was given to.
struct Asked<'a> {
    question: &'a QuestionId,
    version: &'a str,
    /// `None` where nobody can tell.
    wording: Option<Fingerprint>,
}

/// An answer without a note of its wording was given to that of the rubric's version that the answers name. One that was
/// carried over was given to the question and the version that it came from.
fn wording(question: &Question, pack: &Pack, before: &Answers, now: &Answers) -> Wording {
    let (Some(before), Some(now)) = (asked(question, pack, before), asked(question, pack, now)) else {
        return Wording::Unknown;
    };
    match (&before.wording, &now.wording) {
        (Some(before), Some(now)) if before == now => Wording::Same,
        (Some(_), Some(_)) => Wording::Different,
        _ if before.question != now.question => Wording::Different,
        _ if before.version == now.version => Wording::Same,
        _ => Wording::Unknown,
    }
}

fn asked<'a>(question: &'a Question, pack: &Pack, answers: &'a Answers) -> Option<Asked<'a>> {
    let response = answers.responses.get(&question.id)?;
    let carried = response.carried_from.as_ref();
    let version = carried.map_or(&answers.rubric.version, |carried| &carried.version);
    let other = carried.and_then(|carried| carried.question.as_ref());
    let is_current = other.is_none() && *version == pack.rubric.version;
    let wording = response.wording.clone().or_else(|| is_current.then(|| Fingerprint::of(question)));
    Some(Asked { question: other.unwrap_or(&question.id), version, wording })
}

type Scores = (Option<ShownPoints>, Option<ShownPoints>);

fn scores((claimed_before, evidenced_before): Scores, (claimed, evidenced): Scores) -> ScoreChangeView {
    let change = |before: Option<ShownPoints>, now: Option<ShownPoints>| Some(now?.less(before?));
    let claimed_change = change(claimed_before, claimed);
    let evidenced_change = change(evidenced_before, evidenced);
    let kind = match (claimed_change, evidenced_change) {
        (Some(claimed), Some(evidenced)) => kind(claimed, evidenced),
        _ if evidenced.is_some() => ChangeKind::Gained,
        _ if evidenced_before.is_some() => ChangeKind::Lost,
        _ => ChangeKind::NoScore,
    };
    ScoreChangeView { claimed_before, claimed, claimed_change, evidenced_before, evidenced, evidenced_change, kind }
}

fn kind(claimed: ShownPoints, evidenced: ShownPoints) -> ChangeKind {
    match (claimed.signum(), evidenced.signum()) {
        (1, 1) => ChangeKind::Practice,
        (1, -1) | (-1, 1) => ChangeKind::Apart,
        (1, _) => ChangeKind::Claim,
        (_, 1) => ChangeKind::Proof,
        (0, -1) => ChangeKind::ProofLost,
        (0, _) => ChangeKind::Same,
        _ => ChangeKind::Decline,
    }
}

/// 1 for a rise and -1 for a fall: by what is evidenced, and where that is the same, by what is claimed; else 0.
fn direction_of(scores: &ScoreChangeView) -> i64 {
    let (Some(claimed), Some(evidenced)) = (scores.claimed_change, scores.evidenced_change) else { return 0 };
    if evidenced.signum() == 0 { claimed.signum() } else { evidenced.signum() }
}

/// The change of one answer, to be added up.
fn of_answer(before: &QuestionView, now: &QuestionView) -> AnswerChangeView {
    let level = |question: &QuestionView| {
        Some((question.claimed.as_ref()?.number, question.evidenced.as_ref().map(|level| level.number)))
    };
    let none = AnswerChangeView::default();
    match (level(before), level(now)) {
        (Some((claimed_before, evidenced_before)), Some((claimed, evidenced))) => {
            let is_same = claimed == claimed_before;
            AnswerChangeView {
                compared: 1,
                higher: usize::from(claimed > claimed_before),
                lower: usize::from(claimed < claimed_before),
                proved: usize::from(is_same && evidenced > evidenced_before),
                no_longer_proved: usize::from(is_same && evidenced < evidenced_before),
                ..none
            }
        }
        (None, Some(_)) => AnswerChangeView { newly_known: 1, ..none },
        (Some(_), None) => AnswerChangeView { no_longer_known: 1, ..none },
        (None, None) => none,
    }
}
