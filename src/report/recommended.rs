//! Recommendations in the words that a report can say.

mod with_others;

use super::build::Context;
use super::model::{
    AnswerMention, AreaMention, HorizonView, LeftOutView, LiftView, OutlookView, PlanView, PlannedHorizonView,
    PlannedPracticeView, PracticeView, SourceView, StepView, TargetView, UnfitView, WorthView,
};
use crate::identifier::{AreaId, QuestionId};
use crate::recommend::{
    Horizon, HubAction, LeftOut, Lift, Limit, Plan, PlannedPractice, PracticeRecommendation, Removal, Step,
    UnfitPractice, Worth,
};
use crate::rubric::{Cost, EvidenceGrade, LevelNumber, SourceLink};
use crate::score::{Points, QuestionScore, Scorecard};

pub(super) use with_others::{excluded, guides, hubs, networks};

pub(super) fn practices(context: &Context<'_>, chosen: &[PracticeRecommendation<'_>]) -> Vec<PracticeView> {
    chosen.iter().map(|recommendation| practice(context, recommendation)).collect()
}

fn practice(context: &Context<'_>, recommendation: &PracticeRecommendation<'_>) -> PracticeView {
    let practice = recommendation.practice;
    let area = context.area_mention(&recommendation.area);
    let because = recommendation.because.iter().map(|(id, level)| answer(context, id, *level));
    let (falls_away_question, falls_away_level) = match &recommendation.would_fall_away_if {
        Removal::One { question, level } => (context.question(question).text.clone(), context.level(*level)),
        Removal::All { level } => (String::new(), context.level(*level)),
    };
    PracticeView {
        id: practice.id.to_string(),
        title: practice.title.clone(),
        parliament: practice.parliament.clone(),
        country: practice.country.clone(),
        year: practice.year,
        area: area.title,
        dimension: area.dimension,
        what: practice.what.trim().to_owned(),
        result: practice.result.trim().to_owned(),
        cost: match practice.cost {
            Cost::Low => "low",
            Cost::Medium => "medium",
            Cost::High => "high",
        },
        cost_reason: practice.cost_reason.trim().to_owned(),
        needs: practice.needs.clone(),
        first_step: practice.first_step.trim().to_owned(),
        owner: practice.owner.clone(),
        because: because.collect(),
        worth: worth(recommendation.worth),
        is_priority: recommendation.is_priority,
        core_below_target: recommendation.core_below_target,
        same_region: recommendation.same_region,
        affordable: recommendation.affordable,
        falls_away_question,
        falls_away_level,
        evidence: grade(practice.evidence),
        as_of: context.words.date(practice.as_of),
        as_of_note: practice.as_of_note.clone().unwrap_or_default(),
        sources: sources(&practice.sources),
    }
}

fn answer(context: &Context<'_>, id: &QuestionId, level: LevelNumber) -> AnswerMention {
    let question = context.question(id);
    AnswerMention {
        is_planned: context.scorecard.question(id).and_then(QuestionScore::claimed) != Some(level),
        question: question.text.clone(),
        level: context.level(level),
        level_text: question.level_text(level).to_owned(),
    }
}

fn worth(worth: Worth) -> WorthView {
    WorthView {
        value: worth.value(),
        lift: worth.lift,
        cost: worth.cost,
        source: worth.source,
        further_area: worth.further_area,
        priority: worth.priority,
        core: worth.core,
        region: worth.region,
    }
}

pub(super) fn left_out(context: &Context<'_>, left_out: &[LeftOut<'_>]) -> Vec<LeftOutView> {
    let view = |one: &LeftOut<'_>| {
        let area = context.area_mention(&one.fit.area);
        LeftOutView {
            id: one.fit.practice.id.to_string(),
            title: one.fit.practice.title.clone(),
            area: area.title,
            dimension: area.dimension,
            worth: worth(one.fit.worth),
            limit: match one.limit {
                Limit::Area => "area",
                Limit::Dimension => "dimension",
                Limit::Total => "total",
                Limit::TooLarge => "too_large",
                Limit::Plan => "plan",
            },
        }
    };
    left_out.iter().map(view).collect()
}

pub(super) fn unfit(unfit: &[UnfitPractice<'_>]) -> Vec<UnfitView> {
    let view = |one: &UnfitPractice<'_>| UnfitView {
        id: one.practice.id.to_string(),
        title: one.practice.title.clone(),
        reason: one.reason,
    };
    unfit.iter().map(view).collect()
}

/// What the parliament set itself, in the rubric's order.
pub(super) fn targets(context: &Context<'_>) -> Vec<TargetView> {
    let set = &context.answers.profile.targets;
    let view = |id: &str, title: &str| {
        let level = set.get(id)?;
        Some(TargetView { id: id.to_owned(), title: title.to_owned(), level: context.level(*level) })
    };
    let dimensions = context.pack.rubric.dimensions.iter();
    dimensions
        .flat_map(|dimension| {
            let areas = dimension.areas.iter().filter_map(|area| view(area.id.as_str(), &area.title));
            view(dimension.id.as_str(), &dimension.title).into_iter().chain(areas).collect::<Vec<_>>()
        })
        .collect()
}

