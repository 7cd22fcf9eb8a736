//! From questions to areas to a dimension, its interval and its level.

use schemars::JsonSchema;
use serde::Serialize;

use super::points::{Interval, Points};
use super::question::{QuestionScore, Standing, question_score};
use super::together::{of_area, of_dimension};
use crate::answers::Answers;
use crate::identifier::{AreaId, DimensionId, QuestionId};
use crate::rubric::{Area, Dimension, LevelNumber, Rubric};

/// How far a dimension has come. `None` means that nothing could be scored; it is never zero.
#[derive(Debug, Clone, PartialEq)]
pub struct DimensionScore {
    pub dimension: DimensionId,
    pub areas: Vec<AreaScore>,
    /// What the answers say, taken at their word.
    pub claimed: Option<Points>,
    /// What the named evidence carries.
    pub evidenced: Option<Points>,
    /// Where the evidenced score lies, whatever the open questions turn out to be.
    pub interval: Option<Interval>,
    pub status: Status,
    /// The level that the evidenced score alone would give.
    pub level_by_score: Option<LevelNumber>,
    /// The level after the gates; never above `level_by_score`.
    pub level: Option<LevelNumber>,
    /// What holds `level` below `level_by_score`; several gates can hold at once.
    pub held_by: Vec<Gate>,
    pub coverage: Coverage,
}

impl DimensionScore {
    /// All questions in order.
    pub fn questions(&self) -> impl Iterator<Item = &QuestionScore> {
        self.areas.iter().flat_map(|area| &area.questions)
    }
}

/// How far an area has come.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaScore {
    pub area: AreaId,
    pub questions: Vec<QuestionScore>,
    pub claimed: Option<Points>,
    pub evidenced: Option<Points>,
}

impl AreaScore {
    /// Whether any of its questions applies.
    pub fn applies(&self) -> bool {
        self.questions.iter().any(|question| question.standing != Standing::NotApplicable)
    }
}

/// How much a score can be relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Final,
    /// Many questions are open.
    Provisional,
    /// So many questions are open that no score is given.
    NotEnoughKnown,
    /// No question applies.
    NothingApplies,
}

/// What keeps a dimension's level below its score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gate {
    /// The level is bound to the weakest core question: these would need a higher evidenced level, `needed`.
    WeakestCore { questions: Vec<QuestionId>, needed: LevelNumber },
    /// These areas are too low for the top level, or have no known answer.
    AreasTooLow { areas: Vec<AreaId> },
    /// These core questions are open, so there is no level.
    CoreOpen { questions: Vec<QuestionId> },
}

/// How the questions of a dimension were answered; the parts add up to its questions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Coverage {
    /// Questions answered with a level.
    pub with_level: usize,
    /// Answered with "don't know".
    pub unknown: usize,
    /// Without an answer.
    pub unanswered: usize,
    /// Answered with "not applicable".
    pub not_applicable: usize,
    /// Of those with a level, how many claim one that needs evidence.
    pub need_evidence: usize,
    /// Of those that need evidence, how many have all they need.
    pub fully_evidenced: usize,
}

impl std::iter::Sum for Coverage {
    fn sum<I: Iterator<Item = Coverage>>(parts: I) -> Coverage {
        parts.fold(Coverage::default(), |whole, part| Coverage {
            with_level: whole.with_level + part.with_level,
            unknown: whole.unknown + part.unknown,
            unanswered: whole.unanswered + part.unanswered,
            not_applicable: whole.not_applicable + part.not_applicable,
            need_evidence: whole.need_evidence + part.need_evidence,
            fully_evidenced: whole.fully_evidenced + part.fully_evidenced,
        })
    }
}

impl Coverage {
    /// How many questions apply.
    pub fn applicable(&self) -> usize {
        self.with_level + self.open()
    }

    /// How many apply but have no known answer.
    pub fn open(&self) -> usize {
        self.unknown + self.unanswered
    }

    /// The share of open questions among those that apply, 0.0 to 1.0; `None` when none applies.
    pub fn open_share(&self) -> Option<f64> {
        (self.applicable() > 0).then(|| self.open() as f64 / self.applicable() as f64)
    }
}

pub(super) fn dimension_score(dimension: &Dimension, rubric: &Rubric, answers: &Answers) -> DimensionScore {
    let areas: Vec<AreaScore> =
        dimension.areas.iter().map(|area| area_score(area, &dimension.id, rubric, answers)).collect();
    let coverage = coverage(&areas, rubric);
    let rules = &rubric.scoring.unknown;
    let status = match coverage.open_share() {
        None => Status::NothingApplies,
        Some(share) if share > rules.no_score_above => Status::NotEnoughKnown,
        Some(share) if share > rules.provisional_above => Status::Provisional,
        Some(_) => Status::Final,
    };
    let scored = matches!(status, Status::Final | Status::Provisional);
    let together = |points: fn(&AreaScore) -> Option<Points>| {
        let areas = dimension.areas.iter().zip(&areas).filter_map(|(area, score)| Some((area, points(score)?)));
        of_dimension(areas, rubric).filter(|_| scored)
    };
    let (claimed, evidenced) = (together(|area| area.claimed), together(|area| area.evidenced));
    let level_by_score = evidenced.map(|points| level_of(points, rubric));
    let (level, held_by) = match level_by_score {
        None => (None, Vec::new()),
        Some(level) => gated(level, &areas, rubric),
    };
    DimensionScore {
        dimension: dimension.id.clone(),
        claimed,
        evidenced,
        interval: interval(dimension, &areas, rubric),
        status,
        level_by_score,
        level,
        held_by,
        coverage,
        areas,
    }
}

