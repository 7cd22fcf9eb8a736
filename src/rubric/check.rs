//! What must hold between the parts of a pack before anything else may trust it.

use std::collections::BTreeSet;
use std::fmt;

use serde::de::DeserializeOwned;

use super::catalogue::{Cost, EvidenceGrade, SourceLink};
use super::model::{EvidenceClass, LevelNumber, Pack, Question, Rubric};
use super::scoring::EvidenceRules;
use crate::identifier::{AreaId, QuestionId};
use crate::yaml::{self, YamlError};

/// Why a rubric pack cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RubricError {
    /// A file is not YAML of the expected kind.
    Unreadable { file: &'static str, error: YamlError },
    /// The files are readable but do not fit together; one sentence for each problem.
    Inconsistent(Vec<String>),
}

impl fmt::Display for RubricError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RubricError::Unreadable { file, error } => write!(formatter, "{file}: {error}"),
            RubricError::Inconsistent(problems) => formatter.write_str(&problems.join("\n")),
        }
    }
}

impl std::error::Error for RubricError {}

pub(super) fn read_file<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, RubricError> {
    yaml::read(text).map_err(|error| RubricError::Unreadable { file, error })
}

impl Pack {
    /// Checks that every id is unique, every reference leads somewhere and every number is in its range.
    pub(super) fn check(&self) -> Result<(), RubricError> {
        let mut check = Check { rubric: &self.rubric, problems: Vec::new() };
        check.scale();
        check.scoring();
        check.recommending();
        check.questions();
        check.catalogue(self);
        if check.problems.is_empty() { Ok(()) } else { Err(RubricError::Inconsistent(check.problems)) }
    }
}

struct Check<'a> {
    rubric: &'a Rubric,
    problems: Vec<String>,
}

