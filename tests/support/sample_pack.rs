//! A small pack of the tests' own, and parliaments that answer it, both put together like a sentence.
//!
//! The scale is worth 0, 25, 50, 75 and 100 points. Every practice, hub, network and guide begins as the plain one of
//! the fixtures: it serves `doing.tools` alone.

use std::sync::LazyLock;

use hemicycle::answers::{Answers, Evidence, Rating};
use hemicycle::check::{Setting, read_pack};
use hemicycle::diagnostic::{Finding, Source};
use hemicycle::identifier::{AreaId, EntryId, QuestionId};
use hemicycle::recommend::{Recommendations, recommend};
use hemicycle::rubric::{
    EvidenceClass, Guide, Hub, HubKind, LevelNumber, Network, Pack, Practice, Question, builtin_pack,
};
use hemicycle::score::{Scorecard, score};
use jiff::civil::{Date, date};

use super::{all_at, at_level, evidence, id, no_answers, rated};

const RUBRIC: &str = include_str!("../fixtures/sample/rubric.yaml");
const HUBS: &str = include_str!("../fixtures/sample/hubs.yaml");
const PRACTICES: &str = include_str!("../fixtures/sample/practices.yaml");
const GUIDES: &str = include_str!("../fixtures/sample/guides.yaml");

/// The only core question of `doing`.
pub const WRITTEN: &str = "doing.plans.written";
pub const OWNED: &str = "doing.plans.owned";
pub const USED: &str = "doing.tools.used";
/// The only question of `showing`, and core.
pub const OPEN: &str = "showing.records.open";

pub const PLANS: &str = "doing.plans";
pub const TOOLS: &str = "doing.tools";
pub const RECORDS: &str = "showing.records";

/// The texts of a pack before they are read.
pub struct Texts {
    pub rubric: String,
    pub hubs: String,
    pub practices: String,
    pub guides: String,
}

impl Texts {
    pub fn of_the_sample() -> Texts {
        let owned = |text: &str| text.replace("\r\n", "\n");
        Texts { rubric: owned(RUBRIC), hubs: owned(HUBS), practices: owned(PRACTICES), guides: owned(GUIDES) }
    }

    /// The files with their names.
    pub fn files(&self) -> Vec<Source> {
        let file = |name: &str, text: &String| Source::new(name, text.clone());
        vec![
            file("rubric.yaml", &self.rubric),
            file("catalogue/hubs.yaml", &self.hubs),
            file("catalogue/practices.yaml", &self.practices),
            file("catalogue/guides.yaml", &self.guides),
        ]
    }

    pub fn read(&self) -> Result<Pack, Vec<Finding>> {
        let builtin = builtin_pack();
        read_pack(&self.files(), &Setting { sources: &[], today: date(2026, 11, 25), pack: &builtin, beside: &[] })
    }
}

/// The sample with a catalogue that holds nothing yet.
pub fn pack() -> Pack {
    let mut pack = whole_pack();
    pack.catalogue.hubs.clear();
    pack.catalogue.networks.clear();
    pack.catalogue.practices.clear();
    pack.catalogue.guides.clear();
    pack
}

fn whole_pack() -> Pack {
    static SAMPLE: LazyLock<Pack> =
        LazyLock::new(|| Texts::of_the_sample().read().expect("the sample is a valid pack"));
    SAMPLE.clone()
}

/// What a pack is made to hold.
pub trait Holding {
    fn with_practices<const N: usize>(self, practices: [Practice; N]) -> Pack;
    fn with_hubs<const N: usize>(self, hubs: [Hub; N]) -> Pack;
    fn with_networks<const N: usize>(self, networks: [Network; N]) -> Pack;
    fn with_guides<const N: usize>(self, guides: [Guide; N]) -> Pack;
    /// A pack in which a number of the rubric is another.
    fn where_rules(self, change: impl FnOnce(&mut Pack)) -> Pack;
    /// A pack in whose area `doing.tools` the same question stands so many times; see [`used`].
    fn with_tool_questions(self, count: usize) -> Pack;
}

