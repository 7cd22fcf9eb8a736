//! Rubric, answers, scores and recommendations put together into one [`Report`].

mod assessed;
mod extremes;
mod questionnaire;

use assessed::coverage;
use extremes::Extremes;

use super::explained;
use super::model::{
    AreaMention, ContactView, CoverageView, DimensionView, FORMAT_VERSION, LevelView, ParliamentView, ProgramView,
    QuestionMention, Report, SupposedPracticeView, WhatIfView,
};
use super::origin::{Origin, PROGRAM, VERSION};
use super::recommended;
use crate::answers::Answers;
use crate::identifier::{AreaId, QuestionId};
use crate::recommend::{self, Recommendations, SupposedPractice, recommend};
use crate::rubric::{ChoiceField, EvidenceClass, LevelNumber, Pack, PointScale, Practice, Question};
use crate::score::{Points, QuestionScore, Scorecard, ShownPoints, score};
use crate::words::Words;

/// What a parliament is called that gave no name.
const UNNAMED: &str = "The parliament";

/// Puts together everything that a report can say.
pub fn build(
    pack: &Pack,
    answers: &Answers,
    scorecard: &Scorecard,
    recommendations: &Recommendations<'_>,
    words: &Words,
) -> Report {
    let context = Context { pack, answers, scorecard, words };
    let rubric = &pack.rubric;
    let dimensions: Vec<DimensionView> = (rubric.dimensions.iter())
        .zip(&scorecard.dimensions)
        .map(|(dimension, score)| context.dimension(dimension, score))
        .collect();
    let Extremes { strongest, highest_so_far, weakest } = context.extremes();
    Report {
        format_version: FORMAT_VERSION,
        program: ProgramView { name: PROGRAM, version: VERSION },
        rubric: context.rubric(),
        parliament: context.parliament(),
        first_day: words.day(context.first_day()),
        last_day: words.day(answers.last_day()),
        coverage: context.whole_coverage(),
        to_confirm: context.answers.to_be_confirmed(&context.pack.rubric).len(),
        dimensions,
        strongest,
        highest_so_far,
        proof: explained::proof(&context),
        weakest,
        without_score: context.without_score(),
        priorities_without_practice: context.priorities_without_practice(&recommendations.practices),
        priorities_open: context.priorities_open(),
        targets: recommended::targets(&context),
        practices: recommended::practices(&context, &recommendations.practices),
        left_out: recommended::left_out(&context, &recommendations.left_out),
        unfit: recommended::unfit(&recommendations.unfit),
        hubs: recommended::hubs(&context, &recommendations.hubs),
        excluded_hubs: recommended::excluded(&recommendations.excluded_hubs, |hub| (&hub.id, &hub.name)),
        networks: recommended::networks(&context, &recommendations.networks),
        excluded_networks: recommended::excluded(&recommendations.excluded_networks, |network| {
            (&network.id, &network.name)
        }),
        guides: recommended::guides(&context, &recommendations.guides),
        instruments: recommended::guides(&context, &recommendations.instruments),
        excluded_guides: recommended::excluded(&recommendations.excluded_guides, |guide| (&guide.id, &guide.title)),
        plan: recommendations.plan.as_ref().and_then(|plan| recommended::plan(&context, plan)),
        roadmap: recommended::roadmap(&context, &recommendations.roadmap),
        change: None,
        contact: ContactView {
            address: pack.catalogue.contact.address.clone(),
            source: pack.catalogue.contact.source.clone(),
        },
        origin: Origin::of_data(pack, answers),
    }
}

/// The report of some answers, with dates in English.
pub fn assess(pack: &Pack, answers: &Answers) -> Report {
    assess_in(&Words::english(), pack, answers)
}

/// The report of some answers: scores them, recommends, and puts everything together. The words say dates.
pub fn assess_in(words: &Words, pack: &Pack, answers: &Answers) -> Report {
    let scorecard = score(&pack.rubric, answers);
    build(pack, answers, &scorecard, &recommend(pack, answers, &scorecard), words)
}

/// What would come of some practices, one after the other, beside today's scores.
pub fn what_if(pack: &Pack, answers: &Answers, practices: &[&Practice]) -> WhatIfView {
    let scorecard = score(&pack.rubric, answers);
    let context = Context { pack, answers, scorecard: &scorecard, words: &Words::english() };
    let supposed = recommend::what_if(pack, answers, practices);
    let practice = |one: &SupposedPractice<'_>| SupposedPracticeView {
        id: one.practice.id.to_string(),
        title: one.practice.title.clone(),
        lifts: recommended::lifts(&context, &one.lifts),
        unfit: one.unfit,
    };
    WhatIfView {
        format_version: FORMAT_VERSION,
        is_assumption: true,
        parliament: answers.profile.parliament.trim().to_owned(),
        practices: supposed.practices.iter().map(practice).collect(),
        dimensions: recommended::outlook(&context, &supposed.after),
    }
}

