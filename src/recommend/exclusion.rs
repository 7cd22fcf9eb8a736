//! Why a hub, a network or a guide is not recommended.

use schemars::JsonSchema;
use serde::Serialize;

use super::gap::Need;
use super::hubs::HubWorth;

/// A hub, a network or a guide that is not recommended.
#[derive(Debug, Clone)]
pub struct Excluded<'a, E> {
    pub entry: &'a E,
    pub reason: Exclusion,
    /// Of a thematic hub that would suit, and others are worth more.
    pub worth: Option<HubWorth>,
    /// Of a network or a guide that would suit, and others are needed more.
    pub need: Option<Need>,
}

impl<'a, E> Excluded<'a, E> {
    pub(super) fn new(entry: &'a E, reason: Exclusion) -> Excluded<'a, E> {
        Excluded { entry, reason, worth: None, need: None }
    }
}

/// The first thing that keeps an entry of the catalogue from being recommended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Exclusion {
    /// It serves another region, or the parliament named none.
    Region,
    /// It works in another language.
    Language,
    /// No answer that it is about is known to be below target.
    NoGap,
    /// The parliament is below the level from which it is of use.
    NotReady,
    /// There are as many of its kind as there can be.
    Places,
}