impl Holding for Pack {
    fn with_practices<const N: usize>(mut self, practices: [Practice; N]) -> Pack {
        self.catalogue.practices = practices.into();
        self
    }

    fn with_hubs<const N: usize>(mut self, hubs: [Hub; N]) -> Pack {
        self.catalogue.hubs = hubs.into();
        self
    }

    fn with_networks<const N: usize>(mut self, networks: [Network; N]) -> Pack {
        self.catalogue.networks = networks.into();
        self
    }

    fn with_guides<const N: usize>(mut self, guides: [Guide; N]) -> Pack {
        self.catalogue.guides = guides.into();
        self
    }

    fn where_rules(mut self, change: impl FnOnce(&mut Pack)) -> Pack {
        change(&mut self);
        self
    }

    fn with_tool_questions(mut self, count: usize) -> Pack {
        let area = &mut self.rubric.dimensions[0].areas[1];
        let question = area.questions[0].clone();
        area.questions = (1..=count).map(|number| Question { id: id(&used(number)), ..question.clone() }).collect();
        self
    }
}

/// The id of a question that [`Holding::with_tool_questions`] made, from 1.
pub fn used(number: usize) -> String {
    format!("{USED}-{number}")
}

/// The plain practice under another id: low cost, an article, from `south`, level 1 to 3; 50 points of lift at level 1.
pub fn practice(name: &str) -> Practice {
    let mut practice = whole_pack().catalogue.practices.remove(0);
    practice.id = EntryId::from(name);
    practice.requires = Default::default();
    practice
}

/// The plain network under another id: global, of any language.
pub fn network(name: &str) -> Network {
    Network { id: EntryId::from(name), ..whole_pack().catalogue.networks.remove(0) }
}

/// The plain guide under another id: from level 1.
pub fn guide(name: &str) -> Guide {
    Guide { id: EntryId::from(name), ..whole_pack().catalogue.guides.remove(0) }
}

/// An active hub that serves areas.
pub fn thematic_hub<const N: usize>(name: &str, served: [&str; N]) -> Hub {
    Hub { id: EntryId::from(name), areas: areas(served), ..whole_pack().catalogue.hubs.remove(0) }
}

/// An active hub of a region, that serves no area.
pub fn regional_hub(name: &str, region: &str) -> Hub {
    Hub { kind: HubKind::Regional, regions: vec![region.to_owned()], ..thematic_hub(name, []) }
}

/// An active hub that gathers those who speak a language, and serves no area.
pub fn language_hub(name: &str, language: &str) -> Hub {
    Hub { kind: HubKind::Language, languages: vec![language.to_owned()], ..thematic_hub(name, []) }
}

/// What a practice answers: areas, best fit first, and the questions in them.
pub trait Answering {
    fn answering<const A: usize, const Q: usize>(self, areas: [&str; A], questions: [&str; Q]) -> Self;
    fn between(self, min_level: u8, lifts_to: u8) -> Self;
}

impl Answering for Practice {
    fn answering<const A: usize, const Q: usize>(mut self, served: [&str; A], questions: [&str; Q]) -> Self {
        self.areas = areas(served);
        self.questions = questions.into_iter().map(id).collect();
        self
    }

    fn between(mut self, min_level: u8, lifts_to: u8) -> Self {
        (self.min_level, self.lifts_to) = (LevelNumber(min_level), LevelNumber(lifts_to));
        self
    }
}

pub fn areas<const N: usize>(names: [&str; N]) -> Vec<AreaId> {
    names.into_iter().map(AreaId::from).collect()
}

pub fn texts<const N: usize>(texts: [&str; N]) -> Vec<String> {
    texts.into_iter().map(str::to_owned).collect()
}

/// A parliament by what it answers.
#[derive(Debug, Clone)]
pub struct Parliament(pub Answers);

impl Parliament {
    /// Has answered nothing.
    pub fn silent() -> Parliament {
        Parliament(no_answers(&whole_pack().rubric))
    }

