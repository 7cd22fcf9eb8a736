//! Rubric, answers, scores and recommendations put together into one [`Report`].

use super::benchmark::benchmarks;
use super::explained;
use super::model::{
    AreaMention, AreaView, BudgetView, ContactView, CoverageView, DimensionView, EvidenceClassView, EvidenceView,
    ExtremesView, FORMAT_VERSION, GateKind, GateView, LevelView, ParliamentView, ProfileQuestionView, ProgramView,
    QuestionMention, QuestionView, Report, RubricView, ScoringView, ShortfallView, StagesView, StricterView,
    SupposedPracticeView, WhatIfView,
};
use super::origin::{Origin, PROGRAM, VERSION};
use super::recommended;
use crate::answers::{Answers, Rating, Response};
use crate::date::day_in_words;
use crate::identifier::{AreaId, QuestionId};
use crate::recommend::{self, PracticeRecommendation, Recommendations, SupposedPractice, recommend, target_of};
use crate::rubric::{
    Area, ChoiceField, Dimension, EvidenceClass, LevelNumber, Pack, PlanRules, PointScale, Practice, Question, Rubric,
    TextField,
};
use crate::score::{
    AreaScore, Coverage, DimensionScore, Gate, Points, QuestionScore, Scorecard, Shortfall, ShownPoints, Standing,
    level_of, score,
};

/// What a parliament is called that gave no name.
const UNNAMED: &str = "The parliament";
/// How many areas the summary calls strongest or weakest.
const MENTIONED_AREAS: usize = 3;
/// How many of its lowest answers a dimension's page names.
const MENTIONED_ANSWERS: usize = 3;

