//! Hubs to join, networks to use, practices to adopt, guides to read.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::model::LevelNumber;
use crate::date::PartialDate;
use crate::form::Form;
use crate::identifier::{AreaId, EntryId, QuestionId};

/// Everything that can be recommended.
#[derive(Debug, Clone)]
pub struct Catalogue {
    /// Where to ask about hubs.
    pub contact: Contact,
    /// How to propose an article on what one has done; none where the catalogue names no publication.
    pub proposal: Option<Proposal>,
    /// The hubs of the Centre for Innovation in Parliament.
    pub hubs: Vec<Hub>,
    /// Networks that are not hubs.
    pub networks: Vec<Network>,
    /// What parliaments did and others could do.
    pub practices: Vec<Practice>,
    /// What to read, and instruments to hand over to.
    pub guides: Vec<Guide>,
}

/// An address, and where it is published.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// The e-mail address to write to.
    pub address: String,
    /// The page on which the address is published.
    #[schemars(regex(pattern = Form::WebAddress.pattern()))]
    pub source: String,
}

/// How a parliament proposes an article on what it has done, before it writes one.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// The publication that takes proposals.
    pub to: String,
    /// The address of the form for proposals.
    #[schemars(regex(pattern = Form::WebAddress.pattern()))]
    pub form: String,
    /// What a proposal says, each as a part of a list.
    #[schemars(length(min = 1))]
    pub says: Vec<String>,
    /// What comes after the proposal, and what to wait for, in a sentence or two.
    pub afterwards: String,
    /// The date of the newest page that tells of it.
    pub as_of: PartialDate,
    /// What that date stands for, where it needs a word.
    pub as_of_note: Option<String>,
    /// The pages that carry what is said of it.
    pub sources: Vec<SourceLink>,
}

/// A page that carries what an entry says.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceLink {
    /// The title of the page.
    pub title: String,
    /// The address of the page.
    #[schemars(regex(pattern = Form::WebAddress.pattern()))]
    pub url: String,
}

/// How well an entry is documented, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum EvidenceGrade {
    /// A page that describes it was read.
    Article,
    /// Only a short notice was read.
    Summary,
    /// Only a promise was read.
    Commitment,
}

/// A hub of the IPU's Centre for Innovation in Parliament.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Hub {
    /// The id of the hub.
    pub id: EntryId,
    /// The name by which the hub is known.
    pub name: String,
    /// By what the hub gathers its members.
    pub kind: HubKind,
    /// The parliament that runs the hub.
    pub host: String,
    /// The profile's regions that the hub serves.
    pub regions: Vec<String>,
    /// The profile's languages that the hub works in.
    pub languages: Vec<String>,
    /// The areas that the hub works on, by which a thematic hub is chosen.
    #[serde(default)]
    pub areas: Vec<AreaId>,
    /// The level from which the hub is of use: that of the dimension of its first area, by its claimed score.
    #[serde(default = "LevelNumber::lowest")]
    pub min_level: LevelNumber,
    /// What members get from the hub.
    pub offers: String,
    /// Whether the hub is known to be at work.
    pub status: ActivityStatus,
    /// The date of the newest page that tells of the hub.
    pub as_of: PartialDate,
    /// What to know before relying on the hub.
    pub caveat: Option<String>,
    /// What a parliament does first to join.
    pub first_step: String,
    /// What a parliament with experience can give to the hub.
    pub contribute: String,
    /// How well the hub is documented.
    pub evidence: EvidenceGrade,
    /// The pages that carry what is said of the hub.
    pub sources: Vec<SourceLink>,
}

/// By what a hub gathers its members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum HubKind {
    Regional,
    Language,
    Thematic,
}

/// What the newest dated page says of a hub or a network.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum ActivityStatus {
    /// Dated work was seen.
    Active,
    /// It is documented, recent work is not: ask before relying on it.
    #[default]
    Unknown,
}

/// A network of parliaments or of their staff that is not a hub.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Network {
    /// The id of the network.
    pub id: EntryId,
    /// The name by which the network is known.
    pub name: String,
    /// Who takes part in the network.
    pub audience: String,
    /// The profile's regions that the network serves, or `global`.
    pub regions: Vec<String>,
    /// The profile's languages that the network works in; empty where it is not told.
    #[serde(default)]
    pub languages: Vec<String>,
    /// The areas that the network works on; empty where it works on any.
    #[serde(default)]
    pub areas: Vec<AreaId>,
    /// What members get from the network.
    pub offers: String,
    /// Who should use the network, where that is narrower than its audience.
    pub for_whom: Option<String>,
    /// Whether the network is known to be at work.
    #[serde(default)]
    pub status: ActivityStatus,
    /// The date of the newest page that tells of the network.
    pub as_of: PartialDate,
    /// What that date stands for, where it needs a word.
    pub as_of_note: Option<String>,
    /// What a parliament does first to take part.
    pub first_step: String,
    /// How well the network is documented.
    pub evidence: EvidenceGrade,
    /// The pages that carry what is said of the network.
    pub sources: Vec<SourceLink>,
}