    /// Has answered every question alike, and proves it by a recent link.
    pub fn all_at(level: u8) -> Parliament {
        Parliament(all_at(&whole_pack().rubric, level, EvidenceClass::Public))
    }

    pub fn answering(mut self, question: &str, level: u8) -> Parliament {
        self.0.responses.insert(id(question), at_level(level, EvidenceClass::Public));
        self
    }

    pub fn claiming_without_proof(mut self, question: &str, level: u8) -> Parliament {
        self.0.responses.insert(id(question), at_level(level, EvidenceClass::None));
        self
    }

    /// Claims a level, and names this as evidence.
    pub fn claiming(mut self, question: &str, level: u8, evidence: Vec<Evidence>) -> Parliament {
        self.0.responses.insert(id(question), rated(Rating::Level(LevelNumber(level)), evidence));
        self
    }

    pub fn not_knowing(mut self, question: &str) -> Parliament {
        self.0.responses.insert(id(question), rated(Rating::Unknown, Vec::new()));
        self
    }

    pub fn leaving_out(mut self, question: &str) -> Parliament {
        let reason = "A written decision.".to_owned();
        self.0.responses.insert(id(question), rated(Rating::NotApplicable { reason }, Vec::new()));
        self
    }

    pub fn not_answering(mut self, question: &str) -> Parliament {
        self.0.responses.remove(&id(question));
        self
    }

    pub fn started_on(mut self, day: Date) -> Parliament {
        self.0.started = day;
        self
    }

    /// The moment at which a question was answered.
    pub fn at_the_moment(mut self, question: &str, moment: &str) -> Parliament {
        let response = self.0.responses.get_mut(&id(question)).expect("it was answered");
        response.answered_at = Some(moment.parse().expect("a moment"));
        self
    }

    pub fn in_region(mut self, region: &str) -> Parliament {
        self.0.profile.region = Some(region.to_owned());
        self
    }

    pub fn speaking<const N: usize>(mut self, languages: [&str; N]) -> Parliament {
        self.0.profile.languages = texts(languages);
        self
    }

    pub fn with_resources(mut self, resources: &str) -> Parliament {
        self.0.profile.resources = Some(resources.to_owned());
        self
    }

    pub fn caring_for<const N: usize>(mut self, chosen: [&str; N]) -> Parliament {
        self.0.profile.priorities = areas(chosen);
        self
    }

    pub fn scored(&self, pack: &Pack) -> Scorecard {
        score(&pack.rubric, &self.0)
    }

    pub fn gets<'a>(&self, pack: &'a Pack) -> Recommendations<'a> {
        recommend(pack, &self.0, &self.scored(pack))
    }

    /// The ids of the recommended practices in their order.
    pub fn practices_in(&self, pack: &Pack) -> Vec<String> {
        self.gets(pack).practices.iter().map(|one| one.practice.id.to_string()).collect()
    }

    pub fn hubs_in(&self, pack: &Pack) -> Vec<String> {
        self.gets(pack).hubs.iter().map(|one| one.hub.id.to_string()).collect()
    }

    pub fn networks_in(&self, pack: &Pack) -> Vec<String> {
        self.gets(pack).networks.iter().map(|one| one.network.id.to_string()).collect()
    }

    pub fn guides_in(&self, pack: &Pack) -> Vec<String> {
        self.gets(pack).guides.iter().map(|one| one.guide.id.to_string()).collect()
    }

    pub fn instruments_in(&self, pack: &Pack) -> Vec<String> {
        self.gets(pack).instruments.iter().map(|one| one.guide.id.to_string()).collect()
    }
}

/// A piece of evidence of a class with this date.
pub fn dated(class: EvidenceClass, date: &str) -> Evidence {
    let mut evidence = evidence(class).expect("a class that shows something");
    evidence.date = Some(date.parse().expect("a date"));
    evidence
}

/// Ids as answers and levels, for what stands in a recommendation.
pub fn at(question: &str, level: u8) -> (QuestionId, LevelNumber) {
    (id(question), LevelNumber(level))
}