impl Check<'_> {
    fn require(&mut self, holds: bool, problem: impl FnOnce() -> String) {
        if !holds {
            self.problems.push(problem());
        }
    }

    fn unique<'i>(&mut self, kind: &str, ids: impl Iterator<Item = &'i str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            self.require(seen.insert(id.to_owned()), || format!("{kind} `{id}` stands twice"));
        }
    }

    fn level(&mut self, place: &str, level: LevelNumber) {
        let top = self.rubric.scale.len();
        self.require((1..=top).contains(&usize::from(level.0)), || {
            format!("{place}: level {level} is not on the scale of 1 to {top}")
        });
    }

    fn scale(&mut self) {
        let scale = &self.rubric.scale;
        self.require((2..=9).contains(&scale.len()), || "scale: a scale has 2 to 9 levels".to_owned());
        for (index, level) in scale.iter().enumerate() {
            let number = usize::from(level.level.0);
            self.require(number == index + 1, || format!("scale: level {number} stands where {} belongs", index + 1));
            let in_range = |points: f64| (0.0..=100.0).contains(&points);
            self.require(in_range(level.points) && in_range(level.from), || {
                format!("scale: the points of level {number} are not between 0 and 100")
            });
        }
        for pair in scale.windows(2) {
            let rises = pair[0].points < pair[1].points && pair[0].from < pair[1].from;
            self.require(rises, || format!("scale: level {} is not worth more than the one below", pair[1].level));
        }
        self.require(scale.first().is_none_or(|lowest| lowest.from == 0.0), || {
            "scale: the lowest level must begin at 0".to_owned()
        });
        for class in EvidenceClass::ALL {
            let known = self.rubric.evidence.contains_key(&class);
            self.require(known, || format!("evidence: the class {class:?} has no text"));
        }
    }

    fn scoring(&mut self) {
        let scoring = &self.rubric.scoring;
        self.level("scoring.evidence.needed_from", scoring.evidence.needed_from);
        self.level("scoring.evidence.without", scoring.evidence.without);
        self.level("scoring.evidence.old_carries", scoring.evidence.old_carries);
        for id in scoring.evidence.at_least_in.keys() {
            let known = self.rubric.dimensions.iter().any(|dimension| &dimension.id == id);
            self.require(known, || format!("scoring.evidence.at_least_in: there is no dimension `{id}`"));
        }
        self.monotony(&scoring.evidence);
        let share = |value: f64| (0.0..=1.0).contains(&value);
        let unknown = &scoring.unknown;
        self.require(share(unknown.provisional_above) && share(unknown.no_score_above), || {
            "scoring.unknown: a share is between 0 and 1".to_owned()
        });
        let are_shares = share(unknown.provisional_above) && share(unknown.no_score_above);
        self.require(!are_shares || unknown.provisional_above <= unknown.no_score_above, || {
            "scoring.unknown: provisional_above is larger than no_score_above, so no score is ever provisional"
                .to_owned()
        });
        self.require((0.0..=100.0).contains(&scoring.gates.top_needs_every_area_from), || {
            "scoring.gates.top_needs_every_area_from: points are between 0 and 100".to_owned()
        });
    }

    /// A higher claim, or more proof, must never count as less.
    fn monotony(&mut self, rules: &EvidenceRules) {
        let top = self.rubric.scale.len();
        let is_on_scale = |level: LevelNumber| (1..=top).contains(&usize::from(level.0));
        if ![rules.needed_from, rules.without, rules.old_carries].into_iter().all(is_on_scale) {
            return;
        }
        self.require(rules.without.0 + 1 >= rules.needed_from.0, || {
            "scoring.evidence: a claim without proof counts as less than a lower claim that needs none; raise `without` \
             or lower `needed_from`"
                .to_owned()
        });
        self.require(rules.old_carries >= rules.without, || {
            "scoring.evidence: old proof carries less than none; raise `old_carries` or lower `without`".to_owned()
        });
    }

    fn recommending(&mut self) {
        let rules = &self.rubric.recommending;
        self.level("recommending.target", rules.target);
        self.level("recommending.hubs.contribute_from", rules.hubs.contribute_from);
        let costs = [Cost::Low, Cost::Medium, Cost::High];
        for (place, table) in std::iter::once(("cost", &rules.practices.cost))
            .chain(rules.practices.cost_with_resources.iter().map(|(id, table)| (id.as_str(), table)))
        {
            let complete = costs.iter().all(|cost| table.get(cost).is_some_and(|value| is_factor(*value)));
            self.require(complete, || {
                format!("recommending.practices: {place} needs a number above 0 for low, medium and high")
            });
        }
        for id in rules.practices.cost_with_resources.keys() {
            let known = self.rubric.profile.resources.choices.iter().any(|choice| &choice.id == id);
            self.require(known, || {
                format!("recommending.practices.cost_with_resources: the profile has no resources `{id}`")
            });
        }
        let grades = [EvidenceGrade::Article, EvidenceGrade::Summary, EvidenceGrade::Commitment];
        let complete =
            grades.iter().all(|grade| rules.practices.evidence.get(grade).is_some_and(|value| is_factor(*value)));
        self.require(complete, || {
            "recommending.practices.evidence needs a number above 0 for article, summary and commitment".to_owned()
        });
        let practices = &rules.practices;
        let factors = [
            practices.priority,
            practices.core_gap,
            practices.same_region,
            practices.further_area,
            practices.lift_at_most,
        ];
        self.require(factors.iter().all(|factor| is_factor(*factor)), || {
            "recommending.practices: a factor must be above 0".to_owned()
        });
        let horizons = rules.roadmap.horizons.len();
        for cost in costs {
            let fits = rules.roadmap.horizon_by_cost.get(&cost).is_some_and(|horizon| (1..=horizons).contains(horizon));
            self.require(fits, || {
                format!("recommending.roadmap.horizon_by_cost: {cost:?} needs a horizon from 1 to {horizons}")
            });
        }
    }

    fn questions(&mut self) {
        let rubric = self.rubric;
        self.unique("dimension", rubric.dimensions.iter().map(|dimension| dimension.id.as_str()));
        self.unique("area", rubric.areas().map(|area| area.id.as_str()));
        self.unique("question", rubric.questions().map(|question| question.id.as_str()));
        for dimension in &rubric.dimensions {
            let has_core = dimension.questions().any(|question| question.core);
            self.require(has_core, || format!("dimension `{}` has no core question", dimension.id));
        }
        for area in rubric.areas() {
            self.require(!area.questions.is_empty(), || format!("area `{}` has no question", area.id));
        }
        for question in rubric.questions() {
            self.question(question);
        }
        for (id, source) in &rubric.sources {
            self.link(&format!("source `{id}`"), &source.url);
        }
    }

    fn question(&mut self, question: &Question) {
        let id = &question.id;
        let expected: Vec<LevelNumber> = self.rubric.scale.iter().map(|level| level.level).collect();
        let complete = question.levels.keys().copied().eq(expected.iter().copied());
        self.require(complete, || format!("question `{id}` needs a text for each of the {} levels", expected.len()));
        self.require(!(question.core && question.not_applicable.is_some()), || {
            format!("question `{id}` is core and cannot be not applicable")
        });
        self.require(!question.sources.is_empty(), || format!("question `{id}` names no source"));
        for source in &question.sources {
            let known = self.rubric.sources.contains_key(source);
            self.require(known, || format!("question `{id}` names the source `{source}`, which does not exist"));
        }
    }

    fn catalogue(&mut self, pack: &Pack) {
        let catalogue = &pack.catalogue;
        let ids = (catalogue.hubs.iter().map(|hub| &hub.id))
            .chain(catalogue.networks.iter().map(|network| &network.id))
            .chain(catalogue.practices.iter().map(|practice| &practice.id))
            .chain(catalogue.guides.iter().map(|guide| &guide.id));
        self.unique("catalogue entry", ids.map(|id| id.as_str()));
        self.link("contact", &catalogue.contact.source);
        for hub in &catalogue.hubs {
            self.entry(hub.id.as_str(), &hub.areas, &hub.regions, &hub.sources);
        }
        for network in &catalogue.networks {
            self.entry(network.id.as_str(), &network.areas, &network.regions, &network.sources);
        }
        for guide in &catalogue.guides {
            self.entry(guide.id.as_str(), &guide.areas, &[], &guide.sources);
            self.level(guide.id.as_str(), guide.min_level);
        }
        for practice in &catalogue.practices {
            let id = practice.id.as_str();
            self.entry(id, &practice.areas, std::slice::from_ref(&practice.region), &practice.sources);
            self.level(id, practice.min_level);
            self.level(id, practice.lifts_to);
            self.require(practice.min_level < practice.lifts_to, || {
                format!("`{id}`: lifts_to must be above min_level, or it can never be recommended")
            });
            for area in &practice.areas {
                let answers_one = practice.questions.iter().any(|question| self.stands_in(question, area));
                self.require(answers_one, || format!("`{id}` serves `{area}` but answers none of its questions"));
            }
            for question in &practice.questions {
                let in_an_area = practice.areas.iter().any(|area| self.stands_in(question, area));
                self.require(in_an_area, || format!("`{id}` answers `{question}`, which stands in none of its areas"));
            }
            self.require(!practice.areas.is_empty(), || format!("`{id}` serves no area"));
            for (area, level) in &practice.requires.areas {
                self.require(self.rubric.area(area).is_some(), || {
                    format!("`{id}` requires `{area}`, which is no area")
                });
                self.level(id, *level);
            }
            for resources in &practice.requires.resources {
                let known = self.rubric.profile.resources.choices.iter().any(|choice| &choice.id == resources);
                self.require(known, || format!("`{id}` requires resources `{resources}`, which the profile has not"));
            }
        }
    }

    fn stands_in(&self, question: &QuestionId, area: &AreaId) -> bool {
        self.rubric.area(area).is_some_and(|area| area.questions.iter().any(|one| &one.id == question))
    }

    fn entry(&mut self, id: &str, areas: &[AreaId], regions: &[String], sources: &[SourceLink]) {
        for area in areas {
            self.require(self.rubric.area(area).is_some(), || format!("`{id}` serves `{area}`, which is no area"));
        }
        for region in regions {
            let known =
                region == "global" || self.rubric.profile.region.choices.iter().any(|choice| &choice.id == region);
            self.require(known, || format!("`{id}` names the region `{region}`, which the profile has not"));
        }
        self.require(!sources.is_empty(), || format!("`{id}` names no source"));
        for source in sources {
            self.link(&format!("`{id}`"), &source.url);
        }
    }

    fn link(&mut self, place: &str, url: &str) {
        let is_link = url.starts_with("https://") || url.starts_with("http://");
        self.require(is_link, || format!("{place}: `{url}` is not a web address; it must begin with https://"));
    }
}

/// Whether something can be multiplied or divided by a number: it is finite and above 0.
fn is_factor(value: f64) -> bool {
    value.is_finite() && value > 0.0
}
