//! Recommendations in the words that a report can say.

use std::slice;

use super::build::Context;
use super::model::{
    AnswerMention, AreaMention, ExcludedView, FallsAwayView, GuideView, HorizonView, HubView, HubWorthView,
    LeftOutView, LiftView, MeanwhileView, NeedView, NetworkView, OutlookView, PlanView, PlannedHorizonView,
    PlannedPracticeView, PracticeView, SourceView, StepView, TargetView, UnfitView, WorthView, WriteAboutView,
};
use crate::identifier::{AreaId, EntryId, QuestionId};
use crate::recommend::{
    Excluded, FallsAway, GuideRecommendation, Horizon, HubAction, HubReason, HubRecommendation, HubWorth, LeftOut,
    Lift, Limit, Need, NetworkReason, NetworkRecommendation, Plan, PlannedPractice, PracticeRecommendation, Removal,
    Step, UnfitPractice, Worth,
};
use crate::rubric::{ActivityStatus, Cost, EvidenceGrade, GuideEvidence, LevelNumber, SourceLink};
use crate::score::{Points, QuestionScore, Scorecard};

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
        as_of: practice.as_of.in_words(),
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

pub(super) fn hubs(context: &Context<'_>, chosen: &[HubRecommendation<'_>]) -> Vec<HubView> {
    chosen.iter().map(|recommendation| hub(context, recommendation)).collect()
}

fn hub(context: &Context<'_>, recommendation: &HubRecommendation<'_>) -> HubView {
    let hub = recommendation.hub;
    let asked = &context.pack.rubric.profile;
    let (because, because_name) = match &recommendation.because {
        HubReason::Region(region) => ("region", asked.region.name(region)),
        HubReason::Language(language) => ("language", asked.languages.name(language)),
        HubReason::Gaps => ("gaps", ""),
        HubReason::Strengths => ("strengths", ""),
    };
    HubView {
        id: hub.id.to_string(),
        name: hub.name.clone(),
        host: hub.host.clone(),
        action: recommendation.action,
        because,
        because_name: because_name.to_owned(),
        gaps: mentions(context, &recommendation.gaps),
        strengths: mentions(context, &recommendation.strengths),
        worth: recommendation.worth.map(hub_worth),
        offers: hub.offers.trim().to_owned(),
        is_active: hub.status == ActivityStatus::Active,
        is_foreign: is_foreign(context, &hub.languages),
        languages: hub.languages.iter().map(|id| asked.languages.name(id).to_owned()).collect(),
        caveat: hub.caveat.clone().unwrap_or_default(),
        first_step: hub.first_step.trim().to_owned(),
        contribute: hub.contribute.trim().to_owned(),
        write_about: recommendation.write_about.iter().map(|(id, level)| write_about(context, id, *level)).collect(),
        falls_away: falls_away(context, &recommendation.would_fall_away_if),
        meanwhile: recommendation.meanwhile.as_ref().map(|one| MeanwhileView {
            id: one.network.id.to_string(),
            name: one.network.name.clone(),
            areas: mentions(context, &one.shared),
        }),
        as_of: hub.as_of.in_words(),
        evidence: grade(hub.evidence),
        sources: sources(&hub.sources),
    }
}

fn write_about(context: &Context<'_>, id: &QuestionId, level: LevelNumber) -> WriteAboutView {
    let response = context.answers.responses.get(id);
    WriteAboutView {
        id: id.to_string(),
        question: context.question(id).text.clone(),
        level: context.level(level),
        evidence: response.map(|response| context.evidence(response)).unwrap_or_default(),
    }
}

fn hub_worth(worth: HubWorth) -> HubWorthView {
    HubWorthView { value: worth.value(), gap: worth.gap, active: worth.active, language: worth.language }
}

fn need(need: Need) -> NeedView {
    NeedView { widest: need.widest, mean: need.mean }
}

pub(super) fn excluded<E>(
    excluded: &[Excluded<'_, E>],
    named: impl Fn(&E) -> (&EntryId, &String),
) -> Vec<ExcludedView> {
    let view = |one: &Excluded<'_, E>| {
        let (id, name) = named(one.entry);
        ExcludedView {
            id: id.to_string(),
            name: name.clone(),
            reason: one.reason,
            worth: one.worth.map(hub_worth),
            need: one.need.map(need),
        }
    };
    excluded.iter().map(view).collect()
}