/// Puts together everything that a report can say.
pub fn build(pack: &Pack, answers: &Answers, scorecard: &Scorecard, recommendations: &Recommendations<'_>) -> Report {
    let context = Context { pack, answers, scorecard };
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
        first_day: day_in_words(context.first_day()),
        last_day: day_in_words(answers.last_day()),
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

/// The report of some answers: scores them, recommends, and puts everything together.
pub fn assess(pack: &Pack, answers: &Answers) -> Report {
    let scorecard = score(&pack.rubric, answers);
    build(pack, answers, &scorecard, &recommend(pack, answers, &scorecard))
}

/// What would come of some practices, one after the other, beside today's scores.
pub fn what_if(pack: &Pack, answers: &Answers, practices: &[&Practice]) -> WhatIfView {
    let scorecard = score(&pack.rubric, answers);
    let context = Context { pack, answers, scorecard: &scorecard };
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

/// The report of a parliament that has not answered anything: what a worksheet is made from. It has no days.
pub fn blank(pack: &Pack) -> Report {
    let report = assess(pack, &Answers::none(&pack.rubric, jiff::civil::Date::ZERO));
    Report { first_day: String::new(), last_day: String::new(), ..report }
}

/// The areas with the highest and the lowest evidenced score, above and below the middle one.
struct Extremes {
    strongest: ExtremesView,
    highest_so_far: ExtremesView,
    weakest: ExtremesView,
}

/// What every part of the report is made from.
pub(super) struct Context<'a> {
    pub pack: &'a Pack,
    pub answers: &'a Answers,
    pub scorecard: &'a Scorecard,
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

    fn rubric(&self) -> RubricView {
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

    pub fn class_name(&self, class: EvidenceClass) -> String {
        self.pack.rubric.evidence[&class].name.clone()
    }

    fn parliament(&self) -> ParliamentView {
        let profile = &self.answers.profile;
        let asked = &self.pack.rubric.profile;
        let name = |field: &crate::rubric::ChoiceField, id: &Option<String>| {
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

    fn extremes(&self) -> Extremes {
        let mut scored: Vec<(&AreaScore, Points)> =
            self.scorecard.areas().filter_map(|area| Some((area, area.evidenced?))).collect();
        let is_priority = |area: &AreaScore| self.answers.profile.priorities.contains(&area.area);
        // Sorting keeps the order of equals: among them what the parliament chose comes first.
        scored.sort_by_key(|(area, _)| !is_priority(area));
        scored.sort_by(|(_, left), (_, right)| left.value().total_cmp(&right.value()));
        let middle = scored.get(scored.len() / 2).map(|(_, points)| self.points(*points));
        let below: Vec<_> = scored.iter().copied().filter(|(_, points)| Some(self.points(*points)) < middle).collect();
        let weakest = self.first_of(&below);
        scored.retain(|(_, points)| Some(self.points(*points)) > middle);
        scored.sort_by(|(_, left), (_, right)| right.value().total_cmp(&left.value()));
        let target = self.pack.rubric.recommending.target;
        let is_strong = |(_, points): &(&AreaScore, Points)| level_of(*points, &self.pack.rubric) >= target;
        let strong: Vec<_> = scored.iter().copied().filter(is_strong).collect();
        let highest = if strong.is_empty() { scored } else { Vec::new() };
        Extremes { strongest: self.first_of(&strong), highest_so_far: self.first_of(&highest), weakest }
    }

    /// The first few areas of a list, and how many more have the score of the last of them.
    fn first_of(&self, scored: &[(&AreaScore, Points)]) -> ExtremesView {
        let (first, rest) = scored.split_at(MENTIONED_AREAS.min(scored.len()));
        let last = first.last().map(|(_, points)| self.points(*points));
        ExtremesView {
            areas: first.iter().map(|(area, _)| self.area_mention(&area.area)).collect(),
            more: rest.iter().filter(|(_, points)| Some(self.points(*points)) == last).count(),
            score: last,
        }
    }

    fn without_score(&self) -> Vec<AreaMention> {
        let areas = self.scorecard.areas().filter(|area| area.evidenced.is_none());
        areas.map(|area| self.area_mention(&area.area)).collect()
    }

    /// Areas that the parliament chose, of which no question has a level and one is open.
    fn priorities_open(&self) -> Vec<AreaMention> {
        let is_open = |id: &AreaId| {
            let area = self.scorecard.area(id);
            area.is_some_and(|area| area.claimed.is_none() && area.questions.iter().any(QuestionScore::is_open))
        };
        self.answers.profile.priorities.iter().filter(|id| is_open(id)).map(|id| self.area_mention(id)).collect()
    }

    /// Areas that the parliament chose, with an answer below target, for which no practice is recommended.
    fn priorities_without_practice(&self, practices: &[PracticeRecommendation<'_>]) -> Vec<AreaMention> {
        let is_below = |id: &AreaId| {
            let target = target_of(id, &self.answers.profile, &self.pack.rubric);
            let below = |question: &QuestionScore| question.claimed().is_some_and(|level| level < target);
            self.scorecard.area(id).is_some_and(|area| area.questions.iter().any(below))
        };
        (self.answers.profile.priorities.iter())
            .filter(|id| is_below(id))
            .filter(|id| !practices.iter().any(|practice| &practice.area == *id))
            .map(|id| self.area_mention(id))
            .collect()
    }

    fn dimension(&self, dimension: &Dimension, score: &DimensionScore) -> DimensionView {
        let areas: Vec<AreaView> =
            dimension.areas.iter().zip(&score.areas).map(|(area, score)| self.area(area, score)).collect();
        DimensionView {
            id: dimension.id.to_string(),
            title: dimension.title.clone(),
            definition: dimension.definition.clone(),
            claimed: self.shown(score.claimed),
            evidenced: self.shown(score.evidenced),
            low: score.interval.map(|interval| self.points(interval.low)),
            high: score.interval.map(|interval| self.points(interval.high)),
            status: score.status,
            level: score.level.map(|number| self.level(number)),
            level_by_score: score.level_by_score.map(|number| self.level(number)),
            evidenced_exact: score.evidenced.map(|points| self.exact(points)),
            sureness: explained::sureness(self, dimension, score),
            lift: explained::lift(self, dimension, score),
            held_by: score.held_by.iter().map(|gate| self.gate(gate)).collect(),
            coverage: coverage(score.coverage),
            lowest: self.lowest(&areas),
            areas,
        }
    }

    fn lowest(&self, areas: &[AreaView]) -> Vec<QuestionView> {
        let level = |question: &QuestionView| question.claimed.as_ref().map(|level| level.number);
        let mut below: Vec<&QuestionView> = (areas.iter())
            .flat_map(|area| area.questions.iter().map(move |question| (question, area.target.number)))
            .filter(|(question, target)| level(question).is_some_and(|number| number < *target))
            .map(|(question, _)| question)
            .collect();
        let is_priority =
            |id: &str| areas.iter().any(|area| area.is_priority && area.questions.iter().any(|one| one.id == id));
        below.sort_by_key(|question| (level(question), !question.core, !is_priority(&question.id)));
        below.into_iter().take(MENTIONED_ANSWERS).cloned().collect()
    }

    pub fn mention(&self, id: &QuestionId) -> QuestionMention {
        QuestionMention {
            id: id.to_string(),
            text: self.question(id).text.clone(),
            level: self.scorecard.question(id).and_then(QuestionScore::evidenced).map(|number| self.level(number)),
        }
    }

    fn gate(&self, gate: &Gate) -> GateView {
        let view = |kind, questions: &[QuestionId], areas: &[AreaId], needed: Option<LevelNumber>| GateView {
            kind,
            questions: questions.iter().map(|id| self.mention(id)).collect(),
            areas: areas.iter().map(|id| self.area_mention(id)).collect(),
            needed: needed.map(|number| self.level(number)),
        };
        match gate {
            Gate::WeakestCore { questions, needed } => view(GateKind::WeakestCore, questions, &[], Some(*needed)),
            Gate::AreasTooLow { areas } => view(GateKind::AreasTooLow, &[], areas, None),
            Gate::CoreOpen { questions } => view(GateKind::CoreOpen, questions, &[], None),
        }
    }

    fn area(&self, area: &Area, score: &AreaScore) -> AreaView {
        let questions = area.questions.iter().zip(&score.questions);
        AreaView {
            id: area.id.to_string(),
            title: area.title.clone(),
            why: area.why.clone(),
            claimed: self.shown(score.claimed),
            evidenced: self.shown(score.evidenced),
            evidenced_exact: score.evidenced.map(|points| self.exact(points)),
            weight: area.weight,
            level: score.evidenced.map(|points| self.level(level_of(points, &self.pack.rubric))),
            is_priority: self.answers.profile.priorities.contains(&area.id),
            target: self.level(target_of(&area.id, &self.answers.profile, &self.pack.rubric)),
            questions: questions.map(|(question, score)| self.question_view(question, score)).collect(),
        }
    }

    fn question_view(&self, question: &Question, score: &QuestionScore) -> QuestionView {
        let rubric = &self.pack.rubric;
        let response = self.answers.responses.get(&question.id);
        let views = response.map(|response| response.views.clone()).unwrap_or_default();
        let range = views.range();
        let text = |number: Option<LevelNumber>| number.map(|number| question.level_text(number).to_owned());
        let next = score.claimed().filter(|level| *level < rubric.top()).map(|level| LevelNumber(level.0 + 1));
        let shortfall = match score.standing {
            Standing::Level { shortfall, .. } => shortfall,
            Standing::NotApplicable | Standing::Unknown | Standing::Unanswered => None,
        };
        QuestionView {
            id: question.id.to_string(),
            number: self.number_of(&question.id),
            text: question.text.clone(),
            core: question.core,
            weight: question.weight,
            stage: question.stage,
            counts_as: score.evidenced_in_scores(rubric).map(|number| self.level(number)),
            level_texts: rubric.scale.iter().map(|level| question.level_text(level.level).to_owned()).collect(),
            applies_unless: question.not_applicable.clone().unwrap_or_default(),
            standing: match score.standing {
                Standing::Level { .. } => "level",
                Standing::NotApplicable => "not_applicable",
                Standing::Unknown => "unknown",
                Standing::Unanswered => "unanswered",
            },
            claimed: score.claimed().map(|number| self.level(number)),
            evidenced: score.evidenced().map(|number| self.level(number)),
            level_text: text(score.claimed()).unwrap_or_default(),
            next_level: next.map(|number| self.level(number)),
            next_level_text: text(next).unwrap_or_default(),
            shortfall: shortfall.map(|shortfall| self.shortfall(shortfall)),
            reason: response.map(reason).unwrap_or_default(),
            evidence: response.map(|response| self.evidence(response)).unwrap_or_default(),
            note: response.map(|response| response.note.trim().to_owned()).unwrap_or_default(),
            participants: views.of_participants.len(),
            lowest: range.map(|(lowest, _)| self.level(lowest)),
            highest: range.map(|(_, highest)| self.level(highest)),
            contested: views.are_contested(),
            minority: views.minority.trim().to_owned(),
            ask: question.ask.clone(),
            evidence_hints: question.evidence.clone(),
            benchmarks: benchmarks(question, rubric),
            to_confirm: self.answers.is_to_be_confirmed(question),
        }
    }

    pub fn shortfall(&self, shortfall: Shortfall) -> ShortfallView {
        let (kind, needed, newest) = match shortfall {
            Shortfall::Missing { needed } => ("missing", self.class_name(needed), String::new()),
            Shortfall::Old { newest } => ("old", String::new(), newest.in_words()),
            Shortfall::Undated => ("undated", String::new(), String::new()),
            Shortfall::Future => ("future", String::new(), String::new()),
        };
        let is_link = shortfall == Shortfall::Missing { needed: EvidenceClass::Public };
        ShortfallView { kind, needed, is_link, newest }
    }

    pub fn evidence(&self, response: &Response) -> Vec<EvidenceView> {
        let view = |evidence: &crate::answers::Evidence| EvidenceView {
            class: self.class_name(evidence.class),
            title: evidence.title.trim().to_owned(),
            date: evidence.date.map(|date| date.in_words()).unwrap_or_default(),
            holder: evidence.holder.trim().to_owned(),
            link: evidence.link.trim().to_owned(),
        };
        response.evidence.iter().map(view).collect()
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

fn reason(response: &Response) -> String {
    match &response.rating {
        Rating::NotApplicable { reason } => reason.clone(),
        Rating::Level(_) | Rating::Unknown => String::new(),
    }
}

fn coverage(counts: Coverage) -> CoverageView {
    CoverageView { questions: counts.applicable() + counts.not_applicable, counts }
}