/// The report of a parliament that has not answered anything: what a worksheet is made from. It has no days; the words say
/// the dates of sources.
pub fn blank(words: &Words, pack: &Pack) -> Report {
    let report = assess_in(words, pack, &Answers::none(&pack.rubric, jiff::civil::Date::ZERO));
    Report { first_day: String::new(), last_day: String::new(), ..report }
}

/// What every part of the report is made from.
pub(super) struct Context<'a> {
    pub pack: &'a Pack,
    pub answers: &'a Answers,
    pub scorecard: &'a Scorecard,
    pub words: &'a Words,
}

impl Context<'_> {
    pub fn level(&self, number: LevelNumber) -> LevelView {
        let level = self.pack.rubric.level(number);
        LevelView {
            number: number.0,
            name: level.name.clone(),
            points: self.points(Points::new(level.points)),
            from: level.from,
            meaning: level.meaning.clone(),
        }
    }

    /// Points as readers see them.
    pub fn points(&self, points: Points) -> ShownPoints {
        points.shown(self.pack.rubric.scoring.points)
    }

    /// Points with two decimals more than scores have.
    fn exact(&self, points: Points) -> ShownPoints {
        let scale = self.pack.rubric.scoring.points;
        points.shown(PointScale { decimals: scale.decimals + 2, ..scale })
    }

    fn shown(&self, points: Option<Points>) -> Option<ShownPoints> {
        points.map(|points| self.points(points))
    }

    pub fn area_mention(&self, id: &AreaId) -> AreaMention {
        let dimension = self.pack.rubric.dimension_of(id);
        let dimension = dimension.expect("areas are checked when the pack is read");
        let area = self.pack.rubric.area(id).expect("areas are checked when the pack is read");
        let score = self.scorecard.area(id);
        AreaMention {
            id: id.to_string(),
            title: area.title.clone(),
            dimension: dimension.title.clone(),
            claimed: score.and_then(|score| self.shown(score.claimed)),
            evidenced: score.and_then(|score| self.shown(score.evidenced)),
        }
    }

    /// The number of a question, from 1, through the whole rubric.
    pub fn number_of(&self, id: &QuestionId) -> usize {
        self.pack.rubric.questions().take_while(|other| other.id != *id).count() + 1
    }

    /// The question of this id.
    pub fn question(&self, id: &QuestionId) -> &Question {
        self.pack.rubric.question(id).expect("a scorecard's questions are the rubric's")
    }

    fn first_day(&self) -> jiff::civil::Date {
        let answered = self.answers.responses.values().map(|response| self.answers.day_of(response));
        answered.min().unwrap_or(self.answers.started)
    }

    pub fn class_name(&self, class: EvidenceClass) -> String {
        self.pack.rubric.evidence[&class].name.clone()
    }

    fn parliament(&self) -> ParliamentView {
        let profile = &self.answers.profile;
        let asked = &self.pack.rubric.profile;
        let name = |field: &ChoiceField, id: &Option<String>| {
            id.as_deref().map(|id| field.name(id).to_owned()).unwrap_or_default()
        };
        let languages = profile.languages.iter().map(|id| asked.languages.name(id).to_owned());
        let priorities = profile.priorities.iter().map(|id| self.area_mention(id).title);
        ParliamentView {
            name: Some(profile.parliament.trim()).filter(|name| !name.is_empty()).unwrap_or(UNNAMED).to_owned(),
            chamber: name(&asked.chamber, &profile.chamber),
            country: profile.country.trim().to_owned(),
            region: name(&asked.region, &profile.region),
            languages: languages.collect(),
            resources: name(&asked.resources, &profile.resources),
            priorities: priorities.collect(),
            offers: profile.offers.trim().to_owned(),
            assessor_name: self.answers.assessor.name.trim().to_owned(),
            assessor_role: self.answers.assessor.role.trim().to_owned(),
        }
    }

    fn whole_coverage(&self) -> CoverageView {
        coverage(self.scorecard.dimensions.iter().map(|dimension| dimension.coverage).sum())
    }

    pub fn mention(&self, id: &QuestionId) -> QuestionMention {
        QuestionMention {
            id: id.to_string(),
            text: self.question(id).text.clone(),
            level: self.scorecard.question(id).and_then(QuestionScore::evidenced).map(|number| self.level(number)),
        }
    }
}