pub(super) fn plan(context: &Context<'_>, plan: &Plan<'_>) -> Option<PlanView> {
    let rubric = &context.pack.rubric;
    let rules = rubric.recommending.plan.as_ref()?;
    let horizons = plan.horizons.iter().zip(&rubric.recommending.roadmap.horizons).map(|(horizon, title)| {
        let practice = |one: &PlannedPractice<'_>| PlannedPracticeView {
            id: one.recommendation.practice.id.to_string(),
            title: one.recommendation.practice.title.clone(),
            days: one.days,
            lifts: lifts(context, &one.lifts),
        };
        PlannedHorizonView {
            title: title.clone(),
            days: horizon.days,
            planned_days: horizon.practices.iter().map(|one| one.days).sum(),
            practices: horizon.practices.iter().map(practice).collect(),
        }
    });
    Some(PlanView {
        budget: plan.budget.to_string(),
        days_per_quarter: plan.days_per_quarter,
        days_of_low_cost: rules.days[&Cost::Low],
        days_of_medium_cost: rules.days[&Cost::Medium],
        days_of_high_cost: rules.days[&Cost::High],
        horizons: horizons.collect(),
        dimensions: outlook(context, &plan.after),
    })
}

/// The answers that would rise.
pub(super) fn lifts(context: &Context<'_>, lifts: &[Lift]) -> Vec<LiftView> {
    let view = |lift: &Lift| LiftView {
        id: lift.question.to_string(),
        question: context.question(&lift.question).text.clone(),
        from: context.level(lift.from),
        to: context.level(lift.to),
    };
    lifts.iter().map(view).collect()
}

/// The scores of today beside those that are assumed.
pub(super) fn outlook(context: &Context<'_>, after: &Scorecard) -> Vec<OutlookView> {
    let whole = |points: Option<Points>| points.map(|points| context.points(points));
    let level = |level: Option<LevelNumber>| level.map(|number| context.level(number));
    let pairs = context.scorecard.dimensions.iter().zip(&after.dimensions);
    (context.pack.rubric.dimensions.iter().zip(pairs))
        .map(|(dimension, (today, then))| OutlookView {
            id: dimension.id.to_string(),
            title: dimension.title.clone(),
            evidenced: whole(today.evidenced),
            claimed: whole(today.claimed),
            level: level(today.level),
            evidenced_then: whole(then.evidenced),
            claimed_then: whole(then.claimed),
            level_then: level(then.level),
        })
        .collect()
}

pub(super) fn roadmap(context: &Context<'_>, horizons: &[Horizon<'_>]) -> Vec<HorizonView> {
    let view = |horizon: &Horizon<'_>| HorizonView {
        title: horizon.title.to_owned(),
        steps: horizon.steps.iter().map(|one| step(context, one)).collect(),
    };
    horizons.iter().map(view).collect()
}

fn step(context: &Context<'_>, step: &Step<'_>) -> StepView {
    match step {
        Step::FindOut { questions } => work_on_answers("find_out", context, questions),
        Step::Lift { question: id, needed } => {
            let question = context.question(id);
            StepView {
                kind: "lift",
                id: id.to_string(),
                subject: question.text.clone(),
                questions: Vec::new(),
                first_step: question.level_text(*needed).to_owned(),
                level: Some(context.level(*needed)),
                owners: question.ask.iter().take(1).cloned().collect(),
                days: None,
            }
        }
        Step::Prove { questions } => work_on_answers("prove", context, questions),
        Step::Contact { hub, action: what } => StepView {
            kind: match what {
                HubAction::Join => "join",
                HubAction::AskFirst => "ask_first",
                HubAction::Contribute => "contribute",
            },
            id: hub.id.to_string(),
            subject: hub.name.clone(),
            questions: Vec::new(),
            first_step: match what {
                HubAction::Join | HubAction::AskFirst => hub.first_step.trim().to_owned(),
                HubAction::Contribute => hub.contribute.trim().to_owned(),
            },
            level: None,
            owners: Vec::new(),
            days: None,
        },
        Step::Start { practice, days } => StepView {
            kind: "start",
            id: practice.id.to_string(),
            subject: practice.title.clone(),
            questions: Vec::new(),
            first_step: practice.first_step.trim().to_owned(),
            level: None,
            owners: vec![practice.owner.clone()],
            days: *days,
        },
    }
}

fn work_on_answers(kind: &'static str, context: &Context<'_>, questions: &[QuestionId]) -> StepView {
    let questions = questions.iter().map(|id| context.question(id).text.clone()).collect();
    StepView {
        kind,
        id: String::new(),
        subject: String::new(),
        questions,
        first_step: String::new(),
        level: None,
        owners: Vec::new(),
        days: None,
    }
}

fn mentions(context: &Context<'_>, areas: &[AreaId]) -> Vec<AreaMention> {
    areas.iter().map(|id| context.area_mention(id)).collect()
}

fn sources(links: &[SourceLink]) -> Vec<SourceView> {
    links.iter().map(|link| SourceView { title: link.title.clone(), url: link.url.clone() }).collect()
}

fn grade(grade: EvidenceGrade) -> &'static str {
    match grade {
        EvidenceGrade::Article => "article",
        EvidenceGrade::Summary => "summary",
        EvidenceGrade::Commitment => "commitment",
    }
}
