//! The smallest set of answers whose change would lift the level of a dimension.

use super::changes::Changes;
use super::dimension::{DimensionScore, Status};
use super::outcomes::{Answered, Turn};
use super::question::QuestionScore;
use crate::identifier::QuestionId;
use crate::rubric::{Dimension, LevelNumber, Rubric};

/// What would lift the level of a dimension.
#[derive(Debug, Clone, PartialEq)]
pub enum Lift {
    /// These changes, to this level. No fewer answers would do, and among as few no fewer levels of practice.
    Changes { to: LevelNumber, changes: Vec<Change> },
    /// There is no level yet: these core questions, and so many others of the dimension, must have an answer.
    Answers { core: Vec<QuestionId>, further: usize },
}

/// One answer that would change.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub question: QuestionId,
    pub deed: Deed,
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Name the evidence that the claim lacks; it then counts in full.
    NameEvidence { claimed: LevelNumber },
    /// Raise the practice, and show it where the level needs that.
    RaisePractice { from: LevelNumber, to: LevelNumber },
    /// Answer a question that is open; the answer would have to be this level, and shown where it needs that.
    Answer { at: LevelNumber },
}

/// The smallest change that lifts the level; `None` at the top, and where no question applies.
///
/// Fewest answers first, then fewest levels: raising a practice counts the levels above the claim, an open question those
/// above the lowest, and naming evidence none. Of sets that are equal in both, the one with the earlier questions. What does
/// not apply stays so.
pub fn lift(dimension: &Dimension, score: &DimensionScore, rubric: &Rubric) -> Option<Lift> {
    let Some(level) = score.level else { return to_any_level(score, rubric) };
    if level == rubric.top() {
        return None;
    }
    let of = Answered { dimension, score, rubric };
    let questions = dimension.questions().count();
    // Few changes do almost always, and looking at no more than a few is quick.
    let mut most = 1;
    loop {
        let higher = outcomes(of, most).into_iter().filter(|(other, _)| *other > level);
        let smallest = higher.map(|(to, changes)| (changes, to)).min();
        match smallest {
            Some((changes, to)) => return Some(Lift::Changes { to, changes: in_words(&changes, score) }),
            None if most >= questions => return None,
            None => most = (most * 2).min(questions),
        }
    }
}

fn outcomes(of: Answered<'_>, most: usize) -> std::collections::BTreeMap<LevelNumber, Changes> {
    let mut index = 0;
    of.outcomes(|_, score| {
        let stays = Turn { level: score.evidenced_in_scores(of.rubric), measure: Changes::none(most) };
        let turns = std::iter::once(stays).chain(changes(index, score, most, of.rubric)).collect();
        index += 1;
        turns
    })
}

/// What could become of an answer.
fn changes(index: usize, score: &QuestionScore, most: usize, rubric: &Rubric) -> Vec<Turn<Changes>> {
    let turn = |level: LevelNumber, levels: u8| Turn {
        level: Some(level),
        measure: Changes::one(index, level.0, usize::from(levels), most),
    };
    let up_to_top = |from: u8| (from..=rubric.top().0).map(LevelNumber);
    match (score.claimed(), score.evidenced()) {
        (Some(claimed), Some(evidenced)) => {
            let proved = (evidenced < claimed).then(|| turn(claimed, 0));
            proved.into_iter().chain(up_to_top(claimed.0 + 1).map(|level| turn(level, level.0 - claimed.0))).collect()
        }
        _ if score.is_open() => up_to_top(1).map(|level| turn(level, level.0 - 1)).collect(),
        _ => Vec::new(),
    }
}

fn in_words(changes: &Changes, score: &DimensionScore) -> Vec<Change> {
    let questions: Vec<&QuestionScore> = score.questions().collect();
    let change = |(index, level): &(usize, u8)| {
        let question = questions[*index];
        let to = LevelNumber(*level);
        let deed = match question.claimed() {
            Some(claimed) if claimed == to => Deed::NameEvidence { claimed },
            Some(from) => Deed::RaisePractice { from, to },
            None => Deed::Answer { at: to },
        };
        Change { question: question.question.clone(), deed }
    };
    changes.list().iter().map(change).collect()
}

/// What must be answered for there to be a level.
fn to_any_level(score: &DimensionScore, rubric: &Rubric) -> Option<Lift> {
    if score.status == Status::NothingApplies {
        return None;
    }
    let rules = &rubric.scoring.unknown;
    let open_core = score.questions().filter(|question| question.core && question.is_open());
    let core: Vec<QuestionId> = match rules.core_leaves_no_level {
        true => open_core.map(|question| question.question.clone()).collect(),
        false => Vec::new(),
    };
    let (open, applicable) = (score.coverage.open(), score.coverage.applicable());
    let is_enough = |answered: &usize| (open - answered) as f64 / applicable as f64 <= rules.no_score_above;
    // Where nothing is known at all, one answer is needed whatever the shares.
    let answered = (core.len().max(1)..=open).find(is_enough)?;
    Some(Lift::Answers { further: answered - core.len(), core })
}
