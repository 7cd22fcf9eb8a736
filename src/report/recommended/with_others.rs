//! Hubs, networks, guides and instruments in the words that a report can say.

use std::slice;

use super::{answer, grade, mentions, sources};
use crate::identifier::{AreaId, EntryId, QuestionId};
use crate::recommend::{
    Excluded, FallsAway, GuideRecommendation, HubReason, HubRecommendation, HubWorth, Need, NetworkReason,
    NetworkRecommendation,
};
use crate::report::build::Context;
use crate::report::model::{
    ExcludedView, FallsAwayView, GuideView, HubView, HubWorthView, MeanwhileView, NeedView, NetworkView, WriteAboutView,
};
use crate::rubric::{ActivityStatus, GuideEvidence, LevelNumber};

pub(in crate::report) fn hubs(context: &Context<'_>, chosen: &[HubRecommendation<'_>]) -> Vec<HubView> {
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
        is_foreign: context.answers.profile.knows_none_of(&hub.languages),
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
        as_of: context.words.date(hub.as_of),
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

pub(in crate::report) fn excluded<E>(
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

pub(in crate::report) fn networks(context: &Context<'_>, chosen: &[NetworkRecommendation<'_>]) -> Vec<NetworkView> {
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
            is_foreign: context.answers.profile.knows_none_of(&network.languages),
            offers: network.offers.trim().to_owned(),
            for_whom: network.for_whom.as_deref().unwrap_or_default().trim_end_matches('.').to_owned(),
            first_step: network.first_step.trim().to_owned(),
            as_of: context.words.date(network.as_of),
            as_of_note: network.as_of_note.clone().unwrap_or_default(),
            evidence: grade(network.evidence),
            sources: sources(&network.sources),
        }
    };
    chosen.iter().map(view).collect()
}

pub(in crate::report) fn guides(context: &Context<'_>, chosen: &[GuideRecommendation<'_>]) -> Vec<GuideView> {
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
            as_of: context.words.date(guide.as_of),
            sources: sources(&guide.sources),
        }
    };
    chosen.iter().map(view).collect()
}