/// Something that a parliament did and another could do.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// The id of the practice.
    pub id: EntryId,
    /// A few words for what was done.
    pub title: String,
    /// The parliament that did it.
    pub parliament: String,
    /// The country of that parliament.
    pub country: String,
    /// The id of that parliament's region in the profile.
    pub region: String,
    /// The year in which it began; none where it is not known.
    #[schemars(range(min = 1000, max = 9999))]
    pub year: Option<i16>,
    /// The best fit first.
    #[schemars(length(min = 1))]
    pub areas: Vec<AreaId>,
    /// The questions of those areas that the practice answers.
    #[schemars(length(min = 1))]
    pub questions: Vec<QuestionId>,
    /// What was done.
    pub what: String,
    /// What came of it.
    pub result: String,
    /// What it costs, by our judgement.
    pub cost: Cost,
    /// Why the cost is judged so.
    pub cost_reason: String,
    /// A question below this level is not ready for the practice.
    pub min_level: LevelNumber,
    /// A question at this level or above gains nothing from the practice.
    pub lifts_to: LevelNumber,
    /// What has to be there, in words.
    pub needs: Vec<String>,
    /// What has to be there, as far as answers can tell.
    #[serde(default)]
    pub requires: Requirements,
    /// What a parliament does first to follow.
    pub first_step: String,
    /// The role that would lead.
    pub owner: String,
    /// How well the practice is documented.
    pub evidence: EvidenceGrade,
    /// The date of the newest page that tells of the practice.
    pub as_of: PartialDate,
    /// What that date stands for, where it needs a word.
    pub as_of_note: Option<String>,
    /// The pages that carry what is said of the practice.
    pub sources: Vec<SourceLink>,
}

/// What a practice costs, by our judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Cost {
    Low,
    Medium,
    High,
}

/// Conditions that profile and answers can contradict; an empty one contradicts nothing.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Requirements {
    /// Ids of the profile's resources; empty means any.
    #[serde(default)]
    pub resources: Vec<String>,
    /// The level that other areas need.
    #[serde(default)]
    pub areas: BTreeMap<AreaId, LevelNumber>,
}

/// Something to read, or a specialised instrument to hand over to.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// The id of the guide.
    pub id: EntryId,
    /// The title of the guide.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// The year of publication; none where it is not known.
    #[schemars(range(min = 1000, max = 9999))]
    pub year: Option<i16>,
    /// Whether it is read or gone through.
    pub kind: GuideKind,
    /// The areas that the guide helps with, the one that it is about above all first.
    pub areas: Vec<AreaId>,
    /// The questions of those areas that the guide answers; empty where it answers all.
    #[serde(default)]
    pub questions: Vec<QuestionId>,
    /// The level from which the guide is of use.
    pub min_level: LevelNumber,
    /// How to use it, in a sentence or two.
    #[serde(rename = "use")]
    pub usage: String,
    /// Whether the guide itself was seen.
    pub evidence: GuideEvidence,
    /// The date of the newest page that tells of the guide.
    pub as_of: PartialDate,
    /// The pages that carry what is said of the guide.
    pub sources: Vec<SourceLink>,
}

/// How a guide is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum GuideKind {
    Guide,
    /// Measures one subject more closely than this rubric does.
    Instrument,
}

/// Whether the guide itself was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum GuideEvidence {
    /// Its own page or a chapter was read.
    Page,
    /// Another page describes it.
    Mention,
}

/// One file of a catalogue. A catalogue can be one file or several; each kind of entry may stand in any of them.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(title = "Catalogue", extend("minProperties" = 1))]
pub struct CatalogueFile {
    /// Where to ask about hubs; in one file of the catalogue.
    pub contact: Option<Contact>,
    /// How to propose an article on what one has done; in one file of the catalogue.
    pub proposal: Option<Proposal>,
    /// The hubs of the Centre for Innovation in Parliament.
    pub hubs: Vec<Hub>,
    /// Networks that are not hubs.
    pub networks: Vec<Network>,
    /// What parliaments did and others could do.
    pub practices: Vec<Practice>,
    /// What to read, and instruments to hand over to.
    pub guides: Vec<Guide>,
}

impl Catalogue {
    /// Puts the files of a catalogue together, in their order. Without a contact in any of them it is empty, which a check
    /// allows only where there are no hubs to ask about.
    pub fn of_files(files: impl IntoIterator<Item = CatalogueFile>) -> Catalogue {
        let mut whole = CatalogueFile::default();
        for mut file in files {
            whole.contact = whole.contact.or(file.contact.take());
            whole.proposal = whole.proposal.or(file.proposal.take());
            whole.hubs.append(&mut file.hubs);
            whole.networks.append(&mut file.networks);
            whole.practices.append(&mut file.practices);
            whole.guides.append(&mut file.guides);
        }
        let CatalogueFile { contact, proposal, hubs, networks, practices, guides } = whole;
        Catalogue { contact: contact.unwrap_or_default(), proposal, hubs, networks, practices, guides }
    }
}
