//! What was answered, and how it was scored: dimensions, their areas and questions.

use super::Context;
use crate::answers::{Evidence, Rating, Response};
use crate::identifier::{AreaId, QuestionId};
use crate::recommend::target_of;
use crate::report::benchmark::benchmarks;
use crate::report::explained;
use crate::report::model::{
    AreaView, CoverageView, DimensionView, EvidenceView, GateKind, GateView, QuestionView, ShortfallView,
};
use crate::rubric::{Area, Dimension, EvidenceClass, LevelNumber, Question};
use crate::score::{AreaScore, Coverage, DimensionScore, Gate, QuestionScore, Shortfall, Standing, level_of};

/// How many of its lowest answers a dimension's page names.
const MENTIONED_ANSWERS: usize = 3;

impl Context<'_> {
    pub fn dimension(&self, dimension: &Dimension, score: &DimensionScore) -> DimensionView {
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
            benchmarks: benchmarks(question, rubric, self.words),
            to_confirm: self.answers.is_to_be_confirmed(question),
        }
    }

    pub fn shortfall(&self, shortfall: Shortfall) -> ShortfallView {
        let (kind, needed, newest) = match shortfall {
            Shortfall::Missing { needed } => ("missing", self.class_name(needed), String::new()),
            Shortfall::Old { newest } => ("old", String::new(), self.words.date(newest)),
            Shortfall::Undated => ("undated", String::new(), String::new()),
            Shortfall::Future => ("future", String::new(), String::new()),
        };
        let is_link = shortfall == Shortfall::Missing { needed: EvidenceClass::Public };
        ShortfallView { kind, needed, is_link, newest }
    }

    pub fn evidence(&self, response: &Response) -> Vec<EvidenceView> {
        let view = |evidence: &Evidence| EvidenceView {
            class: self.class_name(evidence.class),
            is_verified: evidence.class == EvidenceClass::Verified,
            title: evidence.title.trim().to_owned(),
            date: evidence.date.map(|date| self.words.date(date)).unwrap_or_default(),
            holder: evidence.holder.trim().to_owned(),
            link: evidence.link.trim().to_owned(),
        };
        response.evidence.iter().map(view).collect()
    }
}

fn reason(response: &Response) -> String {
    match &response.rating {
        Rating::NotApplicable { reason } => reason.clone(),
        Rating::Level(_) | Rating::Unknown => String::new(),
    }
}

pub fn coverage(counts: Coverage) -> CoverageView {
    CoverageView { questions: counts.applicable() + counts.not_applicable, counts }
}
