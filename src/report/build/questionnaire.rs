//! What was asked: the rubric with its scale, its profile and its rules.

use super::Context;
use crate::report::model::{
    BudgetView, EvidenceClassView, ProfileQuestionView, RubricView, ScoringView, StagesView, StricterView,
};
use crate::rubric::{ChoiceField, PlanRules, Rubric, TextField};
use crate::score::Points;

impl Context<'_> {
    pub fn rubric(&self) -> RubricView {
        let rubric = &self.pack.rubric;
        let answered = &self.answers.rubric.version;
        RubricView {
            id: rubric.id.clone(),
            version: rubric.version.clone(),
            answered_version: (answered != &rubric.version).then(|| answered.clone()),
            language: rubric.language.clone(),
            title: rubric.title.clone(),
            purpose: rubric.purpose.trim().to_owned(),
            unit: rubric.unit.clone(),
            how_to_answer: rubric.how_to_answer.clone(),
            scale: rubric.scale.iter().map(|level| self.level(level.level)).collect(),
            profile: profile_questions(rubric),
            budgets: rubric.recommending.plan.as_ref().map(budgets).unwrap_or_default(),
            evidence: (rubric.evidence.values())
                .map(|text| EvidenceClassView { name: text.name.clone(), meaning: text.meaning.clone() })
                .collect(),
            scoring: self.scoring(),
            target: self.level(rubric.recommending.target),
        }
    }

    fn scoring(&self) -> ScoringView {
        let rubric = &self.pack.rubric;
        let rules = &rubric.scoring;
        let percent = |share: f64| (share * 100.0).round() as i64;
        let all_weigh_the_same =
            rubric.areas().all(|area| area.weight == 1) && rubric.questions().all(|one| one.weight == 1);
        ScoringView {
            points_up_to: rules.points.up_to,
            areas: rules.areas,
            dimensions: rules.dimensions,
            is_weighted: !all_weigh_the_same,
            stages: rules.stages.as_ref().map(|stages| StagesView {
                reached_at: self.level(stages.reached_at),
                points: stages.points.iter().map(|points| self.points(Points::new(*points))).collect(),
            }),
            unknown_counts_as: rules.unknown.counts_as,
            not_applicable_counts_as: rules.not_applicable.counts_as,
            evidence_from: self.level(rules.evidence.needed_from),
            evidence_class: self.class_name(rules.evidence.at_least),
            stricter: (rubric.dimensions.iter())
                .filter_map(|dimension| {
                    let class = rules.evidence.at_least_in.get(&dimension.id)?;
                    Some(StricterView { dimension: dimension.title.clone(), class: self.class_name(*class) })
                })
                .collect(),
            without_evidence: self.level(rules.evidence.without),
            old_after_months: rules.evidence.old_after_months,
            old_carries: self.level(rules.evidence.old_carries),
            above_weakest_core: rules.gates.above_weakest_core,
            every_area_from: rules.gates.top_needs_every_area_from.map(|points| self.points(Points::new(points))),
            provisional_above_percent: percent(rules.unknown.provisional_above),
            no_score_above_percent: percent(rules.unknown.no_score_above),
            core_leaves_no_level: rules.unknown.core_leaves_no_level,
        }
    }
}

fn budgets(rules: &PlanRules) -> Vec<BudgetView> {
    let named = rules.budgets_by_size().into_iter();
    named.map(|(name, days)| BudgetView { name: name.to_owned(), days }).collect()
}

/// The questions of the profile, in the order in which they are asked.
fn profile_questions(rubric: &Rubric) -> Vec<ProfileQuestionView> {
    let profile = &rubric.profile;
    let words = |field: &TextField| ProfileQuestionView {
        ask: field.ask.clone(),
        help: field.help.clone().unwrap_or_default(),
        choices: Vec::new(),
        at_most: 1,
    };
    let choice = |field: &ChoiceField, choices: Vec<String>| ProfileQuestionView {
        ask: field.ask.clone(),
        help: field.help.clone().unwrap_or_default(),
        choices,
        at_most: field.at_most,
    };
    let listed = |field: &ChoiceField| choice(field, field.choices.iter().map(|one| one.name.clone()).collect());
    let areas = rubric.dimensions.iter().flat_map(|dimension| &dimension.areas).map(|area| area.title.clone());
    vec![
        words(&profile.parliament),
        listed(&profile.chamber),
        words(&profile.country),
        listed(&profile.region),
        listed(&profile.languages),
        listed(&profile.resources),
        choice(&profile.priorities, areas.collect()),
        words(&profile.offers),
    ]
}
