//! With which other answers a hub, a network or a guide would not be named.

use crate::identifier::{AreaId, QuestionId};
use crate::rubric::{Hub, LevelNumber};

/// What would end one reason for a recommendation, if everything else were the same. What is named for several reasons would
/// go when each of them has ended.
#[derive(Debug, Clone)]
pub enum FallsAway<'a> {
    /// The profile named a region that is none of the hub's.
    OtherRegion,
    /// The profile named none of these languages.
    NoneOfLanguages(Vec<String>),
    /// No answer in these areas were below its target; where none is named, no answer at all.
    NoGapIn(Vec<AreaId>),
    /// Each of these areas had an answer for which less than this level is shown.
    NotStrongIn { areas: Vec<AreaId>, level: LevelNumber },
    /// All these answers were at their target.
    Reached(Vec<QuestionId>),
    /// The claimed score of the area gave a level below this one.
    Below { area: AreaId, level: LevelNumber },
    /// No question of the area had an answer with a level.
    Unanswered(AreaId),
    /// The hub were known to be at work.
    Open(&'a Hub),
    /// The catalogue had a hub of the parliament's region.
    RegionalHub,
}