fn falls_away(context: &Context<'_>, ends: &FallsAway<'_>) -> FallsAwayView {
    let view = |kind: &'static str, areas: &[AreaId], names: Vec<String>, level: Option<LevelNumber>| FallsAwayView {
        kind,
        areas: mentions(context, areas),
        names,
        level: level.map(|level| context.level(level)),
    };
    let language = |id: &String| context.pack.rubric.profile.languages.name(id).to_owned();
    match ends {
        FallsAway::OtherRegion => view("other_region", &[], Vec::new(), None),
        FallsAway::NoneOfLanguages(ids) => view("none_of_languages", &[], ids.iter().map(language).collect(), None),
        FallsAway::NoGapIn(areas) => view("no_gap", areas, Vec::new(), None),
        FallsAway::NotStrongIn { areas, level } => view("not_strong", areas, Vec::new(), Some(*level)),
        FallsAway::Reached(_) => view("reached", &[], Vec::new(), None),
        FallsAway::Below { area, level } => view("below", slice::from_ref(area), Vec::new(), Some(*level)),
        FallsAway::Unanswered(area) => view("unanswered", slice::from_ref(area), Vec::new(), None),
        FallsAway::Open(hub) => view("open", &[], vec![hub.name.clone()], None),
        FallsAway::RegionalHub => view("regional_hub", &[], Vec::new(), None),
    }
}

/// Whether the parliament named languages, and none of these.
fn is_foreign(context: &Context<'_>, languages: &[String]) -> bool {
    let spoken = &context.answers.profile.languages;
    !languages.is_empty() && !spoken.is_empty() && !languages.iter().any(|language| spoken.contains(language))
}

pub(super) fn networks(context: &Context<'_>, chosen: &[NetworkRecommendation<'_>]) -> Vec<NetworkView> {
    let asked = &context.pack.rubric.profile;
    let view = |recommendation: &NetworkRecommendation<'_>| {
        let network = recommendation.network;
        let (because, because_name) = match &recommendation.because {
            NetworkReason::Region(region) => ("region", asked.region.name(region).to_owned()),
            NetworkReason::Language(language) => ("language", asked.languages.name(language).to_owned()),
            NetworkReason::Global => ("global", String::new()),
        };
        NetworkView {
            id: network.id.to_string(),
            name: network.name.clone(),
            audience: network.audience.clone(),
            because,
            because_name,
            areas: mentions(context, &recommendation.gaps),
            instead_of: recommendation.instead_of.iter().map(|hub| hub.name.clone()).collect(),
            instead_of_region: match &context.answers.profile.region {
                Some(region) if recommendation.instead_of_regional => asked.region.name(region).to_owned(),
                Some(_) | None => String::new(),
            },
            need: need(recommendation.need),
            falls_away: recommendation.would_fall_away_if.iter().map(|one| falls_away(context, one)).collect(),
            is_active: network.status == ActivityStatus::Active,
            is_foreign: is_foreign(context, &network.languages),
            offers: network.offers.trim().to_owned(),
            for_whom: network.for_whom.as_deref().unwrap_or_default().trim_end_matches('.').to_owned(),
            first_step: network.first_step.trim().to_owned(),
            as_of: network.as_of.in_words(),
            as_of_note: network.as_of_note.clone().unwrap_or_default(),
            evidence: grade(network.evidence),
            sources: sources(&network.sources),
        }
    };
    chosen.iter().map(view).collect()
}

pub(super) fn guides(context: &Context<'_>, chosen: &[GuideRecommendation<'_>]) -> Vec<GuideView> {
    let view = |recommendation: &GuideRecommendation<'_>| {
        let guide = recommendation.guide;
        GuideView {
            id: guide.id.to_string(),
            kind: guide.kind,
            title: guide.title.clone(),
            publisher: guide.publisher.clone(),
            year: guide.year,
            usage: guide.usage.trim().to_owned(),
            areas: mentions(context, &recommendation.areas),
            because: recommendation.because.iter().map(|(id, level)| answer(context, id, *level)).collect(),
            gaps: mentions(context, &recommendation.gaps),
            need: need(recommendation.need),
            main_area: context.area_mention(&guide.areas[0]),
            from_level: context.level(guide.min_level),
            falls_away: falls_away(context, &recommendation.would_fall_away_if),
            evidence: match guide.evidence {
                GuideEvidence::Page => "page",
                GuideEvidence::Mention => "mention",
            },
            as_of: guide.as_of.in_words(),
            sources: sources(&guide.sources),
        }
    };
    chosen.iter().map(view).collect()
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
