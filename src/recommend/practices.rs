//! Which practices to adopt, in which order, and why.

use std::collections::BTreeMap;

use super::gap::{Gap, Gaps};
use crate::answers::Answers;
use crate::identifier::{AreaId, DimensionId, QuestionId};
use crate::rubric::{Cost, LevelNumber, Pack, Practice, Rubric};

/// One practice, for one area.
#[derive(Debug, Clone)]
pub struct PracticeRecommendation<'a> {
    pub practice: &'a Practice,
    pub area: AreaId,
    /// What its place in the order rests on; compare only with others of the same assessment.
    pub value: f64,
    /// Points that the question could gain, 0 to 100.
    pub lift: f64,
    /// The answers that the practice would lift, lowest first; never empty.
    pub because: Vec<(QuestionId, LevelNumber)>,
    pub is_priority: bool,
    pub core_below_target: bool,
    pub same_region: bool,
    /// The practice costs little, which suits the parliament's resources.
    pub affordable: bool,
    pub would_fall_away_if: Removal,
}

/// The answers with which a recommendation would not have been made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Removal {
    /// This question at this level or above.
    One { question: QuestionId, level: LevelNumber },
    /// Every answer that the practice would lift at this level or above.
    All { level: LevelNumber },
}

pub(super) fn choose<'a>(pack: &'a Pack, answers: &Answers, gaps: &Gaps<'_>) -> Vec<PracticeRecommendation<'a>> {
    let rules = &pack.rubric.recommending.practices;
    let mut candidates: Vec<PracticeRecommendation<'a>> = pack
        .catalogue
        .practices
        .iter()
        .filter_map(|practice| best_fit(practice, &pack.rubric, answers, gaps))
        .collect();
    candidates.sort_by(|left, right| {
        right.value.total_cmp(&left.value).then_with(|| left.practice.id.cmp(&right.practice.id))
    });
    let mut in_area: BTreeMap<AreaId, usize> = BTreeMap::new();
    let mut in_dimension: BTreeMap<DimensionId, usize> = BTreeMap::new();
    let mut chosen = Vec::new();
    for candidate in candidates {
        if chosen.len() == rules.at_most {
            break;
        }
        let dimension =
            pack.rubric.dimension_of(&candidate.area).expect("a pack's catalogue names areas of its rubric");
        let area_count = in_area.entry(candidate.area.clone()).or_default();
        let dimension_count = in_dimension.entry(dimension.id.clone()).or_default();
        if *area_count < rules.at_most_per_area && *dimension_count < rules.at_most_per_dimension {
            *area_count += 1;
            *dimension_count += 1;
            chosen.push(candidate);
        }
    }
    chosen
}

fn best_fit<'a>(
    practice: &'a Practice,
    rubric: &Rubric,
    answers: &Answers,
    gaps: &Gaps<'_>,
) -> Option<PracticeRecommendation<'a>> {
    if contradicts(practice, answers, gaps) {
        return None;
    }
    let fits = practice.areas.iter().enumerate().filter_map(|(index, id)| {
        let gap = gaps.area(id)?;
        recommendation(practice, id, index == 0, gap, rubric, answers)
    });
    // The first area named is the better fit among equals.
    fits.reduce(|best, next| if next.value > best.value { next } else { best })
}

fn contradicts(practice: &Practice, answers: &Answers, gaps: &Gaps<'_>) -> bool {
    let required = &practice.requires;
    let resources_short = match &answers.profile.resources {
        Some(resources) => !required.resources.is_empty() && !required.resources.contains(resources),
        None => false,
    };
    resources_short
        || required.areas.iter().any(|(area, needed)| gaps.area(area).is_some_and(|gap| gap.level < *needed))
}

/// The level from which a question no longer needs the practice.
fn ceiling(practice: &Practice, rubric: &Rubric) -> LevelNumber {
    practice.lifts_to.min(rubric.recommending.target)
}

fn recommendation<'a>(
    practice: &'a Practice,
    area: &AreaId,
    is_best_area: bool,
    gap: &Gap<'_>,
    rubric: &Rubric,
    answers: &Answers,
) -> Option<PracticeRecommendation<'a>> {
    let rules = &rubric.recommending.practices;
    let ceiling = ceiling(practice, rubric);
    let (lowest, because) = answers_that_fit(practice, gap, ceiling)?;
    let lift = (rubric.level(practice.lifts_to).points - rubric.level(lowest).points).min(rules.lift_at_most);
    let resources = answers.profile.resources.as_deref();
    let costs = resources.and_then(|id| rules.cost_with_resources.get(id)).unwrap_or(&rules.cost);
    let same_region = answers.profile.region.as_deref() == Some(practice.region.as_str());
    let core_below_target = because.iter().any(|(id, _)| rubric.question(id).is_some_and(|question| question.core));
    let factors = [
        rules.evidence[&practice.evidence],
        if is_best_area { 1.0 } else { rules.further_area },
        if gap.is_priority { rules.priority } else { 1.0 },
        if core_below_target { rules.core_gap } else { 1.0 },
        if same_region { rules.same_region } else { 1.0 },
    ];
    Some(PracticeRecommendation {
        practice,
        area: area.clone(),
        value: factors.iter().fold(lift / costs[&practice.cost], |value, factor| value * factor),
        lift,
        would_fall_away_if: removal(&because, ceiling),
        because,
        is_priority: gap.is_priority,
        core_below_target,
        same_region,
        affordable: practice.cost == Cost::Low
            && resources.is_some_and(|id| rules.low_cost_suits.iter().any(|one| one == id)),
    })
}

/// The answers of the area that the practice would lift, lowest first, and the lowest of them.
fn answers_that_fit(
    practice: &Practice,
    gap: &Gap<'_>,
    ceiling: LevelNumber,
) -> Option<(LevelNumber, Vec<(QuestionId, LevelNumber)>)> {
    let mut because: Vec<(QuestionId, LevelNumber)> = (gap.score.questions.iter())
        .filter(|question| practice.questions.contains(&question.question))
        .filter_map(|question| Some((question.question.clone(), question.claimed()?)))
        .filter(|(_, level)| *level >= practice.min_level && *level < ceiling)
        .collect();
    because.sort_by_key(|(_, level)| *level);
    let (_, lowest) = because.first()?;
    Some((*lowest, because))
}

fn removal(because: &[(QuestionId, LevelNumber)], ceiling: LevelNumber) -> Removal {
    match because {
        [(question, _)] => Removal::One { question: question.clone(), level: ceiling },
        _ => Removal::All { level: ceiling },
    }
}
