//! A distance to the weakest core question that no dimension can have.

use std::collections::HashMap;

use super::GATE_NEVER_BINDS;
use crate::check::item::Item;
use crate::check::pack::Parts;
use crate::check::rules::scoring::ladder::Ladder;
use crate::diagnostic::Findings;

pub(super) fn check(parts: &Parts<'_>, findings: &mut Findings) {
    let Some(ladder) = Ladder::of(parts) else { return };
    let Some(item) = parts.rubric_at(&["scoring", "gates", "above_weakest_core"]) else { return };
    let Some(allowed) = item.whole().and_then(|number| u8::try_from(number).ok()).map(usize::from) else { return };
    // Where the questions say nothing, the scale is all that limits the distance.
    let farthest = ladder.is_of_plain_means().then(|| farthest_above_core(parts, &ladder)).flatten();
    let farthest = farthest.unwrap_or(ladder.top() - 1);
    if farthest == 0 || allowed < farthest {
        return;
    }
    findings.add(|| {
        let levels = if farthest == 1 { "level" } else { "levels" };
        item.finding(&GATE_NEVER_BINDS, "the weakest core question never holds a level down")
            .label(format!("no score can be more than {farthest} {levels} above it"))
            .help(format!("write `above_weakest_core: {}`{}", farthest - 1, if farthest > 1 { " or less" } else { "" }))
    });
}

/// How many levels the score of a dimension can be above its weakest core question, at most; `None` without core
/// questions.
///
/// A score is highest where one core question is low, in the area with the most questions, and everything else is at
/// the top.
fn farthest_above_core(parts: &Parts<'_>, ladder: &Ladder) -> Option<usize> {
    let mut most_questions: HashMap<usize, usize> = HashMap::new();
    for dimension in &parts.dimensions {
        let areas = dimension.list("areas").filter(|area| area.list("questions").next().is_some()).count();
        let has_core = |area: &Item<'_>| area.list("questions").any(|question| is_core(question));
        let with_core = dimension.list("areas").filter(has_core).map(|area| area.list("questions").count());
        if let Some(questions) = with_core.max() {
            let most = most_questions.entry(areas).or_default();
            *most = questions.max(*most);
        }
    }
    let distances = most_questions.into_iter().flat_map(|(areas, questions)| {
        (1..=ladder.top()).filter_map(move |weakest| {
            let area = ladder.best_with_answer_at(weakest, questions)?;
            Some(ladder.level_of(ladder.best_with_area_at(area, areas)).saturating_sub(weakest))
        })
    });
    distances.max()
}

/// A value that is neither true nor false is told elsewhere; nothing is concluded from it.
fn is_core(question: Item<'_>) -> bool {
    question.get("core").is_some_and(|core| core.truth() != Some(false))
}
