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
    pub hubs: Vec<Hub>,
    pub networks: Vec<Network>,
    pub practices: Vec<Practice>,
    pub guides: Vec<Guide>,
}

/// An address, and where it is published.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    pub address: String,
    #[schemars(regex(pattern = Form::WebAddress.pattern()))]
    pub source: String,
}

/// A page that carries what an entry says.
#[derive(Debug, Clone, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SourceLink {
    pub title: String,
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
    pub id: EntryId,
    pub name: String,
    pub kind: HubKind,
    pub host: String,
    pub regions: Vec<String>,
    pub languages: Vec<String>,
    #[serde(default)]
    pub areas: Vec<AreaId>,
    pub offers: String,
    pub status: HubStatus,
    pub as_of: PartialDate,
    pub caveat: Option<String>,
    pub first_step: String,
    pub contribute: String,
    pub evidence: EvidenceGrade,
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

/// What the newest dated page says of a hub.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum HubStatus {
    /// Dated work was seen.
    Active,
    /// The hub is documented, later work is not: ask before joining.
    Unknown,
}

/// A network of parliaments or of their staff that is not a hub.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Network {
    pub id: EntryId,
    pub name: String,
    pub audience: String,
    pub regions: Vec<String>,
    #[serde(default)]
    pub languages: Vec<String>,
    #[serde(default)]
    pub areas: Vec<AreaId>,
    pub offers: String,
    pub for_whom: Option<String>,
    pub as_of: PartialDate,
    pub as_of_note: Option<String>,
    pub first_step: String,
    pub evidence: EvidenceGrade,
    pub sources: Vec<SourceLink>,
}

/// Something that a parliament did and another could do.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    pub id: EntryId,
    pub title: String,
    pub parliament: String,
    pub country: String,
    pub region: String,
    pub year: Option<i16>,
    /// The best fit first.
    #[schemars(length(min = 1))]
    pub areas: Vec<AreaId>,
    /// The questions of those areas that the practice answers.
    #[schemars(length(min = 1))]
    pub questions: Vec<QuestionId>,
    pub what: String,
    pub result: String,
    pub cost: Cost,
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
    pub first_step: String,
    /// The role that would lead.
    pub owner: String,
    pub evidence: EvidenceGrade,
    pub as_of: PartialDate,
    pub as_of_note: Option<String>,
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
    pub id: EntryId,
    pub title: String,
    pub publisher: String,
    pub year: Option<i16>,
    pub kind: GuideKind,
    pub areas: Vec<AreaId>,
    pub min_level: LevelNumber,
    #[serde(rename = "use")]
    pub usage: String,
    pub evidence: GuideEvidence,
    pub as_of: PartialDate,
    pub sources: Vec<SourceLink>,
}

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
    pub hubs: Vec<Hub>,
    pub networks: Vec<Network>,
    pub practices: Vec<Practice>,
    pub guides: Vec<Guide>,
}

impl Catalogue {
    /// Puts the files of a catalogue together, in their order. Without a contact in any of them it is empty, which a check
    /// allows only where there are no hubs to ask about.
    pub fn of_files(files: impl IntoIterator<Item = CatalogueFile>) -> Catalogue {
        let mut whole = CatalogueFile::default();
        for mut file in files {
            whole.contact = whole.contact.or(file.contact.take());
            whole.hubs.append(&mut file.hubs);
            whole.networks.append(&mut file.networks);
            whole.practices.append(&mut file.practices);
            whole.guides.append(&mut file.guides);
        }
        let CatalogueFile { contact, hubs, networks, practices, guides } = whole;
        Catalogue { contact: contact.unwrap_or_default(), hubs, networks, practices, guides }
    }
}