fn area_score(area: &Area, dimension: &DimensionId, rubric: &Rubric, answers: &Answers) -> AreaScore {
    let questions: Vec<QuestionScore> =
        (area.questions.iter()).map(|question| question_score(question, dimension, &rubric.scoring, answers)).collect();
    let together = |level: fn(&QuestionScore, &Rubric) -> Option<LevelNumber>| {
        let levels = area.questions.iter().zip(&questions);
        of_area(levels.filter_map(|(question, score)| Some((question, level(score, rubric)?))), rubric)
    };
    let (claimed, evidenced) =
        (together(QuestionScore::claimed_in_scores), together(QuestionScore::evidenced_in_scores));
    AreaScore { area: area.id.clone(), questions, claimed, evidenced }
}

/// The highest level of the scale that a score reaches.
pub fn level_of(points: Points, rubric: &Rubric) -> LevelNumber {
    let reached = rubric.scale.iter().rev().find(|level| points.reach(level.from));
    reached.expect("the lowest level begins at 0").level
}

fn coverage(areas: &[AreaScore], rubric: &Rubric) -> Coverage {
    let mut coverage = Coverage::default();
    for question in areas.iter().flat_map(|area| &area.questions) {
        match question.standing {
            Standing::Unknown => coverage.unknown += 1,
            Standing::Unanswered => coverage.unanswered += 1,
            Standing::NotApplicable => coverage.not_applicable += 1,
            Standing::Level { claimed, shortfall, .. } => {
                coverage.with_level += 1;
                if claimed >= rubric.scoring.evidence.needed_from {
                    coverage.need_evidence += 1;
                    coverage.fully_evidenced += usize::from(shortfall.is_none());
                }
            }
        }
    }
    coverage
}

fn interval(dimension: &Dimension, areas: &[AreaScore], rubric: &Rubric) -> Option<Interval> {
    let bound = |open: LevelNumber| {
        points_if(dimension, areas, rubric, |question| match question.is_open() {
            true => Some(open),
            false => question.evidenced_in_scores(rubric),
        })
    };
    Some(Interval { low: bound(LevelNumber(1))?, high: bound(rubric.top())? })
}

/// The score of a dimension if its questions counted as these levels; `None` if none of them counted.
pub(super) fn points_if(
    dimension: &Dimension,
    areas: &[AreaScore],
    rubric: &Rubric,
    level: impl Fn(&QuestionScore) -> Option<LevelNumber>,
) -> Option<Points> {
    let scores = dimension.areas.iter().zip(areas).filter_map(|(area, score)| {
        let levels = area.questions.iter().zip(&score.questions);
        let levels = levels.filter_map(|(question, score)| Some((question, level(score)?)));
        Some((area, of_area(levels, rubric)?))
    });
    of_dimension(scores, rubric)
}

fn gated(by_score: LevelNumber, areas: &[AreaScore], rubric: &Rubric) -> (Option<LevelNumber>, Vec<Gate>) {
    let core = || areas.iter().flat_map(|area| &area.questions).filter(|question| question.core);
    let ids = |questions: &mut dyn Iterator<Item = &QuestionScore>| -> Vec<QuestionId> {
        questions.map(|question| question.question.clone()).collect()
    };
    let open = ids(&mut core().filter(|question| question.is_open()));
    if rubric.scoring.unknown.core_leaves_no_level && !open.is_empty() {
        return (None, vec![Gate::CoreOpen { questions: open }]);
    }
    let level_of = |question: &QuestionScore| question.evidenced_in_scores(rubric);
    let weakest = core().filter_map(level_of).min();
    let gates = &rubric.scoring.gates;
    let mut held_by = Vec::new();
    if let Some(above) = gates.above_weakest_core {
        let needed = LevelNumber(by_score.0.saturating_sub(above).max(1));
        let short = ids(&mut core().filter(|question| level_of(question).is_some_and(|one| one < needed)));
        if !short.is_empty() {
            held_by.push(Gate::WeakestCore { questions: short, needed });
        }
    }
    let mut has_low_area = false;
    if let Some(floor) = gates.top_needs_every_area_from.filter(|_| by_score == rubric.top()) {
        let low: Vec<AreaId> = (areas.iter())
            .filter(|area| area.applies() && !area.evidenced.is_some_and(|points| points.reach(floor)))
            .map(|area| area.area.clone())
            .collect();
        has_low_area = !low.is_empty();
        if has_low_area {
            held_by.push(Gate::AreasTooLow { areas: low });
        }
    }
    (Some(under_gates(by_score, weakest, has_low_area, rubric)), held_by)
}

/// The level that a score gives once the gates have been looked at. `has_low_area`: whether an area is too low for the top.
pub(super) fn under_gates(
    by_score: LevelNumber,
    weakest_core: Option<LevelNumber>,
    has_low_area: bool,
    rubric: &Rubric,
) -> LevelNumber {
    let above = rubric.scoring.gates.above_weakest_core;
    let by_core = weakest_core.zip(above).map_or(by_score, |(weakest, above)| LevelNumber(weakest.0 + above));
    let is_kept_from_the_top = has_low_area && by_score == rubric.top();
    let by_areas = if is_kept_from_the_top { LevelNumber(by_score.0 - 1) } else { by_score };
    by_score.min(by_core).min(by_areas)
}
